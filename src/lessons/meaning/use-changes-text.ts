/** @file What a run's views were changed by, in words. */
import { useTranslation } from 'react-i18next';
import { changesOf, type Measured } from './checks';

/** A hook. */
export function useChangesText(): (measured: Measured) => string {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return ({ config }) => list.format(changesOf(config).map((name) => t(`meaning.changes.${name}`)));
}
