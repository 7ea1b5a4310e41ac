/** @file Language and theme. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { languages, type Language } from '../../i18n/i18n';
import { themes, useTheme } from '../../state/theme';
import { Select } from '../../ui/select';
import styles from './preferences.module.css';

const languageOptions = Object.entries(languages).map(([code, name]) => ({
  value: code as Language,
  text: name,
  lang: code,
}));

export function Preferences() {
  const { t, i18n } = useTranslation();
  const theme = useTheme((state) => state.theme);
  return (
    <div className={styles.preferences}>
      <Select
        aria-label={t('language.label')}
        options={languageOptions}
        value={i18n.language as Language}
        onChange={(language) => act('choose-language', language)}
      />
      <Select
        aria-label={t('theme.label')}
        options={themes.map((name) => ({ value: name, text: t(`theme.${name}`) }))}
        value={theme}
        onChange={(name) => act('choose-theme', name)}
      />
    </div>
  );
}
