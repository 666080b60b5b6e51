import SluiceCore
import SluiceText
import Testing

/// One ordinary sentence in each of the languages, no two in the same words.
@Suite struct LanguageTests {
  private static let sentences = [
    ("af", "Ons het gister by die rivier gaan stap en baie voëls gesien wat oor die water vlieg."),
    ("sq", "Dje ne shkuam pranë lumit dhe pamë shumë zogj që fluturonin mbi ujë."),
    ("eu", "Atzo ibai ondora joan ginen eta ur gainean hegan zebiltzan txori asko ikusi genituen."),
    ("ca", "Ahir vam anar a passejar vora el riu i vam veure molts ocells que volaven sobre l’aigua."),
    (
      "hr",
      "Jučer smo šetali uz rijeku i vidjeli mnogo ptica koje su letjele iznad vode, a djeca su se igrala na obali."
    ),
    ("cs", "Včera jsme šli na procházku k řece a viděli jsme mnoho ptáků, kteří létali nad vodou."),
    ("da", "I går gik vi en tur ved floden og så mange fugle, der fløj hen over vandet."),
    ("nl", "Gisteren gingen we wandelen langs de rivier en zagen we veel vogels die over het water vlogen."),
    ("en", "Yesterday we went for a walk by the river and saw many birds flying over the water."),
    ("eo", "Hieraŭ ni promenis apud la rivero kaj vidis multajn birdojn, kiuj flugis super la akvo."),
    ("et", "Eile käisime jõe ääres jalutamas ja nägime palju linde, kes vee kohal lendasid."),
    ("fi", "Eilen kävelimme joen varrella ja näimme monta lintua, jotka lensivät veden yllä."),
    ("fr", "Hier, nous nous sommes promenés au bord de la rivière et nous avons vu beaucoup d’oiseaux."),
    ("gl", "Onte fomos pasear á beira do río e vimos moitos paxaros que voaban sobre a auga."),
    ("de", "Gestern gingen wir am Fluss spazieren und sahen viele Vögel, die über das Wasser flogen."),
    ("hu", "Tegnap sétálni mentünk a folyó mellé, és sok madarat láttunk a víz fölött repülni."),
    ("is", "Í gær fórum við í göngutúr við ána og sáum marga fugla sem flugu yfir vatninu."),
    ("id", "Kemarin kami berjalan-jalan di tepi sungai dan melihat banyak burung yang terbang di atas air."),
    ("ga", "Chuamar ag siúl cois na habhann inné agus chonaiceamar a lán éan ag eitilt os cionn an uisce."),
    ("it", "Ieri siamo andati a passeggiare lungo il fiume e abbiamo visto molti uccelli volare sull’acqua."),
    ("lv", "Vakar mēs gājām pastaigāties gar upi un redzējām daudz putnu, kas lidoja virs ūdens."),
    ("lt", "Vakar ėjome pasivaikščioti prie upės ir matėme daug paukščių, skraidančių virš vandens."),
    (
      "nn",
      "I går gjekk vi ein tur langs elva og såg mange fuglar som flaug over vatnet, og borna ville ikkje reise heim."
    ),
    ("pl", "Wczoraj poszliśmy na spacer nad rzekę i widzieliśmy wiele ptaków latających nad wodą."),
    ("pt", "Ontem fomos passear à beira do rio e vimos muitos pássaros que voavam sobre a água."),
    ("ro", "Ieri am mers la plimbare pe malul râului și am văzut multe păsări care zburau deasupra apei."),
    ("sk", "Včera sme išli na prechádzku k rieke a videli sme veľa vtákov, ktoré lietali nad vodou."),
    ("sl", "Včeraj smo šli na sprehod ob reki in videli veliko ptic, ki so letele nad vodo."),
    ("es", "Ayer fuimos a pasear junto al río y vimos muchos pájaros que volaban sobre el agua."),
    ("sw", "Jana tulitembea kando ya mto na tukaona ndege wengi waliokuwa wakiruka juu ya maji."),
    ("sv", "I går gick vi en promenad vid floden och såg många fåglar som flög över vattnet."),
    ("tl", "Kahapon ay naglakad kami sa tabi ng ilog at nakakita ng maraming ibon na lumilipad sa ibabaw ng tubig."),
    ("tr", "Dün nehir kenarında yürüyüşe çıktık ve suyun üzerinde uçan birçok kuş gördük."),
    ("vi", "Hôm qua chúng tôi đi dạo bên bờ sông và thấy nhiều con chim bay trên mặt nước."),
    ("cy", "Ddoe aethom am dro ar lan yr afon a gwelsom lawer o adar yn hedfan dros y dŵr."),
    ("br", "Dec’h omp bet o pourmen e-tal ar stêr hag hon eus gwelet kalz a laboused o nijal a-us d’an dour."),
    ("az", "Dünən çayın kənarında gəzməyə getdik və suyun üzərində uçan çoxlu quş gördük."),
    ("uz", "Kecha biz daryo bo‘yida sayr qildik va suv ustida uchayotgan ko‘p qushlarni ko‘rdik."),
    ("be", "Учора мы хадзілі гуляць каля ракі і бачылі шмат птушак, якія лёталі над вадой."),
    ("bg", "Вчера се разходихме край реката и видяхме много птици, които летяха над водата."),
    ("ru", "Вчера мы гуляли у реки и видели много птиц, которые летали над водой."),
    ("sr", "Јуче смо шетали поред реке и видели много птица које су летеле изнад воде."),
    ("uk", "Учора ми гуляли біля річки й бачили багато птахів, які літали над водою."),
    ("kk", "Кеше біз өзен жағасында серуендеп, су үстінде ұшқан көп құс көрдік."),
    ("mn", "Өчигдөр бид голын эргээр зугаалж, усан дээгүүр нисэх олон шувуу харлаа."),
    ("tg", "Дирӯз мо дар лаби дарё сайр кардем ва паррандаҳои зиёдеро дидем, ки болои об парвоз мекарданд."),
    ("ar", "ذهبنا أمس في نزهة قرب النهر ورأينا طيورا كثيرة تحلق فوق الماء."),
    ("fa", "دیروز کنار رودخانه قدم زدیم و پرندگان زیادی را دیدیم که بالای آب پرواز می‌کردند."),
    ("ur", "کل ہم دریا کے کنارے سیر کو گئے اور پانی کے اوپر اڑتے ہوئے بہت سے پرندے دیکھے۔"),
    ("he", "אתמול טיילנו ליד הנהר וראינו הרבה ציפורים שעפו מעל המים."),
    ("hi", "कल हम नदी के किनारे टहलने गए और पानी के ऊपर उड़ते हुए बहुत से पक्षी देखे।"),
    ("mr", "काल आम्ही नदीकाठी फिरायला गेलो आणि पाण्यावर उडणारे खूप पक्षी पाहिले."),
    ("ne", "हिजो हामी नदीको किनारमा हिँड्न गयौं र पानीमाथि उडिरहेका धेरै चराहरू देख्यौं।"),
    ("bn", "গতকাল আমরা নদীর ধারে হাঁটতে গিয়েছিলাম এবং জলের উপর অনেক পাখি উড়তে দেখেছি।"),
    ("as", "কালি আমি নদীৰ পাৰত ফুৰিবলৈ গৈছিলোঁ আৰু পানীৰ ওপৰত বহুতো চৰাই উৰি থকা দেখিছিলোঁ।"),
    ("am", "ትናንት በወንዙ ዳር በእግር ሄድን እና በውሃው ላይ የሚበሩ ብዙ ወፎችን አየን።"),
    ("el", "Χθες πήγαμε βόλτα δίπλα στο ποτάμι και είδαμε πολλά πουλιά να πετούν."),
    ("ka", "გუშინ მდინარის პირას ვისეირნეთ და ბევრი ჩიტი ვნახეთ."),
    ("hy", "Երեկ մենք զբոսնեցինք գետի ափին և տեսանք շատ թռչուններ։"),
    ("ta", "நேற்று நாங்கள் ஆற்றின் கரையில் நடந்து சென்று பல பறவைகளைப் பார்த்தோம்."),
    ("te", "నిన్న మేము నది ఒడ్డున నడిచి చాలా పక్షులను చూశాము."),
    ("th", "เมื่อวานเราไปเดินเล่นริมแม่น้ำและเห็นนกจำนวนมาก"),
    ("ko", "어제 우리는 강가를 산책하며 물 위를 나는 많은 새를 보았다."),
    ("ja", "昨日は川のそばを散歩して、水の上を飛ぶたくさんの鳥を見ました。"),
    ("zh-Hans", "昨天我们在河边散步，看见许多鸟从水面上飞过。"),
    ("zh-Hant", "昨天我們在河邊散步，看見許多鳥從水面上飛過。"),
    ("mk", "Децата денес не одат на училиште бидејќи е празник, па ќе играат дома со своите другари."),
    ("nb", "Vi gikk en lang tur i går, og barna ville ikke dra hjem fordi de hadde det så gøy ute i snøen."),
  ]

  private func described(_ text: String, declared: String? = nil) throws -> Document {
    var stage = try ScriptStage(options: StageOptions([]))
    var document = Document(origin: Origin(path: "a"), body: Array(text.utf8), form: .text, mediaType: .plain)
    document.language = declared
    _ = stage.process(&document)
    return document
  }

  @Test(arguments: sentences)
  func aSentenceIsEnough(tag: String, text: String) throws {
    let document = try described(text)
    #expect(document.language == tag)
    #expect(document.languageConfidence ?? 0 >= 0.65)
  }

  @Test(arguments: ["OK", "Nova Kappa 500", "12.5 %", "Grbl zzyx qqwv xkcd wvut jjkl mmnp ttrs bbcd ffgh"])
  func whatTellsNoLanguageHasNoConfidence(text: String) throws {
    let document = try described(text)
    #expect(document.language == nil)
    #expect(document.languageConfidence == 0)
  }

  @Test func aDeclaredLanguageHasNoConfidenceOfItsOwn() throws {
    let document = try described("The birds were flying over the river yesterday morning.", declared: "en-GB")
    #expect(document.language == "en-GB")
    #expect(document.languageConfidence == nil)
  }
}
