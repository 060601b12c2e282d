import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { leanGke } from './lean-gke.ts';
import { leanStart } from './lean-start.ts';
import { namedCjs } from './named-cjs.ts';

const root = join(import.meta.dirname, '..');

/** What CommonJS dependencies expect of an ES module; imports of built-in modules would slow down every chunk. */
const banner = [
  "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);",
  'const __filename = import.meta.filename;',
  'const __dirname = import.meta.dirname;',
].join('\n');

/** Bundles entries (name → file) into a folder: ES modules, one lazy chunk a provider, store and command. */
export async function bundle(
  entries: Record<string, string>,
  outdir: string,
  more: BuildOptions = {},
): Promise<Metafile> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    splitting: true,
    minify: true,
    keepNames: true,
    legalComments: 'linked',
    mainFields: ['module', 'main'],
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: banner },
    metafile: true,
    logLevel: 'warning',
    ...more,
    plugins: [
      {
        name: 'version',
        setup: ({ onLoad }) =>
          onLoad({ filter: /functions[/\\]version\.ts$/ }, () => ({
            contents: `export const version = ${JSON.stringify(version)};`,
          })),
      },
      leanGke,
      leanStart,
      namedCjs,
    ],
  });
  if (!metafile) throw new Error('esbuild gave no metafile');
  return metafile;
}
