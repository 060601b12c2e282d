import pLimit from 'p-limit';
import { gapFrom } from '../../cloud/calls.ts';
import type { Google } from '../../cloud/google.ts';
import { read, readPages } from '../../cloud/google-rest.ts';
import { RemoteError } from '../../errors.ts';
import type { GkeAccount, GkeRepository } from '../../model/gke.ts';
import type { Fact, Gap } from '../../model/snapshot.ts';
import { offHere } from './off.ts';
import * as shapes from './shapes.ts';

/** At most so many locations or repositories of a project at a time. */
const atOnce = 8;
const service = 'artifactregistry';
const wanted = ['registries', 'registry-policies'] as const satisfies readonly Fact[];

/** Docker repositories in every location, and who may do what in them where that is asked. A project without the service has none. */
export async function repositoriesOf(
  google: Google,
  project: string,
  facts: ReadonlySet<Fact>,
): Promise<{ readonly told: Pick<GkeAccount, 'repositories'>; readonly gaps: readonly Gap[] }> {
  const asked = wanted.filter((fact) => facts.has(fact));
  if (!asked.length) return { told: {}, gaps: [] };
  let repositories: readonly GkeRepository[];
  try {
    repositories = await listed(google, project);
  } catch (error) {
    return { told: {}, gaps: asked.map((fact) => gapFrom(error, fact)) };
  }
  if (!facts.has('registry-policies')) return { told: { repositories }, gaps: [] };
  try {
    return { told: { repositories: await withBindings(google, repositories) }, gaps: [] };
  } catch (error) {
    return { told: { repositories }, gaps: [gapFrom(error, 'registry-policies')] };
  }
}

async function listed(google: Google, project: string): Promise<readonly GkeRepository[]> {
  const subject = `projects/${project}`;
  try {
    const pages = await readPages(google, shapes.locations, {
      operation: 'artifactregistry.locations.list',
      subject,
      service,
      path: `/v1/${subject}/locations`,
    });
    const places = pages.flatMap(({ locations }) => locations.map(({ locationId }) => locationId));
    const limit = pLimit(atOnce);
    const found = await limit.map(places, (place) =>
      readPages(google, shapes.repositories, {
        operation: 'artifactregistry.repositories.list',
        subject,
        service,
        path: `/v1/${subject}/locations/${encodeURIComponent(place)}/repositories`,
        query: { pageSize: '1000' },
      }),
    );
    return found.flat().flatMap(({ repositories }) => repositories.filter(({ format }) => format === 'DOCKER'));
  } catch (error) {
    const off = error instanceof RemoteError && error.code === 'SERVICE_DISABLED';
    if (off && (await offHere(google, project, error))) return [];
    throw error;
  }
}

function withBindings(google: Google, repositories: readonly GkeRepository[]): Promise<readonly GkeRepository[]> {
  return pLimit(atOnce).map(repositories, async (repository) => {
    const { bindings } = await read(google, shapes.policy, {
      operation: 'artifactregistry.repositories.getIamPolicy',
      subject: repository.name,
      service,
      path: `/v1/${repository.name.split('/').map(encodeURIComponent).join('/')}:getIamPolicy`,
      query: { 'options.requestedPolicyVersion': '3' },
    });
    return { ...repository, bindings };
  });
}
