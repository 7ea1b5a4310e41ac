/** @file For a while, one object's method does something else. */

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- of whatever signature
type Method = (...parameters: any[]) => any;

type MethodsOf<Owner> = { [Name in keyof Owner]: Owner[Name] extends Method ? Name : never }[keyof Owner];

/**
 * @param make from the method as it was, bound to its object
 * @returns puts back what was there
 */
export function replaceMethod<Owner extends object, Name extends MethodsOf<Owner>>(
  owner: Owner,
  name: Name,
  make: (original: Owner[Name]) => Owner[Name],
): () => void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  const original = (owner[name] as Method).bind(owner) as Owner[Name];
  owner[name] = make(original);
  return () => {
    if (own) Object.defineProperty(owner, name, own);
    else delete owner[name];
  };
}
