/** @file How a curve looks, beside its name in a chart's legend. */
interface LineKeyProps {
  colour: string;
  /** As of SVG. */
  dash?: string | undefined;
}

export function LineKey({ colour, dash }: LineKeyProps) {
  return (
    <svg width="26" height="10" aria-hidden="true">
      <line x1="0" y1="5" x2="26" y2="5" stroke={colour} strokeWidth="3" strokeDasharray={dash} />
    </svg>
  );
}
