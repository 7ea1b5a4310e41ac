/** @file The curve over label budgets, of the student's own run. */
import { useTranslation } from 'react-i18next';
import LabelBudgetPanel from '../../features/label-budget/panel';
import '../../features/evidence/words';
import { RunBar } from '../game/run-bar';
import { PageHeading } from '../page-heading';

export function Curve() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('few.curve')} />
      <RunBar />
      <LabelBudgetPanel />
    </>
  );
}
