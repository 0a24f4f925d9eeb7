/**
 * The structure of CC315A (declaration) and CC313A (amendment), one element a line: name, how often, format, in which of
 * the two messages when only in one, what it is. `1|0..1` is the full header and the reduced one (`EnsHeader`).
 * Source: schemas of the entry summary declaration, version 11.2, as the United Kingdom publishes them.
 */
export const ENS_OUTLINE = `
MesSenMES3                    1        an..35    -    message sender
MesRecMES6                    0..1     an..35    -    message recipient
DatOfPreMES9                  1        yymmdd    -    date of preparation
TimOfPreMES10                 1        hhmm      -    time of preparation
PriMES15                      0..1     a1        -    priority
MesIdeMES19                   1        an..14    -    message identification
MesTypMES20                   1        message   -    message type
CorIdeMES25                   0..1     an..14    -    correlation identifier
HEAHEA                        1        -         -    header
  RefNumHEA4                  1        an..22    315  reference number
  DocNumHEA5                  1        mrn       313  document/reference number
  TraModAtBorHEA76            1        n..2      -    transport mode at border
  IdeOfMeaOfTraCroHEA85       0..1     an..27    -    identity of means of transport crossing border
  IdeOfMeaOfTraCroHEA85LNG    0..1     language  -    identity of means of transport crossing border lng
  NatOfMeaOfTraCroHEA87       0..1     country   -    nationality of means of transport crossing border
  TotNumOfIteHEA305           1|0..1   n..5      -    total number of items
  TotNumOfPacHEA306           0..1     n..7      -    total number of packages
  TotGroMasHEA307             0..1     n..11,3   -    total gross mass
  DecPlaHEA394                1|0..1   an..35    315  declaration place
  DecPlaHEA394LNG             0..1     language  315  declaration place lng
  AmdPlaHEA598                1|0..1   an..35    313  amendment place
  AmdPlaHEA598LNG             0..1     language  313  amendment place lng
  SpeCirIndHEA1               0..1     A1        -    specific circumstance indicator
  TraChaMetOfPayHEA1          0..1     A1        -    transport charges/ method of payment
  ComRefNumHEA                0..1     an..70    -    commercial reference number
  ConRefNumHEA                0..1     an..35    -    conveyance reference number
  PlaLoaGOOITE334             0..1     place     -    place of loading
  PlaLoaGOOITE334LNG          0..1     language  -    place of loading lng
  PlaUnlGOOITE334             0..1     place     -    place of unloading
  CodPlUnHEA357LNG            0..1     language  -    place of unloading lng
  DecDatTimHEA114             1        datetime  315  declaration date and time
  DatTimAmeHEA113             1        datetime  313  date and time of amendment
TRACONCO1                     0..1     -         -    (consignor) trader
  NamCO17                     0..1     an..35    -    name
  StrAndNumCO122              0..1     an..35    -    street and number
  PosCodCO123                 0..1     an..9     -    postal code
  CitCO124                    0..1     an..35    -    city
  CouCO125                    0..1     country   -    country code
  NADLNGCO                    0..1     language  -    nad lng
  TINCO159                    0..1     tin       -    tin
TRACONCE1                     0..1     -         -    (consignee) trader
  NamCE17                     0..1     an..35    -    name
  StrAndNumCE122              0..1     an..35    -    street and number
  PosCodCE123                 0..1     an..9     -    postal code
  CitCE124                    0..1     an..35    -    city
  CouCE125                    0..1     country   -    country code
  NADLNGCE                    0..1     language  -    nad lng
  TINCE159                    0..1     tin       -    tin
NOTPAR670                     0..1     -         -    notify party
  NamNOTPAR672                0..1     an..35    -    name
  StrNumNOTPAR673             0..1     an..35    -    street and number
  PosCodNOTPAR676             0..1     an..9     -    postal code
  CitNOTPAR674                0..1     an..35    -    city
  CouCodNOTPAR675             0..1     country   -    country code
  NOTPAR670LNG                0..1     language  -    nad lng
  TINNOTPAR671                0..1     tin       -    tin
GOOITEGDS                     1..*     -         -    goods item
  IteNumGDS7                  1        n..5      -    item number
  GooDesGDS23                 0..1     an..280   -    goods description
  GooDesGDS23LNG              0..1     language  -    goods description lng
  GroMasGDS46                 0..1     n..11,3   -    gross mass
  MetOfPayGDI12               0..1     A1        -    transport charges/ method of payment
  ComRefNumGIM1               0..1     an..70    -    commercial reference number
  UNDanGooCodGDI1             0..1     n4        -    un dangerous goods code
  PlaLoaGOOITE333             0..1     place     -    place of loading
  PlaLoaGOOITE333LNG          0..1     language  -    place of loading lng
  PlaUnlGOOITE333             0..1     place     -    place of unloading
  PlaUnlGOOITE333LNG          0..1     language  -    place of unloading lng
  PRODOCDC2                   0..99    -         -    produced documents/certificates
    DocTypDC21                1        an..4     -    document type
    DocRefDC23                1        an..35    -    document reference
    DocRefDCLNG               0..1     language  -    document reference lng
  SPEMENMT2                   0..99    -         -    special mentions
    AddInfCodMT23             1        an..5     -    additional information coded
  TRACONCO2                   0..1     -         -    (consignor) trader
    NamCO27                   0..1     an..35    -    name
    StrAndNumCO222            0..1     an..35    -    street and number
    PosCodCO223               0..1     an..9     -    postal code
    CitCO224                  0..1     an..35    -    city
    CouCO225                  0..1     country   -    country code
    NADLNGGTCO                0..1     language  -    nad lng
    TINCO259                  0..1     tin       -    tin
  COMCODGODITM                0..1     -         -    (code) commodity
    ComNomCMD1                1        n4..8     -    combined nomenclature
  TRACONCE2                   0..1     -         -    (consignee) trader
    NamCE27                   0..1     an..35    -    name
    StrAndNumCE222            0..1     an..35    -    street and number
    PosCodCE223               0..1     an..9     -    postal code
    CitCE224                  0..1     an..35    -    city
    CouCE225                  0..1     country   -    country code
    NADLNGGICE                0..1     language  -    nad lng
    TINCE259                  0..1     tin       -    tin
  CONNR2                      0..99    -         -    containers
    ConNumNR21                1        an..17    -    container number
  IDEMEATRAGI970              0..*     -         -    (means of transport at border) identity
    NatIDEMEATRAGI973         0..1     country   -    nationality
    IdeMeaTraGIMEATRA971      1        an..27    -    identity of means of transport crossing border
    IdeMeaTraGIMEATRA972LNG   0..1     language  -    identity of means of transport crossing border lng
  PACGS2                      0..99    -         -    packages
    KinOfPacGS23              1        an2       -    kind of packages
    NumOfPacGS24              0..1     n..5      -    number of packages
    NumOfPieGS25              0..1     n..5      -    number of pieces
    MarNumOfPacGSL21          0..1     an..140   -    marks & numbers of packages (long)
    MarNumOfPacGSL21LNG       0..1     language  -    marks & numbers of packages (long) lng
  PRTNOT640                   0..1     -         -    notify party
    NamPRTNOT642              0..1     an..35    -    name
    StrNumPRTNOT646           0..1     an..35    -    street and number
    PstCodPRTNOT644           0..1     an..9     -    postal code
    CtyPRTNOT643              0..1     an..35    -    city
    CouCodGINOT647            0..1     country   -    country code
    PRTNOT640LNG              0..1     language  -    nad lng
    TINPRTNOT641              0..1     tin       -    tin
ITI                           0..99    -         -    itinerary
  CouOfRouCodITI1             1        country   -    country of routing code
CUSOFFLON                     0..1     -         315  (lodgement) customs office
  RefNumCOL1                  1        office    315  reference number
TRAREP                        0..1     -         -    (representative) trader
  NamTRE1                     0..1     an..35    -    name
  StrAndNumTRE1               0..1     an..35    -    street and number
  PosCodTRE1                  0..1     an..9     -    postal code
  CitTRE1                     0..1     an..35    -    city
  CouCodTRE1                  0..1     country   -    country code
  TRAREPLNG                   0..1     language  -    nad lng
  TINTRE1                     1        tin       -    tin
PERLODSUMDEC                  1        -         -    (lodging summary declaration) person
  NamPLD1                     0..1     an..35    -    name
  StrAndNumPLD1               0..1     an..35    -    street and number
  PosCodPLD1                  0..1     an..9     -    postal code
  CitPLD1                     0..1     an..35    -    city
  CouCodPLD1                  0..1     country   -    country code
  PERLODSUMDECLNG             0..1     language  -    nad lng
  TINPLD1                     1        tin       -    tin
SEAID529                      0..*     -         -    seals id
  SeaIdSEAID530               1        an..20    -    seals identity
  SeaIdSEAID530LNG            0..1     language  -    seals identity lng
CUSOFFFENT730                 1        -         -    (first entry) customs office
  RefNumCUSOFFFENT731         1        office    -    reference number
  ExpDatOfArrFIRENT733        1        datetime  -    expected date and time of arrival
CUSOFFSENT740                 0..99    -         -    (subsequent entry) customs office
  RefNumSUBENR909             1        office    -    reference number
TRACARENT601                  0..1     -         -    (entry carrier) trader
  NamTRACARENT604             0..1     an..35    -    name
  StrNumTRACARENT607          0..1     an..35    -    street and number
  PstCodTRACARENT606          0..1     an..9     -    postal code
  CtyTRACARENT603             0..1     an..35    -    city
  CouCodTRACARENT605          0..1     country   -    country code
  TRACARENT601LNG             0..1     language  -    nad lng
  TINTRACARENT602             0..1     tin       -    tin
`
