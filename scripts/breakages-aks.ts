import type { Breakage } from './breakages-table.ts';

type Edit = readonly [name: string, from: string | RegExp, to: string];
const inFile = (file: string, tests: string, ...edits: readonly Edit[]): Breakage[] =>
  edits.map(([name, from, to]) => ({
    name: `Azure: ${name}`,
    file: `shared/${file}`,
    from,
    to,
    tests: tests.split(' ').map((one) => `test/${one}.test.ts`),
  }));

/** What the further questions to Resource Manager promise, broken one at a time. */
export const aksBreakages: readonly Breakage[] = [
  ...inFile(
    'providers/aks/asking.ts',
    'providers/aks-further',
    [
      'ask again what is known',
      'objects(path, () => limit(() => arm.get(operation, subject, path)))',
      'limit(() => arm.get(operation, subject, path))',
    ],
    ['a service that nobody used is lost', "neverUsed.has(error.code ?? '')", 'false'],
  ),
  ...inFile(
    'cloud/azure-id.ts',
    'providers/aks-further',
    ['ask for whatever an answer names', '!shape.test(lower) ||', 'false &&'],
    ['ids of one case only', 'const lower = id.toLowerCase();', 'const lower = id;'],
  ),
  ...inFile(
    'providers/aks/copy.ts',
    'wire/aks providers/aks-describe providers/aks-further',
    ['add-ons of one case only', '[name.toLowerCase(), told]', '[name, told]'],
    ['keep addresses of proxies', 'proxyCredentials: Object', 'urls, proxyCredentials: Object'],
    [
      'copy a whole login profile',
      "aad &&\n      picked(aad, ['managed', 'enableAzureRbac', 'adminGroupObjectIDs', 'clientAppID', 'serverAppID', 'tenantID'])",
      'aad',
    ],
  ),
  ...inFile('providers/aks/further.ts', 'wire/aks', [
    'no safeguards are no evidence',
    "reason === 'not-found') return { safeguards: null }",
    "reason === 'not-found') return {}",
  ]),
  ...inFile('providers/aks/key.ts', 'wire/aks', [
    'a key that is gone is unread',
    "error.reason === 'not-found'",
    "error.reason === 'throttled'",
  ]),
  ...inFile('providers/aks/roles.ts', 'wire/aks', [
    'roles where no registry can be',
    'holdsRegistries.test(scope) && definition',
    'definition',
  ]),
  ...inFile('providers/aks/normalise.ts', 'providers/aks-wrong-types', [
    'believe that text is text',
    'text(value)?.toLowerCase() ===',
    '(value as string)?.toLowerCase() ===',
  ]),
  ...inFile(
    'engine/az-firewall.ts',
    'engine/az-firewall',
    ['no rule shadows another', 'return !inbound.slice(0, index)', 'return !inbound.slice(0, 0)'],
    ['load balancers are nodes', '|| onlyFrontends(rule)) return false', ') return false'],
  ),
  ...inFile('engine/fix-az.ts', 'engine/fix-az', [
    'any name is a pool',
    'plain && patterns.pool.test(name) && options',
    'plain && options',
  ]),
];
