import { setPresent, useSession } from '../../state/visitor/session';

/** Goes to full screen as well, where the browser allows it: only a key or a click may ask for that. */
export function enter(): void {
  setPresent(true);
  fillScreen();
}

export function fillScreen(): void {
  // Refused, the page presents in its window.
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}

export function leave(): void {
  setPresent(false);
  if (document.fullscreenElement) void document.exitFullscreen();
}

/** Leaving full screen (Escape belongs to the browser there) ends presenting, unless another window came in front. */
export function onFullScreenChange(): void {
  if (!document.fullscreenElement && document.hasFocus() && useSession.getState().present) setPresent(false);
}
