/** @file How a visitor's images are made alike, whatever they were: their size, and what stands in for the rest. */

function plain<Name extends string>(name: Name, en: string, ko: string) {
  return { name, words: { en: { name: en }, ko: { name: ko } } };
}

/** Height and width in pixels. */
export const imageSizes = [
  plain('28', '28 × 28', '28 × 28'),
  plain('32', '32 × 32', '32 × 32'),
  plain('48', '48 × 48', '48 × 48'),
  plain('64', '64 × 64', '64 × 64'),
  plain('96', '96 × 96', '96 × 96'),
] as const;

/** What becomes of an image that is not square. */
export const fits = [
  plain('centre-crop', 'centre crop', '가운데 자르기'),
  plain('pad', 'padded to a square', '여백을 채워 정사각형으로'),
] as const;

/** What shows through, and stands beside an image that is padded. */
export const grounds = [plain('white', 'white', '흰색'), plain('black', 'black', '검은색')] as const;

type NameIn<Members extends readonly { name: string }[]> = Members[number]['name'];

/** Which images, and how they were made alike: the fields of a config that say so. */
export interface SetIdentity {
  /** Of what the files show (see inspect.ts); empty where none were chosen. */
  setSha256: string;
  imageSize: NameIn<typeof imageSizes>;
  fit: NameIn<typeof fits>;
  ground: NameIn<typeof grounds>;
  invert: boolean;
}
