import rule from '../../../shared/rules/pods/pinned-to-node.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

testObjectRule(rule, {
  pass: [
    { deployments: [deployment(goodPod)] },
    { pods: [{ metadata: { name: 'a' }, spec: { ...goodPod, nodeName: 'n' } }] },
  ],
  fail: [{ deployments: [deployment({ ...goodPod, nodeName: 'n' })] }],
});
