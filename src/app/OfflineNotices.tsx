import type { Words } from '../content';
import { offline as en, type OfflineWords } from '../content/en/offline';
import { offline as zh } from '../content/zh/offline';
import { dismissReady, dismissUpdate, takeUpdate, useOffline } from '../state/visitor/offline';
import { useWords } from '../state/visitor/session';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

const words: Words<OfflineWords> = { en, zh };

/** Says once that no network is needed any more, and that a new version may be had. */
export function OfflineNotices({ dismiss }: { readonly dismiss: string }) {
  const { ready, waiting } = useOffline();
  const say = useWords(words);
  return (
    <>
      {waiting && (
        <Notice dismiss={dismiss} onDismiss={dismissUpdate}>
          {say.update}{' '}
          <Button small primary onPress={takeUpdate}>
            {say.reload}
          </Button>
        </Notice>
      )}
      {ready && (
        <Notice dismiss={dismiss} onDismiss={dismissReady}>
          {say.ready}
        </Notice>
      )}
    </>
  );
}
