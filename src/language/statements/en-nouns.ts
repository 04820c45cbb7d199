//! English nouns: what can be touched or counted, what cannot, and who.
import type { Table } from '../pack.ts';
import { abstract } from './en-abstract.ts';
import { concrete } from './en-concrete.ts';
import type { Inflection, NounClass } from './pack.ts';

// prettier-ignore
export const plurals: readonly Inflection[] = [
  { ends: ['ay', 'ey', 'oy', 'uy'], cut: 0, forms: { base: ['s'] } },
  { ends: ['y'], cut: 1, forms: { base: ['ies'] } },
  { ends: ['ss', 'sh', 'ch', 'x', 'z'], cut: 0, forms: { base: ['es'] } },
  { ends: ['s', 'people', 'staff', 'men', 'children', 'all', 'them', 'everyone', 'everybody', 'anyone', 'someone', 'you'], cut: 0, forms: {} },
  { ends: [''], cut: 0, forms: { base: ['s'] } },
];

// prettier-ignore
export const nouns: Table<NounClass> = [
  ['abstract', abstract],
  ['concrete', concrete],
  ['container', [
    'governance', 'data governance',
    'delivery',
    'programme', 'program', 'initiative', 'strategy', 'plan', 'project', 'framework', 'model', 'system', 'campaign', 'centre', 'center', 'hub', 'space', 'network', 'set', 'range', 'series',
    'level', 'sense', 'kind', 'type', 'number', 'variety', 'body', 'agenda', 'measures', 'actions', 'activities', 'tools', 'product', 'offering', 'roadmap', 'portfolio', 'organisation',
    'organization', 'company', 'team', 'platform', 'function', 'aspect', 'area', 'way', 'destination', 'opportunity areas', 'assets', 'resources', 'channels', 'effects',
    'foundation', 'infrastructure', 'architecture', 'arrangement', 'basis', 'building block', 'cluster of activities', 'combination', 'component part', 'concept', 'context', 'core',
    'culture programme', 'direction', 'element', 'example', 'factor', 'feature set', 'format of', 'group', 'information', 'input', 'instance', 'investment', 'item of', 'layer', 'material',
    'mechanism', 'method', 'methodology', 'mode', 'option', 'output', 'package of measures', 'part', 'path', 'pathway', 'pattern', 'perspective', 'phase', 'piece', 'place', 'point',
    'procedure', 'process', 'property', 'question of', 'scenario', 'scheme', 'service offering', 'side', 'situation', 'stage', 'stack', 'step', 'stream', 'structure', 'style',
    'subject', 'suite', 'target', 'technique', 'theme', 'thing', 'topic', 'track', 'undertaking', 'version', 'work stream', 'workstream', 'work programme', 'work plan',
    'guidance', 'data', 'role', 'alternative', 'requirement', 'aim', 'strategy document',
  ]],
  ['tool', [
    'crm', 'crm system', 'crm platform', 'chatbot', 'ai', 'artificial intelligence', 'machine learning', 'generative ai', 'gen ai', 'genai', 'llm', 'big data', 'blockchain', 'cdp',
    'customer data platform', 'erp', 'app', 'mobile app', 'software', 'technology', 'digital technology', 'new technology', 'cloud', 'the cloud', 'cloud computing', 'iot', 'metaverse',
    'virtual reality', 'augmented reality', 'analytics', 'data analytics', 'digital tools', 'automation', 'voice of the customer platform', 'experience management platform',
    'omnichannel platform', 'portal', 'predictive analytics', 'digital platform', 'digital solutions', 'ict', 'tech',
  ]],
  ['person', [
    'customer', 'client', 'user', 'guest', 'patient', 'citizen', 'resident', 'member', 'employee', 'staff', 'people', 'person', 'everyone', 'everybody', 'individual', 'team', 'developer',
    'engineer', 'partner', 'stakeholder', 'student', 'learner', 'teacher', 'family', 'child', 'children', 'women', 'men', 'youth', 'consumer', 'buyer', 'subscriber', 'passenger',
    'policyholder', 'shareholder', 'investor', 'supplier', 'volunteer', 'colleague', 'leaders', 'managers', 'contributor', 'maintainers', 'participants', 'visitor', 'workers', 'businesses',
    'companies', 'organisations', 'organizations', 'entrepreneurs', 'researchers', 'scientists', 'farmers', 'others', 'them', 'us', 'you', 'our people', 'the public', 'public', 'taxpayers',
    'agencies', 'professionals', 'newcomers', 'households', 'schools', 'governments', 'nonprofits', 'charities', 'anyone', 'someone', 'all', 'grantees', 'tenants', 'admins', 'devs',
    'academic', 'account holder', 'actor', 'adopter', 'adult', 'adviser', 'agent', 'ambassador', 'analyst', 'applicant', 'apprentice', 'architect', 'artist', 'attendee', 'audience',
    'author', 'beneficiary', 'board member', 'borrower', 'broker', 'business leader', 'business owner', 'business user', 'candidate', 'carer', 'caregiver', 'caller', 'champion',
    'citizen developer', 'civil servant', 'claimant', 'clinician', 'coach', 'commuter', 'community member', 'contractor', 'constituent', 'creator', 'creditor', 'crew', 'customer base',
    'customer service representative', 'data owner', 'data scientist', 'data user', 'decision maker', 'decision-maker', 'delegate', 'department', 'designer', 'director', 'disabled people',
    'doctor', 'donor', 'driver', 'economist', 'editor', 'educator', 'elder', 'elected official', 'employer', 'end user', 'end-user', 'enterprise', 'executive', 'expert', 'external partner',
    'fan', 'federal agency', 'fellow', 'firm', 'founder', 'friend', 'frontline staff', 'front-line staff', 'funder', 'generation', 'government agency', 'group leader', 'grower',
    'homeowner', 'human', 'implementer', 'industry partner', 'inhabitant', 'innovator', 'institution', 'instructor', 'internal user', 'inventor', 'job seeker', 'jobseeker', 'journalist',
    'judge', 'kid', 'landlord', 'lecturer', 'lender', 'librarian', 'local authority', 'local community', 'lawyer', 'maker', 'marketer', 'mentor', 'merchant', 'minority', 'ministry',
    'mother', 'motorist', 'municipality', 'neighbour', 'neighbor', 'ngo', 'non-profit', 'nurse', 'officer', 'official', 'older people', 'operator', 'organiser', 'organizer', 'owner',
    'parent', 'pensioner', 'peer', 'physician', 'policy maker', 'policy-maker', 'policymaker', 'politician', 'population', 'practitioner', 'product manager', 'professor', 'programmer',
    'provider', 'public servant', 'pupil', 'reader', 'recipient', 'recruit', 'regulator', 'representative', 'reviewer', 'rider', 'sales team', 'scholar', 'seller', 'senior',
    'senior leader', 'service owner', 'service provider', 'shopper', 'small business', 'smes', 'speaker', 'specialist', 'sponsor', 'startup', 'start-up', 'stakeholder group',
    'subject matter expert', 'survivor', 'team member', 'teammate', 'technologist', 'tester', 'tourist', 'trader', 'traveller', 'traveler', 'tribe', 'trustee', 'underrepresented group',
    'vendor', 'veteran', 'victim', 'voter', 'young people', 'youngster', 'user base', 'user community', 'user group', 'open source community', 'developer community', 'research community',
    'business community', 'everybody else', 'marginalised group', 'marginalized group', 'marginalized people', 'vulnerable people', 'low-income people', 'first nation',
  ]],
  ['score', [
    'nps', 'net promoter score', 'csat', 'ces', 'customer satisfaction', 'customer loyalty', 'customer lifetime value', 'lifetime value', 'clv', 'churn', 'customer churn',
    'customer retention', 'retention', 'loyalty', 'satisfaction', 'satisfaction scores', 'complaints', 'market share', 'revenue', 'brand awareness', 'employee engagement', 'enps',
  ]],
];
