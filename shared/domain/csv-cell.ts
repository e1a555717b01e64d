// Cells of a table that a spreadsheet opens: a cell that begins as a formula would be worked out there, so it gets a sign in front,
// and loses it when the table comes back.

/** "+7 701 …" and "-5" are numbers and stay. */
const beginsAsFormula = (text: string): boolean => /^[=@\t\r]/.test(text) || (/^[+-]/.test(text) && !/^[+-][\d\s().-]*$/.test(text));

export function cellForCsv(text: string, separator: string): string {
  const safe = beginsAsFormula(text) || text.startsWith("'") ? `'${text}` : text;
  return safe.includes('"') || safe.includes(separator) || /[\r\n]/.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const cellFromCsv = (cell: string): string => (cell.startsWith("'") && (cell.startsWith("''") || beginsAsFormula(cell.slice(1))) ? cell.slice(1) : cell);
