/** @file In words, where the playground goes on with the network of crops alone: which of the two it shows, and where the other one is. */
import { useTranslation } from 'react-i18next';
import { useRun } from '../../state/run-store';
import { hashOfPanel } from '../../ui/panel-hash';
import { isCropsAlone } from './crops-alone';
import { useRunBefore } from './store';
import './words';

export default function NowShown() {
  const { t } = useTranslation();
  const before = useRunBefore((state) => state.before?.config.augment);
  const now = useRun((run) => (run.runConfig ?? run.draft).augment);
  if (!before || !isCropsAlone(now, before)) return null;
  return (
    <p data-testid="now-shown">
      {t('runBefore.cropsAlone')} <a href={hashOfPanel('probes/run-before')}>{t('runBefore.title')}</a>
    </p>
  );
}
