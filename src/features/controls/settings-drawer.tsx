/**
 * @file All settings in a drawer: those that a search finds, by the station at which they take effect, with what
 * is not as the preset has it marked.
 */
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { ConfigField } from '../../config/config-fields';
import { isFieldUsed } from '../../config/field-use';
import { presetNames } from '../../config/presets';
import { useRun } from '../../state/run-store';
import button from '../../ui/button.module.css';
import { PassingButton } from '../../ui/passing-button';
import { Progressive } from '../../ui/progressive';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import styles from './controls.module.css';
import drawer from './settings-drawer.module.css';
import { FieldGroups } from './field-groups';
import { PendingNotice } from './pending-notice';
import { presetText } from './preset-text';
import { indexFields, searchFields } from './search-fields';
import { fieldsByStation, stationNames, type StationFields } from './stations';
import { useSettings } from './store';
import { useChangedFields } from './use-changed-fields';
import './words';

export default function SettingsDrawer() {
  const isOpen = useSettings((settings) => settings.isOpen);
  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(_, details) => {
        // A field or a list that is sorted has used the key for itself.
        if (details.event.defaultPrevented) {
          details.cancel();
          details.allowPropagation();
        } else act('close-settings');
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={drawer.backdrop} />
        <Popup />
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Popup() {
  const { t } = useTranslation();
  const popup = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  return (
    <Dialog.Popup
      ref={popup}
      className={drawer.drawer}
      data-testid="settings"
      // On a screen that is touched a field with the focus brings up a keyboard, which covers the list.
      initialFocus={() => (matchMedia('(pointer: coarse)').matches ? popup.current : search.current)}
    >
      <header className={drawer.head}>
        <div className={drawer.bar}>
          <Dialog.Title className={drawer.title}>{t('controls.open')}</Dialog.Title>
          <Dialog.Close className={button.icon} aria-label={t('controls.close')}>
            <X size={18} aria-hidden />
          </Dialog.Close>
        </div>
        <SearchField
          ref={search}
          aria-label={t('controls.search')}
          placeholder={t('controls.search')}
          value={query}
          onChange={setQuery}
        />
      </header>
      <div className={drawer.list}>
        <Defaults />
        <PendingNotice />
        <Found query={useDeferredValue(query)} />
      </div>
    </Dialog.Popup>
  );
}

/** What is meant by default, and the way back to it. */
function Defaults() {
  const { t } = useTranslation();
  const id = useId();
  const preset = useRun((run) => run.preset);
  const presetName = useRun((run) => presetText(t, preset, run.draft));
  const changed = useChangedFields().length;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.name}>
        {t('actions.preset')}
      </label>
      <Select
        id={id}
        aria-describedby={`${id}-help`}
        options={presetNames.map((name) => ({ value: name, text: t(`presets.${name}`) }))}
        value={changed > 0 ? undefined : preset}
        placeholder={`${presetName} (${t('controls.changed', { count: changed })})`}
        onChange={(name) => act('choose-preset', name)}
      />
      <p className={styles.help} id={`${id}-help`}>
        {t('controls.defaults')}
      </p>
      {changed > 0 && (
        <PassingButton onClick={() => act('choose-preset', preset)}>{t('controls.restoreAll')}</PassingButton>
      )}
    </div>
  );
}

function Found({ query }: { query: string }) {
  const { t } = useTranslation();
  const found = useFound(query);
  return (
    <>
      <p className={styles.help} role="status" data-testid="settings-found">
        {found.length > 0 ? t('controls.found', { count: found.length }) : t('controls.notFound')}
      </p>
      <Progressive>
        {fieldsByStation(found).map(({ station, fields }) => (
          <Station key={station} station={station}>
            <FieldGroups fields={fields} />
          </Station>
        ))}
      </Progressive>
    </>
  );
}

/** Of a search all that match; without one those that have an effect, or are changed. */
function useFound(query: string): ConfigField[] {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const draft = useRun((run) => run.draft);
  const changed = useChangedFields();
  const index = useMemo(
    () => indexFields([...new Set([language, 'en'])].map((one) => i18n.getFixedT(one))),
    [i18n, language],
  );
  const matching = useMemo(() => searchFields(index, query), [index, query]);
  if (query.trim()) return matching;
  return matching.filter(({ path }) => isFieldUsed(draft, path) || changed.includes(path));
}

function Station({ station, children }: Pick<StationFields, 'station'> & { children: ReactNode }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={drawer.station} aria-labelledby={id}>
      <h3 id={id} className={drawer.heading}>
        <span className={drawer.number} aria-hidden="true">
          {stationNames.indexOf(station) + 1}
        </span>
        {t(`controls.stations.${station}`)}
      </h3>
      {children}
    </section>
  );
}
