import { onObject } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'debug-container-left',
  title: 'Debug container was left in a running pod',
  severity: 'low',
  target: 'workload',
  controls: ['nsa:pod-security', 'mitre:T1609'],
  risk: 'It holds the tools that the image was built without, often as root, until the pod ends.',
  remediation: 'Delete the pod, so that its controller makes a clean one.',
  snippet: 'ephemeralContainers: []',
  check({ podSpec, adopted }) {
    const left =
      podSpec.ephemeralContainers?.[0] ?? adopted.find(({ list }) => list === 'ephemeralContainers')?.container;
    return left && { ...onObject('spec', 'ephemeralContainers'), message: `${left.name} is an ephemeral container` };
  },
});
