import { PanelFrame } from '../../ui/PanelFrame';
import { linkSimilarity, SimilaritySection } from './similarity';

/** Holds the similarity section until the panel is there. */
export function View() {
  return (
    <PanelFrame title="HashID" keySentence="" stage={null}>
      <SimilaritySection />
    </PanelFrame>
  );
}
export const link = linkSimilarity;
