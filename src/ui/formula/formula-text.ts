/** @file A formula as TeX, for KaTeX, and as plain text, for where that cannot be had and for announcements. */
import type { Formula, FormulaPart } from '../../config/formula';

const functions = new Set(['ln', 'exp', 'max']);

const symbols: Readonly<Record<string, string>> = {
  '−': '-',
  '→': '\\to ',
  '≠': '\\neq ',
  '·': '\\cdot ',
  '…': '\\dots ',
  '∂': '\\partial ',
  '²': '^2',
  ℓ: '\\ell ',
  Σ: '\\sum ',
  η: '\\eta ',
  σ: '\\sigma ',
  τ: '\\tau ',
  '₊': '_+',
  '|': '\\vert ',
  '{': '\\{',
  '}': '\\}',
  // A thousand, not a list.
  ',': '{,}',
};

export function texOf(formula: Formula): string {
  return formula.map(texOfPart).join('');
}

function texOfPart(part: FormulaPart): string {
  if (typeof part === 'string') return texOfText(part);
  if ('superscript' in part) return `^{${texOf(part.superscript)}}`;
  if ('subscript' in part) return `_{${texOf(part.subscript)}}`;
  if ('root' in part) return `\\sqrt{${texOf(part.root)}}`;
  return `\\frac{${texOf(part.above)}}{${texOf(part.below)}}`;
}

/** Names of functions stand upright, other words as text; letters alone are variables. */
function texOfText(text: string): string {
  return text.replaceAll(/argmax|[A-Za-z]{2,}|[가-힣]+|,(?=\d{3})|[−→≠·…∂²ℓΣηστ₊|{}]/g, (found) => {
    if (found === 'argmax') return '\\operatorname*{argmax}';
    if (functions.has(found)) return `\\${found} `;
    if (found in symbols) return symbols[found]!;
    return /^[A-Za-z]{2}$/.test(found) ? found : `\\text{${found}}`;
  });
}

export function plainTextOf(formula: Formula): string {
  return formula.map(plainTextOfPart).join('');
}

function plainTextOfPart(part: FormulaPart): string {
  if (typeof part === 'string') return part;
  if ('superscript' in part) return `^${grouped(part.superscript)}`;
  if ('subscript' in part) return plainTextOf(part.subscript);
  if ('root' in part) return `√(${plainTextOf(part.root)})`;
  return `${grouped(part.above)} / ${grouped(part.below)}`;
}

/** In brackets where it is a sum or a quotient. */
function grouped(formula: Formula): string {
  const text = plainTextOf(formula);
  return /[\s−+/]/.test(text.slice(1)) ? `(${text})` : text;
}
