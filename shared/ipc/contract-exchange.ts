// Taking cases along and bringing them in: exports in open formats, which are no longer locked, and tables of cases and parties.
import { z } from 'zod';
import { caseIdSchema, type CaseId } from '#shared/domain/ids.ts';
import { tableColumnSchema, tableLimits, type TableColumn, type TableProblem } from '#shared/domain/table-import.ts';
import { languageSchema } from '#shared/domain/text-limits.ts';
import { entry, taskId } from './contract-entry.ts';
import type { ExportUnreadable, NotFound, TableUnreadable, WriteError } from './errors.ts';
import type { Cancelled } from './task-progress.ts';

/** One case with all that the desk sees of it, or the whole vault; never screening. */
const exportScopeSchema = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('case'), caseId: caseIdSchema }), z.strictObject({ type: z.literal('everything') })]);
export type ExportScope = z.output<typeof exportScopeSchema>;
const exportWays = ['zip', 'folder'] as const;
export type ExportWay = (typeof exportWays)[number];

export type ExportSize = { readonly cases: number; readonly records: number; readonly files: number; readonly fileBytes: number };
/** `lackingFiles`: attachments whose bytes could not be read, by their names; all else is there. */
export type ExportDone = ExportSize & { readonly lackingFiles: readonly string[] };

export type ImportProblem = 'export-damaged' | 'export-too-large' | 'export-unsafe' | 'too-new';
export type ImportCase = {
  readonly caseId: CaseId;
  readonly workingName: string;
  readonly openedOn: string;
  readonly parties: number;
  readonly meetings: number;
  readonly notes: number;
  readonly files: number;
  readonly fileBytes: number;
  /** `present`: this vault has or had it, or something of it; it can be brought in beside it, as a copy. */
  readonly state: 'new' | 'present';
  /** Other bytes than those that the export was made with. */
  readonly isChanged: boolean;
  /** It cannot be brought in. */
  readonly problem: ImportProblem | null;
};
export type ImportPreview = {
  readonly importId: string;
  readonly madeAt: number;
  readonly vaultName: string;
  readonly cases: readonly ImportCase[];
  /** The mediator's own sheet in it: there is none; it can be taken; this vault has one, which stays. */
  readonly profile: 'none' | 'new' | 'present';
  /** Names of its conflict register that this vault does not have. */
  readonly names: number;
  /** Of everything: what belongs to no case is damaged. */
  readonly isVaultPartDamaged: boolean;
};
export type ImportDone = {
  readonly cases: readonly CaseId[];
  readonly records: number;
  readonly files: number;
  /** Names that came into the conflict register. */
  readonly names: number;
  readonly failed: readonly { readonly caseId: CaseId; readonly because: ImportProblem | 'already-here' }[];
};

const tableInput = z.strictObject({
  /** Decoded by the page; its separator is found out where null. */
  text: z.string().max(tableLimits.chars),
  separator: z.enum(['semicolon', 'comma', 'tab', 'bar']).nullable(),
  hasHeader: z.boolean(),
  /** What each column is, from the left; null: as its heading says. */
  columns: z.array(tableColumnSchema).max(tableLimits.columns).nullable(),
  /** null: each line tells its case; else all parties go into this case. */
  caseId: caseIdSchema.nullable(),
  /** A line whose IIN or BIN cannot be right is taken all the same, and shows it in the party's sheet. */
  keepWrongIdentifiers: z.boolean(),
});
export type TableInput = z.output<typeof tableInput>;
export type TablePreview = {
  readonly separator: 'semicolon' | 'comma' | 'tab' | 'bar';
  readonly header: readonly string[];
  /** The first lines, cells cut short. */
  readonly sample: readonly (readonly string[])[];
  readonly columns: readonly TableColumn[];
  readonly lines: number;
  /** What would be made of the lines without errors. */
  readonly cases: number;
  readonly parties: number;
  readonly linesWithErrors: number;
  /** By line, the first thousand. */
  readonly problems: readonly TableProblem[];
  readonly problemCount: number;
};

export const exchangeContract = {
  'export:size': entry<ExportSize, NotFound>()(z.strictObject({ scope: exportScopeSchema })),
  /** Asks where, writes it there, tells `task:progress` of kind `export`; in the journal. `done` null: the mediator chose no place. */
  'export:save': entry<{ readonly done: ExportDone | null }, NotFound | Cancelled | { readonly type: 'file-inside-vault' } | WriteError>()(
    z.strictObject({ scope: exportScopeSchema, way: z.enum(exportWays), language: languageSchema, taskId }),
  ),
  /** Asks which export, reads it through and tells what is in it. null: none was chosen. Nothing is brought in yet. */
  'import:open': entry<ImportPreview | null, ExportUnreadable | Cancelled | WriteError>()(z.strictObject({ way: z.enum(exportWays), taskId })),
  /** Case by case, each as a whole or not at all; records keep their walls. Stopped: the cases that were finished stay, and the answer names them. */
  'import:run': entry<ImportDone, NotFound | ExportUnreadable | WriteError>()(
    z.strictObject({
      importId: z.uuid(),
      cases: z.array(z.strictObject({ caseId: caseIdSchema, as: z.enum(['same', 'copy']) })).max(20_000),
      withProfile: z.boolean(),
      withNames: z.boolean(),
      taskId,
    }),
  ),
  /** What a table would become; nothing is made. */
  'table:preview': entry<TablePreview, NotFound | TableUnreadable>()(tableInput),
  /** Makes cases and parties of all lines without errors, as one change. */
  'table:import': entry<{ readonly cases: number; readonly parties: number }, NotFound | TableUnreadable | WriteError>()(tableInput),
};
