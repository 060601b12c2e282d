import { all } from '../../engine/known.ts';
import { onObject } from '../../engine/levels.ts';
import { hasPairs } from '../../engine/selector.ts';
import { containersOf } from '../../engine/workloads.ts';
import { defineRule } from '../../model/rule.ts';

const ssh = new Set([22, 2222]);

export default defineRule({
  id: 'ssh-server',
  title: 'Pod offers SSH',
  severity: 'medium',
  target: 'workload',
  controls: ['mitre:T1021.004'],
  covers: ['ssh-server'],
  profiles: ['hardened'],
  risk: 'A second way in, with keys and passwords that Kubernetes knows nothing of; kubectl exec leaves a trace.',
  remediation: 'Remove the SSH server and its port; use kubectl exec.',
  snippet: `ports:
  - containerPort: 8080`,
  check(workload, { objects }) {
    for (const { container, path } of containersOf(workload)) {
      const index = (container.ports ?? []).findIndex(
        ({ containerPort, protocol }) => containerPort === 22 && (protocol ?? 'TCP') === 'TCP',
      );
      if (index >= 0) return { ...onObject(...path, 'ports', index), message: `${container.name} listens on port 22` };
    }
    const service = all(objects.services, 'services').find(
      ({ metadata, spec }) =>
        (metadata?.namespace ?? '') === workload.namespace &&
        Object.keys(spec?.selector ?? {}).length > 0 &&
        hasPairs(spec?.selector ?? {}, workload.podMeta.labels) &&
        spec?.ports?.some(({ port, targetPort }) => ssh.has(port) || ssh.has(Number(targetPort))),
    );
    return service && { path: [], message: `Service ${service.metadata?.name} offers SSH` };
  },
});
