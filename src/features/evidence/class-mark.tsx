/**
 * @file What stands for a class once labels are revealed: a colour and a shape of its own each, so
 * that they can be told apart with any kind of colour vision. Shapes are paths around the origin,
 * about 1 in radius, for SVG and canvas alike.
 */
import styles from './class-mark.module.css';

const polygon = (corners: number, radius: (corner: number) => number, turn = -Math.PI / 2) =>
  `${Array.from({ length: corners }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / corners;
    const point = [Math.cos(angle), Math.sin(angle)].map((value) => (value * radius(i)).toFixed(3));
    return `${i ? 'L' : 'M'}${point.join(' ')}`;
  }).join('')}Z`;

const disc = (radius: number) =>
  `M${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0Z`;
const plus = 'M-.36-1.1H.36V-.36H1.1V.36H.36V1.1H-.36V.36H-1.1V-.36H-.36Z';
const cross = 'M0-.52L.6-1.1 1.1-.6.52 0 1.1.6.6 1.1 0 .52-.6 1.1-1.1.6-.52 0-1.1-.6-.6-1.1Z';

/** Filled by the even-odd rule. As many as colours in the style sheet; further classes begin again. */
export const classShapes: readonly string[] = [
  disc(1),
  polygon(4, () => 1.25, -Math.PI / 4),
  polygon(3, () => 1.3),
  polygon(4, () => 1.3),
  polygon(3, () => 1.3, Math.PI / 2),
  plus,
  cross,
  polygon(10, (corner) => (corner % 2 ? 0.55 : 1.35)),
  polygon(6, () => 1.15),
  disc(1.1) + disc(0.55),
];

export function classColour(label: number): string {
  return `var(--class-${label % classShapes.length})`;
}

export function ClassMark({ label }: { label: number }) {
  return (
    <svg className={styles.mark} viewBox="-1.5 -1.5 3 3" aria-hidden="true">
      <path d={classShapes[label % classShapes.length]} fillRule="evenodd" fill={classColour(label)} />
    </svg>
  );
}

export function ClassLegend({ classNames }: { classNames: readonly string[] }) {
  return (
    <ul className={styles.legend} data-testid="class-legend">
      {classNames.map((name, label) => (
        <li key={name}>
          <ClassMark label={label} /> {name}
        </li>
      ))}
    </ul>
  );
}
