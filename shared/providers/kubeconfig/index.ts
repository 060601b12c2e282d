import type { Config } from '../../config.ts';
import { RemoteError } from '../../errors.ts';
import type { Cluster, ClusterRef } from '../../model/cluster.ts';
import type { Provider } from '../../model/provider.ts';
import { connectTo } from './connect.ts';
import { chosenContexts, kubeconfigFiles, loadKubeconfig } from './file.ts';

/** Any cluster of a kubeconfig. The file is read at once, so that a mistake in it is told before anything is swept. */
export function createKubeconfig(options: {
  readonly config: Pick<Config, 'kubeconfig'>;
  readonly env: Readonly<Record<string, string | undefined>>;
}): Provider {
  const { path, contexts } = options.config.kubeconfig;
  const files = kubeconfigFiles(path, options.env);
  const kubeconfig = loadKubeconfig(files);
  const names =
    kubeconfig && (contexts || files.asked || kubeconfig.current) ? chosenContexts(kubeconfig, contexts) : [];
  return {
    name: 'kubeconfig',
    async *accounts() {
      if (!kubeconfig)
        throw new RemoteError('kubeconfig', 'no-credential', `${files.files.join(', ')} does not exist`, {
          remedy: 'Name a kubeconfig with --kubeconfig or KUBECONFIG.',
        });
      yield { account: { provider: 'kubeconfig', id: 'local', name: kubeconfig.files.join(', ') } };
    },
    async *discover() {
      for (const name of names)
        yield { cluster: { provider: 'kubeconfig', account: 'local', region: '', name, id: `kubeconfig/${name}` } };
    },
    describe: async (ref) => ({ cluster: undisclosed(ref, urlOf(ref.name)), gaps: [] }),
    async connect({ ref }) {
      if (!kubeconfig)
        throw new RemoteError(`connect to context ${ref.name}`, 'no-credential', 'there is no kubeconfig');
      return connectTo(kubeconfig, ref.name, options.env);
    },
  };

  function urlOf(context: string): string | undefined {
    return kubeconfig?.clusters.get(kubeconfig.contexts.get(context)?.cluster ?? '')?.server ?? undefined;
  }
}

/** A kubeconfig says nothing of what the cloud set. */
function undisclosed(ref: ClusterRef, url: string | undefined): Cluster {
  return {
    ref,
    status: 'running',
    version: undefined,
    support: undefined,
    mode: undefined,
    endpoint: { public: undefined, private: undefined, publicCidrs: undefined, ...(url ? { url } : {}) },
    secretsEncryption: undefined,
    controlPlaneLogs: undefined,
    networkPolicy: undefined,
    workloadIdentity: undefined,
    nodePools: undefined,
    tags: {},
    native: undefined,
  };
}
