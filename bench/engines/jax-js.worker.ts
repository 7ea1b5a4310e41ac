/**
 * @file jax-js: the same step as one function under `jit`. Its convolutions take channels first:
 * views and kernels are turned around once, before the first step. Arrays are used up by what takes
 * them; `.ref` is one more use.
 */
import '../meters';
import {
  blockUntilReady,
  defaultDevice,
  init,
  jit,
  lax,
  nn,
  numpy as np,
  tree,
  valueAndGrad,
} from '@jax-js/jax';
import { webgpuAdapter } from '../adapters';
import { serveEngine, type Problem, type StartEngine } from '../engine';
import { walkNetwork, type NetworkOperations } from '../network-walk';

type Weights = Record<string, np.Array>;
// A type alias, not an interface: jax-js takes only those for trees of arrays.
type State = { weights: Weights; m: Weights; v: Weights; update: np.Array };

const startJax: StartEngine = async (problem, backend) => {
  if (backend !== 'webgpu' && backend !== 'wasm') throw new Error(`jax-js is not run on ${backend}`);
  if (!(await init(backend)).includes(backend)) throw new Error(`the ${backend} backend did not start`);
  defaultDevice(backend);
  const x = np.transpose(np.array(problem.views, { shape: problem.viewsShape }), [0, 3, 1, 2]);
  const takeStep = jit(stepFunction(problem));
  const weights = weightArrays(problem);
  let state: State = { weights, m: zerosLike(weights), v: zerosLike(weights), update: np.zeros([]) };
  let loss: np.Array | undefined;
  await blockUntilReady([x, state]);
  return {
    adapter: backend === 'webgpu' ? await webgpuAdapter() : `${navigator.hardwareConcurrency} threads`,
    async step() {
      loss?.dispose();
      [loss, state] = takeStep(state, x.ref);
      await blockUntilReady([loss, state]);
    },
    readLoss: async () => ((await loss!.ref.data()) as ArrayLike<number>)[0]!,
  };
};

/** (state, views) → [loss, next state] */
function stepFunction({ config, weights }: Problem) {
  const names = new Set(weights.map(({ name }) => name));
  const { temperature } = config.loss;
  const lossOf = (parameters: Weights, x: np.Array) =>
    ntXent(walkNetwork(operationsWith(parameters), config.model.encoder, names, x), temperature);
  const { learningRate, beta1, beta2, epsilon } = config.optimizer;
  return (state: State, x: np.Array): [np.Array, State] => {
    const [loss, gradients] = valueAndGrad(lossOf)(tree.ref(state.weights), x);
    const update = state.update.add(1);
    // βᵗ as e^(t·ln β): t lives on the device.
    const correction = (beta: number) => np.subtract(1, np.exp(update.ref.mul(Math.log(beta))));
    const [correction1, correction2] = [correction(beta1), correction(beta2)];
    const next: State = { weights: {}, m: {}, v: {}, update };
    for (const name of names) {
      const g = gradients[name] as np.Array;
      const m = state.m[name]!.mul(beta1).add(g.ref.mul(1 - beta1));
      const v = state.v[name]!.mul(beta2).add(np.square(g).mul(1 - beta2));
      next.m[name] = m.ref;
      next.v[name] = v.ref;
      const root = np.sqrt(v.div(correction2.ref)).add(epsilon);
      next.weights[name] = state.weights[name]!.sub(m.div(correction1.ref).div(root).mul(learningRate));
    }
    correction1.dispose();
    correction2.dispose();
    return [loss, next];
  };
}

function operationsWith(weights: Weights): NetworkOperations<np.Array> {
  return {
    convNorm(x, layer, { stride, residual, relu }) {
      const y = lax.conv(x, weights[`${layer}.kernel`]!.ref, [stride, stride], 'SAME');
      const centred = y.ref.sub(np.mean(y, [0, 2, 3], { keepdims: true }));
      const variance = np.mean(np.square(centred.ref), [0, 2, 3], { keepdims: true });
      const perChannel = (role: string) => weights[`${layer}.${role}`]!.ref.reshape([1, -1, 1, 1]);
      const normalized = centred
        .div(np.sqrt(variance.add(1e-5)))
        .mul(perChannel('gamma'))
        .add(perChannel('beta'));
      const total = residual ? normalized.add(residual) : normalized;
      return relu ? nn.relu(total) : total;
    },
    pool: (x) => np.mean(x, [2, 3]),
    dense(x, layer, { relu }) {
      const y = np.matmul(x, weights[`${layer}.kernel`]!.ref).add(weights[`${layer}.bias`]!.ref);
      return relu ? nn.relu(y) : y;
    },
    again: (x) => x.ref,
  };
}

/** As in `src/losses/nt-xent/loss.ts`. */
function ntXent(z: np.Array, temperature: number): np.Array {
  const rows = z.shape[0]!;
  const length = np.sqrt(np.sum(np.square(z.ref), 1, { keepdims: true }));
  const u = z.div(length);
  const cosines = np.matmul(u.ref, np.transpose(u.ref));
  const similarities = cosines.sub(np.eye(rows).mul(1e9)).div(temperature);
  const positives = np.mean(np.sum(u.ref.slice([0, rows / 2]).mul(u.slice([rows / 2, rows])), 1));
  return np.mean(nn.logsumexp(similarities, 1)).sub(positives.div(temperature));
}

function weightArrays({ weights }: Problem): Weights {
  return Object.fromEntries(
    weights.map(({ name, shape, values }) => {
      const array = np.array(values, { shape });
      return [name, shape.length === 4 ? np.transpose(array, [3, 2, 0, 1]) : array];
    }),
  );
}

function zerosLike(weights: Weights): Weights {
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, np.zeros(weight.shape)]));
}

serveEngine(startJax, {});
