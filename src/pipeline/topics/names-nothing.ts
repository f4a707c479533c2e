/**
 * Phrases, as stems, about how papers are written and measured and how good a thing is: they are common where a kind of paper is, and
 * name no subject. Most were found among the phrases that papers of every subject use (`background.ts`).
 */
const NAMES_NOTHING = new Set(
  `accuraci, art method, art model, art perform, base approach, base framework, base method, baselin model, benchmark dataset,
   case studi, challeng due, challeng task, competit result, comprehens evalu, comput cost, comput demand,
   comput effici, comput overhead, comput resourc, cost effectiv, critical challeng, critical issu, data driven,
   domain specif, downstream task, empir result, evalu framework, evalu metric, evalu result, exist approach,
   exist baselin, exist benchmark, exist method, exist model, exist work, experiment result, extens evalu, f1 score,
   fine grain, fundament challeng, fundament limit, futur direct, futur research, futur research direct, futur work, generat qualiti, general purpos, ground truth,
   high accuraci, high level, high perform, high qualiti, human judg, in depth, infer time, kei challeng, kei compon, kei innov,
   larg scale, low cost, low level, long term, memori requir, model capabl, model perform, new paradigm, novel approach, novel framework,
   novel method, negat impact, numer experi, open challeng, open end, open sourc, perform compar, perform degrad, perform drop,
   perform gain, perform improv, practic applic, previou work, prior work, propos method, propos model, real time,
   real world, real world applic, real world data, real world dataset, real world scenario, recent advanc,
   recent studi, recent work, recent year, research direct, resourc constrain, share task, short term, signific challeng,
   signific improv, simul result, sourc code, state of the art, strong baselin, strong perform, success rate,
   superior perform, systemat evalu, task specif, test result, test set, theoret analysi, theoret framework,
   theoret perspect, time consum, trade off, tradit method, train data, train dataset, train set, unifi framework,
   us case, wide rang, world applic, world data, world dataset, world scenario`.split(/,\s+/),
);

/** "LLaMA-7B": which model of a family was tried. */
const SIZE_OF_MODEL = / \d+(?:\.\d+)?[bm]$/;

/** Whether a term of this key never names a topic. */
export function namesNothing(key: string): boolean {
  return NAMES_NOTHING.has(key) || SIZE_OF_MODEL.test(key);
}
