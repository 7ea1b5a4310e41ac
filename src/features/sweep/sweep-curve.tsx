/** @file One number along one setting, with its error, beside the paper's. In a lazy chunk, because Recharts is large. */
import { memo } from 'react';
import {
  CartesianGrid,
  ErrorBar,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { axisFormat, axisTicks, valueAxis } from '../../ui/value-axis';

interface SweepCurveProps {
  points: readonly {
    /** Of the value, along the axis. */
    name: string;
    ours: number | undefined;
    /** One standard error. */
    error: number | undefined;
    paper: number | undefined;
  }[];
  axis: string;
  unit: string;
  words: { ours: string; paper: string };
}

export default memo(function SweepCurve({ points, axis, unit, words }: SweepCurveProps) {
  const known = points.flatMap(({ ours, error = 0, paper }) => [
    ...(ours === undefined ? [] : [ours - error, ours + error]),
    ...(paper === undefined ? [] : [paper]),
  ]);
  const values = valueAxis(known);
  const format = axisFormat(values);
  const lines = [
    { key: 'ours', stroke: 'var(--accent)', dash: '' },
    ...(points.some(({ paper }) => paper !== undefined)
      ? [{ key: 'paper' as const, stroke: 'var(--view-2)', dash: '8 5' }]
      : []),
  ] as const;
  return (
    <ResponsiveContainer width="100%" height={300}>
      <LineChart
        data={[...points]}
        margin={{ top: 12, right: 24, bottom: 24, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line)" strokeDasharray="2 4" vertical={false} />
        <XAxis
          dataKey="name"
          interval={0}
          padding={{ left: 24, right: 24 }}
          stroke="var(--ink-soft)"
          fontSize="var(--text-xs)"
          label={{
            value: axis,
            position: 'insideBottom',
            offset: -16,
            fill: 'var(--ink-soft)',
            fontSize: 'var(--text-xs)',
          }}
        />
        <YAxis
          domain={[values.low, values.high]}
          niceTicks="none"
          ticks={axisTicks(values)}
          interval={0}
          tickFormatter={(value: number) => format(value) + unit}
          stroke="var(--ink-soft)"
          fontSize="var(--text-xs)"
          width={50}
        />
        <Legend verticalAlign="top" />
        {lines.map(({ key, stroke, dash }) => (
          <Line
            key={key}
            dataKey={key}
            name={words[key]}
            stroke={stroke}
            strokeWidth={3}
            strokeDasharray={dash}
            dot={{ r: 4, fill: stroke }}
            connectNulls
            isAnimationActive={false}
          >
            {key === 'ours' && <ErrorBar dataKey="error" stroke={stroke} strokeWidth={2} width={6} />}
          </Line>
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
});
