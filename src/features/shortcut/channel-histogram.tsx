/** @file One small panel a channel: bars from dark (left) to bright (right). The first of a row has the channels' letters beside it. */
import { intensitySteps } from '../../evaluate/colour-histogram';
import styles from './channel-histogram.module.css';

const panels = {
  1: [{ letter: 'I', colour: 'var(--ink-soft)' }],
  3: [
    { letter: 'R', colour: 'var(--channel-red)' },
    { letter: 'G', colour: 'var(--channel-green)' },
    { letter: 'B', colour: 'var(--channel-blue)' },
  ],
};

interface ChannelHistogramProps {
  /** f32 [channels, intensitySteps], fractions of the pixels. */
  fractions: Float32Array;
  channels: number;
  /** The fraction that reaches a panel's upper edge. */
  highest: number;
  /** Whether the letters stand at its left. */
  isFirst: boolean;
}

export function ChannelHistogram({ fractions, channels, highest, isFirst }: ChannelHistogramProps) {
  return panels[channels === 3 ? 3 : 1].map(({ letter, colour }, c) => (
    <div key={letter} className={styles.panel}>
      {isFirst && <span className={styles.letter}>{letter}</span>}
      <svg
        viewBox={`0 0 ${intensitySteps} 1`}
        preserveAspectRatio="none"
        className={styles.bars}
        aria-hidden="true"
      >
        <path
          fill={colour}
          d={barsPath(fractions.subarray(c * intensitySteps, (c + 1) * intensitySteps), highest)}
        />
      </svg>
    </div>
  ));
}

function barsPath(fractions: Float32Array, highest: number): string {
  return Array.from(fractions, (fraction, step) => `M${step} 1v${-fraction / highest}h0.9V1z`).join('');
}
