import { all } from '../../engine/known.ts';
import { ownNamespaces, workloadsIn } from '../../engine/network.ts';
import { defineRule } from '../../model/rule.ts';

/** `cpu` and `memory` are older names of the requests. */
const wanted = [['requests.cpu', 'cpu'], ['requests.memory', 'memory'], ['limits.cpu'], ['limits.memory']] as const;

export default defineRule({
  id: 'resource-quota-missing',
  title: 'Namespace has no quota on processors and memory',
  severity: 'low',
  target: 'namespace',
  needs: ['resourcequotas', 'pods'],
  controls: ['nsa:resource-policies', 'mitre:T1496', 'mitre:T1499'],
  covers: ['resource-quota-missing'],
  profiles: ['hardened', 'reliability'],
  risk: 'Whoever may create pods here may fill the cluster, by mistake or to mine.',
  remediation: 'Add a ResourceQuota on requests and limits of cpu and memory.',
  snippet: 'hard: {requests.cpu: "10", requests.memory: 20Gi, limits.cpu: "20", limits.memory: 40Gi}',
  check({ metadata }, snapshot) {
    const name = metadata?.name ?? '';
    if (ownNamespaces.has(name)) return undefined;
    const here = all(snapshot.objects.resourcequotas, 'resourcequotas').filter(
      (one) => one.metadata?.namespace === name,
    );
    const hard = new Set(here.flatMap(({ spec }) => Object.keys(spec?.hard ?? {})));
    const missing = wanted.filter((names) => !names.some((one) => hard.has(one))).map(([first]) => first);
    if (!missing.length || !workloadsIn(snapshot).has(name)) return undefined;
    return { path: ['metadata', 'name'], message: `no ResourceQuota on ${missing.join(', ')}` };
  },
});
