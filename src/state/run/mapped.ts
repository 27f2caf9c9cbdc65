/** A record with other values under the same names. */
export function mapped<Name extends string, From, To>(
  record: Readonly<Record<Name, From>>,
  of: (value: From, name: Name) => To,
): Record<Name, To> {
  const entries = Object.entries<From>(record).map(([name, value]) => [name, of(value, name as Name)]);
  return Object.fromEntries(entries) as Record<Name, To>;
}
