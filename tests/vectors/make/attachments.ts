// The sealed file of an attachment: changed, cut, gone, or its row pointing elsewhere.
import { attachedFile, fileId } from './base.ts';
import { sql, withSql } from './database.ts';
import type { MakeVectors } from './tools.ts';

const what = (fault: string): readonly string[] => [`${fault} ${fileId}`];

export const attachmentVectors: MakeVectors = {
  'attachment-content': (base) => ({ comment: 'A bit of the sealed content of an attachment.', expect: 'altered', what: what('file-changed'), changes: [{ type: 'flip', file: attachedFile(base), offset: 500 }] }),
  'attachment-header': (base) => ({ comment: 'A bit of its header.', expect: 'altered', what: what('file-changed'), changes: [{ type: 'flip', file: attachedFile(base), offset: 3 }] }),
  'attachment-tag': (base) => ({ comment: 'A bit of the tag of its last piece.', expect: 'altered', what: what('file-changed'), changes: [{ type: 'flip', file: attachedFile(base), offset: base.read(attachedFile(base)).length - 1 }] }),
  'attachment-cut': (base) => ({ comment: 'Its last byte cut off.', expect: 'altered', what: what('file-cut'), changes: [{ type: 'truncate', file: attachedFile(base), size: base.read(attachedFile(base)).length - 1 }] }),
  'attachment-longer': (base) => ({ comment: 'A byte more at its end.', expect: 'altered', what: what('file-changed'), changes: [{ type: 'truncate', file: attachedFile(base), size: base.read(attachedFile(base)).length + 1 }] }),
  'attachment-gone': (base) => ({ comment: 'The file gone.', expect: 'altered', what: what('file-missing'), changes: [{ type: 'remove', file: attachedFile(base) }] }),
  'attachment-path': async (tools) => ({
    comment: 'Its row leads out of the folder, written past the store with the key.',
    expect: 'altered',
    what: ['attachment', ...what('file-changed')],
    changes: [await withSql(tools, 'attachment-path', sql("UPDATE attachment SET path = '../keys.json'"))],
  }),
  'attachment-size': async (tools) => ({
    comment: 'Its row says more than a file may have, written past the store with the key.',
    expect: 'altered',
    what: ['attachment', ...what('file-cut')],
    changes: [await withSql(tools, 'attachment-size', sql('UPDATE attachment SET size = 9007199254740991'))],
  }),
};
