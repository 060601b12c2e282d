import { users } from '../../engine/rbac/account-use.ts';
import { defineRule } from '../../model/rule.ts';

const many = 5;

export default defineRule({
  id: 'service-account-shared',
  title: 'Service account is shared by many workloads',
  severity: 'low',
  target: 'service-account',
  needs: ['pods'],
  controls: ['nsa:authentication', 'mitre:T1078'],
  covers: ['R91'],
  profiles: ['hardened'],
  risk: 'Each of them has the rights that any of them needs.',
  remediation: 'Create a service account for each workload.',
  check(account, snapshot) {
    const workloads = users(account, snapshot);
    if (workloads.size < many) return undefined;
    return { path: ['metadata', 'name'], message: `${workloads.size} workloads run as it` };
  },
});
