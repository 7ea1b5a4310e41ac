import { afterEach, describe, expect, it, vi } from 'vitest';
import { PlaygroundError } from '../config/playground-error';
import { latestOf, WorkerClient, type WorkerLike } from './client';
import { serve, transferred, type Publish, type Served } from './server';

type ExampleCalls = {
  double(value: number): number;
  wait(name: string): string;
  refuse(argument: null): never;
  crash(argument: null): never;
  bytes(length: number): Uint8Array;
};

type ExampleTopics = { progress: { step: number } };

/** Two ends in one process, with messages cloned and delivered as between a page and its worker. */
function connect(calls: Partial<Served<ExampleCalls>> = {}) {
  const { port1, port2 } = new MessageChannel();
  ends.push(port1, port2);
  let terminated = 0;
  const worker: WorkerLike = Object.assign(port1 as unknown as Omit<WorkerLike, 'terminate' | 'onerror'>, {
    onerror: null,
    terminate: () => void terminated++,
  });
  const publish: Publish<ExampleTopics> = serve<ExampleCalls, ExampleTopics>(port2, {
    double: (value) => 2 * value,
    wait: (name) => Promise.resolve(name),
    refuse() {
      throw new PlaygroundError('dataset-too-small', { images: 3, batchSize: 4 });
    },
    crash() {
      throw new Error('a bug.');
    },
    bytes(length) {
      const bytes = new Uint8Array(length);
      return transferred(bytes, [bytes.buffer]);
    },
    ...calls,
  });
  const onDeath = vi.fn<(error: PlaygroundError) => void>();
  let vanish!: () => void;
  const endWatch = vi.fn<() => void>();
  const watch = (_: string, onVanished: () => void) => {
    vanish = onVanished;
    return endWatch;
  };
  const client = new WorkerClient<ExampleCalls, ExampleTopics>(() => worker, onDeath, watch);
  return { client, worker, publish, onDeath, endWatch, vanish, raw: port2, terminated: () => terminated };
}

function fail(worker: WorkerLike, message: string): void {
  worker.onerror!.call(worker as never, { message, preventDefault: () => undefined } as ErrorEvent);
}

const ends: MessagePort[] = [];
afterEach(() => ends.splice(0).forEach((port) => port.close()));

describe('a call', () => {
  it('is answered, whatever else is asked meanwhile', async () => {
    const answers: ((name: string) => void)[] = [];
    const { client } = connect({ wait: () => new Promise((resolve) => answers.push(resolve)) });
    const [first, second] = [client.call('wait', 'a'), client.call('wait', 'b')];
    expect(await client.call('double', 21)).toBe(42);
    answers[1]!('second');
    answers[0]!('first');
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  });

  it('is refused by our own error, with its code and parameters', async () => {
    const { client } = connect();
    await expect(client.call('refuse', null)).rejects.toThrow(
      new PlaygroundError('dataset-too-small', { images: 3, batchSize: 4 }),
    );
    await expect(client.call('refuse', null)).rejects.toMatchObject({ code: 'dataset-too-small' });
  });

  it('that fails in an unforeseen way is refused as internal', async () => {
    const { client } = connect();
    await expect(client.call('crash', null)).rejects.toMatchObject({
      code: 'internal',
      parameters: { reason: 'a bug' },
    });
  });

  it('by a name that there is not is refused', async () => {
    const { client } = connect();
    await expect(client.call('toString' as 'double', 1)).rejects.toMatchObject({ code: 'protocol' });
  });

  it('may be answered by bytes that are handed over', async () => {
    const { client } = connect();
    expect(await client.call('bytes', 3)).toEqual(new Uint8Array(3));
  });

  it('is rejected at once when its signal aborts, and the worker hears of it', async () => {
    const heard: Promise<void>[] = [];
    const { client } = connect({
      wait: (_, { signal }) =>
        new Promise(() =>
          heard.push(new Promise((resolve) => signal.addEventListener('abort', () => resolve()))),
        ),
    });
    const abort = new AbortController();
    const call = client.call('wait', 'a', { signal: abort.signal });
    await client.call('double', 1);
    abort.abort(new Error('changed my mind'));
    await expect(call).rejects.toThrow('changed my mind');
    await heard[0];
  });

  it('that cannot be sent is rejected, and leaves nothing to abort', async () => {
    const { client, raw } = connect();
    const abort = new AbortController();
    const unsendable = (() => 1) as unknown as number;
    await expect(client.call('double', unsendable, { signal: abort.signal })).rejects.toThrow(
      'could not be cloned',
    );
    const heard = vi.fn<(event: MessageEvent) => void>();
    raw.addEventListener('message', heard);
    abort.abort();
    await client.call('double', 1);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('is not sent if its signal has aborted already', async () => {
    const double = vi.fn((value: number) => value);
    const { client } = connect({ double });
    await expect(client.call('double', 1, { signal: AbortSignal.abort() })).rejects.toThrow();
    await client.call('wait', 'until it would have arrived');
    expect(double).not.toHaveBeenCalled();
  });
});

describe('the latest of several questions', () => {
  it('is answered, and those that it overtook by nothing', async () => {
    const { client } = connect();
    const ask = latestOf((name: string, signal) => client.call('wait', name, { signal }));
    expect(await Promise.all([ask('a'), ask('b'), ask('c')])).toEqual([undefined, undefined, 'c']);
    expect(await ask('d')).toBe('d');
  });

  it('is refused as any other call', async () => {
    const { client } = connect();
    const ask = latestOf((_: null, signal) => client.call('refuse', null, { signal }));
    const [first, second] = [ask(null), ask(null)];
    expect(await first).toBeUndefined();
    await expect(second).rejects.toMatchObject({ code: 'dataset-too-small' });
  });
});

describe('a topic', () => {
  it('reaches all who listen, until they end it', async () => {
    const { client, publish } = connect();
    const heard: number[] = [];
    const end = client.on('progress', ({ step }) => heard.push(step));
    client.on('progress', ({ step }) => heard.push(-step));
    publish('progress', { step: 1 });
    await client.call('double', 1);
    end();
    publish('progress', { step: 2 });
    await client.call('double', 1);
    expect(heard).toEqual([1, -1, -2]);
  });
});

type Connected = ReturnType<typeof connect>;

describe.each<[how: string, die: (connected: Connected) => void, parameters: object]>([
  ['ends without a word', ({ vanish }) => vanish(), { cause: 'vanished' }],
  ['cannot be loaded', ({ worker }) => fail(worker, ''), { cause: 'not-loaded' }],
  ['throws', ({ worker }) => fail(worker, 'out of memory'), { reason: 'out of memory' }],
  [
    'sends what cannot be read',
    ({ worker }) => void worker.onmessageerror!.call(worker as never, {} as MessageEvent),
    {},
  ],
])('a worker that %s', (_, die, parameters) => {
  it('rejects what is asked of it, now and later, and says so once', async () => {
    const connected = connect({ wait: () => new Promise(() => undefined) });
    const { client, onDeath, endWatch, terminated } = connected;
    const call = client.call('wait', 'a');
    expect(client.isAlive).toBe(true);
    die(connected);
    die(connected);
    await expect(call).rejects.toMatchObject({ code: 'worker-died', parameters });
    await expect(client.call('double', 1)).rejects.toMatchObject({ code: 'worker-died' });
    expect(onDeath).toHaveBeenCalledTimes(1);
    expect([terminated(), client.isAlive]).toEqual([1, false]);
    expect(endWatch).toHaveBeenCalled();
  });

  it('is no death once it was disposed of', () => {
    const connected = connect();
    connected.client.dispose();
    die(connected);
    expect(connected.onDeath).not.toHaveBeenCalled();
  });
});

describe('a worker that dies', () => {
  it('is not one that was disposed: nobody is told, and late answers go nowhere', async () => {
    let answer!: (name: string) => void;
    const { client, publish, onDeath, terminated } = connect({
      wait: () => new Promise((resolve) => (answer = resolve)),
    });
    const heard: unknown[] = [];
    client.on('progress', (payload) => heard.push(payload));
    const call = client.call('wait', 'a');
    await client.call('double', 1);
    client.dispose();
    answer('late');
    publish('progress', { step: 3 });
    await expect(call).rejects.toMatchObject({ code: 'worker-died' });
    expect(heard).toEqual([]);
    expect(onDeath).not.toHaveBeenCalled();
    expect(terminated()).toBe(1);
  });
});

it.each([null, 'text', 7, {}, [], { id: 99, value: 1 }, { topic: 'unknown', payload: 1 }])(
  'a message of others, %j, is passed over by both ends',
  async (garbage) => {
    const { client, worker, raw, onDeath } = connect();
    worker.postMessage(garbage, []);
    raw.postMessage(garbage);
    expect(await client.call('double', 2)).toBe(4);
    expect(onDeath).not.toHaveBeenCalled();
  },
);
