/** @file What a station of the strip shows at all times: its number and title, a button that unfolds its details, and what is essential. */
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { act } from '../../actions/act';
import { stationNames, useStations, type StationName } from '../../state/station-store';
import { Button } from '../../ui/button';
import card from '../../ui/card.module.css';
import { isPlainKey } from '../../ui/keys';
import { NumberDisc } from '../../ui/number-disc';
import { OnScreen, useOnScreen } from '../../ui/on-screen';
import styles from './station-face.module.css';

export interface StationFaceProps {
  name: StationName;
  title: string;
  children: ReactNode;
}

export function StationFace({ name, title, children }: StationFaceProps) {
  const face = useRef<HTMLDivElement>(null);
  const isHeld = useStations(({ held }) => held.includes(name));
  const isPointed = useStations(({ pointed }) => pointed === name);
  const isOpen = isHeld || isPointed;
  return (
    <div ref={face} className={`${card.sheet} ${styles.face}`} data-open={isOpen || undefined}>
      <h2 className={styles.heading}>
        <Button
          variant="bare"
          className={styles.title}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `station-${name}` : undefined}
          data-held={isHeld || undefined}
          onClick={() => act('hold-station', { name, isHeld: !isHeld })}
          onKeyDown={moveAlong}
        >
          <NumberDisc number={stationNames.indexOf(name) + 1} className={styles.number} />
          {title}
        </Button>
      </h2>
      <OnScreen value={useOnScreen(face)}>
        <div className={styles.essence}>{children}</div>
      </OnScreen>
    </div>
  );
}

/** To the stations beside this one, and to the first and the last. */
function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  if (!isPlainKey(event)) return;
  const titles = [...document.querySelectorAll<HTMLElement>('[data-station] h2 > button')];
  const at = titles.indexOf(event.currentTarget);
  const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: titles.length - 1 }[event.key];
  if (next === undefined || !titles[next]) return;
  event.preventDefault();
  titles[next].focus();
}
