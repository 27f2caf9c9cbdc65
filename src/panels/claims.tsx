import { frame as en } from '../content/en/frame';
import { frame as zh } from '../content/zh/frame';
import { useWords } from '../state/visitor/session';
import { ClaimLabel } from '../ui/ClaimLabel';

/** The claims that panels make of themselves and of their sections, in the words that all of them share. */

const useClaims = () => useWords({ en, zh }).claims;

/** Measured here, on toy data. */
export function Measured() {
  return <ClaimLabel kind="measured">{useClaims().measured}</ClaimLabel>;
}

/** A result or formula of the paper, with its place there. */
export function FromPaper({ source }: { readonly source: string }) {
  return (
    <ClaimLabel kind="paper">
      {useClaims().paper} · {source}
    </ClaimLabel>
  );
}
