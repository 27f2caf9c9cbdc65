/** Words of a lesson's step. Numbers that were measured come in already written. */
export type StepWords = {
  /** What the step is about, in a few words. */
  readonly title: string;
  /** Narration: two to four short sentences; on screen it has the room of a panel's title and key sentence. */
  readonly text: string;
  /** For the lecturer: what to say, to ask, to watch for. A paragraph each. */
  readonly notes: readonly string[];
  readonly ask?: {
    readonly question: string;
    /** Of `choose`, or the things to order, in the order of the step's data. */
    readonly choices?: readonly string[];
    /** Names of a curve's axes, or of a bar. */
    readonly axes?: readonly [string, string?];
    /** Said with the measured result, whatever was answered. */
    readonly because: (quoted: Readonly<Record<string, string>>) => string;
  };
};

export type LessonWords = Readonly<Record<string, StepWords>>;
