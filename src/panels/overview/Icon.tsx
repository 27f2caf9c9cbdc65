import { icon } from '../../ui/icon';

export const Icon = icon(
  <>
    <rect x="2.5" y="3.5" width="4.5" height="4" rx=".8" />
    <rect x="2.5" y="12.5" width="4.5" height="4" rx=".8" />
    <rect x="12.5" y="7.500" width="5" height="5" rx=".8" fill="currentColor" />
    <path d="M7 5.5c3 0 2.500 4.500 5.500 4.500M7 14.5c3 0 2.500-4.500 5.500-4.500" />
  </>,
);
