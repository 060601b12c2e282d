import { spawn } from 'node:child_process';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { RemoteError } from '../../errors.ts';

const timeLimitMs = 30_000;
const maxOutput = 1024 * 1024;

const plugin = z.object({
  apiVersion: z.enum(['client.authentication.k8s.io/v1', 'client.authentication.k8s.io/v1beta1']),
  command: z.string().min(1),
  args: z.array(z.string()).nullish(),
  env: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  interactiveMode: z.enum(['Never', 'IfAvailable', 'Always']).nullish(),
  provideClusterInfo: z.boolean().nullish(),
  installHint: z.string().nullish(),
});
const credential = z.object({
  kind: z.literal('ExecCredential'),
  status: z.object({
    token: z.string().optional(),
    clientCertificateData: z.string().optional(),
    clientKeyData: z.string().optional(),
    expirationTimestamp: z.iso.datetime({ offset: true }).optional(),
  }),
});

export interface ExecCluster {
  readonly server: string;
  readonly 'tls-server-name'?: string;
  readonly 'insecure-skip-tls-verify'?: boolean;
  readonly 'certificate-authority-data'?: string;
  readonly 'proxy-url'?: string;
}
export interface ExecLogin {
  readonly token?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** A login that runs the kubeconfig's own plugin: no shell, closed stdin, 30 s, asked again a minute before it ages. */
export function execLogin(
  given: unknown,
  options: {
    readonly context: string;
    readonly folder: string;
    readonly cluster: ExecCluster;
    readonly env: Readonly<Record<string, string | undefined>>;
  },
): () => Promise<ExecLogin> {
  const { context, folder, cluster, env } = options;
  const operation = `exec plugin of context ${context}`;
  const checked = plugin.safeParse(given);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    throw new RemoteError(operation, 'failed', `users[].user.exec.${issue?.path.join('.')}: ${issue?.message}`, {
      remedy: 'Write the exec section as `kubectl config view` shows it for a working plugin.',
    });
  }
  const { apiVersion, command, args, env: more, interactiveMode, provideClusterInfo, installHint } = checked.data;
  if (interactiveMode === 'Always')
    throw new RemoteError(operation, 'no-credential', 'it wants a terminal (interactiveMode: Always)', {
      remedy: 'Log in by a plugin that needs no terminal, or with a token.',
    });
  const spec = { interactive: false, ...(provideClusterInfo ? { cluster } : {}) };
  const variables = {
    ...env,
    ...Object.fromEntries((more ?? []).map(({ name, value }) => [name, value])),
    KUBERNETES_EXEC_INFO: JSON.stringify({ apiVersion, kind: 'ExecCredential', spec }),
  };
  const path = command.includes('/') && !isAbsolute(command) ? join(folder, command) : command;
  let held: { login: ExecLogin; until: number } | undefined;
  return async () => {
    if (held && Date.now() < held.until) return held.login;
    const output = await run(path, args ?? [], variables, operation, installHint ?? undefined);
    const { token, clientCertificateData, clientKeyData, expirationTimestamp } = read(output, operation);
    const login = {
      ...(token ? { token } : {}),
      ...(clientCertificateData && clientKeyData ? { cert: clientCertificateData, key: clientKeyData } : {}),
    };
    const until = expirationTimestamp ? Date.parse(expirationTimestamp) - 60_000 : Number.POSITIVE_INFINITY;
    held = { login, until };
    return login;
  };
}

function read(output: string, operation: string): z.output<typeof credential>['status'] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(output);
  } catch {
    throw new RemoteError(operation, 'failed', 'it printed no JSON', {
      remedy: 'Run the plugin by hand and look at what it prints.',
    });
  }
  const { data } = credential.safeParse(parsed);
  if (!data?.status.token && !data?.status.clientCertificateData)
    throw new RemoteError(operation, 'no-credential', 'it printed an ExecCredential without token or certificate', {
      remedy: 'Log in with the plugin by hand, then sweep again.',
    });
  return data.status;
}

function run(
  command: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
  operation: string,
  hint: string | undefined,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeLimitMs,
      killSignal: 'SIGKILL',
    });
    let output = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (output.length > maxOutput) child.kill('SIGKILL');
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      if (complaint.length < 2_000) complaint += chunk;
    });
    const fail = (detail: string) =>
      reject(
        new RemoteError(operation, 'no-credential', detail, {
          remedy: hint
            ? `The kubeconfig says: ${hint.slice(0, 300)}`
            : 'Run the plugin by hand, log in, and sweep again.',
        }),
      );
    child.on('error', ({ message }) => fail(message));
    child.on('close', (code, signal) => {
      if (output.length > maxOutput) fail('it printed more than 1 MB');
      else if (signal) fail(`it was stopped after ${timeLimitMs / 1000} s; it may be waiting for a terminal`);
      else if (code !== 0) fail(`it ended with ${code}: ${complaint}`);
      else resolve(output);
    });
  });
}
