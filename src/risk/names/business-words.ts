/**
 * Words that many companies carry: they tell little about which one is meant. Each row is one notion in the languages of
 * the lanes; all its spellings count as the same word, so `THƯƠNG MẠI` is `trading`.
 */
const NOTIONS = `
  trading=trading|trade|traders|trader|commerce|commercial|comercial|comercio|handel|handels|thuong mai|tm|maoyi|torgovlya|torgoviy dom|torgovy dom|shoji|muyeok
  service=service|services|servicios|dich vu|dv|serv|dienste|dienstleistungen|fuwu|uslugi
  manufacturing=manufacturing|manufacture|manufacturer|manufacturers|mfg|production|productions|products|product|producers|san xuat|sx|zhizao|sheng chan|proizvodstvo|fabrik|factory|works|nha may|xi nghiep|plant|zavod|gongchang
  import=import|imports|importing|nhap khau|nk|importadora|importacion
  export=export|exports|exporting|xuat khau|xk|exportadora|exportacion
  import export=import export|xuat nhap khau|xnk|impex|imex|imp exp|jinchukou
  construction=construction|constructions|xay dung|xd|bau|construccion|stroy|jianshe|jianzhu
  investment=investment|investments|invest|investing|dau tu|dt|inversiones|investitsii|touzi
  development=development|developments|phat trien|pt|desarrollo|entwicklung|fazhan|kaifa
  transport=transport|transports|transportation|van tai|vt|transporte|transportes|spedition|yunshu|shipping|maritime|marine|haiyun|hang hai|vantai bien
  logistics=logistics|logistic|tiep van|wuliu|forwarding|forwarders|forwarder|freight|cargo|giao nhan
  technology=technology|technologies|tech|technical|technologie|cong nghe|ky thuat|keji|tekhnologii|jishu
  industry=industry|industries|industrial|cong nghiep|industria|industrie|industrias|gongye|sangyo|saneop|promyshlennost
  electronics=electronics|electronic|dien tu|elektronik|dianzi|denshi|jeonja
  electric=electric|electrical|electricity|dien|elektro|dianqi|power|energy|nang luong|dien luc
  mechanical=mechanical|machinery|machine|machines|co khi|may moc|maschinen|jixie|engineering|engineers
  food=food|foods|foodstuff|foodstuffs|thuc pham|alimentos|lebensmittel|shipin
  seafood=seafood|seafoods|thuy san|hai san|aquatic|fishery|fisheries|mariscos
  textile=textile|textiles|det may|det|may mac|garment|garments|apparel|fashion|clothing|fangzhi|textil
  wood=wood|woods|wooden|timber|go|lam san|furniture|noi that|muye|jiaju
  plastic=plastic|plastics|nhua|plastik|suliao
  steel=steel|thep|stahl|gangtie|metal|metals|kim loai|jinshu|iron
  chemical=chemical|chemicals|hoa chat|chemie|huagong|khimiya
  agriculture=agricultural|agriculture|agro|agri|nong san|nong nghiep|nongye
  supplies=supply|supplies|suppliers|materials|material|vat tu|vat lieu|equipment|thiet bi|shebei
  group=group|groups|grupo|gruppe|tap doan|jituan|geurup|gruppa
  holding=holding|holdings|konggu
  international=international|intl|internacional|quoc te|guoji|kukje|mezhdunarodny
  global=global|worldwide|world|toan cau|quanqiu
  general=general|united|universal|national|quoc gia|tong hop
  management=management|quan ly|guanli|verwaltung
  consulting=consulting|consultants|consultancy|advisory|tu van|beratung
  solutions=solutions|solution|giai phap|systems|system|he thong|network|networks
  bank=bank|banking|banks|banco|banque|banka|ngan hang|yinhang|bancorp
  finance=finance|financial|capital|tai chinh|credit|fund|funds|securities|insurance|bao hiem|jinrong
  trust=trust|trusts|foundation|foundations|stiftung|fund trust|quy
  enterprise=enterprise|enterprises|doanh nghiep|business|ventures|empresa|qiye|partners|partner|associates|brothers|bros|sons
  store=store|stores|shop|market|supermarket|retail|wholesale|cua hang|sieu thi
  branch=branch|chi nhanh|office|van phong|division|subsidiary|department
  institute=institute|university|academy|research|center|centre|organization|organisation|association|union|committee|ministry|agency|council
  aviation=aviation|airlines|airline|airways|air|aerospace|hang khong`

/** Written words, in plain text, to the notion they stand for. */
export const BUSINESS_WORDS: ReadonlyMap<string, string> = new Map(
  NOTIONS.trim()
    .split('\n')
    .flatMap((row) => {
      const [notion, written] = row.trim().split('=') as [string, string]
      return written.split('|').map((word) => [word, notion] as const)
    }),
)

/** Words without meaning of their own, and the particles of personal names. */
export const PARTICLES: ReadonlySet<string> = new Set(
  `and the of for in on at to by a an und der die das des dem et le la les du de da do dos das del di della e y i va cua cho
  al el ul as ad bin ben ibn bint abu abou umm van von vom zu zum ter ten den dr mr mrs ms sir haji hajji sheikh shaikh sayed
  ong ba`.split(/\s+/),
)
