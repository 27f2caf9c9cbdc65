import { useEffect, useRef, useState } from 'react';
import { integer } from '../../state/link/codec';
import { parseHash } from '../../state/link/link';
import { type Asked, commands, type Moment, openChannel } from '../../state/visitor/notesChannel';
import { themeOf, useSession } from '../../state/visitor/session';
import { Button } from '../../ui/Button';
import { followKeys, useShortcut } from '../keys';
import { useClassroomWords } from '../words';
import { formatElapsed, two } from './elapsed';
import './NotesWindow.css';

/** The speaker's own window: what to say now, what comes next, what time it is. */
export default function NotesWindow() {
  const { notes: words } = useClassroomWords();
  const language = useSession((session) => session.language);
  const theme = useSession(themeOf);
  const [moment, send] = useMoment();
  const [next, back, blank] = commands.map((command) => () => send({ type: 'do', command }));
  useEffect(() => {
    document.title = words.title;
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language;
    document.documentElement.dataset.theme = theme;
  }, [words, language, theme]);
  useEffect(followKeys, []);
  useShortcut('nextPanel', next);
  useShortcut('previousPanel', back);

  return (
    <main className="notes">
      <Clocks />
      {moment ? (
        <>
          <section className="notes-now" aria-live="polite" aria-labelledby="notes-title">
            <p className="notes-place">
              {words.now} · {moment.panel} {moment.notes?.place}
            </p>
            <h1 id="notes-title">{moment.notes?.title ?? moment.panel}</h1>
            <p className="notes-key">{moment.key}</p>
            {moment.notes ? (
              moment.notes.text.map((paragraph) => <p key={paragraph}>{paragraph}</p>)
            ) : (
              <p className="notes-quiet">{words.none}</p>
            )}
          </section>
          <p className="notes-next">
            <span>{words.next}</span> {moment.next ?? words.nothingNext}
          </p>
        </>
      ) : (
        <p className="notes-now notes-quiet">{words.waiting}</p>
      )}
      <div className="notes-buttons">
        <Button onPress={back}>{words.back}</Button>
        <Button primary onPress={next}>
          {words.forward}
        </Button>
        <Button onPress={blank}>{words.blank}</Button>
      </div>
    </main>
  );
}

type Send = (asked: Asked) => void;

/** The latest that the page told, and the line to it. */
function useMoment(): [Moment | undefined, Send] {
  const [moment, setMoment] = useState<Moment>();
  const line = useRef<Send>(undefined);
  useEffect(() => {
    const number = integer(0, 2 ** 31).parse(parseHash(location.hash).parameters.get('of') ?? '') ?? 0;
    const hear = (told: Moment) => {
      setMoment(told);
      // The speaker reads what the class hears.
      useSession.setState({ language: told.language });
    };
    const channel = openChannel<Asked, Moment>(number, hear, window.opener);
    line.current = channel.send;
    channel.send({ type: 'hello' });
    return channel.close;
  }, []);
  const [send] = useState<Send>(() => (asked: Asked) => line.current?.(asked));
  return [moment, send];
}

function Clocks() {
  const { notes: words } = useClassroomWords();
  const [now, setNow] = useState(() => Date.now());
  const [start, setStart] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const time = new Date(now);
  return (
    <header className="notes-clocks">
      <dl>
        <div>
          <dt>{words.clock}</dt>
          <dd>
            {two(time.getHours())}:{two(time.getMinutes())}
          </dd>
        </div>
        <div>
          <dt>{words.elapsed}</dt>
          <dd>{formatElapsed(now - start)}</dd>
        </div>
      </dl>
      <Button
        small
        onPress={() => {
          setNow(Date.now());
          setStart(Date.now());
        }}
      >
        {words.restart}
      </Button>
    </header>
  );
}
