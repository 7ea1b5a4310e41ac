/** @file The end of the way: the story's five claims, each with what the visitor's own runs say to it. */
import { useTranslation } from 'react-i18next';
import { useProbes } from '../../features/probes/store';
import { won } from '../../features/run-before/conclusion';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatNumber } from '../../i18n/format-number';
import type { LessonPlace } from '../../state/lesson-store';
import prose from '../../ui/prose.module.css';
import { pairMeans } from '../game/pair-means';
import { useGame } from '../game/store';
import { useFirstRun } from '../game/first-run';
import { PageHeading } from '../page-heading';
import { PlaceLink } from '../place-link';
import styles from './recap.module.css';
import '../game/words';
import './words';

type Claim = 'replaced' | 'pairs' | 'probability' | 'colours' | 'premise';

const claims = {
  replaced: { lesson: 'learned', page: 'knowledge' },
  pairs: { lesson: 'pairs', page: 'positives' },
  probability: { lesson: 'train', page: 'probability' },
  colours: { lesson: 'break-it', page: 'why' },
  premise: { lesson: 'premise', page: 'turn' },
} as const satisfies Record<Claim, LessonPlace>;

export function Recap() {
  const { t } = useTranslation();
  const own = useOwn();
  return (
    <>
      <PageHeading title={t('recap.title')} lead={t('recap.lead')} />
      <ol className={styles.claims} data-testid="recap">
        {(Object.keys(claims) as Claim[]).map((name) => {
          const claim = t(`recap.claims.${name}.claim`);
          return (
            <li key={name} className={styles.claim} data-claim={name} data-seen={own[name] !== undefined}>
              <PlaceLink to={claims[name]} title={t('recap.again', { claim })} className={styles.title}>
                {claim}
              </PlaceLink>
              <p className={own[name] ? undefined : prose.small}>{own[name] ?? t('recap.notYet')}</p>
            </li>
          );
        })}
      </ol>
      <p className={styles.onward}>
        {t('recap.onward')} <PlaceLink to={{ lesson: 'course' }}>{t('recap.lessons')}</PlaceLink>
      </p>
    </>
  );
}

/** What the visitor's runs say, as far as they have come. */
function useOwn(): Record<Claim, string | undefined> {
  const { t, i18n } = useTranslation();
  const { points, whole } = useFirstRun();
  const hasSecond = useGame((game) => game.hasSecond);
  const newest = useProbes((probes) => probes.wholes.at(-1));
  const second = hasSecond ? newest : undefined;
  const percent = (value: number, count: number) => formatAccuracy(i18n.language, value / 100, count);
  const digits = (value: number) =>
    formatNumber(i18n.language, value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const [before] = points;
  const last = points.findLast(({ quiz }) => quiz.cosines.length > 0);
  const means = last && pairMeans(last.quiz.cosines);
  return {
    replaced:
      whole &&
      t('recap.claims.replaced.own', {
        now: percent(whole.knnH, whole.testImages),
        untrained: percent(whole.baselines.untrainedKnn, whole.testImages),
      }),
    pairs:
      last &&
      means &&
      t('recap.claims.pairs.own', {
        step: formatNumber(i18n.language, last.step),
        positive: digits(means.positive),
        negative: digits(means.negative),
      }),
    probability:
      before &&
      whole &&
      t('recap.claims.probability.own', {
        before: Math.round(won(before.quiz)),
        after: Math.round(won(whole.quiz)),
      }),
    colours:
      second &&
      t('recap.claims.colours.own', {
        rounds: percent(won(second.quiz), second.quiz.rounds),
        knows: percent(second.knnH, second.testImages),
      }),
    premise: t('recap.claims.premise.own'),
  };
}
