import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { measure } from './child.ts';

const [mode, ...files] = process.argv.slice(2);
const loaded: string[] = [];
if (mode === 'list')
  registerHooks({
    load(url, context, next) {
      if (url.startsWith('file:')) loaded.push(fileURLToPath(url));
      return next(url, context);
    },
  });

/** One after the other, as code that needs them does. */
async function load(): Promise<number> {
  for (const file of files) await import(pathToFileURL(file).href);
  return files.length;
}

if (mode === 'list') {
  await load();
  process.send?.(loaded);
  process.disconnect?.();
} else await measure(load);
