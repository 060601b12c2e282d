import rule from '../../../shared/rules/admission/psa-stricter-level-unwatched.ts';
import { labels } from '../admission.ts';
import { testObjectRule } from '../run.ts';

testObjectRule(rule, {
  pass: [
    labels({ enforce: 'restricted' }),
    labels({ enforce: 'baseline', warn: 'restricted' }),
    labels({ audit: 'baseline' }),
    labels({}, 'kube-public'),
  ],
  fail: [
    labels({}),
    labels({ enforce: 'baseline', warn: 'baseline' }),
    labels({ enforce: 'baseline', audit: 'strict' }),
  ],
  unknown: [{ namespaces: undefined }],
});
