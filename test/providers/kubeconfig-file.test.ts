import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../../shared/errors.ts';
import { chosenContexts, kubeconfigFiles, loadKubeconfig } from '../../shared/providers/kubeconfig/file.ts';
import { createKubeconfig } from '../../shared/providers/kubeconfig/index.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kubesweep-kubeconfig-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}
const two = `
apiVersion: v1
kind: Config
current-context: dev
clusters:
- {name: dev, cluster: {server: "https://127.0.0.1:1"}}
contexts:
- {name: dev, context: {cluster: dev, user: dev}}
- {name: prod, context: {cluster: dev, user: dev}}
users:
- {name: dev, user: {token: t}}
`;
const load = (...files: string[]) => loadKubeconfig({ files, asked: true });

describe('which files', () => {
  const here = (...names: string[]) => names.join(delimiter);
  it.each([
    ['the configured one', 'a', { HOME: '/h', KUBECONFIG: 'b' }, { files: ['a'], asked: true }],
    ['~ is the home folder', '~/k/a', { HOME: '/h' }, { files: ['/h/k/a'], asked: true }],
    [
      'those of KUBECONFIG',
      undefined,
      { HOME: '/h', KUBECONFIG: here('a', '', 'b') },
      { files: ['a', 'b'], asked: true },
    ],
    [
      'an empty KUBECONFIG is none',
      undefined,
      { HOME: '/h', KUBECONFIG: '' },
      { files: ['/h/.kube/config'], asked: false },
    ],
    ['the usual one', undefined, { HOME: '/h' }, { files: ['/h/.kube/config'], asked: false }],
  ])('%s', (_, path, env, expected) => expect(kubeconfigFiles(path, env)).toEqual(expected));
});

describe('a mistake names the file, the place in it and what to write', () => {
  it.each([
    ['no YAML', 'clusters: [', /bad:1:12: no YAML/],
    ['a tab where YAML has none', 'clusters:\n\t- x', /bad:2:1: no YAML/],
    ['two documents', `${two}---\n${two}`, /no YAML/],
    ['a list', '- 1', /holds no kubeconfig/],
    ['text', 'hello', /holds no kubeconfig/],
    ['clusters that are a map', 'clusters: {}', /bad: clusters: .*array.*kubectl config view/],
    ['an entry without a name', 'contexts: [{context: {cluster: a}}]', /bad: contexts\[0\]\.name/],
    ['an empty name', 'users: [{name: "", user: {}}]', /bad: users\[0\]\.name/],
    [
      'a token that YAML reads as a number',
      'users: [{name: a, user: {token: 12345678}}]',
      /users\[0\]\.user\.token: .*string/,
    ],
    ['a server that is no text', 'clusters: [{name: a, cluster: {server: 1}}]', /clusters\[0\]\.cluster\.server/],
    [
      '"yes" for a switch',
      'clusters: [{name: a, cluster: {insecure-skip-tls-verify: "yes"}}]',
      /insecure-skip-tls-verify/,
    ],
    ['a context without a cluster', 'contexts: [{name: a, context: {user: a}}]', /contexts\[0\]\.context\.cluster/],
    ['aliases without end', bomb(), /aliases cannot be followed/],
  ])('%s', (_, text, message) => {
    const file = write('bad', text);
    expect(() => load(file)).toThrow(ConfigError);
    expect(() => load(file)).toThrow(message);
  });
  it('says nothing of what it holds', () => {
    const file = write('bad', 'users: [{name: a, user: {token: [s3cr3t-canary]}}]');
    expect(() => load(file)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('s3cr3t') }));
  });
  it('a file that is not there', () =>
    expect(() => load(join(folder, 'none'))).toThrow(/none: cannot be read \(ENOENT\)/));
  it('no file of several is there', () => {
    expect(() => load(join(folder, 'none'), join(folder, 'nil'))).toThrow(/none, .*nil: no such file/);
  });
  it('a folder', () => expect(() => load(folder)).toThrow(/cannot be read \(EISDIR\)/));
  it('more than 10 MB', () => {
    expect(() => load(write('large', ' '.repeat(10 * 1024 * 1024 + 1)))).toThrow(/larger than 10 MB/);
  });
});

describe('reading', () => {
  it('is no mistake where nobody asked for the usual file and there is none', () => {
    expect(loadKubeconfig({ files: [join(folder, 'none')], asked: false })).toBeUndefined();
  });
  it('takes an empty file for an empty kubeconfig', () => expect(load(write('empty', ''))?.contexts.size).toBe(0));
  it('takes JSON', () => expect(load(write('json', JSON.stringify({ 'current-context': 'x' })))?.current).toBe('x'));
  it('leaves alone what it does not know', () => {
    expect(load(write('more', `${two}preferences: {colors: true}\nextensions: []`))?.contexts.size).toBe(2);
  });
  it('merges: the first to name a thing keeps it, a missing file is passed over', () => {
    const first = write('first', 'current-context: ""\nclusters: [{name: dev, cluster: {server: "https://first"}}]');
    const merged = load(first, join(folder, 'none'), write('second', two), write('third', two.replace('dev', 'third')));
    expect(merged?.clusters.get('dev')?.server).toBe('https://first');
    expect(merged?.current).toBe('dev');
    expect([...(merged?.contexts.keys() ?? [])]).toEqual(['dev', 'prod']);
    expect(merged?.files).toHaveLength(3);
  });
  it('keeps each file’s folder for relative paths', () => {
    const inner = write('inner/config', two);
    const merged = load(write('outer', 'users: [{name: other, user: {token: t}}]'), inner);
    expect(merged?.users.get('dev')?.folder).toBe(join(folder, 'inner'));
    expect(merged?.users.get('other')?.folder).toBe(folder);
  });
  it('holds names that a prototype has', () => {
    const file = write('proto', 'contexts: [{name: __proto__, context: {cluster: constructor}}]');
    expect(load(file)?.contexts.get('__proto__')?.cluster).toBe('constructor');
  });
});

describe('which contexts', () => {
  const chosen = (text: string, wanted?: string[]) => {
    const kubeconfig = load(write('contexts', text));
    return kubeconfig && chosenContexts(kubeconfig, wanted);
  };
  const unset = two.replace('current-context: dev', '');
  it.each([
    ['the current one', two, undefined, ['dev']],
    ['one by name', two, ['prod'], ['prod']],
    ['each once', two, ['prod', 'prod', 'dev'], ['prod', 'dev']],
    ['all', unset, ['*'], ['dev', 'prod']],
  ])('%s', (_, text, wanted, expected) => expect(chosen(text, wanted)).toEqual(expected));
  it.each([
    ['no such context', two, ['stage'], /there is no context stage: it has dev, prod/],
    [
      'current-context is not set',
      unset,
      undefined,
      /current-context is not set; write --context NAME.*it has dev, prod/,
    ],
    [
      'current-context leads nowhere',
      two.replace('current-context: dev', 'current-context: old'),
      undefined,
      /no context old/,
    ],
    ['there is none at all', 'users: []', ['x'], /it has none/],
    ['a name with a terminal escape', two, ['\u001b[2J'], /no context \[2J/],
  ])('%s', (_, text, wanted, message) => expect(() => chosen(text, wanted)).toThrow(message));
  it('names at most twenty', () => {
    const many = Array.from({ length: 25 }, (_, i) => `- {name: c${i}, context: {cluster: dev}}`).join('\n');
    expect(() => chosen(`contexts:\n${many}`, ['x'])).toThrow(/c19 and 5 more$/);
  });
});

describe('the provider', () => {
  const provider = (path: string, contexts?: string[]) =>
    createKubeconfig({ config: { kubeconfig: contexts ? { path, contexts } : { path } }, env: {} });
  it('tells mistakes when it is made, before anything is swept', () => {
    expect(() => provider(write('bad', ']'))).toThrow(ConfigError);
    expect(() => provider(write('good', two), ['stage'])).toThrow(ConfigError);
  });
  it('discloses nothing but the address', async () => {
    const kubeconfig = provider(write('good', two), ['*']);
    const refs = [];
    for await (const found of kubeconfig.discover({ provider: 'kubeconfig', id: 'local' }))
      if ('cluster' in found) refs.push(found.cluster);
    expect(refs.map(({ id }) => id)).toEqual(['kubeconfig/dev', 'kubeconfig/prod']);
    const [ref] = refs;
    if (!ref) throw new Error('nothing was discovered');
    const { cluster } = await kubeconfig.describe(ref, new Set(['cluster']));
    expect(cluster).toMatchObject({
      version: undefined,
      nodePools: undefined,
      endpoint: { url: 'https://127.0.0.1:1' },
    });
  });
  it('has no account where there is no file', async () => {
    const none = createKubeconfig({ config: { kubeconfig: {} }, env: { HOME: folder } });
    await expect(Array.fromAsync(none.accounts())).rejects.toMatchObject({ reason: 'no-credential' });
  });
});

function bomb(): string {
  const levels = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`);
  return ['a0: &a0 [x]', ...levels].join('\n');
}
