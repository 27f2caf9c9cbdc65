/** Numbers as text: base64 of little-endian float32. */
export function toBase64(values: Float32Array): string {
  let bytes = '';
  for (const byte of new Uint8Array(values.buffer, values.byteOffset, values.byteLength)) {
    bytes += String.fromCharCode(byte);
  }
  return btoa(bytes);
}

/** @throws Error where the text is no such numbers */
export function fromBase64(text: string): Float32Array {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new Float32Array(bytes.buffer);
}
