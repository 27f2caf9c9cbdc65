import type { PartState } from '../../ui/parts';
import { Segmented } from '../../ui/Segmented';
import { useClassroomWords } from '../words';
import type { FoundPart } from './findParts';

/** What becomes of each part: controls can be locked, figures and reading only hidden. */
export function PartList({
  parts,
  stateOf,
  onChange,
}: {
  readonly parts: readonly FoundPart[];
  readonly stateOf: (name: string) => PartState;
  readonly onChange: (name: string, state: PartState) => void;
}) {
  const { share: words } = useClassroomWords();
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  return kinds.map((kind) => (
    <section key={kind} className="share-parts" aria-label={words.groups[kind]}>
      <h4>{words.groups[kind]}</h4>
      {parts
        .filter((part) => part.kind === kind)
        .map(({ name, title }) => {
          const states: readonly PartState[] =
            kind === 'controls' ? ['shown', 'locked', 'hidden'] : ['shown', 'hidden'];
          return (
            <Segmented
              key={name}
              small
              label={title}
              choices={states.map((value) => ({ value, label: words.states[value] }))}
              value={stateOf(name)}
              onChange={(state) => onChange(name, state)}
            />
          );
        })}
    </section>
  ));
}
