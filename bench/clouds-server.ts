import { serveAws } from '../demo/aws/server.ts';
import { serveAzure } from '../demo/azure/server.ts';
import { createAuthority } from '../demo/tls.ts';
import { manyAks, manyEks } from '../test/cost/estates.ts';

/** What each cloud lets one identity read: EKS in a region of an account, Resource Manager in a subscription. */
const rates = { eks: { burst: 100, perSecond: 50 }, aks: { burst: 250, perSecond: 25 } } as const;

export type CloudMode = 'eks' | 'eks-throttled' | 'aks-throttled';
/** An emulator in a process of its own; answers where it is, on its channel and on `ask` how many calls it took. */
const mode = process.argv[2] as CloudMode;
const authority = await createAuthority();
const throttled = mode.endsWith('throttled');
const aks = throttled ? { rate: rates.aks } : {};
const eks = { throttleEvery: 0, latencyMs: 50, ...(throttled ? { rate: rates.eks, latencyMs: 5 } : {}) };
const served =
  mode === 'aks-throttled'
    ? await serveAzure(manyAks(100), { authority, ...aks })
    : await serveAws(manyEks(25), { authority, ...eks });
process.on('message', () => {
  const refused = served.requests.filter(({ status }) => status === 429 || status === 400).length;
  process.send?.({ calls: served.requests.length, refused });
});
process.on('disconnect', () => process.exit());
process.send?.({ env: served.env, origin: served.origin });
