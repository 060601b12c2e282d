import { hash } from 'node:crypto';
import type { Raw } from './lists.ts';

/** Of an image or a container: 64 hexadecimal digits. */
export const digest = (of: string) => hash('sha256', of);

/** A container with nothing wrong, changed by `over`. */
export const container = (name: string, image = `registry.example.com/shop/${name}:1.8.2`, over: Raw = {}): Raw => ({
  name,
  image: image.includes('@') ? image : `${image}@sha256:${digest(image)}`,
  ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
  env: [
    { name: 'LOG_LEVEL', value: 'info' },
    { name: 'POD_NAME', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.name' } } },
  ],
  resources: { limits: { cpu: '500m', memory: '256Mi' }, requests: { cpu: '100m', memory: '256Mi' } },
  livenessProbe: probe('/healthz'),
  readinessProbe: probe('/ready'),
  terminationMessagePath: '/dev/termination-log',
  terminationMessagePolicy: 'File',
  imagePullPolicy: 'IfNotPresent',
  securityContext: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
    runAsUser: 10001,
    seccompProfile: { type: 'RuntimeDefault' },
  },
  ...over,
});
const probe = (path: string) => ({
  httpGet: { path, port: 8080, scheme: 'HTTP' },
  timeoutSeconds: 1,
  periodSeconds: 10,
  successThreshold: 1,
  failureThreshold: 3,
});

/** A container as people write it who were in a hurry: no limits, no securityContext, a moving tag. */
export const careless = (name: string, image: string, over: Raw = {}): Raw => ({
  name,
  image,
  resources: {},
  terminationMessagePath: '/dev/termination-log',
  terminationMessagePolicy: 'File',
  imagePullPolicy: 'Always',
  ...over,
});

/** A pod spec with nothing wrong, changed by `over`. */
export const podSpec = (containers: readonly Raw[], over: Raw = {}): Raw => ({
  containers,
  restartPolicy: 'Always',
  terminationGracePeriodSeconds: 30,
  dnsPolicy: 'ClusterFirst',
  serviceAccountName: 'app',
  serviceAccount: over.serviceAccountName ?? 'app',
  automountServiceAccountToken: false,
  securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  schedulerName: 'default-scheduler',
  ...over,
});
