export { SimilaritySection } from './SimilaritySection';
