import { refuseUnfinished, showUnfinished, useUnfinished } from '../state/run/unfinished';
import { useOffline } from '../state/visitor/offline';
import { dismiss, useSession } from '../state/visitor/session';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { OfflineNotices } from './OfflineNotices';
import { useFrameWords } from './words';

/** What the page has to tell, quietly: read out when the screen reader has nothing better to say. */
export function Notices() {
  const { notices: words, unfinished } = useFrameWords();
  const left = useUnfinished((state) => state.left);
  const notices = useSession((session) => session.notices);
  // In another page there is no room for good news.
  const embedded = useSession((session) => session.embed);
  const told = useOffline(({ ready, waiting }) => ready || waiting !== null) && !embedded;
  return (
    <section aria-live="polite" aria-label={words.label}>
      {(notices.length > 0 || told || left) && (
        <div className="notices">
          {told && <OfflineNotices dismiss={words.dismiss} />}
          {left && (
            <Notice dismiss={words.dismiss} onDismiss={refuseUnfinished}>
              {unfinished.kept}{' '}
              <Button small primary onPress={showUnfinished}>
                {unfinished.show}
              </Button>
            </Notice>
          )}
          {notices.map(({ id, key, values }) => (
            <Notice key={id} dismiss={words.dismiss} onDismiss={() => dismiss(id)}>
              {words[key](values)}
            </Notice>
          ))}
        </div>
      )}
    </section>
  );
}
