/** @file What was made already is not kept where what comes next cannot be made. */

/** @throws what `make` throws, once everything `held` is disposed */
export function orDispose<Made>(make: () => Made, ...held: readonly { dispose(): void }[]): Made {
  try {
    return make();
  } catch (error) {
    for (const one of held) one.dispose();
    throw error;
  }
}
