import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { rules } from '../../shared/rules/index.ts';

const folder = join(import.meta.dirname, '../../docs/rules');

test('every rule has a page, and no page is without its rule', async () => {
  expect((await readdir(folder)).sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
});

test.each(rules.map((rule) => [rule.id, rule] as const))(
  '%s: risk, remediation, a failing and a passing example',
  async (id, rule) => {
    const page = await readFile(join(folder, `${id}.md`), 'utf8');
    expect(page).toContain(`# ${rule.title}\n`);
    expect(page).toContain(rule.risk);
    expect(page).toContain(rule.remediation);
    if (rule.snippet) expect(page).toContain(rule.snippet.trimEnd());
    for (const part of ['Fails', 'Passes']) {
      const [, text = ''] = new RegExp(`## ${part}\\n[\\s\\S]*?\`\`\`yaml\\n([\\s\\S]*?)\\n\`\`\``).exec(page) ?? [];
      expect(text, part).not.toBe('');
      for (const { errors } of parseAllDocuments(text) as { errors: unknown[] }[]) expect(errors).toEqual([]);
    }
  },
);
