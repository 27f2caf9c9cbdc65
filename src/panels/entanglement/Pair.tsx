import { liking } from '../../data/conflictLog';
import { taskForward } from '../../math/entanglement';
import { sigmoid } from '../../math/metrics';
import { formatFixed, formatSigned } from '../../ui/formatNumber';
import { Explained } from '../../ui/NumberCards';
import { usePart } from '../../ui/parts';
import { predictionCard } from './cards';
import { usePair, useReading } from './live';
import { type ArmName, useEntanglement } from './store';
import { useSay } from './words';

/** The picked pair in one line: how much the user really likes the item in each task, and what the models say. */
export function Pair() {
  const say = useSay();
  const { user, item, world } = usePair();
  const beside = useEntanglement((state) => state.beside);
  const title = say.pair.title(user, item);
  const { hidden, element } = usePart('pair', 'figures', title);
  if (hidden) return null;
  return (
    <p {...element} className="entanglement-pair">
      <b>{title}</b>
      <span title={say.pair.likingNote}>
        {say.pair.truth}{' '}
        {[0, 1].map((task) => (
          <span key={task} className={`entanglement-task-${task}`}>
            {`${say.pair.liking(task, formatSigned(liking(world.tastes, task, user, item)))} `}
          </span>
        ))}
      </span>
      <span className="entanglement-caption">{say.pair.predicted}</span>
      <Predicted arm="shared" />
      <Predicted arm={beside} />
    </p>
  );
}

function Predicted({ arm }: { readonly arm: ArmName }) {
  const say = useSay();
  const { model } = useReading(arm);
  const { user, item } = usePair();
  const { logits } = taskForward(model, user, item);
  return (
    <span>
      <span className={`entanglement-arm-${arm}`}>{say.short[arm]}</span>{' '}
      {logits.map((logit, task) => (
        <span key={task === 0 ? 'A' : 'B'} className={`entanglement-task-${task}`}>
          {task === 0 ? 'A' : 'B'}{' '}
          <Explained explain={() => predictionCard(say.cards, model, task, user, item)}>
            {`${formatFixed(100 * sigmoid(logit), 0)} %`}
          </Explained>{' '}
        </span>
      ))}
    </span>
  );
}
