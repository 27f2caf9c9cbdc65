import type { ReactNode } from 'react';

/** Drawn on a 20 × 20 grid with one 1.5-unit line; they take the text's colour and bring no name of their own. */
function icon(shape: ReactNode) {
  return function Icon() {
    return (
      <svg
        className="icon"
        viewBox="0 0 20 20"
        width="20"
        height="20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {shape}
      </svg>
    );
  };
}

export const PlayIcon = icon(<path d="M6 4.2v11.6L15.5 10z" fill="currentColor" />);
export const PauseIcon = icon(<path d="M7 4.5v11M13 4.5v11" strokeWidth="2.5" />);
export const StepIcon = icon(
  <>
    <path d="M5 4.8v10.4L12.5 10z" fill="currentColor" />
    <path d="M15.5 4.8v10.4" strokeWidth="2" />
  </>,
);
export const ResetIcon = icon(
  <>
    <path d="M4.6 8.2a5.8 5.8 0 1 1-.3 3.4" />
    <path d="M4.2 4.4v4h4" />
  </>,
);
export const LightIcon = icon(
  <>
    <circle cx="10" cy="10" r="3.2" />
    <path d="M10 2.5v1.8M10 15.7v1.8M2.5 10h1.8M15.7 10h1.8M4.7 4.7 6 6M14 14l1.3 1.3M4.7 15.3 6 14M14 6l1.3-1.3" />
  </>,
);
export const DarkIcon = icon(<path d="M16 11.8A6.5 6.5 0 0 1 8.2 4a6.5 6.5 0 1 0 7.8 7.8z" />);
export const SystemIcon = icon(
  <>
    <rect x="3" y="4" width="14" height="9.5" rx="1.2" />
    <path d="M7.5 16.5h5" />
  </>,
);
export const TimelineIcon = icon(
  <>
    <path d="M2.5 14.5h15" />
    <circle cx="4.6" cy="14.5" r="1.3" fill="currentColor" />
    <circle cx="9" cy="14.5" r="1.3" fill="currentColor" />
    <circle cx="13" cy="14.5" r="1.3" fill="currentColor" />
    <path d="M4.6 13C5 8 11 5 16.3 4.6M9 13c.4-4 3.5-7.2 7.3-8.400M13 13c.2-3 1.2-6.4 3.3-8.4" />
  </>,
);
export const CollapseIcon = icon(
  <>
    <path d="M3 3.500v13.500h14" />
    <path d="M4.5 5h3.500c2 0 1.500 9.500 4 9.500H17" />
  </>,
);
export const NumeralsIcon = icon(
  <>
    <rect x="2.8" y="7" width="3.6" height="6" rx=".6" />
    <rect x="8.2" y="7" width="3.6" height="6" rx=".6" fill="currentColor" />
    <rect x="13.6" y="7" width="3.6" height="6" rx=".6" />
    <path d="M4.6 4v0M10 4v0M15.4 4v0M2.8 16.300h14.4" />
  </>,
);
export const EntanglementIcon = icon(
  <>
    <circle cx="7.600" cy="10" r="4.800" />
    <circle cx="12.400" cy="10" r="4.800" />
    <circle cx="10" cy="10" r="1" fill="currentColor" />
  </>,
);
export const HashidIcon = icon(
  <>
    <path d="M2.8 4.500 17.200 13M4 17 14.500 3" />
    <circle cx="5" cy="9.500" r="1.300" fill="currentColor" />
    <circle cx="14.500" cy="7.500" r="1.300" fill="currentColor" />
    <circle cx="11" cy="14.500" r="1.300" fill="currentColor" />
  </>,
);
export const CloseIcon = icon(<path d="m5.5 5.5 9 9M14.5 5.500l-9 9" />);
export const TrashIcon = icon(<path d="M4 6h12M8 6V4h4v2M5.5 6l.7 10h7.600l.7-10M8.5 9v4.500M11.5 9v4.5" />);
export const ShuffleIcon = icon(
  <>
    <path d="M3 6h2.5c4 0 5 8 9 8H17M3 14h2.5c1.5 0 2.5-1.1 3.3-2.5M11.2 8.5C12 7.1 13 6 14.5 6H17" />
    <path d="m15 4 2 2-2 2M15 12l2 2-2 2" />
  </>,
);
export const InfoIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 9.200v4.300M10 6.600v0" strokeWidth="1.8" />
  </>,
);
export const WarningIcon = icon(<path d="M10 3.5 17.3 16H2.700zM10 8.500v3.200M10 13.800v0" />);
export const SwapIcon = icon(
  <path d="M4 7.5h11.5M12.5 4.500l3 3-3 3M16 12.500H4.500M7.500 9.500l-3 3 3 3" />,
);
