import { projectFix } from '../../engine/fix-gcloud.ts';
import { gkeProject, onProject } from '../../engine/gke.ts';
import { wideBinding } from '../../engine/gke-trust.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-identity-trust-wide',
  title: 'Service account may be used by a whole pool',
  severity: 'high',
  target: 'account',
  needs: ['trust-policies', 'identity-policies'],
  controls: ['cis-gke:5.2.2', 'nsa:authentication', 'mitre:T1078.004', 'mitre:T1528'],
  covers: [],
  risk: 'Every workload of the pool or of the cluster, and whoever gets in there, acts as that account in the cloud.',
  remediation: 'Limit who may act as the account to one subject: one service account of Kubernetes, one repository.',
  applies: onProject,
  check(account) {
    const { serviceAccounts, bindings } = gkeProject(account);
    for (const { email, bindings: trusted } of all(serviceAccounts, 'service accounts')) {
      const found = wideBinding(trusted);
      if (found)
        return { path: ['native', 'serviceAccounts'], message: `${found.members.join(', ')} may act as ${email}` };
    }
    const whole = all(bindings, 'policy of the project').find(({ role }) => role === 'roles/iam.workloadIdentityUser');
    const message = `${whole?.members.join(', ')} may act as every account of the project`;
    return whole ? { path: ['native', 'bindings'], message } : undefined;
  },
  fix: (account) =>
    projectFix(account, [], undefined, {
      words: 'Bind the exact subject with roles/iam.workloadIdentityUser on the account, then remove the wide member.',
      reference: 'https://cloud.google.com/sdk/gcloud/reference/iam/service-accounts/remove-iam-policy-binding',
    }),
});
