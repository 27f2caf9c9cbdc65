import { icon } from '../../ui/icon';

export const Icon = icon(
  <>
    <rect x="2.8" y="7" width="3.6" height="6" rx=".6" />
    <rect x="8.2" y="7" width="3.6" height="6" rx=".6" fill="currentColor" />
    <rect x="13.6" y="7" width="3.6" height="6" rx=".6" />
    <path d="M4.6 4v0M10 4v0M15.4 4v0M2.8 16.300h14.4" />
  </>,
);
