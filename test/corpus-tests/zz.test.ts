import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { gradeCorpus } from './grade-programs.js';

it('x', async () => {
  const t = performance.now();
  const { functions, programs } = await gradeCorpus();
  const ms = performance.now() - t;
  const w = functions.filter((f) => f.names !== null);
  const miss = w.filter((f) => f.told === null || !f.names?.includes(f.told));
  writeFileSync(
    '/tmp/scratch/miss.txt',
    `${programs} ${ms} single ${w.filter((f) => f.mistakes === 1).length} combined ${w.filter((f) => f.mistakes === 2).length}\n` +
      miss
        .map(
          (f) =>
            `${f.program} | ${f.function} | told ${f.told} lost ${f.lost} m${f.mistakes}\n${f.source}\n`,
        )
        .join('\n'),
  );
}, 300_000);
