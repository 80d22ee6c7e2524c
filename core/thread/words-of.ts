/**
 * Words that carry no thing: without them a line still says what it is about. English, as the rest of the noticing;
 * in other languages every word counts, which makes two lines less alike and never more.
 */
const empty = new Set(
  (
    'a an the and or but if so as at by for from in into of off on onto out over per than that this these those to too up with without ' +
    'i me my mine we us our you your he she it its they them their who whom whose which what when where why how ' +
    'am is are was were be been being do does did doing have has had having will would shall should can could may might must ' +
    'not no nor none never nobody nothing noone one any some every each all both only just very again still yet already always ' +
    'there here then now since until before after about because between while get got gets go goes going went come comes keep keeps ' +
    'cant cannot dont doesnt didnt isnt arent wasnt hasnt havent wont wouldnt im ive were theyre whats thats hard much many more most'
  ).split(' '),
);

/**
 * Words that say how something is in the way and not what: two blockers that share no more than these are two things.
 * They count for less. Stems, as `stemOf` gives them.
 */
const manner = new Set(
  (
    'wait block stuck need miss lack unclear clear open late slow delay down fail break hold depend approv approval decid decis ' +
    'agre access right permiss review answer respons ask request team people time day week month take us know sure write want chang'
  ).split(' '),
);

/** What people shorten at work, and what for. */
const longForms: Readonly<Record<string, string>> = {
  db: 'database',
  dbs: 'database',
  prod: 'production',
  env: 'environment',
  envs: 'environment',
  doc: 'documentation',
  docs: 'documentation',
  deploy: 'deployment',
  deploys: 'deployment',
  app: 'application',
  apps: 'application',
  repo: 'repository',
  repos: 'repository',
  infra: 'infrastructure',
  perf: 'performance',
  auth: 'authentication',
  config: 'configuration',
  min: 'minute',
  mins: 'minute',
  pr: 'pull',
  prs: 'pull',
  reqs: 'requirements',
  spec: 'specification',
  specs: 'specification',
  sso: 'single',
  mgmt: 'management',
  dept: 'department',
};

/** How much a word of either sort counts. Tuned on the pairs in `testing/blocker-pairs.ts`. */
const weights = { thing: 1, manner: 0.3 };

/** A word of a line, brought to its stem, and how much it counts. */
export type Word = { stem: string; weight: number };

/** What a line is about: its words without accents, case and endings, each once, in no order that matters. */
export function wordsOf(text: string): Word[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]s\b/g, '').replace(/['’]/g, '');
  const stems = new Set<string>();
  for (const written of plain.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (!empty.has(written)) stems.add(stemOf(longForms[written] ?? written));
  }
  return [...stems].map((stem) => ({ stem, weight: manner.has(stem) ? weights.manner : weights.thing }));
}

/** Endings of English words, longest first; what is left must be long enough to be a word. */
const endings = ['ements', 'ations', 'ement', 'ation', 'ingly', 'ments', 'ings', 'ness', 'ment', 'ions', 'ing', 'ion', 'ies', 'ied', 'ers', 'ed', 'es', 'er', 'ly', 's', 'e', 'y'];
const shortestStem = 3;

/** A word without its ending. Light on purpose: what it leaves apart, `similarity` brings together by its letters. */
export function stemOf(word: string): string {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= shortestStem && !word.endsWith('ss'));
  const stem = ending ? word.slice(0, -ending.length) : word;
  // `dropped` and `drop`, `planning` and `plan`.
  return /([bdfglmnprt])\1$/.test(stem) && stem.length > shortestStem ? stem.slice(0, -1) : stem;
}
