// Agenda points and ground rules as the panel lists them.
import { useMemo } from 'react';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { positionBetween, type PlanKind, type PlanLine } from '#shared/domain/meeting-plan.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { RequestInput } from '#shared/ipc/contract.ts';

export type PlanRecord = RecordOf<'agenda-point'> | RecordOf<'ground-rule'>;
export type PlanPlace = { readonly caseId: CaseId; readonly meetingId: RecordId; readonly parties: readonly PartyId[] };

/** For everybody in this meeting; points of other meetings apart. undefined while they are being read. */
export function usePlanLines({ caseId, meetingId, parties }: PlanPlace, kind: PlanKind): readonly PlanRecord[] | undefined {
  const points = useCaseRecords(caseId, 'agenda-point');
  const rules = useCaseRecords(caseId, 'ground-rule');
  return useMemo(() => {
    const records: readonly PlanRecord[] | undefined = kind === 'agenda-point' ? points?.filter(({ body }) => body.meetingId === null || body.meetingId === meetingId) : rules;
    return records?.filter(({ audience }) => audience.type === 'parties' && parties.every((party) => audience.parties.includes(party))).toSorted(byPosition);
  }, [kind, points, rules, meetingId, parties]);
}

const byPosition = (one: PlanRecord, other: PlanRecord): number => one.body.position - other.body.position || one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);

/** The line as it is sent: with its kind beside its body. */
export const toPlanLine = (record: PlanRecord): PlanLine => ({ ...record.body, kind: record.kind }) as PlanLine;

/** Words that were pasted over several lines stand in one. */
export const oneLine = (typed: string): string => typed.replace(/\s*[\r\n]+\s*/g, ' ');

export const isTicked = (line: PlanLine): boolean => (line.kind === 'agenda-point' ? line.done : line.agreed);
export const withTick = (line: PlanLine, ticked: boolean): PlanLine => (line.kind === 'agenda-point' ? { ...line, done: ticked } : { ...line, agreed: ticked });

export function newPlanLine(kind: PlanKind, text: string, { caseId, meetingId, parties }: PlanPlace, lines: readonly PlanRecord[]): RequestInput<'plan:save'> {
  const position = positionBetween(lines.at(-1)?.body.position ?? null, null);
  const line = kind === 'agenda-point' ? ({ kind, text, done: false, position, meetingId } as const) : ({ kind, text, agreed: false, position } as const);
  return { caseId, recordId: crypto.randomUUID(), revision: 0, parties: [...parties], line };
}

/** Where a line stands after one step up or down; null at the end of the list. */
export function positionAfterStep(lines: readonly PlanRecord[], index: number, step: -1 | 1): number | null {
  const target = index + step;
  if (target < 0 || target >= lines.length) return null;
  const at = (place: number): number | null => lines[place]?.body.position ?? null;
  return step < 0 ? positionBetween(at(target - 1), at(target)) : positionBetween(at(target), at(target + 1));
}
