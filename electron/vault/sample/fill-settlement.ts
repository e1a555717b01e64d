// The sample's terms put into a draft that the vault has begun with what the case knows.
import { emptyText } from '#shared/domain/language-text.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import type { SettlementBody, SettlementDetails, SettlementParty, Signer } from '#shared/domain/settlement.ts';
import { sampleProfile, type SampleSide } from './sample-case.ts';
import { sampleSpeakers } from './sample-meetings.ts';
import {
  sampleAddition, sampleCourtName, sampleJudge, sampleMediator, sampleNames, sampleObligations, sampleRepresentative, sampleSettlementTimes, sampleSigners, sampleTerms,
} from './sample-settlement.ts';

type Sides = Readonly<Record<SampleSide, PartyId>>;

export function fillSettlement(begun: SettlementBody, { parties, newId }: { readonly parties: Sides; readonly newId: () => RecordId }): SettlementDetails {
  const { version: _version, replaces: _replaces, frozen: _frozen, ...details } = begun;
  const both = [parties.person, parties.company];
  const confirm = (party: SettlementParty): SettlementParty => ({
    ...party,
    ...(party.partyId === parties.person ? sampleNames.person : sampleNames.company),
    representatives: party.representatives.map((representative) => {
      const { name, position, ground } = sampleRepresentative;
      return { ...representative, name, position, authority: { ...representative.authority, ground }, signs: true };
    }),
    isConfirmed: true,
  });
  return {
    ...details,
    ...sampleTerms,
    parties: details.parties.map(confirm),
    mediators: details.mediators.map((mediator) => {
      const { name, organisation, address, issuedBy, registerName } = sampleMediator;
      return { ...mediator, name, organisation, address, certificate: { ...mediator.certificate, issuedBy }, register: { ...mediator.register, name: registerName } };
    }),
    court: { ...details.court, name: sampleCourtName, judge: sampleJudge },
    obligations: sampleObligations.map(({ from, to, schedule, ...rest }) => ({
      ...rest, id: newId(), from: [parties[from]], to: [parties[to]], schedule: schedule.map((row) => ({ ...row, id: newId() })),
    })),
    costs: { split: 'equal', payer: null, inWords: emptyText(), dutyReturnTo: parties.person, dutyPaid: null },
    motion: { isAsked: true, filedBy: both },
    additions: [{ id: newId(), section: 'performance', text: sampleAddition }],
  };
}

export function settlementSigners(details: SettlementDetails, parties: Sides): Signer[] {
  const { signedOn } = sampleSettlementTimes;
  const sides = sampleSigners.map(({ speaker, side }): Signer => {
    const party = details.parties.find(({ partyId }) => partyId === parties[side]);
    const representative = party?.representatives.find(({ signs }) => signs);
    return { name: sampleSpeakers[speaker].name, role: representative ? 'representative' : 'party', partyId: parties[side], signedOn };
  });
  const { surname, givenName } = sampleProfile.name;
  return [...sides, { name: `${surname} ${givenName}`, role: 'mediator', partyId: null, signedOn }];
}
