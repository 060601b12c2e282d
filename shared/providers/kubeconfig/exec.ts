import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { RemoteError } from '../../errors.ts';
import { type Login, usable } from './login.ts';
import { type Outcome, runPlugin } from './plugin.ts';

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
    token: z.string().nullish(),
    clientCertificateData: z.string().nullish(),
    clientKeyData: z.string().nullish(),
  }),
});

/** `spec.cluster` of ExecCredential, for plugins that ask for it. */
export interface ExecCluster {
  readonly server: string;
  readonly 'tls-server-name'?: string;
  readonly 'insecure-skip-tls-verify'?: boolean;
  readonly 'certificate-authority-data'?: string;
  readonly 'proxy-url'?: string;
  readonly config?: unknown;
}

/** A login that runs the kubeconfig's own plugin at each ask: no shell, no terminal, closed stdin, bounded. */
export function execLogin(
  given: unknown,
  options: {
    readonly context: string;
    /** Of the kubeconfig: where a relative command starts. */
    readonly folder: string;
    readonly cluster: ExecCluster;
    readonly env: Readonly<Record<string, string | undefined>>;
    /** Default 30 s. */
    readonly limitMs?: number;
  },
): () => Promise<Login> {
  const { context, folder, cluster, env, limitMs = 30_000 } = options;
  const operation = `exec plugin of context ${context}`;
  const checked = plugin.safeParse(given);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const path = z.core.toDotPath(['users', 'user', 'exec', ...(issue?.path ?? [])]);
    throw new RemoteError(operation, 'no-credential', `${path}: ${issue?.message}`, {
      remedy: 'Write the exec section as `kubectl config view` shows it for a working plugin.',
    });
  }
  const { apiVersion, command, args, env: more, interactiveMode, provideClusterInfo, installHint } = checked.data;
  if (interactiveMode === 'Always')
    throw new RemoteError(operation, 'no-credential', 'it wants a terminal (interactiveMode: Always)', {
      remedy: 'Log in by a plugin that needs no terminal, or with a token.',
    });
  const spec = { interactive: false, ...(provideClusterInfo ? { cluster } : {}) };
  const own = (more ?? []).map(({ name, value }) => [name, value] as const);
  const call = {
    command: command.includes('/') && !isAbsolute(command) ? join(folder, command) : command,
    args: args ?? [],
    env: {
      ...env,
      ...Object.fromEntries(own),
      KUBERNETES_EXEC_INFO: JSON.stringify({ apiVersion, kind: 'ExecCredential', spec }),
    },
    limitMs,
  };
  const remedy = installHint
    ? `The kubeconfig says: ${installHint.slice(0, 300)}`
    : 'Run the plugin by hand, log in, and sweep again.';
  return async () => {
    const outcome = await runPlugin(call);
    if ('failed' in outcome)
      throw new RemoteError(operation, 'no-credential', told(outcome, own), { remedy, cause: outcome.cause });
    const { token, clientCertificateData: cert, clientKeyData: key } = read(outcome.output, operation);
    return usable({ ...(token ? { token } : {}), ...(cert && key ? { cert, key } : {}) }, operation);
  };
}

/** The plugin's complaint without what the kubeconfig entrusted to it. */
function told({ failed, complaint = '' }: Extract<Outcome, { failed: string }>, own: readonly (readonly string[])[]) {
  let text = complaint;
  for (const [, value = ''] of own) if (value.length >= 4) text = text.replaceAll(value, '‹masked›');
  return text ? `${failed}: ${text}` : failed;
}

function read(output: string, operation: string): z.output<typeof credential>['status'] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(output);
  } catch {
    throw new RemoteError(operation, 'no-credential', 'it printed no JSON', {
      remedy: 'Run the plugin by hand and look at what it prints.',
    });
  }
  const { data } = credential.safeParse(parsed);
  if (!data?.status.token && !(data?.status.clientCertificateData && data.status.clientKeyData))
    throw new RemoteError(operation, 'no-credential', 'it printed no ExecCredential with a token or a certificate', {
      remedy: 'Log in with the plugin by hand, then sweep again.',
    });
  return data.status;
}
