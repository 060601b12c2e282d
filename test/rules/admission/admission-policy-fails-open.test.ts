import rule from '../../../shared/rules/admission/admission-policy-fails-open.ts';
import { testObjectRule } from '../run.ts';

const policy = (failurePolicy?: string) => ({
  validatingadmissionpolicies: [{ metadata: { name: 'images' }, spec: failurePolicy ? { failurePolicy } : {} }],
});

testObjectRule(rule, {
  pass: [policy(), policy('Fail')],
  fail: [policy('Ignore')],
  unknown: [{ validatingadmissionpolicies: undefined }],
});
