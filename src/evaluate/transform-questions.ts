/** @file What transform probes are asked, free of tensors, so that the page can list it. */

/** i18n key `transform-probes.<question>`. */
export const transformQuestions = ['colour', 'rotation', 'sobel', 'noise'] as const;
export type TransformQuestion = (typeof transformQuestions)[number];
