// Where rows of permissions are lost, a wish to keep something in confidence may be among them. What stood open only because nobody had
// asked to keep it is closed by such a request anew: the mediator sees it, asks the source again, and withdraws it or not.
import { randomUUID } from 'node:crypto';
import { sourceSchema, type Source } from '#shared/domain/audience.ts';
import { caseIdSchema, recordIdSchema, type CaseId, type RecordId } from '#shared/domain/ids.ts';
import { permissionSchema, sourceKey, type KeepRequest } from '#shared/domain/permission.ts';
import { readBody } from '#shared/domain/record-kinds.ts';
import { fromJson, toJson } from '../store/rows.ts';
import type { Connection } from '../store/connection.ts';

/** One request names no more (coverageSchema). */
const mostNamed = 1_000;

type Told = { readonly caseId: CaseId; readonly source: Source; readonly notes: RecordId[] };

/** Answers how many requests were written. */
export function keepUnknown(connection: Connection, now: number): number {
  const broad = broadlyOpen(connection);
  const put = connection.prepare('INSERT INTO permission (id, case_id, body) VALUES (?, ?, ?)');
  let written = 0;
  for (const { caseId, source, notes } of toldNotes(connection)) {
    if (!broad.cases.has(caseId) && !broad.sources.has(keyOf(caseId, source))) continue;
    for (let from = 0; from < notes.length; from += mostNamed) {
      const request: KeepRequest = { type: 'keep-request', id: randomUUID() as string as RecordId, caseId, by: source, covers: { type: 'records', records: notes.slice(from, from + mostNamed) }, askedAt: now, withdrawnAt: null };
      put.run(request.id, caseId, toJson(request));
      written += 1;
    }
  }
  return written;
}

const keyOf = (caseId: string, source: Source): string => `${caseId} ${sourceKey(source)}`;

/** Notes of each source of each case. */
function toldNotes(connection: Connection): readonly Told[] {
  const told = new Map<string, Told>();
  const rows = connection.prepare("SELECT id, case_id, source FROM record WHERE kind = 'note' AND case_id IS NOT NULL ORDER BY created_at, id").all() as Readonly<Record<'id' | 'case_id' | 'source', string>>[];
  for (const row of rows) {
    const source = sourceSchema.safeParse(fromJson(row.source));
    const [id, caseId] = [recordIdSchema.safeParse(row.id), caseIdSchema.safeParse(row.case_id)];
    if (!source.success || !id.success || !caseId.success || source.data.type === 'mediator') continue;
    const key = keyOf(caseId.data, source.data);
    const known = told.get(key) ?? { caseId: caseId.data, source: source.data, notes: [] };
    known.notes.push(id.data);
    told.set(key, known);
  }
  return [...told.values()];
}

/** Cases under the rule "open unless asked", or whose rule cannot be read, and sources that let go all that they say. */
function broadlyOpen(connection: Connection): { readonly cases: ReadonlySet<string>; readonly sources: ReadonlySet<string> } {
  const cases = connection.prepare("SELECT id, version, body FROM record WHERE kind = 'case'").all() as { readonly id: string; readonly version: number; readonly body: string }[];
  const isClosed = ({ version, body }: (typeof cases)[number]): boolean => readBody('case', version, fromJson(body))?.rule === 'closed';
  const sources = (connection.prepare('SELECT body FROM permission').pluck().all() as string[]).flatMap((body) => {
    const permission = permissionSchema.safeParse(fromJson(body));
    return permission.success && permission.data.covers.type === 'all-of-source' ? [keyOf(permission.data.caseId, permission.data.by)] : [];
  });
  return { cases: new Set(cases.filter((each) => !isClosed(each)).map(({ id }) => id)), sources: new Set(sources) };
}
