/**
 * @file What the bench found, as text.
 */
import type { SoakResult } from './growth';
import { longTaskMs, type PageResult } from './page-tasks';
import {
  convolutionPasses,
  ownBackends,
  type BenchResult,
  type ConvolutionResult,
  type EngineResult,
  type OwnBackend,
  type RecordingTimes,
} from './results';
import { median } from './statistics';
import { formatTable } from './table';
import type { ViewsResult } from './views';

/** What the project asks of convolutions and step, as a fraction of the ceiling. */
const wantedFractions = { convolutions: 0.6, step: 0.4 };
/** And of views, at most, as a fraction of a step. */
const wantedViews = 0.15;
/** Of a slider, until its views are there. */
const wantedSliderMs = 100;
/** By live evidence, at most. */
const wantedSlowdown = 0.1;
/** Of a replayed step, as a fraction of one that tfjs computes. */
const wantedJavaScript = 0.25;
/** Of the tiny net. */
const wantedDispatches = 40;
const unknown = '–';

export function reportBench(result: BenchResult): string {
  const measured = ownBackends.filter((backend) => result.ceilingGflops[backend] !== null);
  return [
    comparison(result),
    ...result.absent.map(
      ({ engine, backend, reason }) => `${engine} on ${backend} takes no step: ${reason}.`,
    ),
    '',
    ...measured.map((backend) => ceilingLine(backend, result)),
    ...(result.recording ? [recordingLine(result.recording)] : []),
    '',
    convolutionTable(result.convolutions),
    '',
    scalingTable(result),
  ].join('\n');
}

export function reportSoak(results: readonly SoakResult[]): string {
  const rows = results.flatMap(({ backend, marks }) =>
    marks.map(({ step, msPerStep, tensors, deviceBytes, jsHeapBytes }) => [
      backend,
      String(step),
      milliseconds(msPerStep),
      String(tensors),
      megabytes(deviceBytes),
      megabytes(jsHeapBytes),
    ]),
  );
  return formatTable(['backend', 'step', 'ms a step', 'tensors', 'device MB', 'JS heap MB'], rows, 1);
}

export function reportViews(results: readonly ViewsResult[]): string {
  const headers = ['backend', 'adapter', 'views', 'rounds', 'ms', 'dispatches', 'step ms', 'fraction'];
  const rows = results.map((result) => [
    result.backend,
    shortened(result.adapter),
    String(2 * result.batch),
    String(result.rounds),
    milliseconds(result.msPerViews),
    result.dispatches?.toString() ?? unknown,
    milliseconds(result.msPerStep),
    `${((100 * result.msPerViews) / result.msPerStep).toFixed(1)} %`,
  ]);
  return `${formatTable(headers, rows, 2)}\nWanted: at most ${percent(wantedViews)} of a step.`;
}

/** A run's charge on the page, and live evidence's on a run. */
export function reportPage(results: readonly PageResult[]): string {
  return results
    .map(({ backend, parts, sliderMs, msPerStep }) => {
      const rows = parts.map(({ part, seconds, longTasks, longestMs, maxWorkMs }) => [
        part,
        String(seconds),
        String(longTasks),
        longestMs === null ? `under ${longTaskMs}` : milliseconds(longestMs),
        milliseconds(maxWorkMs),
      ]);
      const [withEvidence, without] = [median(msPerStep.withEvidence), median(msPerStep.without)];
      const slowdown = withEvidence / without - 1;
      const compared = `${percent(Math.abs(slowdown))} ${slowdown < 0 ? 'less' : 'more'}`;
      return [
        `${backend}, a run going, everything open:`,
        formatTable(
          ['on the screen', 's', `tasks over ${longTaskMs} ms`, 'longest ms', 'of work at most ms'],
          rows,
          1,
        ),
        `32 pairs follow a slider in ${milliseconds(median(sliderMs))} ms (${sliderMs.map(milliseconds).join(', ')}; wanted: under ${wantedSliderMs}).`,
        `A step takes ${milliseconds(withEvidence)} ms with live evidence, ${milliseconds(without)} without: ${compared} (wanted: at most ${percent(wantedSlowdown)} more).`,
      ].join('\n');
    })
    .join('\n\n');
}

function comparison({ engines }: BenchResult): string {
  const headers = [
    ...['engine', 'backend', 'adapter'],
    ...['batch', 'steps', 'first loss', 'ms/step', 'min', 'max', 'slower than ours'],
    ...['dispatches', 'JS ms', 'peak MB', 'GFLOP/s'],
  ];
  const rows = engines.map((engine) => [
    engine.engine,
    engine.backend,
    shortened(engine.adapter),
    String(engine.batch),
    String(engine.steps),
    engine.firstLoss.toFixed(5),
    milliseconds(engine.msPerStepMedian),
    milliseconds(engine.msPerStepMin),
    milliseconds(engine.msPerStepMax),
    ratio(engine, engines),
    engine.dispatchesPerStep?.toString() ?? unknown,
    engine.jsMsPerStep === null ? unknown : milliseconds(engine.jsMsPerStep),
    megabytes(engine.peakBytes),
    engine.gflops.toFixed(2),
  ]);
  return formatTable(headers, rows, 3);
}

/** Against ours on the same backend; where there is none, against ours on its fastest, which is named. */
function ratio(engine: EngineResult, engines: readonly EngineResult[]): string {
  const ours = engines.filter((other) => other.engine === 'ours');
  if (engine.engine === 'ours' || ours.length === 0) return unknown;
  const same = ours.find(({ backend }) => backend === engine.backend);
  const fastest = ours.reduce((a, b) => (b.msPerStepMedian < a.msPerStepMedian ? b : a));
  const { msPerStepMedian, backend } = same ?? fastest;
  const times = `${(engine.msPerStepMedian / msPerStepMedian).toFixed(1)}×`;
  return same ? times : `${times} (${backend})`;
}

function ceilingLine(backend: OwnBackend, { ceilingGflops, engines, convolutions }: BenchResult): string {
  const ceiling = ceilingGflops[backend]!;
  const step = engines.find((one) => one.engine === 'ours' && one.backend === backend)!.gflops;
  const convolving = speedOf(convolutions.filter((one) => one.backend === backend));
  const fraction = (gflops: number, wanted: number) =>
    `${gflops.toFixed(2)}, ${percent(gflops / ceiling)} of it (wanted: ${percent(wanted)})`;
  return [
    `${backend}: matmul ceiling ${ceiling.toFixed(2)} GFLOP/s`,
    `our convolutions alone ${fraction(convolving, wantedFractions.convolutions)}`,
    `our whole step ${fraction(step, wantedFractions.step)}`,
  ].join('; ');
}

function recordingLine({ computed, replayed }: RecordingTimes): string {
  const [ours, before] = [replayed, computed].map((timings) => ({
    jsMs: median(timings.map(({ jsMs }) => jsMs)),
    dispatches: median(timings.map(({ dispatches }) => dispatches)),
  }));
  return [
    `webgpu: a replayed step takes ${milliseconds(ours!.jsMs)} ms of JavaScript, a computed one ${milliseconds(before!.jsMs)}`,
    `${percent(ours!.jsMs / before!.jsMs)} of it (wanted: at most ${percent(wantedJavaScript)})`,
    `${ours!.dispatches} dispatches (wanted: at most ${wantedDispatches})`,
  ].join('; ');
}

function convolutionTable(convolutions: readonly ConvolutionResult[]): string {
  const layers = [...new Set(convolutions.map(({ backend, layer }) => `${backend} ${layer}`))];
  const rows = layers.map((key) => {
    const ofLayer = convolutions.filter(({ backend, layer }) => `${backend} ${layer}` === key);
    const cells = convolutionPasses.flatMap((name) => {
      const one = ofLayer.find(({ pass }) => pass === name);
      return one ? [milliseconds(one.ms), speedOf([one]).toFixed(2)] : [unknown, unknown];
    });
    return [ofLayer[0]!.backend, ofLayer[0]!.layer, ...cells];
  });
  const headers = convolutionPasses.flatMap((pass) => [`${pass} ms`, 'GFLOP/s']);
  return formatTable(['backend', 'convolution', ...headers], rows, 2);
}

function scalingTable({ scaling }: BenchResult): string {
  const rows = scaling.map(({ backend, batch, msPerStep }) => [
    backend,
    String(batch),
    msPerStep === null ? 'left out' : milliseconds(msPerStep),
    msPerStep === null ? unknown : (msPerStep / (2 * batch)).toFixed(3),
  ]);
  return formatTable(['backend', 'batch', 'ms/step', 'ms/view'], rows, 1);
}

/** GFLOP/s of several runs together. */
function speedOf(runs: readonly { flops: number; ms: number }[]): number {
  const total = (of: (run: { flops: number; ms: number }) => number) =>
    runs.reduce((sum, run) => sum + of(run), 0);
  return total(({ flops }) => flops) / total(({ ms }) => ms) / 1e6;
}

/** WebGL renderers have names of a hundred letters. */
function shortened(name: string): string {
  return name.length > 24 ? `${name.slice(0, 23)}…` : name;
}

function milliseconds(ms: number): string {
  return ms.toFixed(ms < 100 ? 2 : 0);
}

function megabytes(bytes: number | null): string {
  return bytes === null ? unknown : (bytes / 1e6).toFixed(1);
}

function percent(fraction: number): string {
  return `${Math.round(100 * fraction)} %`;
}
