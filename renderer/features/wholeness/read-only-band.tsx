import { IconEye, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/state/session.ts';
import classes from './wholeness.module.css';

const words = { chosen: 'wholeness:readOnlyChosen', medium: 'wholeness:readOnlyMedium', rescue: 'wholeness:readOnlyRescue' } as const;

/** Over every screen while nothing can be saved, and why. */
export function ReadOnlyBand() {
  const { t } = useTranslation();
  const readOnly = useSession(({ vault }) => vault?.readOnly ?? null);
  const isMediumGone = useSession(({ vault }) => vault?.isMediumGone ?? false);
  if (readOnly === null && !isMediumGone) return null;
  return (
    <p className={classes['band']} role="status">
      {readOnly === null ? <IconPlugConnectedX size={18} stroke={1.6} aria-hidden /> : <IconEye size={18} stroke={1.6} aria-hidden />}
      {t(readOnly === null ? 'wholeness:stickGone' : words[readOnly])}
    </p>
  );
}
