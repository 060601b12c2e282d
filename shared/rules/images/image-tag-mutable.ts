import { parseImage } from '../../engine/image.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'image-tag-mutable',
  title: 'Image has no tag, or the tag latest',
  severity: 'medium',
  target: 'container',
  controls: ['nsa:pod-security', 'mitre:T1525', 'mitre:T1204.003'],
  covers: ['image-tag-mutable'],
  implies: ['mutable-tag-without-pull'],
  risk: 'What runs tomorrow is not what was tested today, and nobody can tell which of two pods is the older.',
  remediation: 'Name a version in the tag, or better a digest.',
  snippet: 'image: registry.example/shop/web:1.4.2',
  check({ image }) {
    const { tag, digest } = parseImage(known(image || undefined, 'image'));
    if (digest || (tag && tag !== 'latest')) return undefined;
    return { path: ['image'], message: `${image} ${tag ? 'is always the newest' : 'names no version'}` };
  },
});
