import type { ItemReport } from '../model/report.ts';

type Verdict = ItemReport['verdict'];

/** An item's verdict as people read it. */
export const verdictWords: { readonly [V in Verdict]: string } = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'unknown',
  partly: 'partly assessed',
  'not-automatable': 'not automatable',
  'not-applicable': 'not applicable',
};
