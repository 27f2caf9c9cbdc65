// Damaged files by the thousand: npm run fuzz -- [seed] [files a format]
import { damage, fuzzedFiles } from '../src/data/readers/fuzz.ts';

const [seed = 1, count = 10_000] = process.argv.slice(3).map(Number);
for (const name of fuzzedFiles) {
  const { outcomes, slowest } = await damage(name, seed, count);
  const sorted = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, times]) => `${outcome} ${times}`);
  console.log(
    `${name}: ${count} files from seed ${seed}, slowest ${slowest.toFixed(0)} ms: ${sorted.join(', ')}`,
  );
}
