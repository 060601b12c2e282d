import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { vi } from 'vitest';
import { googleEstate } from '../../demo/estate/google.ts';
import { estateSchema } from '../../demo/estate.ts';
import { serveGoogle } from '../../demo/google/server.ts';
import { createAuthority } from '../../demo/tls.ts';
import { googleCalls } from '../../shared/cloud/calls-google.ts';
import { configSchema, googleServices } from '../../shared/config.ts';
import { facts } from '../../shared/model/snapshot.ts';
import { createGke } from '../../shared/providers/gke/index.ts';
import { type ContractWorld, providerContract } from './contract.ts';

const at = (project: string, location: string, name: string) =>
  `projects/${project}/locations/${location}/clusters/${name}`;

providerContract('gke', async (): Promise<ContractWorld> => {
  const { google } = estateSchema.parse({ google: googleEstate() });
  const [web] = google?.projects ?? [];
  if (!google || !web) throw new Error('the estate has no Google part');
  web.clusters.push(
    { cluster: { name: 'ghost', location: 'europe-west1', status: 'RUNNING' }, upgradeInfo: {} },
    {
      cluster: { name: 'far', location: 'asia-east1', status: 'RUNNING', currentMasterVersion: '1.33.4-gke.1' },
      upgradeInfo: {},
    },
  );
  const authority = await createAuthority('public roots');
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, authority.ca]);
  const ghost = at('acme-web', 'europe-west1', 'ghost');
  const served = await serveGoogle(google, { authority, vanished: [ghost], refusedLocations: ['asia-east1'] });
  const { GOOGLE_CLOUD_PROJECT: _, ...variables } = served.env;
  const isolated = { HOME: '/nowhere', CLOUDSDK_CONFIG: '/nowhere', GCE_METADATA_HOST: '127.0.0.1:9' };

  const create: ContractWorld['create'] = ({ origin = served.url, limitMs = 20_000, anonymous } = {}) => {
    const credentials = anonymous ? undefined : served.credentialFile(origin);
    for (const [name, value] of Object.entries({ ...variables, ...isolated })) vi.stubEnv(name, value);
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', credentials);
    const endpoints = Object.fromEntries(googleServices.map((service) => [service, origin]));
    const gke = { organization: google.organization, endpoints, trustEndpoint: true };
    return createGke({ config: configSchema.parse({ gke }), limitMs, backOffMs: 20 });
  };

  const asked = create();
  for (const account of ['acme-web', 'acme-vault']) {
    await asked.describeAccount?.({ provider: 'gke', id: account }, undefined, new Set(facts));
    const [location, name] = account === 'acme-web' ? ['us-central1-b', 'attic'] : ['europe-west4', 'vault'];
    const ref = { provider: 'gke', account, region: location, name, id: at(account, location, name) } as const;
    await asked.describe(ref, new Set(facts));
  }
  const own = createGke({ config: configSchema.parse({ gke: { trustEndpoint: true } }), limitMs: 20_000 });
  for await (const found of own.accounts())
    if (!('account' in found) || found.account.id !== web.id) throw new Error('not the credential’s own project');

  return {
    calls: googleCalls,
    origin: served.url,
    create,
    operations: () => served.requests.flatMap(({ operation }) => operation ?? []),
    throttle: (n) => served.throttle(n),
    expected: {
      accounts: ['acme-web', 'acme-vault', 'acme-locked'],
      clusters: [
        at('acme-web', 'europe-west1', 'storefront'),
        at('acme-web', 'us-central1-b', 'attic'),
        at('acme-web', 'us-central1', 'kiosk'),
        at('acme-web', 'us-central1-a', 'ml-gpu'),
        at('acme-web', 'asia-east1', 'far'),
        at('acme-vault', 'europe-west4', 'vault'),
        ghost,
      ],
      lost: [
        { account: 'acme-web', region: 'us-central1-c', why: 'missing-zone', remedy: /us-central1-c/ },
        { account: 'acme-locked', why: 'denied', remedy: /container\.clusters\.list/ },
      ],
      vanished: ghost,
      asks: {
        cluster: at('acme-web', 'europe-west1', 'storefront'),
        base: ['google.login', 'container.clusters.get'],
        facts: {
          versions: ['container.projects.locations.getServerConfig'],
          'upgrade-info': ['container.clusters.fetchClusterUpgradeInfo'],
          firewall: ['compute.firewalls.list'],
          'image-admission': ['binaryauthorization.policy.get'],
          'node-pools': [],
        },
      },
      refused: [
        { cluster: at('acme-web', 'asia-east1', 'far'), fact: 'versions', permission: 'container.clusters.list' },
      ],
      connectable: at('acme-web', 'europe-west1', 'storefront'),
    },
    async close() {
      setDefaultCACertificates(before);
      await served.close();
    },
  };
});
