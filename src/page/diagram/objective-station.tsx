/**
 * @file Station 4: what the objective of the run compares or rebuilds, in the strip and in its details. Both stand in
 * the objective's own folder; SimCLR's face, which a first visit shows, comes with the page, and all else later.
 */
import type { ComponentType } from 'react';
import { implementationsByName } from '../../config/implementations';
import SimclrFace from '../../objectives/simclr/face';
import { useObjective } from '../../state/use-objective';
import card from '../../ui/card.module.css';
import { lazyPart } from '../../ui/lazy-part';

const faces = {
  simclr: SimclrFace,
  ...laterByName(
    import.meta.glob<{ default: ComponentType }>([
      '../../objectives/*/face.tsx',
      '!../../objectives/simclr/face.tsx',
    ]),
  ),
};
const stations = laterByName(import.meta.glob<{ default: ComponentType }>('../../objectives/*/station.tsx'));

export function ObjectiveFace() {
  return <OfObjective components={faces} />;
}

export function ObjectiveStation() {
  return <OfObjective components={stations} />;
}

function OfObjective({ components }: { components: Readonly<Record<string, ComponentType>> }) {
  const Shown = components[useObjective().name];
  return Shown && <Shown />;
}

function laterByName(files: Record<string, () => Promise<{ default: ComponentType }>>) {
  const later = Object.entries(files).map(([path, load]) => [path, lazyPart(load, Awaited)] as const);
  return implementationsByName(Object.fromEntries(later));
}

/** Holds its place until its code is there. */
function Awaited() {
  return <div className={card.sheet} />;
}
