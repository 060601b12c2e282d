import { lostFrom } from '../../cloud/calls.ts';
import type { Google } from '../../cloud/google.ts';
import type { Config } from '../../config.ts';
import { RemoteError } from '../../errors.ts';
import type { Account, ClusterRef, Lost } from '../../model/cluster.ts';
import type { Provider } from '../../model/provider.ts';
import type { Gke } from './client.ts';
import { offHere } from './off.ts';

type Found = { readonly cluster: ClusterRef } | { readonly lost: Lost };
const maxPages = 2_000;

/** Projects of the configuration, of an organisation, or the credentials' own. Throws where there is no credential. */
export async function* accounts(google: Google, gke: Config['gke']): ReturnType<Provider['accounts']> {
  const identity = await google.identity();
  const account = (id: string): Account => ({ provider: 'gke', id, ...(identity ? { identity } : {}) });
  const seen = new Set(gke.excludeProjects);
  const fresh = (id: string) => !seen.has(id) && seen.add(id);
  if (gke.organization) {
    try {
      for await (const id of projectsWithClusters(google, gke.organization))
        if (fresh(id)) yield { account: account(id) };
    } catch (error) {
      yield { lost: lostFrom(error, { provider: 'gke', account: `organizations/${gke.organization}` }) };
    }
    return;
  }
  for (const id of gke.projects ?? [await google.project()]) if (fresh(id)) yield { account: account(id) };
}

/** Ids, page by page, a project once for each of its clusters. */
async function* projectsWithClusters(google: Google, organization: string): AsyncIterable<string> {
  const operation = 'cloudasset.assets.searchAllResources';
  const subject = `organizations/${organization}`;
  const base = await google.endpoint('cloudasset');
  const tokens = new Set<string>();
  for (let pageToken = ''; ; ) {
    const url = new URL(`/v1/${subject}:searchAllResources`, base);
    url.search = new URLSearchParams({
      assetTypes: 'container.googleapis.com/Cluster',
      readMask: 'name,project',
      pageSize: '500',
      ...(pageToken ? { pageToken } : {}),
    }).toString();
    const answer = (await google.get(operation, subject, url)) as {
      readonly results?: readonly { readonly name?: string; readonly project?: string }[];
      readonly nextPageToken?: string;
    };
    for (const { name = '', project = '' } of answer.results ?? []) {
      const id = /^\/\/[^/]+\/projects\/([^/]+)\//.exec(name)?.[1] ?? /^projects\/([^/]+)$/.exec(project)?.[1];
      if (id) yield id;
    }
    pageToken = answer.nextPageToken ?? '';
    if (!pageToken) return;
    if (tokens.has(pageToken) || tokens.size >= maxPages)
      throw new RemoteError(`${operation} ${subject}`, 'failed', 'the list does not end: its page token repeats');
    tokens.add(pageToken);
  }
}

/** One call for all locations; zones that did not answer, and a project that refuses, are values. */
export async function* discover(google: Google, gke: Gke, account: Account): AsyncIterable<Found> {
  const where = { provider: 'gke', account: account.id } as const;
  let answer: Awaited<ReturnType<Gke['list']>>;
  try {
    answer = await gke.list(account.id);
  } catch (error) {
    if (error instanceof RemoteError && error.code === 'SERVICE_DISABLED')
      if (await offHere(google, account.id, error)) return;
    yield { lost: lostFrom(error, where) };
    return;
  }
  for (const raw of answer.clusters) {
    const { name } = raw;
    const region = raw.location || raw.zone;
    if (name && region) {
      const id = `projects/${account.id}/locations/${region}/clusters/${name}`;
      yield { cluster: { provider: 'gke', account: account.id, region, name, id } };
    } else {
      const nameless = new RemoteError(
        `container.clusters.list projects/${account.id}`,
        'failed',
        'a cluster without name',
      );
      yield { lost: lostFrom(nameless, where) };
    }
  }
  for (const region of new Set(answer.missingZones)) {
    const detail = `container.clusters.list projects/${account.id}: the zone ${region} did not answer`;
    const remedy = `Sweep again when ${region} answers: its clusters are not on this roll.`;
    yield { lost: { ...where, region, why: 'missing-zone', detail, remedy } };
  }
}
