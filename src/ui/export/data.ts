/** What a figure shows as numbers, for programs: one head, then a row for each point. */
export type Data = {
  readonly columns: readonly string[];
  /** In full precision. What is no number is left empty. */
  readonly rows: readonly (readonly (string | number | undefined)[])[];
};
