import rule from '../../../shared/rules/images/tiller-deployed.ts';
import { deployment } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const named = (name: string, labels: Record<string, string> = {}) => ({
  pods: [{ metadata: { namespace: 'a', name, labels }, spec: { containers: [{ name: 'c', image: 'x:1' }] } }],
});
const image = (name: string) => ({ deployments: [deployment({ containers: [{ name: 'a', image: name }] })] });

testObjectRule(rule, {
  pass: [named('web'), named('helm-operator'), image('distiller/tools:1'), named('a', { app: 'helmet' })],
  fail: [
    image('gcr.io/kubernetes-helm/tiller:v2.8.0'),
    named('tiller-deploy'),
    named('a', { app: 'helm' }),
    named('a', { name: 'tiller' }),
  ],
});
