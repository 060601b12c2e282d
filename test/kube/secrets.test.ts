import { expect, test } from 'vitest';
import { personalIn, signIn, signsOfAnnotations, signsOfContainer, signsOfMap } from '../../shared/kube/secrets.ts';
import { createSlimmer } from '../../shared/kube/slim.ts';

const jwt = `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.c`;
const named = 'a value that is named like a secret';

test.each([
  ['AKIAIOSFODNN7EXAMPLE', '', 'AWS access key'],
  ['-----BEGIN RSA PRIVATE KEY-----\nMII', '', 'private key'],
  [`ghp_${'x'.repeat(36)}`, '', 'GitHub token'],
  [jwt, '', 'JSON web token'],
  [`Bearer ${'z'.repeat(20)}`, '', 'bearer token'],
  ['postgres://shop:hunter22@db/shop', 'DATABASE_URL', 'credentials in a URL'],
  ['hunter22', 'DB_PASSWORD', named],
  ['hunter22', 'apiKey', named],
  ['s3cr3t-value', 'CLIENT_SECRET', named],
  ['hunter22', 'NAME', undefined],
  ['/run/credentials/password', 'DB_PASSWORD', undefined],
  ['hunter22', 'DB_PASSWORD_FILE', undefined],
  ['my-secret', 'SECRET_NAME', undefined],
  ['$(DB_PASSWORD)', 'PASSWORD', undefined],
  ['{{ .Values.password }}', 'PASSWORD', undefined],
  ['true', 'TOKEN_REQUIRED', undefined],
  ['3600', 'TOKEN_TTL', undefined],
  ['3600s', 'TOKEN', undefined],
  ['', 'PASSWORD', undefined],
  ['https://vault.example/v1', 'TOKEN_SERVER', undefined],
  ['postgres://shop:$PASSWORD@db/shop', '', undefined],
])('%j called %j: %s', (value, name, expected) => expect(signIn(value, name)).toBe(expected));

test('a container: variables, words, flags and their neighbours', () => {
  const found = signsOfContainer({
    env: [
      { name: 'PASSWORD', value: 'hunter22' },
      { name: 'A', value: 'b' },
      { name: 'B', valueFrom: {} },
    ],
    command: ['run', '--password', 'hunter22', '--token=abcdef', 'TOKEN=/run/token'],
    args: ['--password', '--verbose', 'postgres://a:bcdef@c'],
  });
  expect(found.map(({ path }) => path.join('.'))).toEqual(['env.0.value', 'command.2', 'command.3', 'args.2']);
});

test('annotations: by themselves, and in the copy that kubectl keeps', () => {
  const copy = JSON.stringify({ spec: { env: [{ name: 'PASSWORD', value: 'hunter22' }] } });
  const found = signsOfAnnotations({
    'kubectl.kubernetes.io/last-applied-configuration': copy,
    'example.com/token': 'abcdefgh',
    'example.com/token-file': '/x',
    note: 'harmless',
  });
  expect(found.map(({ path }) => path[1])).toEqual([
    'kubectl.kubernetes.io/last-applied-configuration',
    'example.com/token',
  ]);
});

test('a map: keys, and lines of files', () => {
  const map = {
    password: 'hunter22',
    'app.yaml': 'a: 1\ndb:\n  password: hunter22\n',
    'ok.yaml': 'a: 1',
    mail: 'a@b.example',
  };
  expect(signsOfMap(map, 'data').map(({ path }) => path[1])).toEqual(['password', 'app.yaml']);
  expect(personalIn(map, 'data').map(({ path }) => path[1])).toEqual(['mail']);
});

test('slimming keeps the pattern and the path, never the value; and believes no sign that was there before', () => {
  const secretSigns = [{ path: ['env', 0], pattern: 'forged' }];
  const container = {
    name: 'a',
    env: [{ name: 'PASSWORD', value: 'hunter22' }],
    args: [`--key=AKIAIOSFODNN7EXAMPLE`],
    secretSigns,
  };
  const annotations = { 'x/secret': 'hunter22' };
  const pod = createSlimmer().slim('pods', {
    metadata: { name: 'p', namespace: 'n', annotations, secretSigns },
    spec: { containers: [container, { name: 'b', secretSigns }] },
  } as never);
  const text = JSON.stringify(pod);
  expect(text).not.toMatch(/hunter22|AKIAIOSFODNN7EXAMPLE|forged/);
  expect(text.match(/"pattern"/g)).toHaveLength(3);
});
