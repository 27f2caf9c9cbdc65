import { icon } from '../../ui/icon';

export const Icon = icon(
  <>
    <path d="M3 10.500v6.500h14v-6.500M3 13.750h14M10 10.500v6.500" />
    <path d="M10 2.500v5.500M7.500 5.750 10 8.250l2.500-2.500" />
  </>,
);
