// An address for bytes in memory, as pictures and sound want one. Given back as soon as the view goes.
import { useEffect, useState } from 'react';

export function useMemoryUrl(bytes: Uint8Array<ArrayBuffer>, mediaType: string): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mediaType]);
  return url;
}
