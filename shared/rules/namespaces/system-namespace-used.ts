import { defineRule } from '../../model/rule.ts';

/** Labels by which Kubernetes, its clouds and their add-ons mark what belongs there. */
const marks =
  /^(kubernetes\.io\/cluster-service|addonmanager\.kubernetes\.io\/mode|kubernetes\.azure\.com\/managedby|eks\.amazonaws\.com\/component)$/;
const core = new Set(
  `kube-dns coredns kube-proxy aws-node calico-node cilium metrics-server konnectivity-agent node-local-dns fluentbit-gke
  gke-metadata-server gke-metrics-agent event-exporter l7-lb-controller kube-dns-autoscaler glbc netd pdcsi-node`.split(
    /\s+/,
  ),
);

export default defineRule({
  id: 'system-namespace-used',
  title: 'Workload of your own runs in the system namespace',
  severity: 'low',
  target: 'workload',
  controls: ['cis:5.6.1', 'mitre:T1036.005'],
  covers: ['system-namespace-used'],
  profiles: ['hardened'],
  risk: 'Policies and people look away from kube-system, and whoever may create pods there may use its accounts.',
  remediation: 'Move the workload to a namespace of its own.',
  snippet: 'metadata:\n  namespace: operations',
  check({ namespace, name, object, podMeta }) {
    if (namespace !== 'kube-system') return undefined;
    const labels = { ...object.metadata?.labels, ...podMeta.labels };
    const system = labels.tier === 'control-plane' || core.has(labels['k8s-app'] ?? name);
    if (system || Object.keys(labels).some((key) => marks.test(key))) return undefined;
    return {
      path: ['metadata', 'namespace'],
      fromRoot: true,
      message: 'nothing marks it as a part of the cluster itself',
    };
  },
});
