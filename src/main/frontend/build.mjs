import { build } from 'esbuild';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.env.TIENDO_OUT ?? join(here, '../../../target/classes'));

const bundles = [
  { from: 'src/components.ts', to: 'META-INF/resources/tiendo/components.js' },
  { from: 'src/notices/bell.ts', to: 'META-INF/resources/tiendo/bell.js' },
  { from: 'src/plugin/plugin.ts', to: 'plugin-webapp/tiendo/app/plugin.js' },
];
const copies = [
  { from: 'src/tiendo.css', to: 'META-INF/resources/tiendo/tiendo.css' },
  { from: 'src/icon.svg', to: 'META-INF/resources/tiendo/icon.svg' },
  { from: 'src/plugin/plugin.css', to: 'plugin-webapp/tiendo/app/plugin.css' },
];

for (const { from, to } of bundles) {
  await build({
    entryPoints: [join(here, from)],
    outfile: join(out, to),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'eof',
    logLevel: 'warning',
  });
}
for (const { from, to } of copies) {
  await mkdir(dirname(join(out, to)), { recursive: true });
  await copyFile(join(here, from), join(out, to));
}
console.log(`tiendo front end -> ${out}`);
