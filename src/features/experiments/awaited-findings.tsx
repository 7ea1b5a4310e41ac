/** @file What stands where an experiment's findings will: what starts it, or that it is at work. */
import { useTranslation } from 'react-i18next';
import prose from '../../ui/prose.module.css';
import { useAwaited } from '../evidence/use-awaited';
import { useExperiments } from './store';

export function AwaitedFindings({ of }: { of: 'transform-probes' | 'label-budget' | 'objectives' }) {
  const { t } = useTranslation();
  const running = useExperiments((experiments) => experiments.running?.name);
  const awaited = useAwaited(of);
  return (
    <p className={prose.text}>
      {running === undefined
        ? awaited
        : t(running === of ? 'evidence.experiments.atWork' : 'evidence.experiments.afterAnother')}
    </p>
  );
}
