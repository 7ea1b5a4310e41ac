/**
 * @file What a lesson says to whoever teaches it: `teacher.ts` in the lesson's folder, which comes with the teacher's
 * page alone. In both languages side by side, as it is read as a whole and never composed.
 */
import type { Bilingual } from '../../config/bilingual';

export interface TeacherNotes {
  words: Bilingual<NotesWords>;
  /** Numbers of real runs; none where nobody has measured them. */
  expected?: readonly Measurement[];
}

export interface NotesWords {
  /** What the class can say or do when it is over. */
  goal: string;
  /** Questions to the class, in the order in which they come up. */
  ask: readonly string[];
  /** What goes wrong, and what helps. */
  wrong: readonly string[];
  worksheet: {
    /** What to read off the student's own run; the student writes a number beside each. */
    measure: readonly string[];
    /** What to answer in words once the run is over. */
    explain: readonly string[];
  };
}

/** A table of what runs came to, with what repeats it. */
export interface Measurement {
  /** Data, preset, backend, threads and seeds, and on how many images; what ± is. */
  of: Bilingual<string>;
  /** Of the values of each row. */
  columns: readonly Bilingual<string>[];
  rows: readonly {
    name: Bilingual<string>;
    /** As many as there are columns, as they are printed: `37.2 ± 0.5 %`. */
    values: readonly string[];
  }[];
  /** Lines for a terminal in the repository that give these numbers again. */
  commands: readonly string[];
}
