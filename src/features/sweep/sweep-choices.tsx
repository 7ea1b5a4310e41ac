/** @file Which sweep: one of the paper's with its budget, or two settings with their values and how many seeds. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { configFields } from '../../config/config-fields';
import { formatNumber } from '../../i18n/format-number';
import type { Language } from '../../i18n/i18n';
import { fieldName } from '../../i18n/member-names';
import { budgetNames } from '../../runs/sweeps/paper-sweep';
import { paperSweep, paperSweepNames, type PaperSweepName } from '../../runs/sweeps/sweeps';
import { useRun } from '../../state/run-store';
import field from '../../ui/field.module.css';
import prose from '../../ui/prose.module.css';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import styles from './sweep.module.css';
import { useSweep } from './store';

export function SweepChoices() {
  const { t, i18n } = useTranslation();
  const { what } = useSweep((sweep) => sweep.choice);
  const id = useId();
  const names = paperSweepNames.map((name) => ({
    value: name as PaperSweepName | 'own',
    text: paperSweep(name).words[i18n.language as Language].title,
  }));
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={id}>{t('sweep.what')}</label>
        <Select
          id={id}
          options={[...names, { value: 'own', text: t('sweep.own') }]}
          value={what}
          onChange={(chosen) => act('choose-sweep', chosen)}
        />
      </div>
      {what === 'own' ? <OwnSweep /> : <PaperChoice name={what} />}
    </>
  );
}

function PaperChoice({ name }: { name: PaperSweepName }) {
  const { t, i18n } = useTranslation();
  const { budget } = useSweep((sweep) => sweep.choice);
  const { words, places, budgets } = paperSweep(name);
  const { found, scaled } = words[i18n.language as Language];
  const runs = (seeds: number) => formatNumber(i18n.language, places.length * seeds);
  return (
    <>
      <p className={prose.text}>{t('sweep.found', { found })}</p>
      <p className={prose.small}>{t('sweep.scaled', { scaled })}</p>
      <RadioGroup
        look="joined"
        label={t('sweep.budget')}
        options={budgetNames.map((value) => ({
          value,
          text: `${t(`sweep.budgets.${value}`)} · ${t('sweep.size', { cells: runs(budgets[value].seeds) })}`,
        }))}
        value={budget}
        onChange={(value) => act('choose-sweep-budget', value)}
      />
    </>
  );
}

const rowNames = ['rows', 'columns'] as const;
const seedChoices = [1, 2, 3, 5, 10];
/** An order has no values that can be typed one by one, and seeds are counted. */
const comparable = configFields.filter(({ kind, path }) => kind !== 'order' && path !== 'seed');

function OwnSweep() {
  const { t } = useTranslation();
  const { rows, seeds } = useSweep((sweep) => sweep.choice);
  const epochs = useRun((run) => run.draft.training.epochs);
  const id = useId();
  const options = comparable.map(({ path }) => ({ value: path, text: fieldName(t, path) }));
  return (
    <>
      <div className={styles.rows}>
        {rowNames.map((name, i) => {
          const row = i as 0 | 1;
          const { path, values } = rows[row];
          return (
            <div key={name} className={styles.row}>
              <label htmlFor={`${id}-${name}`}>{t(`sweep.${name}`)}</label>
              <Select
                id={`${id}-${name}`}
                options={[...(row === 1 ? [{ value: '', text: t('sweep.none') }] : []), ...options]}
                value={path}
                onChange={(chosen) => act('type-sweep-row', { row, path: chosen })}
              />
              <input
                className={field.field}
                aria-label={t(`sweep.valuesOf.${name}`)}
                aria-describedby={`${id}-values`}
                value={values}
                onChange={(event) => act('type-sweep-row', { row, values: event.target.value })}
              />
            </div>
          );
        })}
        <p id={`${id}-values`} className={prose.small}>
          {t('sweep.values')}
        </p>
      </div>
      <RadioGroup
        look="joined"
        label={t('sweep.seeds')}
        options={seedChoices.map((value) => ({ value, text: String(value) }))}
        value={seeds}
        onChange={(value) => act('choose-sweep-seeds', value)}
      />
      <p className={prose.small}>{t('sweep.overDraft', { epochs })}</p>
    </>
  );
}
