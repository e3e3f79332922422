// YAML files are imported as data; esbuild.mjs turns them into JSON.
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
