// What stands in the {fields} of the settlement's sentences. Free texts are never borrowed from another language; names and numbers are.
import { ofDay } from '#shared/domain/dates-in-words.ts';
import { nearestText, type PaperLanguages } from '#shared/domain/language-text.ts';
import { amountOnPaper, numberInWords } from '#shared/domain/money-in-words.ts';
import { copiesNeeded, type SettlementDetails } from '#shared/domain/settlement.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { partyLabel } from './labels.ts';

type Field = (draft: SettlementDetails, language: Language) => string;
const nbsp = '\u00A0';

export function namedParties(draft: SettlementDetails, parties: readonly PartyId[], language: Language): string {
  return parties
    .flatMap((id) => {
      const index = draft.parties.findIndex(({ partyId }) => partyId === id);
      const party = draft.parties[index];
      return party ? [[partyLabel(index)[language], nearestText(party.name, language)].filter(Boolean).join(' – ')] : [];
    })
    .join(', ');
}

/** "от 5 марта 2026 года № 12"; in Kazakh day and number stand before the noun, in English the number stands first. */
function contractReference({ contract: { number, date } }: SettlementDetails, language: Language): string {
  const sign = language === 'en' ? 'No.' : '№';
  const numbered = number.trim() && `${sign}${nbsp}${number.trim()}`;
  const dated = date && ofDay(date, language);
  return (language === 'en' ? [numbered, dated] : [dated, numbered]).filter(Boolean).join(' ');
}

const dayForms = { one: 'календарный день', few: 'календарных дня', many: 'календарных дней' } as const;
const russianPlural = new Intl.PluralRules('ru');

/** In the accusative for Russian ("более чем на 5 календарных дней") and with its postposition for Kazakh. */
function daysOver(days: number, language: Language): string {
  if (language === 'kk') return `${days}${nbsp}күнтізбелік күннен астам`;
  if (language === 'en') return `${days} calendar ${days === 1 ? 'day' : 'days'}`;
  const form = russianPlural.select(days);
  return `${days}${nbsp}${form === 'one' || form === 'few' ? dayForms[form] : dayForms.many}`;
}

const languagesOfPaper: Readonly<Record<PaperLanguages, Readonly<Record<Language, string>>>> = {
  kk: { kk: 'қазақ тілінде', ru: 'казахском языке', en: 'Kazakh' },
  ru: { kk: 'орыс тілінде', ru: 'русском языке', en: 'Russian' },
  en: { kk: 'ағылшын тілінде', ru: 'английском языке', en: 'English' },
  'kk-ru': { kk: 'қазақ және орыс тілдерінде', ru: 'казахском и русском языках', en: 'Kazakh and Russian' },
};

const sum = (tiyn: string | null, language: Language): string => (tiyn === null ? '' : amountOnPaper(BigInt(tiyn), language));

export const settlementFields = {
  contract: contractReference,
  subject: ({ subject }, language) => subject[language],
  unsettled: ({ unsettled }, language) => unsettled[language],
  courtName: ({ court }, language) => nearestText(court.name, language),
  caseNumber: ({ court }) => court.caseNumber,
  judge: ({ court }, language) => nearestText(court.judge, language),
  penaltyPercent: ({ breach: { penalty } }, language) => (penalty.type === 'percent-per-day' ? percent(penalty.percent, language) : ''),
  penaltyCap: ({ breach: { penalty } }, language) => (penalty.type === 'percent-per-day' ? percent(penalty.cap, language) : ''),
  penaltyAmount: ({ breach: { penalty } }, language) => (penalty.type === 'fixed' ? sum(penalty.amount, language) : ''),
  penaltyInWords: ({ breach: { penalty } }, language) => (penalty.type === 'in-words' ? penalty.text[language] : ''),
  accelerationDays: ({ breach }, language) => (breach.accelerationDays === null ? '' : daysOver(breach.accelerationDays, language)),
  costsPayer: (draft, language) => namedParties(draft, draft.costs.payer ? [draft.costs.payer] : [], language),
  costsInWords: ({ costs }, language) => costs.inWords[language],
  dutyPaid: ({ costs }, language) => sum(costs.dutyPaid, language),
  dutyReturnTo: (draft, language) => namedParties(draft, draft.costs.dutyReturnTo ? [draft.costs.dutyReturnTo] : [], language),
  filedBy: (draft, language) => namedParties(draft, draft.motion.filedBy, language),
  object: ({ registration }, language) => registration.object[language],
  mayBeShownTo: ({ confidentiality }, language) => nearestText(confidentiality.mayBeShownTo, language),
  paperLanguages: ({ languages }, language) => languagesOfPaper[languages][language],
  copiesCount: (draft, language) => {
    const count = draft.copies.count ?? copiesNeeded(draft);
    return `${count} (${numberInWords(BigInt(count), language)})`;
  },
} as const satisfies Readonly<Record<string, Field>>;

const percent = (typed: string, language: Language): string => (language === 'en' ? typed.replace(',', '.') : typed.replace('.', ','));
