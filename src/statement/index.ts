//! What a sentence says, and whether it is a wish.
export type { Slot, SlotKind } from './anatomy.ts';
export { explainJudgement } from './explain.ts';
export { severityIn, standingOf } from './field.ts';
export { judge, type Judgement } from './judge.ts';
export { skeletonOf } from './skeleton.ts';
export { noVocabulary, type Vocabulary } from './vocabulary.ts';
