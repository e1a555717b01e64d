import { useEditorState, type Editor } from '@tiptap/react';
import {
  IconBlockquote, IconBold, IconColumnInsertRight, IconColumnRemove, IconH1, IconH2, IconItalic, IconList, IconListNumbers, IconRowInsertBottom, IconRowRemove,
  IconStrikethrough, IconTable, IconTableMinus,
} from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import classes from './rich-editor.module.css';

const textTools = [
  { id: 'bold', word: 'notes:toolBold', Icon: IconBold, run: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  { id: 'italic', word: 'notes:toolItalic', Icon: IconItalic, run: (editor: Editor) => editor.chain().focus().toggleItalic().run() },
  { id: 'strike', word: 'notes:toolStrike', Icon: IconStrikethrough, run: (editor: Editor) => editor.chain().focus().toggleStrike().run() },
  { id: 'heading1', word: 'notes:toolHeading', Icon: IconH1, run: (editor: Editor) => editor.chain().focus().toggleHeading({ level: 1 }).run() },
  { id: 'heading2', word: 'notes:toolSubheading', Icon: IconH2, run: (editor: Editor) => editor.chain().focus().toggleHeading({ level: 2 }).run() },
  { id: 'bulletList', word: 'notes:toolBullets', Icon: IconList, run: (editor: Editor) => editor.chain().focus().toggleBulletList().run() },
  { id: 'orderedList', word: 'notes:toolNumbers', Icon: IconListNumbers, run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run() },
  { id: 'blockquote', word: 'notes:toolQuote', Icon: IconBlockquote, run: (editor: Editor) => editor.chain().focus().toggleBlockquote().run() },
] as const;

const insertTable = { id: 'table', word: 'notes:toolTable', Icon: IconTable, run: (editor: Editor) => editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run() } as const;
const tableTools = [
  { id: 'addRow', word: 'notes:toolAddRow', Icon: IconRowInsertBottom, run: (editor: Editor) => editor.chain().focus().addRowAfter().run() },
  { id: 'removeRow', word: 'notes:toolRemoveRow', Icon: IconRowRemove, run: (editor: Editor) => editor.chain().focus().deleteRow().run() },
  { id: 'addColumn', word: 'notes:toolAddColumn', Icon: IconColumnInsertRight, run: (editor: Editor) => editor.chain().focus().addColumnAfter().run() },
  { id: 'removeColumn', word: 'notes:toolRemoveColumn', Icon: IconColumnRemove, run: (editor: Editor) => editor.chain().focus().deleteColumn().run() },
  { id: 'removeTable', word: 'notes:toolRemoveTable', Icon: IconTableMinus, run: (editor: Editor) => editor.chain().focus().deleteTable().run() },
] as const;

/** Alt+F10 goes to it, the arrows along it, Esc back to the text. */
export function RichToolbar({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const state = useEditorState({ editor, selector: ({ editor: current }) => ({ active: textTools.map((tool) => isActive(current, tool.id)), inTable: current.isActive('table') }) });
  useShortcut({ code: 'F10', alt: true }, () => bar.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus());
  const tools = [...textTools, ...(state.inTable ? tableTools : [insertTable])];
  const current = Math.min(at, tools.length - 1);

  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') {
      event.stopPropagation();
      editor.commands.focus();
    } else if (step !== undefined) {
      event.preventDefault();
      const next = (current + step + tools.length) % tools.length;
      setAt(next);
      bar.current?.querySelectorAll('button')[next]?.focus();
    }
  };

  return (
    <div ref={bar} className={classes['toolbar']} role="toolbar" tabIndex={-1} aria-label={t('notes:toolbar')} onKeyDown={press}>
      {tools.map(({ id, word, Icon, run }, index) => (
        <button
          key={id}
          type="button"
          className={classes['tool']}
          aria-label={t(word)}
          title={t(word)}
          aria-pressed={index < textTools.length ? (state.active[index] ?? false) : undefined}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setAt(index)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => run(editor)}
        >
          <Icon size={18} stroke={1.7} aria-hidden />
        </button>
      ))}
    </div>
  );
}

function isActive(editor: Editor, id: (typeof textTools)[number]['id']): boolean {
  if (id === 'heading1') return editor.isActive('heading', { level: 1 });
  if (id === 'heading2') return editor.isActive('heading', { level: 2 });
  return editor.isActive(id);
}
