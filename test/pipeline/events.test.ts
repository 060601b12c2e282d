import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../shared/errors.ts';
import { discoverEvent, parseEvent, scanEvent, summariseEvent } from '../../shared/pipeline/events.ts';

const run = '20261124T020000Z-00000000';
const whole = [
  [discoverEvent, { trigger: 'schedule', scheduledFor: '2026-11-24T02:00:00Z', seed: 'x', scope: { accounts: ['1'] } }],
  [scanEvent, { run, cluster: 'eks~1~r~c~00000000', slice: 1, status: 'PARTIAL' }],
  [summariseEvent, { run }],
] as const;

describe('events carry identifiers only', () => {
  it.each(whole)('event %# is taken as it is', (schema, event) => {
    expect(parseEvent(schema, event)).toEqual(event);
  });

  const extras = ['role', 'roleArn', 'endpoint', 'out', 'kubeconfig', 'token', 'credentials', 'config'];
  it.each(whole.flatMap(([schema, event]) => extras.map((key) => [schema, event, key] as const)))(
    'event %# with one key more is refused, not ignored',
    (schema, event, key) => {
      expect(() => parseEvent(schema, { ...event, [key]: 'x' })).toThrow(ConfigError);
      expect(() => parseEvent(schema, { ...event, [key]: 'x' })).toThrow(key);
    },
  );

  it.each([
    [discoverEvent, { scope: { endpoint: 'https://evil.example' } }],
    [discoverEvent, { scope: { providers: ['kubeconfig'] } }],
    [discoverEvent, { scope: { clusters: Array(1_001).fill('c') } }],
    [scanEvent, { run: '../../etc', cluster: 'c' }],
    [scanEvent, { run, cluster: '' }],
    [scanEvent, { run, cluster: 'c', slice: -1 }],
    [scanEvent, { run }],
    [summariseEvent, { run: `${run}/..` }],
    [summariseEvent, null],
  ])('event %# is none: %j', (schema, event) => {
    expect(() => parseEvent(schema, event)).toThrow(ConfigError);
  });
});
