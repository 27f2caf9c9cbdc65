import { create } from 'zustand';
import type { Worksheet } from './worksheet';

/** A worksheet that is being made: the page shows it while the share dialog is open, and is itself again afterwards. */
export type Preview = { readonly route: string; readonly worksheet: Worksheet };

export const usePreview = create<{ readonly preview: Preview | null }>(() => ({ preview: null }));

export function setPreview(preview: Preview | null): void {
  usePreview.setState({ preview });
}
