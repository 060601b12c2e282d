import { matches } from '../../engine/except.ts';
import { parseImage } from '../../engine/image.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'image-registry-denied',
  title: 'Image comes from a registry that is forbidden',
  severity: 'medium',
  target: 'container',
  controls: ['mitre:T1204.003'],
  covers: ['image-registry-denied'],
  expects: 'deniedRegistries',
  risk: 'The registry is open to everybody, or known for images that are not what they say.',
  remediation: 'Move the image to a registry of your own.',
  snippet: 'image: registry.example/shop/web:1.4.2',
  check({ image }, { expected }) {
    const { repository } = parseImage(known(image || undefined, 'image'));
    if (!expected?.deniedRegistries?.some((one) => matches(one, repository))) return undefined;
    return { path: ['image'], message: `${repository} is in a forbidden registry` };
  },
  inventory: ({ image }) => [parseImage(image ?? '').repository],
});
