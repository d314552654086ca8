/** Last words of offices in full, with their short forms. */
export const SHORT_LAST_WORDS = { 委员会: '委', 办公室: '办', 总局: '总局', 局: '局', 厅: '厅', 部: '部', 署: '署' } as const

export type LastWord = keyof typeof SHORT_LAST_WORDS

/** All of them; what is longer comes first where one ends in another. */
export const OFFICE_LAST_WORDS = Object.keys(SHORT_LAST_WORDS) as LastWord[]
