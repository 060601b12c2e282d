import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'admission-policy-unbound',
  title: 'Admission policy has no binding',
  severity: 'low',
  target: 'admission-policy',
  needs: ['validatingadmissionpolicybindings'],
  controls: ['nsa:authentication', 'mitre:T1556'],
  risk: 'The policy refuses nothing, and its author believes that it does.',
  remediation: 'Create a ValidatingAdmissionPolicyBinding that names the policy, or delete the policy.',
  snippet: 'kind: ValidatingAdmissionPolicyBinding\nspec:\n  policyName: POLICY\n  validationActions: [Deny]',
  check({ metadata }, { objects }) {
    const bindings = all(objects.validatingadmissionpolicybindings, 'validatingadmissionpolicybindings');
    if (bindings.some(({ spec }) => spec?.policyName === metadata?.name)) return undefined;
    return { path: ['metadata', 'name'], message: 'no ValidatingAdmissionPolicyBinding names it' };
  },
});
