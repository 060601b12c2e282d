import { readFileSync } from 'node:fs';
import { ConfigError, RemoteError } from '../../errors.ts';
import type { Connection } from '../../model/cluster.ts';
import { printable } from '../../model/mask.ts';
import { execLogin } from './exec.ts';
import type { Kubeconfig } from './file.ts';

/** The road that a context names. Everything it lacks is said before anything is sent. */
export function connectTo(
  kubeconfig: Kubeconfig,
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): Connection {
  const context = kubeconfig.contexts.get(name);
  const cluster = context && kubeconfig.clusters.get(context.cluster);
  const user = context && kubeconfig.users.get(context.user);
  const where = kubeconfig.files.join(', ');
  if (!context || !cluster)
    throw new ConfigError(`${where}: context ${printable(name)} names a cluster that is not there`);
  const operation = `connect to context ${name}`;
  const refuse = (detail: string, remedy: string): never => {
    throw new RemoteError(operation, 'no-credential', detail, { remedy });
  };
  const url = URL.parse(cluster.server);
  if (url?.protocol !== 'https:')
    refuse(`server ${cluster.server} is not https`, 'Sweep over https: a bearer in clear text can be read on the way.');
  const ca = pem(cluster.caData, cluster.caFile);
  const login = loginOf();
  return {
    url: cluster.server.replace(/\/+$/, ''),
    ...(cluster.proxyUrl ? { proxyUrl: cluster.proxyUrl } : {}),
    tls: {
      ...(ca ? { ca } : {}),
      ...(cluster.tlsServerName ? { serverName: cluster.tlsServerName } : {}),
      ...(cluster.skipTLSVerify ? { insecure: true } : {}),
    },
    credentials: login,
  };

  function loginOf(): Connection['credentials'] {
    if (!user) return refuse(`user ${context?.user} is not in ${where}`, 'Name a user in the context.');
    if (user.impersonateUser)
      refuse(
        'it impersonates another user',
        'Sweep as the identity itself: impersonation hides whose rights were used.',
      );
    if (user.authProvider)
      refuse(
        'its auth-provider was removed from Kubernetes',
        'Use the exec plugin of your cloud (gke-gcloud-auth-plugin, kubelogin).',
      );
    if (user.username)
      refuse(
        'it logs in with username and password, which no API server has taken since 1.19',
        'Use a token or a certificate.',
      );
    if (user.exec)
      return execLogin(user.exec, {
        context: name,
        folder: user.folder,
        env,
        cluster: {
          server: cluster?.server ?? '',
          ...(ca ? { 'certificate-authority-data': Buffer.from(ca).toString('base64') } : {}),
          ...(cluster?.tlsServerName ? { 'tls-server-name': cluster.tlsServerName } : {}),
          ...(cluster?.skipTLSVerify ? { 'insecure-skip-tls-verify': true } : {}),
          ...(cluster?.proxyUrl ? { 'proxy-url': cluster.proxyUrl } : {}),
        },
      });
    const cert = pem(user.certData, user.certFile);
    const key = pem(user.keyData, user.keyFile);
    const { token } = user;
    if (!token && !(cert && key))
      refuse('it holds neither token nor certificate nor plugin', 'Log in with kubectl first.');
    return async () => ({ ...(token ? { token } : {}), ...(cert && key ? { cert, key } : {}) });
  }

  function pem(data: string | undefined, file: string | undefined): string | undefined {
    if (data) return Buffer.from(data, 'base64').toString('utf8');
    if (!file) return undefined;
    try {
      return readFileSync(file, 'utf8');
    } catch (error) {
      throw new RemoteError(operation, 'no-credential', `${file}: ${(error as NodeJS.ErrnoException).code}`, {
        remedy: 'The kubeconfig names this file; put it there or log in again.',
        cause: error,
      });
    }
  }
}
