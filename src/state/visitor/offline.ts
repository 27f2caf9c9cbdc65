import { create } from 'zustand';
import { recall, remember } from './session';

/** What the service worker (src/serviceWorker.ts) has to tell. */
export type Offline = {
  /** Everything is kept for the first time: from now on no network is needed. */
  readonly ready: boolean;
  /** A new version that is installed and waits. */
  readonly waiting: ServiceWorker | null;
};

export const useOffline = create<Offline>(() => ({ ready: false, waiting: null }));

/** Good news needs no answer: it goes by itself after so many milliseconds. */
const readingTime = 8000;

/** Keeps the built site for visits without a network; where a browser cannot or must not, nothing changes. */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !/^https?:$/.test(location.protocol) || !('serviceWorker' in navigator))
    return;
  const { serviceWorker } = navigator;
  try {
    await serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, { updateViaCache: 'none' });
  } catch {
    // Forbidden by the visitor's settings, or without a network: the page works as it did.
    return;
  }
  const registration = await serviceWorker.ready;
  if (recall('offline', ['told']) === undefined) {
    useOffline.setState({ ready: true });
    setTimeout(dismissReady, readingTime);
  }
  remember('offline', 'told');

  const watch = (worker: ServiceWorker | null) => {
    const look = () => {
      if (worker?.state === 'installed') useOffline.setState({ waiting: worker });
    };
    look();
    worker?.addEventListener('statechange', look);
  };
  watch(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  // A page may stay open for weeks: it asks again whenever it is looked at again.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {});
  });
}

export function dismissReady(): void {
  useOffline.setState({ ready: false });
}

export function dismissUpdate(): void {
  useOffline.setState({ waiting: null });
}

/** On the visitor's word only: the new version takes over and the page is loaded again; the link holds its state. */
export function takeUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  useOffline.getState().waiting?.postMessage('take over');
}
