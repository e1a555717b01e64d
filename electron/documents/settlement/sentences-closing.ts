// Sentences of the settlement agreement, second half: court, registration, free will, confidentiality, copies.
import { civilProcedure, mediationLaw } from '#shared/domain/law-reference.ts';
import { sentence, type Sentence } from '../template.ts';

export const closingSentences: readonly Sentence[] = [
  sentence('heading.costs', 'sheet', civilProcedure('177'), { kk: 'Сот шығыстары және мемлекеттік баж', ru: 'Судебные расходы и государственная пошлина', en: 'Court costs and state duty' }),
  sentence('costs.settled', 'sheet', civilProcedure('177'), {
    kk: 'Тараптар сот шығыстарын өзара өтелген деп таниды.',
    ru: 'Судебные расходы Стороны признают взаимно погашенными.',
    en: 'The Parties treat court costs as mutually settled.',
  }, 'costsSettled'),
  sentence('costs.eachOwn', 'ours', null, {
    kk: 'Әр Тарап өзі шеккен сот шығыстарын өзі көтереді.',
    ru: 'Каждая Сторона сама несёт судебные расходы, которые она понесла.',
    en: 'Each Party bears the court costs that it has incurred.',
  }, 'costsEachOwn'),
  sentence('costs.equal', 'ours', null, {
    kk: 'Тараптар сот шығыстарын тең үлестермен көтереді.',
    ru: 'Судебные расходы Стороны несут в равных долях.',
    en: 'The Parties bear court costs in equal shares.',
  }, 'costsEqual'),
  sentence('costs.onePayer', 'ours', null, {
    kk: 'Сот шығыстарын көтеретін тарап: {costsPayer}.',
    ru: 'Судебные расходы несёт: {costsPayer}.',
    en: 'Court costs are borne by: {costsPayer}.',
  }, 'costsOnePayer'),
  sentence('costs.words', 'ours', null, { kk: '{costsInWords}.', ru: '{costsInWords}.', en: '{costsInWords}.' }, 'costsInWords'),
  sentence('costs.dutyWhole', 'sheet', civilProcedure('115', '2'), {
    kk: 'Сот Келісімді бекіткен кезде төленген мемлекеттік баж толық көлемде қайтарылады.',
    ru: 'При утверждении Соглашения судом уплаченная государственная пошлина возвращается в полном объёме.',
    en: 'When the court approves the Agreement, the state duty paid is returned in full.',
  }, 'dutyWhole'),
  sentence('costs.dutyHalf', 'sheet', civilProcedure('115', '2'), {
    kk: 'Келісімді кассациялық сатыдағы сот бекіткен кезде осы сатыда төленген мемлекеттік баждың 50 пайызы қайтарылады.',
    ru: 'При утверждении Соглашения судом кассационной инстанции возвращается 50\u00A0% государственной пошлины, уплаченной в этой инстанции.',
    en: 'When the court of cassation approves the Agreement, 50\u00A0% of the state duty paid in that instance is returned.',
  }, 'dutyHalf'),
  sentence('costs.dutyPaid', 'ours', null, {
    kk: 'Төленген мемлекеттік баж: {dutyPaid}.',
    ru: 'Уплаченная государственная пошлина: {dutyPaid}.',
    en: 'State duty paid: {dutyPaid}.',
  }, 'dutySumKnown'),
  sentence('costs.dutyBack', 'ours', null, {
    kk: 'Бажды қайтару туралы өтініш беретін тарап: {dutyReturnTo}.',
    ru: 'За возвратом пошлины обращается: {dutyReturnTo}.',
    en: 'The return of the duty is claimed by: {dutyReturnTo}.',
  }, 'dutyClaimantKnown'),

  sentence('heading.motion', 'ours', null, { kk: 'Бекіту туралы өтінішхат', ru: 'Ходатайство об утверждении', en: 'Motion to approve' }),
  sentence('motion.asked', 'sheet', civilProcedure('177'), {
    kk: 'Тараптар соттан Келісімді бекітуді және іс бойынша іс жүргізуді тоқтатуды сұрайды.',
    ru: 'Стороны просят суд утвердить Соглашение и прекратить производство по делу.',
    en: 'The Parties ask the court to approve the Agreement and to terminate the proceedings.',
  }, 'motionInFull'),
  sentence('motion.askedPart', 'sheet', civilProcedure('177'), {
    kk: 'Тараптар соттан Келісімді бекітуді және реттелген талаптар бөлігінде іс бойынша іс жүргізуді тоқтатуды сұрайды.',
    ru: 'Стороны просят суд утвердить Соглашение и прекратить производство по делу в части урегулированных требований.',
    en: 'The Parties ask the court to approve the Agreement and to terminate the proceedings as to the claims settled.',
  }, 'motionInPart'),
  sentence('motion.sentBy', 'sheet', mediationLaw('23', '4'), {
    kk: 'Қол қойылған Келісімді сотқа дереу жіберетін тарап: {filedBy}.',
    ru: 'Подписанное Соглашение незамедлительно направляет в суд: {filedBy}.',
    en: 'The signed Agreement is sent to the court at once by: {filedBy}.',
  }, 'filerKnown'),
  sentence('motion.sent', 'sheet', mediationLaw('23', '4'), {
    kk: 'Тараптар қол қойылған Келісімді сотқа дереу жібереді.',
    ru: 'Стороны незамедлительно направляют подписанное Соглашение в суд.',
    en: 'The Parties send the signed Agreement to the court at once.',
  }, 'filerOpen'),
  sentence('motion.effects', 'sheet', civilProcedure('278'), {
    kk: 'Тараптарға түсіндірілді: сот Келісімді бекіткеннен кейін реттелген талаптар бойынша іс жүргізу тоқтатылады, ал сол тараптар арасындағы дәл сол дау бойынша сотқа қайта жүгінуге болмайды.',
    ru: 'Сторонам разъяснено: после утверждения Соглашения судом производство по урегулированным требованиям прекращается, и повторное обращение в суд по тому же спору между теми же сторонами не допускается.',
    en: 'It was explained to the Parties that once the court approves the Agreement the proceedings on the claims settled end, and no second suit on the same matter between the same parties is allowed.',
  }, 'motionAsked'),

  sentence('heading.registration', 'law', mediationLaw('27', '7-1'), { kk: 'Құқықтарды мемлекеттік тіркеу', ru: 'Государственная регистрация прав', en: 'State registration of rights' }),
  sentence('registration.realEstate', 'sheet', mediationLaw('27', '7-1'), {
    kk: 'Келісім жылжымайтын мүлікке құқықтарды мемлекеттік тіркеу үшін негіз болып табылады.',
    ru: 'Соглашение является основанием для государственной регистрации прав на недвижимое имущество.',
    en: 'The Agreement is a ground for state registration of rights in real estate.',
  }, 'registersRealEstate'),
  sentence('registration.pledge', 'sheet', mediationLaw('27', '7-1'), {
    kk: 'Келісім жылжымалы мүлік кепілін мемлекеттік тіркеу үшін негіз болып табылады.',
    ru: 'Соглашение является основанием для государственной регистрации залога движимого имущества.',
    en: 'The Agreement is a ground for state registration of the pledge of movable property.',
  }, 'registersPledge'),
  sentence('registration.object', 'ours', null, { kk: 'Мүлік: {object}.', ru: 'Имущество: {object}.', en: 'Property: {object}.' }, 'needsRegistration'),

  sentence('heading.freeWill', 'ours', null, { kk: 'Еріктілік, салдарды түсіну', ru: 'Добровольность, понимание последствий', en: 'Free will and understanding' }),
  sentence('freeWill.voluntary', 'ours', null, {
    kk: 'Тараптар Келісімді ерікті түрде, тең құқықпен және мәжбүрлеусіз жасасты. Келісімнің мазмұны мен салдары Тараптарға түсінікті.',
    ru: 'Стороны заключили Соглашение добровольно, на равных правах и без принуждения. Содержание и последствия Соглашения Сторонам понятны.',
    en: 'The Parties have concluded the Agreement of their own free will, with equal rights and without coercion. They understand its content and its consequences.',
  }),
  sentence('freeWill.explained', 'sheet', mediationLaw('10', '2'), {
    kk: 'Медиация басталғанға дейін медиатор Тараптарға медиацияның мақсаттары мен қағидаттарын, оны жүргізу тәртібін, Тараптар мен медиатордың құқықтары мен міндеттерін, сондай-ақ келісім жасасудың тәртібі мен құқықтық салдарын түсіндірді.',
    ru: 'До начала медиации медиатор разъяснил Сторонам цели и принципы медиации, порядок её проведения, права и обязанности Сторон и медиатора, а также порядок и правовые последствия заключения соглашения.',
    en: 'Before the mediation began the mediator explained to the Parties its aims, principles and procedure, the rights and duties of the Parties and of the mediator, and the order and legal consequences of a settlement agreement.',
  }),
  sentence('freeWill.noAdvice', 'sheet', mediationLaw('10', '3'), {
    kk: 'Медиатор Тараптардың ешқайсысына заңдық, консультациялық немесе өзге де көмек көрсеткен жоқ.',
    ru: 'Медиатор не оказывал ни одной из Сторон юридической, консультационной или иной помощи.',
    en: 'The mediator gave none of the Parties legal, consulting or other help.',
  }),
  sentence('freeWill.thirdPersons', 'ours', null, {
    kk: 'Келісім медиацияға қатыспаған адамдардың құқықтары мен мүдделерін қозғамайды.',
    ru: 'Соглашение не затрагивает прав и интересов лиц, не участвовавших в медиации.',
    en: 'The Agreement does not affect the rights and interests of persons who took no part in the mediation.',
  }),
  sentence('freeWill.transaction', 'sheet', mediationLaw('27', '4'), {
    kk: 'Келісім Тараптардың азаматтық құқықтары мен міндеттерін белгілеуге, өзгертуге немесе тоқтатуға бағытталған мәміле болып табылады.',
    ru: 'Соглашение является сделкой, направленной на установление, изменение или прекращение гражданских прав и обязанностей Сторон.',
    en: 'The Agreement is a transaction that sets, changes or ends civil rights and duties of the Parties.',
  }, 'outOfCourt'),
  sentence('freeWill.force', 'ours', null, {
    kk: 'Келісім оған Тараптар мен медиатор қол қойған күні күшіне енеді.',
    ru: 'Соглашение вступает в силу в день его подписания Сторонами и медиатором.',
    en: 'The Agreement comes into force on the day it is signed by the Parties and the mediator.',
  }),

  sentence('heading.confidentiality', 'law', mediationLaw('8'), { kk: 'Құпиялылық', ru: 'Конфиденциальность', en: 'Confidentiality' }),
  sentence('confidentiality.duty', 'sheet', mediationLaw('8', '1'), {
    kk: 'Медиацияға қатысушылар медиация барысында өздеріне белгілі болған мәліметтерді осы мәліметтерді берген тараптың жазбаша рұқсатынсыз жария етуге құқылы емес.',
    ru: 'Участники медиации не вправе разглашать сведения, ставшие им известными в ходе медиации, без письменного разрешения стороны, предоставившей эти сведения.',
    en: 'Participants in the mediation may not disclose information that became known to them in its course without the written permission of the party that provided it.',
  }),
  sentence('confidentiality.closed', 'ours', null, {
    kk: 'Келісімнің мазмұны жария етілмейді; бұған оны орындау, соттың бекітуі немесе құқықтарды тіркеу үшін қажет болатын және заңда тікелей көзделген жағдайлар кірмейді.',
    ru: 'Содержание Соглашения не разглашается, кроме случаев, когда это необходимо для его исполнения, утверждения судом или регистрации прав либо прямо предусмотрено законом.',
    en: 'The content of the Agreement is not disclosed except where its performance, approval by the court or registration of rights requires it, or the law expressly provides for it.',
  }, 'termsClosed'),
  sentence('confidentiality.open', 'ours', null, {
    kk: 'Тараптар Келісімнің талаптарын құпия деп санамайды; медиация барысында белгілі болған өзге мәліметтер құпия болып қалады.',
    ru: 'Условия Соглашения Стороны конфиденциальными не считают; прочие сведения, ставшие известными в ходе медиации, остаются конфиденциальными.',
    en: 'The Parties do not treat the terms of the Agreement as confidential; other information that became known in the mediation remains confidential.',
  }, 'termsOpen'),
  sentence('confidentiality.shown', 'ours', null, {
    kk: 'Келісімді көрсетуге Тараптар рұқсат берген адамдар: {mayBeShownTo}.',
    ru: 'Стороны разрешают показать Соглашение следующим лицам: {mayBeShownTo}.',
    en: 'The Parties permit the Agreement to be shown to: {mayBeShownTo}.',
  }, 'mayBeShown'),

  sentence('heading.copies', 'sheet', mediationLaw('27', '1'), { kk: 'Даналар, көшірмелер алмасу, ЭЦҚ', ru: 'Экземпляры, обмен копиями, ЭЦП', en: 'Copies, exchange, EDS' }),
  sentence('copies.languages', 'ours', null, { kk: 'Келісім {paperLanguages} жасалды.', ru: 'Соглашение составлено на {paperLanguages}.', en: 'The Agreement is made in {paperLanguages}.' }),
  sentence('copies.equal', 'ours', null, { kk: 'Екі тілдегі мәтіннің күші бірдей.', ru: 'Тексты на обоих языках имеют одинаковую силу.', en: 'Both texts have equal force.' }, 'textsEqual'),
  sentence('copies.kazakhPrevails', 'ours', null, {
    kk: 'Мәтіндер арасында алшақтық болған кезде қазақ тіліндегі мәтін басым болады.',
    ru: 'При расхождении между текстами преимущество имеет текст на казахском языке.',
    en: 'If the texts differ, the Kazakh text prevails.',
  }, 'kazakhPrevails'),
  sentence('copies.russianPrevails', 'ours', null, {
    kk: 'Мәтіндер арасында алшақтық болған кезде орыс тіліндегі мәтін басым болады.',
    ru: 'При расхождении между текстами преимущество имеет текст на русском языке.',
    en: 'If the texts differ, the Russian text prevails.',
  }, 'russianPrevails'),
  sentence('copies.count', 'ours', null, {
    kk: 'Келісім күші бірдей {copiesCount} данада жасалды: қол қойған әрқайсысына бір-бірден.',
    ru: 'Число экземпляров Соглашения, имеющих одинаковую силу: {copiesCount}, по одному для каждого подписавшего.',
    en: 'Number of copies of the Agreement, of equal force: {copiesCount}, one for each signatory.',
  }),
  sentence('copies.court', 'sheet', civilProcedure('176'), { kk: 'Тағы бір данасы сотқа арналған, ол көрсетілген санға кіреді.', ru: 'Ещё один экземпляр, входящий в это число, предназначен для суда.', en: 'One more copy, included in that number, is for the court.' }, 'courtPending'),
  sentence('copies.exchange', 'sheet', mediationLaw('27', '1'), {
    kk: 'Тараптар қол қойылған цифрлық көшірмелермен электрондық пошта арқылы алмасса да, Келісім жасалды деп есептеледі; бір-біріне түпнұсқаларды ұсыну талап етілмейді.',
    ru: 'Соглашение считается заключённым и в том случае, если Стороны обменялись подписанными цифровыми копиями по электронной почте; представлять друг другу подлинники не требуется.',
    en: 'The Agreement is also concluded if the Parties have exchanged signed digital copies by e-mail; originals need not be presented.',
  }, 'byExchange'),
  sentence('copies.emails', 'ours', null, {
    kk: 'Алмасуға арналған электрондық пошта мекенжайлары 1-бөлімде көрсетілген.',
    ru: 'Адреса электронной почты для обмена указаны в разделе 1.',
    en: 'The e-mail addresses for the exchange are given in section 1.',
  }, 'byExchange'),
  sentence('copies.signatureKey', 'sheet', mediationLaw('18', '3'), {
    kk: 'Тараптар Келісімді электрондық цифрлық қолтаңбамен куәландыруға құқылы.',
    ru: 'Стороны вправе удостоверить Соглашение электронной цифровой подписью.',
    en: 'The Parties may certify the Agreement with an electronic digital signature.',
  }, 'withSignatureKey'),

  sentence('heading.other', 'ours', null, { kk: 'Өзге де талаптар', ru: 'Иные условия', en: 'Other terms' }),
  sentence('heading.signatures', 'law', mediationLaw('27', '2'), { kk: 'Тараптардың және медиатордың қолдары', ru: 'Подписи сторон и медиатора', en: 'Signatures of the parties and the mediator' }),
];
