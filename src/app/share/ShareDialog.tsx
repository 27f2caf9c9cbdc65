import { useEffect, useId, useRef, useState } from 'react';
import { linkOf } from '../../state/link/link';
import { setPreview } from '../../state/link/preview';
import { accessOf, useWorksheet, type Worksheet } from '../../state/link/worksheet';
import { useSession } from '../../state/visitor/session';
import { IconButton } from '../../ui/Button';
import { CloseIcon } from '../../ui/Icons';
import { type Part, useMountedParts } from '../../ui/parts';
import { Segmented } from '../../ui/Segmented';
import { Toggle } from '../../ui/Toggle';
import type { PlaceId } from '../pages';
import { useClassroomWords, usePlaceNames } from '../words';
import { CopyField } from './CopyField';
import { PartList } from './PartList';
import { QrCode } from './QrCode';
import { type Form, forms, iframeOf, sharedLink } from './sharedLink';
import './ShareDialog.css';

/** A worksheet locks settings and keeps explanations back, but not the questions. */
function presetOf(form: Form, parts: readonly Part[]): Worksheet {
  if (form !== 'worksheet') return { hide: [], lock: [] };
  return {
    hide: parts.filter(({ kind, name }) => kind === 'reading' && name !== 'try').map(({ name }) => name),
    lock: parts.filter(({ kind }) => kind === 'controls').map(({ name }) => name),
  };
}

/** The panel's parts, each once; what is mounted inside a part stays in the list while that is hidden. */
function useParts(): readonly Part[] {
  const mounted = useMountedParts();
  const [known, setKnown] = useState<ReadonlyMap<string, Part>>(new Map());
  useEffect(() => {
    setKnown((before) => new Map([...before, ...mounted.map((part) => [part.name, part] as const)]));
  }, [mounted]);
  return [...known.values()];
}

/** Makes the link to give away; the page beside it shows what that link will show. */
export default function ShareDialog({
  route,
  onClose,
}: {
  readonly route: PlaceId;
  readonly onClose: () => void;
}) {
  const { share: words } = useClassroomWords();
  const names = usePlaceNames();
  const spoken = useSession((session) => session.language);
  const now = useWorksheet(route);
  const parts = useParts();
  const [form, setForm] = useState<Form>('page');
  const [worksheet, setWorksheet] = useState(now);
  const [fixed, setFixed] = useState(true);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    setPreview({ route, worksheet });
    return () => setPreview(null);
  }, [route, worksheet]);

  const page = location.href.split('#')[0];
  const language = fixed ? spoken : undefined;
  const link = sharedLink({ page, link: linkOf(route), worksheet, form, language });
  return (
    <dialog ref={dialog} className="share" aria-labelledby={id} onClose={onClose}>
      <div className="share-head">
        <h2 id={id}>{words.title}</h2>
        <IconButton label={words.close} icon={<CloseIcon />} onPress={() => dialog.current?.close()} />
      </div>
      <p>{words.intro}</p>
      <Segmented
        label={words.as}
        choices={forms.map((value) => ({ value, label: words.forms[value] }))}
        value={form}
        onChange={(next) => {
          setForm(next);
          setWorksheet(presetOf(next, parts));
        }}
      />
      <p className="share-quiet">{words.explain[form]}</p>
      <CopyField label={words.link} action={words.copy} text={link} />
      {form === 'embed' && (
        <CopyField
          label={words.snippet}
          action={words.copySnippet}
          text={iframeOf(link, words.frameTitle(names[route]))}
        />
      )}
      <Toggle label={words.language} checked={fixed} onChange={setFixed} />
      <QrCode text={link} name={words.qr} tooLong={words.tooLong} />
      <h3>{words.parts}</h3>
      <PartList
        parts={parts}
        accessOf={accessOf(worksheet)}
        onChange={(name, access) => {
          const others = (list: readonly string[]) => list.filter((one) => one !== name);
          setWorksheet({
            hide: [...others(worksheet.hide), ...(access === 'hidden' ? [name] : [])],
            lock: [...others(worksheet.lock), ...(access === 'locked' ? [name] : [])],
          });
        }}
      />
    </dialog>
  );
}
