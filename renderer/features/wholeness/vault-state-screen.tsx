import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/state/session.ts';
import { Card } from '#renderer/ui/card.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { AffectedCases } from './affected-cases.tsx';
import { Choices } from './choices.tsx';
import { DamagedFiles } from './damaged-files.tsx';
import { IntegrityNotice } from './integrity-notice.tsx';
import { NoticeList } from './notice-list.tsx';
import { RescueCard } from './rescue-card.tsx';
import { hasDamagedFiles, isRescueOffered } from './words.ts';
import classes from './wholeness.module.css';

type VaultStateScreenProps = { readonly onRestore: () => void; readonly onExport: () => void; readonly onLook: () => void; readonly onNewVault: () => void };

/** Whether the vault is whole, what is known where it is not, and what can be done. */
export function VaultStateScreen({ onRestore, onExport, onLook, onNewVault }: VaultStateScreenProps) {
  const { t } = useTranslation();
  const vault = useSession((state) => state.vault);
  if (!vault) return null;
  const isAltered = vault.integrity.type === 'altered';
  return (
    <div>
      <PageHeader title={t('wholeness:title')} above={vault.name} />
      {vault.rescue ? <RescueCard rescue={vault.rescue} onExport={onExport} onLook={onLook} onNewVault={onNewVault} /> : null}
      <Card>
        <div className={classes['stack']}>
          {vault.rescue ? null : <IntegrityNotice vault={vault} />}
          {vault.rescue === null && isAltered ? <AffectedCases /> : null}
          {vault.rescue === null && hasDamagedFiles(vault.integrity) ? <DamagedFiles mayChange={vault.readOnly === null} /> : null}
          <NoticeList notices={vault.notices} />
          <Choices onRestore={onRestore} mayGoOn={isAltered && vault.alterationNotedAt === null && vault.readOnly === null} mayTurnReadOnly={vault.readOnly === null} mayRescue={isRescueOffered(vault)} />
        </div>
      </Card>
    </div>
  );
}
