// Russian endings off, after the published Snowball description: reflexive, participle, adjective, verb, noun, then what is left of derivation.

const vowel = /[аеиоуыэюя]/;
const gerund = /(?:(?<=[ая])(?:вшись|вши|в)|ившись|ывшись|ивши|ывши|ив|ыв)$/;
const reflexive = /(?:ся|сь)$/;
const adjective = /(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)$/;
const participle = /(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|ивш|ывш|ующ|енн|ённ)$/;
const verb = /(?:(?<=[ая])(?:ете|йте|ешь|нно|ла|на|ли|ем|ло|но|ет|ют|ны|ть|й|л|н)|ейте|уйте|ила|ыла|ена|ите|или|ыли|ило|ыло|ено|ует|уют|ены|ить|ыть|ишь|ей|уй|ил|ыл|им|ым|ен|ят|ит|ыт|ую|ют|ует|ют|ать|ять|еть|ал|ял|ел|ала|яла|ела|али|яли|ели|ает|яет|еет|ают|яют|еют|у|ю)$/;
const noun = /(?:иями|ями|ами|ией|иям|ием|иях|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья|а|е|и|й|о|у|ы|ь|ю|я)$/;
const derived = /(?:остью|ость|ост)$/;

export function russianStem(folded: string): string {
  const first = folded.search(vowel);
  // Endings are looked for behind the first vowel; short words stay as they are.
  if (first < 0 || folded.length <= 3) return folded;
  const head = folded.slice(0, Math.max(first + 1, 2));
  const tail = folded.slice(head.length);
  return head + strippedTail(tail);
}

function strippedTail(tail: string): string {
  const withoutGerund = tail.replace(gerund, '');
  if (withoutGerund !== tail) return finish(withoutGerund);
  const plain = tail.replace(reflexive, '');
  const withoutAdjective = plain.replace(adjective, '');
  if (withoutAdjective !== plain) return finish(withoutAdjective.replace(participle, ''));
  const withoutVerb = plain.replace(verb, '');
  return finish(withoutVerb === plain ? plain.replace(noun, '') : withoutVerb);
}

const finish = (tail: string): string => tail.replace(/и$/, '').replace(derived, '').replace(/(?:ейше|ейш)$/, '').replace(/нн$/, 'н').replace(/ь$/, '');
