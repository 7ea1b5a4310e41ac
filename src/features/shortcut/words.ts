/** @file Every word of the section on the histogram shortcut. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('shortcut', {
  en: {
    heading: 'The histogram shortcut: why crop needs colour',
    lesson:
      'With crops alone, the colour <histogram/> of one image’s crops match and tell it from all other images, so a network can solve the task by colour statistics and never look at a shape: a <shortcut/>. Colour distortion takes that away.',
    histogram: {
      name: 'histograms',
      text: 'How many pixels have which intensity, from dark to bright, for red, green and blue. Where the pixels lie does not matter.',
    },
    shortcut: {
      name: 'shortcut',
      text: 'An easy cue that solves the training task without what one hoped would be learned.',
    },
    noPairs:
      'The objective that is chosen compares no pairs, so this shortcut is not open to it. Here is what SimCLR would meet under these settings.',
    lookFor:
      'Compare the histograms of A with one another, then with those of B: where they tell A from B at a glance, the network can do the same without looking at a shape.',
    awaited: {
      idle: 'No training is needed here: two images with their histograms appear as soon as the first ones have arrived.',
      running: 'Two images with their histograms appear as soon as those of the next step have arrived.',
      atRest: 'Two images with their histograms appear as soon as those of the step have arrived.',
    },
    switch: { label: 'Colour distortion (jitter and colour drop)', off: 'Off', on: 'On' },
    rows: {
      legend:
        'Four views each of images A and B. Under each view its red (R), green (G) and blue (B) intensities, dark at the left, bright at the right; a bar’s height is the fraction of the pixels that it counts.',
      others: 'Other images',
      cropOnly: 'Crops alone',
      settings: 'Your settings, with colour distortion',
      settingsWithoutColour: 'Your settings: colour distortion is off',
      overlap:
        'Views of the same image have {{same}} of their pixels’ colours in common, views of different images {{other}}.',
      image: 'Image {{name}}: {{views}} views with their histograms',
    },
    accuracy: {
      computing: 'The histograms of a batch are being compared; the result appears here in a moment.',
      sentence:
        'The nearest histogram finds the partner for {{fraction}} of the views, each among {{candidates}} candidates.',
      bars: 'How often the nearest histogram finds the partner, in percent of the views, ± one standard error',
      settings: 'your settings',
      cropOnly: 'crops alone',
      cropAndColour: 'crops and colour distortion',
      chance: 'blind guess, 1/(2N−1)',
      method:
        'The first batch of a run: N = {{images}} images, {{views}} views; ± is one standard error over these. A histogram counts 16 steps each of red, green and blue together; the nearest one has most pixels’ colours in common. What your settings switch off, the two comparisons take from SimCLR.',
      limit: 'At most {{limit}} of the batch’s {{batchSize}} images are compared.',
    },
  },
  ko: {
    heading: '히스토그램 지름길: 자르기에 색 왜곡이 필요한 이유',
    lesson:
      '자르기만 하면 한 이미지에서 잘라 낸 조각들의 색 <histogram/>이 서로 비슷하고 다른 이미지와는 구별되므로, 신경망은 모양을 보지 않고 색 통계만으로 과제를 풀 수 있습니다. 이것이 <shortcut/>입니다. 색 왜곡은 이 길을 막습니다.',
    histogram: {
      name: '히스토그램',
      text: '빨강, 초록, 파랑 각각에서 어두운 값부터 밝은 값까지 픽셀이 몇 개씩 있는지 센 것입니다. 픽셀의 위치는 상관없습니다.',
    },
    shortcut: {
      name: '지름길',
      text: '배우기를 바란 것을 배우지 않고도 학습 과제를 풀게 해 주는 쉬운 단서입니다.',
    },
    noPairs:
      '지금 선택한 학습 목표는 쌍을 비교하지 않으므로 이 지름길과 상관이 없습니다. 아래는 같은 설정에서 SimCLR이 만날 상황입니다.',
    lookFor:
      'A의 히스토그램끼리, 그다음 B의 히스토그램과 견주어 보세요. 한눈에 A와 B를 가릴 수 있다면 신경망도 모양을 보지 않고 가릴 수 있습니다.',
    awaited: {
      idle: '학습하지 않아도 볼 수 있습니다. 첫 이미지가 도착하는 대로 이미지 두 장과 히스토그램이 나타납니다.',
      running: '다음 단계의 이미지가 도착하는 대로 이미지 두 장과 히스토그램이 나타납니다.',
      atRest: '이 단계의 이미지가 도착하는 대로 이미지 두 장과 히스토그램이 나타납니다.',
    },
    switch: { label: '색 왜곡(색 변형과 색 제거)', off: '끄기', on: '켜기' },
    rows: {
      legend:
        '이미지 A와 B의 뷰가 네 개씩 있습니다. 각 뷰 아래는 빨강(R), 초록(G), 파랑(B)의 세기이며 왼쪽이 어둡고 오른쪽이 밝습니다. 막대의 높이는 픽셀의 비율입니다.',
      others: '다른 이미지 보기',
      cropOnly: '자르기만',
      settings: '현재 설정, 색 왜곡 켜짐',
      settingsWithoutColour: '현재 설정: 색 왜곡이 꺼져 있습니다',
      overlap: '같은 이미지의 뷰끼리는 픽셀 색의 {{same}}, 다른 이미지의 뷰끼리는 {{other, 이/가}} 겹칩니다.',
      image: '이미지 {{name}}: 뷰 {{views}}개와 히스토그램',
    },
    accuracy: {
      computing: '배치의 히스토그램을 비교하고 있습니다. 곧 결과가 여기에 나타납니다.',
      sentence:
        '가장 가까운 히스토그램이 후보 {{candidates}}개 중에서 짝을 찾아내는 뷰는 {{fraction}}입니다.',
      bars: '가장 가까운 히스토그램이 짝을 찾아내는 뷰의 비율(퍼센트, ±는 표준 오차)',
      settings: '현재 설정',
      cropOnly: '자르기만',
      cropAndColour: '자르기와 색 왜곡',
      chance: '무작위 추측, 1/(2N−1)',
      method:
        '학습의 첫 배치: 이미지 N = {{images}}장, 뷰 {{views}}개이며 ±는 이 뷰들에 대한 표준 오차입니다. 히스토그램은 빨강, 초록, 파랑을 각각 16단계로 나누어 함께 세며, 픽셀 색이 가장 많이 겹치는 것이 가장 가까운 히스토그램입니다. 현재 설정에서 꺼진 변환은 두 비교에서 SimCLR의 값을 씁니다.',
      limit: '배치의 이미지 {{batchSize}}장 중 최대 {{limit}}장을 비교합니다.',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    shortcut: typeof words.en;
  }
}
