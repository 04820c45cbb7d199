//! English verbs by what they do in a statement.
import type { Table } from '../pack.ts';
import type { VerbClass } from './pack.ts';

/** All forms of "to be", which further verbs are made with: "be committed". */
const be = (tail = ''): string => `be${tail}/was|were/been/being/is|are|am|'re|'m`;

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
    'hand', 'hand over', 'handle', 'hire', 'hit/hit/hit/hitting', 'hold/held/held', 'host', 'illustrate', 'import', 'index', 'inspect', 'install', 'institute', 'instruct',
    'insure', 'interview', 'inventory', 'invite', 'invoice', 'issue', 'kick off', 'label', 'launch', 'lease', 'legislate', 'lend/lent/lent',
    'license', 'link', 'list', 'load', 'localise', 'localize', 'locate', 'lock', 'log+', 'mail', 'mandate', 'map+', 'mark', 'measure', 'mentor',
    'merge', 'migrate', 'mock', 'monitor', 'mount', 'move', 'name', 'negotiate', 'nominate', 'notify', 'offset/offset/offset/offsetting', 'onboard',
    'open', 'order', 'outsource', 'package', 'paint', 'parse', 'patch', 'pay/paid/paid', 'permit+', 'phone', 'photograph', 'pilot', 'plant', 'plot+',
    'poll', 'port', 'post', 'price', 'print', 'process', 'procure', 'programme', 'program+', 'prototype', 'publish', 'purchase', 'qualify', 'query',
    'quote', 'read/read/read', 'rebook', 'recalculate', 'reclassify', 'record', 'recruit', 'recycle', 'redeploy', 'redesign', 'redirect', 'refactor',
    'refer+', 'refund', 'register', 'reimburse', 'release', 'relocate', 'rename', 'renew', 'renegotiate', 'renovate', 'rent', 'reorganise',
    'reorganize', 'repair', 'report', 'request', 'reserve', 'require', 'reset/reset/reset/resetting', 'restart', 'restructure', 'retain a', 'retest', 'retrain',
    'return', 'reuse', 'review', 'revise', 'rewrite/rewrote/rewritten', 'ring/rang/rung', 'roll out', 'rotate', 'route', 'run/ran/run/running',
    'sample', 'scan+', 'schedule', 'screen', 'seal', 'segment', 'sell/sold/sold', 'send/sent/sent', 'separate', 'set up/set/set/setting', 'settle',
    'shadow', 'ship+', 'sign', 'sign up', 'site', 'sort', 'split/split/split/splitting', 'sponsor', 'staff', 'stage', 'start', 'stock', 'store',
    'submit+', 'subsidise', 'subsidize', 'summarise', 'summarize', 'supply', 'survey', 'survey users', 'sync', 'tag+', 'take over/took/taken',
    'teach/taught/taught', 'tell/told/told', 'tender', 'test', 'text', 'track', 'train', 'transcribe', 'translate', 'transfer+', 'transport',
    'trial', 'triage', 'triangulate', 'tweet', 'update', 'upload', 'validate', 'verify', 'visit', 'visualise', 'visualize', 'vote', 'waive', 'warn',
    'wire', 'write/wrote/written', 'write up/wrote/written', 'credit', 'redeem', 'rebate', 'upsell/upsold/upsold', 'offer to', 'hand', 'accompany',
    'escort', 'greet', 'answer', 'staff', 'seat', 'pre-fill', 'prefill', 'compost', 'weigh', 'pick up', 'drop+ off', 'pack', 'unpack', 'wash',
    'cook', 'apply for', 'lobby', 'petition', 'fundraise', 'crowdsource', 'compute', 'render', 'profile', 'instrument',
    'provision', 'spin up', 'decommission', 'consolidate', 'hold a', 'inventory',
    'accrue', 'activate', 'add up', 'air', 'annotate', 'anonymise', 'anonymize', 'append', 'assay', 'back-fill', 'backfill', 'backport',
    'bind/bound/bound', 'bisect', 'blog+', 'bootstrap+', 'broadcast/broadcast/broadcast', 'build out/built/built', 'cache', 'cap+', 'cater',
    'cherry-pick', 'chase', 'cite', 'clear the', 'clone', 'close out', 'co-host', 'cold-call', 'commit code', 'crop+', 'cross-train', 'cull',
    'dedicate', 'deduplicate', 'deliver to the', 'demolish', 'deposit', 'dial', 'diff', 'dismantle', 'divert', 'double-check', 'drill', 'emit+',
    'enlist', 'evict', 'expire', 'explain', 'feed back', 'field', 'fire', 'flip+', 'fold', 'fork', 'format+', 'freight', 'gate', 'generate a',
    'geocode', 'grep+', 'harvest', 'hard-code', 'hash', 'hide/hid/hidden', 'hotfix', 'implement a', 'incubate', 'inject', 'insert', 'intercept',
    'invalidate', 'join up', 'jot', 'lay off/laid/laid', 'lint', 'liquidate', 'litigate', 'log in', 'loan', 'moderate', 'mow', 'mute', 'notarise',
    'nudge', 'opt in', 'overhaul', 'page', 'partition', 'peel', 'peer review', 'peer-review', 'pen+', 'pin+', 'ping', 'plug+ in', 'populate',
    'preload', 'preregister', 'press', 'proofread/proofread/proofread', 'pseudonymise', 'queue', 'quit+', 'ratify', 'reach out to', 'reboot',
    'rebrand', 'recall', 'recompile', 'reconfigure', 'recommend', 'reopen', 'repay/repaid/repaid', 'replay', 'replenish', 'reply', 'repost',
    'repurpose', 'resend/resent/resent', 'reshuffle', 'restock', 'retry', 'revert', 'revoke', 'round', 'sanction', 'scrape', 'script', 'self-host',
    'serialise', 'serialize', 'shred', 'sign off', 'simulate', 'skip+', 'sow', 'specify', 'spray', 'stamp', 'stitch', 'stream', 'strip+',
    'subcontract', 'subscribe', 'sue', 'swap+', 'tabulate', 'tax', 'tear down/tore/torn', 'template', 'throttle', 'tick', 'toggle', 'top+ up',
    'trace', 'trigger', 'trim+', 'truncate', 'type up', 'typeset', 'unfreeze', 'unlock accounts', 'unsubscribe', 'upgrade to', 'vaccinate', 'vet+',
    'veto', 'video', 'volunteer', 'webcast', 'wireframe', 'withhold/withheld/withheld', 'zip+',
  ]],
  ['task', [
    'build/built/built', 'develop', 'establish', 'create',
    'add', 'aggregate', 'analyse', 'analyze', 'ask for', 'assess', 'author', 'co-create', 'combine', 
    'compare', 'complete', 'conduct', 'construct', 'consult', 'cost', 'cover', 'define', 'describe', 'design',
    'determine', 'discuss', 'draw/drew/drawn/drawing', 'enter', 'evaluate', 'examine', 'execute', 'experiment',
    'explore', 'expose', 'find/found/found', 'finish', 'form', 'gather', 'group', 'identify', 'implement', 'include',
    'incorporate', 'inform', 'integrate', 'interpret', 'introduce', 'investigate', 'iterate', 'lay/laid/laid', 'match',
    'number', 'observe', 'organise', 'organize', 'oversee/oversaw/overseen', 'perform', 'plan+', 'prepare',
    'present', 'produce', 'pull', 'push', 'rank', 'rate', 'rebuild/rebuilt/rebuilt', 'research', 'resolve',
    'scope', 'score', 'search', 'set/set/set/setting', 'standardise', 'standardize', 'study', 'supervise',
    'tie', 'time', 'type', 'put in place/put/put/putting', 'align on',
    'back up', 'call out', 'carry forward', 'catalog', 'celebrate the launch', 'clean up', 'clear up', 'coauthor', 'collate', 'comment on',
    'commence', 'contract', 'create a list of', 'crawl', 'cut over/cut/cut/cutting', 'decide', 'decide on', 'deliver training', 'demo',
    'dogfood', 'disable', 'diagnose', 'draw together/drew/drawn/drawing', 'enforce', 'enumerate', 'estimate', 'extend support', 'figure out',
    'find out/found/found', 'flesh out', 'get feedback/got/got/getting', 'get started/got/got/getting', 'go live/went/gone', 'inventory', 'itemise',
    'itemize', 'lay out/laid/laid', 'liaise', 'look at', 'look into', 'make changes/made/made', 'make contact/made/made', 'make public/made/made',
    'mature the', 'modify', 'nail down', 'note', 'outline', 'pare down', 'plan for', 'probe', 'prove', 'prune',
    'put together/put/put/putting', 'put forward/put/put/putting', 'reach agreement', 're-evaluate', 'reassess', 'reconcile', 'recommend',
    'redesign', 're-engineer', 'reengineer', 'rework', 'reword', 'remind', 'replicate', 'revisit', 'reorder', 'restate', 'restructure', 'retool',
    'scope out', 'seek approval/sought/sought', 'seek feedback/sought/sought', 'set aside/set/set/setting', 'set out/set/set/setting', 'settle on',
    'share out', 'show how/showed/shown', 'source', 'spell out', 'spend/spent/spent', 'stabilise', 'stabilize', 'stand up/stood/stood', 'structure',
    'support the migration', 'synthesise', 'synthesize', 'take part/took/taken', 'take stock/took/taken', 'talk', 'think through/thought/thought',
    'tidy up', 'turn on', 'turn off', 'unblock', 'undertake/undertook/undertaken', 'uninstall', 'work out',
    'write down/wrote/written',
  ]],
  ['light', [
    'adopt', 'apply', 'come/came/come', 'communicate', 'coordinate', 'embed+', 'equip+', 'go/went/gone', 'join', 'look', 'manage', 'play', 'put/put/put/putting', 'receive', 'see/saw/seen', 'share', 'solve', 'take/took/taken', 'try', 'use', 'watch', 'work with', 'partner with', 'discover', 'place', 'fit+', 'work through',
    'contain', 'comprise', 'consist of', 'belong', 'exist', 'happen', 'occur', 'matter', 'seem', 'appear', 'deserve', 'result in', 'tend', 'vary', 'differ', 'cause', 'affect', 'involve', 'constitute', 'arise/arose/arisen', 'own', 'hold/held/held', 'mean/meant/meant',
    'say/said/said', 'hear/heard/heard', 'stand/stood/stood', 'sit/sat/sat/sitting', 'lose/lost/lost', 'suffer', 'arrive', 'wait', 'avoid', 'deny', 'leave/left/left', 'catch/caught/caught', 'eat/ate/eaten', 'wear/wore/worn', 'walk', 'argue', 'mention',
    'listen', 'understand/understood/understood', 'think/thought/thought', 'act', 'learn', 'know/knew/known', 'become aware', 'anticipate', 'strike/struck/struck', 'participate', 'interact', 'innovate', 'measure up', 'represent', 'reflect', 'speak/spoke/spoken', 'ensure that', 'live', 'work', 'rely', 'depend', 'operate', 'function', 'succeed', 'progress', 'prosper', 'last', 'evolve', 'emerge', 'uncover', 'overcome', 'govern', 'run well', 'empathise', 'empathize', 'exchange ideas', 'give back/gave/given', 'stay ahead/stayed', 'keep up/kept', 'help each other', 'appreciate', 'acknowledge', 'welcome', 'honour', 'honor', 'defend', 'unite', 'converge', 'harmonise', 'harmonize', 'strengthen ties', 'reach out', 'commune', 'feed/fed/fed', 'lend support/lent',
    'give/gave/given', 'make/made/made', 'provide', 'offer', 'deliver', 'create', 'build/built/built', 'develop', 'establish', 'have/had/had/having/has', 'get/got/got/getting', 'keep/kept/kept', 'achieve', 'attain', 'reach', 'maintain', 'do/did/done',
    'serve', 'meet/met/met', 'bring about', 'generate', 'secure', 'realise', 'realize', 'fulfil+', 'fulfill', 'satisfy', 'gain', 'obtain', 'shape', 'craft', 'earn', 'guarantee', 'demonstrate', 'exhibit', 'show/showed/shown', 'bring/brought/brought', 'pursue', 'invest in', 'invest', 'carry on', 'lead/led/led', 'position', 'preserve', 'sustain', 'protect', 'uphold/upheld/upheld', 'retain', 'attract', 'perform',
    'adapt', 'balance', 'clear', 'connect', 'let/let/let/letting', 'operate',  'unify',  'begin/began/begun/beginning', 'secure funding',
  ]],
  ['direction', [
    'improve', 'enhance', 'increase', 'raise', 'grow/grew/grown', 'boost', 'strengthen', 'optimise', 'optimize', 'maximise', 'maximize', 'minimise', 'minimize', 'reduce', 'lower', 'decrease', 'accelerate', 'expand', 'deepen', 'broaden', 'widen', 'elevate', 'uplift', 'lift',
    'advance', 'modernise', 'modernize', 'streamline', 'simplify', 'refine', 'upgrade', 'better', 'sharpen', 'heighten', 'intensify', 'solidify', 'reinforce', 'scale', 'extend', 'evolve', 'mature', 'enrich', 'amplify', 'multiply', 'cut/cut/cut/cutting', 'shorten', 'speed up/sped', 'drive down/drove/driven', 'drive up/drove/driven', 'bring down/brought', 'build up/built', 'step+ up', 'ramp up', 'further', 'develop further',
    'double', 'triple', 'halve', 'diversify', 'diminish', 'mitigate', 'lessen', 'ease', 'alleviate', 'curb', 'tighten', 'revitalise', 'revitalize', 'rejuvenate', 'renew focus', 'regain', 'restore', 'rebuild trust/rebuilt', 'professionalise', 'professionalize', 'rationalise', 'rationalize', 'prevent', 'combat', 'fight/fought/fought', 'overcome/overcame/overcome', 'break down/broke/broken', 'remove barriers', 'close the gap', 'bridge', 'bridge the gap', 'upskill',
  ]],
  ['enabling', [
    'enable', 'empower', 'foster', 'leverage', 'facilitate', 'encourage', 'promote', 'nurture', 'cultivate', 'champion', 'harness', 'unlock', 'drive/drove/driven', 'fuel', 'catalyse', 'catalyze', 'support', 'ensure', 'make sure/made/made/making', 'make certain/made/made/making', 'assure', 'contribute', 'contribute to', 'advocate', 'advocate for', 'embrace', 'engage', 'engage with', 'engage in', 'educate', 'align', 'collaborate', 'cooperate', 'co-operate', 'work together', 'work collaboratively', 'work closely',
    'address', 'tackle', 'respond', 'respond to', 'consider', 'raise awareness', 'build awareness/built', 'create awareness', 'drive awareness', 'generate awareness', 'respect', 'value', 'care', 'care for', 'care about', 'embody', 'exemplify', 'stimulate', 'spur+', 'spark', 'seed', 'propel+', 'incentivise', 'incentivize', 'motivate', 'mobilise', 'mobilize', 'influence', 'inform', 'guide', 'steward', 'sponsor', 'prioritise', 'prioritize', 'integrate', 'embed+', 'equip+', 'attract', 'retain', 'celebrate', 'recognise', 'recognize', 'reward', 'capitalise on', 'capitalize on', 'take advantage of/took/taken', 'exploit', 'utilise', 'utilize', 'make use of', 'make the most of', 'build on/built', 'ready', 'help drive', 'help shape', 'play a role', 'play a part', 'partner', 'connect', 'unite', 'serve', 'showcase', 'highlight', 'spread/spread/spread', 'instil+', 'instill', 'create opportunities', 'stand for', 'stand up for', 'position', be(' mindful'), 'emphasise', 'emphasize', 'energise', 'energize', 'enable and empower', 'help to', 'invest in', 'sustain', 'maintain', 'preserve', 'protect', 'safeguard', 'secure',
  ]],
  ['allowing', ['allow', 'let/let/let/letting', 'help', 'enable', 'empower', 'permit+', 'make it easy for', 'make it easier for', 'make it possible for', 'make it simple for', 'make it easier to', 'make it easy to', 'make it possible to', 'equip+', 'encourage', 'inspire', 'motivate', 'support', 'assist', 'give everyone']],
  ['aspiration', [
    'exceed', 'surpass', 'delight', 'wow', 'amaze', 'excel+', 'inspire', 'transform', 'revolutionise', 'revolutionize', 'reimagine', 're-imagine', 'reinvent', 'redefine', 'disrupt', 'win/won/won/winning', 'shine/shone/shone', 'thrive', 'flourish', 'dominate', 'outperform', 'astonish', 'enchant', 'unleash', 'go above and beyond/went/gone', 'go the extra mile/went/gone', 'go beyond/went/gone', 'make a difference/made', 'change the world', 'change lives', 'put customers first/put/put/putting', 'put the customer first/put/put/putting', 'captivate', 'impress', 'enthral+', 'cherish', 'stand out/stood/stood', 'live and breathe', 'lead the way/led/led', 'pioneer', 'push the boundaries', 'raise the bar', 'set the standard/set/set/setting', 'set the bar/set/set/setting', 'reach new heights', 'earn the trust', 'earn trust', 'win hearts/won/won', 'anticipate', 'realise the full potential', 'realize the full potential', 'unlock the potential', 'unlock the full potential', 'unlock potential', 'shape the future', be(' the change'), 'enrich lives', 'improve lives', 'save the world', 'move the needle',
  ]],
  ['become', ['become/became/become', be(' recognised as'), be(' recognized as'), be(' known as'), be(' known for'), be(' seen as'), be(' regarded as'), be(' perceived as'), be(' viewed as'), be(' considered'), 'position ourselves as', 'establish ourselves as', 'remain', 'stay', 'turn into', 'evolve into', 'serve as', 'act as', 'continue to be', 'turn every']],
  ['be', [be()]],
  ['want', ['propose', 'want', 'wish', 'look to', 'would like', 'work towards', 'work toward', be(' keen'), 'need', 'hope to']],
  ['strive', ['aim', 'seek/sought/sought', 'intend', be(' committed'), be(' dedicated'), be(' devoted'), 'commit+', 'dedicate ourselves', be(' determined'), be(' on a mission'), be(' here to'), be(' proud'), be(' focused'), be(' poised'), 'pledge', 'promise', 'vow', 'strive/strove/striven', 'aspire', 'endeavour', 'endeavor', 'dream', be(' passionate'), be(' driven'), be(' obsessed'), 'work hard', 'work tirelessly', 'do our best', 'do our utmost', 'do everything', 'give our all', 'try hard', 'do whatever it takes', 'spare no effort', 'go all out']],
  ['hope', ['hope']],
  ['belief', ['believe', 'envision', 'envisage', 'imagine', 'feel strongly', 'trust that', 'are convinced', be(' convinced')]],
  ['feel', ['feel/felt/felt', 'enjoy', 'love', 'notice', 'remember', 'admire', 'adore', 'rave']],
  ['stop', ['stop+', 'drop+', 'retire', 'discontinue', 'abandon', 'end', 'cease', 'cancel+', 'renounce', 'refuse', 'decline to', 'forgo/forwent/forgone', 'phase out', 'sunset', 'withdraw/withdrew/withdrawn', 'ban+', 'scrap+', 'eliminate', 'remove', 'delete', 'shut down/shut/shut/shutting', 'wind down/wound', 'sell off/sold', 'give up/gave/given', 'opt out', 'pause', 'postpone', 'defer+', 'park', 'deprioritise', 'deprioritize']],
  ['choose', ['choose/chose/chosen', 'pick', 'select', 'prefer+', 'favour', 'favor', 'bet on', 'restrict', 'limit', 'confine', 'reserve', 'swap+', 'replace', 'substitute', 'switch', 'shift', 'reallocate', 'redirect', 'concentrate', 'target', 'prioritise', 'prioritize', 'double down on', 'trade']],
  ['focus', ['work on', 'focus', 'focus on', be(' focused on'), 'concentrate on', 'centre on', 'center on', 'place emphasis on', 'put emphasis on']],
];

/** Verbs as things: a list of goals is written with them. */
// prettier-ignore
export const verbNouns: Table<VerbClass> = [
  ['direction', ['improvement', 'enhancement', 'increase', 'reduction', 'optimisation', 'optimization', 'growth', 'expansion', 'acceleration', 'modernisation', 'modernization', 'simplification', 'strengthening', 'improvements', 'enhancements']],
  ['enabling', ['promotion', 'facilitation', 'empowerment', 'encouragement', 'support', 'enablement', 'engagement', 'collaboration']],
  ['aspiration', ['transformation', 'reinvention', 'excellence']],
  ['deed', ['publication', 'implementation', 'installation', 'introduction', 'creation', 'launch', 'rollout', 'roll-out', 'migration', 'training', 'automation', 'development', 'redesign', 'renovation', 'definition', 'review', 'evaluation', 'assessment', 'audit', 'deployment', 'integration', 'analysis', 'update', 'preparation', 'replacement', 'refurbishment', 'calibration']],
];

/** Verbs that are nouns as well: "support desk", "drive shaft". */
// prettier-ignore
export const inNames: Table<'any' | 'one'> = [
  ['any', ['care', 'craft', 'fight', 'fuel', 'guide', 'help', 'highlight', 'lift', 'live', 'partner', 'pioneer', 'play', 'ready', 'reward', 'seed', 'spark', 'support', 'trust', 'value', 'welcome']],
  ['one', ['address', 'advance', 'assist', 'boost', 'bridge', 'champion', 'delight', 'drive', 'influence', 'progress', 'promise', 'scale', 'spread', 'stay', 'upgrade', 'win']],
];
