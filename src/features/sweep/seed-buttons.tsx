/** @file A button for the run of each seed of a sweep's place. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { formatNumber } from '../../i18n/format-number';
import type { AxisValues } from '../../runs/sweeps/paper-sweep';
import { Button } from '../../ui/button';
import styles from './sweep.module.css';
import './words';

interface SeedButtonsProps {
  values: AxisValues;
  /** Where they are, as it is read. */
  place: string;
  seeds: readonly number[];
}

export function SeedButtons({ values, place, seeds }: SeedButtonsProps) {
  const { t, i18n } = useTranslation();
  return (
    <span className={styles.seeds}>
      {seeds.map((seed) => (
        <Button
          key={seed}
          variant="quiet"
          aria-label={t('sweep.openSeed', { place, seed })}
          onClick={() => act('open-sweep-cell', { values, seed })}
        >
          {t('sweep.seed', { seed: formatNumber(i18n.language, seed, { useGrouping: false }) })}
        </Button>
      ))}
    </span>
  );
}
