/**
 * @file Finds a full Chrome, Chromium or Edge (the headless shell has no WebGPU), or installs one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';

const programFolders = [
  process.env['ProgramFiles'],
  process.env['ProgramFiles(x86)'],
  process.env['LOCALAPPDATA'],
].filter((folder) => folder !== undefined);

const usualPaths: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: programFolders.flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Chromium/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

/**
 * The path of a browser: `CHROME_PATH`, else an installed one, else Playwright's own, else a freshly
 * installed one.
 * @throws Error, one sentence, if there is none and none could be installed.
 */
export function findBrowser(): string {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, where there is no file; set it to a Chrome or Chromium.`);
  }
  const found = installedBrowser();
  if (found) return found;
  console.log('No Chrome, Chromium or Edge found: installing one…');
  for (const install of [installFromPlaywright, installFromDebian]) {
    install();
    const installed = installedBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'There is no Chrome, Chromium or Edge here and none could be installed; install one, or set CHROME_PATH to its program.',
  );
}

function installedBrowser(): string | undefined {
  const paths = [...(usualPaths[process.platform] ?? []), chromium.executablePath()];
  return paths.find((path) => existsSync(path) && starts(path));
}

/** On Linux a browser may lack its libraries, or be a stub that says how to install the real one. */
function starts(path: string): boolean {
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;

function installFromPlaywright(): void {
  const libraries = isRootOnLinux ? ['--with-deps'] : [];
  execute('npx', ['playwright', 'install', ...libraries, '--no-shell', 'chromium']);
}

function installFromDebian(): void {
  if (!isRootOnLinux || !existsSync('/etc/debian_version')) return;
  execute('apt-get', ['update']);
  execute('apt-get', ['install', '--yes', 'chromium']);
}

function execute(program: string, parameters: string[]): void {
  spawnSync(program, parameters, { stdio: 'inherit', shell: process.platform === 'win32' });
}
