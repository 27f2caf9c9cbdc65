import type { Access, Part } from '../../ui/parts';
import { Segmented } from '../../ui/Segmented';
import { useClassroomWords } from '../words';

/** What becomes of each part: controls can be locked, figures and reading only hidden. */
export function PartList({
  parts,
  accessOf,
  onChange,
}: {
  readonly parts: readonly Part[];
  readonly accessOf: (name: string) => Access;
  readonly onChange: (name: string, access: Access) => void;
}) {
  const { share: words } = useClassroomWords();
  const kinds = (['controls', 'figures', 'reading'] as const).filter((kind) =>
    parts.some((part) => part.kind === kind),
  );
  return kinds.map((kind) => (
    <section key={kind} className="share-parts" aria-label={words.groups[kind]}>
      <h4>{words.groups[kind]}</h4>
      {parts
        .filter((part) => part.kind === kind)
        .map(({ name, title }) => {
          const states: readonly Access[] =
            kind === 'controls' ? ['shown', 'locked', 'hidden'] : ['shown', 'hidden'];
          return (
            <Segmented
              key={name}
              small
              label={title}
              choices={states.map((value) => ({ value, label: words.states[value] }))}
              value={accessOf(name)}
              onChange={(access) => onChange(name, access)}
            />
          );
        })}
    </section>
  ));
}
