/** @file Every word of the section on the histogram shortcut. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('shortcut', {
  en: {
    heading: 'The histogram shortcut: why crops need colour changes',
    lesson:
      'Crops of one image share its colours. With crops alone, their colour <histogram/> match and set it apart from all other images, so a network can solve the task by colour alone and never look at a shape: a <shortcut/>. Colour changes (jitter and colour drop) take that away.',
    histogram: {
      name: 'histograms',
      text: 'How many pixels have each intensity, from dark to bright, in red, green and blue. Where the pixels are does not matter.',
    },
    shortcut: {
      name: 'shortcut',
      text: 'An easy cue that solves the training task without learning what was intended.',
    },
    noPairs:
      'The chosen objective compares no pairs, so it cannot take this shortcut. This is what SimCLR would face with these settings.',
    lookFor:
      'Compare the histograms of A with one another, then with those of B. If you can tell A from B at a glance, so can the network, without looking at a shape.',
    awaited: {
      idle: 'No training is needed here: two images and their histograms appear as soon as the first images have arrived.',
      running: 'Two images with their histograms appear as soon as those of the next step have arrived.',
      atRest: 'Two images with their histograms appear as soon as those of the step have arrived.',
    },
    switch: { label: 'Colour changes', off: 'Off', on: 'On' },
    rows: {
      legend:
        'Four views each of images A and B. Below each view are its red (R), green (G) and blue (B) intensities, from dark (left) to bright (right); the height of a bar is its fraction of the pixels.',
      others: 'Show other images',
      cropOnly: 'Crops alone',
      settings: 'Your settings, with colour changes',
      settingsWithoutColour: 'Your settings: colour changes are off',
      overlap:
        'Views of the same image share {{same}} of their pixels’ colours, views of different images {{other}}.',
      image: 'Image {{name}}: {{views}} views with their histograms',
    },
    accuracy: {
      computing: 'The histograms of a batch are being compared. The result appears here in a moment.',
      sentence:
        'of all views have their partner as the nearest histogram, out of {{candidates}} candidates each.',
      sides: 'Partner found by the nearest of {{candidates}} histograms:',
      count: '{{found}} of {{views}} views',
      bars: 'How often the nearest histogram finds the partner, in percent of the views, ± one standard error',
      settings: 'your settings',
      cropOnly: 'crops alone',
      cropAndColour: 'crops and colour changes',
      chance: 'chance, 1/(2N−1)',
      byChance: 'by chance',
      method:
        'The first batch of a run: N = {{images}} images, {{views}} views; ± is one standard error over these. A histogram counts red, green and blue together, in 16 steps each; the nearest one shares the most pixel colours. Where your settings switch a transform off, the two comparisons use SimCLR’s values.',
      limit: 'At most {{limit}} of the batch’s {{batchSize}} images are compared.',
    },
  },
  ko: {
    heading: '히스토그램 지름길: 자르기에 색 변형이 필요한 이유',
    lesson:
      '한 이미지에서 잘라 낸 조각들은 색이 같습니다. 그래서 자르기만 하면 조각들의 색 <histogram/>이 서로 비슷하고 다른 이미지와는 구별되어, 신경망이 모양을 보지 않고 색만으로 과제를 풀 수 있습니다. 이것이 <shortcut/>입니다. 색 변형(색 지터와 색 제거)은 이 길을 막습니다.',
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
    switch: { label: '색 변형', off: '끔', on: '켬' },
    rows: {
      legend:
        '이미지 A와 B의 뷰가 네 개씩 있습니다. 각 뷰 아래는 빨강(R), 초록(G), 파랑(B)의 세기이며 왼쪽이 어둡고 오른쪽이 밝습니다. 막대의 높이는 픽셀의 비율입니다.',
      others: '다른 이미지 보기',
      cropOnly: '자르기만',
      settings: '현재 설정, 색 변형 켜짐',
      settingsWithoutColour: '현재 설정: 색 변형이 꺼져 있습니다',
      overlap: '같은 이미지의 뷰끼리는 픽셀 색의 {{same}}, 다른 이미지의 뷰끼리는 {{other, 이/가}} 겹칩니다.',
      image: '이미지 {{name}}: 뷰 {{views}}개와 히스토그램',
    },
    accuracy: {
      computing: '배치의 히스토그램을 비교하고 있습니다. 곧 결과가 여기에 나타납니다.',
      sentence: '가장 가까운 히스토그램이 짝의 것인 뷰의 비율입니다. 후보는 뷰마다 {{candidates}}개입니다.',
      sides: '히스토그램 {{candidates}}개 중 가장 가까운 것이 짝인 뷰:',
      count: '뷰 {{views}}개 중 {{found}}개',
      bars: '가장 가까운 히스토그램이 짝을 찾아내는 뷰의 비율(퍼센트, ±는 표준 오차)',
      settings: '현재 설정',
      cropOnly: '자르기만',
      cropAndColour: '자르기와 색 변형',
      chance: '무작위 수준, 1/(2N−1)',
      byChance: '무작위 수준',
      method:
        '학습의 첫 배치: 이미지 N = {{images}}장, 뷰 {{views}}개이며 ±는 이 뷰들에 대한 표준 오차입니다. 히스토그램은 빨강, 초록, 파랑을 각각 16단계로 나누어 함께 세며, 픽셀 색이 가장 많이 겹치는 것이 가장 가까운 히스토그램입니다. 현재 설정에서 꺼진 변형은 두 비교에서 SimCLR의 값을 씁니다.',
      limit: '배치의 이미지 {{batchSize}}장 중 최대 {{limit}}장을 비교합니다.',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    shortcut: typeof words.en;
  }
}
