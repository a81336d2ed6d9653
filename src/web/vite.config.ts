import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

const root = resolve(import.meta.dirname)

const config: UserConfig = defineConfig({
  root,
  base: '/',
  plugins: [react()],
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
