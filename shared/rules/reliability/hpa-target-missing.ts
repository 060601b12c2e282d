import { all, Unknown } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

const scalable = new Map([
  ['Deployment', 'deployments'],
  ['StatefulSet', 'statefulsets'],
  ['ReplicaSet', 'replicasets'],
  ['ReplicationController', 'replicationcontrollers'],
] as const) as ReadonlyMap<string, 'deployments' | 'statefulsets' | 'replicasets' | 'replicationcontrollers'>;
type Named = { readonly metadata?: { readonly name?: string; readonly namespace?: string } };

export default defineRule({
  id: 'hpa-target-missing',
  title: 'Autoscaler scales something that is not there',
  severity: 'info',
  target: 'autoscaler',
  needs: ['deployments', 'statefulsets', 'replicasets', 'replicationcontrollers'],
  controls: [],
  covers: ['hpa-target-missing'],
  profiles: ['reliability'],
  risk: 'Nothing grows under load, though somebody counts on it.',
  remediation: 'Delete the autoscaler, or name a workload of its namespace.',
  snippet: `scaleTargetRef:
  apiVersion: apps/v1
  kind: Deployment
  name: web`,
  check({ metadata, spec }, { objects, documents, complete }) {
    const { kind = '', name = '' } = spec?.scaleTargetRef ?? {};
    const list = scalable.get(kind);
    const named = (one: Named) => one.metadata?.name === name && one.metadata?.namespace === metadata?.namespace;
    const there = list
      ? all<Named>(objects[list], list).some(named)
      : documents?.some((one) => one.kind === kind && one.metadata?.name === name);
    if (!list && !there && !complete) throw new Unknown(`objects of kind ${kind} were not read`);
    return there ? undefined : { path: ['spec', 'scaleTargetRef'], message: `there is no ${kind} ${name}` };
  },
});
