import { describe, expect, it } from 'vitest';
import { callerOf, callLine, callSources } from '#renderer/features/notes/call-line.ts';
import { changeLine, draftOfLine, emptyLine, lineOfDraft, lineOfNote, unfinishedLine } from '#renderer/features/notes/composed-line.ts';
import { parseRich, richOfText } from '#renderer/features/notes/rich-document.ts';
import { richToPlainText } from '#shared/domain/rich-text.ts';
import { isUuid } from '#shared/domain/ids.ts';
import { makeNote, meetingId, noteId, partyId, rosterParty, sampleCaseId } from './sample-note.ts';

const scope = { caseId: sampleCaseId, meetingId: meetingId(1) };

describe('the line', () => {
  it('belongs to no note while it is empty, and to a new one from its first key', () => {
    const empty = emptyLine(scope);
    expect(draftOfLine(empty, sampleCaseId)).toBeNull();
    const marked = changeLine(empty, { noteKind: 'offer', ownEyes: true }, 5).line;
    expect(marked.recordId).toBeNull();
    const { line } = changeLine(marked, { text: 'x' }, 7);
    expect(isUuid(line.recordId ?? '')).toBe(true);
    expect(line.saidAt).toBe(7);
    expect(draftOfLine(line, sampleCaseId)).toMatchObject({ meetingId: meetingId(1), baseRevision: 0, ownEyes: true, content: { noteKind: 'offer', text: 'x' } });
  });

  it('keeps its note and its time while it is typed', () => {
    const first = changeLine(emptyLine(scope), { text: 'x' }, 7).line;
    const second = changeLine(first, { text: 'xy' }, 9);
    expect(second).toEqual({ line: { ...first, text: 'xy' }, dropped: null });
  });

  it('lets go of a new note that was emptied, and begins another with the next key', () => {
    const first = changeLine(emptyLine(scope), { text: 'x' }, 7).line;
    const emptied = changeLine(first, { text: '' }, 8);
    expect(emptied.dropped).toBe(first.recordId);
    const next = changeLine(emptied.line, { text: 'y' }, 9).line;
    expect(next.recordId).not.toBe(first.recordId);
    expect(next.saidAt).toBe(9);
  });

  it('never lets go of a saved note, even when its words are emptied', () => {
    const line = lineOfNote(makeNote(1, { revision: 3 }));
    expect(changeLine(line, { text: '' }, 8)).toEqual({ line: { ...line, text: '' }, dropped: null });
  });

  it('comes back from its draft as it was', () => {
    const line = changeLine(emptyLine(scope), { text: 'x', speaker: 'Сара', source: { type: 'party', party: partyId(0) } }, 7).line;
    const draft = draftOfLine(line, sampleCaseId);
    expect(draft && lineOfDraft(draft)).toEqual(line);
  });

  it('goes on with the newest line begun here, or with the one that was on screen at the lock', () => {
    const draft = (index: number, parts: object) => ({ ...draftOfLine({ ...changeLine(emptyLine(scope), { text: 'x' }, index).line, recordId: noteId(index) }, sampleCaseId), ...parts }) as never;
    const drafts = [draft(1, {}), draft(5, {}), draft(6, { meetingId: null }), draft(7, { call: { form: 'video', with: '' } }), draft(8, { baseRevision: 2 })];
    expect(unfinishedLine(drafts, scope, null)?.recordId).toBe(noteId(5));
    expect(unfinishedLine(drafts, scope, noteId(8))?.recordId).toBe(noteId(8));
    expect(unfinishedLine([], scope, noteId(8))).toBeNull();
  });
});

describe('growing into rich text', () => {
  it.each(['', 'one line', 'two\nlines', 'with\n\nan empty one'])('keeps the words of %j', (text) => {
    const document = parseRich(JSON.stringify(richOfText(text)));
    expect(document && richToPlainText(document)).toBe(text);
  });

  it('shows no document that is none', () => {
    expect(parseRich(null)).toBeNull();
    expect(parseRich('{"type":"doc","content":[{"type":"image","attrs":{"src":"x"}}]}')).toBeNull();
  });
});

describe('a call note', () => {
  const roster = [rosterParty(0, 'Үлгіова Сара'), rosterParty(1, 'ТОО «Образец Строй»')];
  const sources = callSources(roster, []);

  it('begins now, by telephone, with nobody chosen', () => {
    const line = callLine(sampleCaseId, [], 42);
    expect(line).toMatchObject({ saidAt: 42, meetingId: null, call: { form: 'telephone', with: '' }, recordId: null });
    expect(callerOf(line, sources)).toBeNull();
  });

  it('keeps its time when its first word is typed', () => {
    expect(changeLine(callLine(sampleCaseId, [], 42), { text: 'x' }, 99).line.saidAt).toBe(42);
  });

  it('goes on with one that was begun', () => {
    const begun = changeLine(callLine(sampleCaseId, [], 42), { text: 'begun' }, 43).line;
    const draft = draftOfLine(begun, sampleCaseId);
    expect(callLine(sampleCaseId, draft ? [draft] : [], 99)).toEqual(begun);
  });

  it('knows who rang: a party by its side, anyone else as a third person', () => {
    const line = callLine(sampleCaseId, [], 1);
    expect(callerOf({ ...line, source: { type: 'party', party: partyId(1) } }, sources)).toBe(partyId(1));
    expect(callerOf({ ...line, source: { type: 'third-person', name: '' } }, sources)).toBe('other');
  });
});
