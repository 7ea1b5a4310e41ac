/**
 * @file The implementations of a registry's members, found in their folders: what a description, free of
 * tensors, says stands in `<name>/description.ts`, and what it does in a file beside it.
 */

/**
 * @param files as `import.meta.glob` finds them, `./<name>/<file>.ts`
 * @returns each by the name of its folder, which a test holds to be its description's
 */
export function implementationsByName<Name extends string, Implementation>(
  files: Record<string, Implementation>,
): Readonly<Record<Name, Implementation>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, implementation]) => [path.split('/').at(-2)!, implementation]),
  ) as Record<Name, Implementation>;
}
