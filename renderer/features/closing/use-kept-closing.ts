// A closing is no record until it is closed: what is typed into its form outlives a lock with the place.
import { useEffect, useRef } from 'react';
import { registerKeptForm } from '#renderer/state/place.ts';

type Fields = { readonly result: string; readonly on: string; readonly remark: string };

export function useKeptClosing(fields: Fields): void {
  const latest = useRef(fields);
  useEffect(() => {
    latest.current = fields;
  });
  useEffect(() => registerKeptForm('closing', () => ({ 'closing.result': latest.current.result, 'closing.on': latest.current.on, 'closing.remark': latest.current.remark })), []);
}
