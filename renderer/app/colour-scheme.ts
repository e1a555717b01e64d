import { useMediaQuery } from '@mantine/hooks';
import { useSession } from '#renderer/state/session.ts';

/** Light or dark, as the settings say or the system does. */
export function useColourScheme(): 'light' | 'dark' {
  const theme = useSession(({ app }) => app?.settings.theme ?? 'system');
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, { getInitialValueInEffect: false });
  if (theme === 'system') return systemIsDark ? 'dark' : 'light';
  return theme;
}
