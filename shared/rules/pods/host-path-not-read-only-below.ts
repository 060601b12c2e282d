import { since } from '../../engine/standard.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'host-path-not-read-only-below',
  title: 'Mounts below a read-only path of the node are writable',
  severity: 'low',
  target: 'container',
  controls: ['nsa:pod-security', 'mitre:T1611'],
  profiles: ['hardened'],
  risk: 'Read-only holds for the mounted folder alone: what is mounted inside it on the node stays writable.',
  remediation: 'Set recursiveReadOnly to IfPossible beside readOnly.',
  snippet: `volumeMounts:
  - name: logs
    mountPath: /logs
    readOnly: true
    recursiveReadOnly: IfPossible`,
  applies: since(31),
  check({ volumeMounts, pod }) {
    const names = new Set((pod.volumes ?? []).flatMap(({ name, hostPath }) => (hostPath ? [name] : [])));
    const index = (volumeMounts ?? []).findIndex(
      ({ name, readOnly, recursiveReadOnly }) =>
        names.has(name) && readOnly && (recursiveReadOnly ?? 'Disabled') === 'Disabled',
    );
    if (index < 0) return undefined;
    return { path: ['volumeMounts', index, 'recursiveReadOnly'], message: 'recursiveReadOnly is not set' };
  },
});
