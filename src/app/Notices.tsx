import { dismiss, useSession } from '../state/session';
import { Notice } from '../ui/Notice';
import { useFrameWords } from './words';

/** What the page has to tell, quietly: read out when the screen reader has nothing better to say. */
export function Notices() {
  const { notices: words } = useFrameWords();
  const notices = useSession((session) => session.notices);
  return (
    <section aria-live="polite" aria-label={words.label}>
      {notices.length > 0 && (
        <div className="notices">
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
