/** @file One process at a time writes into a folder: as long as it does, its number stands in a file there. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadOption } from './bad-option';

const held = new Set<string>();
const removeHeld = () => held.forEach((path) => rmSync(path, { force: true }));

/** Until this process ends. @throws BadOption where another process that still lives holds the folder */
export function lockFolder(folder: string): void {
  const path = join(folder, '.lock');
  if (held.has(path)) return;
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = readFileSync(path, 'utf8');
    if (isAlive(Number(holder))) {
      throw new BadOption(
        `Process ${holder} is writing into ${folder}; wait for its end, name another folder, or remove ${path} if that process is none of this playground's.`,
        { cause: error },
      );
    }
    writeFileSync(path, String(process.pid));
  }
  if (held.size === 0) process.once('exit', removeHeld);
  held.add(path);
}

export function unlockFolder(folder: string): void {
  const path = join(folder, '.lock');
  if (held.delete(path)) rmSync(path, { force: true });
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    // It lives, and is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** It has ended, and nobody has asked how, as in containers whose first process does not. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Behind the program's name, which may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    // Only Linux has such files.
    return false;
  }
}
