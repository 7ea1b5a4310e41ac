/**
 * @file Children that appear one after another, each in a task of its own, so that many pictures are
 * drawn without a pause that the visitor could feel.
 */
import { Children, useEffect, useState, type ReactNode } from 'react';

export function InTurn({ children }: { children: ReactNode }) {
  const parts = Children.toArray(children);
  const [count, setCount] = useState(1);
  useEffect(() => {
    if (count >= parts.length) return undefined;
    const timer = setTimeout(() => setCount(count + 1));
    return () => clearTimeout(timer);
  }, [count, parts.length]);
  return parts.slice(0, count);
}
