/**
 * The files that decide: values in, values out. Any file of a domain whose name is not one of those that
 * architecture gives another task. channels/ speaks with platforms by trade and is not among them.
 */
const decidingFiles = {
  path: '^server/src/(accounts|customers|inbox|routing|automation|analytics)/',
  pathNot:
    '/(commands|queries|routes|jobs|reactions|present|index)(\\.ts$|/)|\\.test\\.ts$|/arbitrary-[^/]+\\.ts$',
}

module.exports = { decidingFiles }
