import rule from '../../../shared/rules/admission/psa-version-pinned.ts';
import { labels } from '../admission.ts';
import { testObjectRule } from '../run.ts';

const pinned = (version: string, enforce = 'baseline') => labels({ enforce, 'enforce-version': version });

testObjectRule(rule, {
  pass: [
    labels({ enforce: 'baseline' }),
    pinned('latest'),
    pinned('v1.34'),
    pinned('v1.31'),
    pinned('v1.24', 'privileged'),
    labels({ 'enforce-version': 'v1.24' }),
    pinned('1.24'),
  ],
  fail: [pinned('v1.30'), pinned('v1.24', 'restricted')],
  unknown: [{ namespaces: undefined }],
});
