/**
 * @file Settings that break a run on purpose, each in a way that a falling loss does not show: changes
 * to whatever config stands, as `name=value`.
 */
import { parseAssignment } from './assignment';
import type { Bilingual } from './bilingual';
import { withFields } from './parse-config';
import type { RunConfig } from './run-config';
import { withObjective } from './with-objective';

interface FailurePreset {
  words: Bilingual<{ name: string; help: string }>;
  /** As on the command line. */
  changes: Record<string, string>;
}

/** A new one is an entry here. */
const entries = {
  /**
   * Decay that wipes the weights out at every step (η·λ = 1), and steps ten thousand times too large in
   * their place: all embeddings become one. (Large steps alone leave some directions; negatives resist.)
   */
  collapse: {
    words: {
      en: {
        name: 'Collapse',
        help: 'Every image ends up with the same embedding. The learning rate is ten thousand times too large and weight decay wipes out the weights at every step, so NT-Xent sticks at ln(2N−1).',
      },
      ko: {
        name: '붕괴',
        help: '모든 이미지의 임베딩이 똑같아집니다. 학습률이 만 배나 크고 가중치 감쇠가 단계마다 가중치를 지워, NT-Xent는 ln(2N−1)에 머뭅니다.',
      },
    },
    changes: {
      'optimizer.name': 'adamw',
      'optimizer.learningRate': '10',
      'optimizer.weightDecay': '0.1',
      'schedule.name': 'constant',
    },
  },
  /** Partners are told by their colours alone. */
  shortcut: {
    words: {
      en: {
        name: 'Shortcut',
        help: 'Crops without colour changes: the loss gets better than ever, the representation worse than at the start.',
      },
      ko: {
        name: '지름길',
        help: '색 변형 없이 자르기만 합니다. 손실은 어느 때보다 좋아지지만 표현은 시작할 때보다 나빠집니다.',
      },
    },
    changes: { augment: 'crop-only' },
  },
  /** Without any change partners are the same image: there is nothing to learn. */
  trivial: {
    words: {
      en: {
        name: 'No augmentation',
        help: 'Both views are the same image: the game is won at once and teaches little.',
      },
      ko: {
        name: '데이터 증강 없음',
        help: '두 뷰가 똑같은 이미지라 짝을 바로 맞히지만 배우는 것은 거의 없습니다.',
      },
    },
    changes: { augment: 'none' },
  },
} satisfies Record<string, FailurePreset>;

export type FailurePresetName = keyof typeof entries;
export const failurePresetNames = Object.keys(entries) as FailurePresetName[];

/** What the page calls it, and what to look for. */
export function failurePresetWords(name: FailurePresetName): FailurePreset['words'] {
  return entries[name].words;
}

/** What each shows rests on pairs: other objectives give way to SimCLR. */
export function brokenConfig(config: RunConfig, name: FailurePresetName): RunConfig {
  const changes = Object.entries(entries[name].changes).flatMap(([path, text]) =>
    parseAssignment(path, text),
  );
  return withFields(withObjective(config, 'simclr'), changes);
}
