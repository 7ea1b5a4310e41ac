/**
 * @file Children that appear one after another, each in a task of its own, so that much is drawn without
 * a pause that the visitor could feel.
 */
import { Children, useEffect, useMemo, useState, type ReactNode } from 'react';

export function InTurn({ children }: { children: ReactNode }) {
  // Kept, so that what has appeared is not rendered again for what appears next.
  const parts = useMemo(() => Children.toArray(children), [children]);
  const [count, setCount] = useState(1);
  useEffect(() => {
    if (count >= parts.length) return undefined;
    const timer = setTimeout(() => setCount(count + 1));
    return () => clearTimeout(timer);
  }, [count, parts.length]);
  return parts.slice(0, count);
}
