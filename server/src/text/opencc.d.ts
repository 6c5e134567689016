// opencc-js ships its character table without types: pairs `繁 简` joined by `|`.
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}
