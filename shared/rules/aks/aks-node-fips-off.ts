import { aksPool, onAksPools } from '../../engine/aks.ts';
import { aksPoolFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-node-fips-off',
  title: 'Nodes run without certified cryptography',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:upgrading'],
  covers: ['aks-node-fips'],
  profiles: ['hardened'],
  risk: 'Where certified cryptography is demanded, these nodes do not have it.',
  remediation: 'Enable the certified image of the node pool.',
  applies: onAksPools(),
  check: (pool) =>
    aksPool(pool).enableFips === true
      ? undefined
      : { path: ['native', 'enableFips'], message: 'the FIPS image is off' },
  fix: (pool, snapshot) => aksPoolFix(pool, snapshot, ['--enable-fips-image'], { fips_enabled: true }),
});
