/**
 * @file What is done with the cards of a class. They stay in this tab: until it is closed, and over a reload, by the
 * browser's storage of the session.
 */
import { PlaygroundError, toFailure, type Failure } from '../../config/playground-error';
import { cleanStudentName, readCard, writeCard } from '../../runs/class-card';
import { textOfFile } from './read-file';
import { useBoard, type Student } from './board-state';

const maxStudents = 200;
/** Why more cards were refused nobody reads. */
const maxRefused = 8;
const key = 'class-board';

let nextId = 1;
restore();

export async function readFiles(files: readonly File[]): Promise<void> {
  count(files.length);
  for (const file of files) {
    try {
      add(await textOfFile(file), file.name);
    } catch (error) {
      refuse(toFailure(error));
    }
    count(-1);
  }
}

/** Nothing where no name is left of what was typed. */
export function rename(id: number, typed: string): void {
  const student = cleanStudentName(typed);
  if (student === '') return;
  change((students) => students.map((one) => (one.id === id ? { id, card: { ...one.card, student } } : one)));
}

export function remove(id: number): void {
  const removed = useBoard.getState().students.find((one) => one.id === id);
  if (!removed) return;
  change((students) => students.filter((one) => one !== removed));
  useBoard.setState({ removed, newest: undefined });
}

export function putBack(): void {
  const { removed } = useBoard.getState();
  if (!removed) return;
  change((students) => [...students, removed].sort((a, b) => a.id - b.id));
  useBoard.setState({ removed: undefined });
}

export function clear(): void {
  change(() => []);
  nextId = 1;
  useBoard.setState({ removed: undefined, newest: undefined, picked: undefined, refused: [], further: 0 });
}

/** A card that is there already is not there twice. @throws PlaygroundError, as readCard; `board-full` */
function add(text: string, file: string): void {
  const card = readCard(text, file);
  const { students } = useBoard.getState();
  const written = writeCard(card);
  const before = students.find((one) => writeCard(one.card) === written);
  if (!before && students.length >= maxStudents)
    throw new PlaygroundError('board-full', { file, most: maxStudents });
  const newest = before ?? { id: nextId++, card };
  if (!before) change(() => [...students, newest]);
  useBoard.setState({ newest, removed: undefined });
}

function refuse(failure: Failure): void {
  const { refused, further } = useBoard.getState();
  useBoard.setState({
    refused: [...refused, failure].slice(0, maxRefused),
    further: further + (refused.length >= maxRefused ? 1 : 0),
  });
}

function count(files: number): void {
  useBoard.setState(({ unread }) => ({ unread: unread + files }));
}

function change(to: (students: readonly Student[]) => readonly Student[]): void {
  const students = to(useBoard.getState().students);
  useBoard.setState({ students });
  try {
    sessionStorage.setItem(key, JSON.stringify(students.map(({ card }) => writeCard(card))));
  } catch {
    // The board is there until the page is left.
  }
}

/** A card that was tampered with meanwhile is left out. */
function restore(): void {
  const students: Student[] = [];
  for (const text of keptTexts()) {
    try {
      students.push({ id: nextId, card: readCard(text, key) });
      nextId++;
    } catch {
      // It was said when it was read.
    }
  }
  useBoard.setState({ students });
}

function keptTexts(): readonly string[] {
  try {
    const texts: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string').slice(0, maxStudents) : [];
  } catch {
    return [];
  }
}
