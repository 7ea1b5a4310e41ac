/** @file A sentence whose formulas are printed as soon as what prints them is there; the same sentence until then. */
import { useEffect, useState } from 'react';

type PrintedSentence = typeof import('./printed-sentence').PrintedSentence;
/** Once it has come. */
let loaded: PrintedSentence | undefined;

/** Of all that stands in a formula here, one at least; most sentences have none. */
const signs = /N|ln|τ/;

export function WithFormulas({ children: text }: { children: string }) {
  const [Printed, setPrinted] = useState(() => loaded);
  const isPlain = !signs.test(text);
  useEffect(() => {
    if (Printed || isPlain) return;
    import('./printed-sentence').then(
      (come) => {
        loaded = come.PrintedSentence;
        setPrinted(() => come.PrintedSentence);
      },
      // Without a connection the sentence stays as it is.
      () => undefined,
    );
  }, [Printed, isPlain]);
  return Printed && !isPlain ? <Printed text={text} /> : text;
}
