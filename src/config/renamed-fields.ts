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
  if (!isObject(input)) return input;
  const config: Record<string, unknown> = { ...input };
  for (const [oldPath, newPath] of currentNames) {
    const [group, oldName] = oldPath.split('.') as [string, string];
    const newName = newPath.split('.')[1]!;
    const fields = config[group];
    if (!isObject(fields) || !Object.hasOwn(fields, oldName) || Object.hasOwn(fields, newName)) continue;
    const { [oldName]: value, ...others } = fields;
    config[group] = { ...others, [newName]: value };
  }
  return config;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
