// What each side of the sample allowed to be told to the other, and the offers of money on the table.
import type { PermissionAnswer } from '#shared/domain/permission-state.ts';
import type { SampleSide } from './sample-case.ts';

export type SampleAnswer = {
  readonly at: string;
  /** Whose words they are; the other side may be told. */
  readonly by: SampleSide;
  /** How the notes begin. */
  readonly notes: readonly string[];
  readonly answer: PermissionAnswer;
  readonly signedOn: string | null;
};

export const sampleAnswers: readonly SampleAnswer[] = [
  { at: '2026-10-27T19:48', by: 'person', notes: ['Еденге аса қатты жармаспаймын'], answer: { type: 'yes' }, signedOn: '2026-10-27' },
  { at: '2026-10-27T19:48', by: 'person', notes: ['Ең бастысы ақша емес'], answer: { type: 'only-words', text: 'Ванна бөлмесінің дайын болатын күні маңызды.' }, signedOn: null },
  { at: '2026-10-27T19:49', by: 'person', notes: ['Бірінші төлемді материалға деп берсем'], answer: { type: 'ask-me' }, signedOn: null },
  { at: '2026-10-28T12:08', by: 'company', notes: ['Готовы поставить на ванную лучшую бригаду'], answer: { type: 'yes' }, signedOn: '2026-10-28' },
  { at: '2026-10-28T12:08', by: 'company', notes: ['Учредителю нужен закрытый договор'], answer: { type: 'only-words', text: 'Фирме важно закончить дело до конца года.' }, signedOn: null },
  { at: '2026-10-28T12:09', by: 'company', notes: ['Телефон летом действительно не брали'], answer: { type: 'yes-after', event: 'Примеров скажет об этом сам' }, signedOn: null },
  { at: '2026-10-28T12:09', by: 'company', notes: ['Гарантия на ванную три года'], answer: { type: 'ask-me' }, signedOn: null },
];

export type SampleOffer = {
  readonly at: string;
  readonly from: SampleSide;
  /** How the note begins that it was made from. */
  readonly note: string;
  readonly tenge: number;
  readonly term: string;
  readonly state: 'rejected' | 'accepted';
};

export const sampleOffers: readonly SampleOffer[] = [
  { at: '2026-10-20T10:22', from: 'company', note: 'Остаток по договору 2 600 000', tenge: 2_600_000, term: 'весь остаток, потом устранение', state: 'rejected' },
  { at: '2026-11-13T10:56', from: 'person', note: 'Мен 1 850 000 теңге төлеймін', tenge: 1_850_000, term: 'үш бөліп', state: 'accepted' },
];
