// The channels of contract-journal.ts: at the desk only.
import type { journalContract } from '#shared/ipc/contract-journal.ts';
import { readJournal, verifyJournal } from './journal.ts';
import type { Service } from './session.ts';

type JournalChannel = keyof typeof journalContract;

export const journalTable: { readonly [Channel in JournalChannel]: { readonly access: 'desk'; readonly serve: Service<Channel> } } = {
  'journal:read': { access: 'desk', serve: readJournal },
  'journal:verify': { access: 'desk', serve: verifyJournal },
};
