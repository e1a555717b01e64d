// A passphrase being chosen: typed twice, or once while shown; strong enough or not yet.
import { useEffect, useState } from 'react';
import { estimatePassphrase, isStrongEnough, type StrengthScore } from './passphrase-strength.ts';

export type NewPassphrase = {
  readonly value: string;
  readonly repeated: string;
  /** Shown while typing, so typed once. */
  readonly shown: boolean;
  /** null while nothing is typed or its strength is being worked out. */
  readonly score: StrengthScore | null;
  readonly strongEnough: boolean;
  readonly differs: boolean;
  readonly ready: boolean;
  readonly change: (value: string) => void;
  readonly repeat: (value: string) => void;
  readonly show: (shown: boolean) => void;
  /** Forgets what was typed and hands it over as bytes, which the caller wipes after use. */
  readonly take: () => Uint8Array<ArrayBuffer>;
};

export function useNewPassphrase(nearby: string): NewPassphrase {
  const [value, setValue] = useState('');
  const [repeated, setRepeated] = useState('');
  const [shown, setShown] = useState(false);
  const [estimate, setEstimate] = useState<{ readonly of: string; readonly score: StrengthScore } | null>(null);
  useEffect(() => {
    if (value === '') return;
    let current = true;
    void estimatePassphrase(value, [nearby]).then((score) => {
      if (current) setEstimate({ of: value, score });
    });
    return () => {
      current = false;
    };
  }, [value, nearby]);
  const score = estimate?.of === value ? estimate.score : null;
  const strongEnough = score !== null && isStrongEnough(value, score);
  const differs = !shown && repeated !== '' && repeated !== value;
  return {
    value,
    repeated,
    shown,
    score,
    strongEnough,
    differs,
    ready: strongEnough && (shown || repeated === value),
    change: setValue,
    repeat: setRepeated,
    show: (next) => {
      setShown(next);
      setRepeated('');
    },
    take: () => {
      const bytes = new TextEncoder().encode(value);
      setValue('');
      setRepeated('');
      setEstimate(null);
      return bytes;
    },
  };
}
