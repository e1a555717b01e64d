import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { QuitDialog } from '#renderer/features/backups/quit-dialog.tsx';
import { closeToast, showToast, useToasts } from '#renderer/state/toasts.ts';
import { useNavigation } from '#renderer/state/navigation.ts';
import { restorePlace } from '#renderer/state/place.ts';
import { useSession } from '#renderer/state/session.ts';
import { theme } from '#renderer/ui/theme.ts';
import { ToastList } from '#renderer/ui/toast-list.tsx';
import { UiTextContext } from '#renderer/ui/ui-text.ts';
import { useColourScheme } from './colour-scheme.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { HideNamesKey } from './hide-names.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { Routes } from './routes.tsx';
import { Search } from './search.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { useUiWords } from './ui-words.ts';

/** The settings hold the choice of light or dark; nothing is kept in the browser's storage. */
const noColourSchemeStorage = { get: (): 'light' => 'light', set: () => {}, clear: () => {}, subscribe: () => {}, unsubscribe: () => {} } as const;

export function App() {
  const scheme = useColourScheme();
  const words = useUiWords();
  const { t, i18n } = useTranslation();
  const toasts = useToasts((state) => state.toasts);
  const refusals = useNavigation((state) => state.refusals);
  useEffect(() => {
    const place = useSession.getState().app?.place;
    if (place) restorePlace(place);
  }, []);
  useEffect(() => {
    const { refusedFor } = useNavigation.getState();
    if (refusals > 0) showToast(t(refusedFor === 'work' ? 'files:stillAdding' : 'errors:cannotLeave'), { tone: 'bad' });
  }, [refusals, t]);
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} colorSchemeManager={noColourSchemeStorage} withCssVariables={false} withGlobalClasses={false}>
      <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
        <UiTextContext value={words}>
          <ErrorBoundary>
            <HideNamesKey />
            <IdleWarning />
            <Routes />
            <Search />
            <Shortcuts />
            <QuitDialog />
          </ErrorBoundary>
          <ToastList toasts={toasts} onClose={closeToast} />
        </UiTextContext>
      </DatesProvider>
    </MantineProvider>
  );
}
