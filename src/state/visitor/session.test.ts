import { afterEach, describe, expect, it } from 'vitest';
import { dismiss, notify, preferredLanguage, recall, remember, useSession } from './session';

const blocked = {
  getItem: () => {
    throw new DOMException('blocked', 'SecurityError');
  },
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

describe('session', () => {
  afterEach(() => useSession.setState({ notices: [] }));

  it('speaks the first of the visitor’s languages that it knows', () => {
    expect(preferredLanguage(['fr-CH', 'zh-TW', 'en'])).toBe('zh');
    expect(preferredLanguage(['EN-gb'])).toBe('en');
    expect(preferredLanguage(['ja'])).toBe('en');
    expect(preferredLanguage([])).toBe('en');
  });

  it('remembers only what it could have written', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    };
    expect(recall('theme', ['light', 'dark'], storage)).toBeUndefined();
    remember('theme', 'dark', storage);
    expect(recall('theme', ['light', 'dark'], storage)).toBe('dark');
    remember('theme', 'mauve', storage);
    expect(recall('theme', ['light', 'dark'], storage)).toBeUndefined();
  });

  it('lives with a storage that is blocked', () => {
    expect(recall('theme', ['light', 'dark'], blocked)).toBeUndefined();
    expect(() => remember('theme', 'dark', blocked)).not.toThrow();
  });

  it('says a thing once, until it is dismissed', () => {
    notify('damaged', { value: 'value=x', instead: 'value=1' });
    notify('damaged', { value: 'value=x', instead: 'value=1' });
    notify('damaged', { value: 'bases=x', instead: 'bases=2' });
    const [first, second] = useSession.getState().notices;
    expect(useSession.getState().notices).toHaveLength(2);
    dismiss(first.id);
    expect(useSession.getState().notices).toEqual([second]);
  });
});
