import { linkOf } from '../../state/link/link';

/**
 * Files that are dropped beside every place for them: the browser would leave the page to show them. They are tables,
 * and are shown where those stand.
 */
export function catchDrops(): () => void {
  addEventListener('dragover', allow);
  addEventListener('drop', take);
  return () => {
    removeEventListener('dragover', allow);
    removeEventListener('drop', take);
  };
}

const allow = (event: DragEvent) => {
  if (holdsFiles(event)) event.preventDefault();
};

const take = (event: DragEvent) => {
  // A place for files was under them, or they are words for a field.
  if (event.defaultPrevented || !holdsFiles(event)) return;
  event.preventDefault();
  void open([...(event.dataTransfer?.files ?? [])]);
};

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

async function open(files: readonly File[]): Promise<void> {
  const { openFiles } = await import('../../state/files/uploadedTable');
  void openFiles(files.map((file) => ({ name: file.name, file })));
  // A dialog with the same doors says itself what became of them.
  if (document.querySelector('dialog[open]')) return;
  if (!location.hash.startsWith('#/data')) location.hash = linkOf('data');
}
