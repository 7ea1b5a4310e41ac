/**
 * @file InfoNCE as a probability: the run's own cosines of the quiz's first eight views, divided by a temperature
 * and put through a softmax (Chen et al. 2020, eq. 1): how sure is the network of the partner?
 */
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { quizWays } from '../../evaluate/quiz';
import { rowSoftmax } from '../../evaluate/row-softmax';
import { useGroups } from '../game/use-groups';
import { useIsUntested } from '../game/judged';
import { LaterUntested } from '../game/untested/later-untested';
import { useFirstRun } from '../game/first-run';
import { RunBar } from '../game/run-bar';
import { formatNumber } from '../../i18n/format-number';
import { Bar } from '../../ui/progress-bar';
import { Placeholder } from '../../ui/placeholder';
import prose from '../../ui/prose.module.css';
import { RadioGroup } from '../../ui/radio-group';
import { ValueSlider } from '../../ui/slider';
import { StillImage } from '../../ui/still-image';
import { useIsNarrow } from '../../ui/use-is-narrow';
import { AnchorButton } from '../anchor-button';
import { PageHeading } from '../page-heading';
import styles from './probability.module.css';

/** Whose cosines the quiz keeps. */
const firstGroup = [0];
const temperatures = [0.05, 0.1, 0.2, 0.5, 1, 2] as const;

export function Probability() {
  const { t } = useTranslation();
  const { points } = useFirstRun();
  const [moment, setMoment] = useState<'before' | 'now'>('now');
  const evaluation = moment === 'before' ? points[0] : points.at(-1);
  return (
    <>
      <PageHeading title={t('probability.title')} lead={t('probability.lead')} />
      <RunBar isOnlyUntilTrained />
      {evaluation && evaluation.quiz.cosines.length === quizWays ** 2 ? (
        <Guess cosines={evaluation.quiz.cosines}>
          <RadioGroup
            look="joined"
            label={t('probability.moment')}
            options={[
              { value: 'before', text: t('probability.before') },
              { value: 'now', text: t('probability.now', { step: points.at(-1)!.step }) },
            ]}
            value={moment}
            onChange={setMoment}
          />
        </Guess>
      ) : (
        <Awaited />
      )}
    </>
  );
}

function Awaited() {
  const { t } = useTranslation();
  const isUntested = useIsUntested();
  return isUntested ? <LaterUntested /> : <Placeholder isFramed>{t('probability.awaited')}</Placeholder>;
}

interface GuessProps {
  /** Row-major [8, 8]: of first views and second ones. */
  cosines: readonly number[];
  /** Which moment's they are. */
  children: ReactNode;
}

function Guess({ cosines, children }: GuessProps) {
  const { t, i18n } = useTranslation();
  const group = useGroups(firstGroup)?.[0];
  // What goes without saying is left out where there is no room.
  const isNarrow = useIsNarrow();
  const [anchor, setAnchor] = useState(0);
  const [temperature, setTemperature] = useState(0.2);
  const row = cosines.slice(anchor * quizWays, (anchor + 1) * quizWays);
  const { probabilities, logNormalizer } = rowSoftmax(row, -1, temperature);
  const loss = logNormalizer - row[anchor]! / temperature;
  const digits = (value: number) =>
    formatNumber(i18n.language, value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <div className={styles.guess}>
      <p className={prose.small}>{t('probability.press')}</p>
      <p className={prose.small}>{t('probability.column')}</p>
      <div className={styles.anchors} role="group" aria-label={t('probability.anchors')} data-focus-grid>
        {group?.views.slice(0, quizWays).map((view, image) => (
          <AnchorButton key={image} isAnchor={image === anchor} onChoose={() => setAnchor(image)}>
            <StillImage
              isPhoto
              {...group.size}
              data={view}
              label={t('probability.view', { view: image + 1 })}
              className={styles.image}
            />
          </AnchorButton>
        ))}
      </div>
      <ol className={styles.candidates}>
        {[...probabilities].map((probability, image) => (
          <li key={image} className={styles.candidate} data-positive={image === anchor || undefined}>
            {group && (
              <StillImage
                isPhoto
                {...group.size}
                data={group.views[quizWays + image]!}
                className={styles.image}
              />
            )}
            <span className={styles.numbers}>
              {digits(row[image]!)} → <strong>{digits(probability)}</strong>
              {image === anchor && (
                <strong className={styles.partner}>
                  ✓ <span className={styles.word}>{t('probability.partner')}</span>
                </strong>
              )}
            </span>
            <Bar fraction={probability} />
          </li>
        ))}
      </ol>
      <div className={styles.reading}>
        {children}
        <label className={styles.temperature}>
          <span>
            <strong>{t('probability.temperature', { temperature })}</strong>{' '}
            {t('probability.temperatureHelp')}
          </span>
          <span className={styles.ends}>
            {temperatures[0]}
            <ValueSlider values={temperatures} value={temperature} onChange={setTemperature} />
            {temperatures.at(-1)}
          </span>
        </label>
        <p
          className={styles.text}
          role="status"
          data-testid="partner-probability"
          data-value={probabilities[anchor]}
        >
          {t('probability.reading', {
            probability: digits(probabilities[anchor]!),
            loss: digits(loss),
            chance: digits(1 / quizWays),
            chanceLoss: digits(Math.log(quizWays)),
          })}
        </p>
        {!isNarrow && <p className={prose.small}>{t('probability.inTraining')}</p>}
      </div>
    </div>
  );
}
