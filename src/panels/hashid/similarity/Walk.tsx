import { Frame } from '../../../charts/Frame';
import { Strip } from '../../../charts/Strip';
import { type SimilarityWorld, similaritySizes, vector } from '../../../data/similarityLog';
import { row } from '../../../math/blocks';
import { codes, numeralsFor } from '../../../math/numerals';
import { similarityInteger, similarityLayout } from '../../../math/similarity';
import { formatFixed } from '../../../ui/formatNumber';
import { Explained, useNumberCards } from '../../../ui/NumberCards';
import { codeText, colorOf } from '../../../ui/numeralNotation';
import { Figure } from '../../../ui/PanelFrame';
import { useInTransition } from '../../../ui/useInTransition';
import { digitCard, vectorCard } from '../cards';
import { useSay as useHashidSay } from '../words';
import { cosineCard, integerCard } from './cards';
import { experiment, useSimilarity } from './store';
import { useSay } from './words';

/** Two embeddings → cosine → integer → digits → vector, for the picked user and ad. */
export function Walk({ world }: { readonly world: SimilarityWorld | undefined }) {
  const say = useSay();
  const ad = useSimilarity((state) => state.ad);
  return (
    <Figure part="similarityWalk" title={say.walk.title} aside={say.newAd(ad, ad >= similaritySizes.warm)}>
      <div className="similarity-walk">{world && <Steps world={world} />}</div>
    </Figure>
  );
}

function Steps({ world }: { readonly world: SimilarityWorld }) {
  const say = useSay();
  // The panel's cards, with the words of this section where they differ.
  const cards = { ...useHashidSay().cards, number: say.cards.integer, entry: say.cards.entry };
  const card = useNumberCards();
  const { user, ad } = useSimilarity();
  const { spec, weights } = useInTransition(experiment.useArms).arms.digits;
  const { network } = spec;
  const { count, bases } = network;
  const { embedding, ads } = similaritySizes;
  const u = vector(world.userEmbeddings, embedding, user);
  const a = vector(world.adEmbeddings, embedding, ad);
  const cosine = world.cosines[user * ads + ad];
  const integer = similarityInteger(cosine, count);
  const { features } = similarityLayout(network).blocks;
  /** Each digit with its row of the table. */
  const written = codes(integer, numeralsFor(count, bases)).map((code) => ({
    code,
    row: row(weights, features, code.row),
  }));
  const sum = Float64Array.from({ length: network.dimension }, (_, k) =>
    written.reduce((total, { row }) => total + row[k], 0),
  );
  const range = Math.max(...[...u, ...a].map(Math.abs));
  return (
    <>
      <div>
        <p>{say.walk.user(user)}</p>
        <Strip values={u} range={range} name={say.walk.user(user)} width={224} />
        <p>{say.walk.ad(ad)}</p>
        <Strip values={a} range={range} name={say.walk.ad(ad)} width={224} />
      </div>
      <div>
        <p>
          {say.walk.cosine}{' '}
          <Explained explain={() => cosineCard(say.cards, { user, ad, u, a })}>
            {formatFixed(cosine, 3)}
          </Explained>{' '}
          → {say.walk.integer}{' '}
          <Explained explain={() => integerCard(say.cards, cosine, count, integer)}>{integer}</Explained>
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
          <p key={base} className="similarity-digits" style={{ color: colorOf(base) }}>
            {written
              .filter(({ code }) => code.base === base)
              .reverse()
              .map(({ code, row }) => (
                <span
                  key={code.row}
                  {...card(() => digitCard(cards, { code, number: integer, vector: row }))}
                >
                  {codeText(code)}
                </span>
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
          width={192}
          height={36}
          cellProps={(index) => ({
            ...card(() =>
              vectorCard(
                cards,
                index,
                written.map(({ code, row }) => ({ code, value: row[index] })),
                sum[index],
              ),
            ),
            'aria-label': `${say.cards.entry(index)}: ${formatFixed(sum[index])}`,
          })}
        />
      </div>
    </>
  );
}
