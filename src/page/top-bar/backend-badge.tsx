/** @file The engine that trains, and why it is this one. */
import { useTranslation } from 'react-i18next';
import { engineNames } from '../../config/errors/sentence';
import { useRun } from '../../state/run-store';
import { Explained } from '../../ui/term';
import { KernelChoices } from './kernel-choices';
import { PrecisionNote } from './precision-note';
import styles from './top-bar.module.css';

export function BackendBadge() {
  const { t } = useTranslation();
  const backend = useRun((run) => run.backend);
  const isHalf = useRun(({ precision }) => precision?.taken === 'float16');
  const hasFailed = useRun(({ progress }) => progress.status === 'failed');
  if (!backend) return hasFailed ? null : <p className={styles.badge}>{t('status.starting')}</p>;
  const engine = engineNames[backend.backend];
  const adapter = backend.threads ? t('backend.threads', { count: backend.threads }) : backend.adapter;
  const runsOn = adapter ? t('backend.runsOn', { engine, adapter }) : engine;
  return (
    <p className={styles.badge} data-testid="backend-badge" data-backend={backend.backend}>
      <Explained
        text={isHalf ? t('backend.precision.half', { runsOn }) : runsOn}
        explanation={t(`backend.reason.${backend.reason}`)}
      >
        <PrecisionNote />
        {backend.backend === 'webgpu' && <KernelChoices />}
      </Explained>
    </p>
  );
}
