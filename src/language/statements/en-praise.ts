//! English praise nobody can check, and those who are admired elsewhere.
import type { Table, Words } from '../pack.ts';

// prettier-ignore
export const puffery: Table<1 | 2> = [
  [2, [
    'world-class', 'world class', 'best-in-class', 'best in class', 'best of breed', 'best-of-breed', 'unparalleled', 'unrivalled', 'unrivaled', 'unmatched', 'unbeatable', 'second to none', 'exceptional', 'extraordinary', 'amazing', 'awesome', 'incredible', 'superb', 'stellar', 'legendary', 'unforgettable', 'magical', 'raving fan', 'raving fans', 'raving', 'customer-obsessed', 'customer obsessed', 'game-changing', 'game changing', 'wow', 'the best', 'most loved', 'most trusted', 'most admired', 'most customer-centric', 'provider of choice', 'partner of choice', 'employer of choice', 'supplier of choice', 'bank of choice', 'platform of choice', 'brand of choice', 'destination of choice', 'of choice', 'number one', 'no. 1', '#1', 'industry leader', 'market leader', 'global leader', 'world leader', 'thought leader', 'recognised leader', 'recognized leader', 'a leader in', 'the leader in', 'a leading', 'the leading', 'the premier', 'premier', 'preeminent', 'pre-eminent', 'foremost', 'role model', 'benchmark for', 'centre of excellence', 'center of excellence', 'beacon', 'gold standard', 'ultimate', 'first-class', 'first class', 'five-star', '5-star', 'top-notch', 'top notch', 'happy customers', 'happy people', 'operational excellence', 'service excellence', 'customer-centric', 'customer centric', 'truly customer-centric', 'customers first', 'customer first', 'customer-first', 'people first', 'people-first', 'user first', 'user-first', 'thriving',
  ]],
  [1, [
    'leading',
    'cutting-edge', 'cutting edge', 'state-of-the-art', 'state of the art', 'bleeding-edge', 'leading-edge', 'next-generation', 'next generation', 'next-gen', 'outstanding', 'superior', 'excellent', 'excellence', 'seamless', 'seamlessly', 'frictionless', 'effortless', 'effortlessly', 'delightful', 'memorable', 'remarkable', 'customer-focused', 'customer focused', 'customer-driven', 'customer-led', 'user-centric', 'user-centred', 'user-centered', 'citizen-centric', 'client-centric', 'people-centred', 'people-centered', 'revolutionary', 'groundbreaking', 'ground-breaking', 'disruptive', 'visionary', 'passionate', 'holistic', 'holistically', 'synergistic', '360-degree', '360 degree', 'omnichannel', 'omni-channel', 'truly', 'best', 'vibrant', 'innovative', 'innovation', 'dynamic', 'transformative', 'transformational', 'pioneering', 'inspiring', 'inspirational', 'world-leading', 'industry-leading', 'market-leading', 'preferred', 'trusted', 'unique', 'premium', 'future-proof', 'future-ready', 'empowered', 'digital-first', 'digitally capable', 'forward-thinking', 'forward-looking', 'great', 'greatest', 'fantastic', 'brilliant', 'perfect', 'perfection', 'flawless', 'impeccable', 'joyful', 'lovable', 'loved', 'beloved', 'values-driven', 'purpose-driven', 'impactful', 'meaningful', 'matter', 'high-performing', 'high performing', 'best possible', 'highest quality', 'highest standard', 'highest standards', 'highest level', 'highest levels', 'optimal', 'ever-changing', 'full potential', 'greater good', 'better world', 'better future', 'bright future',
    'admired', 'ambitious goals', 'award-winning', 'best experience', 'best experiences', 'best outcomes', 'best practice leader', 'best service', 'best value', 'biggest impact',
    'boundary-pushing', 'breakthrough', 'breathtaking', 'customer excellence', 'customer-oriented', 'customer oriented', 'cx excellence', 'dazzling', 'deep passion', 'deepest trust',
    'delighted', 'delightfully', 'democratised', 'democratized', 'dominant', 'elite', 'enchanting', 'engaging experience', 'enriched lives', 'enviable', 'excellence in everything',
    'exceptionally', 'exquisite', 'extraordinarily', 'fabulous', 'finest', 'flagship of innovation', 'flawlessly', 'friction-free', 'game changer', 'game-changer', 'happiest',
    'hassle-free experience', 'high-calibre', 'high-caliber', 'hyper-personalised', 'hyper-personalized', 'iconic', 'immersive', 'incredibly', 'indispensable', 'industry standard',
    'innovatively', 'intelligent', 'irresistible', 'leaders in', 'leader in', 'leadership position', 'leading provider', 'life-changing', 'limitless', 'loveable', 'magnificent',
    'most accessible', 'most advanced', 'most effective', 'most efficient', 'most innovative', 'most valued', 'most respected', 'most reliable', 'most recommended', 'most user-friendly',
    'next level', 'number-one', 'passionately', 'peerless', 'phenomenal', 'powerhouse', 'pre-eminence', 'prestigious', 'proudest', 'radically', 'record-breaking', 'relentlessly',
    'renowned', 'rich experience', 'rock-solid', 'rock solid', 'seamless experience', 'sensational', 'smarter future', 'spectacular', 'splendid', 'stunning', 'sublime', 'supercharged',
    'synergy', 'synergies', 'the go-to', 'go-to', 'the future of', 'the heart of', 'the home of', 'the reference', 'reference point', 'third-to-none', 'timeless', 'tireless', 'top-class',
    'top class', 'top-tier', 'top tier', 'trailblazer', 'trailblazing', 'transformative power', 'trusted advisor', 'trusted adviser', 'trusted partner', 'trusted source', 'trusted voice',
    'ultra-modern', 'uncompromising', 'unequalled', 'unequaled', 'unprecedented', 'unsurpassed', 'unwavering', 'user-obsessed', 'user obsessed', 'vanguard', 'wonderful', 'wonderfully',
    'wow-factor', 'world\'s best', 'world\'s leading', 'world-beating', 'world-changing', 'world-leader', 'zero-friction', 'pinnacle', 'paradigm shift', 'paradigm',
    'cutting-edge technology', 'bleeding edge', 'leading edge', 'forefront', 'at the forefront', 'frontier', 'blue ocean', 'mission-critical', 'turnkey', 'north star', 'moonshot',
    'moonshots', 'wildly', 'insanely', 'jaw-dropping', 'mind-blowing', 'mindblowing', 'rockstar', 'rock star', 'superstar', 'superpower', 'superpowers',
    'customers love', 'customers adore', 'customers trust', 'customers recommend', 'customers rave about', 'people love', 'people adore', 'people trust', 'people recommend',
    'people rave about', 'guests love', 'guests adore', 'guests trust', 'guests recommend', 'guests rave about', 'passengers love', 'passengers adore', 'passengers trust',
    'passengers recommend', 'passengers rave about', 'patients love', 'patients adore', 'patients trust', 'patients recommend', 'patients rave about', 'users love', 'users adore',
    'users trust', 'users recommend', 'users rave about', 'clients love', 'clients adore', 'clients trust', 'clients recommend', 'clients rave about', 'families love', 'families adore',
    'families trust', 'families recommend', 'families rave about', 'members love', 'members adore', 'members trust', 'members recommend', 'members rave about', 'travellers love',
    'travellers adore', 'travellers trust', 'travellers recommend', 'travellers rave about', 'everyone loves', 'everyone adores', 'everyone trusts', 'everyone recommends',
    'everyone rave abouts', 'residents love', 'residents adore', 'residents trust', 'residents recommend', 'residents rave about',
  ]],
];

// prettier-ignore
export const soft: Words = [
    'possible', 'feasible',
  'long-term', 'over the long term', 'in the long run', 'for years to come', 'now and in the future', 'for generations', 'always', 'everywhere', 'at any time', 'in a sustainable way', 'in a responsible way', 'in better ways',
  'better', 'good', 'easy', 'easily', 'easier', 'simple', 'simply', 'simpler', 'clear', 'clearly', 'clearer', 'effective', 'effectively', 'more effectively', 'efficient', 'efficiently', 'more efficiently', 'high-quality', 'high quality', 'quality', 'strong', 'stronger', 'strongest', 'robust', 'relevant', 'successful', 'successfully', 'sustainable', 'sustainably', 'inclusive', 'diverse', 'secure', 'safe', 'safer', 'reliable', 'trustworthy', 'accessible', 'transparent', 'modern', 'agile', 'flexible', 'proactive', 'proactively', 'responsive', 'smart', 'smarter', 'integrated', 'comprehensive', 'faster', 'fast', 'quickly', 'quick', 'healthy', 'healthier', 'resilient', 'competitive', 'consistent', 'consistently', 'continuous', 'continuously', 'continually', 'positive', 'engaged', 'engaging', 'happy', 'happier', 'satisfied', 'confident', 'confidently', 'personal', 'personalised', 'personalized', 'tailored', 'powerful', 'intuitive', 'friendly', 'fun', 'affordable', 'equitable', 'collaborative', 'valued', 'heard', 'respected', 'welcoming', 'warm', 'significantly', 'greater', 'more', 'maximum', 'enhanced', 'improved', 'appropriate', 'desirable', 'timely', 'well', 'universal', 'fully', 'as possible', 'common practice', 'at scale', 'long-term', 'world-wide', 'strategic', 'strategically', 'desired', 'new', 'increasingly', 'deeply', 'whole', 'entire', 'broader', 'wider', 'useful', 'growing', 'higher', 'lower', 'convenient', 'interesting',
    'absolutely', 'abundant', 'accelerated', 'accurate', 'actively', 'adaptable', 'adequate', 'advanced', 'aligned', 'ambitious', 'attractive', 'authentic', 'balanced',
    'beautiful', 'beautifully', 'beneficial', 'bold', 'boldly', 'bright', 'broad', 'broadly', 'caring', 'closely', 'closer', 'coherent', 'cohesive', 'collaboratively', 'collective',
    'collectively', 'comfortable', 'community-driven', 'compassionate', 'compelling', 'competent', 'compliant', 'connected', 'considerate', 'constant', 'constantly', 'constructive',
    'cost-effective', 'creative', 'creatively', 'credible', 'customer-friendly', 'data-driven', 'data driven', 'data-informed', 'data-centric', 'data centric', 'dependable', 'easiest',
    'economically', 'educated', 'elegant', 'empathetic', 'empathic', 'enduring', 'enjoyable', 'enriching', 'enthusiastic', 'environmentally', 'essential', 'ethical', 'ethically',
    'ever-growing', 'evidence-based', 'exciting', 'extensible', 'fair', 'fairly', 'faithfully', 'familiar', 'fastest', 'fit for purpose', 'fit for the future', 'flexibly', 'flourishing',
    'foundational', 'frictionlessly', 'fulfilled', 'fulfilling', 'fundamental', 'generous', 'genuine', 'genuinely', 'globally', 'harmonious', 'helpful', 'high-growth', 'high-impact',
    'high-level', 'high-performance', 'high-value', 'highest', 'highly', 'highly skilled', 'honest', 'human-centred', 'human-centered', 'human-centric', 'humane', 'ideal', 'impactfully',
    'impressive', 'inclusively', 'increased', 'informed', 'insightful', 'interconnected', 'interoperable', 'kind', 'knowledgeable', 'largest', 'lasting', 'lean', 'lively', 'livable',
    'liveable', 'long term', 'long-lasting', 'long-standing', 'longterm', 'loyal', 'maintainable', 'matching', 'mature', 'maximal', 'measurably', 'modernised', 'modernized', 'modular',
    'motivated', 'mutual', 'mutually', 'naturally', 'neutral', 'next-level', 'nimble', 'openly', 'optimised', 'optimized', 'optimally', 'people-focused', 'people focused', 'pleasant',
    'polite', 'positively', 'practical', 'pragmatic', 'predictable', 'privacy-preserving', 'productive', 'professionally', 'progressive', 'prominent', 'promising', 'prosperous', 'proud',
    'proudly', 'purposeful', 'real-time', 'realistic', 'reasonable', 'recognised', 'recognized', 'refined', 'reliably', 'reputable', 'resource-efficient', 'respectful', 'responsible',
    'responsibly', 'rewarding', 'rich', 'richer', 'rigorous', 'robustly', 'satisfying', 'scalable', 'science-based', 'securely', 'self-sufficient', 'sensible', 'service-oriented',
    'skilled', 'smooth', 'smoothly', 'smoother', 'sophisticated', 'sound', 'stable', 'standards-based', 'standards-compliant', 'stimulating', 'straightforward', 'streamlined',
    'strengthened', 'strongly', 'sufficient', 'supportive', 'synergetic', 'tangible', 'technologically advanced', 'thoughtful', 'thoughtfully', 'timelessly', 'top-level', 'top-quality',
    'top quality', 'touching', 'tremendous', 'true', 'trusting', 'trustworthily', 'understandable', 'unified', 'united', 'unlimited', 'up-to-date', 'up to date', 'usable', 'user-focused',
    'user focused', 'user-friendly', 'user friendly', 'vendor-neutral', 'vendor neutral', 'vendor-agnostic', 'versatile', 'viable', 'vigorous', 'vital', 'well-being', 'well-equipped',
    'well-functioning', 'well-managed', 'well-positioned', 'well positioned', 'well-run', 'well-trained', 'wholesome', 'wise', 'wisely', 'worthwhile', 'worthy', 'as easy as possible',
    'in a timely manner', 'more and better', 'bigger', 'deeper', 'cleaner', 'greener', 'leaner', 'nicer', 'clearest', 'simplest', 'safest', 'smartest', 'cheaper', 'freely',
    'effectively and efficiently', 'efficiently and effectively', 'equal', 'equally', 'equitably', 'equally accessible', 'barrier-free', 'citizen-friendly', 'in line with best practice',
    'of high quality', 'of the highest quality', 'quality-driven', 'results-driven', 'results-oriented', 'result-oriented', 'solution-oriented', 'goal-oriented', 'service-minded',
    'solution-focused', 'outcome-focused', 'outcome-driven', 'outcomes-focused', 'mission-driven', 'value-driven', 'values-based', 'value-based', 'value-adding', 'value-added',
    'community-led', 'community-focused', 'growth-oriented', 'technology-driven', 'technology-enabled', 'tech-enabled', 'ai-driven', 'ai-powered', 'insight-driven', 'evidence-driven',
    'evidence-informed', 'design-led', 'people-led', 'user-led', 'user-driven', 'needs-based', 'future-facing', 'ready for the future', 'carefully', 'diligently', 'promptly', 'attentive',
    'attentively', 'courteous', 'courteously', 'cheerful', 'swift', 'swiftly', 'rapid', 'rapidly', 'speedy', 'low-friction', 'hassle-free', 'hassle free', 'stress-free', 'pain-free',
    'painless', 'painlessly', 'worry-free', 'trouble-free', 'empowering', 'uplifting', 'refreshing', 'personable', 'approachable', 'human-friendly', 'developer-friendly',
    'developer friendly', 'contributor-friendly', 'beginner-friendly', 'newcomer-friendly', 'family-friendly', 'eco-friendly', 'environmentally friendly', 'climate-friendly', 'low-carbon',
    'carbon-neutral', 'green', 'socially responsible', 'socially just', 'culturally sensitive', 'culturally appropriate', 'evidence-led', 'joined-up', 'joined up', 'end-to-end',
    'end to end', 'one-stop', 'coordinated', 'harmonised', 'harmonized', 'consistent and coherent', 'well-coordinated', 'well coordinated', 'world-renowned', 'internationally recognised',
    'internationally recognized', 'nationally recognised', 'nationally recognized',
];

// prettier-ignore
export const admired: Words = [
  'Zappos', 'Ritz-Carlton', 'Ritz Carlton', 'Ritz', 'Starbucks', 'Apple', 'Amazon', 'Disney', 'Netflix', 'Uber', 'Airbnb', 'Nordstrom', 'QVC', 'Google', 'Tesla', 'Ikea', 'Spotify', 'Chewy', 'Costco', 'Trader Joe\'s', 'Four Seasons', 'Southwest Airlines', 'Singapore Airlines', 'Lego', 'John Lewis', 'Monzo', 'Revolut', 'Facebook', 'Salesforce', 'Rolls-Royce', 'Rolls Royce', 'Harvard', 'Mercadona', 'Zara', 'Inditex', 'Silicon Valley', 'Toyota', 'Nike',
];
