/** @file WebKitGTK's small browser, over W3C WebDriver, on a screen that nobody sees. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { Builder, By, Capabilities, Key, until } from 'selenium-webdriver';
import { answerTimeoutMs, clickTimeoutMs, expressionOf, type Visitor } from './visitor';

/** What a page's errors were since it was loaded; the protocol tells of none. */
interface Heard {
  troublesHeard?: string[];
}

export interface WebkitPrograms {
  driver: string;
  /** Where there is none, the windows are seen. */
  xvfb: string | undefined;
}

export async function startWebkit({ driver, xvfb }: WebkitPrograms): Promise<Visitor> {
  const started: ChildProcess[] = [];
  const end = () => started.reverse().forEach((child) => child.kill());
  try {
    const display = xvfb ? await openScreen(xvfb, started) : process.env['DISPLAY'];
    const port = await freePort();
    const service = spawn(driver, [`--port=${port}`], {
      env: {
        ...process.env,
        DISPLAY: display,
        // Its GTK port isolates pages but hides shared memory even so (WebKit bug 317847); Safari does not.
        JSC_useSharedArrayBuffer: '1',
      },
      stdio: 'ignore',
    });
    started.push(service);
    await answers(`http://127.0.0.1:${port}/status`, service);
    return await openBrowser(port, end);
  } catch (error) {
    end();
    throw error;
  }
}

async function openBrowser(port: number, end: () => void): Promise<Visitor> {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
  });
  const page = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(capabilities)
    .disableEnvironmentOverrides()
    .build();
  await page.manage().setTimeouts({ script: answerTimeoutMs, pageLoad: answerTimeoutMs });
  const known = await page.getCapabilities();
  return {
    browser: `WebKitGTK ${known.getBrowserVersion()}`,
    async open(url) {
      await page.get(url);
      await page.executeScript(hearTroubles);
    },
    async ask(look, ...given) {
      const outcome = await page.executeAsyncScript<{ answer?: never; error?: string }>(
        `const tell = arguments[arguments.length - 1];
         Promise.resolve().then(() => ${expressionOf(look, given)})
           .then((answer) => tell({ answer }), (error) => tell({ error: String(error) }));`,
      );
      if (outcome.error !== undefined) throw new Error(outcome.error);
      return outcome.answer!;
    },
    async click(path) {
      const target = await page.wait(until.elementLocated(By.xpath(path)), clickTimeoutMs);
      await page.executeScript(
        'arguments[0].scrollIntoView({ block: "center", behavior: "instant" })',
        target,
      );
      await page.wait(until.elementIsVisible(target), clickTimeoutMs);
      await target.click();
    },
    press: (key) =>
      page
        .actions()
        .sendKeys(keys[key] ?? key)
        .perform(),
    async upload(path, file) {
      const field = await page.wait(until.elementLocated(By.xpath(path)), clickTimeoutMs);
      await field.sendKeys(file);
    },
    async resize(width, height) {
      const inner = await page.executeScript<number[]>('return [innerWidth, innerHeight]');
      const outer = await page.manage().window().getRect();
      const around = [outer.width - inner[0]!, outer.height - inner[1]!] as const;
      await page
        .manage()
        .window()
        .setRect({ x: 0, y: 0, width: width + around[0], height: height + around[1] });
    },
    async photograph(file) {
      await writeFile(file, await page.takeScreenshot(), 'base64');
    },
    troubles: () => page.executeScript('return window.troublesHeard ?? []'),
    async close() {
      await page.quit();
      end();
    },
  };
}

/** Runs in the page. */
function hearTroubles(): void {
  const heard: string[] = ((window as Heard).troublesHeard = []);
  addEventListener('error', ({ message }) => heard.push(`page: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => heard.push(`page: ${String(reason)}`));
  console.error = (...said: unknown[]) => void heard.push(`console: ${said.map(String).join(' ')}`);
}

const keys: Partial<Record<string, string>> = {
  ArrowRight: Key.ARROW_RIGHT,
  ArrowLeft: Key.ARROW_LEFT,
  Escape: Key.ESCAPE,
  Enter: Key.ENTER,
};

/** @returns its address, as `DISPLAY` has it */
async function openScreen(xvfb: string, started: ChildProcess[]): Promise<string> {
  const screen = spawn(xvfb, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  started.push(screen);
  const [number] = (await once(createInterface({ input: screen.stdout }), 'line')) as [string];
  return `:${number.trim()}`;
}

async function answers(url: string, service: ChildProcess): Promise<void> {
  while (service.exitCode === null) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${service.spawnfile} ended before it answered.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
