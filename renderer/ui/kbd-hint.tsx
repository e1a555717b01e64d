import classes from './kbd-hint.module.css';

type KbdHintProps = {
  /** Written with `+`; Mod is Ctrl, on a Mac Cmd. */
  readonly keys: string;
};

const onMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

export function KbdHint({ keys }: KbdHintProps) {
  const parts = keys.split('+').map((part) => (part === 'Mod' ? (onMac ? '⌘' : 'Ctrl') : part));
  return (
    <span className={classes['keys']}>
      {parts.map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}
