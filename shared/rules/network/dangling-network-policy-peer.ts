import { all, Unknown } from '../../engine/known.ts';
import { workloadsIn } from '../../engine/network.ts';
import { templateKinds } from '../../engine/owners.ts';
import { selects } from '../../engine/selector.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'dangling-network-policy-peer',
  title: 'Network policy allows a peer that does not exist',
  severity: 'low',
  target: 'network-policy',
  needs: ['namespaces', 'pods', ...templateKinds],
  controls: ['nsa:network-separation'],
  covers: ['dangling-network-policy-peer'],
  risk: 'The rule allows nobody today, and tomorrow whoever gives a pod these labels.',
  remediation: 'Change the podSelector of the peer to labels that the intended pods have, or remove the peer.',
  check({ spec, metadata }, snapshot) {
    const peers = [
      ...(spec?.ingress ?? []).flatMap((rule, i) =>
        (rule.from ?? []).map((peer, j) => [peer, ['spec', 'ingress', i, 'from', j]] as const),
      ),
      ...(spec?.egress ?? []).flatMap(({ to = [] }, i) =>
        to.map((peer, j) => [peer, ['spec', 'egress', i, 'to', j]] as const),
      ),
    ];
    const namespaces = all(snapshot.objects.namespaces, 'namespaces');
    for (const [{ podSelector, namespaceSelector }, path] of peers) {
      if (!podSelector) continue;
      const where = namespaceSelector
        ? namespaces.filter((one) => selects(namespaceSelector, one.metadata?.labels)).map((one) => one.metadata?.name)
        : [metadata?.namespace];
      const there = where.flatMap((name) => workloadsIn(snapshot).get(name ?? '') ?? []);
      if (there.some(({ podMeta }) => selects(podSelector, podMeta.labels))) continue;
      if (snapshot.samples.length) throw new Unknown('not every pod was read');
      return { path: [...path, 'podSelector'], message: 'no pod has the labels of this peer' };
    }
    return undefined;
  },
});
