import { imageFacts } from '../../engine/image-facts.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'image-signature-missing',
  title: 'Image has no signature',
  severity: 'medium',
  target: 'container',
  controls: ['nsa:pod-security', 'mitre:T1525', 'mitre:T1195.002'],
  covers: ['image-signature-missing'],
  profiles: ['hardened'],
  risk: 'Nobody can tell whether it is what your builders made.',
  remediation: 'Add a signature in the pipeline that builds the image, with cosign or notation.',
  snippet: 'image: registry.example/shop/web:1.4.2@sha256:…',
  check({ image }, snapshot) {
    const signed = known(imageFacts(image, snapshot).signed, `whether ${image} is signed`);
    return signed ? undefined : { path: ['image'], message: `${image} has no signature` };
  },
});
