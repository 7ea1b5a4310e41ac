/**
 * @file The one chart component: a few series over steps, with reference lines. In a lazy chunk,
 * because Recharts is large. Lines are drawn along its scales but past its store: it would work out
 * everything anew for each point, which takes it ten times as long.
 */
import { createContext, Fragment, memo, useContext } from 'react';
import {
  CartesianGrid,
  Curve,
  DefaultZIndexes,
  Dot,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import type { Point } from '../../state/metric-history';
import { ghostLine } from '../../ui/ghost-line';
import { axisFormat, axisTicks, valueAxis, type ValueAxis } from '../../ui/value-axis';
import { stepTicks } from './step-ticks';

/** With one standard error, where it is known. */
export type MeasuredPoint = Point & { error?: number };

export interface Series {
  name: string;
  points: MeasuredPoint[];
  colour: string;
  /** A dash pattern, as of SVG; a full line without. */
  dash?: string | undefined;
  /** Of another run: what stands at its end. Drawn behind those that come later in the list. */
  ghost?: string;
}

export interface Reference {
  value: number;
  label: string;
  colour: string;
  /** Which side of the line has room for the label. */
  side: 'above' | 'below';
}

export interface TimeSeriesChartProps {
  series: readonly Series[];
  references: readonly Reference[];
  /** The last step of the run, so that the axis stands still while the line grows. */
  totalSteps: number;
  stepsPerEpoch: number;
  /** What is in sight before there are points; its lower end always is. */
  range?: readonly [number, number] | undefined;
  /** Whether its upper end always is, too. */
  isWholeRange?: boolean;
  /** Stands behind each value of the axis. */
  unit?: string;
  /** In pixels; 250 unless told. */
  height?: number;
  /** Words for the two units of the horizontal axis. */
  stepWord: string;
  epochWord: string;
}

/** Below it, in pixels, there is no room for all values beside the plot. */
const lowHeight = 120;
const fewTicks = 2;
const margin = { top: 8, right: 52, bottom: 4, left: 0 };
/** Above the plot, for the label of a reference line at its upper edge. */
const labelHeight = 16;

export default memo(function TimeSeriesChart(props: TimeSeriesChartProps) {
  const { series, references, totalSteps, range, stepsPerEpoch, stepWord, epochWord } = props;
  const { unit = '', height = 250, isWholeRange = false } = props;
  const drawn = series.map(({ points, ...line }) => ({
    ...line,
    points: points.filter(({ y }) => Number.isFinite(y)),
  }));
  const values = drawn.flatMap(({ points }) => points.flatMap(({ y, error = 0 }) => [y - error, y + error]));
  const anchors = range?.slice(0, values.length > 0 && !isWholeRange ? 1 : 2) ?? [];
  const axis = valueAxis([...values, ...references.map(({ value }) => value), ...anchors]);
  const reached = drawn.reduce((most, { points }) => Math.max(most, points.at(-1)?.x ?? 0), 0);
  const end = reached > 0 ? Math.max(endAhead(reached, totalSteps), reached) : Math.max(totalSteps, 1);
  return (
    <End value={end}>
      <Lines value={drawn}>
        <Frame {...{ stepsPerEpoch, stepWord, epochWord, ...axis, unit, height, references }} />
      </Lines>
    </End>
  );
});

type FrameProps = Required<Omit<TimeSeriesChartProps, 'series' | 'totalSteps' | 'range' | 'isWholeRange'>> &
  ValueAxis;

/** What grows: the lines, and the last step of the axis. Read where it is drawn, so that the rest of the chart is left alone. */
const Lines = createContext<readonly Series[]>([]);
const End = createContext(1);

/** What stands still while the lines grow: drawn again only if it has changed. */
const Frame = memo(function Frame(props: FrameProps) {
  const { low, high, unit, height, references, ...steps } = props;
  const format = axisFormat({ low, high });
  const hasLabelOnTop = references.some(
    ({ value, side }) => side === 'above' && value > high - (high - low) / 4,
  );
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart
        margin={{ ...margin, top: margin.top + (hasLabelOnTop ? labelHeight : 0) }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line)" strokeDasharray="2 4" vertical={false} />
        <StepAxis {...steps} />
        <YAxis
          type="number"
          domain={[low, high]}
          niceTicks="none"
          ticks={axisTicks({ low, high }, height < lowHeight ? fewTicks : undefined)}
          interval={0}
          tickFormatter={(value: number) => format(value) + unit}
          stroke="var(--ink-soft)"
          fontSize="var(--text-xs)"
          width={46}
          allowDataOverflow
        />
        {references.map(({ value, colour, label: text, side }) => (
          <ReferenceLine
            key={text}
            y={value}
            stroke={colour}
            strokeDasharray="6 5"
            strokeWidth={2}
            label={{
              value: text,
              position: side === 'above' ? 'insideBottomRight' : 'insideTopRight',
              fill: colour,
              fontSize: 'var(--text-xs)',
            }}
          />
        ))}
        <ZIndexLayer zIndex={DefaultZIndexes.line}>
          <SeriesLines />
        </ZIndexLayer>
      </LineChart>
    </ResponsiveContainer>
  );
});

function StepAxis({
  stepsPerEpoch,
  stepWord,
  epochWord,
}: Pick<FrameProps, 'stepsPerEpoch' | 'stepWord' | 'epochWord'>) {
  const end = useContext(End);
  const label = (step: number) =>
    step === 0 || !stepsPerEpoch
      ? `${stepWord} ${step}`
      : `${step} · ${epochWord} ${(step / stepsPerEpoch).toFixed(step < stepsPerEpoch * 10 ? 1 : 0)}`;
  return (
    <XAxis
      dataKey="x"
      type="number"
      domain={[0, end]}
      niceTicks="none"
      ticks={stepTicks(end)}
      tickFormatter={label}
      interval="preserveStartEnd"
      minTickGap={20}
      tickMargin={6}
      stroke="var(--ink-soft)"
      fontSize="var(--text-xs)"
      allowDataOverflow
    />
  );
}

function SeriesLines() {
  const series = useContext(Lines);
  const toX = useXAxisScale();
  const toY = useYAxisScale();
  if (!toX || !toY) return null;
  return series.map(({ name, points, colour, dash, ghost }) => {
    const isGhost = ghost !== undefined;
    const line = { stroke: colour, ...(isGhost ? ghostLine : { strokeWidth: 3, strokeDasharray: dash }) };
    const places = points.map(({ x, y }) => ({ x: toX(x)!, y: toY(y)! }));
    const whiskers = points.map(
      ({ x, y, error }) => error && `M${toX(x)} ${toY(y - error)}V${toY(y + error)}`,
    );
    const [first] = places;
    const last = places.at(-1);
    return (
      <Fragment key={name}>
        <path d={whiskers.filter(Boolean).join('')} stroke={colour} strokeWidth={1.5} opacity={0.6} />
        {/* Of one point there is no line to be seen. */}
        {first && places.length === 1 ? (
          <Dot cx={first.x} cy={first.y} r={3} fill="var(--card)" {...line} />
        ) : (
          <Curve
            className={isGhost ? 'ghost-curve' : 'recharts-line-curve'}
            type="linear"
            points={places}
            fill="none"
            {...line}
          />
        )}
        {last && ghost && (
          <text x={last.x + 4} y={last.y} dy="0.35em" fill={colour} fontSize="var(--text-xs)">
            {ghost}
          </text>
        )}
      </Fragment>
    );
  });
}

/** The run's own end as soon as it is near. */
function endAhead(reached: number, totalSteps: number): number {
  const ahead = roundUp(reached * 1.1);
  return ahead >= 0.75 * totalSteps ? totalSteps : ahead;
}

/** The next number that looks round on an axis. */
function roundUp(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const steps = [1, 2, 4, 5, 8, 10].map((factor) => factor * magnitude);
  return steps.find((step) => step >= value) ?? value;
}
