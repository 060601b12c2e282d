import { inEither, isWindows } from '../../engine/levels.ts';
import { since, standardOf } from '../../engine/standard.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'seccomp-not-set',
  title: 'Container has no seccomp profile',
  severity: 'medium',
  target: 'container',
  controls: ['cis:5.6.2', 'cis-gke:4.6.2', 'pss:restricted/seccomp', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['seccomp-not-set'],
  profiles: ['hardened', 'pss-restricted'],
  risk: 'Unless the kubelet sets one, every call of the kernel is open to the container.',
  remediation: 'Set seccompProfile.type to RuntimeDefault for the pod.',
  snippet: `securityContext:
  seccompProfile:
    type: RuntimeDefault`,
  applies: since(19),
  check(subject, snapshot) {
    const { securityContext, pod } = subject;
    if (isWindows(pod) && standardOf(snapshot) >= 25) return undefined;
    const bad = inEither(subject, 'seccompProfile', ({ type }) =>
      type === 'RuntimeDefault' || type === 'Localhost' ? undefined : `seccomp is ${type || 'not named'}`,
    );
    if (bad || securityContext?.seccompProfile || pod.securityContext?.seccompProfile) return bad;
    return { path: ['securityContext', 'seccompProfile'], message: 'seccompProfile is not set' };
  },
});
