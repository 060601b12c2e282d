import type { Kind } from '../model/snapshot.ts';
import { isObject, Malformed, object, objects } from './raw.ts';

/** What a field must be where it is there; null counts as absent, as Go writes it. */
type Shape = 'text' | 'flag' | 'number' | 'texts' | 'object' | readonly [Fields] | Fields;
interface Fields {
  /** `name!`: it must be there. */
  readonly [field: string]: Shape;
}

const policyRules: Shape = [
  { verbs: 'texts', apiGroups: 'texts', resources: 'texts', resourceNames: 'texts', nonResourceURLs: 'texts' },
];
const binding: Fields = {
  'roleRef!': { 'kind!': 'text', 'name!': 'text' },
  subjects: [{ 'kind!': 'text', 'name!': 'text', namespace: 'text' }],
};
const webhooks: Fields = {
  webhooks: [
    {
      'name!': 'text',
      failurePolicy: 'text',
      'clientConfig!': { url: 'text', service: 'object' },
      rules: [{ operations: 'texts', apiGroups: 'texts', resources: 'texts' }],
    },
  ],
};

/** Fields that rules judge by: one of another type could be read as harmless. */
const kinds: { readonly [K in Kind]?: Fields } = {
  roles: { rules: policyRules },
  clusterroles: { rules: policyRules },
  rolebindings: binding,
  clusterrolebindings: binding,
  validatingwebhookconfigurations: webhooks,
  mutatingwebhookconfigurations: webhooks,
  serviceaccounts: { secrets: [{ name: 'text' }], automountServiceAccountToken: 'flag' },
  services: { 'spec!': { type: 'text', externalIPs: 'texts', loadBalancerSourceRanges: 'texts', selector: 'object' } },
  ingresses: { 'spec!': { tls: [{ hosts: 'texts' }], rules: [{ host: 'text' }] } },
  networkpolicies: { 'spec!': { podSelector: 'object', policyTypes: 'texts' } },
};

const rights: Fields = { runAsNonRoot: 'flag', runAsUser: 'number', windowsOptions: 'object' };
const container: Fields = {
  'name!': 'text',
  image: 'text',
  restartPolicy: 'text',
  securityContext: {
    ...rights,
    privileged: 'flag',
    allowPrivilegeEscalation: 'flag',
    capabilities: { add: 'texts', drop: 'texts' },
  },
};
const podSpec: Fields = {
  'containers!': [container],
  initContainers: [container],
  ephemeralContainers: [container],
  securityContext: rights,
  hostNetwork: 'flag',
  hostPID: 'flag',
  hostIPC: 'flag',
  hostUsers: 'flag',
  automountServiceAccountToken: 'flag',
  serviceAccountName: 'text',
  os: { name: 'text' },
  volumes: [{ hostPath: { path: 'text' } }],
};

/** Throws Malformed where an object of this kind is not what its kind says. */
export const conform = (kind: Kind, item: unknown): void => check(item, kinds[kind] ?? {}, '');
export const conformPodSpec = (spec: unknown): void => check(spec, podSpec, '');

const plain: { readonly [S in Extract<Shape, string>]: readonly [is: (value: unknown) => boolean, words: string] } = {
  text: [(value) => typeof value === 'string', 'no text'],
  flag: [(value) => typeof value === 'boolean', 'neither true nor false'],
  number: [(value) => typeof value === 'number', 'no number'],
  texts: [(value) => Array.isArray(value) && value.every((one) => typeof one === 'string'), 'no list of texts'],
  object: [isObject, 'no object'],
};

function check(value: unknown, shape: Shape, path: string): void {
  if (value === undefined || value === null) return;
  if (typeof shape === 'string') {
    const [is, words] = plain[shape];
    if (!is(value)) throw new Malformed(`${path} is ${words}`);
  } else if (isList(shape)) for (const one of objects(value, path)) check(one, shape[0], path);
  else {
    const fields = object(value, path);
    for (const { name, needed, inner } of partsOf(shape)) {
      const part = fields[name];
      if (part !== undefined && part !== null) check(part, inner, path ? `${path}.${name}` : name);
      else if (needed) throw new Malformed(`${path ? `${path}.${name}` : name} is missing`);
    }
  }
}

interface Part {
  readonly name: string;
  readonly needed: boolean;
  readonly inner: Shape;
}
const parts = new WeakMap<Fields, readonly Part[]>();

/** Of a shape, worked out once: every object is held against it. */
function partsOf(shape: Fields): readonly Part[] {
  const known = parts.get(shape);
  if (known) return known;
  const made = Object.entries(shape).map(([field, inner]) => {
    const name = field.replace('!', '');
    return { name, needed: name !== field, inner };
  });
  parts.set(shape, made);
  return made;
}

const isList = (shape: readonly [Fields] | Fields): shape is readonly [Fields] => Array.isArray(shape);
