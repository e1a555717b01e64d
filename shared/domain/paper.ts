// A paper as a tree of blocks: what is printed, saved as PDF and shown in the preview, from one source. Nothing here knows HTML.
import { z } from 'zod';
import { paperLanguagesSchema } from './language-text.ts';
import { lawReferenceSchema } from './law-reference.ts';
import { partyMarkSchema } from './party.ts';
import { languageSchema, lineText, nameText } from './text-limits.ts';

/** Words of the law, of our digest of the law, or our own wording, which no lawyer has checked. */
const sentenceStandings = ['law', 'sheet', 'ours'] as const;

/** Which sentence of the template a run of text is: the preview opens it for editing and shows where it comes from. */
const sentenceMarkSchema = z.strictObject({
  id: z.string().max(100),
  language: languageSchema,
  standing: z.enum(sentenceStandings),
  reference: lawReferenceSchema.nullable(),
  /** Changed by the mediator for this paper: it no longer stands for the law or for us. */
  isEdited: z.boolean(),
});
export type SentenceMark = z.output<typeof sentenceMarkSchema>;

const runLooks = ['strong', 'emphasis', 'strike', 'quiet', 'blank'] as const;
/** `blank`: nothing has been filled in; printed as a line to write on. */
const paperRunSchema = z.strictObject({
  text: z.string().max(400_000),
  looks: z.array(z.enum(runLooks)).max(runLooks.length),
  sentence: sentenceMarkSchema.nullable(),
});
export type PaperRun = z.output<typeof paperRunSchema>;

const runsSchema = z.array(paperRunSchema).max(5_000);

/** A party's letter in its shape, or the sign of own eyes; told apart without colour. */
const paperMarkSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('party'), mark: partyMarkSchema.pick({ letter: true, shape: true }) }),
  z.strictObject({ type: z.literal('own-eyes') }),
  z.strictObject({ type: z.literal('body') }),
  z.strictObject({ type: z.literal('screening') }),
]);
export type PaperMark = z.output<typeof paperMarkSchema>;

const paperCellSchema = z.strictObject({ marks: z.array(paperMarkSchema).max(60), paragraphs: z.array(runsSchema).max(2_000) });
export type PaperCell = z.output<typeof paperCellSchema>;

const columnSchema = z.strictObject({ label: lineText, width: z.enum(['number', 'narrow', 'sum', 'middle', 'wide']), align: z.enum(['start', 'end']) });

const signatureBlockSchema = z.strictObject({
  /** "Сторона 1", "Медиатор"; in two languages one line each. */
  roles: z.array(lineText).max(2),
  names: z.array(lineText).max(2),
  /** Position and ground of a representative. */
  details: z.array(lineText).max(4),
  /** Lines to write on: signature, name, date. */
  lines: z.array(z.strictObject({ label: lineText, value: lineText })).max(6),
});
export type SignatureBlock = z.output<typeof signatureBlockSchema>;

const leafSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('title'), language: languageSchema, runs: runsSchema, number: lineText }),
  /** Place to the left, date to the right. */
  z.strictObject({ type: z.literal('place-and-date'), language: languageSchema, place: runsSchema, date: runsSchema }),
  z.strictObject({ type: z.literal('heading'), language: languageSchema, number: nameText, runs: runsSchema }),
  z.strictObject({ type: z.literal('clause'), language: languageSchema, number: nameText, runs: runsSchema }),
  z.strictObject({ type: z.literal('paragraph'), language: languageSchema, runs: runsSchema }),
  z.strictObject({ type: z.literal('notice'), language: languageSchema, runs: runsSchema }),
  /**
   * A party, a mediator, one obligation's performance: a name and its fields. Without a title it goes on from the block before.
   * `isWhole`: one thing that no page end may part, even side by side.
   */
  z.strictObject({ type: z.literal('fields'), language: languageSchema, title: lineText, isWhole: z.boolean(), rows: z.array(z.strictObject({ label: lineText, runs: runsSchema })).max(60) }),
  z.strictObject({ type: z.literal('table'), language: languageSchema, columns: z.array(columnSchema).min(1).max(10), rows: z.array(z.array(paperCellSchema).max(10)).max(20_000) }),
  z.strictObject({ type: z.literal('legend'), language: languageSchema, rows: z.array(z.strictObject({ mark: paperMarkSchema, text: lineText })).max(60) }),
  z.strictObject({ type: z.literal('signatures'), blocks: z.array(signatureBlockSchema).max(120) }),
]);
/** A block without blocks inside. */
export type PaperLeaf = z.output<typeof leafSchema>;

/** Two languages side by side, one row per clause, so that both sides stay level. */
const columnsSchema = z.strictObject({ type: z.literal('columns'), left: z.array(leafSchema).max(100), right: z.array(leafSchema).max(100) });

const paperBlockSchema = z.union([leafSchema, columnsSchema]);
export type PaperBlock = z.output<typeof paperBlockSchema>;

const paperKinds = ['settlement', 'meeting-notes', 'certificate', 'message', 'journal', 'permission-form'] as const;

export const paperDocumentSchema = z.strictObject({
  format: z.literal(1),
  kind: z.enum(paperKinds),
  languages: paperLanguagesSchema,
  blocks: z.array(paperBlockSchema).max(20_000),
  /** In the margin of every page. */
  margin: z.strictObject({
    /** Printed above until frozen; empty on a frozen paper. */
    draftMark: lineText,
    /** Whose initials stand on each page. */
    initials: z.array(nameText).max(60),
    /** Words around the numbers, one entry per language of the paper. */
    pageOf: z.array(z.strictObject({ before: nameText, between: nameText, after: nameText })).max(2),
    /** Short form of the fingerprint of the content, or empty. */
    fingerprint: nameText,
    /** What else the paper says of itself below: its version. */
    version: nameText,
  }),
});
export type PaperDocument = z.output<typeof paperDocumentSchema>;

export const plainRun = (text: string): PaperRun => ({ text, looks: [], sentence: null });
/** An empty text becomes a line to write on. */
export const valueRun = (text: string): PaperRun => (text.trim() === '' ? { text: '', looks: ['blank'], sentence: null } : plainRun(text));
