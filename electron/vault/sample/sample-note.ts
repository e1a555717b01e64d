// A note of the sample, as its data files write it.
import type { NoteKind } from '#shared/domain/note.ts';
import type { RichNode } from '#shared/domain/rich-text.ts';
import type { SampleSpeaker } from './sample-meetings.ts';

export type SampleNote = {
  /** HH:MM on the day of the meeting. */
  readonly at: string;
  readonly kind?: NoteKind;
  /** Nobody: the mediator's own words. */
  readonly by?: SampleSpeaker;
  readonly text: string;
  readonly ownEyes?: boolean;
  /** As it was first written; then changed, so that it has a history. */
  readonly before?: string;
  readonly isTrash?: boolean;
  /** Grown into rich text: the document stands in for the text. */
  readonly rich?: keyof typeof sampleDocuments;
};

/** At the desk: own eyes, or a call in confidence with whoever rang. `at` is a whole moment. */
export type SampleDeskNote = Omit<SampleNote, 'ownEyes' | 'rich' | 'before' | 'isTrash'> & { readonly call?: boolean };

const text = (words: string, isBold = false): RichNode => ({ type: 'text', text: words, ...(isBold ? { marks: [{ type: 'bold' }] } : {}) });
const paragraph = (words: string): RichNode => ({ type: 'paragraph', content: [text(words)] });
const heading = (words: string): RichNode => ({ type: 'heading', attrs: { level: 1 }, content: [text(words)] });
const bulletList = (...items: string[]): RichNode => ({ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) });
const orderedList = (...items: string[]): RichNode => ({ type: 'orderedList', attrs: { start: 1 }, content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) });
const cell = (type: 'tableHeader' | 'tableCell', words: string): RichNode => ({ type, attrs: { colspan: 1, rowspan: 1 }, content: [paragraph(words)] });
const table = (head: readonly string[], ...rows: (readonly string[])[]): RichNode => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: head.map((words) => cell('tableHeader', words)) },
    ...rows.map((row): RichNode => ({ type: 'tableRow', content: row.map((words) => cell('tableCell', words)) })),
  ],
});

export const sampleDocuments = {
  schedule: {
    type: 'doc',
    content: [
      heading('Договорённости по деньгам и работам'),
      table(['Кто', 'Что', 'Срок'], ['Үлгіова Сара', 'платёж 650 000 тенге', '1 декабря 2026'], ['«Образец Строй»', 'ванная и пол у окна', '15 декабря 2026'], ['Үлгіова Сара', 'платёж 600 000 тенге', '10 января 2027'], ['Үлгіова Сара', 'платёж 600 000 тенге', '10 февраля 2027']),
      paragraph('Итого 1 850 000 тенге. Условия, с которыми согласны оба:'),
      bulletList('гарантия на ванную три года', 'задержка работ сдвигает второй платёж на столько же дней', 'бір-біріне басқа талап жоқ'),
    ],
  },
  'person-choices': {
    type: 'doc',
    content: [
      heading('Сараның үш жолы'),
      orderedList('Келісу: ванна желтоқсанға дейін дайын, төлем бөлініп', 'Басқа құрылысшы: 1 100 000 теңге, ақшаны кейін соттан өндіру', 'Сотты жалғастыру: кемінде жарты жыл'),
      { type: 'paragraph', content: [text('Өзі таңдағаны: '), text('біріншісі', true), text(', егер күні нақты болса.')] },
    ],
  },
} as const satisfies Readonly<Record<string, RichNode>>;
