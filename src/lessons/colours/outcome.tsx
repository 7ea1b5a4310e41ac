/** @file What the two runs of the lesson on the shortcut came to, beside each other. */
import { useTranslation } from 'react-i18next';
import { Placeholder } from '../../ui/placeholder';
import { Comparison } from '../game/comparison';
import { PageHeading } from '../page-heading';
import { useFormats, useRuns } from './questions';

export function Outcome() {
  const { t } = useTranslation();
  const runs = useRuns();
  const { loss } = useFormats();
  if (!runs) return <Placeholder isFramed>{t('breakIt.why.awaited')}</Placeholder>;
  const [first, second] = runs.losses;
  return (
    <>
      <PageHeading title={t('colours.outcome')} lead={t('colours.outcomeLead')} />
      <Comparison
        {...runs}
        more={[{ name: t('colours.lossRow'), first: loss(first), second: loss(second) }]}
      />
    </>
  );
}
