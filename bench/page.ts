/**
 * @file The page on which `npm run bench` measures; commanded from outside the browser.
 */
import { describeAdapter, measureSteps, type StepsRequest } from './card/steps';
import type { Adapter, CardSteps } from './card/result';
import { compare } from './compare';
import type { SoakResult } from './growth';
import { drawProblem } from './problem';
import type { BenchRequest, BenchResult } from './results';
import { measureScaling } from './scaling';
import { soak, type SoakRequest } from './soak';
import { measureViews, type ViewsResult } from './views';

declare global {
  interface Window {
    runBench(request: BenchRequest): Promise<BenchResult>;
    /** The comparison alone. */
    runBeside(request: BenchRequest): Promise<Omit<BenchResult, 'scaling'>>;
    describeAdapter(): Promise<Adapter>;
    measureSteps(request: StepsRequest): Promise<CardSteps>;
    runSoak(request: SoakRequest): Promise<SoakResult[]>;
    runViews(request: BenchRequest): Promise<ViewsResult[]>;
    /** Provided by the script that opened this page: takes a line of progress. */
    say(line: string): Promise<void>;
  }
}

const say = (line: string) => void window.say(line);

window.runBeside = async (request) => compare(request, await drawProblem(request.config), say);

window.describeAdapter = describeAdapter;

window.measureSteps = (request) => measureSteps(request, say);

window.runBench = async (request) => ({
  ...(await window.runBeside(request)),
  scaling: await measureScaling(request, say),
});

window.runViews = (request) => measureViews(request, say);

window.runSoak = (request) => soak(request, say);
