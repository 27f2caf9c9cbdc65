import { icon } from './icon';

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
export const UpIcon = icon(<path d="M10 15.500v-11M5.500 9 10 4.500 14.500 9" />);
export const DownIcon = icon(<path d="M10 4.500v11M5.500 11l4.500 4.500 4.500-4.500" />);
export const LessonsIcon = icon(
  <path d="M10 5.500C8.500 4.300 6 4 3 4v11c3 0 5.500.3 7 1.500 1.500-1.200 4-1.500 7-1.500V4c-3 0-5.500.3-7 1.500zM10 5.500v11" />,
);
export const UndoIcon = icon(
  <path d="M7.500 4 4 7.500 7.500 11M4.500 7.500h7a4.200 4.200 0 0 1 0 8.400H7" />,
);
export const RedoIcon = icon(
  <path d="M12.500 4 16 7.500 12.500 11M15.500 7.500h-7a4.200 4.200 0 0 0 0 8.400H13" />,
);
export const ShareIcon = icon(
  <path d="M10 12V3M6.800 5.800 10 2.800l3.200 3M6.500 8.800H4.800v7.800h10.400V8.800h-1.700" />,
);
export const PresentIcon = icon(
  <>
    <path d="M2.500 4h15M4 4v8.500h12V4M10 12.500V15M6.800 17l3.200-2 3.200 2" />
    <path d="m8.800 6.600 3 1.700-3 1.700z" fill="currentColor" />
  </>,
);
export const MoreIcon = icon(<path d="M4.500 10v0M10 10v0M15.500 10v0" strokeWidth="2.600" />);
export const NotesIcon = icon(
  <>
    <rect x="3.500" y="3" width="13" height="14" rx="1.200" />
    <path d="M6.500 7h7M6.500 10h7M6.500 13h4" />
  </>,
);
export const FullScreenIcon = icon(
  <path d="M7.500 3.500h-4v4M12.500 3.500h4v4M7.500 16.500h-4v-4M12.500 16.500h4v-4" />,
);
export const ExportIcon = icon(<path d="M10 3v9.500M6.500 9l3.500 3.500L13.500 9M4 13.500V16h12v-2.500" />);
