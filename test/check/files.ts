import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CheckFlags } from '../../functions/cli/check.ts';
import { checked } from '../../functions/cli/check.ts';
import { gather } from '../../functions/cli/check-files.ts';
import { type ConfigInput, configSchema } from '../../shared/config.ts';
import type { CheckReport } from '../../shared/model/check.ts';

/** A folder that holds these files, and goes with the work. */
export async function inFolder<T>(files: Readonly<Record<string, string>>, work: (folder: string) => Promise<T> | T) {
  const folder = await mkdtemp(join(tmpdir(), 'kubesweep-check-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a check of these files comes to, as files of the working directory. */
export function checkOf(
  files: Readonly<Record<string, string>>,
  config: ConfigInput = {},
  flags: Partial<CheckFlags> = {},
): Promise<CheckReport> {
  return inFolder(files, (folder) => {
    const gathered = gather([folder]);
    const relative = <O extends { readonly name?: string; readonly file?: string }>(one: O): O => {
      const short = (path: string | undefined) => path?.slice(folder.length + 1);
      return { ...one, ...('name' in one ? { name: short(one.name) } : { file: short(one.file) }) };
    };
    const here = { ...gathered, files: gathered.files.map(relative), problems: gathered.problems.map(relative) };
    const moment = new Date('2026-11-25T00:00:00Z');
    return checked(here, '.', { inlineExceptions: true, ...flags }, configSchema.parse(config), moment);
  });
}

/** A privileged Deployment: `privileged` stands in line 15. */
export const privileged = (name = 'web', annotations = '{}') => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: shop
  annotations: ${annotations}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
        - name: app
          securityContext:
            privileged: true
          image: registry.example/shop/${name}:1.4.2@sha256:${'0'.repeat(64)}
`;
