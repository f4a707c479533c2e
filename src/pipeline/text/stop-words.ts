import { NATURAL_STOP_WORDS } from './natural.ts';

/** Function words that natural's lists lack, for the languages that papers are written in besides. */
const MORE: Readonly<Record<string, string>> = {
  en: `across against almost alone along already although always amid among amongst anyone anything apart around aside away
    became become becomes becoming beside besides beyond cant despite different done down either else elsewhere enough etc even
    ever every everyone everything except find first furthermore g had hence here hereby herein however i ie eg in indeed inside
    instead inc just last latter latterly least less let lets may maybe meanwhile mine moreover mostly neither nevertheless next
    no nobody none nonetheless nor nothing nowhere off often once one ones onto otherwise ours per perhaps please quite rather
    really second seem seemed seeming seems several shall somehow someone something sometime sometimes somewhere thereafter
    thereby therefore therein thereof third thus together toward towards two three unlike unless upon us via vs was were
    whatever whenever whereas whereby wherein wherever whether whichever whoever whole whom whose within without yet been
    being cannot couldn didn doesn don hadn hasn haven isn ll mustn needn re shan shouldn ve wasn weren won wouldn aren ain
    like likely following due given namely regarding concerning not using used uses useful
    will would shall should could might must ought has have had having does did do dont doesnt didnt isnt arent wasnt werent im id`,
  de: `aber alle allem allen aller alles als also am an ander andere anderen anderer auch auf aus bei beim bin bis bist da damit dann
    das dass daß dein dem den denn der deren des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine
    einem einen einer eines er es etwas euch euer für gegen haben hat hatte hatten hier hinter ich ihr ihre ihrem ihren ihrer im
    in indem ins ist jede jedem jeden jeder jedes jedoch kann können könnte man mehr mein mit muss nach nicht nichts noch nun nur
    ob oder ohne sehr sein seine seinem seinen seiner sich sie sind so sollte sondern sowie über um und uns unser unsere unter
    vom von vor war waren was weil welche welchem welchen welcher welches wenn werden wird wie wir wo wurde wurden während zu zum
    zur zwar zwei zwischen bzw sowohl dabei dazu daher dadurch hierbei wobei sodass`,
  fr: `ainsi alors après aucun aussi autre autres avant beaucoup bien car cela celle celles celui ceux cet cette chaque chez comme
    comment deux depuis dont donc elles encore entre est et été étaient était être ils leurs lors mieux moins notamment notre
    nous nouveau nouvelle nouveaux nouvelles ont or ou où par parce pas peu peut peuvent permet plus plusieurs pour pourquoi près
    puis quand que quel quelle quelles quels qui quoi sa sans selon ses si son sont sous souvent sur tels telle telles tel très
    tous tout toute toutes trois un une vers via voici vos votre vous article cet faut soit y afin grâce`,
  es: `al algo algunas algunos ante antes aquel así aún cada cómo con contra cual cuales cuando de desde donde dos durante e el ella
    ellas ellos en entre era es esa esas ese eso esos esta estas este esto estos está están fue fueron ha había han hace hacia hay
    hemos las les lo los mediante mismo mucho muy más nos nosotros nuestra nuestro o os otra otras otro otros para pero poco por
    porque pueden puede pues que quien se sea según ser si sido sin sobre son su sus también tanto te tiene tienen todo todos tras
    tres tu un una unas uno unos usted y ya además así cuya cuyo dicho`,
  it: `anche ancora che chi cioè come con così cui da dal dalla degli dei del della delle di dove due e è ed essere fra gli ha hanno
    i il in inoltre la le lo loro ma mediante nei nel nella nelle non o per perché più può quale quali quando quella quello questa
    queste questi questo se sia si sono stato su sua sue sul sulla suo tra tre tutti un una uno`,
  pt: `além ainda através cada como com da das de do dos duas dois e é em entre era essa esse esta este estes foi foram há isso isto
    mais mas na nas no nos não o os ou para pela pelas pelo pelos por porque pode podem qual quais que se sem ser seu seus sob
    sobre sua suas são também tem têm um uma`,
  nl: `deze die dit door een en het hun in is kan kunnen met naar niet nog of om onder ook op over te tot tussen uit van voor was
    wat we werd wordt worden zijn zoals zich`,
  zh: `的 了 和 是 在 有 与 对 中 为 以 及 等 这 那 一 个 一个 一种 我们 本文 进行 通过 提出 基于 可以 并 由 从 到 其 之 于 而 或 将 被 但 也 都 上 下 该 这个 这些 这种 利用 使用 方法 结果 研究 表明 同时
    文章 能够 具有 以及 对于 根据 因此 不同 相关 问题 采用 实验 采用 它 更 把 用 所 种 后 前 时 内 外 最 较 不 还 又 就 则`,
  ja: `の に は を た が で て と し れ さ ある いる も する から な こと として い や れる など なっ ない この ため その よう また もの という あり まで られ なる へ か だ これ によって により おり より による ず なり られる において ば なかっ なく しかし について せ だっ その後 できる それ う ので なお のみ でき き つ における および いう さらに でも ら たり その他 に関する たち ます ん なら 本稿 本論文 我々 です まし`,
};

/** Languages with a list, in the order of their bits in a stop-word mask. English is bit 0. */
export const LANGUAGES: readonly string[] = [
  'en',
  'de',
  'es',
  'fr',
  'it',
  'nl',
  'no',
  'pl',
  'pt',
  'sv',
  'ru',
  'uk',
  'zh',
  'ja',
];

/** Bit of English in a stop-word mask. */
export const ENGLISH = 1;

function maskByWord(): ReadonlyMap<string, number> {
  const masks = new Map<string, number>();
  LANGUAGES.forEach((language, bit) => {
    for (const word of [...(NATURAL_STOP_WORDS[language] ?? []), ...(MORE[language] ?? '').split(/\s+/)]) {
      const form = word.toLowerCase();
      if (form !== '') masks.set(form, (masks.get(form) ?? 0) | (1 << bit));
    }
  });
  return masks;
}

const MASKS = maskByWord();

/** Bit `i` is set where the lower-case word is a stop word of `LANGUAGES[i]`. */
export function stopMask(lower: string): number {
  return MASKS.get(lower) ?? (/n['’]t$|['’](?:ll|re|ve|d|m)$/.test(lower) ? 1 : 0);
}

/** Whether it is a function word of English. */
export function isEnglishStopWord(word: string): boolean {
  return (stopMask(word.toLowerCase()) & ENGLISH) !== 0;
}

/** Whether a stop word of the languages in `mask` begins so. */
export function beginsStopWord(lower: string, mask: number): boolean {
  for (const [word, languages] of MASKS) if ((languages & mask) !== 0 && word.startsWith(lower)) return true;
  return false;
}
