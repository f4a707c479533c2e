/**
 * What a word is in a noun phrase, for the words whose ending does not tell. Used by `word-class.ts` alone.
 */

/**
 * Verbs that are seldom nouns. Found as the words that follow "we", "to" and modal verbs in half of their uses or more in
 * 30,000 abstracts of arXiv and the ACL Anthology, and completed by hand.
 */
export const VERBS = `accelerate accept access accommodate accomplish achieve acquire adapt add address adjust adopt affect aim align
  alleviate allow alter amplify analyse analyze annotate anticipate appear apply argue arise arrive ask assess
  assign assist associate assume attain attempt attend augment automate avoid become begin believe boost bridge
  bring build bypass calculate calibrate capture carry categorize characterize choose clarify classify collect
  combine come compare compensate compile complement comprehend comprise compute concentrate conclude conduct
  confirm connect consider consist constitute construct contain continue contribute convert convey create curate
  deal decide decompose decouple decrease define deliver demonstrate depend deploy derive describe detect determine
  develop devise diagnose differ differentiate discard discover discuss disentangle distinguish distribute divide
  elicit eliminate emerge emphasize employ enable encode encourage enforce engage enhance enrich ensure entail
  establish evaluate evolve examine exceed execute exhibit exist expand expect explain exploit explore expose
  express extend extract facilitate fail find fit focus follow form formalize formulate foster fuse gain gather
  generalize generate get give go grasp grow handle help highlight hinder hypothesize identify ignore illustrate
  implement impose improve include incorporate increase indicate induce infer inform inherit inject inspire
  instantiate integrate interact interpret introduce investigate involve isolate justify keep know lack learn leave
  let leverage localize locate look maintain make manage maximize meet merge mimic minimize mitigate modify motivate
  necessitate neglect observe obtain occur offer operate optimize organize originate outline outperform overcome
  overlook participate perceive perform permit possess predict prefer prepare present preserve prevent prioritize
  proceed produce promote propagate propose prove provide pursue put quantify raise reach realize receive recognize
  recommend reconstruct recover reduce refer refine reflect reformulate regard reinforce relate rely remain remove
  render replace replicate represent reproduce require resolve respond restore restrict retain retrieve reveal
  revise revisit rewrite satisfy seek select send serve shed show showcase simplify simulate solve specify stabilize
  strengthen strive struggle suffer suggest summarize suppress surpass synthesize tackle take teach tend think train
  translate treat try turn uncover undergo underscore understand undertake unify unlock utilize validate vary verify
  want warrant yield`;

/**
 * Verbs that WordNet 3.1 knows as nothing else, or as verbs in nine of ten tagged uses, and that occur in abstracts. Their
 * forms in -ing may be nouns.
 */
export const PURE_VERBS = `ablate absorb abstain accompany accord accumulate accuse acknowledge activate adhere adjudicate administer admire
  admit advertise advise affirm affix afford agree allocate amortize announce append appoint appreciate approve
  arouse arrange ascertain assemble assert assure attach attest attract authorize await backtrack beat behave belong
  bend bind bleed borrow bother break breathe broaden capitalize catalyze catch categorise cater cease centralize
  certify characterise circumvent coexist coincide collaborate commit communicate commute compel compete complain
  complicate comply concatenate conceal concede conceive conceptualize condemn condense condescend configure confine
  conflate conform confound confront confuse conquer consolidate constrain consult consume contaminate contemplate
  contend contradict converge converse convince cooperate cope correspond corroborate counteract culminate cultivate
  customise customize dare deceive decentralize decipher declare decode deconstruct dedicate deduce deem deepen
  defend defer deform degrade delete delimit delve democratize denote deny depart depict depress deserve designate
  destabilize destroy detach deteriorate devote die dilate dilute diminish disable disagree disambiguate disappear
  discern disclose discourage disperse disrupt dissect disseminate distort distract diverge diversify dominate drag
  earn ease eat edit elect elevate elucidate embody emit emphasise empower emulate encapsulate enclose encompass
  endanger endow enjoy enlarge entangle enter entertain entitle enumerate envelop envision equalize equip erase
  erode escalate evade evoke exacerbate exaggerate excel except excite exclude exemplify exert exhaust explode
  externalize extrapolate fabricate factorize fade falter feel fill finalize fingerspell finish fix flatten flee
  fluctuate forget forgive formalise fulfill furnish generalise govern grab greet grok guess hallucinate halve
  handwrite happen harmonize have hear heighten hesitate hold homogenize idealize illuminate imagine imbue imitate
  impair impede imply impress incur individualize inflate inflect infuse ingest inhibit initialize initiate insert
  insist inspect install instill institute instruct insure intend intensify inter interconnect interfere interleave
  interlink internalize interpolate interrupt intersect intertwine intervene invent invert invest invite invoke
  iterate join jump kill launch lend lexicalize lick linearize listen localise lose magnify manifest manipulate
  marginalize marry memorize minimise misalign misinterpret mislead misrepresent miss misspell misunderstand
  modulate monitor morph move multiply mutter navigate negate negotiate neutralize nod normalise normalize obey
  obfuscate occlude occupy offload offset omit oppose opt optimise orchestrate organise outweigh overarch overlap
  oversimplify overwhelm overwrite owe parallelize patronize pay penalize perpetuate persist personalise personalize
  persuade pertain plague please plunge polarize populate portray pray precede preclude predetermine prescribe
  presuppose pretend prevail proclaim prohibit prolong pronounce protect publish purify qualify quantize randomize
  react read realise rebuild recall recast recognise reconcile recreate rectify recycle redefine redesign redirect
  redistribute refresh refuse refute regularize regulate reinterpret reject relax relieve remember remind reorganize
  repeat rephrase rescale resemble reshape reside resist resize restructure retire retouch retrain retry reuse
  revolutionize revolve rotate rub saturate save say scatter scramble scrutinize see seem seize sell serialize
  settle shake sharpen shine shorten shout shrink shuffle signify sing sit situate speak specialise specialize spend
  squeeze stand standardise standardize stare steal steer stimulate stir stratify streamline stumble stylize submit
  substantiate subsume subtract succeed suffice summarise superimpose supervise suppose surround survive sustain
  synthesise tailor talk tell terminate thank threaten thrive throw tighten transcend transcribe transliterate
  transmit traverse underdevelop underlie underline undermine underperform underpin unfold unite unlearn unleash
  unmask unravel unroll unveil urge utilise verbalize violate visualize wait warn weaken weep weigh whiten widen win
  wish withdraw withhold worsen`;

/** Adjectives by the same count that no ending shows. */
export const ADJECTIVES = `fast faster absent absolute accurate acute adequate adverse african akin algebraic alone angular another apart appropriate
  aware backward bayesian benign big bilinear billion bipartite blurry boolean brief broad cardiac cardiovascular
  cellular certain cheap circular civil coarse cold common complete complex concise convex corporate costly
  cumbersome dark deep deliberate dense difficult dim discrete disparate distinct diverse downstream driven earlier
  early easy elaborate entire euclidean european everyday exact explicit extra fair false familiar few fifth finer
  finite fisheye flat fond foreign former fourth fragile fresh friendly frozen full fuzzy gaussian genuine good
  granular great greater greatest greedy handwritten hard healthy heavy hidden high higher honest hot huge immediate
  immense imperfect implicit imprecise inaccurate inadequate inappropriate incomplete incorrect indirect indoor
  inferior infinite inner intermediate intricate irregular just large larger late later latest latter legitimate
  lengthy lifelong likely linear lite little long lossy low lowest major maritime masculine mature mere mild minor
  moderate modern modest modular molecular multiple multivariate narrow near nearby neither new noisy nonlinear
  nuclear odd old older online opaque opposite otherwise outdoor outer overall own paid paramount particular perfect
  planar polar poor poorly popular posterior precise premature prior profound prone proper pure quick random rapid
  rare raw real regular remote rich riemannian rigid risky robust rough safe said scarce scholarly severe shallow
  sharp short similar simple single singular slow small smaller smart soft solar sparse specular stale stepwise
  straightforward strict strong subtle superior sure tabular tactile thin third thorough three threefold tight
  timely tiny together triangular true trustworthy twenty twofold ultimate uncertain unclear underwater uneven
  unfair unfamiliar unique unlike unsafe unseen upper upstream vague valid vascular vast verbose versatile vivid
  warm weak weakly western whole wide widespread wild wise worldwide worst wrong young`;

/** Forms in -ing that head noun phrases although their verbs stand above. */
export const NOUN_GERUNDS = `adapting answering beginning being boosting bootstrapping building classifying clustering computing crowdsourcing
  decision-making deep-learning embedding encoding engaging engineering filtering finding fine-tuning fitting
  forecasting gathering grounding hashing imaging labeling labelling learning lensing making mapping matching
  meaning merging mining modeling modelling parsing planning processing programming prompting pruning ranking
  reasoning recommending rendering reporting routing sampling scaling scheduling segmenting sensing setting tagging
  teaching testing tracking training tuning understanding writing`;

/** Irregular participles and past forms. */
export const IRREGULAR = `arisen become begun brought built came caught chosen done drawn driven fallen felt found gave given gone grown
  held hidden hit kept known lain led left lost made meant met paid proven put read risen run said saw seen sent set
  shown sold sought spent spoken sprung stood stuck taken taught thought told took undergone understood went won
  written wrote`;

/** Words that are neither verbs nor stop words but end a phrase or say nothing in one. */
export const EMPTY = `achieved gained attained demonstrated showed exhibited attracted received revealed remained became
  emerged provided included required allowed enabled need needs needed seen behind towards able above abstract according additional additionally aforementioned al alternative amount apparent author authors
  available aware based best better bit called case cases certain cf clear com common compared conclusion
  conclusions consequent consequently considerable copyright corresponding couple crucial current currently day days
  detailed different difficult due easy effective efficient eg entire especially essential et etc evident example
  examples excellent existing experimental extensive fact famous few final finally followed following former full
  further general generally github good great high highly http https ie important impressive improved increasing
  increasingly inherent initial interesting introduced introduction key keyword keywords kind known large last late
  latest less licence license like likely limited little lot lots low main mainly major majority many meaningful
  modern month months more most much named namely near necessary new newly next no notable novel number numerous
  obtained obvious ok old only org original other others ours overall own page pages part particular particularly
  parts plenty poor popular possible potential powerful practical present presented previous previously primarily
  primary principal prior promising proper proposed public publicly range reader readers real recent recently
  related relatively relevant remarkable respective respectively same satisfactory second series serious set several
  shown significant significantly similar simple simply small so-called solely sort specific specifically strong
  subsequent substantial substantially successful such sufficient suitable superior swiftly term terms thing things
  third today tomorrow traditional typical typically underlying unique url usage use used useful uses using usual
  usually valid valuable variety various vast very vital way week weeks wide widely widespread worth worthy www year
  years yes yesterday`;

/** Nouns that look like adjectives. */
export const NOUNS_ALL_THE_SAME = `accident acoustic additive adversary agent alternative animal appraisal approval arabic archive argument
  arithmetic arousal arrival assistant boundary burial cable canal capital cardinal category channel characteristic
  client clinic coefficient comic commentary component constant content corollary credential critic crystal cubic
  curve danish denial derivative detective determinant dialectal diary dictionary differential directive directory
  disposal document drive dwarf electronic element english ensemble environment epidemic ethic event example
  executive experiment exponent exponential extent fabric factory festival finnish fish glossary goal gradient grant
  graphic heuristic history hospital incentive incident individual initiative instrument integral intent interval
  invariant inventory irish journal laboratory level library logic logistic magic manual material measurement
  mechanic medal memory merchant metal metric mineral moment mosaic motive movement music narrative native nerve
  objective observatory olive pandemic panel panic parent participant patient pedal percent perspective plant
  plastic polish polynomial portal portrayal potential proposal public quadrant referral removal renewal repository
  restaurant resultant retrieval rival rubric scale secretary segment semantic signal spanish statistic story
  student summary survival swedish table talent tenant terminal territory theory topic traffic trajectory treatment
  trial tribunal turkish tutorial variable variant vocabulary wave withdrawal`;
