import { icon } from '../../ui/icon';

export const Icon = icon(
  <>
    <circle cx="7.600" cy="10" r="4.800" />
    <circle cx="12.400" cy="10" r="4.800" />
    <circle cx="10" cy="10" r="1" fill="currentColor" />
  </>,
);
