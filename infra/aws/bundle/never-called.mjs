// Stands in for a package that is imported by something we use and called by nothing we use.
export {};
