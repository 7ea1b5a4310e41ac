/**
 * @file The lesson "When the premise breaks": augmentations that change what an image, or a sentence,
 * means. Fetches its digits when it comes into view.
 */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CutoutLimit } from './cutout-limit';
import { GuessGame } from './guess-game';
import { PanelHead } from '../../ui/panel';
import { Part } from '../../ui/part';
import { Progressive } from '../../ui/progressive';
import { DigitsAwaited } from './digits-awaited';
import { changeNames, cutoutFractions } from './digit-changes';
import type { Digits } from './digits';
import type { PixelBank } from './pixel-neighbours';
import styles from './premise-section.module.css';
import { SameOrDifferent } from './same-or-different';
import { ShuffledWords } from './shuffled-words';
import { SurvivalTable } from './survival-table';
import { TurningTray } from './turning-tray';
import { useMeasurements, type Measurements } from './use-measurements';
import { useSeen } from './use-seen';
import './words';

const everything = { changes: changeNames, cutouts: cutoutFractions };

export default function PremiseSection() {
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  const { measurements, retry } = useMeasurements(useSeen(section) ? everything : undefined);
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
      <DigitsAwaited measurements={measurements} onRetry={retry}>
        {(digits, bank) => <DigitExhibits measurements={measurements} digits={digits} bank={bank} />}
      </DigitsAwaited>
      <ShuffledWords />
      <p className={styles.closing}>{t('premise.closing')}</p>
    </section>
  );
}

interface DigitExhibitsProps {
  measurements: Measurements;
  digits: Digits;
  bank: PixelBank;
}

function DigitExhibits({ measurements, digits, bank }: DigitExhibitsProps) {
  const { cat, survivals, cutoutPoints } = measurements;
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
