import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '#renderer/ipc/client.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

function BrokenScreen() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('errors:screenTitle')}
      action={
        <>
          <Button onClick={() => void request('page:go', { path: '/cases' })}>{t('errors:screenReload')}</Button>
          <Button variant="default" onClick={() => void request('lock:now', {})}>
            {t('general:lock')}
          </Button>
        </>
      }
    >
      {t('errors:screenText')}
    </EmptyState>
  );
}

/** A bug in a screen ends here: the vault is untouched, what was acknowledged is kept, and the way out is a new page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenScreen /> : this.props.children;
  }
}
