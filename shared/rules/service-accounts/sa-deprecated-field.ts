import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'sa-deprecated-field',
  title: 'Deprecated field names another service account',
  severity: 'info',
  target: 'workload',
  controls: [],
  covers: ['sa-deprecated-field'],
  profiles: [],
  risk: 'Readers see one account, older tools another.',
  remediation: 'Remove serviceAccount and set serviceAccountName.',
  snippet: 'serviceAccountName: web',
  check({ podSpec: { serviceAccount, serviceAccountName } }) {
    if (!serviceAccount || serviceAccount === serviceAccountName) return undefined;
    return { path: ['serviceAccount'], message: `serviceAccount is ${serviceAccount}` };
  },
});
