import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const executablePath = process.env.KUBESWEEP_CHROMIUM ?? '/usr/bin/chromium';
const required = Boolean(process.env.KUBESWEEP_REQUIRE_CHROMIUM);

/** False, with a word on stderr, where there is no Chromium; where one is required the tests run and fail. */
export function hasChromium(): boolean {
  if (existsSync(executablePath) || required) return true;
  process.stderr.write(`No Chromium at ${executablePath}: the tests of the HTML report in a browser are skipped.\n`);
  return false;
}

/** A page as a user opens it from disk, and all that went wrong in it. */
export interface Opened {
  readonly page: Page;
  /** Policy violations, errors, console messages, dialogs. */
  readonly troubles: string[];
  /** Addresses that the page asked for beyond itself. */
  readonly requests: string[];
}

/** A browser and a folder that both go away with `close`. */
export async function launch() {
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const folder = await mkdtemp(join(tmpdir(), 'kubesweep-html-'));
  let last: BrowserContext | undefined;
  return {
    async open(html: string, hash = '', options: BrowserContextOptions = {}): Promise<Opened> {
      const file = join(folder, 'report.html');
      await writeFile(file, html);
      await last?.close();
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      last = context;
      const page = await context.newPage();
      const troubles: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => troubles.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
      page.on('dialog', (dialog) => troubles.push(`dialog: ${dialog.message()}`));
      page.on('request', (request) => requests.push(request.url()));
      await page.exposeFunction('violated', (what: string) => troubles.push(`violation: ${what}`));
      await page.addInitScript(
        "addEventListener('securitypolicyviolation', (e) => violated(e.violatedDirective + ' ' + e.blockedURI))",
      );
      await page.goto(pathToFileURL(file).href + hash);
      return { page, troubles, requests: requests.slice(1) };
    },
    async close(): Promise<void> {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
