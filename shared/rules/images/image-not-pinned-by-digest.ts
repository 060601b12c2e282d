import { isDigest, parseImage } from '../../engine/image.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'image-not-pinned-by-digest',
  title: 'Image is not pinned by a digest',
  severity: 'low',
  target: 'container',
  controls: ['mitre:T1525', 'mitre:T1195.002'],
  covers: ['image-not-pinned-by-digest'],
  profiles: ['hardened'],
  risk: 'Whoever may push to the repository can replace what the tag stands for.',
  remediation: 'Name the digest after the tag.',
  snippet: 'image: registry.example/shop/web:1.4.2@sha256:…',
  check({ image }) {
    const { digest } = parseImage(known(image || undefined, 'image'));
    if (digest && isDigest(digest)) return undefined;
    return { path: ['image'], message: `${image} names no ${digest ? 'valid ' : ''}digest` };
  },
});
