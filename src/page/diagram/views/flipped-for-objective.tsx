/** @file Why views are flipped at most, where that is the objective's doing. */
import { useTranslation } from 'react-i18next';
import { isFlippedForObjective } from '../../../config/with-objective';
import { choiceName } from '../../../i18n/member-names';
import prose from '../../../ui/prose.module.css';
import { useShownConfig } from './use-shown-config';

export function FlippedForObjective() {
  const { t } = useTranslation();
  const config = useShownConfig();
  return (
    <p className={prose.small} role="status" data-testid="flipped-for-objective">
      {isFlippedForObjective(config) &&
        t('stations.views.flippedFor', { objective: choiceName(t, config.objective.name) })}
    </p>
  );
}
