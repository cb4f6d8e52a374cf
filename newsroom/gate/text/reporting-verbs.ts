/** Verbs that report speech wherever they have a subject: “Kabul denies…”, “he told reporters”. */
export const sayingVerbs =
  'sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|claim(?:s|ed|ing)?|den(?:y|ies|ied|ying)|confirm(?:s|ed|ing)?|' +
  'announc(?:e|es|ed|ing)|insist(?:s|ed|ing)?|assert(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|' +
  'acknowledg(?:e|es|ed|ing)|admit(?:s|ted|ting)?|conced(?:e|es|ed|ing)|warn(?:s|ed|ing)?|argu(?:e|es|ed|ing)|' +
  'declar(?:e|es|ed|ing)|predict(?:s|ed|ing)?|tweet(?:s|ed|ing)?|vow(?:s|ed|ing)?|' +
  'repl(?:y|ies|ied|ying)|testif(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|boast(?:s|ed|ing)?';

/** Verbs that report speech only where someone who speaks stands before them, or “that” or a quotation after. */
export const thinkingVerbs =
  'add(?:s|ed|ing)?|report(?:s|ed|ing)?|stat(?:e|es|ed|ing)|wr(?:ite|ites|ote|iting)|believ(?:e|es|ed|ing)|' +
  'th(?:ink|inks|ought)|expect(?:s|ed|ing)?|estimat(?:e|es|ed|ing)|forecast(?:s|ing)?|project(?:s|ed|ing)?|' +
  'suggest(?:s|ed|ing)?|judg(?:e|es|ed|ing)|reckon(?:s|ed|ing)?|describ(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|' +
  'pledg(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|maintain(?:s|ed|ing)?|' +
  'call(?:s|ed|ing)?|understand(?:s)?|understood|' +
  'assess(?:es|ed|ing)?|conclud(?:e|es|ed|ing)|f(?:ind|inds|ound)|remember(?:s|ed)?|recall(?:s|ed)?|quot(?:es|ed|ing)|' +
  'urg(?:e|es|ed|ing)|explain(?:s|ed|ing)?|answer(?:s|ed|ing)?|rul(?:e|es|ed|ing)|assur(?:e|es|ed|ing)|hail(?:s|ed|ing)?|fear(?:s|ed)?|' +
  'caution(?:s|ed|ing)?|contend(?:s|ed|ing)?|stress(?:es|ed|ing)?|complain(?:s|ed|ing)?|recount(?:s|ed|ing)?|' +
  'comment(?:s|ed|ing)?|remark(?:s|ed|ing)?|hint(?:s|ed|ing)?|speculat(?:e|es|ed|ing)|criticis(?:e|es|ed|ing)|' +
  'condemn(?:s|ed|ing)?|attribut(?:e|es|ed|ing)|agree(?:s|d|ing)?|object(?:s|ed|ing)';

/** People and bodies that speak in the news, as a sentence names them without a name. */
export const speakers =
  'officials?|spokes(?:man|woman|person|people|men|women)|minist(?:ry|ries|ers?)|governments?|authorit(?:y|ies)|police|army|' +
  'militar(?:y|ies)|commanders?|generals?|militants?|fighters?|rebels?|insurgents?|group|agenc(?:y|ies)|analysts?|' +
  'experts?|economists?|scientists?|researchers?|doctors?|medics?|witness(?:es)?|residents?|traders?|locals|activists?|' +
  'campaigners?|monitors?|observers?|diplomats?|sources?|correspondents?|reporters?|journalists?|editors?|' +
  'president|governor|mayor|senators?|chair(?:man|woman)?|director|court|prosecutors?|judges?|lawyers?|investigators?|' +
  'compan(?:y|ies)|bank|union|operator|airline|hospital|commission|inquiry|tribunal|jury|counsel|auditors?|' +
  'institute|office|charity|team|stud(?:y|ies)|surveys?|polls?|reports?|analys[ie]s|assessments?|un|who|eu|nato|afp|ap|reuters|bbc|' +
  'relatives|neighbours|survivors|villagers|ambassadors?|envoys?|secretar(?:y|ies)|chancellor|regulators?|watchdog|ombudsman|' +
  'newspapers?|broadcasters?|embass(?:y|ies)|navy|coastguard|firefighters?|kremlin|pentagon|imf|nasa|' +
  'he|she|they|i|we';
