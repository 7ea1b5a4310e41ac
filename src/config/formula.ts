/** @file A formula as data: one part after the other, as it is printed. */
export type Formula = readonly FormulaPart[];

export type FormulaPart =
  | string
  | { above: Formula; below: Formula }
  | { superscript: Formula }
  | { subscript: Formula }
  | { root: Formula };
