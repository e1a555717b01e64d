// What is missing, in words: complete by type.
import type { SettlementFindingCode } from '#shared/domain/settlement-rules.ts';

export const findingWords = {
  dateMissing: 'documents:lackDate', placeMissing: 'documents:lackPlace', partiesMissing: 'documents:lackParties', partyNameMissing: 'documents:lackPartyName',
  partyNotConfirmed: 'documents:lackConfirmation', partyIdentifierMissing: 'documents:lackIdentifier', partyAddressMissing: 'documents:lackAddress',
  representativeNameMissing: 'documents:lackRepresentativeName', representativeGroundMissing: 'documents:lackGround', representativeTermEnded: 'documents:lackGroundEnded',
  organisationWithoutSigner: 'documents:lackSigner', powerToSettleMissing: 'documents:lackPower', powerToSettleUnknown: 'documents:lackPowerKnown',
  mediatorMissing: 'documents:lackMediator', mediatorNameMissing: 'documents:lackMediatorName', mediatorOrganisationMissing: 'documents:lackOrganisation', contractMissing: 'documents:lackContract',
  subjectMissing: 'documents:lackSubject', unsettledMissing: 'documents:lackUnsettled', courtNameMissing: 'documents:lackCourt', caseNumberMissing: 'documents:lackCaseNumber',
  obligationsMissing: 'documents:lackObligations', obligationPartyMissing: 'documents:lackObligationParty', obligationTextMissing: 'documents:lackObligationText',
  termMissing: 'documents:lackTerm', wayMissing: 'documents:lackWay', instalmentIncomplete: 'documents:lackInstalment', scheduleSumDiffers: 'documents:lackScheduleSum',
  scheduleOutOfOrder: 'documents:lackScheduleOrder', termBeforeAgreement: 'documents:lackTermEarly', accountMissing: 'documents:lackAccount', sumIsNothing: 'documents:lackSum',
  suspensiveCondition: 'documents:lackCondition', consequencesMissing: 'documents:lackConsequences', consequencesGeneral: 'documents:lackConsequencesGeneral',
  penaltyIncomplete: 'documents:lackPenalty', writWithoutCourt: 'documents:lackWrit', costsSilent: 'documents:lackCostsSilent', costsIncomplete: 'documents:lackCosts',
  motionMissing: 'documents:lackMotion', filerMissing: 'documents:lackFiler', registrationObjectMissing: 'documents:lackObject', tooFewCopies: 'documents:lackCopies',
  emailMissing: 'documents:lackEmail', oneLanguageOnly: 'documents:lackLanguage', sentenceRemoved: 'documents:lackSentence', signatureMissing: 'documents:lackSignature',
  mediatorSignatureMissing: 'documents:lackMediatorSignature', signedBeforeAgreement: 'documents:lackSignedEarly',
} as const satisfies { readonly [Code in SettlementFindingCode]: string };
