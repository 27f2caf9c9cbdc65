import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modulePath } from './qr';
import { iframeOf, sharedLink } from './sharedLink';

const page = 'https://example.org/unfold/';

describe('a shared link', () => {
  const link = '#/numerals?value=7&hide=how&theme=dark&motion=reduced&present=1&lang=zh&backend=wasm';
  const given = { page, link, worksheet: { hide: ['pair'], lock: ['bases', 'range'] } };

  it('holds the panel and the worksheet, and not how the sharer likes the page', () => {
    expect(sharedLink({ ...given, form: 'worksheet' })).toBe(
      `${page}#/numerals?value=7&backend=wasm&hide=pair&lock=bases,range`,
    );
  });

  it('fixes the language where asked, and says when it is for an iframe', () => {
    expect(sharedLink({ ...given, worksheet: { hide: [], lock: [] }, form: 'embed', language: 'en' })).toBe(
      `${page}#/numerals?value=7&backend=wasm&lang=en&embed=1`,
    );
  });

  it('stays text inside the HTML of an iframe', () => {
    expect(iframeOf(`${page}#/a?b=1&c="<`, 'A "B" & <C>')).toBe(
      `<iframe src="${page}#/a?b=1&amp;c=&quot;&lt;" title="A &quot;B&quot; &amp; &lt;C>" width="600" height="400" loading="lazy"></iframe>`,
    );
  });
});

/** Which unit squares a path covers, read off the path alone. */
function squaresOf(path: string, size: number): boolean[][] {
  const squares = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    squares[Number(y)].fill(true, Number(x), Number(x) + Number(run));
  return squares;
}

describe('the path of a QR code', () => {
  it('joins the modules of a row', () => {
    expect(
      modulePath([
        [true, true, false],
        [false, false, true],
      ]),
    ).toBe('M0 0h2v1h-2zM2 1h1v1h-1z');
  });

  it('covers the dark modules and no others', () => {
    const square = fc
      .integer({ min: 1, max: 9 })
      .chain((n) =>
        fc.array(fc.array(fc.boolean(), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
      );
    fc.assert(
      fc.property(square, (modules) => {
        expect(squaresOf(modulePath(modules), modules.length)).toEqual(modules);
      }),
    );
  });
});
