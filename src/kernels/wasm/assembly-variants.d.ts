/** Base64 of one module, compiled four ways (scripts/assembly-plugin.ts). */
declare module '*?assembly' {
  const variants: Readonly<Record<'plain' | 'plainShared' | 'relaxed' | 'relaxedShared', string>>;
  export default variants;
}
