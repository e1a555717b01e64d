import { useEffect, useState } from 'react';
import { findRecords } from './api.ts';
import { createSearchSession, nothingAsked, type SearchResult, type Wanted } from './search-session.ts';

/** Hits for what is wanted now, and the way to more of them. */
export function useSearch(wanted: Wanted): { readonly result: SearchResult; readonly more: () => void } {
  const [result, setResult] = useState<SearchResult>(nothingAsked);
  const [session] = useState(() => createSearchSession({ find: findRecords, onResult: setResult }));
  useEffect(() => session.want(wanted), [session, wanted]);
  useEffect(() => () => session.end(), [session]);
  return { result, more: session.more };
}
