import { invalid } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** What is left to unpack, of an archive and of those inside it together. */
interface Budget {
  bytes: number;
  entries: number;
}

const ZIP_MARK = Buffer.from('PK\u0003\u0004');

const tooLong = () => invalid({ file: 'too_long' });
const unsupported = () => invalid({ file: 'unsupported_type' });

/**
 * Refuses an archive (each office document is one) that would fill the memory of who opens it, or write outside its
 * folder: by the sizes that it declares before anything is unpacked, then by what is counted, since it can lie.
 * A document may hold another one (a chart holds its spreadsheet), but not a chain of them. Source: SECURITY 21.
 * @throws INVALID on `file`: too_long where it unpacks to too much; unsupported_type where it is damaged, locked,
 *   nested too deep, or names a path outside itself
 */
export async function assertHarmlessArchive(bytes: Buffer): Promise<void> {
  await inspect(bytes, { bytes: LIMITS.archiveBytes, entries: LIMITS.archiveEntries }, LIMITS.archiveDepth);
}

async function inspect(bytes: Buffer, budget: Budget, depth: number): Promise<void> {
  if (depth === 0) throw unsupported();
  const archive = await readable(fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }));
  budget.entries -= archive.entryCount;
  if (budget.entries < 0) throw tooLong();
  const entries = await readable(entriesOf(archive));
  budget.bytes -= entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (budget.bytes < 0) throw tooLong();
  for (const entry of entries) {
    const nested = await readable(unpacked(archive, entry));
    if (nested) await inspect(nested, budget, depth - 1);
  }
}

/** Names that lead outside are refused by the reader as it meets them. */
async function entriesOf(archive: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) entries.push(entry);
  return entries;
}

/** Reads an entry to its end, which fails past its declared size; gives it back where it is an archive itself. */
async function unpacked(archive: ZipFile, entry: Entry): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let isArchive: boolean | null = null;
  for await (const chunk of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    isArchive ??= chunk.subarray(0, ZIP_MARK.length).equals(ZIP_MARK);
    if (isArchive) chunks.push(chunk);
  }
  return isArchive ? Buffer.concat(chunks) : null;
}

/** What the reader cannot read is no document. */
async function readable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch {
    throw unsupported();
  }
}
