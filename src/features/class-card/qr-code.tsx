/** @file A text as a QR code, dark on light in every theme. */
import encodeQR from 'qr';
import { useMemo } from 'react';
import styles from './class-card.module.css';

/** Modules around it, without which no scanner finds it (ISO/IEC 18004). */
const quietZone = 4;

interface QrCodeProps {
  text: string;
  /** What it is, for those who do not see it. */
  label: string;
}

export function QrCode({ text, label }: QrCodeProps) {
  const rows = useMemo(() => encodeQR(text, 'raw', { ecc: 'low', border: quietZone }), [text]);
  const dark = rows
    .map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      data-testid="class-card-code"
    >
      <path d={dark} />
    </svg>
  );
}
