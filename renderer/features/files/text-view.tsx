import { useMemo } from 'react';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './file-viewer.module.css';
import { takeFocus } from './take-focus.ts';
import { textOfBytes } from './text-of-bytes.ts';

type TextViewProps = { readonly bytes: Uint8Array<ArrayBuffer>; readonly label: string; /** Said above a text of which only the beginning is shown. */ readonly cut: string | null };

export function TextView({ bytes, label, cut }: TextViewProps) {
  const text = useMemo(() => textOfBytes(bytes), [bytes]);
  return (
    // Keys scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus
    <section className={classes['scroll']} aria-label={label} tabIndex={0} ref={takeFocus}>
      {cut === null ? null : <Notice tone="plain">{cut}</Notice>}
      <pre className={classes['text']}>{text}</pre>
    </section>
  );
}
