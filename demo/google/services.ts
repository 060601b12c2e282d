import type { GoogleOperation } from '../../shared/cloud/calls-google.ts';
import type { Estate } from '../estate.ts';
import { type Answer, answerJson, denied, notFound, serviceDisabled } from './answers.ts';

type Project = NonNullable<Estate['google']>['projects'][number];
type Raw = { readonly [key: string]: unknown };
interface Found {
  readonly operation: GoogleOperation;
  readonly answer: () => Answer;
}
type Handler = (project: Project, parts: readonly string[], url: URL) => Answer;
interface Row {
  readonly method: 'GET' | 'POST';
  /** Its first group is the project. */
  readonly path: RegExp;
  readonly operation: GoogleOperation;
  readonly service: string;
  readonly answer: Handler;
}

const page = 2;
/** Two at a time, so that no client gets by without the next page. */
function paged(url: URL, key: string, items: readonly unknown[], more: Raw = {}): Answer {
  const from = Number(url.searchParams.get('pageToken') ?? 0);
  const to = from + page;
  const part = items.slice(from, to);
  return answerJson(200, {
    ...more,
    ...(part.length ? { [key]: part } : {}),
    ...(to < items.length ? { nextPageToken: `${to}` } : {}),
  });
}
const one = (found: Raw | undefined, what: string) => (found ? answerJson(200, found) : notFound(what));
const last = (value: unknown) => String(value).split('/').at(-1);
/** What the service answers for a project that never set a policy. */
const openPolicy = (id: string) => ({
  name: `projects/${id}/policy`,
  globalPolicyEvaluationMode: 'ENABLE',
  defaultAdmissionRule: { evaluationMode: 'ALWAYS_ALLOW', enforcementMode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' },
});
const locations = ['europe', 'europe-west1', 'us-central1'];

const rows: readonly Row[] = [
  {
    method: 'GET',
    path: /^\/compute\/v1\/projects\/([^/]+)\/regions\/([^/]+)\/subnetworks\/([^/]+)$/,
    operation: 'compute.subnetworks.get',
    service: 'compute',
    answer: ({ subnetworks }, [region, name]) =>
      one(
        subnetworks.find((raw) => raw.name === name && last(raw.region) === region),
        `subnetworks/${name}`,
      ),
  },
  {
    method: 'GET',
    path: /^\/compute\/v1\/projects\/([^/]+)\/global\/firewalls$/,
    operation: 'compute.firewalls.list',
    service: 'compute',
    answer({ firewalls }, _, url) {
      const network = /^network = "(.+)"$/.exec(url.searchParams.get('filter') ?? '')?.[1];
      const items = firewalls.filter((raw) => network === undefined || raw.network === network);
      return paged(url, 'items', items, { kind: 'compute#firewallList' });
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/projects\/([^/]+)\/locations\/([^/]+)\/keyRings\/([^/]+)\/cryptoKeys\/([^/]+)$/,
    operation: 'cloudkms.cryptoKeys.get',
    service: 'cloudkms',
    answer({ id, cryptoKeys }, [location, ring, key]) {
      const name = `projects/${id}/locations/${location}/keyRings/${ring}/cryptoKeys/${key}`;
      return one(
        cryptoKeys.find((raw) => raw.name === name),
        name,
      );
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/projects\/([^/]+)\/policy$/,
    operation: 'binaryauthorization.policy.get',
    service: 'binaryauthorization',
    answer: ({ id, admissionPolicy }) => answerJson(200, admissionPolicy ?? openPolicy(id)),
  },
  {
    method: 'GET',
    path: /^\/v1\/projects\/([^/]+)\/services\/([^/]+)$/,
    operation: 'serviceusage.services.get',
    service: 'serviceusage',
    answer({ number, services }, [service]) {
      const name = `projects/${number}/services/${service}`;
      return answerJson(200, services.find((raw) => raw.name === name) ?? { name, state: 'DISABLED' });
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/projects\/([^/]+)\/locations$/,
    operation: 'artifactregistry.locations.list',
    service: 'artifactregistry',
    answer: ({ id }, _, url) =>
      paged(
        url,
        'locations',
        locations.map((locationId) => ({ name: `projects/${id}/locations/${locationId}`, locationId })),
      ),
  },
  {
    method: 'GET',
    path: /^\/v1\/projects\/([^/]+)\/locations\/([^/]+)\/repositories$/,
    operation: 'artifactregistry.repositories.list',
    service: 'artifactregistry',
    answer({ id, repositories }, [location], url) {
      const within = `projects/${id}/locations/${location}/repositories/`;
      const held = repositories.map(({ repository }) => repository);
      return paged(
        url,
        'repositories',
        held.filter(({ name }) => String(name).startsWith(within)),
      );
    },
  },
  {
    method: 'GET',
    path: /^\/v1\/projects\/([^/]+)\/locations\/([^/]+)\/repositories\/([^/:]+):getIamPolicy$/,
    operation: 'artifactregistry.repositories.getIamPolicy',
    service: 'artifactregistry',
    answer({ id, repositories }, [location, repository]) {
      const name = `projects/${id}/locations/${location}/repositories/${repository}`;
      return one(repositories.find((held) => held.repository.name === name)?.policy, name);
    },
  },
  {
    method: 'POST',
    path: /^\/v1\/projects\/([^/:]+):getIamPolicy$/,
    operation: 'resourcemanager.projects.getIamPolicy',
    service: 'cloudresourcemanager',
    answer: ({ iamPolicy }) => answerJson(200, { version: 1, etag: 'BwYAAAAAAAA=', ...iamPolicy }),
  },
  {
    method: 'POST',
    path: /^\/v1\/projects\/([^/:]+):getAncestry$/,
    operation: 'resourcemanager.projects.getAncestry',
    service: 'cloudresourcemanager',
    answer: ({ id, ancestors }) =>
      answerJson(200, {
        ancestor: [{ type: 'project', id }, ...ancestors].map(({ type, id: of }) => ({ resourceId: { type, id: of } })),
      }),
  },
  {
    method: 'GET',
    path: /^\/v1\/projects\/([^/]+)\/serviceAccounts$/,
    operation: 'iam.serviceAccounts.list',
    service: 'iam',
    answer: ({ serviceAccounts }, _, url) =>
      paged(
        url,
        'accounts',
        serviceAccounts.map(({ account }) => account),
      ),
  },
  {
    method: 'POST',
    path: /^\/v1\/projects\/([^/]+)\/serviceAccounts\/([^/:]+):getIamPolicy$/,
    operation: 'iam.serviceAccounts.getIamPolicy',
    service: 'iam',
    answer: ({ serviceAccounts }, [email]) =>
      one(serviceAccounts.find(({ account }) => account.email === email)?.policy, `serviceAccounts/${email}`),
  },
];

/** The services beside GKE itself: which call a request is, and what it gets; denied where the project says so. */
export function furtherServices(projects: readonly Project[], refuses: readonly string[]) {
  return (method: string | undefined, url: URL): Found | undefined => {
    for (const { path, operation, service, answer, ...row } of rows) {
      const [, id = '', ...parts] = (row.method === method && path.exec(decodeURIComponent(url.pathname))) || [];
      if (!id) continue;
      const project = projects.find((held) => held.id === id || held.number === id);
      return {
        operation,
        answer() {
          const shut = project?.refuses === 'PERMISSION_DENIED';
          if (!project || shut || refuses.includes(operation) || project.denied.includes(operation))
            return denied(operation, `projects/${id}`);
          const off = project.disabled.includes(`${service}.googleapis.com`);
          return off ? serviceDisabled(project.number, `${service}.googleapis.com`) : answer(project, parts, url);
        },
      };
    }
    return above(projects, refuses, method, url);
  };
}

/** Policies of folders and of the organisation. */
function above(projects: readonly Project[], refuses: readonly string[], method: string | undefined, url: URL) {
  const [, plural, id] = /^\/v3\/(folders|organizations)\/(\d+):getIamPolicy$/.exec(url.pathname) ?? [];
  if (method !== 'POST' || (plural !== 'folders' && plural !== 'organizations')) return undefined;
  const operation = `resourcemanager.${plural}.getIamPolicy` as const;
  const held = projects
    .flatMap((project) => (project.denied.includes(operation) ? [] : project.ancestors))
    .find((one) => one.id === id && `${one.type}s` === plural);
  const answer = () =>
    held && !refuses.includes(operation) ? answerJson(200, held.policy) : denied(operation, `${plural}/${id}`);
  return { operation, answer };
}
