// The gallery case in English: the same dispute, other confidences. All invented.
import { linesOf, plantsOf, type Bank } from './bank.ts';

export const tuningEn: Bank = {
  people: linesOf(`
    Harland Peter
    Munro Alice*
    Beysenov Timur
    Lidgate Robert
    Sholpanova Gaukhar*
    Trevelyan Hugh
    Abenov Samat
    Winslade Carol*
    Kubeyev Arman
    Pemberton Rose*
    Zhumatov Yerlik
    Oakshott Daniel
    Rysbekova Madina*
    Fairbrass Owen
    Tokmagambetov Askhat
    Dunmore Hazel*
    Imangaliyev Sanzhar
    Colville Martha*
    Suindikov Arslan
    Thackray Neil
  `),
  firms: linesOf(`
    Cascade Lifts
    Zenith Roofing
    Horde Supply
    Copper Key
    Accent Glass
    Tobol Concrete
    Ruby Electric
    Breeze Climate
    Granite Plus
    Archway Fitting
  `),
  towns: linesOf(`
    Talgar
    Ekibastuz
    Turkistan
    Balkhash
    Saran
    Zharkent
    Kentau
    Zhitikara
  `),
  patterns: linesOf(`
    The contractor's director said with nobody near: {a} left on the account, nothing to pay with until month's end.
    Says {p} promised cheaper materials if nobody asks where from.
    For the approval they took {a} in cash, no receipt.
    According to him {p} has not been on site since {d}.
    Wants to finish before {d} because the crane moves on then.
    Thinks the client greedy, but would work with him again.
    The client admits to himself that the floor plan changed {n} times, never in writing.
    Afraid that {f} will sue over the unpaid delivery.
    Debt to {f}: {a}, due {d}.
    She saw {p} sign other people's sheets.
    Asks not to be phoned in the evening, nobody at home knows of the dispute.
    If it comes to court he'll call {p}, though unreliable.
    Would agree to {a} too, but not at once.
    First payment can't be before {d}.
    The bookkeeper found {a} too much in the finishing estimate.
    The tiles were brought from {c} without papers.
    Nervous when the escalator is mentioned.
    Wants a shorter guarantee, knows the screed has a weak spot.
    Has been at odds with {p} since the last job.
    Said the workers slept in the store room and the fire inspectors looked away.
    Second phone {phone}, for the mediator alone.
    Part of it was returned to account {iban}.
    The van which took away the rest: {plate}.
    There is one more paper between them, {contract}, nobody speaks of it.
    In the photo of {d} the crack is already there.
    The bank refused the client a line of {a}.
    The director's sister holds a share in {f}.
    Thinks of selling the whole quarrel to a third person for {a}.
    Asked me to pass on only that he is for peace.
    Foreman {p} is leaving, the letter has lain in his desk since {d}.
    Summer acts were closed ahead, the work was done in autumn.
    Spoke loudly, then said sorry.
    Called {p} an informer, with no proof.
    Doesn't believe the survey, the surveyor knows {p}.
    Someone from {c} phoned and offered to buy the building.
    The estimate has some {a} of air in it, nobody noticed.
    Stalls are already promised, contracts from {d}.
    Let slip that the secretary put the stamp.
    Doesn't know what to do with twenty pallets that lie at {p}'s.
    Regrets not having called a mediator in spring.
    Told that {p} has the keys to the switch room.
    Took the fans on credit, {n} payments to go.
    His name matters to him more than money.
    Doesn't want partners to learn of the cash gap.
    Tax arrears {a}, put off until {d}.
  `),
  singles: linesOf(`
    The step at the street door is a centimetre and a half too high, he measured it himself.
    The client's wife chose the rail colour from a magazine.
    Pigeons nested under the canopy so the frame wasn't welded for a week.
    The night guard grows tomatoes on the roof.
    Two hammer drills vanished, he suspects trainees.
    A fitter fell off a stepladder and broke a wrist; not in the log.
    The electrician ran a mining rig off the temporary line.
    The first designer left for Georgia and won't answer.
    The coffee machine in the lobby belongs to the client's in-law.
    They thinned the paint because it ran out at the vestibule.
    The marble chips turned out dolomite.
    Stained glass came two millimetres narrow, they shimmed it with laths.
    The director takes pills for his blood pressure and hides it.
    He unscrewed the intercom panel and took it to his cottage.
    Helmets flew at the planning session.
    Tea was spilt over the archive drawings.
    The fire door was propped with an extinguisher.
    The site window looks on the market where his brother sells saplings.
    The washroom floor was poured twice, first time without a drain.
    The estimator has twins and works at night.
    The cradle rope was a clothesline.
    The cable duct was run through the ventilation shaft.
    The client fingers prayer beads when angry.
    The old sign was sold as scrap.
    The diesel generator was borrowed from a bakery with no papers.
    The basement pump is switched on by hand.
    The surveyor mixed up the benchmark, that's why the ramp is skewed.
    Joints were smeared with tinted sealant before the photographer came.
    The crew learns Kazakh from songs.
    The tenant's refrigerators give shocks.
    Half the screws are rusty, bought at the flea market.
    Thieves cut off the roof ladder.
    Fireproofing was brushed on though it should be sprayed.
    The chat was wiped after the quarrel.
    Passes were printed at home on photo paper.
    The drain empties into the neighbour's ditch.
    The client forgot to congratulate the foreman on his daughter; he sulked.
    Insulation was cut with a bread knife.
    The air curtain was a shop-floor sample.
    The air conditioner drips on the jeweller's counter.
    The painter left his autograph behind a panel.
    The woman who accepts furniture takes chocolate.
    The crane rail was welded from offcuts.
    The buyer for the site sleeps in his car since the divorce.
    The concrete mixer is pawned.
    On the hatch, in chalk: do not open.
    A deputy mayor asked about parking.
    Instead of a hydrant there are brooms behind the little door.
    Windows were cleaned by a parish group.
    The lift's counterweight is made of sandbags.
    Rubble was buried under the flowerbed.
    A man from the bank broke the mug with the logo.
    The inspector loves fishing, which is how they got on.
    Embedded plates were forgotten, so they drilled right through.
    The little fountain in the atrium never ran, no water.
  `),
  plants: plantsOf(`
    amount | The client won't go above {a}, his last word, for me alone. | As far as known, an acceptable sum for the other side is {a}.
    amount | The advance is long spent, he can return only {a}. | Return of part of the advance is proposed, namely {a}.
    amount | The stairs cost them {a}, billed at three times that. | The true cost of the stairs was {a}.
    amount | The insurer promised {a} for silence on the wiring. | The parties take into account an insurance payment: {a}.
    date | Files for bankruptcy on {d}, papers are with the lawyer. | Accounts must be closed before the filing for bankruptcy on {d}.
    date | A new contractor comes on site on {d}, contract is signed. | The site must be cleared by the coming of the new contractor on {d}.
    date | The contractor's licence ran out on {d}, he worked without. | Works done without a licence, after {d}, are not paid.
    name | The forged signatures are by {p}, the hired estimator. | Invite {p} to explain the signatures.
    name | The demolition money went to {p}, a relation of the director. | Settle the matter of demolition with {p}.
    name | The buyer for the building came through {p}, not to be named. | Talks on a sale of the building are left to {p}.
    name | The complaint to the inspectorate was written by {p}, the former bookkeeper. | The inspectorate acted on {p}'s complaint.
    firm | Scaffolding money was taken out through {f}. | Payment for scaffolding through {f} is checked apart.
    firm | The building is secretly pledged to {f}. | The rights of {f} in the building are not touched by the agreement.
    identifier | The foreman's real number is {phone}, others have the office one. | For entry please phone {phone}.
    identifier | On paper the machines belong to IIN {iin}. | The owner of the machines, IIN {iin}, consents.
    identifier | Part of the advance went to {iban}. | Pay it back to account {iban}.
    identifier | The slab was taken away in car {plate}. | The slab was moved by car {plate}.
    identifier | A shadow contract {contract} was signed for the café. | Contract {contract} stays in force beside this one.
    words | The plumber's apprentice flooded the pump room by leaving the gate valve open overnight. | The pump room was flooded because the plumber's apprentice left the gate valve open overnight.
    words | After the divorce the director has only a share in a bath house and an old motorboat. | The director's property is a share in a bath house and an old motorboat.
    health | The chief engineer had a stroke and hardly remembers winter, hides it. | Statements of the chief engineer, who had a stroke, are taken with care.
    bottom-line | Drop the fine for dirt in the car park and he hands over the garage keys at once. | The garage keys will be handed over if the fine for dirt in the car park is dropped.
  `),
  known: linesOf(`
    Parties: Akbulak Sauda LLP (client), director Yerlan Saduakasov; Tirek Kurylys LLP (contractor), director Pavel Kravchenko.
    Works contract No. 14-S of 4 February 2025 on rebuilding the shopping gallery Akbulak in Almaty, 212 Raiymbek Avenue.
    Contract price 184,000,000 tenge, advance 60,000,000 tenge, works accepted by act 97,500,000 tenge. The contractor claims 41,200,000 tenge.
    Works due by 30 September 2025. The gallery was inspected jointly on 21 October 2025; technical supervision: Ainur Yessimova.
    Meetings with the mediator: 12 November 2025, 26 November 2025, 10:30, 60 Abai Street, office 8.
    Subject: quality of screed and tiles, replacement of the escalator, ventilation, the roof over the atrium, dates, a penalty of 0.1% a day.
  `),
  knownAmounts: linesOf(`
    184,000,000 tenge
    60,000,000 tenge
    97,500,000 tenge
    41,200,000 tenge
    184m tenge
    41.2 million tenge
    97.5 million tenge
  `),
  knownDates: linesOf(`
    4 February 2025
    30 September 2025
    21 October 2025
    12 November 2025
    26 November 2025
    November 26, 2025
  `),
  knownNames: linesOf(`
    Saduakasov Y.
    Kravchenko P.
    Yessimova A.
    Yerlan Saduakasov
    Pavel Kravchenko
  `),
  openings: {
    letter: linesOf(`
      Dear gentlemen, thank you for joining the inspection of the gallery and for the calm tone of the talk.
      Good day. I am writing to both sides on how we go on under contract No. 14-S.
      Dear participants, as agreed at the start I write the same words to both of you.
    `),
    agenda: linesOf(`
      Agenda of the joint meeting on rebuilding the gallery Akbulak. The meeting is on {D}, beginning at {T}.
      Order of the meeting of the parties to contract No. 14-S. Place: 60 Abai Street, office 8. Day: {D}.
    `),
    agreement: linesOf(`
      Draft agreement on settling the dispute. Akbulak Sauda LLP, by its director Yerlan Saduakasov, and Tirek Kurylys LLP, by its director Pavel Kravchenko, have agreed as follows.
      Agreement on settlement of the dispute (conflict), a draft for discussion. The parties to contract No. 14-S of 4 February 2025, with the help of the mediator, agreed as follows.
    `),
    summary: linesOf(`
      Short record of a joint meeting. Present: Yerlan Saduakasov, Pavel Kravchenko, the mediator.
      Outcome of the meeting held on {D}. The mediator wrote the record and sent it to both sides.
    `),
  },
  bodies: {
    letter: linesOf(`
      Please tell me by {x} whether the time proposed suits you.
      We begin with a short word from each side, no more than {n} minutes.
      Remember that taking part is voluntary and anyone may stop the procedure.
      Whatever is said in separate talks stays between you and the mediator until you decide otherwise in writing.
      Please bring the contract, the acts, the work log and the letters on dates.
      If you have a specialist's opinion, take two copies.
      The quality of screed and tiles is best looked at apart from the question of dates.
      The escalator and ventilation come into the same meeting if time allows.
      The sum claimed, {A}, is known to both sides; we shall go through it line by line.
      Please say what you would like to keep of your relations in future.
      I give no legal advice; if needed, see your own lawyer beforehand.
      A representative needs a power of attorney with the right to sign an agreement.
      The meeting is held in Russian and Kazakh, no interpreter is required.
      The lift in the building is under repair; take the left stairs to the second floor.
      Parking in the yard is paid, the first {n} minutes are free.
      Should you fall ill or be late on the road, phone the front desk.
      The parties bear the costs of mediation in equal shares; each will be billed.
      I suggest not to discuss the dispute with tenants of the gallery until talks are over.
      Photographs from the inspection of {D} have been received by both sides.
      Technical supervision, A. Yessimova, is ready to answer questions in writing.
      Please read the rules of talk in advance: we take turns, we don't interrupt, we don't record.
      After the meeting I shall write down only what was said together.
      If an expert is needed, both sides choose one by consent.
      Thank you for your calculations; they are in the file unchanged.
    `),
    agenda: linesOf(`
      Item {N}. Opening by the mediator and rules of the meeting.
      Item {N}. A word from the client, then from the contractor, {n} minutes each.
      Item {N}. List of works that the parties consider done without remarks.
      Item {N}. Screed and tiles of the ground floor: what the photographs of {D} show.
      Item {N}. Ventilation: what measurements exist and who should take others.
      Item {N}. Escalator: replace, repair or a lower price.
      Item {N}. Roof over the atrium and how it is inspected after snow.
      Item {N}. Dates: a calendar of the remaining works week by week.
      Item {N}. The penalty of 0.1% a day and how it is reckoned.
      Item {N}. Accepted acts of {A}, differences in two lines.
      Break, tea and water in the corridor, {n} minutes.
      Separate talks with each side, if wished, in the office opposite.
      Item {N}. Guarantee and service in the first year.
      Item {N}. How the parties tell tenants about the works.
      Item {N}. Access to the site: keys, passes, hours.
      Item {N}. Removal of rubbish and cleaning after each shift.
      Item {N}. How signing goes: who, when and in how many copies.
      Papers: contract, estimate, acts, list of defects, timetable.
      A point not settled within half an hour moves to the end.
      The parties may add to the agenda no later than two days ahead.
      The mediator recalls Articles 8 and 9 of the Law on Mediation.
      The next meeting, if needed, is on {x}.
    `),
    agreement: linesOf(`
      {N}. The parties confirm that contract No. 14-S stays in force where this agreement does not change it.
      {N}. The contractor mends defects of screed and tiles by the list of defects, annex 1.
      {N}. The client gives access to the site on working days from {T}.
      {N}. Ventilation works are completed within the timetable, annex 2.
      {N}. The parties acknowledge that works of {A} were accepted by act.
      {N}. Payments are made by bank transfer to the details given in the contract.
      {N}. No penalty runs for the time of the talks.
      {N}. If they disagree on quality, the parties invite a specialist chosen jointly.
      {N}. The guarantee runs from the day the last act is signed.
      {N}. Responsible on the client's side: {P}.
      {N}. The agreement is made in Russian and Kazakh, both texts being equally valid.
      {N}. The agreement is subject to voluntary performance in the manner and within the terms set by it.
      {N}. In case of failure the parties may turn to court in simplified proceedings.
      {N}. Changes are valid if made in writing and signed by both sides.
      {N}. The parties do not disclose what they learned in the course of mediation.
      {N}. The costs of mediation are divided in equal shares.
      {N}. The contractor hands over the as-built papers and equipment passports.
      {N}. Cleaning and removal of rubbish are done daily by the end of the shift.
      {N}. Force majeure releases from liability for as long as it lasts.
      {N}. The agreement comes into force on the day it is signed by the parties and the mediator.
      {N}. Notices go to the parties' addresses and count as received on the third day.
      {N}. The annexes are an integral part of the agreement.
    `),
    summary: linesOf(`
      The parties repeated the rules and agreed to speak in turn.
      The client said that opening the gallery without further stops matters to him.
      The contractor said that recognition of what was done and a clear timetable matter to him.
      Both sides confirmed the contract price: {A}.
      The accepted acts were gone through; no questions remain on two of them.
      Tiles at the main entrance and reasons for their loosening were discussed, views differ.
      Ventilation was discussed: the parties want measurements and will choose a specialist together.
      For the escalator three ways were named: repair, replacement, a lower price.
      Technical supervision ({P}) will send a copy of the inspection log.
      The parties read the contract date, {D}, in the same way.
      They agreed to exchange letters with a copy to the mediator.
      The mediator asked each side what it had heard from the other.
      The break lasted {n} minutes; separate talks are not recorded.
      The parties thanked each other for the tables prepared.
      For the next meeting the contractor draws up a calendar of works.
      For the next meeting the client lists remarks floor by floor.
      The penalty was put off until dates are discussed.
      The parties agree that tenants should not learn of the dispute from rumours.
      Proposals made at the meeting bind nobody before signing.
      The next meeting is provisionally on {x}.
      The minutes were read aloud without corrections.
    `),
  },
  closings: {
    letter: linesOf(`
      Yours sincerely, the mediator. The front desk is open on weekdays from {T}.
      Thank you for your trust; I look forward to your answer. The mediator.
    `),
    agenda: linesOf(`
      Please come ten minutes early and bring identity papers.
      Questions on the agenda may be put to the mediator by letter.
    `),
    agreement: linesOf(`
      Signatures of the parties: client ________, contractor ________, mediator ________.
      The agreement is made in three copies, one for each party and one for the mediator.
    `),
    summary: linesOf(`
      The record is made on two pages, copies were sent to the parties.
      If you remember it otherwise, please write before the next meeting.
    `),
  },
};
