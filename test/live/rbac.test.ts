import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Raw } from '../../demo/kubernetes/lists.ts';
import type { Request } from '../../shared/engine/rbac/match.ts';
import { allowedBy } from '../../shared/engine/rbac/policy.ts';
import { aggregated } from '../../shared/engine/rbac/roles.ts';
import type { Snapshot } from '../../shared/model/snapshot.ts';
import { type Api, connections, openApi } from './api.ts';
import { fill } from './fill.ts';
import { readPolicy } from './rbac-read.ts';
import { type Question, worldOf } from './rbac-world.ts';
import { type Apiserver, startApiserver } from './start-apiserver.ts';

const seed = Number(process.env.RBAC_SEED ?? 20261125);
const [sets, perSet] = [200, 25];

let server: Apiserver;
let api: Api;
beforeAll(async () => {
  server = await startApiserver();
  api = openApi(server);
});
afterAll(async () => {
  api?.close();
  await server?.close();
});

async function review({ caller, request }: Question): Promise<boolean> {
  const spec = { user: caller.user, groups: caller.groups, ...attributes(request) };
  const body = { apiVersion: 'authorization.k8s.io/v1', kind: 'SubjectAccessReview', spec };
  const answer = await api.ask('POST', '/apis/authorization.k8s.io/v1/subjectaccessreviews', body);
  if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return (answer.body.status as Raw).allowed === true;
}

function attributes(request: Request): Raw {
  if ('path' in request) return { nonResourceAttributes: request };
  const [resource = '', subresource] = request.resource.split('/');
  return { resourceAttributes: { ...request, resource, ...(subresource ? { subresource } : {}) } };
}

describe(`RBAC as Kubernetes itself answers, seed ${seed}`, () => {
  const world = worldOf(seed, sets, perSet);
  let snapshot: Snapshot;
  beforeAll(async () => {
    console.log(`seed ${seed}: ${world.objects.length} objects, ${world.questions.length} questions`);
    await fill(server, world.objects);
    // Whoever is in system:masters needs no binding: without this one RBAC gives the group nothing.
    await api.ask('DELETE', '/apis/rbac.authorization.k8s.io/v1/clusterrolebindings/cluster-admin');
  });

  it('fills aggregated roles from their selectors as the controller does', async () => {
    const rulesOf = (rules: unknown) =>
      new Set((rules as readonly Raw[]).map((rule) => JSON.stringify(Object.entries(rule).sort())));
    const sent = world.objects.filter(({ kind }) => kind === 'ClusterRole') as Parameters<typeof aggregated>[0];
    const ours = [...aggregated(sent)].map(([name, rules]) => [name, rulesOf(rules)] as const);
    for (let n = 0; n < 120; n++) {
      snapshot = await readPolicy(server);
      const theirs = new Map(
        snapshot.objects.clusterroles?.map(({ metadata, rules }) => [metadata?.name, rules ?? []]),
      );
      const differ = ours.filter(([name, rules]) => !sameSet(rules, rulesOf(theirs.get(name) ?? [])));
      if (differ.length === 0) return;
      if (n === 119)
        expect(differ.map(([name, rules]) => [name, [...rules], [...rulesOf(theirs.get(name) ?? [])]])).toEqual([]);
      await sleep(250);
    }
  });

  it('agrees with SubjectAccessReview on every question, of which enough are allowed', async () => {
    const slot = pLimit(connections);
    const answers = await Promise.all(world.questions.map((one) => slot(review, one)));
    const ours = world.questions.map(({ caller, request }) => allowedBy(snapshot, caller, request) !== undefined);
    const differ = world.questions.filter((_, index) => answers[index] !== ours[index]);
    const allowed = answers.filter(Boolean).length;
    console.log(`${answers.length} questions, ${allowed} allowed, ${differ.length} answered otherwise`);
    expect(differ.slice(0, 5)).toEqual([]);
    expect(answers.length).toBeGreaterThanOrEqual(5_000);
    expect(allowed / answers.length).toBeGreaterThanOrEqual(0.3);
  });
});

const sameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && [...one].every((item) => other.has(item));
