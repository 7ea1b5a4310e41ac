/** @file How much all archives of an import, and those in them, may still unpack to. */
import { limits } from './limits';

/** In bytes. */
export class UnpackBudget {
  left: number = limits.archiveBytes;
}
