/** A face by its address, under which it never changes. */
declare module '*.woff2' {
  const address: string;
  export default address;
}
