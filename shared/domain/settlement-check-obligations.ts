// The part of the check that reads the table of obligations: who, what, when, how, and whether instalments add up.
import { languagesOf, nearestText } from './language-text.ts';
import type { Found } from './settlement-rules.ts';
import type { Obligation, SettlementDetails } from './settlement.ts';

/** Agreed obligations, ways and terms of performance (Law on mediation, Art. 27 p.2; wording of 20.12.2021). */
export function checkObligations(draft: SettlementDetails): Found[] {
  if (draft.obligations.length === 0) return [{ code: 'obligationsMissing', section: 'obligations' }];
  return draft.obligations.flatMap((obligation) => [...checkWho(obligation, draft), ...checkTerm(obligation, draft), ...checkSchedule(obligation), ...checkPayment(obligation)]);
}

function checkWho(obligation: Obligation, draft: SettlementDetails): Found[] {
  const known = new Set(draft.parties.map(({ partyId }) => partyId));
  const found: Found[] = [];
  const isBound = obligation.from.some((party) => known.has(party));
  if (!isBound || [...obligation.from, ...obligation.to].some((party) => !known.has(party))) found.push({ code: 'obligationPartyMissing', section: 'obligations', id: obligation.id });
  for (const language of languagesOf(draft.languages)) {
    if (obligation.what[language].trim() === '') found.push({ code: 'obligationTextMissing', section: 'obligations', id: obligation.id, language });
  }
  return found;
}

function checkTerm(obligation: Obligation, draft: SettlementDetails): Found[] {
  const days = [obligation.dueOn, ...obligation.schedule.map(({ dueOn }) => dueOn)].filter(Boolean);
  const hasTerm = days.length > 0 || nearestText(obligation.dueInWords, 'ru') !== '';
  const here = { section: 'performance', id: obligation.id } as const;
  const found: Found[] = [];
  if (!hasTerm) found.push({ ...here, code: 'termMissing' });
  if (nearestText(obligation.way, 'ru') === '') found.push({ ...here, code: 'wayMissing' });
  if (draft.concludedOn !== '' && days.some((day) => day < draft.concludedOn)) found.push({ ...here, code: 'termBeforeAgreement' });
  return found;
}

function checkSchedule({ id, schedule, amount }: Obligation): Found[] {
  if (schedule.length === 0) return [];
  const here = { section: 'performance', id } as const;
  const found: Found[] = [];
  if (schedule.some((row) => row.dueOn === '' || row.amount === null)) found.push({ ...here, code: 'instalmentIncomplete' });
  if (scheduleDifference({ schedule, amount }) !== 0n) found.push({ ...here, code: 'scheduleSumDiffers' });
  if (schedule.some((row, index) => index > 0 && row.dueOn !== '' && row.dueOn < (schedule[index - 1]?.dueOn ?? ''))) found.push({ ...here, code: 'scheduleOutOfOrder' });
  return found;
}

function checkPayment({ id, amount, schedule, account }: Obligation): Found[] {
  const found: Found[] = [];
  if (amount === '0' || schedule.some((row) => row.amount === '0')) found.push({ code: 'sumIsNothing', section: 'obligations', id });
  if (amount !== null && account.trim() === '') found.push({ code: 'accountMissing', section: 'performance', id });
  return found;
}

/** Instalments less the whole sum, in tiyn; 0 when they agree or there are none. */
export function scheduleDifference({ schedule, amount }: Pick<Obligation, 'schedule' | 'amount'>): bigint {
  if (schedule.length === 0) return 0n;
  return schedule.reduce((sum, row) => sum + BigInt(row.amount ?? 0), 0n) - BigInt(amount ?? 0);
}
