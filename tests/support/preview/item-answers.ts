// Plainly invented issues, options, statements, terms and offers, and answers of their channels.
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';

type Make = (id: string, kind: VaultRecord['kind'], audience: VaultRecord['audience'], body: unknown, source?: VaultRecord['source']) => VaultRecord;

export function sampleItems(make: Make, sampleId: (number: number) => string, [partyA, partyB, partyC]: readonly [PartyId, PartyId, PartyId]): VaultRecord[] {
  const of = (...parties: PartyId[]): VaultRecord['audience'] => ({ type: 'parties', parties });
  const joint = of(partyA, partyB, partyC);
  const ofA = of(partyA);
  const ofB = of(partyB);
  const own = { type: 'mediator' } as const;
  const issue = sampleId(401) as RecordId;
  const offer = (id: number, from: PartyId, to: PartyId[], minor: string, term: string, madeOn: string, state: string, answers: string | null) =>
    make(sampleId(id), 'offer', from === partyA ? ofA : ofB, { from, to, amount: { minor, currency: 'KZT' }, term, madeOn, validUntil: '', state, answers, issueId: issue, position: 0 }, { type: 'party', party: from });
  return [
    make(issue, 'issue', joint, { title: { kk: 'Кемшіліктерді жою мерзімі', ru: 'Сроки устранения недоделок', en: '' }, wording: { kk: '', ru: 'К какому дню и в каком порядке квартира приводится в согласованное состояние?', en: '' }, state: 'open', position: 1 }),
    make(sampleId(402), 'issue', own, { title: { kk: '', ru: 'Размер пени', en: '' }, wording: { kk: '', ru: '', en: '' }, state: 'open', position: 2 }),
    make(sampleId(403), 'option', joint, { text: { kk: 'Бөлме-бөлмесімен тапсыру', ru: 'Передача по комнатам', en: '' }, issueId: issue, state: 'chosen', position: 1 }),
    make(sampleId(404), 'option', ofA, { text: { kk: '', ru: 'Другой подрядчик за счёт застройщика', en: '' }, issueId: issue, state: 'open', position: 2 }),
    make(sampleId(405), 'frame', joint, { said: 'Они нас обманули и тянут время.', neutral: { kk: 'Мерзім сақталуы маңызды.', ru: 'Важно, чтобы названные сроки соблюдались.', en: '' }, issueId: issue, position: 1 }),
    make(sampleId(406), 'accepted-term', joint, { text: { kk: 'Ванна бөлмесі 15 желтоқсанға дейін жөнделеді.', ru: 'Ванная комната ремонтируется до 15 декабря.', en: '' }, issueId: issue, amount: { minor: '35000000', currency: 'KZT' }, dueOn: '2026-12-15', position: 1 }),
    offer(411, partyA, [partyB], '240000000', 'Пеня за весь срок просрочки', '2026-11-16', 'passed-on', null),
    offer(412, partyB, [partyA], '90000000', 'Половина сразу, половина после приёмки', '2026-11-18', 'made', sampleId(411)),
  ];
}

export const itemSight = (records: readonly VaultRecord[]): { recordId: RecordId; parties: readonly PartyId[] }[] =>
  records.flatMap(({ id, audience, kind }) => (audience.type === 'parties' && kind !== 'note' ? [{ recordId: id, parties: kind === 'frame' ? audience.parties.slice(0, 1) : audience.parties }] : []));
