import { parseImage } from '../../engine/image.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'mutable-tag-without-pull',
  title: 'Image with a moving tag is not pulled at each start',
  severity: 'low',
  target: 'container',
  controls: ['mitre:T1525'],
  covers: ['mutable-tag-without-pull'],
  risk: 'Nodes that pulled at different times run different programs under one name.',
  remediation: 'Set imagePullPolicy to Always, or name a version in the tag.',
  snippet: 'imagePullPolicy: Always',
  check({ image, imagePullPolicy }, { expected }) {
    const { tag = 'latest', digest } = parseImage(known(image || undefined, 'image'));
    const moving = tag === 'latest' || expected?.floatingTags?.includes(tag);
    if (digest || !moving) return undefined;
    const policy = imagePullPolicy || (tag === 'latest' ? 'Always' : 'IfNotPresent');
    return policy === 'Always'
      ? undefined
      : { path: ['imagePullPolicy'], message: `imagePullPolicy of ${image} is ${policy}` };
  },
});
