import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { type ServedAzure, serveAzure } from '../../demo/azure/server.ts';
import { type EstateInput, estateSchema } from '../../demo/estate.ts';
import { createAuthority } from '../../demo/tls.ts';
import { type ConfigInput, configSchema } from '../../shared/config.ts';
import type { Provider } from '../../shared/model/provider.ts';
import { createAks } from '../../shared/providers/aks/index.ts';

type Aks = NonNullable<ConfigInput['aks']>;

export interface AzureWorld {
  readonly served: ServedAzure;
  /** Every endpoint leads to `origin`, the emulator unless told otherwise. */
  create(options?: { aks?: Aks; origin?: string; limitMs?: number; anonymous?: true }): Provider;
  close(): Promise<void>;
}

/** An Azure estate served, its CA trusted and its identity in this process's variables until `close`. */
export async function azureWorld(azure: NonNullable<EstateInput['azure']>): Promise<AzureWorld> {
  const authority = await createAuthority();
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, authority.ca]);
  const estate = estateSchema.parse({ azure }).azure;
  if (!estate) throw new TypeError('no Azure in it');
  const served = await serveAzure(estate, { authority });
  const kept = { ...process.env };
  const { AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_FEDERATED_TOKEN_FILE } = served.env;
  const identity = { AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_FEDERATED_TOKEN_FILE };
  return {
    served,
    create({ aks, origin = served.origin, limitMs, anonymous } = {}) {
      for (const [name, value] of Object.entries(identity))
        if (value && !anonymous) process.env[name] = value;
        else delete process.env[name];
      process.env.PATH = anonymous ? '/nowhere' : kept.PATH;
      const endpoint = origin.replace('http:', 'https:');
      const endpoints = { arm: endpoint, entra: endpoint };
      const config = configSchema.parse({ aks: { endpoints, trustEndpoint: true, ...aks } });
      return createAks({ config, ...(limitMs && { limitMs }) });
    },
    async close() {
      process.env = kept;
      setDefaultCACertificates(before);
      await served.close();
    },
  };
}
