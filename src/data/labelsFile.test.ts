import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnusableFile } from './fileProblem';
import { parseLabels } from './labelsFile';

function problemOf(text: string, count: number) {
  try {
    parseLabels(text, count);
    return undefined;
  } catch (error) {
    if (error instanceof UnusableFile) return error.problem;
    throw error;
  }
}

describe('labels of a table’s rows', () => {
  it('are one column without a head, or several with one', () => {
    expect(parseLabels('shoes\r\n咖啡\r\n', 2)).toEqual({ head: [], columns: [['shoes', '咖啡']] });
    expect(parseLabels('\ufeffname\tclass\na, b\t1\n\t2', 2)).toEqual({
      head: ['name', 'class'],
      columns: [
        ['a, b', ''],
        ['1', '2'],
      ],
    });
    // A last row without a name is a row.
    expect(parseLabels('a\n\n', 2).columns).toEqual([['a', '']]);
  });

  it('say what is wrong, and where', () => {
    expect(problemOf('', 3)).toEqual({ key: 'empty' });
    expect(problemOf('a\nb\nc\n', 2)).toEqual({ key: 'labelCount', found: 3, wanted: 2, headed: false });
    expect(problemOf('h\th\na\t1\n', 2)).toEqual({ key: 'labelCount', found: 1, wanted: 2, headed: true });
    expect(problemOf('h\th\na\t1\nb\n', 2)).toEqual({ key: 'ragged', line: 3, found: 1, wanted: 2 });
    // 咖 in GBK, as a decoder of UTF-8 passes it on.
    const gbk = new TextDecoder().decode(Uint8Array.of(0x61, 0x0a, 0xbf, 0xa7, 0x0a));
    expect(problemOf(gbk, 2)).toEqual({ key: 'notText', line: 2 });
  });

  it('meet any text with their own message or as many rows as wanted', () => {
    const pieces = constantFrom('a', '咖', '\t', '\n', '\r\n', '\r', ' ', '\ufeff', '\ufffd');
    const texts = array(pieces).map((parts) => parts.join(''));
    assert(
      property(texts, integer({ min: 1, max: 3 }), (text, count) => {
        if (problemOf(text, count) === undefined)
          expect(parseLabels(text, count).columns[0]).toHaveLength(count);
      }),
    );
    const words = array(
      string().map((text) => text.replace(/[\r\n\t\ufffd\ufeff]/g, ' ')),
      { minLength: 1 },
    );
    assert(
      property(words, (names) => {
        const text = names.map((name) => `${name}\n`).join('');
        expect(parseLabels(text, names.length).columns).toEqual([names]);
      }),
    );
  });
});
