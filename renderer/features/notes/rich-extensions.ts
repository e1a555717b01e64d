// What a rich note may hold: headings, lists, quotes, tables, bold, italic, strike. No links, images or code.
import type { Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';

export const richExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    link: false,
    underline: false,
    code: false,
    codeBlock: false,
    // They show a caret between blocks by style sheets of their own.
    dropcursor: false,
    gapcursor: false,
  }),
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
];
