export type Script = 'none' | 'latin' | 'cyrillic' | 'mixed';

/** Which letters a text is written in: typing on the wrong keyboard layout is the commonest wrong passphrase here. */
export function scriptOf(text: string): Script {
  const latin = /\p{Script=Latin}/u.test(text);
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  if (latin && cyrillic) return 'mixed';
  return latin ? 'latin' : cyrillic ? 'cyrillic' : 'none';
}
