import { createClient } from '../shared/kube/client.ts';
import { gather } from '../shared/kube/collect.ts';
import { newCollected } from '../shared/kube/collected.ts';
import { allKinds } from '../shared/kube/kinds.ts';
import { measure } from './child.ts';

const [url = '', ca = ''] = process.argv.slice(2);
const client = createClient({ url, tls: { ca }, credentials: async () => ({ token: 'bench' }) });
const collected = newCollected();

await measure(async () => {
  await gather(client, { kinds: allKinds, clusterId: 'bench', maxPods: 20_000 }, collected);
  return collected.objects.pods?.length ?? 0;
});
if (collected.gaps.length) throw new Error(`gaps: ${JSON.stringify(collected.gaps)}`);
client.close();
