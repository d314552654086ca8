declare module 'opencc-js' {
  export function Converter(options: { from: 'cn'; to: 't' }): (text: string) => string
}
