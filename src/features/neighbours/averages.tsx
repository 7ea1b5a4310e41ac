/** @file How many of the nearest training images are of a test image's own class, on average, in the three spaces. */
import { useTranslation } from 'react-i18next';
import { formatShare } from '../../i18n/format-accuracy';
import { formatNumber } from '../../i18n/format-number';
import { useHasLabels } from '../../state/labels-store';
import { useRun } from '../../state/run-store';
import { Placeholder } from '../../ui/placeholder';
import { Bar } from '../../ui/progress-bar';
import prose from '../../ui/prose.module.css';
import { LabelsNote } from '../evidence/labels-note';
import { neighbourSpaces } from './calls';
import styles from './neighbours.module.css';
import { useNeighbours } from './store';

export function Averages() {
  const { t, i18n } = useTranslation();
  const averages = useNeighbours((state) => state.averages);
  const hasFailed = useRun(({ progress }) => progress.status === 'failed');
  const hasLabels = useHasLabels();
  if (!hasLabels) return <LabelsNote />;
  if (!averages) {
    return (
      <Placeholder isFramed>{t(hasFailed ? 'neighbours.stopped' : 'neighbours.averagesAwaited')}</Placeholder>
    );
  }
  const { step, k, testImages, bankSize, chance, spaces } = averages;
  const percent = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return (
    <section
      className={styles.averages}
      aria-labelledby="neighbours-averages"
      data-testid="neighbours-averages"
      data-step={step}
    >
      <h3 className={prose.title} id="neighbours-averages">
        {t('neighbours.averages', { k })}
      </h3>
      <dl className={styles.shares}>
        {neighbourSpaces.map((space) => (
          <div key={space}>
            <dt>{t(`neighbours.spaces.${space}`)}</dt>
            <dd>
              <strong className={styles.share}>
                {formatShare(i18n.language, spaces[space].mean, spaces[space].error)}
              </strong>
              <Bar fraction={spaces[space].mean} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={prose.small}>
        {t('neighbours.averagesOf', {
          k,
          bank: bankSize,
          n: testImages,
          step,
          chance: formatNumber(i18n.language, chance, percent),
        })}
      </p>
      <LabelsNote />
    </section>
  );
}
