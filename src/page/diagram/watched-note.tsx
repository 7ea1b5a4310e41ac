/** @file What is to be seen of the images that the strip goes on showing, and after which step. */
import { useTranslation } from 'react-i18next';
import { useWatched } from '../../features/watched/store';
import type { Language } from '../../i18n/i18n';
import { useObjective } from '../../state/use-objective';
import prose from '../../ui/prose.module.css';

export function WatchedNote() {
  const { t, i18n } = useTranslation();
  const { watched } = useObjective();
  const step = useWatched(({ now }) => now?.step);
  return (
    <p className={prose.small}>
      {watched[i18n.language as Language]}{' '}
      {step !== undefined && (
        <span data-testid="watched-step" data-step={step}>
          {step === 0 ? t('stations.watched.start') : t('stations.watched.step', { step })}
        </span>
      )}
    </p>
  );
}
