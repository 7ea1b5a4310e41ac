/** @file What the card kit found, as tables for docs/PERFORMANCE.md. */
import { median } from '../statistics';
import type { CardResult, CardRun, CardSteps, StepTimes, TorchResult } from './result';

const unknown = '–';
const ms = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

export function reportCard(result: CardResult): string {
  const { date, plan, machine, adapter, verified, beside, evidence, runs } = result;
  const [withEvidence, without] = [median(evidence.withEvidence), median(evidence.without)];
  return [
    `${date}: ${[adapter.name || 'an adapter without a name', machine.driver].filter(Boolean).join(', ')}; ${machine.processor}, ${machine.cores} cores; ${machine.browser}.`,
    ...(plan.size === 'small' ? ['No card: a small plan, whose numbers mean nothing.'] : []),
    `Features: ${adapter.features.join(', ') || 'none'}. Reference vectors: ${verified.passed} passed, ${verified.failed.length} failed.`,
    `Best matrix product: ${beside.ceilingGflops.webgpu?.toFixed(1) ?? unknown} GFLOP/s. A step takes ${ms(withEvidence)} ms with live evidence, ${ms(without)} without.`,
    stepsTable(result),
    besideTable(result),
    runsTable(runs),
  ].join('\n\n');
}

export function timesOf({ steps }: CardSteps): StepTimes[] {
  return 'absent' in steps ? [] : steps;
}

/** Each step is waited for; what is no JavaScript is the device and the wait for it. */
function stepsTable({ steps, pytorch }: CardResult): string {
  const torch = 'absent' in pytorch ? undefined : pytorch;
  const rows = steps.map((one) => {
    const { preset, batch, precision, gflop } = one;
    const [computed, replayed] = timesOf(one);
    const best = replayed ?? computed;
    const absent = 'absent' in one.steps ? one.steps.absent : unknown;
    return [
      ...[preset, String(batch), precision],
      ...[computed, replayed].flatMap((times) =>
        times ? [ms(times.msPerStep), ms(times.jsMs), String(times.dispatches)] : [absent, unknown, unknown],
      ),
      best ? (gflop / best.msPerStep).toFixed(2) : unknown,
      // PyTorch computes in its own precision, and is told once.
      ...torchCells(precision === 'float32' ? torch : undefined, preset, batch),
    ];
  });
  const kinds = ['computed', 'replayed'].flatMap((kind) => [`${kind}, ms`, 'JavaScript', 'dispatches']);
  const headers = ['preset', 'batch', 'precision', ...kinds, 'TFLOP/s', 'PyTorch eager, ms', 'compiled'];
  const note = torch ? `PyTorch ${torch.version} on ${torch.device}.` : absence(pytorch);
  return `${table(headers, rows)}\n\n${note}`;
}

function absence(pytorch: CardResult['pytorch']): string {
  return `PyTorch is not beside it: ${'absent' in pytorch ? pytorch.absent : ''}.`;
}

function torchCells(torch: TorchResult | undefined, preset: string, batch: number): string[] {
  const found = torch?.steps.find((one) => one.preset === preset && one.batch === batch);
  if (!found) return [unknown, unknown];
  const { eager, compiled } = found;
  return [ms(eager.waited), 'reason' in compiled ? unknown : ms(compiled.waited)];
}

function besideTable({ beside }: CardResult): string {
  const rows = beside.engines.map(({ engine, batch, msPerStepMedian, jsMsPerStep, dispatchesPerStep }) => [
    ...[engine, String(batch), ms(msPerStepMedian)],
    ...[jsMsPerStep, dispatchesPerStep].map((value) => (value === null ? unknown : ms(value))),
  ]);
  const absent = beside.absent.map(({ engine, reason }) => `${engine} takes no step: ${reason}.`);
  return [table(['engine', 'batch', 'ms/step', 'JavaScript', 'dispatches'], rows), ...absent].join('\n\n');
}

function runsTable(runs: readonly CardRun[]): string {
  const headers = ['preset', 'images', 'batch', 'steps', 's', 'ms/step', 'loss', 'k-NN', 'linear probe'];
  const percent = (value: number | undefined) => (value === undefined ? unknown : `${value.toFixed(1)} %`);
  const rows = runs.map((run) => [
    ...[run.preset, String(run.images), String(run.batch), String(run.steps), run.seconds.toFixed(0)],
    ...[ms(run.msPerStepMedian), `${run.firstLoss.toFixed(3)} → ${run.lastLoss.toFixed(3)}`],
    ...[percent(run.evaluation?.knnH), percent(run.evaluation?.probeH)],
  ]);
  return table(headers, rows);
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, headers.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
