import { cases } from './ru/cases.ts';
import { errors } from './ru/errors.ts';
import { general } from './ru/general.ts';
import { meetings } from './ru/meetings.ts';
import { notes } from './ru/notes.ts';
import { parties } from './ru/parties.ts';
import { settings } from './ru/settings.ts';
import { start } from './ru/start.ts';
import { system } from './ru/system.ts';

export const ru = { cases, errors, general, meetings, notes, parties, settings, start, system } as const;
