import { z } from 'zod'
import {
  CERTAINTIES,
  CITATION_KINDS,
  COMPARATORS,
  EVIDENCE_ROLES,
  JURISDICTION_LEVELS,
  OWNERSHIPS,
  RECURRENCES,
  ROLES,
  STAGES,
  TARGET_KINDS,
  TEXT_STATES,
  UNIT_KINDS,
  WORK_ITEM_KINDS,
  ZONE_KINDS,
} from './enums.js'
import { rulesFor, type RuleOf } from './readingRules.js'
import { THEME_CODES, THEME_RULES } from './themes.js'

/**
 * The one format of facts: what `extract --json` prints, what `seeds/` holds and what loading takes.
 *
 * A *delivery* is the facts of one document: a JSON array with one object a policy, in the order in which
 * the policies stand in the document. Every object repeats its `source`, so that it can be understood alone.
 * Offsets are half-open, in UTF-16 units, into the document's canonical text.
 */

/** The version of this format. Raised when an older reader could not understand a newer file. */
export const FACTS_FORMAT = 4

/** The longest form of printed words that a fact keeps, in UTF-16 units. */
export const MAX_WORDS = 40

const offset = z.int().min(0)
const name = z.string().min(1)
const year = z.int().min(1900).max(2200)

/** Labels of the headings from the top, as the annotation form writes them: `["二", "(一)", "1"]`. */
const path = z.array(name)

/** Which rule of the reading gave the fact, and how sure that makes it. */
const ruleOf = <O extends RuleOf>(of: O) => ({ rule: z.enum(rulesFor(of)), certainty: z.enum(CERTAINTIES) })

export const evidenceSchema = z
  .strictObject({
    role: z.enum(EVIDENCE_ROLES),
    start: offset,
    end: offset,
    /** The line of the canonical text that the span begins in, from 1; of a `.txt` it is the file's own line. */
    line: z.int().min(1),
    /** The text at the span, exactly as printed; its first 40 units where the span is longer. */
    words: z.string().min(1).max(MAX_WORDS),
  })
  .refine((e) => e.end > e.start && e.words.length === Math.min(e.end - e.start, MAX_WORDS), {
    error: 'words must be the text of the span, cut at 40 units',
  })
export type Evidence = z.infer<typeof evidenceSchema>

const evidence = z.array(evidenceSchema).min(1)

export const sourceSchema = z.strictObject({
  /** The file's own name, without folders. */
  file: name,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Where the file was taken from, null where that is not known. */
  address: z.url().nullable(),
  /** Who published it there, null where that is not known. */
  publisher: name.nullable(),
  /** The date of the capture (ISO), null where that is not known. */
  date: z.iso.date().nullable(),
  /** Length of the document's canonical text in UTF-16 units. */
  length: offset,
  /** Lines of the raw file that enclose this policy, counted from 1. */
  firstLine: z.int().min(1),
  lastLine: z.int().min(1),
  /** Span of this policy in the canonical text. */
  start: offset,
  end: offset,
})
export type Source = z.infer<typeof sourceSchema>

export const citationSchema = z.strictObject({
  title: name,
  docNumber: name.nullable(),
  kind: z.enum(CITATION_KINDS),
  /**
   * The area whose document it is, from the title, the issuer named before it or the number's 代字;
   * null where none of them tells. With it the citation has keys; without it, it is one of its own.
   */
  jurisdiction: name.nullable(),
  evidence,
})
export type Citation = z.infer<typeof citationSchema>

export const policySchema = z.strictObject({
  ...ruleOf('HEAD'),
  title: name,
  docNumber: name.nullable(),
  issuer: name.nullable(),
  /** Printed name of the area it is for (日照市, 全国); null where neither issuer nor title tells. */
  jurisdiction: name.nullable(),
  /** Six-digit code of GB/T 2260 (100000 for the nation), null where no list has the area. */
  jurisdictionCode: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  level: z.enum(JURISDICTION_LEVELS).nullable(),
  issuedOn: z.iso.date().nullable(),
  period: z.strictObject({ from: year.nullable(), to: year.nullable() }),
  status: name.nullable(),
  textState: z.enum(TEXT_STATES),
  /** At least the title; also document number, issuer and date where they are printed. */
  evidence,
  cites: z.array(citationSchema),
})
export type PolicyHeader = z.infer<typeof policySchema>

/** A headed part of the policy that is no item itself, or that has items or headings under it. */
export const sectionSchema = z.strictObject({
  path: path.min(1),
  label: name,
  /** Null where the heading is a label only (第三章 without words). */
  title: name.nullable(),
  start: offset,
  end: offset,
  evidence,
})
export type SectionFacts = z.infer<typeof sectionSchema>

export const unitSchema = z.strictObject({
  /** The restored name, as assignments and issuers use it: 市工商局. Unique within a policy. */
  name,
  kind: z.enum(UNIT_KINDS),
  collective: z.boolean(),
  /** Printed name of the area whose body it is; null for a body of no single area (a national enterprise). */
  jurisdiction: name.nullable(),
  jurisdictionCode: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
})
export type UnitFacts = z.infer<typeof unitSchema>

export const assignmentSchema = z.strictObject({
  ...ruleOf('ASSIGNMENT'),
  role: z.enum(ROLES),
  /** Restored name; one of the policy's `units`. */
  unit: name,
  collective: z.boolean(),
  /** Position among the item's assignments of this role, from 1, as printed. */
  rank: z.int().min(1),
  /** The name as printed. */
  mention: name,
  /** What was put back before the printed name, and by which rule; null where the name stands whole. */
  supplied: z.strictObject({ text: name, rule: name }).nullable(),
  /** A MENTION and at least one CUE. */
  evidence,
})
export type AssignmentFacts = z.infer<typeof assignmentSchema>

/** A subject of an item, from the controlled vocabulary of `themes.ts`. */
export const itemThemeSchema = z.strictObject({
  theme: z.enum(THEME_CODES),
  /** By which words it has the theme; see THEME_RULES. */
  rule: z.enum(THEME_RULES),
  /** The words that name the subject; of a heading above it and of its lead as CONTEXT. */
  evidence,
})
export type ItemThemeFacts = z.infer<typeof itemThemeSchema>

export const itemSchema = z.strictObject({
  ...ruleOf('ITEM'),
  kind: z.enum(WORK_ITEM_KINDS),
  path,
  title: name.nullable(),
  /** `2023`, `2023-10` or a full date; null where the document states none for the item as a whole. */
  due: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .nullable(),
  ownership: z.enum(OWNERSHIPS),
  /** Words of the headings above it, from the top; a heading without words gives its label. */
  headings: z.array(name),
  /** Span of the whole item: heading and text. */
  start: offset,
  end: offset,
  evidence,
  assignments: z.array(assignmentSchema),
  /** What it is about, in the order of the words that say so; empty where nothing tells. */
  themes: z.array(itemThemeSchema),
})
export type ItemFacts = z.infer<typeof itemSchema>

export const targetSchema = z.strictObject({
  ...ruleOf('TARGET'),
  /** Path of the smallest headed piece that contains it; empty for the policy itself. */
  path,
  metric: name,
  comparator: z.enum(COMPARATORS),
  value: z.number(),
  valueTo: z.number().optional(),
  unit: name.nullable(),
  by: year.nullable(),
  /** Month of the deadline where the text names one. */
  byMonth: z.int().min(1).max(12).nullable(),
  /** The deadline as printed (到2020年底). */
  byPrinted: name.nullable(),
  kind: z.enum(TARGET_KINDS),
  /** How often it is to be reached again (每年召开两次会议); null where it is reached once. */
  recurrence: z.enum(RECURRENCES).nullable(),
  /** The number with its unit as printed is the MENTION; year, metric and recurrence are CONTEXT where they stand elsewhere. */
  evidence,
})
export type TargetFacts = z.infer<typeof targetSchema>

export const zoneSchema = z.strictObject({
  name,
  /** District, county or zone that the text puts it in. */
  in: name.nullable(),
  kind: z.enum(ZONE_KINDS),
  /** Each piece that names it: the path of the smallest headed piece, and where. */
  namedBy: z.array(z.strictObject({ path, evidence })).min(1),
})
export type ZoneFacts = z.infer<typeof zoneSchema>

/** What the reading met and did not understand, or wants a person to look at. Never silence. */
export const issueSchema = z.strictObject({
  stage: z.enum(STAGES),
  /** A short stable name of the finding: DUTY_NOT_READ, TEXT_BREAKS_OFF. */
  code: z.string().regex(/^[A-Z][A-Z_]*$/),
  message: name,
  start: offset,
  end: offset,
  words: z.string().max(MAX_WORDS),
})
export type Issue = z.infer<typeof issueSchema>

/** How many of each name; names that count nothing are left out. */
const countsByName = z.record(z.string().regex(/^[A-Z][A-Z_]*$/), z.int().min(1))

/** Where everything of one kind in the text went: into a fact, into an exclusion from a closed list, or into an issue. */
export const tallySchema = z.strictObject({
  read: z.int().min(0),
  excluded: countsByName,
  notUnderstood: countsByName,
})
export type Tally = z.infer<typeof tallySchema>

/** What the reading answers for: nothing that could be a heading, a duty or a target passes unseen. */
export const coverageSchema = z.strictObject({
  items: z.int().min(0),
  /** Items with at least one assignment, of a unit or of a class. */
  itemsWithOwners: z.int().min(0),
  /** Headings, and every label at a place where a heading can stand. */
  headings: tallySchema,
  /** Words of duty: 牵头, 责任单位, 负责 …, and brackets of names. */
  cues: tallySchema,
  /** Numbers in figures and in characters. */
  numbers: tallySchema,
  /** Names of bodies and of classes of bodies, by what they do. */
  bodies: tallySchema,
})
export type Coverage = z.infer<typeof coverageSchema>

export const policyFactsSchema = z.strictObject({
  format: z.literal(FACTS_FORMAT),
  /** A stable readable name for the file system and for people; identity never rests on it. */
  slug: name,
  source: sourceSchema,
  policy: policySchema,
  sections: z.array(sectionSchema),
  items: z.array(itemSchema),
  targets: z.array(targetSchema),
  zones: z.array(zoneSchema),
  units: z.array(unitSchema),
  coverage: coverageSchema,
  issues: z.array(issueSchema),
})
export type PolicyFacts = z.infer<typeof policyFactsSchema>

/** The facts of one document. */
export const deliverySchema = z.array(policyFactsSchema).min(1)
export type Delivery = z.infer<typeof deliverySchema>
