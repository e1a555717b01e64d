// Files dropped anywhere on the section; words dragged about are none of its business.
import { useRef, useState, type DragEvent } from 'react';

type FileDrop = {
  readonly isOver: boolean;
  readonly handlers: { readonly [Name in 'onDragEnter' | 'onDragOver' | 'onDragLeave' | 'onDrop']: (event: DragEvent) => void };
};

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

export function useFileDrop(onFiles: (files: readonly File[]) => void): FileDrop {
  const [isOver, setOver] = useState(false);
  // Each child that is entered or left says so too.
  const depth = useRef(0);
  const end = (): void => {
    depth.current = 0;
    setOver(false);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: (event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        depth.current += 1;
        setOver(true);
      },
      onDragOver: (event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDragLeave: (event) => {
        if (!bringsFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) end();
      },
      onDrop: (event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        end();
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
