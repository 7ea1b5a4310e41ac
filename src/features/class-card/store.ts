/** @file The class card of the run on show: whether it is open, and whose it is. What makes it comes when it is opened. */
import { create } from 'zustand';
import { toFailure, type Failure } from '../../config/playground-error';

interface ClassCardState {
  isOpen: boolean;
  /** As it is typed. Kept for this visit alone: the machine may be another student's next. */
  student: string;
  /** The file that was saved last. */
  saved?: string | undefined;
  failure?: Failure | undefined;
}

export const useClassCard = create<ClassCardState>(() => ({ isOpen: false, student: '' }));

export function showClassCard(): void {
  useClassCard.setState({ isOpen: true, saved: undefined, failure: undefined });
}

export function hideClassCard(): void {
  useClassCard.setState({ isOpen: false });
}

export function nameClassCard(student: string): void {
  useClassCard.setState({ student, saved: undefined });
}

/** As a small file. */
export function saveClassCard(): void {
  import('./make-card')
    .then(({ saveCardFile }) =>
      useClassCard.setState({ saved: saveCardFile(useClassCard.getState().student), failure: undefined }),
    )
    .catch((error: unknown) => useClassCard.setState({ failure: toFailure(error) }));
}
