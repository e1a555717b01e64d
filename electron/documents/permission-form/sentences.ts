// Sentences of the written permission to disclose.
import { mediationLaw } from '#shared/domain/law-reference.ts';
import { sentence, type Sentence } from '../template.ts';

export const formSentences: readonly Sentence[] = [
  sentence('permission.title', 'sheet', mediationLaw('8', '1'), { kk: 'Мәліметтерді жария етуге жазбаша рұқсат', ru: 'Письменное разрешение на раскрытие сведений', en: 'Written permission to disclose information' }),
  sentence('permission.heading.who', 'ours', null, { kk: 'Рұқсат беруші', ru: 'Кто разрешает', en: 'Who permits' }),
  sentence('permission.who.law', 'sheet', mediationLaw('8', '1'), {
    kk: 'Медиация барысында белгілі болған мәліметтер оларды берген тараптың жазбаша рұқсатымен ғана жария етіледі.',
    ru: 'Сведения, ставшие известными в ходе медиации, раскрываются только с письменного разрешения стороны, которая их предоставила.',
    en: 'Information that became known in the mediation is disclosed only with the written permission of the party that gave it.',
  }),
  sentence('permission.heading.what', 'ours', null, { kk: 'Қандай мәліметтер', ru: 'Какие сведения', en: 'What information' }),
  sentence('permission.what.named', 'ours', null, {
    kk: 'Мен медиацияда өзім берген, төменде көрсетілген мәліметтерді жария етуге рұқсат беремін:',
    ru: 'Я разрешаю раскрыть следующие сведения, которые я предоставил(а) в ходе медиации:',
    en: 'I permit the disclosure of the following information, which I gave in the mediation:',
  }, 'isNamed'),
  sentence('permission.what.all', 'ours', null, {
    kk: 'Мен медиация барысында медиаторға айтқан барлық мәліметтерімді, оның ішінде осы рұқсаттан кейін айтатындарымды жария етуге рұқсат беремін. Менің құжаттарым мен байланыс деректерім бұған кірмейді.',
    ru: 'Я разрешаю раскрыть всё, что я сообщил(а) медиатору в ходе медиации, в том числе после этого разрешения. Мои документы и контактные данные сюда не входят.',
    en: 'I permit the disclosure of everything that I told the mediator in the mediation, also after this permission. My papers and contact details are not part of it.',
  }, 'isAll'),
  sentence('permission.what.words', 'ours', null, {
    kk: 'Бұл мәліметтер тек мына сөздермен жария етіледі:',
    ru: 'Эти сведения раскрываются только такими словами:',
    en: 'This information is disclosed in these words only:',
  }, 'onlyWords'),
  sentence('permission.what.rest', 'ours', null, {
    kk: 'Осы жерде көрсетілмегеннің бәрі құпия болып қалады.',
    ru: 'Всё, что здесь не названо, остаётся конфиденциальным.',
    en: 'Everything that is not named here remains confidential.',
  }, 'isNamed'),
  sentence('permission.heading.to', 'ours', null, { kk: 'Кімге', ru: 'Кому', en: 'To whom' }),
  sentence('permission.to.party', 'ours', null, { kk: 'Медиация тарапына: {recipients}.', ru: 'Стороне медиации: {recipients}.', en: 'To the party to the mediation: {recipients}.' }, 'toParty'),
  sentence('permission.to.body', 'ours', null, { kk: 'Сотқа немесе органға: {recipients}.', ru: 'Суду или органу: {recipients}.', en: 'To the court or body: {recipients}.' }, 'toBody'),
  sentence('permission.to.person', 'ours', null, { kk: 'Басқа тұлғаға: {recipients}.', ru: 'Другому лицу: {recipients}.', en: 'To another person: {recipients}.' }, 'toPerson'),
  sentence('permission.heading.how', 'ours', null, { kk: 'Мақсаты мен тәсілі', ru: 'Цель и способ', en: 'Purpose and way' }),
  sentence('permission.how.purpose', 'ours', null, { kk: 'Мақсаты: {purpose}.', ru: 'Цель: {purpose}.', en: 'Purpose: {purpose}.' }),
  sentence('permission.how.spoken', 'ours', null, { kk: 'Тәсілі: ауызша.', ru: 'Способ: устно.', en: 'Way: orally.' }, 'waySpoken'),
  sentence('permission.how.copy', 'ours', null, { kk: 'Тәсілі: көшірмесін беру арқылы.', ru: 'Способ: передача копии.', en: 'Way: by a copy.' }, 'wayCopy'),
  sentence('permission.how.summary', 'ours', null, { kk: 'Тәсілі: қысқаша мазмұнын жеткізу арқылы.', ru: 'Способ: краткое изложение.', en: 'Way: by a summary.' }, 'waySummary'),
  sentence('permission.how.askFirst', 'ours', null, {
    kk: 'Медиатор оны жария етпес бұрын менен тағы бір рет сұрайды; менің жауабыма дейін мәліметтер құпия болып қалады.',
    ru: 'До раскрытия медиатор ещё раз спрашивает меня; до моего ответа сведения остаются конфиденциальными.',
    en: 'Before disclosing it the mediator asks me once more; until I answer the information remains confidential.',
  }, 'askFirst'),
  sentence('permission.how.afterEvent', 'ours', null, {
    kk: 'Мәліметтер мынадан кейін ғана жария етіледі: {event}.',
    ru: 'Сведения раскрываются только после следующего: {event}.',
    en: 'The information is disclosed only after this: {event}.',
  }, 'afterEvent'),
  sentence('permission.heading.term', 'ours', null, { kk: 'Қолданылу мерзімі және кері қайтарып алу', ru: 'Срок действия и отзыв', en: 'Validity and withdrawal' }),
  sentence('permission.term.until', 'ours', null, { kk: 'Рұқсаттың соңғы күні: {until}.', ru: 'Разрешение действует по {until} включительно.', en: 'The permission is valid up to and including {until}.' }, 'hasTerm'),
  sentence('permission.term.open', 'ours', null, { kk: 'Рұқсат кері қайтарып алынғанға дейін қолданылады.', ru: 'Разрешение действует до его отзыва.', en: 'The permission is valid until it is withdrawn.' }, 'hasNoTerm'),
  sentence('permission.term.withdraw', 'ours', null, {
    kk: 'Мен рұқсатты кез келген уақытта кері қайтарып ала аламын. Оған дейін жария етілген мәліметтерді қайтару мүмкін емес екені маған түсіндірілді.',
    ru: 'Я могу отозвать разрешение в любое время. Мне разъяснено, что сведения, раскрытые до отзыва, вернуть нельзя.',
    en: 'I may withdraw the permission at any time. It was explained to me that information disclosed before that cannot be taken back.',
  }),
  sentence('permission.heading.signature', 'ours', null, { kk: 'Қолы', ru: 'Подпись', en: 'Signature' }),
];
