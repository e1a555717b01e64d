// Rows that go for good. SQLite overwrites what they held (`secure_delete`), the search tables forget their words (`secure-delete`), and
// Store.emptyLog brings the overwritten pages into the file and cuts the log that still has the old ones.
import type { Row } from '../integrity/root.ts';
import type { StoreWriter } from '../ports.ts';
import type { RootedRows } from './rooted-rows.ts';
import type { SearchIndex } from './search-index.ts';
import type { Statements } from './statements.ts';

type Parts = { readonly statement: Statements; readonly rows: RootedRows; readonly searchIndex: SearchIndex };

export function createDestroyer({ statement, rows, searchIndex }: Parts): Pick<StoreWriter, 'destroyRecord' | 'destroyHistory' | 'destroyPermission'> {
  const destroyHistory: StoreWriter['destroyHistory'] = (id) => {
    const earlier = statement('SELECT id, revision FROM revision WHERE id = ?').all(id) as Row[];
    for (const { revision } of earlier) rows.remove('revision', [id, revision as number]);
    return earlier.length;
  };
  return {
    destroyHistory,
    destroyRecord: (id) => {
      destroyHistory(id);
      rows.remove('draft', [id]);
      rows.remove('record', [id]);
      // Last, so that an index that has to be built anew is built without it.
      searchIndex.forget(id);
    },
    destroyPermission: (id) => rows.remove('permission', [id]),
  };
}
