import { cases } from './ru/cases.ts';
import { documents } from './ru/documents.ts';
import { errors } from './ru/errors.ts';
import { general } from './ru/general.ts';
import { joint } from './ru/joint.ts';
import { meetings } from './ru/meetings.ts';
import { notes } from './ru/notes.ts';
import { parties } from './ru/parties.ts';
import { search } from './ru/search.ts';
import { settings } from './ru/settings.ts';
import { start } from './ru/start.ts';
import { system } from './ru/system.ts';

export const ru = { cases, documents, errors, general, joint, meetings, notes, parties, search, settings, start, system } as const;
