import rule from '../../../shared/rules/images/image-not-pinned-by-digest.ts';
import { testContainerRule } from '../run.ts';

const images = (...names: string[]) => names.map((image) => ({ image }));
const hex = (length: number) => 'a'.repeat(length);

testContainerRule(rule, {
  pass: images(
    `nginx@sha256:${hex(64)}`,
    `nginx:1@sha256:${hex(64)}`,
    `a.b:5000/c@sha512:${hex(128)}`,
    `nginx@custom-algorithm:${hex(32)}`,
  ),
  fail: images(
    'nginx',
    'nginx:1.29',
    `nginx@sha256:${hex(63)}`,
    `nginx@sha256:${'A'.repeat(64)}`,
    `nginx@sha512:${hex(32)}`,
    'nginx@x',
  ),
  unknown: images(''),
});
