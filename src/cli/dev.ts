/** The service from its sources, as `npm run dev` runs it anew at each change. */
import { runCommand } from './main.js'

await runCommand(['start', ...process.argv.slice(2)])
// What a command left open must not keep it alive.
process.exit()
