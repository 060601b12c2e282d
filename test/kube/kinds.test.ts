import { expect, test } from 'vitest';
import { resources } from '../../demo/kubernetes/resources.ts';
import { allKinds, clusterRole, definitionOf, kinds, pathOf } from '../../shared/kube/kinds.ts';

test.each(allKinds)('%s is what the API server calls it', (kind) => {
  const { apiVersion, kind: name, namespaced, resource: plural = kind } = kinds[kind];
  const known = resources.find(
    (one) => one.resource === plural && apiVersion === (one.group ? `${one.group}/${one.version}` : 'v1'),
  );
  expect([
    known && (known.group ? `${known.group}/${known.version}` : known.version),
    known?.kind,
    known?.namespaced,
  ]).toEqual([apiVersion, name, namespaced]);
});

test('a kind that is installed is known by the name of its definition', () => {
  expect(definitionOf('istiogateways')).toBe('gateways.networking.istio.io');
  expect(definitionOf('rollouts')).toBe('rollouts.argoproj.io');
  expect(definitionOf('pods')).toBeUndefined();
  expect(pathOf('istiogateways')).toBe('/apis/networking.istio.io/v1/gateways');
});

test('paths', () => {
  expect(pathOf('pods')).toBe('/api/v1/pods');
  expect(pathOf('deployments', 'a b')).toBe('/apis/apps/v1/namespaces/a%20b/deployments');
});

test('the ClusterRole lists, and no more; secrets are in none of its rules', () => {
  const { rules } = clusterRole() as {
    rules: { verbs: string[]; resources?: string[]; apiGroups?: string[]; nonResourceURLs?: string[] }[];
  };
  const listed = rules.filter(({ resources }) => resources);
  expect(new Set(listed.flatMap(({ verbs }) => verbs))).toEqual(new Set(['list']));
  expect(listed.flatMap(({ resources }) => resources).sort()).toEqual(
    allKinds
      .filter((kind) => kind !== 'configmaps')
      .map((kind) => kinds[kind].resource ?? kind)
      .sort(),
  );
  expect(rules.filter(({ nonResourceURLs }) => nonResourceURLs)).toEqual([
    { nonResourceURLs: ['/readyz', '/version'], verbs: ['get'] },
  ]);
  expect(JSON.stringify(rules)).not.toMatch(/secrets|configmaps|\*|watch|create/);
});

test('two ConfigMaps by name only where they are wanted, other kinds only where they are needed', () => {
  const { rules } = clusterRole({ kinds: ['pods', 'configmaps'], readAuthConfigMaps: true }) as { rules: object[] };
  expect(rules).toEqual([
    { apiGroups: [''], resources: ['pods'], verbs: ['list'] },
    { apiGroups: [''], resources: ['configmaps'], resourceNames: ['amazon-vpc-cni', 'aws-auth'], verbs: ['get'] },
    { nonResourceURLs: ['/readyz', '/version'], verbs: ['get'] },
  ]);
});
