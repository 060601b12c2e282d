import type { Plugin } from 'esbuild';

/** Importing these as ES modules touches every lazy export: 20 ms and a whole HTTP client that nobody asked for. */
const facades = /^(node:)?(http|https|crypto)$/;

/** Makes a bundle start faster: built-in modules without their facades, zod without its sixty languages. */
export const leanStart: Plugin = {
  name: 'lean-start',
  setup(build) {
    build.onResolve({ filter: facades }, ({ path, kind }) =>
      kind === 'import-statement' ? { path: path.replace(/^node:/, ''), namespace: 'built-in' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('node:${path}');`,
    }));
    build.onLoad({ filter: /zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: path.replace(/[/\\]index\.js$/, ''),
    }));
  },
};
