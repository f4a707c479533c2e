const STAGES: Readonly<Record<string, string>> = {
  import: 'Reading the files',
  text: 'Finding terms and abbreviations',
  phrases: 'Finding phrases',
  terms: 'Counting terms',
  keywords: 'Choosing keywords',
  similarity: 'Weighing terms',
  neighbours: 'Comparing the papers',
  topics: 'Finding topics',
  stability: 'Checking how sure the topics are',
  layout: 'Drawing the map',
  names: 'Naming the topics',
  map: 'Writing the map',
};

/** A stage of the build, for people. */
export function stageLabel(stage: string): string {
  return STAGES[stage] ?? stage;
}
