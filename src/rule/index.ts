//! All that a rule may use: what a rule is, the entities it looks at, values to calculate with. Rules import nothing else.
export type { Confidence, FixKind, Severity } from '../diagnostic.ts';
export type { AnyEntity, EntityTypeName, Kind, Referred, Unlinked } from '../model/entity.ts';
export { isLinked } from '../model/entity.ts';
export type * from '../model/entities.generated.ts';
export type { EmptyReason, EmptyValue } from '../model/fact.ts';
export { clip, emptyValue, inheritedFrom, isWritten, nameOf, type Model } from '../model/model.ts';
export {
  addDuration,
  compareDays,
  daysBetween,
  duration,
  isCollective,
  judgedAtOnce,
  isWholly,
  phraseIn,
  readOwners,
  isElsewhere,
  isPlaceholder,
  monthsBetween,
  type Cadence,
  type CalendarDate,
  type CalendarPeriod,
  type Duration,
  type Money,
  type Quantity,
} from '../value/index.ts';
export { acronymsIn, explains, isCommonAcronym, type Acronym } from './acronyms.ts';
export { age, isOlderThan, newest } from './age.ts';
export { cultureChange } from './culture.ts';
export { cyclesOf } from './cycles.ts';
export { documentOf, everyEntity, isInName, isSaidAbove, isUnderDiscussion, itemsOf, languageOf, saysNothing } from './entity.ts';
export { departmentsOf, type Departments } from './department.ts';
export { counterpart, earlier, isAccountedFor, isNewlyReviewed, isRemovalAccountedFor, later } from './earlier.ts';
export { figuresIn, type Figure } from './figures.ts';
export { fundingOf, isAgreed, placeOfFunding, type FundingWord } from './funding.ts';
export { gapsIn } from './gaps.ts';
export { reportLack } from './lack.ts';
export {
  difference,
  goalsDriven,
  drives,
  isDescribed,
  countsOtherwise,
  isFraction,
  isMilestone,
  isPursued,
  latestObservation,
  measured,
  type Measured,
  type Observation,
} from './measure.ts';
export type { MessageValue } from './message.ts';
export { option, optionSchema, type OptionSpec, type OptionSpecs, type OptionValues } from './options.ts';
export { isLive, isMadeOfOwned, isOver, isOwner, isOwnerSaid } from './owner.ts';
export {
  insert,
  place,
  placeOfFirst,
  remove,
  replace,
  reword,
  toFillIn,
  type FieldValue,
  type FixSpec,
  type Place,
  type ToFillIn,
} from './place.ts';
export { definePlugin, type Plugin, type PluginRule } from './plugin.ts';
export { actionsTogether, hasFreeInitiative, initiativeOf, painPointsOf, workOn } from './planned.ts';
export { passagesOf, type Passage } from './prose.ts';
export { firstOfTwins, isReferredTo, unresolvedReferences, type UnresolvedReference } from './references.ts';
export { lastReview, sighted, sightedInHistory, type Sighting } from './review.ts';
export {
  defineRule,
  nameRule,
  presets,
  type Context,
  type Messages,
  type On,
  type Preset,
  type Report,
  type Rule,
  type RuleDefinition,
} from './rule.ts';
export { isMistyped } from '../text/names.ts';
export { slips } from '../text/nearest.ts';
export {
  countPhrases,
  hasPhrase,
  isDenied,
  isOpening,
  isQuoted,
  packFor,
  phraseAt,
  sentenceAt,
  skipPhrases,
  spanOf,
  textOf,
  wordingOf,
  writingOf,
  type Found,
  type OwnWords,
  type WordGroup,
} from './wording.ts';
export { fold, tokenise, type Token, type Words } from '../language/index.ts';
export type { Span } from '../text/span.ts';
export { severityIn, skeletonOf, type Judgement, type Slot, type SlotKind } from '../statement/index.ts';
export { gapsOf, hasHow, judgedText, type Gap } from './statement.ts';
export { namesStep } from './steps.ts';
export { looseWork, servesGoal, workFor, workOf, type Work } from './work.ts';
export { differences, isTranslationOf, originalOf, partsOf, type Translated } from './translation.ts';
