import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { readLink } from '../config/read-link';
import { memberWords } from '../i18n/member-words';
import { buildNetwork } from '../network/network';

it('can be chosen in a link, and the page has words for it', () => {
  expect(readLink('?model.encoder=wide', []).config.model.encoder).toBe('wide');
  expect(memberWords.ko.choices['wide']).toBe('와이드');
  expect(memberWords.en.config.model.encoder.help).toContain('wide: 64-128-256 channels.');
});

it('has the weights of three convolutions with batch norm', async () => {
  await setBackend('cpu');
  const network = buildNetwork(parseConfig({ model: { encoder: 'wide', head: { kind: 'none' } } }), 3);
  expect(network.featureSize).toBe(256);
  expect(network.parameterCount).toBe(9 * (3 * 64 + 64 * 128 + 128 * 256) + 2 * (64 + 128 + 256));
  network.dispose();
});
