import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { vi } from 'vitest';
import { serveAzure } from '../../demo/azure/server.ts';
import { estateSchema } from '../../demo/estate.ts';
import { createAuthority } from '../../demo/tls.ts';
import { azureCalls } from '../../shared/cloud/calls-azure.ts';
import { configSchema } from '../../shared/config.ts';
import { createAks } from '../../shared/providers/aks/index.ts';
import { at, base } from './aks-base.ts';
import type { WireWorld } from './pairs.ts';

const authority = createAuthority().then((one) => {
  setDefaultCACertificates([...getCACertificates('default'), one.ca]);
  return one;
});

/** One cluster that is as it should be, in one subscription. */
export const world: WireWorld = {
  base,
  anchors: {
    account: ['azure', 'subscriptions', 0],
    cluster: ['azure', 'subscriptions', 0, 'clusters', 0],
  },
  operations: (fact) => azureCalls.filter(({ serves }) => serves === fact).map(({ operation }) => operation),
  async serve(estate, refuses) {
    const { azure } = estateSchema.parse(estate);
    if (!azure) throw new Error('no Azure in this estate');
    const served = await serveAzure(azure, { authority: await authority, refuses });
    for (const name of ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_FEDERATED_TOKEN_FILE'])
      vi.stubEnv(name, served.env[name]);
    const endpoints = { arm: served.origin, entra: served.origin };
    const config = configSchema.parse({ aks: { endpoints, trustEndpoint: true } });
    const id = `/subscriptions/${at.subscription}/resourcegroups/${at.group}/providers/microsoft.containerservice/managedclusters/${at.name}`;
    return {
      provider: createAks({ config }),
      ref: { provider: 'aks', account: at.subscription, region: 'westeurope', name: at.name, id },
      account: { provider: 'aks', id: at.subscription },
      region: undefined,
      close: served.close,
    };
  },
};
