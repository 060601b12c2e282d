import rule from '../../../shared/rules/network/ingress-without-tls.ts';
import { testObjectRule } from '../run.ts';

const ingress = (hosts: readonly (string | undefined)[], tls?: readonly string[][], annotation?: string) => {
  const annotations = annotation ? { annotations: { [annotation]: 'shop-cert' } } : {};
  const rules = hosts.map((host) => (host === undefined ? {} : { host }));
  const spec = { rules, ...(tls ? { tls: tls.map((list) => ({ hosts: list })) } : {}) };
  return { ingresses: [{ metadata: { namespace: 'shop', name: 'web', ...annotations }, spec }] };
};

testObjectRule(rule, {
  pass: [
    ingress(['a.example'], [['a.example']]),
    ingress(['a.example', 'b.example'], [['a.example'], ['b.example']]),
    ingress(['a.example', 'b.example'], [['*.example']]),
    ingress(['a.example', undefined], [[]]),
    ingress([undefined], [['a.example']]),
    ingress(['a.example'], undefined, 'alb.ingress.kubernetes.io/certificate-arn'),
  ],
  fail: [
    ingress(['a.example']),
    ingress([], []),
    ingress(['a.example', 'b.example'], [['a.example']]),
    ingress(['x.a.example'], [['*.example']]),
    ingress(['example'], [['*.example']]),
    ingress(['a.example'], undefined, 'kubernetes.io/tls-acme'),
    ingress(['a.example'], undefined, 'networking.gke.io/managed-certificates'),
  ],
});

const own = (annotation: string) => ingress(['a.example'], undefined, annotation);
const alb = own('alb.ingress.kubernetes.io/certificate-arn');
const google = own('ingress.gcp.kubernetes.io/pre-shared-cert');
const gateway = own('appgw.ingress.kubernetes.io/appgw-ssl-certificate');
testObjectRule(rule, { pass: [google], fail: [alb, gateway] }, 'gke');
testObjectRule(rule, { pass: [gateway], fail: [alb, google] }, 'aks');
testObjectRule(rule, { pass: [], fail: [ingress(['a.example'])], unknown: [alb, gateway, google] }, 'kubeconfig');
