/** @file Every student's loss in one chart, with the number of each at its end; and the same as a table. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import prose from '../../ui/prose.module.css';
import { Scroller } from '../../ui/scroller';
import table from '../../ui/table.module.css';
import { axisFormat, axisTicks, valueAxis } from '../../ui/value-axis';
import styles from './board.module.css';
import { lookOf } from './looks';
import { spreadLabels, valueAt, type Label } from './overlay';
import { useBoard, type Student } from './board-state';

/** In rem, which Present mode enlarges. */
const height = 26;
const labelSize = 1.25;
const labelWidth = 2;
/** From the end of a curve to its label. */
const leader = 1.25;
const left = 3.5;
const bottom = 3.25;
const top = 0.75;
/** Of a step's number, with the room beside it. */
const tickWidth = 3;

export function Curves({ students }: { students: readonly Student[] }) {
  const { t } = useTranslation();
  const withCurves = students.filter(({ card }) => card.curve.length > 0);
  if (withCurves.length === 0) return <p className={prose.text}>{t('board.noCurves')}</p>;
  return (
    <>
      <Chart students={withCurves} />
      <details className={styles.details}>
        <summary>{t('board.curvesTable')}</summary>
        <CurvesTable students={withCurves} />
      </details>
    </>
  );
}

function Chart({ students }: { students: readonly Student[] }) {
  const { t } = useTranslation();
  const picked = useBoard((board) => board.picked);
  const frame = useRef<HTMLDivElement>(null);
  const { width, rem } = useSize(frame);
  const axis = valueAxis(students.flatMap(({ card }) => card.curve.map(({ y }) => y)));
  const most = Math.max(...students.map(({ card }) => card.curve.at(-1)!.x), 1);
  const low = (height - bottom) * rem;
  const toY = (y: number) => low + ((y - axis.low) / (axis.high - axis.low)) * (top * rem - low);
  const ends = students.map(({ card }) => toY(card.curve.at(-1)!.y));
  const { labels, columns } = spreadLabels(ends, labelSize * rem, [top * rem, low]);
  const right = width - (leader + columns * labelWidth) * rem;
  const toX = (x: number) => left * rem + (x / most) * (right - left * rem);
  const format = axisFormat(axis);
  const steps = axisTicks({ low: 0, high: most });
  const apart = Math.max(Math.ceil((steps.length * tickWidth * rem) / (right - left * rem)), 1);
  // Before its width is known there is nothing to draw on.
  const isDrawn = right > left * rem;
  return (
    <div
      ref={frame}
      className={styles.chart}
      role="img"
      aria-label={t('board.curvesLabel', { students: students.length, step: most })}
      data-testid="board-chart"
      data-curves={students.length}
    >
      <svg width="100%" height={`${height}rem`}>
        {isDrawn && (
          <>
            {axisTicks(axis).map((value) => (
              <g key={value}>
                <line className={styles.grid} x1={left * rem} x2={right} y1={toY(value)} y2={toY(value)} />
                <text
                  className={styles.tick}
                  x={(left - 0.4) * rem}
                  y={toY(value)}
                  dy="0.35em"
                  textAnchor="end"
                >
                  {format(value)}
                </text>
              </g>
            ))}
            {steps.map(
              (step, i) =>
                i % apart === 0 && (
                  <text
                    key={step}
                    className={styles.tick}
                    x={toX(step)}
                    y={low + 1.4 * rem}
                    textAnchor="middle"
                  >
                    {step}
                  </text>
                ),
            )}
            <text
              className={styles.tick}
              x={(left * rem + right) / 2}
              y={low + 2.6 * rem}
              textAnchor="middle"
            >
              {t('board.steps')}
            </text>
            {inFront(students, picked).map(({ id, card }) => {
              const { colour, dash } = lookOf(id);
              const place = students.findIndex((one) => one.id === id);
              const isFaint = picked !== undefined && picked !== id;
              return (
                <g key={id} className={isFaint ? styles.faint : undefined} stroke={colour} fill={colour}>
                  <path
                    className={picked === id ? styles.thick : styles.curve}
                    d={card.curve.map(({ x, y }, i) => `${i ? 'L' : 'M'}${toX(x)} ${toY(y)}`).join('')}
                    strokeDasharray={dash}
                  />
                  {card.curve.length === 1 && (
                    <circle cx={toX(card.curve[0]!.x)} cy={toY(card.curve[0]!.y)} r={4} />
                  )}
                  <Mark id={id} label={labels[place]!} end={ends[place]!} right={right} rem={rem} />
                </g>
              );
            })}
          </>
        )}
      </svg>
    </div>
  );
}

interface MarkProps {
  id: number;
  label: Label;
  /** Of the curve. */
  end: number;
  /** Of the plot. */
  right: number;
  rem: number;
}

/** A student's number, led to from the end of the curve. */
function Mark({ id, label: { y, column }, end, right, rem }: MarkProps) {
  const x = right + (leader + column * labelWidth) * rem;
  return (
    <>
      <path
        className={styles.leader}
        d={`M${right + 2} ${end}L${right + (leader - 0.25) * rem} ${y}H${x - 2}`}
      />
      <text className={styles.mark} x={x} y={y} dy="0.35em">
        {id}
      </text>
    </>
  );
}

/** What is drawn last lies above the rest. */
function inFront(students: readonly Student[], picked: number | undefined): readonly Student[] {
  return [...students].sort((a, b) => Number(a.id === picked) - Number(b.id === picked));
}

/** In pixels: how wide the element is, and a rem. */
function useSize(frame: RefObject<HTMLElement | null>): { width: number; rem: number } {
  const [size, setSize] = useState({ width: 0, rem: 16 });
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) =>
      setSize({
        width: entry!.contentRect.width,
        rem: parseFloat(getComputedStyle(document.documentElement).fontSize),
      }),
    );
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, [frame]);
  return size;
}

function CurvesTable({ students }: { students: readonly Student[] }) {
  const { t, i18n } = useTranslation();
  const most = Math.max(...students.map(({ card }) => card.curve.at(-1)!.x), 1);
  const steps = axisTicks({ low: 0, high: most }).filter((step) => step > 0);
  const loss = (value: number | undefined) =>
    value === undefined ? '–' : formatNumber(i18n.language, value, { maximumSignificantDigits: 4 });
  return (
    <Scroller label={t('board.curvesTable')}>
      <table className={table.table}>
        <caption className={prose.small}>{t('board.curvesCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.student')}</th>
            {steps.map((step) => (
              <th key={step} scope="col">
                {formatNumber(i18n.language, step)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {students.map(({ id, card }) => (
            <tr key={id}>
              <th scope="row">
                {id} · {card.student}
              </th>
              {steps.map((step) => (
                <td key={step}>{loss(valueAt(card.curve, step))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
