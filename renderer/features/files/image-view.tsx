import { useState } from 'react';
import type { MediaType } from '#shared/domain/attachment.ts';
import classes from './file-viewer.module.css';
import { useMemoryUrl } from './memory-url.ts';
import { useInnerSize } from './use-inner-size.ts';
import { ZoomTools } from './zoom-tools.tsx';

type ImageViewProps = { readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: MediaType; readonly name: string; readonly label: string; readonly onBroken: () => void };

export function ImageView({ bytes, mediaType, name, label, onBroken }: ImageViewProps) {
  const url = useMemoryUrl(bytes, mediaType);
  const { size: room, ref: measure } = useInnerSize();
  const [natural, setNatural] = useState<{ readonly width: number; readonly height: number } | null>(null);
  const [zoom, setZoom] = useState(1);
  // Fitted into the window, and never larger than it was taken.
  const fitted = natural && room ? Math.min(1, room.width / natural.width, room.height / natural.height) * natural.width : null;
  return (
    <>
      <ZoomTools zoom={zoom} onZoom={setZoom} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus */}
      <section className={classes['scroll']} aria-label={label} tabIndex={0} ref={measure}>
        <img
          className={classes['image']}
          src={url}
          alt={name}
          style={fitted === null ? { maxWidth: '100%', maxHeight: '100%' } : { width: Math.round(fitted * zoom) }}
          onLoad={({ currentTarget }) => setNatural({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })}
          onError={onBroken}
        />
      </section>
    </>
  );
}
