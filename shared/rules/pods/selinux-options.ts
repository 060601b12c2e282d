import { inEither } from '../../engine/levels.ts';
import { standardOf } from '../../engine/standard.ts';
import { defineRule } from '../../model/rule.ts';

const types = new Set(['container_t', 'container_init_t', 'container_kvm_t']);

export default defineRule({
  id: 'selinux-options',
  title: 'SELinux labels leave the container types',
  severity: 'medium',
  target: 'container',
  controls: ['cis:5.6.3', 'pss:baseline/se-linux', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['selinux-options'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  risk: "A type, user or role of one's own choice can switch off what SELinux forbids to containers.",
  remediation: 'Remove user and role; use container_t, container_init_t, container_kvm_t or container_engine_t.',
  snippet: `securityContext:
  seLinuxOptions:
    type: container_t`,
  check(subject, snapshot) {
    const engine = standardOf(snapshot) >= 31;
    const violation = inEither(subject, 'seLinuxOptions', ({ type, user, role }) => {
      if (type && !types.has(type) && !(engine && type === 'container_engine_t')) return `the SELinux type is ${type}`;
      return user || role ? `the SELinux ${user ? 'user' : 'role'} is ${user || role}` : undefined;
    });
    return violation;
  },
});
