// Installs the dependencies of the lock file unless they are there already. Needs nothing but Node and npm.
import { execSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** @param {string} file */
const time = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

// npm writes node_modules/.package-lock.json when it has finished.
if (time('node_modules/.package-lock.json') < time('package-lock.json')) {
  execSync('npm ci --prefer-offline --no-audit --no-fund', { stdio: 'inherit' });
}
