import type { UploadedTableWords } from '../../../content/en/uploadedTable';
import type { Spectrum } from '../../../math/spectrum';

/** A visitor's table beside a random one of its shape. */
export type Spectra = { readonly own: Spectrum; readonly random: Spectrum };

export const names = ['random', 'own'] as const;

/** How each of the two is drawn: chance behind, the table before it. */
export const looks = {
  random: { color: 'var(--rule)', dashed: true, width: 1.75 },
  own: { color: 'var(--semantic)', dashed: false, width: 2.5 },
} as const;

export const linesOf = (say: UploadedTableWords, spectra: Spectra) =>
  names.map((key) => ({ key, name: say.spectrum[key], spectrum: spectra[key], ...looks[key] }));
