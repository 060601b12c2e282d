import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'host-network',
  title: 'Pod shares the network of the node',
  severity: 'high',
  target: 'workload',
  controls: [
    'cis:5.2.5',
    'cis-eks:4.2.4',
    'cis-aks:4.2.4',
    'cis-gke:4.2.1',
    'pss:baseline/host-namespaces',
    'nsa:pod-security',
    'mitre:T1611',
    'mitre:T1040',
    'mitre:T1552.005',
  ],
  covers: ['host-network'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  risk: "The pod listens on the node's addresses, sees its traffic and its metadata service, and no network policy binds it.",
  remediation: 'Remove hostNetwork; publish ports by a Service instead.',
  snippet: 'hostNetwork: false',
  check(workload) {
    if (!workload.podSpec.hostNetwork) return undefined;
    return { path: ['hostNetwork'], message: 'hostNetwork is true' };
  },
});
