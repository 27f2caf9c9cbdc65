import { useEffect, useId, useRef, useState } from 'react';
import { IconButton } from '../ui/Button';
import { CloseIcon } from '../ui/Icons';
import { keyNames } from './keyNames';
import { type Action, shortcuts, useShortcut } from './keys';
import { useClassroomWords } from './words';
import './KeyList.css';

const actions = Object.keys(shortcuts) as Action[];
const groups = [...new Set(actions.map((action) => shortcuts[action].group))];

/** All keys of the page, when one asks for them. */
export function KeyList() {
  const [shown, setShown] = useState(false);
  useShortcut('help', () => setShown(true));
  return shown && <KeyDialog onClose={() => setShown(false)} />;
}

function KeyDialog({ onClose }: { readonly onClose: () => void }) {
  const { keys: words } = useClassroomWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="key-list" aria-labelledby={id} onClose={onClose}>
      <div className="key-list-head">
        <h2 id={id}>{words.title}</h2>
        <IconButton small label={words.close} icon={<CloseIcon />} onPress={() => dialog.current?.close()} />
      </div>
      {groups.map((group) => (
        <section key={group} aria-labelledby={`${id}-${group}`}>
          <h3 id={`${id}-${group}`}>{words.groups[group]}</h3>
          <dl>
            {actions
              .filter((action) => shortcuts[action].group === group)
              .map((action) => (
                <div key={action}>
                  <dt>{words.does[action]}</dt>
                  <dd>
                    {keyNames(action, words.names).map((name) => (
                      <kbd key={name}>{name}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </dialog>
  );
}
