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
  check({ metadata, spec }, { objects }) {
    const { kind = '', name = '' } = spec?.scaleTargetRef ?? {};
    const list = scalable.get(kind);
    if (!list) throw new Unknown(`objects of kind ${kind} were not read`);
    const there = all<Named>(objects[list], list).some(
      (one) => one.metadata?.name === name && one.metadata?.namespace === metadata?.namespace,
    );
    return there ? undefined : { path: ['spec', 'scaleTargetRef'], message: `there is no ${kind} ${name}` };
  },
});
