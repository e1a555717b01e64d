// How a case ends, and what becomes of its records afterwards: result and date, archive, until when what is kept, and a hold.
import { z } from 'zod';
import { dayText, lineText } from './text-limits.ts';
import type { RecordKind } from './vault-record.ts';

/**
 * Grounds on which mediation ends (Law on mediation, Art. 26 p.1 items 1-5; wording of 20.12.2021). `settled-in-part`: item 1 with
 * points left open. `not-begun`: no contract came about, for example the proposal was not answered (Art. 20). `other`: another country's law.
 */
export const caseResults = ['settled', 'settled-in-part', 'not-possible', 'parties-refused', 'one-party-refused', 'term-expired', 'not-begun', 'other'] as const;
export type CaseResult = (typeof caseResults)[number];

/**
 * What is kept for a time of its own. `notes`: what was said, with drafts and history, agendas and ground rules. `files`: attachments.
 * `papers`: agreements, consents, payments. `case`: its sheet, parties, meetings, and what its journal says.
 */
export const keepClasses = ['notes', 'files', 'papers', 'case'] as const;
export type KeepClass = (typeof keepClasses)[number];

/** null: a record of the vault itself, which no case takes along. */
const keepClassByKind = {
  note: 'notes', 'agenda-point': 'notes', 'ground-rule': 'notes', issue: 'notes', option: 'notes', offer: 'notes', frame: 'notes', 'accepted-term': 'notes', attachment: 'files', settlement: 'papers',
  case: 'case', party: 'case', roster: 'case', meeting: 'case', profile: null, 'conflict-entry': null,
} as const satisfies Readonly<Record<RecordKind, KeepClass | null>>;

export const keepUntilSchema = z.strictObject({ notes: dayText, files: dayText, papers: dayText, case: dayText });
/** Last day on which it is kept; empty: not decided. */
export type KeepUntil = z.output<typeof keepUntilSchema>;

export const closingSchema = z.strictObject({ on: z.iso.date(), result: z.enum(caseResults), remark: lineText });
export type Closing = z.output<typeof closingSchema>;

export const lifecycleSchema = z.strictObject({
  closed: closingSchema.nullable(),
  archivedOn: dayText,
  keepUntil: keepUntilSchema,
  /** Nothing of the case may be destroyed: a complaint, a lawsuit, a question about the fee. */
  hold: z.strictObject({ since: z.iso.date(), reason: lineText.min(1) }).nullable(),
  /** Day on which its notes and files were destroyed for good. */
  notesDestroyedOn: dayText,
});
export type Lifecycle = z.output<typeof lifecycleSchema>;

export const nothingKept: KeepUntil = { notes: '', files: '', papers: '', case: '' };
export const openLifecycle: Lifecycle = { closed: null, archivedOn: '', keepUntil: nothingKept, hold: null, notesDestroyedOn: '' };

const months = z.int().min(0).max(1_200).nullable();
/** Months from the closing; null: no date is proposed. */
export const keepPeriodsSchema = z.strictObject({ notes: months, files: months, papers: months, case: months });
export type KeepPeriods = z.output<typeof keepPeriodsSchema>;

/**
 * A proposal, to be changed: the Law names no term for a mediator's notes; personal data is kept until its purpose is reached (Law on
 * personal data, Art. 12, text of 2013), papers as a rule for the limitation period of three years (Civil Code, Art. 178, text to 2011).
 */
export const usualKeepPeriods: KeepPeriods = { notes: 1, files: 1, papers: 36, case: 36 };

export function proposeKeepUntil(closedOn: string, periods: KeepPeriods): KeepUntil {
  const day = (count: number | null): string => (count === null ? '' : addMonths(closedOn, count));
  return { notes: day(periods.notes), files: day(periods.files), papers: day(periods.papers), case: day(periods.case) };
}

/** The same day of a later month, or its last one where it is shorter. */
export function addMonths(isoDay: string, count: number): string {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return first.toISOString().slice(0, 10);
}

/** What has been kept long enough. Nothing of a case under hold, nor of one that is open, falls due. */
export function dueClasses({ closed, hold, keepUntil, notesDestroyedOn }: Lifecycle, today: string): KeepClass[] {
  if (!closed || hold) return [];
  const isGone = (kept: KeepClass): boolean => notesDestroyedOn !== '' && (kept === 'notes' || kept === 'files');
  return keepClasses.filter((kept) => !isGone(kept) && keepUntil[kept] !== '' && keepUntil[kept] < today);
}

/** What a destruction takes: the whole case, or what was said and handed over in it. */
export const destroyScopes = ['case', 'notes-and-files'] as const;
export type DestroyScope = (typeof destroyScopes)[number];

export function isDestroyedBy(kind: RecordKind, scope: DestroyScope): boolean {
  const kept = keepClassByKind[kind];
  return kept !== null && (scope === 'case' || kept === 'notes' || kept === 'files');
}

/** The classes that a destruction takes although their day has not passed. */
export function keptLonger({ keepUntil }: Lifecycle, scope: DestroyScope, today: string): KeepClass[] {
  return keepClasses.filter((kept) => (scope === 'case' || kept === 'notes' || kept === 'files') && keepUntil[kept] >= today);
}
