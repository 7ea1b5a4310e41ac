/**
 * @file What the browser keeps for the next visit: small settings, and files by their address. Any store
 * may be missing, may refuse (site data blocked, a private window, a full disk) or may never answer. What
 * it does not keep is not kept, and nothing else comes of it: no function here throws or waits for long.
 */

/** How long a store may take to answer before this visit goes on without it. */
const answerMs = 2500;

/** Settings of this visit, for when the browser keeps none. */
const settings = new Map<string, string>();
/** Files failed to be answered for once: they are not asked for again during this visit. */
let isSilent = false;

export function readSetting(key: string): string | undefined {
  try {
    return settings.get(key) ?? localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeSetting(key: string, value: string): void {
  settings.set(key, value);
  try {
    localStorage.setItem(key, value);
  } catch {
    // It holds for this visit.
  }
}

export function forgetSetting(key: string): void {
  settings.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // There is none.
  }
}

/** The bytes that `writeFile` kept under an address, or nothing. */
export async function readFile(store: string, address: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const read = async () => {
    const response = await (await caches.open(store)).match(address);
    return response && new Uint8Array(await response.arrayBuffer());
  };
  return answerOf(read);
}

/** Resolves when the file is kept, or when it is clear that it will not be. */
export async function writeFile(store: string, address: string, bytes: BufferSource): Promise<void> {
  await answerOf(async () => (await caches.open(store)).put(address, new Response(bytes)));
}

/** What the browser answers, or nothing if it refuses or is silent. */
async function answerOf<T>(ask: () => Promise<T>): Promise<T | undefined> {
  if (isSilent) return undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      isSilent = true;
      resolve(undefined);
    }, answerMs);
  });
  try {
    return await Promise.race([ask(), silence]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
