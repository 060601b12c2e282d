import rule from '../../../shared/rules/namespaces/system-namespace-used.ts';
import { goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const pod = (labels: { [key: string]: string }, namespace = 'kube-system') => ({
  pods: [{ metadata: { namespace, name: 'web', labels }, spec: goodPod }],
});

testObjectRule(rule, {
  pass: [
    pod({}, 'shop'),
    pod({ component: 'kube-apiserver', tier: 'control-plane' }),
    pod({ 'k8s-app': 'kube-dns' }),
    pod({ 'addonmanager.kubernetes.io/mode': 'Reconcile' }),
  ],
  fail: [pod({}), pod({ app: 'kube-dns' }), pod({ 'k8s-app': 'miner' })],
  unknown: [{ pods: undefined }],
});
