/** @file The style sheet's colours and typeface as a canvas needs them, in the theme of the moment. */

/**
 * `light-dark()` is worked out in properties only, not in custom ones: so through a colour.
 * @param wanted by name, as CSS writes them
 */
export function canvasColours<Name extends string>(
  wanted: Readonly<Record<Name, string>>,
): Record<Name, string> & { font: string } {
  const probe = document.body.appendChild(document.createElement('span'));
  const colours = Object.entries<string>(wanted).map(([name, value]) => {
    probe.style.color = value;
    return [name, getComputedStyle(probe).color];
  });
  const font = getComputedStyle(probe).fontFamily;
  probe.remove();
  return { ...(Object.fromEntries(colours) as Record<Name, string>), font };
}
