/** @file Language and theme. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { themes, useTheme } from '../../state/theme';
import { Select } from '../../ui/select';
import { LanguageSwitch } from '../language-switch';
import styles from './preferences.module.css';

export function Preferences() {
  const { t } = useTranslation();
  const theme = useTheme((state) => state.theme);
  return (
    <div className={styles.preferences}>
      <LanguageSwitch />
      <Select
        aria-label={t('theme.label')}
        options={themes.map((name) => ({ value: name, text: t(`theme.${name}`) }))}
        value={theme}
        onChange={(name) => act('choose-theme', name)}
      />
    </div>
  );
}
