import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { beginning, inflate, release } from '../../shared/kube/inflate.ts';

const text = Buffer.from(
  JSON.stringify({ kind: 'PodList', metadata: { continue: 'abc' }, items: Array(9_999).fill(7) }),
);
const gzip = gzipSync(text);
/** Says that it is of another size than it is. */
const lying = (size: number) => {
  const copy = Buffer.from(gzip);
  copy.writeUInt32LE(size, copy.length - 4);
  return copy;
};

describe('inflate', () => {
  it.each([
    ['as it is', gzip, text],
    ['two members', Buffer.concat([gzip, gzip]), Buffer.concat([text, text])],
    ['of nothing', gzipSync(''), Buffer.alloc(0)],
  ])('gives the content of a body %s', async (_, body, content) => {
    expect(await inflate(body, 1_000_000)).toEqual(content);
  });

  it.each([
    ['one byte above the bound', gzip, text.length - 1, 'ERR_BUFFER_TOO_LARGE'],
    ['a bomb', gzipSync(Buffer.alloc(5_000_000)), 1_000_000, 'ERR_BUFFER_TOO_LARGE'],
    ['a size of 4 GB that is a lie', lying(0xffffffff), 1_000_000, 'Z_DATA_ERROR'],
    ['a size of nothing that is a lie', lying(0), 1_000_000, 'Z_DATA_ERROR'],
    ['cut off', gzip.subarray(0, -20), 1_000_000, 'Z_BUF_ERROR'],
    ['no gzip at all', text, 1_000_000, 'Z_DATA_ERROR'],
  ])('rejects %s', async (_, body, most, code) => {
    await expect(inflate(body, most)).rejects.toMatchObject({ code });
  });
});

describe('beginning', () => {
  it('tells what the first bytes hold, and nothing of what is broken', () => {
    expect(beginning(gzip.subarray(0, 100))?.toString()).toMatch(/^\{"kind":"PodList","metadata":\{"continue":"abc"/);
    expect(beginning(text)).toBeUndefined();
  });
});

describe('release', () => {
  it('frees a page of its own, and leaves alone what shares its memory', () => {
    const own = Buffer.alloc(100_000);
    const part = Buffer.alloc(100_000).subarray(1);
    const small = Buffer.from('small');
    for (const page of [own, part, small]) release(page);
    expect([own.length, part.length, small.length]).toEqual([0, 99_999, 5]);
  });
});
