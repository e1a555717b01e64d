// What a window shows before its page has painted: the paper of renderer/ui/tokens.css, so that nothing flashes.
import type { Settings } from '#shared/ipc/contract.ts';

const paperColours = { light: '#faf6ee', dark: '#1c1916' } as const;

export function paperColour(theme: Settings['theme'], isSystemDark: boolean): string {
  const isDark = theme === 'system' ? isSystemDark : theme === 'dark';
  return isDark ? paperColours.dark : paperColours.light;
}
