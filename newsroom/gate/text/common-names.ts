/**
 * Surnames that a text uses for something else: words of English that a capital does not tell apart where a sentence or a
 * headline opens, places, days, peoples, and titles or given names that stand alone for many. Such a word names nobody.
 */
export const commonNames: ReadonlySet<string> = new Set(
  (
    'able angel baker ball banks barber bark barn bell best bird bishop black blood bloom bond book booth bowman branch bridge bridges brook brooks brown ' +
    'bull burn burns bush butcher butler cannon carpenter carter case chance chase church clay coast cole cook cooper court cross crow dale dance daily dean ' +
    'drake drew duke early east english ever farmer field fields fisher flood flowers foot ford forest foster fountain fowler freed freeman french frost gay ' +
    'gates glass gold golden good grant grave graves gray green grey grove guard hall hand hardy harper hart head heard hill hills holiday home hood hope house hunt hunter ' +
    'irish jewel joiner joy judge just keen keeper keys king knight lamb lane large law lawless light little long lord love low major mann march marks marsh ' +
    'marshall martial mason mast masters meadow meadows mercy miles mill mills miner monk moon moor more moss muse nest noble north page palmer park parks parish parson ' +
    'peace pearl penny pike piper pitt plant pole pond pool pope porter post potter power powers price prince proctor prophet queen rain read reed rich rider ring rivers ' +
    'roads robin rock rose rush sage sand sands savage sawyer seal service sharp shepherd short silver singer skinner small smith snow south spear speed spring stamp star steel stock stone ' +
    'storm street strange strong summer summers swan sweet swift tanner taylor temple thatcher thorn tower towers town trump tucker turner turn underwood vale victor wade walker wall walls ' +
    'ward warden waters weaver webb weeks well wells west wheeler white wild will wills winter wise wolf wood woods work worth wright yard young ' +
    'monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december ' +
    'america athens austin berlin britain cairo carolina chad charlotte china christmas cleveland cuba cyprus dakota dallas damascus denver derby dublin durham easter egypt ' +
    'england europe florence france georgia germany ghazni ghor greece hamburg helmand herat holland houston india iran iraq ireland israel italy jackson jersey jerusalem jordan ' +
    'kabul kandahar kenya khost kunar kunduz lancaster lebanon leicester lincoln london loghar logar madison mali mecca medina melbourne mexico milan moscow nangarhar niger norfolk norway oman ' +
    'orleans oxford pakistan panjshir paris peru phoenix poland preston quebec rome russia scotland somalia spain sudan sydney syria texas tripoli troy turkey utah vienna virginia wales warsaw ' +
    'washington wellington windsor worcester york zabul afghan arab baloch dutch german hazara iranian israeli kurd lebanese norman pashtun punjabi roman russian saudi scott tajik tatar turk turkmen ' +
    'uzbek welsh barakzai durrani ghilzai haqqani popalzai taliban islam ' +
    'abdullah ahmad ahmed akbar alexander ali allen amin andrew anthony arthur aziz bashir charles christian daniel david edward elias emir farid francis gabriel george gul habib hamid ' +
    'haji hamza hasan hassan henry hussain hussein ibrahim imam iqbal isaac ismail jacob jalal jamal james jan john joseph karim khalid khalil khan kumar latif lewis mahmood mahmoud ' +
    'malik mansour martin mary matthew maulvi michael mirza mohamed mohammad mohammed mostafa muhammad mullah mustafa nabi nadir nasir nicholas noor omar osman patrick paul peter philip ' +
    'qadir rahim rahman rashid raymond richard robert said saleh salim samuel sayed sayyid shah shaikh sharif sheikh simon singh stephen syed thomas tariq usman vincent wali wahid william ' +
    'yusuf zahir'
  ).split(' '),
);
