import { defineRule } from '../../model/rule.ts';

const plane = /^node-role\.kubernetes\.io\/(control-plane|master)$/;

export default defineRule({
  id: 'control-plane-toleration',
  title: 'Pod may run on nodes of the control plane',
  severity: 'low',
  target: 'workload',
  controls: ['nsa:pod-security', 'mitre:T1610'],
  profiles: ['hardened'],
  risk: 'A flaw in it is a flaw beside etcd and the keys of the cluster.',
  remediation: 'Remove the toleration.',
  snippet: 'tolerations: []',
  check({ podSpec, namespace }) {
    if (namespace === 'kube-system') return undefined;
    const index = (podSpec.tolerations ?? []).findIndex(({ key, operator }) =>
      key ? plane.test(key) : operator === 'Exists',
    );
    return index < 0
      ? undefined
      : { path: ['tolerations', index], message: 'tolerates the taint of the control plane' };
  },
});
