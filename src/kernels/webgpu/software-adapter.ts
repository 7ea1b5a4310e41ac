/** @file Whether a processor plays the graphics card: there barriers are dear, and few threads are enough. */

type Info = Partial<
  Pick<GPUAdapterInfo, 'vendor' | 'architecture' | 'device' | 'description' | 'isFallbackAdapter'>
>;

const softwareAdapter = /swiftshader|llvmpipe|lavapipe|software|basic render/i;

/** @param info what the adapter says of itself; browsers before 2024 say less, or nothing */
export function isSoftware(info: Info | undefined): boolean {
  const { vendor = '', architecture = '', device = '', description = '', isFallbackAdapter } = info ?? {};
  return (
    isFallbackAdapter === true || softwareAdapter.test([vendor, architecture, device, description].join(' '))
  );
}
