/** @file What draws views, besides each transform's function (`src/transforms/<name>/simd.ts`): a module by itself, too. */
export { packNumbers, packPixels, unpackBytes, unpackNumbers } from './planes';
