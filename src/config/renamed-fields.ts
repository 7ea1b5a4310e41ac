/**
 * @file Fields that had another name once: links, config files and `--set` of that time still count.
 */

const currentNames: ReadonlyMap<string, string> = new Map([
  ['dataset.trainingPictures', 'dataset.trainingImages'],
  ['evaluation.pictures', 'evaluation.images'],
]);

/** The path by which a field goes today. */
export function currentPath(path: string): string {
  return currentNames.get(path) ?? path;
}

/** An untrusted config with its fields by today's names; where both names stand, the old one stays. */
export function withCurrentNames(input: unknown): unknown {
  return [...currentNames].reduce<unknown>(
    (config, [oldPath, newPath]) => renamed(config, oldPath.split('.'), newPath.split('.').at(-1)!),
    input,
  );
}

/** A field keeps its place and its value, under another name. */
function renamed(part: unknown, [name = '', ...deeper]: readonly string[], newName: string): unknown {
  if (!isObject(part) || !Object.hasOwn(part, name)) return part;
  const { [name]: value, ...others } = part;
  if (deeper.length > 0) return { ...part, [name]: renamed(value, deeper, newName) };
  return Object.hasOwn(part, newName) ? part : { ...others, [newName]: value };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
