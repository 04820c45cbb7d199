import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: mode === 'fuzz' ? [] : ['tests/seed.ts'],
    env: mode === 'fuzz' ? { STRATLINT_FUZZ: 'long' } : {},
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**', 'rules/**'],
      exclude: ['**/*.generated.*'],
      reporter: ['text-summary', 'html'],
    },
  },
}));
