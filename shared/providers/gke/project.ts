import { gapFrom } from '../../cloud/calls.ts';
import type { Google } from '../../cloud/google.ts';
import { read } from '../../cloud/google-rest.ts';
import { once } from '../../cloud/once.ts';
import { dataAccessUnlogged, type GkeAccount, type GkeAuditConfig } from '../../model/gke.ts';
import type { Provider } from '../../model/provider.ts';
import type { Fact, Gap } from '../../model/snapshot.ts';
import { repositoriesOf } from './registries.ts';
import * as shapes from './shapes.ts';
import { serviceAccountsOf } from './trust.ts';

type Part = readonly [serves: Fact, ask: () => Promise<Partial<GkeAccount>>];

/** What a project says of itself; Google has no facts of a region of one. */
export function describeProject(google: Google): NonNullable<Provider['describeAccount']> {
  return async (account, region, facts) => {
    if (region !== undefined) return { account: { account, region }, gaps: [] };
    const { id } = account;
    const own = once(() => policyOf(google, `projects/${id}`));
    const parts: Part[] = [
      ['vulnerability-scanning', async () => ({ containerScanning: await scanning(google, id) })],
      ['audit-config', async () => ({ auditConfigs: await auditConfigs(google, id, (await own()).auditConfigs) })],
      ['identity-policies', async () => ({ bindings: (await own()).bindings })],
      ['trust-policies', async () => ({ serviceAccounts: await serviceAccountsOf(google, id) })],
    ];
    const gaps: Gap[] = [];
    const told = await Promise.all(
      parts.map(async ([fact, ask]) => {
        if (!facts.has(fact)) return {};
        try {
          return await ask();
        } catch (error) {
          gaps.push(gapFrom(error, fact));
          return {};
        }
      }),
    );
    const registries = await repositoriesOf(google, id, facts);
    const native: GkeAccount = Object.assign({ provider: 'gke' }, ...told, registries.told);
    return { account: { account, native }, gaps: [...gaps, ...registries.gaps] };
  };
}

async function scanning(google: Google, id: string) {
  const { state } = await read(google, shapes.service, {
    operation: 'serviceusage.services.get',
    subject: `projects/${id}`,
    service: 'serviceusage',
    path: `/v1/projects/${id}/services/containerscanning.googleapis.com`,
  });
  return state;
}

const operations = {
  projects: ['resourcemanager.projects.getIamPolicy', 'v1'],
  folders: ['resourcemanager.folders.getIamPolicy', 'v3'],
  organizations: ['resourcemanager.organizations.getIamPolicy', 'v3'],
} as const;

/** Of `projects/P`, `folders/F`, `organizations/O`. */
function policyOf(google: Google, subject: string) {
  const [operation, version] = operations[subject.split('/')[0] as keyof typeof operations];
  return read(google, shapes.policy, {
    operation,
    subject,
    service: 'cloudresourcemanager',
    path: `/${version}/${subject}:getIamPolicy`,
    post: { options: { requestedPolicyVersion: 3 } },
  });
}

/** The project's own and, as long as they leave a log of data access off, those of folders and organisation: they add up. */
async function auditConfigs(google: Google, id: string, own: readonly GkeAuditConfig[]) {
  if (!dataAccessUnlogged(own).length) return own;
  const { ancestor } = await read(google, shapes.ancestry, {
    operation: 'resourcemanager.projects.getAncestry',
    subject: `projects/${id}`,
    service: 'cloudresourcemanager',
    path: `/v1/projects/${id}:getAncestry`,
    post: {},
  });
  const all = [...own];
  for (const { resourceId } of ancestor.slice(0, 20)) {
    const { type, id: number } = resourceId;
    if (!/^\d+$/.test(number) || (type !== 'folder' && type !== 'organization')) continue;
    all.push(...(await policyOf(google, `${type}s/${number}`)).auditConfigs);
    if (!dataAccessUnlogged(all).length) break;
  }
  return all;
}
