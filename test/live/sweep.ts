import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../shared/model/finding.ts';
import type { Report } from '../../shared/model/report.ts';
import { kubesweep, type Ran } from '../functions/run.ts';

/** What a whole process left behind. */
export interface Swept extends Ran {
  readonly report: Report;
  readonly findings: readonly Finding[];
}

/** A sweep of one cluster by these sections of a kubeconfig (and of kubesweep.yaml), with reports read back. */
export async function sweep(
  cluster: object,
  user: object,
  { config = {}, args = [] }: { readonly config?: object; readonly args?: readonly string[] } = {},
): Promise<Swept> {
  const folder = await mkdtemp(join(tmpdir(), 'kubesweep-sweep-'));
  try {
    const kubeconfig = join(folder, 'kubeconfig');
    const document = {
      'current-context': 'live',
      clusters: [{ name: 'live', cluster }],
      users: [{ name: 'live', user }],
      contexts: [{ name: 'live', context: { cluster: 'live', user: 'live' } }],
    };
    await writeFile(kubeconfig, JSON.stringify(document));
    await writeFile(join(folder, 'kubesweep.yaml'), JSON.stringify(config));
    const out = join(folder, 'out');
    const files = ['--config', join(folder, 'kubesweep.yaml'), '--kubeconfig', kubeconfig, '--out', out];
    const ended = await kubesweep(['sweep', ...files, ...args], { cwd: folder });
    const [written] = globSync(join(out, 'runs/*/*/report.json'));
    if (!written) throw new Error(`no report; kubesweep ended with ${ended.code}: ${ended.stderr}`);
    const report = JSON.parse(await readFile(written, 'utf8')) as Report;
    const lines = (await readFile(join(written, '../findings.ndjson'), 'utf8')).split('\n').filter(Boolean);
    return { ...ended, report, findings: lines.map((line) => JSON.parse(line) as Finding) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
