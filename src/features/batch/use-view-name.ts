/** @file What a view of a batch is called: `picture 3 ●`. */
import { useTranslation } from 'react-i18next';

/** @param pictures of the batch; views from there on are second ones */
export function useViewName(pictures: number): (view: number) => string {
  const { t } = useTranslation();
  return (view) =>
    t('pairEvidence.viewName', { index: (view % pictures) + 1, mark: view < pictures ? '●' : '◆' });
}
