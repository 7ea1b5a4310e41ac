/** @file A button for the run of each seed of a sweep's place. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
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
  const { t } = useTranslation();
  return (
    <span className={styles.seeds}>
      {seeds.map((seed) => (
        <Button
          key={seed}
          variant="quiet"
          aria-label={t('sweep.openSeed', { place, seed: String(seed) })}
          onClick={() => act('open-sweep-cell', { values, seed })}
        >
          {t('sweep.seed', { seed: String(seed) })}
        </Button>
      ))}
    </span>
  );
}
