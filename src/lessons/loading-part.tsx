/** @file Holds the place of a part of the playground on a lesson's page until its code is there. */
import { useTranslation } from 'react-i18next';
import { Placeholder } from '../ui/placeholder';
import './words';

export function LoadingPart() {
  const { t } = useTranslation();
  return <Placeholder isFramed>{t('lessons.loading')}</Placeholder>;
}
