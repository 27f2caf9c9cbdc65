import type { ReactNode } from 'react';
import './ClaimLabel.css';

export type Claim = 'paper' | 'measured' | 'illustration';

/** Says what kind of claim stands here; the words are given, the mark tells the kinds apart without colour. */
export function ClaimLabel({ kind, children }: { readonly kind: Claim; readonly children: ReactNode }) {
  return (
    <span className="claim">
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        {kind === 'paper' && <rect x="1" y="1" width="8" height="8" fill="currentColor" />}
        {kind === 'measured' && (
          <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
        )}
        {kind === 'illustration' && (
          <path
            d="M1 8.5 5 1.5l4 7z"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            strokeDasharray="2 1.2"
          />
        )}
      </svg>
      <span>{children}</span>
    </span>
  );
}
