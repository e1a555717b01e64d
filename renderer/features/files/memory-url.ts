// An address for bytes in memory, as pictures and sound want one. Given back as soon as the view goes.
import { useEffect, useState } from 'react';

/** A view is of one file: other bytes want another view. */
export function useMemoryUrl(bytes: Uint8Array<ArrayBuffer>, mediaType: string): string {
  const [url] = useState(() => URL.createObjectURL(new Blob([bytes], { type: mediaType })));
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return url;
}
