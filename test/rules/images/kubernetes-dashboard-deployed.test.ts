import rule from '../../../shared/rules/images/kubernetes-dashboard-deployed.ts';
import { deployment } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const named = (labels: Record<string, string>) => ({
  pods: [{ metadata: { namespace: 'a', name: 'n', labels }, spec: { containers: [{ name: 'c', image: 'x:1' }] } }],
});
const image = (name: string) => ({ deployments: [deployment({ containers: [{ name: 'a', image: name }] })] });

testObjectRule(rule, {
  pass: [named({ app: 'shop-dashboard' }), image('grafana/dashboard:1'), image('nginx')],
  fail: [
    named({ app: 'kubernetes-dashboard' }),
    named({ 'k8s-app': 'kubernetes-dashboard' }),
    image('kubernetesui/dashboard:v2.0.0'),
    image('k8s.gcr.io/kubernetes-dashboard-amd64:v1.10.1'),
  ],
});
