import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../content';
import { glossary as en } from '../../content/en/glossary';
import { glossary as zh } from '../../content/zh/glossary';
import { auc, sigmoid } from '../../math/metrics';
import {
  directionsHolding,
  effectiveRank,
  informationAbundance,
  marchenkoPasturEdges,
} from '../../math/spectrum';
import { entries, termIds } from './entries';
import { find } from './find';

describe('the glossary', () => {
  it('has every term once, in both languages', () => {
    expect(new Set(termIds).size).toBe(entries.length);
    for (const { terms } of [en, zh]) expect(Object.keys(terms).sort()).toEqual([...termIds].sort());
  });

  it('holds the terms that texts mark, in both languages', () => {
    const content = join(import.meta.dirname, '../../content');
    const marked = languages.flatMap((language) =>
      readdirSync(join(content, language)).flatMap((file) =>
        [...readFileSync(join(content, language, file), 'utf8').matchAll(/\[\[([\w-]+)\|/g)].map(
          ([, id]) => `${file} ${id}`,
        ),
      ),
    );
    expect(marked.length).toBeGreaterThan(10);
    expect(marked.filter((one) => !termIds.some((id) => one.endsWith(` ${id}`)))).toEqual([]);
  });

  it('is searched by name in either language', () => {
    const ids = (text: string) => find(text, [en.terms, zh.terms]).map(({ id }) => id);
    expect(ids('abundance')).toEqual(['ia']);
    expect(ids('信息丰度')).toEqual(['ia']);
    expect(ids('Attention target')).toEqual(['attention']);
    expect(ids('')).toHaveLength(entries.length);
    expect(ids('zebra')).toEqual([]);
  });
});

describe('its lines of arithmetic', () => {
  const line = (id: string) => [en.terms[id].line, zh.terms[id].line];
  const both = (id: string, ...parts: string[]) => {
    for (const text of line(id)) for (const part of parts) expect(text).toContain(part);
  };

  it('are right', () => {
    const sigma = [4, 2, 1, 1];
    both('ia', `= ${informationAbundance(sigma)}`);
    both('erank', effectiveRank(sigma).toFixed(2), '1.75');
    // −(½·log₂½ + ¼·log₂¼ + 2·⅛·log₂⅛) = .5 + .5 + .75
    expect(2 ** 1.75).toBeCloseTo(effectiveRank(sigma), 10);
    both('k90', `k90 = ${directionsHolding(sigma)}`);
    expect([16 / 22, 20 / 22].map((x) => Math.round(x * 100))).toEqual([73, 91]);

    // The function's edges are in units of the root of the number of rows.
    const edges = [Math.sqrt(120) - Math.sqrt(64), Math.sqrt(120) + Math.sqrt(64)];
    marchenkoPasturEdges(120, 64).forEach((edge, at) => {
      expect(edge * Math.sqrt(120)).toBeCloseTo(edges[at], 10);
    });
    both('mp', ...edges.map((edge) => edge.toFixed(2)));

    const powers = [2, 1, 0].map(Math.exp);
    const sum = powers.reduce((a, b) => a + b);
    both('softmax', powers.map((power) => (power / sum).toFixed(2)).join(', '));
    both('logit', `−${Math.abs(Math.log(0.35 / 0.65)).toFixed(2)}`);
    expect(sigmoid(Math.log(0.35 / 0.65))).toBeCloseTo(0.35, 12);
    both('cosine', `−${(1 / Math.SQRT2).toFixed(2)}`);
    both('mnse', (51).toString(2), (51).toString(3));
    both('collision', (51).toString(2), (51).toString(3), (23).toString(2), (23).toString(3));
    both('embedding', (120 * 64).toLocaleString('en'));
    both('step', (300 * 256).toLocaleString('en'));
    both('self', String(20 * 20));
    // By chance one half, a perfect order one, as the text on AUC has it.
    expect([auc([0, 1], [1, 2]), auc([0, 1], [1, 1])]).toEqual([1, 0.5]);
  });
});
