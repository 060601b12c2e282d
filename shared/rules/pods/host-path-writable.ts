import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'host-path-writable',
  title: 'Container may write to a path of the node',
  severity: 'high',
  target: 'container',
  controls: ['cis:5.2.11', 'mitre:T1611', 'mitre:T1053'],
  covers: ['host-path-writable'],
  risk: 'A file that is written there outlives the container and may be run by the node: by cron, a kubelet or a shell.',
  remediation: 'Set readOnly to true in the volume mount.',
  snippet: `volumeMounts:
  - name: logs
    mountPath: /logs
    readOnly: true`,
  check({ volumeMounts, pod }) {
    const names = new Set((pod.volumes ?? []).flatMap(({ name, hostPath }) => (hostPath ? [name] : [])));
    const index = (volumeMounts ?? []).findIndex(({ name, readOnly }) => names.has(name) && !readOnly);
    if (index < 0) return undefined;
    const message = `${volumeMounts?.[index]?.mountPath} is a path of the node and writable`;
    return { path: ['volumeMounts', index, 'readOnly'], message };
  },
});
