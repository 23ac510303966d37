// Package.json names the manifest already; the analyser would write that into the package.json of whatever folder runs it.
export default { packagejson: false };
