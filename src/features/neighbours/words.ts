/** @file Every word of the panel of nearest training images. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('neighbours', {
  en: {
    lead: 'Which training images does a new image remind the network of? Pixels find the same colours in the same places; a trained encoder should find the same things.',
    lookFor:
      'Compare the three numbers: the trained encoder should find more images of the same class than the untrained one or raw pixels do.',
    awaited: {
      idle: 'Neighbours need no training: they appear as soon as the test images have arrived.',
      running: 'Neighbours appear as soon as the test images have arrived. The run continues meanwhile.',
      atRest: 'Neighbours appear as soon as the test images have arrived.',
    },
    averages: 'How many of the {{k}} nearest are of the same class',
    averagesOf:
      'Mean over n = {{n}} test images, each with its {{k}} nearest of {{bank}} training images, ± one standard error, after step {{step}}. Chance: {{chance}}.',
    averagesAwaited: 'The averages over all test images are being computed and will appear here in a moment.',
    choice: 'One example: choose a test image',
    another: 'Show others',
    drop: 'Drop or paste an image of your own here, or',
    dropNow: 'Drop to compare this image.',
    choose: 'Choose a file',
    privacy:
      'It is cropped to its centre, scaled down to {{width}} × {{height}} pixels, and never leaves this device.',
    reading: 'Reading the image …',
    giveUp: 'Stop reading',
    invert: 'Swap light and dark',
    invertHint:
      'This dataset’s images are light on a dark background, and yours is dark on a light one: swap to compare like with like.',
    refused: {
      empty: '{{name}} is empty. Choose another image.',
      unknown: '{{name}} is not a known type of image. Choose a PNG, JPEG, WebP or GIF file.',
      kind: '{{name}} is {{kind}}, which cannot be read here. Choose a PNG, JPEG, WebP or GIF image.',
      heic: '{{name}} is a HEIC image (the iPhone format), which this browser cannot read. Export it as JPEG and choose that. To have an iPhone save JPEG from the start, choose Settings › Camera › Formats › Most Compatible.',
      damaged: '{{name}} looks like {{kind}}, but could not be read; it may be damaged. Choose another one.',
      bytes:
        '{{name}} is {{megabytes}} MB, more than the {{limit}} MB that can be read here. Choose a smaller image.',
      pixels:
        '{{name}} is {{width}} × {{height}} pixels ({{megapixels}} megapixels), more than the {{limit}} megapixels that can be read here. Make it smaller first.',
      unopened: '{{name}} could not be opened. Choose it again.',
      slow: 'Reading {{name}} took too long and was stopped. Choose a smaller image.',
      many: 'Those were several files. Add one image at a time.',
      nothing:
        'That contained no file. Save the image first and drop the file here, or copy the image itself and paste it.',
    },
    kinds: {
      png: 'a PNG image',
      jpeg: 'a JPEG image',
      gif: 'a GIF image',
      bmp: 'a BMP image',
      webp: 'a WebP image',
      avif: 'an AVIF image',
      heic: 'a HEIC image',
      tiff: 'a TIFF image',
      svg: 'an SVG drawing',
      jpegxl: 'a JPEG XL image',
      jpeg2000: 'a JPEG 2000 image',
      photoshop: 'a Photoshop document',
      icon: 'an icon',
      pdf: 'a PDF document',
      zip: 'a ZIP archive or an office document',
      video: 'a video',
      audio: 'a sound file',
      text: 'a text file',
    },
    own: 'your image {{name}}',
    ownClass: 'It has no label.',
    searching: 'Searching …',
    stopped: 'An error stopped the run. After Reset, neighbours are searched for again.',
    searched: 'Nearest of the first {{count}} training images, after step {{step}}.',
    untrainedYet:
      'Nearest of the first {{count}} training images. Nothing has been trained yet, so both encoders are the same: press Train.',
    beforeRun:
      'Nearest of the first {{count}} training images before the first step, when both encoders were the same. Those for step {{step}} follow.',
    spaces: { pixels: 'Raw pixels', untrained: 'Untrained', trained: 'Trained' },
    spaceHelp: {
      pixels: 'Cosine of the brightness values themselves, without any network.',
      untrained: 'Cosine of h from the same encoder with the random weights this run started with.',
      trained: 'Cosine of h from the encoder as it is now.',
    },
    testImage: 'test image {{index}}',
    trainingImage: 'training image {{index}}',
    agreement: '{{same}} of {{count}} of the same class',
    majority: 'mostly {{name}} ({{same}} of {{count}})',
  },
  ko: {
    lead: '새 이미지를 보면 신경망은 어떤 학습 이미지를 떠올릴까요? 픽셀은 같은 자리에 같은 색이 있는 이미지를 찾고, 학습된 인코더는 같은 대상을 찾아야 합니다.',
    lookFor:
      '세 수치를 견주어 보세요. 학습한 인코더는 학습 전 인코더나 픽셀보다 같은 클래스의 이미지를 더 많이 찾아야 합니다.',
    awaited: {
      idle: '이웃은 학습하지 않아도 찾을 수 있습니다. 테스트 이미지가 도착하면 바로 나타납니다.',
      running: '테스트 이미지가 도착하면 이웃이 나타납니다. 그동안에도 학습은 계속됩니다.',
      atRest: '테스트 이미지가 도착하면 이웃이 나타납니다.',
    },
    averages: '가장 가까운 {{k}}장 가운데 같은 클래스의 비율',
    averagesOf:
      '테스트 이미지 n = {{n}}장마다 학습 이미지 {{bank}}장 가운데 가장 가까운 {{k}}장을 찾아 평균한 값입니다. ±는 표준 오차이며, {{step}}단계 뒤의 결과입니다. 무작위 수준은 {{chance}}입니다.',
    averagesAwaited: '모든 테스트 이미지의 평균을 계산하고 있습니다. 곧 여기에 나타납니다.',
    choice: '예시: 테스트 이미지 고르기',
    another: '다른 이미지',
    drop: '내 이미지를 여기에 끌어다 놓거나 붙여 넣거나',
    dropNow: '놓으면 이 이미지를 비교합니다.',
    choose: '파일 고르기',
    privacy: '가운데를 잘라 {{width}} × {{height}}픽셀로 줄이며, 이 기기를 벗어나지 않습니다.',
    reading: '이미지를 읽는 중 …',
    giveUp: '그만 읽기',
    invert: '밝기 뒤집기',
    invertHint:
      '이 데이터셋의 이미지는 어두운 바탕에 밝은색인데, 고른 이미지는 밝은 바탕에 어두운색입니다. 뒤집으면 같은 조건에서 비교할 수 있습니다.',
    refused: {
      empty: '{{name}} 파일이 비어 있습니다. 다른 이미지를 고르세요.',
      unknown: '{{name}} 파일은 알 수 없는 형식이며 이미지가 아닙니다. PNG, JPEG, WebP, GIF 파일을 고르세요.',
      kind: '{{name}} 파일은 여기서 읽을 수 없는 형식입니다: {{kind}}. PNG, JPEG, WebP, GIF 이미지를 고르세요.',
      heic: '{{name}} 파일은 아이폰에서 쓰는 HEIC 이미지이며, 이 브라우저는 읽지 못합니다. JPEG로 내보내서 고르세요. 아이폰의 설정 › 카메라 › 포맷에서 ‘높은 호환성’을 고르면 처음부터 JPEG로 저장됩니다.',
      damaged: '{{name}} 파일({{kind}})을 읽을 수 없습니다. 손상되었을 수 있으니 다른 파일을 고르세요.',
      bytes:
        '{{name}} 파일의 크기는 {{megabytes}} MB로, 여기서 읽을 수 있는 {{limit}} MB를 넘습니다. 더 작은 이미지를 고르세요.',
      pixels:
        '{{name}} 이미지의 크기는 {{width}} × {{height}}픽셀({{megapixels}}메가픽셀)로, 여기서 읽을 수 있는 {{limit}}메가픽셀을 넘습니다. 먼저 크기를 줄이세요.',
      unopened: '{{name}} 파일을 열 수 없습니다. 다시 골라 보세요.',
      slow: '{{name}} 파일을 읽는 데 너무 오래 걸려 멈췄습니다. 더 작은 이미지를 고르세요.',
      many: '파일이 여러 개입니다. 이미지를 하나씩 넣으세요.',
      nothing:
        '파일이 들어 있지 않습니다. 이미지를 저장한 뒤 그 파일을 여기에 놓거나, 이미지 자체를 복사해 붙여 넣으세요.',
    },
    kinds: {
      png: 'PNG 이미지',
      jpeg: 'JPEG 이미지',
      gif: 'GIF 이미지',
      bmp: 'BMP 이미지',
      webp: 'WebP 이미지',
      avif: 'AVIF 이미지',
      heic: 'HEIC 이미지',
      tiff: 'TIFF 이미지',
      svg: 'SVG 그림',
      jpegxl: 'JPEG XL 이미지',
      jpeg2000: 'JPEG 2000 이미지',
      photoshop: '포토샵 문서',
      icon: '아이콘',
      pdf: 'PDF 문서',
      zip: 'ZIP 압축 파일이나 오피스 문서',
      video: '동영상',
      audio: '소리 파일',
      text: '텍스트 파일',
    },
    own: '내 이미지 {{name}}',
    ownClass: '레이블이 없습니다.',
    searching: '찾는 중 …',
    stopped: '오류로 학습이 멈췄습니다. 초기화하면 이웃을 다시 찾습니다.',
    searched: '{{step}}단계 뒤, 처음 학습 이미지 {{count}}장 가운데 가장 가까운 이미지입니다.',
    untrainedYet:
      '처음 학습 이미지 {{count}}장 가운데 가장 가까운 이미지입니다. 아직 학습하지 않아 두 인코더가 같습니다. ‘학습 시작’을 누르세요.',
    beforeRun:
      '학습 이미지 가운데 처음 {{count}}장에서 가장 가까운 이미지이며, 두 인코더가 같았던 첫 단계 전의 결과입니다. {{step}}단계의 결과가 곧 이어집니다.',
    spaces: { pixels: '원본 픽셀', untrained: '학습 전', trained: '학습 후' },
    spaceHelp: {
      pixels: '신경망 없이 밝기 값 자체로 잰 코사인입니다.',
      untrained: '이 학습이 시작된 무작위 가중치 그대로인 같은 인코더의 h로 잰 코사인입니다.',
      trained: '지금 인코더의 h로 잰 코사인입니다.',
    },
    testImage: '테스트 이미지 {{index}}',
    trainingImage: '학습 이미지 {{index}}',
    agreement: '{{count}}장 중 {{same}}장이 같은 클래스',
    majority: '주로 {{name}} ({{count}}장 중 {{same}}장)',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    neighbours: typeof words.en;
  }
}
