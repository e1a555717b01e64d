// What a meeting is held by, in front of everybody: agenda points and ground rules, one line each. Their audience is a set of parties,
// fixed when the line is made. Organising the negotiation is the mediator's task (Law on mediation, Art. 10; wording of 20.12.2021).
import { z } from 'zod';
import { recordIdSchema } from './ids.ts';
import { lineText } from './text-limits.ts';

const planText = lineText.min(1);
/** Order among lines of its kind; a line put between two others takes the middle. */
const position = z.number().min(-1e15).max(1e15);

export const agendaPointBodySchema = z.strictObject({
  text: planText,
  done: z.boolean(),
  position,
  /** The meeting it is for; null: for every meeting of its parties. */
  meetingId: recordIdSchema.nullable(),
});
export type AgendaPointBody = z.output<typeof agendaPointBodySchema>;

export const groundRuleBodySchema = z.strictObject({ text: planText, agreed: z.boolean(), position });
export type GroundRuleBody = z.output<typeof groundRuleBodySchema>;

const planKinds = ['agenda-point', 'ground-rule'] as const;
export type PlanKind = (typeof planKinds)[number];

/** A line as a page sends it. */
export const planLineSchema = z.discriminatedUnion('kind', [
  agendaPointBodySchema.extend({ kind: z.literal('agenda-point') }),
  groundRuleBodySchema.extend({ kind: z.literal('ground-rule') }),
]);
export type PlanLine = z.output<typeof planLineSchema>;

/** Between its new neighbours; null: it becomes the first or the last. */
export function positionBetween(before: number | null, after: number | null): number {
  if (before === null) return after === null ? 0 : after - 1;
  return after === null ? before + 1 : (before + after) / 2;
}
