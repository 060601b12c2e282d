import { Unknown } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

/** Kinds of Kubernetes itself that live in a namespace. */
const kinds = new Set(
  `Pod Deployment DaemonSet StatefulSet ReplicaSet ReplicationController Job CronJob PodTemplate Service ConfigMap Secret
  ServiceAccount Role RoleBinding Ingress PersistentVolumeClaim NetworkPolicy PodDisruptionBudget LimitRange ResourceQuota
  HorizontalPodAutoscaler Lease Endpoints EndpointSlice CSIStorageCapacity`.split(/\s+/),
);
/** What the control plane itself puts there. */
const own = new Set(['Service/kubernetes', 'ServiceAccount/default', 'ConfigMap/kube-root-ca.crt']);

export default defineRule({
  id: 'default-namespace-used',
  title: 'Object is meant for the default namespace',
  severity: 'low',
  target: 'document',
  modes: ['check'],
  controls: [
    ...(['cis:5.6.4', 'cis-eks:4.5.2', 'cis-gke:4.6.4', 'cis-aks:4.6.3'] as const),
    ...(['nsa:network-separation', 'mitre:T1610'] as const),
  ],
  covers: ['default-namespace-used'],
  profiles: ['hardened'],
  risk: 'What lands in default by accident shares roles, quotas and network policies with whatever else is there.',
  remediation: 'Set metadata.namespace, or name the namespace where the files are applied.',
  snippet: 'metadata:\n  namespace: shop',
  check({ kind, metadata }, { complete }) {
    const { namespace, name } = metadata ?? {};
    if (!kinds.has(kind) || (namespace ?? 'default') !== 'default' || own.has(`${kind}/${name}`)) return undefined;
    if (!namespace && !complete) throw new Unknown('no namespace is set; --namespace or --complete says where it goes');
    return {
      path: ['metadata', 'namespace'],
      message: metadata?.namespace ? 'namespace is default' : 'no namespace is set',
    };
  },
});
