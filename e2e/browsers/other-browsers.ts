/**
 * @file Which browsers beside Chromium are on this machine: what drives them, and what to install where
 * one is missing.
 */
import { existsSync } from 'node:fs';
import { firefox, webkit } from '@playwright/test';
import { startOwnBuild } from './own-build';
import type { Visitor } from './visitor';

export const otherBrowsers = ['firefox', 'webkit'] as const;
export type OtherBrowser = (typeof otherBrowsers)[number];

const firefoxPaths: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:/Program Files/Mozilla Firefox/firefox.exe'],
};
const webkitDriver = '/usr/bin/WebKitWebDriver';
const xvfb = '/usr/bin/Xvfb';

/** What installs it, as a command. */
export const installers: Record<OtherBrowser, string> =
  process.platform === 'linux'
    ? {
        firefox: 'apt-get install firefox-esr mesa-vulkan-drivers',
        webkit: 'apt-get install webkit2gtk-driver xvfb',
      }
    : { firefox: 'npx playwright install firefox', webkit: 'npx playwright install webkit' };

/** How each starts here; undefined where it is not installed. */
const starters: Record<OtherBrowser, () => (() => Promise<Visitor>) | undefined> = {
  firefox() {
    const path = [process.env['FIREFOX_PATH'], ...(firefoxPaths[process.platform] ?? [])].find(
      (one) => one !== undefined && existsSync(one),
    );
    if (path) return async () => (await import('./firefox')).startFirefox(path);
    return existsSync(firefox.executablePath()) ? () => startOwnBuild(firefox) : undefined;
  },
  webkit() {
    const hasScreen = existsSync(xvfb);
    if (existsSync(webkitDriver) && (hasScreen || process.env['DISPLAY'])) {
      const programs = { driver: webkitDriver, xvfb: hasScreen ? xvfb : undefined };
      return async () => (await import('./webkit')).startWebkit(programs);
    }
    return existsSync(webkit.executablePath()) ? () => startOwnBuild(webkit) : undefined;
  },
};

export const isInstalled = (name: OtherBrowser): boolean => starters[name]() !== undefined;

/** @throws Error, one sentence, where it is not installed */
export async function startOther(name: OtherBrowser): Promise<Visitor> {
  const start = starters[name]();
  if (!start) throw new Error(`There is no ${name} here: ${installers[name]}.`);
  return start();
}
