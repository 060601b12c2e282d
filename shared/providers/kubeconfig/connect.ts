import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RemoteError } from '../../errors.ts';
import type { Connection } from '../../model/cluster.ts';
import { execLogin } from './exec.ts';
import type { Kubeconfig } from './file.ts';
import { type Login, loadable, usable } from './login.ts';
import type { UserEntry } from './schema.ts';

const execExtension = 'client.authentication.k8s.io/exec';

/** The road that a context names. What it lacks is told as RemoteError before anything is sent or run. */
export function connectTo(
  kubeconfig: Kubeconfig,
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): Connection {
  const operation = `connect to context ${name}`;
  const where = kubeconfig.files.join(', ');
  const refuse = (detail: string, remedy: string) => new RemoteError(operation, 'no-credential', detail, { remedy });
  const context = kubeconfig.contexts.get(name);
  const cluster = kubeconfig.clusters.get(context?.cluster ?? '');
  const user = kubeconfig.users.get(context?.user ?? '');
  if (!cluster) throw refuse(`cluster ${context?.cluster} is not in ${where}`, 'Add the cluster to the kubeconfig.');
  if (!user) throw refuse(`user ${context?.user ?? ''} is not in ${where}`, 'Name a user in the context.');

  const server = cluster.server ?? '';
  const url = URL.parse(server);
  if (url?.protocol !== 'https:' || url.username || url.password)
    throw refuse(`server ${server} is no plain https URL`, 'Sweep over https://HOST[:PORT], without a password in it.');
  const proxyUrl = cluster['proxy-url'];
  if (proxyUrl && !/^https?:$/.test(URL.parse(proxyUrl)?.protocol ?? ''))
    throw refuse(`proxy-url ${proxyUrl} is no http or https URL`, 'Name a proxy that takes CONNECT.');
  const ca = pem(cluster, 'certificate-authority', cluster.folder);
  const insecure = cluster['insecure-skip-tls-verify'] === true;
  if (ca && insecure)
    throw refuse('it names a certificate authority and insecure-skip-tls-verify', 'Remove the latter.');
  if (ca) loadable({ ca }, 'certificate-authority', operation);
  const serverName = cluster['tls-server-name'];

  return {
    url: server.replace(/\/+$/, ''),
    ...(proxyUrl ? { proxyUrl } : {}),
    tls: { ...(ca ? { ca } : {}), ...(serverName ? { serverName } : {}), ...(insecure ? { insecure } : {}) },
    credentials: loginOf(user, user.folder),
  };

  function loginOf(user: UserEntry, folder: string): Connection['credentials'] {
    if (user.as || user['as-uid'] || user['as-groups']?.length || user['as-user-extra'])
      throw refuse(
        'it impersonates another user',
        'Sweep as the identity itself: its own rights are what is reported.',
      );
    if (user['auth-provider'])
      throw refuse(
        'its auth-provider was removed from Kubernetes',
        'Use the exec plugin of your cloud (gke-gcloud-auth-plugin, kubelogin).',
      );
    if (user.username)
      throw refuse(
        'it logs in with username and password, which no API server has taken since 1.19',
        'Use a token or a certificate.',
      );
    if (user.exec && !user.token && !user.tokenFile)
      return execLogin(user.exec, { context: name, folder, env, cluster: execCluster() });
    const fresh = () => usable(held(user, folder), operation);
    fresh();
    return async () => fresh();
  }

  /** Files are read at each ask: whoever rotates them means it. */
  function held(user: UserEntry, folder: string): Login {
    const token = user.tokenFile ? contents(user.tokenFile, folder).trim() : user.token;
    const cert = pem(user, 'client-certificate', folder);
    const key = pem(user, 'client-key', folder);
    if (token == null && !(cert && key))
      throw refuse('it holds neither token nor certificate nor plugin', 'Log in with kubectl first.');
    return { ...(token == null ? {} : { token }), ...(cert && key ? { cert, key } : {}) };
  }

  function execCluster() {
    const config = cluster?.extensions?.find((one) => one.name === execExtension)?.extension;
    return {
      server,
      ...(serverName ? { 'tls-server-name': serverName } : {}),
      ...(insecure ? { 'insecure-skip-tls-verify': true } : {}),
      ...(ca ? { 'certificate-authority-data': Buffer.from(ca).toString('base64') } : {}),
      ...(proxyUrl ? { 'proxy-url': proxyUrl } : {}),
      ...(config === undefined ? {} : { config }),
    };
  }

  /** `…-data` wins over the file. */
  function pem<Field extends string>(
    entry: { readonly [F in Field | `${Field}-data`]?: string | null | undefined },
    field: Field,
    folder: string,
  ): string | undefined {
    const data = entry[`${field}-data`];
    if (data) return Buffer.from(data, 'base64').toString('utf8');
    const file = entry[field];
    return file ? contents(file, folder) : undefined;
  }

  function contents(file: string, folder: string): string {
    try {
      return readFileSync(resolve(folder, file), 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new RemoteError(operation, 'no-credential', `${file}: cannot be read (${code})`, {
        remedy: 'The kubeconfig names this file; put it there or log in again.',
        cause: error,
      });
    }
  }
}
