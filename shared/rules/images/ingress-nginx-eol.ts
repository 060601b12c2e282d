import { parseImage } from '../../engine/image.ts';
import { defineRule } from '../../model/rule.ts';

const kinds = new Set(['Deployment', 'DaemonSet', 'StatefulSet', 'Pod']);
const ingressNginx = /(^|\/)(ingress-nginx\/|nginx-ingress-controller$|ingress-nginx-controller$)/;

export default defineRule({
  id: 'ingress-nginx-eol',
  title: 'Ingress controller is retired',
  severity: 'medium',
  target: 'container',
  controls: ['nsa:upgrading', 'mitre:T1190'],
  covers: ['ingress-nginx-eol'],
  risk: 'Flaws that are found in ingress-nginx from now on stay open.',
  remediation: 'Replace ingress-nginx by a controller that is kept up, or by one of the Gateway API.',
  snippet: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway`,
  check({ image, workload: { kind } }) {
    if (!kinds.has(kind) || !ingressNginx.test(parseImage(image ?? '').repository)) return undefined;
    return { path: ['image'], message: `${image} is ingress-nginx` };
  },
});
