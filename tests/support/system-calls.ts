// What strace wrote down, as one line per finished call, in the order in which calls ended.

export type SystemCall = { readonly thread: string; readonly name: string; readonly text: string };

export function readSystemCalls(trace: string): SystemCall[] {
  const calls: SystemCall[] = [];
  const begun = new Map<string, string>();
  for (const line of trace.split('\n')) {
    const [, thread = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (text.endsWith('<unfinished ...>')) {
      begun.set(thread, text.slice(0, -'<unfinished ...>'.length));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text)?.[1];
    const whole = resumed === undefined ? text : `${begun.get(thread) ?? ''}${resumed}`;
    const name = /^(\w+)\(/.exec(whole)?.[1];
    if (name) calls.push({ thread, name, text: whole });
  }
  return calls;
}

/**
 * Addresses on other machines to which something was connected or sent. A datagram socket that is only connected sends nothing: so Chromium asks the kernel whether there is a
 * route for IPv6. What is sent through one afterwards counts (strace -yy names where a socket leads).
 */
export function farAddresses(calls: readonly SystemCall[]): string[] {
  const far = calls.flatMap(({ name, text }) => {
    if (name === 'connect' && /^connect\(\d+<UDP/.test(text)) return [];
    const named = [...text.matchAll(/sin6?_port=htons\((\d+)\).*?(?:inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")/g)].map(([, port, four, six]) => ({ name, port, address: four ?? six ?? '' }));
    const led = name === 'connect' ? [] : [...text.matchAll(/^\w+\(\d+<(?:TCP|UDP)(?:v6)?:\[.*?->\[?([0-9a-f.:]+?)\]?:(\d+)\]>/g)].map(([, address = '', port]) => ({ name, port, address }));
    return [...named, ...led];
  });
  const isNear = (address: string): boolean => address.startsWith('127.') || address === '::1' || address === '::ffff:127.0.0.1' || address === '0.0.0.0' || address === '::';
  return [...new Set(far.filter(({ address }) => !isNear(address)).map(({ name, address, port }) => `${name} ${address} port ${port}`))];
}
