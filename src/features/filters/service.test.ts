import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it, vi } from 'vitest';
import { encoders } from '../../encoders/encoders';
import { namesOf } from '../../config/member';
import { parseConfig } from '../../config/parse-config';
import { buildNetwork } from '../../network/network';
import type { Moment } from '../../worker/service';
import { startService } from './service';

beforeAll(async () => void (await setBackend('cpu')));

it.each(namesOf(encoders))(
  'of %s the first layer is told as it is and as it began, once a step',
  async (name) => {
    const config = parseConfig({ model: { encoder: name } });
    const networks = [buildNetwork(config, 3), buildNetwork({ ...config, seed: config.seed + 1 }, 3)];
    const [trained, untrained] = networks;
    const moment = (step: number) =>
      ({
        runId: 1,
        step,
        untrainedKey: 'a',
        network: () => trained,
        untrained: () => untrained,
      }) as unknown as Moment;
    const publish = vi.fn<(topic: string, payload: unknown) => void>();
    const service = startService({ publish });
    for (const step of [7, 7, 8]) await service.refresh!(moment(step));
    expect(publish).toHaveBeenCalledTimes(2);
    const [topic, payload] = publish.mock.calls[0]!;
    const { filters } = payload as { filters: { count: number; trained: Uint8Array; untrained: Uint8Array } };
    expect(topic).toBe('filters');
    expect(filters).toMatchObject({ step: 7, size: { height: 3, width: 3, channels: 3 } });
    expect(filters.trained).toHaveLength(filters.count * 27);
    expect(filters.trained).not.toEqual(filters.untrained);
    service.endRun!();
    await service.refresh!(moment(8));
    expect(publish).toHaveBeenCalledTimes(3);
    for (const network of networks) network.dispose();
  },
);
