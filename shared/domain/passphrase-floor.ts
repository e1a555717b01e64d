/** Length is asked for, not composition: the slots' derivation makes each guess dear, and rules about signs make people predictable. */
export const fewestPassphraseCharacters = 10;

/** Counted as the vault derives from it: after NFKC, in code points, and not all the same sign. */
export function isPassphraseLongEnough(passphrase: string): boolean {
  const characters = [...passphrase.normalize('NFKC')];
  return characters.length >= fewestPassphraseCharacters && new Set(characters).size > 1;
}
