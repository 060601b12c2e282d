import rule from '../../../shared/rules/images/image-volume-mutable.ts';
import { testWorkloadRule } from '../run.ts';

const volume = (reference: string) => ({
  volumes: [
    { name: 'a', emptyDir: {} },
    { name: 'v', image: { reference } },
  ],
});

testWorkloadRule(rule, {
  pass: [{}, volume('a.b/c:1'), volume(`a.b/c@sha256:${'0'.repeat(64)}`)],
  fail: [volume('a.b/c'), volume('a.b:5000/c:latest'), volume('')],
});
