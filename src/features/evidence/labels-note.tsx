/** @file What labels are used for, in the run on show. */
import { useTranslation } from 'react-i18next';
import { useHasLabels } from '../../state/labels-store';
import { useObjective } from '../../state/use-objective';
import prose from '../../ui/prose.module.css';

export function LabelsNote() {
  const { t } = useTranslation();
  const { usesLabels } = useObjective();
  const hasLabels = useHasLabels();
  if (!hasLabels) return <p className={prose.text}>{t('evidence.unlabelled')}</p>;
  return (
    <p className={prose.small}>{t(usesLabels ? 'evidence.labelsNoteLearned' : 'evidence.labelsNote')}</p>
  );
}
