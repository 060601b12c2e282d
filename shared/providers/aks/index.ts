import type { TokenCredential } from '@azure/core-auth';
import { azureCredential, azureEndpoints } from '../../cloud/azure.ts';
import { createArm } from '../../cloud/azure-arm.ts';
import type { Counts } from '../../cloud/calls.ts';
import type { Config } from '../../config.ts';
import type { Provider } from '../../model/provider.ts';
import { describeSubscription } from './account.ts';
import { createFurther } from './asking.ts';
import { connectAks } from './connect.ts';
import { describeAks } from './describe.ts';
import { discoverAks } from './discover.ts';

interface AksOptions {
  readonly config: Pick<Config, 'aks'>;
  /** AZURE_AUTHORITY_HOST, ARM_ENDPOINT (both held to `trustEndpoint`), AZURE_CLIENT_ID of a managed identity. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Instead of what the environment offers. */
  readonly credential?: TokenCredential;
  /** Bounds every call to Azure. */
  readonly limitMs?: number;
}

/** ConfigError for an endpoint that must not receive a bearer; everything else waits for the first question. */
export function createAks({ config, env = {}, credential, limitMs }: AksOptions): Provider {
  const { aks } = config;
  const endpoints = azureEndpoints(aks, env);
  const identity =
    credential ?? azureCredential({ endpoints, tenant: aks.tenant, clientId: env.AZURE_CLIENT_ID, limitMs });
  const counts: Counts = new Map();
  const arm = createArm(endpoints, identity, limitMs, counts);
  const further = createFurther(arm);
  return {
    name: 'aks',
    calls: counts,
    ...discoverAks(arm, aks),
    describe: describeAks(further),
    describeAccount: describeSubscription(further),
    connect: connectAks(arm),
  };
}
