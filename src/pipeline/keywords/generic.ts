/** Words that name nothing by themselves in a research paper; inside a longer phrase they may ("language model"). */
const GENERIC = new Set(
  `understanding prominence rise popularity progresses ability accuracy advance advantage aim analysis application approach article aspect assumption attention author behavior behaviour
   benefit challenge change choice class code community comparison complexity component concept concern condition consequence
   consideration contrast contribution data dataset degree design detail development difference difficulty direction discussion
   effect effectiveness efficiency effort element error estimate evaluation evidence experiment factor feature field finding focus form
   framework function goal group idea impact implementation implication importance improvement increase information input insight
   interest investigation issue knowledge level limitation literature loss manner means measure method methodology methodologies
   metric model module need notion objective observation operation opportunity option order output overview paper parameter
   pattern performance person perspective phase phenomenon point position practice presence principle problem procedure process
   product progress project properties property proposal purpose quality question rate ratio reason relation relationship
   research result review role rule sample scenario scheme section set setting shortcoming significance situation size solution
   source space stage standard state step strategy strength structure study subject success suggestion support survey system
   task technique technology test theory time tool topic type user value view work world baseline benchmark improvement
   gap line art trade-off tradeoff key area areas addition attempt attempts basis capability capabilities approaches
   experiments results methods models systems problems studies techniques tasks datasets features parameters applications
   analyses properties values functions processes structures strategies conditions factors effects levels measures`.split(
    /\s+/,
  ),
);

/** True for a lower-case word that is no keyword by itself. */
export function isGeneric(form: string): boolean {
  return GENERIC.has(form);
}
