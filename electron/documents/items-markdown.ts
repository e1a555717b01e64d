// Issues with their options, statements, accepted terms and offers, as lines of a case's page of Markdown.
import type { Audience } from '#shared/domain/audience.ts';
import { dayInText } from '#shared/domain/dates-in-words.ts';
import type { LanguageText } from '#shared/domain/language-text.ts';
import { formatFigures } from '#shared/domain/money.ts';
import { isItemKind, type Amount, type Item } from '#shared/domain/negotiation.ts';
import { isRecordOf, type RecordOf } from '#shared/domain/record-kinds.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { indented, markdownLine, markdownText } from './markdown-text.ts';

export const itemWords = {
  issues: { kk: 'Мәселелер мен нұсқалар', ru: 'Вопросы и варианты', en: 'Issues and options' },
  frames: { kk: 'Қайта тұжырымдалған сөздер', ru: 'Переформулировки', en: 'Re-worded statements' },
  terms: { kk: 'Қабылданған шарттар', ru: 'Принятые условия', en: 'Accepted terms' },
  offers: { kk: 'Ұсыныстар', ru: 'Предложения', en: 'Offers' },
} as const;

const stateWords = {
  open: { kk: 'ашық', ru: 'открыт', en: 'open' },
  agreed: { kk: 'келісілді', ru: 'решён', en: 'agreed' },
  'set-aside': { kk: 'кейінге қалды', ru: 'отложен', en: 'set aside' },
  chosen: { kk: 'таңдалды', ru: 'выбран', en: 'chosen' },
  dropped: { kk: 'алынып тасталды', ru: 'отпал', en: 'dropped' },
  made: { kk: 'айтылды', ru: 'сделано', en: 'made' },
  'passed-on': { kk: 'жеткізілді', ru: 'передано', en: 'passed on' },
  accepted: { kk: 'қабылданды', ru: 'принято', en: 'accepted' },
  rejected: { kk: 'қабылданбады', ru: 'отклонено', en: 'rejected' },
  withdrawn: { kk: 'қайтарып алынды', ru: 'отозвано', en: 'withdrawn' },
  expired: { kk: 'мерзімі өтті', ru: 'истекло', en: 'expired' },
} as const satisfies Readonly<Record<string, LanguageText>>;

export type ItemsContext = {
  readonly language: Language;
  readonly audience: (audience: Audience) => string;
  /** Letter and name. */
  readonly party: (id: string) => string;
};

/** A text in each language that it stands in. */
const allOf = (text: LanguageText): string => markdownText([...new Set([text.kk, text.ru, text.en].map((each) => each.trim()))].filter(Boolean).join(' / '));
const amountOf = ({ minor, currency }: Amount, language: Language): string => `${formatFigures(BigInt(minor), language)} ${currency}`;
const head = (context: ItemsContext, record: VaultRecord, facts: readonly string[]): string => `*${[context.audience(record.audience), ...facts].filter(Boolean).join(' · ')}*`;

export function issueLines(context: ItemsContext, issues: readonly RecordOf<'issue'>[], options: readonly RecordOf<'option'>[]): string[] {
  const say = (state: keyof typeof stateWords): string => stateWords[state][context.language];
  const optionLine = (option: RecordOf<'option'>): string => `  - ${head(context, option, [say(option.body.state)])}: ${indented(allOf(option.body.text))}`;
  const known = new Set<string>(issues.map(({ id }) => id));
  return [
    ...inOrder(issues).flatMap((issue) => [
      `- ${head(context, issue, [say(issue.body.state)])}: **${indented(allOf(issue.body.title))}**${allOf(issue.body.wording) ? ` ${indented(allOf(issue.body.wording))}` : ''}`,
      ...inOrder(options.filter(({ body }) => body.issueId === issue.id)).map(optionLine),
    ]),
    ...inOrder(options.filter(({ body }) => body.issueId === null || !known.has(body.issueId))).map((option) => optionLine(option).slice(2)),
  ];
}

export const frameLines = (context: ItemsContext, frames: readonly RecordOf<'frame'>[]): string[] =>
  inOrder(frames).map((frame) => `- ${head(context, frame, [])}: ${[frame.body.said ? `«${indented(markdownText(frame.body.said))}»` : '', indented(allOf(frame.body.neutral))].filter(Boolean).join(' → ')}`);

export const termLines = (context: ItemsContext, terms: readonly RecordOf<'accepted-term'>[]): string[] =>
  inOrder(terms).map((term) => {
    const { text, amount, dueOn } = term.body;
    return `- ${head(context, term, [amount ? amountOf(amount, context.language) : '', dueOn ? dayInText(dueOn, context.language) : ''])}: ${indented(allOf(text))}`;
  });

export const offerLines = (context: ItemsContext, offers: readonly RecordOf<'offer'>[]): string[] =>
  [...offers]
    .sort((one, other) => (one.body.madeOn === other.body.madeOn ? one.createdAt - other.createdAt : one.body.madeOn < other.body.madeOn ? -1 : 1))
    .map((offer) => {
      const { from, to, amount, term, madeOn, validUntil, state } = offer.body;
      const sides = `${from === null ? '?' : context.party(from)} → ${to.map(context.party).join(', ') || '?'}`;
      const days = [dayInText(madeOn, context.language), validUntil ? `… ${dayInText(validUntil, context.language)}` : ''].filter(Boolean).join(' ');
      return `- ${head(context, offer, [days, sides, stateWords[state][context.language], amount ? amountOf(amount, context.language) : ''])}: ${indented(markdownText(term))}`;
    });

/** For the list of what lies in the trash; null: no item. */
export function itemLineInTrash(record: VaultRecord): string | null {
  if (!isItemKind(record.kind)) return null;
  const item = { kind: record.kind, ...(record.body as object) } as Item;
  const words = item.kind === 'issue' ? allOf(item.title) : item.kind === 'frame' ? [item.said, allOf(item.neutral)].filter(Boolean).join(' → ') : item.kind === 'offer' ? item.term : allOf(item.text);
  return isRecordOf(record, 'offer') && record.body.amount ? `${amountOf(record.body.amount, 'ru')} ${markdownLine(words)}` : markdownLine(words);
}

const inOrder = <Kind extends 'issue' | 'option' | 'frame' | 'accepted-term'>(records: readonly RecordOf<Kind>[]): RecordOf<Kind>[] =>
  [...records].sort((one, other) => one.body.position - other.body.position || one.createdAt - other.createdAt);
