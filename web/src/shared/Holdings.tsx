import { useEffect, useState } from 'react'
import { graphql } from '../generated/gql.js'
import type { HoldingsQuery } from '../generated/graphql.js'
import { ask } from './client.js'

const HOLDINGS = graphql(`
  query Holdings {
    policies {
      totalCount
    }
    workItems {
      totalCount
    }
    units {
      totalCount
    }
  }
`)

/** What the graph holds at the moment: policies, items, units; and in words where that cannot be told. */
export function Holdings() {
  const [holdings, setHoldings] = useState<HoldingsQuery | 'asking' | 'away'>('asking')
  useEffect(() => {
    let isShown = true
    const show = (found: HoldingsQuery | 'away'): void => {
      if (isShown) setHoldings(found)
    }
    ask(HOLDINGS).then(show, () => show('away'))
    return () => {
      isShown = false
    }
  }, [])
  if (holdings === 'asking') return <p className="holdings">…</p>
  if (holdings === 'away')
    return (
      <p className="holdings">
        现在查不到数据 <span lang="en">No data at the moment</span>
      </p>
    )
  const { policies, workItems, units } = holdings
  return (
    <p className="holdings" title={`${policies.totalCount} policies, ${workItems.totalCount} work items, ${units.totalCount} units`}>
      文件 {policies.totalCount} · 事项 {workItems.totalCount} · 单位 {units.totalCount}
    </p>
  )
}
