import rule from '../../../shared/rules/images/image-tag-mutable.ts';
import { testContainerRule } from '../run.ts';

const digest = `sha256:${'0'.repeat(64)}`;
const images = (...names: string[]) => names.map((image) => ({ image }));

testContainerRule(rule, {
  pass: images(
    'nginx:1.29',
    'registry.example:5000/shop/web:1.4',
    `nginx@${digest}`,
    `nginx:latest@${digest}`,
    'nginx:latest-alpine',
    'localhost/web:v1',
  ),
  fail: images(
    'nginx',
    'nginx:latest',
    'registry.example:5000/shop/web',
    'ghcr.io/shop/web:',
    'nginx@sha256:short',
    'a@b',
  ),
  unknown: images(''),
});
