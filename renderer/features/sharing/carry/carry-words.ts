// How the carry screen names people, permissions and reasons.
import type { TFunction } from 'i18next';
import type { Source } from '#shared/domain/audience.ts';
import type { CarriedWay, TellVerdict } from '#shared/domain/carry.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import type { Recipient } from '#shared/domain/permission.ts';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import type { CarryItem, Told } from '#shared/ipc/contract-carry.ts';

export type Roster = RosterBody['parties'];

export const partyName = (t: TFunction, roster: Roster, id: PartyId | null): string => roster.find((party) => party.id === id)?.displayName ?? t('carry:someParty');

export function sourceName(t: TFunction, roster: Roster, source: Source): string {
  if (source.type === 'party') return partyName(t, roster, source.party);
  return source.type === 'mediator' ? t('carry:mediator') : source.name;
}

export const recipientName = (t: TFunction, roster: Roster, to: Recipient): string => (to.type === 'outside' ? to.name : to.parties.map((party) => partyName(t, roster, party)).join(', '));

const wayKeys = { said: 'carry:waySaid', copy: 'carry:wayCopy', print: 'carry:wayPrint', pdf: 'carry:wayPdf' } as const satisfies { readonly [Way in CarriedWay]: string };

export const toldWords = (t: TFunction, roster: Roster, { to, at, way }: Told): string => t('carry:told', { names: recipientName(t, roster, to), day: showDay(isoDayOf(at)), way: t(wayKeys[way]) });

const kindKeys = { offer: 'carry:offer', issue: 'carry:issue', option: 'carry:option', frame: 'carry:frame', 'accepted-term': 'carry:acceptedTerm' } as const;

/** Empty for a note. */
export const kindWord = (t: TFunction, { kind }: CarryItem): string => (kind in kindKeys ? t(kindKeys[kind as keyof typeof kindKeys]) : '');

type Because = TellVerdict['because'];

const lockedOrigin = (because: Because): RecordId | null => (because.type === 'origin-refused' ? (lockedOrigin(because.because) ?? because.origin) : null);

/** Why something is locked, as the mediator would say it. */
export function reasonWords(t: TFunction, roster: Roster, { recordId, source, verdict, asks }: Pick<CarryItem, 'recordId' | 'source' | 'verdict' | 'asks'>): string {
  // Where something it was made from is locked, that is what its source has to allow.
  const lockedId = lockedOrigin(verdict.because) ?? recordId;
  const name = sourceName(t, roster, asks.find(({ records }) => records.includes(lockedId))?.by ?? source);
  // Nobody but the mediator could allow it, and a talk behind closed doors is not the mediator's alone.
  if (source.type === 'mediator' && (verdict.because.type === 'no-permission' || verdict.because.type === 'outside-no-permission')) return t('carry:reasonOwnWords');
  const reasonOf = (because: Because): string => {
    switch (because.type) {
      case 'no-permission':
      case 'no-wording':
      case 'outside-no-permission':
        return t('carry:reasonNoPermission', { source: name });
      case 'revoked':
      case 'outside-revoked':
        return t('carry:reasonRevoked', { source: name });
      case 'words-changed':
      case 'outside-words-changed':
        return t('carry:reasonWordsChanged', { source: name });
      case 'expired':
      case 'outside-expired':
        return t('carry:reasonExpired', { source: name });
      case 'not-yet-given':
      case 'outside-not-yet-given':
        return t('carry:reasonNotYet', { source: name });
      case 'ask-first':
      case 'outside-ask-first':
        return t('carry:reasonAskFirst', { source: name });
      case 'awaiting-event':
      case 'outside-awaiting-event':
        return t('carry:reasonAwaiting', { event: because.event });
      case 'joined-later':
        return t('carry:reasonJoinedLater', { party: partyName(t, roster, because.party), source: name });
      case 'left-before':
        return t('carry:reasonLeft', { party: partyName(t, roster, because.party) });
      case 'asked-to-keep':
        return t('carry:reasonKeep', { source: name });
      case 'no-common-wording':
        return t('carry:reasonNoCommon');
      case 'origin-refused':
        return t('carry:reasonOrigin', { source: name, reason: reasonOf(because.because) });
      case 'origin-missing':
      case 'origin-circle':
        return t('carry:reasonOriginGone');
      case 'unknown-party':
        return t('carry:reasonUnknown', { party: partyName(t, roster, because.party) });
      case 'given-by-body':
        return t('carry:reasonBody');
      default:
        return t('carry:reasonOther');
    }
  };
  return reasonOf(verdict.because);
}
