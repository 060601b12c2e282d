import { parseImage } from '../../engine/image.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'image-volume-mutable',
  title: 'Volume is an image with a moving tag',
  severity: 'medium',
  target: 'workload',
  controls: ['nsa:pod-security', 'mitre:T1525'],
  risk: "What is mounted tomorrow is not what was tested today; a volume's files are often programs.",
  remediation: 'Name a version or a digest in the reference.',
  snippet: `volumes:
  - name: model
    image:
      reference: registry.example/model:1.4.2`,
  check({ podSpec }) {
    for (const [index, { image }] of (podSpec.volumes ?? []).entries()) {
      const { tag = 'latest', digest } = parseImage(image?.reference ?? '');
      if (image && !digest && tag === 'latest')
        return {
          path: ['volumes', index, 'image', 'reference'],
          message: `${image.reference || 'the image'} names no version`,
        };
    }
    return undefined;
  },
});
