/** @file How a chart draws the curve of a run before, behind the one of the same colour: paler, thinner, dashed. */
export const ghostLine = { strokeWidth: 2, strokeDasharray: '2 4', opacity: 0.85 } as const;
