import rule from '../../../shared/rules/reliability/empty-dir-unlimited.ts';
import { testWorkloadRule } from '../run.ts';

const volumes = (...list: object[]) => ({ volumes: list.map((emptyDir, n) => ({ name: `v${n}`, emptyDir })) });

testWorkloadRule(rule, {
  pass: [
    {},
    volumes({ sizeLimit: '1Gi' }),
    volumes({ medium: 'Memory', sizeLimit: '10Mi' }),
    { volumes: [{ name: 'a' }] },
  ],
  fail: {
    low: [volumes({}), volumes({ sizeLimit: '1Gi' }, {})],
    medium: [volumes({ medium: 'Memory' }), volumes({}, { medium: 'Memory' })],
  },
});
