import { aks, lower, onAks } from '../../engine/aks.ts';
import { matches } from '../../engine/except.ts';
import { partFix } from '../../engine/fix-az.ts';
import { all } from '../../engine/known.ts';
import type { Cluster } from '../../model/cluster.ts';
import { defineRule } from '../../model/rule.ts';

const bindings = (cluster: Cluster) => all(aks(cluster).identityBindings, 'identity bindings');

export default defineRule({
  id: 'aks-identity-binding-unexpected',
  title: 'Pods may take an unexpected identity',
  severity: 'low',
  target: 'cluster',
  needs: ['identity-bindings'],
  controls: ['nsa:authentication', 'mitre:T1078.004'],
  covers: ['aks-identity-bindings'],
  expects: 'identityBindings',
  inventory: (cluster) => bindings(cluster).map(({ name, resourceId }) => `${name}: ${resourceId}`),
  risk: 'Workloads act in Azure with every right of an identity that nobody meant for them.',
  remediation: 'Delete the binding, or add the identity to the list of expected ones.',
  applies: onAks,
  check(cluster, { expected }) {
    const list = (expected?.identityBindings ?? []).map(lower);
    const odd = bindings(cluster).find(({ resourceId }) => !list.some((glob) => matches(glob, lower(resourceId))));
    return odd ? { path: ['native', 'identityBindings'], message: `${odd.name} gives ${odd.resourceId}` } : undefined;
  },
  fix: (cluster) =>
    partFix(
      cluster,
      'identity-binding delete',
      ['--name=BINDING'],
      'Write the name of the binding in place of BINDING.',
    ),
});
