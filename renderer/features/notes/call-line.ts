// The line of a call note: who rang, and words begun before that were not saved.
import type { Source } from '#shared/domain/audience.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { fullName } from '#shared/domain/names.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { DraftInput } from '#shared/ipc/contract.ts';
import { emptyLine, lineOfDraft, type ComposedLine } from './composed-line.ts';
import type { RosterParty } from './speakers.ts';

export type CallSource = { readonly key: string; readonly label: string; readonly name: string; readonly source: Source };

/** The parties, and those who speak for them as far as this viewer knows them. */
export function callSources(roster: readonly RosterParty[], parties: readonly RecordOf<'party'>[]): CallSource[] {
  return roster.flatMap((party): CallSource[] => {
    const source: Source = { type: 'party', party: party.id };
    const representatives = parties.find((record) => (record.id as string) === party.id)?.body.representatives ?? [];
    return [
      { key: party.id, label: `${party.mark.letter} · ${party.displayName}`, name: party.displayName, source },
      ...representatives.map((person) => ({ key: person.id as string, label: `${party.mark.letter} · ${fullName(person.name)}`, name: fullName(person.name), source })).filter(({ name }) => name !== ''),
    ];
  });
}

/** Goes on with a call note that was begun, else begins one now. */
export function callLine(caseId: CaseId, written: readonly DraftInput[], now: number): ComposedLine {
  const begun = written.findLast((draft) => draft.caseId === caseId && draft.call !== null && draft.baseRevision === 0);
  return begun ? lineOfDraft(begun) : { ...emptyLine({ caseId, meetingId: null }, { form: 'telephone', with: '' }), saidAt: now };
}

/** Key of who is chosen; 'other' for a third person, null before a choice. */
export function callerOf(line: ComposedLine, sources: readonly CallSource[]): string | null {
  if (line.source === null) return null;
  if (line.source.type === 'third-person') return 'other';
  const { source } = line;
  const sameSide = sources.filter((each) => each.source.type === 'party' && source.type === 'party' && each.source.party === source.party);
  return (sameSide.find((each) => each.name === line.call?.with) ?? sameSide[0])?.key ?? null;
}
