/** @file What stands in a panel of pairs where the run on show compares none: why it is empty, and what would fill it. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { choiceName } from '../../i18n/member-names';
import { comparesPairs } from '../../objectives/objectives';
import { useRun } from '../../state/run-store';
import { useObjective } from '../../state/use-objective';
import { Button } from '../../ui/button';
import card from '../../ui/card.module.css';
import prose from '../../ui/prose.module.css';
import panel from './panel.module.css';

export function NoPairs() {
  const { t } = useTranslation();
  const { name } = useObjective();
  // A run that has begun keeps its objective.
  const isChosen = useRun((run) => comparesPairs(run.draft));
  return (
    <div className={`${card.card} ${panel.panel}`} data-testid="no-pairs">
      <p className={prose.measure}>{t('evidence.noPairs.text', { objective: choiceName(t, name) })}</p>
      {isChosen ? (
        <p role="status">{t('evidence.noPairs.chosen')}</p>
      ) : (
        <p>
          <Button onClick={() => act('set-config', { path: 'objective.name', value: 'simclr' })}>
            {t('evidence.noPairs.choose')}
          </Button>
        </p>
      )}
    </div>
  );
}
