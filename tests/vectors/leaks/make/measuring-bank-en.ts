// The dairy case in English: the same parting, other confidences. All invented.
import { linesOf, plantsOf, type Bank } from './bank.ts';

export const measuringEn: Bank = {
  people: linesOf(`
    Ashworth Leonard
    Bellamy Ruth*
    Seitov Daniyar
    Crowhurst Edwin
    Mukanova Laura*
    Dacosta Bruno
    Kenesov Alibek
    Everard Sheila*
    Baizakov Marlen
    Fothergill Amos
    Orynbayeva Zhuldyz*
    Gaskell Percy
    Tuleuov Nurzhan
    Hawtrey Louise*
    Kozybayev Yermek
    Ivory Clement
    Serikova Bayan*
    Jellicoe Martin
    Dauletbayev Rinat
    Kershaw Tobias
    Mynbayeva Aliya*
  `),
  firms: linesOf(`
    White Stream
    Steppe Cold
    Root Agro
    Westgrain
    Packmaster
    Vetservice Plus
    Glacier Haulage
    Zhaiyk Milk
    Norland Lactose
    Farmgear Centre
  `),
  towns: linesOf(`
    Aksay
    Rudny
    Stepnogorsk
    Shchuchinsk
    Arys
    Ushtobe
    Shar
    Khromtau
  `),
  patterns: linesOf(`
    Murat said alone that he took {a} from the till, will put it back when the bullocks are sold.
    According to Nina, {p} poured milk past the meter, nothing to prove it.
    Gulzhan thinks her brother has talked to {p} about selling the share.
    Would keep the bottling line and let the rest go for {a}.
    A cow worth {a} died in January, in the books she's alive.
    Paid {a} for the certificate, took no receipt.
    Promised the children a flat in {c}, waits for money from the division.
    In the store {n} tanks stand empty, the others think them full.
    The fodder debt to {f} is {a} by now.
    Wants the pedigree heifers out before {d}.
    The sister doesn't know of the credit with {f}.
    The wife is against peace and he listens to her.
    The land papers lie with {p}, not with the lawyer.
    Hasn't slept at home since {d}, lives in the milking shed.
    {p} offered {a} for the trade mark.
    Would like {p} as manager.
    Blames {p} for the spoilt culture.
    Last year's lab results were touched up, {p} knows.
    The books are kept by {p} for {a} a month.
    {p} secretly stood surety for the leasing.
    The letter to the vet inspectorate is ready and leaves on {d}.
    For the talks call her on {phone}.
    Card for paying the herdsmen: {iban}.
    Milk lorry {plate} runs on somebody else's power of attorney.
    By paper {contract} half the calves belong to others.
    Since {d} the milk goes to another dairy.
    Only the two of them knew of the extra {a}.
    The rebate for {f} ended long ago, they still keep it.
    Would like to move to {c} to her grandchildren.
    Thinks the valuation low but is tired of arguing.
    Ready to keep silent on the water if he keeps the bees.
    Of three haystacks one is bought, two are borrowed from {p}.
    Is hurt at being called a newcomer.
    Said nobody is left who can make cheese by the old recipe.
    The pump was hired, the deposit of {a} never came back.
    Got the dose of the vaccine wrong and hid it from {p}.
    Won't sign before {d}, so {p} advised.
    Heating was cut off over a debt of {a}.
    Asks for a pause if she should cry.
    Fears the partner will cart off the cold room at night.
    Speaks warmly of the brother but is silent before him.
    Called {p} the only one she trusts.
    The father's will had a clause on the apiary, the sheet was torn out.
    The smell in the shed is from old drains, the commission heard otherwise.
  `),
  singles: linesOf(`
    The apiary guard reads verse to the cows and wants extra pay for it.
    The thermometer in the cold room is four degrees off.
    Churns were painted inside with silver paint.
    The bull Marshal tossed a neighbour's bales.
    Curds were once packed in sugar sacks.
    Grandfather left a debt ledger under the stove.
    Chewing gum stands in for the seal on the water meter.
    The daughter-in-law films clips in the milking hall.
    A milking was skipped for a football match.
    The separator hums, its bearing came off a scrap heap.
    They tint the butter with carrots.
    The scales are zeroed with a palm.
    The silage pit was flooded and still reeks.
    The vet plays backgammon for prescriptions.
    An adder bit the herdsman and they drove him to a shaman.
    The tractor starts from a trolleybus battery.
    The father-in-law's still is in the cellar.
    A trailer stuck in the ford and was left till summer.
    The billboard fell on the headmaster's greenhouse.
    The lab girl's health book has lapsed.
    Liza the cat gets first-grade cream.
    Gulzhan keeps a diary on the backs of waybills.
    Goats ate the pedigree certificate.
    A calf bears the name of a former mayor.
    The packers sing along with the radio and mix up dates.
    Solar panels were covered with hay against hail.
    The autoclave was written off by a hospital.
    The pasture fence was moved after a drunken bet.
    Workers are digging a well without a permit.
    They stop the draught with blankets.
    The whole district came for kumys, not one receipt was rung.
    The kefir grains came from a nun.
    Mice gnawed through a sack of enzyme.
    The milking machine is imported, the manual is in Korean.
    The brother plays an accordion when uneasy.
    Labels are printed by a school club.
    Snow is dumped on the river ice in spite of the ban.
    The laboratory key hangs behind an icon.
    The first yoghurt went to an orphanage and was booked as waste.
    The horse limps but is listed as working.
    The chest freezer stays open in winter to save light.
    Nina is deaf to jokes on mothers-in-law.
    The settling tank is covered by an old cinema poster.
    The workers' tea room stands across somebody's boundary.
    Murat keeps his father's staff in the cab.
    The cowshed roof is patched with banners.
    Vitamins were given out only for the television.
    An IOU was written on a cheese lid.
    The neighbour's geese get into their barley each autumn.
    A climber painted the water tower for meals.
    Father dug the cold pantry himself.
    The incubator burned down on the eve of Easter.
    Half of the gowns come from a maternity ward.
    Bees were moved in a bread van's box.
  `),
  plants: plantsOf(`
    amount | For her share Nina takes {a} and won't go lower, said in trust. | For Nina Tarasenko's share {a} is acceptable.
    amount | Murat hides {a} in the barn, money for hides. | The money for hides, {a}, comes into the division.
    amount | The real price of the milk lorry was {a}, more on paper. | The milk lorry is taken at {a}.
    amount | Gulzhan was promised a bonus of {a} for leaving. | Gulzhan's bonus is {a}.
    date | The herd secretly goes to slaughter on {d}. | Dealings in the herd stop before the day of slaughter, {d}.
    date | The pasture lease ends on {d}, the neighbours were not told. | The parties bear in mind that the pasture lease ends on {d}.
    date | Murat's son takes up a share on {d}, not a word to the sisters. | Murat's son is due to take up a share on {d}.
    name | The cheese recipe went to competitors through {p}, the cheesemaker. | On the cheese recipe ask {p}.
    name | The bullocks were bought by {p}, Murat's in-law. | Settle for the bullocks with {p}.
    name | The power of attorney for the sale is with {p}, who lives abroad. | The sale is left to {p} under a power of attorney.
    name | The samples were swapped by {w}, from the night shift of the lab. | Talk to {w} about the samples.
    firm | Whey was sold through {f}, past the charter. | Deliveries of whey to {f} are to be checked apart.
    firm | {f} holds an option on the land, Murat found by chance. | The option of {f} on the land remains.
    identifier | True owner of the yards at the edge of town: IIN {iin}. | The yards at the edge of town are registered to IIN {iin}.
    identifier | Winter money went to {iban}, the wife never saw it. | The winter account was paid to {iban}.
    identifier | Phone the herdsman on {phone}, give nobody the number. | For grazing arrange with the herdsman: {phone}.
    identifier | Spare parts were driven by {plate}, the owner doesn't know. | Spare parts were carried by {plate}.
    words | The head stockman sank a bucket with the vet's papers in the well and covered it with a plank. | A bucket with the vet's papers was sunk in the well by the head stockman and covered with a plank.
    words | Nina weighed butter together with the plate and kept the difference in a tea tin. | The difference from butter which Nina weighed with the plate was kept in a tea tin.
    health | Murat is going blind in the right eye after a blow of a horn and hides it. | Murat should not drive the milk lorry: after a blow of a horn he is going blind in the right eye.
    bottom-line | Gulzhan gives up the apiary if the cheese keeps mother's name. | The apiary goes to the brother if the cheese keeps mother's name.
    business | The culture room has long run on gas stolen from the pump house pipe. | Gas of the culture room, taken from the pump house pipe, is paid apart.
  `),
  known: linesOf(`
    Parties: Gulzhan Abilova (share 40%), Murat Abilov (share 35%), Nina Tarasenko (share 25%), members of Sutbulak LLP.
    Valuation report of Sutbulak LLP: 312,000,000 tenge; the herd 48,700,000 tenge; the bottling line 66,400,000 tenge. Valuer: Larisa Yudina.
    Founding contract of 17 May 2012, farm in Zerenda, 3 Meadow Street. The dispute began after the meeting of 9 August 2025.
    Meetings with the mediator: 18 November 2025, 2 December 2025, 10:00, Kokshetau, 71 Auezov Street, office 12. Visit to the farm: 24 November 2025.
    Subject: division of the herd, the bottling line, the apiary, the trade mark; payment of a share; who stays to run the farm; cheese recipes.
    Loan by Abilov to the farm by receipt of 5 March 2023: 7,250,000 tenge, disputed by nobody.
  `),
  knownAmounts: linesOf(`
    312,000,000 tenge
    48,700,000 tenge
    66,400,000 tenge
    7,250,000 tenge
    312m tenge
    66.4 million tenge
    7.25 million tenge
  `),
  knownDates: linesOf(`
    17 May 2012
    9 August 2025
    18 November 2025
    24 November 2025
    2 December 2025
    December 2, 2025
  `),
  knownNames: linesOf(`
    Gulzhan Abilova
    Murat Abilov
    Nina Tarasenko
    Larisa Yudina
    Abilov M.
  `),
  openings: {
    letter: linesOf(`
      Dear Gulzhan, Murat and Nina, thank you for coming to the farm and for talking calmly.
      Hello. I am writing the same letter to all three of you on how we go on.
      Dear members of Sutbulak LLP, a reminder of what we agreed, and a request to prepare.
    `),
    agenda: linesOf(`
      Plan of the joint meeting of the members of Sutbulak LLP. Day: {D}, start at {T}, 71 Auezov Street, office 12.
      Agenda of the meeting on dividing the farm. We gather on {D} at {T}.
    `),
    agreement: linesOf(`
      Draft agreement on dividing the farm. Gulzhan Abilova, Murat Abilov and Nina Tarasenko, members of Sutbulak LLP, with the help of the mediator agreed as follows.
      Agreement on settlement of the dispute (draft). The members of Sutbulak LLP, acting freely, have laid down the following.
    `),
    summary: linesOf(`
      Record of a joint meeting of the members of Sutbulak LLP. All three and the mediator were present.
      What we spoke of together on {D}. Everyone read and approved the record.
    `),
  },
  bodies: {
    letter: linesOf(`
      Each of you has the valuation report; please read the part on the herd again.
      Mark in the list of property what is dearer to you than money.
      We take the bottling line first, while all are fresh.
      Please answer by {x} which day suits you best.
      We speak round the table, {n} minutes each.
      Private talks stay between us; I hand their notes to nobody.
      You may bring a relative if the other two agree.
      Veterinary papers and animal passports are needed in copies.
      The value named, {A}, is a common starting point and not a verdict.
      Should the talk grow heavy, anyone may ask for a pause.
      The mediator does not decide who is right and gives no legal advice.
      Please take no equipment off the farm before an agreement: so you decided yourselves at the meeting.
      The track from the highway has been gravelled, but in rain better drive over the bridge.
      Lunch is at the café next door, everyone pays for themselves.
      N. Tarasenko asked for papers in large print, and so I have done.
      Larisa Yudina answers questions on the valuation by video.
      The costs of the procedure are divided by three.
      If you wish we may talk in Kazakh or Russian, I understand both.
      Tell me if you need an interpreter or help at the entrance.
      We do not discuss the dispute with farm workers and customers.
      Keep your thoughts between meetings: write them down for yourself.
      I enclose a list of terms so that all understand the words alike.
    `),
    agenda: linesOf(`
      {N}) Rules of talk: round the table, no interrupting, phones off.
      {N}) What each would keep of the father's farm.
      {N}) The herd: count, breed, who inspects it and when.
      {N}) The bottling line: does it run without the member who set it up.
      {N}) Apiary and meadow, work of the season.
      {N}) Trade mark and packaging: who may use the name.
      {N}) Payment of a share: dates, parts, security.
      {N}) The valuation report ({A}), questions to the valuer.
      {N}) The loan by receipt, {A}, how it is returned.
      {N}) Running the farm during the talks.
      {N}) Cheese recipes: writing down, keeping, teaching a cheesemaker.
      {N}) Workers: whom to tell of changes and how.
      {N}) Visit to the farm of {D}: what we saw together.
      Break of {n} minutes, tea in the corridor.
      Private talks if wished, in the room by the stairs.
      {N}) Veterinary certificates, dates of vaccination and tests.
      {N}) Debts to fodder suppliers by the common list.
      {N}) The house on the farm and the right to live in it.
      {N}) How the parties will deal with each other in spring.
      If time remains we discuss machines and attachments.
      Questions outside the plan go on the board and are not lost.
      The next meeting is planned for {x}.
    `),
    agreement: linesOf(`
      {N}. The members accept the valuation report as common ground: {A}.
      {N}. The herd is divided by a list of heads, annex 1.
      {N}. The bottling line stays on the farm until the share is paid in full.
      {N}. The trade mark is not sold without consent of all three.
      {N}. The manager reports to the members once a month.
      {N}. The apiary is handed over by act after the first inspection in spring.
      {N}. Recipes are written down and kept in two sealed copies.
      {N}. The loan by receipt of 5 March 2023 is returned in parts.
      {N}. A member leaves by the rules of the charter.
      {N}. Veterinary inspection is done by a specialist chosen by all.
      {N}. Customers and workers are told by a common letter.
      {N}. For each month the account statement is open to the members.
      {N}. Responsible for handing over papers: {P}.
      {N}. Disputes on performance are first discussed with the mediator.
      {N}. The agreement is performed freely within the terms set by it.
      {N}. The parties do not reveal to third persons what they learned in mediation.
      {N}. The three bear the costs of mediation equally.
      {N}. The texts in Russian and Kazakh are equally valid.
      {N}. If dates are missed the parties may turn to court.
      {N}. Terms are changed only in writing, signed by all.
      {N}. The agreement is in force from the day the members and the mediator sign it.
    `),
    summary: linesOf(`
      Everyone said what they expect of the meeting and the others repeated what they heard.
      Gulzhan spoke of the parents' house and the apple trees at the porch.
      Murat spoke of the herd and of milking in winter.
      Nina spoke of the quality of the cheese and of customers in the district.
      The value of the farm, {A}, was rejected by nobody; there are questions on two lines.
      Opinions differ on whom managing would suit.
      It was decided to draw up a calendar of works until spring together.
      The valuer ({P}) will tell how the worth of the line was counted.
      It was said apart that recipes must not be lost.
      The mediator drew the property and its ties on the board.
      They agreed to take no new loans during the talks.
      After the visit of {D} there were fewer questions on the apiary.
      A break of {n} minutes helped and the talk went softer.
      The loan by receipt was acknowledged as beyond dispute.
      They spoke of each other's care for the father in the last year.
      The question of the house was left for another day.
      Next subject: how the share is paid.
      For the second meeting each will name three ways of dividing.
      The meeting ended early; all were tired but content.
      We shall write about the day of the next one; for now we think of {x}.
    `),
  },
  closings: {
    letter: linesOf(`
      With respect and hope for peace, the mediator. Answer by phone or letter.
      Until we meet. The mediator, office 12, weekdays from {T}.
    `),
    agenda: linesOf(`
      Please bring a passport or identity card, and glasses if you need them.
      The plan may be added to by writing to the mediator the day before.
    `),
    agreement: linesOf(`
      Signatures: G. Abilova ________, M. Abilov ________, N. Tarasenko ________, the mediator ________.
      Made in four copies, one for each member and one for the mediator.
    `),
    summary: linesOf(`
      Copies of the record were handed to all three against signature.
      Please say if anything in the record was misunderstood.
    `),
  },
};
