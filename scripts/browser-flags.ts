/**
 * @file The flags under which Chromium runs tests and headless training, in one place.
 */
import { existsSync } from 'node:fs';

/** A GPU that Linux offers to programs; other systems always have one. */
const hasGpu =
  process.platform !== 'linux' || existsSync('/dev/dri/renderD128') || existsSync('/dev/nvidia0');

/** Takes the place of Playwright's list of the same name, whose members it therefore repeats. */
const featuresOff: readonly string[] = [
  // A page of hundreds of modules below the address bar, loaded anew for each test and never seen.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // Would ask other hosts.
  'AimEnabled',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  // Would hold back the first image of a page.
  'PaintHolding',
];

export const browserFlags: readonly string[] = [
  '--enable-unsafe-webgpu',
  '--enable-features=Vulkan',
  `--disable-features=${featuresOff.join()}`,
  ...gpuFlags(),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's sandbox refuses to run as root, as in most containers.
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function gpuFlags(): string[] {
  // A processor that plays the graphics card for WebGPU should not draw the page as well.
  if (!hasGpu) return ['--use-webgpu-adapter=swiftshader', '--disable-gpu-compositing'];
  if (process.platform !== 'linux') return [];
  // Without a display Chromium passes a real card over, or its GPU process ends while it draws the page.
  return ['--use-angle=vulkan', '--disable-vulkan-surface', '--disable-gpu-compositing'];
}
