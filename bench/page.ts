/**
 * @file The page on which `npm run bench` measures; commanded from outside the browser.
 */
import { describeAdapter, measureSteps, type StepsRequest } from './card/steps';
import type { Adapter, CardSteps } from './card/result';
import type { RunConfig } from '../src/config/run-config';
import { WorkerClient } from '../src/rpc/client';
import { compare, openWorker } from './compare';
import { measureCost, type CostResult } from './cost';
import type { EngineCalls } from './engine';
import type { SoakResult } from './growth';
import { drawProblem } from './problem';
import type { BenchRequest, BenchResult, OwnBackend } from './results';
import { measureScaling } from './scaling';
import { soak, type SoakRequest } from './soak';
import { measureViews, type ViewsResult } from './views';

declare global {
  interface Window {
    runBench(request: BenchRequest): Promise<BenchResult>;
    /** The comparison alone. */
    runBeside(request: BenchRequest): Promise<Omit<BenchResult, 'scaling'>>;
    describeAdapter(): Promise<Adapter>;
    measureSteps(request: StepsRequest, features: readonly string[]): Promise<CardSteps>;
    /** Starts this engine; `stepInTurn` then takes so many steps, in milliseconds. */
    openInTurn(config: RunConfig, backend: OwnBackend): Promise<void>;
    stepInTurn(count: number): Promise<number[]>;
    runSoak(request: SoakRequest): Promise<SoakResult[]>;
    runCost(request: BenchRequest): Promise<CostResult[]>;
    runViews(request: BenchRequest): Promise<ViewsResult[]>;
    /** Provided by the script that opened this page: takes a line of progress. */
    say(line: string): Promise<void>;
  }
}

const say = (line: string) => void window.say(line);

window.runBeside = async (request) => compare(request, await drawProblem(request.config), say);

window.describeAdapter = describeAdapter;

window.measureSteps = (request, features) => measureSteps(request, features, say);

window.openInTurn = async (config, backend) => {
  const worker = new WorkerClient<EngineCalls>((name) => openWorker('ours', name));
  await worker.call('start', { problem: await drawProblem(config), backend });
  window.stepInTurn = async (count) => {
    const times: number[] = [];
    while (times.length < count) times.push((await worker.call('step', null)).ms);
    return times;
  };
};

window.runBench = async (request) => ({
  ...(await window.runBeside(request)),
  scaling: await measureScaling(request, say),
});

window.runCost = (request) => measureCost(request, say);

window.runViews = (request) => measureViews(request, say);

window.runSoak = (request) => soak(request, say);
