/** How many facts a load found new, other, gone and the same. */
export interface LoadCounts {
  added: number
  changed: number
  removed: number
  unchanged: number
}

export const NO_COUNTS: LoadCounts = { added: 0, changed: 0, removed: 0, unchanged: 0 }

/** The sum of two loads. */
export function addCounts(a: LoadCounts, b: LoadCounts): LoadCounts {
  return {
    added: a.added + b.added,
    changed: a.changed + b.changed,
    removed: a.removed + b.removed,
    unchanged: a.unchanged + b.unchanged,
  }
}

/** `12 added, 0 changed, 0 removed, 3 unchanged`. */
export function describeCounts({ added, changed, removed, unchanged }: LoadCounts): string {
  return `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`
}
