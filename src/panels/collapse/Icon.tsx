import { icon } from '../../ui/icon';

export const Icon = icon(
  <>
    <path d="M3 3.500v13.500h14" />
    <path d="M4.5 5h3.500c2 0 1.500 9.500 4 9.500H17" />
  </>,
);
