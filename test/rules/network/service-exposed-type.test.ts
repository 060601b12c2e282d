import rule from '../../../shared/rules/network/service-exposed-type.ts';
import { service } from '../network.ts';
import { testObjectRule } from '../run.ts';

const of = (type: string, annotations = {}) => ({ services: [service({ type }, annotations)] });
const aws = 'service.beta.kubernetes.io/aws-load-balancer-';

testObjectRule(rule, {
  pass: [
    { services: [service()] },
    of('ClusterIP'),
    of('ExternalName'),
    of('LoadBalancer', { [`${aws}internal`]: 'true' }),
    of('LoadBalancer', { [`${aws}type`]: 'external' }),
  ],
  fail: [
    of('NodePort'),
    of('NodePort', { [`${aws}internal`]: 'true' }),
    of('LoadBalancer'),
    of('LoadBalancer', { [`${aws}type`]: 'external', [`${aws}scheme`]: 'internet-facing' }),
  ],
  unknown: [{ services: undefined }],
});
