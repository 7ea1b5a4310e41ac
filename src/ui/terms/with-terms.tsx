/** @file A sentence whose terms explain themselves as soon as the glossary's words are there; the same sentence until then. */
import { useEffect, useState } from 'react';

type LinkedTerms = typeof import('./linked-terms').LinkedTerms;
/** Once it has come. */
let loaded: LinkedTerms | undefined;

export function WithTerms({ children: text }: { children: string }) {
  const [Linked, setLinked] = useState(() => loaded);
  useEffect(() => {
    if (Linked) return;
    import('./linked-terms').then(
      (come) => {
        loaded = come.LinkedTerms;
        setLinked(() => come.LinkedTerms);
      },
      // Without a connection the sentence stays as it is.
      () => undefined,
    );
  }, [Linked]);
  return Linked ? <Linked text={text} /> : text;
}
