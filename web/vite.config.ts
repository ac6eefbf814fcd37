import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where the server listens while we develop; the built front is served by the server itself. */
const server = process.env.MAILIAN_SERVER ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      xmlbuilder2: fileURLToPath(new URL('./src/components/imaging/engine/no-xml.ts', import.meta.url)),
    },
  },
  server: {
    port: 5173,
    proxy: {
      '/api': { target: server, ws: true },
      '/problems': server,
      '/dicom-web': process.env.MAILIAN_DICOM_WEB ?? server,
    },
  },
  // The decoders of pictures run in workers that load further pieces of themselves.
  worker: { format: 'es' },
  optimizeDeps: {
    exclude: ['@cornerstonejs/dicom-image-loader'],
    include: ['@cornerstonejs/dicom-image-loader > dicom-parser'],
  },
  build: {
    outDir: 'dist',
    manifest: true,
    // The size gate (npm run size) measures what a reader downloads; this only silences the generic hint. The largest piece is the
    // engine of the viewer, loaded when pictures are looked at.
    chunkSizeWarningLimit: 4_000,
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    css: false,
    testTimeout: 40_000,
    // Each file that loads the component library anew costs seconds; every test cleans up after itself instead.
    isolate: false,
    maxWorkers: 2,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
