import type { MediaType } from '#shared/domain/attachment.ts';
import classes from './file-viewer.module.css';
import { useMemoryUrl } from './memory-url.ts';

type AudioViewProps = { readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: MediaType; readonly label: string; readonly onBroken: () => void };

export function AudioView({ bytes, mediaType, label, onBroken }: AudioViewProps) {
  const url = useMemoryUrl(bytes, mediaType);
  return (
    <div className={classes['message']}>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a recording as it came has no captions */}
      <audio className={classes['audio']} controls controlsList="nodownload noremoteplayback" preload="metadata" src={url} aria-label={label} onError={onBroken} />
    </div>
  );
}
