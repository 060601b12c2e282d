import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kubesweep } from '../functions/run.ts';
import { checkOf, inFolder, privileged } from './files.ts';

const only = { rules: { only: ['privileged-container'] } };
const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {}\n';

describe('findings', () => {
  test('have file, line, column and the path of what is wrong', async () => {
    const { findings, open, objects } = await checkOf({ 'deploy/a.yaml': `# a\n---\n${privileged()}` }, only);
    expect({ objects, open }).toMatchObject({ objects: 1, open: { critical: 1, high: 0 } });
    expect(findings).toEqual([
      expect.objectContaining({
        source: { file: 'deploy/a.yaml', line: 17, column: 13 },
        path: 'spec.template.spec.containers[0].securityContext.privileged',
        origin: { files: '.' },
        container: 'app',
        resource: { kind: 'Deployment', namespace: 'shop', name: 'web' },
      }),
    ]);
  });

  test('of one name in several files are several, in the order in which one reads', async () => {
    const files = { 'b/prod.yaml': privileged(), 'a/dev.yaml': `${privileged('other')}---\n${privileged()}` };
    const { findings } = await checkOf(files, only);
    expect(findings.map(({ source }) => `${source?.file}:${source?.line}`)).toEqual([
      'a/dev.yaml:15',
      'a/dev.yaml:32',
      'b/prod.yaml:15',
    ]);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(3);
  });

  test('have the same id wherever the object moves in its file, and whatever was given', async () => {
    const [one] = (await checkOf({ 'a.yaml': privileged() }, only)).findings;
    const [moved] = (await checkOf({ 'a.yaml': `${service}---\n\n${privileged()}` }, only)).findings;
    expect(moved?.id).toBe(one?.id);
  });

  test('in a List point into it', async () => {
    const item = privileged().trimEnd().replaceAll('\n', '\n    ');
    const { findings } = await checkOf({ 'l.yaml': `apiVersion: v1\nkind: List\nitems:\n  - ${item}\n` }, only);
    expect(findings[0]?.source).toEqual({ file: 'l.yaml', line: 18, column: 17 });
  });
});

describe('files', () => {
  test('that are no manifests are skipped and counted', async () => {
    const files = { 'a.yaml': service, 'values.yaml': 'replicas: 2', 'README.md': 'kind: Pod', 'k.json': '[1]' };
    expect(await checkOf(files)).toMatchObject({ read: 3, objects: 1, skipped: 2, problems: [] });
  });

  test('that cannot be parsed are errors with their place; the others are judged', async () => {
    const files = { 'bad.yaml': 'a: 1\nb: [', 'good.yaml': privileged(), 'twice.yaml': 'a: 1\na: 2' };
    const { problems, open } = await checkOf(files, only);
    expect(open.critical).toBe(1);
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(['bad.yaml:2', 'twice.yaml:2']);
  });

  test('of a chart are templates, said aloud; what others wrote is none of ours', async () => {
    const files = {
      'chart/Chart.yaml': 'name: c',
      'chart/templates/a.yaml': 'a: {{ .Values.a }}',
      'chart/crds/b.yaml': service,
      'node_modules/x/y.yaml': privileged(),
    };
    expect(await checkOf(files)).toMatchObject({ objects: 1, templates: 1, problems: [] });
  });
});

describe('exceptions', () => {
  const note = (rule: string, why = 'the node agent needs it') => `{except.kubesweep/${rule}: "${why}"}`;
  const inline = { check: { inlineExceptions: ['privileged-*'] }, ...only };
  test.each([
    ['a critical rule is not open to annotations', only, note('privileged-container'), {}, [1, 0, 1]],
    ['unless the configuration opens it', inline, note('privileged-container'), {}, [0, 1, 0]],
    ['and a reason is given', inline, note('privileged-container', ''), {}, [1, 0, 1]],
    ['or nobody wants them', inline, note('privileged-container'), { inlineExceptions: false }, [1, 0, 0]],
  ] as const)('%s', async (_, config, annotations, flags, [open, accepted, refused]) => {
    const report = await checkOf({ 'a.yaml': privileged('web', annotations) }, config, flags);
    expect([report.open.critical, report.excepted.inline, report.refused.length]).toEqual([open, accepted, refused]);
    expect(report.findings).toHaveLength(1);
  });

  test('of the configuration count apart', async () => {
    const exceptions = [{ rule: 'privileged-*', reason: 'r', owner: 'o', expires: '2027-01-01' }];
    const report = await checkOf({ 'a.yaml': privileged() }, { ...only, exceptions });
    expect(report).toMatchObject({ open: { critical: 0 }, excepted: { configured: 1, inline: 0 } });
  });
});

describe('as a process', () => {
  const files = {
    'good.yaml': service,
    'bad.yaml': privileged(),
    'broken.yaml': 'a: [',
    'medium.yaml': privileged().replace('privileged: true', 'privileged: false'),
  };
  test.each([
    ['nothing wrong', ['good.yaml', '--rule', 'privileged-container'], 0, /Nothing open/],
    ['a finding', ['bad.yaml'], 1, /bad\.yaml:15:13 critical Container runs privileged \[privileged-container\]/],
    ['nothing to fail on', ['bad.yaml', '--fail-on', 'never'], 0, /1 critical/],
    ['only less than high', ['medium.yaml', '--profile', 'pss-restricted'], 0, /medium/],
    ['low enough a bar', ['medium.yaml', '--profile', 'pss-restricted', '--fail-on', 'medium'], 1, /medium/],
    ['an error outranks a finding', ['bad.yaml', 'broken.yaml'], 2, /error broken\.yaml:1:\d+: [\s\S]*1 critical/],
    ['a file that is not there', ['bad.yaml', 'gone.yaml'], 2, /error gone\.yaml:1:1: cannot be read: ENOENT/],
    ['a rule that is not there', ['bad.yaml', '--rule', 'no-such'], 2, /^$/],
    ['a severity that is not there', ['bad.yaml', '--fail-on', 'grave'], 2, /^$/],
    [
      'no rule left',
      ['bad.yaml', '--skip-rule', 'privileged-container', '--rule', 'privileged-container'],
      0,
      /Nothing/,
    ],
  ] as const)('%s', async (_, args, code, said) => {
    const ran = await inFolder(files, (cwd) => kubesweep(['check', ...args], { cwd }));
    expect(ran.code, ran.stderr).toBe(code);
    expect(ran.stdout).toMatch(said);
  });

  test('reads standard input', async () => {
    const args = ['check', '-', '--format', 'ndjson', '--rule', 'privileged-container'];
    const cli = join(import.meta.dirname, '../../functions/cli.ts');
    const { status, stdout } = spawnSync(process.execPath, [cli, ...args], { cwd: tmpdir(), input: privileged() });
    expect(status).toBe(1);
    expect(JSON.parse(stdout.toString())).toMatchObject({ source: { file: 'stdin', line: 15, column: 13 } });
  });
});
