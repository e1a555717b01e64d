// Backups that an earlier way in may still open, asked for once one was changed.
import { useEffect, useState } from 'react';
import { request } from '#renderer/ipc/client.ts';

/** How many there are; 0 as long as nothing was changed. */
export function useOutdatedBackups(isChanged: boolean): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!isChanged) return undefined;
    let isGone = false;
    void request('ways-in:list', {}).then((answer) => {
      if (answer.ok && !isGone) setCount(answer.value.outdatedBackups.length);
    });
    return () => {
      isGone = true;
    };
  }, [isChanged]);
  return isChanged ? count : 0;
}
