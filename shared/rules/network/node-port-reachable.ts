import { exposureOf } from '../../engine/exposure.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'node-port-reachable',
  title: 'Node port is open on nodes with public addresses',
  severity: 'medium',
  target: 'service',
  needs: ['nodes'],
  controls: ['nsa:network-separation', 'mitre:T1133', 'mitre:T1190'],
  risk: 'Only the firewall of the nodes stands between the internet and the pods behind this port.',
  remediation: 'Change the Service to ClusterIP, or give the nodes private addresses only.',
  snippet: 'type: ClusterIP',
  check(service, snapshot) {
    if (service.spec?.type !== 'NodePort') return undefined;
    const exposure = exposureOf(service, snapshot);
    return exposure && { path: ['spec', 'type'], message: exposure.by };
  },
});
