import { create } from 'zustand';
import { linkTo } from '../../state/link/link';
import { choice, initialOf, type ValuesOf } from '../../state/link/settings';

/** What of the panel stands in its link: how spectra are drawn, and nothing of the visitor's files. */
export const settings = {
  scale: choice('log', ['log', 'linear']),
};

export const useData = create<ValuesOf<typeof settings>>(() => initialOf(settings));

export const set = useData.setState;

export const link = () => linkTo(useData, settings, 'data');
