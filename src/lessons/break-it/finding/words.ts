/** @file What is said of the two runs and of what was expected; the lesson on colours needs it later than its first page. */
import { partWords } from '../../../i18n/part-words';

export const words = partWords('finding', {
  en: {
    because:
      'Because two crops of one image share its colours: these alone give the partner away, whatever is shown. The next page measures how often.',
    neverTrained: {
      same: 'It does not clearly know more than a network that was never trained: {{second}} and {{untrained}} cannot be told apart.',
      less: 'It knows even less than a network that was never trained: {{second}}, and {{untrained}}.',
    },
    alreadyUntrained:
      'Untrained, it already wins {{second}} of its rounds, and {{first}} of those with colour changes: even a random network finds like colours alike.',
    expected: 'You expected that {{game}} and that {{knowledge}}.',
    begins: 'It begins as soon as the first network has finished.',
    finding: {
      more: 'Without colour changes it wins more rounds.',
      less: 'Without colour changes it wins fewer rounds.',
      same: 'Both win about as many rounds.',
    },
    finish: {
      more: 'And it knows more.',
      less: 'But it knows less.',
      same: 'In what they know, the two cannot be told apart.',
    },
    awaits: {
      answers: 'Answer both questions to go on.',
      first: 'Next opens when the first network has finished.',
      second: 'Next opens when both networks have finished.',
      rounds: 'The last rounds are being played …',
    },
  },
  ko: {
    because:
      '한 이미지에서 잘라 낸 두 조각은 색이 같기 때문입니다. 색이 그대로이면 색만으로 짝을 찾을 수 있어, 신경망은 무엇이 담겼는지 볼 필요가 없습니다. 얼마나 자주 그런지는 다음 페이지에서 잽니다.',
    neverTrained: {
      same: '학습하지 않은 신경망보다 뚜렷이 더 안다고 할 수 없습니다. {{second, 와/과}} {{untrained}}의 차이는 우연일 수 있습니다.',
      less: '배운 것은 학습하지 않은 신경망보다도 적습니다. {{second}}, 학습하지 않은 신경망은 {{untrained}}입니다.',
    },
    alreadyUntrained:
      '학습하기 전에도 이 판은 {{second}} 맞히고, 색 변형이 있는 판은 {{first}} 맞힙니다. 무작위 신경망도 색이 비슷하면 비슷하게 보기 때문입니다.',
    expected: '내 예측: {{game}}, {{knowledge}}.',
    begins: '첫 번째 신경망이 학습을 마치면 시작합니다.',
    finding: {
      more: '색 변형이 없으면 더 많은 판을 맞힙니다.',
      less: '색 변형이 없으면 더 적은 판을 맞힙니다.',
      same: '두 신경망이 맞힌 판은 비슷합니다.',
    },
    finish: {
      more: '배운 것도 더 많습니다.',
      less: '하지만 배운 것은 더 적습니다.',
      same: '배운 것으로는 둘을 구별할 수 없습니다.',
    },
    awaits: {
      answers: '두 질문에 답하면 계속할 수 있습니다.',
      first: '첫 번째 신경망이 학습을 마치면 계속할 수 있습니다.',
      second: '두 신경망이 모두 학습을 마치면 계속할 수 있습니다.',
      rounds: '마지막 판들을 풀고 있습니다 …',
    },
  },
});

declare module '../../../i18n/part-words' {
  interface PartWords {
    finding: typeof words.en;
  }
}
