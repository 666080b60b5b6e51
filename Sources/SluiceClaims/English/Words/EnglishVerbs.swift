/// English verbs by what they do to a metric, as dictionary forms; the other forms are made by rule.
///
/// Sources: VerbNet's classes calibratable_cos-45.6 and caused_calibratable_cos (growth), spend_time, pay, cost, say and
/// conjecture; the commonest verbs of news English to tell verbs from nouns.
enum EnglishVerbs {
  static let table: [(EnglishWordClass, String)] = [
    // A metric goes up or down, or is moved.
    (.up, "rise increase grow gain climb jump soar surge advance expand rally rebound improve accelerate spike swell"),
    (.up, "double triple quadruple raise boost lift add strengthen widen appreciate skyrocket rocket escalate recover"),
    (.up, "lengthen prolong inflate hike enlarge balloon mushroom leap bounce inch edge up"),
    (.down, "fall drop decline decrease sink slide slip plunge plummet tumble shrink contract dip dwindle lose weaken"),
    (.down, "cut reduce lower slash trim shed eliminate axe halve shave curb ease narrow depreciate retreat slump"),
    (
      .down, "diminish lessen subtract deduct minimize minimise discount save knock scrap downsize erase wane ebb crash"
    ),
    (.down, "shorten slow deteriorate worsen lag"),
    // A metric has a value.
    (.reach, "total reach hit average exceed surpass top pass cross breach approach equal stand remain stay measure"),
    (.reach, "weigh number amount register"),
    (.reach, "hover break near approach come exhibit record report post peak"),
    (.share, "generate produce supply employ"),
    (.share, "account comprise constitute represent cover occupy contribute form make hold own control"),
    (
      .saying,
      "say tell report announce note add claim state write explain argue suggest show find reveal estimate believe"
    ),
    (.saying, "think know indicate warn confirm declare conclude insist acknowledge mention observe learn determine"),
    (.target, "expect plan forecast project predict aim propose intend anticipate hope seek want agree prepare pledge"),
    (.target, "pencil promise vow target envision foresee commit threaten consider"),
    (.transaction, "forfeit launder embezzle steal repay refund reimburse recoup squander wager"),
    (.transaction, "cost pay spend earn make sell buy purchase invest raise borrow lend owe donate charge fetch bring"),
    (.transaction, "receive inject fund offer price value bid collect generate produce contribute win award fine bill"),
    (
      .transaction,
      "net gross book ship deliver order lease rent provide allocate budget save set ante fork shell return"
    ),
    (.lasting, "last take run spend serve jail imprison sentence ban suspend wait endure miss"),
    (.ranking, "rank place finish come rate list"),
    // The rest only tells verbs from nouns.
    (
      [],
      "amass accrue accumulate accept access achieve act adapt address adjust admit adopt affect allow answer appear apply appoint arrange"
    ),
    ([], "arrest arrive ask assess assist assume attack attempt attend attract avoid back base be become begin belong"),
    ([], "benefit blame block break build burn call cancel capture care carry catch cause celebrate challenge change"),
    ([], "check choose clean clear close combine compare compete complain complete concern conduct confront connect"),
    (
      [], "cap contain continue convert convict cook cope correct counter create cross damage deal decide defend define"
    ),
    (
      [], "demand deny depend describe deserve design destroy detect develop die differ discover discuss dismiss divide"
    ),
    ([], "do dominate draw drive earmark eat edit educate elect embrace emerge employ enable encourage end enforce"),
    ([], "eclipse undercut trail"),
    ([], "engage enjoy ensure enter establish evaluate examine exist expand experience expire explore export express"),
    ([], "extend face fail feature feel fight figure file fill fix flee flop flow fly focus follow force free fuel"),
    ([], "gather get give go govern grant guard guess guide handle hang happen head hear help hide hire hurt identify"),
    ([], "ignore imagine impact impeach implement import impose include influence inform injure install interpret"),
    ([], "introduce investigate involve issue join judge jump keep kick kill label lack land launch lead learn leave"),
    ([], "let lie like limit link live locate look love maintain manage mark match matter mean meet miss mix move"),
    (
      [],
      "name need negotiate notice obtain offset open operate oppose organize outpace outnumber outperform outsell outstrip own participate pass perform"
    ),
    ([], "pick plant play please point power prefer present press prevent print process prompt protect prove publish"),
    ([], "pull punish push put qualify question quit quote reach react read realize recall recognize recommend refer"),
    ([], "reflect refuse regard reject relate release rely remain remember remove repair repeat replace represent"),
    ([], "require rescue research reserve resign resolve respond rest restore restrict result resume retain retire"),
    ([], "review ride roll rule run scan schedule score search secure see seem seize select send separate settle"),
    ([], "shape share shift shoot sign sit smoke solve sound speak split spread staff start steal step stop store"),
    ([], "strike struggle study submit subscribe succeed suffer suit supply support suppose survey survive swear"),
    ([], "swim switch talk tax teach tell tend test thank throw touch trace track trade train transfer transform"),
    ([], "transport travel treat trigger trust try turn understand unveil update upgrade urge use utilize view visit"),
    ([], "tick nudge vote walk wander want warn wash watch water wear welcome wipe wish wonder work worry write yield"),
    (
      [], "house hospitalize displace evacuate vaccinate infect recruit graduate enroll attend plant harvest mine drill"
    ),
    (
      [],
      "approve disapprove qualify skip relapse recover smoke vote favor favour oppose prefer distrust trust disagree"
    ),
    (
      [],
      "abandon abolish absorb abuse accelerate accompany accuse acknowledge acquire activate adhere adjust administer"
    ),
    ([], "admire advertise advise alert align alleviate alter amend analyze anger annoy apologize appeal applaud"),
    (
      [],
      "approve arise assemble assert assign assume assure attach attain attribute authorize await bake bar battle bear"
    ),
    ([], "beg behave bend betray bind bite blend bless blow boil bomb bother bow brush bury calculate calm camp cease"),
    (
      [],
      "chase cheer chew circulate cite clash classify click climb cling coach collapse collide combat command commence"
    ),
    (
      [],
      "communicate compensate compile compose comprehend compromise conceal concede conceive condemn confess confine"
    ),
    (
      [],
      "confuse congratulate conquer consent conserve consolidate construct consult contact contend contest contradict"
    ),
    (
      [],
      "convey cooperate coordinate copy crack crawl criticize cry cultivate dare deceive dedicate deem defeat defy delegate"
    ),
    (
      [],
      "delete deliver denounce depart deploy derive descend detain deteriorate devote differ digest dig diminish disappear"
    ),
    (
      [],
      "disclose discourage disrupt distinguish distribute disturb divert donate download drag drain dress drown dump earn"
    ),
    (
      [],
      "echo edit eliminate embark emphasize empty endorse enhance enlist enrich entertain entitle equip erect escape"
    ),
    (
      [],
      "evolve exaggerate exclude excuse execute exempt exercise exhaust expel exploit explode expose facilitate fade fasten"
    ),
    (
      [],
      "fetch float flood flourish fold forgive formulate foster found freeze frighten frustrate fulfil fulfill furnish"
    ),
    (
      [],
      "generate glance glow grab grasp greet grind grip groom halt hand harm hate haul heal heat hesitate highlight hunt"
    ),
    (
      [],
      "hurry illustrate import impress incorporate incur induce inherit inhibit initiate inject inspect inspire instruct"
    ),
    (
      [],
      "insult insure integrate interact interfere interrupt intervene interview invade invent invite irritate isolate"
    ),
    (
      [],
      "justify kneel knit knock launch lean leap lecture legalize lend license lick lift load lobby lock loosen manufacture"
    ),
    (
      [],
      "march marry melt mend merge migrate minimize misuse mobilize modify monitor motivate mount multiply murder nail"
    ),
    (
      [],
      "neglect nod nominate obey observe occur omit opt ordain originate outline outnumber outweigh overcome overlook"
    ),
    (
      [],
      "oversee overtake overturn pack paint park pause persist persuade phone plead plug poison portray pose possess"
    ),
    (
      [],
      "postpone pour praise pray preach preserve presume pretend prevail proceed proclaim prohibit prolong prosecute"
    ),
    (
      [],
      "provoke punch pursue quarrel rain reassure rebel rebuild recite reckon recycle redeem refill reform refrain regain"
    ),
    (
      [],
      "regret regulate reinforce rejoin relax relieve relocate render renew renovate rent reopen repay repeal rescue resemble"
    ),
    (
      [],
      "resist resort restrain retrieve reunite reveal reverse revise revive revolve reward rinse rip rob rotate rub ruin"
    ),
    (
      [],
      "rush sail satisfy scare scatter scream seal seize sew shout shut sigh sink ski sleep slow smell smile sneak soften"
    ),
    (
      [],
      "sponsor spot spray squeeze stabilize stamp starve steer stem stick stimulate stir strain strip strive submit substitute"
    ),
    (
      [],
      "succeed sue summarize summon supervise suppress surrender surround suspect sustain swallow sweep sympathize tackle"
    ),
    (
      [],
      "tap taste tear tease telephone terminate terrify testify threaten tie tighten tolerate topple torture transmit trap"
    ),
    (
      [],
      "tremble trim tumble tweet twist undergo undermine undertake unify unite unlock urge vanish vary venture verify violate"
    ),
    (
      [],
      "vomit wave weave weep whisper widen wind withdraw withstand witness wrap wreck yell zoom outperform underperform"
    ),
    (
      [],
      "repurchase refinance restructure reorganize offload divest underwrite insource outsource rebrand relaunch monetize"
    ),
    ([], "range patrol raid upload commute jog cycle pedal sprint dive hover orbit traverse"),
    ([], "pump emit consume store load span stretch occupy host seat accommodate attract boast feature contain"),
  ]

  /// Irregular verbs: base, past, participle where it differs.
  static let irregular = """
    arise arose arisen/be was been/bear bore borne/beat beat beaten/become became become/begin began begun/bend bent/
    bet bet/bid bid/bind bound/bite bit bitten/bleed bled/blow blew blown/break broke broken/bring brought/build built/
    burn burned/buy bought/cast cast/catch caught/choose chose chosen/cling clung/come came come/cost cost/cut cut/
    deal dealt/dig dug/do did done/draw drew drawn/drink drank drunk/drive drove driven/eat ate eaten/fall fell fallen/
    feed fed/feel felt/fight fought/find found/flee fled/fly flew flown/forbid forbade forbidden/forecast forecast/
    forget forgot forgotten/freeze froze frozen/get got gotten/give gave given/go went gone/grow grew grown/hang hung/
    have had/hear heard/hide hid hidden/hit hit/hold held/hurt hurt/keep kept/know knew known/lay laid/lead led/leave left/
    lend lent/let let/lie lay lain/lose lost/make made/mean meant/meet met/pay paid/put put/quit quit/read read/
    ride rode ridden/ring rang rung/rise rose risen/run ran run/say said/see saw seen/seek sought/sell sold/send sent/
    set set/shake shook shaken/shed shed/shine shone/shoot shot/show showed shown/shrink shrank shrunk/shut shut/
    sing sang sung/sink sank sunk/sit sat/sleep slept/slide slid/creep crept/speak spoke spoken/speed sped/spend spent/split split/
    spread spread/spring sprang sprung/stand stood/steal stole stolen/stick stuck/strike struck/swear swore sworn/
    sweep swept/swell swelled swollen/swim swam swum/swing swung/take took taken/teach taught/tear tore torn/tell told/
    think thought/throw threw thrown/understand understood/upset upset/wake woke woken/wear wore worn/win won/
    withdraw withdrew withdrawn/write wrote written/foresee foresaw foreseen/cancel cancelled
    """

  /// Verbs of more than one syllable that double their last consonant.
  static let doubling = "admit commit permit refer prefer occur transfer equip omit regret submit propel compel control"

  /// Base forms that are as often nouns; after a determiner, adjective or preposition they are taken as nouns.
  static let alsoNouns = """
    access act address aim answer attack attempt average award back balance ban bank bar base benefit bid bill block book
    boost bounce break budget build call capture care case cause challenge change charge check claim climb clash close
    comment concern contact contract control cost counter cover crash cross cure cut damage dance date deal debate decline
    decrease delay demand deposit design dip discount dispute double doubt draw dream dress drink drive drop ease effect
    employ end estimate exchange exercise exhibit experience export extract face fall fear feature field fight figure file
    fine finish fire fish flight flow focus force forecast form fuel fund gain grant gross group guarantee guard guess guide
    hike hit hold hope host house impact import increase influence interest issue jump land launch lead leap lease
    level lift light limit line link list load loan look loss love mark market match measure mention mine mix move name need
    net notice number object offer order pace pay peak pick place plan plant play plunge point post pound power practice press
    price print process produce profit program progress project promise protest pump purchase push quarter question race
    raise rally range rank rate reach rebound recall record refund release rent repair reply report request rescue research
    reserve rest result retreat return review ride rise risk roll rule run sale sample scale schedule score search seat
    sentence set shape share shift ship shock shot show sign slide slump smoke sound spike split spread staff stage stake
    stand start state stay step stock stop store strike study supply support surge surprise survey suspect switch talk target
    tax test top total touch tour track trade train transfer transport travel treat trial trip trust turn update upgrade use
    value view visit voice vote wage wait walk wash watch water wave win wish work worry yield arrest burn catch recruit scan resort escape sponsor download copy spot tweet graduate permit flood hunt lecture
    interview march murder wave wreck venture crack exploit guide label monitor pack stretch span load swim camp harvest coach
    rush rebel reward transplant trap tap tie stick stamp spray patrol raid upload commute cycle sprint dive orbit rocket balloon mushroom lag crash bounce host seat tip chip clip trip strip train pilot soldier
    """
}
