// The settlement agreement: fourteen sections, as the digest of the law orders them. Date and place stand in the head.
import type { SettlementDetails } from '#shared/domain/settlement.ts';
import { block, clause, type Template } from '../template.ts';
import { settlementBlocks } from './blocks.ts';
import { settlementConditions } from './conditions.ts';
import { settlementFields } from './fields.ts';
import { closingSentences } from './sentences-closing.ts';
import { termSentences } from './sentences-terms.ts';
import { signatureBlocks } from './signatures.ts';

export const settlementTemplate: Template<SettlementDetails> = {
  title: 'title',
  sections: [
    { id: 'parties', heading: 'heading.parties', parts: [clause('parties.made'), block('parties'), clause('parties.powers')] },
    { id: 'mediator', heading: 'heading.mediator', parts: [clause('mediator.contract'), block('mediators')] },
    { id: 'subject', heading: 'heading.subject', parts: [clause('subject.what'), clause('subject.court', 'subject.judge'), clause('subject.full', 'subject.part')] },
    { id: 'obligations', heading: 'heading.obligations', parts: [clause('obligations.accepted'), block('obligations')] },
    { id: 'performance', heading: 'heading.performance', parts: [clause('performance.must'), block('performance'), clause('performance.whenPaid')] },
    {
      id: 'breach',
      heading: 'heading.breach',
      parts: [
        clause('breach.liability'),
        clause('breach.percent', 'breach.cap'),
        clause('breach.fixed'),
        clause('breach.words'),
        clause('breach.acceleration'),
        clause('breach.preTrial'),
        clause('breach.lawsuit', 'breach.courtOrder'),
        clause('breach.notary'),
        clause('breach.writ'),
      ],
    },
    {
      id: 'costs',
      heading: 'heading.costs',
      parts: [clause('costs.settled', 'costs.eachOwn', 'costs.equal', 'costs.onePayer', 'costs.words'), clause('costs.dutyPaid', 'costs.dutyWhole', 'costs.dutyHalf', 'costs.dutyBack')],
    },
    { id: 'motion', heading: 'heading.motion', parts: [clause('motion.asked', 'motion.askedPart'), clause('motion.sentBy', 'motion.sent'), clause('motion.effects')] },
    { id: 'registration', heading: 'heading.registration', parts: [clause('registration.realEstate', 'registration.pledge'), clause('registration.object')] },
    {
      id: 'free-will',
      heading: 'heading.freeWill',
      parts: [clause('freeWill.voluntary'), clause('freeWill.explained'), clause('freeWill.noAdvice'), clause('freeWill.thirdPersons'), clause('freeWill.transaction'), clause('freeWill.force')],
    },
    { id: 'confidentiality', heading: 'heading.confidentiality', parts: [clause('confidentiality.duty'), clause('confidentiality.closed', 'confidentiality.open'), clause('confidentiality.shown')] },
    {
      id: 'copies',
      heading: 'heading.copies',
      parts: [
        clause('copies.languages', 'copies.equal', 'copies.kazakhPrevails', 'copies.russianPrevails'),
        clause('copies.count', 'copies.court'),
        clause('copies.exchange', 'copies.emails'),
        clause('copies.signatureKey'),
      ],
    },
    { id: 'other', heading: 'heading.other', parts: [] },
    { id: 'signatures', heading: 'heading.signatures', parts: [block('signatures')] },
  ],
  sentences: [...termSentences, ...closingSentences],
  conditions: settlementConditions,
  fields: settlementFields,
  blocks: settlementBlocks,
  sharedBlocks: { signatures: signatureBlocks },
  overrides: ({ overrides }) => overrides,
  additions: ({ additions }) => additions,
};
