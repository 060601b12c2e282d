import { imageFacts } from '../../engine/image-facts.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

const most = { critical: 5, high: 10 };

export default defineRule({
  id: 'image-too-many-vulnerabilities',
  title: 'Image has many grave vulnerabilities',
  severity: 'high',
  target: 'container',
  controls: ['nsa:upgrading', 'mitre:T1190'],
  covers: ['image-too-many-vulnerabilities'],
  profiles: ['hardened'],
  risk: 'Flaws that everybody can read about are the first that are tried.',
  remediation: 'Upgrade the image to one that was built on mended packages.',
  snippet: 'image: registry.example/shop/web:1.4.3',
  check({ image }, snapshot) {
    const list = known(imageFacts(image, snapshot).vulnerabilities, `vulnerabilities of ${image}`);
    const count = (one: string) => list.filter(({ severity }) => severity === one).length;
    if (count('critical') <= most.critical && count('high') <= most.high) return undefined;
    return { path: ['image'], message: `${image} has ${count('critical')} critical and ${count('high')} high ones` };
  },
});
