import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Formula, FormulaPart } from '../../config/formula';
import { losses } from '../../losses/losses';
import { objectives } from '../../objectives/objectives';
import { plainTextOf, texOf } from './formula-text';
import { typeset } from './typeset';

const settings = [true, false].flatMap((normalise) =>
  (['none', 'semi-hard'] as const).map((mining) => ({ normalise, mining, temperature: 0.2, margin: 0.8 })),
);
const formulas: readonly Formula[] = [
  ...losses.flatMap((loss) => settings.map((one) => loss.formula(one))),
  ...objectives.flatMap((objective) =>
    'loss' in objective && objective.loss ? [objective.loss.formula] : [],
  ),
];

it('KaTeX sets every formula of the page, and writes MathML beside it', () => {
  expect(formulas.length).toBeGreaterThan(9);
  for (const formula of formulas) {
    const html = typeset(texOf(formula), true);
    expect(html).toContain('<math ');
    expect(html).not.toContain('katex-error');
  }
});

it('a formula is read out as it is written', () => {
  const [ntXent] = formulas;
  expect(plainTextOf(ntXent!)).toBe('ℓ = −ln (e^(sij/τ)) / (Σk≠i e^(sik/τ))');
  expect(plainTextOf(['|z| = ', { root: ['(0.5)² + …'] }])).toBe('|z| = √((0.5)² + …)');
  expect(texOf([{ above: ['∂ℓ'], below: ['∂s'] }])).toBe('\\frac{\\partial \\ell }{\\partial s}');
  expect(texOf(['1,000 > argmax'])).toBe('1{,}000 > \\operatorname*{argmax}');
  expect(texOf(['뷰 w'])).toBe('\\text{뷰} w');
});

it('whatever numbers are put in and however deep it is nested, a formula is set', () => {
  const text = fc.oneof(
    fc.constantFrom(
      'ℓ = −ln ',
      'Σ',
      ' · ',
      'exp(',
      's/τ',
      '∂z',
      'p − 1',
      '|z|',
      'η → 0',
      'g(h)',
      '{a | b < c}',
      '뷰',
    ),
    fc.float({ noNaN: true }).map((value) => value.toLocaleString('en')),
  );
  const { formula } = fc.letrec<{ formula: Formula; part: FormulaPart }>((tie) => ({
    formula: fc.array(tie('part'), { minLength: 1, maxLength: 3, depthIdentifier: 'part' }),
    part: fc.oneof(
      { depthIdentifier: 'part', maxDepth: 3 },
      text,
      fc.record({ above: tie('formula'), below: tie('formula') }),
      fc.record({ root: tie('formula') }),
    ),
  }));
  fc.assert(
    fc.property(formula, (one) => {
      expect(typeset(texOf(one), false)).toContain('<math ');
      expect(plainTextOf(one)).not.toBe('');
    }),
  );
});
