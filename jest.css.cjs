// A CSS module under Jest: each class is its own name, which is all a test of markup needs.
module.exports = { process: () => ({ code: 'export default new Proxy({}, { get: (_, name) => String(name) });' }) };
