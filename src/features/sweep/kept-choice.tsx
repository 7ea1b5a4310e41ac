/** @file Which of the sweeps that this browser keeps is on show, where there are several. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import { formatMoment } from '../../i18n/format-date';
import { formatNumber } from '../../i18n/format-number';
import type { Language } from '../../i18n/i18n';
import { axesOf } from '../../runs/sweep-result';
import { paperSweep } from '../../runs/sweeps/sweeps';
import { Select } from '../../ui/select';
import { axisNames } from './axis-words';
import { useSweep } from './store';
import styles from './sweep.module.css';
import type { Shown } from './sweep-state';

export function KeptSweeps() {
  const { t, i18n } = useTranslation();
  const kept = useSweep((sweep) => sweep.kept);
  const shownId = useSweep((sweep) => sweep.shown?.id);
  const isPossible = usePossible('show-kept-sweep', shownId ?? '');
  const id = useId();
  if (kept.length < 2) return null;
  const number = (value: number) => formatNumber(i18n.language, value);
  const textOf = ({ result: { plan, cells }, left, changedAt = 0 }: Shown) => {
    const names = axisNames(t, i18n.language, plan?.paper);
    const title = plan?.paper
      ? paperSweep(plan.paper).words[i18n.language as Language].title
      : axesOf(cells)
          .map(({ name }) => names.label(name))
          .join(' × ');
    return t('sweep.keptOne', {
      title: title || t('sweep.own'),
      when: formatMoment(i18n.language, changedAt),
      done: number(cells.length),
      all: number(cells.length + left),
    });
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('sweep.keptAll')}</label>
      <Select
        id={id}
        options={kept.map((one) => ({ value: one.id!, text: textOf(one) }))}
        value={kept.some((one) => one.id === shownId) ? shownId : undefined}
        placeholder={t('sweep.keptNone')}
        disabled={!isPossible}
        onChange={(chosen) => act('show-kept-sweep', chosen)}
      />
    </div>
  );
}
