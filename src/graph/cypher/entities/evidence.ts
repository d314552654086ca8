import { EVIDENCE_ROLES } from '../../../model/enums.js'
import { numbersColumn, someOfColumn, textsColumn } from '../entity.js'
import { node, part } from '../part.js'

/** Evidence as every fact stores it: five lists of one length. */
export const evidenceColumns = {
  evidenceRoles: someOfColumn(EVIDENCE_ROLES, part`${node}.evidenceRoles`),
  evidenceStarts: numbersColumn(part`${node}.evidenceStarts`),
  evidenceEnds: numbersColumn(part`${node}.evidenceEnds`),
  evidenceLines: numbersColumn(part`${node}.evidenceLines`),
  evidenceWords: textsColumn(part`${node}.evidenceWords`),
}
