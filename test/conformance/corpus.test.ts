import { describe, expect, test } from 'vitest';
import { evaluate } from '../../shared/engine/evaluate.ts';
import type { Rule } from '../../shared/model/rule.ts';
import { rules } from '../../shared/rules/index.ts';
import { type Case, demanded, groups, isLeftOut, readCases, rowsOf, there } from './cases.ts';
import { clusterOf, type Manifest, manifestsOf } from './load.ts';
import { renamed, reordered, wrapped } from './variants.ts';

const outside = 'a RoleBinding gives nothing on what lies in no namespace';
/** Cases where the peer is wrong, and why. At most ten. */
const wrong = new Map<string, string>([
  [
    'polaris/rolebindingClusterRolePodExecAttach/failure.binding_points_to_missing_ref',
    'no role, so nothing is granted',
  ],
  ['checkov/CKV_K8S_23/example_RootContainers-rootContainersFAILED-malformed-spec', 'a spec that is a list is no pod'],
  [
    'regolibrary/ensure-default-service-accounts-has-only-default-roles/passed_rolebinding_one_subject',
    'a label that anybody may set exempts nothing',
  ],
  ['regolibrary/exposed-sensitive-interfaces-v1/filter-multi-service', 'a second Service does not close the first'],
  ['regolibrary/rule-can-access-proxy-subresource/clusterrole-rolebinding', outside],
  ['regolibrary/rule-can-approve-cert-signing-request/clusterrole-rolebinding', outside],
  ['regolibrary/rule-can-portforward-v1/clusterrole-clusterrolebinding', 'RBAC knows */SUBRESOURCE and no RESOURCE/*'],
  [
    'regolibrary/system-authenticated-allowed-to-take-over-cluster/success',
    'whoever writes that role later writes it for everybody',
  ],
  [
    'trivy/KSV-0048/allowing_to_update_a_malicious_pod.test_update_malicious_pod_deletecollection',
    'deleting CronJobs creates no pod',
  ],
  [
    'trivy/KSV-0111/cluster_admin_role_is_only_used_where_required.test_admin_used_with_system_role_binding',
    'admin is not cluster-admin: admin-bound-cluster-wide tells it',
  ],
]);
/** Rows that speak of names, and of what a CronJob is and a pod is not. */
const byName = new Set(['instance-label-mismatch']);
const byKind = new Set(
  'liveness-probe-missing readiness-probe-missing topology-spread-missing naked-pod job-ttl cronjob-present'.split(' '),
);
/** Rows about bindings: that a role which nobody holds would give much is a remark and no failure of theirs. */
const byBinding = new Set(['rbac-cluster-admin']);

function judgesOf(one: Case): Rule[] {
  const rows = rowsOf(one);
  const inLevel = ({ profiles = [] }: Rule) => !one.level || profiles.includes(`pss-${one.level}`);
  // A pod that a standard lets pass breaks none of its controls.
  if (one.level && demanded(one) === 'pass') return rules.filter(inLevel);
  return rules.filter((rule) => rule.covers?.some((row) => rows.includes(row)) && inLevel(rule));
}

/** One verdict for all of the rules that answer a case: one that fails is enough. Rules of `check` alone see files. */
function verdictOf(one: Case, manifests: readonly Manifest[], version?: string): string {
  const cluster = clusterOf(manifests, one, version);
  const [ofFiles = [], others = []] = [true, false].map((isCheck) =>
    judgesOf(one).filter(({ modes }) => (modes?.join() === 'check') === isCheck),
  );
  const files = { ...cluster, origin: { files: one.file } };
  const remarks = rowsOf(one).some((row) => byBinding.has(row));
  const findings = [...evaluate(cluster, others).findings, ...evaluate(files, ofFiles).findings];
  if (findings.some(({ status, severity }) => status === 'fail' && !(remarks && severity === 'info'))) return 'fail';
  return findings.some(({ status }) => status === 'unknown') ? 'unknown' : 'pass';
}

describe.skipIf(!there)('cases that others wrote', () => {
  const group = there ? groups() : new Map<string, string>();
  const cases = there ? readCases() : [];
  const assertable = cases.filter((one) => demanded(one) && !rowsOf(one).some((row) => isLeftOut(row, group)));
  const uncovered = assertable.filter((one) => !judgesOf(one).length);
  const asserted = assertable.filter((one) => !uncovered.includes(one) && !wrong.has(one.id));

  test('every assertable case is asserted, or an exception', () => {
    // Counted apart from demanded(): what is left when everything without an implication is taken away.
    const silent = cases.filter(({ ourExpected, relation, expected, level }) => {
      if (ourExpected === 'pass' || ourExpected === 'fail' || level !== undefined) return false;
      return (
        !relation ||
        ['overlaps', 'inventory'].includes(relation) ||
        `${relation}/${expected}` === 'narrower/pass' ||
        `${relation}/${expected}` === 'broader/fail'
      );
    });
    const elsewhere = cases.filter((one) => !silent.includes(one) && rowsOf(one).some((row) => isLeftOut(row, group)));
    expect(asserted.length + uncovered.length + wrong.size).toBe(cases.length - silent.length - elsewhere.length);
    expect(wrong.size).toBeLessThanOrEqual(10);
    const rows = [...new Set(uncovered.flatMap(rowsOf))].sort();
    expect(rows).toEqual([]);
  });

  test.each(asserted.map((one) => [one.id, demanded(one), one] as const))('%s: %s', (_, expected, one) => {
    const manifests = manifestsOf(one.file);
    for (const version of one.versions ?? [undefined]) expect(verdictOf(one, manifests, version)).toBe(expected);
    const rows = rowsOf(one);
    expect(verdictOf(one, reordered(manifests) as Manifest[])).toBe(expected);
    if (!rows.some((row) => byName.has(row))) expect(verdictOf(one, renamed(manifests))).toBe(expected);
    if (!rows.some((row) => byKind.has(row))) expect(verdictOf(one, wrapped(manifests))).toBe(expected);
  });
});
