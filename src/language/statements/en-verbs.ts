//! English verbs by what they do in a statement.
import type { Table } from '../pack.ts';
import type { VerbClass } from './pack.ts';

// Words fill their lines, which Prettier would put one on each.
// prettier-ignore
export const verbs: Table<VerbClass> = [
  ['deed', [
    'accept', 'acquire', 'adjust', 'administer', 'advertise', 'agree', 'allocate', 'amend', 'announce', 'answer', 'appoint', 'approve', 'archive',
    'arrange', 'ask', 'assemble', 'assign', 'attach', 'attend', 'audit', 'authorise', 'authorize', 'automate', 'award', 'benchmark', 'bill', 'block',
    'book', 'borrow', 'brief', 'bundle', 'buy/bought/bought', 'calculate', 'calibrate', 'call', 'capture', 'carry out', 'catalogue', 'categorise',
    'categorize', 'certify', 'chair', 'change', 'charge', 'check', 'choreograph', 'circulate', 'classify', 'clean', 'close', 'coach', 'code',
    'codify', 'collect', 'commission', 'compensate', 'compile', 'compose', 'conclude', 'conduct', 'configure', 'confirm', 'contact', 'containerise',
    'containerize', 'convene', 'convert', 'copy', 'correct', 'count', 'credit', 'customise', 'customize', 'deactivate', 'debug+', 'deduct', 'deploy',
    'deprecate', 'deputise', 'detect', 'digitise', 'digitize', 'digitalise', 'digitalize', 'disclose', 'dispatch', 'display', 'distribute',
    'document', 'donate', 'download', 'draft', 'draw up/drew/drawn/drawing', 'edit', 'elect', 'email', 'employ', 'encrypt', 'enrol+', 'enroll',
    'erect', 'escalate', 'exchange', 'exempt', 'export', 'extract', 'fetch', 'file', 'fill', 'film', 'filter', 'finalise', 'finalize', 'finance',
    'fix', 'flag+', 'follow up', 'forecast', 'formalise', 'formalize', 'formulate', 'forward', 'freeze/froze/frozen', 'fund', 'grade', 'grant',
    'hand', 'hand over', 'handle', 'hire', 'hold/held/held', 'host', 'illustrate', 'import', 'index', 'inspect', 'install', 'institute', 'instruct',
    'insure', 'interview', 'inventory', 'invite', 'invoice', 'issue', 'kick off', 'label', 'launch', 'lease', 'legislate', 'lend/lent/lent',
    'license', 'link', 'list', 'load', 'localise', 'localize', 'locate', 'lock', 'log+', 'mail', 'mandate', 'map+', 'mark', 'measure', 'mentor',
    'merge', 'migrate', 'mock', 'monitor', 'mount', 'move', 'name', 'negotiate', 'nominate', 'notify', 'offset/offset/offset/offsetting', 'onboard',
    'open', 'order', 'outsource', 'package', 'paint', 'parse', 'patch', 'pay/paid/paid', 'permit+', 'phone', 'photograph', 'pilot', 'plant', 'plot+',
    'poll', 'port', 'post', 'price', 'print', 'process', 'procure', 'programme', 'program+', 'prototype', 'publish', 'purchase', 'qualify', 'query',
    'quote', 'read/read/read', 'rebook', 'recalculate', 'reclassify', 'record', 'recruit', 'recycle', 'redeploy', 'redesign', 'redirect', 'refactor',
    'refer+', 'refund', 'register', 'reimburse', 'release', 'relocate', 'rename', 'renew', 'renegotiate', 'renovate', 'rent', 'reorganise',
    'reorganize', 'repair', 'report', 'request', 'reserve', 'reset/reset/reset/resetting', 'restart', 'restructure', 'retain a', 'retest', 'retrain',
    'return', 'reuse', 'review', 'revise', 'rewrite/rewrote/rewritten', 'ring/rang/rung', 'roll out', 'rotate', 'route', 'run/ran/run/running',
    'sample', 'scan+', 'schedule', 'screen', 'seal', 'segment', 'sell/sold/sold', 'send/sent/sent', 'separate', 'set up/set/set/setting', 'settle',
    'shadow', 'ship+', 'sign', 'sign up', 'site', 'sort', 'split/split/split/splitting', 'sponsor', 'staff', 'stage', 'start', 'stock', 'store',
    'submit+', 'subsidise', 'subsidize', 'summarise', 'summarize', 'supply', 'survey', 'survey users', 'sync', 'tag+', 'take over/took/taken',
    'teach/taught/taught', 'tell/told/told', 'tender', 'test', 'text', 'track', 'train', 'transcribe', 'translate', 'transfer+', 'transport',
    'trial', 'triage', 'triangulate', 'tweet', 'update', 'upload', 'validate', 'verify', 'visit', 'visualise', 'visualize', 'vote', 'waive', 'warn',
    'wire', 'write/wrote/written', 'write up/wrote/written', 'credit', 'redeem', 'rebate', 'upsell/upsold/upsold', 'offer to', 'hand', 'accompany',
    'escort', 'greet', 'answer', 'staff', 'seat', 'pre-fill', 'prefill', 'compost', 'weigh', 'pick up', 'drop off+', 'pack', 'unpack', 'wash',
    'cook', 'apply for', 'lobby', 'petition', 'fundraise', 'crowdsource', 'open source', 'open-source', 'compute', 'render', 'profile', 'instrument',
    'provision', 'spin up', 'decommission', 'consolidate', 'hold a', 'inventory',
  ]],
  ['light', [
    'listen', 'coordinate', 'understand/understood/understood', 'think/thought/thought', 'act', 'learn', 'know/knew/known', 'become aware', 'explore', 'discover', 'anticipate', 'strike/struck/struck', 'participate', 'interact', 'co-create', 'innovate', 'experiment', 'iterate', 'measure up', 'observe', 'represent', 'reflect', 'speak/spoke/spoken', 'ensure that', 'live', 'work', 'go/went/gone', 'come/came/come', 'see/saw/seen', 'look', 'take/took/taken', 'ask for', 'try', 'rely', 'depend', 'operate', 'function', 'perform', 'succeed', 'progress', 'prosper', 'last', 'evolve', 'emerge', 'uncover', 'solve', 'overcome', 'govern', 'oversee/oversaw/overseen', 'supervise', 'run well', 'empathise', 'empathize', 'exchange ideas', 'give back/gave/given', 'stay ahead/stayed', 'keep up/kept', 'help each other', 'interpret', 'appreciate', 'acknowledge', 'welcome', 'honour', 'honor', 'defend', 'combine', 'unite', 'converge', 'harmonise', 'harmonize', 'strengthen ties', 'reach out', 'commune', 'feed/fed/fed', 'lend support/lent',
    'give/gave/given', 'make/made/made', 'provide', 'offer', 'deliver', 'create', 'build/built/built', 'develop', 'establish', 'have/had/had/having', 'get/got/got/getting', 'keep/kept/kept', 'achieve', 'attain', 'reach', 'maintain', 'do/did/done',
    'serve', 'meet/met/met', 'bring about', 'form', 'produce', 'generate', 'secure', 'realise', 'realize', 'fulfil+', 'fulfill', 'satisfy', 'gain', 'obtain', 'construct', 'shape', 'craft', 'earn', 'guarantee', 'demonstrate', 'exhibit', 'show/showed/shown', 'bring/brought/brought', 'put in place/put/put/putting', 'set/set/set/setting', 'find/found/found', 'pursue', 'invest in', 'invest', 'carry on', 'manage', 'lead/led/led', 'plan+', 'share', 'use', 'position', 'preserve', 'sustain', 'protect', 'uphold/upheld/upheld', 'retain', 'attract', 'add', 'complete', 'execute', 'implement', 'communicate', 'define', 'introduce', 'adopt', 'conduct', 'perform',
    'adapt', 'analyse', 'analyze', 'apply', 'assess', 'author', 'balance', 'clear', 'combine', 'compare', 'connect', 'consult', 'cover', 'describe', 'design', 'determine', 'discuss', 'draw/drew/drawn/drawing', 'embed+', 'enter', 'equip+', 'evaluate', 'examine', 'expose', 'finish', 'fit+', 'gather', 'group', 'identify', 'inform', 'integrate', 'investigate', 'join', 'lay/laid/laid', 'let/let/let/letting', 'match', 'number', 'operate', 'organise', 'organize', 'partner with', 'place', 'play', 'prepare', 'present', 'push', 'put/put/put/putting', 'rank', 'rate', 'rebuild/rebuilt/rebuilt', 'receive', 'research', 'resolve', 'respond in', 'score', 'search', 'standardise', 'standardize', 'study', 'tie', 'time', 'type', 'unify', 'watch', 'work with', 'begin/began/begun/beginning', 'incorporate', 'include', 'secure funding', 'aggregate', 'pull', 'scope', 'cost',
  ]],
  ['direction', [
    'improve', 'enhance', 'increase', 'raise', 'grow/grew/grown', 'boost', 'strengthen', 'optimise', 'optimize', 'maximise', 'maximize', 'minimise', 'minimize', 'reduce', 'lower', 'decrease', 'accelerate', 'expand', 'deepen', 'broaden', 'widen', 'elevate', 'uplift', 'lift',
    'advance', 'modernise', 'modernize', 'streamline', 'simplify', 'refine', 'upgrade', 'better', 'sharpen', 'heighten', 'intensify', 'solidify', 'reinforce', 'scale', 'extend', 'evolve', 'mature', 'enrich', 'amplify', 'multiply', 'cut/cut/cut/cutting', 'shorten', 'speed up/sped', 'drive down/drove/driven', 'drive up/drove/driven', 'bring down/brought', 'build up/built', 'step up+', 'ramp up', 'further', 'develop further',
    'double', 'triple', 'halve', 'diversify', 'diminish', 'mitigate', 'lessen', 'ease', 'alleviate', 'curb', 'tighten', 'revitalise', 'revitalize', 'rejuvenate', 'renew focus', 'regain', 'restore', 'rebuild/rebuilt/rebuilt trust', 'professionalise', 'professionalize', 'rationalise', 'rationalize', 'prevent', 'combat', 'fight/fought/fought', 'overcome/overcame/overcome', 'break down/broke/broken', 'remove barriers', 'close the gap', 'bridge', 'bridge the gap', 'upskill', 'work on',
  ]],
  ['enabling', [
    'enable', 'empower', 'foster', 'leverage', 'facilitate', 'encourage', 'promote', 'nurture', 'cultivate', 'champion', 'harness', 'unlock', 'drive/drove/driven', 'fuel', 'catalyse', 'catalyze', 'support', 'ensure', 'assure', 'contribute', 'contribute to', 'advocate', 'advocate for', 'embrace', 'engage', 'engage with', 'engage in', 'educate', 'align', 'collaborate', 'cooperate', 'co-operate', 'work together', 'work collaboratively', 'work closely',
    'address', 'tackle', 'respond', 'respond to', 'consider', 'raise awareness', 'build awareness/built', 'create awareness', 'drive awareness', 'generate awareness', 'respect', 'value', 'care', 'care for', 'care about', 'embody', 'exemplify', 'stimulate', 'spur+', 'spark', 'seed', 'propel+', 'incentivise', 'incentivize', 'motivate', 'mobilise', 'mobilize', 'influence', 'inform', 'guide', 'steward', 'sponsor', 'prioritise', 'prioritize', 'integrate', 'embed+', 'equip+', 'attract', 'retain', 'celebrate', 'recognise', 'recognize', 'reward', 'capitalise on', 'capitalize on', 'take advantage of/took/taken', 'exploit', 'utilise', 'utilize', 'make use of', 'make the most of', 'build on/built', 'ready', 'help drive', 'help shape', 'play a role', 'play a part', 'partner', 'connect', 'unite', 'serve', 'showcase', 'highlight', 'spread/spread/spread', 'instil+', 'instill', 'create opportunities', 'stand for', 'stand up for', 'position', 'be mindful', 'emphasise', 'emphasize', 'energise', 'energize', 'enable and empower', 'help to', 'invest in', 'sustain', 'maintain', 'preserve', 'protect', 'safeguard', 'secure',
  ]],
  ['allowing', ['allow', 'let/let/let/letting', 'help', 'enable', 'empower', 'permit+', 'make it easy for', 'make it easier for', 'make it possible for', 'make it simple for', 'make it easier to', 'make it easy to', 'make it possible to', 'equip+', 'encourage', 'inspire', 'motivate', 'support', 'assist', 'give everyone']],
  ['aspiration', [
    'exceed', 'surpass', 'delight', 'wow', 'amaze', 'excel+', 'inspire', 'transform', 'revolutionise', 'revolutionize', 'reimagine', 're-imagine', 'reinvent', 'redefine', 'disrupt', 'win/won/won/winning', 'shine/shone/shone', 'thrive', 'flourish', 'dominate', 'outperform', 'astonish', 'enchant', 'unleash', 'go above and beyond/went/gone', 'go the extra mile/went/gone', 'go beyond/went/gone', 'make a difference/made', 'change the world', 'change lives', 'put customers first/put/put/putting', 'put the customer first/put/put/putting', 'captivate', 'impress', 'enthral+', 'cherish', 'stand out/stood/stood', 'live and breathe', 'lead the way/led/led', 'pioneer', 'push the boundaries', 'raise the bar', 'set the standard/set/set/setting', 'set the bar/set/set/setting', 'reach new heights', 'earn the trust', 'earn trust', 'win hearts/won/won', 'anticipate', 'realise the full potential', 'realize the full potential', 'unlock the potential', 'unlock the full potential', 'unlock potential', 'shape the future', 'be the change', 'enrich lives', 'improve lives', 'save the world', 'move the needle',
  ]],
  ['become', ['become/became/become', 'be recognised as', 'be recognized as', 'be known as', 'be known for', 'be seen as', 'be regarded as', 'be perceived as', 'be viewed as', 'be considered', 'position ourselves as', 'establish ourselves as', 'remain', 'stay', 'turn into', 'evolve into', 'serve as', 'act as', 'continue to be', 'turn every']],
  ['be', ['be']],
  ['want', ['want', 'aim', 'seek/sought/sought', 'wish', 'intend', 'look to', 'would like', 'be committed', 'be dedicated', 'be devoted', 'commit+', 'dedicate ourselves', 'work towards', 'work toward', 'be determined', 'be keen', 'pledge', 'need', 'hope to']],
  ['strive', ['strive/strove/striven', 'aspire', 'endeavour', 'endeavor', 'dream', 'be passionate', 'be driven', 'be obsessed', 'work hard', 'work tirelessly', 'do our best', 'do our utmost', 'do everything', 'give our all', 'try hard', 'do whatever it takes', 'spare no effort', 'go all out']],
  ['hope', ['hope']],
  ['belief', ['believe', 'envision', 'envisage', 'imagine', 'feel strongly', 'trust that', 'are convinced', 'be convinced']],
  ['feel', ['feel/felt/felt']],
  ['stop', ['stop+', 'drop+', 'retire', 'discontinue', 'abandon', 'end', 'cease', 'cancel+', 'renounce', 'refuse', 'decline to', 'forgo/forwent/forgone', 'phase out', 'sunset', 'withdraw/withdrew/withdrawn', 'ban+', 'scrap+', 'eliminate', 'remove', 'delete', 'shut down/shut/shut/shutting', 'wind down/wound', 'sell off/sold', 'give up/gave/given', 'opt out', 'pause', 'postpone', 'defer+', 'park', 'deprioritise', 'deprioritize']],
  ['choose', ['choose/chose/chosen', 'pick', 'select', 'prefer+', 'favour', 'favor', 'bet on', 'restrict', 'limit', 'confine', 'reserve', 'swap+', 'replace', 'substitute', 'switch', 'shift', 'reallocate', 'redirect', 'concentrate', 'target', 'prioritise', 'prioritize', 'double down on', 'trade']],
  ['focus', ['focus', 'focus on', 'be focused on', 'concentrate on', 'centre on', 'center on', 'place emphasis on', 'put emphasis on']],
];

/** Verbs as things: a list of goals is written with them. */
// prettier-ignore
export const verbNouns: Table<VerbClass> = [
  ['direction', ['improvement', 'enhancement', 'increase', 'reduction', 'optimisation', 'optimization', 'growth', 'expansion', 'acceleration', 'modernisation', 'modernization', 'simplification', 'strengthening', 'improvements', 'enhancements']],
  ['enabling', ['promotion', 'facilitation', 'empowerment', 'encouragement', 'support', 'enablement', 'engagement', 'collaboration']],
  ['aspiration', ['transformation', 'reinvention', 'excellence']],
  ['deed', ['publication', 'implementation', 'installation', 'introduction', 'creation', 'launch', 'rollout', 'roll-out', 'migration', 'training', 'automation', 'development', 'redesign', 'renovation', 'definition', 'review', 'evaluation', 'assessment', 'audit', 'deployment', 'integration', 'analysis', 'update', 'preparation']],
];
