/**
 * @file Which fields have an effect under the rest of a config: of several members, those of the chosen one;
 * those of head and contrastive loss where the objective has them; and of a transform that is never applied
 * only its probability.
 */
import { heads } from '../heads/heads';
import { chosenLoss, losses } from '../losses/losses';
import { chosenObjective, objectives } from '../objectives/objectives';
import { optimizers } from '../optimizers/optimizers';
import { schedules } from '../schedules/schedules';
import type { TransformName } from './augment-schema';
import type { MemberWithFields } from './member';
import type { RunConfig } from './run-config';

interface Section {
  /** Before the names of its members' fields. */
  path: string;
  members: readonly MemberWithFields[];
  chosen(config: RunConfig): string;
}

const sections: readonly Section[] = [
  { path: 'model.head', members: heads, chosen: ({ model }) => model.head.kind },
  { path: 'objective', members: objectives, chosen: ({ objective }) => objective.name },
  { path: 'loss', members: losses, chosen: ({ loss }) => chosenLoss(loss) },
  { path: 'optimizer', members: optimizers, chosen: ({ optimizer }) => optimizer.name },
  { path: 'schedule', members: schedules, chosen: ({ schedule }) => schedule.name },
];

/** The other fields of its section are those of a visitor's own images. */
const commonOfDatasets = ['name', 'trainingImages'];

/** Whether it says which of a visitor's own images, and how they were made alike: chosen as they are brought. */
export function isOfOwnImages(path: string): boolean {
  const [part, field] = path.split('.');
  return part === 'dataset' && !commonOfDatasets.includes(field!);
}

/** True also where the path is no field that depends on others. */
export function isFieldUsed(config: RunConfig, path: string): boolean {
  const [part, transform, setting] = path.split('.');
  if (isOfOwnImages(path)) return config.dataset.name === 'own';
  if (part === 'augment' && setting && setting !== 'probability') {
    return config.augment[transform as TransformName].probability > 0;
  }
  if ((part === 'loss' || path.startsWith('model.head.')) && !chosenObjective(config).usesHead) return false;
  const end = path.lastIndexOf('.');
  const section = sections.find((one) => one.path === path.slice(0, end));
  const readers = section?.members.filter(({ fields }) => Object.hasOwn(fields, path.slice(end + 1)));
  if (!section || !readers?.length) return true;
  return readers.some(({ name }) => name === section.chosen(config));
}
