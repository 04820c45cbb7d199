//! Random tests try the same cases at every `npm test`, so that a verdict is about the change; `npm run fuzz` tries new ones.
import fc from 'fast-check';

fc.configureGlobal({ seed: 20261128 });
