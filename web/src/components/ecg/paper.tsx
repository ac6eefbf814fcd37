import { useId } from 'react';
import styles from './paper.module.css';

/** Millimetre paper: a thin line each millimetre, a thicker one each five. In an SVG whose unit is a millimetre. */
export function Grid({ width, height }: { width: number; height: number }) {
  const id = useId();
  return (
    <>
      <defs>
        <pattern id={`${id}-1`} width="1" height="1" patternUnits="userSpaceOnUse">
          <path d="M1 0H0V1" className={styles.thin} />
        </pattern>
        <pattern id={`${id}-5`} width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" fill={`url(#${id}-1)`} />
          <path d="M5 0H0V5" className={styles.thick} />
        </pattern>
      </defs>
      <rect width={width} height={height} className={styles.ground} />
      <rect width={width} height={height} fill={`url(#${id}-5)`} />
    </>
  );
}
