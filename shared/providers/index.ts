import type { Config } from '../config.ts';
import type { ProviderName } from '../model/cluster.ts';
import type { Provider } from '../model/provider.ts';

/** Variables that a provider may look at, handed down by functions/wire.ts. */
export type Environment = Readonly<Record<string, string | undefined>>;

type Factory = (config: Config, env: Environment) => Promise<Provider>;

/** Each provider's code, and its cloud's SDK, loaded when it is asked for. */
const factories: { readonly [Name in ProviderName]: Factory } = {
  eks: async (config) => (await import('./eks/index.ts')).createEks({ config }),
  gke: async (config) => (await import('./gke/index.ts')).createGke({ config }),
  aks: async (config, env) => (await import('./aks/index.ts')).createAks({ config, env }),
  kubeconfig: async (config, env) => (await import('./kubeconfig/index.ts')).createKubeconfig({ config, env }),
};

export function createProvider(name: ProviderName, config: Config, env: Environment): Promise<Provider> {
  return factories[name](config, env);
}
