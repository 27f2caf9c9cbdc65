import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export type Size = { readonly width: number; readonly height: number };

/** The size of an element in CSS pixels, followed as it changes; undefined until it is laid out. */
export function useSize<T extends Element>(): [RefObject<T | null>, Size | undefined] {
  const ref = useRef<T>(null);
  const [size, setSize] = useState<Size>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (width: number, height: number) =>
      setSize((old) => (old && old.width === width && old.height === height ? old : { width, height }));
    const box = element.getBoundingClientRect();
    measure(Math.floor(box.width), Math.floor(box.height));
    const observer = new ResizeObserver(([entry]) =>
      measure(Math.floor(entry.contentRect.width), Math.floor(entry.contentRect.height)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
