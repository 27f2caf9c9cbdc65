import { useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { useClassroomWords } from '../words';

/** Text to take away: one button copies it; where the clipboard is closed to pages, it is selected instead. */
export function CopyField({
  label,
  action,
  text,
}: {
  readonly label: string;
  readonly action: string;
  readonly text: string;
}) {
  const { share: words } = useClassroomWords();
  const [copied, setCopied] = useState<{ text: string; done: boolean }>();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // What was copied before is not what stands there now.
  const said = copied?.text === text ? (copied.done ? words.copied : words.blocked) : '';
  const copy = async () => {
    const done = await write(text);
    setCopied({ text, done });
    if (!done) field.current?.select();
  };
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <div>
        <input ref={field} id={id} readOnly value={text} onFocus={(event) => event.currentTarget.select()} />
        <Button primary onPress={() => void copy()}>
          {action}
        </Button>
      </div>
      <p role="status">{said}</p>
    </div>
  );
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
