/** The one dictionary of opencc-js that folding needs: pairs `traditional simplified`, parted by `|`; more forms follow the first. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  export default pairs
}
