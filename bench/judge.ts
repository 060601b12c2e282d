import { evaluate } from '../shared/engine/evaluate.ts';
import { createClient } from '../shared/kube/client.ts';
import { gather } from '../shared/kube/collect.ts';
import { newCollected } from '../shared/kube/collected.ts';
import { allKinds } from '../shared/kube/kinds.ts';
import type { Snapshot } from '../shared/model/snapshot.ts';
import { rules } from '../shared/rules/index.ts';
import { measure } from './child.ts';

const [url = '', ca = '', owned = 'owned'] = process.argv.slice(2);
const client = createClient({ url, tls: { ca }, credentials: async () => ({ token: 'bench' }) });
const collected = newCollected();
await gather(client, { kinds: allKinds, clusterId: 'bench', maxPods: 20_000 }, collected);
client.close();
if (owned === 'alone')
  for (const { metadata } of collected.objects.pods ?? [])
    Object.assign(metadata ?? {}, { ownerReferences: undefined });

const cluster = {
  provider: 'kubeconfig',
  account: 'local',
  region: '',
  name: 'bench',
  id: 'kubeconfig/bench',
} as const;
const { objects, gaps, samples, notServed } = collected;
const takenAt = '2026-11-24T00:00:00Z';
const snapshot: Snapshot = { origin: { cluster }, takenAt, objects, gaps, samples, notServed };

/** Every rule, on a snapshot as collect() leaves it, for the first time in this process. */
await measure(() => evaluate(snapshot, rules).findings.length);
