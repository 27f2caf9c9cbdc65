/**
 * Why training ended early, said where its result would stand.
 * @param words the frame's words for the status of a run
 */
export function Trouble<Kind extends string>({
  fault: { kind, backend },
  words,
}: {
  readonly fault: { readonly kind: Kind; readonly backend?: string };
  readonly words: {
    readonly stopped: string;
    readonly trainer: string;
    readonly fault: Readonly<Record<Kind, (of: string) => string>>;
  };
}) {
  return (
    <span role="alert">
      {words.stopped} · {words.fault[kind](backend ?? words.trainer)}
    </span>
  );
}
