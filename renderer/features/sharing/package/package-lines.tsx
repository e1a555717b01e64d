import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import type { PackageLine, PackageParty } from '#shared/ipc/contract-packages.ts';
import { lookIntoPackage } from './api.ts';
import { AudienceLabel } from './audience-label.tsx';
import classes from './package.module.css';

/** What stands in it, to be read; nothing is taken in by reading. */
export function PackageLines({ handle, parties }: { readonly handle: string; readonly parties: readonly PackageParty[] }) {
  const { t } = useTranslation();
  const [lines, setLines] = useState<readonly PackageLine[]>([]);
  const [next, setNext] = useState<number | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void lookIntoPackage(handle, 0).then((answer) => {
      if (!isCurrent) return;
      setLines(answer.ok ? answer.value.lines : []);
      setNext(answer.ok ? answer.value.next : null);
    });
    return () => {
      isCurrent = false;
    };
  }, [handle]);
  const more = async (from: number): Promise<void> => {
    const answer = await lookIntoPackage(handle, from);
    if (!answer.ok) return setNext(null);
    setLines((before) => [...before, ...answer.value.lines]);
    setNext(answer.value.next);
  };
  return (
    <>
      <ul className={classes['list']} aria-label={t('packages:lines')}>
        {lines.map(({ recordId, audience, at, title, text }) => (
          <li key={recordId}>
            <div className={classes['line']}>
              <AudienceLabel audience={audience} parties={parties} />
              <span>{showDay(isoDayOf(at))}</span>
            </div>
            <p className={classes['text']}>{[title, text].filter((part) => part !== '').join('\n')}</p>
          </li>
        ))}
      </ul>
      {next !== null ? (
        <div>
          <Button variant="default" onClick={() => void more(next)}>
            {t('packages:more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
