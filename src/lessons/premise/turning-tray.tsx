/** @file Real sixes and nines to turn, one by one or all at once, each with the training digit that it then resembles most. */
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FloatImage } from '../../transforms/transform';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { Button } from '../../ui/button';
import { Slider } from '../../ui/slider';
import { StillImage } from '../../ui/still-image';
import { Explained } from '../../ui/term';
import { useIsNarrow } from '../../ui/use-is-narrow';
import { changed } from './digit-changes';
import { testDigit, testDigitsOf, trainingDigit, type Digits } from './digits';
import { Exhibit } from './exhibit';
import type { ClassSurvival, Survival } from './label-survival';
import {
  nearestImages,
  votedLabel,
  votingNeighbours,
  type Neighbour,
  type PixelBank,
} from './pixel-neighbours';
import section from './premise-section.module.css';
import styles from './turning-tray.module.css';

/** Digits of each kind on the tray: the first of the test set; on a phone half as many. */
const most = 8;
const fullTurn = 4;
const kinds = [
  { digit: 6, turnsInto: 9 },
  { digit: 9, turnsInto: 6 },
] as const;

interface TurningTrayProps {
  digits: Digits;
  bank: PixelBank;
  /** Measured on all test digits, unturned and turned by half. */
  upright: Survival | undefined;
  upsideDown: Survival | undefined;
}

export function TurningTray(props: TurningTrayProps) {
  return (
    <Exhibit name="turn" lead={<TurningLead />}>
      <Tray {...props} />
    </Exhibit>
  );
}

export function TurningLead() {
  const { t } = useTranslation();
  return (
    <>
      {t('premise.turn.lead')}{' '}
      <Explained text={t('premise.turn.nearest')} explanation={t('premise.turn.nearestHelp')} />.
    </>
  );
}

export const Tray = memo(function Tray({ digits, bank, upright, upsideDown }: TurningTrayProps) {
  const { t, i18n } = useTranslation();
  const isNarrow = useIsNarrow();
  const shown = isNarrow ? most / 2 : most;
  const tray = useMemo(
    () => kinds.map(({ digit }) => testDigitsOf(digits, digit).slice(0, shown)),
    [digits, shown],
  );
  const [turns, setTurns] = useState<Record<number, number>>({});
  // What comes of it is said once it was tried.
  const hasTurned = Object.keys(turns).length > 0;
  const turnsOf = (index: number) => turns[index] ?? 0;
  const turnAll = (quarterTurns: number) =>
    setTurns(Object.fromEntries(tray.flat().map((index) => [index, quarterTurns])));
  const common = turnsOf(tray[0]![0]!);
  const neighbours = useMemo(
    () =>
      new Map(
        tray.flat().map((index) => {
          const image = turnedDigit(digits, index, turns[index] ?? 0);
          const nearest = nearestOfVoted(bank, image);
          return [index, { image, label: nearest.label, nearest: trainingDigit(digits, nearest.index) }];
        }),
      ),
    [digits, bank, tray, turns],
  );
  return (
    <>
      <div className={styles.controls}>
        <Button variant="primary" size="large" onClick={() => turnAll(common === 2 ? 0 : 2)}>
          {common === 2 ? t('premise.turn.back') : t('premise.turn.all')}
        </Button>
        <label className={styles.slider}>
          <span>{t('premise.turn.angle', { degrees: common * 90 })}</span>
          <Slider
            min={0}
            max={fullTurn - 1}
            value={common}
            aria-valuetext={t('premise.turn.angle', { degrees: common * 90 })}
            onChange={turnAll}
          />
        </label>
      </div>
      <div className={styles.kinds}>
        {kinds.map(({ digit, turnsInto }, kind) => {
          const count = tray[kind]!.filter((index) => neighbours.get(index)!.label === turnsInto).length;
          const before = upright?.[digit];
          const after = upsideDown?.[digit];
          const taken = ({ answers, count: all }: ClassSurvival) =>
            formatAccuracy(i18n.language, answers[turnsInto]! / all, all, 0);
          return (
            <div key={digit} className={styles.kind}>
              <ul className={styles.tray} aria-label={t('premise.turn.tray', { digit })}>
                {tray[kind]!.map((index) => {
                  const { image, label, nearest } = neighbours.get(index)!;
                  const degrees = turnsOf(index) * 90;
                  const isOther = label !== digit;
                  return (
                    <li key={index}>
                      <Button
                        variant="bare"
                        className={styles.tile}
                        aria-label={t('premise.turn.tile', { digit, degrees, label })}
                        onClick={() => setTurns({ ...turns, [index]: (turnsOf(index) + 2) % fullTurn })}
                      >
                        <span key={degrees} className={degrees === 0 ? styles.still : styles.turning}>
                          <StillImage {...image} className={styles.digit} />
                        </span>
                        <span className={styles.nearest}>
                          <StillImage {...nearest} className={styles.neighbour} />
                          <span className={readingClass(isOther, degrees)}>
                            {isOther ? (degrees === 0 ? '?' : '→') : '✓'} {label}
                          </span>
                        </span>
                      </Button>
                    </li>
                  );
                })}
              </ul>
              <p className={styles.count} role="status" data-testid={`turned-${digit}`} data-count={count}>
                {t(isNarrow ? 'premise.turn.readingBrief' : 'premise.turn.reading', {
                  nearest: count,
                  shown,
                  digit,
                  other: turnsInto,
                })}
              </p>
              {hasTurned && (!before || !after) && <p className={section.text}>{t('premise.measuring')}</p>}
              {hasTurned && before && after && (
                <p className={section.text}>
                  {t(isNarrow ? 'premise.turn.wholeBrief' : 'premise.turn.whole', {
                    total: after.count,
                    digit,
                    other: turnsInto,
                    before: taken(before),
                    after: taken(after),
                  })}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </>
  );
});

/** One that is misread as it stands has not been changed. */
function readingClass(isOther: boolean, degrees: number): string | undefined {
  if (!isOther) return section.kept;
  return degrees === 0 ? section.unclear : section.changed;
}

/** Of the five nearest training digits, the nearest of the label that they vote for. */
function nearestOfVoted(bank: PixelBank, { data }: FloatImage): Neighbour {
  const neighbours = nearestImages(bank, data, votingNeighbours);
  const voted = votedLabel(neighbours);
  return neighbours.find(({ label }) => label === voted)!;
}

function turnedDigit(digits: Digits, index: number, quarterTurns: number) {
  const digit = testDigit(digits, index);
  return quarterTurns === 0 ? digit : changed(digit, [{ name: 'rotate', parameters: { quarterTurns } }]);
}
