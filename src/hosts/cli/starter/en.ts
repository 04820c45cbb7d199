//! What `stratlint init` writes in English. What stands in <…> or […] is for the team to fill in.
import type { Starter } from './texts.ts';

export const en: Starter = {
  config: `# How this folder is linted. Every setting: stratlint schema config
extends: [essential] # when that is clean: recommended
language: en
# currency: EUR
`,
  yaml: {
    'strategy.yaml': `# The strategy on one page. Each <…> is yours to fill in; leave out what you have not decided.
strategy:
  name: <what people call this strategy>
  owner: <who answers for it>
  diagnosis: <what goes wrong for customers today, with a number>
  guiding_policy: <what we do about it that others do not>
  not_doing:
    - <something sensible that we leave out so that the rest gets done>

mission:
  statement: <the experience we exist to give our customers>

success:
  statement: <what is different for customers and for us when it has worked, and when that is>

segments:
  - name: <for whom this is>

goals:
  - statement: <what will be different for customers>
    owner: <who answers for it>
    metrics:
      - name: <what is counted or asked>
        baseline: <where it stands today, and since when>
        target: <where it shall stand, by when>
        source: <where the number comes from>
        cadence: <how often it is measured>

initiatives:
  - name: <a piece of work that brings the goal closer>
    owner: <who answers for it>
    end: <the day by which it is done>
    funding: <whether it is paid for, how much, from which budget>
`,
    'people.yaml': `# Whoever owns something. An owner elsewhere is looked up here, by name or handle.
people:
  - name: <first and last name>
    role: <what they do here>
`,
    'journeys/first-journey.yaml': `# What customers go through to get one thing done, and what we change about it.
kind: journey
name: <what the customer wants to get done>
owner: <who answers for the whole of it>
stages:
  - name: <the first thing that happens>
    pain_points:
      - <what goes wrong there, in the customer's words>
    actions:
      - statement: <what we change about it>
        owner: <who does it>
        due: <the day by which it is done>
        funding: <whether it is paid for, how much, from which budget>
`,
    'surveys.yaml': `# How we listen: surveys, complaints, conversations.
surveys:
  - name: <what it is called>
    owner: <who answers for it>
    purpose: <what we decide with the answers>
    last_changed: <the day its questions last changed>
    last_reviewed: <the day somebody last asked whether it still helps>
`,
  },
  markdown: {
    'strategy.md': `---
kind: strategy
---

# [name of the strategy]

- **Owner:** [who answers for it]

## Diagnosis

[what goes wrong for customers today, with a number]

## Guiding policy

[what we do about it that others do not]

## What we will not do

- [what we leave out, though it is sensible, so that the rest gets done]

## Mission

[describe the experience we exist to give our customers]

## Success

[what is different for customers and for us when it has worked, and when that is]

## Goals

### [what will be different for customers]

- **Owner:** [who answers for it]
- **Indicator:** [what is counted or asked]
- **Baseline:** [add where it stands today, and since when]
- **Target:** [add where it shall stand, by when]

## Initiatives

### [name of a piece of work that brings the goal closer]

- **Owner:** [who answers for it]
- **End:** [date by which it is done]
- **Budget:** [add whether it is paid for, how much, from which budget]
`,
    'people.md': `# People

Whoever owns something. An owner elsewhere is looked up here, by name or handle.

| Name                   | Role                |
| ---------------------- | ------------------- |
| [name, first and last] | [what they do here] |
`,
    'journeys/first-journey.md': `---
kind: journey
---

# [what the customer wants to get done]

- **Owner:** [who answers for the whole of it]

| Stage                | Pain point                                       | Action                    | Owner         | Due                        | Budget                                     |
| -------------------- | ------------------------------------------------ | ------------------------- | ------------- | -------------------------- | ------------------------------------------ |
| [what happens first] | [what goes wrong there, in the customer's words] | [what we change about it] | [who does it] | [date by which it is done] | [add whether it is paid for, and how much] |
`,
    'surveys.md': `# Surveys

## [name of a survey, or of another way to listen]

- **Owner:** [who answers for it]
- **Purpose:** [what we decide with the answers]
- **Last changed:** [date on which its questions last changed]
- **Last reviewed:** [date on which somebody last asked whether it still helps]
`,
  },
};
