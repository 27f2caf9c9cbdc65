export { SimilaritySection } from './SimilaritySection';
export { linkSimilarity } from './store';
