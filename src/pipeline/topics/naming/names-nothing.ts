/**
 * Phrases, as stems, about how papers are written and measured and how good a thing is: they are common where a kind of paper is, and
 * name no subject. Most were found among the phrases that papers of every subject use (`background.ts`).
 */
const NAMES_NOTHING = new Set(
  `ablat studi, accur model, accur predict, accuraci, action insight, ad hoc, art method, art model, art perform,
    base approach, base framework, base method, baselin method, baselin model, benchmark dataset, broad applic,
    build block, case studi, central role, challeng due, challeng problem, challeng scenario, challeng task,
    classif accuraci, compar analysi, compar perform, compar studi, competit perform, competit result, complex task,
    comprehens benchmark, comprehens evalu, comprehens experi, comprehens studi, comprehens survei, comput cost,
    comput demand, comput effici, comput overhead, comput resourc, consist improv, consist perform, convent approach,
    convent method, core challeng, cost effectiv, critical challeng, critical gap, critical issu, critical role,
    cut edg, data driven, data set, design choic, detect accuraci, divers dataset, divers domain, divers set,
    domain specif, downstream applic, downstream task, empir evalu, empir result, empir studi, empir valid,
    enhanc robust, error rate, evalu framework, evalu method, evalu metric, evalu protocol, evalu result,
    exist approach, exist baselin, exist benchmark, exist method, exist model, exist work, experiment result,
    extens evalu, f1 score, face challeng, faster converg, fewer paramet, fine grain, framework support,
    fundament challeng, fundament limit, futur direct, futur research, futur research direct, futur work,
    general purpos, generat qualiti, ground truth, high accuraci, high comput cost, high cost, high level,
    high perform, high precis, high qualiti, higher accuraci, higher level, higher qualiti, hing, human judg,
    hybrid approach, in depth, infer time, kei challeng, kei compon, kei contribut, kei find, kei innov, kei insight,
    kei limit, larg amount, larg dataset, larg number, larg scale, larg scale dataset, larg volum, larger model,
    long term, long time, low cost, low level, mean absolut error, mean squar error, memori requir, method effectiv,
    model accuraci, model capabl, model perform, multipl dataset, negat impact, new paradigm, novel approach,
    novel framework, novel method, numer experi, open challeng, open end, open problem, open question, open sourc,
    origin model, output qualiti, percentag point, perform compar, perform degrad, perform drop, perform gain,
    perform gap, perform improv, perform metric, pivot role, practic applic, predict accuraci, predict perform,
    previou work, prior work, propos method, propos model, public benchmark, public dataset, qualit analysi,
    quantit evalu, rapid advanc, raw data, real data, real time, real time applic, real world, real world applic,
    real world data, real world dataset, real world scenario, recent advanc, recent studi, recent work, recent year,
    reliabl predict, research area, research commun, research direct, research effort, resourc constrain,
    result model, robust perform, sampl size, scalabl approach, scalabl solut, share task, short term,
    signific challeng, signific improv, simul result, singl model, small size, sourc code, specif task,
    standard benchmark, standard deviat, standard evalu, standard model, start point, state of the art,
    statist analysi, strong baselin, strong perform, success rate, superior perform, system perform, systemat evalu,
    systemat investig, systemat studi, task specif, technic report, test result, test set, theoret analysi,
    theoret foundat, theoret framework, theoret perspect, theoret result, time consum, trade off, tradit method,
    train data, train dataset, train set, unifi framework, unseen domain, us case, wide rang, world applic,
    world data, world dataset, world scenario`.split(/,\s+/),
);

/** The same of French abstracts, of which the lists of English words and what all subjects share know nothing. */
const NAMES_NOTHING_IN_FRENCH = new Set(
  `approch, approch propos, automatiqu, connaiss, contraint, donne, etud, langu, method propos, objectif, outil, partir,
    resultat, resultat experimentaux, tach, travail, travaux, utilis`.split(/,\s+/),
);

/** "LLaMA-7B": which model of a family was tried. */
const SIZE_OF_MODEL = / \d+(?:\.\d+)?[bm]$/;

/** Whether a term of this key never names a topic. */
export function namesNothing(key: string): boolean {
  return NAMES_NOTHING.has(key) || NAMES_NOTHING_IN_FRENCH.has(key) || SIZE_OF_MODEL.test(key);
}
