import { defineRule } from '../../model/rule.ts';

const annotations = [
  'eks.amazonaws.com/role-arn',
  'iam.gke.io/gcp-service-account',
  'azure.workload.identity/client-id',
];

export default defineRule({
  id: 'service-account-cloud-identity',
  title: 'Service account stands for a cloud identity',
  severity: 'info',
  target: 'service-account',
  controls: ['nsa:authentication', 'mitre:T1078.004'],
  covers: ['R97'],
  profiles: ['hardened'],
  risk: 'Whoever runs a pod as this account has what the cloud identity may do.',
  remediation: 'List what the cloud identity may do, and limit it to what the program uses.',
  check({ metadata }) {
    const found = annotations.find((one) => metadata?.annotations?.[one]);
    if (!found) return undefined;
    return { path: ['metadata', 'annotations', found], message: `it is ${metadata?.annotations?.[found]}` };
  },
});
