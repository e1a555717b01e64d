// What an entry says, read with care: it may come from an older Bitim, a newer one, or another vault.
export type Content = {
  readonly text: (name: string) => string;
  readonly number: (name: string) => number | null;
  readonly texts: (name: string) => readonly string[];
  readonly part: (name: string) => Content;
  readonly parts: (name: string) => readonly Content[];
  readonly has: (name: string) => boolean;
};

export function readContent(value: unknown): Content {
  const fields: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  const list = (name: string): readonly unknown[] => (Array.isArray(fields[name]) ? (fields[name] as readonly unknown[]) : []);
  return {
    text: (name) => (typeof fields[name] === 'string' ? fields[name] : ''),
    number: (name) => (typeof fields[name] === 'number' ? fields[name] : null),
    texts: (name) => list(name).filter((each) => typeof each === 'string'),
    part: (name) => readContent(fields[name]),
    parts: (name) => list(name).map(readContent),
    has: (name) => fields[name] !== undefined && fields[name] !== null,
  };
}
