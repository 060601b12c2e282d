import { constants, gunzip, gunzipSync } from 'node:zlib';

/** Deflate cannot do better. */
const bestRatio = 1_032;
const spare = 64;

/** The content in one piece and one step. Rejects with code ERR_BUFFER_TOO_LARGE where it is more than `most` bytes. */
export function inflate(gzip: Buffer, most: number): Promise<Buffer> {
  const said = gzip.length > spare ? gzip.readUInt32LE(gzip.length - 4) : 0;
  const chunkSize = spare + Math.min(said, most, gzip.length * bestRatio);
  return new Promise((resolve, reject) => {
    gunzip(gzip, { chunkSize, maxOutputLength: most }, (error, content) => (error ? reject(error) : resolve(content)));
  });
}

/** As much of the content as its first kilobyte tells; undefined where that is broken. */
export function beginning(gzip: Buffer): Buffer | undefined {
  try {
    return gunzipSync(gzip.subarray(0, 1_024), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof Error && 'errno' in error) return undefined;
    throw error;
  }
}

/** Gives a page's memory back now and not when it is next collected. Nobody may look at it afterwards. */
export function release(page: Buffer): void {
  if (page.byteOffset === 0 && page.length > Buffer.poolSize && page.buffer instanceof ArrayBuffer)
    page.buffer.transfer(0);
}
