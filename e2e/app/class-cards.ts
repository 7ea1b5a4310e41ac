/** @file The cards of a class. */
import type { ClassCard } from '../../src/runs/class-card';

/** Of one of a class, as its run may have come out. */
export function cardOf(i: number): ClassCard {
  return {
    student: `Student ${i}`,
    lesson: 'colours',
    settings: `preset=quick&seed=${i}`,
    curve: Array.from({ length: 62 }, (_, at) => ({
      x: 10 * (at + 1),
      y: 2.2 + i / 50 + 2.5 * Math.exp(-at / 12),
    })),
    scores: {
      step: 620,
      testImages: 2000,
      knn: 35 + i / 10,
      untrainedKnn: 27.5,
      probe: 38 + i / 20,
      untrainedProbe: 31.1,
      quiz: 80 + i / 10,
      quizRounds: 480,
    },
    predictions: [
      { question: 'loss', answer: i % 3 ? 'more' : 'less', found: 'less' },
      { question: 'knn', answer: 'more', found: i % 5 ? 'less' : null },
    ],
  };
}
