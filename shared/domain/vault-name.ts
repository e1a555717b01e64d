// The vault's folder bears this name on any system, and may be copied to any other.
const reservedOnWindows = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$/i;
// eslint-disable-next-line no-control-regex -- control characters are what this refuses
const refusedCharacters = /[\u0000-\u001f\u007f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

export function isVaultName(name: string): boolean {
  if (name.length === 0 || name.length > 60 || name.trim() !== name) return false;
  if (name.startsWith('.') || name.endsWith('.') || name.startsWith('~')) return false;
  return !refusedCharacters.test(name) && !reservedOnWindows.test(name) && name.isWellFormed();
}
