// What tests in TypeScript know of the glossary's file.
export function readGlossary(): { terms: object[]; unverified: object[]; definitions: Record<string, object> };
