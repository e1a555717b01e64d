import { EditorContent, useEditor } from '@tiptap/react';
import type { EditorView } from '@tiptap/pm/view';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registerPlaceTarget } from '#renderer/state/place.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { richToPlainText, type RichNode } from '#shared/domain/rich-text.ts';
import { parseRich, richOfText } from './rich-document.ts';
import { richExtensions } from './rich-extensions.ts';
import classes from './rich-editor.module.css';
import { RichToolbar } from './rich-toolbar.tsx';
import textClasses from './rich-text.module.css';

type RichEditorProps = {
  readonly recordId: RecordId | null;
  readonly text: string;
  readonly rich: string | null;
  readonly onChange: (change: { readonly text: string; readonly rich: string }) => void;
  readonly onEnter: () => void;
  readonly onEscape: () => void;
};

/** A note grown into rich text. Its parent gives it the note's id as key: an editor never changes its note. */
export function RichEditor({ recordId, text, rich, onChange, onEnter, onEscape }: RichEditorProps) {
  const { t } = useTranslation();
  const [start] = useState(() => parseRich(rich) ?? richOfText(text));
  // The editor is made once; what it calls is always of the newest render.
  const latest = useRef({ onChange, onEnter, onEscape });
  useLayoutEffect(() => {
    latest.current = { onChange, onEnter, onEscape };
  });
  const editor = useEditor({
    extensions: richExtensions,
    content: start as object,
    injectCSS: false,
    editorProps: {
      attributes: { class: textClasses['rich'] ?? '', role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('notes:richLabel'), spellcheck: 'false' },
      handleKeyDown: (_view, event) => {
        const isEnter = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (isEnter) latest.current.onEnter();
        else if (event.key === 'Escape') latest.current.onEscape();
        return isEnter || event.key === 'Escape';
      },
      handleDOMEvents: { paste: pasteText, drop: dropText },
    },
    onUpdate: ({ editor: changedEditor }) => {
      const document = changedEditor.getJSON() as RichNode;
      latest.current.onChange({ text: richToPlainText(document).replace(/\n+$/, ''), rich: JSON.stringify(document) });
    },
  });

  // After a lock the cursor comes back by the place; else it stands behind the last word.
  const isPlaced = useRef(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => (isPlaced.current ? undefined : void editor.commands.focus('end')));
    return () => cancelAnimationFrame(frame);
  }, [editor]);

  useEffect(() => {
    if (recordId === null) return undefined;
    return registerPlaceTarget(recordId, {
      read: () => (editor.isFocused ? { from: editor.state.selection.from, to: editor.state.selection.to } : null),
      restore: (selection) => {
        isPlaced.current = true;
        editor.chain().focus().setTextSelection(selection ?? editor.state.doc.content.size).run();
      },
    });
  }, [editor, recordId]);

  return (
    <div className={classes['editor']}>
      <RichToolbar editor={editor} />
      <EditorContent editor={editor} className={classes['content']} />
    </div>
  );
}

/** Only text comes in: the clipboard's HTML is never parsed, our content security policy would refuse it. */
function pasteText(view: EditorView, event: ClipboardEvent): boolean {
  event.preventDefault();
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text !== '') view.pasteText(text.replaceAll('\r\n', '\n'));
  return true;
}

function dropText(view: EditorView, event: DragEvent): boolean {
  event.preventDefault();
  const text = event.dataTransfer?.getData('text/plain') ?? '';
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (text !== '' && at) view.dispatch(view.state.tr.insertText(text.replace(/\s*[\r\n]+\s*/g, ' '), at.pos));
  return true;
}
