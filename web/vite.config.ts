import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { compression } from 'vite-plugin-compression2'

/** The pages, each with an HTML file of its own name here; the server knows the same names (`src/server/pages.ts`). */
const PAGES = ['playground']

/**
 * The pages, built into `dist/web`: files that the server sends as they are. Everything is bundled, nothing is loaded from
 * elsewhere; addresses are relative, so that they work behind a path of a proxy too.
 */
export default defineConfig({
  base: './',
  plugins: [react(), compression({ algorithms: ['gzip'], threshold: 1024 })],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Monaco alone has 2.8 MB, loaded once and kept.
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      input: Object.fromEntries(PAGES.map((page) => [page, fileURLToPath(new URL(`${page}.html`, import.meta.url))])),
      onLog(level, log, handle) {
        // Marks for React's compiler in GraphiQL's own files; the bundle needs none of them.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
      },
    },
  },
})
