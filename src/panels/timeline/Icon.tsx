import { icon } from '../../ui/icon';

export const Icon = icon(
  <>
    <path d="M2.5 14.5h15" />
    <circle cx="4.6" cy="14.5" r="1.3" fill="currentColor" />
    <circle cx="9" cy="14.5" r="1.3" fill="currentColor" />
    <circle cx="13" cy="14.5" r="1.3" fill="currentColor" />
    <path d="M4.6 13C5 8 11 5 16.3 4.6M9 13c.4-4 3.5-7.2 7.3-8.400M13 13c.2-3 1.2-6.4 3.3-8.4" />
  </>,
);
