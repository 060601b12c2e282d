import rule from '../../../shared/rules/network/ingress-annotation-injection.ts';
import { ingress } from '../network.ts';
import { testObjectRule } from '../run.ts';

const noted = (name: string, value: string) => ({
  ingresses: [ingress({ [`nginx.ingress.kubernetes.io/${name}`]: value })],
});

testObjectRule(rule, {
  pass: [
    { ingresses: [ingress()] },
    noted('auth-url', 'https://login.example/check?next=$request_uri'),
    noted('auth-tls-match-cn', 'CN=client'),
    noted('rewrite-target', '/$2'),
    noted('configuration', 'a;b'),
  ],
  fail: [
    noted('auth-url', 'http://example.com/#;\nload_module x'),
    noted('auth-url', 'http://example.com/a|b'),
    noted('mirror-target', 'x;'),
    noted('mirror-host', 'x}'),
    noted('auth-tls-match-cn', 'CN=a#;'),
    noted('rewrite-target', '/a; return 200'),
  ],
  unknown: [{ ingresses: undefined }],
});
