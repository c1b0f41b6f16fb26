<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>gleaner</name>
  <message>
   <source> A confidential balance may hold more; Gleaner cannot send that.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source> It could not be put back in place yet, so this message will come again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source> It is only watched: remove {name} first, then add it with its key.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source> It lets this program hold {limit} KiB.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source> The outer key of the batch becomes public.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source> This decides: its contributor is paid, and its key becomes public, so the buyer can read all of it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source> What is put in later begins to age anew.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source> Who finds the label wrong may contest it until then; overturned, it costs the whole bond.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source> and </source>
   <translation> und </translation>
  </message>
  <message>
   <source> and {who} may freeze accounts</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source> {bit_count} sampled records are refused.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source> {exact} more is frozen by the token's issuer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source> … {n} more bytes</source>
   <extracomment>Singular:  … {n} more byte</extracomment>
   <translation>
    <numerusform> … {n} weiteres Byte</numerusform>
    <numerusform> … {n} weitere Bytes</numerusform>
   </translation>
  </message>
  <message>
   <source>(no name)</source>
   <translation>(ohne Namen)</translation>
  </message>
  <message>
   <source>1 sale is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>1 to {most}</source>
   <translation>1 bis {most}</translation>
  </message>
  <message>
   <source>12 words</source>
   <translation>12 Wörter</translation>
  </message>
  <message>
   <source>24 words</source>
   <translation>24 Wörter</translation>
  </message>
  <message>
   <source>: no address has {join}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>; {tokens_text} of that is the token's own fee</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>; {who} may end that</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>; {who} pays its deposit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A CAR file holds a block of {length} bytes; that is not possible.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A CAR file is cut short.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A CID is not version 1 with SHA-256.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A Ledger account holds, receives and signs. It cannot sell or review: packages and votes need secrets that derive from its key, and that key never leaves the device.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A Ledger is plugged in, but this computer does not let you use it. Install Ledger's udev rules (https://github.com/LedgerHQ/udev-rules), plug it in again and try once more. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A Ledger's Solana accounts have paths such as m/44'/501'/0' or m/44'/501'/0'/0'.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A backup inside the data folder is lost with it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A batch is missing: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A batch with appeals is settled with all its rounds.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A block has more than {max_links} links.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A block in the gateway's CAR is too large.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A block is not in the form of a plain file's inner node.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A block is not part of a file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A block is not part of a plain file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A block links to something other than a part of a file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A block's links and sizes do not fit each other.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A challenge stakes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A change of the stake is missing: {cause}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A code that replaces a value is the same for the same value, so records can still be linked.</source>
   <translation>Ein Code, der einen Wert ersetzt, ist für gleiche Werte gleich. Datensätze lassen sich also weiterhin verknüpfen.</translation>
  </message>
  <message>
   <source>A committee has 1 to {max_attesters} different attesters and needs 1 to all of them. Nothing was sent or locked. Correct the list or the threshold.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A count is off by {off} on average, {share} % of an average bar.</source>
   <translation>Eine Anzahl weicht im Schnitt um {off} ab, das sind {share} % eines mittleren Balkens.</translation>
  </message>
  <message>
   <source>A count is off by {off} on average.</source>
   <translation>Eine Anzahl weicht im Schnitt um {off} ab.</translation>
  </message>
  <message>
   <source>A decimal has an exponent beyond ±{max_decimal_exponent}; it is probably damaged.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A decimal is not finite (NaN or infinity). Replace or drop it before selling.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A derivation path starts with m and has at most 255 steps.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A draw after an appeal names the last attempt of every earlier round.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A draw step looks at no more than {max_draw_step} indices.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A field name is of type {name}; names must be text.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A file of yours is read here, on this computer. Nothing is sent.</source>
   <translation>Eine Datei von Ihnen wird hier auf diesem Computer gelesen. Nichts wird gesendet.</translation>
  </message>
  <message>
   <source>A file's tree is deeper than any real file's.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A gateway sends more than the {max_bytes} bytes accepted here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A histogram may have {max_bins} bins at most.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A label has 1 to 64 printable characters.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A label was opened</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A limit is reached</source>
   <translation>Eine Grenze ist erreicht</translation>
  </message>
  <message>
   <source>A media record is cut short.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A media record of {len} bytes is too large.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A media record's header is longer than the record.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A memo has at most {max_memo_bytes} bytes and only characters that print.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A message has at most {most} bytes; this one has {size}. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A name has 1 to {max_name_chars} printable characters. Nothing was changed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A note or memo has at most 200 printable characters.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A number in a CAR file is malformed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A number in a block is malformed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A number in the gateway's CAR is malformed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A number is not finite (NaN or infinity). Replace or drop it before selling.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A number would pass what the market can count.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A package has 1 to {max_records} records, not {count}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A panel member's key is damaged; nothing can be sealed to it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A part of the file has another size than its parent says.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A part of this request's schema is not an object.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A passphrase has at most {max_passphrase_chars} characters. Nothing was saved.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A passphrase needs at least {min_passphrase_chars} characters; several words are best. Nothing was saved.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A pattern in this request could take too long to match. Anchor it with ^ and $.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A pattern in this request is not a text of at most {pattern_chars} characters.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A pattern in this request is not a valid regular expression.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A pattern in this request refers back to a group.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A pattern in this request repeats a group.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A pattern in this request uses an extension that is not allowed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A payment is missing: {cause}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A privacy limit must be larger than zero.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A program this needs is not on this network.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A proof has at most {proof_bytes} bytes, not {len}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A public key has 32 bytes, not {len}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A quotation mark inside a cell must be written twice.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A range rule of this request has no bounds.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A record cannot be saved, because it is not JSON ({name}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A record does not decrypt to what was committed to. This was proven on chain.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A record is not a canonical JSON object.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A record is not canonical JSON.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A record of {len} bytes is larger than {max_record_bytes}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A record of {len} characters is too large to be saved.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A recovery phrase has 12 or 24 words; this one has {count}. Check for a missing or doubled word.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A recovery phrase holds 16 or 32 bytes of entropy.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A reviewer's profile holds no usable key.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A row has a field you were not asked about. Nothing has left. Choose the fields again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A row of the privacy ledger cannot be read. No sale with noise is possible until it is repaired.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A row of the privacy ledger is not possible. Nothing was spent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A sale needs stake, and there is none yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A seat takes {gln}, and {gln2} are free.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A secret key has 64 bytes; this has another length. An address alone cannot sign. Nothing was imported.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A seed has 16 to 64 bytes, not {len}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A signature does not fit the transaction.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A signer and an application domain have 32 bytes each. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A step of a derivation path is at most {hardened}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A step of a derivation path is at most {max_account_index}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A text holds half of a character (a lone surrogate); it is damaged.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A time has no time zone, so its instant is unknown. Give the column a zone first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A time is outside the years 1 to 9999 in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A token account holds too little SOL for its rent: add SOL.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A value is nested more than {max_depth} levels deep.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A value is of type {name}, which has no form in a record.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A vault holds at most {max_accounts} accounts. Nothing was added.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A vault holds at most {max_wallets} wallets. Nothing was added.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A vote is committed or revealed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A wallet that you never paid before.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A wallet that you paid before.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>About and licences</source>
   <translation>Über Gleaner und Lizenzen</translation>
  </message>
  <message>
   <source>Accepted, paid for the share that passed</source>
   <translation>Angenommen, bezahlt für den Anteil, der bestanden hat</translation>
  </message>
  <message>
   <source>Accepted: the key is due</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Accepts {short} as attester {attester}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Account</source>
   <translation>Konto</translation>
  </message>
  <message>
   <source>Account 1</source>
   <translation>Konto 1</translation>
  </message>
  <message>
   <source>Account deposit, returned</source>
   <translation>Pfand für das Konto, kommt zurück</translation>
  </message>
  <message>
   <source>Accounts</source>
   <translation>Konten</translation>
  </message>
  <message>
   <source>Add SOL for network fees; on a test network the faucet gives some.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add SOL or choose a smaller amount.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add SOL, or send less.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add SOL.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Add an export. It stays here. {n} requests are open now.</source>
   <extracomment>Singular: Add an export. It stays here. {n} request is open now.</extracomment>
   <translation>
    <numerusform>Fügen Sie einen Export hinzu. Er bleibt hier. {n} Anfrage ist gerade offen.</numerusform>
    <numerusform>Fügen Sie einen Export hinzu. Er bleibt hier. {n} Anfragen sind gerade offen.</numerusform>
   </translation>
  </message>
  <message>
   <source>Add data</source>
   <translation>Daten hinzufügen</translation>
  </message>
  <message>
   <source>Add records, or deliver {value} of them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Address Lookup Table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Adds {count} addresses to the address table {short}{payer}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>After the backup that was restored here, records were sold under the same promise to sell each once. Which ones is not known any more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Agree and deliver</source>
   <translation>Zustimmen und liefern</translation>
  </message>
  <message>
   <source>Agreed</source>
   <translation>Zugestimmt</translation>
  </message>
  <message>
   <source>Agreement</source>
   <translation>Übereinstimmung</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>All accounts</source>
   <translation>Alle Konten</translation>
  </message>
  <message>
   <source>All records</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All words are spelled right, but together they are not a recovery phrase. Check their order, and that no word was swapped for a similar one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All {count}</source>
   <translation>Alle {count}</translation>
  </message>
  <message numerus="yes">
   <source>All {n} sampled records pass</source>
   <extracomment>Singular: The sampled record passes</extracomment>
   <translation>
    <numerusform>Der gezogene Datensatz besteht</numerusform>
    <numerusform>Alle {n} gezogenen Datensätze bestehen</numerusform>
   </translation>
  </message>
  <message>
   <source>Allows new requests and deliveries on the market again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>Betrag</translation>
  </message>
  <message>
   <source>Amounts of the token {short} are shown times {multiplier} from then on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Amounts of the token {short} are shown times {multiplier}; {holder} may change it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An account number is between 0 and {value}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An account seed, a genesis hash and a program address have 32 bytes each.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An account that should be created exists already: reload.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An account was busy.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An account would keep too little SOL for its rent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An address has {len} bytes instead of {pointer_bytes}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An address is not of a kind this app uses (raw or dag-pb with SHA-256).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An address that nothing was ever sent to on this network.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An ed25519 seed has 32 bytes, not {len}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An old copy of the vault could not be removed ({strerror}): {name}. Remove it yourself, then try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An unexpected {name} stopped this step.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>And we say what stays visible: your overall habits are what you sell. They are not hidden.</source>
   <translation>Und wir sagen, was sichtbar bleibt: Ihre allgemeinen Gewohnheiten sind das, was Sie verkaufen. Sie sind nicht verborgen.</translation>
  </message>
  <message>
   <source>Another program is using the database.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Any</source>
   <translation>Beliebig</translation>
  </message>
  <message>
   <source>Any amount</source>
   <translation>Jeder Betrag</translation>
  </message>
  <message>
   <source>Any data</source>
   <translation>Alle Daten</translation>
  </message>
  <message>
   <source>Any time</source>
   <translation>Jederzeit</translation>
  </message>
  <message>
   <source>Any token</source>
   <translation>Jedes Token</translation>
  </message>
  <message>
   <source>Anyone can check it offline.</source>
   <translation>Jeder kann ihn offline prüfen.</translation>
  </message>
  <message>
   <source>Appeals {short}: round {round} with a larger panel. Your pot for that panel is held, and SOL for its accounts. If the outcome does not change, the pot is lost.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Darstellung</translation>
  </message>
  <message>
   <source>Arm the random value anew; keepers do so by themselves.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Arms a missed random value anew.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As a table</source>
   <translation>Als Tabelle</translation>
  </message>
  <message>
   <source>As they are</source>
   <translation>Wie sie sind</translation>
  </message>
  <message>
   <source>As they are: not asked for</source>
   <translation>Wie sie sind: nicht verlangt</translation>
  </message>
  <message>
   <source>Ask for another address.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ask for one of version 0 without lookup tables.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ask for the original.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ask the recipient for another address.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ask the recipient to allow ordinary transfers, or for another address.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ask the recipient to have an account allowed by the token's issuer first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Asks for the smallest stake a validator takes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Asks for your signature. Stake is held from then.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Asks the market's source of randomness for the value a draw waits for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Associated Token Account</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>At least {amount}</source>
   <translation>Mindestens {amount}</translation>
  </message>
  <message>
   <source>Attestation(attester={attester}, accept={accept})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Attester's fee collected</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Attesters are paid</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Attesters decide</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Attesters read and decide</source>
   <translation>Gutachter lesen und entscheiden</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Back or close; never cancels work</source>
   <translation>Zurück oder schließen; bricht nie Arbeit ab</translation>
  </message>
  <message>
   <source>Back up</source>
   <translation>Sichern</translation>
  </message>
  <message>
   <source>Back; in a sale, the step before</source>
   <translation>Zurück; in einem Verkauf der Schritt davor</translation>
  </message>
  <message>
   <source>Balanced</source>
   <translation>Ausgewogen</translation>
  </message>
  <message>
   <source>Balances are from {time}. Nothing is lost; we keep trying.</source>
   <translation>Guthaben von {time}. Nichts ist verloren; wir versuchen es weiter.</translation>
  </message>
  <message>
   <source>Banned after its strikes: this account sells no more. What is free can be taken out</source>
   <translation>Nach Verwarnungen ausgeschlossen: Dieses Konto verkauft nichts mehr. Was frei ist, kann entnommen werden</translation>
  </message>
  <message>
   <source>Bars and dashes are your true counts, they stay here. What leaves falls about inside the bands.</source>
   <translation>Balken und Striche sind Ihre wahren Zahlen, sie bleiben hier. Was hinausgeht, liegt ungefähr innerhalb der Bänder.</translation>
  </message>
  <message>
   <source>Batch settled</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Batch submitted, bond held</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Batch {number} on the market</source>
   <translation>Charge {number} auf dem Markt</translation>
  </message>
  <message numerus="yes">
   <source>Batch {number}: {n} records, {ending}</source>
   <extracomment>Singular: Batch {number}: {n} record, {ending}</extracomment>
   <translation>
    <numerusform>Charge {number}: {n} Datensatz, {ending}</numerusform>
    <numerusform>Charge {number}: {n} Datensätze, {ending}</numerusform>
   </translation>
  </message>
  <message>
   <source>Batches so far</source>
   <translation>Chargen bisher</translation>
  </message>
  <message>
   <source>Between your accounts</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bond of a batch</source>
   <translation>Kaution einer Charge</translation>
  </message>
  <message>
   <source>Brings the durable nonce {short} up to date.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Brings the random value an oracle signed for a draw.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Brings tokens that lie in a token account by mistake back to {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Build the proof again from the package as it was delivered.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bus error</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>By itself, as soon as the reviewers have decided. Until then nobody can tell it from a sale.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>By name</source>
   <translation>Nach Namen</translation>
  </message>
  <message>
   <source>CSV, JSON, JSON Lines or Parquet. Drop it here, or choose it.</source>
   <translation>CSV, JSON, JSON Lines oder Parquet. Legen Sie die Datei hier ab oder wählen Sie sie aus.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Cannot happen with this signature: giving anyone power over your account.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cannot happen with this signature: sending tokens to anyone.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cannot happen with this signature: showing your data to anyone.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Caps Lock is on</source>
   <translation>Die Feststelltaste ist an</translation>
  </message>
  <message>
   <source>Change the amount and try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Change the choice and try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changes the fee of the token {short} to {percent}, at most {most} base units.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Character {position} cannot occur in an address or key. Copy it again in full.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check another file</source>
   <translation>Andere Datei prüfen</translation>
  </message>
  <message>
   <source>Check how a file fits</source>
   <translation>Prüfen, wie eine Datei passt</translation>
  </message>
  <message>
   <source>Check it, or deploy it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check my file</source>
   <translation>Meine Datei prüfen</translation>
  </message>
  <message>
   <source>Check that the file is not damaged.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check the address.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check the connection, or choose another node in Settings.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check the data folder and its permissions, then try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check the device or vault that signs.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check the drive, its free space and your quota, then continue.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check the file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check the market's configuration.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check the network in Settings.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check the network in Settings. A practice network that was reset is joined anew.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check the program's address.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check the words</source>
   <translation>Wörter prüfen</translation>
  </message>
  <message>
   <source>Check the words on your paper.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Checking…</source>
   <translation>Wird geprüft …</translation>
  </message>
  <message>
   <source>Choose a file</source>
   <translation>Datei auswählen</translation>
  </message>
  <message>
   <source>Choose a file first.</source>
   <translation>Wählen Sie zuerst eine Datei.</translation>
  </message>
  <message>
   <source>Choose a file to check</source>
   <translation>Datei zum Prüfen auswählen</translation>
  </message>
  <message>
   <source>Choose a node with full history in Settings, then go on with the sale.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a node with full history in Settings, then recover again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a node with full history in Settings.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a node with full history in Settings. Until then nothing is sold from these records.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a passphrase</source>
   <translation>Passphrase wählen</translation>
  </message>
  <message>
   <source>Choose a rate between half and twice the present one, and reach further in several versions.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a record to read it whole. Reviewers draw {sampled} of a batch.</source>
   <translation>Wählen Sie einen Datensatz, um ihn ganz zu lesen. Prüfer ziehen {sampled} aus einer Charge.</translation>
  </message>
  <message>
   <source>Choose a request that does not ask for this promise.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a request that fits your data. You see exactly what leaves, before it leaves.</source>
   <translation>Wählen Sie eine Anfrage, die zu Ihren Daten passt. Sie sehen genau, was hinausgeht, bevor es hinausgeht.</translation>
  </message>
  <message>
   <source>Choose a request that is judged by a panel or a committee.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a row, press a button</source>
   <translation>Zeile wählen, Schaltfläche drücken</translation>
  </message>
  <message>
   <source>Choose a smaller amount, price or number of records.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a token account of this token that belongs to this wallet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose an epsilon in that range, or another request.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose another</source>
   <translation>Andere auswählen</translation>
  </message>
  <message>
   <source>Choose another backup.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose another folder with --home or GLEANER_HOME, or mend its permissions.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose another label.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose another node in Settings before you sign anything more, and keep this message.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose another node in Settings, then go on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose another node in Settings.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose another place, best on another drive.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose another place.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose another request.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose another request; its buyer has to mend it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose another request; its buyer has to open this one anew.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose another.</source>
   <translation>Wählen Sie ein anderes.</translation>
  </message>
  <message>
   <source>Choose fields</source>
   <translation>Felder wählen</translation>
  </message>
  <message>
   <source>Choose one of the tokens the market lists under Fees and rules.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose the account it asks for with --account: </source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose the file that solana-keygen wrote.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose the file to sell from</source>
   <translation>Datei auswählen, aus der verkauft wird</translation>
  </message>
  <message>
   <source>Choose the release it asks for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose the token that the request or the market names.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Clear filters</source>
   <translation>Filter aufheben</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Close it or remove it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Close message</source>
   <translation>Meldung schließen</translation>
  </message>
  <message>
   <source>Close the other Gleaner, then try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Close the window any time. You come back to this step.</source>
   <translation>Sie können das Fenster jederzeit schließen. Sie kommen zu diesem Schritt zurück.</translation>
  </message>
  <message>
   <source>Closes the address table {short}; its deposit goes to {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Closes the empty token account {short}; its SOL goes to {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Closes the request {short}. Its free escrow goes to its buyer's balance on the market.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Closes {what}; its deposit of SOL returns to {who}, who paid it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Committee decides</source>
   <translation>Ausschuss entscheidet</translation>
  </message>
  <message>
   <source>Compare two accepted batches of one exclusivity scope, within the time for disputes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Compared with your data</source>
   <translation>Verglichen mit Ihren Daten</translation>
  </message>
  <message>
   <source>Compute Budget</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Connecting…</source>
   <translation>Verbindung wird hergestellt …</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Continue the sale; it goes on from what the journal says.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copied. Read it before you pass it on.</source>
   <translation>Kopiert. Lesen Sie es, bevor Sie es weitergeben.</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>Adresse kopieren</translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation>Bericht kopieren</translation>
  </message>
  <message>
   <source>Copy the recipient's Solana address whole: 32 to 44 letters and digits.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy {what} {value}</source>
   <translation>{what} kopieren: {value}</translation>
  </message>
  <message>
   <source>Core dumps could not be switched off: {error}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Correct it and try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Correct it, choose other fields, or choose another request.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Correct or remove it. You can also skip broken rows.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Correct or remove this line.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Correct the data before you sell it again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Correct the file or choose another.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Correct the number that is outside its bounds; the operator's guide lists the bounds.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Correct the vote: only sampled records can be refused, each with a known reason.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Correct this row, or skip broken rows.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Correct this row. You can also skip broken rows.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Counts and their noise</source>
   <translation>Zahlen und ihr Rauschen</translation>
  </message>
  <message>
   <source>Counts the votes on a batch.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Counts the wrapped SOL of {who} again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Counts with noise; no single record can be proven.</source>
   <translation>Zahlen mit Rauschen; kein einzelner Datensatz lässt sich nachweisen.</translation>
  </message>
  <message>
   <source>Cover personal details</source>
   <translation>Persönliche Angaben abdecken</translation>
  </message>
  <message>
   <source>Create a wallet</source>
   <translation>Wallet anlegen</translation>
  </message>
  <message>
   <source>Create it first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Creates the account {short} of {space} bytes for the program {short2}; {sol} of {who} is its deposit.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Creates the token for wrapped SOL.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Creates the token {short} with {decimals} decimals; {who} may make more{frozen}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Creates {tokens_text} for {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Dark theme</source>
   <translation>Dunkles Design</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>Data files (*.csv *.tsv *.json *.jsonl *.ndjson *.parquet);;All files (*)</source>
   <translation>Datendateien (*.csv *.tsv *.json *.jsonl *.ndjson *.parquet);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Data folder</source>
   <translation>Datenordner</translation>
  </message>
  <message>
   <source>Data: any</source>
   <translation>Daten: alle</translation>
  </message>
  <message>
   <source>Data: {kind}</source>
   <translation>Daten: {kind}</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <source>Decided for good</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Decrypt check</source>
   <translation>Entschlüsselungsprobe</translation>
  </message>
  <message>
   <source>Delegate named</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Deliver</source>
   <translation>Liefern</translation>
  </message>
  <message>
   <source>Deliver fewer records, choose another request, or ask its buyer to open a larger one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Delivering</source>
   <translation>Lieferung läuft</translation>
  </message>
  <message numerus="yes">
   <source>Delivering {n} records</source>
   <extracomment>Singular: Delivering {n} record</extracomment>
   <translation>
    <numerusform>{n} Datensatz wird geliefert</numerusform>
    <numerusform>{n} Datensätze werden geliefert</numerusform>
   </translation>
  </message>
  <message>
   <source>Delivers {records} records to the request {short}. A bond from your stake is held until it is settled; the buyer's money for it is reserved.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Delivery attested</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Deposit more stake, or choose a smaller amount.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Deposit stake, deliver less, or wait for open batches to be settled.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Deposit stake.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Destroys {tokens_text} of {who} for good.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Devnet · test money</source>
   <translation>Devnet · Testgeld</translation>
  </message>
  <message>
   <source>Devnet: test money.</source>
   <translation>Devnet: Testgeld.</translation>
  </message>
  <message>
   <source>Do not photograph or copy them. </source>
   <translation>Fotografieren und kopieren Sie sie nicht. </translation>
  </message>
  <message>
   <source>Does not fit</source>
   <translation>Passt nicht</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Drawing the noise counts ε {epsilon}, even if you stop later. You sign before it is submitted.</source>
   <translation>Das Ziehen des Rauschens zählt ε {epsilon}, auch wenn Sie später aufhören. Sie signieren, bevor es eingereicht wird.</translation>
  </message>
  <message>
   <source>Drawn again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Drawn by lot from Switchboard, whose oracle nobody here can steer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Drawn by lot from the hash of a slot. Whoever leads that slot can influence it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Draws reviewers of a batch.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Duties with deadlines go on: a key that can move nothing shares samples and releases keys.</source>
   <translation>Pflichten mit Fristen laufen weiter: Ein Schlüssel, der nichts bewegen kann, teilt Stichproben und gibt Schlüssel frei.</translation>
  </message>
  <message>
   <source>Each step of an ed25519 path is a number followed by ': {step} is not.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Each transfer of the token {short} runs {runs} from now on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Each transfer of the token {short} {runs}; {holder} may change that.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Each transfer of this token runs the program {short}, and we cannot say what that would do.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Earned</source>
   <translation>Verdient</translation>
  </message>
  <message>
   <source>Earned per week, oldest first: {values}</source>
   <translation>Verdient je Woche, die älteste zuerst: {values}</translation>
  </message>
  <message>
   <source>Earnings paid out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ended</source>
   <translation>Beendet</translation>
  </message>
  <message>
   <source>Ended by: {known}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ended without payment</source>
   <translation>Ohne Bezahlung beendet</translation>
  </message>
  <message>
   <source>Ends</source>
   <translation>Endet</translation>
  </message>
  <message>
   <source>Ends first</source>
   <translation>Endet zuerst</translation>
  </message>
  <message>
   <source>Ends the address table {short}; its deposit can be taken back in a few minutes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ends the guard of the token account {} against programs.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ends the stake {short}, because its validator {short2} no longer votes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ends the stake {short}; its SOL can be taken out when this epoch ends, in up to three days.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ends the time for votes of a batch.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ends what anyone else may take from the account of {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Enough for {n} more records.</source>
   <extracomment>Singular: Enough for {n} more record.</extracomment>
   <translation>
    <numerusform>Reicht für {n} weiteren Datensatz.</numerusform>
    <numerusform>Reicht für {n} weitere Datensätze.</numerusform>
   </translation>
  </message>
  <message>
   <source>Enter an amount.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Epsilon must be between {min_epsilon} and {max_epsilon}; above, it protects nothing.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Erased now, their bonds and pay would be lost, unless a backup is restored in time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Every change counts at once; there is no Save.
What loses money or data when done by mistake asks first.</source>
   <translation>Jede Änderung gilt sofort; es gibt kein Speichern.
Was versehentlich Geld oder Daten kosten würde, fragt vorher nach.</translation>
  </message>
  <message>
   <source>Every field is dropped: nothing would be left to sell.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Every signature says who gets what. One that we cannot read is refused.</source>
   <translation>Jede Signatur sagt, wer was bekommt. Eine, die wir nicht lesen können, wird verweigert.</translation>
  </message>
  <message>
   <source>Every single record</source>
   <translation>Jeder einzelne Datensatz</translation>
  </message>
  <message>
   <source>Every transaction of your accounts, as the chain has it</source>
   <translation>Jede Transaktion Ihrer Konten, wie sie auf der Chain steht</translation>
  </message>
  <message>
   <source>Every transaction that named your account, newest first, read from the chain and kept on this computer.
Open one to see what each of its instructions did. Export writes what the filters show to a file.
What you sent and is not on the chain says so: on its way, not known yet, or expired without moving money.</source>
   <translation>Jede Transaktion, die Ihr Konto nannte, die neueste zuerst, von der Chain gelesen und auf diesem Computer aufbewahrt.
Öffnen Sie eine, um zu sehen, was jede ihrer Anweisungen getan hat. Exportieren schreibt, was die Filter zeigen, in eine Datei.
Was Sie gesendet haben und nicht auf der Chain ist, sagt das: unterwegs, noch unbekannt oder abgelaufen, ohne Geld zu bewegen.</translation>
  </message>
  <message>
   <source>Everybody sees now that it was a benchmark, and which records were bad.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everyone</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>Everything is as it was, the backup before too.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everything is returned</source>
   <translation>Alles wird zurückgegeben</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <source>Exact bytes</source>
   <translation>Genaue Bytes</translation>
  </message>
  <message>
   <source>Exact preview</source>
   <translation>Genaue Vorschau</translation>
  </message>
  <message>
   <source>Exactly</source>
   <translation>Genau</translation>
  </message>
  <message>
   <source>Exactly these records were submitted to this request before, and the market takes them once.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Expected. {gross} if all {n} records are accepted.</source>
   <extracomment>Singular: Expected. {gross} if the record is accepted.</extracomment>
   <translation>
    <numerusform>Erwartet. {gross}, wenn der Datensatz angenommen wird.</numerusform>
    <numerusform>Erwartet. {gross}, wenn alle {n} Datensätze angenommen werden.</numerusform>
   </translation>
  </message>
  <message>
   <source>Expired, no money moved</source>
   <translation>Abgelaufen, kein Geld bewegt</translation>
  </message>
  <message>
   <source>Expired: it can no longer land, no money moved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Export history</source>
   <translation>Verlauf exportieren</translation>
  </message>
  <message>
   <source>Export the file again when the program that writes it has finished.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Export the receipt</source>
   <translation>Beleg exportieren</translation>
  </message>
  <message>
   <source>Failed, only the fee was paid</source>
   <translation>Fehlgeschlagen, nur die Gebühr wurde bezahlt</translation>
  </message>
  <message>
   <source>Fair: takes days to guess</source>
   <translation>Mittel: in Tagen zu erraten</translation>
  </message>
  <message>
   <source>Fetched from somewhere we did not send it to, and compared byte by byte.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fetched from somewhere we did not send it to; every byte is right.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fetching practice tokens…</source>
   <translation>Übungstoken werden geholt …</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Felder</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Filters: {count}</source>
   <translation>Filter: {count}</translation>
  </message>
  <message>
   <source>Find anything</source>
   <translation>Alles finden</translation>
  </message>
  <message>
   <source>Find anything: pages, actions, requests, accounts, settings</source>
   <translation>Alles finden: Seiten, Aktionen, Anfragen, Konten, Einstellungen</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>Abgeschlossen</translation>
  </message>
  <message>
   <source>First steps</source>
   <translation>Erste Schritte</translation>
  </message>
  <message>
   <source>Fits my data</source>
   <translation>Passt zu meinen Daten</translation>
  </message>
  <message>
   <source>Fits your data</source>
   <translation>Passt zu Ihren Daten</translation>
  </message>
  <message numerus="yes">
   <source>Fits {n} records</source>
   <extracomment>Singular: Fits {n} record</extracomment>
   <translation>
    <numerusform>Passt für {n} Datensatz</numerusform>
    <numerusform>Passt für {n} Datensätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Fits: {n} records.</source>
   <extracomment>Singular: Fits: {n} record.</extracomment>
   <translation>
    <numerusform>Passt: {n} Datensatz.</numerusform>
    <numerusform>Passt: {n} Datensätze.</numerusform>
   </translation>
  </message>
  <message>
   <source>Fix it from the slot hashes; nothing was asked of the oracles.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fix the random value instead of arming it; keepers do so by themselves.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fixes the owner of the token account {short} for good.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fixes the random value a draw waits for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Floating point exception</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For network fees</source>
   <translation>Für Netzwerkgebühren</translation>
  </message>
  <message>
   <source>Forgot it? Open a new vault with your words</source>
   <translation>Vergessen? Neuen Tresor mit Ihren Wörtern öffnen</translation>
  </message>
  <message>
   <source>Fraud proven: a record does not decrypt</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fraud proven: records sold twice</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fraud was proven</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Free for new records</source>
   <translation>Frei für neue Datensätze</translation>
  </message>
  <message>
   <source>Free some space, then continue.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Free space or check the folder's permissions, then try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Free stake</source>
   <translation>Freier Einsatz</translation>
  </message>
  <message>
   <source>Free stake answers for your batches until they are settled and their time is over; no seat takes it before.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Free stake can be taken out in {left}, the time after your last batch.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Free to send</source>
   <translation>Frei zum Senden</translation>
  </message>
  <message>
   <source>Free to use or unstake</source>
   <translation>Frei zur Nutzung oder Entnahme</translation>
  </message>
  <message>
   <source>Freezes the address table {short} for good; its deposit never comes back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Freezes the token account of {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>From the next start on.</source>
   <translation>Ab dem nächsten Start.</translation>
  </message>
  <message numerus="yes">
   <source>From {n} batches of this request</source>
   <extracomment>Singular: From {n} batch of this request</extracomment>
   <translation>
    <numerusform>Aus {n} Charge dieser Anfrage</numerusform>
    <numerusform>Aus {n} Chargen dieser Anfrage</numerusform>
   </translation>
  </message>
  <message>
   <source>Funded</source>
   <translation>Gedeckt</translation>
  </message>
  <message>
   <source>Gathers the fees withheld for the token {}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give a file with a transaction in base64, base58 or JSON.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give a new name.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give a readable file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give a smaller file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give it up</source>
   <translation>Aufgeben</translation>
  </message>
  <message>
   <source>Give its code, for instance EUR.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give the file it was submitted with.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give the file that gleaner sign printed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give the key of that.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give this sale up and choose another request.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give this sale up. If you do not find the earlier one here, recover it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give up the rest</source>
   <translation>Den Rest aufgeben</translation>
  </message>
  <message>
   <source>Gives the account of {who} {space} bytes; it can then no longer hold a wallet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gives the durable nonce {short} to {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gives the stake {short} to the validator {short2}, which pays rewards to it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gives {right} of the stake {short} to {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gives {right} over {short} to {taker}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gleaner ended unexpectedly the last time</source>
   <translation>Gleaner wurde beim letzten Mal unerwartet beendet</translation>
  </message>
  <message>
   <source>Gleaner is already running</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gleaner is locked</source>
   <translation>Gleaner ist gesperrt</translation>
  </message>
  <message>
   <source>Gleaner made a mistake</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gleaner market</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gleaner on {system} {machine}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gleaner prepares it here, delivers it sealed, and collects the payment from a contract nobody can take back.</source>
   <translation>Gleaner bereitet sie hier auf, liefert sie versiegelt und holt die Bezahlung aus einem Vertrag, den niemand zurücknehmen kann.</translation>
  </message>
  <message>
   <source>Gleaner vault</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gleaner's own records could not be used</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gleaner's records are damaged</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Go on with the sale when you want to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go on with “{title}”</source>
   <translation>„{title}“ fortsetzen</translation>
  </message>
  <message>
   <source>Go to Home</source>
   <translation>Zur Übersicht</translation>
  </message>
  <message>
   <source>Goes on when you open it</source>
   <translation>Läuft weiter, wenn Sie ihn öffnen</translation>
  </message>
  <message>
   <source>Good: takes years to guess</source>
   <translation>Gut: in Jahren zu erraten</translation>
  </message>
  <message>
   <source>Guards the token account {} against programs.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hand it on to the next signer; without --submit it is printed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hands the account of {who} over to the program {short} for good.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hashing a column needs a fresh secret of 32 bytes. This is a fault in the app.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Held as bond</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Held by review seats</source>
   <translation>Für Prüfersitze hinterlegt</translation>
  </message>
  <message>
   <source>Held in bonds of sales under way</source>
   <translation>Als Kaution laufender Verkäufe hinterlegt</translation>
  </message>
  <message>
   <source>Help on this page</source>
   <translation>Hilfe zu dieser Seite</translation>
  </message>
  <message>
   <source>Hidden again in {duration}</source>
   <translation>Wieder verborgen in {duration}</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Verbergen</translation>
  </message>
  <message>
   <source>Hide passphrase</source>
   <translation>Passphrase verbergen</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Hoch</translation>
  </message>
  <message>
   <source>Histogram with noise</source>
   <translation>Histogramm mit Rauschen</translation>
  </message>
  <message>
   <source>Histogram with noise: not asked for</source>
   <translation>Histogramm mit Rauschen: nicht verlangt</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>History could not be read</source>
   <translation>Der Verlauf konnte nicht gelesen werden</translation>
  </message>
  <message>
   <source>History saved</source>
   <translation>Verlauf gespeichert</translation>
  </message>
  <message>
   <source>Home</source>
   <translation>Übersicht</translation>
  </message>
  <message>
   <source>How is it protected?</source>
   <translation>Wie werden sie geschützt?</translation>
  </message>
  <message>
   <source>How much noise hides you?</source>
   <translation>Wie viel Rauschen verbirgt Sie?</translation>
  </message>
  <message>
   <source>I have 12 or 24 words</source>
   <translation>Ich habe 12 oder 24 Wörter</translation>
  </message>
  <message>
   <source>I have looked at what leaves</source>
   <translation>Ich habe angesehen, was hinausgeht</translation>
  </message>
  <message>
   <source>I will do it later</source>
   <translation>Ich mache das später</translation>
  </message>
  <message>
   <source>I wrote them down</source>
   <translation>Ich habe sie aufgeschrieben</translation>
  </message>
  <message>
   <source>IP address</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>If</source>
   <translation>Wenn</translation>
  </message>
  <message>
   <source>If all had been accepted</source>
   <translation>Wenn alles angenommen worden wäre</translation>
  </message>
  <message>
   <source>If all is accepted</source>
   <translation>Wenn alles angenommen wird</translation>
  </message>
  <message>
   <source>If attesters reject it. Held meanwhile: {held} of your stake.</source>
   <translation>Wenn Gutachter sie ablehnen. Bis dahin hinterlegt: {held} Ihres Einsatzes.</translation>
  </message>
  <message>
   <source>If it loses, it loses</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>If it wins, it gets back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>If reviewers reject it. Held meanwhile: {held} of your stake.</source>
   <translation>Wenn Prüfer sie ablehnen. Bis dahin hinterlegt: {held} Ihres Einsatzes.</translation>
  </message>
  <message>
   <source>If you skip this, we keep reminding you.</source>
   <translation>Wenn Sie das überspringen, erinnern wir Sie immer wieder.</translation>
  </message>
  <message>
   <source>If you stop now</source>
   <translation>Wenn Sie jetzt aufhören</translation>
  </message>
  <message>
   <source>If you stop now: {word}</source>
   <translation>Wenn Sie jetzt aufhören: {word}</translation>
  </message>
  <message>
   <source>If {words}: you get {get}, you lose {lose}. {detail}</source>
   <translation>Wenn {words}: Sie erhalten {get}, Sie verlieren {lose}. {detail}</translation>
  </message>
  <message>
   <source>Illegal instruction</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Imported keys</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In a sale, the next step</source>
   <translation>In einem Verkauf der nächste Schritt</translation>
  </message>
  <message>
   <source>In the transaction that decided.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In the transaction that decides.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In your data folder, sealed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In your data folder.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In your wallet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Install the newer Gleaner to open it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Install the newest Gleaner, then restore it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It also decides how numbers and dates are written.</source>
   <translation>Sie bestimmt auch, wie Zahlen und Daten geschrieben werden.</translation>
  </message>
  <message>
   <source>It changed nothing but the network fee, which is spent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It costs now</source>
   <translation>Es kostet jetzt</translation>
  </message>
  <message>
   <source>It could not be saved: {reason}. Choose another folder.</source>
   <translation>Es konnte nicht gespeichert werden: {reason}. Wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>It could not be simulated, so nobody knows what it takes: {error}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It has landed and cannot be taken back. Nothing else was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It holds seats of reviewers, which are drawn for panels.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is empty. Add an export of your data: it stays here.</source>
   <translation>Sie ist leer. Fügen Sie einen Export Ihrer Daten hinzu: Er bleibt hier.</translation>
  </message>
  <message>
   <source>It is not taken as done. The same transaction is followed on, and no second one is signed while it may land.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is only watched; adding its address again brings it back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It may have gone through, or may still do so.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It may still go through. It is not sent a second time until that is known.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It opens your wallet on this computer. It does not replace the words: they open it anywhere.</source>
   <translation>Sie öffnet Ihre Wallet auf diesem Computer. Sie ersetzt die Wörter nicht: Diese öffnen sie überall.</translation>
  </message>
  <message>
   <source>It reveals</source>
   <translation>Es verrät</translation>
  </message>
  <message>
   <source>It uses a durable nonce and never expires, so we could not say when it failed. It was not sent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It waits where it stopped. Nothing was sent or paid twice.</source>
   <translation>Er wartet, wo er stehen blieb. Nichts wurde doppelt gesendet oder bezahlt.</translation>
  </message>
  <message>
   <source>It was a benchmark: its label is open, its key stays here, and who failed it lost stake.</source>
   <translation>Es war ein Test: Sein Etikett ist offen, sein Schlüssel bleibt hier, und wer ihn nicht bestand, verlor Einsatz.</translation>
  </message>
  <message>
   <source>It was a test with known answers: nobody is paid for the records, its reviewers by how they judged them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It was not opened: no verdict stood, or the time for it was over.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It was not released: the buyer cannot read anything.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its key stays in your Ledger and can be added again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its label was not opened in time, so it was settled like an ordinary delivery. {why}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its recovery words go with it: only your paper brings them back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Jail</source>
   <translation>Sperre</translation>
  </message>
  <message>
   <source>Jailed: review seats idle until {until}</source>
   <translation>Gesperrt: Prüfersitze ruhen bis {until}</translation>
  </message>
  <message>
   <source>Judged worthless, it costs {fraud}.</source>
   <translation>Als wertlos beurteilt kostet es {fraud}.</translation>
  </message>
  <message>
   <source>Keep as it is</source>
   <translation>Lassen, wie es ist</translation>
  </message>
  <message>
   <source>Keep at least one field.</source>
   <translation>Behalten Sie mindestens ein Feld.</translation>
  </message>
  <message>
   <source>Keep here</source>
   <translation>Hier behalten</translation>
  </message>
  <message>
   <source>Keep the records: they are what was sold. Appeal to a panel if their quality is the matter.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kept on this computer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Key published, paid, stake free again</source>
   <translation>Schlüssel veröffentlicht, bezahlt, Einsatz wieder frei</translation>
  </message>
  <message>
   <source>Key released</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Key released: the dispute window runs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>Tastatur</translation>
  </message>
  <message>
   <source>Keys are wiped from memory. No one can move your money.</source>
   <translation>Die Schlüssel sind aus dem Speicher gelöscht. Niemand kann Ihr Geld bewegen.</translation>
  </message>
  <message>
   <source>Keys on this page</source>
   <translation>Tasten auf dieser Seite</translation>
  </message>
  <message>
   <source>Label opened</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Label opened: the batch was a test</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Lapsed {time}</source>
   <translation>Um {time} verfallen</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Größere Schrift</translation>
  </message>
  <message>
   <source>Last 24 hours</source>
   <translation>Letzte 24 Stunden</translation>
  </message>
  <message>
   <source>Last 30 days</source>
   <translation>Letzte 30 Tage</translation>
  </message>
  <message>
   <source>Last 7 days</source>
   <translation>Letzte 7 Tage</translation>
  </message>
  <message>
   <source>Last year</source>
   <translation>Letztes Jahr</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Später</translation>
  </message>
  <message>
   <source>Least risk</source>
   <translation>Geringstes Risiko</translation>
  </message>
  <message>
   <source>Leave them out, or choose a request that does not ask for this promise.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leaves seat {place}. What it holds returns to your stake after the exit time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leaves this computer</source>
   <translation>Verlässt diesen Computer</translation>
  </message>
  <message>
   <source>Leaves your wallet</source>
   <translation>Verlässt Ihre Wallet</translation>
  </message>
  <message>
   <source>Let them end first, or hide the account instead.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Let them end first, or say that you leave them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lets a committee decide about deliveries to your request {short}: {threshold} of {size} ({members}). An acceptance by that many pays at once, and cannot be appealed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lets the token {} be transferred again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lets {who} take {text} from {who2} at any time, without asking again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lets {who} vote, share samples and release keys for you. It can move nothing.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <source>Light theme</source>
   <translation>Helles Design</translation>
  </message>
  <message>
   <source>List the sales to find its name.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lists and choices</source>
   <translation>Listen und Auswahlen</translation>
  </message>
  <message>
   <source>Loading</source>
   <translation>Wird geladen</translation>
  </message>
  <message>
   <source>Lock</source>
   <translation>Sperren</translation>
  </message>
  <message>
   <source>Lock ({keys})</source>
   <translation>Sperren ({keys})</translation>
  </message>
  <message>
   <source>Lock: wipe the keys from memory</source>
   <translation>Sperren: Schlüssel aus dem Speicher löschen</translation>
  </message>
  <message>
   <source>Locked at {time}</source>
   <translation>Gesperrt um {time}</translation>
  </message>
  <message>
   <source>Locks the SOL of the stake {short} {until}{holder}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Noch einmal nachsehen</translation>
  </message>
  <message>
   <source>Look around first</source>
   <translation>Erst einmal umsehen</translation>
  </message>
  <message>
   <source>Look at that sale, or choose other records or another request.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look at the request again and correct price, records, deadline or deposit.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look at: gleaner benchmark status</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look for a missing or unquoted separator in this row.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look for stray quotation marks.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Low</source>
   <translation>Niedrig</translation>
  </message>
  <message>
   <source>MMM yyyy</source>
   <comment>date pattern</comment>
   <translation>MMM yyyy</translation>
  </message>
  <message>
   <source>Make a backup file and give that as proof.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Make a new backup, and give that one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Make my wallet</source>
   <translation>Meine Wallet anlegen</translation>
  </message>
  <message>
   <source>Make one with: gleaner init</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Makes room for more in the token account of {who}; {who2} pays for it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Makes the account of the market's source of randomness; you pay its rent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Makes the market's new numbers current; their delay is over.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Makes you the market's authority.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Makes {short} a durable nonce of {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Makes {short} a stake account: {who} may choose its validator, {who2} may take its SOL out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Makes {short} an owner of whom {needed} signers have to agree.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Making a practice wallet…</source>
   <translation>Übungswallet wird angelegt …</translation>
  </message>
  <message>
   <source>Making your wallet…</source>
   <translation>Ihre Wallet wird angelegt …</translation>
  </message>
  <message>
   <source>Market</source>
   <translation>Markt</translation>
  </message>
  <message>
   <source>Matching words</source>
   <translation>Passende Wörter</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>Menü</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Meldungen</translation>
  </message>
  <message>
   <source>Model update</source>
   <translation>Modell-Update</translation>
  </message>
  <message>
   <source>Money</source>
   <translation>Geld</translation>
  </message>
  <message>
   <source>More noise protects each record better and makes counts less exact.</source>
   <translation>Mehr Rauschen schützt jeden Datensatz besser und macht Zahlen ungenauer.</translation>
  </message>
  <message>
   <source>More than one account has this name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Most are refused as worthless</source>
   <translation>Die meisten werden als wertlos abgelehnt</translation>
  </message>
  <message>
   <source>Most earned</source>
   <translation>Höchster Verdienst</translation>
  </message>
  <message>
   <source>Move in a choice; ε by 0.05</source>
   <translation>In einer Auswahl bewegen; ε um 0,05</translation>
  </message>
  <message>
   <source>Move in a list</source>
   <translation>In einer Liste bewegen</translation>
  </message>
  <message>
   <source>Moves all of the stake {short} into the stake {short2}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Moves the fees of attester {attester} to its balance on the market.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Moves what you earned to your wallet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Moves {sol} from the stake account {short} to {short2}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Moves {sol} of the stake {short} to the stake account {short2}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name 1 to 16 different attesters, and a threshold from 1 to their number.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name one with --queue.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name the account that paid the deposit; reload to see which.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Navigation</source>
   <translation>Navigation</translation>
  </message>
  <message>
   <source>Needs you</source>
   <translation>Braucht Sie</translation>
  </message>
  <message>
   <source>Nets</source>
   <translation>Netto</translation>
  </message>
  <message>
   <source>Nets ≥ {amount}</source>
   <translation>Netto ≥ {amount}</translation>
  </message>
  <message>
   <source>Nets: any</source>
   <translation>Netto: alle</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Netzwerk</translation>
  </message>
  <message>
   <source>Network fee</source>
   <translation>Netzwerkgebühr</translation>
  </message>
  <message>
   <source>Network fee, about</source>
   <translation>Netzwerkgebühr, etwa</translation>
  </message>
  <message>
   <source>Network fee, paid in SOL</source>
   <translation>Netzwerkgebühr, in SOL bezahlt</translation>
  </message>
  <message>
   <source>Network: {status}</source>
   <translation>Netzwerk: {status}</translation>
  </message>
  <message>
   <source>New accounts of the token {short} begin {one_of}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New sale</source>
   <translation>Neuer Verkauf</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Next and previous</source>
   <translation>Nächste und vorige</translation>
  </message>
  <message>
   <source>Next pane</source>
   <translation>Nächster Bereich</translation>
  </message>
  <message>
   <source>Next time, keep Gleaner or its keeper running, unlocked, until the label is open.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next you type 3 of them.</source>
   <translation>Danach geben Sie 3 davon ein.</translation>
  </message>
  <message>
   <source>No Ledger was found. Plug it in, unlock it and open its Solana app. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No SOL is left for fees of later transactions.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No batch was judged yet</source>
   <translation>Noch keine Charge beurteilt</translation>
  </message>
  <message>
   <source>No batch was judged yet: all of it</source>
   <translation>Noch keine Charge beurteilt: alles davon</translation>
  </message>
  <message>
   <source>No file yet</source>
   <translation>Noch keine Datei</translation>
  </message>
  <message>
   <source>No gateway is configured, so nothing can be fetched.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No key signs for this address: a program decides who may use what is sent there.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No messages</source>
   <translation>Keine Meldungen</translation>
  </message>
  <message>
   <source>No money moved and no data left.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No money moved.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No network runs in {joined_dir}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No panel was drawn for this batch yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No prices: name a price list with --prices, or an endpoint with --endpoint.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No queue of oracles is known for this program.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No record is left to sell.</source>
   <translation>Kein Datensatz bleibt zu verkaufen.</translation>
  </message>
  <message>
   <source>No recovery words bring back what was imported as a key: {names}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No requests are open</source>
   <translation>Keine offenen Anfragen</translation>
  </message>
  <message>
   <source>No sale under way</source>
   <translation>Kein laufender Verkauf</translation>
  </message>
  <message>
   <source>No stake is held.</source>
   <translation>Kein Einsatz wird hinterlegt.</translation>
  </message>
  <message>
   <source>No strikes, nothing slashed</source>
   <translation>Keine Verwarnung, nichts eingezogen</translation>
  </message>
  <message>
   <source>No upgradeable program is deployed at this address.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No wallet can sign for this address, and nothing is there: what is sent to it would be lost.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody asks for data at this moment. New requests appear here by themselves.</source>
   <translation>Gerade fragt niemand nach Daten. Neue Anfragen erscheinen hier von selbst.</translation>
  </message>
  <message>
   <source>Noise drawn</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Noised</source>
   <translation>Verrauscht</translation>
  </message>
  <message numerus="yes">
   <source>Noised counts of “{column}” in {n} groups. No single record can be proven. Your habits show.</source>
   <extracomment>Singular: Noised counts of “{column}” in {n} group. No single record can be proven. Your habits show.</extracomment>
   <translation>
    <numerusform>Verrauschte Zahlen zu „{column}“ in {n} Gruppe. Kein einzelner Datensatz lässt sich nachweisen. Ihre Gewohnheiten sind erkennbar.</numerusform>
    <numerusform>Verrauschte Zahlen zu „{column}“ in {n} Gruppen. Kein einzelner Datensatz lässt sich nachweisen. Ihre Gewohnheiten sind erkennbar.</numerusform>
   </translation>
  </message>
  <message>
   <source>Noised, ε {epsilon}</source>
   <translation>Verrauscht, ε {epsilon}</translation>
  </message>
  <message>
   <source>Noised, ε ≥ {epsilon}</source>
   <translation>Verrauscht, ε ≥ {epsilon}</translation>
  </message>
  <message>
   <source>None of the {missing} gateways asked has {cid}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>None of the {n} records fit.</source>
   <extracomment>Singular: The only record does not fit.</extracomment>
   <translation>
    <numerusform>Der einzige Datensatz passt nicht.</numerusform>
    <numerusform>Keiner der {n} Datensätze passt.</numerusform>
   </translation>
  </message>
  <message>
   <source>None of these</source>
   <translation>Keine davon</translation>
  </message>
  <message>
   <source>Not a summary: these are the bytes that will be sealed.</source>
   <translation>Keine Zusammenfassung: Genau diese Bytes werden versiegelt.</translation>
  </message>
  <message>
   <source>Not enough for one delivery. The buyer has to add money first.</source>
   <translation>Zu wenig für eine Lieferung. Der Käufer muss erst Geld nachlegen.</translation>
  </message>
  <message>
   <source>Not read</source>
   <translation>Nicht gelesen</translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation>Noch nicht gespeichert</translation>
  </message>
  <message>
   <source>Not signed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not the same as above.</source>
   <translation>Nicht dasselbe wie oben.</translation>
  </message>
  <message>
   <source>Not the word on your paper. Read line {line} again.</source>
   <translation>Nicht das Wort auf Ihrem Papier. Lesen Sie Zeile {line} noch einmal.</translation>
  </message>
  <message>
   <source>Note in it, written by whoever sent it</source>
   <translation>Notiz darin, geschrieben von dem, der gesendet hat</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nichts</translation>
  </message>
  <message>
   <source>Nothing brings these keys back but copies of them. No recovery words hold them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing brings this key back but a copy of it. No recovery words hold it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing can be disputed any more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing can be looked for in binary data. Keep, drop or hash this column instead.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing fits</source>
   <translation>Nichts passt</translation>
  </message>
  <message>
   <source>Nothing fits, yet</source>
   <translation>Noch passt nichts</translation>
  </message>
  <message>
   <source>Nothing happened yet</source>
   <translation>Noch ist nichts geschehen</translation>
  </message>
  <message>
   <source>Nothing has changed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing has left this computer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing has left yet.</source>
   <translation>Noch ist nichts hinausgegangen.</translation>
  </message>
  <message>
   <source>Nothing has left.</source>
   <translation>Nichts ist hinausgegangen.</translation>
  </message>
  <message>
   <source>Nothing here has a price, and no money amounts are shown.</source>
   <translation>Nichts hier hat einen Preis, und es werden keine Geldbeträge gezeigt.</translation>
  </message>
  <message>
   <source>Nothing here yet</source>
   <translation>Noch nichts hier</translation>
  </message>
  <message>
   <source>Nothing is held for this batch. Stake you deposited for it is free, and yours to withdraw.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is paid twice: a sale goes on from its last confirmed step.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is paid twice: a sale goes on from its last saved step.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is staked. A sale may start without; it asks where it is needed, with its price.</source>
   <translation>Kein Einsatz ist hinterlegt. Ein Verkauf kann ohne beginnen; er fragt danach, wo er gebraucht wird, mit seinem Preis.</translation>
  </message>
  <message>
   <source>Nothing leaves that you did not approve.</source>
   <translation>Nichts geht hinaus, dem Sie nicht zugestimmt haben.</translation>
  </message>
  <message>
   <source>Nothing matches</source>
   <translation>Kein Treffer</translation>
  </message>
  <message>
   <source>Nothing more has left.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing more is delivered. What was published before is sealed, and its key stays here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing more was signed. What the earlier sale earned is not lost.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing needs to be done: the reviewers have the samples.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing needs to be done: the whole stake was taken already.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing needs to be done: this attester's word is on the record.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing needs to be done: this seat is settled.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing needs to be done: this seat's vote is on the record.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing new has left.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing of that name here.</source>
   <translation>Nichts dieses Namens hier.</translation>
  </message>
  <message>
   <source>Nothing of the history kept here was changed. Your money is untouched by this.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing sold yet</source>
   <translation>Noch nichts verkauft</translation>
  </message>
  <message>
   <source>Nothing to compare.</source>
   <translation>Nichts zu vergleichen.</translation>
  </message>
  <message>
   <source>Nothing to do for you.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing to do.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing to do: it is tried again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing until you sign.</source>
   <translation>Nichts, bis Sie signieren.</translation>
  </message>
  <message>
   <source>Nothing was changed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing was erased.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing was imported.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing was removed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing was replaced.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing was sealed or published.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing was sent; report it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing was signed. A record sold twice under it, and proven, costs your whole stake.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing was signed. Sold twice, and proven, they cost your whole stake.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing was written.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing yet</source>
   <translation>Noch nichts</translation>
  </message>
  <message>
   <source>Nothing yet.</source>
   <translation>Noch nichts.</translation>
  </message>
  <message>
   <source>Now type three of them</source>
   <translation>Geben Sie nun drei davon ein</translation>
  </message>
  <message>
   <source>Number of words</source>
   <translation>Anzahl der Wörter</translation>
  </message>
  <message>
   <source>Of this file, all sales</source>
   <translation>Aus dieser Datei, alle Verkäufe</translation>
  </message>
  <message>
   <source>Offers the market's authority to {who}, who takes over by accepting.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Offline since {time}</source>
   <translation>Offline seit {time}</translation>
  </message>
  <message>
   <source>On its way</source>
   <translation>Unterwegs</translation>
  </message>
  <message>
   <source>On the market</source>
   <translation>Auf dem Markt</translation>
  </message>
  <message>
   <source>On the market, can be paid out</source>
   <translation>Auf dem Markt, auszahlbar</translation>
  </message>
  <message>
   <source>One of the records {count} to {count2} has {min} to {max} bytes; 1 to {max_record_bytes} are possible.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One of these records</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One record counts once; of a day, at least one record counts.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One transaction is in two slots.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only sign what you can read. Ask whoever made it what it does.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only the buyer's key opens it, and only with yours.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only the ledger makes receipts. This is a fault in the app; nothing was drawn.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only words of the standard list of 2,048 are accepted, so the first four letters are enough.</source>
   <translation>Nur Wörter der Standardliste von 2.048 werden angenommen, die ersten vier Buchstaben genügen also.</translation>
  </message>
  <message>
   <source>Open a page</source>
   <translation>Eine Seite öffnen</translation>
  </message>
  <message>
   <source>Open a row, press a button</source>
   <translation>Zeile öffnen, Schaltfläche drücken</translation>
  </message>
  <message>
   <source>Open requests</source>
   <translation>Offene Anfragen</translation>
  </message>
  <message>
   <source>Open the label with the answers and the salt it was committed with.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open the vote with the journal it was sealed with; look for it on the device that sealed it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Opens a request and puts {text} into its escrow, for records at {price} each. What is not reserved for deliveries comes back when you close it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Opens a token account for {what}, owned by {who}, if there is none.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Opens a token account for {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Opens an account for a proof or for labels. Its deposit of SOL comes back when it is closed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Opens the address table {short} of {who}; {who2} pays its deposit.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Opens the market's ledger and vault of a token.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Opens your vote on {short}: {what}.{refused}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Sonstiges</translation>
  </message>
  <message>
   <source>Out, sealed. Without your key it is noise.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation>Ausgang</translation>
  </message>
  <message>
   <source>Outcome not known yet</source>
   <translation>Ausgang noch unbekannt</translation>
  </message>
  <message>
   <source>Outer key contested</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Over your limit</source>
   <translation>Über Ihrer Grenze</translation>
  </message>
  <message>
   <source>Owed from it, to everybody</source>
   <translation>Daraus geschuldet, an alle</translation>
  </message>
  <message>
   <source>Package</source>
   <translation>Paket</translation>
  </message>
  <message>
   <source>Page, action, request, account or setting</source>
   <translation>Seite, Aktion, Anfrage, Konto oder Einstellung</translation>
  </message>
  <message>
   <source>Paid</source>
   <translation>Bezahlt</translation>
  </message>
  <message>
   <source>Paid for all {records}</source>
   <translation>Bezahlt für alle {records}</translation>
  </message>
  <message>
   <source>Paid in that same transaction</source>
   <translation>In derselben Transaktion bezahlt</translation>
  </message>
  <message>
   <source>Paid out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paid so far</source>
   <translation>Bisher bezahlt</translation>
  </message>
  <message>
   <source>Paid, stake free again</source>
   <translation>Bezahlt, Einsatz wieder frei</translation>
  </message>
  <message>
   <source>Pane before</source>
   <translation>Voriger Bereich</translation>
  </message>
  <message>
   <source>Panels are drawn by Switchboard's oracles; nobody who asks for a value can ask again for another one. Where no value comes, a slot's hash is taken, which the leader of that slot can influence.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Panels are drawn by the hash of a slot: the leader of that one slot can influence who is drawn.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part of a proof written</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part of the stake's history could not be redone: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passphrase</source>
   <translation>Passphrase</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Pauses all transfers of the token {}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pauses new requests and deliveries on the market; all else goes on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pausing loses nothing: it goes on from the last saved step.</source>
   <translation>Anhalten verliert nichts: Es geht beim letzten gespeicherten Schritt weiter.</translation>
  </message>
  <message>
   <source>Payments, deadlines and errors are kept here.</source>
   <translation>Zahlungen, Fristen und Fehler werden hier aufbewahrt.</translation>
  </message>
  <message>
   <source>Pays {text} from your balance on the market to {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Personal details</source>
   <translation>Persönliche Angaben</translation>
  </message>
  <message>
   <source>Phones and clipboards send pictures and text to places you do not see.</source>
   <translation>Telefone und Zwischenablagen senden Bilder und Texte an Orte, die Sie nicht sehen.</translation>
  </message>
  <message>
   <source>Places and actions</source>
   <translation>Orte und Aktionen</translation>
  </message>
  <message>
   <source>Points to your public profile; everyone can read it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Practice network</source>
   <translation>Übungsnetz</translation>
  </message>
  <message>
   <source>Practice network:</source>
   <translation>Übungsnetz:</translation>
  </message>
  <message>
   <source>Practice network: tokens without value, the others are automatic.</source>
   <translation>Übungsnetz: Token ohne Wert, die anderen sind automatisch.</translation>
  </message>
  <message>
   <source>Practice · test money</source>
   <translation>Übung · Testgeld</translation>
  </message>
  <message>
   <source>Premium</source>
   <translation>Aufschlag</translation>
  </message>
  <message>
   <source>Price {number} is not a price: {join}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Price {number} lacks one of {join}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Prices are asked only at an https address without a user name.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Privacy budget spent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Profile published</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Program data: </source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proof begun, deposit held</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proof closed, deposit returned</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proof only</source>
   <translation>Nur Beweis</translation>
  </message>
  <message>
   <source>Proposes version {version} of the market's numbers.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Protect</source>
   <translation>Schützen</translation>
  </message>
  <message>
   <source>Protecting days needs a column with dates or times, and only that does.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Protection</source>
   <translation>Schutz</translation>
  </message>
  <message>
   <source>Proven copy, or the key does not open it</source>
   <translation>Erwiesene Kopie, oder der Schlüssel öffnet sie nicht</translation>
  </message>
  <message>
   <source>Proven fraud or a proven copy costs your whole stake.</source>
   <translation>Erwiesener Betrug oder eine erwiesene Kopie kostet Ihren ganzen Einsatz.</translation>
  </message>
  <message>
   <source>Proven on chain, by the buyer</source>
   <translation>Auf der Chain erwiesen, durch den Käufer</translation>
  </message>
  <message>
   <source>Proves records of {short} that {short2} sold before. With enough of them the later contributor's whole stake is taken, for its buyer first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proves that a part of {short} does not decrypt to what was sold. Its contributor's whole stake is taken; yours is what you paid, as far as that goes.{shown}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Put more in: gleaner stake deposit AMOUNT</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Put some in: gleaner stake deposit AMOUNT</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Put the file back as it was, or start a new sale with the changed one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Put the file back as it was, or start a new sale.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Puts {text} into your stake. It is held, and comes back when you take it out after the exit time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Random values of this market are slot hashes; none is requested.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read back from another gateway</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read back, 0 differences</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read from the chain, not from the buyer</source>
   <translation>Von der Chain gelesen, nicht vom Käufer</translation>
  </message>
  <message>
   <source>Read from the request's account and the vault of its token at slot {slot}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read it again</source>
   <translation>Noch einmal lesen</translation>
  </message>
  <message>
   <source>Read them from its history.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading every record…</source>
   <translation>Jeder Datensatz wird gelesen …</translation>
  </message>
  <message>
   <source>Reading the terms from the chain…</source>
   <translation>Die Bedingungen werden von der Chain gelesen …</translation>
  </message>
  <message>
   <source>Reading the terms.</source>
   <translation>Die Bedingungen werden gelesen.</translation>
  </message>
  <message>
   <source>Reading {name}</source>
   <translation>{name} wird gelesen</translation>
  </message>
  <message>
   <source>Reading {name} on this computer.</source>
   <translation>{name} wird auf diesem Computer gelesen.</translation>
  </message>
  <message>
   <source>Reading…</source>
   <translation>Wird gelesen …</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Bereit</translation>
  </message>
  <message>
   <source>Receipt saved</source>
   <translation>Beleg gespeichert</translation>
  </message>
  <message>
   <source>Receive tokens</source>
   <translation>Token empfangen</translation>
  </message>
  <message>
   <source>Record {index}</source>
   <translation>Datensatz {index}</translation>
  </message>
  <message>
   <source>Record {index} does not decrypt to what the contributor committed to (chunk {chunk}). If both keys match their commitments, this is proof of a bad package: open a dispute.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record {index} of the sample is not the one that stands in the batch's root.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record {index}, {size}: </source>
   <translation>Datensatz {index}, {size}: </translation>
  </message>
  <message>
   <source>Record {index}: {data}</source>
   <translation>Datensatz {index}: {data}</translation>
  </message>
  <message>
   <source>Record {number} of the package claims {length} bytes; 1 to {max_record_bytes} are possible.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record {record} decrypts as its contributor committed to (chunk {chunk}). There is no fraud in it; nothing was sent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Records</source>
   <translation>Datensätze</translation>
  </message>
  <message>
   <source>Records by “{column}”</source>
   <translation>Datensätze nach „{column}“</translation>
  </message>
  <message>
   <source>Records to sell</source>
   <translation>Zu verkaufende Datensätze</translation>
  </message>
  <message>
   <source>Refused by the reviewers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rejected: part of the bond is lost</source>
   <translation>Abgelehnt: ein Teil der Kaution ist verloren</translation>
  </message>
  <message>
   <source>Rejects {short} as attester {attester}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Releases the key of {short}, which makes it payable. From then on the buyer can read all of it, for good.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Releasing it makes the batch payable.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reload and take another place of the seat table.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reload and try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reload the batch and see what can still be done; the network goes on without this step.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reload the batch: another round or draw has begun.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reload the batch: it has moved on since this page was opened.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reload, and check that the network in Settings is the one you mean.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reload, and choose a seat this wallet holds.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reload, and vote with the wallet that owns this seat or its delegate.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reload: it has taken effect, was taken back, or never was proposed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reload: it is there already, and nothing needs to be done again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reload: the market's numbers have changed since this page was opened.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reload: the random value is there, and the draw can go on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reload; if it happens again, update the app or choose another node in Settings.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remove this line.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Removed now, what is held for them would be lost. Nothing was removed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Removes the key that votes, shares samples and releases keys for you.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Replace by a code</source>
   <translation>Durch einen Code ersetzen</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>Reputation</source>
   <translation>Reputation</translation>
  </message>
  <message>
   <source>Request</source>
   <translation>Anfrage</translation>
  </message>
  <message>
   <source>Request closed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Request opened, escrow funded</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Request, and what it reveals</source>
   <translation>Anfrage und was sie verrät</translation>
  </message>
  <message>
   <source>Requests</source>
   <translation>Anfragen</translation>
  </message>
  <message>
   <source>Reserved for batches under way</source>
   <translation>Für laufende Chargen reserviert</translation>
  </message>
  <message>
   <source>Restore into another folder with --home, or put the other wallet aside with --replace.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Restore the data folder from a backup, or move the database away; sales and balances are then read from the chain again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Returns {text} of your stake to {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Revealed</source>
   <translation>Verraten</translation>
  </message>
  <message>
   <source>Reveals</source>
   <translation>Verrät</translation>
  </message>
  <message>
   <source>Reveals: any</source>
   <translation>Verrät: alles</translation>
  </message>
  <message>
   <source>Reveals: {reveals}</source>
   <translation>Verrät: {reveals}</translation>
  </message>
  <message>
   <source>Review seat {place}</source>
   <translation>Prüfersitz {place}</translation>
  </message>
  <message>
   <source>Review seat {place}, being left</source>
   <translation>Prüfersitz {place}, wird verlassen</translation>
  </message>
  <message>
   <source>Review settled</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reviewers decide</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reviewers found the records to be worthless.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reviewers refused too many of the sampled records.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reviewers vote, verdict</source>
   <translation>Prüfer stimmen ab, Urteil</translation>
  </message>
  <message>
   <source>Reviewers who do not vote, or vote against what stands, lose part of it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Risk: {word}</source>
   <translation>Risiko: {word}</translation>
  </message>
  <message>
   <source>Root</source>
   <translation>Wurzel</translation>
  </message>
  <message>
   <source>Round {round}: {what} was challenged. {title}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Round {r} challenged by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Row {seq} of the privacy ledger does not fit the row before it. Until it is restored, nothing that spends privacy budget will be done.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Run it again when you want to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Runs inside this app: tokens without value, the others are automatic. Works offline.</source>
   <translation>Läuft in dieser App: Token ohne Wert, die anderen sind automatisch. Funktioniert offline.</translation>
  </message>
  <message>
   <source>SHA-256 of all records</source>
   <translation>SHA-256 aller Datensätze</translation>
  </message>
  <message>
   <source>SHA-256 of the records</source>
   <translation>SHA-256 der Datensätze</translation>
  </message>
  <message>
   <source>Sale {sale_id} is finished; step {step} was not added.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sales</source>
   <translation>Verkäufe</translation>
  </message>
  <message>
   <source>Sales under way and finished</source>
   <translation>Laufende und abgeschlossene Verkäufe</translation>
  </message>
  <message>
   <source>Sales under way and finished. A sale goes through eight steps; each answer stands beside its step.
Nothing leaves before you have seen the exact bytes and signed.
A delivery is saved after every step: close the window whenever you like, it goes on where it stopped.
&quot;Back&quot; leaves this view; a delivery is stopped only by its own buttons.</source>
   <translation>Laufende und abgeschlossene Verkäufe. Ein Verkauf hat acht Schritte; jede Antwort steht neben ihrem Schritt.
Nichts geht hinaus, bevor Sie die genauen Bytes gesehen und signiert haben.
Eine Lieferung wird nach jedem Schritt gespeichert: Schließen Sie das Fenster, wann Sie wollen, sie geht weiter, wo sie stehen blieb.
„Zurück“ verlässt diese Ansicht; eine Lieferung wird nur durch ihre eigenen Schaltflächen angehalten.</translation>
  </message>
  <message>
   <source>Sales you start stand here, with what stopping would mean.</source>
   <translation>Verkäufe, die Sie beginnen, stehen hier, mit dem, was Aufhören bedeuten würde.</translation>
  </message>
  <message>
   <source>Sampled records are opened to reviewers drawn by lot.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Samples shared with the reviewers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save or export the file again with the encoding UTF-8.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save report</source>
   <translation>Bericht speichern</translation>
  </message>
  <message>
   <source>Save the file with line ends of Unix or Windows.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save the receipt</source>
   <translation>Beleg speichern</translation>
  </message>
  <message>
   <source>Saved on this computer</source>
   <translation>Auf diesem Computer gespeichert</translation>
  </message>
  <message>
   <source>Saved once you agree. Until then nothing leaves.</source>
   <translation>Gespeichert, sobald Sie zustimmen. Bis dahin geht nichts hinaus.</translation>
  </message>
  <message>
   <source>Saved. Read it before you pass it on.</source>
   <translation>Gespeichert. Lesen Sie ihn, bevor Sie ihn weitergeben.</translation>
  </message>
  <message>
   <source>Saving…</source>
   <translation>Wird gespeichert …</translation>
  </message>
  <message>
   <source>Say which categories or which number ranges are counted. They may not be taken from the data.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Says that the outer key of {short} does not open. As much as the reviewers' fee is held; it is lost if the panel can judge the data all the same.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Says that {short} was a benchmark and shows everyone its answers. It is never paid, for good; what its reviewers cost is borne by {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sealed and published</source>
   <translation>Versiegelt und veröffentlicht</translation>
  </message>
  <message>
   <source>Seals your vote on {short}. Not opening it in time costs part of the seat.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search history</source>
   <translation>Verlauf durchsuchen</translation>
  </message>
  <message>
   <source>Search on this page</source>
   <translation>Auf dieser Seite suchen</translation>
  </message>
  <message>
   <source>Search requests</source>
   <translation>Anfragen durchsuchen</translation>
  </message>
  <message>
   <source>Seat released</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Seat taken</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Seat {place} can be emptied {why}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Seat {place} is drawn no more after this epoch.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Seat {place} is full, or being left.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Seat {place} is not yours.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Security and backup</source>
   <translation>Sicherheit und Sicherung</translation>
  </message>
  <message>
   <source>See all</source>
   <translation>Alle ansehen</translation>
  </message>
  <message>
   <source>See all sales</source>
   <translation>Alle Verkäufe ansehen</translation>
  </message>
  <message>
   <source>See requests</source>
   <translation>Anfragen ansehen</translation>
  </message>
  <message>
   <source>See them, with their numbers, by: gleaner wallet list</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>See what sells</source>
   <translation>Ansehen, was sich verkauft</translation>
  </message>
  <message>
   <source>See when: gleaner stake</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>See your seats: gleaner stake</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Segmentation fault</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sell</source>
   <translation>Verkaufen</translation>
  </message>
  <message>
   <source>Sell data</source>
   <translation>Daten verkaufen</translation>
  </message>
  <message>
   <source>Sell fewer records.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sell sample data on the practice network: tokens without value, the others are automatic.</source>
   <translation>Verkaufen Sie Beispieldaten im Übungsnetz: Token ohne Wert, die anderen sind automatisch.</translation>
  </message>
  <message>
   <source>Sell your data on your own terms</source>
   <translation>Verkaufen Sie Ihre Daten zu Ihren Bedingungen</translation>
  </message>
  <message>
   <source>Sell {least} to {most} records.</source>
   <translation>Verkaufen Sie {least} bis {most} Datensätze.</translation>
  </message>
  <message>
   <source>Selling to {buyer}</source>
   <translation>Verkauf an {buyer}</translation>
  </message>
  <message>
   <source>Send at least that much.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Send less, or send everything.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Send less.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Send more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Send tokens</source>
   <translation>Token senden</translation>
  </message>
  <message>
   <source>Sending failed: only the fee was paid</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Gesendet</translation>
  </message>
  <message>
   <source>Sent sealed. Without your key it is noise.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sent, outcome not known yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Set exactly</source>
   <translation>Genau einstellen</translation>
  </message>
  <message>
   <source>Sets up a market; you become its authority.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Settle or withdraw what the account still holds, then close it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settle the batch first; keepers do so by themselves.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settle the seats that lose stake first; keepers keep this order.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settles a batch: everyone gets what the verdict gives.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settles one reviewer's seat of a batch.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Several words that do not belong together work best.</source>
   <translation>Am besten sind mehrere Wörter, die nicht zusammengehören.</translation>
  </message>
  <message>
   <source>Shares of the whole move by {share} % in all. Worked out on your own data.</source>
   <translation>Anteile am Ganzen verschieben sich insgesamt um {share} %. Berechnet mit Ihren eigenen Daten.</translation>
  </message>
  <message>
   <source>Shorten it, or copy it again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Shorten it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Anzeigen</translation>
  </message>
  <message>
   <source>Show passphrase</source>
   <translation>Passphrase anzeigen</translation>
  </message>
  <message>
   <source>Show source</source>
   <translation>Quelle anzeigen</translation>
  </message>
  <message>
   <source>Show the words</source>
   <translation>Wörter anzeigen</translation>
  </message>
  <message>
   <source>Show the words again</source>
   <translation>Wörter noch einmal anzeigen</translation>
  </message>
  <message>
   <source>Show the words first.</source>
   <translation>Lassen Sie zuerst die Wörter anzeigen.</translation>
  </message>
  <message>
   <source>Shows interest of {bps} % on the token {short}; {holder} may change it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Shows interest of {signed} % on the token {short} from now on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Shows the sampled records of {short} to its reviewers, and only them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sign with the attester's own key; the request names its committee.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sign with the contributor's wallet or with the delegate it named.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sign with the market's authority; nobody else can do this.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sign with the wallet that opened the request, or wait for its deadline.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sign with the wallet the transaction names; unlock or connect it first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sign; nothing else does</source>
   <translation>Signieren; nichts sonst tut das</translation>
  </message>
  <message>
   <source>Signatures of others are missing, so it was not sent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Signing</source>
   <translation>Signieren</translation>
  </message>
  <message>
   <source>Silence pays: they cannot hold it back</source>
   <translation>Schweigen zahlt: Er kann es nicht zurückhalten</translation>
  </message>
  <message>
   <source>Since this backup was made, sales, votes or privacy spends were added that it does not have.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Skip records that cannot be read</source>
   <translation>Unlesbare Datensätze überspringen</translation>
  </message>
  <message numerus="yes">
   <source>Slashed {n} times</source>
   <extracomment>Singular: Slashed {n} time</extracomment>
   <translation>
    <numerusform>{n}-mal Einsatz eingezogen</numerusform>
    <numerusform>{n}-mal Einsatz eingezogen</numerusform>
   </translation>
  </message>
  <message>
   <source>Slashes</source>
   <translation>Einzüge</translation>
  </message>
  <message>
   <source>Slot</source>
   <translation>Slot</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Kleinere Schrift</translation>
  </message>
  <message>
   <source>So that you know the paper is right before there is money behind it. Look at the paper, not at your memory.</source>
   <translation>Damit Sie wissen, dass das Papier stimmt, bevor Geld dahintersteht. Sehen Sie auf das Papier, nicht in Ihr Gedächtnis.</translation>
  </message>
  <message>
   <source>Sold as they are</source>
   <translation>Verkauft, wie sie sind</translation>
  </message>
  <message>
   <source>Sold once</source>
   <translation>Einmal verkauft</translation>
  </message>
  <message>
   <source>Sold twice and proven, your whole stake is lost.</source>
   <translation>Doppelt verkauft und erwiesen, ist Ihr ganzer Einsatz verloren.</translation>
  </message>
  <message>
   <source>Some</source>
   <translation>Mittel</translation>
  </message>
  <message>
   <source>Something we cannot put into words (program {short}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Something went wrong in this window</source>
   <translation>In diesem Fenster ist etwas schiefgegangen</translation>
  </message>
  <message>
   <source>Split the delivery into several batches.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Split the delivery or add records, so that each batch is within the request's bounds.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stake</source>
   <translation>Einsatz</translation>
  </message>
  <message>
   <source>Stake deposited</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stake held</source>
   <translation>Hinterlegter Einsatz</translation>
  </message>
  <message>
   <source>Stake is held until it is settled.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stake lost</source>
   <translation>Verlorener Einsatz</translation>
  </message>
  <message>
   <source>Stake taken out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stake, free to use</source>
   <translation>Einsatz, frei nutzbar</translation>
  </message>
  <message>
   <source>Stake, stays yours</source>
   <translation>Einsatz, bleibt Ihrer</translation>
  </message>
  <message>
   <source>Staked by the buyer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start it again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start it there, or unset GLEANER_NETWORK.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start sale</source>
   <translation>Verkauf beginnen</translation>
  </message>
  <message>
   <source>Starting the practice network…</source>
   <translation>Übungsnetz wird gestartet …</translation>
  </message>
  <message>
   <source>Stays here</source>
   <translation>Bleibt hier</translation>
  </message>
  <message>
   <source>Step {done} of {total}</source>
   <translation>Schritt {done} von {total}</translation>
  </message>
  <message>
   <source>Step {index} of the transaction was refused by the network ({str}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Step {step} of {total} · {title}</source>
   <translation>Schritt {step} von {total} · {title}</translation>
  </message>
  <message>
   <source>Step {step} of {where}sale {sale_id} is in the journal already, with another content. It was not repeated.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stop reading</source>
   <translation>Lesen abbrechen</translation>
  </message>
  <message>
   <source>Stopped before anything was computed: this sale would bring what was revealed from {epsilon_before} to {epsilon_after}, and your limit is {epsilon}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stopped before anything was computed: this sale would bring what was revealed from {spent} to {spent2}, and your limit is {cap}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stopped to protect you</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stopped. All that was done is saved.</source>
   <translation>Angehalten. Alles bisher Getane ist gespeichert.</translation>
  </message>
  <message>
   <source>Stored</source>
   <translation>Gespeichert</translation>
  </message>
  <message>
   <source>Stored and checked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Strength</source>
   <translation>Stärke</translation>
  </message>
  <message>
   <source>Strikes</source>
   <translation>Verwarnungen</translation>
  </message>
  <message>
   <source>Strong protection</source>
   <translation>Starker Schutz</translation>
  </message>
  <message>
   <source>Submitted to the market</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Switch to {account}</source>
   <translation>Zu {account} wechseln</translation>
  </message>
  <message>
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <source>Take another place.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take out less, or leave a seat first: gleaner stake seat release PLACE</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Takes back the offer of the market's authority.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Takes seat {place} as a reviewer. One seat's worth of your stake is held; wrong or missing votes can cost part of it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Takes the SOL that {short} holds beyond its deposit for {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Takes the fees withheld by the token {short} for {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Takes the fees withheld in {count} accounts of the token {short} for {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Takes {sol} from the durable nonce {short} for {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Takes {sol} out of the stake {short} for {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Terms and money</source>
   <translation>Bedingungen und Geld</translation>
  </message>
  <message>
   <source>Text at 100 %</source>
   <translation>Schrift in 100 %</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Schriftgröße</translation>
  </message>
  <message>
   <source>That did not work</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>That passphrase does not open this backup. It has a passphrase of its own, which need not be the wallet's.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>That passphrase does not open this vault. Your money is untouched.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The CAR file names no root, so nothing would keep its blocks.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The Solana app is not open on your Ledger, or too old. Open it and try again. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The acceptance that decides publishes it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The account you send from.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The account {address} does not belong to the market.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The account {address} is of another kind or version than expected.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The amount left your account once.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The amount must be larger than zero.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The answer of your Ledger cannot be right: {why}. Nothing was sent. Plug it in again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The answer was thrown away. Your money is untouched by this.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The app goes on asking when the node answers again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The attesters have decided.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The backup could not be written ({reason}). Choose another place, or free some space.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The batch is too large for one package; sell it as several batches.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The buyer</source>
   <translation>Der Käufer</translation>
  </message>
  <message>
   <source>The buyer can now open all records. Their SHA-256 must equal that of your exact preview.</source>
   <translation>Der Käufer kann jetzt alle Datensätze öffnen. Ihr SHA-256 muss dem Ihrer genauen Vorschau gleichen.</translation>
  </message>
  <message>
   <source>The buyer can read the records. Who finds the verdict wrong may challenge it until the window closes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The buyer can read what was paid for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The buyer cannot read your records: the key was not released. Mend the data, or sell it elsewhere.</source>
   <translation>Der Käufer kann Ihre Datensätze nicht lesen: Der Schlüssel wurde nicht freigegeben. Bessern Sie die Daten nach oder verkaufen Sie sie anderswo.</translation>
  </message>
  <message>
   <source>The buyer counts “{column}”. Keep it.</source>
   <translation>Der Käufer zählt „{column}“. Behalten Sie es.</translation>
  </message>
  <message>
   <source>The buyer has closed this request.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The buyer named them. They read all of it, before you are paid. There is no appeal.</source>
   <translation>Der Käufer hat sie benannt. Sie lesen alles, bevor Sie bezahlt werden. Berufung gibt es keine.</translation>
  </message>
  <message>
   <source>The buyer paid in</source>
   <translation>Der Käufer hat eingezahlt</translation>
  </message>
  <message>
   <source>The buyer says that the outer key does not open, and staked {stake} on it. Your app shows that key to the panel. If it opens, the panel is paid out of that stake; if not, the batch is refused.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The buyer stays silent</source>
   <translation>Der Käufer schweigt</translation>
  </message>
  <message>
   <source>The buyer's attesters could read your records. The key was not published: nobody else can.</source>
   <translation>Die Gutachter des Käufers konnten Ihre Datensätze lesen. Der Schlüssel wurde nicht veröffentlicht: Sonst kann es niemand.</translation>
  </message>
  <message>
   <source>The buyer's key has {len} bytes instead of {buyer_public_bytes}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The buyer's key in the request is damaged; nothing can be sealed to it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The buyer's key in this request is not a key.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The bytes received for {cid} are not what it names. Nothing was used of them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The committee in this request's description is not the one that decides on chain.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The connection to the node {host} was refused or lost.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The content has more than the {max_bytes} bytes accepted here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The data changed while it was being sealed. Nothing was published; start the sale of this batch again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The data folder cannot be used</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The data folder {folder} is in use by {holder}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The data folder {root} cannot be made: {value}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The data folder {root} cannot be used: {value}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The database cannot be read: it is damaged.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The database could not be opened: {value}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The database has version {found}; this Gleaner knows versions up to {known}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The database in this data folder does not open with this wallet's key: it belongs to another wallet, or is not a database.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The database refused ({value}: {error}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The description</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The disk is full</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The disk is full: {doing} stopped at {name}. Nothing was published and nothing is lost; free some space and try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The disk refused</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The disk refused to read or write, so the last step was not done. Nothing is lost: everything before it is saved.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The dispute window runs.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The earlier rounds of this batch are closed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The file has {size} bytes; at most {max_bytes} are accepted here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The file is damaged here; export it again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The file itself</source>
   <translation>Die Datei selbst</translation>
  </message>
  <message>
   <source>The file stays where it is. Nothing has left.</source>
   <translation>Die Datei bleibt, wo sie ist. Nichts ist hinausgegangen.</translation>
  </message>
  <message>
   <source>The first ones in the file. The request's escrow and your file allow {most}.</source>
   <translation>Die ersten in der Datei. Die Treuhand der Anfrage und Ihre Datei erlauben {most}.</translation>
  </message>
  <message>
   <source>The gateway's CAR has another root.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The gateway's CAR is in another order.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The group</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The history kept on this computer is incomplete.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The issuer has frozen the recipient's account for this token.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The issuer has stopped all transfers of this token.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The key file cannot be read: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The key of the database has 32 bytes, not {len}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The key was not released in time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The key was not released. The buyer cannot open the records.</source>
   <translation>Der Schlüssel wurde nicht freigegeben. Der Käufer kann die Datensätze nicht öffnen.</translation>
  </message>
  <message>
   <source>The keyring's prompt was closed. Unlock with your passphrase instead.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The keys in this backup are not the ones it names.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The keys in this backup do not open with the wallet's passphrase: it was changed since, or mistyped.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The keys in this package do not open with yours: what was delivered cannot be checked. Reject it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The last step before a sale shows the very bytes, not a summary of them.</source>
   <translation>Der letzte Schritt vor einem Verkauf zeigt die Bytes selbst, keine Zusammenfassung.</translation>
  </message>
  <message>
   <source>The market did not take this</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The market has no seat table.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The market is not set up on this network.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The market's file: {why}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The membership</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The name of a step has 1 to 64 characters.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The network did not take it in time. It can no longer land.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The network did not take it in time; it can no longer land.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The network does not answer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The network has this transaction already.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The network refused it; only the fee was paid.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The network refused the transaction ({word}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node does not keep a connection open.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node does not show the cluster's clock.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node gives the same transactions twice.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node lists a transaction that does not name the account.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node lists more transactions than can be kept here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node lists the transaction {signature}… and does not have it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node refused {method} ({code}): {message}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node says of one transaction that it failed, and that it did not.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node says that {signature} landed, but the market does not show it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node shows a transaction that its signers did not sign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node {host} answered {method} from slot {slot}, after slot {highest} before.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node {host} answered {method} from slot {slot}, not from {least} on as asked.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node {host} asks us to call it less often.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node {host} belongs to another network (genesis {text}…) than the one in use.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node {host} cannot serve at the moment (HTTP {status}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node {host} did not answer within {timeout_s} seconds.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node {host} does not take calls at this address (HTTP {status}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node {host} gives a blockhash that is over. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node {host} is behind the chain, or not well ({code}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node {host} says a transaction may land for longer than the network allows. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's WebSocket address must start with ws:// or wss://.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's address must start with http:// or https:// and name a host.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's address names no host.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's answer about a subscription belongs to another question.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's answer to {method} belongs to another question.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's answer to {method} cannot be right: {what}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's answer to {method} has no result.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's answer to {method} has no value.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's answer to {method} is larger than {max_body_bytes} bytes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's answer to {method} is not JSON.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's histories put transactions of one slot in different orders.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's history contradicts itself at every look: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's history does not hold transactions that were final before.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's history does not show a request that you sold to after your backup was made.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's history does not show how this batch ended.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's history does not show the submission of one of your batches.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's message about a subscription is not JSON.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's message about a subscription is not text.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's message is larger than {max_message_bytes} bytes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's refusal of {method} cannot be read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's simulation has balances of accounts that were not asked for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's transaction cannot be read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's transaction has calls of an instruction that is not in it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's transaction is of a version that was not asked for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The node's transaction names accounts that are not in it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The number ranges must be rising and have two ends.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The outer key in this package does not open with your key. The batch can be contested while the panel commits.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package belongs to another contributor or another request.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package cannot be read from the disk: {strerror}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package could not be delivered or checked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package ends too early; the file is cut short.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package has format version {version}; this app reads {version2}. Update the app.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package has {count} records; the submission says {count2}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package holds more bytes than its records; the file is padded or damaged.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package is cut short within its first bytes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package is cut short within its header.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package is larger than its streams can be.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package is {how}: {size} bytes instead of {size2}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package needs {size} bytes and the disk has {free} left. Nothing was published and nothing is lost; free some space and try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package's content does not match the root on chain: bytes were changed or swapped.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package's header claims {header_bytes} bytes; the file is damaged or foreign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package's header has a damaged {name}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package's header is not JSON; the file is damaged or foreign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package's header is not an object; the file is damaged or foreign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package's header is not in its one canonical form.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package's header lacks {name}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package's header names no usable spec.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package's header or trailer is damaged: they do not fit each other.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package's index is wrong at record {number}; the file is damaged.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package's keys for its attesters are cut short or too many.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package's {name} has {len} bytes instead of {size}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The package's {what} ends too early; the file is damaged.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The paying account has no SOL yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The paying account holds too little SOL for the network fee.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The plan has a rule this version does not know. Choose the fields again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The plan has two rules for one column. Choose again what happens to it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The practice network stopped as soon as it had started.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The price endpoint gave no prices: {why}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The price list has more than {max_rows} prices.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The price list is larger than {max_price_bytes} MiB.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The privacy ledger in this backup is not the one it names.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The privacy ledger was changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The privacy ledger was written by a newer version. Update the app.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The program {program}… refused: reload and try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The proof of record {index} is malformed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The properties of this request's schema are not an object.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The receipt is kept with the sale.</source>
   <translation>Der Beleg wird beim Verkauf aufbewahrt.</translation>
  </message>
  <message>
   <source>The recipient has no account for this token yet. Opening it costs you {exact}, which is theirs from then on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The recipient has no account for this token, and its issuer freezes new ones until it allows them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The recipient takes this token only in confidential transfers, which Gleaner does not make.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The recipient's account for this token belongs to somebody else by now: {owner}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The recipient's account for this token is not usable.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The recipient's account takes tokens only with a memo, so one is written with it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The recorded spend describes another release. No noise was drawn.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The recorded spend is for something else. No noise was drawn.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The records do not belong to this wallet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The records of this batch are not the ones that were sealed before.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The recovery words of its wallet bring it back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The recovery words of this wallet were never checked, and it would be gone without them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>The request ends in {n} days.</source>
   <extracomment>Singular: The request ends in {n} day.</extracomment>
   <translation>
    <numerusform>Die Anfrage endet in {n} Tag.</numerusform>
    <numerusform>Die Anfrage endet in {n} Tagen.</numerusform>
   </translation>
  </message>
  <message>
   <source>The request ends within two days.</source>
   <translation>Die Anfrage endet innerhalb von zwei Tagen.</translation>
  </message>
  <message>
   <source>The request's escrow does not cover a batch any more.</source>
   <translation>Die Treuhand der Anfrage deckt keine Charge mehr.</translation>
  </message>
  <message>
   <source>The request's free escrow does not cover this many records. Nothing has left.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The request, its ledger or its vault does not exist any more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The reviewers could not get the data.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The reviewers have decided.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The rule {kind} of this request needs another {name}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sale is over</source>
   <translation>Der Verkauf ist vorbei</translation>
  </message>
  <message>
   <source>The sale is over. Nothing more happens.</source>
   <translation>Der Verkauf ist vorbei. Nichts geschieht mehr.</translation>
  </message>
  <message>
   <source>The same again</source>
   <translation>Noch einmal dieselbe</translation>
  </message>
  <message>
   <source>The same transfer was sent before, and the network does not say what became of it: {signature}. It was not sent a second time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sample blob does not open with its key.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sample blob has format version {version}; this app reads 1 and 2.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sample blob holds more than its records.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sample blob holds no key for that member.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sample blob holds no key for you.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sample blob holds {count} records instead of {len}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sample blob is cut short or padded.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sample blob opens record {index} where record {expected} was drawn.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sample blob was made for another panel.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sample blob's content is cut short.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sample blob's list of members is damaged.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sample key does not open with your key: vote that the samples are unavailable.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sampled records take more than {max_blob_bytes} MiB together.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The samples were not shared in time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The saved choice of fields cannot be read. Nothing has left. Choose the fields again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sealing does not open with the seed handed over: it was never readable.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sealing was not made with the seed handed over: it was never readable.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The signature does not fit the message. It was thrown away.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The signature for {key} does not fit the transaction.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The signature for {me} does not fit the transaction.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The signature of {key} is required, and nobody here can give it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The simulation does not show all of {tokens_text} leaving that the instructions say. Count on what they say.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sizes in a block do not add up.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sizes in the package's header are impossible.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The storage service did not confirm that it keeps the upload. Nothing counts as published.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The storage service did not keep the upload: {message}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The storage service does not accept your token or password. Nothing was uploaded; correct it in the settings.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The storage service refused the upload ({}). The package is safe in the staging folder.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The storage service reports a problem: {message}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The storage service's answer is not understandable; the upload may be lost.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The storage service's answer is too long to be one. Nothing counts as sent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The system does not keep the pages with keys out of its swap.{allowed}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The system keyring does not answer ({name}). Unlock with your passphrase instead.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The system keyring does not hold a key for this vault. Unlock with your passphrase.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The system keyring is locked. Unlock it in your desktop's settings, or use your passphrase.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The system keyring no longer holds a key that fits this vault. Unlock with your passphrase; you can then ask to be remembered again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The terms could not be read.</source>
   <translation>Die Bedingungen konnten nicht gelesen werden.</translation>
  </message>
  <message>
   <source>The token account is frozen by its issuer: ask the issuer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The token account is not empty: move its tokens first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The token account {} takes tokens only with a memo.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The token account {} takes tokens without a memo.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The token keeps all of this as its fee: nothing would arrive.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The token keeps {percent} % of each transfer: {exact} arrives.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The token {short}: each transfer pays {percent}, at most {most} base units; {holder} may change that, {holder2} may take what was paid.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The token {short}: {holder} may close it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The token {short}: {holder} may {words}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The token {short}: {who} may take it from every holder at any time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The token {} can never be sent on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The transaction has {len} bytes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The transaction has {size} bytes; the network takes {max_transaction_bytes}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The transaction is older than what this node remembers, so its fate is unknown.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The transaction is too old, or the node is behind.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The transaction names {len} accounts of {max_locks}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The transaction was sent, and the node no longer answers.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The transaction {signature} did not do what was shown. {join}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The two halves of this key do not belong together. Nothing was imported; copy it again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The upload did not get through ({}). The package is safe in the staging folder; try again later.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vault asks for key stretching outside sane bounds; it was changed or is not ours. Restore its backup copy, or the wallet from its recovery words.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vault could not be prepared for saving; it was left as it was.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vault could not be saved ({strerror}). The vault as it was before is still in place; free some space or check the folder's permissions, then try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vault does not cover one delivery. Nothing would be paid.</source>
   <translation>Die Treuhand deckt keine Lieferung. Nichts würde bezahlt.</translation>
  </message>
  <message>
   <source>The vault file cannot be read: {reason}. Your money is on the chain, not in this file; restore the wallet from its recovery words.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vault file could not be read ({reason}), so {which} was opened, saved {saved} with {holds}. Your keys are safe; {missing}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vault holds all that is owed from it.</source>
   <translation>Die Treuhand enthält alles, was daraus geschuldet wird.</translation>
  </message>
  <message>
   <source>The vault holds less than is owed from it.</source>
   <translation>Die Treuhand enthält weniger, als daraus geschuldet wird.</translation>
  </message>
  <message>
   <source>The vault holds less than is owed from it. Do not sell to this request.</source>
   <translation>Die Treuhand enthält weniger, als daraus geschuldet wird. Verkaufen Sie nicht an diese Anfrage.</translation>
  </message>
  <message>
   <source>The vault holds, in {symbol}</source>
   <translation>Die Treuhand enthält, in {symbol}</translation>
  </message>
  <message>
   <source>The vault of this request is not the market's.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The verdict follows from the opened votes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The wallet could not do that</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The wallet is locked. Unlock it with your passphrase and try again; nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The wallet is locked. Your money is untouched.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The whole bond is lost</source>
   <translation>Die ganze Kaution ist verloren</translation>
  </message>
  <message>
   <source>The words are not checked yet. </source>
   <translation>Die Wörter sind noch nicht geprüft. </translation>
  </message>
  <message>
   <source>The words of a wallet you have, from this app or another Solana wallet. They stay on this computer.</source>
   <translation>Die Wörter einer Wallet, die Sie haben, aus dieser App oder einer anderen Solana-Wallet. Sie bleiben auf diesem Computer.</translation>
  </message>
  <message>
   <source>Their keys stay in your Ledger and can be added again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Their votes are sealed until all are in, so nobody can copy.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Theme as the system has it</source>
   <translation>Design wie im System</translation>
  </message>
  <message>
   <source>There are duties on the market. {join}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There are more than a million different days in this data.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There are no records to sell: the prepared table is empty.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There are no records.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There are not enough tokens in the paying account: add tokens or choose less.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no account number {number} in this wallet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no account of this name, number or address</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no address.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no field “{column}”.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no further appeal. It is settled with the next step, which anyone may take.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no recovery phrase to show: nothing here was made from one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no stake yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no such request for payment.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no such sale</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no such time zone.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no text to sign. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no time zone called {name}. Write a name like Europe/Paris or an offset like +02:00.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no token {mint} on this network.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no vault in this data folder yet. Create a wallet or restore one from its words.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no wallet in this data folder.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no wallet number {number} in this vault.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no window to sign in.</source>
   <translation>Es gibt kein Fenster zum Signieren.</translation>
  </message>
  <message>
   <source>There is not enough SOL in the paying account: add SOL.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is not enough SOL: {exact} can be sent after the network fee.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is not enough: {exact} can be sent.{why}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is nothing that could be delivered to this request now.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is nothing to export.</source>
   <translation>Es gibt nichts zu exportieren.</translation>
  </message>
  <message>
   <source>There is nothing to look at yet.</source>
   <translation>Noch gibt es nichts anzusehen.</translation>
  </message>
  <message>
   <source>There was no room to write down the last step, so it was not done. Nothing is lost: everything before it is saved.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>These are not the labels that were committed to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>These keys belong to another batch than this package.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>These parameters do not exist.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>These records are from a newer Gleaner</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>These records are not tables. Look at the bytes.</source>
   <translation>Diese Datensätze sind keine Tabellen. Sehen Sie die Bytes an.</translation>
  </message>
  <message>
   <source>These records must not have been sold elsewhere, by you or anybody. If you sell the same record twice, anyone who holds both can prove it, and your whole stake is lost.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>These records were sold before under the same promise. This was proven on chain.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>They are drawn by lot from Switchboard, which nobody here can steer.</source>
   <translation>Sie werden über Switchboard ausgelost; niemand hier kann das lenken.</translation>
  </message>
  <message>
   <source>They are drawn by lot from the hash of a slot. Whoever leads that slot can influence it.</source>
   <translation>Sie werden mit dem Hash eines Slots ausgelost. Wer diesen Slot führt, kann das beeinflussen.</translation>
  </message>
  <message>
   <source>They are only watched; adding their addresses again brings them back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>They have {duration}. The acceptance that decides pays you as it is given.</source>
   <translation>Sie haben {duration}. Die Annahme, die entscheidet, bezahlt Sie im selben Augenblick.</translation>
  </message>
  <message>
   <source>They read the whole delivery before anybody is paid. The acceptance that decides publishes the key and pays you in the same transaction. If too few of them speak in time, everything is returned.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>They see {seen} of a batch. At most {tolerated} may be refused.</source>
   <translation>Sie sehen {seen} einer Charge. Höchstens {tolerated} dürfen abgelehnt werden.</translation>
  </message>
  <message>
   <source>This Ledger does not hold the key of this account. Plug in the other one. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This account belongs to Gleaner's market; no wallet. Stake and escrow have their own commands.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This account belongs to the network itself. What is sent to it would be lost.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This account belongs to the program {short}; it is not a wallet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This account belongs to the token program; it is not a wallet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This account is no {name} of version {version}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This account is not in this wallet.</source>
   <translation>Dieses Konto ist nicht in dieser Wallet.</translation>
  </message>
  <message>
   <source>This account keeps a program. What is sent to it would be lost.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This account keeps {kept}; it is not a wallet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This address has never been used. Compare it once more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This address is in the vault already, as {name}. Nothing was added.{advice}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This address is new on the network: an account holds at least {exact}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This address is not a token account.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This address is not a token's mint.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This address resembles {named}, and is another one. Compare every group of characters.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This backup cannot be used: {reason}. Nothing was replaced.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This backup holds what no Gleaner writes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This backup is of another wallet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This backup lacks {missing} account{s} that this wallet has.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This backup was written by another version of Gleaner.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This batch cannot be appealed any further.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This batch does not exist, or was closed after it was settled.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This batch was closed after it was settled.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This buyer asks for records as they are.</source>
   <translation>Dieser Käufer verlangt Datensätze, wie sie sind.</translation>
  </message>
  <message>
   <source>This buyer takes an epsilon from {epsilon_min} to {epsilon_max}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This buyer takes noised counts only.</source>
   <translation>Dieser Käufer nimmt nur verrauschte Zahlen.</translation>
  </message>
  <message>
   <source>This buyer takes records only.</source>
   <translation>Dieser Käufer nimmt nur Datensätze.</translation>
  </message>
  <message>
   <source>This computer has no keyring that we can use.</source>
   <translation>Dieser Computer hat keinen Schlüsselbund, den wir nutzen können.</translation>
  </message>
  <message>
   <source>This computer refused</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This data does not meet the request. {problems}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This data folder already holds a vault. It was left as it is; unlock it, or use another data folder.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This data folder holds another wallet, or one that cannot be read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This data folder knows no sale {sale_id}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This data is not noised. </source>
   <translation>Diese Daten sind nicht verrauscht. </translation>
  </message>
  <message>
   <source>This data is not noised. Who buys it reads it. You choose which fields leave.</source>
   <translation>Diese Daten sind nicht verrauscht. Wer sie kauft, liest sie. Sie wählen, welche Felder hinausgehen.</translation>
  </message>
  <message>
   <source>This file cannot be read as it is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This file has many fields. The {more} that are not shown stay here.</source>
   <translation>Diese Datei hat viele Felder. Die {more}, die nicht gezeigt werden, bleiben hier.</translation>
  </message>
  <message>
   <source>This file has no records.</source>
   <translation>Diese Datei enthält keine Datensätze.</translation>
  </message>
  <message numerus="yes">
   <source>This goes as {n} batches of {sizes} records. Each is judged and paid by itself.</source>
   <extracomment>Singular: This goes as {n} batch of {sizes} records. It is judged and paid by itself.</extracomment>
   <translation>
    <numerusform>Das geht als {n} Charge mit {sizes} Datensätzen. Sie wird für sich beurteilt und bezahlt.</numerusform>
    <numerusform>Das geht als {n} Chargen mit {sizes} Datensätzen. Jede wird für sich beurteilt und bezahlt.</numerusform>
   </translation>
  </message>
  <message>
   <source>This holds characters that no address has; it may imitate another one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is a fault of the app: report it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is a mistake of ours. Your keys, data and money are untouched, and what was under way is saved.</source>
   <translation>Das ist unser Fehler. Ihre Schlüssel, Ihre Daten und Ihr Geld sind unberührt, und was lief, ist gespeichert.</translation>
  </message>
  <message>
   <source>This is a payment link, not an address. Open it as a link.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is a practice wallet. Its passphrase is {passphrase}</source>
   <translation>Das ist eine Übungswallet. Ihre Passphrase ist {passphrase}</translation>
  </message>
  <message>
   <source>This is a program, not a wallet. What is sent to it would be lost.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is a secret key or a transaction's signature, not an address.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is a stake account, not a wallet. Send to the address of its owner.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is a token itself (its mint), not a wallet. What is sent to it would be lost.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is all of it: no data, names, folders or keys are in it. It is sent to nobody.</source>
   <translation>Das ist alles: Weder Daten noch Namen, Ordner oder Schlüssel stehen darin. Es wird an niemanden gesendet.</translation>
  </message>
  <message>
   <source>This is an address of Bitcoin or a network like it, {lost}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is an address of Bitcoin or another network, {lost}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is an address of Ethereum or a network like it, {lost}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is exactly what leaves</source>
   <translation>Genau das geht hinaus</translation>
  </message>
  <message>
   <source>This is no Solana transaction, so nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is no account of a deployed program.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is no randomness account.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is no signed message of gleaner sign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is not a CAR file of version 1.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is not a CAR file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is not a CID of version 1 in base32.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is not a Gleaner package: it does not begin like one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is not a Solana address: a part of it is missing or too much.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is not a Solana address: it has the wrong length. Copy it again in full.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is not a Solana address{hint}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is not a price list.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is not a receipt of Gleaner.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is not a sample blob.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is not an open benchmark of this wallet that this data folder has lost.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is not text that can be written in UTF-8. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is somebody's account for one token, not a wallet. Send to its owner: {owner}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is the address where tokens are destroyed. What is sent there is gone.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is the last account that can sign, so it stays. Nothing was removed. To give this computer away, reset the whole data folder instead.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is the last account, so it stays. Nothing was removed. To give this computer away, reset the whole data folder instead.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is the shape of what leaves</source>
   <translation>Das ist die Form dessen, was hinausgeht</translation>
  </message>
  <message>
   <source>This is too long for an address.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is too long to be a key. Nothing was imported.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is too long to be a recovery phrase of 12 or 24 words.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is too long to be an address or a key.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This key file is not a list of numbers from 0 to 255. Nothing was imported.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This key file is not a list of numbers. Nothing was imported.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This list</source>
   <translation>Diese Liste</translation>
  </message>
  <message>
   <source>This market draws by slot hashes: there is no randomness account.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This market's randomness account is {randomness_account}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This needs a correction</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This needs {exact} for the network, and the account has {exact2}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This page</source>
   <translation>Diese Seite</translation>
  </message>
  <message>
   <source>This passphrase is too easy to guess.</source>
   <translation>Diese Passphrase ist zu leicht zu erraten.</translation>
  </message>
  <message>
   <source>This receipt was changed, or was not signed by the wallet it names.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This release is already in the privacy ledger. Go on with it instead of starting it again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This release is not in the privacy ledger. No noise was drawn.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request buys a histogram of “{column}”.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request does not exist any more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request has a rule of a kind that Gleaner does not know. Update the app.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request has more than {max_rules} rules.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request is written in a format this version does not know ({str}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request takes {least} records or more; the file has {rows}.</source>
   <translation>Diese Anfrage nimmt ab {least} Datensätzen; die Datei hat {rows}.</translation>
  </message>
  <message>
   <source>This request wants noised counts to be sold only once. Counts of two honest people can be equal, and one of them would lose a stake for it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request's description cannot be read ({name}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request's description is too large to be one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request's quality rules are larger than {spec_bytes} bytes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request's quality rules are not JSON.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request's quality rules are not an object with a schema.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request's rules are not a list of objects.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request's schema is nested more than {max_depth} deep.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request's schema is not an object. Nothing can be checked against it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request's schema is not valid JSON Schema.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request's schema is not written for JSON Schema 2020-12.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request's schema uses a format that Gleaner does not check.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request's schema uses {keyword}, which Gleaner does not evaluate.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request's time is over.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This sale</source>
   <translation>Dieser Verkauf</translation>
  </message>
  <message>
   <source>This sale has no receipt yet.</source>
   <translation>Dieser Verkauf hat noch keinen Beleg.</translation>
  </message>
  <message>
   <source>This seed names too few records for a sample.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This spend was used before. Drawing again would reveal more than was counted.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This step was done before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This system has no keyring that keeps keys encrypted. Unlock with your passphrase instead.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This token account belongs to another token: check the addresses.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This token account belongs to somebody else: check the addresses.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This token account is not initialised.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This token can never be sent on: it was made so.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This token does not exist on this network.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This token has its amounts shown multiplied; another wallet may show another number.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This transaction does not ask for the signature of {me}, so nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This transaction takes accounts from a lookup table, or is of a kind we cannot read. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This transfer was sent before, when Gleaner was stopped, and has landed: {signature}. It was not sent a second time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This vault has no recovery phrase.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This vault was written by another version of Gleaner (format {version}, this one reads up to {version2}). Nothing was changed; install the newer version to open it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This vote names a record or a reason that does not exist.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This wallet can still withdraw what it owns; it cannot deliver any more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This wallet has no recovery phrase, so no further account can be derived.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This wallet has no recovery words.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This was a mistake of ours. Your keys, data and money are untouched, and what was under way goes on.</source>
   <translation>Das war unser Fehler. Ihre Schlüssel, Ihre Daten und Ihr Geld sind unberührt, und was lief, läuft weiter.</translation>
  </message>
  <message>
   <source>This was declined on your Ledger. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This would leave {exact}, and an account on Solana holds at least {exact2}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This year</source>
   <translation>Dieses Jahr</translation>
  </message>
  <message>
   <source>Those who should decide did not come together. Everything was returned.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tick that you have looked at what leaves.</source>
   <translation>Bestätigen Sie, dass Sie angesehen haben, was hinausgeht.</translation>
  </message>
  <message>
   <source>To</source>
   <translation>An</translation>
  </message>
  <message>
   <source>To send the same once more, send again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Today {time}</source>
   <translation>Heute {time}</translation>
  </message>
  <message>
   <source>Token: any</source>
   <translation>Token: alle</translation>
  </message>
  <message>
   <source>Token: {symbol}</source>
   <translation>Token: {symbol}</translation>
  </message>
  <message>
   <source>Tokens of this network have no value, so no prices are shown.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Too easy to guess</source>
   <translation>Zu leicht zu erraten</translation>
  </message>
  <message>
   <source>Too few of them speak in time</source>
   <translation>Zu wenige von ihnen äußern sich rechtzeitig</translation>
  </message>
  <message>
   <source>Too noisy for this buyer</source>
   <translation>Zu verrauscht für diesen Käufer</translation>
  </message>
  <message>
   <source>Too short: at least 8 characters</source>
   <translation>Zu kurz: mindestens 8 Zeichen</translation>
  </message>
  <message>
   <source>Tracing by other programs of yours can only be refused on Linux.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tracing could not be refused: {error}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tracing could not be refused: {strerror}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Trains here</source>
   <translation>Trainiert hier</translation>
  </message>
  <message>
   <source>Transaction</source>
   <translation>Transaktion</translation>
  </message>
  <message>
   <source>Transactions</source>
   <translation>Transaktionen</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <source>Try again in a few seconds, or choose another node in Settings.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Try again in a moment.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Try again later, or with another node. See it with: gleaner sends</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Try again later.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Try again, or show the portfolio without prices: gleaner portfolio --endpoint off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Try again: it goes on where it stopped.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Try again; if it happens again, report it with the details.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Try now</source>
   <translation>Jetzt versuchen</translation>
  </message>
  <message>
   <source>Try with sample data</source>
   <translation>Mit Beispieldaten ausprobieren</translation>
  </message>
  <message>
   <source>Turns {text} of the market's treasury into insurance for challengers of wrong verdicts.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Two bins have the same name.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Two keys, one of which stays here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type a number.</source>
   <translation>Geben Sie eine Zahl ein.</translation>
  </message>
  <message>
   <source>Type a passphrase.</source>
   <translation>Geben Sie eine Passphrase ein.</translation>
  </message>
  <message>
   <source>Type all three words.</source>
   <translation>Geben Sie alle drei Wörter ein.</translation>
  </message>
  <message>
   <source>Type an amount above 0.</source>
   <translation>Geben Sie einen Betrag über 0 ein.</translation>
  </message>
  <message>
   <source>Type an amount.</source>
   <translation>Geben Sie einen Betrag ein.</translation>
  </message>
  <message>
   <source>Type digits only.</source>
   <translation>Geben Sie nur Ziffern ein.</translation>
  </message>
  <message>
   <source>Type it a second time.</source>
   <translation>Geben Sie sie ein zweites Mal ein.</translation>
  </message>
  <message>
   <source>Type your words</source>
   <translation>Wörter eingeben</translation>
  </message>
  <message>
   <source>Type {example} with “{sign}” and no other signs between.</source>
   <translation>Geben Sie {example} ein: mit „{sign}“ und ohne andere Zeichen dazwischen.</translation>
  </message>
  <message>
   <source>UTF-16 text. Save it again as UTF-8</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Under way</source>
   <translation>Läuft</translation>
  </message>
  <message>
   <source>Undo, while a message offers it</source>
   <translation>Rückgängig, solange eine Meldung es anbietet</translation>
  </message>
  <message>
   <source>Unfreezes the token account of {who}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unlock</source>
   <translation>Entsperren</translation>
  </message>
  <message>
   <source>Unlock it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unlock with this computer's keyring</source>
   <translation>Mit dem Schlüsselbund dieses Computers entsperren</translation>
  </message>
  <message>
   <source>Unlocking…</source>
   <translation>Wird entsperrt …</translation>
  </message>
  <message>
   <source>Untitled request</source>
   <translation>Anfrage ohne Titel</translation>
  </message>
  <message numerus="yes">
   <source>Up to {n} records from {first_day} to {last_day}, field by field:</source>
   <extracomment>Singular: {n} record from {first_day} to {last_day}, field by field:</extracomment>
   <translation>
    <numerusform>{n} Datensatz vom {first_day} bis {last_day}, Feld für Feld:</numerusform>
    <numerusform>Bis zu {n} Datensätze vom {first_day} bis {last_day}, Feld für Feld:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Up to {n} records, field by field:</source>
   <extracomment>Singular: {n} record, field by field:</extracomment>
   <translation>
    <numerusform>{n} Datensatz, Feld für Feld:</numerusform>
    <numerusform>Bis zu {n} Datensätze, Feld für Feld:</numerusform>
   </translation>
  </message>
  <message>
   <source>Update Gleaner or choose another request.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Update the app: the market on this network is older or newer than it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Update the app; if it is up to date, report this as a fault of the app.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Update the history again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use for</source>
   <translation>Verwendung</translation>
  </message>
  <message>
   <source>Use for: </source>
   <translation>Verwendung: </translation>
  </message>
  <message>
   <source>Use keep, drop, redact or hash.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use sample data</source>
   <translation>Beispieldaten verwenden</translation>
  </message>
  <message>
   <source>Use that window, close it first, or choose another folder with --home.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use the command line.</source>
   <translation>Verwenden Sie die Befehlszeile.</translation>
  </message>
  <message>
   <source>Use the issuer's own tool, if you trust it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use the key this batch was sealed with; look for it on the device that delivered it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use the vault that belongs to it, or move the database away; sales and balances are then read from the chain again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use this computer's keyring</source>
   <translation>Schlüsselbund dieses Computers verwenden</translation>
  </message>
  <message>
   <source>Uses the durable nonce {short} of {who}: this signature does not expire. Whoever holds it can send it at any later time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Verdict challenged, pot staked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Verdict that stands</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Very good</source>
   <translation>Sehr gut</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <source>Vote again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Vote committed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Vote revealed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait a few seconds; the random value is not there yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait a minute, or choose another node in Settings.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait and try later; batches under way go on, and money can be withdrawn.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait for its settlement; nothing can change it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait for the draw.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait for the next interval; after three misses the network's own value is taken.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait for the samples to be shared again; the panel decides.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait for the samples; vote that they could not be had if they do not come by half time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait for the settlement; what the last panel said stands.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait for them: gleaner stake</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait until everybody has opened their vote, or until the window is over.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait until it is settled.</source>
   <translation>Warten Sie, bis er abgerechnet ist.</translation>
  </message>
  <message>
   <source>Wait until the panels this seat sits on are settled and its exit time is over.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait until the value under way arrives or its interval is over.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait until the window shown with the batch opens.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait until your open batches are settled and the exit time after the last one is over.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait {s} s</source>
   <translation>{s} s warten</translation>
  </message>
  <message>
   <source>Wait {time}</source>
   <translation>{time} warten</translation>
  </message>
  <message>
   <source>Wait, then try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Waiting for your signature…</source>
   <translation>Wartet auf Ihre Signatur …</translation>
  </message>
  <message>
   <source>Waits are upper limits</source>
   <translation>Wartezeiten sind Obergrenzen</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>Wallet</translation>
  </message>
  <message>
   <source>Watched addresses</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>We cannot say what this does. It may change {written} accounts, and take all that they allow.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>We count what all your sales together reveal.</source>
   <translation>Wir zählen, was alle Ihre Verkäufe zusammen verraten.</translation>
  </message>
  <message>
   <source>We did not sign this. In its simulation somebody else gets power over your account {short}, and no instruction says so.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>We did not sign this. In its simulation {tokens_text} of yours are gone altogether, and no instruction says so.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>We did not sign this. In its simulation {whose} {tokens_text}, and its instructions say {tokens_text2}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>We did not sign this. It changes an account in a way we cannot read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>We did not sign this. It hides accounts in a lookup table.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>We did not sign this. It is a transaction of a kind we cannot read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>We did not sign this. We cannot say what it would do (an unknown instruction of {program}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>We did not sign this. We cannot say what it would do (program {short}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>We keep reminding you.</source>
   <translation>Wir erinnern Sie immer wieder.</translation>
  </message>
  <message>
   <source>We suggest to keep personal details here. You decide.</source>
   <translation>Wir schlagen vor, persönliche Angaben hier zu behalten. Sie entscheiden.</translation>
  </message>
  <message>
   <source>Weak protection</source>
   <translation>Schwacher Schutz</translation>
  </message>
  <message>
   <source>Welcome</source>
   <translation>Willkommen</translation>
  </message>
  <message numerus="yes">
   <source>What can happen to your {n} records</source>
   <extracomment>Singular: What can happen to your {n} record</extracomment>
   <translation>
    <numerusform>Was mit Ihrem {n} Datensatz geschehen kann</numerusform>
    <numerusform>Was mit Ihren {n} Datensätzen geschehen kann</numerusform>
   </translation>
  </message>
  <message>
   <source>What comes after it cannot be read. Export the file again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Was geschehen ist</translation>
  </message>
  <message>
   <source>What happens to {name}</source>
   <translation>Was mit {name} geschieht</translation>
  </message>
  <message>
   <source>What is in it</source>
   <translation>Was darin ist</translation>
  </message>
  <message>
   <source>What it cost your bond is in its receipt.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it did</source>
   <translation>Was sie bewirkt hat</translation>
  </message>
  <message>
   <source>What it is still good for</source>
   <translation>Wozu es noch taugt</translation>
  </message>
  <message>
   <source>What it protects</source>
   <translation>Was es schützt</translation>
  </message>
  <message>
   <source>What it shows</source>
   <translation>Was es zeigt</translation>
  </message>
  <message>
   <source>What needs you stands first, the most costly deadline on top.
Below: what you earned, what it revealed, what you hold as stake, and what is under way.
Nothing here moves money by itself. Every figure opens where it comes from.</source>
   <translation>Was Sie braucht, steht zuerst, die teuerste Frist oben.
Darunter: was Sie verdient haben, was es verraten hat, was als Einsatz hinterlegt ist und was läuft.
Nichts hier bewegt von selbst Geld. Jede Zahl öffnet, woher sie kommt.</translation>
  </message>
  <message>
   <source>What this account holds, what of it is staked, and what happened.
Send shows the whole address, the fee and every change before you sign.
Staked tokens are held until what they are a pledge for is settled.</source>
   <translation>Was dieses Konto enthält, was davon als Einsatz hinterlegt ist und was geschehen ist.
Senden zeigt die ganze Adresse, die Gebühr und jede Änderung, bevor Sie signieren.
Hinterlegte Token bleiben hinterlegt, bis abgerechnet ist, wofür sie haften.</translation>
  </message>
  <message>
   <source>What this page is for</source>
   <translation>Wofür diese Seite da ist</translation>
  </message>
  <message>
   <source>What was not submitted is not sent, and costs nothing. What is on the market goes on.</source>
   <translation>Was nicht eingereicht wurde, wird nicht gesendet und kostet nichts. Was auf dem Markt ist, läuft weiter.</translation>
  </message>
  <message>
   <source>What was saved stays as it was.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What was sealed stays sealed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What you allow</source>
   <translation>Was Sie erlauben</translation>
  </message>
  <message>
   <source>What you allow, what each outcome pays, and when.</source>
   <translation>Was Sie erlauben, was jeder Ausgang zahlt und wann.</translation>
  </message>
  <message>
   <source>What you can sell now</source>
   <translation>Was Sie jetzt verkaufen können</translation>
  </message>
  <message>
   <source>What you earn, stake and send stands here, each with the transaction it was read from.</source>
   <translation>Was Sie verdienen, einsetzen und senden, steht hier, jeweils mit der Transaktion, aus der es gelesen wurde.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>Where that holds, in the buyer's words: “{among}”</source>
   <translation>Wo das gilt, in den Worten des Käufers: „{among}“</translation>
  </message>
  <message>
   <source>Where this was read</source>
   <translation>Wo das gelesen wurde</translation>
  </message>
  <message>
   <source>Which data do you sell?</source>
   <translation>Welche Daten verkaufen Sie?</translation>
  </message>
  <message>
   <source>Which fields leave?</source>
   <translation>Welche Felder gehen hinaus?</translation>
  </message>
  <message>
   <source>Who asks for data now, what a sale would bring you net, what it reveals and what you risk.
The panel of the chosen request has the arithmetic, who decides, and whether it is funded.
Check a file to see how many of its records fit. Reading it sends nothing.</source>
   <translation>Wer gerade nach Daten fragt, was Ihnen ein Verkauf netto brächte, was er verrät und was Sie riskieren.
Die Spalte der gewählten Anfrage zeigt die Rechnung, wer entscheidet und ob sie gedeckt ist.
Prüfen Sie eine Datei, um zu sehen, wie viele ihrer Datensätze passen. Das Lesen sendet nichts.</translation>
  </message>
  <message>
   <source>Who buys it reads it.</source>
   <translation>Wer sie kauft, liest sie.</translation>
  </message>
  <message>
   <source>Who buys it reads it. You cannot take it back.</source>
   <translation>Wer sie kauft, liest sie. Sie können das nicht zurücknehmen.</translation>
  </message>
  <message>
   <source>Who can read what leaves</source>
   <translation>Wer lesen kann, was hinausgeht</translation>
  </message>
  <message>
   <source>Who decides</source>
   <translation>Wer entscheidet</translation>
  </message>
  <message>
   <source>Whoever has these words has your money. Lose them and this computer, and nobody can bring it back. Not even us.</source>
   <translation>Wer diese Wörter hat, hat Ihr Geld. Verlieren Sie die Wörter und diesen Computer, kann es niemand zurückbringen. Auch wir nicht.</translation>
  </message>
  <message>
   <source>Whoever sees this can become at most {times} times surer about any one {unit} of yours.</source>
   <translation>Wer das sieht, kann sich über {unit} von Ihnen höchstens {times}-mal sicherer werden.</translation>
  </message>
  <message>
   <source>Windows decides about crash dumps by its own settings.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Windows fatal exception: access violation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Windows fatal exception: stack overflow</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>With it goes the last trace of its recovery words here: only your paper brings them back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Withdraw no more than the balance shows; reload it first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Within all your limits</source>
   <translation>Innerhalb aller Ihrer Grenzen</translation>
  </message>
  <message>
   <source>Without --submit it is printed; send it with the tool that made it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Word {index}</source>
   <translation>Wort {index}</translation>
  </message>
  <message>
   <source>Word {index}: {word}</source>
   <translation>Wort {index}: {word}</translation>
  </message>
  <message>
   <source>Word {position} is not in the list of recovery words. Check its spelling; the other words may be fine.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Work on something else</source>
   <translation>An anderem arbeiten</translation>
  </message>
  <message>
   <source>Working out how long…</source>
   <translation>Dauer wird ermittelt …</translation>
  </message>
  <message>
   <source>Working out what it would bring…</source>
   <translation>Wird berechnet, was es brächte …</translation>
  </message>
  <message>
   <source>Working out what would leave.</source>
   <translation>Wird berechnet, was hinausginge.</translation>
  </message>
  <message>
   <source>Would leave: {names}.</source>
   <translation>Hinaus gingen: {names}.</translation>
  </message>
  <message>
   <source>Wrapped SOL arrives as a token; it becomes SOL when the recipient unwraps it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write down {count} words</source>
   <translation>{count} Wörter aufschreiben</translation>
  </message>
  <message>
   <source>Write these 12 words on paper</source>
   <translation>Schreiben Sie diese 12 Wörter auf Papier</translation>
  </message>
  <message>
   <source>Write these {words} words on paper</source>
   <translation>Schreiben Sie diese {words} Wörter auf Papier</translation>
  </message>
  <message>
   <source>Write your words down and check them. Without them a broken disk takes your money.</source>
   <translation>Schreiben Sie Ihre Wörter auf und prüfen Sie sie. Ohne sie nimmt eine kaputte Festplatte Ihr Geld mit.</translation>
  </message>
  <message>
   <source>Writes for everyone to read: “{shown}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writes {length} bytes of a proof or of labels to {short}, for everyone to read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Yesterday {time}</source>
   <translation>Gestern {time}</translation>
  </message>
  <message>
   <source>You agreed to the terms</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You are offline.</source>
   <translation>Sie sind offline.</translation>
  </message>
  <message>
   <source>You can also skip broken rows.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You can close the window or shut down. It goes on when you open it again.</source>
   <translation>Sie können das Fenster schließen oder herunterfahren. Es geht weiter, wenn Sie es wieder öffnen.</translation>
  </message>
  <message>
   <source>You can paste all words into the first box. Clear the clipboard afterwards: other programs can read it.</source>
   <translation>Sie können alle Wörter in das erste Feld einfügen. Leeren Sie danach die Zwischenablage: Andere Programme können sie lesen.</translation>
  </message>
  <message>
   <source>You can sell here</source>
   <translation>Hier können Sie verkaufen</translation>
  </message>
  <message>
   <source>You deposit {need} of stake first. It stays yours.</source>
   <translation>Sie hinterlegen zuerst {need} als Einsatz. Er bleibt Ihrer.</translation>
  </message>
  <message>
   <source>You did not sign this, so nothing was sent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You earn</source>
   <translation>Sie verdienen</translation>
  </message>
  <message>
   <source>You get</source>
   <translation>Sie erhalten</translation>
  </message>
  <message>
   <source>You have a sale of exactly these records to this request already.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You have sold nothing, so nothing is revealed.</source>
   <translation>Sie haben nichts verkauft, also ist nichts verraten.</translation>
  </message>
  <message>
   <source>You have {have}. Add {lacking} or send less.</source>
   <translation>Sie haben {have}. Es fehlen {lacking}; legen Sie nach oder senden Sie weniger.</translation>
  </message>
  <message>
   <source>You lose</source>
   <translation>Sie verlieren</translation>
  </message>
  <message>
   <source>You promise</source>
   <translation>Sie versprechen</translation>
  </message>
  <message>
   <source>You risk</source>
   <translation>Sie riskieren</translation>
  </message>
  <message>
   <source>You see exactly what leaves, before it leaves.</source>
   <translation>Sie sehen genau, was hinausgeht, bevor es hinausgeht.</translation>
  </message>
  <message>
   <source>You send</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You send to the account you send from: it costs the fee and changes nothing else.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You sign</source>
   <translation>Sie signieren</translation>
  </message>
  <message>
   <source>You sign before money moves.</source>
   <translation>Sie signieren, bevor Geld bewegt wird.</translation>
  </message>
  <message>
   <source>You sign, {bond} is held</source>
   <translation>Sie signieren, {bond} wird hinterlegt</translation>
  </message>
  <message>
   <source>You'd earn</source>
   <translation>Sie würden verdienen</translation>
  </message>
  <message>
   <source>You'd net</source>
   <translation>Sie erhielten</translation>
  </message>
  <message>
   <source>Your Ledger cannot show this, so it did not sign it. Its Solana app signs what it cannot show only after you allow blind signing in its settings; then compare what is shown here twice. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your Ledger is locked. Enter its PIN and try again. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your Ledger refused this (status {status}). Update its Solana app and try again. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your Ledger was unplugged or does not answer. Plug it in and try again. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your SOL given to a validator</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your account</source>
   <translation>Ihr Konto</translation>
  </message>
  <message>
   <source>Your address book says that this address is for another network.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your app releases the key, which makes the batch payable. Released too late, it costs part of the bond.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your app shares the sampled records with them. Not shared in time, the batch is refused.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your balance on the market</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your bond is held until the window closes. This was the last round.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your bond is held until the window closes. You or anybody may challenge the verdict until then.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your data is as it was.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your decision is kept with the sale.</source>
   <translation>Ihre Entscheidung wird beim Verkauf aufbewahrt.</translation>
  </message>
  <message>
   <source>Your durable nonce</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your escrow</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your first payment shows here, with where it came from.</source>
   <translation>Ihre erste Zahlung erscheint hier, mit ihrer Herkunft.</translation>
  </message>
  <message>
   <source>Your free stake</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your key is released</source>
   <translation>Ihr Schlüssel wird freigegeben</translation>
  </message>
  <message>
   <source>Your money is untouched by this.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your money is untouched.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your overall habits are what you sell. They are not hidden.</source>
   <translation>Ihre allgemeinen Gewohnheiten sind das, was Sie verkaufen. Sie sind nicht verborgen.</translation>
  </message>
  <message>
   <source>Your own account “{name}”.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your true counts, before noise. What is sealed has this shape; its noise is drawn once you agree.</source>
   <translation>Ihre wahren Zahlen, vor dem Rauschen. Was versiegelt wird, hat diese Form; das Rauschen wird gezogen, sobald Sie zustimmen.</translation>
  </message>
  <message>
   <source>Your wallet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your wallet is ready</source>
   <translation>Ihre Wallet ist bereit</translation>
  </message>
  <message>
   <source>Your words are not backed up</source>
   <translation>Ihre Wörter sind nicht gesichert</translation>
  </message>
  <message>
   <source>[{name}] is a table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a NUL byte is in the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a PDF document. Export the data itself as CSV or JSON</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a SQLite database. Export its table as CSV</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a ZIP archive or an office document. Unpack it, or save the sheet as CSV</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a carriage return stands alone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a cell does not have its column's type</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a cell has a type that cannot be sold</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a cell has more than {cell_chars} characters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a comma is missing between two elements</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a field has no name or a very long one</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a field that the buyer needs is missing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a memo has at most {max_memo_bytes} bytes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a nonce for delayed transactions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a number has more than 100 digits</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a number is NaN or infinite</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a number too large to keep</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a packet is out of order</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a panel has 1 to {max_members} different members</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a position is outside the tree of {count} leaves</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a quotation mark opens here and is never closed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a sample has 1 to {max_samples} different records</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a settled batch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a settled committee</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a settled round of a batch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a signature cannot be read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a stream has at most 2^32 blocks of 64 bytes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a text has more than {cell_chars} characters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a token amount is not a number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a transaction is in another slot than listed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a transaction landed in a slot that is still to come</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a transaction was taken back while the history was read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a tree needs at least one leaf</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a wallet or key added after that is missing here: add it again from its words or its key.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>about {duration}</source>
   <translation>etwa {duration}</translation>
  </message>
  <message numerus="yes">
   <source>accepted {accepted} of {n} batches</source>
   <extracomment>Singular: accepted {accepted} of {n} batch</extracomment>
   <translation>
    <numerusform>{accepted} von {n} Charge angenommen</numerusform>
    <numerusform>{accepted} von {n} Chargen angenommen</numerusform>
   </translation>
  </message>
  <message>
   <source>account</source>
   <translation>Konto</translation>
  </message>
  <message>
   <source>account data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>account index</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>address qr deposit</source>
   <translation>Adresse QR einzahlen empfangen</translation>
  </message>
  <message>
   <source>after the dispute wait</source>
   <translation>nach der Streitfrist</translation>
  </message>
  <message>
   <source>after the verdict</source>
   <translation>nach dem Urteil</translation>
  </message>
  <message>
   <source>after your open batches</source>
   <translation>nach Ihren offenen Chargen</translation>
  </message>
  <message numerus="yes">
   <source>after {n} reviews without agreement</source>
   <extracomment>Singular: after {n} review without agreement</extracomment>
   <translation>
    <numerusform>nach {n} Prüfung ohne Übereinstimmung</numerusform>
    <numerusform>nach {n} Prüfungen ohne Übereinstimmung</numerusform>
   </translation>
  </message>
  <message>
   <source>all of it, before you are paid</source>
   <translation>alles, bevor Sie bezahlt sind</translation>
  </message>
  <message>
   <source>all of it, once you are paid for</source>
   <translation>alles, sobald Sie bezahlt sind</translation>
  </message>
  <message>
   <source>all requests</source>
   <translation>alle Anfragen</translation>
  </message>
  <message>
   <source>an account or name added just before may be missing and can be added again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an address you paid before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an earlier record has the same values</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an element is nested more than {hopeless_depth} deep</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an empty ZIP archive</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an empty balance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an empty stake</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an exception without a name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an inner instruction's data is not base58</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an old random value</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an unknown confirmation status</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>and on top</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>and {n} more</source>
   <extracomment>Singular: and {n} more</extracomment>
   <translation>
    <numerusform>und {n} weiteres</numerusform>
    <numerusform>und {n} weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>and, as stake</source>
   <translation>und als Einsatz</translation>
  </message>
  <message>
   <source>another Gleaner</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>another number of accounts than asked for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>another number of statuses than asked for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>appearance</source>
   <translation>Darstellung</translation>
  </message>
  <message>
   <source>as before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>as decided</source>
   <translation>wie entschieden</translation>
  </message>
  <message>
   <source>as it is</source>
   <translation>wie es ist</translation>
  </message>
  <message>
   <source>as they are</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>at an unknown time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>at most {max_members} sealings are opened</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>at most {max_statuses} signatures a call</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>banned</source>
   <translation>ausgeschlossen</translation>
  </message>
  <message>
   <source>base units</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>batch nonce</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>batch {batch_no} of </source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>because of: </source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>bell errors payments</source>
   <translation>Glocke Fehler Zahlungen</translation>
  </message>
  <message>
   <source>body digest</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>can be emptied</source>
   <translation>kann geleert werden</translation>
  </message>
  <message>
   <source>can be taken out</source>
   <translation>kann entnommen werden</translation>
  </message>
  <message>
   <source>cannot be read: {error}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>capital I</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>capital O</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>cleaning the staging folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>come back any time to have it paid out.</source>
   <translation>kommen Sie jederzeit zurück, um es auszahlen zu lassen.</translation>
  </message>
  <message>
   <source>come back before the key is due: an accepted batch pays only once its key is released.</source>
   <translation>kommen Sie zurück, bevor der Schlüssel fällig ist: Eine angenommene Charge zahlt erst, wenn ihr Schlüssel freigegeben ist.</translation>
  </message>
  <message>
   <source>compressed with gzip. Unpack it first</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>continue any time.</source>
   <translation>jederzeit fortsetzbar.</translation>
  </message>
  <message>
   <source>copying from the staging folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>creating the market</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>csv tax file</source>
   <translation>CSV Steuer Datei</translation>
  </message>
  <message>
   <source>current step</source>
   <translation>aktueller Schritt</translation>
  </message>
  <message>
   <source>cut short</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>d MMM</source>
   <comment>date pattern</comment>
   <translation>d. MMM</translation>
  </message>
  <message>
   <source>d MMM HH:mm</source>
   <comment>date pattern</comment>
   <translation>d. MMM HH:mm</translation>
  </message>
  <message>
   <source>d MMM yyyy</source>
   <comment>date pattern</comment>
   <translation>d. MMM yyyy</translation>
  </message>
  <message>
   <source>d MMM yyyy HH:mm:ss</source>
   <comment>date pattern</comment>
   <translation>d. MMM yyyy HH:mm:ss</translation>
  </message>
  <message>
   <source>data export</source>
   <translation>Datenexport</translation>
  </message>
  <message>
   <source>ddd HH:mm</source>
   <comment>date pattern</comment>
   <translation>ddd HH:mm</translation>
  </message>
  <message>
   <source>ddd d MMM HH:mm</source>
   <comment>date pattern</comment>
   <translation>ddd, d. MMM HH:mm</translation>
  </message>
  <message>
   <source>dddd d MMMM</source>
   <comment>date pattern</comment>
   <translation>dddd, d. MMMM</translation>
  </message>
  <message>
   <source>devnet rpc server</source>
   <translation>Devnet RPC Server</translation>
  </message>
  <message>
   <source>discrete Laplace histogram, {len} bins, {contributions} per {unit}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>disk files</source>
   <translation>Festplatte Dateien</translation>
  </message>
  <message>
   <source>does not match</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>done</source>
   <comment>step</comment>
   <translation>erledigt</translation>
  </message>
  <message>
   <source>earned on the market</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>ended</source>
   <translation>beendet</translation>
  </message>
  <message>
   <source>executable is not true or false</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>expected after</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fehlgeschlagen</translation>
  </message>
  <message>
   <source>fills seat {place} up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>finished</source>
   <translation>abgeschlossen</translation>
  </message>
  <message>
   <source>for ever</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>for {n} records, read back from the chain</source>
   <extracomment>Singular: for {n} record, read back from the chain</extracomment>
   <translation>
    <numerusform>für {n} Datensatz, von der Chain zurückgelesen</numerusform>
    <numerusform>für {n} Datensätze, von der Chain zurückgelesen</numerusform>
   </translation>
  </message>
  <message>
   <source>from bond and penalties; not insured</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>from bond, penalties and insurance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>from source</source>
   <translation>aus dem Quelltext</translation>
  </message>
  <message>
   <source>given up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>half a character (a lone surrogate) is in a text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>has to begin with format = &quot;{format}&quot;</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>held</source>
   <comment>after an amount of stake</comment>
   <translation>hinterlegt</translation>
  </message>
  <message>
   <source>held as bonds</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>held of {total}</source>
   <translation>hinterlegt von {total}</translation>
  </message>
  <message>
   <source>hidden</source>
   <translation>verborgen</translation>
  </message>
  <message>
   <source>holds one object, not a list of records. Export the list inside it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>if all is accepted</source>
   <translation>wenn alles angenommen wird</translation>
  </message>
  <message>
   <source>in seats</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>in the wallet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>in this file more than once</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>inner instruction</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>inner instructions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>is XML. Export it as CSV or JSON</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>is a web page, perhaps a download link that has expired. Download the export again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>is not text and not Parquet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it answered {status}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it begins with what no Gleaner writes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it cannot be opened</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it cannot be read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it contains an account of somebody else</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it contains an account that was not asked for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it has format {version}, and this Gleaner reads {version2}: install a newer one</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it has more than {columns} fields</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it has more than {row_chars} characters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it has {len} fields where the header has {width}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it holds more than it says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is another transaction</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is cut short</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is cut short or was changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is cut short or was changed on the disk</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is cut short, or is no backup of Gleaner</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is gone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is nested more than {json_depth} deep</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is no backup of Gleaner</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is not JSON from character {pos} on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is not a vault file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is not an object with named fields</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is not text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is only watched, and its key is not in this vault</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is out, sealed. The buyer's attesters can read it, nobody else.</source>
   <translation>sie sind draußen, versiegelt. Die Gutachter des Käufers können sie lesen, sonst niemand.</translation>
  </message>
  <message>
   <source>it is out, sealed. Without your key it is noise.</source>
   <translation>sie sind draußen, versiegelt. Ohne Ihren Schlüssel sind sie Rauschen.</translation>
  </message>
  <message>
   <source>it is too large to be a vault</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is too short</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it lists the transaction {signature}… and does not have it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it names another transaction</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it reports an account of another program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its backup copy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its configuration is too short</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its content does not have the form Gleaner writes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its content has another length than its header says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its header has an impossible length</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its header is malformed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its header or content was changed after it was written</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its key lies in your Ledger</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its pages are out of order</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its pages repeat each other</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its public key has another size</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its second backup copy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its signature does not fit what was to be signed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its signature has another size</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its third and last backup copy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>key account clipboard</source>
   <translation>Schlüssel Konto Zwischenablage</translation>
  </message>
  <message>
   <source>keys of another length</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>label root</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>lacks or misstates {error}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>level {level}</source>
   <translation>Stufe {level}</translation>
  </message>
  <message>
   <source>level {level}, score {score}</source>
   <translation>Stufe {level}, {score} Punkte</translation>
  </message>
  <message>
   <source>loaded address</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>loaded addresses</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>lock keyring words</source>
   <translation>sperren Schlüsselbund Wörter</translation>
  </message>
  <message>
   <source>log line</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>longer than it may be</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>money for {funded} of {wanted}</source>
   <translation>Geld für {funded} von {wanted}</translation>
  </message>
  <message>
   <source>more calls than a transaction can make</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>multiplied by {now}, by {then} after a strike</source>
   <translation>mal {now}, nach einer Verwarnung mal {then}</translation>
  </message>
  <message>
   <source>name a mint or a token program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>names one to {max_mints} mints</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no answer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no batch judged yet</source>
   <translation>noch keine Charge beurteilt</translation>
  </message>
  <message>
   <source>no heartbeat, or a broken frame</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no money left</source>
   <translation>kein Geld mehr</translation>
  </message>
  <message>
   <source>no program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no such offset</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no transaction in it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>noised counts</source>
   <translation>verrauschte Zahlen</translation>
  </message>
  <message>
   <source>none found</source>
   <translation>keine gefunden</translation>
  </message>
  <message>
   <source>none: as they are</source>
   <translation>keiner: wie sie sind</translation>
  </message>
  <message>
   <source>normaliser version {normaliser} is not known to this version of the app</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not a timestamp</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not of Solana. Sent there, it would be lost.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not said</source>
   <translation>nicht angegeben</translation>
  </message>
  <message>
   <source>not understood</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>nothing follows a comma</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>nothing has left this computer.</source>
   <translation>nichts hat diesen Computer verlassen.</translation>
  </message>
  <message>
   <source>nothing is held or paid before you sign.</source>
   <translation>nichts wird hinterlegt oder bezahlt, bevor Sie signieren.</translation>
  </message>
  <message>
   <source>nothing yet</source>
   <translation>noch nichts</translation>
  </message>
  <message>
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <source>nowhere yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>one element has more than {max_chars} characters or a quotation mark is never closed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>one field is there twice</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>one transaction is listed in two slots</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>opened: a test with known answers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>opening the ledger of {mint}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>opening the staging folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>overturned by a panel</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>partly paid</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>pause all its transfers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>pay transfer withdraw</source>
   <translation>zahlen überweisen auszahlen</translation>
  </message>
  <message>
   <source>payment card</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>per day</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>per record</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>per week</source>
   <translation>je Woche</translation>
  </message>
  <message>
   <source>per {unit}</source>
   <translation>je {unit}</translation>
  </message>
  <message>
   <source>personal details covered</source>
   <translation>persönliche Angaben abgedeckt</translation>
  </message>
  <message>
   <source>practice network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>program rules insurance</source>
   <translation>Programm Regeln Versicherung</translation>
  </message>
  <message>
   <source>public key</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>reading the package</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>reading the staging folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>reading the upload</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>records compared in a way this version does not know</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>refused as worthless</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>refused or not decided</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>refused: the reviewers could not get the data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>refused: the samples were not shared in time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>refused: too many bad records</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>replaced</source>
   <translation>ersetzt</translation>
  </message>
  <message>
   <source>replaced by a code</source>
   <translation>durch einen Code ersetzt</translation>
  </message>
  <message>
   <source>runs no program yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>runs the program {short}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>sale is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>sales are</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>saving the download</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>sealed bytes, the price, your address</source>
   <translation>versiegelte Bytes, den Preis, Ihre Adresse</translation>
  </message>
  <message>
   <source>sealed outer key</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>sealed; readable for its {n} attesters at once, for the buyer once accepted</source>
   <extracomment>Singular: sealed; readable for its {n} attester at once, for the buyer once accepted</extracomment>
   <translation>
    <numerusform>versiegelt; für den {n} Gutachter sofort lesbar, für den Käufer nach der Annahme</numerusform>
    <numerusform>versiegelt; für die {n} Gutachter sofort lesbar, für den Käufer nach der Annahme</numerusform>
   </translation>
  </message>
  <message>
   <source>sealed; readable for the buyer once the key is released</source>
   <translation>versiegelt; für den Käufer lesbar, sobald der Schlüssel freigegeben ist</translation>
  </message>
  <message>
   <source>shortcuts keys help</source>
   <translation>Kürzel Tasten Hilfe</translation>
  </message>
  <message>
   <source>small L</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>sol stake</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>sold after the backup that was restored: the most its buyer took</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>sold under the same promise before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>something follows the end of the list</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>staging the file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>start request</source>
   <translation>Anfrage beginnen</translation>
  </message>
  <message>
   <source>started {time}</source>
   <translation>begonnen {time}</translation>
  </message>
  <message>
   <source>starting the practice network (a few seconds)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>stays here</source>
   <translation>bleibt hier</translation>
  </message>
  <message>
   <source>switch account wallet</source>
   <translation>Konto Wallet wechseln</translation>
  </message>
  <message>
   <source>tag {text} is longer than 16 bytes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>takes a seat</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>text follows a closing quotation mark</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>that the package could not be had</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>that the samples could not be had</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the Address Lookup Table program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the Associated Token Account program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the Compute Budget program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the Memo program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the Stake program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the System program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the Token program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the Token-2022 program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the account of a proof</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the account's size differs from its data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the amount is not a number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the element is not JSON from its character {pos} on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the evidence of an old delivery</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the file ends in the middle of this element</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the hash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the key is out: the buyer can read what is paid for.</source>
   <translation>der Schlüssel ist draußen: Der Käufer kann lesen, was bezahlt wird.</translation>
  </message>
  <message>
   <source>the last line is only half written</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the list does not begin with a bracket</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the list is cut off here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the list is too long</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the list is too short</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the market</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the market, with other accounts than it takes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the number is too large</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the number is too small</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the opened label</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the program {short}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to change how amounts are shown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to change its description</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to change its group</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to change its interest</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to change its membership</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to change its transfer fee</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to change what runs at each transfer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to choose its validator</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to close</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to close the token</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to freeze accounts</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to make more of it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to pause it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to take it from every holder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to take its SOL out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the right to take withheld fees</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the system's keyring</source>
   <translation>der Schlüsselbund des Systems</translation>
  </message>
  <message>
   <source>the text does not have the form asked for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the text has too few words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the text is not UTF-8</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the text is not a valid date or time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the text is too long</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the text is too short</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the value cannot be put in order</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the value does not fit the buyer's schema</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the value does not follow the one of the record before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the value has another type than asked for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the value is none of those allowed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the value is not the one asked for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the value is outside the range the buyer asks for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the verdict</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the whole number {value}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the {program} program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>theme dark light text size</source>
   <translation>Design dunkel hell Schriftgröße</translation>
  </message>
  <message>
   <source>then</source>
   <translation>dann</translation>
  </message>
  <message>
   <source>there are too few different values here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>there is a field the buyer did not ask for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>this is not base58</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>this line is longer than a row may be</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>this month</source>
   <translation>in diesem Monat</translation>
  </message>
  <message>
   <source>this row cannot be read as CSV</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>this time does not exist in the zone you stated</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>this time has no zone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>this week</source>
   <translation>diese Woche</translation>
  </message>
  <message>
   <source>to come</source>
   <translation>folgt</translation>
  </message>
  <message>
   <source>to do</source>
   <translation>offen</translation>
  </message>
  <message>
   <source>token balance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>token balances</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>tokens without value, the others are automatic.</source>
   <translation>Token ohne Wert, die anderen sind automatisch.</translation>
  </message>
  <message>
   <source>too many records have no value here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>too many records have the same value here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>too many texts have too few words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>transaction</source>
   <translation>Transaktion</translation>
  </message>
  <message>
   <source>under way</source>
   <translation>läuft</translation>
  </message>
  <message>
   <source>unexpected end</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>until batch {batch} is settled; its step “{state}” ends</source>
   <translation>bis Charge {batch} abgerechnet ist; ihr Schritt „{state}“ endet</translation>
  </message>
  <message>
   <source>until epoch {epoch}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>until {deadline}</source>
   <translation>bis {deadline}</translation>
  </message>
  <message>
   <source>up to {duration}</source>
   <translation>bis zu {duration}</translation>
  </message>
  <message>
   <source>up to {money}, {sources}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>what is out is sealed. Without your key it is noise.</source>
   <translation>was draußen ist, ist versiegelt. Ohne Ihren Schlüssel ist es Rauschen.</translation>
  </message>
  <message>
   <source>what you earned waits on the market and never expires.</source>
   <translation>was Sie verdient haben, wartet auf dem Markt und verfällt nie.</translation>
  </message>
  <message>
   <source>when its panels are settled and the epoch is over</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>whole stake</source>
   <translation>ganzer Einsatz</translation>
  </message>
  <message>
   <source>wipe keys leave</source>
   <translation>Schlüssel löschen verlassen</translation>
  </message>
  <message>
   <source>with it</source>
   <translation>zugleich</translation>
  </message>
  <message>
   <source>within it: </source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>writing its numbers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>writing the package</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>writing to the staging folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>you lose</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>you risk {risk}</source>
   <translation>Sie riskieren {risk}</translation>
  </message>
  <message>
   <source>you'd net {amount}</source>
   <translation>Sie erhielten {amount}</translation>
  </message>
  <message>
   <source>your account “{own}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>your bond is held. The attesters go on without you, and their word pays you.</source>
   <translation>Ihre Kaution ist hinterlegt. Die Gutachter machen ohne Sie weiter, und ihr Wort bezahlt Sie.</translation>
  </message>
  <message>
   <source>your bond is held. Whoever reviews goes on without you.</source>
   <translation>Ihre Kaution ist hinterlegt. Wer prüft, macht ohne Sie weiter.</translation>
  </message>
  <message>
   <source>your verdict on the records</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>your vote</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{accepted} of {needed} needed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{advice} You can also skip broken rows.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{again} of these records</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{amount} base units</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{amount} base units of an unknown token</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{amount} base units of token {short}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{amount} if rejected</source>
   <translation>{amount} bei Ablehnung</translation>
  </message>
  <message>
   <source>{attesters} attesters of the buyer read the whole delivery. {threshold} of them have to accept it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>{buyer} · {n} records</source>
   <extracomment>Singular: {buyer} · {n} record</extracomment>
   <translation>
    <numerusform>{buyer} · {n} Datensatz</numerusform>
    <numerusform>{buyer} · {n} Datensätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{buyer} · {n} records at {price}</source>
   <extracomment>Singular: {buyer} · {n} record at {price}</extracomment>
   <translation>
    <numerusform>{buyer} · {n} Datensatz zu {price}</numerusform>
    <numerusform>{buyer} · {n} Datensätze zu {price}</numerusform>
   </translation>
  </message>
  <message>
   <source>{capitalize} failed at {path}: {reason}. Nothing was published.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{cid} cannot be read from the staging folder: {strerror}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{cid} could not be fetched after {attempts} attempts ({reason}). What arrived so far is kept; try again later or add a gateway.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{cid} is larger than what is accepted here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{cid} is no longer in the staging folder.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{cid} is not at {base}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{cid} is not in the staging folder.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{committed} committed, {revealed} opened, of {count}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{counted} not settled: samples and keys are still asked for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{counts}; each off by about {error}</source>
   <translation>{counts}; jede weicht um etwa {error} ab</translation>
  </message>
  <message>
   <source>{count} or more are refused</source>
   <translation>{count} oder mehr werden abgelehnt</translation>
  </message>
  <message>
   <source>{count} reviewers are being drawn</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{count} reviewers open their votes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{count} reviewers vote</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{count}, the nearest in {duration}</source>
   <translation>{count}, die nächste Frist in {duration}</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} von {total}</translation>
  </message>
  <message>
   <source>{d} d</source>
   <translation>{d} Tg.</translation>
  </message>
  <message>
   <source>{d} d {h} h</source>
   <translation>{d} Tg. {h} Std.</translation>
  </message>
  <message>
   <source>{elsewhere} of these records were sold before without this promise. Their buyers have them; sold under it by one of them first, they would cost you your whole stake.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{error} Nothing was imported.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{failed} wrong passphrases in a row. The next is taken in {wait}, so that nobody guesses it by machine. What runs goes on, and nothing was changed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{file_name} cannot be read further: {strerror}. Nothing has left.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{file_name} has {len} columns; the limit is {columns}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{file_name}, line {line}: {reason}. Nothing has left. {advice}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{file_name}: a column name is very long. Check that the first line holds the names.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{file_name}: column {empty} has no name. Write a name for it in the first line.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{file_name}: two columns are both called {twice}. Rename one in the first line.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{first_day} to {last_day}</source>
   <translation>{first_day} bis {last_day}</translation>
  </message>
  <message>
   <source>{frauds} The whole stake of its contributor was taken.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{gln} are free. The rest is held by bonds and seats.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{gln} become your first stake; the score grows faster the older stake is.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{gln} come back by releasing it again in {duration}, its panels settled.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{gln} go from your wallet into your stake: {gln2} free then.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{gln} go to your wallet now, {gln2} stay free, {gln3} in seats.{aged}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{gln} of seat {place} become free stake again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{gln} of your free stake {doing}. A seat is left in two steps, {duration} apart.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{held} of your stake is held, up to {wait} until the verdict.</source>
   <translation>{held} Ihres Einsatzes werden hinterlegt, bis zu {wait} lang, bis zum Urteil.</translation>
  </message>
  <message>
   <source>{h} h</source>
   <translation>{h} Std.</translation>
  </message>
  <message>
   <source>{h} h {min} min</source>
   <translation>{h} Std. {min} Min.</translation>
  </message>
  <message>
   <source>{keyring_name}. Anyone signed in to this computer can then unlock.</source>
   <translation>{keyring_name}. Jeder, der an diesem Computer angemeldet ist, kann dann entsperren.</translation>
  </message>
  <message>
   <source>{kind} in {cells}</source>
   <translation>{kind} in {cells}</translation>
  </message>
  <message>
   <source>{kind}, {count} empty</source>
   <translation>{kind}, {count} leer</translation>
  </message>
  <message>
   <source>{known_as} takes transfers only with a memo, and this has none: it may be lost.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{least} or more</source>
   <translation>{least} oder mehr</translation>
  </message>
  <message>
   <source>{leaving} of {all} leave. The others stay here.</source>
   <translation>{leaving} von {all} gehen hinaus. Die anderen bleiben hier.</translation>
  </message>
  <message numerus="yes">
   <source>{leaving} of {n} fields</source>
   <extracomment>Singular: {leaving} of {n} field</extracomment>
   <translation>
    <numerusform>{leaving} von {n} Feld</numerusform>
    <numerusform>{leaving} von {n} Feldern</numerusform>
   </translation>
  </message>
  <message>
   <source>{left} left</source>
   <translation>noch {left}</translation>
  </message>
  <message>
   <source>{len} bytes do not fit in one block of {max_raw_bytes}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{len} records stand in both batches; {needed} prove a duplicate. Nothing was sent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{many} not finished. Samples and keys are still asked for, and only this device gives them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{many} was {where}, and this request takes each record once.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{many} were {where}, and this request takes each record once.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{minutes} min {seconds} s</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{min} min</source>
   <translation>{min} Min.</translation>
  </message>
  <message>
   <source>{min} min {s} s</source>
   <translation>{min} Min. {s} s</translation>
  </message>
  <message>
   <source>{money} or more</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} cannot be opened: {strerror}. Check that it exists.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} cannot be read: {strerror}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} cannot do this: {where}. Nothing was signed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} changed while it was copied, so no backup was written.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} does not answer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} has changed since it was opened. Nothing has left. Open it again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} has more than {columns} different fields.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} has more than {most} bytes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} has more than {rows} rows. Split it into several files.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} has {len} bytes, which is not {size} and whole entries of {tail}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} has {len} columns; the limit is {columns}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} has {rows} rows; the limit is {rows2}. Split the file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} has {size} bytes, not {len}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} has {stamp} bytes; the limit is {file_bytes}. Split it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is already there; a package is written once and never changed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is broken base64</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is cut short</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is longer than an account can be</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is not a file. Choose a single file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is not a list of the right length</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is not a number in JSON</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is not a number in range</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is not a short text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is not an address</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is not an object</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is not base64 data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is not the file you chose: its content has changed since.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is not the network it was: its genesis hash differs.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is not what was backed up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} looks like Parquet but cannot be read: it is damaged or cut off. Write it again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} must be {size} bytes, not {len}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} should have {size} bytes and has {len}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} {what}. Gleaner reads CSV, JSON lists, JSONL and Parquet. Nothing has left.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name}: a column has no name or a very long one. Rename it and write the file again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name}: none</source>
   <translation>{name}: nichts</translation>
  </message>
  <message>
   <source>{name}: step {done} of {total}</source>
   <translation>{name}: Schritt {done} von {total}</translation>
  </message>
  <message>
   <source>{name}: {parts} of {whole}</source>
   <translation>{name}: {parts} von {whole}</translation>
  </message>
  <message>
   <source>{needed} of {size} attesters accept</source>
   <translation>{needed} von {size} Gutachtern nehmen an</translation>
  </message>
  <message>
   <source>{need} of stake is deposited first, with a signature of its own. It stays yours.</source>
   <translation>{need} werden zuerst als Einsatz hinterlegt, mit eigener Signatur. Er bleibt Ihrer.</translation>
  </message>
  <message>
   <source>{network} · {age} ago</source>
   <translation>{network} · vor {age}</translation>
  </message>
  <message>
   <source>{now} of {limit}</source>
   <translation>{now} von {limit}</translation>
  </message>
  <message>
   <source>{now} of {limit}, limit reached</source>
   <translation>{now} von {limit}, Grenze erreicht</translation>
  </message>
  <message numerus="yes">
   <source>{n} as they are</source>
   <extracomment>Singular: {n} as it is</extracomment>
   <translation>
    <numerusform>{n}, wie er ist</numerusform>
    <numerusform>{n}, wie sie sind</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} attesters</source>
   <extracomment>Singular: {n} attester</extracomment>
   <translation>
    <numerusform>{n} Gutachter</numerusform>
    <numerusform>{n} Gutachter</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} broken records are skipped and stay here.</source>
   <extracomment>Singular: {n} broken record is skipped and stays here.</extracomment>
   <translation>
    <numerusform>{n} fehlerhafter Datensatz wird übersprungen und bleibt hier.</numerusform>
    <numerusform>{n} fehlerhafte Datensätze werden übersprungen und bleiben hier.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} buyers</source>
   <comment>to whom</comment>
   <extracomment>Singular: {n} buyer</extracomment>
   <translation>
    <numerusform>{n} Käufer</numerusform>
    <numerusform>{n} Käufer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} bytes</source>
   <extracomment>Singular: {n} byte</extracomment>
   <translation>
    <numerusform>{n} Byte</numerusform>
    <numerusform>{n} Bytes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} found</source>
   <extracomment>Singular: {n} found</extracomment>
   <translation>
    <numerusform>{n} gefunden</numerusform>
    <numerusform>{n} gefunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more fields are in the bytes.</source>
   <extracomment>Singular: {n} more field is in the bytes.</extracomment>
   <translation>
    <numerusform>{n} weiteres Feld steht in den Bytes.</numerusform>
    <numerusform>{n} weitere Felder stehen in den Bytes.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} need you</source>
   <extracomment>Singular: {n} needs you</extracomment>
   <translation>
    <numerusform>{n} braucht Sie</numerusform>
    <numerusform>{n} brauchen Sie</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} noised counts of “{column}”</source>
   <extracomment>Singular: {n} noised count of “{column}”</extracomment>
   <translation>
    <numerusform>{n} verrauschte Anzahl zu „{column}“</numerusform>
    <numerusform>{n} verrauschte Anzahlen zu „{column}“</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} open, as read from the chain</source>
   <extracomment>Singular: {n} open, as read from the chain</extracomment>
   <translation>
    <numerusform>{n} offen, von der Chain gelesen</numerusform>
    <numerusform>{n} offen, von der Chain gelesen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} proofs</source>
   <extracomment>Singular: {n} proof</extracomment>
   <translation>
    <numerusform>{n} Beweis</numerusform>
    <numerusform>{n} Beweise</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} records</source>
   <extracomment>Singular: {n} record</extracomment>
   <translation>
    <numerusform>{n} Datensatz</numerusform>
    <numerusform>{n} Datensätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} records at {price}</source>
   <extracomment>Singular: {n} record at {price}</extracomment>
   <translation>
    <numerusform>{n} Datensatz zu {price}</numerusform>
    <numerusform>{n} Datensätze zu {price}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} records of a batch</source>
   <extracomment>Singular: {n} record of a batch</extracomment>
   <translation>
    <numerusform>{n} Datensatz einer Charge</numerusform>
    <numerusform>{n} Datensätze einer Charge</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} records, looked at</source>
   <extracomment>Singular: {n} record, looked at</extracomment>
   <translation>
    <numerusform>{n} Datensatz, angesehen</numerusform>
    <numerusform>{n} Datensätze, angesehen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} requests are open, none for these filters.</source>
   <extracomment>Singular: {n} request is open, not for these filters.</extracomment>
   <translation>
    <numerusform>{n} Anfrage ist offen, nicht für diese Filter.</numerusform>
    <numerusform>{n} Anfragen sind offen, keine für diese Filter.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} requests are open, none for what you added.</source>
   <extracomment>Singular: {n} request is open, none for what you added.</extracomment>
   <translation>
    <numerusform>{n} Anfrage ist offen, nicht für das, was Sie hinzugefügt haben.</numerusform>
    <numerusform>{n} Anfragen sind offen, keine für das, was Sie hinzugefügt haben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} requests are open. Add data to see which fit.</source>
   <extracomment>Singular: {n} request is open. Add data to see whether it fits.</extracomment>
   <translation>
    <numerusform>{n} Anfrage ist offen. Fügen Sie Daten hinzu, um zu sehen, ob sie passt.</numerusform>
    <numerusform>{n} Anfragen sind offen. Fügen Sie Daten hinzu, um zu sehen, welche passen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} reviewers</source>
   <extracomment>Singular: {n} reviewer</extracomment>
   <translation>
    <numerusform>{n} Prüfer</numerusform>
    <numerusform>{n} Prüfer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} reviewers, within {duration}</source>
   <extracomment>Singular: {n} reviewer, within {duration}</extracomment>
   <translation>
    <numerusform>{n} Prüfer, innerhalb von {duration}</numerusform>
    <numerusform>{n} Prüfer, innerhalb von {duration}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows. Amounts are exact, times in UTC.</source>
   <extracomment>Singular: {n} row. Amounts are exact, times in UTC.</extracomment>
   <translation>
    <numerusform>{n} Zeile. Beträge sind genau, Zeiten in UTC.</numerusform>
    <numerusform>{n} Zeilen. Beträge sind genau, Zeiten in UTC.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} sales</source>
   <extracomment>Singular: {n} sale</extracomment>
   <translation>
    <numerusform>{n} Verkauf</numerusform>
    <numerusform>{n} Verkäufe</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} strikes, nothing slashed</source>
   <extracomment>Singular: {n} strike, nothing slashed</extracomment>
   <translation>
    <numerusform>{n} Verwarnung, nichts eingezogen</numerusform>
    <numerusform>{n} Verwarnungen, nichts eingezogen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} strikes.</source>
   <extracomment>Singular: {n} strike.</extracomment>
   <translation>
    <numerusform>{n} Verwarnung.</numerusform>
    <numerusform>{n} Verwarnungen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} things</source>
   <extracomment>Singular: {n} thing</extracomment>
   <translation>
    <numerusform>{n} Sache</numerusform>
    <numerusform>{n} Sachen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} transactions</source>
   <extracomment>Singular: {n} transaction</extracomment>
   <translation>
    <numerusform>{n} Transaktion</numerusform>
    <numerusform>{n} Transaktionen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} transactions were read, none fits.</source>
   <extracomment>Singular: {n} transaction was read, it does not fit.</extracomment>
   <translation>
    <numerusform>{n} Transaktion wurde gelesen, sie passt nicht.</numerusform>
    <numerusform>{n} Transaktionen wurden gelesen, keine passt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} words are missing.</source>
   <extracomment>Singular: {n} word is missing.</extracomment>
   <translation>
    <numerusform>{n} Wort fehlt.</numerusform>
    <numerusform>{n} Wörter fehlen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} wrong passphrases in a row. The next is taken in {s} s; what runs goes on.</source>
   <extracomment>Singular: {n} wrong passphrase. The next is taken in {s} s; what runs goes on.</extracomment>
   <translation>
    <numerusform>{n} falsche Passphrase. Die nächste wird in {s} s angenommen; was läuft, läuft weiter.</numerusform>
    <numerusform>{n} falsche Passphrasen hintereinander. Die nächste wird in {s} s angenommen; was läuft, läuft weiter.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} wrong passphrases in a row. What runs goes on.</source>
   <extracomment>Singular: {n} wrong passphrase. What runs goes on.</extracomment>
   <translation>
    <numerusform>{n} falsche Passphrase. Was läuft, läuft weiter.</numerusform>
    <numerusform>{n} falsche Passphrasen hintereinander. Was läuft, läuft weiter.</numerusform>
   </translation>
  </message>
  <message>
   <source>{open_batches} of your batches are open. Free stake answers for their fraud until they are settled, and {duration} longer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{open_sales} sales are</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} cannot be written: {strerror}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} exists; it was left as it is.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{price} a record</source>
   <translation>{price} je Datensatz</translation>
  </message>
  <message>
   <source>{price} for each accepted record.</source>
   <translation>{price} für jeden angenommenen Datensatz.</translation>
  </message>
  <message>
   <source>{problem} Nothing was counted or spent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{redraw} of 2 times: too few votes came</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{rejected} of {refusing} that would refuse it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{rejecting} of {size} reject</source>
   <translation>{rejecting} von {size} lehnen ab</translation>
  </message>
  <message>
   <source>{sales} to {buyers}</source>
   <translation>{sales} an {buyers}</translation>
  </message>
  <message>
   <source>{sales} to {buyers}, and {proofs}</source>
   <translation>{sales} an {buyers}, dazu {proofs}</translation>
  </message>
  <message>
   <source>{score} make level {level}</source>
   <translation>{score} Punkte ergeben Stufe {level}</translation>
  </message>
  <message>
   <source>{several} of the {seen} are refused</source>
   <translation>{several} der {seen} werden abgelehnt</translation>
  </message>
  <message numerus="yes">
   <source>{share} % of {n} reviews</source>
   <extracomment>Singular: {share} % of {n} review</extracomment>
   <translation>
    <numerusform>{share} % von {n} Prüfung</numerusform>
    <numerusform>{share} % von {n} Prüfungen</numerusform>
   </translation>
  </message>
  <message>
   <source>{shown} of {records} are shown: the first, some between, the last.</source>
   <translation>{shown} von {records} werden gezeigt: die ersten, einige dazwischen, die letzten.</translation>
  </message>
  <message>
   <source>{shown} of {total} fit</source>
   <translation>{shown} von {total} passen</translation>
  </message>
  <message>
   <source>{shown} of {total} open</source>
   <translation>{shown} von {total} offen</translation>
  </message>
  <message>
   <source>{size} KB</source>
   <translation>{size} KB</translation>
  </message>
  <message>
   <source>{size} MB</source>
   <translation>{size} MB</translation>
  </message>
  <message>
   <source>{size} attesters of the buyer decide</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{strikes}, {left} more end all deliveries</source>
   <translation>{strikes}, {left} weitere beenden alle Lieferungen</translation>
  </message>
  <message numerus="yes">
   <source>{symbol} has {n} decimals, not more.</source>
   <extracomment>Singular: {symbol} has {n} decimal, not more.</extracomment>
   <translation>
    <numerusform>{symbol} hat {n} Nachkommastelle, nicht mehr.</numerusform>
    <numerusform>{symbol} hat {n} Nachkommastellen, nicht mehr.</numerusform>
   </translation>
  </message>
  <message>
   <source>{symbol}{figure}</source>
   <comment>price</comment>
   <translation>{figure} {symbol}</translation>
  </message>
  <message>
   <source>{s} s</source>
   <translation>{s} s</translation>
  </message>
  <message>
   <source>{text} The losing side pays this panel.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{threshold} of {attesters} attesters</source>
   <translation>{threshold} von {attesters} Gutachtern</translation>
  </message>
  <message>
   <source>{title} (failed: only the fee was paid)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{title}, to {buyer}</source>
   <translation>{title}, an {buyer}</translation>
  </message>
  <message>
   <source>{total} if all are accepted</source>
   <translation>{total}, wenn alle angenommen werden</translation>
  </message>
  <message>
   <source>{total} records cannot be split into batches of {least} to {most}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{under_scope} of these records were sold under this promise before.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{url} is not the address of a gateway.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>{usable} of {n} records fit.</source>
   <extracomment>Singular: {usable} of {n} record fit.</extracomment>
   <translation>
    <numerusform>{usable} von {n} Datensatz passt.</numerusform>
    <numerusform>{usable} von {n} Datensätzen passen.</numerusform>
   </translation>
  </message>
  <message>
   <source>{usable} records are fewer than the {min_records} this request asks for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{value} is not usable as the address of an IPFS RPC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{vault} free</source>
   <translation>{vault} frei</translation>
  </message>
  <message>
   <source>{wallets} wallet{s} and {accounts} account{s2}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{what} (turned off in Settings)</source>
   <translation>{what} (in den Einstellungen ausgeschaltet)</translation>
  </message>
  <message>
   <source>{what} If it is a secret key, show it to nobody.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{what} That needs you.</source>
   <translation>{what} Das braucht Sie.</translation>
  </message>
  <message>
   <source>{what} of the token {short} stands in {where} from now on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{what} of the token {short} stands in {where}; {holder} may change that.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{what}{whose} changed by {moved} {unit}, not by {said}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{where} has no “{key}”; known there: {join}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{where} is a table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{whose} holds {money}, the lots {money2}: part of the history is missing here, so lots and profit of this token are incomplete.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{within} records stand in this file more than once. Leave the repetitions out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{zone}. Choose a value inside the marks.</source>
   <translation>{zone}. Wählen Sie einen Wert innerhalb der Marken.</translation>
  </message>
  <message>
   <source>· risk {risk} · ends in {left}</source>
   <translation>· Risiko {risk} · endet in {left}</translation>
  </message>
  <message>
   <source>× {share} % accepted so far</source>
   <translation>× {share} % bisher angenommen</translation>
  </message>
  <message>
   <source>ε by 0.5</source>
   <translation>ε um 0,5</translation>
  </message>
  <message>
   <source>ε goes from {low} to {high}.</source>
   <translation>ε reicht von {low} bis {high}.</translation>
  </message>
  <message>
   <source>ε {epsilon} per record</source>
   <translation>ε {epsilon} je Datensatz</translation>
  </message>
  <message>
   <source>ε {low} to {high} per record</source>
   <translation>ε {low} bis {high} je Datensatz</translation>
  </message>
  <message>
   <source>ε {spent} of {limit}</source>
   <translation>ε {spent} von {limit}</translation>
  </message>
  <message>
   <source>ε, set exactly</source>
   <translation>ε, genau eingestellt</translation>
  </message>
  <message>
   <source>“{action}” is not something a field can have done to it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>“{code}” is not a currency.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>“{name}” holds {kinds} and leaves as it is. Go back to cover it.</source>
   <translation>„{name}“ enthält {kinds} und geht hinaus, wie es ist. Gehen Sie zurück, um es abzudecken.</translation>
  </message>
  <message>
   <source>“{name}” in your address book.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>“{text}” is a name. Names are not looked up: whoever answers could point it elsewhere.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>≈ {name}: {count} → about {count} ± {error} (noised)</source>
   <translation>≈ {name}: {count} → etwa {count} ± {error} (verrauscht)</translation>
  </message>
 </context>
</TS>
