// Sources import './x.js' as Node wants it; under Jest the file is still './x.ts' or './x.tsx'.
module.exports = (request, options) => {
  if (/^\.{1,2}\/.*\.js$/.test(request)) {
    for (const extension of ['.ts', '.tsx']) {
      try {
        return options.defaultResolver(request.replace(/\.js$/, extension), options);
      } catch {
        // Not a TypeScript source: try the next, and last the file as it is written.
      }
    }
  }
  return options.defaultResolver(request, options);
};
