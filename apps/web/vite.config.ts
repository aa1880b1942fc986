import { reactRouter } from '@react-router/dev/vite';
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  resolve: { conditions: ['@mesa/source', ...defaultClientConditions] },
  ssr: {
    noExternal: [/^@mesa\//],
    resolve: { conditions: ['@mesa/source', ...defaultServerConditions] },
  },
  // Fonts and images stay files: a data: address would need a wider content policy.
  build: { assetsInlineLimit: 0, sourcemap: false, chunkSizeWarningLimit: 700 },
});
