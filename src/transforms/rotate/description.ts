/** @file How rotation is set, and what the page says of it. */
import { z } from 'zod/mini';
import { applied } from '../settings';
import type { TransformDescription } from '../transform';

export const description = {
  after: 'verticalFlip',
  schema: z.strictObject({
    ...applied(0),
    angle: z._default(z.enum(['any', '90', '180', '270']), 'any'),
  }),
  words: {
    en: {
      name: 'Rotation',
      explanation: 'Turns the image counter-clockwise by quarter turns. A 6 turned upside down is a 9.',
      probability: 'How often a view is turned.',
      settings: {
        angle: {
          label: 'Angle',
          help: 'Counter-clockwise. Images that are not square are only turned by 180°.',
        },
      },
      choices: { any: '90°, 180° or 270°', '90': '90°', '180': '180°', '270': '270°' },
      phrases: { applied: 'turned {{degrees}}°' },
      parameters: { quarterTurns: 'turned by' },
    },
    ko: {
      name: '회전',
      explanation: '시계 반대 방향으로 90°씩 돌립니다. 6을 거꾸로 돌리면 9가 됩니다.',
      probability: '뷰가 회전하는 비율입니다.',
      settings: {
        angle: { label: '각도', help: '시계 반대 방향입니다. 정사각형이 아닌 이미지는 180°만 돌립니다.' },
      },
      choices: { any: '90°, 180° 또는 270°', '90': '90°', '180': '180°', '270': '270°' },
      phrases: { applied: '{{degrees}}° 회전' },
      parameters: { quarterTurns: '회전' },
    },
  },
} satisfies TransformDescription;
