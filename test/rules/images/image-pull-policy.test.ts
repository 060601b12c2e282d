import rule from '../../../shared/rules/images/image-pull-policy.ts';
import { testContainerRule } from '../run.ts';

const image = (name: string, imagePullPolicy?: string) => ({
  image: name,
  ...(imagePullPolicy ? { imagePullPolicy } : {}),
});
const digest = `sha256:${'0'.repeat(64)}`;

testContainerRule(rule, {
  pass: [
    image('nginx'),
    image('nginx:latest'),
    image('nginx:1', 'Always'),
    image(`nginx:1@${digest}`),
    image(`nginx@${digest}`, 'Never'),
  ],
  fail: [image('nginx:1'), image('nginx', 'IfNotPresent'), image('nginx:1', 'Never'), image('a.b:5000/c:2')],
  unknown: [image('')],
});
