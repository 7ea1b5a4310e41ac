/** @file Where the network is never tested: why, and how it would be. */
import { useTranslation } from 'react-i18next';
import { useProbes } from '../../../features/probes/store';
import { Alert } from '../../../ui/alert';
import { Button } from '../../../ui/button';
import { trainAnew } from '../train-anew';
import './words';

/** How often from then on, in steps, as in the presets. */
const everySteps = 50;

export function Untested() {
  const { t } = useTranslation();
  const isRefused = useProbes((probes) => probes.failure !== undefined);
  return (
    <Alert
      tone="info"
      data-testid="untested"
      actions={
        !isRefused && (
          <Button onClick={() => trainAnew('evaluation.everySteps', everySteps)}>
            {t('untested.start')}
          </Button>
        )
      }
    >
      <p>
        {isRefused
          ? t('untested.refused')
          : t('untested.off', { setting: t('config.evaluation.everySteps.label') })}
      </p>
    </Alert>
  );
}
