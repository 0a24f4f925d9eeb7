/**
 * Names that many people bear: sharing one says little. The spellings of a row are one name: transliterations first, then
 * short forms.
 */
const COMMON = `
  muhammad|mohammad|mohammed|mohamed|mohamad|muhammed|mohd|mehmet|mahomed|mukhammad|magomed
  ahmad|ahmed|ahmet|akhmad|akhmed
  ali|aly
  abdul|abdel|abd|abdal|abdoul
  abdullah|abdallah|abdulla|abdoullah
  hassan|hasan|hasson
  hussein|hussain|husayn|hossein|huseyin|husain
  ibrahim|ebrahim|ibragim|abraham
  mahmoud|mahmud|mahmood|mehmood
  yusuf|yousef|youssef|yousuf|joseph|jose|josef|iosif
  omar|umar|umer
  mustafa|mostafa|moustafa
  kim|gim
  lee|li|ri|yi|rhee
  park|pak|bak
  choi|choe
  jung|jeong|chung|jong
  wang|wong
  zhang|chang|cheung
  liu|lau
  chen|chan
  john|jon|ivan|jean|juan|johann|hans|giovanni|joao
  maria|mary|marie|mariya
  alexander|aleksandr|alexandr|oleksandr|alexandre|alejandro|aleksander|iskander
  vladimir|volodymyr|wladimir|uladzimir
  sergei|sergey|serhiy|serge|sergio
  mikhail|michael|mykhailo|miguel|michel|michal|mike
  nikolai|nikolay|mykola|nicholas|nicolas|nick
  andrei|andrey|andriy|andrew|andreas|andre|andres|andy
  dmitri|dmitry|dmytro|dimitri
  yuri|yury|yuriy|iurii
  peter|petr|pyotr|pedro|pierre|petro|piotr
  paul|pavel|pablo|pawel|paolo|pavlo
  david|dawid|daud|dawood
  james|jim|jimmy|jaime
  william|bill|will|willem|wilhelm|guillermo|billy
  robert|bob|rob|roberto|bobby
  richard|rick|dick|ricardo
  thomas|tom|tomas|tommy
  charles|charlie|carlos|karl|carl
  george|georg|georgi|jorge|giorgi
  edward|ed|eddie|eduard|eduardo`

/** Short forms of names that are not so common that they weigh less. */
const SHORT = `
  theodore|ted|theo|teddy
  elizabeth|liz|beth|eliza|elisabeth|betty
  katherine|catherine|kate|kathy|ekaterina|katarina|kathryn
  margaret|maggie|peggy|meg
  anthony|tony|antonio|anton|antony
  benjamin|benny
  christopher|chris|christoph|cristobal
  daniel|dan|danny|daniil
  frederick|fred|freddy|friedrich|federico
  gregory|greg|grigori|grigory
  jeffrey|jeff|geoffrey|geoff
  joshua|josh
  lawrence|larry|laurence|lorenzo
  leonard|leo|lenny|leonid
  matthew|matt|matteo|mateo|matvei
  patrick|pat|patricio
  ronald|ron|ronnie
  samuel|sam|sammy
  stephen|steven|steve|stefan|stephan|esteban|stepan
  timothy|tim|timofei
  vincent|vince|vicente
  walter|walt
  zachary|zach
  eugene|gene|evgeny|evgeni|yevgeny|yevgeni|eugen
  jennifer|jen|jenny
  jessica|jess
  rebecca|becky
  susan|sue|susanna
  victoria|vicky|viktoria
  alisher|alishir
  igor|ihor
  osama|usama
  laden|ladin
  gaddafi|qaddafi|kadhafi|gadhafi|qadhafi`

/** Common, and no spellings of each other. */
const COMMON_ALONE = `khan begum singh kaur kumar shah nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong
  ly thi minh anh tan lin huang zhao wu zhou silva santos garcia rodriguez smith johnson`

const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.trim().split('|'))

const GROUPS: ReadonlyMap<string, string> = new Map(
  [...rowsOf(SHORT), ...rowsOf(COMMON)].flatMap((row) =>
    row.map((name) => [name, row[0] as string] as const),
  ),
)

const COMMON_NAMES: ReadonlySet<string> = new Set([
  ...rowsOf(COMMON).flat(),
  ...COMMON_ALONE.split(/\s+/),
])

/** Every name of the tables, in any spelling. */
export const COMMON_WORDS: readonly string[] = [...COMMON_NAMES, ...GROUPS.keys()]

/** The name that these spellings and short forms stand for; undefined when the table knows none. */
export const nameGroupOf = (word: string): string | undefined => GROUPS.get(word)

/** Whether so many people bear it that sharing it says little. */
export const isCommonName = (word: string): boolean => COMMON_NAMES.has(word)
