/** What is said, what kind of claim that is, and on what it rests: a section, or seeds and steps. */
type Claimed = {
  readonly claim: 'paper' | 'measured' | 'illustration';
  readonly where: string;
  readonly text: string;
};

/** Words of the sources page; numbers in the errata come from the page's own arithmetic. */
export const sources = {
  title: 'Sources and errata',
  key: 'Whose ideas these are, what is made simpler here and why, and what is printed wrongly elsewhere.',
  papers: {
    title: 'The papers',
    note: 'All ideas are theirs; all numbers on these pages are ours, measured on synthetic data. Methods are named with the section that describes them. What the papers report from their own tests is not repeated here.',
    list: [
      {
        name: 'Ads Recommendation in a Collapsed and Entangled World. KDD 2024. arXiv 2403.00793',
        claims: [
          {
            claim: 'paper',
            where: '§3.1',
            text: 'Temporal interest: what the ad asks of each behaviour and its age.',
          },
          {
            claim: 'paper',
            where: '§3.2',
            text: 'Numbers in several numeral systems, and ids of creatives as hashes written so.',
          },
          {
            claim: 'paper',
            where: '2403.00793',
            text: 'Similarity encoding, dimensional collapse with multi-embedding, interest entanglement.',
          },
        ],
      },
      {
        name: 'Temporal Interest Network for User Response Prediction. arXiv 2308.08487',
        claims: [
          {
            claim: 'paper',
            where: '§4',
            text: 'The timeline: target-aware temporal encoding, attention and representation.',
          },
        ],
      },
      {
        name: 'On the Embedding Collapse When Scaling Up Recommendation Models. arXiv 2310.04400',
        claims: [
          {
            claim: 'paper',
            where: '2310.04400',
            text: 'Information abundance, and several embedding sets with interactions of their own.',
          },
        ],
      },
      {
        name: 'STEM: Unleashing the Power of Embeddings for Multi-task Recommendation. arXiv 2308.13537',
        claims: [
          {
            claim: 'paper',
            where: '2308.13537',
            text: 'Shared beside task-specific tables, and the stop-gradient between tasks.',
          },
        ],
      },
      {
        name: 'NaryDis. CIKM 2022',
        claims: [
          {
            claim: 'paper',
            where: 'CIKM 2022',
            text: 'The predecessor of the numeral encoding, with attention over digits.',
          },
          {
            claim: 'illustration',
            where: '',
            text: 'Here only its cost is counted, by our reading of its structure.',
          },
        ],
      },
    ] as readonly { readonly name: string; readonly claims: readonly Claimed[] }[],
  },
  simpler: {
    title: 'What is simpler here, and why',
    list: [
      {
        what: 'Synthetic logs with planted rules',
        claim: 'illustration',
        where: '',
        text: 'Only then can one compare what was learned with what is true. Nothing measured here says how large a gain is in industry.',
      },
      {
        what: 'Twelve categories, twelve time buckets, a small tower',
        claim: 'illustration',
        where: '',
        text: 'So that a run takes seconds in a browser and every number can be recomputed on its card.',
      },
      {
        what: 'The loudest memory decides the click',
        claim: 'measured',
        where: 'Timeline, experiment “Adding up”, with seed and steps',
        text: 'This rule suits softmax attention and was chosen for that; where evidence adds up instead, attention leaves more of the gain unreached.',
      },
      {
        what: 'The tables of the bases are added',
        claim: 'illustration',
        where: '',
        text: 'A public summary of the paper has them concatenated. The model here adds them, so that one vector can be followed from digits to prediction; the numerals panel shows both.',
      },
      {
        what: 'One gate per task in STEM',
        claim: 'paper',
        where: '2308.13537, its published code',
        text: 'There, gates depend on the input; one set of weights can be drawn.',
      },
      {
        what: 'Time embeddings are summed, not concatenated',
        claim: 'paper',
        where: '2308.08487 §4; 2403.00793 §3.1',
        text: 'As there. The timeline has a switch, to see the two crossed terms vanish.',
      },
    ] as readonly ({ readonly what: string } & Claimed)[],
  },
  errata: {
    title: 'Errors in circulation',
    note: 'A widespread explanation of the numeral encoding and its retellings. Everything in these tables is computed on this page.',
    computed: 'computed on this page',
    sums: {
      title: 'The sums of the worked example',
      text: 'The example adds rows that step evenly, but its sums step as if fewer rows were added. Only the first component is right.',
      columns: ['', 'Digits', 'Printed elsewhere', 'Added up'],
      parts: { binary: 'base 2', ternary: 'base 3', total: 'total' },
    },
    digits: {
      title: '“50 and 51 differ in the last two binary digits”',
      text: (changed: readonly number[]) =>
        `They differ in ${changed[0]} in base 2, and in ${changed[1]} in base 3.`,
    },
    twins: {
      title: 'One table per base for all positions',
      text: (always: string, even: string) =>
        `Then only digits count, not their places: 51 and ${always} get one vector whatever the table holds, and ${even} joins them where rows step evenly, as in the example.`,
      count: (shared: number, positional: number) =>
        `Of the numbers 0–63, ${shared} share their vector with another; with the paper’s positions, ${positional}.`,
    },
    near: {
      title: '“Near numbers get near vectors”',
      text: (changed: readonly number[]) =>
        `Not before training: distance then follows the digits that change. From 31 to 32 that is ${changed[0]} in base 2, all of them, but ${changed[1]} in base 3, which is why several bases help.`,
    },
    columns: ['Base', 'Number', 'Number', 'Digits changed'],
    changed: (changed: number, of: number) => `${changed} of ${of}`,
    see: 'See it in the numerals panel',
  },
};

export type SourcesWords = typeof sources;
