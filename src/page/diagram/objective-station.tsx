/**
 * @file Station 4: what the objective of the run compares or rebuilds. It stands in the objective's own folder;
 * SimCLR's, which a first visit shows, comes with the page, and the others later.
 */
import type { ComponentType } from 'react';
import { implementationsByName } from '../../config/implementations';
import SimclrStation from '../../objectives/simclr/station';
import { useObjective } from '../../state/use-objective';
import card from '../../ui/card.module.css';
import { lazyPart } from '../../ui/lazy-part';
import styles from './station-card.module.css';

const files = import.meta.glob<{ default: ComponentType }>([
  '../../objectives/*/station.tsx',
  '!../../objectives/simclr/station.tsx',
]);
const later = Object.entries(files).map(([path, load]) => [path, lazyPart(load, AwaitedStation)] as const);
const stations: Readonly<Record<string, ComponentType>> = {
  simclr: SimclrStation,
  ...implementationsByName(Object.fromEntries(later)),
};

export function ObjectiveStation() {
  const { name } = useObjective();
  const Station = stations[name];
  return Station && <Station />;
}

/** Holds its place until its code is there. */
function AwaitedStation() {
  return <div className={`${card.card} ${styles.station}`} />;
}
