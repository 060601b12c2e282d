import rule from '../../../shared/rules/rbac/service-account-shared.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const workloads = (count: number, serviceAccountName = 'web') => ({
  deployments: Array.from({ length: count }, (_, n) => {
    const one = deployment({ ...goodPod, serviceAccountName }, `d-${n}`);
    return { ...one, metadata: { ...one.metadata, name: `web-${n}` } };
  }),
});

testObjectRule(rule, {
  pass: [workloads(4), workloads(5, 'other')],
  fail: [workloads(5), workloads(20)],
  unknown: [{ ...workloads(5), pods: undefined }],
});
