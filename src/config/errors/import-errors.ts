/**
 * @file Errors of files that a visitor brings: each names the file, says what is wrong, and what would be right. Too many
 * for a first visit: known-import-errors.ts makes them known where such files are read.
 */
import { sentence, type Trouble } from './sentence';

interface File {
  file: string;
}

export const importErrors = {
  'import-empty': sentence<File>({
    en: ({ file }) => `${file} is empty. Choose a file that holds images.`,
    ko: ({ file }) => `${file} 파일이 비어 있습니다. 이미지가 든 파일을 고르세요.`,
  }),
  'import-unknown': sentence<File>({
    en: ({ file }) =>
      `${file} is no image that can be read, and no set of images. Choose PNG, JPEG, WebP, GIF, BMP or AVIF images, a .zip or .tar.gz of them, or IDX, CIFAR, .npy, .npz or Parquet files.`,
    ko: ({ file }) =>
      `${file} 파일은 읽을 수 있는 이미지도 이미지 모음도 아닙니다. PNG, JPEG, WebP, GIF, BMP, AVIF 이미지나 그것을 묶은 .zip, .tar.gz 파일, 또는 IDX, CIFAR, .npy, .npz, Parquet 파일을 고르세요.`,
  }),
  /** `kind`: what it is called; `instead`: what to save it as. */
  'import-not-read': sentence<File & { kind: string; instead: string }>({
    en: ({ file, kind, instead }) =>
      `${file} is a ${kind} file, which is not read here. Save it as ${instead}.`,
    ko: ({ file, kind, instead }) =>
      `${file} 파일은 여기서 읽지 않는 형식(${kind})입니다. ${instead} 형식으로 저장하세요.`,
  }),
  'import-svg': sentence<File>({
    en: ({ file }) => `${file} is a drawing (SVG), not an image of pixels. Save it as PNG.`,
    ko: ({ file }) => `${file} 파일은 픽셀 이미지가 아니라 그림 명령(SVG)입니다. PNG로 저장하세요.`,
  }),
  'import-pickle': sentence<File>({
    en: ({ file }) =>
      `${file} is a Python pickle, which can run code, so it is not opened. Of CIFAR-10 take the binary version (cifar-10-binary.tar.gz); of other sets, save the arrays as .npz.`,
    ko: ({ file }) =>
      `${file} 파일은 코드를 실행할 수 있는 파이썬 피클이어서 열지 않습니다. CIFAR-10이라면 바이너리 판(cifar-10-binary.tar.gz)을 쓰고, 다른 데이터라면 배열을 .npz로 저장하세요.`,
  }),
  'import-objects': sentence<File>({
    en: ({ file }) =>
      `${file} holds Python objects, not numbers, and opening them could run code. Save a plain array, such as uint8 [n, height, width, 3].`,
    ko: ({ file }) =>
      `${file} 파일에는 숫자가 아니라 파이썬 객체가 들어 있어 열면 코드가 실행될 수 있습니다. uint8 [n, 높이, 너비, 3] 같은 배열로 저장하세요.`,
  }),
  'import-cut-short': sentence<File>({
    en: ({ file }) => `${file} ends early: a part of it is missing. Download or copy it again.`,
    ko: ({ file }) => `${file} 파일이 중간에 끊겨 일부가 없습니다. 다시 내려받거나 복사하세요.`,
  }),
  'import-damaged': sentence<File & Trouble>({
    en: ({ file, reason }, { why }) => `${file} is damaged${why({ reason })} Download or save it again.`,
    ko: ({ file, reason }, { why }) =>
      `${file} 파일이 손상되었습니다${why({ reason })} 다시 내려받거나 저장하세요.`,
  }),
  'import-locked': sentence<File>({
    en: ({ file }) => `${file} is locked with a password. Unpack it first, then drop the folder.`,
    ko: ({ file }) => `${file} 파일은 암호로 잠겨 있습니다. 먼저 압축을 풀고 폴더를 끌어다 놓으세요.`,
  }),
  'import-leads-out': sentence<File>({
    en: ({ file }) =>
      `The name ${file} leads out of its archive, so the file is left out. Pack the folder again, with names that stay inside it.`,
    ko: ({ file }) =>
      `${file}: 압축 파일 밖을 가리키는 이름이어서 뺐습니다. 이름이 폴더 안에 머물도록 다시 압축하세요.`,
  }),
  'import-link': sentence<File>({
    en: ({ file }) => `${file} is a link to another file, not a file. Pack the file itself.`,
    ko: ({ file }) => `${file} 항목은 파일이 아니라 다른 파일로 가는 링크입니다. 파일 자체를 넣으세요.`,
  }),
  'import-too-large': sentence<File & { megabytes: number }>({
    en: ({ file, megabytes }) =>
      `${file} unpacks to more than ${megabytes} MB, so it is left out. Choose a smaller one, or split it.`,
    ko: ({ file, megabytes }) =>
      `${file}: 압축을 풀면 ${megabytes} MB가 넘어서 뺐습니다. 더 작은 파일을 고르거나 나누세요.`,
  }),
  'import-too-many-pixels': sentence<File & { width: number; height: number; megapixels: number }>({
    en: ({ file, width, height, megapixels }) =>
      `${file} says that it is ${width} × ${height} pixels; at most ${megapixels} megapixels are read. Save it smaller.`,
    ko: ({ file, width, height, megapixels }) =>
      `${file} 이미지는 크기가 ${width} × ${height} 픽셀이라고 합니다. ${megapixels}메가픽셀까지 읽을 수 있습니다. 더 작게 저장하세요.`,
  }),
  'import-no-memory': sentence<File & { width: number; height: number }>({
    en: ({ file, width, height }) =>
      `${file} is ${width} × ${height} pixels, for which there is not enough memory here. Save it smaller.`,
    ko: ({ file, width, height }) =>
      `${file} 이미지는 ${width} × ${height} 픽셀이어서 메모리가 모자랍니다. 더 작게 저장하세요.`,
  }),
  'import-overlaps': sentence<File & { archive: string }>({
    en: ({ file, archive }) =>
      `${file} shares its bytes with another file of ${archive}, as archives do that are made to fill memory. Pack it again.`,
    ko: ({ file, archive }) =>
      `${file} 파일이 ${archive} 안의 다른 파일과 같은 자리를 씁니다. 메모리를 채우려고 만든 압축 파일이 그렇습니다. 다시 압축하세요.`,
  }),
  'import-too-many': sentence<File & { most: number }>({
    en: ({ file, most }) => `${file} holds more than ${most} files. Split it.`,
    ko: ({ file, most }) => `${file} 안의 파일이 ${most}개를 넘습니다. 나누어 압축하세요.`,
  }),
  'import-too-deep': sentence<File & { most: number }>({
    en: ({ file, most }) => `${file} lies in more than ${most} archives, one in another. Unpack it first.`,
    ko: ({ file, most }) => `${file} 파일이 ${most}겹이 넘는 압축 안에 있습니다. 먼저 압축을 푸세요.`,
  }),
  /** `shape`: as the header states it; `held`: along its first axis, what the data is enough for. */
  'import-count': sentence<File & { shape: string; held: number }>({
    en: ({ file, shape, held }) =>
      `The header of ${file} says ${shape}, but its data is enough for ${held} only. Download or save it again.`,
    ko: ({ file, shape, held }) =>
      `${file} 파일의 머리말에는 ${shape} 크기로 적혀 있지만 데이터는 ${held}개분뿐입니다. 다시 내려받거나 저장하세요.`,
  }),
  'import-not-finite': sentence<File>({
    en: ({ file }) => `${file} has values that are no numbers (NaN or infinite), so it is left out.`,
    ko: ({ file }) => `${file}: 숫자가 아닌 값이나 무한대가 있어 뺐습니다.`,
  }),
  'import-values': sentence<File & { low: string; high: string }>({
    en: ({ file, low, high }) =>
      `The values of ${file} go from ${low} to ${high}, which are no pixels. They must lie in 0–1 or in 0–255.`,
    ko: ({ file, low, high }) =>
      `${file} 파일의 값이 ${low}부터 ${high}까지여서 픽셀로 볼 수 없습니다. 0–1 또는 0–255 안이어야 합니다.`,
  }),
  'import-shape': sentence<File & { shape: string }>({
    en: ({ file, shape }) =>
      `${file} is an array of ${shape || 'one number'}, which is no set of images. It must be [n, height, width], or the same with 1, 3 or 4 channels at its end or after n.`,
    ko: ({ file, shape }) =>
      `${file} 파일은 ${shape || '숫자 하나'} 배열이어서 이미지 모음으로 볼 수 없습니다. [n, 높이, 너비]이거나, 끝이나 n 다음에 채널이 1, 3, 4개 있어야 합니다.`,
  }),
  'import-labels': sentence<File & { shape: string }>({
    en: ({ file, shape }) =>
      `${file} (${shape}) holds no labels: they must be whole numbers or names, one an image, or one-hot rows.`,
    ko: ({ file, shape }) =>
      `${file} (${shape})에는 레이블이 없습니다. 이미지마다 정수나 이름 하나, 또는 원-핫 행이어야 합니다.`,
  }),
  'import-label-count': sentence<File & { images: number; labels: number }>({
    en: ({ file, images, labels }) =>
      `${file} has ${images} images, but there are ${labels} labels. There must be as many of both.`,
    ko: ({ file, images, labels }) =>
      `${file} 파일에는 이미지가 ${images}장인데 레이블은 ${labels}개입니다. 수가 같아야 합니다.`,
  }),
  /** `found`: the SHA-256 of what was brought. */
  'own-set-other': sentence<{ setSha256: string; found: string }>({
    en: ({ setSha256, found }) =>
      `These are not the images that the run was trained on: their setSha256 is ${found.slice(0, 12)}… and not ${setSha256.slice(0, 12)}…. Bring the same files as then.`,
    ko: ({ setSha256, found }) =>
      `이 학습에 쓴 이미지가 아닙니다. 해시가 ${setSha256.slice(0, 12)}…이어야 하는데 ${found.slice(0, 12)}…입니다. 그때와 같은 파일을 가져오세요.`,
  }),
  'own-set-not-kept': sentence<Trouble>({
    en: (trouble, { why }) =>
      `These images can be trained on, but are not kept for the next visit${why(trouble)}`,
    ko: (trouble, { why }) =>
      `이 이미지로 학습할 수는 있지만, 다음에 열 때까지 보관되지는 않습니다${why(trouble)}`,
  }),
  'import-no-images': sentence<File>({
    en: ({ file }) =>
      `There are no images in ${file}. A set needs images: files of them, or arrays [n, height, width, 3].`,
    ko: ({ file }) => `${file}에 이미지가 없습니다. 이미지 파일이나 [n, 높이, 너비, 3] 배열이 있어야 합니다.`,
  }),
};
