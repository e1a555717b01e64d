// A permission from outside in the words of this case.
import { useLiveQuery } from 'dexie-react-hooks';
import type { TFunction } from 'i18next';
import { openCaseDatabase } from '#renderer/state/open-case.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import type { Permission } from '#shared/domain/permission.ts';

export function recordLine(t: TFunction, roster: RosterBody['parties'], { by, to, from }: Permission): { readonly by: string; readonly to: string } {
  const nameOf = (id: string): string => roster.find((party) => party.id === id)?.displayName || t('packages:someParty');
  const giver = by.type === 'party' ? nameOf(by.party) : by.type === 'mediator' ? t('packages:mediator') : by.name;
  const recipient = to.type === 'parties' ? to.parties.map(nameOf).join(', ') : to.name;
  const condition = from.type === 'after-event' && from.occurredAt === null ? t('packages:afterEvent', { event: from.event }) : from.type === 'ask-first' && from.askedAt === null ? t('packages:askFirst') : '';
  return { by: giver, to: condition === '' ? recipient : `${recipient} (${condition})` };
}

/** The words it speaks of, as far as they are here. */
export function useCoveredText({ covers }: Permission): readonly string[] {
  const ids = covers.type === 'records' ? covers.records : [];
  return (
    useLiveQuery(async () => {
      const records = await openCaseDatabase.records.bulkGet([...ids]);
      return records.flatMap((record) => {
        const body = record?.body as { readonly text?: unknown; readonly title?: unknown; readonly fileName?: unknown } | undefined;
        return [body?.text, body?.title, body?.fileName].filter((value) => typeof value === 'string' && value !== '').slice(0, 1) as string[];
      });
    }, [ids.join()]) ?? []
  );
}
