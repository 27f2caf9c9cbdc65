import { icon } from '../../ui/icon';

export const Icon = icon(
  <>
    <path d="M2.8 4.500 17.200 13M4 17 14.500 3" />
    <circle cx="5" cy="9.500" r="1.300" fill="currentColor" />
    <circle cx="14.500" cy="7.500" r="1.300" fill="currentColor" />
    <circle cx="11" cy="14.500" r="1.300" fill="currentColor" />
  </>,
);
