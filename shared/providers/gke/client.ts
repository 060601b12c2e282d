import type { protos } from '@google-cloud/container';
import type { Google } from '../../cloud/google.ts';
import { once } from '../../cloud/once.ts';

/** As the REST transport decodes it: null, zero values and missing keys all mean absent; an unknown enum is a number. */
export type RawCluster = protos.google.container.v1.ICluster;
export type RawNodePool = protos.google.container.v1.INodePool;
export type RawServerConfig = protos.google.container.v1.IServerConfig;
export type RawUpgradeInfo = protos.google.container.v1.IClusterUpgradeInfo;

/** The four reads of the GKE API, loaded at the first of them. */
export interface Gke {
  list(
    project: string,
  ): Promise<{ readonly clusters: readonly RawCluster[]; readonly missingZones: readonly string[] }>;
  get(name: string): Promise<RawCluster>;
  serverConfig(location: string): Promise<RawServerConfig>;
  upgradeInfo(name: string): Promise<RawUpgradeInfo>;
}

/** @google-cloud/container over REST: by deep import, so that gRPC is neither loaded nor spoken. */
export function createClient(google: Google): Gke {
  const client = once(() => open(google));
  const options = (signal: AbortSignal) => ({ signal, timeout: 30_000, retry: null });
  return {
    async list(project) {
      const gke = await client();
      const parent = `projects/${project}/locations/-`;
      const [answer] = await google.call('container.clusters.list', `projects/${project}`, (signal) =>
        gke.listClusters({ parent }, options(signal)),
      );
      return { clusters: answer.clusters ?? [], missingZones: answer.missingZones ?? [] };
    },
    async get(name) {
      const gke = await client();
      const [cluster] = await google.call('container.clusters.get', name, (signal) =>
        gke.getCluster({ name }, options(signal)),
      );
      return cluster;
    },
    async serverConfig(name) {
      const gke = await client();
      const [config] = await google.call('container.projects.locations.getServerConfig', name, (signal) =>
        gke.getServerConfig({ name }, options(signal)),
      );
      return config;
    },
    async upgradeInfo(name) {
      const gke = await client();
      const [info] = await google.call('container.clusters.fetchClusterUpgradeInfo', name, (signal) =>
        gke.fetchClusterUpgradeInfo({ name }, options(signal)),
      );
      return info;
    },
  };
}

async function open(google: Google) {
  const [{ ClusterManagerClient }, fallback, authClient, endpoint] = await Promise.all([
    import('@google-cloud/container/build/src/v1/cluster_manager_client.js'),
    import('google-gax/fallback'),
    google.client(),
    google.endpoint('container'),
  ]);
  const { hostname, port, protocol } = endpoint;
  return new ClusterManagerClient(
    {
      fallback: true,
      authClient,
      universeDomain: authClient.universeDomain,
      apiEndpoint: hostname,
      protocol: protocol.slice(0, -1),
      port: Number(port) || (protocol === 'https:' ? 443 : 80),
    },
    fallback.default ?? fallback,
  );
}
