import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '#renderer/ipc/client.ts';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import { BackSheet } from './back-sheet.tsx';
import classes from './joint-screen.module.css';
import { useJoint } from './joint-store.ts';
import { LookSwitches } from './look-switches.tsx';

type JointFrameProps = { readonly parties: readonly Pick<RosterBody['parties'][number], 'id' | 'mark' | 'displayName'>[]; readonly clock?: ReactNode; readonly children: ReactNode };

/** Around whatever the parties look at: who they are, how it looks, the key that locks, and the way back to the desk. */
export function JointFrame({ parties, clock, children }: JointFrameProps) {
  const { t, i18n } = useTranslation();
  const { joint, hasQuickCode } = useJoint();
  const [isLeaving, setIsLeaving] = useState(false);
  useShortcut({ code: 'KeyL', mod: true }, () => void request('lock:now', {}));
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);
  return (
    <div className={classes['screen']}>
      <header className={classes['head']}>
        <h1 className={classes['parties']}>
          {parties.map((party) => (
            <span key={party.id} className={classes['party']}>
              <PartyMark mark={party.mark} size={44} />
              {party.displayName}
            </span>
          ))}
        </h1>
        {clock}
      </header>
      {children}
      <footer className={classes['foot']}>
        <LookSwitches />
        {joint?.display === 'here' ? (
          <button type="button" className={classes['back']} onClick={() => setIsLeaving(true)}>
            {t('joint:back')}
          </button>
        ) : null}
      </footer>
      {isLeaving ? <BackSheet asksCode={hasQuickCode && joint?.isFed === true} onStay={() => setIsLeaving(false)} /> : null}
    </div>
  );
}
