import { useEffect, useId, useRef, useState } from 'react';
import type { Words } from '../../content';
import { type ExchangeWords, exchange as en } from '../../content/en/exchange';
import type { FileProblemWords } from '../../content/en/fileProblems';
import { exchange as zh } from '../../content/zh/exchange';
import { TableFiles } from '../../panels/data/uploaded/TableFiles';
import { useRowWords, useUploadedSay } from '../../panels/data/uploaded/words';
import { type ArmFile, formatArm } from '../../state/files/armFiles';
import { readWeights, takeWeights, weightsOf } from '../../state/files/exchange';
import { problemText, useProblemWords } from '../../state/files/problemWords';
import { tableFiles, vectorsTsv } from '../../state/files/tables';
import { useUploadedTable } from '../../state/files/uploadedTable';
import { linkOf } from '../../state/link/link';
import type { HeaderRun } from '../../state/run/headerRun';
import { useLab } from '../../state/run/lab';
import { useWords } from '../../state/visitor/session';
import { Button, IconButton } from '../../ui/Button';
import { saveFile } from '../../ui/export/saveFile';
import { CloseIcon } from '../../ui/Icons';
import { useDrop } from '../../ui/useDrop';
import { useArmNames } from '../armNames';
import { addressHere } from '../figureExports';
import { useFrameWords } from '../words';
import './DataDialog.css';

const words: Words<ExchangeWords> = { en, zh };

/** The lab's weights and tables as files, and files as the lab's weights. */
export function DataDialog({
  run,
  onClose,
}: {
  /** What the header drives. */
  readonly run: HeaderRun;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="data-dialog" aria-labelledby={id} onClose={onClose}>
      <div className="data-head">
        <h2 id={id}>{say.title}</h2>
        <IconButton label={say.close} icon={<CloseIcon />} onPress={() => dialog.current?.close()} />
      </div>
      <p>{say.intro}</p>
      {run.files && <TakeArms say={say.take} run={run} files={run.files} />}
      <Take say={say.take} />
      <Bring say={say} />
      <LookInto onLeave={() => dialog.current?.close()} />
    </dialog>
  );
}

function Take({ say }: { readonly say: ExchangeWords['take'] }) {
  const lab = useLab();
  const rows = useRowWords();
  const { spec, step, auc } = lab;
  return (
    <section>
      <h3>{say.title}</h3>
      <p>{say.state(step, auc?.test.toFixed(3) ?? '–')}</p>
      <div className="data-actions">
        <Button
          primary
          onPress={() => saveWeights(`unfold-step-${step}`, weightsOf(useLab.getState(), addressHere()))}
        >
          {say.weights}
        </Button>
        <Button onPress={() => saveConfig('unfold', spec)}>{say.config}</Button>
      </div>
      <h4>{say.tables}</h4>
      <ul>
        {tableFiles(lab, rows).map(({ name, rows: count, columns, vectors, metadata }) => (
          <li key={name}>
            <span>
              {say.names[name]} <small>{say.shape(count, columns)}</small>
            </span>
            <Button
              small
              aria-label={say.of(say.vectors, say.names[name])}
              onPress={() => saveTable(`${name}-vectors`, vectors)}
            >
              {say.vectors}
            </Button>
            <Button
              small
              aria-label={say.of(say.labels, say.names[name])}
              onPress={() => saveTable(`${name}-metadata`, metadata)}
            >
              {say.labels}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The arms of the experiment that the panel on screen trains, as they are now. */
function TakeArms({
  say,
  run,
  files: filesNow,
}: {
  readonly say: ExchangeWords['take'];
  readonly run: HeaderRun;
  readonly files: () => readonly ArmFile[];
}) {
  // Training goes on behind the dialog.
  run.useStatus();
  const files = filesNow();
  const panels: Readonly<Record<string, string>> = useFrameWords().panels;
  const names = useArmNames();
  /** As the picture calls the arm, with the name of its file. */
  const called = (file: string) => {
    const name = names[file.slice(run.id.length + 1)];
    return name ? say.arm(name, file) : file;
  };
  return (
    <section>
      <h3>{say.arms(panels[run.id] ?? run.id)}</h3>
      <ul>
        {files.map((file) => (
          <li key={file.name}>
            <span>
              {called(file.name)} <small>{say.step(file.step)}</small>
            </span>
            <Button
              small
              aria-label={say.of(say.weights, file.name)}
              onPress={() => saveWeights(`${file.name}-step-${file.step}`, formatArm(file, addressHere()))}
            >
              {say.weights}
            </Button>
            <Button
              small
              aria-label={say.of(say.config, file.name)}
              onPress={() => saveConfig(file.name, file.spec)}
            >
              {say.config}
            </Button>
          </li>
        ))}
        {files.flatMap(({ name: arm, tables }) =>
          tables.map(({ name, rows, columns, values }) => (
            <li key={`${arm}-${name}`}>
              <span>
                {`${arm}-${name}`} <small>{say.shape(rows, columns)}</small>
              </span>
              <Button
                small
                aria-label={say.of(say.vectors, `${arm}-${name}`)}
                onPress={() =>
                  saveTable(`${arm}-${name}-vectors`, vectorsTsv(values, { offset: 0, rows, columns }))
                }
              >
                {say.vectors}
              </Button>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

const saveWeights = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
  saveFile(`${name}.safetensors`, new Blob([bytes], { type: 'application/octet-stream' }));
const saveConfig = (name: string, spec: unknown) =>
  saveFile(
    `${name}-config.json`,
    new Blob([`${JSON.stringify(spec, null, 2)}\n`], { type: 'application/json' }),
  );
const saveTable = (name: string, text: string) =>
  saveFile(`${name}.tsv`, new Blob([text], { type: 'text/tab-separated-values' }));

type Message = {
  readonly text: (say: ExchangeWords, problems: FileProblemWords) => string;
  readonly bad?: boolean;
};

function Bring({ say }: { readonly say: ExchangeWords }) {
  const [message, setMessage] = useState<Message>();
  const problems = useProblemWords();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    setMessage({ text: ({ bring }) => bring.reading });
    try {
      const found = await readWeights(file);
      if ('problem' in found) {
        const { problem } = found;
        setMessage({ bad: true, text: (all, told) => `${problemText(told, problem)} ${all.bring.kept}` });
        return;
      }
      const { step, auc } = found.file;
      setMessage({ text: ({ bring }) => bring.measuring(step) });
      const measured = await takeWeights(found.file);
      setMessage({
        text: ({ bring }) => bring.taken(step, measured.toFixed(3), auc?.toFixed(3) ?? bring.unknown),
      });
    } catch {
      setMessage({ bad: true, text: ({ bring }) => bring.failed });
    } finally {
      // The same file may be chosen again.
      if (input.current) input.current.value = '';
    }
  };
  const drop = useDrop(([file]) => void read(file));
  return (
    <section>
      <h3>{say.bring.title}</h3>
      <p>{say.bring.explain}</p>
      <div className="data-drop" {...drop}>
        <label>
          <span>{say.bring.choose}</span>
          <input
            ref={input}
            type="file"
            accept=".safetensors"
            onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
          />
        </label>
        <small>{say.bring.drop}</small>
      </div>
      <p role="status" className={message?.bad ? 'data-bad' : undefined}>
        {message?.text(say, problems)}
      </p>
    </section>
  );
}

/** A visitor's own table: it stands in a panel of its own, and may be given here. */
function LookInto({ onLeave }: { readonly onLeave: () => void }) {
  const say = useUploadedSay();
  const ready = useUploadedTable((state) => state.table !== undefined && state.busy === undefined);
  return (
    <section>
      <h3>{say.data.title}</h3>
      <p>{say.data.explain}</p>
      <TableFiles />
      {ready && (
        <div className="data-actions">
          <Button
            primary
            onPress={() => {
              onLeave();
              location.hash = linkOf('data');
            }}
          >
            {say.files.see}
          </Button>
        </div>
      )}
    </section>
  );
}
