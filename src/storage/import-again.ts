/**
 * @file Code that could not be had, asked for once more. Browsers keep the failure of an import for as long as the page
 * is open (Chromium does from version 150 on), so it is asked for under another address; the build has every
 * import of the page's go through here (scripts/retried-imports.ts).
 */

let attempts = 0;

/** @throws what the import throws, where it names no address or that is not to be had either */
export async function importAgain<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const address = /https?:\S+\.js\b/.exec(String(error))?.[0];
    if (address === undefined) throw error;
    attempts += 1;
    return (await import(/* @vite-ignore */ `${address}?again=${attempts}`)) as Module;
  }
}
