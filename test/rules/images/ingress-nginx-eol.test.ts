import rule from '../../../shared/rules/images/ingress-nginx-eol.ts';
import { deployment } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const images = (...names: string[]) =>
  names.map((image) => ({ deployments: [deployment({ containers: [{ name: 'a', image }] })] }));

testObjectRule(rule, {
  pass: images('nginx:1', 'docker.io/nginx/nginx-ingress:3', 'registry.example/ingress-nginx-docs:1'),
  fail: images(
    'registry.k8s.io/ingress-nginx/controller:v1.8.0',
    'mirror.example/k8s/ingress-nginx/controller@sha256:x',
    'quay.io/kubernetes-ingress-controller/nginx-ingress-controller:0.30.0',
  ),
});
