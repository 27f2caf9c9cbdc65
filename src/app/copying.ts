/**
 * Numbers are shown with a true minus sign (U+2212), which spreadsheets and programming languages do not read: what is
 * copied has the plain one before a digit.
 */
export function plainMinus(text: string): string {
  return text.replace(/−(?=[\d.])/g, '-');
}

/** @returns a function that ends it */
export function copyPlainNumbers(): () => void {
  const onCopy = (event: ClipboardEvent) => {
    const text = getSelection()?.toString() ?? '';
    const plain = plainMinus(text);
    // Fields copy by themselves, and what needs no change stays rich.
    if (plain === text || event.defaultPrevented || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', plain);
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy);
  return () => document.removeEventListener('copy', onCopy);
}
