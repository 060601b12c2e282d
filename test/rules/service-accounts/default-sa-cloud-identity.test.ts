import rule from '../../../shared/rules/service-accounts/default-sa-cloud-identity.ts';
import { testObjectRule } from '../run.ts';

const of = (name: string, annotations: Record<string, string>) => ({
  serviceaccounts: [{ metadata: { namespace: 'a', name, annotations } }],
});
const role = { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/web' };

testObjectRule(rule, {
  pass: [of('web', role), of('default', {}), of('default', { 'eks.amazonaws.com/audience': 'x' })],
  fail: [
    of('default', role),
    of('default', { 'iam.gke.io/gcp-service-account': 'a@b' }),
    of('default', { 'azure.workload.identity/client-id': 'c' }),
  ],
});
