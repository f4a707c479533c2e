/**
 * A word's part in noun phrases, guessed from lists and endings alone. On abstracts this comes within a point of trained
 * taggers (docs/PIPELINE.md) at no cost, and it works on three papers as on a million.
 */
export const NOUN = 0;
/** Adjectives: inside a phrase, never last. */
export const ADJECTIVE = 1;
/** Participles in -ed: as adjectives. */
export const PARTICIPLE = 2;
/** Words in -ing that may be nouns ("reinforcement learning") unless an object follows. */
export const GERUND = 3;
/** Verbs, adverbs and words that say nothing: a phrase ends here. */
export const OTHER = 4;
/** Numbers and single letters: only inside a phrase, or joined by a hyphen. */
export const NUMBER = 5;

/**
 * Verbs that are seldom nouns. Found as the words that follow "we", "to" and modal verbs in half of their uses or more in
 * 30,000 abstracts of arXiv and the ACL Anthology, and completed by hand.
 */
const VERBS = `accelerate accept access accommodate accomplish achieve acquire adapt add address adjust adopt affect aim align alleviate allow
  alter amplify analyse analyze annotate answer anticipate appear apply argue arise arrive ask assess assign assist associate assume attain
  attempt attend augment automate avoid base become begin believe boost bridge bring build bypass calculate calibrate call capture
  carry categorize cause change characterize choose clarify classify collect combine come compare compensate compile complement compose
  comprehend comprise compute concentrate conclude conduct confirm connect consider consist constitute construct contain continue contribute
  convert convey create curate deal decide decompose decouple decrease define deliver demonstrate depend deploy derive describe detect
  determine develop devise diagnose differ differentiate disentangle discard discover discuss distinguish distribute divide draw
  eliminate elicit emerge emphasize employ enable encode encourage enforce engage enhance enrich ensure entail establish evaluate
  evolve examine exceed execute exhibit exist expand expect explain exploit explore expose express extend extract facilitate fail find
  fit follow form formalize formulate foster fuse gain gather generalize generate get give go grasp grow handle help highlight hinder
  hypothesize identify ignore illustrate implement impose improve include incorporate increase indicate induce infer inform inherit
  inject inspire instantiate integrate interact interpret introduce investigate involve isolate justify keep know lack lead learn leave
  let leverage localize locate look maintain make manage maximize mean meet merge mimic minimize mitigate modify motivate necessitate neglect
  observe obtain occur offer operate optimize organize originate outline outperform overcome overlook participate perceive perform permit play
  pose possess predict prefer prepare present preserve prevent prioritize proceed produce promote propagate propose prove provide pursue
  put quantify raise reach realize receive recognize recommend reconstruct recover reduce refer refine reflect reformulate regard reinforce
  relate rely remain remove render replace replicate report represent reproduce require resolve respect respond restore restrict
  retain retrieve reveal revise revisit rewrite run satisfy seek select send serve show showcase shed simplify simulate solve specify
  stabilize start stem strengthen strive struggle suffer suggest summarize suppress surpass synthesize tackle take teach tend think train
  transform translate treat try turn uncover understand undergo underscore undertake unify unlock utilize validate vary verify view want
  warrant write yield`;

/** Forms in -ing that head noun phrases although their verbs stand above. */
const NOUN_GERUNDS = new Set(
  `learning training building understanding engineering answering finding meaning writing teaching matching tracking clustering
   encoding computing adapting beginning being classifying parsing planning processing programming reasoning sampling scheduling
   scaling segmenting sensing setting testing tuning engaging recommending mapping modeling modelling fine-tuning mining forecasting
   decision-making making rendering reporting routing ranking pruning prompting hashing embedding grounding labeling labelling
   tagging imaging boosting bootstrapping filtering fitting crowdsourcing deep-learning lensing gathering merging`.split(/\s+/),
);

const IRREGULAR = `shown given made found taken known written chosen drawn built led become came gave took went saw seen held kept
  left lost met put read said sent set spent stood taught told thought understood won wrote arisen begun brought caught done driven
  fallen felt gone grown hidden hit lain meant paid proven risen run sought sold spoken sprung stuck undergone`.split(/\s+/);

/** Words that are neither verbs nor stop words but end a phrase or say nothing in one. */
const EMPTY = `able above according additional additionally aforementioned alternative apparent available aware best better certain clear
  common consequently considerable consequent corresponding crucial current currently detailed different difficult due easy
  effective efficient entire essential especially evident excellent existing experimental extensive famous few final finally
  following former full further general generally good great high highly important impressive improved increasing increasingly
  inherent initial interesting key known large last late latest less like likely limited little low main mainly major many
  meaningful modern more most much namely near necessary new newly next notable novel numerous obvious old only original other
  overall own particular particularly poor popular possible potential powerful practical present previous previously primarily
  primary principal prior promising proper proposed public publicly real recent recently related relatively relevant remarkable
  respective respectively same satisfactory second serious several significant significantly similar simple simply small so-called solely
  specific specifically strong subsequent substantial substantially successful such sufficient suitable superior swiftly third
  traditional typical typically underlying unique useful usual usually valid valuable various vast very vital way wide widely
  widespread worth worthy abstract introduction conclusion conclusions keyword keywords copyright license licence
  today yesterday tomorrow etc et al ie eg cf ours yes no ok lot lots bit kind sort plenty couple variety
  number amount majority range series set use usage case cases example examples fact part parts term terms thing things others
  github http https www com org url page pages year years month months week weeks day days author authors reader readers`;

/** Adjectives that begin many phrases and say something only with what follows ("large language model", "deep learning"). */
const OPENERS = new Set('large small high low deep general public private real original key specific full common open hard soft'.split(' '));

const ADJECTIVE_ENDINGS = /(?:[^aeiou]al|ial|ual|[^aeiou]ic|ive|ous|able|ible|ful|less|ary|ish|istic|oid|[^v]ical|[^s]ent|[^m]ant|wise|like|ory|ine-grained|proof|free|aware|agnostic|specific|level|scale|invariant|equivariant)$/;
/** Nouns that look like adjectives. */
const NOUNS_ALL_THE_SAME = new Set(
  `signal journal goal proposal removal retrieval approval appraisal arousal dialectal interval material tutorial trial potential manual
   individual credential integral differential exponential polynomial logic music topic metric statistic traffic critic arithmetic rubric
   fabric heuristic characteristic logistic cubic clinic magic ethic panic mechanic archive objective perspective initiative narrative
   alternative derivative additive directive motive incentive native variable table cable ensemble example vocabulary dictionary library
   boundary summary glossary corollary commentary adversary diary secretary content agent student document component gradient
   exponent coefficient patient client accident incident parent event talent extent intent element moment segment percent argument
   instrument environment experiment measurement movement treatment constant variant determinant participant plant assistant invariant
   resultant grant quadrant restaurant merchant tenant factory theory memory history category trajectory inventory laboratory
   repository territory directory story observatory dwarf fish english spanish turkish danish finnish polish swedish irish
   animal metal crystal capital hospital cardinal terminal tribunal portal festival rival survival arrival renewal withdrawal disposal
   referral portrayal denial burial mineral pedal medal canal channel panel arabic music plastic acoustic semantic topic public
   epidemic pandemic mosaic electronic graphic comic nerve curve wave drive archive olive detective executive native level scale`.split(/\s+/),
);

function inflections(verb: string): string[] {
  const e = verb.endsWith('e');
  const y = /[^aeiou]y$/.test(verb);
  const double = /^(?:fit|get|let|put|run|stem|begin|shed|refer|prefer)$/.test(verb) ? verb + verb[verb.length - 1] : verb;
  return [
    verb,
    y ? `${verb.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`,
    `${e ? verb.slice(0, -1) : double}ing`,
  ];
}

function classes(): Map<string, number> {
  const map = new Map<string, number>();
  for (const word of IRREGULAR) map.set(word, OTHER);
  for (const verb of VERBS.split(/\s+/)) for (const form of inflections(verb)) if (!NOUN_GERUNDS.has(form)) map.set(form, OTHER);
  for (const word of EMPTY.split(/\s+/)) map.set(word, OTHER);
  for (const word of OPENERS) map.set(word, ADJECTIVE);
  for (const word of ['based', 'used', 'proposed', 'presented', 'obtained', 'introduced', 'called', 'named', 'followed', 'compared', 'shown', 'improved'])
    map.set(word, OTHER);
  return map;
}

const CLASSES = classes();

/** Class of a lower-case word form. */
export function wordClass(form: string): number {
  const listed = CLASSES.get(form);
  if (listed !== undefined) return listed;
  if (/^[\p{N}.,]+$/u.test(form) || form.length === 1) return NUMBER;
  if (form.endsWith('ly') && form.length > 5 && !/(?:family|assembly|anomaly|supply|reply|monopoly|italy)$/.test(form)) return OTHER;
  if (form.endsWith('ing') && form.length > 5) return GERUND;
  if (form.endsWith('ed') && form.length > 4 && !form.endsWith('eed')) return PARTICIPLE;
  if (NOUNS_ALL_THE_SAME.has(form)) return NOUN;
  return ADJECTIVE_ENDINGS.test(form) ? ADJECTIVE : NOUN;
}
