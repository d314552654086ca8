/** Signals by which a person or a service manager ends us. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Asks a command to stop in order. */
export interface StopRequest {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal
  /** Resolves with the first signal. */
  readonly requested: Promise<NodeJS.Signals>
  /** Gives the signals back to Node: from then on they end the process. */
  release(): void
}

/**
 * Listens for the signals that end us. Further ones are heard and mean nothing more: Ctrl-C under npm arrives twice, and the second
 * is no wish to break off what the first began.
 */
export function listenForStop(): StopRequest {
  const controller = new AbortController()
  let resolve: (name: NodeJS.Signals) => void = () => undefined
  const requested = new Promise<NodeJS.Signals>((settle) => (resolve = settle))
  const hear = (name: NodeJS.Signals): void => {
    controller.abort(new Error(`stopped by ${name}`))
    resolve(name)
  }
  for (const name of SIGNALS) process.on(name, hear)
  return {
    signal: controller.signal,
    requested,
    release() {
      for (const name of SIGNALS) process.off(name, hear)
    },
  }
}
