/**
 * @file Children that appear one after another, each when it is its turn, so that much is drawn without
 * a pause that the visitor could feel.
 */
import { Children, useEffect, useMemo, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { cancelFrame, enqueueFrame } from './frame-queue';

export function Progressive({ children }: { children: ReactNode }) {
  // Kept, so that what has appeared is not rendered again for what appears next.
  const parts = useMemo(() => Children.toArray(children), [children]);
  const [count, setCount] = useState(1);
  useEffect(() => {
    if (count >= parts.length) return undefined;
    const show = () => flushSync(() => setCount(count + 1));
    enqueueFrame(show);
    return () => cancelFrame(show);
  }, [count, parts.length]);
  return parts.slice(0, count);
}
