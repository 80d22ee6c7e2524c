import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** What gains from it: fonts are compressed already. */
const compressible = /\.(js|css|svg|json)$/;
/** Below this, a header costs more than compressing gives. */
const fewestBytes = 600;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Puts a `.br` and a `.gz` beside each file, as small as they get, so that serving compresses nothing. */
export function compressedTwins(): Plugin {
  return {
    name: 'compressed-twins',
    apply: 'build',
    // After Vite's own last step, which still writes into the chunks which ones they load.
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          const source = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          if (!compressible.test(fileName) || source.length < fewestBytes) continue;
          const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: await brotli(source, { params }) });
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: await gzipped(source, { level: 9 }) });
        }
      },
    },
  };
}
