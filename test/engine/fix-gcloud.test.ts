import { describe, expect, test } from 'vitest';
import {
  clusterFix,
  firewallFix,
  newPoolFix,
  poolFix,
  projectFix,
  subnetFix,
  verbFix,
} from '../../shared/engine/fix-gcloud.ts';
import { changed, goodCluster, snapshot } from '../estate.ts';

const good = changed(goodCluster('gke'), { ref: { account: 'acme-shop', region: 'europe-west1' } });
const [pool] = good.nodePools ?? [];
if (!pool) throw new Error('no pool');
const hostile = [
  '--project=evil',
  '-x',
  '$(id)',
  "a'b",
  'a b',
  'a\nb',
  'é',
  '',
  '; rm',
  'a/../b',
  'A',
  'a;',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a Terraform template
  '${x}',
  '%{if}',
];

test('a change names the cluster, where it is and nothing else', () => {
  expect(clusterFix(good, ['--enable-shielded-nodes'], { enable_shielded_nodes: true })).toEqual({
    commands: [
      [
        'gcloud',
        'container',
        'clusters',
        'update',
        'shop',
        '--location=europe-west1',
        '--enable-shielded-nodes',
        '--project=acme-shop',
      ],
    ],
    terraform:
      'resource "google_container_cluster" "this" {\n' +
      '  name = "shop"\n  location = "europe-west1"\n  enable_shielded_nodes = true\n}',
    disruption: 'none',
    reference: 'https://cloud.google.com/sdk/gcloud/reference/container/clusters/update',
  });
});

test('what cannot be changed in place says so', () => {
  const fix = clusterFix(good, [], { enable_autopilot: true }, { disruption: 'new-cluster' });
  expect(fix).toMatchObject({ commands: [], disruption: 'new-cluster', words: expect.stringMatching(/new cluster/) });
  expect(newPoolFix(pool, snapshot({}, good), [], {})).toMatchObject({
    commands: [
      [
        'gcloud',
        'container',
        'node-pools',
        'create',
        'default-new',
        '--cluster=shop',
        expect.anything(),
        expect.anything(),
      ],
    ],
    disruption: 'node-roll',
  });
});

describe.each(hostile)('a name like %j', (name) => {
  const every = [
    clusterFix(changed(good, { ref: { name } }), ['--x'], {}),
    clusterFix(changed(good, { ref: { region: name } }), ['--x'], {}),
    clusterFix(changed(good, { ref: { account: name } }), ['--x'], {}),
    verbFix(changed(good, { ref: { name } }), 'upgrade', []),
    poolFix({ ...pool, name }, snapshot({}, good), ['--x'], {}),
    newPoolFix({ ...pool, name: `${name}` }, snapshot({}, changed(good, { ref: { name } })), ['--x'], {}),
    subnetFix(
      changed(good, { native: { networkConfig: { subnetwork: `projects/p/regions/r/subnetworks/${name}` } } }),
      [],
      {},
    ),
    firewallFix(good, name, ['203.0.113.0/24']),
    projectFix({ account: { provider: 'gke', id: name } }, ['services', 'enable', 'x.googleapis.com']),
  ];
  test('gets no command', () => expect(every.flatMap(({ commands }) => commands)).toEqual([]));
  test('stays a string in Terraform', () => {
    for (const { terraform = '' } of every) {
      expect(terraform.replaceAll('$${', '').replaceAll('%%{', '')).not.toMatch(/[$%]\{/);
      for (const line of terraform.split('\n').slice(1, -1))
        expect(line).toMatch(/^ {2}\w+ = ("([^"\\]|\\.)*"|\[.*\])$/);
    }
  });
});
