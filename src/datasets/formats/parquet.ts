/**
 * @file Parquet as Hugging Face serves sets of images, by hyparquet: a column of images (a struct of `bytes` and
 * `path`, or plain bytes), one of labels, and the names of the classes in the metadata.
 */
import '../../config/errors/known-import-errors';
import {
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type AsyncBuffer,
  type FileMetaData,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { z } from 'zod/mini';
import { PlaygroundError, reasonOf } from '../../config/playground-error';
import { bytesOf, sizeOf } from './entry';
import { isImageFormat, sniff } from './sniff';

export interface ParquetRow {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** As text; undefined where there is no column of labels. */
  label: string | undefined;
}

export interface ParquetSet {
  count: number;
  /** As the file lists them, by label; undefined where it does not. */
  classNames?: readonly string[];
  rows(): AsyncGenerator<ParquetRow>;
}

/** Read at once: a few hundred images. */
const rowsAtOnce = 500;
/** By which it is told in which column images are. */
const rowsToTell = 20;

/** @throws PlaygroundError `import-damaged`, or `import-no-images` where no column holds any */
export async function readParquet(path: string, data: Blob | Uint8Array<ArrayBuffer>): Promise<ParquetSet> {
  const file: AsyncBuffer = {
    byteLength: sizeOf(data),
    slice: async (start, end) => (await bytesOf(data, start, end)).slice().buffer,
  };
  const damaged = (error: unknown) =>
    new PlaygroundError('import-damaged', { file: path, reason: reasonOf(error) }, { cause: error });
  const read = async (rowStart: number, rowEnd: number) => {
    try {
      return (await parquetReadObjects({
        file,
        metadata,
        rowStart,
        rowEnd,
        compressors,
        utf8: false,
      })) as Row[];
    } catch (error) {
      throw damaged(error);
    }
  };
  const metadata = await parquetMetadataAsync(file)
    .then(requireColumns)
    .catch((error: unknown) => {
      throw damaged(error);
    });
  const count = Number(metadata.num_rows);
  // The first images may be missing.
  const some = await read(0, Math.min(rowsToTell, count));
  const columns = Object.keys(some[0] ?? {});
  const image = columns.find((name) => some.some((row) => imageIn(row[name]) !== undefined));
  if (!image) throw new PlaygroundError('import-no-images', { file: path });
  const listed = namesIn(metadata.key_value_metadata ?? []);
  const others = columns.filter((name) => name !== image);
  const label = labelColumn(others) ?? others.find((name) => listed.has(name));
  const classNames = label === undefined ? undefined : listed.get(label);
  return {
    count,
    ...(classNames && { classNames }),
    async *rows() {
      for (let start = 0; start < count; start += rowsAtOnce) {
        const rows = await read(start, Math.min(start + rowsAtOnce, count));
        for (const [i, row] of rows.entries()) {
          const found = imageIn(row[image]);
          const index = start + i;
          yield {
            name: found?.path ?? `${path}[${index}]`,
            bytes: found?.bytes ?? new Uint8Array(),
            label: label !== undefined ? labelText(row[label], classNames) : undefined,
          };
        }
      }
    },
  };
}

/**
 * Hyparquet would fail at a column that its schema does not know, and leave the columns before it to fail with nobody there.
 * @throws Error
 */
function requireColumns(metadata: FileMetaData): FileMetaData {
  const schema = parquetSchema(metadata);
  for (const path of metadata.row_groups.flatMap(({ columns }) =>
    columns.map(({ meta_data: column }) => column?.path_in_schema ?? []),
  )) {
    let level: ReturnType<typeof parquetSchema> | undefined = schema;
    for (const name of path) level = level?.children.find(({ element }) => element.name === name);
    if (!level) throw new Error(`its schema has no column ${path.join('.')}`);
  }
  return metadata;
}

type Row = Record<string, unknown>;

/** Of a struct of bytes and path, or of bytes alone; undefined of anything else. */
function imageIn(value: unknown): { bytes: Uint8Array<ArrayBuffer>; path?: string } | undefined {
  if (value instanceof Uint8Array) return isImage(value) ? { bytes: value.slice() } : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const { bytes, path } = value as { bytes?: unknown; path?: unknown };
  if (!(bytes instanceof Uint8Array)) return undefined;
  const name =
    typeof path === 'string' ? path : path instanceof Uint8Array ? new TextDecoder().decode(path) : '';
  return { bytes: bytes.slice(), ...(name && { path: name }) };
}

function isImage(bytes: Uint8Array): boolean {
  return isImageFormat(sniff(bytes.subarray(0, 64)));
}

/** The usual names first; of CIFAR-100 the fine label. */
function labelColumn(names: readonly string[]): string | undefined {
  const usual = ['label', 'labels', 'fine_label', 'class', 'target', 'category', 'y'];
  return usual
    .map((name) => names.find((one) => one.toLowerCase() === name))
    .find((name) => name !== undefined);
}

const featuresSchema = z.object({ info: z.object({ features: z.record(z.string(), z.unknown()) }) });
const classesSchema = z.object({ names: z.array(z.string()) });

/** From what Hugging Face writes beside the data, by column: of those that hold classes. */
function namesIn(
  entries: readonly { key: string; value?: string | undefined }[],
): ReadonlyMap<string, readonly string[]> {
  const text = entries.find(({ key }) => key === 'huggingface')?.value;
  if (text === undefined) return new Map();
  try {
    const { features } = featuresSchema.parse(JSON.parse(text)).info;
    return new Map(
      Object.entries(features).flatMap(([column, feature]) => {
        const classes = classesSchema.safeParse(feature);
        return classes.success ? [[column, classes.data.names] as const] : [];
      }),
    );
  } catch {
    return new Map();
  }
}

function labelText(value: unknown, classNames: readonly string[] | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value === 'bigint' || typeof value === 'number') {
    // Of a list of names it says that there is none, as in test splits whose labels are kept back.
    if (classNames && Number(value) === -1) return undefined;
    return classNames?.[Number(value)] ?? String(value);
  }
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined;
}
