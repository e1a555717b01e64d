// When a sentence of the settlement agreement is printed.
import { nearestText, type LanguageText } from '#shared/domain/language-text.ts';
import type { SettlementDetails } from '#shared/domain/settlement.ts';

type Condition = (draft: SettlementDetails) => boolean;
const isFilled = (text: LanguageText): boolean => nearestText(text, 'ru') !== '';
const costsSplit = (split: SettlementDetails['costs']['split']): Condition => ({ court, costs }) => court.isPending && costs.split === split;
const path = (name: SettlementDetails['breach']['paths'][number]): Condition => ({ breach }) => breach.paths.includes(name);
const speaksOfDuty: Condition = ({ court, costs }) => court.isPending && (costs.dutyPaid !== null || costs.dutyReturnTo !== null);
const isBilingual: Condition = ({ languages }) => languages === 'kk-ru';

export const settlementConditions = {
  signersHavePower: ({ parties }) => {
    const signing = parties.flatMap(({ representatives }) => representatives.filter(({ signs }) => signs));
    return signing.length > 0 && signing.every(({ powerToSettle }) => powerToSettle === true);
  },
  courtPending: ({ court }) => court.isPending,
  outOfCourt: ({ court }) => !court.isPending,
  judgeKnown: ({ court }) => court.isPending && isFilled(court.judge),
  settledInFull: ({ scope }) => scope === 'full',
  settledInPart: ({ scope }) => scope === 'part',
  hasMoney: ({ obligations }) => obligations.some(({ amount, schedule }) => amount !== null || schedule.length > 0),
  penaltyPerDay: ({ breach }) => breach.penalty.type === 'percent-per-day',
  penaltyCapped: ({ breach }) => breach.penalty.type === 'percent-per-day' && breach.penalty.cap !== '',
  penaltyFixed: ({ breach }) => breach.penalty.type === 'fixed',
  penaltyInWords: ({ breach }) => breach.penalty.type === 'in-words',
  hasAcceleration: ({ breach }) => breach.accelerationDays !== null,
  isPreTrial: ({ breach }) => breach.isPreTrial,
  pathLawsuit: path('lawsuit'),
  pathCourtOrder: path('court-order'),
  pathNotary: path('notary'),
  pathWrit: path('writ'),
  costsSettled: costsSplit('settled-mutually'),
  costsEachOwn: costsSplit('each-own'),
  costsEqual: costsSplit('equal'),
  costsOnePayer: costsSplit('one-party'),
  costsInWords: costsSplit('in-words'),
  dutyWhole: (draft) => speaksOfDuty(draft) && draft.court.instance !== 'cassation',
  dutyHalf: (draft) => speaksOfDuty(draft) && draft.court.instance === 'cassation',
  dutySumKnown: ({ court, costs }) => court.isPending && costs.dutyPaid !== null,
  dutyClaimantKnown: ({ court, costs }) => court.isPending && costs.dutyReturnTo !== null,
  motionAsked: ({ court, motion }) => court.isPending && motion.isAsked,
  motionInFull: ({ court, motion, scope }) => court.isPending && motion.isAsked && scope === 'full',
  motionInPart: ({ court, motion, scope }) => court.isPending && motion.isAsked && scope === 'part',
  filerKnown: ({ court, motion }) => court.isPending && motion.filedBy.length > 0,
  filerOpen: ({ court, motion }) => court.isPending && motion.filedBy.length === 0,
  needsRegistration: ({ registration }) => registration.isNeeded,
  registersRealEstate: ({ registration }) => registration.isNeeded && registration.type === 'real-estate',
  registersPledge: ({ registration }) => registration.isNeeded && registration.type === 'pledge',
  termsClosed: ({ confidentiality }) => confidentiality.areTermsClosed,
  termsOpen: ({ confidentiality }) => !confidentiality.areTermsClosed,
  mayBeShown: ({ confidentiality }) => isFilled(confidentiality.mayBeShownTo),
  textsEqual: (draft) => isBilingual(draft) && draft.prevailing === 'equal',
  kazakhPrevails: (draft) => isBilingual(draft) && draft.prevailing === 'kk',
  russianPrevails: (draft) => isBilingual(draft) && draft.prevailing === 'ru',
  byExchange: ({ copies }) => copies.form !== 'paper',
  withSignatureKey: ({ copies }) => copies.withSignatureKey,
} as const satisfies Readonly<Record<string, Condition>>;
