import { randomFrom } from '../../bench/pods.ts';

/** Scalars that YAML 1.1, YAML 1.2 and Go do not read alike. */
// biome-ignore format: one screen
const scalars = [
  'yes', 'Yes', 'YES', 'yEs', 'no', 'No', 'NO', 'on', 'On', 'ON', 'off', 'Off', 'OFF', 'y', 'Y', 'n', 'N', 'true', 'True',
  'TRUE', 'tRUE', 'false', 'False', 'FALSE', 'null', 'Null', 'NULL', 'nUll', '~', '0', '-0', '+0', '00', '07', '0777', '-0777',
  '08', '09', '0o17', '0O17', '-0o17', '0o8', '0o', '0x1F', '0X1f', '-0x1F', '0x', '0xG', '0b101', '0B1', '-0b11', '0b12', '0b',
  '1_000', '1__0', '_1', '1_', '0_7', '0x_F', '+12', '-12', '--1', '12', '9007199254740993', '9223372036854775808',
  '18446744073709551615', '18446744073709551616', '-9223372036854775808', '-9223372036854775809', '0xFFFFFFFFFFFFFFFF',
  '0xFFFFFFFFFFFFFFFFF', '01777777777777777777777', '07777777777777777777777777', '1.', '.5', '-.5', '+.5', '1.5', '1.5e3', '1e3',
  '1E3', '1e-3', '1e+3', '1e999', '.e1', '.', '1._5', '._5', '1_0.5_0', '1.2.3', '0.1', '00.5', '1:30', '190:20:30', '-1:30',
  '1:30.5', '60:00', '2001-01-01', '2001-12-14t21:59:43.10-05:00', '2001-12-14 21:59:43', '12:30:45', '1e', '0e0', '-', '"yes"',
  "'0777'", '"1:30"', '"\\u00e9\\n"', "'it''s'", '!!str 1', '!!str yes', '!!int "3"', '!!float 3', '!!float "0x1F"', '!!bool "yes"',
  '!!null ""', '!!binary aGVsbG8=', '!custom 7', '! 7', 'a b', 'a#b', 'http://x/y:z', 'v1.2.3', '1.10', '100m', '128Mi', '=', '<<',
  '""', "''", '[yes, 0o7, ~]', '{a: on, b: 1:20}', '[]', '{}', '.inf', '-.Inf', '.NaN', '!!int abc', '!!bool 1',
];
const names = [
  'a',
  'b',
  'c',
  'name',
  'image',
  'privileged',
  'x-y',
  '"quoted"',
  "'single'",
  'on',
  '0x10',
  '7',
  '1.5',
  'no',
];

/** A file of one to four documents: every trait that a manifest may have, faults among them. */
export function yamlFile(seed: number): string {
  const random = randomFrom(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const chance = (share: number) => random() < share;
  const count = 1 + Math.floor(random() * random() * 4);
  const before = chance(0.2) ? one(['---\n', '--- # first\n', '# only a comment\n---\n', '\n\n']) : '';
  const documents = Array.from({ length: count }, document);
  return before + documents.join(chance(0.9) ? '---\n' : one(['--- # next\n', '---\n---\n', '---   \n', '--- \t\n']));

  function document(): string {
    if (chance(0.04)) return '# nothing\n';
    const anchored = chance(0.3);
    const base = anchored ? `base: &base\n  k1: ${one(scalars)}\n  k2: v\nother: &other {k3: 1, k4: yes}\n` : '';
    const doubled = chance(0.12) ? one(['a: 1\na: 2\n', 'yes: 1\non: 2\n', '1: x\n0x1: y\n', 'm: {k: 1, k: 2}\n']) : '';
    const merged = anchored ? merge() : '';
    return `${base}${block(0, 3)}${merged}${doubled}`.replace(/^$/, '{}\n');
  }

  function merge(): string {
    const extra = chance(0.3) ? `  ${one(['k1: mine', 'k9: yes', 'k3: 07'])}\n` : '';
    const value = one([
      '*base',
      '[*base, *other]',
      '*other',
      '{k5: off}',
      '[{k6: 1}, *base]',
      'text',
      '[1]',
      '*nobody',
    ]);
    const how = one([
      `  <<: ${value}\n${extra}`,
      `${extra}  <<: ${value}\n`,
      `  "<<": ${value}\n`,
      `  <<: *base\n  <<: *other\n`,
    ]);
    return chance(0.8) ? `merged:\n${how}` : `alias: *base\nlist: [*base, *other]\n`;
  }

  function block(indent: number, depth: number): string {
    const keys = new Set(Array.from({ length: 1 + Math.floor(random() * 4) }, () => one(names)));
    const pad = ' '.repeat(indent);
    return [...keys].map((key) => `${pad}${key}:${value(indent, depth)}`).join('');
  }

  function value(indent: number, depth: number): string {
    const pad = ' '.repeat(indent + 2);
    if (depth > 0 && chance(0.25)) return `\n${block(indent + 2, depth - 1)}`;
    if (chance(0.12)) return `\n${pad}- ${one(scalars)}\n${pad}- ${one(scalars)}\n`;
    if (chance(0.06)) return `${one([' |', ' >', ' |-', ' >+', ' |2'])}\n${pad}text: yes\n${pad}more # no comment\n`;
    if (chance(0.05)) return `\n`;
    return ` ${one(scalars)}${chance(0.1) ? ' # why' : ''}\n`;
  }
}
