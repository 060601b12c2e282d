import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../shared/errors.ts';
import { discoverEvent, parseEvent, scanEvent, summariseEvent } from '../../shared/pipeline/events.ts';

const run = '20261124T020000Z-00000000';
const discover = { trigger: 'schedule', scheduledFor: '2026-11-24T02:00:00Z', seed: 'x', scope: { accounts: ['1'] } };
const whole = [
  ['discover', discover, discoverEvent],
  ['scan', { run, cluster: 'eks~1~r~c~00000000', slice: 1, status: 'PARTIAL' }, scanEvent],
  ['summarise', { run }, summariseEvent],
] as const;

describe('events carry identifiers only', () => {
  it.each(whole)('%s: %j is taken as it is', (_, event, schema) => {
    expect(parseEvent(schema, event)).toEqual(event);
  });

  const extras = ['role', 'roleArn', 'endpoint', 'out', 'kubeconfig', 'token', 'credentials', 'config'];
  it.each(whole.flatMap(([name, event, schema]) => extras.map((key) => [name, key, event, schema] as const)))(
    '%s with %s beside is refused, not ignored',
    (_, key, event, schema) => {
      expect(() => parseEvent(schema, { ...event, [key]: 'x' })).toThrow(ConfigError);
      expect(() => parseEvent(schema, { ...event, [key]: 'x' })).toThrow(key);
    },
  );

  it.each([
    ['discover', { scope: { endpoint: 'https://evil.example' } }, discoverEvent],
    ['discover', { scope: { providers: ['kubeconfig'] } }, discoverEvent],
    ['discover', { scope: { clusters: Array(1_001).fill('c') } }, discoverEvent],
    ['scan', { run: '../../etc', cluster: 'c' }, scanEvent],
    ['scan', { run, cluster: '' }, scanEvent],
    ['scan', { run, cluster: 'c', slice: -1 }, scanEvent],
    ['scan', { run }, scanEvent],
    ['summarise', { run: `${run}/..` }, summariseEvent],
    ['summarise', null, summariseEvent],
  ])('%s: %j is none', (_, event, schema) => {
    expect(() => parseEvent(schema, event)).toThrow(ConfigError);
  });
});
