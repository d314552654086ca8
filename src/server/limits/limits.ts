import type { LimitSettings } from '../../config/environment.js'

/**
 * The limits that the server itself watches over. The largest page and the time of a statement are watched where pages and
 * statements are made. All are told in docs/limits.md.
 */
export type Limits = Omit<LimitSettings, 'pageSize' | 'statementMilliseconds'>
