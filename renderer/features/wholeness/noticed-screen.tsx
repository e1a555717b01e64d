import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/state/session.ts';
import { CentredPage } from '#renderer/ui/centred-page.tsx';
import { Choices } from './choices.tsx';
import { NoticeList } from './notice-list.tsx';
import classes from './wholeness.module.css';

/** Stands after an unlock at which something was noticed, before anything else, until it is answered. */
export function NoticedScreen({ onRestore }: { readonly onRestore: () => void }) {
  const { t } = useTranslation();
  const vault = useSession((state) => state.vault);
  if (!vault) return null;
  return (
    <CentredPage title={t('wholeness:noticedTitle')} above={vault.name} wide>
      <div className={classes['stack']}>
        <p>{t('wholeness:noticedLead')}</p>
        <NoticeList notices={vault.notices} />
        <Choices onRestore={onRestore} mayGoOn mayTurnReadOnly />
      </div>
    </CentredPage>
  );
}
