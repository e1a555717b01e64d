import { useTranslation } from 'react-i18next';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { CertificatesCard } from './certificates-card.tsx';
import classes from './closing.module.css';
import { ConflictsCard } from './conflicts-card.tsx';
import type { ShowNewKey } from './outcome.ts';
import { PeriodsCard } from './periods-card.tsx';

/** What outlives the cases: whom the mediator has worked with, and what was destroyed. */
export function RegisterScreen({ recovery }: { readonly recovery: ShowNewKey }) {
  const { t } = useTranslation();
  return (
    <div className={classes['narrow']}>
      <PageHeader title={t('closing:register')} />
      <CertificatesCard recovery={recovery} />
      <ConflictsCard />
      <PeriodsCard />
    </div>
  );
}
