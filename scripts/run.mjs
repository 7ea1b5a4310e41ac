/**
 * @file What every `npm run` of this repository goes through: installs the packages that the lock
 * file names where they are missing, then runs `scripts/<command>.ts` with the arguments given.
 * Plain JavaScript without dependencies, because in a fresh clone there are none yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const commands = [
  'start',
  'dev',
  'test',
  'tool',
  'build',
  'compile',
  'train',
  'sweep',
  'export',
  'check-pytorch',
  'inspect',
  'datasets',
  'verify',
  'bench',
];
/** For these package.json's `dependencies` are enough, which takes half as long to install. */
const buildCommands = ['start', 'build'];
const oldestNode = [20, 19];
/** Node's servers refuse an address of more than 16 kB, with an answer that shows as a blank page. */
const longLinks = '--max-http-header-size=1048576';

function stop(sentence, code) {
  console.error(sentence);
  process.exit(code);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
  if (isOld) {
    stop(
      `This is Node ${process.versions.node}, but Node ${oldestNode.join('.')} or newer is needed: see https://nodejs.org.`,
      1,
    );
  }
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds, by npm's own record, what the lock file names. */
function isInstalled(withDevelopment) {
  const wanted = readPackages('package-lock.json') ?? {};
  const installed = readPackages('node_modules/.package-lock.json');
  if (!installed) return false;
  return Object.entries(wanted).every(([path, { version, dev, optional, devOptional }]) => {
    if (path === '' || (dev && !withDevelopment)) return true;
    const found = installed[path];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

function ensureInstalled(withDevelopment) {
  if (isInstalled(withDevelopment)) return;
  console.log('Installing packages (npm ci, less than a minute)…');
  // The lock file's hashes tell what a cached package is worth; the registry need not be asked again.
  const extent = withDevelopment ? '--include=dev' : '--omit=dev';
  const { status } = spawnSync('npm', ['ci', extent, '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop('npm ci failed: check the connection to the npm registry, then try again.', 1);
}

/** npm that is told to end ends only the shell between itself and us: notice that we were left alone. */
function endWithParent(child) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500);
}

/** tsx runs as a loader in the same process, so that signals reach the command directly. */
function runCommand(command, parameters) {
  const child = spawn(
    process.execPath,
    [
      longLinks,
      '--import',
      import.meta.resolve('tsx'),
      join(root, 'scripts', `${command}.ts`),
      ...parameters,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  endWithParent(child);
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

const [command, ...parameters] = process.argv.slice(2);
if (!commands.includes(command)) {
  stop(`There is no command ${command ?? '(none given)'}; choose one of ${commands.join(', ')}.`, 2);
}
requireNode();
ensureInstalled(!buildCommands.includes(command));
runCommand(command, parameters);
