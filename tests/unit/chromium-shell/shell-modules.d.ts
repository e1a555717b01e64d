// Types of what the tests use of the shell's plain JavaScript.
declare module '#build/chromium-shell/codec.mjs' {
  export const codec: { encode(value: unknown): string; decode(text: string): unknown };
}
declare module '#build/chromium-shell/guard.mjs' {
  export function guard<Target extends object>(target: Target, name: string): Target;
  export function refuse(name: string): Record<string, () => void> & (() => void) & (new () => object);
}
declare module '#build/chromium-shell/scheme.mjs' {
  export function toBrowserUrl(url: string): string;
  export function toAppUrl(url: string): string;
  export function toBrowserPolicy(value: string, schemes: Iterable<string>): string;
}
declare module '#build/chromium-shell/menu.mjs' {
  export function parseAccelerator(accelerator: string, platform: NodeJS.Platform): { ctrl: boolean; meta: boolean; alt: boolean; shift: boolean; key: string };
}
declare module '#build/chromium-shell/find.mjs' {
  export function browserCandidates(environment: Record<string, string | undefined>, platform: NodeJS.Platform): string[];
  export function findBrowser(environment?: Record<string, string | undefined>, platform?: NodeJS.Platform): { executable: string } | { problem: string };
}
