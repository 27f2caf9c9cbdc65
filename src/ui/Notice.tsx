import type { ReactNode } from 'react';
import { IconButton } from './Button';
import { CloseIcon, InfoIcon, WarningIcon } from './Icons';
import './Notice.css';

/** A quiet message that stays until it is dismissed. Put it inside a live region for it to be spoken. */
export function Notice({
  kind = 'info',
  dismiss,
  onDismiss,
  children,
}: {
  readonly kind?: 'info' | 'warning';
  /** Name of the button. */
  readonly dismiss?: string;
  readonly onDismiss?: () => void;
  readonly children: ReactNode;
}) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'warning' ? 'alert' : undefined}>
      {kind === 'warning' ? <WarningIcon /> : <InfoIcon />}
      <p>{children}</p>
      {dismiss && onDismiss && <IconButton small label={dismiss} icon={<CloseIcon />} onPress={onDismiss} />}
    </div>
  );
}
