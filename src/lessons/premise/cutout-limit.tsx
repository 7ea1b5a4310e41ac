/** @file How much of a digit can be cut away before nobody can tell it any more: ten digits, a slider, and what was measured on all of them. */
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { ValueSlider } from '../../ui/slider';
import { changed, changeRandom, cutAway, cutoutFractions } from './digit-changes';
import styles from './cutout-limit.module.css';
import { digitClasses, testDigit, testDigitsOf, type Digits } from './digits';
import { Exhibit } from './exhibit';
import { HoledDigit } from './holed-digit';
import { judge } from './label-survival';
import { percent } from './percent';
import type { PixelBank } from './pixel-neighbours';
import type { CutoutPoint } from './premise-events';
import section from './premise-section.module.css';

/** Where the slider stands at first: hard, but not hopeless. */
const firstFraction = 0.4;
/** One digit of each class, not in their order, so that the place gives nothing away. */
const order = [4, 8, 1, 6, 0, 9, 3, 7, 2, 5] as const satisfies typeof digitClasses;

interface CutoutLimitProps {
  digits: Digits;
  bank: PixelBank;
  points: readonly CutoutPoint[];
}

export const CutoutLimit = memo(function CutoutLimit({ digits, bank, points }: CutoutLimitProps) {
  const { t, i18n } = useTranslation();
  const [fraction, setFraction] = useState(firstFraction);
  const holed = useMemo(
    () =>
      order.map((digit) => {
        const index = testDigitsOf(digits, digit)[0]!;
        const view = cutAway(fraction, changeRandom(index), digits.size);
        const image = changed(testDigit(digits, index), view);
        return { index, view, image, answer: judge(bank, image).answer };
      }),
    [digits, bank, fraction],
  );
  const point = points.find((candidate) => candidate.fraction === fraction);
  const cut = percent(fraction, i18n.language);
  const kept = (measured: CutoutPoint) =>
    formatAccuracy(i18n.language, measured.kept, digits.test.labels.length, 0);
  return (
    <Exhibit name="cutout" lead={t('premise.cutout.lead')}>
      <label className={styles.slider}>
        <span>{t('premise.cutout.fraction', { fraction: cut })}</span>
        <ValueSlider values={cutoutFractions} value={fraction} aria-valuetext={cut} onChange={setFraction} />
      </label>
      <ul className={styles.digits} aria-label={t('premise.cutout.digits')}>
        {holed.map(({ index, view, image, answer }) => (
          <li key={index}>
            <HoledDigit image={image} view={view} label={t('premise.cutout.digit')} />
            <span className={section.text}>{answer ?? '–'}</span>
          </li>
        ))}
      </ul>
      <p className={section.text}>{t('premise.cutout.readings')}</p>
      <ol className={styles.bars} aria-label={t('premise.cutout.curve')}>
        {cutoutFractions.map((candidate) => {
          const measured = points.find((one) => one.fraction === candidate);
          return (
            <li key={candidate} className={candidate === fraction ? styles.current : styles.bar}>
              <span className={styles.value}>{measured ? kept(measured) : '…'}</span>
              <span
                className={styles.column}
                style={{ height: `calc(${measured?.kept ?? 0} * var(--full))` }}
              />
              <span className={styles.value}>{percent(candidate, i18n.language)}</span>
            </li>
          );
        })}
      </ol>
      <p role="status">
        {point ? t('premise.cutout.reading', { fraction: cut, kept: kept(point) }) : t('premise.measuring')}
      </p>
    </Exhibit>
  );
});
