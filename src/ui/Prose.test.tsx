import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Prose, plain } from './Prose';

const text = 'A [[embedding|table]] of [[ia|abundance]] 2, <b>as it stands</b>.';

describe('prose', () => {
  it('is the same text with and without its terms', () => {
    expect(plain(text)).toBe('A table of abundance 2, <b>as it stands</b>.');
    // Outside of `Terms` a term is just its words; and a text is never markup.
    expect(renderToStaticMarkup(<Prose>{text}</Prose>)).toBe(
      'A table of abundance 2, &lt;b&gt;as it stands&lt;/b&gt;.',
    );
  });

  it('leaves other brackets alone', () => {
    expect(plain('E₂[[1]] and [2]')).toBe('E₂[[1]] and [2]');
  });
});
