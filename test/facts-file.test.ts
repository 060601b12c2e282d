import { expect, test } from 'vitest';
import { factsSchema, parseFacts } from '../shared/facts-file.ts';

test('what scanners found out, as their users write it', () => {
  const facts = {
    images: [
      { image: 'nginx:1', signed: true, vulnerabilities: [{ id: 'CVE-1', severity: 'high', remoteCode: true }] },
    ],
    services: [{ namespace: 'shop', name: 'web', authenticated: false }],
  };
  expect(parseFacts(JSON.stringify(facts), 'f')).toEqual(facts);
  expect(factsSchema.parse({})).toEqual({});
});

test.each([
  ['{', 'f: is no JSON'],
  ['[]', 'f: the whole'],
  ['{"images":[{}]}', 'f: images.0.image'],
  ['{"images":[{"image":"a","vulnerabilities":[{"id":"x","severity":"odd"}]}]}', 'severity'],
  ['{"image":[]}', 'image'],
])('%s is a mistake that is told with its place', (text, message) => {
  expect(() => parseFacts(text, 'f')).toThrow(message);
});
