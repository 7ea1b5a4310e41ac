/** @file A value for a part of the page that is much to render: the newest, but only when it is the part's turn. */
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { cancelFrame, enqueueFrame } from './frame-queue';

export function useProgressive<T extends object | undefined>(value: T): T {
  const [shown, setShown] = useState(value);
  const newest = useRef(value);
  // Stays the same function, which keeps its place in the queue.
  const [show] = useState(() => () => flushSync(() => setShown(newest.current)));
  useEffect(() => {
    if (newest.current === value) return;
    newest.current = value;
    enqueueFrame(show);
  }, [value, show]);
  useEffect(() => () => cancelFrame(show), [show]);
  return shown;
}
