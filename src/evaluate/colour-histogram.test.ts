import { describe, expect, it } from 'vitest';
import { channelHistograms, colourHistogram, histogramOverlap, intensitySteps } from './colour-histogram';

const size = { height: 2, width: 2, channels: 3 };
const red = [1, 0, 0];
const blue = [0, 0, 1];
const gray = [0.5, 0.5, 0.5];
const overlap = (a: number[][], b: number[][]) =>
  histogramOverlap(colourHistogram(a.flat(), size), colourHistogram(b.flat(), size));

describe('the histograms of a view', () => {
  it('give each channel’s fraction of pixels at each intensity', () => {
    const fractions = channelHistograms([red, red, red, gray].flat(), size);
    const channel = (c: number) =>
      Array.from(fractions.subarray(c * intensitySteps, (c + 1) * intensitySteps));
    expect(channel(0)[intensitySteps - 1]).toBe(0.75);
    expect(channel(0)[intensitySteps / 2]).toBe(0.25);
    expect(channel(1)[0]).toBe(0.75);
    expect(channel(2)[intensitySteps / 2]).toBe(0.25);
    for (const c of [0, 1, 2]) expect(channel(c).reduce((sum, fraction) => sum + fraction)).toBeCloseTo(1, 6);
  });

  it('take the ends of the range, and what lies a little beyond, into the first and last step', () => {
    const fractions = channelHistograms([-0.001, 0, 1, 1.001], { height: 2, width: 2, channels: 1 });
    expect(fractions[0]).toBe(0.5);
    expect(fractions[intensitySteps - 1]).toBe(0.5);
  });

  it('overlap in all pixels with themselves, wherever the pixels lie', () => {
    expect(overlap([red, red, blue, gray], [gray, blue, red, red])).toBe(4);
  });

  it('overlap in the pixels whose colours both have, and in none otherwise', () => {
    expect(overlap([red, red, blue, gray], [red, gray, gray, gray])).toBe(2);
    expect(overlap([red, red, red, red], [blue, blue, blue, blue])).toBe(0);
  });

  it('know which channels go together, where each channel alone looks the same', () => {
    const magentaAndGreen = [
      [1, 0, 1],
      [1, 0, 1],
      [0, 1, 0],
      [0, 1, 0],
    ];
    const whiteAndBlack = [
      [1, 1, 1],
      [1, 1, 1],
      [0, 0, 0],
      [0, 0, 0],
    ];
    expect(channelHistograms(magentaAndGreen.flat(), size)).toEqual(
      channelHistograms(whiteAndBlack.flat(), size),
    );
    expect(overlap(magentaAndGreen, whiteAndBlack)).toBe(0);
  });
});
