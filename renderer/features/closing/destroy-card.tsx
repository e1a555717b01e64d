import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/state/navigation.ts';
import { Card } from '#renderer/ui/card.tsx';
import stack from '#renderer/ui/stack.module.css';
import type { Lifecycle } from '#shared/domain/case-lifecycle.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import classes from './closing.module.css';

/** Leads out of the case: its page ends before anything of it is destroyed. */
export function DestroyCard({ caseId, lifecycle }: { readonly caseId: CaseId; readonly lifecycle: Lifecycle }) {
  const { t } = useTranslation();
  return (
    <Card title={t('closing:destroy')}>
      <div className={stack['stack']}>
        <p className={classes['soft']}>{lifecycle.hold ? t('closing:onHold') : t('closing:destroyIntro')}</p>
        <Group gap="xs">
          {lifecycle.notesDestroyedOn ? null : (
            <Button variant="default" disabled={lifecycle.hold !== null} onClick={() => void go(`/destroy/${caseId}/notes-and-files`)}>
              {t('closing:destroyNotes')}
            </Button>
          )}
          <Button variant="default" disabled={lifecycle.hold !== null} onClick={() => void go(`/destroy/${caseId}/case`)}>
            {t('closing:destroyCase')}
          </Button>
        </Group>
      </div>
    </Card>
  );
}
