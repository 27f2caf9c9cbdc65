import { type CSSProperties, useMemo } from 'react';
import { categories } from '../../data/behaviour';
import { forward } from '../../math/attention';
import { useLab } from '../../state/run/lab';
import { CategoryIcon } from '../../ui/CategoryIcon';
import { formatFixed } from '../../ui/formatNumber';
import { Explained } from '../../ui/NumberCards';
import { probabilityCard } from './cards';
import type { Reading } from './reading';
import { setTarget } from './store';
import type { PanelWords } from './words';
import './AdRanking.css';

/** All candidate ads for this user at this moment, best first. A click makes one the ad that asks. */
export function AdRanking({ reading, words }: { readonly reading: Reading; readonly words: PanelWords }) {
  const { model, example } = reading;
  const busy = useLab((lab) => lab.status === 'running');
  const ads = useMemo(() => {
    const { network, weights, where } = model;
    const scored = categories.map((name, target) => {
      const { logit, probability } = forward(network, weights, { ...example, target }, undefined, where);
      return { name, target, logit, probability };
    });
    const order = [...scored].sort((a, b) => b.probability - a.probability);
    return scored.map((ad) => ({ ...ad, rank: order.indexOf(ad) }));
  }, [model, example]);

  return (
    <ul className={busy ? 'timeline-ads timeline-ads-busy' : 'timeline-ads'} aria-label={words.ranking.label}>
      {ads.map((ad) => {
        const { name, target, probability, rank } = ad;
        const text = formatFixed(probability, 3);
        return (
          <li key={name} style={{ '--rank': rank, '--part': probability } as CSSProperties}>
            <button
              type="button"
              aria-pressed={target === example.target}
              aria-label={words.ranking.item(words.categoryName(target), text, rank + 1)}
              onClick={() => setTarget(target)}
            >
              <CategoryIcon name={name} size={16} />
              <span className="timeline-ad-label">{words.categoryName(target)}</span>
              <span className="timeline-ad-bar" aria-hidden="true" />
            </button>
            <Explained explain={() => probabilityCard(reading, words, ad)}>{text}</Explained>
          </li>
        );
      })}
    </ul>
  );
}
