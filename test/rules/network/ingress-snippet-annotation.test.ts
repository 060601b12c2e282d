import rule from '../../../shared/rules/network/ingress-snippet-annotation.ts';
import { ingress } from '../network.ts';
import { testObjectRule } from '../run.ts';

const noted = (key: string) => ({ ingresses: [ingress({ [key]: 'x' })] });

testObjectRule(rule, {
  pass: [{ ingresses: [ingress()] }, noted('nginx.ingress.kubernetes.io/rewrite-target')],
  fail: [
    noted('nginx.ingress.kubernetes.io/server-snippet'),
    noted('nginx.ingress.kubernetes.io/auth-snippet'),
    noted('nginx.org/location-snippets'),
  ],
  unknown: [{ ingresses: undefined }],
});
