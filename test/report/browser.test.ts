import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/model/finding.ts';
import { html } from '../../shared/report/html.ts';
import { hasChromium, launch } from './chromium.ts';
import { written } from './contract.ts';
import { hostile, sample } from './sample.ts';

describe.runIf(hasChromium())('the HTML report in Chromium', () => {
  const { report, findings } = sample();
  let chromium: Awaited<ReturnType<typeof launch>>;
  let text: string;
  let all: Finding[];
  beforeAll(async () => {
    chromium = await launch();
    text = await written(html, report, findings);
    all = await Array.fromAsync(findings());
  });
  afterAll(() => chromium?.close());

  const result = (page: Page) => page.locator('#result').textContent();
  const says = (page: Page, n: number) =>
    expect.poll(() => result(page)).toMatch(new RegExp(`^${n} of ${all.length} findings`));
  const hashOf = (page: Page) => page.evaluate<string>('decodeURIComponent(location.hash)');
  /** The list is drawn 60 ms after the last filter, and drawn anew it has lost the focus: the page's own clock tells. */
  const settled = (page: Page) => page.evaluate('new Promise((done) => setTimeout(done, 200))');
  const openAll = (page: Page) =>
    page.evaluate("document.querySelectorAll('.group-head, summary').forEach((e) => e.click())");

  it('breaks no policy, runs no hostile name and asks for nothing', async () => {
    const { page, troubles, requests } = await chromium.open(text);
    await openAll(page);
    for (const word of Object.values(hostile)) {
      await page.fill('#q', word.slice(0, 40));
      await page.waitForTimeout(90);
      await openAll(page);
    }
    await page.check('input[value=cluster]', { force: true });
    await page.reload();
    await openAll(page);
    expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
    expect(await page.locator('script, img, iframe, object, link:not([rel=icon]), base').count()).toBe(2);
    expect(troubles).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  });

  it('would tell of a violation: the policy is in force and the test can see it', async () => {
    const { page, troubles } = await chromium.open(text);
    for (const deed of ["setAttribute('onclick', 'globalThis.pwned = 1')", "innerHTML = '<b>x</b>'"])
      await expect(page.evaluate(`document.body.${deed}`)).rejects.toThrow(/TrustedScript|TrustedHTML/);
    await page.evaluate("document.body.setAttribute('style', 'color: red')");
    await page.evaluate(
      "document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'data:text/css,' }))",
    );
    await expect.poll(() => troubles.join('\n')).toMatch(/trusted-types-for[\s\S]*style-src-attr[\s\S]*style-src-elem/);
    expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
  });

  it('filters by every facet and keeps them in the hash, over a reload too', async () => {
    const { page } = await chromium.open(text);
    await says(page, all.length);
    await page.check('input[value=critical]', { force: true });
    const critical = all.filter(({ severity }) => severity === 'critical');
    await says(page, critical.length);
    await page.selectOption('select[name=namespace]', 'payments');
    const both = critical.filter(({ resource }) => resource.namespace === 'payments');
    await says(page, both.length);
    await page.fill('#q', 'SPOT e2-standard');
    const three = both.filter(({ context }) => context.nodePools?.includes('spot'));
    await says(page, three.filter(({ context }) => context.instanceTypes?.[0]?.startsWith('e2')).length);
    expect(await hashOf(page)).toBe('#q=SPOT+e2-standard&namespace=payments&severity=critical');
    const before = await result(page);
    await page.reload();
    await expect.poll(() => result(page)).toBe(before);
    await page.click('#clear');
    await says(page, all.length);
    expect(await hashOf(page)).toBe('');
  });

  it.each([
    ['#severity=high,low', (f: Finding) => f.severity === 'high' || f.severity === 'low'],
    ['#status=excepted', (f: Finding) => f.exception !== undefined],
    ['#status=unknown', (f: Finding) => f.status === 'unknown'],
    ['#provider=aks', (f: Finding) => 'cluster' in f.origin && f.origin.cluster.provider === 'aks'],
    ['#rule=run-as-root', (f: Finding) => f.ruleId === 'run-as-root'],
    ['#namespace=__proto__', (f: Finding) => f.resource.namespace === '__proto__'],
    ['#rule=no-such-rule', () => false],
    ['#severity=%3Cscript%3E', () => false],
  ])('opens on %s', async (hash, wanted) => {
    const { page, troubles } = await chromium.open(text, hash);
    await says(page, hash.includes('script') ? all.length : all.filter(wanted).length);
    expect(troubles).toEqual([]);
  });

  it('leads from a priority, a cluster and a count to the findings', async () => {
    const { page } = await chromium.open(text);
    const [first] = report.priorities;
    await page.click(`a:has-text("${first?.title}")`);
    await says(page, first?.findings ?? 0);
    await page.click('.clusters a:has-text("prod-us")');
    const there = all.filter(({ origin }) => 'cluster' in origin && origin.cluster.name === 'prod-us');
    await says(page, there.length);
    await page.click('.tile-critical a');
    await says(page, report.open.critical);
    await page.goBack();
    await says(page, there.length);
  });

  it('says where: cluster, node pool, instance type, namespace, workload, container, service account, image, path', async () => {
    const { page } = await chromium.open(text, '#rule=privileged-container');
    const target = all.find(
      ({ ruleId, container, exception }) => ruleId === 'privileged-container' && container && !exception,
    );
    const { context, origin, ...finding } = target as Finding;
    const row = page.locator('.row', { hasText: finding.id });
    const words = [finding.resource.kind, finding.resource.name, finding.resource.namespace, finding.container];
    words.push(finding.message, finding.path, context.image, context.serviceAccount, String(context.pods));
    words.push(...(context.nodePools ?? []), ...(context.instanceTypes ?? []));
    if ('cluster' in origin) words.push(origin.cluster.name, origin.cluster.account, origin.cluster.region);
    const shown = await row.textContent();
    for (const word of words) expect(shown).toContain(word);
    const rule = report.rules.find(({ id }) => id === 'privileged-container');
    expect(await page.locator('#list .why').textContent()).toContain(rule?.remediation);
    expect(await page.locator('#list .why').textContent()).toContain(rule?.risk);
  });

  it('works from the keyboard', async () => {
    const { page } = await chromium.open(text);
    await page.keyboard.press('/');
    await page.keyboard.type('gateway');
    await expect.poll(() => hashOf(page)).toBe('#q=gateway');
    await settled(page);
    await page.locator('.group-head').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.group-head').first().getAttribute('aria-expanded')).toBe('true');
    await page.locator('input[value=critical]').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => hashOf(page)).toBe('#q=gateway&severity=critical');
  });

  it.each([
    ['light', 360],
    ['dark', 360],
    ['light', 1440],
    ['dark', 1440],
  ] as const)('has nothing for axe to find: %s at %i px', async (colorScheme, width) => {
    const { page } = await chromium.open(text, '', { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    await openAll(page);
    await page.check('input[value=critical]', { force: true });
    await page.waitForTimeout(150);
    await openAll(page);
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
      "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)",
    );
    expect(found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3)}`)).toEqual([]);
  });

  it.each([360, 768, 1024, 1440, 2560])('has no sideways scroll at %i px', async (width) => {
    const { page } = await chromium.open(text, '', { viewport: { width, height: 800 } });
    await openAll(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it('tells its story without a script', async () => {
    const { page } = await chromium.open(text, '', { javaScriptEnabled: false });
    const body = await page.locator('body').textContent();
    for (const { ref } of report.clusters) expect(body).toContain(ref.name);
    for (const { title } of report.priorities) expect(body).toContain(title);
    for (const { account = '' } of report.lost) expect(body).toContain(account);
    expect(body).toContain('62 % coverage');
    expect(body).toContain('needs JavaScript');
    expect(await page.locator('#filters').isVisible()).toBe(false);
  });

  it('stays quick with 50,000 findings', async () => {
    const { report: large, findings: many } = sample(215);
    const { page } = await chromium.open(await written(html, large, many));
    await expect.poll(() => result(page)).toMatch(/^[45]\d,\d{3} of/);
    await openAll(page);
    expect(await page.locator('*').count()).toBeLessThan(20_000);
    const spent = await page.evaluate<number>(`new Promise((done) => {
      const started = performance.now();
      const query = document.getElementById('q');
      new MutationObserver(() => done(performance.now() - started)).observe(document.getElementById('list'), { childList: true });
      query.value = 'gateway spot';
      query.dispatchEvent(new Event('input', { bubbles: true }));
    })`);
    expect(spent).toBeLessThan(2_000);
  });

  it.each([[{ minify: true }], [{ minify: true, keepNames: true }], [{ keepNames: true }]])(
    'is the same page when a bundler has been at it: %j',
    async (options) => {
      const entry = new URL('../../shared/report/html.ts', import.meta.url).pathname;
      const { outputFiles } = await build({
        ...{ entryPoints: [entry], bundle: true, write: false, ...options },
        ...{ format: 'esm', platform: 'node', target: 'node22' },
      });
      const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
      const bundled = await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`);
      const { page, troubles } = await chromium.open(
        await written(bundled.html, report, findings),
        '#severity=critical',
      );
      await says(page, all.filter(({ severity }) => severity === 'critical').length);
      expect(troubles).toEqual([]);
    },
  );
});
