// Who this vault is to other mediators, and whom it knows: a fingerprint that was compared once is remembered.
import { z } from 'zod';
import { knownSenderSchema, packageJournalKinds, type KnownSender, type PackageHeader, type SenderState } from '#shared/domain/package.ts';
import type { OwnCard } from '#shared/ipc/contract-packages.ts';
import type { WriteError } from '#shared/ipc/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { loadSodium } from '../keys/sodium.ts';
import { fingerprintOf, makeStoredKeys, packageKeysSetting, storedKeysSchema, toPackageKeys, type PackageKeys } from '../packages/package-keys.ts';
import { notFound } from './records.ts';
import type { Service, VaultSession } from './session.ts';

const knownSetting = 'known-senders';
const knownListSchema = z.array(knownSenderSchema).max(1_000);
type Sender = PackageHeader['sender'];

/** Made when they are first asked for. */
export async function ownKeys(session: VaultSession): Promise<Result<PackageKeys, WriteError>> {
  const sodium = await loadSodium();
  const stored = storedKeysSchema.safeParse(session.store.setting(packageKeysSetting));
  if (stored.success) return ok(toPackageKeys(sodium, stored.data));
  const made = makeStoredKeys();
  const saved = session.change((writer) => writer.putSetting(packageKeysSetting, made));
  return saved.ok ? ok(toPackageKeys(sodium, made)) : saved;
}

export function knownSenders(session: VaultSession): readonly KnownSender[] {
  const parsed = knownListSchema.safeParse(session.store.setting(knownSetting));
  return parsed.success ? parsed.data : [];
}

export function stateOf(session: VaultSession, sender: Sender, own: PackageKeys | null): SenderState {
  if (own && sender.signKey === Buffer.from(own.signPublic).toString('base64')) return 'own';
  const known = knownSenders(session);
  if (known.some(({ signKey }) => signKey === sender.signKey)) return 'known';
  return known.some(({ vaultId }) => vaultId === sender.vaultId) ? 'changed' : 'new';
}

/** In the place of what was known of the same vault or under the same key. */
export function remember(session: VaultSession, sender: Sender, fingerprint: string): Result<unknown, WriteError> {
  const entry: KnownSender = { vaultId: sender.vaultId, name: nameOf(sender), signKey: sender.signKey, ageRecipient: sender.ageRecipient, comparedAt: session.now(null) };
  const others = knownSenders(session).filter(({ vaultId, signKey }) => vaultId !== sender.vaultId && signKey !== sender.signKey);
  return session.change((writer) => {
    writer.putSetting(knownSetting, [entry, ...others].slice(0, 1_000));
    writer.addJournalEntry('vault', packageJournalKinds.compared, { name: entry.name, vaultId: entry.vaultId, fingerprint });
  });
}

export const nameOf = ({ mediatorName, vaultName }: Pick<Sender, 'mediatorName' | 'vaultName'>): string => (mediatorName.trim() || vaultName).slice(0, 200);

export const readCard: Service<'package:card'> = async ({ session }) => cardOf(session);

export const forgetSender: Service<'package:forget-sender'> = async ({ session }, { signKey }) => {
  const known = knownSenders(session);
  const forgotten = known.find((one) => one.signKey === signKey);
  if (!forgotten) return notFound;
  const saved = session.change((writer) => {
    writer.putSetting(knownSetting, known.filter((one) => one !== forgotten));
    writer.addJournalEntry('vault', packageJournalKinds.forgotten, { name: forgotten.name, vaultId: forgotten.vaultId });
  });
  return saved.ok ? cardOf(session) : saved;
};

async function cardOf(session: VaultSession): Promise<Result<OwnCard, WriteError>> {
  const keys = await ownKeys(session);
  if (!keys.ok) return keys;
  const sodium = await loadSodium();
  const known = knownSenders(session).map((one) => ({ ...one, fingerprint: fingerprintOf(sodium, Buffer.from(one.signKey, 'base64')) }));
  return ok({ fingerprint: keys.value.fingerprint, ageRecipient: keys.value.ageRecipient, known });
}
