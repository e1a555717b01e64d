// Hide names: what the app writes on screen, for as long as others may look. Nothing that is saved, printed or sent changes by it.
import { z } from 'zod';
import { entry } from './contract-entry.ts';

export const namesContract = {
  /** For every page of this run of the app, until it is taken back; each hears of it by `names:hidden`. */
  'names:hide': entry<null>()(z.strictObject({ hidden: z.boolean() })),
};
