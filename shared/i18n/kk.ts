import { cases } from './kk/cases.ts';
import { documents } from './kk/documents.ts';
import { errors } from './kk/errors.ts';
import { general } from './kk/general.ts';
import { joint } from './kk/joint.ts';
import { meetings } from './kk/meetings.ts';
import { notes } from './kk/notes.ts';
import { parties } from './kk/parties.ts';
import { search } from './kk/search.ts';
import { settings } from './kk/settings.ts';
import { start } from './kk/start.ts';
import { system } from './kk/system.ts';

export const kk = { cases, documents, errors, general, joint, meetings, notes, parties, search, settings, start, system } as const;
