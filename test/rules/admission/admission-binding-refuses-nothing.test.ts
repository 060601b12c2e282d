import rule from '../../../shared/rules/admission/admission-binding-refuses-nothing.ts';
import { testObjectRule } from '../run.ts';

const binding = (...validationActions: string[]) => ({
  validatingadmissionpolicybindings: [{ metadata: { name: 'all' }, spec: { policyName: 'images', validationActions } }],
});

testObjectRule(rule, {
  pass: [binding('Deny'), binding('Deny', 'Audit')],
  fail: [binding('Warn'), binding('Warn', 'Audit'), binding()],
  unknown: [{ validatingadmissionpolicybindings: undefined }],
});
