// Blocks of the settlement agreement that are filled from its tables: parties, mediators, obligations, performance.
import { dayInFigures, dayInText, noLaterThanDay, ofDay } from '#shared/domain/dates-in-words.ts';
import { nearestText } from '#shared/domain/language-text.ts';
import { amountOnPaper } from '#shared/domain/money-in-words.ts';
import { formatAmount } from '#shared/domain/money.ts';
import { plainRun, valueRun, type PaperCell, type PaperLeaf, type PaperRun } from '#shared/domain/paper.ts';
import type { Obligation, SettlementDetails, SettlementMediator, SettlementParty, SettlementRepresentative } from '#shared/domain/settlement.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { BlockLeaves } from '../template.ts';
import { namedParties } from './fields.ts';
import { mediatorLabel, obligationLabel, partyLabel, settlementLabels as labels } from './labels.ts';

type FieldRow = { label: string; runs: PaperRun[] };
type Make = (draft: SettlementDetails, language: Language, isNarrow: boolean) => BlockLeaves;

const row = (label: keyof typeof labels, language: Language, value: string): FieldRow => ({ label: labels[label][language], runs: [valueRun(value)] });
/** Left out while there is nothing to say. */
const optional = (label: keyof typeof labels, language: Language, value: string): FieldRow[] => (value.trim() === '' ? [] : [row(label, language, value)]);
const cell = (...paragraphs: PaperRun[][]): PaperCell => ({ marks: [], paragraphs });

const parties: Make = ({ parties: all }, language) => all.map((party, index) => ({ type: 'fields', language, title: partyLabel(index)[language], isWhole: false, rows: partyRows(party, language) }));

function partyRows(party: SettlementParty, language: Language): FieldRow[] {
  const isOrganisation = party.type === 'organisation';
  const nameLabel = { person: 'person', 'sole-entrepreneur': 'soleEntrepreneur', organisation: 'organisation' } as const;
  return [
    row(nameLabel[party.type], language, nearestText(party.name, language)),
    row(isOrganisation ? 'bin' : 'iin', language, party.identifier),
    ...(isOrganisation ? [] : [row('identityDocument', language, nearestText(party.identityDocument, language))]),
    row(isOrganisation ? 'seat' : 'residence', language, nearestText(party.address, language)),
    row('phones', language, party.phones),
    ...optional('email', language, party.email),
    ...party.representatives.flatMap((representative) => representativeRows(representative, language)),
  ];
}

function representativeRows(representative: SettlementRepresentative, language: Language): FieldRow[] {
  const { name, position, powerToSettle, authority } = representative;
  const power = powerToSettle === null ? '' : labels[powerToSettle ? 'powerGiven' : 'powerNotGiven'][language];
  return [
    row('representative', language, [nearestText(name, language), nearestText(position, language)].filter(Boolean).join(', ')),
    row('authority', language, groundOf(representative, language)),
    ...optional('authorityEnds', language, authority.until && dayInFigures(authority.until)),
    row('powerToSettle', language, power),
  ];
}

/** "доверенность от 1 октября 2026 года № 15"; in Kazakh the document stands last, in English the number before the day. */
export function groundOf({ authority }: SettlementRepresentative, language: Language): string {
  const ground = nearestText(authority.ground, language);
  const number = authority.number.trim();
  const numbered = number && `${language === 'en' ? 'No.' : '№'}\u00A0${number}`;
  const dated = authority.date && ofDay(authority.date, language);
  const inOrder = { kk: [dated, numbered, ground], ru: [ground, dated, numbered], en: [ground, numbered, dated] } as const;
  return inOrder[language].filter(Boolean).join(' ');
}

const mediators: Make = ({ mediators: all }, language) =>
  all.map((mediator, index) => ({ type: 'fields', language, title: mediatorLabel(index, all.length)[language], isWhole: false, rows: mediatorRows(mediator, language) }));

function mediatorRows(mediator: SettlementMediator, language: Language): FieldRow[] {
  const { register, certificate } = mediator;
  const sign = language === 'en' ? 'No.' : '№';
  const numbered = (number: string, day: string): string => [number.trim() && `${sign}\u00A0${number.trim()}`, day && dayInFigures(day)].filter(Boolean).join(', ');
  return [
    row('person', language, nearestText(mediator.name, language)),
    row('mediatorStatus', language, labels[mediator.status][language]),
    ...optional('mediatorOrganisation', language, nearestText(mediator.organisation, language)),
    ...optional('register', language, [nearestText(register.name, language), numbered(register.number, register.date)].filter(Boolean).join(', ')),
    ...optional('certificate', language, [numbered(certificate.number, certificate.issuedOn), nearestText(certificate.issuedBy, language)].filter(Boolean).join(', ')),
    ...optional('iin', language, mediator.identifier),
    ...optional('address', language, nearestText(mediator.address, language)),
    ...optional('phone', language, mediator.phone),
    ...optional('email', language, mediator.email),
  ];
}

/** A table over the whole width; in half a page's width a list of the same fields. */
const obligations: Make = (draft, language, isNarrow) => {
  if (draft.obligations.length === 0) return [];
  if (!isNarrow) return [obligationTable(draft, language)];
  return draft.obligations.map((obligation, index) => ({ type: 'fields', language, title: obligationLabel(index)[language], isWhole: true, rows: obligationRows(draft, obligation, language) }));
};

function obligationRows(draft: SettlementDetails, obligation: Obligation, language: Language): FieldRow[] {
  return [
    row('obliged', language, namedParties(draft, obligation.from, language)),
    ...optional('inFavourOf', language, namedParties(draft, obligation.to, language)),
    row('obligation', language, obligation.what[language]),
    ...optional('amount', language, amountText(obligation, language)),
  ];
}

function obligationTable(draft: SettlementDetails, language: Language): PaperLeaf {
  const column = (label: keyof typeof labels, width: 'number' | 'middle' | 'wide') => ({ label: labels[label][language], width, align: 'start' as const });
  return {
    type: 'table',
    language,
    columns: [column('number', 'number'), column('obliged', 'middle'), column('inFavourOf', 'middle'), column('obligation', 'wide'), column('amount', 'middle')],
    rows: draft.obligations.map((obligation, index) => [
      cell([plainRun(String(index + 1))]),
      cell([valueRun(namedParties(draft, obligation.from, language))]),
      cell([plainRun(namedParties(draft, obligation.to, language) || '–')]),
      cell([valueRun(obligation.what[language].trim())]),
      cell([plainRun(amountText(obligation, language) || '–')]),
    ]),
  };
}

const amountText = ({ amount }: Obligation, language: Language): string => (amount === null ? '' : amountOnPaper(BigInt(amount), language));

const performance: Make = (draft, language) =>
  draft.obligations.flatMap((obligation, index): PaperLeaf[] => [
    { type: 'fields', language, title: obligationLabel(index)[language], isWhole: true, rows: performanceRows(obligation, language) },
    ...(obligation.schedule.length > 0 ? schedule(obligation, language) : []),
  ]);

function performanceRows(obligation: Obligation, language: Language): FieldRow[] {
  const hasSchedule = obligation.schedule.length > 0;
  const term = [nearestText(obligation.dueInWords, language), obligation.dueOn && noLaterThanDay(obligation.dueOn, language), hasSchedule && labels.bySchedule[language]];
  return [
    row('term', language, term.filter(Boolean).join('; ')),
    row('way', language, nearestText(obligation.way, language)),
    ...optional('account', language, obligation.account),
    ...optional('proof', language, nearestText(obligation.proof, language)),
  ];
}

function schedule({ schedule: instalments }: Obligation, language: Language): PaperLeaf[] {
  const total = instalments.reduce((sum, { amount }) => sum + BigInt(amount ?? 0), 0n);
  return [
    {
      type: 'table',
      language,
      columns: [
        { label: labels.number[language], width: 'number', align: 'start' },
        { label: labels.dueOn[language], width: 'wide', align: 'start' },
        { label: labels.amount[language], width: 'sum', align: 'end' },
      ],
      rows: instalments.map((instalment, index) => [
        cell([plainRun(String(index + 1))]),
        cell([valueRun(instalment.dueOn && dayInText(instalment.dueOn, language))]),
        cell([valueRun(instalment.amount === null ? '' : formatAmount(BigInt(instalment.amount), language))]),
      ]),
    },
    { type: 'paragraph', language, runs: [{ text: `${labels.scheduleTotal[language]}: ${amountOnPaper(total, language)}`, looks: ['strong'], sentence: null }] },
  ];
}

export const settlementBlocks = { parties, mediators, obligations, performance } as const satisfies Readonly<Record<string, Make>>;
