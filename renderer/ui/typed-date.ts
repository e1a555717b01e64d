// Days and times as people here type them: 5.3.26, 05.03.2026, 05032026, 2026-03-05; 9, 930, 9:30, 9.30.

/** YYYY-MM-DD, '' for an empty text, null for what is no day. */
export function parseTypedDay(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return toIsoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[.,/\- ](\d{1,2})[.,/\- ](\d{4}|\d{2})\.?$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  if (!parts) return null;
  const year = Number(parts[3]);
  return toIsoDay(parts[3]?.length === 2 ? 2000 + year : year, Number(parts[2]), Number(parts[1]));
}

function toIsoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** DD.MM.YYYY, '' for an empty day. */
export function showDay(isoDay: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay);
  return parts ? `${parts[3]}.${parts[2]}.${parts[1]}` : '';
}

/** HH:MM, null for what is no time of day. */
export function parseTypedTime(typed: string): string | null {
  const parts = /^(\d{1,2})[:.,\- ](\d{2})$/.exec(typed.trim()) ?? /^(\d{1,2})(\d{2})$/.exec(typed.trim()) ?? /^(\d{1,2})()$/.exec(typed.trim());
  if (!parts) return null;
  const hours = Number(parts[1]);
  const minutes = Number(parts[2]);
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null;
}

/** The local calendar day of a moment. */
export function isoDayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/** The local time of day of a moment, HH:MM. */
export function timeOf(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** The moment of a local day and time. */
export function momentOf(isoDay: string, time: string): number {
  const [year = 1970, month = 1, day = 1] = isoDay.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(year, month - 1, day, hours, minutes).getTime();
}
