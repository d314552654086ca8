import { normaliseName } from '../../model/ids.js'
import type { DocumentNumber } from './documentNumbers.js'
import { isShortName, mayBeOne, titleCore, titleParts, type TitleParts } from './names.js'
import type { Span } from '../text/spans.js'

/** One place that names a document: a title, its number behind it, or a number alone. */
export interface Mention extends Span {
  title: string | null
  number: DocumentNumber | null
  /** The short name that the text gives it (以下简称《纲要》). */
  shortName: string | null
}

/** A cited document with its mentions, in the order of the text. */
export interface Cited {
  core: string
  mentions: Mention[]
  number: DocumentNumber | null
  jurisdiction: string | null
}

/**
 * The documents that a policy cites, found again by number, by the core of their titles, or by a short name. Two with one core and
 * different numbers are two.
 */
export class CitedDocuments {
  readonly all: Cited[] = []
  private readonly byNumber = new Map<string, Cited>()
  private readonly byCore = new Map<string, Cited[]>()
  private readonly bySubject = new Map<string, { parts: TitleParts; cited: Cited }[]>()
  private readonly byShortName = new Map<string, Cited>()
  private readonly byMention = new Map<Mention, Cited>()

  /** The document that a mention names; null where it is none of those known. */
  find(mention: Mention): Cited | null {
    const numbered = mention.number === null ? undefined : this.byNumber.get(normaliseName(mention.number.printed))
    if (numbered !== undefined) return numbered
    if (mention.title === null) return null
    if (isShortName(mention.title)) return this.byShort(normaliseName(mention.title))
    const same = this.byCore.get(titleCore(mention.title)) ?? []
    return same.find((cited) => mention.number === null || cited.number === null) ?? this.byParts(mention)
  }

  /** 《赣州市果园行动方案(2021—2023年)》 named again as 《果园行动方案》. Where it could be one of several, it is none of them. */
  private byParts({ title, number }: Mention): Cited | null {
    if (title === null) return null
    const parts = titleParts(title)
    const same = (this.bySubject.get(parts.subject) ?? []).filter(
      (known) => mayBeOne(known.parts, parts) && (number === null || known.cited.number === null),
    )
    return same.length === 1 ? (same[0]?.cited ?? null) : null
  }

  /** The document that a mention was found to name. */
  of(mention: Mention): Cited | null {
    return this.byMention.get(mention) ?? null
  }

  add(first: Mention, jurisdiction: string | null): void {
    const cited: Cited = { core: first.title === null ? '' : titleCore(first.title), mentions: [], number: null, jurisdiction }
    this.all.push(cited)
    if (cited.core !== '') {
      const same = this.byCore.get(cited.core)
      if (same === undefined) this.byCore.set(cited.core, [cited])
      else same.push(cited)
    }
    if (first.title !== null) {
      const parts = titleParts(first.title)
      const same = this.bySubject.get(parts.subject)
      if (same === undefined) this.bySubject.set(parts.subject, [{ parts, cited }])
      else same.push({ parts, cited })
    }
    this.join(cited, first)
  }

  join(cited: Cited, mention: Mention): void {
    cited.mentions.push(mention)
    cited.number ??= mention.number
    this.byMention.set(mention, cited)
    if (mention.number !== null) this.byNumber.set(normaliseName(mention.number.printed), cited)
    if (mention.shortName !== null) this.byShortName.set(normaliseName(mention.shortName), cited)
  }

  /** 《纲要》: by its definition, else the last that was cited with such an end. */
  private byShort(name: string): Cited | null {
    const defined = this.byShortName.get(name)
    if (defined !== undefined) return defined
    for (let index = this.all.length - 1; index >= Math.max(0, this.all.length - 50); index -= 1) {
      const cited = this.all[index]
      if (cited?.core.endsWith(name) === true) return cited
    }
    return null
  }
}
