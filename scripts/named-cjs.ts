import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

const seen = Symbol('resolved');

/**
 * `const { Name } = await import('package')` of a CommonJS package: esbuild's split chunk exports only its default, Node's
 * own import the names too. This gives the chunk the names that Node sees.
 */
export const namedCjs: Plugin = {
  name: 'named-cjs',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === seen || path.startsWith('node:')) return undefined;
      const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: seen });
      // Not installed: an optional dependency, whose importer catches that at run time.
      if (found.errors.length) return { path, external: true };
      if (found.external || found.namespace !== 'file') return found;
      const source = await readFile(found.path, 'utf8');
      return /^\s*(import|export)[\s{*]/m.test(source) ? found : { path: found.path, namespace: 'named-cjs' };
    });
    build.onLoad({ filter: /.*/, namespace: 'named-cjs' }, async ({ path }) => {
      const names = Object.keys(await import(pathToFileURL(path).href)).filter(
        (name) => name !== 'default' && /^[A-Za-z_$][\w$]*$/.test(name),
      );
      return {
        contents: `export { ${names.join(', ')} } from ${JSON.stringify(path)};`,
        resolveDir: dirname(path),
        loader: 'js',
      };
    });
  },
};
