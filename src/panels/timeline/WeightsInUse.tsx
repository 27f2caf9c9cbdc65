import { useEffect, useState } from 'react';
import type { Variant } from '../../math/network';
import { isTraining } from '../../state/run/arm';
import { useLab } from '../../state/run/lab';
import { loadVariant, trainVariant, useVariants } from '../../state/run/variants';
import { ask } from '../../state/run/worker';
import { Button } from '../../ui/Button';
import { formatFixed } from '../../ui/formatNumber';
import { Segmented } from '../../ui/Segmented';
import type { Model } from './model';
import { setWeightsOf, useTimeline } from './store';
import type { PanelWords } from './words';

/** Says which weights every number on the panel comes from, and offers those of the model trained that way. */
export function WeightsInUse({ model, words }: { readonly model: Model; readonly words: PanelWords }) {
  const { label, snapshot, trained, imported, untrained, off, auc, aucUnknown } = words.weights;
  const cutAuc = useCutAuc(model);
  const known = model.testAuc ?? cutAuc;
  const { step } = model;
  const origin = {
    snapshot: snapshot(step),
    trained: trained(step),
    imported: imported(step),
    untrained,
    off,
  }[model.origin];
  return (
    <div className="timeline-weights">
      <p>
        <span>{label}: </span>
        <strong>{origin}</strong>{' '}
        <span className="timeline-weights-auc">
          {known === undefined ? aucUnknown : auc(formatFixed(known, 3))}
        </span>
      </p>
      {model.variant !== 'tim' && <VariantChoice variant={model.variant} words={words} />}
    </div>
  );
}

/** Cut the part out of the live model, or take the model that never had it. */
function VariantChoice({
  variant,
  words,
}: {
  readonly variant: Variant | undefined;
  readonly words: PanelWords;
}) {
  const weightsOf = useTimeline((state) => state.weightsOf);
  const known = useVariants((all) => (variant ? all[variant] : undefined));
  const [stop, setStop] = useState<() => void>();
  useEffect(() => {
    if (variant) loadVariant(variant);
  }, [variant]);

  if (!variant) return <p className="timeline-note-text">{words.weights.none}</p>;
  const { choice, live, variant: own, train, training, stop: stopName, auc } = words.weights;
  const busy = known && isTraining(known);
  return (
    <div className="timeline-variant">
      <Segmented
        small
        hideLabel
        label={choice}
        choices={[
          { value: 'live', label: live },
          {
            value: 'variant',
            label: known?.auc ? `${own} · ${auc(formatFixed(known.auc.test, 3))}` : own,
            disabled: !known,
          },
        ]}
        value={known ? weightsOf : 'live'}
        onChange={setWeightsOf}
      />
      {busy && stop ? (
        <>
          <span className="timeline-note-text">{training(known.step, known.spec.steps)}</span>
          <Button
            small
            onPress={() => {
              stop();
              setStop(undefined);
            }}
          >
            {stopName}
          </Button>
        </>
      ) : (
        <Button
          small
          onPress={() => {
            const end = trainVariant(variant);
            setStop(() => end);
            setWeightsOf('variant');
          }}
        >
          {train}
        </Button>
      )}
    </div>
  );
}

/** The test AUC that a cut leaves, measured in the worker; waits while the live model trains. */
function useCutAuc({ origin, network, weights }: Model): number | undefined {
  const spec = useLab((lab) => lab.spec);
  const busy = useLab((lab) => lab.status === 'running' || lab.status === 'starting');
  const [measured, setMeasured] = useState<{ readonly of: Float32Array; readonly auc: number }>();
  useEffect(() => {
    if (origin !== 'off' || busy) return;
    let wanted = true;
    ask('knockouts', { ...spec, network }, weights)
      .then(({ auc }) => wanted && setMeasured({ of: weights, auc: auc.none }))
      .catch(() => {
        // Without a worker there is no measurement: the label shows a dash.
      });
    return () => {
      wanted = false;
    };
  }, [origin, busy, spec, network, weights]);
  return origin === 'off' && measured?.of === weights ? measured.auc : undefined;
}
