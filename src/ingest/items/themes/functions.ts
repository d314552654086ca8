import type { UnitFunction } from '../../../model/enums.js'
import type { Area } from '../../language/areas.js'
import type { ThemeCode } from '../../../model/themes.js'
import { shortNameOf } from '../../../model/divisions/index.js'
import { namedUnit } from '../../../model/units/unit.js'

/**
 * The subject of an office's work, by its function. Offices that coordinate all kinds of work (发展改革, 工业信息化, 数据, 财政, 办公厅室) and
 * those of the Party tell nothing of an item's subject, and are left out.
 */
const THEME_OF_FUNCTION: Readonly<Partial<Record<UnitFunction, ThemeCode>>> = {
  EDUCATION: 'EDUCATION',
  SCIENCE_AND_TECHNOLOGY: 'SCIENCE',
  PUBLIC_SECURITY: 'PUBLIC_SECURITY',
  CIVIL_AFFAIRS: 'WELFARE',
  JUSTICE: 'JUSTICE',
  HUMAN_RESOURCES: 'EMPLOYMENT',
  NATURAL_RESOURCES: 'NATURAL_RESOURCES',
  ECOLOGY_AND_ENVIRONMENT: 'ENVIRONMENT',
  HOUSING_AND_CONSTRUCTION: 'HOUSING',
  URBAN_MANAGEMENT: 'URBAN_MANAGEMENT',
  TRANSPORT: 'TRANSPORT',
  WATER: 'WATER',
  AGRICULTURE: 'AGRICULTURE',
  RURAL_REVITALISATION: 'AGRICULTURE',
  GRAIN_AND_RESERVES: 'AGRICULTURE',
  FORESTRY: 'NATURAL_RESOURCES',
  OCEAN_AND_FISHERY: 'MARINE',
  COMMERCE: 'TRADE',
  CUSTOMS: 'TRADE',
  INVESTMENT_PROMOTION: 'BUSINESS_ENVIRONMENT',
  CULTURE_AND_TOURISM: 'CULTURE_TOURISM',
  RADIO_AND_TELEVISION: 'CULTURE_TOURISM',
  SPORT: 'SPORT',
  HEALTH: 'HEALTH',
  MEDICAL_SECURITY: 'HEALTH',
  VETERANS_AFFAIRS: 'WELFARE',
  EMERGENCY_MANAGEMENT: 'EMERGENCY',
  EARTHQUAKES: 'EMERGENCY',
  AUDIT: 'PUBLIC_FINANCE',
  TAXATION: 'PUBLIC_FINANCE',
  MARKET_REGULATION: 'MARKET_REGULATION',
  INTELLECTUAL_PROPERTY: 'MARKET_REGULATION',
  FINANCIAL_AFFAIRS: 'FINANCE',
  STATISTICS: 'ECONOMY',
  STATE_ASSETS: 'ECONOMY',
  GOVERNMENT_SERVICES: 'GOVERNMENT_SERVICE',
  FOREIGN_AFFAIRS: 'EXTERNAL_COOPERATION',
  PUBLIC_COMPLAINTS: 'JUSTICE',
  ENERGY: 'ENERGY',
  METEOROLOGY: 'METEOROLOGY',
  COMMUNICATIONS: 'NETWORK',
  POST: 'LOGISTICS',
  CYBERSPACE: 'INFORMATION_SECURITY',
}

/** The subject of a unit's work; null where its name tells no function, or one that is of every subject. `area` is the document's. */
export function themeOfUnit(name: string, area: Area | null): ThemeCode | null {
  const whose = area === null ? null : { ...area, shortName: shortNameOf(area.name) }
  const { functions } = namedUnit({ name, kind: 'DEPARTMENT', collective: false }, whose)
  const [role, another] = functions
  return role === undefined || another !== undefined ? null : (THEME_OF_FUNCTION[role] ?? null)
}
