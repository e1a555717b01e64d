// Sources, recipients and states of permissions as the screen names them.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '#shared/domain/audience.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import type { PermissionState } from '#shared/domain/permission-state.ts';
import type { DisclosureWay, Recipient } from '#shared/domain/permission.ts';

export type RosterParty = RosterBody['parties'][number];

export const stateKeys = {
  'in-force': 'permissions:stateInForce',
  'ask-first': 'permissions:stateAskFirst',
  'awaiting-event': 'permissions:stateAwaiting',
  'not-yet-given': 'permissions:stateAwaiting',
  expired: 'permissions:stateExpired',
  revoked: 'permissions:stateRevoked',
  'words-changed': 'permissions:stateWordsChanged',
} as const satisfies { readonly [State in PermissionState]: string };

export const wayKeys = { spoken: 'permissions:waySpoken', copy: 'permissions:wayCopy', summary: 'permissions:waySummary' } as const satisfies { readonly [Way in DisclosureWay]: string };

export function useSourceName(roster: readonly RosterParty[]): (source: Source) => string {
  const { t } = useTranslation();
  return useCallback((source) => {
    if (source.type === 'mediator') return t('permissions:mediator');
    return source.type === 'party' ? (roster.find(({ id }) => id === source.party)?.displayName ?? '—') : source.name;
  }, [roster, t]);
}

export function useRecipientName(roster: readonly RosterParty[]): (to: Recipient) => string {
  return useCallback((to) => (to.type === 'outside' ? to.name : to.parties.map((party) => roster.find(({ id }) => id === party)?.displayName ?? '—').join(', ')), [roster]);
}
