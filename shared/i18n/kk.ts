import { cases } from './kk/cases.ts';
import { closing } from './kk/closing.ts';
import { documents } from './kk/documents.ts';
import { errors } from './kk/errors.ts';
import { exchange } from './kk/exchange.ts';
import { files } from './kk/files.ts';
import { general } from './kk/general.ts';
import { joint } from './kk/joint.ts';
import { meetings } from './kk/meetings.ts';
import { notes } from './kk/notes.ts';
import { parties } from './kk/parties.ts';
import { search } from './kk/search.ts';
import { settings } from './kk/settings.ts';
import { start } from './kk/start.ts';
import { system } from './kk/system.ts';
import { waysIn } from './kk/ways-in.ts';
import { wholeness } from './kk/wholeness.ts';

export const kk = { cases, closing, documents, errors, exchange, files, general, joint, meetings, notes, parties, search, settings, start, system, waysIn, wholeness } as const;
