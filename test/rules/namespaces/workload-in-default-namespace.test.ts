import rule from '../../../shared/rules/namespaces/workload-in-default-namespace.ts';
import { web } from '../network.ts';
import { testObjectRule } from '../run.ts';

const inside = (namespace: string) => ({ deployments: [{ ...web(), metadata: { namespace, name: 'web' } }] });

testObjectRule(rule, {
  pass: [inside('shop'), inside('default-2')],
  fail: [inside('default')],
  unknown: [{ deployments: undefined }],
});
