// What the generators of notes and pages draw from: sentences written by hand, with places for names, amounts and dates.
//
// Places: {a} amount, {d} date, {p} person ({p.g} and so on: case endings; in Russian {p} is a man and {w} a woman), {f} firm, {c} town, {n} small number, {phone}, {iin}, {iban}, {plate}, {contract};
// on pages also {A} amounts, {D} dates and {P} names that the audience knows, {N} a clause's number, {T} a time of day, {x} a day that is new to all.
export type Language = 'kk' | 'ru' | 'en';
export type PageKind = 'letter' | 'agenda' | 'agreement' | 'summary';
export const languages: readonly Language[] = ['kk', 'ru', 'en'];
export const pageKinds: readonly PageKind[] = ['letter', 'agenda', 'agreement', 'summary'];

/** A fact told in a note and how a page lets it out: both with the same fillers, each in its own writing. */
export type Plant = { readonly kind: string; readonly note: string; readonly page: string };

export type Bank = {
  /** Surname and given name; women's are marked with an asterisk. Nobody of them is known to the audience. */
  readonly people: readonly string[];
  readonly firms: readonly string[];
  readonly towns: readonly string[];
  /** Sentences of notes that come again with other fillers. */
  readonly patterns: readonly string[];
  /** Sentences of notes that stand once. */
  readonly singles: readonly string[];
  readonly plants: readonly Plant[];
  /** What the audience knows: records that it may see. */
  readonly known: readonly string[];
  readonly knownAmounts: readonly string[];
  readonly knownDates: readonly string[];
  readonly knownNames: readonly string[];
  readonly openings: Readonly<Record<PageKind, readonly string[]>>;
  readonly bodies: Readonly<Record<PageKind, readonly string[]>>;
  readonly closings: Readonly<Record<PageKind, readonly string[]>>;
};

/** One sentence a line. */
export const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** "kind | note | page" a line. */
export const plantsOf = (text: string): readonly Plant[] =>
  linesOf(text).map((line) => {
    const [kind, note, page, ...rest] = line.split(' | ');
    if (kind === undefined || note === undefined || page === undefined || rest.length > 0) throw new Error(`not a plant: ${line}`);
    return { kind, note, page };
  });
