import { imageFacts } from '../../engine/image-facts.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'image-signature-invalid',
  title: 'Signature of the image is not by a trusted key',
  severity: 'medium',
  target: 'container',
  controls: ['nsa:pod-security', 'mitre:T1525', 'mitre:T1195.002'],
  covers: ['image-signature-invalid'],
  implies: ['image-signature-missing'],
  profiles: ['hardened'],
  risk: 'Somebody signed it, but nobody whom you trust.',
  remediation: 'Replace the image by one that your builders signed.',
  snippet: 'image: registry.example/shop/web:1.4.2@sha256:…',
  check({ image }, snapshot) {
    const verified = known(imageFacts(image, snapshot).verified, `whether the signature of ${image} is verified`);
    return verified ? undefined : { path: ['image'], message: `no trusted key has signed ${image}` };
  },
});
