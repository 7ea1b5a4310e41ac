/**
 * @file The page on which `npm run bench` measures; commanded from outside the browser.
 */
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
    runSoak(request: SoakRequest): Promise<SoakResult[]>;
    runViews(request: BenchRequest): Promise<ViewsResult[]>;
    /** Provided by the script that opened this page: takes a line of progress. */
    say(line: string): Promise<void>;
  }
}

const say = (line: string) => void window.say(line);

window.runBench = async (request) => ({
  ...(await compare(request, await drawProblem(request.config), say)),
  scaling: await measureScaling(request, say),
});

window.runViews = (request) => measureViews(request, say);

window.runSoak = (request) => soak(request, say);
