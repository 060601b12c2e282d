import pLimit from 'p-limit';
import type { Google } from '../../cloud/google.ts';
import { read, readPages } from '../../cloud/google-rest.ts';
import type { GkeAccount } from '../../model/gke.ts';
import * as shapes from './shapes.ts';

/** At most so many service accounts at a time. */
const atOnce = 8;
const service = 'iam';

/** Every service account of a project that is not disabled, and who may act as it. */
export async function serviceAccountsOf(
  google: Google,
  project: string,
): Promise<NonNullable<GkeAccount['serviceAccounts']>> {
  const pages = await readPages(google, shapes.serviceAccounts, {
    operation: 'iam.serviceAccounts.list',
    subject: `projects/${project}`,
    service,
    path: `/v1/projects/${project}/serviceAccounts`,
    query: { pageSize: '100' },
  });
  const usable = pages.flatMap(({ accounts }) => accounts.filter(({ disabled }) => !disabled));
  return pLimit(atOnce).map(usable, async ({ email }) => {
    const { bindings } = await read(google, shapes.policy, {
      operation: 'iam.serviceAccounts.getIamPolicy',
      subject: `projects/${project}/serviceAccounts/${email}`,
      service,
      path: `/v1/projects/${project}/serviceAccounts/${encodeURIComponent(email)}:getIamPolicy`,
      query: { 'options.requestedPolicyVersion': '3' },
      post: {},
    });
    return { email, bindings };
  });
}
