/** @file The offer to train on all images of a set of which `npm run datasets` has built the rest. In a lazy chunk. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { fullSetImages } from '../../datasets/full-sets';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import './words';

export default function FullSetOffer() {
  const { t, i18n } = useTranslation();
  const { name, trainingImages } = useRun((run) => run.draft.dataset);
  const all = fullSetImages(name);
  if (all === undefined || trainingImages >= all) return null;
  return (
    <Button
      data-testid="full-set"
      onClick={() => act('set-config', { path: 'dataset.trainingImages', value: all })}
    >
      {t('fullSets.use', { number: formatNumber(i18n.language, all) })}
    </Button>
  );
}
