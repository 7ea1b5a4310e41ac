/** @file What a view of a batch is called: `image 3 ●`. */
import { useTranslation } from 'react-i18next';
import './words';

/** @param images of the batch; views from there on are second ones */
export function useViewName(images: number): (view: number) => string {
  const { t } = useTranslation();
  return (view) => t('batch.viewName', { index: (view % images) + 1, mark: view < images ? '●' : '◆' });
}
