import { categories, longestHistory } from '../../data/behaviour';
import { IconButton } from '../../ui/Button';
import { CategoryIcon } from '../../ui/CategoryIcon';
import { TrashIcon } from '../../ui/Icons';
import { Select } from '../../ui/Select';
import type { Reading } from './reading';
import { addBehaviour, removeBehaviour, retype } from './store';
import type { PanelWords } from './words';
import './Behaviours.css';

/** Age of a behaviour that is added: recent, and still with room to its right. */
const newAge = 1;

/** Add a behaviour, and change or delete the chosen one. */
export function Behaviours({
  reading,
  focus,
  words,
}: {
  readonly reading: Reading;
  readonly focus: number;
  readonly words: PanelWords;
}) {
  const { add, addCategory, full, category, remove, removeLabel, last } = words.edit;
  const { memories } = reading;
  const chosen = memories[focus];
  const isFull = memories.length >= longestHistory;
  const isLast = memories.length <= 1;
  return (
    <>
      <div className="timeline-palette" role="group" aria-label={add}>
        {categories.map((name, index) => (
          <IconButton
            key={name}
            small
            label={addCategory(words.categoryName(index))}
            title={isFull ? full : addCategory(words.categoryName(index))}
            icon={<CategoryIcon name={name} size={18} />}
            disabled={isFull}
            onPress={() => addBehaviour(index, newAge)}
          />
        ))}
      </div>
      <div className="timeline-chosen">
        <Select
          hideLabel
          label={category}
          choices={categories.map((_, index) => ({ value: index, label: words.categoryName(index) }))}
          value={chosen.category}
          onChange={(to) => retype(chosen.id, to)}
        />
        <span className="timeline-note-text">{words.stage.ago(words.gap(chosen.hours))}</span>
        <IconButton
          small
          label={removeLabel(words.categoryName(chosen.category))}
          title={isLast ? last : remove}
          icon={<TrashIcon />}
          disabled={isLast}
          onPress={() => removeBehaviour(chosen.id)}
        />
      </div>
    </>
  );
}
