import { expect, test } from 'vitest';
import { locator } from '../../shared/manifests/locate.ts';
import { readManifests } from '../../shared/manifests/read.ts';

const text = `# first
kind: Other
--- # second
kind: List
items:
  - kind: Pod
    metadata: {name: a, "labels": {'app': web}}
    spec:
      containers:
        - name: x
          securityContext: &context
            privileged: true
        - name: y
          securityContext: *context
  -
    kind: Service
    spec:
`;
const [, second] = readManifests(text).documents;

test.each([
  ['the document', [], 4, 1],
  ['a key', ['items'], 5, 1],
  ['an item', ['items', 0], 6, 5],
  ['a key in flow style', ['items', 0, 'metadata', 'name'], 7, 16],
  ['a quoted key', ['items', 0, 'metadata', 'labels', 'app'], 7, 36],
  ['deep down', ['items', 0, 'spec', 'containers', 0, 'securityContext', 'privileged'], 12, 13],
  ['behind an alias: where it is used', ['items', 0, 'spec', 'containers', 1, 'securityContext', 'privileged'], 14, 11],
  ['what is not written: what is around it', ['items', 0, 'spec', 'containers', 1, 'image'], 13, 11],
  ['an item on the next line', ['items', 1, 'kind'], 16, 5],
  ['below an empty value', ['items', 1, 'spec', 'type'], 17, 5],
  ['no such item', ['items', 7, 'spec'], 5, 1],
  ['a word where an index stands', ['items', 0, 'spec', 'containers', 'x'], 9, 7],
])('%s', (_, path, line, column) => {
  if (!second) throw new Error('no document');
  expect(locator(second)(path)).toEqual({ line, column });
});

test('JSON that YAML cannot read has the place of its document', () => {
  const [document] = readManifests('a: 1\n---\n\n\t{"b":\t1}{"c": 2}').documents.slice(1);
  expect(document && locator(document)(['b'])).toEqual({ line: 4, column: 2 });
});
