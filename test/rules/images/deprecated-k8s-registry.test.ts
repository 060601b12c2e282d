import rule from '../../../shared/rules/images/deprecated-k8s-registry.ts';
import { testObjectRule } from '../run.ts';

const of = (namespace: string, image: string) => ({
  pods: [{ metadata: { namespace, name: 'a' }, spec: { containers: [{ name: 'c', image }] } }],
});

testObjectRule(rule, {
  pass: [
    of('shop', 'k8s.gcr.io/pause:3.9'),
    of('kube-system', 'registry.k8s.io/pause:3.9'),
    of('kube-system', 'a.b/k8s.gcr.io/x'),
  ],
  fail: [of('kube-system', 'k8s.gcr.io/pause:3.9')],
});
