import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src',
  buildDirectory: 'build',
  ssr: true,
  // The whole map of routes is small, and a page needs no second request to know it.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
