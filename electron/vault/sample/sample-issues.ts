// What the sample's sides negotiate, as the mediator put it before both: issues with options, statements, and what was agreed. Two languages.
import type { AcceptedTermBody, FrameBody, IssueBody, OptionBody } from '#shared/domain/negotiation.ts';

type Written<Body> = Omit<Body, 'position' | 'issueId'>;
export type SampleIssue = Omit<Written<IssueBody>, 'state'> & { readonly state: IssueBody['state']; readonly options: readonly Written<OptionBody>[]; readonly terms: readonly Written<AcceptedTermBody>[] };

/** Written down when the joint meeting is over. */
export const sampleIssuesAt = '2026-11-13T12:45';

const text = (kk: string, ru: string): IssueBody['title'] => ({ kk, ru, en: '' });

export const sampleIssues: readonly SampleIssue[] = [
  {
    title: text('Ванна бөлмесінің плиткасы', 'Плитка в ванной'),
    wording: text('Ванна бөлмесі қай күнге дейін және қандай тәртіппен келісілген күйге келтіріледі?', 'К какому дню и в каком порядке ванная приводится в согласованное состояние?'),
    state: 'agreed',
    options: [
      { text: text('Бәрін қайта төсеу', 'Переложить всю плитку'), state: 'dropped' },
      { text: text('Маман көрсеткен жерлерін ғана қайта төсеу', 'Переложить только то, что отметил специалист'), state: 'chosen' },
    ],
    terms: [{ text: text('Маман көрсеткен плитка қайта төселеді', 'Отмеченная специалистом плитка перекладывается'), amount: null, dueOn: '2026-12-15' }],
  },
  {
    title: text('Төлемнің қалған бөлігі', 'Остаток оплаты'),
    wording: text('Қалған сома қалай және қандай мерзімде төленеді?', 'Как и в какие сроки выплачивается остаток?'),
    state: 'open',
    options: [
      { text: text('Жұмыс қабылданғаннан кейін бірден', 'Сразу после приёмки работ'), state: 'open' },
      { text: text('Үш бөлікке бөліп', 'Тремя частями'), state: 'open' },
    ],
    terms: [],
  },
];

export const sampleFrames: readonly Written<FrameBody>[] = [
  { said: 'Алдап кетті, енді телефонын да көтермейді.', neutral: text('Хабарламаға бір тәулік ішінде жауап берілуі маңызды.', 'Важно, чтобы на сообщения отвечали в течение суток.') },
];
