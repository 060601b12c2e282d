import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { RemoteError } from '../errors.ts';
import { agentFor, isSealed } from '../net.ts';

type Handler = Pick<
  NodeHttpHandler,
  'handle' | 'updateHttpClientConfig' | 'httpHandlerConfigs' | 'metadata' | 'destroy'
>;

/** One keep-alive pool per origin, through HTTPS_PROXY unless NO_PROXY names the host; clear text on loopback only. */
export async function awsHandler(): Promise<Handler> {
  const { NodeHttpHandler } = await import('@smithy/node-http-handler');
  const pools = new Map<string, NodeHttpHandler>();
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    handle(request, options) {
      const origin = `${request.protocol}//${request.hostname}${request.port ? `:${request.port}` : ''}`;
      if (!isSealed(request)) {
        throw new RemoteError(origin, 'failed', 'an endpoint must be https, or http on loopback', {
          remedy: 'Correct the endpoint in the configuration or in AWS_ENDPOINT_URL*.',
        });
      }
      let pool = pools.get(origin);
      if (!pool) {
        pool = new NodeHttpHandler({
          connectionTimeout: 5_000,
          requestTimeout: 30_000,
          throwOnRequestTimeout: true,
          ...(request.protocol === 'https:' ? { httpsAgent: agentFor(origin, { maxSockets: 50 }) } : {}),
        });
        pools.set(origin, pool);
      }
      return pool.handle(request, options);
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    destroy() {
      for (const pool of pools.values()) pool.destroy();
    },
  };
}
