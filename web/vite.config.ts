import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compression } from 'vite-plugin-compression2'

/**
 * The playground, built into `dist/web`: files that the server sends as they are. Everything is bundled, nothing is loaded from
 * elsewhere; addresses are relative, so that it works behind a path of a proxy too.
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
      onLog(level, log, handle) {
        // Marks for React's compiler in GraphiQL's own files; the bundle needs none of them.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
      },
    },
  },
})
