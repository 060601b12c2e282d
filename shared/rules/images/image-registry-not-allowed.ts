import { matches } from '../../engine/except.ts';
import { parseImage } from '../../engine/image.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'image-registry-not-allowed',
  title: 'Image comes from a registry that is not allowed',
  severity: 'medium',
  target: 'container',
  controls: ['cis-eks:5.1.4', 'cis-aks:5.1.4', 'cis-gke:5.1.4', 'nsa:pod-security', 'mitre:T1204.003', 'mitre:T1525'],
  covers: ['image-registry-not-allowed'],
  expects: 'registries',
  risk: 'Nobody of yours has built or looked at it; whoever owns the registry decides what runs.',
  remediation: 'Move the image to an allowed registry, or add its registry to expected.registries.',
  snippet: 'image: registry.example/shop/web:1.4.2',
  check({ image }, { expected }) {
    const { repository } = parseImage(known(image || undefined, 'image'));
    if (expected?.registries?.some((one) => matches(one, repository))) return undefined;
    return { path: ['image'], message: `${repository} is no allowed registry` };
  },
  inventory: ({ image }) => [parseImage(image ?? '').repository],
});
