import type { Claim } from './ClaimLabel';
import type { Expression } from './expression';

/** Where a number comes from: its operands, what was done with them, and the result. */
export type Explanation = {
  readonly title: string;
  /** Operands, in the order of the expression. */
  readonly rows: readonly Operand[];
  /** The operation with the numbers filled in, e.g. `0.31 × 1.20 + (−0.40) × 0.55`; a text where there are none. */
  readonly expression?: Expression | string;
  /** A text for results that are no numbers. */
  readonly result: number | string;
  /** Custom property of the result's concept, e.g. `--attention`. */
  readonly concept?: Concept;
  /** A sentence that says what the number means. */
  readonly note?: string;
  readonly claim?: { readonly kind: Claim; readonly text: string };
};

export type Operand = {
  readonly label: string;
  readonly value: number | string;
  readonly concept?: Concept;
  /** Leads to where the operand itself comes from. */
  readonly onSelect?: () => void;
};

/** The custom property of a concept's colour. */
export type Concept =
  | `--${'semantic' | 'temporal' | 'target' | 'attention'}`
  | `--base-${'2' | '3' | '10' | 'other'}`
  | `--task-${'a' | 'b'}`
  | `--${'positive' | 'negative'}`;
