import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Kinds } from '../../shared/model/snapshot.ts';
import { rules } from '../../shared/rules/index.ts';
import { snapshot } from '../estate.ts';
import { verdict } from '../rules/run.ts';

/** What other scanners' authors and the Pod Security Standards say of objects of their own making. */
const corpus = join(import.meta.dirname, '../../../shared/corpus');
interface Case {
  readonly id: string;
  readonly file: string;
  readonly ourCheck?: string;
  readonly ourChecks?: readonly string[];
  readonly relation?: string;
  readonly openshift?: boolean;
  readonly expected: 'pass' | 'fail';
  readonly ourExpected?: 'pass' | 'fail' | null;
}

/** Cases where a rule of ours asks another question on purpose. */
const role = 'a ClusterRoleBinding cannot name a Role';
const admin = 'trivy/KSV-0111/cluster_admin_role_is_only_used_where_required';
const different = new Map([
  [`${admin}.test_cluster_role_admin__used_with_system_role_binding`, role],
  ['checkov/CKV_K8S_20/example_AllowPrivilegeEscalation-oc-deploymentConfig-FAILED', 'a kind of OpenShift'],
  [`${admin}.test_admin_used_with_system_role_binding`, role],
  [
    'polaris/rolebindingClusterRolePodExecAttach/failure.binding_points_to_missing_ref',
    'no role, so nothing is granted',
  ],
  ['regolibrary/exposed-sensitive-interfaces-v1/filter-multi-service', 'a second Service does not close the first'],
  ['regolibrary/exposed-sensitive-interfaces-v1/vllm', 'a model server administers nothing'],
  ['regolibrary/internal-networking/namespace-ccnp-match-expressions-selective-failed', 'no pod runs there'],
]);

const answering = (rows: readonly string[]) =>
  rules.filter(({ covers = [] }) => covers.some((row) => rows.includes(row)));
type Loose = { kind?: string; metadata?: { namespace?: string; uid?: string }; items?: readonly Loose[] };

function load(file: string) {
  const objects = parseAllDocuments(readFileSync(join(corpus, file), 'utf8'))
    .map((document) => document.toJS() as Loose | null)
    .flatMap((object) => (object?.kind === 'List' ? (object.items ?? []) : (object ?? [])));
  const read = new Map<string, Loose[]>();
  for (const [index, object] of objects.entries()) {
    const kind = `${object.kind?.toLowerCase()}${object.kind?.endsWith('s') ? 'es' : 's'}`.replace(/ys$/, 'ies');
    const metadata = { namespace: 'default', uid: `u${index}`, ...object.metadata };
    read.set(kind, [...(read.get(kind) ?? []), { ...object, metadata }]);
  }
  return snapshot(Object.fromEntries(read) as { [K in keyof Kinds]?: readonly Kinds[K][] });
}

describe.skipIf(!existsSync(corpus))('cases that others wrote', () => {
  const cases = ['pss', 'polaris', 'kubelinter', 'checkov', 'trivy', 'regolibrary'].flatMap(
    (folder) => JSON.parse(readFileSync(join(corpus, folder, 'cases.json'), 'utf8')) as Case[],
  );
  const ours = cases.flatMap((one) => {
    const checks = one.ourChecks ?? (one.ourCheck ? [one.ourCheck] : []);
    const judges = answering(checks);
    const same = one.ourExpected ?? (one.relation === 'same' ? one.expected : undefined);
    if (!judges.length || !same || one.openshift || different.has(one.id)) return [];
    // A rule that answers several rows fails for each of them, and passes only where none of them fails.
    const whole = judges.every(({ covers = [] }) => covers.every((row) => checks.includes(row)));
    return same === 'fail' || whole ? [[one.id, same, judges, one] as const] : [];
  });

  test('there are enough of them', () => expect(ours.length).toBeGreaterThan(120));

  test.each(ours)('%s: %s', (_, expected, judges, { file }) => {
    const verdicts = judges.map((rule) => verdict(rule, load(file)).verdict);
    if (expected === 'fail') expect(verdicts).toContain('fail');
    else for (const one of verdicts) expect(['pass', 'no subject']).toContain(one);
  });
});
