import { SETTINGS } from './settings.js'

/** The settings as the table of docs/configuration.md, one line a setting. */
export function settingsTable(): string {
  const rows = Object.entries(SETTINGS).map(
    ([name, { default: preset, allowed, about }]) => `| \`${name}\` | ${preset === null ? '–' : `\`${preset}\``} | ${about} | ${allowed} |`,
  )
  return ['| setting | default | what it does | allowed |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** The settings as `.env.example`: every one with what it does, all switched off. */
export function settingsExample(): string {
  const head = [
    '# Copy this file to .env and take the # away before the settings that you change.',
    '# Variables of the process have the last word. docs/configuration.md says the same as a table.',
  ]
  const entries = Object.entries(SETTINGS).map(([name, { default: preset, allowed, about }]) =>
    [`# ${about}`, `# Allowed: ${allowed}.`, `#${name}=${preset ?? ''}`].join('\n'),
  )
  return `${[head.join('\n'), ...entries].join('\n\n')}\n`
}
