/** @file A run's charts as SVG texts, by the names of their files. */
import { figureSvg } from '../../ui/figure';
import { runFigures } from './run-figures';

export function runCharts(...drawn: Parameters<typeof runFigures>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(runFigures(...drawn)).map(([name, figure]) => [`charts/${name}`, figureSvg(figure)]),
  );
}
