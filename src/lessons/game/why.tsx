/** @file What both runs have come to, held against what was predicted. */
import { useTranslation } from 'react-i18next';
import type { WholeEvaluation } from '../../evaluate/evaluation';
import { toldApart } from '../../features/run-before/conclusion';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { useLesson } from '../../state/lesson-store';
import { Placeholder } from '../../ui/placeholder';
import { useIsNarrow } from '../../ui/use-is-narrow';
import { PageHeading } from '../page-heading';
import { AlreadyUntrained } from './already-untrained';
import { Comparison } from './comparison';
import { useEnds, useIsUntested } from './judged';
import { outcomeOf, type Outcome } from './outcome';
import { givenPredictions, predictions } from './predict';
import { LaterUntested } from './untested/later-untested';
import styles from './why.module.css';

const titles = { less: 'title', same: 'sameTitle', more: 'otherTitle' } as const;

export function Why() {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const ends = useEnds();
  const isUntested = useIsUntested();
  if (!ends) {
    return (
      <>
        <PageHeading title={t('breakIt.why.otherTitle')} />
        {isUntested ? <LaterUntested /> : <Placeholder isFramed>{t('breakIt.why.awaited')}</Placeholder>}
      </>
    );
  }
  const { first, second } = ends;
  const outcome = outcomeOf(first, second);
  // It won by what is not worth knowing.
  const isShortcut = outcome.game === 'more' && outcome.knowledge !== 'more';
  return (
    <>
      <PageHeading
        title={t(`breakIt.why.${isShortcut ? titles[outcome.knowledge] : 'otherTitle'}`)}
        lead={isShortcut ? t('finding.because') : undefined}
        data-testid="outcome"
        data-game={outcome.game}
        data-knowledge={outcome.knowledge}
      />
      <div className={styles.sides}>
        <Comparison first={first} second={second} />
        <div className={styles.said}>
          {/* The page before has said it. */}
          {!isNarrow && (
            <p>
              {t(`breakIt.why.game.${outcome.game}`)} {t(`breakIt.why.knowledge.${outcome.knowledge}`)}
            </p>
          )}
          {isNarrow && <AlreadyUntrained />}
          <BesideNeverTrained second={second} />
          <Predicted found={outcome} />
        </div>
      </div>
    </>
  );
}

/** What crops alone taught, where that is not more than nothing. */
function BesideNeverTrained({ second }: { second: WholeEvaluation }) {
  const { t, i18n } = useTranslation();
  const { untrainedKnn } = second.baselines;
  const gain = toldApart(untrainedKnn, second.knnH, second.testImages);
  if (gain > 0) return null;
  const percent = (value: number) => formatAccuracy(i18n.language, value / 100, second.testImages);
  return (
    <p>
      {t(`finding.neverTrained.${gain === 0 ? 'same' : 'less'}`, {
        second: percent(second.knnH),
        untrained: percent(untrainedKnn),
      })}
    </p>
  );
}

const subjectOf = { 'game-prediction': 'game', 'knowledge-prediction': 'knowledge' } as const;

/** Each prediction, and whether it came true. */
function Predicted({ found }: { found: Outcome }) {
  const { t } = useTranslation();
  const answers = useLesson((lesson) => lesson.answers);
  const given = givenPredictions(answers);
  if (!given) return null;
  return (
    <ul className={styles.predicted}>
      {predictions.map((question) => (
        <li key={question}>
          {t(
            given[subjectOf[question]] === found[subjectOf[question]]
              ? 'breakIt.why.cameTrue'
              : 'breakIt.why.cameOtherwise',
            {
              prediction: t(`breakIt.why.predicted.${question}`, {
                change: t(`breakIt.change.${question}.${given[subjectOf[question]]}`),
              }),
            },
          )}
        </li>
      ))}
    </ul>
  );
}
