import { expect, it } from 'vitest';
import { isBootstrapBinding } from '../../shared/engine/bootstrap.ts';
import { evaluate } from '../../shared/engine/evaluate.ts';
import { roleKey } from '../../shared/engine/rbac/roles.ts';
import { shippedRules } from '../../shared/engine/rbac/shipped.ts';
import { rules } from '../../shared/rules/index.ts';
import { readPolicy } from './rbac-read.ts';
import { startApiserver } from './start-apiserver.ts';

it('a server that nobody has used has no RBAC finding above info, and its roles and bindings are the ones of our table', async () => {
  const server = await startApiserver();
  const snapshot = await readPolicy(server).finally(() => server.close());
  const judged = rules.filter(({ target }) => target === 'grant' || target === 'role');
  const { findings } = evaluate(snapshot, judged);
  const told = findings.map(
    ({ ruleId, severity, resource, message }) => `${severity} ${ruleId} ${resource.name}: ${message}`,
  );
  expect(judged.length).toBeGreaterThan(40);
  expect(told.filter((one) => !one.startsWith('info '))).toEqual([]);
  const { roles = [], clusterroles = [], rolebindings = [], clusterrolebindings = [] } = snapshot.objects;
  const bindings = [...rolebindings, ...clusterrolebindings].map((object) => ({
    kind: object.metadata?.namespace ? ('RoleBinding' as const) : ('ClusterRoleBinding' as const),
    namespace: object.metadata?.namespace,
    name: object.metadata?.name ?? '',
    object,
  }));
  expect(bindings.filter((one) => !isBootstrapBinding(one)).map(({ name }) => name)).toEqual([]);
  expect(bindings.length).toBeGreaterThan(50);
  const unknown = [
    ...roles.map((one) => ['Role', one] as const),
    ...clusterroles.map((one) => ['ClusterRole', one] as const),
  ]
    .map(([kind, { metadata }]) => roleKey(kind, metadata?.namespace, metadata?.name ?? ''))
    .filter((key) => !shippedRules(key, 36));
  expect(unknown).toEqual([]);
});
