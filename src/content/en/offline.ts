/** Words of what the service worker has to tell. */
export const offline = {
  ready: 'Kept on this device: the lesson now works without a network.',
  update: 'A new version is ready.',
  reload: 'Reload',
};

export type OfflineWords = typeof offline;
