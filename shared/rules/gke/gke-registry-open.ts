import { projectFix } from '../../engine/fix-gcloud.ts';
import { gkeProject, onProject } from '../../engine/gke.ts';
import { all, known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

const everybody = /^(allUsers|allAuthenticatedUsers)$/;
/** The account that nodes have when nobody chose one. */
const nodes = /^serviceAccount:\d+-compute@developer\.gserviceaccount\.com$/;

export default defineRule({
  id: 'gke-registry-open',
  title: 'Image repository is open to too many',
  severity: 'medium',
  target: 'account',
  needs: ['registries', 'registry-policies'],
  controls: ['cis-gke:5.1.2', 'cis-gke:5.1.3', 'nsa:authentication', 'mitre:T1525', 'mitre:T1530'],
  covers: ['gke-registry-access'],
  risk: 'Everybody may read what you built, or replace what your clusters run.',
  remediation: 'Remove all users, and let nodes only read.',
  applies: onProject,
  check(account) {
    const repositories = all(gkeProject(account).repositories, 'repositories');
    for (const { name, bindings } of repositories)
      for (const { role, members } of known(bindings, `policy of ${name}`)) {
        const write = !/reader|viewer/i.test(role);
        const open = members.find((member) => everybody.test(member) || (write && nodes.test(member)));
        const message = `${name.split('/').at(-1)}: ${open} has ${role}`;
        const severity = write && open && everybody.test(open) ? ('critical' as const) : undefined;
        if (open) return { path: ['native', 'repositories'], message, ...(severity ? { severity } : {}) };
      }
    return undefined;
  },
  fix: (account) =>
    projectFix(account, [], undefined, {
      words: 'Remove the member: gcloud artifacts repositories remove-iam-policy-binding with its role.',
      reference: 'https://cloud.google.com/sdk/gcloud/reference/artifacts/repositories/remove-iam-policy-binding',
    }),
});
