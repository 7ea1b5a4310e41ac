import { expect, it } from 'vitest';
import { koreanTexts, unfitParticles } from './korean.test-support';

/** One word for each thing: what is said, and what is never said in its place. */
const terms: Record<string, RegExp> = {
  '대조 학습': /(대비|대조적|컨트라스티브) ?학습|대조학습/,
  '양성 쌍': /양의 쌍|긍정 쌍|포지티브|양성 샘플|양성쌍|'양성'/,
  '음성 샘플': /음의 (샘플|쌍)|부정 (샘플|쌍)|네거티브|음성 쌍|음성샘플|'음성'/,
  '데이터 증강': /(?<!데이터 )증강|어그멘테이션|데이터 확장/,
  온도: /템퍼러처/,
  '투영 헤드': /프로젝션|사영 헤드|투사 헤드/,
  표현: /표상/,
  이미지: /사진/,
  레이블: /라벨|정답표/,
  신경망: /네트워크|뉴럴/,
  학습: /훈련/,
  기준: /앵커(?!\(anchor\))/,
  자르기: /크롭/,
  '테스트 이미지': /(시험|평가용|검증) (이미지|숫자)/,
  '나트(nat)': /내트|네트|낫트/,
  '거짓 음성': /가짜 음성|위음성|거짓음성/,
  '표준 오차': /표준오차/,
  '회전 맞히기': /회전 예측/,
  '담긴 것': /찍(힌|혔|혀)/,
  '무작위 수준': /우연 수준|확률 수준|찬스|label: '(우연|무작위)'|chance: '무작위'/,
  정상: /건강/,
  버튼: /단추/,
  일시정지: /일시 정지/,
  기울기: /그래디언트|그라디언트/,
  에폭: /에포크/,
};

const texts = koreanTexts();

it('Korean sentences call each thing by one word', () => {
  expect(texts.length).toBeGreaterThan(800);
  const others = texts.flatMap(({ file, text }) =>
    Object.entries(terms)
      .filter(([, other]) => other.test(text))
      .map(([term]) => `${term}: ${file}: ${text}`),
  );
  expect(others).toEqual([]);
});

it('a reader is not addressed as 당신, and no particle leaves its form open', () => {
  expect(texts.filter(({ text }) => /당신|너의/.test(text) || unfitParticles(text).length > 0)).toEqual([]);
});
