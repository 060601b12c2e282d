import rule from '../../../shared/rules/reliability/rolling-update-missing.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const of = (type?: string) => {
  const { metadata, spec } = deployment(goodPod);
  return { deployments: [{ metadata, spec: { ...spec, ...(type ? { strategy: { type } } : {}) } }] as never };
};

testObjectRule(rule, {
  pass: [of(), of('RollingUpdate'), { daemonsets: [deployment(goodPod) as never] }],
  fail: [of('Recreate')],
});
