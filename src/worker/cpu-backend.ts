/** @file tfjs's backend in plain JavaScript, for where nothing else runs. */
import { installCpuKernels } from '../kernels/cpu/install';
import { openEagerViews } from '../transforms/eager-views';
import type { BackendReason, BackendReport } from './protocol';
import { activate, synchronous, type RunningBackend } from './running-backend';

export async function startCpu(reason: BackendReason): Promise<RunningBackend> {
  await activate('cpu');
  installCpuKernels();
  const report: BackendReport = { backend: 'cpu', adapter: '1 thread', threads: 1, reason };
  return { report, openViews: openEagerViews, ...synchronous };
}
