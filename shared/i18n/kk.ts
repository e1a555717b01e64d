import { cases } from './kk/cases.ts';
import { errors } from './kk/errors.ts';
import { general } from './kk/general.ts';
import { meetings } from './kk/meetings.ts';
import { notes } from './kk/notes.ts';
import { parties } from './kk/parties.ts';
import { settings } from './kk/settings.ts';
import { start } from './kk/start.ts';
import { system } from './kk/system.ts';

export const kk = { cases, errors, general, meetings, notes, parties, settings, start, system } as const;
