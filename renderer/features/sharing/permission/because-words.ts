// The reasons of the wall in words a person can read.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Because } from '#shared/domain/confidentiality.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import type { RosterBody } from '#shared/domain/party.ts';

const plainKeys = {
  desk: 'permissions:becauseDesk',
  'in-audience': 'permissions:becauseInAudience',
  permitted: 'permissions:becausePermitted',
  'open-rule': 'permissions:becauseOpenRule',
  'not-found': 'permissions:becauseNotFound',
  'other-case': 'permissions:becauseNotFound',
  'own-eyes': 'permissions:becauseOwnEyes',
  screening: 'permissions:becauseOwnEyes',
  'given-by-body': 'permissions:becauseBody',
  'no-common-wording': 'permissions:becauseNoCommonWording',
  'no-wording': 'permissions:becauseNoWording',
  'origin-missing': 'permissions:becauseOriginMissing',
  'origin-circle': 'permissions:becauseOriginMissing',
} as const;

const partyKeys = {
  'unknown-party': 'permissions:becauseUnknownParty',
  'left-before': 'permissions:becauseLeft',
  'joined-later': 'permissions:becauseJoinedLater',
  'asked-to-keep': 'permissions:becauseKeep',
  'no-permission': 'permissions:becauseNoPermission',
  revoked: 'permissions:becauseRevoked',
  'words-changed': 'permissions:becauseWordsChanged',
  expired: 'permissions:becauseExpired',
  'not-yet-given': 'permissions:becauseNotYet',
  'ask-first': 'permissions:becauseAskFirst',
} as const;

export function useBecauseWords(roster: RosterBody['parties']): (because: Because) => string {
  const { t } = useTranslation();
  return useCallback(function words(because: Because): string {
    const nameOf = (party: PartyId | null): string => roster.find(({ id }) => id === party)?.displayName ?? '—';
    if (because.type === 'origin-refused') return t('permissions:becauseOrigin', { because: words(because.because) });
    if (because.type === 'awaiting-event') return t('permissions:becauseAwaiting', { name: nameOf(because.party), event: because.event });
    return 'party' in because ? t(partyKeys[because.type], { name: nameOf(because.party) }) : t(plainKeys[because.type]);
  }, [roster, t]);
}
