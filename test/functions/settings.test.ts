import { expect, it } from 'vitest';
import { isNarrowed, type SweepFlags } from '../../functions/cli/settings.ts';
import { parseConfigText } from '../../shared/config-text.ts';
import { ConfigError } from '../../shared/errors.ts';

const tenant = '00000000-0000-0000-0000-00000000000a';
it.each<[SweepFlags, object, boolean]>([
  [{}, {}, false],
  [{ kubeconfig: 'k' }, {}, false],
  [{ kubeconfig: 'k' }, { eks: { organization: true } }, true],
  [{ context: ['c'] }, { gke: { projects: ['p'] } }, true],
  [{ context: ['c'] }, { aks: { tenant } }, true],
  [{ profile: 'hardened' }, {}, false],
  [{ profile: 'pss-baseline' }, {}, true],
  [{ profile: 'security' }, { rules: { profile: 'hardened' } }, true],
  [{ context: ['c'] }, { kubeconfig: { contexts: ['*'] } }, true],
  [{ context: ['*'] }, { kubeconfig: { contexts: ['*'] } }, false],
  [{ awsProfile: ['a'] }, { eks: { profiles: ['a', 'b'] } }, true],
  [{ awsProfile: ['a'] }, {}, false],
  [{ context: ['c'] }, { limits: { timeout: '1m' } }, false],
  [{ cluster: ['c'] }, {}, true],
])('%j with %j configured leaves something out: %j', (flags, config, expected) => {
  expect(isNarrowed(flags, config)).toBe(expected);
});

it('aliases that multiply are the user’s mistake, told at once', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    'b: &b [*a,*a,*a,*a,*a,*a]',
    'c: &c [*b,*b,*b,*b,*b,*b]',
    'd: [*c,*c,*c,*c]',
  ];
  expect(() => parseConfigText(bomb.join('\n'), 'kubesweep.yaml')).toThrow(ConfigError);
  expect(() => parseConfigText('a: *nobody', 'kubesweep.yaml')).toThrow(ConfigError);
});
