import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser.mjs';

// No name but the server's own resolves, so nothing can reach the network unseen.
const offline = [
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
];
// A WebGPU adapter in software, for machines without a GPU.
const webgpu = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-unsafe-swiftshader'];

/** Chromium with these switches; as root, and so in most containers, its sandbox cannot start. */
const browser = (...switches: string[]) => ({
  launchOptions: {
    executablePath: findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...offline, ...switches],
  },
});

export default defineConfig({
  outputDir: '../test-results/pages',
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  forbidOnly: Boolean(process.env.CI),
  // A shared machine may stall for a while; what only passes at the second try is named in the report.
  retries: process.env.CI ? 1 : 0,
  fullyParallel: true,
  workers: 2,
  // Only a test that fails waits for them: a busy machine takes its time.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // The service worker would fetch the whole site for every test; offline.spec.ts allows it.
  use: {
    viewport: { width: 1280, height: 720 },
    locale: 'en-US',
    trace: 'on-first-retry',
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'wasm', grepInvert: /@webgpu/, use: browser() },
    { name: 'webgpu', grep: /@webgpu/, use: browser(...webgpu) },
    { name: 'bench', testMatch: 'bench/*.bench.ts', use: browser(...webgpu), timeout: 600_000 },
  ],
  // The built site, below a path as on most hosts; the preview takes the next free port and says which.
  webServer: {
    command: 'vite preview --base /below/a/path/',
    cwd: '..',
    wait: { stdout: /Local.*?(?<unfold_site>http\S+)/ },
  },
});
