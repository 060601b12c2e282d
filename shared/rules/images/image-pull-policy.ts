import { parseImage } from '../../engine/image.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'image-pull-policy',
  title: 'Image is taken from the node without asking',
  severity: 'low',
  target: 'container',
  controls: ['mitre:T1525'],
  covers: ['image-pull-policy'],
  profiles: ['hardened'],
  risk: 'Any pod of the node may run a private image that another one pulled, without credentials for it.',
  remediation: 'Set imagePullPolicy to Always, or pin the image by digest.',
  snippet: 'imagePullPolicy: Always',
  check({ image, imagePullPolicy }) {
    const { tag, digest } = parseImage(known(image || undefined, 'image'));
    const policy = imagePullPolicy || ((tag ?? 'latest') === 'latest' && !digest ? 'Always' : 'IfNotPresent');
    if (policy === 'Always' || digest) return undefined;
    return { path: ['imagePullPolicy'], message: `imagePullPolicy is ${policy}` };
  },
});
