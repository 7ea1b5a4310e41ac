/**
 * @file InfoNCE as a probability: the run's own cosines of the quiz's first eight views, divided by a temperature
 * and put through a softmax (Chen et al. 2020, eq. 1): how sure is the network of the partner, before training and now?
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { quizWays } from '../../evaluate/quiz';
import { BeforeNow } from '../game/before-now';
import { useGroups } from '../game/use-groups';
import { useIsUntested } from '../game/judged';
import { LaterUntested } from '../game/untested/later-untested';
import { useFirstRun } from '../game/first-run';
import { meanGuess, partnerGuesses, type PartnerGuess } from '../game/partner-guesses';
import { matrixOrder, visitorRounds } from '../game/rounds';
import { RunBar } from '../game/run-bar';
import { formatLogarithm } from '../../i18n/format-logarithm';
import { formatNumber } from '../../i18n/format-number';
import { Bar } from '../../ui/progress-bar';
import { Placeholder } from '../../ui/placeholder';
import prose from '../../ui/prose.module.css';
import { ValueSlider } from '../../ui/slider';
import { StillImage } from '../../ui/still-image';
import { WithTerms } from '../../ui/terms/with-terms';
import { useIsNarrow } from '../../ui/use-is-narrow';
import { AnchorButton } from '../anchor-button';
import { PageHeading } from '../page-heading';
import styles from './probability.module.css';

/** Whose cosines the quiz keeps. */
const firstGroup = [0];
const temperatures = [0.05, 0.1, 0.2, 0.5, 1, 2] as const;
/** As the matrix has them, the visitor's own round first. */
const order = matrixOrder({ right: visitorRounds[0] % quizWays });

export function Probability() {
  const { t } = useTranslation();
  const { points } = useFirstRun();
  const played = points.filter(({ quiz }) => quiz.cosines.length === quizWays ** 2);
  const [before, latest] = [played[0], played.at(-1)];
  return (
    <>
      <PageHeading title={t('probability.title')} lead={<WithTerms>{t('probability.lead')}</WithTerms>} />
      <RunBar isOnlyUntilTrained />
      {before && latest ? (
        <Guess
          before={before.quiz.cosines}
          latest={latest.quiz.cosines}
          step={latest === before ? undefined : latest.step}
        />
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
  /** Before training. Row-major [8, 8]: of first views and second ones. */
  before: readonly number[];
  latest: readonly number[];
  /** Of the latest; undefined where that is the one before training. */
  step: number | undefined;
}

function Guess({ before, latest, step }: GuessProps) {
  const { t, i18n } = useTranslation();
  const group = useGroups(firstGroup)?.[0];
  // What goes without saying is left out where there is no room.
  const isNarrow = useIsNarrow();
  const [anchor, setAnchor] = useState<number>(order[0]!);
  const [temperature, setTemperature] = useState(0.2);
  const first = partnerGuesses(before, temperature);
  const now = partnerGuesses(latest, temperature);
  const { probabilities, pick } = now[anchor]!;
  const digits = (value: number, decimals: number) =>
    formatNumber(i18n.language, value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return (
    <div className={styles.guess}>
      <p className={prose.small}>
        {t('probability.press')} {isNarrow && t('probability.column')}
      </p>
      {!isNarrow && <p className={prose.small}>{t('probability.column')}</p>}
      <div className={styles.anchors} role="group" aria-label={t('probability.anchors')} data-focus-grid>
        {group &&
          order.map((image, place) => (
            <AnchorButton key={image} isAnchor={image === anchor} onChoose={() => setAnchor(image)}>
              <StillImage
                isPhoto
                {...group.size}
                data={group.views[image]!}
                label={t('probability.view', { view: place + 1 })}
                className={styles.image}
              />
            </AnchorButton>
          ))}
      </div>
      <ol className={styles.candidates}>
        {order.map((image) => (
          <li
            key={image}
            className={styles.candidate}
            data-positive={image === anchor || undefined}
            data-wrong={(image === pick && image !== anchor) || undefined}
          >
            {group && (
              <StillImage
                isPhoto
                {...group.size}
                data={group.views[quizWays + image]!}
                className={styles.image}
              />
            )}
            <span className={styles.numbers}>
              {digits(latest[anchor * quizWays + image]!, 2)} →{' '}
              <strong>{digits(probabilities[image]!, 3)}</strong>
              {image === anchor && <Mark sign="✓" word={t('probability.partner')} />}
              {image === pick && image !== anchor && <Mark sign="✗" word={t('probability.pick')} />}
            </span>
            <Bar fraction={probabilities[image]!} />
          </li>
        ))}
      </ol>
      <div className={styles.reading}>
        <Verdict guess={now[anchor]!} isRight={pick === anchor} />
        <Means first={first} now={now} anchor={anchor} step={step} />
        <label className={styles.temperature}>
          <span>
            <strong>{t('probability.temperature', { temperature })}</strong>{' '}
            {t(isNarrow ? 'probability.temperatureBrief' : 'probability.temperatureHelp')}
          </span>
          <span className={styles.ends}>
            {temperatures[0]}
            <ValueSlider values={temperatures} value={temperature} onChange={setTemperature} />
            {temperatures.at(-1)}
          </span>
        </label>
        {!isNarrow && <p className={prose.small}>{t('probability.inTraining')}</p>}
      </div>
    </div>
  );
}

function Mark({ sign, word }: { sign: string; word: string }) {
  return (
    <strong className={styles.mark}>
      {sign} <span className={styles.word}>{word}</span>
    </strong>
  );
}

/** Whether the partner is on top, and what that comes to. */
function Verdict({ guess: { probability, lossNats }, isRight }: { guess: PartnerGuess; isRight: boolean }) {
  const { t, i18n } = useTranslation();
  return (
    <p
      className={styles.text}
      role="status"
      data-testid="partner-probability"
      data-value={probability}
      data-right={isRight}
    >
      {t(isRight ? 'probability.right' : 'probability.wrong')}{' '}
      {t('probability.loss', { ...formatLogarithm(i18n.language, probability, lossNats) })}
    </p>
  );
}

interface MeansProps {
  /** Of all eight anchors. */
  first: readonly PartnerGuess[];
  now: readonly PartnerGuess[];
  anchor: number;
  step: number | undefined;
}

/** Before training beside now, of this view and of all. */
function Means({ first, now, anchor, step }: MeansProps) {
  const { t } = useTranslation();
  const row = (
    key: 'one' | 'all' | 'loss',
    decimals: number,
    of: (guesses: readonly PartnerGuess[]) => number,
    chance: number,
  ) => ({
    key,
    name: t(`probability.rows.${key}`),
    before: of(first),
    now: step === undefined ? undefined : of(now),
    chance,
    decimals,
  });
  return (
    <BeforeNow
      title={t('probability.rows.partner')}
      step={step}
      testId="partner-means"
      rows={[
        row('one', 3, (guesses) => guesses[anchor]!.probability, 1 / quizWays),
        row('all', 3, (guesses) => meanGuess(guesses).probability, 1 / quizWays),
        row('loss', 2, (guesses) => meanGuess(guesses).lossNats, Math.log(quizWays)),
      ]}
    />
  );
}
