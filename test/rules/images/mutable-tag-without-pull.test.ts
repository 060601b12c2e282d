import { expect, test } from 'vitest';
import rule from '../../../shared/rules/images/mutable-tag-without-pull.ts';
import { deployment, snapshot } from '../../estate.ts';
import { testContainerRule, verdict } from '../run.ts';

const image = (name: string, imagePullPolicy?: string) => ({
  image: name,
  ...(imagePullPolicy ? { imagePullPolicy } : {}),
});

testContainerRule(rule, {
  pass: [
    image('nginx'),
    image('nginx:latest', 'Always'),
    image('nginx:1', 'IfNotPresent'),
    image('nginx:alpine', 'Never'),
  ],
  fail: [image('nginx', 'IfNotPresent'), image('nginx:latest', 'Never'), image('a.b:5000/c', 'IfNotPresent')],
  unknown: [image('', 'Never')],
});

test.each([
  ['alpine', 'fail'],
  ['1.29', 'pass'],
])('tags that the configuration calls floating: %s', (tag, expected) => {
  const of = snapshot({ deployments: [deployment({ containers: [{ name: 'a', image: `redis:${tag}` }] })] });
  expect(verdict(rule, { ...of, expected: { floatingTags: ['alpine'] } }).verdict).toBe(expected);
});
