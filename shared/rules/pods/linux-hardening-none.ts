import { isWindows } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

const kept = (profile: string | undefined) => Boolean(profile) && !/^unconfined$/i.test(profile ?? '');

export default defineRule({
  id: 'linux-hardening-none',
  title: 'Nothing confines the container beyond the defaults',
  severity: 'medium',
  target: 'container',
  controls: ['cis:5.6.3', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['linux-hardening-none'],
  profiles: ['hardened'],
  implies: ['seccomp-not-set', 'capability-drop-none'],
  risk: 'Neither seccomp nor AppArmor, SELinux or dropped capabilities stand between a flaw in the program and the kernel.',
  remediation: 'Set seccompProfile.type to RuntimeDefault and drop ALL capabilities.',
  snippet: `securityContext:
  seccompProfile:
    type: RuntimeDefault
  capabilities:
    drop: [ALL]`,
  check({ name, securityContext: own, pod, workload }) {
    const shared = pod.securityContext;
    const { add = [], drop = [] } = own?.capabilities ?? {};
    const note = workload.podMeta.annotations?.[`container.apparmor.security.beta.kubernetes.io/${name}`];
    const confined =
      isWindows(pod) ||
      kept(own?.seccompProfile?.type ?? shared?.seccompProfile?.type) ||
      kept(own?.appArmorProfile?.type ?? shared?.appArmorProfile?.type ?? note) ||
      Object.values(own?.seLinuxOptions ?? shared?.seLinuxOptions ?? {}).some(Boolean) ||
      (drop.length > 0 && !add.includes('ALL'));
    return confined ? undefined : { path: ['securityContext'], message: 'nothing is hardened' };
  },
});
