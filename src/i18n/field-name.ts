/** @file What a setting is called on the page. */
import type { TFunction } from 'i18next';
import { findField } from '../config/config-fields';

/**
 * The label of a setting; of a transform's, with the transform before it, since each has a probability.
 * @param path of a field, of a group of fields, or another name that an address may hold
 */
export function fieldName(t: TFunction, path: string): string {
  if (findField(path)) {
    const label = t(`config.${path}.label`);
    const [part, transform, setting] = path.split('.');
    return part === 'augment' && setting ? `${t(`groups.${transform}`)}: ${label}` : label;
  }
  if (path === 'backend') return t('backend.label');
  return t([`groups.${path.split('.').at(-1)}`, 'errors.configuration']);
}
