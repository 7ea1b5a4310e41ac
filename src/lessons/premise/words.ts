/** @file Every word of the lesson "When the premise breaks". */
import { partWords } from '../../i18n/part-words';

export const words = partWords('premise', {
  en: {
    title: 'When the premise breaks',
    lead: 'Contrastive learning rests on one premise: an augmentation may change how an image looks, but never what it means. The network is told that both views show the same thing. Where an augmentation breaks that promise, the network learns something false.',
    loading: 'Loading 2,500 handwritten digits …',
    failed: 'The worker that measures the digits could not be loaded or has stopped. Check your connection.',
    measuring: 'Measuring on all test digits …',
    closing: 'Choose augmentations by what must stay the same.',
    changes: {
      none: 'unchanged',
      blur: 'slight blur',
      crop: 'small crop',
      rotate180: 'turned by 180°',
      verticalFlip: 'flipped vertically',
      horizontalFlip: 'flipped horizontally',
      cutout: 'half cut out',
    },
    glance: {
      cat: 'a cat',
      catAfter: 'the cat, mirrored',
      mirrored: 'mirrored',
      same: 'Still a cat.',
      six: 'a handwritten six',
      sixAfter: 'the six turned upside down: a nine',
      turned: 'turned 180°',
      different: 'No longer a six: now it is a nine.',
    },
    turn: {
      title: 'Turn a six',
      lead: 'These real digits are not in the training set. Press one to turn it, or turn them all. Below each is what it now resembles most:',
      nearest: 'the vote of its five nearest neighbours',
      nearestHelp:
        'The five of 2,000 training digits that look most like this one vote; the nearest one that voted with the majority is shown. No network is involved: digits are compared by the cosine of their pixels. A turned digit is first centred by its mass again, as all of MNIST is.',
      all: 'Turn all by 180°',
      back: 'Turn all back',
      angle: 'Turned by {{degrees}}°',
      tray: 'Handwritten digits {{digit}}',
      tile: '{{digit}}, turned by {{degrees}}°, its neighbours vote {{label}}',
      reading: '{{nearest}} of {{shown}} digits written as {{digit}} are now read as {{other}}.',
      whole:
        'Of all {{total}} test digits {{digit}}, the five nearest neighbours read {{before}} as {{other}} when upright and {{after}} when turned by 180°.',
    },
    survival: {
      title: 'Which digits survive which change?',
      lead: 'Each cell shows a test digit after the change, and what most digits of its class are then read as:',
      how: 'the vote of the five nearest of 2,000 training digits, for 500 test digits (about 50 of each), ± one standard error.',
      howHelp:
        '“No clear answer” means that no digit gets half of the class, or that half of the class resembles no digit: the nearest neighbour is less similar than for 19 of 20 unchanged digits. Nearest is measured by the cosine of the pixels; digits that moved as a whole are centred by their mass again. Pixels are a strict judge: a crop that no reader would notice makes them miss some digits. Being less strict is what the network has to learn.',
      kept: 'still the same digit',
      changed: 'now another digit',
      unclear: 'no clear answer (with the fraction still read correctly)',
      change: 'change',
      overall: 'still read correctly',
      answers: 'All answers: {{change}}',
      was: 'was',
      strangers: 'like none',
      moral:
        '0, 1, 5 and 8 look the same upside down. 6 and 9 trade places, 7 and 4 look most like a 6, and the rest stop being digits at all. No augmentation is harmless in itself: it depends on what you want to tell apart.',
    },
    cutout: {
      title: 'When can you no longer tell?',
      lead: 'Cutout covers a square of the image (hatched here). Move the slider to find the point where you would have to guess.',
      fraction: 'Covered: {{fraction}} of the image',
      digits: 'Ten digits, each partly covered',
      digit: 'A digit, partly covered',
      readings: 'Below each digit: the vote of its five nearest training digits, or – if no ink is left.',
      curve:
        'Fraction of the 500 test digits still read correctly (bars, ± one standard error), by how much is covered (below)',
      reading:
        'With {{fraction}} covered, the pixels still tell {{kept}} of the 500 test digits. A random guess gets 10%.',
    },
    guess: {
      title: 'Guess before you see',
      lead: 'A test digit was turned, flipped or partly covered. Which digit was it before?',
      puzzle: 'the changed digit',
      hidden: 'the original',
      original: 'it was {{digit}}',
      keys: 'Your guess',
      hint: 'Press a button, or a number key while one of the buttons is focused.',
      right: 'Right, it was {{digit}}.',
      wrong: 'It was {{digit}}, you said {{guess}}. If you are misled, so is the network.',
      pixels: 'The five nearest training digits say {{digit}}.',
      pixelsBlank: 'No ink is left, so the pixels say nothing.',
      next: 'Next digit',
      score: '{{right}} of {{total}} right',
    },
    words: {
      title: 'And with words?',
      lead: 'A photo survives many random changes. Shuffle the words of a sentence and see how much of its meaning is left.',
      examples: 'Example sentences',
      shuffle: 'Shuffle the words',
      showOther: 'Show another valid order of these words',
      restore: 'Back to the original',
      same: 'It says the same.',
      different: 'It says something else.',
      random: 'Read it aloud: is it still a sentence, and does it say the same?',
      orders: 'These words can be put in {{orders}} different orders.',
      why: 'Why text is harder: images have changes that keep their meaning, such as mirroring, cropping or different light, and these come in small steps. In a sentence, nearly every word and its place carry meaning, there are no small steps between words, and a single word can turn everything around.',
      instead:
        'That is why contrastive learning on text changes the words as little as possible. SimCSE (Gao et al. 2021) passes the same sentence through the network twice, with different units dropped out (dropout): the sentence itself stays untouched.',
      roles: {
        name: 'Who does what',
        sentence: 'the dog bit the man',
        other: 'the man bit the dog',
        meaning: 'The dog bites; the man is hurt.',
        otherMeaning:
          'The same five words, but now the man bites. In English, word order says who does what.',
      },
      negation: {
        name: 'A review',
        sentence: 'the film was not dull but good',
        other: 'the film was not good but dull',
        meaning: 'A recommendation.',
        otherMeaning:
          'The same seven words, now a warning. A network that treats the two as a positive pair learns that praise and criticism are the same.',
      },
      free: {
        name: 'Free word order',
        sentence: 'yesterday the dog slept',
        other: 'the dog slept yesterday',
        meaning: 'What the dog did, and when.',
        otherMeaning:
          '“Yesterday” can come first or last. But a random shuffle does not know which words are free to move.',
      },
    },
  },
  ko: {
    title: '전제가 깨질 때',
    lead: '대조 학습에는 한 가지 전제가 있습니다. 데이터 증강은 겉모습은 바꾸더라도 의미는 바꾸지 말아야 합니다. 신경망은 두 뷰가 같은 것이라고 배우므로, 데이터 증강이 이 약속을 어기면 틀린 것을 배웁니다.',
    loading: '손글씨 숫자 2,500개를 불러오는 중 …',
    failed: '숫자를 재는 워커를 불러오지 못했거나 워커가 멈췄습니다. 인터넷 연결을 확인하세요.',
    measuring: '모든 테스트 숫자로 재는 중 …',
    closing: '무엇이 변하면 안 되는지를 보고 데이터 증강을 고르세요.',
    changes: {
      none: '그대로',
      blur: '약한 블러',
      crop: '살짝 자르기',
      rotate180: '180° 회전',
      verticalFlip: '상하 반전',
      horizontalFlip: '좌우 반전',
      cutout: '절반 가림',
    },
    glance: {
      cat: '고양이',
      catAfter: '좌우로 뒤집은 고양이',
      mirrored: '좌우 반전',
      same: '여전히 고양이입니다.',
      six: '손으로 쓴 6',
      sixAfter: '거꾸로 돌린 6: 9가 됩니다',
      turned: '180° 회전',
      different: '더 이상 6이 아닙니다. 이제 9입니다.',
    },
    turn: {
      title: '6을 돌려 보세요',
      lead: '학습에 쓰이지 않은 진짜 손글씨입니다. 하나를 눌러 돌리거나 한꺼번에 돌려 보세요. 아래에는 지금 가장 닮은 숫자가 나옵니다:',
      nearest: '가장 가까운 이웃 다섯의 투표',
      nearestHelp:
        '학습 숫자 2,000개 가운데 이 숫자와 가장 닮은 다섯이 투표하며, 다수와 같은 표를 던진 것 중 가장 가까운 것을 보여 줍니다. 신경망은 쓰지 않고 픽셀의 코사인으로 비교합니다. 돌린 숫자는 MNIST의 모든 숫자처럼 무게중심을 가운데로 다시 맞춥니다.',
      all: '모두 180° 돌리기',
      back: '모두 되돌리기',
      angle: '{{degrees}}° 돌림',
      tray: '손글씨 숫자 {{digit}}',
      tile: '숫자 {{digit}}, {{degrees}}° 돌림, 이웃의 투표 {{label}}',
      reading: '손글씨 숫자 {{digit}}: {{shown}}개 중 {{nearest}}개가 이제 {{other, 으로/로}} 읽힙니다.',
      whole:
        '테스트 숫자 {{digit}} 전체 {{total}}개 가운데 가장 가까운 이웃 다섯이 {{other, 으로/로}} 읽은 비율은 바로 놓았을 때 {{before}}, 180° 돌렸을 때 {{after}}입니다.',
    },
    survival: {
      title: '어떤 숫자가 어떤 변형을 견딜까요?',
      lead: '칸마다 변형한 테스트 숫자 하나와, 같은 클래스의 숫자들이 대체로 무엇으로 읽히는지를 보여 줍니다:',
      how: '테스트 숫자 500개(숫자마다 약 50개)에 대해 학습 숫자 2,000개 중 가장 가까운 이웃 다섯이 투표한 결과이며, ±는 표준 오차입니다.',
      howHelp:
        '‘답이 뚜렷하지 않음’은 절반을 넘은 답이 없거나, 절반이 어떤 숫자와도 닮지 않았다는 뜻입니다. 곧, 가장 가까운 이웃과 닮은 정도가 변형하지 않은 숫자 20개 중 19개보다 낮습니다. 가까운 정도는 픽셀의 코사인으로 재며, 통째로 움직인 숫자는 무게중심을 다시 맞춥니다. 픽셀은 까다로운 심판이라 사람은 알아채지 못할 만큼만 잘라도 몇 개를 놓칩니다. 덜 까다로워지는 것이 바로 신경망이 배울 일입니다.',
      kept: '여전히 같은 숫자',
      changed: '다른 숫자가 됨',
      unclear: '답이 뚜렷하지 않음(제대로 읽힌 비율)',
      change: '변형',
      overall: '그대로 읽힘',
      answers: '모든 답: {{change}}',
      was: '원래',
      strangers: '안 닮음',
      moral:
        '0, 1, 5, 8은 거꾸로 봐도 같습니다. 6과 9는 서로 뒤바뀌고, 7과 4는 6을 가장 닮게 되며, 나머지는 어떤 숫자도 아니게 됩니다. 그 자체로 안전한 데이터 증강은 없습니다. 무엇을 구별하려는지에 달려 있습니다.',
    },
    cutout: {
      title: '언제부터 알아볼 수 없을까요?',
      lead: '컷아웃은 이미지의 네모난 부분을 가립니다(빗금). 슬라이더를 움직여, 찍을 수밖에 없게 되는 지점을 찾아보세요.',
      fraction: '가린 넓이: 이미지의 {{fraction}}',
      digits: '일부를 가린 숫자 열 개',
      digit: '일부를 가린 숫자',
      readings: '숫자 아래: 가장 가까운 학습 숫자 다섯의 투표 결과. 획이 하나도 남지 않으면 –.',
      curve: '테스트 숫자 500개 중 그대로 읽힌 비율(막대, ±는 표준 오차), 가린 비율(아래)에 따라',
      reading:
        '{{fraction, 을/를}} 가려도 픽셀만으로 테스트 숫자 500개 중 {{kept, 을/를}} 맞힙니다. 무작위로 고르면 10%입니다.',
    },
    guess: {
      title: '보기 전에 맞혀 보세요',
      lead: '테스트 숫자 하나를 돌리거나 뒤집거나 일부를 가렸습니다. 원래 어떤 숫자였을까요?',
      puzzle: '변형한 숫자',
      hidden: '원래 숫자',
      original: '원래 숫자: {{digit}}',
      keys: '나의 답',
      hint: '버튼을 누르거나, 버튼에 초점이 있을 때 숫자 키를 누르세요.',
      right: '맞았습니다. 원래 숫자는 {{digit}}입니다.',
      wrong: '정답은 {{digit}}, 내 답은 {{guess}}입니다. 사람이 속는다면 신경망도 속습니다.',
      pixels: '가장 가까운 학습 숫자 다섯의 답: {{digit}}',
      pixelsBlank: '획이 남지 않아 픽셀로는 아무것도 알 수 없습니다.',
      next: '다음 숫자',
      score: '{{total}}개 중 {{right}}개 맞힘',
    },
    words: {
      title: '글이라면 어떨까요?',
      lead: '이미지는 여러 무작위 변형을 견딥니다. 문장의 낱말을 섞으면 의미가 얼마나 남는지 보세요.',
      examples: '예문',
      shuffle: '낱말 섞기',
      showOther: '같은 낱말로 된 다른 문장 보기',
      restore: '원래 문장으로',
      same: '뜻이 같습니다.',
      different: '뜻이 달라졌습니다.',
      random: '소리 내어 읽어 보세요. 아직 문장인가요? 같은 뜻인가요?',
      orders: '이 낱말들을 늘어놓는 순서는 {{orders}}가지입니다.',
      why: '글이 더 어려운 까닭: 이미지에는 반전, 자르기, 조명처럼 의미를 건드리지 않는 변형이 있고, 조금씩 바꿀 수도 있습니다. 문장에서는 거의 모든 낱말과 그 자리에 의미가 담겨 있고, 낱말과 낱말 사이에는 ‘조금’이 없으며, 낱말 하나가 전체를 뒤집을 수 있습니다.',
      instead:
        '그래서 글의 대조 학습은 낱말을 되도록 건드리지 않습니다. SimCSE(Gao 외, 2021)는 같은 문장을 신경망에 두 번 통과시키되, 매번 다른 유닛을 끕니다(드롭아웃). 문장 자체는 그대로입니다.',
      roles: {
        name: '누가 누구를',
        sentence: '형이 부른 동생이 왔다',
        other: '동생이 부른 형이 왔다',
        meaning: '형이 불렀고, 동생이 왔습니다.',
        otherMeaning:
          '낱말 네 개는 그대로인데 이제 동생이 불렀고 형이 왔습니다. 조사가 같으면 자리가 누가 누구인지를 정합니다.',
      },
      negation: {
        name: '식당 후기',
        sentence: '맛은 좋은데 서비스는 안 좋아요',
        other: '맛은 안 좋은데 서비스는 좋아요',
        meaning: '맛을 칭찬하는 후기입니다.',
        otherMeaning:
          '‘안’ 하나가 자리를 옮겼을 뿐인데 칭찬과 불평이 뒤바뀌었습니다. 둘을 양성 쌍으로 삼는 신경망은 칭찬과 불평이 같다고 배웁니다.',
      },
      free: {
        name: '자유로운 순서',
        sentence: '개가 사람을 물었다',
        other: '사람을 개가 물었다',
        meaning: '문 것은 개이고, 물린 것은 사람입니다.',
        otherMeaning:
          '‘가’와 ‘을’이 누가 누구를 물었는지 말해 주므로 순서가 바뀌어도 뜻은 같습니다. 하지만 섞는 쪽은 어떤 낱말이 자유로운지 모릅니다.',
      },
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    premise: typeof words.en;
  }
}
