/**
 * @file Two kernels that do not wait for each other, in one dispatch: the threads of the one, then those of the other.
 */
import type { Variant } from './autotune';
import type { Binding } from './dispatch';

/** Pairs variants of one name: those have workgroups of one kind. A tensor that both bind is bound once. */
export function sideBySide(first: readonly Variant[], second: readonly Variant[]): Variant[] {
  return first.flatMap((one) => {
    const other = second.find(({ name }) => name === one.name);
    return other ? [joined(one, other)] : [];
  });
}

function joined(one: Variant, other: Variant): Variant {
  const bindings = bindingsOf([one, other]);
  const size = one.workgroupSize;
  const [index, border] = one.cooperative ? ['group', one.threads / size!] : ['thread', one.threads];
  const [parameters, rest] = one.cooperative ? ['group: u32, lane: u32', ', lane'] : ['thread: u32', ''];
  return {
    ...one,
    threads: one.threads + other.threads,
    bindings,
    code: () => {
      const [ones, others] = [one, other].map((variant, i) => renamed(variant, i, bindings)) as [
        string,
        string,
      ];
      return `
${withoutMemoryOf(others, ones)}
${ones}
fn run(${parameters}) {
  if (${index} < ${border}u) { run0(${index}${rest}); } else { run1(${index} - ${border}u${rest}); }
}`;
    },
  };
}

/** Each tensor's binding, under a name that no kernel uses. */
function bindingsOf(variants: readonly Variant[]): Binding[] {
  const byTensor = new Map<unknown, Binding>();
  for (const binding of variants.flatMap(({ bindings }) => bindings)) {
    const { dataId } = binding.tensor;
    if (!byTensor.has(dataId)) byTensor.set(dataId, { ...binding, name: `buffer${byTensor.size}` });
  }
  return [...byTensor.values()];
}

/** Functions end in the variant's number; arrays have the names of `bindings`. */
function renamed({ code, bindings: own }: Variant, number: number, bindings: readonly Binding[]): string {
  const wgsl = code();
  const names = new Map(Array.from(wgsl.matchAll(/\bfn (\w+)/g), ([, name]) => [name!, `${name}${number}`]));
  for (const { name, tensor } of own) {
    names.set(name, bindings.find((binding) => binding.tensor.dataId === tensor.dataId)!.name);
  }
  return wgsl.replace(/(?<![\w.])[A-Za-z_]\w*/g, (word) => names.get(word) ?? word);
}

/** Workgroup memory that both declare alike serves both. */
function withoutMemoryOf(wgsl: string, declaring: string): string {
  const declared = new Set(declaring.match(memory));
  return wgsl.replace(memory, (line) => (declared.has(line) ? '' : line));
}

const memory = /^var<workgroup>.*$/gm;
