import rule from '../../../shared/rules/reliability/naked-pod.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const pod = (...owners: string[]) => ({
  pods: [
    {
      metadata: {
        namespace: 'a',
        name: 'p',
        ownerReferences: owners.map((kind) => ({ kind, name: 'n', uid: 'u', apiVersion: 'v1', controller: true })),
      },
      spec: goodPod,
    },
  ],
});

testObjectRule(rule, { pass: [pod('Rollout'), pod('Node'), { deployments: [deployment(goodPod)] }], fail: [pod()] });
