/** @file The end of the way: the story's five claims, each with what the visitor's own runs say to it. */
import { useTranslation } from 'react-i18next';
import type { Evaluation, WholeEvaluation } from '../../evaluate/evaluation';
import { useFindings } from '../../features/experiments/store';
import type { DoneObjective } from '../../features/objectives/told-apart';
import { won } from '../../features/run-before/conclusion';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatNumber } from '../../i18n/format-number';
import { choiceName } from '../../i18n/member-names';
import { unbroken } from '../../i18n/unbroken';
import type { LessonPlace } from '../../state/lesson-store';
import prose from '../../ui/prose.module.css';
import { useIsNarrow } from '../../ui/use-is-narrow';
import { pairMeans } from '../game/pair-means';
import { useGame } from '../game/store';
import { useFirstRun } from '../game/first-run';
import { useEnds } from '../game/judged';
import { meanGuess, partnerGuesses } from '../game/partner-guesses';
import { PageHeading } from '../page-heading';
import { PlaceLink } from '../place-link';
import { readAs, useMeasured } from '../premise/measured';
import styles from './recap.module.css';
import '../../features/objectives/words';
import '../game/words';
import './words';

/** As the page on probabilities begins with. */
const temperature = 0.2;

type Claim = 'replaced' | 'pairs' | 'probability' | 'colours' | 'premise';

const claims = {
  replaced: { lesson: 'learned', page: 'replaced' },
  pairs: { lesson: 'pairs', page: 'positives' },
  probability: { lesson: 'train', page: 'probability' },
  colours: { lesson: 'break-it', page: 'why' },
  premise: { lesson: 'premise', page: 'turn' },
} as const satisfies Record<Claim, LessonPlace>;

export function Recap() {
  const { t } = useTranslation();
  const own = useOwn();
  // What goes without saying is left out where there is no room.
  const isNarrow = useIsNarrow();
  const hasSecond = useGame((game) => game.hasSecond);
  return (
    <>
      <PageHeading title={t('recap.title')} lead={isNarrow ? undefined : t('recap.lead')} />
      <ol className={styles.claims} data-testid="recap">
        {(Object.keys(claims) as Claim[]).map((name) => {
          const claim = t(`recap.claims.${name}.claim`);
          return (
            <li key={name} className={styles.claim} data-claim={name} data-seen={own[name] !== undefined}>
              <PlaceLink to={claims[name]} title={t('recap.again', { claim })} className={styles.title}>
                {claim}
              </PlaceLink>
              {own[name] === undefined && name === 'replaced' ? (
                <p className={prose.small}>
                  {t('recap.notCompared', { start: t('objectives.start') })}{' '}
                  <PlaceLink to={claims.replaced}>{t('recap.compare')}</PlaceLink>
                </p>
              ) : (
                <p className={own[name] ? undefined : prose.small}>
                  {unbroken(own[name] ?? t('recap.notYet'))}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <p className={styles.onward}>
        {t(hasSecond ? 'recap.onwardSecond' : 'recap.onward')}{' '}
        <PlaceLink to={{ lesson: 'course' }}>{t('recap.lessons')}</PlaceLink>
      </p>
    </>
  );
}

/** What the visitor's runs say, as far as they have come. */
function useOwn(): Record<Claim, string | undefined> {
  const { t, i18n } = useTranslation();
  const { points } = useFirstRun();
  const ends = useEnds();
  const compared = useFindings('objectives').filter(
    (finding): finding is DoneObjective => finding.kind === 'done',
  );
  const { none: upright, rotate180 } = useMeasured();
  const percent = (value: number, count: number) => formatAccuracy(i18n.language, value / 100, count);
  const number = (value: number) => formatNumber(i18n.language, value);
  const digits = (value: number) =>
    formatNumber(i18n.language, value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const played = points.filter(({ quiz }) => quiz.cosines.length > 0);
  const [before, last] = [played[0], played.at(-1)];
  const means = last && pairMeans(last.quiz.cosines);
  const guess = ({ quiz }: Evaluation) => meanGuess(partnerGuesses(quiz.cosines, temperature));
  const endOf = (run: WholeEvaluation) => ({
    rounds: percent(won(run.quiz), run.quiz.rounds),
    knows: percent(run.knnH, run.testImages),
  });
  return {
    replaced:
      compared.length > 1
        ? t('recap.claims.replaced.own', {
            scores: compared
              .map(
                ({ objective, probeH, testImages }) =>
                  `${choiceName(t, objective)} ${percent(probeH, testImages)}`,
              )
              .join(', '),
          })
        : undefined,
    pairs:
      last &&
      means &&
      t('recap.claims.pairs.own', {
        step: number(last.step),
        positive: digits(means.positive),
        negative: digits(means.negative),
      }),
    probability:
      before && last && before !== last
        ? t('recap.claims.probability.own', {
            temperature: number(temperature),
            before: digits(guess(before).probability),
            after: digits(guess(last).probability),
            lossBefore: digits(guess(before).lossNats),
            lossAfter: digits(guess(last).lossNats),
          })
        : undefined,
    colours:
      ends &&
      `${t('recap.claims.colours.crops', endOf(ends.second))} ${t('recap.claims.colours.both', endOf(ends.first))}`,
    premise:
      upright && rotate180
        ? t('recap.claims.premise.measured', {
            count: readAs(upright, 6, 9).count,
            turned: number(readAs(rotate180, 6, 9).read),
            upright: number(readAs(upright, 6, 9).read),
          })
        : t('recap.claims.premise.own'),
  };
}
