import type { Command } from 'commander'

/** `zhengtu gaps`: what policies leave open. */
export function addGaps(program: Command): void {
  program
    .command('gaps')
    .description(
      'list what policies leave open: items without an owner, without a lead or with two, without a year; targets without an owner',
    )
    .option('--policy <title>', 'one policy, by any title under which it is printed; all policies without it')
    .option('--json', 'print them as a JSON array, one object a policy')
    .addHelpText(
      'after',
      '\nExamples:\n  npx zhengtu gaps\n  npx zhengtu gaps --policy 关于促进大数据发展的实施意见\n  npx zhengtu gaps --json > gaps.json',
    )
    .action(async ({ policy, json }: { policy?: string; json?: true }) => {
      // The driver is read only where it is needed: other commands answer sooner.
      const { gaps } = await import('./runGaps.js')
      await gaps(policy ?? null, json === true)
    })
}
