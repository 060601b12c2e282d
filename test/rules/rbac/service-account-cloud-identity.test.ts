import rule from '../../../shared/rules/rbac/service-account-cloud-identity.ts';
import { testObjectRule } from '../run.ts';

const account = (annotations: Record<string, string> = {}) => ({
  serviceaccounts: [{ metadata: { namespace: 'shop', name: 'web', annotations } }],
});

testObjectRule(rule, {
  pass: [account(), account({ 'eks.amazonaws.com/sts-regional-endpoints': 'true' })],
  fail: [
    account({ 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/web' }),
    account({ 'iam.gke.io/gcp-service-account': 'web@shop.iam.gserviceaccount.com' }),
    account({ 'azure.workload.identity/client-id': '00000000-0000-0000-0000-000000000001' }),
  ],
  unknown: [{ serviceaccounts: undefined }],
});
