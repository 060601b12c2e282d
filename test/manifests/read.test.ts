import { describe, expect, test } from 'vitest';
import { readManifests } from '../../shared/manifests/read.ts';

const valuesOf = (text: string) => readManifests(text).documents.map(({ value }) => value);

describe('documents', () => {
  test.each([
    ['one', 'a: 1', [{ a: 1 }]],
    ['many, with comments after the mark', '---\na: 1\n--- # next\nb: 2\n---\n', [{ a: 1 }, { b: 2 }]],
    ['CRLF', 'a: 1\r\n---\r\nb: 2\r\n', [{ a: 1 }, { b: 2 }]],
    ['empty ones and comments are none', '# nothing\n---\n\n---\n~\n', []],
    ['what stands behind ... is never seen', 'a: 1\n...\nb: 2\n', [{ a: 1 }]],
    ['JSON', '{"a": {"b": [1, true, null]}}', [{ a: { b: [1, true, null] } }]],
    ['JSON with tabs', '{\n\t"a":\t1\n}', [{ a: 1 }]],
    ['JSON values one after the other', '{"a": "}{"}\n{"b": 2}{"c": 3}', [{ a: '}{' }, { b: 2 }, { c: 3 }]],
    [
      'keys that JavaScript has its own mind about',
      '__proto__: 1\nconstructor: 2',
      [{ ['__proto__']: 1, constructor: 2 }],
    ],
  ])('%s', (_, text, expected) => {
    expect(readManifests(text).problems).toEqual([]);
    expect(JSON.stringify(valuesOf(text))).toBe(JSON.stringify(expected));
  });

  test('an alias is the value that it names, a merge key its keys', () => {
    expect(valuesOf('x: &x {a: 1}\nw: *x\nz: {<<: [*x], b: 2}')).toEqual([
      { x: { a: 1 }, w: { a: 1 }, z: { a: 1, b: 2 } },
    ]);
  });
});

describe('problems have a place, and the other documents are still read', () => {
  test.each([
    ['a key twice', 'a: 1\n---\nb: 1\nc: 2\nb: 3\n---\nd: 1', { line: 5, column: 1 }, /"b" is set twice/],
    [
      'a merged key again',
      'a: 1\n---\nx: &x {k: 1}\nz:\n  k: 2\n  <<: *x\n---\nd: 1',
      { line: 6, column: 3 },
      /set twice/,
    ],
    ['a key twice in JSON', 'a: 1\n---\n{"b": 1, "b": 2}\n---\nd: 1', { line: 3, column: 11 }, /set twice/],
    ['no YAML', 'a: 1\n---\nb: [1\n---\nd: 1', { line: 4 }, /./],
    ['a template', 'a: 1\n---\nb: {{ .Values.b }}\n---\nd: 1', { line: 3 }, /./],
    ['text behind the mark', 'a: 1\n--- b: 2\nd: 1', { line: 2, column: 4 }, /nothing but a comment/],
    ['an alias of nothing', 'a: 1\n---\nb: *c\n---\nd: 1', { line: 3 }, /alias "c"/],
    ['an alias of itself', 'a: 1\n---\nb: &b [*b]\n---\nd: 1', { line: 3 }, /recursive/],
    ['a key that is no text', 'a: 1\n---\n? [1]\n: 2\n---\nd: 1', { line: 3 }, /key must be/],
    ['infinity', 'a: 1\n---\nb: .inf\n---\nd: 1', { line: 3 }, /JSON/],
  ])('%s', (_, text, place, message) => {
    const { documents, problems } = readManifests(text);
    expect(documents.map(({ value }) => value)).toEqual([{ a: 1 }, { d: 1 }]);
    expect(problems).toEqual([expect.objectContaining({ ...place, message: expect.stringMatching(message) })]);
  });

  test('a billion laughs are refused at once, ordinary anchors are not', () => {
    const levels = Array.from({ length: 30 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n}, `.repeat(9)}*l${n}]`);
    const { documents, problems } = readManifests(`l0: &l0 lol\n${levels.join('\n')}`);
    expect(documents).toEqual([]);
    expect(problems).toEqual([{ line: 1, column: 1, message: expect.stringMatching(/aliases/) }]);
    const many = Array.from({ length: 2_000 }, (_, n) => `k${n}: *base`);
    expect(readManifests(`base: &base {a: 1, b: [1, 2, 3]}\n${many.join('\n')}`).problems).toEqual([]);
  });
});
