import { defineRule } from '../../model/rule.ts';

const identities = new Set([
  'eks.amazonaws.com/role-arn',
  'iam.gke.io/gcp-service-account',
  'azure.workload.identity/client-id',
]);

export default defineRule({
  id: 'default-sa-cloud-identity',
  title: 'Default service account stands for a cloud identity',
  severity: 'medium',
  target: 'service-account',
  controls: ['cis:5.1.5', 'mitre:T1078.004'],
  risk: 'Every pod of the namespace that names no account may act in the cloud with it.',
  remediation: 'Move the annotation to a service account of the one workload that needs it.',
  snippet: `kind: ServiceAccount
metadata:
  name: web
  annotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/web`,
  check({ metadata }) {
    const key =
      metadata?.name === 'default' && Object.keys(metadata.annotations ?? {}).find((one) => identities.has(one));
    return key
      ? { path: ['metadata', 'annotations', key], message: `stands for ${metadata?.annotations?.[key]}` }
      : undefined;
  },
});
