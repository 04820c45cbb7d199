//! English: words by which a text gives itself away: excuses, loopholes, figures without a source, what is left of a template.
import type { WritingWords } from './pack.ts';

// Words fill their lines, which Prettier would put one on each.
// prettier-ignore
export const writing: WritingWords = {
  negations: ['not', 'no', 'never', 'nor', 'neither', 'cannot', "isn't", "aren't", "wasn't", "don't", "doesn't", "won't", 'no longer', 'far from', 'from being', 'anything but', 'instead of', 'rather than', 'more than'],
  reporting: [
    'say', 'says', 'said', 'saying', 'told', 'tell', 'tells', 'hear', 'hears', 'heard', 'answer', 'answers', 'answered', 'reply', 'replied', 'argue',
    'argued', 'excuse', 'excuses', 'myth', 'whether', 'if',
  ],
  customerExperience: ['customer experience', 'the customer experience', 'CX', 'CXM'],
  starting: [
    'just getting started with', 'just getting started on', 'just getting started in', 'just getting going with', 'just starting with', 'just starting in',
    'just starting out with', 'just starting out in', 'just starting out on', 'only just starting with', 'only just getting started with', 'only getting started with', 'only starting with',
    'only now getting started with', 'only beginning with', 'only just beginning with', 'just beginning with', 'newcomers to', 'only now starting with', 'still getting started with',
  ],
  beforeExperience: ['our', 'the', 'all of this', 'the whole'],
  managed: { before: '', behind: ' management' },
  managing: ['management', 'management of', 'managing'],
  platforms: ['platform', 'software', 'tool', 'toolset', 'system', 'suite', 'application', 'app', 'technology', 'CRM'],
  niceToHave: [
    'nice to have', 'icing on the cake', 'the icing on the cake', 'cherry on top', 'cherry on the cake', 'soft topic', 'soft subject', 'soft issue', 'soft matter',
    'soft stuff', 'fluffy', 'fluffy topic', 'fluffy topics', 'soft topics', 'fluffy stuff', 'fluff', 'warm and fuzzy', 'optional extra', 'bonus', 'luxury',
  ],
  linking: ['management', 'work', 'is', 'was', 'be', 'as', 'a', 'an', 'the', 'still', 'just', 'only', 'merely', 'simply', 'mostly', 'remains', 'stays', 'more of', 'rather', 'really', 'our', 'one of the', 'that', 'of'],
  likening: ['like', 'such as', 'called', 'of', 'that is'],
  habits: [
    'how it is done in our industry', "how it's done in our industry", 'how it is done in this industry', "how it's done in this industry",
    'how it is done in our sector', "how it's done in our sector", 'how it is done in our business', "how it's done in our business", 'how it is done in the industry', "how it's done in the industry",
    'how things are done in our industry', 'how things are done in this industry', 'how things are done in our sector', 'how things are done in our business', 'how things are done in this business',
    'how things work in our industry', 'how things work in this industry', 'how our industry works', 'how this industry works', 'how the industry works',
    'the way it is done in our industry', "the way it's done in our industry", 'the way things are done in our industry', 'the way things are in our industry', 'the way our industry works',
    'is standard in our industry', 'are standard in our industry', 'is normal in our industry', 'are normal in our industry', 'is usual in our industry', 'are usual in our industry',
    'is standard practice in our industry', 'is standard practice in the industry', 'is the industry standard practice', 'is standard in our sector', 'is normal in our sector', 'is usual in our sector',
    'we have always done it this way', "we've always done it this way", 'we have always done it like this', "we've always done it like this", 'how we have always done it', "how we've always done it",
    'the way we have always done it', "the way we've always done it", 'it has always been done this way', 'it has always been done like this', 'everyone in our industry does it', 'everybody in our industry does it', 'everyone in the industry does it',
  ],
  regulation: [
    'regulation does not allow', "regulation doesn't allow", 'regulations do not allow', "regulations don't allow", 'regulation does not permit', 'regulations do not permit',
    'the regulator does not allow', "the regulator doesn't allow", 'the regulator does not permit', "the regulator won't let us", 'the regulator will not let us', 'regulation forbids', 'regulations forbid', 'the regulator forbids',
    'regulation prevents us', 'regulations prevent us', 'the law does not allow', "the law doesn't allow", 'the law does not permit', 'the law forbids', 'not allowed by regulation', 'not allowed by the regulator', 'not allowed by law',
    'for regulatory reasons', 'for legal reasons', 'for compliance reasons', 'compliance does not allow', "compliance doesn't allow", "compliance won't let us", 'compliance will not let us', "legal won't let us", 'legal will not let us', "legal doesn't allow", 'legal does not allow',
  ],
  laws: ['act', 'directive', 'article', 'section', 'ordinance', 'decree', 'statute', 'clause', 'rulebook', 'guideline', 'licence condition'],
  loopholes: [
    'where possible', 'wherever possible', 'if possible', 'when possible', 'whenever possible', 'as far as possible', 'as much as possible', 'insofar as possible', 'to the extent possible', 'to the greatest extent possible',
    'where appropriate', 'as appropriate', 'if appropriate', 'where feasible', 'if feasible', 'wherever feasible', 'where practicable', 'as far as practicable', 'where practical', 'where reasonable', 'as and when', 'in due course',
    'as soon as possible', 'as soon as practicable', 'at the earliest opportunity', 'on a best effort basis', 'on a best efforts basis', 'best endeavours', 'if resources allow', 'if resources permit', 'if time allows', 'if time permits',
    'if the budget allows', 'time permitting', 'resources permitting', 'budget permitting', 'do our best to', 'do our utmost to',
  ],
  half: {
    leads: ['we', 'we will', 'we shall', "we'll", 'we always', 'we also', 'we will always', 'we will also', 'we should', 'we must'],
    verbs: ['try to', 'aim to', 'strive to', 'seek to', 'endeavour to', 'endeavor to', 'hope to', 'attempt to'],
  },
  renunciations: [
    'instead of', 'rather than', 'in place of', 'we will not', "we won't", 'we do not', "we don't", 'will not', "won't", 'no longer', 'not doing', 'stop', 'stops', 'stopping', 'give up', 'giving up', 'gives up', 'say no to', 'saying no to', 'at the expense of',
    'even if it costs', 'even if', 'even though', 'give way', 'gives way', 'drop', 'drops', 'dropping', 'without', 'never', 'no second', 'no other', 'no more', 'only', 'and nothing else', 'nothing else', 'but not', 'not', 'before anything else', 'come second', 'comes second', 'comes first', 'come first', 'over',
  ],
  sources: [
    'according to', 'source', 'sources', 'survey', 'surveys', 'surveyed', 'study', 'studies', 'report', 'reports', 'reported', 'research', 'interview', 'interviews', 'interviewed', 'log', 'logs', 'audit', 'audits', 'measured', 'counted',
    'data', 'based on', 'dashboard', 'poll', 'sample', 'questionnaire', 'analysis', 'analytics', 'statistics', 'asked', 'records', 'register', 'figures', 'observed', 'ledger', 'timesheets', 'baseline', 'found that', 'review', 'cited', 'see',
  ],
  times: ['times more', 'times as', 'times higher', 'times less', 'times likelier', 'times lower', 'times cheaper', 'times faster', 'times the', 'x more', 'x as', 'x higher', 'x less', 'x the', 'x likelier', 'x faster', 'fold'],
  shares: ['of', 'more', 'less', 'fewer', 'higher', 'lower', 'say', 'are', 'were', 'have', 'had', 'call', 'leave', 'prefer', 'expect', 'want', 'pay', 'spend', 'do'],
  returns: [
    'pay more', 'pays more', 'paying more', 'willing to pay', 'willingness to pay', 'spend more', 'spends more', 'spending more', 'ROI', 'return on investment', 'return on every', 'lifetime value', 'revenue', 'revenues', 'profit', 'profits',
    'profitable', 'profitability', 'price premium', 'share price', 'stock price', 'shareholder returns', 'higher sales', 'more sales',
  ],
  customers: [
    'customer', 'customers', 'client', 'clients', 'consumer', 'consumers', 'buyer', 'buyers', 'shopper', 'shoppers', 'guest', 'guests', 'visitor', 'visitors', 'patient', 'patients', 'citizen', 'citizens', 'resident', 'residents', 'member', 'members',
    'passenger', 'passengers', 'traveller', 'travellers', 'traveler', 'travelers', 'rider', 'riders', 'student', 'students', 'learner', 'learners', 'pupil', 'pupils', 'user', 'users', 'subscriber', 'subscribers', 'policyholder', 'policyholders', 'claimant', 'claimants',
    'tenant', 'tenants', 'household', 'households', 'family', 'families', 'parents', 'people', 'person', 'everyone', 'everybody', 'anyone', 'somebody', 'someone', 'public', 'community', 'communities', 'reader', 'readers', 'listener', 'listeners', 'viewer', 'viewers',
    'player', 'players', 'fan', 'fans', 'driver', 'drivers', 'borrower', 'borrowers', 'saver', 'savers', 'farmer', 'farmers', 'business owners', 'owner', 'owners', 'those we serve', 'who we serve', 'islander', 'islanders', 'you', 'your', 'whoever', 'veterans', 'taxpayers', 'applicants',
    'developers', 'contributors', 'maintainers', 'children', 'women', 'workers', 'participants', 'beneficiaries', 'audience', 'neighbours', 'neighbors', 'businesses', 'companies', 'organisations', 'organizations', 'nobody', 'partners', 'donors',
  ],
  serving: ['help', 'helps', 'helping', 'serve', 'serves', 'serving', 'enable', 'enables', 'enabling', 'look after', 'looks after', 'looking after', 'care for', 'caring for'],
  theirTime: ['minute', 'minutes', 'an hour', 'half an hour', 'two hours', 'without waiting', 'without a queue', 'without queuing', 'without asking', 'without calling', 'without a second call', 'without being asked twice', 'at the first attempt', 'the first time', 'takes less', 'costs less of'],
  ourselves: ['we', 'our', 'us', 'ours', 'ourselves'],
  fewer: ['fewer', 'reduce', 'reduce the', 'reduce the number of', 'cut', 'cut the', 'cut the number of', 'lower the number of', 'halve', 'halve the', 'halve the number of'],
  leftovers: ['lorem ipsum', 'insert text here', 'your text here', 'add text here', 'text goes here', 'type here', 'write here'],
  unfilled: ['TBD', 'TBC', 'TBA', 'FIXME', 'XXX'],
  acronyms: [
    'NPS', 'CSAT', 'CES', 'FCR', 'CLV', 'LTV', 'SLA', 'SLO', 'AHT', 'KPI', 'OKR', 'KR', 'CX', 'CXM', 'CEM', 'UX', 'UI', 'EX', 'VOC', 'CRM', 'ERP', 'IT', 'HR', 'PR', 'QA', 'RFP', 'ID', 'PIN', 'FAQ', 'PDF', 'CSV', 'URL', 'API', 'SMS', 'TV', 'GPS', 'QR', 'AI', 'ML', 'IVR', 'ROI',
    'EU', 'UK', 'US', 'USA', 'UN', 'OK', 'AM', 'PM', 'NGO', 'SME', 'VAT', 'GDPR', 'ISO', 'RACI', 'DRI', 'SMART', 'SWOT', 'HTML', 'CSS', 'SQL', 'JSON', 'YAML', 'PC', 'ATM', 'ETA', 'NA', 'FY', 'CW', 'QTR', 'CY', 'DIY', 'CV', 'MVP', 'B2B', 'B2C', 'NFC', 'USB', 'WIFI', 'LED', 'GDP',
    'II', 'III', 'IV', 'VI', 'VII', 'VIII', 'IX', 'XI', 'XII', 'WCAG', 'RSS', 'HTTP', 'HTTPS', 'CD', 'CI', 'SEO', 'SaaS', 'DNS', 'RFC', 'IDE', 'ICT', 'TODO', 'AND', 'OR', 'NOT', 'NO', 'YES', 'ALL', 'NEVER', 'MUST', 'ONLY', 'CTO', 'GM', 'AVG', 'MAX', 'MIN', 'PO',
  ],
  delivering: {
    verbs: ['launch', 'implement', 'roll out', 'deploy', 'publish', 'install', 'ship', 'release', 'go live with', 'put in place'],
    looseVerbs: ['build', 'create', 'develop', 'introduce', 'set up', 'design', 'redesign', 'establish', 'produce', 'write', 'deliver', 'complete', 'finalise', 'finalize', 'train', 'hire', 'recruit', 'migrate', 'run', 'hold', 'organise', 'organize', 'conduct'],
    things: [
      'portal', 'app', 'application', 'website', 'site', 'page', 'pages', 'platform', 'dashboard', 'dashboards', 'tool', 'tools', 'toolkit', 'system', 'systems', 'CRM', 'software', 'chatbot', 'bot', 'programme', 'program', 'training', 'trainings', 'workshop', 'workshops',
      'course', 'courses', 'webinar', 'webinars', 'playbook', 'playbooks', 'guideline', 'guidelines', 'guide', 'guides', 'documentation', 'handbook', 'roadmap', 'framework', 'survey', 'surveys', 'hub', 'intranet', 'feature', 'features', 'module', 'modules', 'API', 'report', 'reports',
      'newsletter', 'campaign', 'campaigns', 'video', 'videos', 'blog posts', 'articles', 'case studies', 'events', 'staff', 'employees', 'agents', 'managers', 'policy', 'policies', 'plan', 'plans', 'template', 'templates', 'journey maps', 'personas', 'knowledge base', 'call centre', 'call center', 'contact centre', 'contact center',
    ],
    before: ['the', 'a', 'an', 'our', 'its', 'their', 'new', 'all', 'at least', 'one', 'two', 'three', 'four', 'five', 'six', 'ten', 'this', 'these', 'another'],
    done: ['held', 'delivered', 'published', 'launched', 'rolled out', 'installed', 'released', 'produced', 'created', 'built', 'written', 'trained', 'organised', 'organized', 'conducted', 'run'],
  },
  measuring: {
    verbs: [
      'track', 'measure', 'monitor', 'implement', 'introduce', 'launch', 'roll out', 'build', 'create', 'set up', 'start', 'run', 'understand', 'better understand', 'analyse', 'analyze', 'report', 'report on', 'collect', 'gather', 'implement and track',
      'track and report', 'measure and track', 'measure and report', 'track and analyse', 'track and analyze', 'collect and analyse', 'collect and analyze', 'tracking', 'measuring', 'monitoring', 'develop', 'define', 'deploy',
    ],
    things: [
      'NPS', 'CSAT', 'CES', 'KPI', 'KPIs', 'metrics', 'survey', 'surveys', 'satisfaction', 'customer satisfaction', 'dashboard', 'dashboards', 'scorecard', 'scorecards', 'feedback', 'customer feedback', 'voice of the customer', 'VoC', 'satisfaction scores', 'NPS scores', 'scores',
      'Net Promoter Score', 'sentiment', 'customer sentiment', 'analytics', 'measurement programme', 'measurement program', 'NPS programme', 'NPS program', 'VoC programme', 'VoC program', 'survey programme', 'survey program',
    ],
    instruments: ['dashboard', 'dashboards', 'scorecard', 'scorecards', 'survey', 'surveys', 'analytics', 'measurement programme', 'measurement program', 'NPS programme', 'NPS program', 'VoC programme', 'VoC program', 'survey programme', 'survey program'],
    between: ['of', 'the', 'a', 'an', 'our', 'its', 'their', 'new', 'all', 'customer', 'cx', 'experience', 'satisfaction', 'post', 'call', 'quarterly', 'monthly', 'weekly', 'annual', 'real', 'time', 'key', 'employee', 'relationship', 'transactional', 'online', 'single', 'central', 'executive', 'nps', 'voc', 'service', 'company', 'wide'],
    stops: ['and', 'so', 'to', 'that', 'which', 'then', 'because', 'until', 'who', 'whose', 'but', 'or'],
  },
  gain: [
    'revenue', 'revenues', 'profit', 'profits', 'profitability', 'profitable growth', 'turnover', 'sales', 'sales growth', 'margin', 'margins', 'market share', 'share of wallet', 'wallet share', 'upsell', 'upsells', 'upselling', 'up-sell', 'up-selling', 'cross-sell', 'cross-sells', 'cross-selling',
    'shareholder value', 'shareholder returns', 'bottom line', 'top line', 'business growth', 'commercial growth', 'grow the business', 'grow our business', 'sell more', 'spend more', 'customer lifetime value', 'lifetime value', 'return on investment', 'ROI', 'monetise', 'monetize',
  ],
  balancing: {
    verbs: [
      'balance', 'balances', 'balancing', 'balanced', 'strike a balance', 'strikes a balance', 'striking a balance', 'find a balance', 'the right balance', 'a balance between', 'trade off', 'trades off', 'trading off', 'reconcile', 'reconciles', 'reconciling', 'weigh', 'weighs', 'weighing',
      'win-win', 'middle ground', 'equilibrium',
    ],
    house: [
      'business', 'business needs', 'the company', 'our company', 'company', 'commercial', 'commercially', 'organisation', 'organization', 'organisational', 'organizational', 'shareholder', 'shareholders', 'stakeholder', 'stakeholders', 'the firm', 'corporate', 'profit', 'profits', 'profitability',
      'revenue', 'financial', 'bottom line', 'our own needs', 'our needs', 'our interests', 'the brand',
    ],
  },
  culture: {
    verbs: [
      'change', 'changes', 'changing', 'transform', 'transforms', 'transforming', 'shift', 'shifting', 'build', 'builds', 'building', 'create', 'creates', 'creating', 'foster', 'fosters', 'fostering', 'instil', 'instill', 'instilling', 'embed', 'embedding', 'develop', 'developing', 'drive', 'driving', 'establish',
      'establishing', 'promote', 'promoting', 'evolve', 'evolving', 'renew', 'renewing', 'cultivate', 'cultivating', 'strengthen', 'strengthening', 'improve', 'improving', 'fix', 'introduce', 'shape', 'shaping', 'reshape', 'reinvent', 'move to', 'move towards', 'move toward',
    ],
    things: ['culture', 'mindset', 'mentality'],
    nouns: [
      'culture change', 'cultural change', 'change of culture', 'change in culture', 'culture transformation', 'cultural transformation', 'transformation of the culture', 'transformation of our culture', 'culture shift', 'cultural shift', 'culture programme', 'culture program', 'mindset shift', 'change of mindset', 'shift in mindset',
    ],
    notBehind: ['of', 'and', 'cell', 'tissue', 'bacterial', 'yeast', 'pop', 'local', 'island'],
    followedBy: [
      'of', 'in', 'to', 'towards', 'toward', 'where', 'so', 'that', 'which', 'by', 'and', 'across', 'within', 'into', 'from', 'with', 'through', 'for', 'at', 'over', 'among', 'around', 'on', 'as', 'until', 'before', 'throughout', 'inside', 'is', 'company', 'here', 'or', 'because', 'when', 'change', 'first', 'together',
    ],
  },
};
