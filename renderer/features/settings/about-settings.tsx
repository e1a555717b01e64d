import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/state/session.ts';
import { Card } from '#renderer/ui/card.tsx';
import classes from './settings-parts.module.css';
import { shippedParts } from './shipped-parts.ts';

const missingWords = {
  'content-protection': 'settings:missingContentProtection',
  keychain: 'settings:missingKeychain',
  'power-events': 'settings:missingPowerEvents',
} as const;

export function AboutSettings() {
  const { t } = useTranslation();
  const app = useSession((state) => state.app);
  if (!app) return null;
  return (
    <>
      <Card title="Bitim">
        <p className={classes['lead']}>{t('settings:aboutText')}</p>
        <dl className={classes['facts']}>
          <dt>{t('settings:version')}</dt>
          <dd>{app.version}</dd>
          <dt>{t('settings:shell')}</dt>
          <dd>{app.shell === 'electron' ? 'Electron' : t('settings:shellChromium')}</dd>
        </dl>
        <p>{t('settings:aboutNetwork')}</p>
      </Card>
      {app.missing.length > 0 ? (
        <Card title={t('settings:missingTitle')}>
          <ul className={classes['list']}>
            {app.missing.map((missing) => (
              <li key={missing}>{t(missingWords[missing])}</li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card title={t('settings:licences')}>
        <p>{t('settings:licencesText')}</p>
        <ul className={classes['parts']}>
          {shippedParts.map(({ name, licence }) => (
            <li key={name}>
              {name} <span>{licence}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
