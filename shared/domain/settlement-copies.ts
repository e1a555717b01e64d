// Copies of a party, a mediator and a court into a settlement agreement, for the mediator to compare with the documents.
import { dayInFigures } from './dates-in-words.ts';
import { sameInEach } from './language-text.ts';
import { fullName } from './names.ts';
import type { CaseBody } from './case.ts';
import type { PartyId, RecordId } from './ids.ts';
import type { PartyDetails } from './party.ts';
import type { ProfileBody } from './profile.ts';
import type { SettlementDetails, SettlementMediator, SettlementParty } from './settlement.ts';

export function copyParty(partyId: PartyId, details: PartyDetails): SettlementParty {
  const person = fullName(details.name);
  return {
    partyId,
    type: details.type,
    name: sameInEach(partyName(details, person)),
    identifier: details.identifier,
    identityDocument: identityDocument(details),
    address: sameInEach(details.addresses[0]?.text ?? ''),
    phones: details.phones.map(({ number }) => number.trim()).filter(Boolean).join(', ').slice(0, 1_000),
    email: details.email,
    representatives: details.representatives.map((representative) => ({
      id: representative.id,
      name: sameInEach(fullName(representative.name).slice(0, 200)),
      position: sameInEach(representative.position),
      authority: { ...representative.authority, ground: sameInEach(representative.authority.ground) },
      powerToSettle: representative.powerToSettle,
      signs: false,
    })),
    isConfirmed: false,
  };
}

export function copyMediator(id: RecordId, profile: ProfileBody): SettlementMediator {
  return {
    id,
    name: sameInEach(fullName(profile.name).slice(0, 200)),
    status: profile.status,
    organisation: sameInEach(profile.organisation),
    certificate: { ...profile.certificate, issuedBy: sameInEach(profile.certificate.issuedBy) },
    register: { ...profile.register, name: sameInEach(profile.register.name) },
    identifier: profile.identifier,
    phone: profile.phone,
    email: profile.email,
    address: sameInEach(profile.address),
  };
}

export function copyCourt(court: CaseBody['court']): SettlementDetails['court'] {
  const isPending = [court.name, court.caseNumber].some((text) => text.trim() !== '');
  return { isPending, name: sameInEach(court.name), caseNumber: court.caseNumber, judge: sameInEach(court.official), instance: 'first' };
}

function partyName(details: PartyDetails, person: string): string {
  const organisation = details.organisationName.trim();
  if (details.type === 'organisation') return organisation || person;
  return details.type === 'sole-entrepreneur' && organisation ? `${organisation} (${person})` : person;
}

/** "удостоверение личности № 012345678, МВД РК, 01.02.2020": no word of ours, so that nothing has to be declined or translated. */
function identityDocument({ identityDocument: paper }: PartyDetails): SettlementParty['identityDocument'] {
  const typeAndNumber = [paper.type.trim(), paper.number.trim() && `№\u00A0${paper.number.trim()}`].filter(Boolean).join(' ');
  return sameInEach([typeAndNumber, paper.issuedBy.trim(), paper.issuedOn && dayInFigures(paper.issuedOn)].filter(Boolean).join(', '));
}
