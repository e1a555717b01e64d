// Sentences of the settlement agreement, first half: who, about what, who does what, what follows a breach.
// Names stay in the nominative in all three languages: no program declines a Russian name safely.
import { civilProcedure, mediationLaw, notariatLaw } from '#shared/domain/law-reference.ts';
import { sentence, type Sentence } from '../template.ts';

const contents = mediationLaw('27', '2');

export const termSentences: readonly Sentence[] = [
  sentence('title', 'law', mediationLaw('27'), {
    kk: 'Дауды (жанжалды) реттеу туралы келісім',
    ru: 'Соглашение об урегулировании спора (конфликта)',
    en: 'Dispute settlement agreement',
  }),

  sentence('heading.parties', 'law', contents, { kk: 'Медиация тараптары және өкілдері', ru: 'Стороны и представители', en: 'Parties and representatives' }),
  sentence('parties.made', 'ours', null, {
    kk: 'Осы келісімді (бұдан әрі – Келісім) осы бөлімде көрсетілген медиация тараптары (бұдан әрі – Тараптар) жазбаша нысанда жасасты.',
    ru: 'Настоящее соглашение (далее – Соглашение) заключено в письменной форме сторонами медиации, указанными в этом разделе (далее – Стороны).',
    en: 'This agreement (the Agreement) is made in writing by the parties to mediation named in this section (the Parties).',
  }),
  sentence('parties.powers', 'ours', null, {
    kk: 'Келісімге қол қоятын өкілдердің дауды (жанжалды) реттеу туралы келісім жасасуға өкілеттігі бар.',
    ru: 'Представители, подписывающие Соглашение, имеют полномочия на заключение соглашения об урегулировании спора (конфликта).',
    en: 'The representatives who sign the Agreement have the authority to conclude a dispute settlement agreement.',
  }, 'signersHavePower'),

  sentence('heading.mediator', 'law', contents, { kk: 'Медиатор (медиаторлар)', ru: 'Медиатор (медиаторы)', en: 'Mediator (mediators)' }),
  sentence('mediator.contract', 'ours', null, {
    kk: 'Медиация {contract} медиация туралы шарт негізінде жүргізілді.',
    ru: 'Медиация проведена на основании договора о медиации {contract}.',
    en: 'The mediation was held under the mediation contract {contract}.',
  }),

  sentence('heading.subject', 'law', contents, { kk: 'Даудың (жанжалдың) нысанасы', ru: 'Предмет спора (конфликта)', en: 'Subject of the dispute (conflict)' }),
  sentence('subject.what', 'ours', null, {
    kk: 'Тараптар арасындағы даудың (жанжалдың) нысанасы: {subject}.',
    ru: 'Предмет спора (конфликта) между Сторонами: {subject}.',
    en: 'The subject of the dispute (conflict) between the Parties: {subject}.',
  }),
  sentence('subject.court', 'ours', null, {
    kk: 'Дау соттың қарауында. Сот: {courtName}. Істің нөмірі: {caseNumber}.',
    ru: 'Спор находится на рассмотрении суда. Суд: {courtName}. Номер дела: {caseNumber}.',
    en: 'The dispute is before a court. Court: {courtName}. Case number: {caseNumber}.',
  }, 'courtPending'),
  sentence('subject.judge', 'ours', null, { kk: 'Судья: {judge}.', ru: 'Судья: {judge}.', en: 'Judge: {judge}.' }, 'judgeKnown'),
  sentence('subject.full', 'ours', null, {
    kk: 'Келісіммен дау (жанжал) толық реттелді.',
    ru: 'Соглашением спор (конфликт) урегулирован полностью.',
    en: 'The Agreement settles the dispute (conflict) in full.',
  }, 'settledInFull'),
  sentence('subject.part', 'ours', null, {
    kk: 'Келісіммен дау (жанжал) ішінара реттелді. Мынадай талаптар реттелмеген: {unsettled}.',
    ru: 'Соглашением спор (конфликт) урегулирован частично. Не урегулированы следующие требования: {unsettled}.',
    en: 'The Agreement settles the dispute (conflict) in part. The following claims are not settled: {unsettled}.',
  }, 'settledInPart'),

  sentence('heading.obligations', 'law', contents, { kk: 'Тараптардың міндеттемелері', ru: 'Обязательства сторон', en: 'Obligations of the parties' }),
  sentence('obligations.accepted', 'ours', null, {
    kk: 'Медиация қорытындысы бойынша Тараптар өздеріне мынадай міндеттемелер алды:',
    ru: 'По итогам медиации Стороны приняли на себя следующие обязательства:',
    en: 'As a result of the mediation the Parties undertake the following obligations:',
  }),

  sentence('heading.performance', 'law', contents, { kk: 'Орындау тәсілдері мен мерзімдері', ru: 'Способы и сроки исполнения', en: 'Ways and terms of performance' }),
  sentence('performance.must', 'sheet', mediationLaw('11', '2'), {
    kk: 'Тараптар Келісімді онда көзделген тәртіппен және мерзімдерде орындауға міндетті.',
    ru: 'Стороны обязаны исполнить Соглашение в предусмотренном им порядке и в предусмотренные им сроки.',
    en: 'The Parties shall perform the Agreement in the manner and within the terms that it provides.',
  }),
  sentence('performance.whenPaid', 'ours', null, {
    kk: 'Ақшалай міндеттеме ақша көрсетілген шотқа түскен күні, ал қолма-қол төленсе, қолхатта көрсетілген күні орындалды деп есептеледі.',
    ru: 'Денежное обязательство считается исполненным в день поступления денег на указанный счёт, а при оплате наличными – в день, указанный в расписке.',
    en: 'An obligation to pay is performed on the day the money reaches the account named or, if paid in cash, on the day stated in the receipt.',
  }, 'hasMoney'),

  sentence('heading.breach', 'law', contents, { kk: 'Орындамаудың салдары', ru: 'Последствия неисполнения', en: 'Consequences of non-performance' }),
  sentence('breach.liability', 'sheet', mediationLaw('27', '4'), {
    kk: 'Келісімді орындамаған немесе тиісінше орындамаған Тарап Қазақстан Республикасының заңдарында белгіленген жауаптылықта болады.',
    ru: 'Сторона, которая не исполнила Соглашение или исполнила его ненадлежащим образом, несёт ответственность, установленную законами Республики Казахстан.',
    en: 'A Party that does not perform the Agreement, or does not perform it properly, is liable under the laws of the Republic of Kazakhstan.',
  }),
  sentence('breach.percent', 'ours', null, {
    kk: 'Төлем мерзімін өткізіп алған Тарап мерзімі өткен әрбір күн үшін мерзімі өткен соманың {penaltyPercent} пайызы мөлшерінде тұрақсыздық айыбын төлейді.',
    ru: 'За просрочку платежа Сторона, допустившая просрочку, уплачивает неустойку: {penaltyPercent}\u00A0% от просроченной суммы за каждый день просрочки.',
    en: 'For late payment the Party in delay pays a penalty of {penaltyPercent}\u00A0% of the overdue sum for each day of delay.',
  }, 'penaltyPerDay'),
  sentence('breach.cap', 'ours', null, {
    kk: 'Тұрақсыздық айыбы мерзімі өткен соманың {penaltyCap} пайызынан аспайды.',
    ru: 'Неустойка не превышает {penaltyCap}\u00A0% от просроченной суммы.',
    en: 'The penalty does not exceed {penaltyCap}\u00A0% of the overdue sum.',
  }, 'penaltyCapped'),
  sentence('breach.fixed', 'ours', null, {
    kk: 'Міндеттемені орындамағаны немесе тиісінше орындамағаны үшін кінәлі Тарап тұрақсыздық айыбын төлейді, оның мөлшері: {penaltyAmount}.',
    ru: 'За неисполнение или ненадлежащее исполнение обязательства виновная Сторона уплачивает неустойку, её размер: {penaltyAmount}.',
    en: 'For non-performance or improper performance of an obligation the Party at fault pays a penalty of {penaltyAmount}.',
  }, 'penaltyFixed'),
  sentence('breach.words', 'ours', null, { kk: '{penaltyInWords}.', ru: '{penaltyInWords}.', en: '{penaltyInWords}.' }, 'penaltyInWords'),
  sentence('breach.acceleration', 'ours', null, {
    kk: 'Кесте бойынша төлем мерзімі {accelerationDays} өткізіп алынса, осы міндеттеме бойынша қалған барлық сома дереу төленуге тиіс.',
    ru: 'Если платёж по графику просрочен более чем на {accelerationDays}, вся оставшаяся сумма по этому обязательству подлежит уплате сразу.',
    en: 'If a payment under the schedule is more than {accelerationDays} late, the whole of the remaining sum of that obligation falls due at once.',
  }, 'hasAcceleration'),
  sentence('breach.preTrial', 'ours', null, {
    kk: 'Тараптар медиацияны дауды сотқа дейін реттеу тәсілі ретінде таңдады.',
    ru: 'Стороны избрали медиацию способом досудебного урегулирования спора.',
    en: 'The Parties have chosen mediation as the way to settle the dispute before going to court.',
  }, 'isPreTrial'),
  sentence('breach.lawsuit', 'sheet', mediationLaw('11'), {
    kk: 'Келісім орындалмаған кезде Тарап сотқа жүгінуге құқылы.',
    ru: 'При неисполнении Соглашения Сторона вправе обратиться в суд.',
    en: 'If the Agreement is not performed, a Party may go to court.',
  }, 'pathLawsuit'),
  sentence('breach.courtOrder', 'sheet', civilProcedure('135', '3)'), {
    kk: 'Заңда жол берілген жағдайларда Тарап соттан Келісім негізінде сот бұйрығын шығаруды сұрауға құқылы.',
    ru: 'В случаях, допускаемых законом, Сторона вправе просить суд вынести судебный приказ на основании Соглашения.',
    en: 'Where the law allows it, a Party may ask the court for a court order on the basis of the Agreement.',
  }, 'pathCourtOrder'),
  sentence('breach.notary', 'sheet', notariatLaw('92-1', '2'), {
    kk: 'Келісімді нотариус куәландырған болса, Тарап заңда көзделген жағдайларда нотариустың атқарушылық жазбасына жүгінуге құқылы.',
    ru: 'Если Соглашение удостоверено нотариусом, Сторона вправе в предусмотренных законом случаях обратиться за исполнительной надписью нотариуса.',
    en: 'If the Agreement is certified by a notary, a Party may, where the law provides for it, ask for the notary\'s execution inscription.',
  }, 'pathNotary'),
  sentence('breach.writ', 'sheet', civilProcedure('178'), {
    kk: 'Сот Келісімді бекітсе және ол ерікті түрде орындалмаса, атқару парағы Тараптың өтінішхаты бойынша беріледі.',
    ru: 'Если суд утвердит Соглашение, а добровольно оно исполнено не будет, исполнительный лист выдаётся по ходатайству Стороны.',
    en: 'If the court approves the Agreement and it is not performed voluntarily, the writ of execution is issued on a Party\'s motion.',
  }, 'pathWrit'),
];
