// The one door to libsodium: callers await it once, then hash and seal synchronously.
import sodium from 'libsodium-wrappers';

export type Sodium = typeof sodium;

export async function loadSodium(): Promise<Sodium> {
  await sodium.ready;
  return sodium;
}
