// English endings off, lightly: forms of one word meet, words of one family may.

const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    told: 'tell', said: 'say', took: 'take', taken: 'take', gave: 'give', given: 'give', went: 'go', gone: 'go', came: 'come', left: 'leave', bought: 'buy', sold: 'sell', paid: 'pay', lent: 'lend', spent: 'spend',
    kept: 'keep', met: 'meet', knew: 'know', known: 'know', wrote: 'write', written: 'write', saw: 'see', seen: 'see', bit: 'bite', bitten: 'bite', laid: 'lay', lay: 'lie', hid: 'hide', hidden: 'hide', stole: 'steal', stolen: 'steal',
    broke: 'break', broken: 'break', lost: 'lose', found: 'find', built: 'build', sent: 'send', brought: 'bring', drove: 'drive', driven: 'drive', drank: 'drink', drunk: 'drink', fell: 'fall', fallen: 'fall', felt: 'feel', got: 'get',
    held: 'hold', made: 'make', slept: 'sleep', threw: 'throw', thrown: 'throw', wept: 'weep', children: 'child', wives: 'wife', lives: 'life', thought: 'think', heard: 'hear', ran: 'run', began: 'begin', begun: 'begin', owed: 'owe',
    stood: 'stand', taught: 'teach', won: 'win', wore: 'wear', shut: 'shut', cut: 'cut', forgot: 'forget', forgotten: 'forget', forgave: 'forgive', died: 'die', dying: 'die', lying: 'lie', men: 'man', women: 'woman', people: 'person',
  }),
);

export function englishStem(folded: string): string {
  const word = irregular.get(folded) ?? folded;
  if (word.length <= 3) return word;
  let stem = word;
  if (stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:s|x|z|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/[^su]s$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.endsWith('ied')) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 5 && stem.endsWith('ing') && /[aeiouy]/.test(stem.slice(0, -3))) stem = stem.slice(0, -3);
  else if (stem.length > 4 && stem.endsWith('ed') && /[aeiouy]/.test(stem.slice(0, -2))) stem = stem.slice(0, -2);
  else if (stem.length > 5 && stem.endsWith('ly')) stem = stem.slice(0, -2);
  if (/([bdgmnprt])\1$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 3 && /[^aeiou]y$/.test(stem)) stem = `${stem.slice(0, -1)}i`;
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}
