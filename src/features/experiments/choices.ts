/** @file What is chosen for an experiment when it is started: its panel's store is asked. */
import type { Choices, ExperimentName } from './calls';

const choices: { [Name in ExperimentName]?: () => Choices[Name] } = {};

export function onChoice<Name extends ExperimentName>(name: Name, choice: () => Choices[Name]): void {
  Object.assign(choices, { [name]: choice });
}

/** Undefined where there is nothing to choose. */
export function choiceFor(name: ExperimentName): Choices[ExperimentName] {
  return choices[name]?.();
}
