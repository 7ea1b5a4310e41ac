/**
 * @file `npm test`: format, types and lint, dependency rules, unused code, unit and browser tests, and the
 * journeys through the built page. Every step runs, whatever came before; the last line says how
 * many tests passed and failed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installers, isInstalled, otherBrowsers } from '../e2e/browsers/other-browsers';
import { exitWith } from './bad-option';
import { findBrowser } from './find-browser';
import { programs } from './programs';
import { readOptions } from './read-options';

interface Counts {
  passed: number;
  failed: number;
}

interface Step {
  title: string;
  /** Arguments of Node: a package's program and its options. */
  program: string[];
  /** For steps that count tests: the report they write, and how to read it. */
  report?: { path: string; read: (report: never) => Counts };
}

const cache = 'node_modules/.cache/playground';
const vitestReport = `${cache}/vitest.json`;
const playwrightReport = `${cache}/playwright.json`;

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

/** What looks at the code alone, and the build. */
const codeSteps: Step[] = [
  { title: 'format', program: [programs.oxfmt, '--check'] },
  { title: 'types and lint', program: [programs.oxlint] },
  { title: 'dependency rules', program: [programs.dependencyCruiser, 'src', 'scripts', 'bench'] },
  { title: 'unused code', program: [programs.knip, '--no-progress'] },
  { title: 'build', program: ['--import', 'tsx', 'scripts/build.ts'] },
];

const testSteps: Step[] = [
  {
    title: 'unit and browser tests',
    program: [
      programs.vitest,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ],
    report: {
      path: vitestReport,
      read: ({ numPassedTests, numFailedTests, testResults }: VitestReport) => ({
        passed: numPassedTests,
        // A file that could not even be loaded counts as one failed test.
        failed:
          numFailedTests +
          testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length).length,
      }),
    },
  },
];

/** Through what was built. */
const journeySteps: Step[] = [
  {
    title: 'journeys',
    program: [programs.playwright, 'test', '--reporter=list,json'],
    report: {
      path: playwrightReport,
      read: ({ stats }: PlaywrightReport) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky,
      }),
    },
  },
];

await exitWith(async () => {
  readOptions('test', process.argv.slice(2), {});
  const browser = findBrowser();
  console.log(`Testing in ${browser}`);
  for (const other of otherBrowsers.filter((one) => !isInstalled(one))) {
    console.log(`Not tested in ${other}, which is not here: ${installers[other]}`);
  }
  mkdirSync(cache, { recursive: true });
  const total: Counts = { passed: 0, failed: 0 };
  const failedSteps: string[] = [];
  const runInOrder = async (steps: readonly Step[], speaks: boolean) => {
    for (const step of steps) if (!(await run(step, browser, total, speaks))) failedSteps.push(step.title);
  };
  // A step of the one often waits where one of the other works.
  await Promise.all([runInOrder(codeSteps, false), runInOrder(testSteps, true)]);
  await runInOrder(journeySteps, true);
  if (failedSteps.length) console.log(`\nFailed: ${failedSteps.join(', ')}`);
  console.log(`tests: ${total.passed} passed, ${total.failed} failed`);
  return failedSteps.length ? 1 : 0;
});

/**
 * Whether the step passed; its tests are added to `total`.
 * @param speaks as it goes, and not at its end
 */
async function run(
  { title, program, report }: Step,
  browser: string,
  total: Counts,
  speaks: boolean,
): Promise<boolean> {
  if (speaks) console.log(`\n=== ${title}`);
  const startedAt = performance.now();
  if (report) rmSync(report.path, { force: true });
  const child = spawn(process.execPath, program, {
    stdio: speaks ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => said.push(text));
  const [status] = (await once(child, 'close')) as [number | null];
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const words = Buffer.concat(said).toString().trim();
  if (words) console.log(`\n=== ${title}\n${words}`);
  console.log(`=== ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (report) {
    const { passed, failed } = readReport(report);
    total.passed += passed;
    total.failed += failed;
  }
  return status === 0;
}

function readReport({ path, read }: NonNullable<Step['report']>): Counts {
  try {
    return read(JSON.parse(readFileSync(path, 'utf8')) as never);
  } catch {
    console.log(`${path} holds no test report: the step ended before its tests did.`);
    return { passed: 0, failed: 1 };
  }
}
