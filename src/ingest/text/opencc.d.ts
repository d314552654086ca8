/** Dictionaries of opencc-js that folding needs: entries `from to …`, parted by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string
  export default entries
}
declare module 'opencc-js/dict/HKVariants' {
  const entries: string
  export default entries
}
declare module 'opencc-js/dict/TWVariants' {
  const entries: string
  export default entries
}
