import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { embeddedEstate } from '../../demo/estate/index.ts';
import { type Estate, estateSchema } from '../../demo/estate.ts';
import { serveEstate } from '../../demo/serve.ts';
import { ConfigError } from '../../shared/errors.ts';
import { printable } from '../../shared/model/mask.ts';
import { exit } from './exit.ts';
import { write } from './write.ts';

/** Codes of a sweep that did write its report. */
const reported = [exit.done, exit.findings, exit.coverage];

/** Serves the embedded estate and sweeps it as a user would: a process of its own, led there by variables alone. */
export async function demoCommand({ out }: { readonly out: string }): Promise<void> {
  const served = await serveEstate(embeddedEstate());
  try {
    const code = await run(['sweep', '--config', served.config, '--fail-on', 'high', '--out', out], served.env);
    await write(
      `\nThis was the embedded estate, on loopback. A sweep with --fail-on high would have exited with ${code}.\n`,
    );
    process.exitCode = reported.some((one) => one === code) ? 0 : code;
  } finally {
    await served.close();
  }
}

/** Serves until interrupted. */
export async function serveCommand({ estate }: { readonly estate?: string }): Promise<void> {
  const served = await serveEstate(estate === undefined ? embeddedEstate() : await estateOf(estate));
  const lines = Object.entries(served.env).map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'`);
  await write(`${lines.join('\n')}\n`);
  process.stderr.write(
    `serving on loopback; in another shell, set these variables and run \`kubesweep sweep --config ${served.config}\`; Ctrl-C ends it\n`,
  );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  await served.close();
}

async function estateOf(file: string): Promise<Estate> {
  let value: unknown;
  try {
    value = parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new ConfigError(
      `${file}: cannot be read as JSON or YAML: ${printable((error as Error).message.split('\n')[0] ?? '')}`,
    );
  }
  const checked = estateSchema.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new ConfigError(`${file}: ${printable(issue?.path.join('.') ?? '')}: ${printable(issue?.message ?? '')}`);
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const [script] = process.argv.slice(1);
  if (!script) throw new ConfigError('demo: cannot tell where kubesweep is');
  const { PATH, TERM, NO_COLOR, FORCE_COLOR, LANG, SYSTEMROOT } = process.env;
  const basics = Object.entries({ PATH, TERM, NO_COLOR, FORCE_COLOR, LANG, SYSTEMROOT }).filter(
    ([, value]) => value !== undefined,
  );
  const child = spawn(process.execPath, [script, ...args], {
    stdio: 'inherit',
    env: { ...(Object.fromEntries(basics) as Record<string, string>), ...env },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve(code ?? exit.fault));
  });
}
