/** @file The list of the runs that are kept in this browser. In a lazy chunk. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { formatBytes } from '../../i18n/format-bytes';
import { formatNumber } from '../../i18n/format-number';
import card from '../../ui/card.module.css';
import { useOnScreen } from '../../ui/on-screen';
import { PanelHead } from '../../ui/panel';
import { PassingButton } from '../../ui/passing-button';
import prose from '../../ui/prose.module.css';
import { Comparison } from '../compare/comparison';
import { RunList } from './run-list';
import { runName } from './run-name';
import styles from './runs-section.module.css';
import { useRuns } from './kept-runs';
import './words';

export default function RunsSection() {
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  const isSeen = useOnScreen(section);
  const isLookedAt = useRef(false);
  // Another tab may have kept some since they were listed.
  useEffect(() => {
    if (!isSeen || isLookedAt.current) return;
    isLookedAt.current = true;
    act('list-runs');
  }, [isSeen]);
  return (
    <section ref={section} className={styles.section} aria-labelledby="runs-heading" data-testid="runs">
      <PanelHead
        name="runs"
        heading="h2"
        id="runs-heading"
        title={t('runs.title')}
        lead={t('runs.lead')}
        lookFor={t('runs.lookFor')}
      />
      <div className={`${card.card} ${styles.card}`}>
        <Storage />
        <Deleted />
        <RunList />
      </div>
      <Comparison />
    </section>
  );
}

function Storage() {
  const { t, i18n } = useTranslation();
  const { total, unreadable, storage } = useRuns();
  const number = (value: number) => formatNumber(i18n.language, value);
  if (total === 0) return null;
  return (
    <p className={prose.small} data-testid="runs-storage">
      {storage
        ? t('runs.storage', {
            number: number(total),
            used: formatBytes(i18n.language, storage.used),
            quota: formatBytes(i18n.language, storage.quota),
          })
        : t('runs.storageUnknown', { number: number(total) })}
      {unreadable > 0 && ` ${t('runs.unreadable', { number: number(unreadable) })}`}
    </p>
  );
}

function Deleted() {
  const { t } = useTranslation();
  const deleted = useRuns((runs) => runs.deleted);
  return (
    <div className={styles.deleted} role="status">
      {deleted && (
        <>
          <span>{t('runs.deleted', { name: runName(t, deleted) })}</span>
          <PassingButton onClick={() => act('undo-deletion')}>{t('runs.undo')}</PassingButton>
        </>
      )}
    </div>
  );
}
