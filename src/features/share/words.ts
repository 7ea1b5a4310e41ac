/** @file Every word of what is given away of a run, and of the image card. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('share', {
  en: {
    link: {
      title: 'Copy link',
      help: 'The address with all settings: whoever opens it can train the same run.',
      copied: 'Link copied.',
      notCopied: 'The browser did not let the page copy. The link is selected here: copy it yourself.',
      address: 'The link',
    },
    'class-card': {
      title: 'Class card (QR code)',
      help: 'Curve, scores and predictions for the teacher’s class board, as a code for a camera or a small file.',
    },
    card: {
      title: 'Image card (PNG)',
      help: 'This run in one image: its settings, scores, loss curve and a few pairs.',
      trained: 'Training',
      notTrained: 'has not begun',
      steps: '{{step}} of {{total}} steps',
      images: '{{images}}, in batches of {{batch}}',
      encoder: '{{encoder}}, seed {{seed}}',
      further: '{{shown}} and {{more}} more',
      untrained: 'Untrained',
      after: 'After {{step}} steps',
      quiz: 'Quiz: picks the partner out of {{ways}} views in {{share}} of {{rounds}} rounds (chance {{chance}}).',
      sizes: 'Accuracy on n = {{images}} unseen images after {{step}} steps, ± one standard error.',
      probed: 'The linear probe is as of step {{step}}, n = {{images}}.',
      notProbed: 'A linear probe is fitted once the run pauses or ends.',
      notJudged: 'Not tested on unseen images yet.',
      last: '{{loss}} at step {{step}}',
      noLoss: 'no step logged yet',
      pairs: 'Positive pairs: two random views of the same image',
      views: 'Images, and below each the view that is learned from',
    },
    table: {
      title: 'Table (CSV)',
      help: 'Every metric of this run, one row per step, for a spreadsheet or a script.',
    },
    charts: {
      title: 'Charts (SVG and PNG)',
      help: 'Every curve of this run, and of the runs it is compared with, one column of a paper wide: 85 × 60 mm.',
      steps: 'Training step ({{stepsPerEpoch}} per epoch)',
      fraction: 'fraction',
    },
    run: {
      title: 'The run (safetensors)',
      help: 'Settings and weights in one file, which the safetensors library opens.',
    },
    pytorch: {
      title: 'PyTorch package (zip)',
      help: 'Weights, images and Python programs: goes on training on other machines, with several graphics cards too.',
    },
    everything: {
      title: 'Everything (zip)',
      help: 'The run, its weights, embeddings h and z with labels, metrics, charts, TensorBoard’s projector files, and the PyTorch package.',
    },
    open: {
      title: 'Open weights or a run',
      help: 'A safetensors or zip file that was saved here, or weights trained on by train.py of the PyTorch package. It takes the place of the run on show.',
      opened: 'Opened {{file}}',
    },
    ownImages: {
      label: 'With my images',
      help: 'The image card, the PyTorch package and Everything then show images of yours. Without the tick none leaves this browser.',
    },
    making: 'Preparing …',
    saved: 'Saved as {{file}}',
  },
  ko: {
    link: {
      title: '링크 복사',
      help: '모든 설정이 담긴 주소입니다. 이 주소를 열면 누구나 같은 학습을 해 볼 수 있습니다.',
      copied: '링크를 복사했습니다.',
      notCopied: '브라우저가 복사를 허용하지 않았습니다. 여기 선택된 링크를 직접 복사하세요.',
      address: '링크 주소',
    },
    'class-card': {
      title: '수업 카드(QR 코드)',
      help: '선생님의 학급 게시판에 올릴 곡선, 점수, 예상입니다. 카메라로 읽는 코드나 작은 파일로 만듭니다.',
    },
    card: {
      title: '이미지 카드 (PNG)',
      help: '이번 학습의 설정, 점수, 손실 곡선과 양성 쌍 몇 개를 이미지 한 장에 담습니다.',
      trained: '학습',
      notTrained: '아직 시작하지 않음',
      steps: '{{total}}단계 중 {{step}}단계',
      images: '{{images}}장, 배치 크기 {{batch}}',
      encoder: '{{encoder}}, 시드 {{seed}}',
      further: '{{shown}} 외 {{more}}개',
      untrained: '학습하지 않음',
      after: '{{step}}단계 학습 후',
      quiz: '퀴즈: 뷰 {{ways}}개 중에서 짝을 맞힌 비율 {{share}} ({{rounds}}판, 무작위 수준 {{chance}})',
      sizes: '{{step}}단계에서 처음 보는 이미지 n = {{images}}장의 정확도, ±는 표준 오차',
      probed: '선형 프로브는 {{step}}단계 기준, n = {{images}}',
      notProbed: '선형 프로브는 학습을 멈추거나 마치면 잽니다.',
      notJudged: '처음 보는 이미지로는 아직 시험하지 않았습니다.',
      last: '{{step}}단계에서 {{loss}}',
      noLoss: '아직 기록한 단계가 없음',
      pairs: '양성 쌍: 같은 이미지의 무작위 뷰 두 개',
      views: '이미지와, 그 아래 학습에 쓰는 뷰',
    },
    table: {
      title: '표 (CSV)',
      help: '이번 학습의 모든 지표를 한 단계에 한 줄씩 담아, 스프레드시트나 프로그램에서 쓸 수 있습니다.',
    },
    charts: {
      title: '그래프 (SVG, PNG)',
      help: '이번 학습과 비교 중인 학습의 모든 곡선을 논문 한 단 너비(85 × 60밀리미터)의 그림으로 저장합니다.',
      steps: '학습 단계 (에폭당 {{stepsPerEpoch}}단계)',
      fraction: '비율',
    },
    run: {
      title: '학습 파일 (safetensors)',
      help: '설정과 가중치를 파일 하나에 담습니다. safetensors 라이브러리로 열 수 있습니다.',
    },
    pytorch: {
      title: 'PyTorch 패키지 (zip)',
      help: '가중치, 이미지, Python 프로그램을 담아 다른 컴퓨터나 여러 그래픽 카드에서 학습을 이어 갈 수 있습니다.',
    },
    everything: {
      title: '모두 (zip)',
      help: '학습 파일, 가중치, 레이블이 붙은 임베딩 h와 z, 지표, 그래프, TensorBoard 프로젝터 파일, PyTorch 패키지를 모두 담습니다.',
    },
    open: {
      title: '가중치나 학습 파일 열기',
      help: '여기서 저장한 safetensors나 zip 파일, 또는 PyTorch 패키지로 더 학습한 가중치를 엽니다. 지금 보이는 학습을 대신합니다.',
      opened: '{{file}} 파일을 열었습니다',
    },
    ownImages: {
      label: '내 이미지 포함',
      help: '체크하면 이미지 카드, PyTorch 패키지, 모두 저장에 내 이미지가 들어갑니다. 체크하지 않으면 내 이미지는 한 장도 이 브라우저를 떠나지 않습니다.',
    },
    making: '준비하는 중 …',
    saved: '{{file}} 파일로 저장했습니다',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    share: typeof words.en;
  }
}
