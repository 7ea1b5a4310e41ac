/**
 * @file How a trainer's steps reach the device: a batch's views drawn, and what `trainStep` makes of them. Where the
 * backend records steps, all of it is one step that repeats, of which only what views are made of (a table that the
 * device draws them by, or their numbers), labels, what the objective draws, and numbers are new; else both are
 * computed each time.
 */
import {
  dispose,
  tidy,
  type Scalar,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { Dataset } from '../datasets/dataset';
import type { Network } from '../network/network';
import type { Objective, StepBatch } from '../objectives/objective';
import type { ObjectiveDescription } from '../objectives/objective-description';
import type { Optimizer } from '../optimizers/optimizer';
import type { UpdateRule } from '../optimizers/update-rule';
import { orDispose } from '../tensor/or-dispose';
import type { HalfPrecision } from '../tensor/half-precision';
import type { Given, OpenRepeatedStep } from '../tensor/repeated-step';
import type { Batch, Drawing, ViewSource } from '../transforms/view-source';
import { labelsOf, labelValuesOf } from './labels';
import { trainStep, warmUpStep } from './train-step';

/** Whose steps they are; a Trainer is. */
export interface Learner {
  network: Network;
  objective: Objective;
  dataset: Dataset;
  shape: ObjectiveDescription;
  /** In whose precision the network computes, if not in single. */
  half?: HalfPrecision | undefined;
}

/** All tensors are the caller's, and good until the next step. */
export interface TakenStep {
  images: StepBatch;
  /** Before the update. */
  loss: Scalar;
  h: Tensor2D;
  /** What the objective hands on to a log. */
  shown: Tensor[];
}

export interface Steps {
  /** Makes the batch ready. @returns takes the step, for which the optimiser has begun an update */
  prepare(batch: Batch): Promise<() => TakenStep>;
  /** While none are taken: gives back memory that would only make the next one faster. */
  rest(): void;
}

/** @param optimizer of all weights that are trained */
export function openSteps(
  learner: Learner,
  optimizer: Optimizer,
  views: ViewSource,
  repeat: OpenRepeatedStep | undefined,
): Steps {
  const { network, objective, half } = learner;
  /** [loss, h, …shown]. In a tidy. */
  const learn = (images: StepBatch): Tensor[] => {
    const { loss, h, shown } = trainStep(network, objective, optimizer, images, half);
    return [loss, h, ...shown];
  };
  return repeat && views.drawing
    ? repeatedSteps(learner, learn, views.drawing, repeat)
    : computedSteps(learner, learn, views);
}

/** For a backend that compiles what it is shown and computes nothing meanwhile: before the first step. */
export async function warmUp(
  { network, objective, dataset, shape, half }: Learner,
  rule: UpdateRule,
  source: ViewSource,
  batch: Batch,
): Promise<void> {
  const views = await source.render(batch);
  const labels = labelsOf(batch, dataset, shape);
  warmUpStep(network, objective, rule, { views, labels }, half);
  dispose([views, labels ?? []]);
}

type Learn = (images: StepBatch) => Tensor[];

function computedSteps({ dataset, shape }: Learner, learn: Learn, views: ViewSource): Steps {
  return {
    async prepare(batch) {
      const images = {
        views: await views.render(batch),
        labels: labelsOf(batch, dataset, shape),
        step: batch.step,
      };
      return () => {
        const held = [images.views, ...(images.labels ? [images.labels] : [])];
        return { images, ...named(orDispose(() => tidy(() => learn(images)), ...held)) };
      };
    },
    rest: () => undefined,
  };
}

function repeatedSteps(
  { dataset, shape, objective }: Learner,
  learn: Learn,
  drawing: Drawing,
  repeat: OpenRepeatedStep,
): Steps {
  let step = 0;
  const optionsOf = (tensors: Tensor[]) => ({
    labels: shape.usesLabels ? (tensors.shift() as Tensor1D) : undefined,
    drawn: objective.draw ? (tensors.shift() as Tensor4D) : undefined,
  });
  const repeated = repeat(([prepared, ...options]) => {
    const views = drawing.draw(prepared!);
    return [views, ...options, ...learn({ views, ...optionsOf([...options]), step })];
  });
  return {
    async prepare(batch) {
      const given: Given[] = [await drawing.prepare(batch)];
      const labelValues = labelValuesOf(batch, dataset, shape);
      if (labelValues) given.push({ values: labelValues, shape: [labelValues.length] });
      if (objective.draw) {
        const { height, width, channels } = dataset.size;
        const viewsShape = [batch.indices.length * shape.views, height, width, channels] as Tensor4D['shape'];
        given.push({ values: objective.draw(viewsShape, batch.step), shape: viewsShape });
      }
      return () => {
        ({ step } = batch);
        const [views, ...rest] = repeated.take(given);
        const images = { views: views as Tensor4D, ...optionsOf(rest), step };
        return { images, ...named(rest) };
      };
    },
    rest: () => repeated.rest(),
  };
}

function named([loss, h, ...shown]: Tensor[]): Omit<TakenStep, 'images'> {
  return { loss: loss as Scalar, h: h as Tensor2D, shown };
}
