//! English: what stands around the numbers of a measure.
import type { MeasureWords } from './pack.ts';

// Words fill their lines, which Prettier would put one on each.
// prettier-ignore
export const measures: MeasureWords = {
  targets: [
    'target', 'targets', 'target is', 'target of', 'target value', 'targeting', 'goal', 'goal is', 'goal of', 'aim is', 'aim for',
    'aiming for', 'aim to reach', 'desired value', 'threshold', 'SLA', 'SLO',
  ],
  baselines: ['baseline', 'baseline is', 'baseline of', 'baseline value', 'starting value', 'start value', 'starting point', 'starting from'],
  soFar: [
    'currently', 'current', 'current value', 'so far', 'today', 'now', 'at present', 'as of today', 'to date', 'actual', 'actuals', 'result',
    'results', 'score', 'status', 'progress', 'stands at', 'stand at', 'currently stands at', 'currently stand at', 'currently at', 'now at',
    'already', 'already at', 'achieved so far', 'last measured', 'last measured at', 'measured', 'latest', 'last value', 'current state',
  ],
  changes: [
    ['up', [
      'increase', 'increases', 'increasing', 'increase of', 'increase in', 'raise', 'raises', 'raising', 'grow', 'growing', 'growth',
      'growth of', 'growth in', 'lift', 'lifting', 'boost', 'boosting', 'expand', 'expanding', 'bring up', 'get up', 'push up', 'push',
      'scale', 'scale up', 'rise', 'rise of', 'rise in', 'ramp up', 'extend', 'roll out', 'rolling out', 'up from', 'go up', 'climb', 'move up',
    ]],
    ['down', [
      'reduce', 'reduces', 'reducing', 'reduction', 'reduction of', 'reduction in', 'cut', 'cuts', 'cutting', 'lower', 'lowering', 'decrease',
      'decreases', 'decreasing', 'decrease of', 'decrease in', 'drop', 'drops', 'dropping', 'bring down', 'get down', 'shorten', 'shortening',
      'minimise', 'minimize', 'trim', 'shrink', 'slash', 'fall', 'drive down', 'go down', 'save', 'saving', 'down from', 'speed up',
    ]],
    ['better', [
      'improve', 'improves', 'improving', 'improvement', 'improvement of', 'improvement in', 'move', 'moving', 'bring', 'bringing', 'take',
      'get', 'shift', 'change', 'go', 'moves', 'goes', 'goes up', 'goes down', 'rises', 'falls', 'grows', 'lead', 'drive', 'keep', 'keeping',
      'hold', 'limit', 'maintain', 'maintaining', 'restore',
    ]],
  ],
  folds: [
    [{ percent: 50, way: 'down' }, ['halve', 'halving', 'is halved', 'are halved', 'be halved']],
    [{ percent: 100, way: 'up' }, ['double the', 'double our', 'double its', 'double their', 'doubling the', 'doubling our', 'is doubled', 'are doubled', 'be doubled']],
    [{ percent: 200, way: 'up' }, ['triple the', 'triple our', 'triple its', 'triple their', 'tripling the', 'treble the', 'is tripled', 'are tripled', 'be tripled']],
    [{ percent: 300, way: 'up' }, ['quadruple the', 'quadruple our', 'quadrupling the']],
  ],
  shares: [
    [50, ['half', 'one half', 'a half', 'in half']],
    [33, ['a third', 'one third']],
    [25, ['a quarter', 'one quarter', 'a fourth', 'one fourth']],
    [20, ['a fifth', 'one fifth']],
    [67, ['two thirds', 'two-thirds']],
    [75, ['three quarters', 'three-quarters', 'three fourths']],
    [80, ['four fifths', 'four-fifths']],
  ],
  reach: [
    'reach', 'reaches', 'reaching', 'achieve', 'achieves', 'achieving', 'attain', 'attaining', 'hit', 'hits', 'hitting', 'score', 'exceed',
    'surpass', 'get to', 'sustain', 'maintain', 'keep', 'ensure', 'guarantee', 'secure', 'win', 'gain', 'attract', 'obtain', 'earn',
  ],
  deliver: [
    'deliver', 'delivering', 'delivery of', 'ship', 'shipping', 'recruit', 'recruiting', 'hire', 'hiring', 'launch', 'launching', 'publish',
    'publishing', 'release', 'releasing', 'train', 'training', 'onboard', 'onboarding', 'open', 'opening', 'run', 'running', 'host',
    'hosting', 'complete', 'completing', 'conduct', 'conducting', 'interview', 'interviewing', 'redesign', 'redesigning', 'migrate',
    'migrating', 'write', 'writing', 'build', 'building', 'install', 'installing', 'sign', 'signing', 'close', 'closing', 'visit',
    'visiting', 'appoint', 'appointing', 'produce', 'producing', 'organise', 'organising', 'organize', 'organizing', 'create', 'creating',
    'add', 'adding', 'send', 'sending', 'survey', 'surveying', 'enrol', 'enroll', 'convert', 'digitise', 'digitize', 'retire', 'pilot',
    'present', 'test', 'testing', 'remove', 'removing', 'hold', 'holding',
  ],
  to: ['to', 'to the', 'to a', 'to an', 'at', 'up to', 'down to', 'to be'],
  by: ['by', 'by another'],
  byShare: ['of', 'a', 'by a', 'of a', 'another'],
  changesBehind: [
    ['up', ['increase', 'more', 'higher', 'growth', 'rise', 'increase in', 'growth in', 'uplift']],
    ['down', ['reduction', 'decrease', 'fewer', 'less', 'lower', 'faster', 'shorter', 'cut', 'drop', 'reduction in', 'decrease in', 'cheaper']],
    ['better', ['improvement', 'better', 'improvement in']],
  ],
  of: ['of', 'at'],
  taking: ['in'],
  done: [
    'reduced', 'decreased', 'increased', 'raised', 'lowered', 'improved', 'grew', 'grown', 'fell', 'fallen', 'dropped', 'rose', 'risen',
    'went', 'was', 'were', 'had', 'did', 'halved', 'doubled', 'tripled', 'achieved', 'reached', 'delivered', 'launched', 'shipped',
    'recruited', 'hired', 'published', 'released', 'trained', 'onboarded', 'opened', 'ran', 'hosted', 'completed', 'conducted',
    'interviewed', 'migrated', 'wrote', 'built', 'saw', 'gave', 'made', 'got', 'came', 'brought', 'took', 'held', 'kept', 'shortened',
    'boosted', 'expanded', 'lifted', 'scored', 'exceeded', 'moved', 'saved', 'sent', 'received', 'handled', 'served', 'spent', 'attended',
    'responded', 'answered', 'told', 'found', 'showed', 'shown', 'asked', 'won', 'lost', 'been', 'gained', 'attracted', 'signed', 'visited',
  ],
  doneExactly: [],
  having: ['have', 'has', 'had', "we've", "they've", 'was', 'were', 'been', 'having', 'already'],
  pastTimes: [
    'last year', 'last quarter', 'last month', 'last week', 'last season', 'ago', 'previously', 'in the past', 'previous goal',
    'previous year', 'past year', 'the year before', 'so far', 'formerly', 'back then', 'until now', 'up to now', 'we learned',
  ],
  ahead: [
    'will', 'shall', 'should', 'must', 'to be', 'want', 'wants', 'aim', 'aims', 'plan', 'plans', 'intend', 'going to', "we'll", 'so that',
    'when', 'needs to', 'need to', 'has to', 'have to',
  ],
  being: ['is', 'are', 'gets', 'get', 'be'],
  scopes: [
    'with', 'having', 'handling', 'handle', 'handles', 'worth', 'spending', 'earning', 'aged', 'older than', 'younger than', 'larger than',
    'bigger than', 'longer than', 'smaller than', 'serving', 'employing', 'processing', 'receiving', 'using', 'costing', 'across', 'among',
    'weighing', 'holding', 'containing', 'waiting', 'paying', 'exceeding', 'generating', 'selling', 'open for', 'on a scale of', 'on a scale from', 'scale of', 'scale from', 'rated',
    'sample of', 'from', 'made up of', 'consisting of', 'covering', 'after', 'every', 'each', 'without', 'beyond', 'first',
    'the first', 'last', 'the last', 'next', 'the next', 'top', 'the top', 'past', 'the past', 'during', 'another',
  ],
  facts: [
    'have', 'has', 'handle', 'handles', 'receive', 'receives', 'process', 'processes', 'serve', 'serves', 'employ', 'employs', 'contain',
    'contains', 'use', 'uses', 'make', 'makes', 'take', 'takes', 'need', 'needs', 'cost', 'costs', 'spend', 'spends', 'visit', 'carry',
    'carries', 'manage', 'manages', 'own', 'owns', 'pay', 'pays', 'wait', 'waits', 'call', 'calls', 'work', 'works', 'include', 'includes',
    'cover', 'covers', 'last', 'lasts', 'see', 'sees', 'get', 'gets', 'support', 'supports', 'operate', 'operates', 'sell', 'sells', 'run', 'runs',
    'represent', 'represents', 'account for', 'accounts for', 'there are', 'there is', 'exist', 'live', 'only', 'just', 'barely', 'nearly', 'almost', 'yet', 'still',
  ],
  relatives: ['which', 'that', 'who', 'whose', 'where', 'those', 'if', 'whenever', 'because', 'since', 'than', 'even if', 'once'],
  numbered: [
    'release', 'version', 'v', 'phase', 'stage', 'step', 'goal', 'objective', 'priority', 'tier', 'level', 'chapter', 'section', 'page',
    'part', 'action', 'issue', 'ticket', 'item', 'no', 'no.', 'number', 'nr', 'wave', 'sprint', 'iteration', 'theme', 'pillar', 'room',
    'gate', 'pier', 'line', 'route', 'floor', 'terminal', 'platform', 'form', 'article', 'figure', 'table', 'appendix', 'annex', 'OKR', 'KR', 'week', 'day', 'year', 'rule', 'milestone', 'workstream', 'track', 'ISO', 'RFC', 'Windows', 'Python', 'HTTP', 'web', 'zone', 'class', 'grade', 'category',
  ],
  budgets: ['budget', 'budget of', 'cost', 'costs', 'costing', 'invest', 'investing', 'investment of', 'funding', 'funded with', 'spend', 'price', 'salary', 'bonus', 'fee', 'fees', 'fine'],
  counted: [
    'complaint', 'complaints', 'incident', 'incidents', 'error', 'errors', 'defect', 'defects', 'case', 'cases', 'ticket', 'tickets',
    'call', 'calls', 'claim', 'claims', 'delay', 'delays', 'outage', 'outages', 'accident', 'accidents', 'finding', 'findings', 'breach',
    'breaches', 'cancellation', 'cancellations', 'escalation', 'escalations', 'request', 'requests', 'bug', 'bugs', 'query', 'queries',
    'letter', 'letters', 'form', 'forms', 'refund', 'refunds', 'injury', 'injuries', 'failure', 'failures', 'backlog', 'mistakes',
    'no-shows', 'visits', 'steps', 'orders', 'invoices', 'violations', 'vulnerabilities', 'stockouts', 'reminders', 'appeals',
  ],
  known: [
    'NPS', 'CSAT', 'CES', 'FCR', 'SLA', 'AHT', 'score', 'scores', 'rate', 'rates', 'ratio', 'index', 'share', 'percentage', 'number of', 'satisfaction',
    'retention', 'churn', 'time', 'times', 'complaints', 'calls', 'rating', 'ratings', 'conversion', 'effort', 'loyalty', 'revenue', 'visits', 'bookings', 'subscribers', 'users',
    'customers', 'members', 'errors', 'backlog', 'waiting', 'uptime', 'adoption', 'response', 'returns', 'contacts', 'steps', 'days',
  ],
  acronyms: ['NPS', 'eNPS', 'tNPS', 'rNPS', 'CSAT', 'CES', 'FCR', 'Net Promoter Score', 'CSI'],
  directions: [
    ['up', ['up', 'up by']],
    ['down', ['down', 'down by']],
  ],
  quantifiers: ['every', 'each', 'all', 'any'],
  noneOf: ['no', 'nobody', 'no one', 'none of', 'never', 'not one'],
  ways: [
    'how we measure', 'how we measure it', 'how we measure this', 'how we will measure', 'how we will measure it', 'how we measure success',
    'how it is measured', 'how measured', 'measured by', 'we measure', 'measured as', 'success metric', 'success metrics', 'success measure',
    'measure of success', 'success criterion', 'success criteria', 'measure', 'metric', 'KPI', 'indicator', 'success looks like', 'key result',
  ],
  knowing: ['we will know', "we'll know", 'we know', 'you will know', 'this is successful', 'successful', 'done', 'we have succeeded', 'we succeed', 'we will have succeeded'],
  when: ['when', 'if', 'that', 'once'],
  notDeadlines: ['since', 'not since', 'from', 'starting', 'starting in', 'as of', 'as at', 'after', 'the'],
  articles: [
    'the', 'a', 'an', 'our', 'its', 'their', 'your', 'my', 'this', 'that', 'these', 'those', 'all', 'of', 'of the', 'of our', 'in', 'in the',
    'in our', 'another', 'more', 'new', 'additional',
  ],
  oneIn: ['in', 'in every', 'of', 'of every', 'out of', 'out of every'],
};
