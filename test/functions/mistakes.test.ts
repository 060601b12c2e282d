import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { threeClusters } from './estate.ts';
import { kubesweep } from './run.ts';

const here = threeClusters();

describe('bad input ends with 2, says where and what to write, and touches nothing', () => {
  const file = async (name: string, text: string) => writeFile(join(here.folder, name), text);
  it.each([
    ['unknown key', 'ekz: {}\n', [], /kubesweep\.yaml:1:\d: ekz: .*known here: providers, eks, gke/],
    ['wrong type', 'limits:\n  concurrency: many\n', [], /kubesweep\.yaml:2:16: limits\.concurrency: .*number/],
    [
      'empty account',
      'eks:\n  accounts: [""]\n',
      [],
      /kubesweep\.yaml:2:14: eks\.accounts\[0\]: an AWS account id has 12 digits/,
    ],
    [
      'overlapping selectors',
      'gke: { projects: [a], organization: "1" }\n',
      [],
      /gke\.organization: projects and organization exclude each other/,
    ],
    ['no YAML', 'eks: [\n', [], /kubesweep\.yaml:\d+:\d+: .*kubesweep config example/],
    ['a rule that is not', '', ['--rule', 'no-such-rule'], /rules\.only \(--rule\): there is no rule no-such-rule/],
    ['a profile that is not', '', ['--profile', 'best'], /--profile: rules\.profile/],
    ['a number that is none', '', ['--concurrency', 'x'], /--concurrency/],
    ['a format that is not', '', ['--format', 'pdf'], /--format: reports\.formats\[0\]/],
    ['two formats on stdout', '', ['--out', '-', '--format', 'json,html'], /stdout takes one format/],
    ['a bucket without a name', '', ['--out', 's3://'], /s3:\/\/BUCKET/],
    ['a flag that is not', '', ['--frobnicate'], /unknown option '--frobnicate'/],
    ['a context that is not', '', ['--context', 'prod'], /there is no context prod: it has dev, old, slow/],
  ])('%s', async (_, yaml, args, message) => {
    await file('kubesweep.yaml', yaml);
    const { code, stderr, ms } = await here.sweep(...args);
    expect({ code, stderr: stderr.trim() }).toEqual({ code: 2, stderr: expect.stringMatching(message) });
    expect(await readdir(here.folder)).toEqual(['kubesweep.yaml']);
    expect(ms).toBeLessThan(10_000);
  });

  it.each([
    ['no kubeconfig', undefined, /no such file|cannot be read/],
    ['a kubeconfig that is no YAML', '{{{', /no YAML/],
    ['a kubeconfig that is a list', '[]', /kubeconfig/],
  ])('%s', async (_, text, message) => {
    if (text !== undefined) await file('kc', text);
    const { code, stderr } = await kubesweep(['sweep', '--kubeconfig', join(here.folder, 'kc')], { cwd: here.folder });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) });
    expect(existsSync(join(here.folder, 'kubesweep-out'))).toBe(false);
  });

  it('an estate file that cannot be read', async () => {
    await file('estate.json', '{"aws": 1}');
    const { code, stderr } = await kubesweep(['demo', 'serve', '--estate', join(here.folder, 'estate.json')], {
      cwd: here.folder,
    });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/estate\.json: aws: /) });
  });

  it('no credential anywhere: which clouds were tried, and why each was left out', async () => {
    const { code, stderr } = await kubesweep(['sweep'], { cwd: here.folder });
    expect(code).toBe(2);
    for (const provider of ['eks', 'gke', 'aks', 'kubeconfig']) expect(stderr).toMatch(new RegExp(`${provider}: .+`));
    expect(existsSync(join(here.folder, 'kubesweep-out/latest'))).toBe(false);
  });

  it('an --out that cannot be written', async () => {
    await file('taken', 'a file, not a here.folder');
    const { code, stderr } = await here.sweep('--out', join(here.folder, 'taken'));
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/--out/) });
    expect(await readFile(join(here.folder, 'taken'), 'utf8')).toBe('a file, not a here.folder');
  });
});
