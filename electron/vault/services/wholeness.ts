// What opening noticed, and what the mediator answers. Kept in the vault until answered, so that a lock does not make it forgotten.
import { z } from 'zod';
import type { Viewer } from '#shared/domain/audience.ts';
import type { VaultNotice, WholenessStatus } from '#shared/ipc/contract-wholeness.ts';
import { ok } from '#shared/result.ts';
import type { Service, VaultSession } from './session.ts';

const noticedSetting = 'noticed';
const alterationSetting = 'noted-alteration';
const entryKinds = { noticed: 'noticed-and-went-on', altered: 'altered-and-went-on' } as const;

const seriousNotice = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('witness-missing') }),
  z.strictObject({ type: z.literal('keys-file-older') }),
  z.strictObject({ type: z.literal('older-than-witness'), missingChanges: z.int().min(1), seenAt: z.int() }),
]);
type SeriousNotice = z.output<typeof seriousNotice>;
const noticedSchema = z.array(seriousNotice).max(10);
const alterationSchema = z.strictObject({ what: z.array(z.string()), at: z.int() });

/** At opening: what calls for an answer is written down before anything else of this opening is. */
export function keepNotices(session: VaultSession): void {
  if (session.vault.readOnly() !== null) return;
  const known = readNoticed(session);
  const fresh = freshNotices(session).filter((notice) => isSerious(notice)).filter((notice) => !known.some(({ type }) => type === notice.type));
  if (fresh.length > 0) session.change((writer) => writer.putSetting(noticedSetting, [...known, ...fresh]));
}

/** Noticed at this opening or at one before, and not answered. */
export function noticesOf(session: VaultSession): readonly VaultNotice[] {
  const fresh = freshNotices(session);
  if (session.vault.readOnly() !== null) return [...fresh.filter(({ type }) => type !== 'keys-copy-repaired'), ...readNoticed(session).filter(({ type }) => !fresh.some((notice) => notice.type === type))];
  return [...readNoticed(session), ...fresh.filter((notice) => !isSerious(notice))];
}

/** What the check and the reading of records found changed. */
export function alteredOf({ integrity, bodies }: VaultSession): readonly string[] {
  return [...(integrity.type === 'altered' ? integrity.what : []), ...bodies.unreadable()];
}

/** In a room the state is shown, but not what a rescue found. */
export function wholenessOf(session: VaultSession, viewer: Viewer): WholenessStatus {
  const altered = alteredOf(session);
  const readOnly = session.vault.readOnly();
  const noted = alterationSchema.safeParse(session.store.setting(alterationSetting));
  return {
    readOnly,
    awaitsAnswer: readOnly === null && !isAnswered(session),
    isMediumGone: session.isMediumGone,
    alterationNotedAt: altered.length > 0 && noted.success && isSame(noted.data.what, altered) ? noted.data.at : null,
    rescue: viewer.type === 'desk' ? session.vault.rescue : null,
  };
}

/** Nothing is noticed that still waits for an answer: until then nothing is cleared away for good. */
export const isAnswered = (session: VaultSession): boolean => readNoticed(session).length === 0;

/** Whether what leaves can be noted in the journal. Of what a rescue could read it cannot, and it may leave all the same. */
export const mayNote = (session: VaultSession): boolean => session.vault.readOnly() !== 'rescue';

export const goOn: Service<'vault:go-on'> = ({ session }) => {
  const noticed = readNoticed(session);
  const altered = alteredOf(session);
  if (noticed.some(({ type }) => type === 'keys-file-older')) {
    const accepted = session.vault.acceptKeys();
    if (!accepted.ok) return accepted;
  }
  const noted = session.change((writer) => {
    if (noticed.length > 0) {
      writer.addJournalEntry('vault', entryKinds.noticed, { noticed });
      writer.putSetting(noticedSetting, []);
    }
    if (altered.length > 0) {
      const { at } = writer.addJournalEntry('vault', entryKinds.altered, { what: altered });
      writer.putSetting(alterationSetting, { what: altered, at });
    }
  });
  if (!noted.ok) return noted;
  if (noticed.length > 0) session.vault.dropKeptLog();
  return ok(null);
};

export const turnReadOnly: Service<'vault:turn-read-only'> = ({ session }) => {
  session.vault.refuseChanges();
  return ok(null);
};

function readNoticed(session: VaultSession): readonly SeriousNotice[] {
  const parsed = noticedSchema.safeParse(session.store.setting(noticedSetting));
  return parsed.success ? parsed.data : [];
}

/** Where the vault was never opened before, that nothing is remembered of it is no cause for alarm. */
const freshNotices = ({ vault, isNewHere }: VaultSession): readonly VaultNotice[] =>
  vault.notices.map((notice) => (notice.type === 'witness-missing' && isNewHere ? { type: 'new-here' } : notice));

const isSerious = (notice: VaultNotice): notice is SeriousNotice => seriousNotice.safeParse(notice).success;
const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n');
