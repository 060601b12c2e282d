import { all } from '../../engine/known.ts';
import { ownNamespaces, workloadsIn } from '../../engine/network.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'limit-range-missing',
  title: 'Namespace gives containers no default limits',
  severity: 'low',
  target: 'namespace',
  needs: ['limitranges', 'pods'],
  controls: ['nsa:resource-policies', 'mitre:T1499'],
  covers: ['limit-range-missing'],
  profiles: ['hardened', 'reliability'],
  risk: 'A container without limits may take all that its node has from everything beside it.',
  remediation: 'Add a LimitRange for containers with default and defaultRequest.',
  snippet:
    'limits:\n  - type: Container\n    default: {cpu: 500m, memory: 256Mi}\n    defaultRequest: {cpu: 100m, memory: 128Mi}',
  check({ metadata }, snapshot) {
    const name = metadata?.name ?? '';
    if (ownNamespaces.has(name)) return undefined;
    const here = all(snapshot.objects.limitranges, 'limitranges').filter((one) => one.metadata?.namespace === name);
    const limits = here.flatMap(({ spec }) => spec?.limits ?? []).filter(({ type }) => type === 'Container');
    if (limits.some((one) => one.default && one.defaultRequest) || !workloadsIn(snapshot).has(name)) return undefined;
    const message = here.length
      ? 'no LimitRange gives containers default and defaultRequest'
      : 'there is no LimitRange';
    return { path: ['metadata', 'name'], message };
  },
});
