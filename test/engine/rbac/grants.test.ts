import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/engine/evaluate.ts';
import { shippedRules } from '../../../shared/engine/rbac/shipped.ts';
import type { Snapshot } from '../../../shared/model/snapshot.ts';
import { rules } from '../../../shared/rules/index.ts';
import { snapshot } from '../../estate.ts';
import { both, bound, held, to } from '../../rules/roles.ts';

const grants = rules.filter(({ target }) => target === 'grant');
const failures = (of: Snapshot) => evaluate(of, grants).findings.filter(({ status }) => status === 'fail');
const ann = { kind: 'User', name: 'ann' };
const rbac = 'rbac.authorization.k8s.io';
const may = (resource: string, verb: string, group = '') => ({
  apiGroups: [group],
  resources: [resource],
  verbs: [verb],
});

describe('a binding', () => {
  it('is one finding, whatever it gives', () => {
    const roles = held('nobody', { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }, 'cluster-admin');
    const [admin, ...more] = failures(snapshot({ ...roles, ...bound('cluster-admin', [ann]) }));
    expect([admin?.ruleId, admin?.severity, more]).toEqual(['cluster-admin-bound', 'critical', []]);
  });
  it('lists all that it gives, weighs as the gravest of it, and absorbs the rest', () => {
    const rule = {
      apiGroups: [''],
      resources: ['secrets', 'pods/exec', 'nodes'],
      verbs: ['get', 'list', 'create', 'delete'],
    };
    const [found, ...more] = failures(snapshot(held('cluster', rule)));
    expect(more).toEqual([]);
    expect(found?.severity).toBe('critical');
    expect(found?.message).toMatch(
      /^User ann may, in the whole cluster: .*read every secret.*run commands in running pods.*\(ClusterRole helpers\)$/,
    );
    expect(found?.absorbed).toEqual(
      expect.arrayContaining(['secret-reading-granted', 'pod-exec-granted', 'deletion-granted']),
    );
  });
  it('counts what its subject holds by other bindings and by its groups', () => {
    const web = [{ kind: 'ServiceAccount', namespace: 'shop', name: 'web' }];
    const group = [{ kind: 'Group', name: 'system:serviceaccounts:shop' }];
    const binds = to(web, held('cluster', may('clusterroles', 'bind', rbac), 'binder'));
    const writes = to(group, held('cluster', may('clusterrolebindings', 'create', rbac), 'writer'));
    const worlds = [binds, writes].map(({ clusterroles, clusterrolebindings }) => ({
      clusterroles,
      clusterrolebindings,
    }));
    const joined = snapshot({
      clusterroles: worlds.flatMap((one) => one.clusterroles),
      clusterrolebindings: worlds.flatMap((one, n) =>
        one.clusterrolebindings.map((b) => ({ ...b, metadata: { name: `b${n}` } })),
      ),
    });
    const told = failures(joined).map(({ resource, ruleId, severity }) => `${resource.name} ${ruleId} ${severity}`);
    expect(told).toContain('b0 escalation-granted critical');
    expect(failures(snapshot(both('shop', may('roles', 'escalate', rbac), may('pods', 'get'))))[0]?.severity).toBe(
      'medium',
    );
  });
  it('reaches the cluster from any namespace whose accounts own it', () => {
    const owner = to(
      [{ kind: 'ServiceAccount', namespace: 'argocd', name: 'a' }],
      held('cluster', may('*', '*', '*'), 'owner'),
    );
    const runs = held('argocd', may('pods', 'create'));
    const joined = { clusterroles: [...owner.clusterroles, ...runs.clusterroles], rolebindings: runs.rolebindings };
    const weight = (of: Snapshot) => failures(of).find(({ resource }) => resource.kind === 'RoleBinding')?.severity;
    expect(weight(snapshot({ ...joined, namespaces: [] }))).toBe('medium');
    expect(weight(snapshot({ ...joined, clusterrolebindings: owner.clusterrolebindings }))).toBe('critical');
  });
});

describe('a repository', () => {
  const files = (objects: Parameters<typeof snapshot>[0], open: boolean): Snapshot => {
    const { cluster: _, ...rest } = snapshot(objects);
    const gaps = open ? [{ what: 'clusterroles' as const, why: 'open-world' as const, detail: 'files' }] : [];
    return { ...rest, origin: { files: 'repo' }, gaps };
  };
  it('knows the roles that every cluster has', () => {
    const [found] = failures(files(bound('edit', [ann], { namespace: 'kube-system' }), true));
    expect(found?.severity).toBe('critical');
  });
  it('proves nothing by a role that is not in it, unless it says that it is complete', () => {
    const elsewhere = bound('elsewhere', [ann]);
    const verdicts = (open: boolean) =>
      evaluate(files(elsewhere, open), grants).findings.map(({ ruleId, status }) => `${status} ${ruleId}`);
    expect(verdicts(false)).toContain('fail binding-to-missing-role');
    expect(verdicts(true)).toContain('unknown binding-to-missing-role');
  });
});

describe('what Kubernetes ships', () => {
  it('is known for each minor, what an upgrade leaves behind included', () => {
    const names = (key: string, minor: number) =>
      (shippedRules(key, minor) ?? []).flatMap(({ resources = [] }) => resources);
    const role = 'ClusterRole//system:controller:device-taint-eviction-controller';
    expect(shippedRules(role, 35)).toBeUndefined();
    expect(names(role, 37)).toContain('pods');
    expect(names('ClusterRole//edit', 36)).toContain('pods/exec');
    expect(shippedRules('ClusterRole//system:unheard-of')).toBeUndefined();
  });
});
