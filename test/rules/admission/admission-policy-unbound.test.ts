import rule from '../../../shared/rules/admission/admission-policy-unbound.ts';
import { testObjectRule } from '../run.ts';

const validatingadmissionpolicies = [{ metadata: { name: 'images' } }];
const binding = (policyName: string) => ({
  metadata: { name: 'all' },
  spec: { policyName, validationActions: ['Deny'] },
});

testObjectRule(rule, {
  pass: [{ validatingadmissionpolicies, validatingadmissionpolicybindings: [binding('images')] }],
  fail: [
    { validatingadmissionpolicies },
    { validatingadmissionpolicies, validatingadmissionpolicybindings: [binding('other')] },
  ],
  unknown: [
    { validatingadmissionpolicies, validatingadmissionpolicybindings: undefined },
    { validatingadmissionpolicies: undefined },
  ],
});
