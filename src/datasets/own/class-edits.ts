/** @file What a visitor calls classes, in place of what the files call them. */

/** By the name that a class has in the files: what it is to be called, or nothing where it is left out. Others stay. */
export type ClassEdits = Readonly<Record<string, string | null>>;

/** What the files call `name` is called now: nothing where it is left out. A name may be that of what every object has. */
export function editedName(edits: ClassEdits, name: string): string | null {
  return Object.hasOwn(edits, name) ? edits[name]! : name;
}
