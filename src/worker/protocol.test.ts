import { expect, it } from 'vitest';
import { presetConfig } from '../config/presets';
import { parseCommand } from './protocol';

it('takes every well-formed command', () => {
  const config = presetConfig('quick');
  const commands = [
    { type: 'initialize', runId: 0, backend: 'auto', assetBase: 'http://localhost/', config },
    { type: 'configure', config },
    { type: 'draw', drawing: 3 },
    { type: 'replay', step: 1203, count: 32 },
    { type: 'histogram-shortcut', request: 1, config },
    { type: 'train' },
    { type: 'train', steps: 5 },
    { type: 'pause' },
    { type: 'step' },
    { type: 'retry-downloads' },
    { type: 'reset', runId: 3 },
    { type: 'study', request: 1, study: 'supervised' },
    { type: 'stop-study' },
    { type: 'watch', panels: ['similarity', 'map'] },
    { type: 'neighbours', id: 1, query: 7 },
    { type: 'neighbours', id: 2, query: Uint8Array.from([1, 2, 3]) },
    { type: 'verify', files: [{ name: 'knn.json', text: '{}' }] },
  ];
  for (const command of commands) expect(parseCommand(command)).toEqual(command);
});

it('refuses anything else with a sentence', () => {
  const bad = [
    undefined,
    {},
    { type: 'fly' },
    { type: 'train', steps: 0 },
    { type: 'watch', panels: ['garden'] },
    { type: 'replay', step: 1.5, count: 8 },
    { type: 'study', request: 1, study: 'astronomy' },
    { type: 'initialize', runId: 0, backend: 'webgl', assetBase: 'http://localhost/', config: {} },
  ];
  for (const message of bad) {
    expect(() => parseCommand(message)).toThrow(/^A message between page and worker was malformed: /);
  }
  const wrongConfig = { type: 'configure', config: { loss: { temperature: 0 } } };
  expect(() => parseCommand(wrongConfig)).toThrow(/loss\.temperature is 0, but must be/);
});
