import { useCallback, useEffect, useRef, useState } from 'react';

const shownMs = 5_000;

/** A word that goes by itself, for what needs no answer. */
export function useQuietWord(): readonly [string, (word: string) => void] {
  const [word, setWord] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = useCallback((next: string) => {
    clearTimeout(timer.current);
    setWord(next);
    timer.current = setTimeout(() => setWord(''), shownMs);
  }, []);
  return [word, say];
}
