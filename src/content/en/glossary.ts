/** Words of the glossary: the name, what it means, and a line of arithmetic where that helps. A test recomputes those. */
export const glossary = {
  title: 'Glossary',
  key: 'The terms this lesson uses, as the field uses them, and where each can be seen at work.',
  find: 'Find a term',
  found: (count: number, all: number) => (count === all ? `${all} terms` : `${count} of ${all} terms`),
  none: 'No term matches. Part of a name in either language is enough.',
  see: (panel: string) => `See it: ${panel}`,
  all: 'All terms',
  source: 'Source',
  terms: {
    behaviour: {
      name: 'behaviour',
      text: 'Something a user did, here a click on a category, together with when. A user’s history is a sequence of behaviours, newest first.',
    },
    attention: {
      name: 'target-aware attention (TA)',
      text: 'The candidate ad asks every behaviour how much it matters: a scaled scalar product of behaviour and ad, turned into weights that sum to one. Another ad, other weights.',
      line: 'αᵢ = softmaxᵢ(⟨b̃ᵢ, t̃⟩ / √d)',
    },
    softmax: {
      name: 'softmax',
      text: 'Turns any numbers into positive weights that sum to one, larger for larger numbers. So attention can neither count nor say no.',
      line: '(2, 1, 0) → e², e¹, e⁰ over their sum → (0.67, 0.24, 0.09)',
    },
    tte: {
      name: 'target-aware temporal encoding (TTE)',
      text: 'A learned vector p for the time between a behaviour and the ad, added to the behaviour’s own vector. Without it, fresh and old look the same.',
      line: 'b̃ = b + p(Δt), t̃ = t + p(0)',
    },
    bucket: {
      name: 'target-relative time bucket',
      text: 'Time is measured back from the moment of the ad and cut into buckets on a log scale; each bucket owns one vector p. As now moves on, behaviours change buckets.',
    },
    tar: {
      name: 'target-aware representation (TR)',
      text: 'What was pooled is multiplied, component by component, with the ad, so that the user’s interest is already interest in this ad. The ad comes out of the sum: one multiplication.',
      line: 'u = Σ αᵢ (b̃ᵢ ⊙ t̃) = (Σ αᵢ b̃ᵢ) ⊙ t̃',
    },
    self: {
      name: 'self-attention',
      text: 'Every behaviour attends to every other: an L × L matrix, before any ad is known. Target-aware attention is one row for each ad.',
      line: 'L = 20: 20 × 20 = 400 weights against 20',
    },
    mi: {
      name: 'mutual information',
      text: 'How many bits one learns about the click by knowing that a behaviour of some category and age is there. It needs no model, and it does not prove a cause.',
    },
    embedding: {
      name: 'embedding table',
      text: 'A matrix with one row of learned numbers for every value of a feature; a value is replaced by its row.',
      line: '120 users × width 64 = 7,680 parameters',
    },
    mnse: {
      name: 'Multiple Numeral Systems Encoding (MNSE)',
      text: 'A number is written in several bases; each digit looks up a row; the rows of a base are added, and the bases are added or put side by side. Small tables, and numbers never seen share digits with those seen.',
      line: '51 = 110011 in base 2 = 1220 in base 3',
    },
    position: {
      name: 'position-aware code',
      text: 'A digit together with its position: 6₁ is “position 6 holds a 1”, another row than 1₁. In the paper every code owns a row.',
      line: '51 → 6₁ 5₁ 4₀ 3₀ 2₁ 1₁',
    },
    collision: {
      name: 'collision',
      text: 'Two values that get the same vector, so that no model behind it can tell them apart. With one table per base, numbers with the same digits in another order collide.',
      line: '51 = 110011, 1220 and 23 = 010111, 0212: the same digits',
    },
    hamming: {
      name: 'Hamming distance',
      text: 'The number of places in which two digit strings differ. Before training, distances between digit encodings follow it, not the difference of the numbers.',
      line: '31 | 32: 6 of 6 binary digits, 1 of 4 ternary ones',
    },
    spearman: {
      name: 'Spearman correlation',
      text: 'The correlation of ranks: 1 when larger always goes with larger, however curved the relation.',
    },
    singular: {
      name: 'singular value',
      text: 'How far a table stretches along one of its own directions, largest first. A table of width d has at most d of them; small ones are directions hardly used.',
    },
    collapse: {
      name: 'dimensional collapse',
      text: 'A wide embedding table that uses few of its directions. A row’s gradient is a weighted sum of its partners’ rows, so it grows along the few directions that those span.',
    },
    ia: {
      name: 'information abundance (IA)',
      text: 'Sum of the singular values over the largest: 1 if one direction holds everything, d if all hold the same. Noise counts too, so it is no score.',
      line: 'σ = (4, 2, 1, 1): 8 / 4 = 2',
    },
    erank: {
      name: 'effective rank',
      text: 'The exponential of the entropy of the singular values’ shares. It counts small directions generously.',
      line: 'σ = (4, 2, 1, 1): entropy 1.75 bits, 2^1.75 = 3.36',
    },
    k90: {
      name: 'k90',
      text: 'The smallest number of directions that hold 90 % of the energy, the squared singular values.',
      line: 'σ = (4, 2, 1, 1): 16 / 22 = 73 %, 20 / 22 = 91 %, so k90 = 2',
    },
    mp: {
      name: 'Marchenko–Pastur law',
      text: 'How the singular values of a random table spread. Even a healthy random table is not flat; that is what to compare with.',
      line: '120 × 64, deviation 1: from √120 − √64 = 2.95 to √120 + √64 = 18.95',
    },
    me: {
      name: 'multi-embedding (ME)',
      text: 'Several narrower embedding sets instead of one wide one, each with its own interaction, so that each may use other directions.',
      line: '4 sets × 16 = 64 = 1 set × 64',
    },
    fm: {
      name: 'factorization machine (FM)',
      text: 'Every pair of fields contributes the inner product of their embeddings. Split into sets it is still the same sum.',
    },
    fwfm: {
      name: 'field-weighted FM (FwFM)',
      text: 'FM with one learned weight r for each pair of fields. A weight that falls to zero also stops the gradient that could teach the pair.',
    },
    dcn: {
      name: 'deep and cross network (DCN)',
      text: 'Layers that multiply the input with a linear map of itself, for crosses of higher degree. In this toy world it gains less from several sets than FwFM does.',
    },
    recovery: {
      name: 'pair recovery',
      text: 'Correlation of a pair’s learned interaction table with the planted one, both without row and column means. Only possible because the truth is ours.',
    },
    entanglement: {
      name: 'interest entanglement',
      text: 'Tasks or scenarios that want different things of one embedding: a user cannot be both near an item (liked in A) and far from it (disliked in B) in one table.',
    },
    negative: {
      name: 'negative transfer',
      text: 'Learning tasks together makes one of them worse than learning it alone.',
    },
    stem: {
      name: 'STEM',
      text: 'Shared and task-specific embedding tables. Every task sees all tables; a task’s own table is trained by its own task only.',
    },
    stopgrad: {
      name: 'stop-gradient',
      text: 'Forward the value passes; backward nothing does. In STEM it keeps one task’s loss out of another task’s table.',
    },
    gate: {
      name: 'gate',
      text: 'Learned weights, a softmax, by which a task mixes what it hears from several tables.',
    },
    cosine: {
      name: 'gradient cosine',
      text: 'The cosine of the angle between what two tasks want to do to the same parameters: near 1 they pull together, below 0 one undoes the other.',
      line: 'g = (1, 0) and (−1, 1): −1 / (1 × √2) = −0.71',
    },
    cold: {
      name: 'cold start',
      text: 'A new ad (or user) without clicks: a table by id has only random numbers for it.',
    },
    hashid: {
      name: 'HashID',
      text: 'The id of an ad made from what it looks like: its visual vector is hashed to bits, read as a number and encoded by digits, so that a new ad shares rows with those that look alike.',
    },
    srp: {
      name: 'sign random projection',
      text: 'One bit for each random line through the origin: on which side does the vector lie? Vectors at a small angle agree in most bits. The panel’s lines do not all pass through one point, so there it is distance that counts.',
      line: 'P(a bit differs) = angle / 180°',
    },
    duplicate: {
      name: 'near-duplicate',
      text: 'Creatives that hardly differ. With ids of their own, their predictions differ by chance; with bits of their looks they hardly can.',
    },
    simenc: {
      name: 'similarity encoding',
      text: 'From pre-trained embeddings only the similarity of user and item is kept, made an integer and encoded by digits. Much of the gain is the similarity itself.',
    },
    pctr: {
      name: 'pCTR',
      text: 'The predicted click-through rate: the model’s probability that this user clicks this ad now.',
    },
    logit: {
      name: 'logit',
      text: 'The log of the odds, on which contributions add up; the sigmoid turns it into a probability.',
      line: 'p = 0.35: ln(0.35 / 0.65) = −0.62',
    },
    auc: {
      name: 'AUC',
      text: 'The probability that a random click is ranked above a random non-click: ½ by chance, 1 for a perfect order. Far below ½ is confidently inverted.',
    },
    bayes: {
      name: 'Bayes AUC',
      text: 'The AUC of whoever knows the true click probabilities. Clicks are drawn by chance, so it stays below 1; no model can beat it for long.',
    },
    ceiling: {
      name: 'ceiling',
      text: 'The best AUC for what the model is allowed to see: here the planted rules, but time only in buckets. Below Bayes.',
    },
    adam: {
      name: 'Adam',
      text: 'Gradient descent with a running mean of each parameter’s gradient, divided by the root of its running mean square: every parameter moves at its own pace.',
    },
    step: {
      name: 'step and epoch',
      text: 'A step is one batch and one update; an epoch is once through the whole log. Here steps are counted.',
      line: '300 steps × 256 examples = 76,800',
    },
    seed: {
      name: 'seed',
      text: 'Where the random numbers start. Three of them, for the log, the initial weights and the order of batches: the same seeds repeat a run exactly on one backend.',
    },
  } as Record<string, TermWords>,
};

export type TermWords = { readonly name: string; readonly text: string; readonly line?: string };
export type GlossaryWords = typeof glossary;
