import { Fragment } from 'react';
import { Term } from './Terms';

/** `[[id|shown words]]` inside a text marks a term of the glossary. */
const mark = /\[\[([\w-]+)\|([^\]]+)\]\]/g;

/** A text with its terms open to be asked. */
export function Prose({ children }: { readonly children: string }) {
  // Split by a pattern of two groups: text, id, words, text, …
  const pieces = children.split(mark);
  return pieces.map((piece, at) =>
    at % 3 === 0 ? (
      <Fragment key={at}>{piece}</Fragment>
    ) : at % 3 === 1 ? (
      <Term key={at} id={piece}>
        {pieces[at + 1]}
      </Term>
    ) : null,
  );
}

/** The same text without its marks: for labels, notes and files. */
export function plain(text: string): string {
  return text.replace(mark, '$2');
}
