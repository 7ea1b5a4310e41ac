/** @file Accuracy over labelled images a class, on a logarithmic axis. In a lazy chunk, because Recharts is large. */
import { memo } from 'react';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { LabelBudgetPoint } from '../../evaluate/label-budget';
import { axisFormat, axisTicks, valueAxis } from '../../ui/value-axis';

interface BudgetChartProps {
  points: readonly LabelBudgetPoint[];
  axis: string;
}

export default memo(function BudgetChart({ points, axis }: BudgetChartProps) {
  const values = valueAxis([0, ...points.flatMap(({ probe, supervised }) => [probe, supervised])]);
  const format = axisFormat(values);
  const lines = [
    { key: 'probe', stroke: 'var(--accent)', dash: '' },
    { key: 'supervised', stroke: 'var(--view-2)', dash: '8 5' },
  ];
  return (
    <ResponsiveContainer width="100%" height={300}>
      <LineChart
        data={[...points]}
        margin={{ top: 12, right: 24, bottom: 24, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line)" strokeDasharray="2 4" vertical={false} />
        <XAxis
          dataKey="perClass"
          type="number"
          scale="log"
          domain={['dataMin', 'dataMax']}
          ticks={points.map(({ perClass }) => perClass)}
          tickFormatter={(value: number) => String(Math.round(value))}
          interval={0}
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
          tickFormatter={(value: number) => `${format(value)} %`}
          stroke="var(--ink-soft)"
          fontSize="var(--text-xs)"
          width={50}
        />
        {lines.map(({ key, stroke, dash }) => (
          <Line
            key={key}
            dataKey={key}
            stroke={stroke}
            strokeWidth={3}
            strokeDasharray={dash}
            dot={{ r: 4, fill: stroke }}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
});
