/** @file A key that stands twice in one object of a JSON text: readers differ in which of the two they take. */

const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g;

/** @param json a valid JSON text */
export function repeatedKey(json: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [text, colon] of json.matchAll(token)) {
    if (text === '{') open.push(new Set());
    else if (text === '}') open.pop();
    else if (colon !== undefined) {
      const key = JSON.parse(text.slice(0, -colon.length)) as string;
      const keys = open.at(-1)!;
      if (keys.has(key)) return key;
      keys.add(key);
    }
  }
  return undefined;
}
