/** @file What a run can be exported as. */
export const exportFormats = ['pytorch', 'weights', 'embeddings', 'projector'] as const;
export type ExportFormat = (typeof exportFormats)[number];
