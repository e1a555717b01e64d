import classes from './kbd-hint.module.css';

type KbdHintProps = {
  /** Written with `+`; Mod is Ctrl, on a Mac Cmd. */
  readonly keys: string;
};

const onMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

const keyNames = (keys: string): string[] => keys.split('+').map((part) => (part === 'Mod' ? (onMac ? '⌘' : 'Ctrl') : part));

/** The same as plain text, for a tooltip. */
export const keysText = (keys: string): string => keyNames(keys).join('+');

export function KbdHint({ keys }: KbdHintProps) {
  const parts = keyNames(keys);
  return (
    <span className={classes['keys']}>
      {parts.map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}
