import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type UserConfig } from 'vite'

const root = resolve(import.meta.dirname)

/** Bytes behind which a file is packed. */
const WORTH = 1024

/** Puts beside each script and style what the server sends of it, so that nobody waits for it to be packed. */
const packed: Plugin = {
  name: 'packed',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle)) {
        const text = file.type === 'chunk' ? file.code : file.source
        if (/\.(?:js|css)$/.test(file.fileName) && text.length > WORTH)
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gzipSync(text, { level: 9 }) })
      }
    },
  },
}

const config: UserConfig = defineConfig({
  root,
  base: '/',
  plugins: [react(), packed],
  resolve: { conditions: ['source', 'module', 'browser', 'default'] },
  build: {
    outDir: resolve(root, '../../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    // what views share is fetched with the first: twenty files of a kilobyte take a cold browser longer than one of ten
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', test: /[\\/]src[\\/]web[\\/](?:part[\\/])?[\w-]+\.tsx?$/ }] } },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4189', '/openapi.json': 'http://127.0.0.1:4189' } },
})

export default config
