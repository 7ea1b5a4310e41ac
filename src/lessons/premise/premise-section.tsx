/**
 * @file The lesson "When the premise breaks": augmentations that change what an image, or a sentence,
 * means. Fetches its digits when it comes into view.
 */
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../i18n/failure-text';
import { CutoutLimit } from './cutout-limit';
import { GuessGame } from './guess-game';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { PanelHead } from '../../ui/panel';
import { Part } from '../../ui/part';
import { Placeholder } from '../../ui/placeholder';
import { Progressive } from '../../ui/progressive';
import { pixelBank } from './pixel-neighbours';
import styles from './premise-section.module.css';
import { SameOrDifferent } from './same-or-different';
import { ShuffledWords } from './shuffled-words';
import { SurvivalTable } from './survival-table';
import { TurningTray } from './turning-tray';
import { useMeasurements, type Measurements } from './use-measurements';
import { useSeen } from './use-seen';
import './words';

export default function PremiseSection() {
  const { t, i18n } = useTranslation();
  const section = useRef<HTMLElement>(null);
  const { measurements, retry } = useMeasurements(useSeen(section));
  return (
    <section ref={section} className={styles.section} aria-labelledby="premise-heading">
      <PanelHead
        name="premise"
        heading="h2"
        id="premise-heading"
        title={t('premise.title')}
        lead={t('premise.lead')}
        lookFor={t('premise.lookFor')}
      />
      {measurements.failure && (
        <Alert tone="error" actions={<Button onClick={retry}>{t('actions.tryAgain')}</Button>}>
          <p>
            {measurements.failure.code === 'worker-died'
              ? t('premise.failed')
              : failureText(t, i18n.language, measurements.failure)}
          </p>
        </Alert>
      )}
      <DigitExhibits measurements={measurements} />
      <ShuffledWords />
      <p className={styles.closing}>{t('premise.closing')}</p>
    </section>
  );
}

function DigitExhibits({ measurements }: { measurements: Measurements }) {
  const { t } = useTranslation();
  const { digits, cat, survivals, cutoutPoints, failure } = measurements;
  const bank = useMemo(() => digits && pixelBank(digits.train), [digits]);
  if (!digits || !bank) {
    if (failure) return null;
    return (
      <Placeholder isFramed className={styles.waiting} role="status">
        {t('premise.loading')}
      </Placeholder>
    );
  }
  return (
    <Progressive>
      <Part>
        <SameOrDifferent digits={digits} bank={bank} cat={cat} />
      </Part>
      <TurningTray digits={digits} bank={bank} upright={survivals.none} upsideDown={survivals.rotate180} />
      <SurvivalTable digits={digits} survivals={survivals} />
      <div className={styles.pair}>
        <Progressive>
          <CutoutLimit digits={digits} bank={bank} points={cutoutPoints} />
          <GuessGame digits={digits} bank={bank} />
        </Progressive>
      </div>
    </Progressive>
  );
}
