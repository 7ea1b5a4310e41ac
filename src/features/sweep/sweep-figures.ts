/**
 * @file What a sweep has come to, and the paper's numbers beside it, for print: a heat map of two axes, a curve of one,
 * for each measure; by the names of their files.
 */
import type { TFunction } from 'i18next';
import type { Language } from '../../i18n/i18n';
import { placeKey } from '../../runs/sweep';
import { axesOf, type Axis, type SweepResult } from '../../runs/sweep-result';
import { measures, type Measure } from '../../runs/sweeps/paper-sweep';
import { paperSweep } from '../../runs/sweeps/sweeps';
import { figureSvg } from '../../ui/figure';
import { heatFigureSvg } from '../../ui/heat-figure';
import { axisNames } from './axis-words';
import { measuredText } from './measured-text';
import { outcomePlaces, type OutcomePlace } from './outcome-place';
import './words';

export function sweepFigures(t: TFunction, language: string, result: SweepResult): Record<string, string> {
  const { plan } = result;
  const places = outcomePlaces(result);
  const axes = axesOf(places);
  const names = axisNames(t, language, plan?.paper);
  const title = plan?.paper ? paperSweep(plan.paper).words[language as Language].title : t('sweep.what');
  const valuesOf = ({ name, values }: Axis) => values.map((value) => names.value(name, value));
  const titleOf = (measure: Measure) => t(`sweep.measures.${measure}`) + (measure === 'loss' ? '' : ' (%)');

  function map(
    measure: Measure,
    whose: string,
    numberOf: (place: OutcomePlace | undefined) => number | undefined,
  ) {
    const [rows, columns] = axes as [Axis, Axis];
    const placeAt = new Map(places.map((place) => [placeKey(place.values), place]));
    return heatFigureSvg({
      title,
      axes: { x: names.label(columns.name), y: names.label(rows.name) },
      measured: `${whose}: ${titleOf(measure)}`,
      rows: valuesOf(rows),
      columns: valuesOf(columns),
      cells: rows.values.flatMap((row) =>
        columns.values.map((column) => {
          const value = numberOf(placeAt.get(placeKey({ [rows.name]: row, [columns.name]: column })));
          const text =
            value === undefined ? '' : measuredText(language, measure, { mean: value, error: undefined });
          return { value, text };
        }),
      ),
    });
  }

  function curve(measure: Measure): string {
    const [axis] = axes as [Axis];
    const points = (numberOf: (place: OutcomePlace) => { y: number; error?: number } | undefined) =>
      places.flatMap((place, x) => {
        const found = numberOf(place);
        return found ? [{ x, ...found }] : [];
      });
    return figureSvg({
      title,
      axes: { x: names.label(axis.name), y: titleOf(measure) },
      names: valuesOf(axis),
      curves: [
        {
          name: t('sweep.ours'),
          points: points(({ summary }) => {
            const measured = summary?.measured[measure];
            if (!measured) return undefined;
            const { mean, error } = measured;
            return { y: mean, ...(error !== undefined && { error }) };
          }),
        },
        {
          name: t('sweep.paper'),
          points: points(({ paper: { [measure]: y } }) => (y === undefined ? undefined : { y })),
        },
      ],
      references: [],
    });
  }

  const files = measures
    .filter((measure) => places.some(({ summary }) => summary?.measured[measure]))
    .flatMap((measure): [string, string][] => {
      if (axes.length === 1) return [[measure, curve(measure)]];
      if (axes.length !== 2) return [];
      const ours = map(measure, t('sweep.ours'), (place) => place?.summary?.measured[measure]?.mean);
      if (places.every(({ paper }) => paper[measure] === undefined)) return [[measure, ours]];
      return [
        [measure, ours],
        [`${measure}-paper`, map(measure, t('sweep.paper'), (place) => place?.paper[measure])],
      ];
    });
  return Object.fromEntries(files);
}
