// What a settlement agreement may lack: each finding with its standing and the rule of law behind it. Texts for people are the screen's.
import { civilProcedure, languagesLaw, mediationLaw, type LawReference } from './law-reference.ts';
import type { SettlementSection } from './settlement.ts';
import type { Language } from './text-limits.ts';

/** `mandatory`: the law demands it. `advice`: worth a look; nothing is wrong with a paper that does without. */
type Rule = { readonly standing: 'mandatory' | 'advice'; readonly reference: LawReference | null };
const must = (reference: LawReference): Rule => ({ standing: 'mandatory', reference });
const may = (reference: LawReference | null = null): Rule => ({ standing: 'advice', reference });
const contents = mediationLaw('27', '2');

export const settlementRules = {
  dateMissing: must(contents),
  placeMissing: must(contents),
  partiesMissing: must(contents),
  partyNameMissing: must(contents),
  partyNotConfirmed: may(),
  partyIdentifierMissing: may(),
  partyAddressMissing: may(),
  representativeNameMissing: must(contents),
  representativeGroundMissing: must(mediationLaw('11')),
  representativeTermEnded: must(mediationLaw('11')),
  organisationWithoutSigner: must(contents),
  powerToSettleMissing: must(civilProcedure('176', '1')),
  powerToSettleUnknown: may(civilProcedure('176', '1')),
  mediatorMissing: must(contents),
  mediatorNameMissing: must(contents),
  mediatorOrganisationMissing: may(mediationLaw('14')),
  contractMissing: may(mediationLaw('20', '5')),
  subjectMissing: must(contents),
  unsettledMissing: may(),
  courtNameMissing: may(),
  caseNumberMissing: may(),
  obligationsMissing: must(contents),
  obligationPartyMissing: must(contents),
  obligationTextMissing: must(contents),
  termMissing: must(contents),
  wayMissing: must(contents),
  instalmentIncomplete: must(contents),
  scheduleSumDiffers: may(),
  scheduleOutOfOrder: may(),
  termBeforeAgreement: may(),
  accountMissing: may(),
  sumIsNothing: may(),
  suspensiveCondition: may(civilProcedure('176')),
  consequencesMissing: must(contents),
  consequencesGeneral: may(contents),
  penaltyIncomplete: must(contents),
  writWithoutCourt: may(civilProcedure('178')),
  costsSilent: may(civilProcedure('177')),
  costsIncomplete: may(civilProcedure('177')),
  motionMissing: may(civilProcedure('177')),
  filerMissing: may(mediationLaw('23', '4')),
  registrationObjectMissing: must(mediationLaw('27', '7-1')),
  tooFewCopies: must(civilProcedure('176')),
  emailMissing: may(mediationLaw('27', '1')),
  oneLanguageOnly: may(languagesLaw('15')),
  sentenceRemoved: may(),
  signatureMissing: must(mediationLaw('27', '1')),
  mediatorSignatureMissing: must(contents),
  signedBeforeAgreement: may(),
} as const satisfies Readonly<Record<string, Rule>>;
export type SettlementFindingCode = keyof typeof settlementRules;

/** Where to fill it in: a section of the draft, in it a party, mediator, representative or obligation, and a language. */
export type SettlementPlace = { readonly section: SettlementSection | 'head'; readonly id: string | null; readonly language: Language | null };
export type SettlementFinding = Rule & { readonly code: SettlementFindingCode; readonly place: SettlementPlace };

/** As the checks name it, before rule and place are filled in. */
export type Found = { readonly code: SettlementFindingCode; readonly section: SettlementPlace['section']; readonly id?: string; readonly language?: Language };
