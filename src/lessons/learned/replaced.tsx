/** @file What contrastive learning needs neither a decoder nor a proxy task for: the four objectives trained beside each other. */
import { useTranslation } from 'react-i18next';
import { ComparisonChart } from '../../features/objectives/comparison-chart';
import { AtWork, Budget, Choice, Conclusion } from '../../features/objectives/comparison-parts';
import { ComparisonTable } from '../../features/objectives/comparison-table';
import { AwaitedFindings } from '../../features/experiments/awaited-findings';
import { ExperimentControl } from '../../features/experiments/experiment-control';
import { useFindings } from '../../features/experiments/store';
import '../../features/evidence/words';
import type { ObjectiveName } from '../../objectives/objectives';
import { useRun } from '../../state/run-store';
import card from '../../ui/card.module.css';
import { Part } from '../../ui/part';
import prose from '../../ui/prose.module.css';
import { useIsNarrow, useIsRoomy } from '../../ui/use-is-narrow';
import { RunBar } from '../game/run-bar';
import { PageHeading } from '../page-heading';
import { Needs } from './needs';
import styles from './replaced.module.css';

export function Replaced() {
  const { t } = useTranslation();
  const findings = useFindings('objectives');
  const isRoomy = useIsRoomy();
  const needOf = (name: ObjectiveName) => t(`learned.replaced.need.${name}`);
  // What explains the task gives way to what came of it; on a phone, to what each needs.
  const hasBegun = findings.length > 0;
  const isNarrow = useIsNarrow();
  // It is paused, or waited for, before the others are trained.
  const isThere = useRun(({ progress: { status } }) => status !== 'idle' && status !== 'loading');
  return (
    <>
      <PageHeading
        title={t('learned.replaced.title')}
        lead={hasBegun || isNarrow ? undefined : t('learned.replaced.lead')}
      />
      {isThere && <RunBar isOnlyUntilTrained />}
      <section
        className={`${card.card} ${styles.comparison}`}
        aria-label={t('learned.replaced.title')}
        data-testid="objectives-panel"
      >
        <Part>
          <h2 className="visually-hidden">{t('objectives.chosen')}</h2>
          <div className={styles.begin}>
            {!isNarrow && <Choice />}
            <ExperimentControl name="objectives" label={t('objectives.start')} />
          </div>
          <AtWork findings={findings} />
          {hasBegun ? (
            <>
              <div className={styles.conclusion}>
                <Conclusion findings={findings} />
              </div>
              <div className={styles.findings}>
                <ComparisonTable findings={findings} about={isRoomy ? needOf : undefined} />
                <ComparisonChart findings={findings} height={180} />
              </div>
            </>
          ) : (
            <>
              <AwaitedFindings of="objectives" />
              <Needs />
            </>
          )}
          {isNarrow && hasBegun && <Choice />}
          <details className={prose.small}>
            <summary>{t('learned.replaced.how')}</summary>
            {isNarrow && !hasBegun && <Choice />}
            <Budget />
            <p>{t('objectives.supervised')}</p>
          </details>
        </Part>
      </section>
    </>
  );
}
