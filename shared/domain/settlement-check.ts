// What a settlement agreement still lacks, before it is printed or signed: Law on mediation, Art. 27 p.1-2 (wording of 20.12.2021), and,
// where it goes to a court, Civil Procedure Code, Art. 176-177, 180 (text to mid-2022). Nothing here looks at whether the terms are fair.
import { languagesOf, nearestText, type LanguageText } from './language-text.ts';
import { checkObligations } from './settlement-check-obligations.ts';
import { settlementRules, type Found, type SettlementFinding } from './settlement-rules.ts';
import { copiesNeeded, type SettlementBody, type SettlementDetails, type SettlementParty, type Signer } from './settlement.ts';

/** In the order of the paper. An agreement is ready to sign when none of them is mandatory. */
export function checkSettlement(draft: SettlementDetails): SettlementFinding[] {
  const found = [
    ...checkHead(draft),
    ...draft.parties.flatMap((party) => checkParty(party, draft)),
    ...checkMediators(draft),
    ...checkSubject(draft),
    ...checkObligations(draft),
    ...checkBreach(draft),
    ...checkCourt(draft),
    ...checkClosing(draft),
  ];
  return found.map(toFinding);
}

export const isReadyToSign = (draft: SettlementDetails): boolean => checkSettlement(draft).every(({ standing }) => standing !== 'mandatory');

/** Signed by each party, or by its representative, and by every mediator (Art. 27 p.1-2; wording of 20.12.2021). */
export function checkSigners(draft: Pick<SettlementBody, 'parties' | 'mediators' | 'concludedOn'>, signers: readonly Signer[]): SettlementFinding[] {
  const unsigned = draft.parties.filter(({ partyId }) => !signers.some((signer) => signer.role !== 'mediator' && signer.partyId === partyId));
  const signedMediators = signers.filter(({ role }) => role === 'mediator').length;
  const early = signers.some(({ signedOn }) => draft.concludedOn !== '' && signedOn < draft.concludedOn);
  const found: Found[] = [
    ...unsigned.map(({ partyId }): Found => ({ code: 'signatureMissing', section: 'signatures', id: partyId })),
    ...when(signedMediators < Math.max(1, draft.mediators.length), { code: 'mediatorSignatureMissing', section: 'signatures' }),
    ...when(early, { code: 'signedBeforeAgreement', section: 'signatures' }),
  ];
  return found.map(toFinding);
}

const toFinding = ({ code, section, id, language }: Found): SettlementFinding => ({ ...settlementRules[code], code, place: { section, id: id ?? null, language: language ?? null } });
const when = (isSo: boolean, found: Found): Found[] => (isSo ? [found] : []);
const isBlank = (text: LanguageText): boolean => nearestText(text, 'ru') === '';

/** One finding per language of the paper in which the text is missing. */
function missingIn(text: LanguageText, draft: SettlementDetails, found: Found): Found[] {
  return languagesOf(draft.languages).flatMap((language) => when(text[language].trim() === '', { ...found, language }));
}

function checkHead(draft: SettlementDetails): Found[] {
  return [
    ...when(draft.concludedOn === '', { code: 'dateMissing', section: 'head' }),
    ...when(isBlank(draft.place), { code: 'placeMissing', section: 'head' }),
    ...when(draft.parties.length < 2, { code: 'partiesMissing', section: 'parties' }),
  ];
}

function checkParty(party: SettlementParty, draft: SettlementDetails): Found[] {
  const here = { section: 'parties', id: party.partyId } as const;
  const signing = party.representatives.filter(({ signs }) => signs);
  return [
    ...when(isBlank(party.name), { ...here, code: 'partyNameMissing' }),
    ...when(!party.isConfirmed, { ...here, code: 'partyNotConfirmed' }),
    ...when(party.identifier.trim() === '', { ...here, code: 'partyIdentifierMissing' }),
    ...when(isBlank(party.address), { ...here, code: 'partyAddressMissing' }),
    ...when(party.type === 'organisation' && signing.length === 0, { ...here, code: 'organisationWithoutSigner' }),
    ...party.representatives.flatMap(({ id, name, authority, powerToSettle, signs }) => {
      const one = { section: 'parties', id } as const;
      const isEnded = authority.until !== '' && draft.concludedOn !== '' && authority.until < draft.concludedOn;
      return [
        ...when(isBlank(name), { ...one, code: 'representativeNameMissing' }),
        ...when(isBlank(authority.ground), { ...one, code: 'representativeGroundMissing' }),
        ...when(isEnded, { ...one, code: 'representativeTermEnded' }),
        ...when(signs && draft.court.isPending && powerToSettle !== true, { ...one, code: 'powerToSettleMissing' }),
        ...when(signs && !draft.court.isPending && powerToSettle !== true, { ...one, code: 'powerToSettleUnknown' }),
      ];
    }),
  ];
}

function checkMediators({ mediators, contract }: SettlementDetails): Found[] {
  return [
    ...when(mediators.length === 0, { code: 'mediatorMissing', section: 'mediator' }),
    ...mediators.flatMap(({ id, name, organisation, register }) => [
      ...when(isBlank(name), { code: 'mediatorNameMissing', section: 'mediator', id }),
      ...when(isBlank(organisation) && isBlank(register.name), { code: 'mediatorOrganisationMissing', section: 'mediator', id }),
    ]),
    ...when(contract.date === '', { code: 'contractMissing', section: 'mediator' }),
  ];
}

function checkSubject(draft: SettlementDetails): Found[] {
  return [
    ...missingIn(draft.subject, draft, { code: 'subjectMissing', section: 'subject' }),
    ...(draft.scope === 'part' ? missingIn(draft.unsettled, draft, { code: 'unsettledMissing', section: 'subject' }) : []),
  ];
}

/** The template always states the general liability under law; left out by hand, something else must say what follows. */
function checkBreach({ breach, court, overrides, additions }: SettlementDetails): Found[] {
  const hasOwn = breach.penalty.type !== 'none' || breach.accelerationDays !== null || additions.some(({ section }) => section === 'breach');
  const isSilent = overrides.some(({ sentence, text }) => sentence === 'breach.liability' && text.trim() === '');
  const { penalty } = breach;
  const isIncomplete = (penalty.type === 'fixed' && penalty.amount === null) || (penalty.type === 'in-words' && isBlank(penalty.text));
  return [
    ...when(!hasOwn && isSilent && breach.paths.length === 0, { code: 'consequencesMissing', section: 'breach' }),
    ...when(!hasOwn && !isSilent, { code: 'consequencesGeneral', section: 'breach' }),
    ...when(isIncomplete, { code: 'penaltyIncomplete', section: 'breach' }),
    ...when(breach.paths.includes('writ') && !court.isPending, { code: 'writWithoutCourt', section: 'breach' }),
  ];
}

function checkCourt(draft: SettlementDetails): Found[] {
  const { court, costs, motion } = draft;
  if (!court.isPending) return [];
  const isCostsIncomplete = (costs.split === 'one-party' && costs.payer === null) || (costs.split === 'in-words' && isBlank(costs.inWords));
  return [
    ...when(isBlank(court.name), { code: 'courtNameMissing', section: 'subject' }),
    ...when(court.caseNumber.trim() === '', { code: 'caseNumberMissing', section: 'subject' }),
    { code: 'suspensiveCondition', section: 'obligations' },
    ...when(costs.split === 'settled-mutually', { code: 'costsSilent', section: 'costs' }),
    ...when(isCostsIncomplete, { code: 'costsIncomplete', section: 'costs' }),
    ...when(!motion.isAsked, { code: 'motionMissing', section: 'motion' }),
    ...when(motion.filedBy.length === 0, { code: 'filerMissing', section: 'motion' }),
  ];
}

function checkClosing(draft: SettlementDetails): Found[] {
  const { registration, copies, parties, languages, overrides } = draft;
  const removed = new Set(overrides.filter(({ text }) => text.trim() === '').map(({ sentence }) => sentence));
  return [
    ...(registration.isNeeded ? missingIn(registration.object, draft, { code: 'registrationObjectMissing', section: 'registration' }) : []),
    ...when(copies.count !== null && draft.court.isPending && copies.count < copiesNeeded(draft), { code: 'tooFewCopies', section: 'copies' }),
    ...parties.flatMap(({ partyId, email }) => when(copies.form !== 'paper' && email.trim() === '', { code: 'emailMissing', section: 'copies', id: partyId })),
    ...when(languages !== 'kk-ru', { code: 'oneLanguageOnly', section: 'head' }),
    ...[...removed].map((id): Found => ({ code: 'sentenceRemoved', section: 'other', id })),
  ];
}
