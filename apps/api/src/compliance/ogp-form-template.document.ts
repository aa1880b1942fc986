import { PDF_FONT } from '../pdf/pdf-fonts.js';

/** How a form is set on paper; what it says comes as data, in words (ogp-form.document.ts). */
export const FORM_TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let quiet = rgb("#4f5a55")
#let line-of = rgb("#c9cfcb")
#let accent = rgb("#1f5c4a")
#let warning = rgb("#8f3a12")

#set document(title: d.title, author: d.forum, date: datetime(year: d.date.at(0), month: d.date.at(1), day: d.date.at(2)))
#set text(lang: d.language, font: "${PDF_FONT}", size: 10.5pt, fill: rgb("#1b1f1d"), fallback: false)
#set par(leading: 0.72em, spacing: 1.1em)
#set page(
  paper: "a4",
  margin: (x: 2.4cm, top: 2.4cm, bottom: 2.6cm),
  header: if d.invented != "" { text(size: 8.5pt, weight: 700, fill: warning)[#d.invented] },
  footer: context text(size: 8.5pt, fill: quiet)[#d.heading #h(1fr) #d.sheet.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(counter(page).final().first()))],
)
#show heading.where(level: 1): it => block(below: 0.9em, text(size: 21pt, weight: 700, it.body))
#show heading.where(level: 2): it => block(above: 2em, below: 0.9em, stroke: (top: 0.6pt + line-of), inset: (top: 0.8em), width: 100%, text(size: 14pt, weight: 700, it.body))
#show heading.where(level: 3): it => block(above: 1.6em, below: 0.7em, text(size: 11.5pt, weight: 700, it.body))
#show link: it => text(fill: accent, underline(it))

#let words(part) = if part.language == "und" [#part.text] else { text(lang: part.language.split("-").first())[#part.text] }

= #d.heading
#for fact in d.facts [#text(fill: quiet)[#fact.term:] #if fact.link == none { words(fact.description) } else { link(fact.link)[#fact.description.text] } \\ ]

#strong(d.note)

#d.lead

#for section in d.sections [
  == #words(section.heading)
  #for entry in section.entries [
    === #entry.question
    #entry.answer

    #if entry.evidence.len() > 0 [
      #block(sticky: true, text(fill: quiet)[#d.rests])
      #list(..entry.evidence.map(one => [#one.name#if one.words != none [: #words(one.words)]#if one.facts != "" [, #one.facts] \\ #text(size: 9pt, link(one.address)[#one.address])]), spacing: 0.9em)
    ]
    #if entry.nothing != "" { text(fill: quiet)[#entry.nothing] }

    #if entry.missing != "" { entry.missing }
  ]
]
`;
