import rule from '../../../shared/rules/network/external-name-internal.ts';
import { service } from '../network.ts';
import { testObjectRule } from '../run.ts';

const name = (externalName: string, type = 'ExternalName') => ({ services: [service({ type, externalName })] });

testObjectRule(rule, {
  pass: [
    { services: [service()] },
    name('api.partner.example'),
    name('metadata.google.internal.partner.example'),
    name('localhost', 'ClusterIP'),
    name('10-things.example'),
  ],
  fail: [
    name('metadata.google.internal'),
    name('169.254.169.254'),
    name('localhost'),
    name('kubernetes.default.svc'),
    name('vault.secrets.svc.cluster.local.'),
    name('10.0.0.1'),
  ],
  unknown: [{ services: undefined }],
});
