// Which browser the tests drive: the one named by CHROME_PATH, an installed Chrome or Chromium, or Playwright's own.
// Of Chromium's two forms the shell without a window comes first: a page costs it less than half the processor time.
// Run as a program it installs one where there is none.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const names = [
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
];

function* candidates() {
  const { PATH = '', HOME = '', PROGRAMFILES = '', LOCALAPPDATA = '' } = process.env;
  if (process.platform === 'darwin') {
    for (const folder of ['/Applications', join(HOME, 'Applications')])
      for (const name of ['Google Chrome', 'Chromium']) yield `${folder}/${name}.app/Contents/MacOS/${name}`;
  } else if (process.platform === 'win32') {
    for (const folder of [PROGRAMFILES, LOCALAPPDATA])
      yield join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe');
  } else {
    for (const name of names) for (const folder of PATH.split(delimiter)) yield join(folder, name);
  }
  yield chromium.executablePath();
}

/** @returns {string | undefined} path of the program */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`);
  return chosen || [...candidates()].find((path) => existsSync(path));
}

function installBrowser() {
  const attempts = ['npx playwright install chromium'];
  // Where that download is blocked, a Debian machine has its own package.
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    attempts.push(
      'apt-get update && apt-get install -y --no-install-recommends chromium-headless-shell fonts-noto-cjk',
    );
  for (const command of attempts) {
    try {
      console.log(`No Chrome or Chromium found: ${command}`);
      execSync(command, { stdio: 'inherit' });
    } catch {
      console.log(`Failed: ${command}`);
    }
    if (findBrowser()) return;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!findBrowser()) installBrowser();
  const browser = findBrowser();
  console.log(browser ?? 'No browser: install Chrome or Chromium, or name one in CHROME_PATH.');
  process.exitCode = browser ? 0 : 1;
}
