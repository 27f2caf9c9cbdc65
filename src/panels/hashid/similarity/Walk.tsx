import { Frame } from '../../../charts/Frame';
import { Strip } from '../../../charts/Strip';
import { similaritySizes, vector } from '../../../data/similarityLog';
import { codes, numeralsFor } from '../../../math/numerals';
import {
  similarityFeatures,
  similarityForward,
  similarityInteger,
  similarityLayout,
} from '../../../math/similarity';
import { dot } from '../../../math/vectors';
import { formatFixed } from '../../../ui/formatNumber';
import { Explained, useNumberCards } from '../../../ui/NumberCards';
import { Figure } from '../../../ui/PanelFrame';
import { experiment, useSimilarity, worldOf } from './store';
import { useSay } from './words';

const digitText = (value: number) => String(value).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]);

/** Two embeddings → cosine → integer → digits → vector, for the picked user and ad. */
export function Walk() {
  const say = useSay();
  const card = useNumberCards();
  const { user, ad, count, bases, seed } = useSimilarity();
  const weights = experiment.useArms(({ arms }) => arms.digits.weights);
  const network = experiment.useArms(({ arms }) => arms.digits.spec.network);
  const world = worldOf(seed);
  const { embedding, ads, warm } = similaritySizes;
  const u = vector(world.userEmbeddings, embedding, user);
  const a = vector(world.adEmbeddings, embedding, ad);
  const cosine = world.cosines[user * ads + ad];
  const integer = similarityInteger(cosine, count);
  const { blocks } = similarityLayout(network);
  const features = similarityFeatures(network, u, a, cosine);
  const sum = similarityForward(network, weights, user, ad, features).vector;
  const written = codes(integer, numeralsFor(count, bases));
  const range = Math.max(...[...u, ...a].map(Math.abs));
  const explainCosine = () => ({
    title: say.cards.cosine(user, ad),
    rows: [
      { label: say.cards.dot, value: dot(u, a) },
      { label: say.cards.userNorm, value: Math.sqrt(dot(u, u)) },
      { label: say.cards.adNorm, value: Math.sqrt(dot(a, a)) },
    ],
    expression: `${formatFixed(dot(u, a))} ÷ (${formatFixed(Math.sqrt(dot(u, u)))} × ${formatFixed(Math.sqrt(dot(a, a)))})`,
    result: cosine,
  });
  const explainInteger = () => ({
    title: say.cards.integer,
    rows: [
      { label: say.walk.cosine, value: cosine },
      { label: say.cards.cells, value: count },
    ],
    expression: `⌊(${formatFixed(cosine, 3)} + 1) ÷ 2 × ${count}⌋`,
    result: integer,
  });
  const codeText = (base: number, position: number, digit: number) =>
    `${bases.length > 1 ? `${base}: ` : ''}${position + 1}${digitText(digit)}`;
  const explainEntry = (index: number) => () => ({
    title: say.cards.entry(index),
    rows: written.map(({ base, position, digit, row }) => ({
      label: say.cards.row(codeText(base, position, digit)),
      value: weights[blocks.features.offset + row * network.dimension + index],
    })),
    result: sum[index],
  });
  return (
    <Figure part="similarityWalk" title={say.walk.title} aside={say.newAd(ad, ad >= warm)}>
      <div className="similarity-walk">
        <div>
          <p>{say.walk.user(user)}</p>
          <Strip values={u} range={range} name={say.walk.user(user)} width={224} />
          <p>{say.walk.ad(ad)}</p>
          <Strip values={a} range={range} name={say.walk.ad(ad)} width={224} />
        </div>
        <div>
          <p>
            {say.walk.cosine} <Explained explain={explainCosine}>{formatFixed(cosine, 3)}</Explained> →{' '}
            {say.walk.integer} <Explained explain={explainInteger}>{integer}</Explained>
          </p>
          <Frame name={say.walk.axis(formatFixed(cosine, 3), count)} height={56}>
            {({ width }) => {
              const x = (value: number) => 10 + ((value + 1) / 2) * (width - 20);
              // Finer than four pixels, the grid would be a grey block.
              const lines = Math.min(count, 64);
              return (
                <>
                  {Array.from({ length: lines + 1 }, (_, i) => (
                    <path key={i} d={`M${x((2 * i) / lines - 1)} 20v8`} stroke="var(--hairline)" />
                  ))}
                  <path d={`M${x(-1)} 28H${x(1)}`} stroke="var(--rule)" />
                  <circle cx={x(cosine)} cy={20} r={6} fill="var(--target)" />
                  {[-1, 0, 1].map((value) => (
                    <text key={value} x={x(value)} y={46} textAnchor="middle">
                      {formatFixed(value, 0)}
                    </text>
                  ))}
                </>
              );
            }}
          </Frame>
        </div>
        <div>
          <p>{say.walk.digits}</p>
          {bases.map((base) => (
            <p
              key={base}
              className="similarity-digits"
              style={{ color: `var(--base-${[2, 3, 10].includes(base) ? base : 'other'})` }}
            >
              {written
                .filter((code) => code.base === base)
                .reverse()
                .map(({ position, digit }) => (
                  <span key={position}>{`${position + 1}${digitText(digit)}`}</span>
                ))}
            </p>
          ))}
        </div>
        <div>
          <p>{say.walk.vector}</p>
          <Strip
            values={sum}
            range={Math.max(0.1, ...sum.map(Math.abs))}
            name={say.walk.vector}
            width={160}
            height={36}
            cellProps={(index) => ({
              ...card(explainEntry(index)),
              'aria-label': `${say.cards.entry(index)}: ${formatFixed(sum[index])}`,
            })}
          />
        </div>
      </div>
    </Figure>
  );
}
