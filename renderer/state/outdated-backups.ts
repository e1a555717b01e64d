// Backups that an earlier way in may still open, asked anew whenever one was changed.
import { useEffect, useState } from 'react';
import { request } from '#renderer/ipc/client.ts';

/** How many there are; `changed` turns true (or another value) once a way in was changed. */
export function useOutdatedBackups(changed: unknown): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isGone = false;
    void request('ways-in:list', {}).then((answer) => {
      if (answer.ok && !isGone) setCount(answer.value.outdatedBackups.length);
    });
    return () => {
      isGone = true;
    };
  }, [changed]);
  return count;
}
