// Telephone numbers as people type them. Kazakhstan's are kept as E.164; whatever else was typed is kept as typed.

const kazakhstanNumber = /^7[0-9]{9}$/;

/** What is kept of a typed number: +77011234567 for a number of Kazakhstan (or Russia), else the text itself. */
export function toStoredPhone(typed: string): string {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (!/^[+0-9 ()\-.\u2010-\u2013]*$/.test(text)) return text;
  const digits = text.replace(/[^0-9]/g, '');
  const plus = text.startsWith('+');
  if (plus && digits.length === 11 && digits.startsWith('7')) return `+${digits}`;
  if (!plus && digits.length === 11 && (digits.startsWith('8') || digits.startsWith('7'))) return `+7${digits.slice(1)}`;
  if (!plus && kazakhstanNumber.test(digits)) return `+7${digits}`;
  return text;
}

/** A kept number as it is read aloud: +7 701 123 45 67, +7 7172 55 12 34. */
export function toShownPhone(stored: string): string {
  const national = /^\+7([0-9]{10})$/.exec(stored)?.[1];
  if (national === undefined) return stored;
  // City codes of Kazakhstan begin with 71 or 72 and have four digits, but Almaty's 727.
  const codeLength = /^7[12]/.test(national) && !national.startsWith('727') ? 4 : 3;
  const code = national.slice(0, codeLength);
  const rest = national.slice(codeLength);
  const groups = rest.length === 7 ? [rest.slice(0, 3), rest.slice(3, 5), rest.slice(5)] : [rest.slice(0, 2), rest.slice(2, 4), rest.slice(4)];
  return ['+7', code, ...groups].join(' ');
}
