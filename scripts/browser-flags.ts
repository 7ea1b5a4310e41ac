/**
 * @file The flags under which Chromium runs tests and headless training, in one place.
 */
import { existsSync } from 'node:fs';

/** A GPU that Linux offers to programs; other systems always have one. */
const hasGpu =
  process.platform !== 'linux' || existsSync('/dev/dri/renderD128') || existsSync('/dev/nvidia0');

export const browserFlags: readonly string[] = [
  '--enable-unsafe-webgpu',
  '--enable-features=Vulkan',
  // Without one, a processor that plays the graphics card for WebGPU should not draw the page as well.
  ...(hasGpu ? [] : ['--use-webgpu-adapter=swiftshader', '--disable-gpu-compositing']),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's sandbox refuses to run as root, as in most containers.
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
