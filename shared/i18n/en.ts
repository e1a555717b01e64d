import { cases } from './en/cases.ts';
import { closing } from './en/closing.ts';
import { documents } from './en/documents.ts';
import { errors } from './en/errors.ts';
import { exchange } from './en/exchange.ts';
import { files } from './en/files.ts';
import { general } from './en/general.ts';
import { joint } from './en/joint.ts';
import { meetings } from './en/meetings.ts';
import { notes } from './en/notes.ts';
import { parties } from './en/parties.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { start } from './en/start.ts';
import { system } from './en/system.ts';
import { waysIn } from './en/ways-in.ts';
import { wholeness } from './en/wholeness.ts';

export const en = { cases, closing, documents, errors, exchange, files, general, joint, meetings, notes, parties, search, settings, start, system, waysIn, wholeness } as const;
