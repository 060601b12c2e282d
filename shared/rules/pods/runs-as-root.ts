import { isWindows } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'runs-as-root',
  title: 'Container may run as root',
  severity: 'medium',
  target: 'container',
  controls: ['cis:5.2.7', 'nsa:pod-security', 'mitre:T1611', 'mitre:T1068'],
  covers: ['may-run-as-root'],
  implies: ['run-as-non-root'],
  risk: 'Root in a container is root on the node as soon as a flaw or a mount lets it out.',
  remediation: 'Set securityContext.runAsNonRoot to true, or runAsUser to a number above 0.',
  snippet: `securityContext:
  runAsNonRoot: true`,
  check({ securityContext: own, pod }) {
    if (pod.hostUsers === false) return undefined;
    const shared = pod.securityContext;
    if (own?.runAsNonRoot ?? shared?.runAsNonRoot) return undefined;
    if ((own?.runAsUser ?? shared?.runAsUser ?? 0) > 0) return undefined;
    const windows = own?.windowsOptions?.runAsUserName ?? shared?.windowsOptions?.runAsUserName;
    if (isWindows(pod) && windows && !/(^|\\)ContainerAdministrator$/i.test(windows)) return undefined;
    return { path: ['securityContext'], message: 'neither runAsNonRoot nor runAsUser rules root out' };
  },
});
