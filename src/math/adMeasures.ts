import { sigmoid } from './metrics';

/** Predicted click rate of an ad: mean over its users' logits. */
export function clickRate(logits: Float64Array): number {
  return logits.reduce((sum, logit) => sum + sigmoid(logit), 0) / logits.length;
}

/** Coefficient of variation of two rates: their deviation (of a sample of two, |a − b| ÷ √2) over their mean. */
export function variation(a: number, b: number): number {
  return Math.abs(a - b) / Math.SQRT2 / ((a + b) / 2);
}
