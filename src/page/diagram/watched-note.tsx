/** @file What is to be seen of the images that the strip goes on showing, and after which step; or the roles of its views while one is pointed at. */
import { useTranslation } from 'react-i18next';
import { usePointedView } from '../../features/batch/pointed-view';
import { viewAt } from '../../features/batch/roles';
import { useViewName } from '../../features/batch/use-view-name';
import { useWatched } from '../../features/watched/store';
import { positiveOf } from '../../evaluate/infonce';
import type { Language } from '../../i18n/i18n';
import { comparesPairs } from '../../objectives/objectives';
import { useObjective } from '../../state/use-objective';
import prose from '../../ui/prose.module.css';
import { useStripBatch, useStripConfig } from './strip-batch';

export function WatchedNote() {
  const { t, i18n } = useTranslation();
  const { watched } = useObjective();
  const step = useWatched(({ now }) => now?.step);
  const roles = useRoles();
  return (
    <p className={prose.small}>
      {roles ?? watched[i18n.language as Language]}{' '}
      {step !== undefined && (
        <span data-testid="watched-step" data-step={step}>
          {step === 0 ? t('stations.watched.start') : t('stations.watched.step', { step })}
        </span>
      )}
    </p>
  );
}

/** Nothing while no view of the strip is pointed at. */
function useRoles(): string | undefined {
  const { t } = useTranslation();
  const batch = useStripBatch();
  const hasPairs = comparesPairs(useStripConfig());
  const images = batch?.indices.length ?? 0;
  const anchor = usePointedView((pointed) => batch && viewAt(batch, pointed.anchor));
  const nameOf = useViewName(images);
  if (anchor === undefined || !hasPairs) return undefined;
  return t('stations.watched.roles', {
    anchor: nameOf(anchor),
    positive: nameOf(positiveOf(anchor, 2 * images)),
    negatives: 2 * images - 2,
  });
}
