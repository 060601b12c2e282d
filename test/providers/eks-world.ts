import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { vi } from 'vitest';
import { type ServeAwsOptions, type ServedAws, serveAws } from '../../demo/aws/server.ts';
import { type EstateInput, estateSchema } from '../../demo/estate.ts';
import { createAuthority } from '../../demo/tls.ts';
import { type ConfigInput, configSchema } from '../../shared/config.ts';
import type { Provider } from '../../shared/model/provider.ts';
import { createEks, type EksOptions } from '../../shared/providers/eks/index.ts';

/** The AWS part of an estate on loopback. */
export async function startAws(
  aws: NonNullable<EstateInput['aws']>,
  options: Omit<ServeAwsOptions, 'authority'> = { throttleEvery: 0 },
): Promise<ServedAws> {
  const checked = estateSchema.parse({ aws }).aws;
  if (!checked) throw new Error('no AWS in this estate');
  return serveAws(checked, { authority: await createAuthority(), ...options });
}

/** The provider, led to the emulator by variables alone; six tries, 10 ms apart. */
export function eksAt(
  served: Pick<ServedAws, 'env'>,
  eks: ConfigInput['eks'] = {},
  options: Partial<EksOptions> = {},
): Provider {
  for (const [name, value] of Object.entries(served.env)) vi.stubEnv(name, value);
  const config = configSchema.parse({ eks });
  return createEks({ config, retryStrategy: new ConfiguredRetryStrategy(6, () => 10), ...options });
}

/** What an async iterable yields. */
export const all = <T>(items: AsyncIterable<T>): Promise<T[]> => Array.fromAsync(items);
