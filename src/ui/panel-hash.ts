/** @file How the address says to which panel a link leads: `#panel/map`, and `#panel/probes/scores` to a part of one. */

export function hashOfPanel(name: string): string {
  return `#panel/${name}`;
}

/** Whether a link leads to a panel, or to a part of it. */
export function leadsTo(hash: string, name: string): boolean {
  return `${hash}/`.startsWith(`${hashOfPanel(name)}/`);
}
