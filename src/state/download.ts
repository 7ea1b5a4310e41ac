/** @file A file that the page has made, handed to the browser to be saved. */

/** As a browser that is slow to ask where to may need it. */
const keptMs = 60_000;

export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}
