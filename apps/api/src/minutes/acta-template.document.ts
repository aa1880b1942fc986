import { PDF_FONT } from '../pdf/pdf-fonts.js';

/** Where the template finds the picture of the forum, where it has one. */
export const CREST_PATH = '/crest.png';

/** How an acta is set on paper; what it says comes as data, in words (acta.document.ts). */
export const ACTA_TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#1b1f1d")
#let quiet = rgb("#4f5a55")
#let line-of = rgb("#c9cfcb")
#let accent = rgb("#1f5c4a")
#let warning = rgb("#8f3a12")

#set document(title: d.title, author: d.forum, date: datetime(year: d.date.at(0), month: d.date.at(1), day: d.date.at(2)))
#set text(lang: d.language, font: "${PDF_FONT}", size: 10.5pt, fill: ink, fallback: false)
#set par(leading: 0.72em, spacing: 1.1em)
#set page(
  paper: "a4",
  margin: (x: 2.4cm, top: 2.4cm, bottom: 2.6cm),
  header: context if counter(page).get().first() > 1 {
    if d.notice != "" { text(size: 8.5pt, weight: 700, fill: warning)[#d.notice \\ ] }
    text(size: 8.5pt, fill: quiet)[#d.forum #h(1fr) #d.running]
  },
  footer: context text(size: 8.5pt, fill: quiet)[#d.foot #h(1fr) #d.page.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(counter(page).final().first()))],
)
#show heading.where(level: 1): it => block(below: 0.9em, text(size: 21pt, weight: 700, it.body))
#show heading.where(level: 2): it => block(above: 2em, below: 0.9em, stroke: (top: 0.6pt + line-of), inset: (top: 0.8em), width: 100%, text(size: 14pt, weight: 700, it.body))
#show heading.where(level: 3): it => block(above: 1.5em, below: 0.7em, text(size: 11.5pt, weight: 700, it.body))
#show link: it => text(fill: accent, underline(it))

#let words(part) = text(lang: part.language)[#part.text]
#let paragraph-of(part) = text(lang: part.language)[#for one in part.stretches { if one.address == none [#one.text] else { link(one.address)[#one.text] } }]
#let mark(body) = block(inset: (left: 0.9em), stroke: (left: 2pt + line-of), text(fill: quiet, style: "italic")[#body])
#let correction(note) = block(inset: (left: 0.9em), stroke: (left: 2pt + accent))[#strong(note.heading) \\ #words(note)]
#let fact-list(facts) = for fact in facts [#text(fill: quiet)[#fact.term:] #fact.description \\ ]
#let beside(part) = {
  if part.gap != none { mark(part.gap) }
  for note in part.errata { correction(note) }
}

#if d.notice != "" { strong(text(fill: warning)[#d.notice]) }

#let title = [
  #text(size: 10.5pt, fill: quiet)[#d.forum, #d.jurisdiction]
  = #d.running
  #if d.subtitle != "" { block(text(size: 13pt)[#d.subtitle]) }
]
#if d.crest == "" { title } else {
  grid(columns: (1fr, 2.4cm), column-gutter: 1.4em, title, align(right, image("${CREST_PATH}", width: 100%, height: 2.4cm, fit: "contain", alt: d.crestSays)))
}
#fact-list(d.facts)

#for note in d.errata { correction(note) }

== #d.decisions.heading
#if d.decisions.list.len() == 0 [#d.decisions.none] else {
  enum(..d.decisions.list.map(one => [
    #if one.text != none [#words(one.text) \\ #text(fill: quiet)[#one.facts]]
    #if one.dissent != none [\\ #one.dissentWord #words(one.dissent)]
    #beside(one)
  ]), spacing: 1.1em)
}

#for item in d.items [
  == #item.heading
  #for passage in item.passages [
    #for paragraph in passage.paragraphs [#paragraph-of(paragraph) #parbreak()]
    #beside(passage)
  ]
  #if item.passages.len() == 0 { text(fill: quiet)[#item.none] }
]

== #d.attendance.heading
#for sentence in d.attendance.sentences [#sentence #parbreak()]
#for group in d.attendance.groups [
  === #group.heading
  #table(
    columns: (2fr, 1.6fr, 1.8fr),
    stroke: (x, y) => (bottom: 0.6pt + line-of),
    inset: (left: 0pt, right: 1em, y: 0.55em),
    table.header(..d.attendance.columns.map(column => text(size: 9pt, fill: quiet, weight: 400)[#column])),
    ..group.rows.map(row => row.map(cell => [#cell])).flatten()
  )
]

#if d.attachments.list.len() > 0 [
  == #d.attachments.heading
  #list(..d.attachments.list.map(one => if one.gap != none { mark(one.gap) } else [#words(one) #text(fill: quiet)[(#one.facts)] \\ #text(size: 8.5pt, fill: quiet)[SHA-256 #one.hash]]), spacing: 1em)
]

== #d.verify.heading
#grid(
  columns: (1fr, 3cm),
  column-gutter: 1.4em,
  [
    #d.verify.what

    #for fact in d.verify.hashes [#text(fill: quiet)[#fact.term:] \\ #text(size: 9pt)[#fact.description] #parbreak()]
    #link(d.verify.address)[#d.verify.address]
  ],
  image(bytes(d.verify.qr), format: "svg", width: 3cm, alt: d.verify.qrSays),
)
`;
