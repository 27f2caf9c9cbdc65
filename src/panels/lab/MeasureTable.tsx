import type { ReactNode } from 'react';
import './lab.css';

/** The table of a figure of measures: one in each row, and in the columns what they are of. */
export function MeasureTable({
  caption,
  children,
}: {
  readonly caption: string;
  readonly children: ReactNode;
}) {
  return (
    <table className="lab-measures">
      <caption className="visually-hidden">{caption}</caption>
      {children}
    </table>
  );
}
