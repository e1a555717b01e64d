// What of a record can be found, and under which date (FORMAT §6.6). The index reads it from the record as it lies in the vault,
// whatever its body's shape; the search reads it again from the record as its viewer may see it, and only that counts.
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';
import { findableKinds } from '#shared/ipc/contract.ts';

export type FoundText = { readonly title: string; readonly text: string };

type FindableKind = (typeof findableKinds)[number];
export const isFindableKind = (kind: RecordKind): kind is FindableKind => (findableKinds as readonly RecordKind[]).includes(kind);

/** null for a record that is in no search. */
export function foundText({ kind, body }: Pick<VaultRecord, 'kind' | 'body'>): FoundText | null {
  return isFindableKind(kind) ? readers[kind](asObject(body)) : null;
}

/** The last moment that a date can name. */
const lastMoment = 8_640_000_000_000_000;

/** Milliseconds since 1970: when it was said, when a meeting begins, else when the record was made. */
export function foundAt({ kind, body, createdAt }: Pick<VaultRecord, 'kind' | 'body' | 'createdAt'>): number {
  const own = kind === 'note' ? asObject(body)['saidAt'] : kind === 'meeting' ? asObject(body)['startsAt'] : createdAt;
  return typeof own === 'number' && Number.isSafeInteger(own) && own >= 0 ? Math.min(own, lastMoment) : Math.min(createdAt, lastMoment);
}

type Body = Readonly<Record<string, unknown>>;

const readers: { readonly [Kind in FindableKind]: (body: Body) => FoundText } = {
  note: (body) => ({ title: textOf(body['speaker']), text: lines([textOf(body['text']), textOf(asObject(body['call'])['with'])]) }),
  meeting: (body) => ({
    title: textOf(body['title']),
    text: lines([textOf(body['place']), ...listOf(body['participants']).map((participant) => textOf(participant['name']))]),
  }),
  party: (body) => ({
    title: namesOf(body)[0] ?? '',
    text: lines([
      namesOf(body)[1] ?? '',
      textOf(body['identifier']),
      ...listOf(body['addresses']).map((address) => textOf(address['text'])),
      ...listOf(body['phones']).map((phone) => textOf(phone['number'])),
      textOf(body['email']),
      ...listOf(body['representatives']).map((person) => words([nameOf(person['name']), textOf(person['position']), textOf(person['phone']), textOf(person['email'])])),
      textOf(asObject(body['interpreter'])['name']),
      textOf(body['remarks']),
    ]),
  }),
  attachment: (body) => ({ title: textOf(body['fileName']), text: textOf(body['remarks']) }),
  issue: (body) => ({ title: inAllLanguages(body['title']), text: inAllLanguages(body['wording']) }),
  option: (body) => ({ title: '', text: inAllLanguages(body['text']) }),
  offer: (body) => ({ title: '', text: textOf(body['term']) }),
  frame: (body) => ({ title: '', text: lines([inAllLanguages(body['neutral']), textOf(body['said'])]) }),
  'accepted-term': (body) => ({ title: '', text: inAllLanguages(body['text']) }),
  case: (body) => {
    const court = asObject(body['court']);
    return {
      title: textOf(body['workingName']),
      text: lines([textOf(body['matter']), textOf(body['subject']), words([textOf(court['name']), textOf(court['caseNumber']), textOf(court['official'])]), textOf(body['referral'])]),
    };
  },
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const asObject = (value: unknown): Body => (typeof value === 'object' && value !== null ? (value as Body) : {});
const listOf = (value: unknown): Body[] => (Array.isArray(value) ? value.map(asObject) : []);
const words = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join(' ');
const lines = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n');
const inAllLanguages = (value: unknown): string => lines(['kk', 'ru', 'en'].map((language) => textOf(asObject(value)[language])));
/** As the party is called, and its other name if it has one. */
const namesOf = (body: Body): string[] => {
  const [person, organisation] = [nameOf(body['name']), textOf(body['organisationName']).trim()];
  return (body['type'] === 'person' ? [person, organisation] : [organisation, person]).filter((name) => name !== '');
};
const nameOf = (name: unknown): string => words(['surname', 'givenName', 'patronymic'].map((part) => textOf(asObject(name)[part]).trim()));
