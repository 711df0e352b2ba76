/** `words` with each `{name}` that has a value replaced. */
export const fill = (words: string, values: Record<string, string | number>): string => words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
