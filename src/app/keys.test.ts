import { describe, expect, it } from 'vitest';
import { ariaKeys, matches } from './keys';

const plain = { code: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

describe('a shortcut is known', () => {
  it.each([
    ['p', { key: 'p', code: 'KeyP' }],
    ['p', { key: 'P', code: 'KeyP', shiftKey: true }],
    ['p', { key: 'P', code: 'KeyP' }],
    ['p', { key: 'з', code: 'KeyP' }],
    ['p', { key: 'π', code: 'KeyP' }],
    ['p', { key: 'ｐ', code: 'KeyP' }],
    ['p', { key: 'Process', code: 'KeyP' }],
    // Dvorak has its p where others have their r.
    ['p', { key: 'p', code: 'KeyR' }],
    ['.', { key: '。', code: 'Period' }],
    ['.', { key: '．', code: 'Period' }],
    ['.', { key: '.', code: 'Comma', shiftKey: true }],
    ['?', { key: '?', code: 'Slash', shiftKey: true }],
    ['?', { key: '？', code: 'Slash', shiftKey: true }],
    ['Space', { key: ' ', code: 'Space' }],
    ['Space', { key: '　', code: 'Space' }],
    ['PageDown', { key: 'PageDown', code: 'PageDown' }],
    // A clicker may leave its place on the keyboard out.
    ['PageDown', { key: 'PageDown' }],
    ['Mod+z', { key: 'z', code: 'KeyZ', ctrlKey: true }],
    ['Mod+z', { key: 'я', code: 'KeyZ', metaKey: true }],
    ['Mod+Shift+z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }],
  ])('%s: %j', (shortcut, event) => {
    expect(matches({ ...plain, ...event }, shortcut)).toBe(true);
  });

  it.each([
    ['p', { key: 'r', code: 'KeyP' }],
    ['p', { key: 'p', code: 'KeyP', ctrlKey: true }],
    ['p', { key: 'p', code: 'KeyP', altKey: true }],
    ['.', { key: '》', code: 'Period', shiftKey: true }],
    ['.', { key: '>', code: 'Period', shiftKey: true }],
    ['?', { key: '/', code: 'Slash' }],
    // Scrolls back, and selects.
    ['Space', { key: ' ', code: 'Space', shiftKey: true }],
    ['ArrowRight', { key: 'ArrowRight', code: 'ArrowRight', shiftKey: true }],
    ['Mod+z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }],
    ['Mod+z', { key: 'z', code: 'KeyZ' }],
  ])('and is not %s: %j', (shortcut, event) => {
    expect(matches({ ...plain, ...event }, shortcut)).toBe(false);
  });
});

it('says its keys to screen readers in their notation', () => {
  expect(ariaKeys('next')).toBe('ArrowRight Space PageDown');
  expect(ariaKeys('redo')).toBe('Control+Shift+z Meta+Shift+z Control+y Meta+y');
});
