import type { Google } from '../../cloud/google.ts';
import { consumerOf } from '../../cloud/google-errors.ts';
import { RemoteError } from '../../errors.ts';

/** Whether an API that is off is off in this very project: then it has no clusters. Else nothing is known of it. */
export async function offHere(google: Google, project: string, error: RemoteError): Promise<boolean> {
  const consumer = consumerOf(error)?.replace(/^projects\//, '');
  if (consumer === undefined || consumer === project) return consumer === project;
  const base = await google.endpoint('cloudresourcemanager');
  const url = new URL(`/v1/projects/${encodeURIComponent(project)}`, base);
  try {
    const answer = await google.get('resourcemanager.projects.get', `projects/${project}`, url);
    const { projectId, projectNumber } = answer as { readonly projectId?: unknown; readonly projectNumber?: unknown };
    return consumer === projectId || consumer === projectNumber;
  } catch (unnamed) {
    if (unnamed instanceof RemoteError) return false;
    throw unnamed;
  }
}
