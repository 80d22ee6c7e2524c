import type { Options } from './options.ts';
import type { Result } from './report/result.ts';

/** Something that can be measured by itself, with the options it knows. Directories it asks for are gone afterwards. */
export type Bench<Known extends Options = Options> = {
  defaults: Known;
  run(options: Known, freshDirectory: () => Promise<string>): Promise<Result>;
};
