import { apart } from '../../engine/affinity.ts';
import { replicasOf } from '../../engine/disruption.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'anti-affinity-missing',
  title: 'Replicas may all run on one node',
  severity: 'info',
  target: 'workload',
  controls: [],
  covers: ['anti-affinity-missing'],
  profiles: ['reliability'],
  risk: 'One lost node ends every replica.',
  remediation: "Add a podAntiAffinity over kubernetes.io/hostname that selects the pods' own labels.",
  snippet: `affinity:
  podAntiAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: 1
        podAffinityTerm:
          topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels:
              app: web`,
  check(workload) {
    if ((replicasOf(workload) ?? 1) < 2) return undefined;
    const {
      requiredDuringSchedulingIgnoredDuringExecution: must,
      preferredDuringSchedulingIgnoredDuringExecution: may,
    } = workload.podSpec.affinity?.podAntiAffinity ?? {};
    const terms = [...(must ?? []), ...(may ?? []).map(({ podAffinityTerm }) => podAffinityTerm)];
    if (terms.some((term) => apart(term, workload))) return undefined;
    return { path: ['affinity', 'podAntiAffinity'], message: 'no term keeps its replicas apart' };
  },
});
