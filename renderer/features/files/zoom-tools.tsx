import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './file-viewer.module.css';
import { zoomBy } from './zoom-steps.ts';

type ZoomToolsProps = { readonly zoom: number; readonly onZoom: (zoom: number) => void; /** Beside the tools. */ readonly children?: ReactNode };

/** 1 fits the window. */
export function ZoomTools({ zoom, onZoom, children }: ZoomToolsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['zoom']}>
      <ActionIcon variant="default" size="lg" aria-label={t('files:smaller')} disabled={zoomBy(zoom, -1) === zoom} onClick={() => onZoom(zoomBy(zoom, -1))}>
        <IconMinus size={18} aria-hidden />
      </ActionIcon>
      <span className={classes['percent']} role="status">
        {t('files:zoom', { percent: Math.round(zoom * 100) })}
      </span>
      <ActionIcon variant="default" size="lg" aria-label={t('files:larger')} disabled={zoomBy(zoom, 1) === zoom} onClick={() => onZoom(zoomBy(zoom, 1))}>
        <IconPlus size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" size="lg" aria-label={t('files:fit')} title={t('files:fit')} disabled={zoom === 1} onClick={() => onZoom(1)}>
        <IconArrowsMaximize size={18} aria-hidden />
      </ActionIcon>
      {children}
    </div>
  );
}
