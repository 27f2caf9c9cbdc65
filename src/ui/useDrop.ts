import { type DragEvent, type HTMLAttributes, useState } from 'react';

/** Props of a place that files are dropped on; `data-over` while some hover over it. */
export function useDrop(
  onFiles: (files: readonly File[]) => void,
): HTMLAttributes<HTMLElement> & { readonly 'data-over': true | undefined } {
  const [over, setOver] = useState(false);
  return {
    'data-over': over || undefined,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onFiles([...event.dataTransfer.files]);
    },
  };
}
