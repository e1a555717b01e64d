import { cases } from './ru/cases.ts';
import { closing } from './ru/closing.ts';
import { documents } from './ru/documents.ts';
import { errors } from './ru/errors.ts';
import { exchange } from './ru/exchange.ts';
import { files } from './ru/files.ts';
import { general } from './ru/general.ts';
import { joint } from './ru/joint.ts';
import { meetings } from './ru/meetings.ts';
import { notes } from './ru/notes.ts';
import { parties } from './ru/parties.ts';
import { search } from './ru/search.ts';
import { settings } from './ru/settings.ts';
import { start } from './ru/start.ts';
import { system } from './ru/system.ts';
import { waysIn } from './ru/ways-in.ts';
import { wholeness } from './ru/wholeness.ts';

export const ru = { cases, closing, documents, errors, exchange, files, general, joint, meetings, notes, parties, search, settings, start, system, waysIn, wholeness } as const;
