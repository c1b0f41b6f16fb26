<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>gleaner</name>
  <message>
   <source>  nothing was imported</source>
   <translation>  nichts wurde importiert</translation>
  </message>
  <message>
   <source>  {to}: {records} records for {purpose}, kept {retention}; sale {sale}</source>
   <translation>  {to}: {records} Datensätze für {purpose}, Aufbewahrung {retention}; Verkauf {sale}</translation>
  </message>
  <message>
   <source> A confidential balance may hold more; Gleaner cannot send that.</source>
   <translation> Ein vertrauliches Guthaben kann mehr enthalten; das kann Gleaner nicht senden.</translation>
  </message>
  <message>
   <source> At this epsilon nearly everything is hidden: {shown} of your {there} places would be shown, those with {least} days or more.</source>
   <translation> Bei diesem Epsilon bleibt fast alles verborgen: {shown} Ihrer {there} Orte würden gezeigt, die mit {least} Tagen oder mehr.</translation>
  </message>
  <message>
   <source> Coarser fields would do: {how} would leave {percent} alone.</source>
   <translation> Gröbere Felder würden genügen: Mit {how} stünden noch {percent} allein.</translation>
  </message>
  <message>
   <source> It could not be put back in place yet, so this message will come again.</source>
   <translation> Er konnte noch nicht wieder an seinen Platz gelegt werden, diese Meldung kommt also wieder.</translation>
  </message>
  <message>
   <source> It is only watched: remove {name} first, then add it with its key.</source>
   <translation> Es wird nur beobachtet: Entfernen Sie zuerst {name} und fügen Sie es dann mit seinem Schlüssel hinzu.</translation>
  </message>
  <message>
   <source> It lets this program hold {limit} KiB.</source>
   <translation> Es lässt dieses Programm {limit} KiB halten.</translation>
  </message>
  <message>
   <source> Of your records, {kept} count; {said}.</source>
   <translation> Von Ihren Datensätzen zählen {kept}; {said}.</translation>
  </message>
  <message>
   <source> Shown would be {shown} of your {there} places, those with {least} days or more.</source>
   <translation> Gezeigt würden {shown} Ihrer {there} Orte, die mit {least} Tagen oder mehr.</translation>
  </message>
  <message>
   <source> The first: {reason}.</source>
   <translation> Die erste: {reason}.</translation>
  </message>
  <message>
   <source> The outer key of the batch becomes public.</source>
   <translation> Der äußere Schlüssel der Charge wird öffentlich.</translation>
  </message>
  <message>
   <source> This decides: its contributor is paid, and its key becomes public, so the buyer can read all of it.</source>
   <translation> Das entscheidet: Ihr Lieferant wird bezahlt, und sein Schlüssel wird öffentlich; der Käufer kann dann alles lesen.</translation>
  </message>
  <message>
   <source> This release protects single records, not days: choose days as the unit to protect them.</source>
   <translation> Diese Freigabe schützt einzelne Datensätze, keine Tage: Wählen Sie Tage als Einheit, um sie zu schützen.</translation>
  </message>
  <message>
   <source> What is put in later begins to age anew.</source>
   <translation> Was später eingelegt wird, beginnt neu zu altern.</translation>
  </message>
  <message>
   <source> Who finds the label wrong may contest it until then; overturned, it costs the whole bond.</source>
   <translation> Wer das Etikett falsch findet, kann es bis dahin anfechten; wird es umgestoßen, kostet das die ganze Kaution.</translation>
  </message>
  <message>
   <source> You and the request let it leave as it is.</source>
   <translation> Sie und die Anfrage lassen es hinausgehen, wie es ist.</translation>
  </message>
  <message>
   <source> and </source>
   <translation> und </translation>
  </message>
  <message>
   <source> and more</source>
   <translation> und weitere</translation>
  </message>
  <message>
   <source> and {who} may freeze accounts</source>
   <translation> und {who} darf Konten einfrieren</translation>
  </message>
  <message>
   <source> of the {searched} searched</source>
   <translation> von den {searched} durchsuchten</translation>
  </message>
  <message>
   <source> {bit_count} sampled records are refused.</source>
   <translation> {bit_count} gezogene Datensätze werden abgelehnt.</translation>
  </message>
  <message>
   <source> {exact} more is frozen by the token's issuer.</source>
   <translation> {exact} weitere sind vom Herausgeber des Tokens eingefroren.</translation>
  </message>
  <message>
   <source> {len} more failed.</source>
   <translation> Weitere nicht bestanden: {len}.</translation>
  </message>
  <message>
   <source> {plural} could not be compared: marks of values are missing here.</source>
   <translation> {plural} konnten nicht verglichen werden: Marken der Werte fehlen hier.</translation>
  </message>
  <message>
   <source> {plural} sold before as it is.</source>
   <translation> {plural} schon einmal so verkauft, wie er ist.</translation>
  </message>
  <message>
   <source> {plural} sold before as they are.</source>
   <translation> {plural} schon einmal so verkauft, wie sie sind.</translation>
  </message>
  <message>
   <source> {plural} that you keep was not counted.</source>
   <translation> {plural}, den Sie behalten, wurde nicht gezählt.</translation>
  </message>
  <message>
   <source> {plural} that you keep were not counted.</source>
   <translation> {plural}, die Sie behalten, wurden nicht gezählt.</translation>
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
   <source>({left_out} more)</source>
   <translation>({left_out} weitere)</translation>
  </message>
  <message>
   <source>, drawn evenly; of all records {at_most} hold something.</source>
   <translation>, gleichmäßig gezogen; von allen Datensätzen enthalten {at_most} etwas.</translation>
  </message>
  <message>
   <source>, field “{field}”</source>
   <translation>, Feld „{field}“</translation>
  </message>
  <message>
   <source>/ searches, ? lists all keys; never while a field has the focus.</source>
   <translation>/ sucht, ? zeigt alle Tasten; nie, solange ein Feld den Fokus hat.</translation>
  </message>
  <message>
   <source>0: the conversation as last seen; 1, 2, …: what was tried beside it.</source>
   <translation>0: die Unterhaltung, wie zuletzt gesehen; 1, 2, …: was daneben versucht wurde.</translation>
  </message>
  <message>
   <source>1 hour</source>
   <translation>1 Stunde</translation>
  </message>
  <message>
   <source>1 sale is</source>
   <translation>1 Verkauf ist</translation>
  </message>
  <message>
   <source>1 to {most}</source>
   <translation>1 bis {most}</translation>
  </message>
  <message>
   <source>10 minutes</source>
   <translation>10 Minuten</translation>
  </message>
  <message>
   <source>10 minutes, or 24 hours for everything</source>
   <translation>10 Minuten, oder 24 Stunden für alles</translation>
  </message>
  <message>
   <source>12 or 24 words you have</source>
   <translation>12 oder 24 Wörter, die Sie haben</translation>
  </message>
  <message>
   <source>12 words</source>
   <translation>12 Wörter</translation>
  </message>
  <message>
   <source>24 hours or more</source>
   <translation>24 Stunden oder mehr</translation>
  </message>
  <message>
   <source>24 words</source>
   <translation>24 Wörter</translation>
  </message>
  <message>
   <source>30 minutes</source>
   <translation>30 Minuten</translation>
  </message>
  <message>
   <source>32 to 44 letters and digits</source>
   <translation>32 bis 44 Buchstaben und Ziffern</translation>
  </message>
  <message>
   <source>5 minutes</source>
   <translation>5 Minuten</translation>
  </message>
  <message>
   <source>6 months</source>
   <translation>6 Monate</translation>
  </message>
  <message>
   <source>: no address has {join}</source>
   <translation>: Keine Adresse enthält {join}</translation>
  </message>
  <message>
   <source>; {tokens_text} of that is the token's own fee</source>
   <translation>; {tokens_text} davon sind die eigene Gebühr des Tokens</translation>
  </message>
  <message>
   <source>; {who} may end that</source>
   <translation>; {who} kann das beenden</translation>
  </message>
  <message>
   <source>; {who} pays its deposit</source>
   <translation>; {who} zahlt das Pfand</translation>
  </message>
  <message>
   <source>A CAR file holds a block of {length} bytes; that is not possible.</source>
   <translation>Eine CAR-Datei enthält einen Block von {length} Bytes; das ist nicht möglich.</translation>
  </message>
  <message>
   <source>A CAR file is cut short.</source>
   <translation>Eine CAR-Datei ist abgeschnitten.</translation>
  </message>
  <message>
   <source>A CID is not version 1 with SHA-256.</source>
   <translation>Eine CID ist nicht Version 1 mit SHA-256.</translation>
  </message>
  <message>
   <source>A Ledger</source>
   <translation>Ein Ledger</translation>
  </message>
  <message>
   <source>A Ledger account holds, receives and signs. It cannot sell or review: packages and votes need secrets that derive from its key, and that key never leaves the device.</source>
   <translation>Ein Ledger-Konto hält, empfängt und signiert. Es kann nicht verkaufen oder prüfen: Pakete und Stimmen brauchen Geheimnisse, die aus seinem Schlüssel abgeleitet werden, und dieser Schlüssel verlässt das Gerät nie.</translation>
  </message>
  <message>
   <source>A Ledger account holds, receives and signs. It cannot sell or review: that needs secrets that never leave the device.</source>
   <translation>Ein Ledger-Konto hält, empfängt und signiert. Verkaufen oder prüfen kann es nicht: Das braucht Geheimnisse, die das Gerät nie verlassen.</translation>
  </message>
  <message>
   <source>A Ledger account holds, receives and signs. It cannot sell or review: that needs secrets that never leave the device. Use another account.</source>
   <translation>Ein Ledger-Konto hält, empfängt und signiert. Verkaufen oder prüfen kann es nicht: Das braucht Geheimnisse, die das Gerät nie verlassen. Benutzen Sie ein anderes Konto.</translation>
  </message>
  <message>
   <source>A Ledger is plugged in, but this computer does not let you use it. Install Ledger's udev rules (https://github.com/LedgerHQ/udev-rules), plug it in again and try once more. Nothing was signed.</source>
   <translation>Ein Ledger ist angesteckt, aber dieser Computer lässt Sie ihn nicht benutzen. Installieren Sie die udev-Regeln von Ledger (https://github.com/LedgerHQ/udev-rules), stecken Sie ihn neu an und versuchen Sie es noch einmal. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>A Ledger's Solana accounts have paths such as m/44'/501'/0' or m/44'/501'/0'/0'.</source>
   <translation>Die Solana-Konten eines Ledgers haben Pfade wie m/44'/501'/0' oder m/44'/501'/0'/0'.</translation>
  </message>
  <message>
   <source>A backup inside the data folder is lost with it.</source>
   <translation>Eine Sicherung im Datenordner geht mit ihm verloren.</translation>
  </message>
  <message>
   <source>A backup made before holds the copy and its key; restoring it here keeps this erased.</source>
   <translation>Eine früher erstellte Sicherung enthält die Kopie und ihren Schlüssel; wird sie hier eingespielt, bleibt dies gelöscht.</translation>
  </message>
  <message>
   <source>A batch is missing: {reason}.</source>
   <translation>Eine Charge fehlt: {reason}.</translation>
  </message>
  <message>
   <source>A batch with appeals is settled with all its rounds.</source>
   <translation>Eine Charge mit Berufungen wird mit allen ihren Runden abgerechnet.</translation>
  </message>
  <message>
   <source>A block has more than {max_links} links.</source>
   <translation>Ein Block hat mehr als {max_links} Verweise.</translation>
  </message>
  <message>
   <source>A block in the gateway's CAR is too large.</source>
   <translation>Ein Block in der CAR-Datei des Gateways ist zu groß.</translation>
  </message>
  <message>
   <source>A block is not in the form of a plain file's inner node.</source>
   <translation>Ein Block hat nicht die Form des inneren Knotens einer einfachen Datei.</translation>
  </message>
  <message>
   <source>A block is not part of a file.</source>
   <translation>Ein Block gehört zu keiner Datei.</translation>
  </message>
  <message>
   <source>A block is not part of a plain file.</source>
   <translation>Ein Block gehört zu keiner einfachen Datei.</translation>
  </message>
  <message>
   <source>A block links to something other than a part of a file.</source>
   <translation>Ein Block verweist auf etwas, das kein Teil einer Datei ist.</translation>
  </message>
  <message>
   <source>A block's links and sizes do not fit each other.</source>
   <translation>Verweise und Größen eines Blocks passen nicht zueinander.</translation>
  </message>
  <message>
   <source>A buyer without a name</source>
   <translation>Ein Käufer ohne Namen</translation>
  </message>
  <message>
   <source>A cell has a side of at least one metre.</source>
   <translation>Eine Zelle hat eine Seitenlänge von mindestens einem Meter.</translation>
  </message>
  <message>
   <source>A challenge stakes</source>
   <translation>Eine Anfechtung setzt ein</translation>
  </message>
  <message>
   <source>A change of the stake is missing: {cause}.</source>
   <translation>Eine Änderung des Einsatzes fehlt: {cause}.</translation>
  </message>
  <message>
   <source>A code that replaces a value is the same for the same value, so records can still be linked.</source>
   <translation>Ein Code, der einen Wert ersetzt, ist für gleiche Werte gleich. Datensätze lassen sich also weiterhin verknüpfen.</translation>
  </message>
  <message>
   <source>A column cannot be called “{epsilon_field}”: answers say theirs.</source>
   <translation>Eine Spalte kann nicht „{epsilon_field}“ heißen: Unter diesem Namen nennen Antworten ihren eigenen Wert.</translation>
  </message>
  <message>
   <source>A column is named twice.</source>
   <translation>Eine Spalte ist zweimal genannt.</translation>
  </message>
  <message>
   <source>A column may have {max_bins} bins at most.</source>
   <translation>Eine Spalte darf höchstens {max_bins} Gruppen haben.</translation>
  </message>
  <message>
   <source>A column of your file.</source>
   <translation>Eine Spalte Ihrer Datei.</translation>
  </message>
  <message>
   <source>A column of your file. Its commas may mark thousands or decimals, so it stays text.</source>
   <translation>Eine Spalte Ihrer Datei. Die Kommas können Tausender oder Dezimalstellen trennen, deshalb bleibt sie Text.</translation>
  </message>
  <message>
   <source>A committee has 1 to {max_attesters} different attesters and needs 1 to all of them. Nothing was sent or locked. Correct the list or the threshold.</source>
   <translation>Ein Ausschuss hat 1 bis {max_attesters} verschiedene Gutachter und braucht 1 bis alle davon. Nichts wurde gesendet oder gesperrt. Korrigieren Sie die Liste oder die Schwelle.</translation>
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
   <source>A data set needs a name.</source>
   <translation>Ein Datenbestand braucht einen Namen.</translation>
  </message>
  <message>
   <source>A day can be put together again</source>
   <translation>Ein Tag lässt sich wieder zusammensetzen</translation>
  </message>
  <message>
   <source>A decimal has an exponent beyond ±{max_decimal_exponent}; it is probably damaged.</source>
   <translation>Eine Dezimalzahl hat einen Exponenten jenseits von ±{max_decimal_exponent}; sie ist wohl beschädigt.</translation>
  </message>
  <message>
   <source>A decimal is not finite (NaN or infinity). Replace or drop it before selling.</source>
   <translation>Eine Dezimalzahl ist nicht endlich (NaN oder unendlich). Ersetzen oder entfernen Sie sie vor dem Verkauf.</translation>
  </message>
  <message>
   <source>A decision counts for all alike. No detector finds everything: what it missed is in the exact preview.</source>
   <translation>Eine Entscheidung gilt für alle gleichen. Keine Erkennung findet alles: Was sie übersehen hat, steht in der genauen Vorschau.</translation>
  </message>
  <message>
   <source>A derivation path starts with m and has at most 255 steps.</source>
   <translation>Ein Ableitungspfad beginnt mit m und hat höchstens 255 Schritte.</translation>
  </message>
  <message>
   <source>A draw after an appeal names the last attempt of every earlier round.</source>
   <translation>Eine Auslosung nach einer Berufung nennt den letzten Versuch jeder früheren Runde.</translation>
  </message>
  <message>
   <source>A draw step looks at no more than {max_draw_step} indices.</source>
   <translation>Ein Auslosungsschritt sieht höchstens {max_draw_step} Plätze an.</translation>
  </message>
  <message>
   <source>A field name is of type {name}; names must be text.</source>
   <translation>Ein Feldname ist vom Typ {name}; Namen müssen Text sein.</translation>
  </message>
  <message>
   <source>A file</source>
   <translation>Eine Datei</translation>
  </message>
  <message>
   <source>A file in your data folder is not the one that was sealed there: it is damaged, or was exchanged.</source>
   <translation>Eine Datei in Ihrem Datenordner ist nicht die, die dort versiegelt wurde: Sie ist beschädigt oder wurde ausgetauscht.</translation>
  </message>
  <message>
   <source>A file of yours is read here, on this computer. Nothing is sent.</source>
   <translation>Eine Datei von Ihnen wird hier auf diesem Computer gelesen. Nichts wird gesendet.</translation>
  </message>
  <message>
   <source>A file's tree is deeper than any real file's.</source>
   <translation>Der Baum einer Datei ist tiefer als der jeder echten Datei.</translation>
  </message>
  <message>
   <source>A folder within cannot be listed: {strerror}.</source>
   <translation>Ein Ordner darin lässt sich nicht auflisten: {strerror}.</translation>
  </message>
  <message>
   <source>A gateway sends more than the {max_bytes} bytes accepted here.</source>
   <translation>Ein Gateway sendet mehr als die {max_bytes} Bytes, die hier angenommen werden.</translation>
  </message>
  <message>
   <source>A label cannot be an address: it would stand for another one.</source>
   <translation>Eine Bezeichnung kann keine Adresse sein: Sie stünde für eine andere.</translation>
  </message>
  <message>
   <source>A label has 1 to 64 printable characters.</source>
   <translation>Eine Bezeichnung hat 1 bis 64 druckbare Zeichen.</translation>
  </message>
  <message>
   <source>A label or message has at most 200 characters, and all of them print.</source>
   <translation>Eine Bezeichnung oder Nachricht hat höchstens 200 Zeichen, alle druckbar.</translation>
  </message>
  <message>
   <source>A label was opened</source>
   <translation>Ein Etikett wurde geöffnet</translation>
  </message>
  <message>
   <source>A limit is reached</source>
   <translation>Eine Grenze ist erreicht</translation>
  </message>
  <message>
   <source>A line is longer than 16 MiB.</source>
   <translation>Eine Zeile ist länger als 16 MiB.</translation>
  </message>
  <message>
   <source>A list at an https address, asked when this page is read. It is not told what you hold. Whoever runs it sees your IP address and when you ask.</source>
   <translation>Eine Liste an einer https-Adresse, abgefragt, wenn diese Seite gelesen wird. Sie erfährt nicht, was Sie halten. Wer sie betreibt, sieht Ihre IP-Adresse und wann Sie fragen.</translation>
  </message>
  <message>
   <source>A list of prices on this computer, CSV or JSON. It is read anew each time.</source>
   <translation>Eine Preisliste auf diesem Computer, CSV oder JSON. Sie wird jedes Mal neu gelesen.</translation>
  </message>
  <message>
   <source>A location history is there, and nothing is in it. Since 2024 phones keep it: export it there.</source>
   <translation>Ein Standortverlauf ist da, aber nichts steht darin. Seit 2024 bewahren ihn die Telefone auf: Exportieren Sie ihn dort.</translation>
  </message>
  <message>
   <source>A media record is cut short.</source>
   <translation>Ein Mediendatensatz ist abgeschnitten.</translation>
  </message>
  <message>
   <source>A media record of {len} bytes is too large.</source>
   <translation>Ein Mediendatensatz von {len} Bytes ist zu groß.</translation>
  </message>
  <message>
   <source>A media record's header is longer than the record.</source>
   <translation>Der Kopf eines Mediendatensatzes ist länger als der Datensatz.</translation>
  </message>
  <message>
   <source>A memo has at most {max_memo_bytes} bytes and only characters that print.</source>
   <translation>Ein Memo hat höchstens {max_memo_bytes} Bytes und nur druckbare Zeichen.</translation>
  </message>
  <message>
   <source>A message has at most {most} bytes; this one has {size}. Nothing was signed.</source>
   <translation>Eine Nachricht hat höchstens {most} Bytes; diese hat {size}. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>A name has 1 to {max_name_chars} printable characters. Nothing was changed.</source>
   <translation>Ein Name hat 1 bis {max_name_chars} druckbare Zeichen. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>A name has at most {count} characters.</source>
   <translation>Ein Name hat höchstens {count} Zeichen.</translation>
  </message>
  <message>
   <source>A name has only characters that can be seen.</source>
   <translation>Ein Name hat nur sichtbare Zeichen.</translation>
  </message>
  <message>
   <source>A name such as Europe/Berlin: where you were when it was written.</source>
   <translation>Ein Name wie Europe/Berlin: wo Sie waren, als es geschrieben wurde.</translation>
  </message>
  <message>
   <source>A network of its own</source>
   <translation>Ein eigenes Netz</translation>
  </message>
  <message>
   <source>A new wallet. You write its words on paper.</source>
   <translation>Eine neue Wallet. Sie schreiben ihre Wörter auf Papier.</translation>
  </message>
  <message>
   <source>A note or memo has at most 200 printable characters.</source>
   <translation>Eine Notiz oder ein Memo hat höchstens 200 druckbare Zeichen.</translation>
  </message>
  <message>
   <source>A number in a CAR file is malformed.</source>
   <translation>Eine Zahl in einer CAR-Datei ist fehlerhaft.</translation>
  </message>
  <message>
   <source>A number in a block is malformed.</source>
   <translation>Eine Zahl in einem Block ist fehlerhaft.</translation>
  </message>
  <message>
   <source>A number in the gateway's CAR is malformed.</source>
   <translation>Eine Zahl in der CAR-Datei des Gateways ist fehlerhaft.</translation>
  </message>
  <message>
   <source>A number is not finite (NaN or infinity). Replace or drop it before selling.</source>
   <translation>Eine Zahl ist nicht endlich (NaN oder unendlich). Ersetzen oder entfernen Sie sie vor dem Verkauf.</translation>
  </message>
  <message>
   <source>A number would pass what the market can count.</source>
   <translation>Eine Zahl würde übersteigen, was der Markt zählen kann.</translation>
  </message>
  <message>
   <source>A package has 1 to {max_records} records, not {count}.</source>
   <translation>Ein Paket hat 1 bis {max_records} Datensätze, nicht {count}.</translation>
  </message>
  <message>
   <source>A page it points to.</source>
   <translation>Eine Seite, auf die es verweist.</translation>
  </message>
  <message>
   <source>A panel member's key is damaged; nothing can be sealed to it.</source>
   <translation>Der Schlüssel eines Prüfers ist beschädigt; an ihn lässt sich nichts versiegeln.</translation>
  </message>
  <message>
   <source>A part of the file has another size than its parent says.</source>
   <translation>Ein Teil der Datei hat eine andere Größe, als sein übergeordneter Teil sagt.</translation>
  </message>
  <message>
   <source>A part of this request's schema is not an object.</source>
   <translation>Ein Teil des Schemas dieser Anfrage ist kein Objekt.</translation>
  </message>
  <message>
   <source>A passphrase has at most {max_passphrase_chars} characters. Nothing was saved.</source>
   <translation>Eine Passphrase hat höchstens {max_passphrase_chars} Zeichen. Nichts wurde gespeichert.</translation>
  </message>
  <message>
   <source>A passphrase needs at least {min_passphrase_chars} characters; several words are best. Nothing was saved.</source>
   <translation>Eine Passphrase braucht mindestens {min_passphrase_chars} Zeichen; am besten sind mehrere Wörter. Nichts wurde gespeichert.</translation>
  </message>
  <message>
   <source>A pattern in this request could take too long to match. Anchor it with ^ and $.</source>
   <translation>Ein Muster in dieser Anfrage könnte zu lange brauchen. Verankern Sie es mit ^ und $.</translation>
  </message>
  <message>
   <source>A pattern in this request is not a text of at most {pattern_chars} characters.</source>
   <translation>Ein Muster in dieser Anfrage ist kein Text von höchstens {pattern_chars} Zeichen.</translation>
  </message>
  <message>
   <source>A pattern in this request is not a valid regular expression.</source>
   <translation>Ein Muster in dieser Anfrage ist kein gültiger regulärer Ausdruck.</translation>
  </message>
  <message>
   <source>A pattern in this request refers back to a group.</source>
   <translation>Ein Muster in dieser Anfrage verweist auf eine Gruppe zurück.</translation>
  </message>
  <message>
   <source>A pattern in this request repeats a group.</source>
   <translation>Ein Muster in dieser Anfrage wiederholt eine Gruppe.</translation>
  </message>
  <message>
   <source>A pattern in this request uses an extension that is not allowed.</source>
   <translation>Ein Muster in dieser Anfrage nutzt eine Erweiterung, die nicht erlaubt ist.</translation>
  </message>
  <message>
   <source>A payment is missing: {cause}.</source>
   <translation>Eine Zahlung fehlt: {cause}.</translation>
  </message>
  <message>
   <source>A payment link came while you were signing. It was not opened.</source>
   <translation>Ein Zahlungslink kam, während Sie signierten. Er wurde nicht geöffnet.</translation>
  </message>
  <message>
   <source>A picture, recording or file belongs to it.</source>
   <translation>Ein Bild, eine Aufnahme oder eine Datei gehört dazu.</translation>
  </message>
  <message>
   <source>A privacy limit is above 0 and at most {largest_epsilon}: beyond, it would limit nothing.</source>
   <translation>Eine Privatsphäre-Grenze liegt über 0 und bei höchstens {largest_epsilon}: Darüber würde sie nichts begrenzen.</translation>
  </message>
  <message>
   <source>A privacy limit must be larger than zero.</source>
   <translation>Eine Privatsphäre-Grenze muss größer als null sein.</translation>
  </message>
  <message>
   <source>A private copy cannot be written: {strerror}. Free some space.</source>
   <translation>Eine private Kopie kann nicht geschrieben werden: {strerror}. Geben Sie etwas Speicherplatz frei.</translation>
  </message>
  <message>
   <source>A program this needs is not on this network.</source>
   <translation>Ein hierfür nötiges Programm ist nicht in diesem Netz.</translation>
  </message>
  <message>
   <source>A proof has at most {proof_bytes} bytes, not {len}.</source>
   <translation>Ein Beweis hat höchstens {proof_bytes} Bytes, nicht {len}.</translation>
  </message>
  <message>
   <source>A public key has 32 bytes, not {len}.</source>
   <translation>Ein öffentlicher Schlüssel hat 32 Bytes, nicht {len}.</translation>
  </message>
  <message>
   <source>A quotation mark inside a cell must be written twice.</source>
   <translation>Ein Anführungszeichen in einer Zelle muss doppelt geschrieben werden.</translation>
  </message>
  <message>
   <source>A range rule of this request has no bounds.</source>
   <translation>Eine Bereichsregel dieser Anfrage hat keine Grenzen.</translation>
  </message>
  <message>
   <source>A record cannot be saved, because it is not JSON ({name}).</source>
   <translation>Ein Eintrag kann nicht gespeichert werden, weil er kein JSON ist ({name}).</translation>
  </message>
  <message>
   <source>A record does not decrypt to what was committed to. This was proven on chain.</source>
   <translation>Ein Datensatz entschlüsselt sich nicht zu dem, was zugesagt war. Das wurde auf der Chain erwiesen.</translation>
  </message>
  <message>
   <source>A record is not a canonical JSON object.</source>
   <translation>Ein Datensatz ist kein kanonisches JSON-Objekt.</translation>
  </message>
  <message>
   <source>A record is not canonical JSON.</source>
   <translation>Ein Datensatz ist kein kanonisches JSON.</translation>
  </message>
  <message>
   <source>A record of {len} bytes is larger than {max_record_bytes}.</source>
   <translation>Ein Datensatz von {len} Bytes ist größer als {max_record_bytes}.</translation>
  </message>
  <message>
   <source>A record of {len} characters is too large to be saved.</source>
   <translation>Ein Eintrag von {len} Zeichen ist zu groß zum Speichern.</translation>
  </message>
  <message>
   <source>A recovery phrase has 12 or 24 words; this one has {count}. Check for a missing or doubled word.</source>
   <translation>Eine Wiederherstellungsphrase hat 12 oder 24 Wörter; diese hat {count}. Suchen Sie ein fehlendes oder doppeltes Wort.</translation>
  </message>
  <message>
   <source>A recovery phrase holds 16 or 32 bytes of entropy.</source>
   <translation>Eine Wiederherstellungsphrase enthält 16 oder 32 Bytes Entropie.</translation>
  </message>
  <message>
   <source>A reviewer's profile holds no usable key.</source>
   <translation>Das Profil eines Prüfers enthält keinen brauchbaren Schlüssel.</translation>
  </message>
  <message>
   <source>A row has a field you were not asked about. Nothing has left. Choose the fields again.</source>
   <translation>Eine Zeile hat ein Feld, nach dem Sie nicht gefragt wurden. Nichts ist hinausgegangen. Wählen Sie die Felder neu.</translation>
  </message>
  <message>
   <source>A row of the privacy ledger cannot be read. No sale with noise is possible until it is repaired.</source>
   <translation>Eine Zeile des Privatsphäre-Kontos kann nicht gelesen werden. Bis sie repariert ist, ist kein Verkauf mit Rauschen möglich.</translation>
  </message>
  <message>
   <source>A row of the privacy ledger is not possible. Nothing was spent.</source>
   <translation>Eine Zeile des Privatsphäre-Kontos ist nicht möglich. Nichts wurde verbraucht.</translation>
  </message>
  <message>
   <source>A sale needs stake, and there is none yet.</source>
   <translation>Ein Verkauf braucht Einsatz, und noch ist keiner da.</translation>
  </message>
  <message>
   <source>A sale of it is still under way. What is sealed for it goes on by itself.</source>
   <translation>Ein Verkauf davon läuft noch. Was dafür versiegelt ist, geht von selbst weiter.</translation>
  </message>
  <message>
   <source>A sale that was given up</source>
   <translation>Ein aufgegebener Verkauf</translation>
  </message>
  <message>
   <source>A sale that was not begun</source>
   <translation>Ein Verkauf, der nicht begonnen wurde</translation>
  </message>
  <message>
   <source>A sealed file of your data cannot be opened: {strerror}.</source>
   <translation>Eine versiegelte Datei Ihrer Daten lässt sich nicht öffnen: {strerror}.</translation>
  </message>
  <message>
   <source>A sealed file of your data is damaged</source>
   <translation>Eine versiegelte Datei Ihrer Daten ist beschädigt</translation>
  </message>
  <message>
   <source>A seat takes {gln}, and {gln2} are free.</source>
   <translation>Ein Sitz braucht {gln}, und {gln2} sind frei.</translation>
  </message>
  <message>
   <source>A secret key</source>
   <translation>Ein geheimer Schlüssel</translation>
  </message>
  <message>
   <source>A secret key has 64 bytes; this has another length. An address alone cannot sign. Nothing was imported.</source>
   <translation>Ein geheimer Schlüssel hat 64 Bytes; dieser hat eine andere Länge. Eine Adresse allein kann nicht signieren. Nichts wurde importiert.</translation>
  </message>
  <message>
   <source>A seed has 16 to 64 bytes, not {len}.</source>
   <translation>Ein Seed hat 16 bis 64 Bytes, nicht {len}.</translation>
  </message>
  <message>
   <source>A signature does not fit the transaction.</source>
   <translation>Eine Signatur passt nicht zur Transaktion.</translation>
  </message>
  <message>
   <source>A signature that takes more asks for it again.</source>
   <translation>Eine Signatur, die mehr nimmt, fragt noch einmal danach.</translation>
  </message>
  <message>
   <source>A signed message proves that you hold this account. It can never become a transaction and moves nothing.
Anybody checks one without a wallet and without a network: here, or with gleaner verify.
A transaction that somebody else made is opened from a file, simulated, shown, and signed only by you.</source>
   <translation>Eine signierte Nachricht beweist, dass Sie dieses Konto halten. Sie kann nie eine Transaktion werden und bewegt nichts.
Jeder prüft sie ohne Wallet und ohne Netz: hier oder mit gleaner verify.
Eine Transaktion, die jemand anderes gemacht hat, wird aus einer Datei geöffnet, simuliert, gezeigt und nur von Ihnen signiert.</translation>
  </message>
  <message>
   <source>A signed message proves that you hold this account: to a site, an exchange, a friend. It moves nothing, and can never become a transaction.</source>
   <translation>Eine signierte Nachricht beweist, dass Sie dieses Konto halten: einer Website, einer Börse, einem Freund. Sie bewegt nichts und kann nie eine Transaktion werden.</translation>
  </message>
  <message>
   <source>A signer and an application domain have 32 bytes each. Nothing was signed.</source>
   <translation>Ein Signierender und ein Anwendungsbereich haben je 32 Bytes. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>A solana-keygen file, a list of bytes, or the text another wallet exported.</source>
   <translation>Eine Datei von solana-keygen, eine Liste von Bytes oder der Text, den eine andere Wallet exportiert hat.</translation>
  </message>
  <message>
   <source>A stay is of one day.</source>
   <translation>Ein Aufenthalt liegt innerhalb eines Tages.</translation>
  </message>
  <message>
   <source>A step of a derivation path is at most {hardened}.</source>
   <translation>Ein Schritt eines Ableitungspfads ist höchstens {hardened}.</translation>
  </message>
  <message>
   <source>A step of a derivation path is at most {max_account_index}.</source>
   <translation>Ein Schritt eines Ableitungspfads ist höchstens {max_account_index}.</translation>
  </message>
  <message>
   <source>A test failed. Go back and protect more, or write why it may leave all the same.</source>
   <translation>Ein Test ist nicht bestanden. Gehen Sie zurück und schützen Sie mehr, oder schreiben Sie, warum es trotzdem hinausgehen darf.</translation>
  </message>
  <message>
   <source>A test failed. The better way is back: more noise, fewer fields, or covering what was found.</source>
   <translation>Ein Test ist nicht bestanden. Der bessere Weg führt zurück: mehr Rauschen, weniger Felder oder Abdecken, was gefunden wurde.</translation>
  </message>
  <message>
   <source>A text holds half of a character (a lone surrogate); it is damaged.</source>
   <translation>Ein Text enthält ein halbes Zeichen (ein einzelnes Surrogat); er ist beschädigt.</translation>
  </message>
  <message>
   <source>A time has no time zone, so its instant is unknown. Give the column a zone first.</source>
   <translation>Eine Zeit hat keine Zeitzone, ihr Zeitpunkt ist also unbekannt. Geben Sie der Spalte zuerst eine Zone.</translation>
  </message>
  <message>
   <source>A time is outside the years 1 to 9999 in UTC.</source>
   <translation>Eine Zeit liegt außerhalb der Jahre 1 bis 9999 in UTC.</translation>
  </message>
  <message>
   <source>A tiny amount from a stranger. Do not copy the address.</source>
   <translation>Ein winziger Betrag von Fremden. Kopieren Sie die Adresse nicht.</translation>
  </message>
  <message>
   <source>A token account holds too little SOL for its rent: add SOL.</source>
   <translation>Ein Tokenkonto enthält zu wenig SOL für sein Pfand: Legen Sie SOL nach.</translation>
  </message>
  <message>
   <source>A topic by which advertising was chosen.</source>
   <translation>Ein Thema, nach dem Werbung ausgewählt wurde.</translation>
  </message>
  <message>
   <source>A transaction</source>
   <translation>Eine Transaktion</translation>
  </message>
  <message>
   <source>A value is nested more than {max_depth} levels deep.</source>
   <translation>Ein Wert ist mehr als {max_depth} Ebenen tief verschachtelt.</translation>
  </message>
  <message>
   <source>A value is of type {name}, which has no form in a record.</source>
   <translation>Ein Wert ist vom Typ {name}, der in einem Datensatz keine Form hat.</translation>
  </message>
  <message>
   <source>A vault holds at most {max_accounts} accounts. Nothing was added.</source>
   <translation>Ein Tresor fasst höchstens {max_accounts} Konten. Nichts wurde hinzugefügt.</translation>
  </message>
  <message>
   <source>A vault holds at most {max_wallets} wallets. Nothing was added.</source>
   <translation>Ein Tresor fasst höchstens {max_wallets} Wallets. Nichts wurde hinzugefügt.</translation>
  </message>
  <message>
   <source>A vote is committed or revealed.</source>
   <translation>Eine Stimme ist hinterlegt oder geöffnet.</translation>
  </message>
  <message>
   <source>A wallet that you never paid before.</source>
   <translation>Eine Wallet, an die Sie noch nie gezahlt haben.</translation>
  </message>
  <message>
   <source>A wallet that you paid before.</source>
   <translation>Eine Wallet, an die Sie schon gezahlt haben.</translation>
  </message>
  <message>
   <source>A wrong one opens another, empty wallet: compare the address afterwards.</source>
   <translation>Eine falsche öffnet eine andere, leere Wallet: Vergleichen Sie danach die Adresse.</translation>
  </message>
  <message>
   <source>About and licences</source>
   <translation>Über Gleaner und Lizenzen</translation>
  </message>
  <message>
   <source>About {rows} of {rows2} rows lie in the time that is wanted.</source>
   <translation>Etwa {rows} von {rows2} Zeilen liegen in der verlangten Zeit.</translation>
  </message>
  <message>
   <source>Accepted by you</source>
   <translation>Von Ihnen akzeptiert</translation>
  </message>
  <message>
   <source>Accepted, paid for the share that passed</source>
   <translation>Angenommen, bezahlt für den Anteil, der bestanden hat</translation>
  </message>
  <message>
   <source>Accepted: the key is due</source>
   <translation>Angenommen: Der Schlüssel ist fällig</translation>
  </message>
  <message>
   <source>Accepts {short} as attester {attester}.</source>
   <translation>Nimmt {short} als Gutachter {attester} an.</translation>
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
   <source>Account data has only the last year; it can be read, too.</source>
   <translation>„Kontodaten“ hat nur das letzte Jahr; auch das kann gelesen werden.</translation>
  </message>
  <message>
   <source>Account deposit</source>
   <translation>Kontopfand</translation>
  </message>
  <message>
   <source>Account deposit, returned</source>
   <translation>Kontopfand, kommt zurück</translation>
  </message>
  <message>
   <source>Account {name}</source>
   <translation>Konto {name}</translation>
  </message>
  <message>
   <source>Accounts</source>
   <translation>Konten</translation>
  </message>
  <message>
   <source>Accounts of {wallet}</source>
   <translation>Konten von {wallet}</translation>
  </message>
  <message>
   <source>Accounts on your Ledger</source>
   <translation>Konten auf Ihrem Ledger</translation>
  </message>
  <message>
   <source>Active energy burned.</source>
   <translation>Verbrauchte Aktivitätsenergie.</translation>
  </message>
  <message>
   <source>Activity on LinkedIn by month</source>
   <translation>Aktivität auf LinkedIn nach Monaten</translation>
  </message>
  <message>
   <source>Activity on TikTok</source>
   <translation>Aktivität auf TikTok</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>Add SOL for network fees; on a test network the faucet gives some.</source>
   <translation>Legen Sie SOL für Netzwerkgebühren nach; in einem Testnetz gibt der Faucet welche.</translation>
  </message>
  <message>
   <source>Add SOL or choose a smaller amount.</source>
   <translation>Legen Sie SOL nach oder wählen Sie einen kleineren Betrag.</translation>
  </message>
  <message>
   <source>Add SOL, or send less.</source>
   <translation>Legen Sie SOL nach oder senden Sie weniger.</translation>
  </message>
  <message>
   <source>Add SOL.</source>
   <translation>Legen Sie SOL nach.</translation>
  </message>
  <message>
   <source>Add a folder of data</source>
   <translation>Einen Ordner mit Daten hinzufügen</translation>
  </message>
  <message>
   <source>Add a network</source>
   <translation>Netzwerk hinzufügen</translation>
  </message>
  <message>
   <source>Add a newer export</source>
   <translation>Einen neueren Export hinzufügen</translation>
  </message>
  <message>
   <source>Add a secret key</source>
   <translation>Geheimen Schlüssel hinzufügen</translation>
  </message>
  <message>
   <source>Add a wallet</source>
   <translation>Wallet hinzufügen</translation>
  </message>
  <message>
   <source>Add address</source>
   <translation>Adresse hinzufügen</translation>
  </message>
  <message>
   <source>Add all of them together: dates that could be read in two ways are then told by the other chats.</source>
   <translation>Fügen Sie alle zusammen hinzu: Tage, die sich auf zwei Arten lesen lassen, klären dann die anderen Chats.</translation>
  </message>
  <message>
   <source>Add all parts together.</source>
   <translation>Fügen Sie alle Teile zusammen hinzu.</translation>
  </message>
  <message>
   <source>Add an export from Google, Spotify, your bank or your phone. It stays here.</source>
   <translation>Fügen Sie einen Export von Google, Spotify, Ihrer Bank oder Ihrem Telefon hinzu. Er bleibt hier.</translation>
  </message>
  <message>
   <source>Add an export. It stays here.</source>
   <translation>Fügen Sie einen Export hinzu. Er bleibt hier.</translation>
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
   <source>Add data from a file</source>
   <translation>Daten aus einer Datei hinzufügen</translation>
  </message>
  <message>
   <source>Add key</source>
   <translation>Schlüssel hinzufügen</translation>
  </message>
  <message>
   <source>Add network…</source>
   <translation>Netzwerk hinzufügen …</translation>
  </message>
  <message>
   <source>Add records, or deliver {value} of them.</source>
   <translation>Fügen Sie Datensätze hinzu oder liefern Sie {value} davon.</translation>
  </message>
  <message>
   <source>Add stake</source>
   <translation>Einsatz einlegen</translation>
  </message>
  <message>
   <source>Add stake first.</source>
   <translation>Legen Sie zuerst Einsatz ein.</translation>
  </message>
  <message>
   <source>Add to the address book</source>
   <translation>Zum Adressbuch hinzufügen</translation>
  </message>
  <message>
   <source>Add wallet</source>
   <translation>Wallet hinzufügen</translation>
  </message>
  <message numerus="yes">
   <source>Add {n} accounts</source>
   <extracomment>Singular: Add {n} account</extracomment>
   <translation>
    <numerusform>{n} Konto hinzufügen</numerusform>
    <numerusform>{n} Konten hinzufügen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Add {n} tables</source>
   <extracomment>Singular: Add {n} table</extracomment>
   <translation>
    <numerusform>{n} Tabelle hinzufügen</numerusform>
    <numerusform>{n} Tabellen hinzufügen</numerusform>
   </translation>
  </message>
  <message>
   <source>Added to your SOL stake</source>
   <translation>Zu Ihrem SOL-Staking hinzugefügt</translation>
  </message>
  <message>
   <source>Added to your balance</source>
   <translation>Zu Ihrem Guthaben hinzugefügt</translation>
  </message>
  <message>
   <source>Added to your durable nonce</source>
   <translation>Zu Ihrem dauerhaften Nonce hinzugefügt</translation>
  </message>
  <message>
   <source>Added to your free stake</source>
   <translation>Zu Ihrem freien Einsatz hinzugefügt</translation>
  </message>
  <message>
   <source>Adding {title}</source>
   <translation>{title} wird hinzugefügt</translation>
  </message>
  <message>
   <source>Adding…</source>
   <translation>Wird hinzugefügt …</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>Address Lookup Table</source>
   <translation>Adresstabelle</translation>
  </message>
  <message>
   <source>Address book</source>
   <translation>Adressbuch</translation>
  </message>
  <message>
   <source>Address, name, or solana: link</source>
   <translation>Adresse, Name oder solana:-Link</translation>
  </message>
  <message>
   <source>Addresses without a key here. They can be looked at, and nothing else.</source>
   <translation>Adressen ohne Schlüssel hier. Man kann sie ansehen, sonst nichts.</translation>
  </message>
  <message>
   <source>Addresses you paid</source>
   <translation>Adressen, an die Sie gezahlt haben</translation>
  </message>
  <message>
   <source>Adds {count} addresses to the address table {short}{payer}.</source>
   <translation>Fügt der Adresstabelle {short} {count} Adressen hinzu{payer}.</translation>
  </message>
  <message>
   <source>After the backup that was restored here, records were sold under the same promise to sell each once. Which ones is not known any more.</source>
   <translation>Nach der hier eingespielten Sicherung wurden Datensätze unter demselben Versprechen verkauft, jeden nur einmal zu verkaufen. Welche, ist nicht mehr bekannt.</translation>
  </message>
  <message>
   <source>After {len} places were filled, faces were still found. Nothing was written. Fill them in a picture app.</source>
   <translation>Nachdem {len} Stellen gefüllt waren, wurden noch Gesichter gefunden. Nichts wurde geschrieben. Füllen Sie sie in einer Bildbearbeitung.</translation>
  </message>
  <message numerus="yes">
   <source>After {n} reviews in a row without agreement your seats are jailed and lose {amount}.</source>
   <extracomment>Singular: After {n} review in a row without agreement your seats are jailed and lose {amount}.</extracomment>
   <translation>
    <numerusform>Nach {n} Prüfung ohne Übereinstimmung werden Ihre Sitze gesperrt und verlieren {amount}.</numerusform>
    <numerusform>Nach {n} Prüfungen in Folge ohne Übereinstimmung werden Ihre Sitze gesperrt und verlieren {amount}.</numerusform>
   </translation>
  </message>
  <message>
   <source>Agree and deliver</source>
   <translation>Zustimmen und liefern</translation>
  </message>
  <message>
   <source>Agree there with both buttons, or refuse it there.</source>
   <translation>Stimmen Sie dort mit beiden Tasten zu oder lehnen Sie dort ab.</translation>
  </message>
  <message>
   <source>Agreed</source>
   <translation>Zugestimmt</translation>
  </message>
  <message numerus="yes">
   <source>Agreement {share} % over {n} reviews.</source>
   <extracomment>Singular: Agreement {share} % over {n} review.</extracomment>
   <translation>
    <numerusform>Übereinstimmung {share} % in {n} Prüfung.</numerusform>
    <numerusform>Übereinstimmung {share} % in {n} Prüfungen.</numerusform>
   </translation>
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
   <source>All buyers together could become at most {times} times surer about {one} of yours.</source>
   <translation>Alle Käufer zusammen könnten sich über {one} von Ihnen höchstens {times}-mal sicherer werden.</translation>
  </message>
  <message>
   <source>All buyers together could then become at most {times} times surer about {one} of yours.</source>
   <translation>Alle Käufer zusammen könnten sich dann über {one} von Ihnen höchstens {times}-mal sicherer werden.</translation>
  </message>
  <message>
   <source>All decided</source>
   <translation>Alles entschieden</translation>
  </message>
  <message>
   <source>All fields</source>
   <translation>Alle Felder</translation>
  </message>
  <message>
   <source>All of it is checked before anything is replaced. What is here now is kept beside it.</source>
   <translation>Alles davon wird geprüft, bevor etwas ersetzt wird. Was jetzt hier ist, wird daneben aufbewahrt.</translation>
  </message>
  <message>
   <source>All of this ran on this computer.</source>
   <translation>All das lief auf diesem Computer.</translation>
  </message>
  <message>
   <source>All records</source>
   <translation>Alle Datensätze</translation>
  </message>
  <message>
   <source>All rows with their seals. Anybody can check them.</source>
   <translation>Alle Zeilen mit ihren Siegeln. Jeder kann sie prüfen.</translation>
  </message>
  <message>
   <source>All sets of up to three of {len} fields that outsiders can know were tried on {rows} records, times to the hour; counted exactly.{value}</source>
   <translation>Alle Kombinationen von bis zu drei der {len} Felder, die Außenstehende kennen können, wurden an {rows} Datensätzen ausprobiert, Zeiten auf die Stunde; genau gezählt.{value}</translation>
  </message>
  <message>
   <source>All sets of up to three of {len} fields that outsiders can know were tried on {rows} records, times to the hour; estimated.{value}</source>
   <translation>Alle Kombinationen von bis zu drei der {len} Felder, die Außenstehende kennen können, wurden an {rows} Datensätzen ausprobiert, Zeiten auf die Stunde; geschätzt.{value}</translation>
  </message>
  <message>
   <source>All tests passed</source>
   <translation>Alle Tests bestanden</translation>
  </message>
  <message>
   <source>All together</source>
   <translation>Alles zusammen</translation>
  </message>
  <message>
   <source>All words are spelled right, but together they are not a recovery phrase. Check their order, and that no word was swapped for a similar one.</source>
   <translation>Alle Wörter sind richtig geschrieben, aber zusammen sind sie keine Wiederherstellungsphrase. Prüfen Sie ihre Reihenfolge und ob ein Wort gegen ein ähnliches vertauscht ist.</translation>
  </message>
  <message>
   <source>All you hold is worth {worth}.</source>
   <translation>Alles, was Sie halten, ist {worth} wert.</translation>
  </message>
  <message>
   <source>All {count}</source>
   <translation>Alle {count}</translation>
  </message>
  <message numerus="yes">
   <source>All {n} accounts are hidden.</source>
   <extracomment>Singular: {n} account is hidden.</extracomment>
   <translation>
    <numerusform>{n} Konto ist ausgeblendet.</numerusform>
    <numerusform>Alle {n} Konten sind ausgeblendet.</numerusform>
   </translation>
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
   <source>All {total} records were compared with the keyed marks of earlier sales, which stay on this device. Values of at least {long_chars} characters, numbers of {long_digits} digits, count where at most {rare} records of either sale have them.</source>
   <translation>Alle {total} Datensätze wurden mit den Marken früherer Verkäufe unter einem Schlüssel verglichen, die auf diesem Gerät bleiben. Werte von mindestens {long_chars} Zeichen, Zahlen von {long_digits} Ziffern zählen, wo höchstens {rare} Datensätze eines der Verkäufe sie haben.</translation>
  </message>
  <message>
   <source>Allow it</source>
   <translation>Erlauben</translation>
  </message>
  <message>
   <source>Allow, choose a folder</source>
   <translation>Erlauben, Ordner wählen</translation>
  </message>
  <message>
   <source>Allows new requests and deliveries on the market again.</source>
   <translation>Erlaubt wieder neue Anfragen und Lieferungen auf dem Markt.</translation>
  </message>
  <message>
   <source>Also listed by itself: leave these out to count once.</source>
   <translation>Auch einzeln aufgeführt: Lassen Sie diese weg, um nur einmal zu zählen.</translation>
  </message>
  <message>
   <source>Also {amounts}.</source>
   <translation>Außerdem {amounts}.</translation>
  </message>
  <message>
   <source>Amazon orders</source>
   <translation>Amazon-Bestellungen</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>Betrag</translation>
  </message>
  <message>
   <source>Amounts of the token {short} are shown times {multiplier} from then on.</source>
   <translation>Beträge des Tokens {short} werden von da an mal {multiplier} angezeigt.</translation>
  </message>
  <message>
   <source>Amounts of the token {short} are shown times {multiplier}; {holder} may change it.</source>
   <translation>Beträge des Tokens {short} werden mal {multiplier} angezeigt; {holder} darf das ändern.</translation>
  </message>
  <message>
   <source>An account number is between 0 and {value}.</source>
   <translation>Eine Kontonummer liegt zwischen 0 und {value}.</translation>
  </message>
  <message>
   <source>An account seed, a genesis hash and a program address have 32 bytes each.</source>
   <translation>Ein Kontoseed, ein Genesis-Hash und eine Programmadresse haben je 32 Bytes.</translation>
  </message>
  <message>
   <source>An account that should be created exists already: reload.</source>
   <translation>Ein Konto, das angelegt werden soll, gibt es schon: Laden Sie neu.</translation>
  </message>
  <message>
   <source>An account was busy.</source>
   <translation>Ein Konto war gerade in Benutzung.</translation>
  </message>
  <message>
   <source>An account would keep too little SOL for its rent.</source>
   <translation>Ein Konto behielte zu wenig SOL für sein Pfand.</translation>
  </message>
  <message>
   <source>An address</source>
   <translation>Eine Adresse</translation>
  </message>
  <message>
   <source>An address has {len} bytes instead of {pointer_bytes}.</source>
   <translation>Eine Adresse hat {len} Bytes statt {pointer_bytes}.</translation>
  </message>
  <message>
   <source>An address is not of a kind this app uses (raw or dag-pb with SHA-256).</source>
   <translation>Eine Adresse ist von keiner Art, die diese App nutzt (raw oder dag-pb mit SHA-256).</translation>
  </message>
  <message>
   <source>An address that nothing was ever sent to on this network.</source>
   <translation>Eine Adresse, an die in diesem Netz noch nie etwas gesendet wurde.</translation>
  </message>
  <message>
   <source>An address to watch</source>
   <translation>Eine zu beobachtende Adresse</translation>
  </message>
  <message>
   <source>An archive within</source>
   <translation>Ein Archiv darin</translation>
  </message>
  <message>
   <source>An attack test failed. {sentence}{more}</source>
   <translation>Ein Angriffstest ist nicht bestanden. {sentence}{more}</translation>
  </message>
  <message>
   <source>An attacker who knows everything else guesses right {told} {value} of 100 times; a coin is right 50 times, and your protection allows at most {floor}.</source>
   <translation>Ein Angreifer, der alles andere weiß, rät in {value} von 100 Fällen richtig, {told}; eine Münze liegt 50-mal richtig, und Ihr Schutz erlaubt höchstens {floor}.</translation>
  </message>
  <message>
   <source>An ed25519 seed has 32 bytes, not {len}.</source>
   <translation>Ein ed25519-Seed hat 32 Bytes, nicht {len}.</translation>
  </message>
  <message>
   <source>An epsilon is a number above 0.</source>
   <translation>Ein Epsilon ist eine Zahl über 0.</translation>
  </message>
  <message>
   <source>An export arrived.</source>
   <translation>Ein Export ist angekommen.</translation>
  </message>
  <message>
   <source>An old copy of the vault could not be removed ({strerror}): {name}. Remove it yourself, then try again.</source>
   <translation>Eine alte Kopie des Tresors konnte nicht entfernt werden ({strerror}): {name}. Entfernen Sie sie selbst und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>An unexpected {name} stopped this step.</source>
   <translation>Ein unerwarteter Fehler {name} hat diesen Schritt angehalten.</translation>
  </message>
  <message>
   <source>And we say what stays visible: your overall habits are what you sell. They are not hidden.</source>
   <translation>Und wir sagen, was sichtbar bleibt: Ihre allgemeinen Gewohnheiten sind das, was Sie verkaufen. Sie sind nicht verborgen.</translation>
  </message>
  <message>
   <source>Another network</source>
   <translation>Anderes Netzwerk</translation>
  </message>
  <message>
   <source>Another place</source>
   <translation>Anderer Ort</translation>
  </message>
  <message>
   <source>Another program</source>
   <translation>Anderes Programm</translation>
  </message>
  <message>
   <source>Another program is reading the database, so its log could not be emptied.</source>
   <translation>Ein anderes Programm liest die Datenbank, deshalb konnte ihr Protokoll nicht geleert werden.</translation>
  </message>
  <message>
   <source>Another program is using the database.</source>
   <translation>Ein anderes Programm benutzt die Datenbank.</translation>
  </message>
  <message>
   <source>Another program put another address in the place of the one you just copied. Do not paste it; look for that program before you send anything.</source>
   <translation>Ein anderes Programm hat eine andere Adresse an die Stelle der gerade kopierten gesetzt. Fügen Sie sie nicht ein; suchen Sie dieses Programm, bevor Sie etwas senden.</translation>
  </message>
  <message>
   <source>Another server: what only its publisher serves has not arrived.</source>
   <translation>Ein anderer Server: Was nur sein Herausgeber liefert, ist nicht angekommen.</translation>
  </message>
  <message>
   <source>Another wallet app may have made more accounts of these words.</source>
   <translation>Eine andere Wallet-App kann mehr Konten aus diesen Wörtern gemacht haben.</translation>
  </message>
  <message>
   <source>Answer: {question}</source>
   <translation>Beantworten Sie: {question}</translation>
  </message>
  <message>
   <source>Answers about {names}, some of them false</source>
   <translation>Antworten zu {names}, manche davon falsch</translation>
  </message>
  <message>
   <source>Any</source>
   <translation>Beliebig</translation>
  </message>
  <message>
   <source>Any CSV, JSON, JSON Lines or Parquet file, or a folder or archive of them, can be added as it is.</source>
   <translation>Jede CSV-, JSON-, JSON-Lines- oder Parquet-Datei oder ein Ordner oder Archiv davon lässt sich hinzufügen, wie sie ist.</translation>
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
   <source>Any {token}</source>
   <translation>Jeder Betrag {token}</translation>
  </message>
  <message>
   <source>Anyone can check it offline.</source>
   <translation>Jeder kann ihn offline prüfen.</translation>
  </message>
  <message>
   <source>Anyone signed in to this computer can then unlock.</source>
   <translation>Jeder, der an diesem Computer angemeldet ist, kann dann entsperren.</translation>
  </message>
  <message>
   <source>Apache-2.0. Nothing is reported to anybody.</source>
   <translation>Apache-2.0. Nichts wird irgendjemandem gemeldet.</translation>
  </message>
  <message>
   <source>Appeal a verdict</source>
   <translation>Gegen ein Urteil Berufung einlegen</translation>
  </message>
  <message>
   <source>Appeals {short}: round {round} with a larger panel. Your pot for that panel is held, and SOL for its accounts. If the outcome does not change, the pot is lost.</source>
   <translation>Geht für {short} in Berufung: Runde {round} mit einer größeren Prüfergruppe. Ihr Topf für diese Gruppe wird hinterlegt, dazu SOL für ihre Konten. Ändert sich das Ergebnis nicht, ist der Topf verloren.</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Darstellung</translation>
  </message>
  <message>
   <source>Appearance and language</source>
   <translation>Darstellung und Sprache</translation>
  </message>
  <message>
   <source>Apple Health</source>
   <translation>Apple Health</translation>
  </message>
  <message>
   <source>Arm the random value anew; keepers do so by themselves.</source>
   <translation>Setzen Sie den Zufallswert neu an; Hüter tun das von selbst.</translation>
  </message>
  <message>
   <source>Arms a missed random value anew.</source>
   <translation>Setzt einen verpassten Zufallswert neu an.</translation>
  </message>
  <message>
   <source>Arrives</source>
   <translation>Kommt an</translation>
  </message>
  <message>
   <source>Artist, show or author's book.</source>
   <translation>Künstler, Sendung oder Autor des Buches.</translation>
  </message>
  <message>
   <source>As a table</source>
   <translation>Als Tabelle</translation>
  </message>
  <message>
   <source>As all of its kind</source>
   <translation>Wie alle dieser Art</translation>
  </message>
  <message>
   <source>As shipped</source>
   <translation>Wie mitgeliefert</translation>
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
   <source>Ask for an amount</source>
   <translation>Um einen Betrag bitten</translation>
  </message>
  <message>
   <source>Ask for another address.</source>
   <translation>Bitten Sie um eine andere Adresse.</translation>
  </message>
  <message>
   <source>Ask for another link, or for the address and the amount.</source>
   <translation>Bitten Sie um einen anderen Link oder um Adresse und Betrag.</translation>
  </message>
  <message>
   <source>Ask for another link.</source>
   <translation>Bitten Sie um einen anderen Link.</translation>
  </message>
  <message>
   <source>Ask for one of version 0 without lookup tables.</source>
   <translation>Bitten Sie um eine der Version 0 ohne Adresstabellen.</translation>
  </message>
  <message>
   <source>Ask for the original.</source>
   <translation>Bitten Sie um das Original.</translation>
  </message>
  <message>
   <source>Ask for the passphrase again</source>
   <translation>Noch einmal nach der Passphrase fragen</translation>
  </message>
  <message>
   <source>Ask the buyer to erase it. Its address stands in your receipt.</source>
   <translation>Bitten Sie den Käufer, sie zu löschen. Seine Adresse steht in Ihrem Beleg.</translation>
  </message>
  <message>
   <source>Ask the recipient for another address.</source>
   <translation>Bitten Sie den Empfänger um eine andere Adresse.</translation>
  </message>
  <message>
   <source>Ask the recipient to allow ordinary transfers, or for another address.</source>
   <translation>Bitten Sie den Empfänger, gewöhnliche Überweisungen zuzulassen, oder um eine andere Adresse.</translation>
  </message>
  <message>
   <source>Ask the recipient to have an account allowed by the token's issuer first.</source>
   <translation>Bitten Sie den Empfänger, zuerst ein Konto vom Herausgeber des Tokens zulassen zu lassen.</translation>
  </message>
  <message>
   <source>Ask who runs this market.</source>
   <translation>Fragen Sie, wer diesen Markt betreibt.</translation>
  </message>
  <message>
   <source>Ask who runs this market. Once you trust that very program: gleaner network accept {key}</source>
   <translation>Fragen Sie, wer diesen Markt betreibt. Sobald Sie genau diesem Programm vertrauen: gleaner network accept {key}</translation>
  </message>
  <message>
   <source>Asking the market…</source>
   <translation>Der Markt wird gefragt …</translation>
  </message>
  <message>
   <source>Asking your Ledger</source>
   <translation>Ihr Ledger wird gefragt</translation>
  </message>
  <message>
   <source>Asking your Ledger…</source>
   <translation>Ihr Ledger wird gefragt …</translation>
  </message>
  <message>
   <source>Asks for the smallest stake a validator takes.</source>
   <translation>Fragt nach dem kleinsten Einsatz, den ein Validator nimmt.</translation>
  </message>
  <message>
   <source>Asks for your signature. Stake is held from then.</source>
   <translation>Bittet um Ihre Signatur. Von da an ist Einsatz hinterlegt.</translation>
  </message>
  <message>
   <source>Asks the market's source of randomness for the value a draw waits for.</source>
   <translation>Fragt die Zufallsquelle des Marktes nach dem Wert, auf den eine Auslosung wartet.</translation>
  </message>
  <message>
   <source>Assistiu a </source>
   <translation>Assistiu a </translation>
  </message>
  <message>
   <source>Associated Token Account</source>
   <translation>Associated Token Account</translation>
  </message>
  <message>
   <source>At epsilon {epsilon} the {name} is {error}, in nine of ten draws between {number} and {number2}; above {limit} it would be useless.</source>
   <translation>Bei Epsilon {epsilon} gilt: {name} {error}, in neun von zehn Ziehungen zwischen {number} und {number2}; über {limit} wäre es unbrauchbar.</translation>
  </message>
  <message>
   <source>At epsilon {epsilon} this is useless: the {name} is {error}, and above {limit} it says nothing about your data. </source>
   <translation>Bei Epsilon {epsilon} ist das unbrauchbar: {name} {error}, und über {limit} sagt es nichts über Ihre Daten. </translation>
  </message>
  <message>
   <source>At least 8 characters.</source>
   <translation>Mindestens 8 Zeichen.</translation>
  </message>
  <message>
   <source>At least 8 characters; it need not be the wallet's.</source>
   <translation>Mindestens 8 Zeichen; es muss nicht die der Wallet sein.</translation>
  </message>
  <message>
   <source>At least one vector of answers is told.</source>
   <translation>Mindestens ein Antwortvektor muss genannt werden.</translation>
  </message>
  <message>
   <source>At least {amount}</source>
   <translation>Mindestens {amount}</translation>
  </message>
  <message>
   <source>At least {least} characters. It goes into the receipt of this sale, for you to read again.</source>
   <translation>Mindestens {least} Zeichen. Es kommt in den Beleg dieses Verkaufs, damit Sie es nachlesen können.</translation>
  </message>
  <message>
   <source>At most {max_answers} answers can be told.</source>
   <translation>Höchstens {max_answers} Antworten können genannt werden.</translation>
  </message>
  <message>
   <source>At most {most_rows} synthetic rows can be made.</source>
   <translation>Höchstens {most_rows} synthetische Zeilen können erzeugt werden.</translation>
  </message>
  <message>
   <source>At most ε, over all sales</source>
   <translation>Höchstens ε, über alle Verkäufe</translation>
  </message>
  <message>
   <source>Attack again</source>
   <translation>Erneut angreifen</translation>
  </message>
  <message>
   <source>Attack test</source>
   <translation>Angriffstest</translation>
  </message>
  <message>
   <source>Attacking what would leave</source>
   <translation>Angriff auf das, was hinausginge</translation>
  </message>
  <message>
   <source>Attacking what would leave.</source>
   <translation>Angriff auf das, was hinausginge.</translation>
  </message>
  <message>
   <source>Attester's fee collected</source>
   <translation>Gutachtergebühr abgeholt</translation>
  </message>
  <message>
   <source>Attesters are paid</source>
   <translation>Gutachter werden bezahlt</translation>
  </message>
  <message>
   <source>Attesters decide</source>
   <translation>Gutachter entscheiden</translation>
  </message>
  <message>
   <source>Attesters read and decide</source>
   <translation>Gutachter lesen und entscheiden</translation>
  </message>
  <message>
   <source>Average Heart Rate</source>
   <translation>Average Heart Rate</translation>
  </message>
  <message>
   <source>Average heart rate.</source>
   <translation>Durchschnittliche Herzfrequenz.</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Back everything up</source>
   <translation>Alles sichern</translation>
  </message>
  <message>
   <source>Back it up first. Then restore with --replace: the wallet as it is now is put aside, and kept.</source>
   <translation>Sichern Sie sie zuerst. Spielen Sie dann mit --replace ein: Die jetzige Wallet wird beiseitegelegt und aufbewahrt.</translation>
  </message>
  <message>
   <source>Back or close; never cancels work</source>
   <translation>Zurück oder schließen; bricht nie Arbeit ab</translation>
  </message>
  <message>
   <source>Back to wallets</source>
   <translation>Zurück zu den Wallets</translation>
  </message>
  <message>
   <source>Back up</source>
   <translation>Sichern</translation>
  </message>
  <message>
   <source>Back up…</source>
   <translation>Sichern …</translation>
  </message>
  <message>
   <source>Back; in a sale, the step before</source>
   <translation>Zurück; in einem Verkauf der Schritt davor</translation>
  </message>
  <message>
   <source>Backup file</source>
   <translation>Sicherungsdatei</translation>
  </message>
  <message>
   <source>Backup of everything, in one file</source>
   <translation>Sicherung von allem, in einer Datei</translation>
  </message>
  <message>
   <source>Backup to compare</source>
   <translation>Sicherung zum Vergleichen</translation>
  </message>
  <message>
   <source>Backup to restore</source>
   <translation>Sicherung zum Einspielen</translation>
  </message>
  <message>
   <source>Backup written</source>
   <translation>Sicherung geschrieben</translation>
  </message>
  <message>
   <source>Backups and copies made before still open with the old one. The recovery words stay the same.</source>
   <translation>Frühere Sicherungen und Kopien öffnen sich weiter mit der alten. Die Wiederherstellungswörter bleiben dieselben.</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>Guthaben</translation>
  </message>
  <message>
   <source>Balanced</source>
   <translation>Ausgewogen</translation>
  </message>
  <message>
   <source>Balances</source>
   <translation>Guthaben</translation>
  </message>
  <message>
   <source>Balances are from {time}. Nothing is lost; we keep trying.</source>
   <translation>Guthaben von {time}. Nichts ist verloren; wir versuchen es weiter.</translation>
  </message>
  <message>
   <source>Balances could not be read. {what}</source>
   <translation>Guthaben konnten nicht gelesen werden. {what}</translation>
  </message>
  <message>
   <source>Bank statements</source>
   <translation>Kontoauszüge</translation>
  </message>
  <message>
   <source>Bank transactions</source>
   <translation>Bankumsätze</translation>
  </message>
  <message>
   <source>Banned after its strikes: this account sells no more. What is free can be taken out</source>
   <translation>Nach Verwarnungen ausgeschlossen: Dieses Konto verkauft nichts mehr. Was frei ist, kann entnommen werden</translation>
  </message>
  <message>
   <source>Banned: this wallet can take out what it owns, and deliver no more.</source>
   <translation>Ausgeschlossen: Diese Wallet kann entnehmen, was ihr gehört, und nicht mehr liefern.</translation>
  </message>
  <message>
   <source>Bars and dashes are your true counts, they stay here. What leaves falls about inside the bands.</source>
   <translation>Balken und Striche sind Ihre wahren Zahlen, sie bleiben hier. Was hinausgeht, liegt ungefähr innerhalb der Bänder.</translation>
  </message>
  <message>
   <source>Bars span nine of ten draws. Red ones are useless to the buyer. Nobody else sees these draws.</source>
   <translation>Die Balken umfassen neun von zehn Ziehungen. Rote sind für den Käufer unbrauchbar. Niemand sonst sieht diese Ziehungen.</translation>
  </message>
  <message>
   <source>Base {base}, priority {priority} at most</source>
   <translation>Grundgebühr {base}, Vorrang höchstens {priority}</translation>
  </message>
  <message>
   <source>Base58 as Phantom and Solflare export it, or the numbers of a key file in brackets.</source>
   <translation>Base58, wie Phantom und Solflare es exportieren, oder die Zahlen einer Schlüsseldatei in Klammern.</translation>
  </message>
  <message>
   <source>Batch accepted</source>
   <translation>Charge angenommen</translation>
  </message>
  <message>
   <source>Batch refused or not decided</source>
   <translation>Charge abgelehnt oder nicht entschieden</translation>
  </message>
  <message>
   <source>Batch settled</source>
   <translation>Charge abgerechnet</translation>
  </message>
  <message>
   <source>Batch submitted, bond held</source>
   <translation>Charge eingereicht, Kaution hinterlegt</translation>
  </message>
  <message>
   <source>Batch {batch_no}: {said}</source>
   <translation>Charge {batch_no}: {said}</translation>
  </message>
  <message>
   <source>Batch {number} on the market</source>
   <translation>Charge {number} auf dem Markt</translation>
  </message>
  <message numerus="yes">
   <source>Batch {number}, {n} records: {how}</source>
   <extracomment>Singular: Batch {number}, {n} record: {how}</extracomment>
   <translation>
    <numerusform>Lieferung {number}, {n} Datensatz: {how}</numerusform>
    <numerusform>Lieferung {number}, {n} Datensätze: {how}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Batch {number}, {n} records: {why}</source>
   <extracomment>Singular: Batch {number}, {n} record: {why}</extracomment>
   <translation>
    <numerusform>Lieferung {number}, {n} Datensatz: {why}</numerusform>
    <numerusform>Lieferung {number}, {n} Datensätze: {why}</numerusform>
   </translation>
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
   <source>Bearer {strip}</source>
   <translation>Bearer {strip}</translation>
  </message>
  <message>
   <source>Before anything more is sold, what was sold after the backup is read from the chain and counted.</source>
   <translation>Bevor mehr verkauft wird, wird das nach der Sicherung Verkaufte von der Chain gelesen und gezählt.</translation>
  </message>
  <message>
   <source>Begin a new sale; its noise counts again.</source>
   <translation>Beginnen Sie einen neuen Verkauf; sein Rauschen zählt erneut.</translation>
  </message>
  <message>
   <source>Begin again.</source>
   <translation>Beginnen Sie neu.</translation>
  </message>
  <message>
   <source>Begin the sale again.</source>
   <translation>Beginnen Sie den Verkauf neu.</translation>
  </message>
  <message>
   <source>Begin watching</source>
   <translation>Beobachten beginnen</translation>
  </message>
  <message>
   <source>Being left, can be emptied in {time}</source>
   <translation>Wird verlassen, kann in {time} geleert werden</translation>
  </message>
  <message>
   <source>Being left, can be emptied when its panels are settled</source>
   <translation>Wird verlassen, kann geleert werden, wenn seine Prüfungen abgerechnet sind</translation>
  </message>
  <message>
   <source>Below epsilon {enough} noise would hide too much: fewer than the {needed} places it takes would show.</source>
   <translation>Unter Epsilon {enough} würde das Rauschen zu viel verbergen: Weniger als die {needed} Orte, die verlangt sind, würden gezeigt.</translation>
  </message>
  <message>
   <source>Benchmark: {title}</source>
   <translation>Test: {title}</translation>
  </message>
  <message>
   <source>Between 1 and {max_columns} columns can be counted together.</source>
   <translation>Zwischen 1 und {max_columns} Spalten können zusammen gezählt werden.</translation>
  </message>
  <message>
   <source>Between 1 and {max_fixes} positions can be moved.</source>
   <translation>Zwischen 1 und {max_fixes} Positionen können verschoben werden.</translation>
  </message>
  <message>
   <source>Between your accounts</source>
   <translation>Zwischen Ihren Konten</translation>
  </message>
  <message>
   <source>Bond of a batch</source>
   <translation>Kaution einer Charge</translation>
  </message>
  <message>
   <source>Bonds of open batches</source>
   <translation>Kautionen offener Chargen</translation>
  </message>
  <message>
   <source>Brings the durable nonce {short} up to date.</source>
   <translation>Bringt den dauerhaften Nonce {short} auf den neuesten Stand.</translation>
  </message>
  <message>
   <source>Brings the random value an oracle signed for a draw.</source>
   <translation>Bringt den Zufallswert, den ein Orakel für eine Auslosung signiert hat.</translation>
  </message>
  <message>
   <source>Brings tokens that lie in a token account by mistake back to {who}.</source>
   <translation>Holt Token, die versehentlich in einem Tokenkonto liegen, zurück zu {who}.</translation>
  </message>
  <message>
   <source>Build the proof again from the package as it was delivered.</source>
   <translation>Erstellen Sie den Beweis neu aus dem Paket, wie es geliefert wurde.</translation>
  </message>
  <message>
   <source>Bus error</source>
   <translation>Busfehler</translation>
  </message>
  <message>
   <source>Business Name</source>
   <translation>Business Name</translation>
  </message>
  <message>
   <source>Buyers who pay premiums add {share} %.</source>
   <translation>Käufer, die Aufschläge zahlen, legen {share} % drauf.</translation>
  </message>
  <message>
   <source>By Switchboard, which nobody here can steer. After three misses the hash of a slot is taken.</source>
   <translation>Über Switchboard, das niemand hier lenken kann. Nach drei Fehlschlägen gilt der Hash eines Slots.</translation>
  </message>
  <message>
   <source>By itself, as soon as the reviewers have decided. Until then nobody can tell it from a sale.</source>
   <translation>Von selbst, sobald die Prüfer entschieden haben. Bis dahin kann es niemand von einem Verkauf unterscheiden.</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>Nach Namen</translation>
  </message>
  <message>
   <source>By the hash of a slot. Whoever leads that slot can influence it.</source>
   <translation>Mit dem Hash eines Slots. Wer diesen Slot führt, kann das beeinflussen.</translation>
  </message>
  <message>
   <source>Byte for byte the one this app came with.</source>
   <translation>Byte für Byte das, mit dem diese App kam.</translation>
  </message>
  <message>
   <source>CONVERSATION ID</source>
   <translation>CONVERSATION ID</translation>
  </message>
  <message>
   <source>CSV, JSON, JSON Lines or Parquet. Drop it here, or choose it.</source>
   <translation>CSV, JSON, JSON Lines oder Parquet. Legen Sie die Datei hier ab oder wählen Sie sie aus.</translation>
  </message>
  <message>
   <source>Can be emptied now</source>
   <translation>Kann jetzt geleert werden</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Cannot happen with this signature: </source>
   <translation>Kann mit dieser Signatur nicht geschehen: </translation>
  </message>
  <message>
   <source>Cannot happen with this signature: giving anyone power over your account.</source>
   <translation>Kann mit dieser Signatur nicht geschehen: dass jemand Macht über Ihr Konto erhält.</translation>
  </message>
  <message>
   <source>Cannot happen with this signature: sending tokens to anyone.</source>
   <translation>Kann mit dieser Signatur nicht geschehen: dass Token an irgendjemanden gesendet werden.</translation>
  </message>
  <message>
   <source>Cannot happen with this signature: showing your data to anyone.</source>
   <translation>Kann mit dieser Signatur nicht geschehen: dass jemand Ihre Daten zu sehen bekommt.</translation>
  </message>
  <message>
   <source>Caps Lock is on</source>
   <translation>Die Feststelltaste ist an</translation>
  </message>
  <message>
   <source>Change a privacy limit</source>
   <translation>Eine Privatsphäre-Grenze ändern</translation>
  </message>
  <message>
   <source>Change fields, decisions or protection; or say in a sentence of ten characters or more why they may leave. It goes into the receipt.</source>
   <translation>Ändern Sie Felder, Entscheidungen oder Schutz; oder sagen Sie in einem Satz von mindestens zehn Zeichen, warum sie hinausgehen dürfen. Er kommt in den Beleg.</translation>
  </message>
  <message>
   <source>Change it</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <source>Change limit</source>
   <translation>Grenze ändern</translation>
  </message>
  <message>
   <source>Change the amount and try again.</source>
   <translation>Ändern Sie den Betrag und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Change the choice and try again.</source>
   <translation>Ändern Sie die Wahl und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Change the passphrase</source>
   <translation>Passphrase ändern</translation>
  </message>
  <message>
   <source>Change your limit</source>
   <translation>Ihre Grenze ändern</translation>
  </message>
  <message>
   <source>Changes the fee of the token {short} to {percent}, at most {most} base units.</source>
   <translation>Ändert die Gebühr des Tokens {short} auf {percent}, höchstens {most} Basiseinheiten.</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Ändern …</translation>
  </message>
  <message>
   <source>Changing…</source>
   <translation>Wird geändert …</translation>
  </message>
  <message>
   <source>Character {position} cannot occur in an address or key. Copy it again in full.</source>
   <translation>Zeichen {position} kann in einer Adresse oder einem Schlüssel nicht vorkommen. Kopieren Sie sie noch einmal ganz.</translation>
  </message>
  <message>
   <source>Characters that would not show are boxed with their code.</source>
   <translation>Zeichen, die sonst unsichtbar wären, stehen mit ihrem Code in einem Kästchen.</translation>
  </message>
  <message>
   <source>Chats with ChatGPT</source>
   <translation>Chats mit ChatGPT</translation>
  </message>
  <message>
   <source>Chats with Claude</source>
   <translation>Chats mit Claude</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>Check a receipt…</source>
   <translation>Beleg prüfen …</translation>
  </message>
  <message>
   <source>Check a signature</source>
   <translation>Eine Signatur prüfen</translation>
  </message>
  <message>
   <source>Check and add</source>
   <translation>Prüfen und hinzufügen</translation>
  </message>
  <message>
   <source>Check another file</source>
   <translation>Andere Datei prüfen</translation>
  </message>
  <message>
   <source>Check backup</source>
   <translation>Sicherung prüfen</translation>
  </message>
  <message>
   <source>Check how a file fits</source>
   <translation>Prüfen, wie eine Datei passt</translation>
  </message>
  <message>
   <source>Check it, or deploy it.</source>
   <translation>Prüfen Sie es oder spielen Sie es auf.</translation>
  </message>
  <message>
   <source>Check my file</source>
   <translation>Meine Datei prüfen</translation>
  </message>
  <message>
   <source>Check now</source>
   <translation>Jetzt prüfen</translation>
  </message>
  <message>
   <source>Check on your Ledger</source>
   <translation>Auf Ihrem Ledger prüfen</translation>
  </message>
  <message>
   <source>Check that drive.</source>
   <translation>Prüfen Sie jenes Laufwerk.</translation>
  </message>
  <message>
   <source>Check that the file is not damaged.</source>
   <translation>Prüfen Sie, ob die Datei unbeschädigt ist.</translation>
  </message>
  <message>
   <source>Check the address.</source>
   <translation>Prüfen Sie die Adresse.</translation>
  </message>
  <message>
   <source>Check the connection, or choose another node in Settings.</source>
   <translation>Prüfen Sie die Verbindung oder wählen Sie in den Einstellungen einen anderen Knoten.</translation>
  </message>
  <message>
   <source>Check the data folder and its permissions, then try again.</source>
   <translation>Prüfen Sie den Datenordner und seine Rechte und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Check the device or vault that signs.</source>
   <translation>Prüfen Sie das Gerät oder den Tresor, der signiert.</translation>
  </message>
  <message>
   <source>Check the drive, its free space and your quota, then continue.</source>
   <translation>Prüfen Sie das Laufwerk, seinen freien Platz und Ihr Kontingent und machen Sie dann weiter.</translation>
  </message>
  <message>
   <source>Check the file.</source>
   <translation>Prüfen Sie die Datei.</translation>
  </message>
  <message>
   <source>Check the market's configuration.</source>
   <translation>Prüfen Sie die Einrichtung des Marktes.</translation>
  </message>
  <message>
   <source>Check the network in Settings.</source>
   <translation>Prüfen Sie das Netzwerk in den Einstellungen.</translation>
  </message>
  <message>
   <source>Check the network in Settings. A practice network that was reset is joined anew.</source>
   <translation>Prüfen Sie das Netzwerk in den Einstellungen. Einem zurückgesetzten Übungsnetz tritt man neu bei.</translation>
  </message>
  <message>
   <source>Check the privacy ledger</source>
   <translation>Privatsphäre-Konto prüfen</translation>
  </message>
  <message>
   <source>Check the program's address.</source>
   <translation>Prüfen Sie die Adresse des Programms.</translation>
  </message>
  <message>
   <source>Check the words</source>
   <translation>Wörter prüfen</translation>
  </message>
  <message>
   <source>Check the words on your paper.</source>
   <translation>Prüfen Sie die Wörter auf Ihrem Papier.</translation>
  </message>
  <message>
   <source>Checked</source>
   <translation>Geprüft</translation>
  </message>
  <message>
   <source>Checked before it leaves</source>
   <translation>Geprüft, bevor es hinausgeht</translation>
  </message>
  <message>
   <source>Checked whole first. What is here now is kept beside it.</source>
   <translation>Zuerst ganz geprüft. Was jetzt hier ist, wird daneben aufbewahrt.</translation>
  </message>
  <message>
   <source>Checking…</source>
   <translation>Wird geprüft …</translation>
  </message>
  <message>
   <source>Choose Connections and Messages. Only numbers per month are made of them.</source>
   <translation>Wählen Sie „Kontakte“ und „Nachrichten“. Daraus werden nur Zahlen je Monat.</translation>
  </message>
  <message>
   <source>Choose Export data and confirm.</source>
   <translation>Wählen Sie „Daten exportieren“ und bestätigen Sie.</translation>
  </message>
  <message>
   <source>Choose Export data.</source>
   <translation>Wählen Sie „Daten exportieren“.</translation>
  </message>
  <message>
   <source>Choose Machine-readable JSON at the end of the list; HTML cannot be read.</source>
   <translation>Wählen Sie am Ende der Liste „Maschinenlesbares JSON“; HTML kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>Choose OFX, QFX or CAMT.053 if it is offered, else CSV.</source>
   <translation>Wählen Sie OFX, QFX oder CAMT.053, wenn es angeboten wird, sonst CSV.</translation>
  </message>
  <message>
   <source>Choose Request your data; Messages is enough, Activity is gigabytes nobody asks for.</source>
   <translation>Wählen Sie „Daten anfordern“; „Nachrichten“ genügt, „Aktivität“ sind Gigabytes, nach denen niemand fragt.</translation>
  </message>
  <message>
   <source>Choose Your orders, send the request and confirm it in the mail that follows.</source>
   <translation>Wählen Sie „Ihre Bestellungen“, senden Sie die Anfrage ab und bestätigen Sie sie in der Mail, die folgt.</translation>
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
   <source>Choose a folder</source>
   <translation>Ordner wählen</translation>
  </message>
  <message>
   <source>Choose a folder beside it.</source>
   <translation>Wählen Sie einen Ordner daneben.</translation>
  </message>
  <message>
   <source>Choose a folder of pictures, or the Google Photos part of a Takeout.</source>
   <translation>Wählen Sie einen Ordner mit Bildern oder den Teil „Google Fotos“ eines Takeouts.</translation>
  </message>
  <message>
   <source>Choose a folder.</source>
   <translation>Wählen Sie einen Ordner.</translation>
  </message>
  <message>
   <source>Choose a key file</source>
   <translation>Schlüsseldatei auswählen</translation>
  </message>
  <message>
   <source>Choose a key file…</source>
   <translation>Schlüsseldatei auswählen …</translation>
  </message>
  <message>
   <source>Choose a limit in that range.</source>
   <translation>Wählen Sie eine Grenze in diesem Bereich.</translation>
  </message>
  <message>
   <source>Choose a name.</source>
   <translation>Wählen Sie einen Namen.</translation>
  </message>
  <message>
   <source>Choose a node with full history in Settings, then go on with the sale.</source>
   <translation>Wählen Sie in den Einstellungen einen Knoten mit vollem Verlauf und setzen Sie den Verkauf dann fort.</translation>
  </message>
  <message>
   <source>Choose a node with full history in Settings, then recover again.</source>
   <translation>Wählen Sie in den Einstellungen einen Knoten mit vollem Verlauf und stellen Sie dann noch einmal wieder her.</translation>
  </message>
  <message>
   <source>Choose a node with full history in Settings.</source>
   <translation>Wählen Sie in den Einstellungen einen Knoten mit vollem Verlauf.</translation>
  </message>
  <message>
   <source>Choose a node with full history in Settings. Until then nothing is sold from these records.</source>
   <translation>Wählen Sie in den Einstellungen einen Knoten mit vollem Verlauf. Bis dahin wird von diesen Datensätzen nichts verkauft.</translation>
  </message>
  <message>
   <source>Choose a passphrase</source>
   <translation>Passphrase wählen</translation>
  </message>
  <message>
   <source>Choose a rate between half and twice the present one, and reach further in several versions.</source>
   <translation>Wählen Sie einen Kurs zwischen der Hälfte und dem Doppelten des jetzigen; weiter geht es über mehrere Versionen.</translation>
  </message>
  <message>
   <source>Choose a record to read it whole. Reviewers draw {sampled} of a batch.</source>
   <translation>Wählen Sie einen Datensatz, um ihn ganz zu lesen. Prüfer ziehen {sampled} aus einer Charge.</translation>
  </message>
  <message>
   <source>Choose a request that does not ask for this promise.</source>
   <translation>Wählen Sie eine Anfrage, die dieses Versprechen nicht verlangt.</translation>
  </message>
  <message>
   <source>Choose a request that fits your data. You see exactly what leaves, before it leaves.</source>
   <translation>Wählen Sie eine Anfrage, die zu Ihren Daten passt. Sie sehen genau, was hinausgeht, bevor es hinausgeht.</translation>
  </message>
  <message>
   <source>Choose a request that is judged by a panel or a committee.</source>
   <translation>Wählen Sie eine Anfrage, die von Prüfern oder einem Ausschuss beurteilt wird.</translation>
  </message>
  <message>
   <source>Choose a row, press a button</source>
   <translation>Zeile wählen, Schaltfläche drücken</translation>
  </message>
  <message>
   <source>Choose a smaller amount, price or number of records.</source>
   <translation>Wählen Sie einen kleineren Betrag, Preis oder weniger Datensätze.</translation>
  </message>
  <message>
   <source>Choose a token account of this token that belongs to this wallet.</source>
   <translation>Wählen Sie ein Tokenkonto dieses Tokens, das zu dieser Wallet gehört.</translation>
  </message>
  <message>
   <source>Choose all data and the format JSON.</source>
   <translation>Wählen Sie alle Daten und das Format JSON.</translation>
  </message>
  <message>
   <source>Choose an account.</source>
   <translation>Wählen Sie ein Konto.</translation>
  </message>
  <message>
   <source>Choose an empty folder, or one that is not there yet.</source>
   <translation>Wählen Sie einen leeren Ordner oder einen, den es noch nicht gibt.</translation>
  </message>
  <message>
   <source>Choose an epsilon in that range, or another request.</source>
   <translation>Wählen Sie ein Epsilon in diesem Bereich oder eine andere Anfrage.</translation>
  </message>
  <message>
   <source>Choose an export</source>
   <translation>Export wählen</translation>
  </message>
  <message>
   <source>Choose another</source>
   <translation>Andere auswählen</translation>
  </message>
  <message>
   <source>Choose another backup.</source>
   <translation>Wählen Sie eine andere Sicherung.</translation>
  </message>
  <message>
   <source>Choose another data set, or import the export again.</source>
   <translation>Wählen Sie einen anderen Datenbestand oder importieren Sie den Export noch einmal.</translation>
  </message>
  <message>
   <source>Choose another file. “What can I add?” on My data, or gleaner data guides, says how to ask for one.</source>
   <translation>Wählen Sie eine andere Datei. „Was kann ich hinzufügen?“ auf „Meine Daten“ oder gleaner data guides sagt, wie Sie eine anfordern.</translation>
  </message>
  <message>
   <source>Choose another folder with --home or GLEANER_HOME, or mend its permissions.</source>
   <translation>Wählen Sie mit --home oder GLEANER_HOME einen anderen Ordner oder berichtigen Sie seine Rechte.</translation>
  </message>
  <message>
   <source>Choose another folder.</source>
   <translation>Wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Choose another label.</source>
   <translation>Wählen Sie eine andere Bezeichnung.</translation>
  </message>
  <message>
   <source>Choose another node in Settings before you sign anything more, and keep this message.</source>
   <translation>Wählen Sie in den Einstellungen einen anderen Knoten, bevor Sie weiter signieren, und bewahren Sie diese Meldung auf.</translation>
  </message>
  <message>
   <source>Choose another node in Settings, then go on.</source>
   <translation>Wählen Sie in den Einstellungen einen anderen Knoten und machen Sie dann weiter.</translation>
  </message>
  <message>
   <source>Choose another node in Settings.</source>
   <translation>Wählen Sie in den Einstellungen einen anderen Knoten.</translation>
  </message>
  <message>
   <source>Choose another one.</source>
   <translation>Wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>Choose another place, best on another drive.</source>
   <translation>Wählen Sie einen anderen Ort, am besten auf einem anderen Laufwerk.</translation>
  </message>
  <message>
   <source>Choose another place.</source>
   <translation>Wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <source>Choose another request, or add a longer export.</source>
   <translation>Wählen Sie eine andere Anfrage oder fügen Sie einen längeren Export hinzu.</translation>
  </message>
  <message>
   <source>Choose another request.</source>
   <translation>Wählen Sie eine andere Anfrage.</translation>
  </message>
  <message>
   <source>Choose another request; its buyer has to mend it.</source>
   <translation>Wählen Sie eine andere Anfrage; ihr Käufer muss diese berichtigen.</translation>
  </message>
  <message>
   <source>Choose another request; its buyer has to open this one anew.</source>
   <translation>Wählen Sie eine andere Anfrage; ihr Käufer muss diese neu eröffnen.</translation>
  </message>
  <message>
   <source>Choose another.</source>
   <translation>Wählen Sie ein anderes.</translation>
  </message>
  <message>
   <source>Choose at least one table.</source>
   <translation>Wählen Sie mindestens eine Tabelle.</translation>
  </message>
  <message>
   <source>Choose fields</source>
   <translation>Felder wählen</translation>
  </message>
  <message>
   <source>Choose file</source>
   <translation>Datei wählen</translation>
  </message>
  <message>
   <source>Choose file…</source>
   <translation>Datei auswählen …</translation>
  </message>
  <message>
   <source>Choose folder</source>
   <translation>Ordner wählen</translation>
  </message>
  <message>
   <source>Choose folder…</source>
   <translation>Ordner wählen …</translation>
  </message>
  <message>
   <source>Choose no protection by noise for it.</source>
   <translation>Wählen Sie für sie keinen Schutz durch Rauschen.</translation>
  </message>
  <message>
   <source>Choose one export as ZIP, and add all its parts together.</source>
   <translation>Wählen Sie einen einmaligen Export als ZIP und fügen Sie alle seine Teile zusammen hinzu.</translation>
  </message>
  <message>
   <source>Choose one of the tokens the market lists under Fees and rules.</source>
   <translation>Wählen Sie eines der Token, die der Markt unter Gebühren und Regeln aufführt.</translation>
  </message>
  <message>
   <source>Choose one of your own first: Settings, Security and backup: change the passphrase.</source>
   <translation>Wählen Sie zuerst eine eigene: Einstellungen, Sicherheit und Sicherung: Passphrase ändern.</translation>
  </message>
  <message>
   <source>Choose other data.</source>
   <translation>Wählen Sie andere Daten.</translation>
  </message>
  <message>
   <source>Choose the account it asks for with --account: </source>
   <translation>Wählen Sie das verlangte Konto mit --account: </translation>
  </message>
  <message>
   <source>Choose the file again.</source>
   <translation>Wählen Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <source>Choose the file that solana-keygen wrote.</source>
   <translation>Wählen Sie die Datei, die solana-keygen geschrieben hat.</translation>
  </message>
  <message>
   <source>Choose the file to sell from</source>
   <translation>Datei auswählen, aus der verkauft wird</translation>
  </message>
  <message>
   <source>Choose the file.</source>
   <translation>Wählen Sie die Datei.</translation>
  </message>
  <message>
   <source>Choose the folder where your downloads arrive</source>
   <translation>Wählen Sie den Ordner, in dem Ihre Downloads ankommen</translation>
  </message>
  <message>
   <source>Choose the release it asks for.</source>
   <translation>Wählen Sie die Freigabe, die verlangt wird.</translation>
  </message>
  <message>
   <source>Choose the token that the request or the market names.</source>
   <translation>Wählen Sie das Token, das die Anfrage oder der Markt nennt.</translation>
  </message>
  <message>
   <source>Choose where to write it, best on another drive.</source>
   <translation>Wählen Sie, wohin sie geschrieben wird, am besten auf ein anderes Laufwerk.</translation>
  </message>
  <message>
   <source>Choose where to write it.</source>
   <translation>Wählen Sie, wohin es geschrieben wird.</translation>
  </message>
  <message>
   <source>Choose without media and a folder, then copy the folder to this computer.</source>
   <translation>Wählen Sie „ohne Medien“ und einen Ordner, dann kopieren Sie den Ordner auf diesen Rechner.</translation>
  </message>
  <message>
   <source>Choose without media; Gleaner reads text alone.</source>
   <translation>Wählen Sie „ohne Medien“; Gleaner liest nur Text.</translation>
  </message>
  <message>
   <source>Choose your Firefox profile's folder, or places.sqlite in it; about:profiles names the folder.</source>
   <translation>Wählen Sie den Ordner Ihres Firefox-Profils oder places.sqlite darin; about:profiles nennt den Ordner.</translation>
  </message>
  <message>
   <source>Choose your Instagram or Facebook account and Export to device.</source>
   <translation>Wählen Sie Ihr Konto bei Instagram oder Facebook und „Auf Gerät exportieren“.</translation>
  </message>
  <message>
   <source>Choose your browser's profile folder, or the file History in it; chrome://version names the folder.</source>
   <translation>Wählen Sie den Profilordner Ihres Browsers oder die Datei History darin; chrome://version nennt den Ordner.</translation>
  </message>
  <message>
   <source>Choose your region's law and all of your data, then send the request.</source>
   <translation>Wählen Sie das Recht Ihrer Region und alle Ihre Daten, dann senden Sie die Anfrage ab.</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Auswählen …</translation>
  </message>
  <message>
   <source>Chrome history from Google</source>
   <translation>Chrome-Verlauf von Google</translation>
  </message>
  <message>
   <source>Chrome, Edge, Brave or Chromium</source>
   <translation>Chrome, Edge, Brave oder Chromium</translation>
  </message>
  <message>
   <source>Claude Code deletes sessions after 30 days unless told otherwise: copy the folder now.</source>
   <translation>Claude Code löscht Sitzungen nach 30 Tagen, wenn nichts anderes eingestellt ist: Kopieren Sie den Ordner jetzt.</translation>
  </message>
  <message>
   <source>Claude Code deletes sessions after 30 days unless you set cleanupPeriodDays higher: copy them early.</source>
   <translation>Claude Code löscht Sitzungen nach 30 Tagen, wenn cleanupPeriodDays nicht höher steht: Kopieren Sie sie früh.</translation>
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
   <translation>Schließen oder entfernen Sie es.</translation>
  </message>
  <message>
   <source>Close it, then try again.</source>
   <translation>Schließen Sie es und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Close message</source>
   <translation>Meldung schließen</translation>
  </message>
  <message>
   <source>Close the browser and import it again.</source>
   <translation>Schließen Sie den Browser und importieren Sie noch einmal.</translation>
  </message>
  <message>
   <source>Close the other Gleaner, then try again.</source>
   <translation>Schließen Sie das andere Gleaner und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Close the window any time. You come back to this step.</source>
   <translation>Sie können das Fenster jederzeit schließen. Sie kommen zu diesem Schritt zurück.</translation>
  </message>
  <message>
   <source>Close this at any moment: a table that is not whole leaves nothing behind.</source>
   <translation>Sie können dies jederzeit schließen: Eine unvollständige Tabelle hinterlässt nichts.</translation>
  </message>
  <message>
   <source>Closes the address table {short}; its deposit goes to {who}.</source>
   <translation>Schließt die Adresstabelle {short}; ihr Pfand geht an {who}.</translation>
  </message>
  <message>
   <source>Closes the empty token account {short}; its SOL goes to {who}.</source>
   <translation>Schließt das leere Tokenkonto {short}; seine SOL gehen an {who}.</translation>
  </message>
  <message>
   <source>Closes the request {short}. Its free escrow goes to its buyer's balance on the market.</source>
   <translation>Schließt die Anfrage {short}. Ihre freie Treuhand geht auf das Marktguthaben ihres Käufers.</translation>
  </message>
  <message>
   <source>Closes {what}; its deposit of SOL returns to {who}, who paid it.</source>
   <translation>Schließt {what}; das Pfand in SOL geht zurück an {who}, von dem es kam.</translation>
  </message>
  <message>
   <source>Closing this or unplugging the device cancels: whatever it signs after that is thrown away.</source>
   <translation>Das zu schließen oder das Gerät abzustecken bricht ab: Was es danach signiert, wird verworfen.</translation>
  </message>
  <message>
   <source>Coarser</source>
   <translation>Gröber</translation>
  </message>
  <message>
   <source>Coding agents</source>
   <translation>Programmieragenten</translation>
  </message>
  <message>
   <source>Column for {field}</source>
   <translation>Spalte für {field}</translation>
  </message>
  <message>
   <source>Columns: {names}</source>
   <translation>Spalten: {names}</translation>
  </message>
  <message>
   <source>Come back after some days and download it; it is kept for four days.</source>
   <translation>Kommen Sie nach einigen Tagen wieder und laden Sie es herunter; es bleibt vier Tage liegen.</translation>
  </message>
  <message>
   <source>Comes into your wallet</source>
   <translation>Kommt in Ihre Wallet</translation>
  </message>
  <message>
   <source>Committee decides</source>
   <translation>Ausschuss entscheidet</translation>
  </message>
  <message>
   <source>Compare and erase</source>
   <translation>Vergleichen und löschen</translation>
  </message>
  <message>
   <source>Compare every group with the address you were given</source>
   <translation>Vergleichen Sie jede Gruppe mit der Adresse, die Sie bekommen haben</translation>
  </message>
  <message>
   <source>Compare the two addresses first.</source>
   <translation>Vergleichen Sie zuerst die zwei Adressen.</translation>
  </message>
  <message>
   <source>Compare two accepted batches of one exclusivity scope, within the time for disputes.</source>
   <translation>Vergleichen Sie zwei angenommene Chargen desselben Exklusivbereichs innerhalb der Streitfrist.</translation>
  </message>
  <message>
   <source>Compare what it shows with what you just saw here.</source>
   <translation>Vergleichen Sie, was es zeigt, mit dem, was Sie gerade hier gesehen haben.</translation>
  </message>
  <message>
   <source>Compared with your data</source>
   <translation>Verglichen mit Ihren Daten</translation>
  </message>
  <message>
   <source>Comparing…</source>
   <translation>Wird verglichen …</translation>
  </message>
  <message>
   <source>Complain to a supervisory authority.</source>
   <translation>Beschweren Sie sich bei einer Aufsichtsbehörde.</translation>
  </message>
  <message>
   <source>Compute Budget</source>
   <translation>Rechenbudget</translation>
  </message>
  <message>
   <source>Compute budget</source>
   <translation>Rechenbudget</translation>
  </message>
  <message>
   <source>Confirm it in the mail that follows, and download it when it is ready.</source>
   <translation>Bestätigen Sie sie in der Mail, die folgt, und laden Sie die Datei herunter, wenn sie bereit ist.</translation>
  </message>
  <message>
   <source>Confirm on the device</source>
   <translation>Auf dem Gerät bestätigen</translation>
  </message>
  <message>
   <source>Confirm your password and wait for the message that it is ready.</source>
   <translation>Bestätigen Sie Ihr Passwort und warten Sie auf die Nachricht, dass es bereit ist.</translation>
  </message>
  <message>
   <source>Connected On</source>
   <translation>Connected On</translation>
  </message>
  <message>
   <source>Connecting…</source>
   <translation>Verbindung wird hergestellt …</translation>
  </message>
  <message>
   <source>Consent</source>
   <translation>Einwilligung</translation>
  </message>
  <message>
   <source>Consent to a sale of data</source>
   <translation>Einwilligung in einen Verkauf von Daten</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Continue the sale; it goes on from what the journal says.</source>
   <translation>Setzen Sie den Verkauf fort; er geht von dem aus weiter, was das Journal sagt.</translation>
  </message>
  <message>
   <source>Continue: {title}</source>
   <translation>Weitermachen: {title}</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <source>Copied and compared before anything is removed.</source>
   <translation>Kopiert und verglichen, bevor etwas entfernt wird.</translation>
  </message>
  <message>
   <source>Copied. Read it before you pass it on.</source>
   <translation>Kopiert. Lesen Sie es, bevor Sie es weitergeben.</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Copy a secret key?</source>
   <translation>Einen geheimen Schlüssel kopieren?</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>Adresse kopieren</translation>
  </message>
  <message>
   <source>Copy link</source>
   <translation>Link kopieren</translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation>Bericht kopieren</translation>
  </message>
  <message>
   <source>Copy saved</source>
   <translation>Kopie gespeichert</translation>
  </message>
  <message>
   <source>Copy the XML file to this computer.</source>
   <translation>Kopieren Sie die XML-Datei auf diesen Rechner.</translation>
  </message>
  <message>
   <source>Copy the folder .claude/projects from your home folder, or choose it here directly.</source>
   <translation>Kopieren Sie den Ordner .claude/projects aus Ihrem Benutzerordner, oder wählen Sie ihn hier gleich aus.</translation>
  </message>
  <message>
   <source>Copy the key</source>
   <translation>Schlüssel kopieren</translation>
  </message>
  <message>
   <source>Copy the recipient's Solana address whole: 32 to 44 letters and digits.</source>
   <translation>Kopieren Sie die Solana-Adresse des Empfängers ganz: 32 bis 44 Buchstaben und Ziffern.</translation>
  </message>
  <message>
   <source>Copy version</source>
   <translation>Version kopieren</translation>
  </message>
  <message>
   <source>Copy {what} {value}</source>
   <translation>{what} kopieren: {value}</translation>
  </message>
  <message>
   <source>Copy…</source>
   <translation>Kopieren …</translation>
  </message>
  <message>
   <source>Core dumps could not be switched off: {error}.</source>
   <translation>Speicherabbilder konnten nicht abgeschaltet werden: {error}.</translation>
  </message>
  <message>
   <source>Correct it and try again.</source>
   <translation>Berichtigen Sie es und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Correct it, choose other fields, or choose another request.</source>
   <translation>Berichtigen Sie sie, wählen Sie andere Felder oder eine andere Anfrage.</translation>
  </message>
  <message>
   <source>Correct it.</source>
   <translation>Berichtigen Sie den Wert.</translation>
  </message>
  <message>
   <source>Correct or remove it. You can also skip broken rows.</source>
   <translation>Berichtigen oder entfernen Sie es. Sie können fehlerhafte Zeilen auch überspringen.</translation>
  </message>
  <message>
   <source>Correct or remove it. {skip}</source>
   <translation>Berichtigen oder entfernen Sie sie. {skip}</translation>
  </message>
  <message>
   <source>Correct or remove this line.</source>
   <translation>Berichtigen oder entfernen Sie diese Zeile.</translation>
  </message>
  <message>
   <source>Correct the data before you sell it again.</source>
   <translation>Berichtigen Sie die Daten, bevor Sie sie noch einmal verkaufen.</translation>
  </message>
  <message>
   <source>Correct the file or choose another.</source>
   <translation>Berichtigen Sie die Datei oder wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>Correct the number that is outside its bounds; the operator's guide lists the bounds.</source>
   <translation>Berichtigen Sie die Zahl außerhalb ihrer Grenzen; die Anleitung für Betreiber nennt die Grenzen.</translation>
  </message>
  <message>
   <source>Correct the vote: only sampled records can be refused, each with a known reason.</source>
   <translation>Berichtigen Sie die Stimme: Nur gezogene Datensätze können abgelehnt werden, jeder mit einem bekannten Grund.</translation>
  </message>
  <message>
   <source>Correct this row, or skip broken rows.</source>
   <translation>Berichtigen Sie diese Zeile oder überspringen Sie fehlerhafte Zeilen.</translation>
  </message>
  <message>
   <source>Correct this row. You can also skip broken rows.</source>
   <translation>Berichtigen Sie diese Zeile. Sie können fehlerhafte Zeilen auch überspringen.</translation>
  </message>
  <message>
   <source>Correct which column gives which field.</source>
   <translation>Berichtigen Sie, welche Spalte welches Feld liefert.</translation>
  </message>
  <message>
   <source>Counted from midnight UTC, over everything that was agreed to.</source>
   <translation>Gezählt ab Mitternacht UTC, über alles, dem zugestimmt wurde.</translation>
  </message>
  <message>
   <source>Country Code</source>
   <translation>Country Code</translation>
  </message>
  <message>
   <source>Counts and their noise</source>
   <translation>Zahlen und ihr Rauschen</translation>
  </message>
  <message>
   <source>Counts protect records or days.</source>
   <translation>Zahlen schützen Datensätze oder Tage.</translation>
  </message>
  <message>
   <source>Counts the votes on a batch.</source>
   <translation>Zählt die Stimmen zu einer Charge.</translation>
  </message>
  <message>
   <source>Counts the wrapped SOL of {who} again.</source>
   <translation>Zählt die eingepackten SOL von {who} neu.</translation>
  </message>
  <message>
   <source>Cover it</source>
   <translation>Abdecken</translation>
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
   <translation>Legen Sie es zuerst an.</translation>
  </message>
  <message>
   <source>Creates the account {short} of {space} bytes for the program {short2}; {sol} of {who} is its deposit.</source>
   <translation>Legt das Konto {short} von {space} Bytes für das Programm {short2} an; {sol} von {who} sind sein Pfand.</translation>
  </message>
  <message>
   <source>Creates the token for wrapped SOL.</source>
   <translation>Legt das Token für eingepackte SOL an.</translation>
  </message>
  <message>
   <source>Creates the token {short} with {decimals} decimals; {who} may make more{frozen}.</source>
   <translation>Legt das Token {short} mit {decimals} Nachkommastellen an; {who} darf mehr davon herstellen{frozen}.</translation>
  </message>
  <message>
   <source>Creates {tokens_text} for {who}.</source>
   <translation>Stellt {tokens_text} für {who} her.</translation>
  </message>
  <message>
   <source>Ctrl+= and Ctrl+− change it anywhere, Ctrl+0 puts it back.</source>
   <translation>Strg+= und Strg+− ändern sie überall, Strg+0 setzt sie zurück.</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Währung</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
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
   <source>Data Points.item</source>
   <translation>Data Points.item</translation>
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
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Date and time as the phone or computer wrote them, without a time zone.</source>
   <translation>Datum und Uhrzeit, wie Telefon oder Computer sie geschrieben haben, ohne Zeitzone.</translation>
  </message>
  <message>
   <source>Date and time on the camera's clock.</source>
   <translation>Datum und Uhrzeit nach der Uhr der Kamera.</translation>
  </message>
  <message>
   <source>Date and time where you were; the file has no time zone.</source>
   <translation>Datum und Uhrzeit dort, wo Sie waren; die Datei hat keine Zeitzone.</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <source>Deadlines do not stop. A key that is due while Gleaner is closed lapses, and that costs its bond.</source>
   <translation>Fristen halten nicht an. Ein Schlüssel, der fällig wird, während Gleaner geschlossen ist, verfällt, und das kostet seine Kaution.</translation>
  </message>
  <message>
   <source>Decide for all…</source>
   <translation>Für alle entscheiden …</translation>
  </message>
  <message>
   <source>Decide the rest as suggested</source>
   <translation>Den Rest wie vorgeschlagen entscheiden</translation>
  </message>
  <message>
   <source>Decide what happens to them.</source>
   <translation>Entscheiden Sie, was damit geschieht.</translation>
  </message>
  <message>
   <source>Decide what happens to them: this request does not take data as it is.</source>
   <translation>Entscheiden Sie, was damit geschieht: Diese Anfrage nimmt Daten nicht, wie sie sind.</translation>
  </message>
  <message>
   <source>Decided for good</source>
   <translation>Endgültig entschieden</translation>
  </message>
  <message>
   <source>Decoding and simulating it. Nothing is signed yet.</source>
   <translation>Wird entschlüsselt und simuliert. Noch ist nichts signiert.</translation>
  </message>
  <message>
   <source>Decrypt check</source>
   <translation>Entschlüsselungsprobe</translation>
  </message>
  <message>
   <source>Delegate named</source>
   <translation>Bevollmächtigter benannt</translation>
  </message>
  <message>
   <source>Delete data from here</source>
   <translation>Daten hier löschen</translation>
  </message>
  <message>
   <source>Delete from here…</source>
   <translation>Hier löschen …</translation>
  </message>
  <message>
   <source>Delete {title} from here?</source>
   <translation>{title} hier löschen?</translation>
  </message>
  <message>
   <source>Deleted, and here is the proof</source>
   <translation>Gelöscht, und hier ist der Nachweis</translation>
  </message>
  <message>
   <source>Deliver</source>
   <translation>Liefern</translation>
  </message>
  <message>
   <source>Deliver fewer records, choose another request, or ask its buyer to open a larger one.</source>
   <translation>Liefern Sie weniger Datensätze, wählen Sie eine andere Anfrage oder bitten Sie den Käufer, eine größere zu eröffnen.</translation>
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
   <translation>Liefert {records} Datensätze an die Anfrage {short}. Eine Kaution aus Ihrem Einsatz wird hinterlegt, bis abgerechnet ist; das Geld des Käufers dafür ist reserviert.</translation>
  </message>
  <message>
   <source>Delivery attested</source>
   <translation>Lieferung begutachtet</translation>
  </message>
  <message>
   <source>Delta is 0 or at most {max_delta}: it is the probability that nothing is protected.</source>
   <translation>Delta ist 0 oder höchstens {max_delta}: Es ist die Wahrscheinlichkeit, dass nichts geschützt ist.</translation>
  </message>
  <message>
   <source>Deposit more stake, or choose a smaller amount.</source>
   <translation>Legen Sie mehr Einsatz ein oder wählen Sie einen kleineren Betrag.</translation>
  </message>
  <message>
   <source>Deposit returned</source>
   <translation>Pfand zurückgegeben</translation>
  </message>
  <message>
   <source>Deposit stake, deliver less, or wait for open batches to be settled.</source>
   <translation>Legen Sie Einsatz ein, liefern Sie weniger oder warten Sie, bis offene Chargen abgerechnet sind.</translation>
  </message>
  <message>
   <source>Deposit stake.</source>
   <translation>Legen Sie Einsatz ein.</translation>
  </message>
  <message>
   <source>Derivation path</source>
   <translation>Ableitungspfad</translation>
  </message>
  <message>
   <source>Description (network.json)</source>
   <translation>Beschreibung (network.json)</translation>
  </message>
  <message>
   <source>Description of a network</source>
   <translation>Beschreibung eines Netzes</translation>
  </message>
  <message>
   <source>Destroy its key</source>
   <translation>Schlüssel vernichten</translation>
  </message>
  <message>
   <source>Destroying…</source>
   <translation>Wird vernichtet …</translation>
  </message>
  <message>
   <source>Destroys {tokens_text} of {who} for good.</source>
   <translation>Vernichtet {tokens_text} von {who} endgültig.</translation>
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
   <source>Digest of the records</source>
   <translation>Prüfsumme der Datensätze</translation>
  </message>
  <message>
   <source>Discard it</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Discard this draft?</source>
   <translation>Diesen Entwurf verwerfen?</translation>
  </message>
  <message>
   <source>Discard: {title}</source>
   <translation>Verwerfen: {title}</translation>
  </message>
  <message>
   <source>Discarding…</source>
   <translation>Wird verworfen…</translation>
  </message>
  <message>
   <source>Discard…</source>
   <translation>Verwerfen…</translation>
  </message>
  <message>
   <source>Distance since the start.</source>
   <translation>Strecke seit dem Start.</translation>
  </message>
  <message>
   <source>Do not copy</source>
   <translation>Nicht kopieren</translation>
  </message>
  <message>
   <source>Do not photograph it. </source>
   <translation>Fotografieren Sie ihn nicht. </translation>
  </message>
  <message>
   <source>Do not photograph or copy them. </source>
   <translation>Fotografieren und kopieren Sie sie nicht. </translation>
  </message>
  <message>
   <source>Do not sign</source>
   <translation>Nicht signieren</translation>
  </message>
  <message>
   <source>Does not apply</source>
   <translation>Trifft nicht zu</translation>
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
   <source>Down to the hour</source>
   <translation>Auf die Stunde genau</translation>
  </message>
  <message>
   <source>Down to the next hundred</source>
   <translation>Abrunden auf Hunderter</translation>
  </message>
  <message>
   <source>Down to the next ten</source>
   <translation>Abrunden auf Zehner</translation>
  </message>
  <message>
   <source>Download every batch the mail names; add them together.</source>
   <translation>Laden Sie jeden Teil herunter, den die Mail nennt; fügen Sie alle zusammen hinzu.</translation>
  </message>
  <message>
   <source>Download it again.</source>
   <translation>Laden Sie die Datei noch einmal herunter.</translation>
  </message>
  <message>
   <source>Download the file the mail names.</source>
   <translation>Laden Sie die Datei herunter, die die Mail nennt.</translation>
  </message>
  <message>
   <source>Draw noise and test</source>
   <translation>Rauschen ziehen und testen</translation>
  </message>
  <message>
   <source>Drawing the noise counts ε {epsilon}, even if you stop later.</source>
   <translation>Das Ziehen des Rauschens zählt ε {epsilon}, auch wenn Sie später aufhören.</translation>
  </message>
  <message>
   <source>Drawing the noise counts ε {epsilon}, even if you stop later. You sign before it is submitted.</source>
   <translation>Das Ziehen des Rauschens zählt ε {epsilon}, auch wenn Sie später aufhören. Sie signieren, bevor es eingereicht wird.</translation>
  </message>
  <message>
   <source>Drawing the noise…</source>
   <translation>Rauschen wird gezogen …</translation>
  </message>
  <message>
   <source>Drawn again</source>
   <translation>Neu ausgelost</translation>
  </message>
  <message>
   <source>Drawn by lot from Switchboard, whose oracle nobody here can steer.</source>
   <translation>Über Switchboard ausgelost; dessen Orakel kann hier niemand lenken.</translation>
  </message>
  <message>
   <source>Drawn by lot from the hash of a slot. Whoever leads that slot can influence it.</source>
   <translation>Mit dem Hash eines Slots ausgelost. Wer diesen Slot führt, kann das beeinflussen.</translation>
  </message>
  <message>
   <source>Draws reviewers of a batch.</source>
   <translation>Lost die Prüfer einer Charge aus.</translation>
  </message>
  <message>
   <source>Drop an export here, or a folder. It is read where it is and never sent anywhere by adding it.</source>
   <translation>Legen Sie hier einen Export oder einen Ordner ab. Er wird dort gelesen, wo er ist, und durch das Hinzufügen nie irgendwohin gesendet.</translation>
  </message>
  <message>
   <source>Drop it to add it to My data</source>
   <translation>Ablegen, um es zu „Meine Daten“ hinzuzufügen</translation>
  </message>
  <message>
   <source>Duties with deadlines go on: a key that can move nothing shares samples and releases keys.</source>
   <translation>Pflichten mit Fristen laufen weiter: Ein Schlüssel, der nichts bewegen kann, teilt Stichproben und gibt Schlüssel frei.</translation>
  </message>
  <message>
   <source>Each answer may be a lie; only totals of many people mean anything.</source>
   <translation>Jede Antwort kann gelogen sein; nur Summen vieler Menschen sagen etwas.</translation>
  </message>
  <message>
   <source>Each answer or position is protected on its own, not within a day.</source>
   <translation>Jede Antwort oder Position ist für sich geschützt, nicht innerhalb eines Tages.</translation>
  </message>
  <message>
   <source>Each position is moved at random; what many of them show adds up.</source>
   <translation>Jede Position ist zufällig verschoben; was viele davon zeigen, summiert sich.</translation>
  </message>
  <message>
   <source>Each project is read only when you name it; it may hold code of your employer.</source>
   <translation>Jedes Projekt wird nur gelesen, wenn Sie es nennen; es kann Code Ihres Arbeitgebers enthalten.</translation>
  </message>
  <message>
   <source>Each row seals the one before it. Budget is spent before noise is drawn.</source>
   <translation>Jede Zeile versiegelt die Zeile davor. Budget wird verbraucht, bevor Rauschen gezogen wird.</translation>
  </message>
  <message>
   <source>Each step of an ed25519 path is a number followed by ': {step} is not.</source>
   <translation>Jeder Schritt eines ed25519-Pfads ist eine Zahl mit ' dahinter: {step} ist das nicht.</translation>
  </message>
  <message>
   <source>Each transfer of the token {short} runs {runs} from now on.</source>
   <translation>Jede Überweisung des Tokens {short} führt von jetzt an {runs} aus.</translation>
  </message>
  <message>
   <source>Each transfer of the token {short} {runs}; {holder} may change that.</source>
   <translation>Jede Überweisung des Tokens {short}: {runs}; {holder} darf das ändern.</translation>
  </message>
  <message>
   <source>Each transfer of this token runs the program {short}, and we cannot say what that would do.</source>
   <translation>Jede Überweisung dieses Tokens führt das Programm {short} aus, und wir können nicht sagen, was das täte.</translation>
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
   <translation>Verdienst ausgezahlt</translation>
  </message>
  <message>
   <source>Elements are nested more than {depth} deep.</source>
   <translation>Elemente sind tiefer als {depth} Ebenen verschachtelt.</translation>
  </message>
  <message>
   <source>Empty</source>
   <translation>Leeren</translation>
  </message>
  <message>
   <source>Empty seat {place}</source>
   <translation>Sitz {place} leeren</translation>
  </message>
  <message>
   <source>Encrypted Messenger chats are not in it: Messenger exports them on its own page.</source>
   <translation>Verschlüsselte Messenger-Chats sind nicht darin: Messenger exportiert sie auf einer eigenen Seite.</translation>
  </message>
  <message>
   <source>Encrypted Messenger chats come apart: ask for them on Messenger's page for secure storage.</source>
   <translation>Verschlüsselte Chats des Messengers kommen getrennt: Fordern Sie sie auf dessen Seite für sicheren Speicher an.</translation>
  </message>
  <message>
   <source>Ended</source>
   <translation>Beendet</translation>
  </message>
  <message>
   <source>Ended by: {known}</source>
   <translation>Beendet durch: {known}</translation>
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
   <translation>Beendet die Adresstabelle {short}; ihr Pfand kann in wenigen Minuten zurückgeholt werden.</translation>
  </message>
  <message>
   <source>Ends the guard of the token account {value} against programs.</source>
   <translation>Beendet den Schutz des Tokenkontos {value} gegen Programme.</translation>
  </message>
  <message>
   <source>Ends the stake {short}, because its validator {short2} no longer votes.</source>
   <translation>Beendet das Staking {short}, weil sein Validator {short2} nicht mehr abstimmt.</translation>
  </message>
  <message>
   <source>Ends the stake {short}; its SOL can be taken out when this epoch ends, in up to three days.</source>
   <translation>Beendet das Staking {short}; seine SOL können nach dieser Epoche entnommen werden, in bis zu drei Tagen.</translation>
  </message>
  <message>
   <source>Ends the time for votes of a batch.</source>
   <translation>Beendet die Zeit für Stimmen zu einer Charge.</translation>
  </message>
  <message>
   <source>Ends what anyone else may take from the account of {who}.</source>
   <translation>Beendet, was andere vom Konto von {who} nehmen dürfen.</translation>
  </message>
  <message>
   <source>Energy burned.</source>
   <translation>Verbrauchte Energie.</translation>
  </message>
  <message>
   <source>Energy spent.</source>
   <translation>Verbrauchte Energie.</translation>
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
   <translation>Geben Sie einen Betrag ein.</translation>
  </message>
  <message>
   <source>Entry {number} of this file is not one.</source>
   <translation>Eintrag {number} dieser Datei ist keiner.</translation>
  </message>
  <message>
   <source>Entry {number} of this file: {error}</source>
   <translation>Eintrag {number} dieser Datei: {error}</translation>
  </message>
  <message>
   <source>Epsilon must be between {min_epsilon} and {max_epsilon}; above, it protects nothing. Nothing was counted or spent.</source>
   <translation>Epsilon muss zwischen {min_epsilon} und {max_epsilon} liegen; darüber schützt es nichts. Nichts wurde gezählt oder verbraucht.</translation>
  </message>
  <message>
   <source>Epsilon {cost} of your privacy was spent on this draft. Discarded, its records are gone and the spend stays.</source>
   <translation>Epsilon {cost} Ihrer Privatsphäre wurde für diesen Entwurf verbraucht. Verwerfen Sie ihn, sind seine Datensätze weg, und der Verbrauch bleibt.</translation>
  </message>
  <message>
   <source>Erase everything</source>
   <translation>Alles löschen</translation>
  </message>
  <message>
   <source>Erase everything here</source>
   <translation>Alles hier löschen</translation>
  </message>
  <message>
   <source>Erase what is kept here: My data, Delete from here.</source>
   <translation>Löschen Sie, was hier aufbewahrt wird: Meine Daten, Von hier löschen.</translation>
  </message>
  <message>
   <source>Erased now, their bonds and pay would be lost, unless a backup is restored in time.</source>
   <translation>Jetzt gelöscht, wären ihre Kautionen und ihr Lohn verloren, außer eine Sicherung wird rechtzeitig eingespielt.</translation>
  </message>
  <message>
   <source>Erase…</source>
   <translation>Löschen …</translation>
  </message>
  <message>
   <source>Erasing…</source>
   <translation>Wird gelöscht …</translation>
  </message>
  <message>
   <source>Erasure</source>
   <translation>Löschung</translation>
  </message>
  <message>
   <source>Erasure of data</source>
   <translation>Löschung von Daten</translation>
  </message>
  <message>
   <source>Every change counts at once; there is no Save.
What loses money or data when done by mistake asks first.</source>
   <translation>Jede Änderung gilt sofort; es gibt kein Speichern.
Was versehentlich Geld oder Daten kosten würde, fragt vorher nach.</translation>
  </message>
  <message>
   <source>Every column counted with others needs the bin “other”.</source>
   <translation>Jede Spalte, die mit anderen gezählt wird, braucht die Gruppe „other“.</translation>
  </message>
  <message>
   <source>Every program on this computer can read the clipboard, and some send it to other devices. We take the key back after {seconds} seconds, if it is still there.</source>
   <translation>Jedes Programm auf diesem Computer kann die Zwischenablage lesen, und manche senden sie an andere Geräte. Wir nehmen den Schlüssel nach {seconds} Sekunden zurück, wenn er noch dort ist.</translation>
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
   <source>Every wallet in your vault with its accounts: recovery words, imported keys, addresses you only watch, and a Ledger's accounts.
An account opens with Enter: use it, rename it, hide it, see its secret key, or remove it. What removing means is said before your passphrase is asked for.
Recovery words are shown after your passphrase, for two minutes, and never touch the clipboard.</source>
   <translation>Jede Wallet in Ihrem Tresor mit ihren Konten: Wiederherstellungswörter, importierte Schlüssel, Adressen, die Sie nur beobachten, und die Konten eines Ledgers.
Ein Konto öffnet sich mit der Eingabetaste: benutzen, umbenennen, ausblenden, geheimen Schlüssel ansehen oder entfernen. Was Entfernen bedeutet, wird gesagt, bevor nach Ihrer Passphrase gefragt wird.
Wiederherstellungswörter werden nach Ihrer Passphrase zwei Minuten lang gezeigt und berühren nie die Zwischenablage.</translation>
  </message>
  <message>
   <source>Everybody has company</source>
   <translation>Niemand steht allein</translation>
  </message>
  <message>
   <source>Everybody sees now that it was a benchmark, and which records were bad.</source>
   <translation>Alle sehen jetzt, dass es ein Test war und welche Datensätze schlecht waren.</translation>
  </message>
  <message>
   <source>Everyone</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <source>Everything exported</source>
   <translation>Alles exportiert</translation>
  </message>
  <message>
   <source>Everything from one file of yours: keys, sales, privacy ledger, settings.</source>
   <translation>Alles aus einer Datei von Ihnen: Schlüssel, Verkäufe, Privatsphäre-Konto, Einstellungen.</translation>
  </message>
  <message>
   <source>Everything here is erased. The system's keyring kept its key to this wallet: with it, a backup's vault opens without its passphrase. Remove “Gleaner vault” in your keyring's own program.</source>
   <translation>Hier ist alles gelöscht. Der Schlüsselbund des Systems hat seinen Schlüssel zu dieser Wallet behalten: Damit öffnet sich der Tresor einer Sicherung ohne seine Passphrase. Entfernen Sie „Gleaner vault“ im Programm Ihres Schlüsselbunds.</translation>
  </message>
  <message>
   <source>Everything in it</source>
   <translation>Alles darin</translation>
  </message>
  <message>
   <source>Everything is as it was, the backup before too.</source>
   <translation>Alles ist, wie es war, auch die vorige Sicherung.</translation>
  </message>
  <message>
   <source>Everything is decided.</source>
   <translation>Alles ist entschieden.</translation>
  </message>
  <message>
   <source>Everything is returned</source>
   <translation>Alles wird zurückgegeben</translation>
  </message>
  <message>
   <source>Everything once more</source>
   <translation>Alles noch einmal</translation>
  </message>
  <message>
   <source>Everything, less what the network takes. The next step says how much that is.</source>
   <translation>Alles, abzüglich dessen, was das Netz nimmt. Der nächste Schritt sagt, wie viel das ist.</translation>
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
   <translation>Genau diese Datensätze wurden bei dieser Anfrage schon eingereicht, und der Markt nimmt sie einmal.</translation>
  </message>
  <message>
   <source>Exactly this text</source>
   <translation>Genau dieser Text</translation>
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
   <translation>Abgelaufen: Sie kann nicht mehr ankommen, kein Geld bewegt</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Export everything</source>
   <translation>Alles exportieren</translation>
  </message>
  <message>
   <source>Export history</source>
   <translation>Verlauf exportieren</translation>
  </message>
  <message>
   <source>Export ledger</source>
   <translation>Privatsphäre-Konto exportieren</translation>
  </message>
  <message>
   <source>Export the file again when the program that writes it has finished.</source>
   <translation>Exportieren Sie die Datei noch einmal, wenn das Programm, das sie schreibt, fertig ist.</translation>
  </message>
  <message>
   <source>Export the privacy ledger</source>
   <translation>Privatsphäre-Konto exportieren</translation>
  </message>
  <message>
   <source>Export the receipt</source>
   <translation>Beleg exportieren</translation>
  </message>
  <message>
   <source>Faces can be missed: very small ones (less than about a hundredth of a photo's width), blurred ones, those turned far away. We cannot look for number plates or text: look at each picture before it leaves.</source>
   <translation>Gesichter können übersehen werden: sehr kleine (weniger als etwa ein Hundertstel der Bildbreite), unscharfe, weit abgewandte. Nach Kennzeichen und Text können wir nicht suchen: Sehen Sie sich jedes Bild an, bevor es hinausgeht.</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Nicht bestanden</translation>
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
   <translation>Von einem Ort geholt, an den wir es nicht gesendet hatten, und Byte für Byte verglichen.</translation>
  </message>
  <message>
   <source>Fetched from somewhere we did not send it to; every byte is right.</source>
   <translation>Von einem Ort geholt, an den wir es nicht gesendet hatten; jedes Byte stimmt.</translation>
  </message>
  <message>
   <source>Fetching practice tokens…</source>
   <translation>Übungstoken werden geholt …</translation>
  </message>
  <message>
   <source>Field {name}: {error}</source>
   <translation>Feld {name}: {error}</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Felder</translation>
  </message>
  <message>
   <source>Fields count as known to outsiders by their meaning, their name, or values that repeat.</source>
   <translation>Felder gelten als Außenstehenden bekannt, wenn ihre Bedeutung, ihr Name oder sich wiederholende Werte darauf hindeuten.</translation>
  </message>
  <message>
   <source>Fields of {title}</source>
   <translation>Felder von {title}</translation>
  </message>
  <message>
   <source>Fields, {shown} of {total}</source>
   <translation>Felder, {shown} von {total}</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>File {number}{suffix}</source>
   <translation>Datei {number}{suffix}</translation>
  </message>
  <message>
   <source>Fill seat {place} up</source>
   <translation>Sitz {place} auffüllen</translation>
  </message>
  <message>
   <source>Fill up</source>
   <translation>Auffüllen</translation>
  </message>
  <message>
   <source>Film, or series with season and episode.</source>
   <translation>Film oder Serie mit Staffel und Folge.</translation>
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
   <source>Find</source>
   <translation>Suchen</translation>
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
   <source>Find requests</source>
   <translation>Anfragen finden</translation>
  </message>
  <message>
   <source>Fingerprint of the file: tells the same picture again.</source>
   <translation>Fingerabdruck der Datei: erkennt dasselbe Bild wieder.</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>Abgeschlossen</translation>
  </message>
  <message>
   <source>First 8 characters of its SHA-256</source>
   <translation>Die ersten 8 Zeichen seines SHA-256</translation>
  </message>
  <message>
   <source>First Name</source>
   <translation>First Name</translation>
  </message>
  <message>
   <source>First day of the month.</source>
   <translation>Erster Tag des Monats.</translation>
  </message>
  <message>
   <source>First steps</source>
   <translation>Erste Schritte</translation>
  </message>
  <message>
   <source>Fitbit and Google Health</source>
   <translation>Fitbit und Google Health</translation>
  </message>
  <message>
   <source>Fitbit: measurements</source>
   <translation>Fitbit: Messwerte</translation>
  </message>
  <message>
   <source>Fitbit: sleep</source>
   <translation>Fitbit: Schlaf</translation>
  </message>
  <message>
   <source>Fitbit: workouts</source>
   <translation>Fitbit: Trainings</translation>
  </message>
  <message>
   <source>Fits</source>
   <translation>Passt</translation>
  </message>
  <message>
   <source>Fits in part</source>
   <translation>Passt teilweise</translation>
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
   <translation>Legen Sie ihn aus den Slot-Hashes fest; die Orakel wurden nicht gefragt.</translation>
  </message>
  <message>
   <source>Fix the random value instead of arming it; keepers do so by themselves.</source>
   <translation>Legen Sie den Zufallswert fest, statt ihn neu anzusetzen; Hüter tun das von selbst.</translation>
  </message>
  <message>
   <source>Fixes the owner of the token account {short} for good.</source>
   <translation>Legt den Besitzer des Tokenkontos {short} endgültig fest.</translation>
  </message>
  <message>
   <source>Fixes the random value a draw waits for.</source>
   <translation>Legt den Zufallswert fest, auf den eine Auslosung wartet.</translation>
  </message>
  <message>
   <source>Floating point exception</source>
   <translation>Gleitkommafehler</translation>
  </message>
  <message>
   <source>Followers by day</source>
   <translation>Follower nach Tagen</translation>
  </message>
  <message>
   <source>Follows the system unless you choose.</source>
   <translation>Folgt dem System, außer Sie wählen.</translation>
  </message>
  <message>
   <source>Fonts, icons and libraries</source>
   <translation>Schriften, Symbole und Bibliotheken</translation>
  </message>
  <message>
   <source>For</source>
   <translation>Für</translation>
  </message>
  <message>
   <source>For Garmin, open Account, then Export your data.</source>
   <translation>Öffnen Sie für Garmin „Konto“, dann „Daten exportieren“.</translation>
  </message>
  <message>
   <source>For Gmail, open Google Takeout, deselect all, then select Mail.</source>
   <translation>Öffnen Sie für Gmail Google Takeout, heben Sie die Auswahl auf und wählen Sie dann „Gmail“.</translation>
  </message>
  <message>
   <source>For Strava, open My Account, then Download or Delete Your Account, then Request your archive.</source>
   <translation>Öffnen Sie für Strava „Mein Konto“, dann „Konto herunterladen oder löschen“, dann „Archiv anfordern“.</translation>
  </message>
  <message>
   <source>For another network</source>
   <translation>Für ein anderes Netz</translation>
  </message>
  <message>
   <source>For each, press Multiple formats and set activity records and history to JSON; HTML is chosen otherwise.</source>
   <translation>Drücken Sie bei beiden „Mehrere Formate“ und stellen Sie Aktivitätsdaten und Verlauf auf JSON; sonst ist HTML gewählt.</translation>
  </message>
  <message>
   <source>For how long it was played.</source>
   <translation>Wie lange es abgespielt wurde.</translation>
  </message>
  <message>
   <source>For how long it was viewed.</source>
   <translation>Wie lange es angesehen wurde.</translation>
  </message>
  <message>
   <source>For instance: {samples}</source>
   <translation>Zum Beispiel: {samples}</translation>
  </message>
  <message>
   <source>For network fees</source>
   <translation>Für Netzwerkgebühren</translation>
  </message>
  <message>
   <source>For other mailboxes, save mails as mbox or .eml in your mail program.</source>
   <translation>Bei anderen Postfächern speichern Sie Mails in Ihrem Mailprogramm als mbox oder .eml.</translation>
  </message>
  <message>
   <source>For this one signature. Nobody can say what it takes.</source>
   <translation>Für diese eine Signatur. Niemand kann sagen, was sie nimmt.</translation>
  </message>
  <message>
   <source>For values and profit; none is shown rather than a wrong one</source>
   <translation>Für Werte und Gewinn; lieber keiner als ein falscher</translation>
  </message>
  <message>
   <source>For your records and their reviewers. The buyer cannot take it back</source>
   <translation>Für Ihre Datensätze und ihre Prüfer. Der Käufer kann es nicht zurücknehmen</translation>
  </message>
  <message>
   <source>For {account} · {network}</source>
   <translation>Für {account} · {network}</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <source>Forget network</source>
   <translation>Netz vergessen</translation>
  </message>
  <message>
   <source>Forget {name}</source>
   <translation>{name} vergessen</translation>
  </message>
  <message>
   <source>Forget {network}?</source>
   <translation>{network} vergessen?</translation>
  </message>
  <message>
   <source>Forgot it? Open a new vault with your words</source>
   <translation>Vergessen? Neuen Tresor mit Ihren Wörtern öffnen</translation>
  </message>
  <message>
   <source>Found in it</source>
   <translation>Darin gefunden</translation>
  </message>
  <message>
   <source>Fraud proven: a record does not decrypt</source>
   <translation>Betrug erwiesen: Ein Datensatz entschlüsselt sich nicht</translation>
  </message>
  <message>
   <source>Fraud proven: records sold twice</source>
   <translation>Betrug erwiesen: Datensätze doppelt verkauft</translation>
  </message>
  <message>
   <source>Fraud was proven</source>
   <translation>Betrug wurde erwiesen</translation>
  </message>
  <message>
   <source>Free</source>
   <translation>Frei</translation>
  </message>
  <message>
   <source>Free for new records</source>
   <translation>Frei für neue Datensätze</translation>
  </message>
  <message>
   <source>Free some space there, or choose another drive.</source>
   <translation>Schaffen Sie dort Platz oder wählen Sie ein anderes Laufwerk.</translation>
  </message>
  <message>
   <source>Free some space, then continue.</source>
   <translation>Schaffen Sie Platz und machen Sie dann weiter.</translation>
  </message>
  <message>
   <source>Free space or check the folder's permissions, then try again.</source>
   <translation>Schaffen Sie Platz oder prüfen Sie die Rechte des Ordners und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Free stake</source>
   <translation>Freier Einsatz</translation>
  </message>
  <message numerus="yes">
   <source>Free stake answers for the fraud of {n} open batches until they are settled, and {time} longer.</source>
   <extracomment>Singular: Free stake answers for the fraud of {n} open batch until it is settled, and {time} longer.</extracomment>
   <translation>
    <numerusform>Freier Einsatz haftet für Betrug in {n} offener Charge, bis sie abgerechnet ist, und {time} länger.</numerusform>
    <numerusform>Freier Einsatz haftet für Betrug in {n} offenen Chargen, bis sie abgerechnet sind, und {time} länger.</numerusform>
   </translation>
  </message>
  <message>
   <source>Free stake answers for your batches until they are settled and their time is over; no seat takes it before.</source>
   <translation>Freier Einsatz haftet für Ihre Chargen, bis sie abgerechnet sind und ihre Zeit vorbei ist; vorher belegt ihn kein Sitz.</translation>
  </message>
  <message>
   <source>Free stake can be taken out in {left}, the time after your last batch.</source>
   <translation>Freier Einsatz kann in {left} entnommen werden, der Zeit nach Ihrer letzten Charge.</translation>
  </message>
  <message>
   <source>Free stake can be taken out in {time}, the time after your last batch.</source>
   <translation>Freier Einsatz kann in {time} entnommen werden, der Zeit nach Ihrer letzten Charge.</translation>
  </message>
  <message>
   <source>Free to send</source>
   <translation>Frei zum Senden</translation>
  </message>
  <message>
   <source>Free to spend</source>
   <translation>Frei verfügbar</translation>
  </message>
  <message>
   <source>Free to use or unstake</source>
   <translation>Frei oder entnehmbar</translation>
  </message>
  <message>
   <source>Freed from your bond</source>
   <translation>Aus Ihrer Kaution frei</translation>
  </message>
  <message>
   <source>Freezes the address table {short} for good; its deposit never comes back.</source>
   <translation>Friert die Adresstabelle {short} endgültig ein; ihr Pfand kommt nie zurück.</translation>
  </message>
  <message>
   <source>Freezes the token account of {who}.</source>
   <translation>Friert das Tokenkonto von {who} ein.</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>From My data</source>
   <translation>Aus „Meine Daten“</translation>
  </message>
  <message>
   <source>From an address that resembles one you know. It is a trap: do not copy it.</source>
   <translation>Von einer Adresse, die einer Ihnen bekannten ähnelt. Das ist eine Falle: Kopieren Sie sie nicht.</translation>
  </message>
  <message>
   <source>From epsilon {better} on it would be useful.</source>
   <translation>Ab Epsilon {better} wäre es brauchbar.</translation>
  </message>
  <message>
   <source>From the next start on.</source>
   <translation>Ab dem nächsten Start.</translation>
  </message>
  <message>
   <source>From the paper of {wallet}:</source>
   <translation>Vom Papier von {wallet}:</translation>
  </message>
  <message>
   <source>From the recovery words of {wallet}.</source>
   <translation>Aus den Wiederherstellungswörtern von {wallet}.</translation>
  </message>
  <message>
   <source>From then on tokens have a price, and what you sign moves them for good.</source>
   <translation>Von da an haben Token einen Preis, und was Sie signieren, bewegt sie endgültig.</translation>
  </message>
  <message>
   <source>From this app or another Solana wallet.</source>
   <translation>Aus dieser App oder einer anderen Solana-Wallet.</translation>
  </message>
  <message>
   <source>From your address book and accounts</source>
   <translation>Aus Ihrem Adressbuch und Ihren Konten</translation>
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
   <source>Gathers the fees withheld for the token {value}.</source>
   <translation>Sammelt die für das Token {value} einbehaltenen Gebühren ein.</translation>
  </message>
  <message>
   <source>Gaussian (delta {delta})</source>
   <translation>Gauß (Delta {delta})</translation>
  </message>
  <message>
   <source>Gekeken naar </source>
   <translation>Gekeken naar </translation>
  </message>
  <message>
   <source>Gemini: what you asked</source>
   <translation>Gemini: was Sie gefragt haben</translation>
  </message>
  <message>
   <source>Genuine: signed by the wallet it names, and unchanged since.</source>
   <translation>Echt: unterschrieben von der Wallet, die er nennt, und seither unverändert.</translation>
  </message>
  <message>
   <source>Geo Coordinates</source>
   <translation>Geo Coordinates</translation>
  </message>
  <message>
   <source>Give a file that `gleaner contacts export` wrote.</source>
   <translation>Geben Sie eine Datei an, die `gleaner contacts export` geschrieben hat.</translation>
  </message>
  <message>
   <source>Give a file with a transaction in base64, base58 or JSON.</source>
   <translation>Geben Sie eine Datei mit einer Transaktion in base64, base58 oder JSON an.</translation>
  </message>
  <message>
   <source>Give a new name.</source>
   <translation>Geben Sie einen neuen Namen an.</translation>
  </message>
  <message>
   <source>Give a readable file.</source>
   <translation>Geben Sie eine lesbare Datei an.</translation>
  </message>
  <message>
   <source>Give a smaller file.</source>
   <translation>Geben Sie eine kleinere Datei an.</translation>
  </message>
  <message>
   <source>Give a text, CSV or JSONL file. What an archive holds is told by: gleaner inspect FILE</source>
   <translation>Nennen Sie eine Text-, CSV- oder JSONL-Datei. Was ein Archiv enthält, sagt: gleaner inspect DATEI</translation>
  </message>
  <message>
   <source>Give it a name</source>
   <translation>Geben Sie ihm einen Namen</translation>
  </message>
  <message>
   <source>Give it a name.</source>
   <translation>Geben Sie ihm einen Namen.</translation>
  </message>
  <message>
   <source>Give it up</source>
   <translation>Aufgeben</translation>
  </message>
  <message>
   <source>Give its code, for instance EUR.</source>
   <translation>Geben Sie ihren Code an, zum Beispiel EUR.</translation>
  </message>
  <message>
   <source>Give more of its name.</source>
   <translation>Nennen Sie mehr von seinem Namen.</translation>
  </message>
  <message>
   <source>Give the addresses you send to a name. A name cannot be confused with a forged address.</source>
   <translation>Geben Sie den Adressen, an die Sie senden, einen Namen. Ein Name kann nicht mit einer gefälschten Adresse verwechselt werden.</translation>
  </message>
  <message>
   <source>Give the file it was submitted with.</source>
   <translation>Geben Sie die Datei an, mit der sie eingereicht wurde.</translation>
  </message>
  <message>
   <source>Give the file that gleaner sign printed.</source>
   <translation>Geben Sie die Datei an, die gleaner sign ausgegeben hat.</translation>
  </message>
  <message>
   <source>Give the file's whole path.</source>
   <translation>Geben Sie den ganzen Pfad der Datei an.</translation>
  </message>
  <message>
   <source>Give the key of that.</source>
   <translation>Geben Sie dessen Schlüssel an.</translation>
  </message>
  <message>
   <source>Give the sale up before its submission, or let its key lapse before its release: then nobody can read it. After the release the buyer can read it for good; what remains is to ask the buyer to erase it.</source>
   <translation>Geben Sie den Verkauf vor der Einreichung auf oder lassen Sie seinen Schlüssel vor der Freigabe verfallen: Dann kann niemand die Daten lesen. Nach der Freigabe kann der Käufer sie für immer lesen; es bleibt, den Käufer um Löschung zu bitten.</translation>
  </message>
  <message>
   <source>Give the zone again; the file is as it was.</source>
   <translation>Nennen Sie die Zone noch einmal; die Datei ist, wie sie war.</translation>
  </message>
  <message>
   <source>Give this sale up and choose another request.</source>
   <translation>Geben Sie diesen Verkauf auf und wählen Sie eine andere Anfrage.</translation>
  </message>
  <message>
   <source>Give this sale up. If you do not find the earlier one here, recover it.</source>
   <translation>Geben Sie diesen Verkauf auf. Wenn Sie den früheren hier nicht finden, stellen Sie ihn wieder her.</translation>
  </message>
  <message>
   <source>Give up the rest</source>
   <translation>Den Rest aufgeben</translation>
  </message>
  <message>
   <source>Give up what is left of it: gleaner sell --give-up {sale_id}</source>
   <translation>Geben Sie auf, was davon übrig ist: gleaner sell --give-up {sale_id}</translation>
  </message>
  <message>
   <source>Given to</source>
   <translation>Weitergegeben an</translation>
  </message>
  <message>
   <source>Gives the account of {who} {space} bytes; it can then no longer hold a wallet.</source>
   <translation>Gibt dem Konto von {who} {space} Bytes; es kann dann keine Wallet mehr sein.</translation>
  </message>
  <message>
   <source>Gives the durable nonce {short} to {who}.</source>
   <translation>Gibt den dauerhaften Nonce {short} an {who}.</translation>
  </message>
  <message>
   <source>Gives the stake {short} to the validator {short2}, which pays rewards to it.</source>
   <translation>Gibt das Staking {short} an den Validator {short2}, der Belohnungen dorthin zahlt.</translation>
  </message>
  <message>
   <source>Gives {right} of the stake {short} to {who}.</source>
   <translation>Gibt {right} des Stakings {short} an {who}.</translation>
  </message>
  <message>
   <source>Gives {right} over {short} to {taker}.</source>
   <translation>Gibt {right} über {short} an {taker}.</translation>
  </message>
  <message>
   <source>Gleaner ended unexpectedly the last time</source>
   <translation>Gleaner wurde beim letzten Mal unerwartet beendet</translation>
  </message>
  <message>
   <source>Gleaner is already running</source>
   <translation>Gleaner läuft bereits</translation>
  </message>
  <message>
   <source>Gleaner is locked</source>
   <translation>Gleaner ist gesperrt</translation>
  </message>
  <message>
   <source>Gleaner is open already; its window was brought up.</source>
   <translation>Gleaner ist schon offen; sein Fenster wurde nach vorn geholt.</translation>
  </message>
  <message>
   <source>Gleaner made a mistake</source>
   <translation>Gleaner hat einen Fehler gemacht</translation>
  </message>
  <message>
   <source>Gleaner market</source>
   <translation>Gleaner-Markt</translation>
  </message>
  <message>
   <source>Gleaner on {system} {machine}</source>
   <translation>Gleaner auf {system} {machine}</translation>
  </message>
  <message>
   <source>Gleaner prepares it here, delivers it sealed, and collects the payment from a contract nobody can take back.</source>
   <translation>Gleaner bereitet sie hier auf, liefert sie versiegelt und holt die Bezahlung aus einem Vertrag, den niemand zurücknehmen kann.</translation>
  </message>
  <message>
   <source>Gleaner vault</source>
   <translation>Gleaner-Tresor</translation>
  </message>
  <message>
   <source>Gleaner's own records could not be used</source>
   <translation>Gleaners eigene Aufzeichnungen konnten nicht benutzt werden</translation>
  </message>
  <message>
   <source>Gleaner's records are damaged</source>
   <translation>Gleaners Aufzeichnungen sind beschädigt</translation>
  </message>
  <message>
   <source>Go back to those choices, or begin a new sale; its noise counts again.</source>
   <translation>Kehren Sie zu jener Auswahl zurück oder beginnen Sie einen neuen Verkauf; sein Rauschen zählt noch einmal.</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Go on from the step before.</source>
   <translation>Machen Sie beim Schritt davor weiter.</translation>
  </message>
  <message>
   <source>Go on with the sale if other batches of it are under way; this one ends by itself.</source>
   <translation>Fahren Sie mit dem Verkauf fort, wenn andere Chargen davon unterwegs sind; diese endet von selbst.</translation>
  </message>
  <message>
   <source>Go on with the sale when you want to.</source>
   <translation>Setzen Sie den Verkauf fort, wann Sie wollen.</translation>
  </message>
  <message>
   <source>Go on with “{title}”</source>
   <translation>„{title}“ fortsetzen</translation>
  </message>
  <message>
   <source>Go on.</source>
   <translation>Machen Sie weiter.</translation>
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
   <source>Google Fit</source>
   <translation>Google Fit</translation>
  </message>
  <message>
   <source>Google Fit: days</source>
   <translation>Google Fit: Tage</translation>
  </message>
  <message>
   <source>Google Fit: quarters of an hour</source>
   <translation>Google Fit: Viertelstunden</translation>
  </message>
  <message>
   <source>Google Fit: samples</source>
   <translation>Google Fit: Messpunkte</translation>
  </message>
  <message>
   <source>Google Keep</source>
   <translation>Google Notizen (Keep)</translation>
  </message>
  <message>
   <source>Google Maps URL</source>
   <translation>Google Maps URL</translation>
  </message>
  <message>
   <source>Google Maps: saved places</source>
   <translation>Google Maps: gespeicherte Orte</translation>
  </message>
  <message>
   <source>Google location history</source>
   <translation>Google-Standortverlauf</translation>
  </message>
  <message>
   <source>Google showed it to you as an advertisement.</source>
   <translation>Google hat es Ihnen als Werbung gezeigt.</translation>
  </message>
  <message>
   <source>Groups over {len} fields; the smallest of all has {smallest}; counted exactly.</source>
   <translation>Gruppen über {len} Felder; die kleinste von allen hat {smallest}; genau gezählt.</translation>
  </message>
  <message>
   <source>Groups over {len} fields; the smallest of all has {smallest}; from a sample of the groups.</source>
   <translation>Gruppen über {len} Felder; die kleinste von allen hat {smallest}; aus einer Stichprobe der Gruppen.</translation>
  </message>
  <message>
   <source>Guards the token account {value} against programs.</source>
   <translation>Schützt das Tokenkonto {value} gegen Programme.</translation>
  </message>
  <message>
   <source>HEIC and AVIF keep pixels and metadata in one table of places, which has to be written anew</source>
   <translation>HEIC und AVIF halten Pixel und Metadaten in einer gemeinsamen Tabelle von Stellen, die neu geschrieben werden muss</translation>
  </message>
  <message>
   <source>Hai guardato </source>
   <translation>Hai guardato </translation>
  </message>
  <message>
   <source>Hand it on to the next signer; without --submit it is printed.</source>
   <translation>Geben Sie es dem nächsten Signierenden weiter; ohne --submit wird es ausgegeben.</translation>
  </message>
  <message>
   <source>Hands the account of {who} over to the program {short} for good.</source>
   <translation>Übergibt das Konto von {who} endgültig an das Programm {short}.</translation>
  </message>
  <message>
   <source>Has visto </source>
   <translation>Has visto </translation>
  </message>
  <message>
   <source>Hashing a column needs a fresh secret of 32 bytes. This is a fault in the app.</source>
   <translation>Das Ersetzen einer Spalte durch Codes braucht ein frisches Geheimnis von 32 Bytes. Das ist ein Fehler der App.</translation>
  </message>
  <message>
   <source>Health measurements</source>
   <translation>Gesundheitsmesswerte</translation>
  </message>
  <message>
   <source>Heart rate on average.</source>
   <translation>Herzfrequenz im Durchschnitt.</translation>
  </message>
  <message>
   <source>Heart rate.</source>
   <translation>Herzfrequenz.</translation>
  </message>
  <message>
   <source>Height above the sea.</source>
   <translation>Höhe über dem Meer.</translation>
  </message>
  <message>
   <source>Height as stored.</source>
   <translation>Höhe, wie gespeichert.</translation>
  </message>
  <message>
   <source>Held as bond</source>
   <translation>Als Kaution hinterlegt</translation>
  </message>
  <message>
   <source>Held by review seats</source>
   <translation>Für Prüfersitze hinterlegt</translation>
  </message>
  <message>
   <source>Held from your stake</source>
   <translation>Aus Ihrem Einsatz hinterlegt</translation>
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
   <source>Here already</source>
   <translation>Schon hier</translation>
  </message>
  <message>
   <source>Hidden</source>
   <translation>Ausgeblendet</translation>
  </message>
  <message>
   <source>Hidden again in {duration}</source>
   <translation>Wieder verborgen in {duration}</translation>
  </message>
  <message>
   <source>Hidden: any single answer</source>
   <translation>Verborgen: jede einzelne Antwort</translation>
  </message>
  <message>
   <source>Hidden: any single day</source>
   <translation>Verborgen: jeder einzelne Tag</translation>
  </message>
  <message>
   <source>Hidden: any single place</source>
   <translation>Verborgen: jeder einzelne Ort</translation>
  </message>
  <message>
   <source>Hidden: any single record</source>
   <translation>Verborgen: jeder einzelne Datensatz</translation>
  </message>
  <message>
   <source>Hidden: {unit}</source>
   <translation>Verborgen: {unit}</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Verbergen</translation>
  </message>
  <message>
   <source>Hide from lists</source>
   <translation>Aus Listen ausblenden</translation>
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
   <source>History in your profile's folder</source>
   <translation>History im Ordner Ihres Profils</translation>
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
   <source>How far it went.</source>
   <translation>Wie weit es ging.</translation>
  </message>
  <message>
   <source>How far off it gets, measured on your data</source>
   <translation>Wie ungenau es wird, gemessen an Ihren Daten</translation>
  </message>
  <message>
   <source>How far off the position may be.</source>
   <translation>Wie weit die Position danebenliegen kann.</translation>
  </message>
  <message>
   <source>How far, in the unit of the account.</source>
   <translation>Wie weit, in der Einheit des Kontos.</translation>
  </message>
  <message>
   <source>How far.</source>
   <translation>Wie weit.</translation>
  </message>
  <message>
   <source>How is it protected?</source>
   <translation>Wie werden sie geschützt?</translation>
  </message>
  <message>
   <source>How it added up</source>
   <translation>Wie es sich summiert hat</translation>
  </message>
  <message>
   <source>How it came about</source>
   <translation>Wie er zustande kam</translation>
  </message>
  <message>
   <source>How it was noised</source>
   <translation>Wie verrauscht wurde</translation>
  </message>
  <message>
   <source>How long</source>
   <translation>Wie lange</translation>
  </message>
  <message>
   <source>How long it took, with pauses.</source>
   <translation>Wie lange es gedauert hat, mit Pausen.</translation>
  </message>
  <message>
   <source>How long it took.</source>
   <translation>Wie lange es gedauert hat.</translation>
  </message>
  <message>
   <source>How long it was open, where the browser notes that.</source>
   <translation>Wie lange es offen war, sofern der Browser das festhält.</translation>
  </message>
  <message>
   <source>How long it was.</source>
   <translation>Wie lang es war.</translation>
  </message>
  <message>
   <source>How long this stage lasted.</source>
   <translation>Wie lange diese Phase gedauert hat.</translation>
  </message>
  <message>
   <source>How long you moved.</source>
   <translation>Wie lange Sie in Bewegung waren.</translation>
  </message>
  <message>
   <source>How many began that day and still are.</source>
   <translation>Wie viele an diesem Tag begonnen haben und noch dabei sind.</translation>
  </message>
  <message>
   <source>How many files belong to it.</source>
   <translation>Wie viele Dateien dazugehören.</translation>
  </message>
  <message>
   <source>How many files or pictures you gave it.</source>
   <translation>Wie viele Dateien oder Bilder Sie ihm gegeben haben.</translation>
  </message>
  <message>
   <source>How many pictures or recordings belong to it.</source>
   <translation>Wie viele Bilder oder Aufnahmen dazugehören.</translation>
  </message>
  <message>
   <source>How many there were.</source>
   <translation>Wie viele es waren.</translation>
  </message>
  <message>
   <source>How many.</source>
   <translation>Wie viele.</translation>
  </message>
  <message>
   <source>How much</source>
   <translation>Wie viel</translation>
  </message>
  <message>
   <source>How much it went up.</source>
   <translation>Wie viel es bergauf ging.</translation>
  </message>
  <message>
   <source>How much noise hides you?</source>
   <translation>Wie viel Rauschen verbirgt Sie?</translation>
  </message>
  <message>
   <source>How much of it was sleep, 0 to 100.</source>
   <translation>Wie viel davon Schlaf war, 0 bis 100.</translation>
  </message>
  <message>
   <source>How reviewers are drawn</source>
   <translation>Wie Prüfer ausgelost werden</translation>
  </message>
  <message>
   <source>How sure your phone was, 0 to 1.</source>
   <translation>Wie sicher Ihr Telefon war, 0 bis 1.</translation>
  </message>
  <message>
   <source>How the position was found, such as WIFI or GPS.</source>
   <translation>Wie die Position ermittelt wurde, etwa WIFI oder GPS.</translation>
  </message>
  <message>
   <source>How to turn it, 1 (upright) to 8 as EXIF counts.</source>
   <translation>Wie es zu drehen ist, 1 (aufrecht) bis 8, wie EXIF zählt.</translation>
  </message>
  <message>
   <source>How useful it stays</source>
   <translation>Wie brauchbar es bleibt</translation>
  </message>
  <message>
   <source>How you came to it: link, typed, reload and so on.</source>
   <translation>Wie Sie dorthin gekommen sind: Link, eingegeben, neu geladen und so weiter.</translation>
  </message>
  <message>
   <source>How you moved, such as CYCLING.</source>
   <translation>Wie Sie sich bewegt haben, etwa CYCLING.</translation>
  </message>
  <message>
   <source>I compared every group with the address I was given</source>
   <translation>Ich habe jede Gruppe mit der richtigen Adresse verglichen</translation>
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
   <source>I leave them behind</source>
   <translation>Ich lasse sie zurück</translation>
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
   <source>IBAN</source>
   <translation>IBAN</translation>
  </message>
  <message>
   <source>IP address</source>
   <translation>IP-Adresse</translation>
  </message>
  <message>
   <source>ISO 4217 code of the currency.</source>
   <translation>ISO-4217-Code der Währung.</translation>
  </message>
  <message>
   <source>ISO/IEC TS 27560:2023</source>
   <translation>ISO/IEC TS 27560:2023</translation>
  </message>
  <message>
   <source>Identifies you</source>
   <translation>Identifiziert Sie</translation>
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
  <message numerus="yes">
   <source>If all {n} buyers put everything together, they could become at most {now} times surer about {one} of yours. At the limit of {limit} it would be {then} times.</source>
   <extracomment>Singular: The buyer could become at most {now} times surer about {one} of yours. At the limit of {limit} it would be {then} times.</extracomment>
   <translation>
    <numerusform>Der Käufer könnte sich über {one} von Ihnen höchstens {now}-mal sicherer werden. An der Grenze von {limit} wäre es {then}-mal.</numerusform>
    <numerusform>Legen alle {n} Käufer alles zusammen, könnten sie sich über {one} von Ihnen höchstens {now}-mal sicherer werden. An der Grenze von {limit} wäre es {then}-mal.</numerusform>
   </translation>
  </message>
  <message>
   <source>If attesters reject it. Held meanwhile: {held} of your stake.</source>
   <translation>Wenn Gutachter sie ablehnen. Bis dahin hinterlegt: {held} Ihres Einsatzes.</translation>
  </message>
  <message>
   <source>If it loses, it loses</source>
   <translation>Verliert sie, so verliert sie</translation>
  </message>
  <message>
   <source>If it wins, it gets back</source>
   <translation>Gewinnt sie, so erhält sie zurück</translation>
  </message>
  <message>
   <source>If reviewers reject it. Held meanwhile: {held} of your stake.</source>
   <translation>Wenn Prüfer sie ablehnen. Bis dahin hinterlegt: {held} Ihres Einsatzes.</translation>
  </message>
  <message>
   <source>If you allow it, we look for new files in one folder of yours, and at nothing else. What arrives is offered on My data; nothing is added by itself.</source>
   <translation>Wenn Sie es erlauben, sehen wir in einem Ihrer Ordner nach neuen Dateien und sonst nirgends. Was ankommt, wird unter „Meine Daten“ angeboten; nichts wird von selbst hinzugefügt.</translation>
  </message>
  <message>
   <source>If you paste it, we clear the clipboard a minute later. Other programs can read it until then.</source>
   <translation>Wenn Sie sie einfügen, leeren wir die Zwischenablage eine Minute später. Bis dahin können andere Programme sie lesen.</translation>
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
   <translation>Unzulässiger Befehl</translation>
  </message>
  <message>
   <source>Import it again.</source>
   <translation>Importieren Sie noch einmal.</translation>
  </message>
  <message>
   <source>Imported</source>
   <translation>Importiert</translation>
  </message>
  <message>
   <source>Imported key</source>
   <translation>Importierter Schlüssel</translation>
  </message>
  <message>
   <source>Imported keys</source>
   <translation>Importierte Schlüssel</translation>
  </message>
  <message>
   <source>Imported keys. No recovery words bring them back: keep copies.</source>
   <translation>Importierte Schlüssel. Keine Wiederherstellungswörter bringen sie zurück: Bewahren Sie Kopien auf.</translation>
  </message>
  <message>
   <source>Imported. No recovery words bring this key back.</source>
   <translation>Importiert. Keine Wiederherstellungswörter bringen diesen Schlüssel zurück.</translation>
  </message>
  <message>
   <source>In Accounts Center, open Your information and permissions, then Export your information.</source>
   <translation>Öffnen Sie in der Kontenübersicht „Deine Informationen und Berechtigungen“, dann „Deine Informationen exportieren“.</translation>
  </message>
  <message>
   <source>In ChatGPT, open Settings, then Data controls.</source>
   <translation>Öffnen Sie in ChatGPT „Einstellungen“, dann „Datenkontrollen“.</translation>
  </message>
  <message>
   <source>In Claude, open Settings, then Privacy.</source>
   <translation>Öffnen Sie in Claude „Einstellungen“, dann „Datenschutz“.</translation>
  </message>
  <message>
   <source>In Discord, open User settings, then Data and privacy.</source>
   <translation>Öffnen Sie in Discord „Benutzereinstellungen“, dann „Daten &amp; Privatsphäre“.</translation>
  </message>
  <message>
   <source>In LinkedIn, open Settings and privacy, then Data privacy, then Get a copy of your data.</source>
   <translation>Öffnen Sie in LinkedIn „Einstellungen &amp; Datenschutz“, dann „Datenschutz“, dann „Kopie Ihrer Daten anfordern“.</translation>
  </message>
  <message>
   <source>In Signal on Android, open Settings, then Chats, then Export chat history.</source>
   <translation>Öffnen Sie in Signal auf Android „Einstellungen“, dann „Chats“, dann „Chatverlauf exportieren“.</translation>
  </message>
  <message>
   <source>In TikTok, open your profile, then Settings and privacy, then Account, then Download your data.</source>
   <translation>Öffnen Sie in TikTok Ihr Profil, dann „Einstellungen und Datenschutz“, dann „Konto“, dann „Deine Daten herunterladen“.</translation>
  </message>
  <message>
   <source>In X, open Settings, then Your account, then Download an archive of your data.</source>
   <translation>Öffnen Sie in X „Einstellungen“, dann „Dein Account“, dann „Ein Archiv deiner Daten herunterladen“.</translation>
  </message>
  <message>
   <source>In a sale, the next step</source>
   <translation>In einem Verkauf der nächste Schritt</translation>
  </message>
  <message>
   <source>In all records the detectors find nothing personal but what you keep.</source>
   <translation>In allen Datensätzen findet die Erkennung nichts Persönliches außer dem, was Sie behalten.</translation>
  </message>
  <message>
   <source>In review seats</source>
   <translation>In Prüfersitzen</translation>
  </message>
  <message>
   <source>In the transaction that decided.</source>
   <translation>In der Transaktion, die entschieden hat.</translation>
  </message>
  <message>
   <source>In the transaction that decides.</source>
   <translation>In der Transaktion, die entscheidet.</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>In Benutzung</translation>
  </message>
  <message>
   <source>In which currency.</source>
   <translation>In welcher Währung.</translation>
  </message>
  <message>
   <source>In which order does Netflix write dates?</source>
   <translation>In welcher Reihenfolge schreibt Netflix Datumsangaben?</translation>
  </message>
  <message>
   <source>In which order does the phone write dates?</source>
   <translation>In welcher Reihenfolge schreibt das Telefon Datumsangaben?</translation>
  </message>
  <message>
   <source>In which order does your bank write dates?</source>
   <translation>In welcher Reihenfolge schreibt Ihre Bank Datumsangaben?</translation>
  </message>
  <message>
   <source>In which time zone was the computer that made this export?</source>
   <translation>In welcher Zeitzone war der Computer, der diesen Export erstellt hat?</translation>
  </message>
  <message>
   <source>In which time zone was the phone when these chats were exported?</source>
   <translation>In welcher Zeitzone war das Telefon, als diese Chats exportiert wurden?</translation>
  </message>
  <message>
   <source>In your bank's online banking, open the account and look for Export or Download.</source>
   <translation>Öffnen Sie im Onlinebanking Ihrer Bank das Konto und suchen Sie „Export“ oder „Herunterladen“.</translation>
  </message>
  <message>
   <source>In your data folder, sealed.</source>
   <translation>In Ihrem Datenordner, versiegelt.</translation>
  </message>
  <message>
   <source>In your data folder.</source>
   <translation>In Ihrem Datenordner.</translation>
  </message>
  <message>
   <source>In your wallet.</source>
   <translation>In Ihrer Wallet.</translation>
  </message>
  <message>
   <source>In {searched} records the detectors find nothing personal but what you keep.</source>
   <translation>In {searched} Datensätzen findet die Erkennung nichts Persönliches außer dem, was Sie behalten.</translation>
  </message>
  <message>
   <source>InBed, Asleep, AsleepDeep, AsleepREM, AsleepCore or Awake.</source>
   <translation>InBed, Asleep, AsleepDeep, AsleepREM, AsleepCore oder Awake.</translation>
  </message>
  <message>
   <source>Income</source>
   <translation>Einkünfte</translation>
  </message>
  <message>
   <source>Income per month: {months}</source>
   <translation>Einkünfte je Monat: {months}</translation>
  </message>
  <message>
   <source>Instagram, Facebook and Messenger</source>
   <translation>Instagram, Facebook und Messenger</translation>
  </message>
  <message>
   <source>Install Telegram Desktop; phones cannot export.</source>
   <translation>Installieren Sie Telegram Desktop; Telefone können nicht exportieren.</translation>
  </message>
  <message>
   <source>Install the newer Gleaner to open it.</source>
   <translation>Installieren Sie das neuere Gleaner, um ihn zu öffnen.</translation>
  </message>
  <message>
   <source>Install the newest Gleaner, then restore it.</source>
   <translation>Installieren Sie das neueste Gleaner und spielen Sie sie dann ein.</translation>
  </message>
  <message>
   <source>Instructions</source>
   <translation>Anweisungen</translation>
  </message>
  <message>
   <source>Insurance</source>
   <translation>Versicherung</translation>
  </message>
  <message>
   <source>Inter and JetBrains Mono: SIL Open Font License 1.1. Icons: Lucide, ISC. Qt: LGPL 3, linked dynamically.</source>
   <translation>Inter und JetBrains Mono: SIL Open Font License 1.1. Symbole: Lucide, ISC. Qt: LGPL 3, dynamisch gelinkt.</translation>
  </message>
  <message>
   <source>Interests Meta thinks you have</source>
   <translation>Interessen, die Meta bei Ihnen vermutet</translation>
  </message>
  <message>
   <source>Invented records of {names}</source>
   <translation>Erfundene Datensätze zu {names}</translation>
  </message>
  <message>
   <source>It also decides how numbers and dates are written.</source>
   <translation>Sie bestimmt auch, wie Zahlen und Daten geschrieben werden.</translation>
  </message>
  <message>
   <source>It began by itself and you did nothing.</source>
   <translation>Es begann von selbst, ohne Ihr Zutun.</translation>
  </message>
  <message>
   <source>It calls itself “{label}”.</source>
   <translation>Er nennt sich „{label}“.</translation>
  </message>
  <message>
   <source>It can be told who is in it</source>
   <translation>Es ist erkennbar, wer darin ist</translation>
  </message>
  <message>
   <source>It can sign nothing here. Add a wallet to it when you want to sell.</source>
   <translation>Signieren kann sie hier nichts. Fügen Sie eine Wallet hinzu, wenn Sie verkaufen wollen.</translation>
  </message>
  <message>
   <source>It cannot be simulated now</source>
   <translation>Es kann gerade nicht simuliert werden</translation>
  </message>
  <message>
   <source>It changed nothing but the network fee, which is spent.</source>
   <translation>Es hat nichts geändert außer der Netzwerkgebühr, die ausgegeben ist.</translation>
  </message>
  <message>
   <source>It costs at most the bond: {amount}.</source>
   <translation>Es kostet höchstens die Kaution: {amount}.</translation>
  </message>
  <message>
   <source>It costs nothing.</source>
   <translation>Es kostet nichts.</translation>
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
   <translation>Es konnte nicht simuliert werden, also weiß niemand, was es nimmt: {error}</translation>
  </message>
  <message>
   <source>It counts from now on.</source>
   <translation>Sie gilt ab jetzt.</translation>
  </message>
  <message>
   <source>It does not ask for the signature of the account in use.</source>
   <translation>Sie verlangt nicht die Signatur des benutzten Kontos.</translation>
  </message>
  <message>
   <source>It does not ask for the signature of the account in use. Choose the account it asks for.</source>
   <translation>Sie verlangt nicht die Signatur des benutzten Kontos. Wählen Sie das Konto, das sie verlangt.</translation>
  </message>
  <message>
   <source>It does not fit this request.</source>
   <translation>Das passt nicht zu dieser Anfrage.</translation>
  </message>
  <message>
   <source>It found</source>
   <translation>Gefunden</translation>
  </message>
  <message>
   <source>It goes back to your wallet</source>
   <translation>Er geht zurück in Ihre Wallet</translation>
  </message>
  <message>
   <source>It has landed and cannot be taken back. Nothing else was signed.</source>
   <translation>Es ist angekommen und kann nicht zurückgenommen werden. Sonst wurde nichts signiert.</translation>
  </message>
  <message>
   <source>It has no instruction we could read.</source>
   <translation>Sie hat keine Anweisung, die wir lesen könnten.</translation>
  </message>
  <message>
   <source>It has one of its own.</source>
   <translation>Sie hat eine eigene.</translation>
  </message>
  <message>
   <source>It holds</source>
   <translation>Es enthält</translation>
  </message>
  <message>
   <source>It holds nothing on this network.</source>
   <translation>Es enthält nichts in diesem Netz.</translation>
  </message>
  <message>
   <source>It holds seats of reviewers, which are drawn for panels.</source>
   <translation>Es hält Prüfersitze, die für Prüfergruppen ausgelost werden.</translation>
  </message>
  <message>
   <source>It is a list to tick off.</source>
   <translation>Es ist eine Liste zum Abhaken.</translation>
  </message>
  <message>
   <source>It is about “{life}”, and this data about “{life2}”.</source>
   <translation>Es geht um „{life}“, bei diesen Daten um „{life2}“.</translation>
  </message>
  <message>
   <source>It is copied before it is read, and Firefox may stay open.</source>
   <translation>Es wird kopiert, bevor es gelesen wird; Firefox darf offen bleiben.</translation>
  </message>
  <message>
   <source>It is copied before it is read. The browser keeps 90 days; Takeout has more.</source>
   <translation>Es wird kopiert, bevor es gelesen wird. Der Browser behält 90 Tage; Takeout hat mehr.</translation>
  </message>
  <message>
   <source>It is copied into a sealed store on this computer and never sent by adding it.</source>
   <translation>Es wird in einen versiegelten Speicher auf diesem Computer kopiert und durch das Hinzufügen nie gesendet.</translation>
  </message>
  <message>
   <source>It is copied, compared byte for byte, and only then removed from where it is now. Interrupted, it goes on; until it is done, the old folder is used.</source>
   <translation>Er wird kopiert, Byte für Byte verglichen und erst dann von seinem jetzigen Ort entfernt. Unterbrochen, geht es weiter; bis es fertig ist, wird der alte Ordner benutzt.</translation>
  </message>
  <message>
   <source>It is empty. Add an export of your data: it stays here.</source>
   <translation>Sie ist leer. Fügen Sie einen Export Ihrer Daten hinzu: Er bleibt hier.</translation>
  </message>
  <message>
   <source>It is in the folder we watch. Nothing is added before you say so.</source>
   <translation>Im Ordner, den wir beobachten. Nichts wird hinzugefügt, bevor Sie es sagen.</translation>
  </message>
  <message>
   <source>It is no longer drawn, and comes back after a while</source>
   <translation>Er wird nicht mehr ausgelost und kommt nach einer Weile zurück</translation>
  </message>
  <message>
   <source>It is not encrypted. Whoever has it has your data.</source>
   <translation>Es ist nicht verschlüsselt. Wer es hat, hat Ihre Daten.</translation>
  </message>
  <message>
   <source>It is not taken as done. The same transaction is followed on, and no second one is signed while it may land.</source>
   <translation>Es gilt nicht als getan. Dieselbe Transaktion wird weiter verfolgt, und keine zweite wird signiert, solange sie noch ankommen kann.</translation>
  </message>
  <message>
   <source>It is only watched; adding its address again brings it back.</source>
   <translation>Es wird nur beobachtet; seine Adresse neu hinzuzufügen bringt es zurück.</translation>
  </message>
  <message>
   <source>It is published, sealed. Without your key it is noise, and withheld for good it stays that. Samples that were shared with reviewers they have read already. The market takes part of your bond for it.</source>
   <translation>Es ist versiegelt veröffentlicht. Ohne Ihren Schlüssel ist es Rauschen, und halten Sie ihn endgültig zurück, bleibt es das. Stichproben, die mit Prüfern geteilt wurden, haben diese schon gelesen. Der Markt nimmt dafür einen Teil Ihrer Kaution.</translation>
  </message>
  <message>
   <source>It is read here and stays here.</source>
   <translation>Es wird hier gelesen und bleibt hier.</translation>
  </message>
  <message>
   <source>It is settled, and what was delivered is the buyer's to read. You can ask the buyer to erase it.</source>
   <translation>Es ist abgerechnet, und was geliefert wurde, darf der Käufer lesen. Sie können ihn bitten, es zu löschen.</translation>
  </message>
  <message>
   <source>It joins the others in your vault, behind the same passphrase.</source>
   <translation>Sie kommt zu den anderen in Ihren Tresor, hinter dieselbe Passphrase.</translation>
  </message>
  <message>
   <source>It leaves all the same</source>
   <translation>Es geht trotzdem hinaus</translation>
  </message>
  <message>
   <source>It links to earlier sales</source>
   <translation>Es führt zu früheren Verkäufen</translation>
  </message>
  <message>
   <source>It loses 1/64 a day, so that old deeds fade.</source>
   <translation>Sie verliert 1/64 am Tag, damit alte Taten verblassen.</translation>
  </message>
  <message>
   <source>It may have gone through, or may still do so.</source>
   <translation>Es kann durchgegangen sein oder es noch tun.</translation>
  </message>
  <message>
   <source>It may still go through. It is not sent a second time until that is known.</source>
   <translation>Es kann noch durchgehen. Es wird kein zweites Mal gesendet, bis das bekannt ist.</translation>
  </message>
  <message>
   <source>It opens the wallet on this computer, and is asked for above your limits.</source>
   <translation>Sie öffnet die Wallet auf diesem Computer, und oberhalb Ihrer Grenzen wird nach ihr gefragt.</translation>
  </message>
  <message>
   <source>It opens this vault on this computer. There is no key in it yet; you can add one.</source>
   <translation>Sie öffnet diesen Tresor auf diesem Computer. Noch ist kein Schlüssel darin; Sie können einen hinzufügen.</translation>
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
   <source>It says: “{message}”.</source>
   <translation>Er sagt: „{message}“.</translation>
  </message>
  <message>
   <source>It signs for</source>
   <translation>Es signiert für</translation>
  </message>
  <message>
   <source>It stands in the signed paper.</source>
   <translation>Er steht im unterschriebenen Beleg.</translation>
  </message>
  <message>
   <source>It stays on this computer. No recovery words bring an imported key back: keep your copy of it.</source>
   <translation>Er bleibt auf diesem Computer. Keine Wiederherstellungswörter bringen einen importierten Schlüssel zurück: Behalten Sie Ihre Kopie.</translation>
  </message>
  <message>
   <source>It uses a durable nonce and never expires, so we could not say when it failed. It was not sent.</source>
   <translation>Sie nutzt einen dauerhaften Nonce und läuft nie ab, wir könnten also nicht sagen, wann sie gescheitert ist. Sie wurde nicht gesendet.</translation>
  </message>
  <message>
   <source>It uses a durable nonce: signed once, it can be sent at any later time.</source>
   <translation>Sie nutzt einen dauerhaften Nonce: Einmal signiert, kann sie jederzeit gesendet werden.</translation>
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
   <translation>Es war ein Test mit bekannten Antworten: Niemand wird für die Datensätze bezahlt, die Prüfer danach, wie sie geurteilt haben.</translation>
  </message>
  <message>
   <source>It was a web page without plain text.</source>
   <translation>Es war eine Webseite ohne reinen Text.</translation>
  </message>
  <message>
   <source>It was changed after it was sent.</source>
   <translation>Es wurde nach dem Senden verändert.</translation>
  </message>
  <message>
   <source>It was deleted. Nothing has left.</source>
   <translation>Es wurde gelöscht. Nichts ist hinausgegangen.</translation>
  </message>
  <message>
   <source>It was in the bin.</source>
   <translation>Es lag im Papierkorb.</translation>
  </message>
  <message>
   <source>It was not opened: no verdict stood, or the time for it was over.</source>
   <translation>Es wurde nicht geöffnet: Kein Urteil hatte Bestand, oder die Zeit dafür war vorbei.</translation>
  </message>
  <message>
   <source>It was not released: the buyer cannot read anything.</source>
   <translation>Er wurde nicht freigegeben: Der Käufer kann nichts lesen.</translation>
  </message>
  <message>
   <source>It was not submitted. Nobody has it, and giving it up costs nothing.</source>
   <translation>Es wurde nicht eingereicht. Niemand hat es, und es aufzugeben kostet nichts.</translation>
  </message>
  <message>
   <source>It was the night, not a nap.</source>
   <translation>Es war die Nacht, kein Nickerchen.</translation>
  </message>
  <message>
   <source>It was withdrawn.</source>
   <translation>Es wurde widerrufen.</translation>
  </message>
  <message>
   <source>It would be stopped before anything was computed: this would pass your limit.</source>
   <translation>Es würde angehalten, bevor etwas berechnet ist: Das überschritte Ihre Grenze.</translation>
  </message>
  <message>
   <source>It would fail</source>
   <translation>Es würde scheitern</translation>
  </message>
  <message>
   <source>Its address, without a user name or password in it.</source>
   <translation>Die Adresse, ohne Benutzernamen oder Passwort darin.</translation>
  </message>
  <message>
   <source>Its address.</source>
   <translation>Die Adresse.</translation>
  </message>
  <message>
   <source>Its escrow does not pay for another delivery.</source>
   <translation>Ihre Treuhand bezahlt keine weitere Lieferung.</translation>
  </message>
  <message>
   <source>Its id in the export, hashed: tells newer exports from older ones.</source>
   <translation>Die Kennung im Export, gehasht: unterscheidet neuere Exporte von älteren.</translation>
  </message>
  <message>
   <source>Its key is released: the buyer can read it for good. You can ask the buyer to erase it.</source>
   <translation>Der Schlüssel ist freigegeben: Der Käufer kann es endgültig lesen. Sie können ihn bitten, es zu löschen.</translation>
  </message>
  <message>
   <source>Its key stays in the device, which signs after you agree on it.</source>
   <translation>Sein Schlüssel bleibt im Gerät, das signiert, nachdem Sie dort zugestimmt haben.</translation>
  </message>
  <message>
   <source>Its key stays in your Ledger and can be added again.</source>
   <translation>Sein Schlüssel bleibt in Ihrem Ledger und kann wieder hinzugefügt werden.</translation>
  </message>
  <message>
   <source>Its key stays in your Ledger.</source>
   <translation>Sein Schlüssel bleibt in Ihrem Ledger.</translation>
  </message>
  <message>
   <source>Its key was destroyed. What is left here is the record of its sales.</source>
   <translation>Der Schlüssel wurde vernichtet. Was hier bleibt, ist die Aufzeichnung der Verkäufe.</translation>
  </message>
  <message>
   <source>Its label was not opened in time, so it was settled like an ordinary delivery. {why}</source>
   <translation>Ihr Etikett wurde nicht rechtzeitig geöffnet, also wurde sie wie eine gewöhnliche Lieferung abgerechnet. {why}</translation>
  </message>
  <message>
   <source>Its later points cannot be read.</source>
   <translation>Die späteren Punkte können nicht gelesen werden.</translation>
  </message>
  <message>
   <source>Its money and its duties stay as they are.</source>
   <translation>Sein Geld und seine Pflichten bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>Its noised records go. Drawn anew they would cost the same again.</source>
   <translation>Seine verrauschten Datensätze gehen verloren. Neu gezogen kosten sie noch einmal dasselbe.</translation>
  </message>
  <message>
   <source>Its papers and your rights</source>
   <translation>Belege und Ihre Rechte</translation>
  </message>
  <message>
   <source>Its place in the conversation, from 0.</source>
   <translation>Die Stelle in der Unterhaltung, ab 0.</translation>
  </message>
  <message>
   <source>Its records go. Nothing was spent on them: you can make them again.</source>
   <translation>Seine Datensätze gehen verloren. Für sie wurde nichts verbraucht: Sie können sie wieder machen.</translation>
  </message>
  <message>
   <source>Its records wait on the Sell page until you go on. Nothing has left.</source>
   <translation>Die Datensätze warten auf der Seite „Verkaufen“, bis Sie weitermachen. Nichts ist hinausgegangen.</translation>
  </message>
  <message>
   <source>Its recovery words go with it: only your paper brings them back.</source>
   <translation>Ihre Wiederherstellungswörter gehen mit: Nur Ihr Papier bringt sie zurück.</translation>
  </message>
  <message>
   <source>Its subject.</source>
   <translation>Der Betreff.</translation>
  </message>
  <message>
   <source>Its texts are in {listed}; wanted is {listed2}.</source>
   <translation>Die Texte sind in {listed}; verlangt ist {listed2}.</translation>
  </message>
  <message>
   <source>Its title.</source>
   <translation>Der Titel.</translation>
  </message>
  <message>
   <source>Its unit.</source>
   <translation>Die Einheit.</translation>
  </message>
  <message>
   <source>Jailed: review seats idle until {until}</source>
   <translation>Gesperrt: Prüfersitze ruhen bis {until}</translation>
  </message>
  <message>
   <source>Jailed: your seats are not drawn for {time}.</source>
   <translation>Gesperrt: Ihre Sitze werden {time} lang nicht ausgelost.</translation>
  </message>
  <message>
   <source>Join one first.</source>
   <translation>Treten Sie zuerst einem bei.</translation>
  </message>
  <message>
   <source>Judged worthless, it costs {fraud}.</source>
   <translation>Als wertlos beurteilt kostet es {fraud}.</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep a field the request asks for, say which column gives it, or choose another request.</source>
   <translation>Behalten Sie ein Feld, nach dem die Anfrage fragt, sagen Sie, welche Spalte es hergibt, oder wählen Sie eine andere Anfrage.</translation>
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
   <source>Keep it</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep it in the tray</source>
   <translation>Im Infobereich behalten</translation>
  </message>
  <message>
   <source>Keep it open</source>
   <translation>Offen lassen</translation>
  </message>
  <message>
   <source>Keep the records: they are what was sold. Appeal to a panel if their quality is the matter.</source>
   <translation>Behalten Sie die Datensätze: Sie sind, was verkauft wurde. Gehen Sie in Berufung, wenn es um ihre Qualität geht.</translation>
  </message>
  <message>
   <source>Keep the sale</source>
   <translation>Verkauf behalten</translation>
  </message>
  <message>
   <source>Keep {account}</source>
   <translation>{account} behalten</translation>
  </message>
  <message>
   <source>Keep {limit}</source>
   <translation>{limit} behalten</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Aufbewahrt</translation>
  </message>
  <message>
   <source>Kept encrypted on this computer</source>
   <translation>Verschlüsselt auf diesem Computer aufbewahrt</translation>
  </message>
  <message>
   <source>Kept on this computer</source>
   <translation>Auf diesem Computer aufbewahrt</translation>
  </message>
  <message>
   <source>Key files (*.json);;All files (*)</source>
   <translation>Schlüsseldateien (*.json);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Key published, paid, stake free again</source>
   <translation>Schlüssel veröffentlicht, bezahlt, Einsatz wieder frei</translation>
  </message>
  <message>
   <source>Key released</source>
   <translation>Schlüssel freigegeben</translation>
  </message>
  <message>
   <source>Key released: the dispute window runs</source>
   <translation>Schlüssel freigegeben: Die Streitfrist läuft</translation>
  </message>
  <message>
   <source>Key that was destroyed</source>
   <translation>Vernichteter Schlüssel</translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>Tastatur</translation>
  </message>
  <message>
   <source>Keys are wiped from memory. Duties with deadlines go on.</source>
   <translation>Die Schlüssel werden aus dem Speicher gelöscht. Pflichten mit Fristen laufen weiter.</translation>
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
   <source>Keys that stay in your Ledger. It has to be plugged in to sign.</source>
   <translation>Schlüssel, die in Ihrem Ledger bleiben. Zum Signieren muss er angesteckt sein.</translation>
  </message>
  <message>
   <source>Keys without Ctrl</source>
   <translation>Tasten ohne Strg</translation>
  </message>
  <message>
   <source>Keys without Ctrl work while no field has the focus</source>
   <translation>Tasten ohne Strg gelten, solange kein Feld den Fokus hat</translation>
  </message>
  <message>
   <source>Keys, sales, privacy ledger, votes, receipts and the packages of open sales, encrypted.</source>
   <translation>Schlüssel, Verkäufe, Privatsphäre-Konto, Stimmen, Belege und die Pakete offener Verkäufe, verschlüsselt.</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Known addresses</source>
   <translation>Bekannte Adressen</translation>
  </message>
  <message>
   <source>Kubo, or a service that speaks like it.</source>
   <translation>Kubo oder ein Dienst, der wie Kubo spricht.</translation>
  </message>
  <message>
   <source>Label opened</source>
   <translation>Etikett geöffnet</translation>
  </message>
  <message>
   <source>Label opened: the batch was a test</source>
   <translation>Etikett geöffnet: Die Charge war ein Test</translation>
  </message>
  <message>
   <source>Labels in Gmail, in your account's language.</source>
   <translation>Labels in Gmail, in der Sprache Ihres Kontos.</translation>
  </message>
  <message>
   <source>Lacks {amount} to be drawn again</source>
   <translation>Es fehlen {amount}, um wieder ausgelost zu werden</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Language as the service guessed it.</source>
   <translation>Sprache, wie der Dienst sie vermutet hat.</translation>
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
   <source>Last Name</source>
   <translation>Last Name</translation>
  </message>
  <message>
   <source>Last time this stopped before there was a wallet. </source>
   <translation>Letztes Mal endete das, bevor es eine Wallet gab. </translation>
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
   <source>Latitude (WGS 84).</source>
   <translation>Breitengrad (WGS 84).</translation>
  </message>
  <message>
   <source>Latitude and longitude are two columns.</source>
   <translation>Breiten- und Längengrad sind zwei Spalten.</translation>
  </message>
  <message>
   <source>Latitude of the end.</source>
   <translation>Breitengrad des Endes.</translation>
  </message>
  <message>
   <source>Latitude of the place (WGS 84).</source>
   <translation>Breitengrad des Ortes (WGS 84).</translation>
  </message>
  <message>
   <source>Latitude of the start.</source>
   <translation>Breitengrad des Anfangs.</translation>
  </message>
  <message>
   <source>Least risk</source>
   <translation>Geringstes Risiko</translation>
  </message>
  <message>
   <source>Leave</source>
   <translation>Verlassen</translation>
  </message>
  <message>
   <source>Leave a review seat</source>
   <translation>Einen Prüfersitz verlassen</translation>
  </message>
  <message>
   <source>Leave a seat</source>
   <translation>Sitz verlassen</translation>
  </message>
  <message>
   <source>Leave hidden ones out</source>
   <translation>Ausgeblendete weglassen</translation>
  </message>
  <message>
   <source>Leave it off</source>
   <translation>Ausgeschaltet lassen</translation>
  </message>
  <message>
   <source>Leave it out.</source>
   <translation>Lassen Sie es weg.</translation>
  </message>
  <message>
   <source>Leave media out or set its quality to low: Gleaner reads text alone.</source>
   <translation>Lassen Sie Medien weg oder wählen Sie niedrige Qualität: Gleaner liest nur Text.</translation>
  </message>
  <message>
   <source>Leave only History ticked.</source>
   <translation>Lassen Sie nur „Verlauf“ angehakt.</translation>
  </message>
  <message>
   <source>Leave out rows that cannot be read</source>
   <translation>Zeilen auslassen, die nicht gelesen werden können</translation>
  </message>
  <message>
   <source>Leave pictures and files out: Gleaner reads text alone.</source>
   <translation>Lassen Sie Bilder und Dateien weg: Gleaner liest nur Text.</translation>
  </message>
  <message>
   <source>Leave seat {place}</source>
   <translation>Sitz {place} verlassen</translation>
  </message>
  <message>
   <source>Leave the whole cell out</source>
   <translation>Ganze Zelle weglassen</translation>
  </message>
  <message>
   <source>Leave them out, or choose a request that does not ask for this promise.</source>
   <translation>Lassen Sie sie weg oder wählen Sie eine Anfrage, die dieses Versprechen nicht verlangt.</translation>
  </message>
  <message>
   <source>Leave this network?</source>
   <translation>Dieses Netz verlassen?</translation>
  </message>
  <message>
   <source>Leaves seat {place}. What it holds returns to your stake after the exit time.</source>
   <translation>Verlässt Sitz {place}. Was er hält, kehrt nach der Ausstiegszeit in Ihren Einsatz zurück.</translation>
  </message>
  <message>
   <source>Leaves this computer</source>
   <translation>Verlässt diesen Computer</translation>
  </message>
  <message>
   <source>Leaves your account</source>
   <translation>Verlässt Ihr Konto</translation>
  </message>
  <message>
   <source>Leaves your wallet</source>
   <translation>Verlässt Ihre Wallet</translation>
  </message>
  <message>
   <source>Leaves your wallet now</source>
   <translation>Verlässt jetzt Ihre Wallet</translation>
  </message>
  <message>
   <source>Ledger</source>
   <translation>Ledger</translation>
  </message>
  <message>
   <source>Ledger exported</source>
   <translation>Privatsphäre-Konto exportiert</translation>
  </message>
  <message>
   <source>Less can be revealed from now on. What was sold stays counted.</source>
   <translation>Von jetzt an kann weniger verraten werden. Was verkauft ist, bleibt gezählt.</translation>
  </message>
  <message>
   <source>Let it leave</source>
   <translation>Hinausgehen lassen</translation>
  </message>
  <message>
   <source>Let me sign what cannot be read</source>
   <translation>Mich signieren lassen, was nicht lesbar ist</translation>
  </message>
  <message>
   <source>Let them end first, or hide the account instead.</source>
   <translation>Lassen Sie sie erst enden oder blenden Sie das Konto stattdessen aus.</translation>
  </message>
  <message>
   <source>Let them end first, or say that you leave them.</source>
   <translation>Lassen Sie sie erst enden oder sagen Sie, dass Sie sie verlassen.</translation>
  </message>
  <message>
   <source>Let things move again</source>
   <translation>Bewegung wieder zulassen</translation>
  </message>
  <message>
   <source>Let this computer do your duties</source>
   <translation>Diesen Computer Ihre Pflichten tun lassen</translation>
  </message>
  <message>
   <source>Lets a committee decide about deliveries to your request {short}: {threshold} of {size} ({members}). An acceptance by that many pays at once, and cannot be appealed.</source>
   <translation>Lässt einen Ausschuss über Lieferungen an Ihre Anfrage {short} entscheiden: {threshold} von {size} ({members}). Nehmen so viele an, wird sofort gezahlt, ohne Berufung.</translation>
  </message>
  <message>
   <source>Lets the token {value} be transferred again.</source>
   <translation>Lässt das Token {value} wieder überweisen.</translation>
  </message>
  <message>
   <source>Lets {who} take {text} from {who2} at any time, without asking again.</source>
   <translation>Lässt {who} jederzeit {text} von {who2} nehmen, ohne noch einmal zu fragen.</translation>
  </message>
  <message>
   <source>Lets {who} vote, share samples and release keys for you. It can move nothing.</source>
   <translation>Lässt {who} für Sie abstimmen, Stichproben teilen und Schlüssel freigeben. Bewegen kann es nichts.</translation>
  </message>
  <message>
   <source>Level {level}</source>
   <translation>Stufe {level}</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Light theme</source>
   <translation>Helles Design</translation>
  </message>
  <message>
   <source>Limit changed</source>
   <translation>Grenze geändert</translation>
  </message>
  <message>
   <source>Limit stored</source>
   <translation>Grenze gespeichert</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Grenzen</translation>
  </message>
  <message>
   <source>Limits are a network's; this one does not answer.</source>
   <translation>Grenzen gehören zu einem Netz; dieses antwortet nicht.</translation>
  </message>
  <message>
   <source>Line {number} is not a JSON object with “id” and “text”.</source>
   <translation>Zeile {number} ist kein JSON-Objekt mit „id“ und „text“.</translation>
  </message>
  <message>
   <source>Link not opened</source>
   <translation>Link nicht geöffnet</translation>
  </message>
  <message>
   <source>Links to earlier sales</source>
   <translation>Verbindungen zu früheren Verkäufen</translation>
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
   <source>Location history: positions</source>
   <translation>Standortverlauf: Positionen</translation>
  </message>
  <message>
   <source>Location history: trips</source>
   <translation>Standortverlauf: Wege</translation>
  </message>
  <message>
   <source>Location history: visits</source>
   <translation>Standortverlauf: Besuche</translation>
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
   <source>Lock after</source>
   <translation>Sperren nach</translation>
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
   <translation>Sperrt die SOL des Stakings {short} {until}{holder}.</translation>
  </message>
  <message>
   <source>Longitude (WGS 84).</source>
   <translation>Längengrad (WGS 84).</translation>
  </message>
  <message>
   <source>Longitude of the end.</source>
   <translation>Längengrad des Endes.</translation>
  </message>
  <message>
   <source>Longitude of the place (WGS 84).</source>
   <translation>Längengrad des Ortes (WGS 84).</translation>
  </message>
  <message>
   <source>Longitude of the start.</source>
   <translation>Längengrad des Anfangs.</translation>
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
   <source>Look at it</source>
   <translation>Ansehen</translation>
  </message>
  <message>
   <source>Look at that sale, or choose other records or another request.</source>
   <translation>Sehen Sie sich jenen Verkauf an oder wählen Sie andere Datensätze oder eine andere Anfrage.</translation>
  </message>
  <message>
   <source>Look at the exact preview again.</source>
   <translation>Sehen Sie sich die genaue Vorschau noch einmal an.</translation>
  </message>
  <message>
   <source>Look at the file again.</source>
   <translation>Sehen Sie sich die Datei noch einmal an.</translation>
  </message>
  <message>
   <source>Look at the other requests.</source>
   <translation>Sehen Sie sich die anderen Anfragen an.</translation>
  </message>
  <message>
   <source>Look at the request again and correct price, records, deadline or deposit.</source>
   <translation>Sehen Sie sich die Anfrage noch einmal an und berichtigen Sie Preis, Datensätze, Frist oder Einlage.</translation>
  </message>
  <message>
   <source>Look at what it holds and does. It can sign nothing.</source>
   <translation>Ansehen, was sie enthält und tut. Signieren kann sie nichts.</translation>
  </message>
  <message>
   <source>Look at: gleaner benchmark status</source>
   <translation>Siehe: gleaner benchmark status</translation>
  </message>
  <message>
   <source>Look for a missing or unquoted separator in this row.</source>
   <translation>Suchen Sie in dieser Zeile ein fehlendes oder nicht in Anführungszeichen gesetztes Trennzeichen.</translation>
  </message>
  <message>
   <source>Look for a missing or unquoted separator in this row. You can also skip broken rows.</source>
   <translation>Suchen Sie in dieser Zeile nach einem Trennzeichen, das fehlt oder nicht in Anführungszeichen steht. Sie können fehlerhafte Zeilen auch überspringen.</translation>
  </message>
  <message>
   <source>Look for personal details</source>
   <translation>Nach persönlichen Angaben suchen</translation>
  </message>
  <message>
   <source>Look for stray quotation marks.</source>
   <translation>Suchen Sie verirrte Anführungszeichen.</translation>
  </message>
  <message>
   <source>Look for them</source>
   <translation>Nach ihnen suchen</translation>
  </message>
  <message>
   <source>Look for used accounts</source>
   <translation>Benutzte Konten suchen</translation>
  </message>
  <message>
   <source>Look inside</source>
   <translation>Hineinsehen</translation>
  </message>
  <message>
   <source>Look inside my data</source>
   <translation>In meine Daten hineinsehen</translation>
  </message>
  <message>
   <source>Look twice: </source>
   <translation>Sehen Sie zweimal hin: </translation>
  </message>
  <message>
   <source>Look-alike address</source>
   <translation>Ähnliche Adresse</translation>
  </message>
  <message>
   <source>Looked for here. Nothing has left.</source>
   <translation>Hier gesucht. Nichts ist hinausgegangen.</translation>
  </message>
  <message>
   <source>Looking at it…</source>
   <translation>Wird angesehen …</translation>
  </message>
  <message>
   <source>Looking at what it does</source>
   <translation>Es wird angesehen, was es tut</translation>
  </message>
  <message>
   <source>Looking for personal details</source>
   <translation>Suche nach persönlichen Angaben</translation>
  </message>
  <message>
   <source>Looking for personal details.</source>
   <translation>Suche nach persönlichen Angaben.</translation>
  </message>
  <message>
   <source>Looking for used accounts</source>
   <translation>Benutzte Konten werden gesucht</translation>
  </message>
  <message>
   <source>Looking what it is. It is read where it lies.</source>
   <translation>Es wird nachgesehen, was es ist. Gelesen wird es dort, wo es liegt.</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>Wird gesucht …</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>Niedrig</translation>
  </message>
  <message>
   <source>Lowering a limit never asks.</source>
   <translation>Eine Grenze zu senken fragt nie.</translation>
  </message>
  <message>
   <source>MMM yyyy</source>
   <comment>date pattern</comment>
   <translation>MMM yyyy</translation>
  </message>
  <message>
   <source>Made on {day}</source>
   <translation>Erstellt am {day}</translation>
  </message>
  <message>
   <source>Made, not sold</source>
   <translation>Fertig, nicht verkauft</translation>
  </message>
  <message>
   <source>Make a backup file and give that as proof.</source>
   <translation>Machen Sie eine Sicherungsdatei und geben Sie diese als Nachweis an.</translation>
  </message>
  <message>
   <source>Make a backup file, which holds that passphrase too, and give it as proof.</source>
   <translation>Machen Sie eine Sicherungsdatei, die auch diese Passphrase enthält, und geben Sie sie als Nachweis an.</translation>
  </message>
  <message>
   <source>Make a new backup, and give that one.</source>
   <translation>Machen Sie eine neue Sicherung und geben Sie diese an.</translation>
  </message>
  <message>
   <source>Make it again.</source>
   <translation>Erstellen Sie ihn neu.</translation>
  </message>
  <message>
   <source>Make it coarser</source>
   <translation>Vergröbern</translation>
  </message>
  <message>
   <source>Make my wallet</source>
   <translation>Meine Wallet anlegen</translation>
  </message>
  <message>
   <source>Make one with: gleaner init</source>
   <translation>Legen Sie eine an mit: gleaner init</translation>
  </message>
  <message>
   <source>Make the link</source>
   <translation>Link erstellen</translation>
  </message>
  <message>
   <source>Maker and model of the camera.</source>
   <translation>Hersteller und Modell der Kamera.</translation>
  </message>
  <message>
   <source>Makes room for more in the token account of {who}; {who2} pays for it.</source>
   <translation>Schafft mehr Platz im Tokenkonto von {who}; {who2} zahlt dafür.</translation>
  </message>
  <message>
   <source>Makes the account of the market's source of randomness; you pay its rent.</source>
   <translation>Legt das Konto der Zufallsquelle des Marktes an; Sie zahlen sein Pfand.</translation>
  </message>
  <message>
   <source>Makes the market's new numbers current; their delay is over.</source>
   <translation>Macht die neuen Zahlen des Marktes gültig; ihre Wartezeit ist vorbei.</translation>
  </message>
  <message>
   <source>Makes you the market's authority.</source>
   <translation>Macht Sie zur Verwaltung des Marktes.</translation>
  </message>
  <message>
   <source>Makes {short} a durable nonce of {who}.</source>
   <translation>Macht {short} zu einem dauerhaften Nonce von {who}.</translation>
  </message>
  <message>
   <source>Makes {short} a stake account: {who} may choose its validator, {who2} may take its SOL out.</source>
   <translation>Macht {short} zu einem Staking-Konto: {who} darf seinen Validator wählen, {who2} darf seine SOL entnehmen.</translation>
  </message>
  <message>
   <source>Makes {short} an owner of whom {needed} signers have to agree.</source>
   <translation>Macht {short} zu einem Besitzer, bei dem {needed} Signierende zustimmen müssen.</translation>
  </message>
  <message>
   <source>Making a practice wallet…</source>
   <translation>Übungswallet wird angelegt …</translation>
  </message>
  <message>
   <source>Making the records…</source>
   <translation>Datensätze werden erstellt …</translation>
  </message>
  <message>
   <source>Making your wallet…</source>
   <translation>Ihre Wallet wird angelegt …</translation>
  </message>
  <message>
   <source>Making…</source>
   <translation>Wird erstellt …</translation>
  </message>
  <message>
   <source>Manage wallets…</source>
   <translation>Wallets verwalten …</translation>
  </message>
  <message>
   <source>Market</source>
   <translation>Markt</translation>
  </message>
  <message>
   <source>Match before</source>
   <translation>Vorheriger Treffer</translation>
  </message>
  <message>
   <source>Matching words</source>
   <translation>Passende Wörter</translation>
  </message>
  <message>
   <source>May pause, propose rules</source>
   <translation>Darf anhalten, Regeln vorschlagen</translation>
  </message>
  <message>
   <source>May replace it</source>
   <translation>Darf es ersetzen</translation>
  </message>
  <message numerus="yes">
   <source>Measured on your own data, {n} draws.</source>
   <extracomment>Singular: Measured on your own data, {n} draw.</extracomment>
   <translation>
    <numerusform>Gemessen an Ihren eigenen Daten, {n} Ziehung.</numerusform>
    <numerusform>Gemessen an Ihren eigenen Daten, {n} Ziehungen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Measured on {n} texts it was not tuned on.</source>
   <extracomment>Singular: Measured on {n} text it was not tuned on.</extracomment>
   <translation>
    <numerusform>Gemessen an {n} Text, auf den sie nicht abgestimmt wurde.</numerusform>
    <numerusform>Gemessen an {n} Texten, auf die sie nicht abgestimmt wurde.</numerusform>
   </translation>
  </message>
  <message>
   <source>Media Type</source>
   <translation>Media Type</translation>
  </message>
  <message>
   <source>Memo</source>
   <translation>Memo</translation>
  </message>
  <message>
   <source>Memo they gave you</source>
   <translation>Memo, das man Ihnen gab</translation>
  </message>
  <message>
   <source>Memo, public</source>
   <translation>Memo, öffentlich</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>Menü</translation>
  </message>
  <message>
   <source>Message {hash}</source>
   <translation>Nachricht {hash}</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Meldungen</translation>
  </message>
  <message>
   <source>Messages on Instagram, Facebook and Messenger</source>
   <translation>Nachrichten auf Instagram, Facebook und Messenger</translation>
  </message>
  <message>
   <source>Messages on Snapchat</source>
   <translation>Nachrichten auf Snapchat</translation>
  </message>
  <message>
   <source>Messages that prove who you are, transactions that others made</source>
   <translation>Nachrichten, die beweisen, wer Sie sind, und Transaktionen von anderen</translation>
  </message>
  <message>
   <source>Messages you wrote on Discord</source>
   <translation>Nachrichten, die Sie auf Discord geschrieben haben</translation>
  </message>
  <message>
   <source>Minutes asleep.</source>
   <translation>Minuten im Schlaf.</translation>
  </message>
  <message>
   <source>Minutes awake.</source>
   <translation>Minuten wach.</translation>
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
   <source>More about {wallet}</source>
   <translation>Mehr zu {wallet}</translation>
  </message>
  <message>
   <source>More can be revealed than you decided before. What is sold cannot be taken back.</source>
   <translation>Es kann mehr verraten werden, als Sie zuvor entschieden haben. Was verkauft ist, lässt sich nicht zurücknehmen.</translation>
  </message>
  <message>
   <source>More noise protects each record better and makes counts less exact.</source>
   <translation>Mehr Rauschen schützt jeden Datensatz besser und macht Zahlen ungenauer.</translation>
  </message>
  <message>
   <source>More than one account has this name</source>
   <translation>Mehr als ein Konto trägt diesen Namen</translation>
  </message>
  <message>
   <source>More than one entry has this name</source>
   <translation>Mehr als ein Eintrag trägt diesen Namen</translation>
  </message>
  <message>
   <source>More would leave without asking.</source>
   <translation>Mehr ginge ohne Nachfrage hinaus.</translation>
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
   <source>Move it</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <source>Move that away first: only plain files of Gleaner are moved.</source>
   <translation>Räumen Sie das zuerst weg: Nur einfache Dateien von Gleaner werden verschoben.</translation>
  </message>
  <message>
   <source>Move the data folder</source>
   <translation>Datenordner verschieben</translation>
  </message>
  <message>
   <source>Moved by somebody else</source>
   <translation>Von jemand anderem bewegt</translation>
  </message>
  <message>
   <source>Moved positions</source>
   <translation>Verschobene Positionen</translation>
  </message>
  <message>
   <source>Moved positions are protected by distance, not by being absent.</source>
   <translation>Verschobene Positionen sind durch Abstand geschützt, nicht dadurch, dass sie fehlen.</translation>
  </message>
  <message>
   <source>Moves all of the stake {short} into the stake {short2}.</source>
   <translation>Verschiebt das ganze Staking {short} in das Staking {short2}.</translation>
  </message>
  <message>
   <source>Moves the fees of attester {attester} to its balance on the market.</source>
   <translation>Verschiebt die Gebühren von Gutachter {attester} auf sein Marktguthaben.</translation>
  </message>
  <message>
   <source>Moves what you earned to your wallet.</source>
   <translation>Bringt, was Sie verdient haben, in Ihre Wallet.</translation>
  </message>
  <message>
   <source>Moves {sol} from the stake account {short} to {short2}.</source>
   <translation>Verschiebt {sol} vom Staking-Konto {short} zu {short2}.</translation>
  </message>
  <message>
   <source>Moves {sol} of the stake {short} to the stake account {short2}.</source>
   <translation>Verschiebt {sol} des Stakings {short} in das Staking-Konto {short2}.</translation>
  </message>
  <message>
   <source>Move…</source>
   <translation>Verschieben …</translation>
  </message>
  <message>
   <source>Moving…</source>
   <translation>Wird verschoben …</translation>
  </message>
  <message>
   <source>My data</source>
   <translation>Meine Daten</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name 1 to 16 different attesters, and a threshold from 1 to their number.</source>
   <translation>Nennen Sie 1 bis 16 verschiedene Gutachter und eine Schwelle von 1 bis zu ihrer Anzahl.</translation>
  </message>
  <message>
   <source>Name of the account</source>
   <translation>Name des Kontos</translation>
  </message>
  <message>
   <source>Name of the data</source>
   <translation>Name der Daten</translation>
  </message>
  <message>
   <source>Name of the wallet</source>
   <translation>Name der Wallet</translation>
  </message>
  <message>
   <source>Name of your list.</source>
   <translation>Name Ihrer Liste.</translation>
  </message>
  <message>
   <source>Name one of: {join}.</source>
   <translation>Nennen Sie eines von: {join}.</translation>
  </message>
  <message>
   <source>Name one with --queue.</source>
   <translation>Nennen Sie eine mit --queue.</translation>
  </message>
  <message>
   <source>Name the account that paid the deposit; reload to see which.</source>
   <translation>Nennen Sie das Konto, das das Pfand gezahlt hat; laden Sie neu, um zu sehen, welches.</translation>
  </message>
  <message>
   <source>Name the backup file.</source>
   <translation>Benennen Sie die Sicherungsdatei.</translation>
  </message>
  <message>
   <source>Name the folder where your data is with --home.</source>
   <translation>Nennen Sie mit --home den Ordner, in dem Ihre Daten liegen.</translation>
  </message>
  <message>
   <source>Name the folder where your data is with --home; if it is this one, delete that file.</source>
   <translation>Nennen Sie mit --home den Ordner, in dem Ihre Daten liegen; ist es dieser, löschen Sie jene Datei.</translation>
  </message>
  <message>
   <source>Names and addresses are looked for in Latin letters. In Arabic, Chinese, Cyrillic, Greek, Hebrew, Indian, Japanese, Korean and other scripts most are not found.</source>
   <translation>Namen und Adressen werden in lateinischen Buchstaben gesucht. In arabischer, chinesischer, kyrillischer, griechischer, hebräischer, indischer, japanischer, koreanischer und anderer Schrift werden die meisten nicht gefunden.</translation>
  </message>
  <message>
   <source>Names for addresses, encrypted on this computer and known to nobody else.
Send completes them, shows the whole address all the same, and warns where an address only resembles one of them.
Exchanges want a memo with each transfer: say so here, and Send asks for it.</source>
   <translation>Namen für Adressen, auf diesem Computer verschlüsselt und sonst niemandem bekannt.
Senden vervollständigt sie, zeigt trotzdem die ganze Adresse und warnt, wo eine Adresse einer davon nur ähnelt.
Börsen wollen zu jeder Überweisung ein Memo: Sagen Sie es hier, und Senden fragt danach.</translation>
  </message>
  <message>
   <source>Names for addresses; Send completes them</source>
   <translation>Namen für Adressen; Senden vervollständigt sie</translation>
  </message>
  <message>
   <source>Navigation</source>
   <translation>Navigation</translation>
  </message>
  <message>
   <source>Needs a memo</source>
   <translation>Braucht ein Memo</translation>
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
   <source>Never</source>
   <translation>Nie</translation>
  </message>
  <message>
   <source>New accounts of the token {short} begin {one_of}.</source>
   <translation>Neue Konten des Tokens {short} beginnen {one_of}.</translation>
  </message>
  <message>
   <source>New data folder</source>
   <translation>Neuer Datenordner</translation>
  </message>
  <message>
   <source>New folder</source>
   <translation>Neuer Ordner</translation>
  </message>
  <message>
   <source>New passphrase</source>
   <translation>Neue Passphrase</translation>
  </message>
  <message>
   <source>New recovery words</source>
   <translation>Neue Wiederherstellungswörter</translation>
  </message>
  <message>
   <source>New requests and submissions are paused; everything under way goes on.</source>
   <translation>Neue Anfragen und Einreichungen sind angehalten; alles Laufende geht weiter.</translation>
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
   <source>Next account</source>
   <translation>Nächstes Konto</translation>
  </message>
  <message>
   <source>Next and previous</source>
   <translation>Nächste und vorige</translation>
  </message>
  <message>
   <source>Next match</source>
   <translation>Nächster Treffer</translation>
  </message>
  <message>
   <source>Next pane</source>
   <translation>Nächster Bereich</translation>
  </message>
  <message>
   <source>Next time, keep Gleaner or its keeper running, unlocked, until the label is open.</source>
   <translation>Lassen Sie nächstes Mal Gleaner oder seinen Hüter entsperrt laufen, bis das Etikett offen ist.</translation>
  </message>
  <message>
   <source>Next you type 3 of them.</source>
   <translation>Danach geben Sie 3 davon ein.</translation>
  </message>
  <message>
   <source>No Ledger was found. Plug it in, unlock it and open its Solana app. Nothing was signed.</source>
   <translation>Kein Ledger gefunden. Stecken Sie ihn an, entsperren Sie ihn und öffnen Sie seine Solana-App. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>No SOL is left for fees of later transactions.</source>
   <translation>Für Gebühren späterer Transaktionen bleiben keine SOL übrig.</translation>
  </message>
  <message>
   <source>No address yet</source>
   <translation>Noch keine Adresse</translation>
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
   <source>No batch was settled yet, and no review changed the agreement.</source>
   <translation>Noch keine Charge wurde abgerechnet, und keine Prüfung hat die Übereinstimmung geändert.</translation>
  </message>
  <message>
   <source>No column gives “{name}”, which is required.</source>
   <translation>Keine Spalte ergibt „{name}“, und das ist erforderlich.</translation>
  </message>
  <message>
   <source>No column gives “{name}”.</source>
   <translation>Keine Spalte ergibt „{name}“.</translation>
  </message>
  <message>
   <source>No data yet</source>
   <translation>Noch keine Daten</translation>
  </message>
  <message>
   <source>No day can be put together again</source>
   <translation>Kein Tag lässt sich wieder zusammensetzen</translation>
  </message>
  <message>
   <source>No day of yours changes this release.</source>
   <translation>Kein Tag von Ihnen verändert diese Freigabe.</translation>
  </message>
  <message>
   <source>No epsilon taken here mends that.</source>
   <translation>Kein Epsilon, das hier möglich ist, behebt das.</translation>
  </message>
  <message>
   <source>No field of these records is one that outsiders could know.</source>
   <translation>Kein Feld dieser Datensätze ist eines, das Außenstehende kennen könnten.</translation>
  </message>
  <message>
   <source>No field would leave: this request asks for none of the fields of this data, or all of them are dropped.</source>
   <translation>Kein Feld würde hinausgehen: Diese Anfrage fragt nach keinem Feld dieser Daten, oder alle sind weggelassen.</translation>
  </message>
  <message>
   <source>No file was chosen. Choose a file or a folder.</source>
   <translation>Keine Datei wurde gewählt. Wählen Sie eine Datei oder einen Ordner.</translation>
  </message>
  <message>
   <source>No file yet</source>
   <translation>Noch keine Datei</translation>
  </message>
  <message>
   <source>No gateway is configured, so nothing can be fetched.</source>
   <translation>Kein Gateway ist eingerichtet, also kann nichts geholt werden.</translation>
  </message>
  <message>
   <source>No key signs for this address: a program decides who may use what is sent there.</source>
   <translation>Für diese Adresse signiert kein Schlüssel: Ein Programm entscheidet, wer nutzen darf, was dorthin gesendet wird.</translation>
  </message>
  <message>
   <source>No longer valid</source>
   <translation>Nicht mehr gültig</translation>
  </message>
  <message>
   <source>No messages</source>
   <translation>Keine Meldungen</translation>
  </message>
  <message>
   <source>No money moved and no data left.</source>
   <translation>Kein Geld wurde bewegt, und keine Daten sind hinausgegangen.</translation>
  </message>
  <message>
   <source>No money moved.</source>
   <translation>Kein Geld wurde bewegt.</translation>
  </message>
  <message>
   <source>No name, note or address has these words.</source>
   <translation>Kein Name, keine Notiz und keine Adresse enthält diese Wörter.</translation>
  </message>
  <message>
   <source>No network runs in {joined_dir}.</source>
   <translation>In {joined_dir} läuft kein Netz.</translation>
  </message>
  <message>
   <source>No network was joined yet, so there are no requests.</source>
   <translation>Noch keinem Netzwerk beigetreten, deshalb gibt es keine Anfragen.</translation>
  </message>
  <message>
   <source>No network was joined yet.</source>
   <translation>Noch wurde keinem Netz beigetreten.</translation>
  </message>
  <message>
   <source>No noise was drawn and nothing was spent.</source>
   <translation>Kein Rauschen wurde gezogen und nichts verbraucht.</translation>
  </message>
  <message>
   <source>No panel was drawn for this batch yet.</source>
   <translation>Für diese Charge wurden noch keine Prüfer ausgelost.</translation>
  </message>
  <message>
   <source>No personal details found</source>
   <translation>Keine persönlichen Angaben gefunden</translation>
  </message>
  <message>
   <source>No prices: name a price list with --prices, or an endpoint with --endpoint.</source>
   <translation>Keine Preise: Nennen Sie eine Preisliste mit --prices oder einen Dienst mit --endpoint.</translation>
  </message>
  <message>
   <source>No queue of oracles is known for this program.</source>
   <translation>Für dieses Programm ist keine Orakelwarteschlange bekannt.</translation>
  </message>
  <message>
   <source>No record can be joined with what you sold before, as far as marks of it are kept.</source>
   <translation>Kein Datensatz lässt sich mit früher Verkauftem verknüpfen, soweit Marken davon aufbewahrt sind.</translation>
  </message>
  <message>
   <source>No record can be joined with what you sold before.</source>
   <translation>Kein Datensatz lässt sich mit dem verknüpfen, was Sie früher verkauft haben.</translation>
  </message>
  <message>
   <source>No record is alone with what outsiders could know of it.</source>
   <translation>Kein Datensatz steht mit dem allein, was Außenstehende von ihm wissen könnten.</translation>
  </message>
  <message>
   <source>No record is left to sell.</source>
   <translation>Kein Datensatz bleibt zu verkaufen.</translation>
  </message>
  <message>
   <source>No record of yours changes this release.</source>
   <translation>Kein Datensatz von Ihnen verändert diese Freigabe.</translation>
  </message>
  <message>
   <source>No recovery words bring back what was imported as a key: {names}.</source>
   <translation>Was als Schlüssel importiert wurde, bringen keine Wiederherstellungswörter zurück: {names}.</translation>
  </message>
  <message>
   <source>No recovery words bring back: {names}</source>
   <translation>Keine Wiederherstellungswörter bringen zurück: {names}</translation>
  </message>
  <message>
   <source>No request is open for data of this kind. New ones are compared with it whenever you look here.</source>
   <translation>Für Daten dieser Art ist keine Anfrage offen. Neue werden damit verglichen, sooft Sie hier nachsehen.</translation>
  </message>
  <message>
   <source>No requests are open</source>
   <translation>Keine offenen Anfragen</translation>
  </message>
  <message>
   <source>No rows lie between {value} and {value2}.</source>
   <translation>Keine Zeilen liegen zwischen {value} und {value2}.</translation>
  </message>
  <message>
   <source>No sale under way</source>
   <translation>Kein laufender Verkauf</translation>
  </message>
  <message>
   <source>No single day of yours can be proven. Your habits show.</source>
   <translation>Kein einzelner Tag von Ihnen lässt sich beweisen. Ihre Gewohnheiten zeigen sich.</translation>
  </message>
  <message>
   <source>No single record can be proven. Your habits show.</source>
   <translation>Kein einzelner Datensatz lässt sich beweisen. Ihre Gewohnheiten zeigen sich.</translation>
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
   <translation>An dieser Adresse ist kein austauschbares Programm aufgespielt.</translation>
  </message>
  <message>
   <source>No values are shown, and nobody is asked for prices.</source>
   <translation>Keine Werte werden gezeigt, und niemand wird nach Preisen gefragt.</translation>
  </message>
  <message>
   <source>No wallet can sign for this address, and nothing is there: what is sent to it would be lost.</source>
   <translation>Keine Wallet kann für diese Adresse signieren, und dort ist nichts: Was dorthin gesendet wird, wäre verloren.</translation>
  </message>
  <message>
   <source>Nobody asks for data at this moment. New requests appear here by themselves.</source>
   <translation>Gerade fragt niemand nach Daten. Neue Anfragen erscheinen hier von selbst.</translation>
  </message>
  <message>
   <source>Nobody can be singled out</source>
   <translation>Niemand lässt sich herausgreifen</translation>
  </message>
  <message>
   <source>Nobody can tell who is in it</source>
   <translation>Niemand kann erkennen, wer darin ist</translation>
  </message>
  <message>
   <source>Nobody else learns your limit.</source>
   <translation>Niemand sonst erfährt Ihre Grenze.</translation>
  </message>
  <message>
   <source>Nobody: nothing was sold.</source>
   <translation>Niemand: Nichts wurde verkauft.</translation>
  </message>
  <message>
   <source>Noise drawn</source>
   <translation>Rauschen gezogen</translation>
  </message>
  <message>
   <source>Noise was drawn for other choices than these, and what it cost is spent.</source>
   <translation>Das Rauschen wurde für eine andere Auswahl als diese gezogen, und was es kostet, ist verbraucht.</translation>
  </message>
  <message>
   <source>Noise would hide nearly everything: even at epsilon {epsilon_max}, {shown} of your {there} places would be shown, those with {least} days or more, and it takes {needed}.</source>
   <translation>Rauschen würde fast alles verbergen: Selbst bei Epsilon {epsilon_max} würden {shown} Ihrer {there} Orte gezeigt, die mit {least} Tagen oder mehr, und verlangt sind {needed}.</translation>
  </message>
  <message>
   <source>Noised</source>
   <translation>Verrauscht</translation>
  </message>
  <message>
   <source>Noised counts of days in cells of a map</source>
   <translation>Verrauschte Anzahlen von Tagen in Zellen einer Karte</translation>
  </message>
  <message>
   <source>Noised records have no value in common with earlier sales; the privacy budget adds them up.</source>
   <translation>Verrauschte Datensätze haben keinen Wert mit früheren Verkäufen gemeinsam; das Privatsphäre-Budget zählt sie zusammen.</translation>
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
   <source>None</source>
   <translation>Keiner</translation>
  </message>
  <message>
   <source>None of the {missing} gateways asked has {cid}.</source>
   <translation>Keines der {missing} gefragten Gateways hat {cid}.</translation>
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
   <source>None of these records was sold from this computer.</source>
   <translation>Keiner dieser Datensätze wurde von diesem Computer aus verkauft.</translation>
  </message>
  <message>
   <source>None of these words' accounts was used on this network.</source>
   <translation>Kein Konto dieser Wörter wurde in diesem Netz benutzt.</translation>
  </message>
  <message>
   <source>None so far. Stopped before every numbering was looked at.</source>
   <translation>Bisher keines. Angehalten, bevor jede Nummerierung angesehen war.</translation>
  </message>
  <message>
   <source>None yet</source>
   <translation>Noch keiner</translation>
  </message>
  <message>
   <source>Not Applicable</source>
   <translation>Not Applicable</translation>
  </message>
  <message>
   <source>Not Available</source>
   <translation>Not Available</translation>
  </message>
  <message>
   <source>Not a summary: these are the bytes that will be sealed.</source>
   <translation>Keine Zusammenfassung: Genau diese Bytes werden versiegelt.</translation>
  </message>
  <message>
   <source>Not all as the buyer asked</source>
   <translation>Nicht alles wie vom Käufer verlangt</translation>
  </message>
  <message>
   <source>Not all of this could be read, so no limit can be compared with it.</source>
   <translation>Nicht alles davon konnte gelesen werden, also lässt sich keine Grenze damit vergleichen.</translation>
  </message>
  <message>
   <source>Not checked</source>
   <translation>Nicht geprüft</translation>
  </message>
  <message>
   <source>Not checked yet. Wallets shows and checks them.</source>
   <translation>Noch nicht geprüft. Wallets zeigt und prüft sie.</translation>
  </message>
  <message>
   <source>Not enough for one delivery. The buyer has to add money first.</source>
   <translation>Zu wenig für eine Lieferung. Der Käufer muss erst Geld nachlegen.</translation>
  </message>
  <message>
   <source>Not hidden: sold as it is</source>
   <translation>Nicht verborgen: verkauft, wie es ist</translation>
  </message>
  <message>
   <source>Not linked to earlier sales</source>
   <translation>Nicht mit früheren Verkäufen verknüpft</translation>
  </message>
  <message>
   <source>Not on paper yet, as far as we know. </source>
   <translation>Unseres Wissens noch nicht auf Papier. </translation>
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
   <translation>Nicht signiert</translation>
  </message>
  <message>
   <source>Not simulated</source>
   <translation>Nicht simuliert</translation>
  </message>
  <message>
   <source>Not sold before</source>
   <translation>Noch nicht verkauft</translation>
  </message>
  <message>
   <source>Not the one this app came with. You agreed to sign for this very program.</source>
   <translation>Nicht das, mit dem diese App kam. Sie haben zugestimmt, für genau dieses Programm zu signieren.</translation>
  </message>
  <message>
   <source>Not the one this app came with: what it does is not what we describe. Do not sign here. Nothing is signed for it.</source>
   <translation>Nicht das, mit dem diese App kam: Was es tut, ist nicht das, was wir beschreiben. Signieren Sie hier nicht. Für dieses Programm wird nichts signiert.</translation>
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
   <source>Not this one</source>
   <translation>Diesen nicht</translation>
  </message>
  <message>
   <source>Not understood: </source>
   <translation>Nicht verstanden: </translation>
  </message>
  <message>
   <source>Not valid: {who} did not sign this text.</source>
   <translation>Nicht gültig: {who} hat diesen Text nicht signiert.</translation>
  </message>
  <message>
   <source>Not while this is so.</source>
   <translation>Nicht, solange das so ist.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Note in it, written by whoever sent it</source>
   <translation>Notiz darin, geschrieben von dem, der gesendet hat</translation>
  </message>
  <message>
   <source>Notes in Google Keep</source>
   <translation>Notizen in Google Notizen (Keep)</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nichts</translation>
  </message>
  <message>
   <source>Nothing brings these keys back but copies of them. No recovery words hold them.</source>
   <translation>Nichts bringt diese Schlüssel zurück außer Kopien von ihnen. Keine Wiederherstellungswörter enthalten sie.</translation>
  </message>
  <message>
   <source>Nothing brings this key back but a copy of it. No recovery words hold it.</source>
   <translation>Nichts bringt diesen Schlüssel zurück außer einer Kopie von ihm. Keine Wiederherstellungswörter enthalten ihn.</translation>
  </message>
  <message>
   <source>Nothing can be disputed any more.</source>
   <translation>Nichts kann mehr bestritten werden.</translation>
  </message>
  <message>
   <source>Nothing can be looked for in binary data. Keep, drop or hash this column instead.</source>
   <translation>In Binärdaten lässt sich nach nichts suchen. Behalten Sie diese Spalte, lassen Sie sie weg oder ersetzen Sie sie durch Codes.</translation>
  </message>
  <message>
   <source>Nothing can be sent</source>
   <translation>Nichts kann gesendet werden</translation>
  </message>
  <message>
   <source>Nothing fades and the cursor stands still. Off follows the system.</source>
   <translation>Nichts blendet über, und der Cursor steht still. Aus folgt dem System.</translation>
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
   <source>Nothing found</source>
   <translation>Nichts gefunden</translation>
  </message>
  <message>
   <source>Nothing happened yet</source>
   <translation>Noch ist nichts geschehen</translation>
  </message>
  <message>
   <source>Nothing has changed.</source>
   <translation>Nichts hat sich geändert.</translation>
  </message>
  <message>
   <source>Nothing has left this computer.</source>
   <translation>Nichts hat diesen Computer verlassen.</translation>
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
   <source>Nothing has left. Drawn again they would reveal twice what was paid for once.</source>
   <translation>Nichts ist hinausgegangen. Neu gezogen würden sie zweimal verraten, was einmal bezahlt wurde.</translation>
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
   <source>Nothing in it is a kind of data we can read. What can be added, and how, is in “What can I add?”</source>
   <translation>Nichts darin ist von einer Art, die wir lesen können. Was sich hinzufügen lässt, und wie, steht unter „Was kann ich hinzufügen?“</translation>
  </message>
  <message>
   <source>Nothing is free to take out.</source>
   <translation>Nichts ist frei zu entnehmen.</translation>
  </message>
  <message>
   <source>Nothing is held at this moment.</source>
   <translation>Gerade ist nichts hinterlegt.</translation>
  </message>
  <message>
   <source>Nothing is held for this batch. Stake you deposited for it is free, and yours to withdraw.</source>
   <translation>Für diese Charge ist nichts hinterlegt. Einsatz, den Sie dafür eingelegt haben, ist frei und kann entnommen werden.</translation>
  </message>
  <message>
   <source>Nothing is known about: {kinds}.</source>
   <translation>Nichts bekannt ist über: {kinds}.</translation>
  </message>
  <message>
   <source>Nothing is paid twice: a sale goes on from its last confirmed step.</source>
   <translation>Nichts wird doppelt bezahlt: Ein Verkauf geht von seinem letzten bestätigten Schritt aus weiter.</translation>
  </message>
  <message>
   <source>Nothing is paid twice: a sale goes on from its last saved step.</source>
   <translation>Nichts wird doppelt bezahlt: Ein Verkauf geht von seinem letzten gespeicherten Schritt aus weiter.</translation>
  </message>
  <message>
   <source>Nothing is sent until you agree there</source>
   <translation>Nichts wird gesendet, bis Sie dort zustimmen</translation>
  </message>
  <message>
   <source>Nothing is spent by asking.</source>
   <translation>Durch das Fragen wird nichts verbraucht.</translation>
  </message>
  <message>
   <source>Nothing is staked, so nothing is held.</source>
   <translation>Kein Einsatz, also ist nichts hinterlegt.</translation>
  </message>
  <message>
   <source>Nothing is staked, so nothing of it can be lost.</source>
   <translation>Kein Einsatz, also kann keiner verloren gehen.</translation>
  </message>
  <message>
   <source>Nothing is staked. A sale may start without; it asks where it is needed, with its price.</source>
   <translation>Kein Einsatz ist hinterlegt. Ein Verkauf kann ohne beginnen; er fragt danach, wo er gebraucht wird, mit seinem Preis.</translation>
  </message>
  <message>
   <source>Nothing is watched.</source>
   <translation>Nichts wird beobachtet.</translation>
  </message>
  <message>
   <source>Nothing kept and nothing sold</source>
   <translation>Nichts aufbewahrt und nichts verkauft</translation>
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
   <source>Nothing more has left, and no other records are sold in their place.</source>
   <translation>Nichts Weiteres hat den Computer verlassen, und keine anderen Datensätze werden an ihrer Stelle verkauft.</translation>
  </message>
  <message>
   <source>Nothing more has left.</source>
   <translation>Nichts Weiteres ist hinausgegangen.</translation>
  </message>
  <message>
   <source>Nothing more has left. What their noise cost stays spent.</source>
   <translation>Nichts Weiteres hat den Computer verlassen. Was ihr Rauschen gekostet hat, bleibt verbraucht.</translation>
  </message>
  <message>
   <source>Nothing more is delivered. What was published before is sealed, and its key stays here.</source>
   <translation>Nichts Weiteres wird geliefert. Was zuvor veröffentlicht wurde, ist versiegelt, und der Schlüssel bleibt hier.</translation>
  </message>
  <message>
   <source>Nothing more is signed. Batches of this sale that are on the market go on and are paid.</source>
   <translation>Nichts Weiteres wird unterschrieben. Chargen dieses Verkaufs, die auf dem Markt sind, gehen weiter und werden bezahlt.</translation>
  </message>
  <message>
   <source>Nothing more of it is opened.</source>
   <translation>Nichts Weiteres davon wird geöffnet.</translation>
  </message>
  <message>
   <source>Nothing more was read from it. Export it again from where it came from.</source>
   <translation>Mehr wurde daraus nicht gelesen. Exportieren Sie es noch einmal dort, wo es herkommt.</translation>
  </message>
  <message>
   <source>Nothing more was signed. Of what was on the market before, the bond answers as you were told.</source>
   <translation>Nichts Weiteres wurde unterschrieben. Für das, was schon auf dem Markt war, haftet die Kaution, wie Ihnen gesagt wurde.</translation>
  </message>
  <message>
   <source>Nothing more was signed. What the earlier sale earned is not lost.</source>
   <translation>Nichts Weiteres wurde signiert. Was der frühere Verkauf verdient hat, ist nicht verloren.</translation>
  </message>
  <message>
   <source>Nothing moved.</source>
   <translation>Nichts wurde bewegt.</translation>
  </message>
  <message>
   <source>Nothing needs to be done: the reviewers have the samples.</source>
   <translation>Nichts zu tun: Die Prüfer haben die Stichproben.</translation>
  </message>
  <message>
   <source>Nothing needs to be done: the whole stake was taken already.</source>
   <translation>Nichts zu tun: Der ganze Einsatz wurde bereits eingezogen.</translation>
  </message>
  <message>
   <source>Nothing needs to be done: this attester's word is on the record.</source>
   <translation>Nichts zu tun: Das Wort dieses Gutachters ist verzeichnet.</translation>
  </message>
  <message>
   <source>Nothing needs to be done: this seat is settled.</source>
   <translation>Nichts zu tun: Dieser Sitz ist abgerechnet.</translation>
  </message>
  <message>
   <source>Nothing needs to be done: this seat's vote is on the record.</source>
   <translation>Nichts zu tun: Die Stimme dieses Sitzes ist verzeichnet.</translation>
  </message>
  <message>
   <source>Nothing new has left.</source>
   <translation>Nichts Neues ist hinausgegangen.</translation>
  </message>
  <message>
   <source>Nothing new is chosen.</source>
   <translation>Nichts Neues ist gewählt.</translation>
  </message>
  <message>
   <source>Nothing of it had been sold.</source>
   <translation>Nichts davon war verkauft.</translation>
  </message>
  <message>
   <source>Nothing of it was sold or sent.</source>
   <translation>Nichts davon wurde verkauft oder gesendet.</translation>
  </message>
  <message>
   <source>Nothing of that name here.</source>
   <translation>Nichts dieses Namens hier.</translation>
  </message>
  <message>
   <source>Nothing of the history kept here was changed. Your money is untouched by this.</source>
   <translation>Am hier aufbewahrten Verlauf wurde nichts geändert. Ihr Geld ist davon unberührt.</translation>
  </message>
  <message>
   <source>Nothing of the name “{sale_id}” is prepared.</source>
   <translation>Unter dem Namen „{sale_id}“ ist nichts aufbereitet.</translation>
  </message>
  <message>
   <source>Nothing of this data was sold before.</source>
   <translation>Nichts von diesen Daten wurde früher verkauft.</translation>
  </message>
  <message>
   <source>Nothing of this sale can be withdrawn any more. Its papers stay here.</source>
   <translation>Von diesem Verkauf kann nichts mehr widerrufen werden. Seine Belege bleiben hier.</translation>
  </message>
  <message>
   <source>Nothing of this sale can be withdrawn any more: its keys are released.</source>
   <translation>Von diesem Verkauf lässt sich nichts mehr widerrufen: Die Schlüssel sind freigegeben.</translation>
  </message>
  <message>
   <source>Nothing personal was found. No detector finds everything: look at the exact preview all the same.</source>
   <translation>Nichts Persönliches wurde gefunden. Keine Erkennung findet alles: Sehen Sie sich trotzdem die genaue Vorschau an.</translation>
  </message>
  <message>
   <source>Nothing revealed yet</source>
   <translation>Noch nichts verraten</translation>
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
   <translation>Sie müssen nichts tun.</translation>
  </message>
  <message>
   <source>Nothing to do.</source>
   <translation>Nichts zu tun.</translation>
  </message>
  <message>
   <source>Nothing to do: it is tried again.</source>
   <translation>Nichts zu tun: Es wird noch einmal versucht.</translation>
  </message>
  <message>
   <source>Nothing until you sign.</source>
   <translation>Nichts, bis Sie signieren.</translation>
  </message>
  <message>
   <source>Nothing was added or signed.</source>
   <translation>Nichts wurde hinzugefügt oder signiert.</translation>
  </message>
  <message>
   <source>Nothing was added.</source>
   <translation>Nichts wurde hinzugefügt.</translation>
  </message>
  <message>
   <source>Nothing was changed.</source>
   <translation>Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Nothing was changed. Your wallet is in that folder.</source>
   <translation>Nichts wurde geändert. Ihre Wallet ist in jenem Ordner.</translation>
  </message>
  <message>
   <source>Nothing was decided yet.</source>
   <translation>Noch nichts wurde entschieden.</translation>
  </message>
  <message>
   <source>Nothing was deleted.</source>
   <translation>Nichts wurde gelöscht.</translation>
  </message>
  <message>
   <source>Nothing was erased.</source>
   <translation>Nichts wurde gelöscht.</translation>
  </message>
  <message>
   <source>Nothing was imported.</source>
   <translation>Nichts wurde importiert.</translation>
  </message>
  <message>
   <source>Nothing was kept, so the words you were shown open nothing yet. If all of them are on your paper, type them in; otherwise tear the paper up and create a wallet with new ones.</source>
   <translation>Nichts wurde aufbewahrt, also öffnen die gezeigten Wörter noch nichts. Stehen alle auf Ihrem Papier, geben Sie sie ein; sonst zerreißen Sie das Papier und legen Sie eine Wallet mit neuen an.</translation>
  </message>
  <message>
   <source>Nothing was moved.</source>
   <translation>Nichts wurde verschoben.</translation>
  </message>
  <message>
   <source>Nothing was read from it, and nothing of it leaves.</source>
   <translation>Nichts wurde daraus gelesen, und nichts davon geht hinaus.</translation>
  </message>
  <message>
   <source>Nothing was removed.</source>
   <translation>Nichts wurde entfernt.</translation>
  </message>
  <message>
   <source>Nothing was replaced.</source>
   <translation>Nichts wurde ersetzt.</translation>
  </message>
  <message>
   <source>Nothing was sealed or published.</source>
   <translation>Nichts wurde versiegelt oder veröffentlicht.</translation>
  </message>
  <message>
   <source>Nothing was searched: the detectors are missing.</source>
   <translation>Nichts wurde durchsucht: Die Erkennung fehlt.</translation>
  </message>
  <message>
   <source>Nothing was sent.</source>
   <translation>Nichts wurde gesendet.</translation>
  </message>
  <message>
   <source>Nothing was sent; report it.</source>
   <translation>Nichts wurde gesendet; melden Sie es.</translation>
  </message>
  <message>
   <source>Nothing was signed, nothing was sent</source>
   <translation>Nichts wurde signiert, nichts gesendet</translation>
  </message>
  <message>
   <source>Nothing was signed.</source>
   <translation>Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>Nothing was signed. A record sold twice under it, and proven, costs your whole stake.</source>
   <translation>Nichts wurde signiert. Ein Datensatz, der darunter doppelt verkauft und erwiesen wird, kostet Ihren ganzen Einsatz.</translation>
  </message>
  <message>
   <source>Nothing was signed. Sold twice, and proven, they cost your whole stake.</source>
   <translation>Nichts wurde signiert. Doppelt verkauft und erwiesen, kosten sie Ihren ganzen Einsatz.</translation>
  </message>
  <message>
   <source>Nothing was spent of it yet.</source>
   <translation>Noch nichts davon wurde verbraucht.</translation>
  </message>
  <message>
   <source>Nothing was spent of it. At the limit of {limit} whoever buys could become at most {times} times surer about {one} of yours.</source>
   <translation>Nichts davon wurde verbraucht. An der Grenze von {limit} könnten sich Käufer über {one} von Ihnen höchstens {times}-mal sicherer werden.</translation>
  </message>
  <message>
   <source>Nothing was written.</source>
   <translation>Nichts wurde geschrieben.</translation>
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
   <source>Nothing you have was sold. What every sale reveals is counted here, against limits you set.</source>
   <translation>Nichts von Ihnen wurde verkauft. Was jeder Verkauf verrät, wird hier gezählt, gegen Grenzen, die Sie setzen.</translation>
  </message>
  <message>
   <source>Notice exports when they arrive</source>
   <translation>Ankommende Exporte bemerken</translation>
  </message>
  <message>
   <source>Notifications</source>
   <translation>Benachrichtigungen</translation>
  </message>
  <message>
   <source>Now type three of them</source>
   <translation>Geben Sie nun drei davon ein</translation>
  </message>
  <message>
   <source>Now: {folder}</source>
   <translation>Jetzt: {folder}</translation>
  </message>
  <message>
   <source>Number of words</source>
   <translation>Anzahl der Wörter</translation>
  </message>
  <message>
   <source>Number {number} waits to become current.</source>
   <translation>Nummer {number} wartet darauf, gültig zu werden.</translation>
  </message>
  <message>
   <source>Numbers about different things are never added: a day, an answer and a record are kept apart. Deleting a source does not give its budget back.</source>
   <translation>Zahlen über Verschiedenes werden nie zusammengezählt: Ein Tag, eine Antwort und ein Datensatz bleiben getrennt. Eine Quelle zu löschen gibt ihr Budget nicht zurück.</translation>
  </message>
  <message>
   <source>Of 1,000 personal details it misses about {missed}. So look at the exact preview, too.</source>
   <translation>Von 1.000 persönlichen Angaben übersieht sie etwa {missed}. Sehen Sie sich deshalb auch die genaue Vorschau an.</translation>
  </message>
  <message>
   <source>Of this file, all sales</source>
   <translation>Aus dieser Datei, alle Verkäufe</translation>
  </message>
  <message>
   <source>Offers the market's authority to {who}, who takes over by accepting.</source>
   <translation>Bietet {who} die Verwaltung des Marktes an; wer annimmt, übernimmt sie.</translation>
  </message>
  <message>
   <source>Offline since {time}</source>
   <translation>Offline seit {time}</translation>
  </message>
  <message>
   <source>Offset from UTC the phone had, such as +01:00.</source>
   <translation>Zeitversatz zu UTC auf dem Telefon, etwa +01:00.</translation>
  </message>
  <message>
   <source>Offset of that clock, missing where nothing tells it.</source>
   <translation>Zeitversatz dieser Uhr; fehlt, wo nichts ihn nennt.</translation>
  </message>
  <message>
   <source>Offset of the time as the file states it, UTC where it states no other.</source>
   <translation>Zeitversatz, wie die Datei ihn nennt; UTC, wo sie keinen anderen nennt.</translation>
  </message>
  <message>
   <source>Offset of the time as the file states it.</source>
   <translation>Zeitversatz, wie die Datei ihn nennt.</translation>
  </message>
  <message>
   <source>On Android, install SMS Backup &amp; Restore and make a local backup of messages.</source>
   <translation>Installieren Sie auf Android SMS Backup &amp; Restore und legen Sie eine lokale Sicherung der Nachrichten an.</translation>
  </message>
  <message>
   <source>On Android, open Settings, then Location, then Location services, then Timeline, then Export.</source>
   <translation>Öffnen Sie auf Android „Einstellungen“, dann „Standort“, dann „Standortdienste“, dann „Zeitachse“, dann „Exportieren“.</translation>
  </message>
  <message>
   <source>On a panel, {amount} locked</source>
   <translation>In einer Prüfung, {amount} gebunden</translation>
  </message>
  <message>
   <source>On an iPhone, open Google Maps, your picture, then Settings, Location and privacy, then Export Timeline data.</source>
   <translation>Öffnen Sie auf dem iPhone Google Maps, Ihr Bild, dann „Einstellungen“, „Standort &amp; Datenschutz“, dann „Zeitachsendaten exportieren“.</translation>
  </message>
  <message>
   <source>On its way</source>
   <translation>Unterwegs</translation>
  </message>
  <message>
   <source>On paper</source>
   <translation>Auf Papier</translation>
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
   <source>On top, together</source>
   <translation>Obendrauf, zusammen</translation>
  </message>
  <message>
   <source>On your iPhone, open Health, then your picture, then Export All Health Data.</source>
   <translation>Öffnen Sie auf dem iPhone „Health“, dann Ihr Bild, dann „Alle Gesundheitsdaten exportieren“.</translation>
  </message>
  <message>
   <source>On your phone, open a chat, then its menu, and choose Export chat (Android: More, then Export chat).</source>
   <translation>Öffnen Sie auf dem Telefon einen Chat, dann sein Menü, und wählen Sie „Chat exportieren“ (Android: „Mehr“, dann „Chat exportieren“).</translation>
  </message>
  <message>
   <source>Once more</source>
   <translation>Noch einmal</translation>
  </message>
  <message>
   <source>One ZIP archive other programs can read: your data sets as JSON, the privacy ledger and all signed papers.</source>
   <translation>Ein ZIP-Archiv, das andere Programme lesen: Ihre Datenbestände als JSON, das Privatsphäre-Konto und alle unterschriebenen Belege.</translation>
  </message>
  <message>
   <source>One column was given for two fields.</source>
   <translation>Eine Spalte wurde für zwei Felder angegeben.</translation>
  </message>
  <message>
   <source>One element has more than {element_chars} characters.</source>
   <translation>Ein Element hat mehr als {element_chars} Zeichen.</translation>
  </message>
  <message>
   <source>One encrypted file with keys, sales, privacy ledger, votes, receipts, contacts, settings and the packages of open sales. Not in it: your own source files, and the practice network.</source>
   <translation>Eine verschlüsselte Datei mit Schlüsseln, Verkäufen, Privatsphäre-Konto, Stimmen, Belegen, Adressbuch, Einstellungen und den Paketen offener Verkäufe. Nicht darin: Ihre eigenen Quelldateien und das Übungsnetz.</translation>
  </message>
  <message>
   <source>One moment, this is being worked out.</source>
   <translation>Einen Moment, das wird gerade berechnet.</translation>
  </message>
  <message>
   <source>One of the records is larger than 64 MiB.</source>
   <translation>Einer der Datensätze ist größer als 64 MiB.</translation>
  </message>
  <message>
   <source>One of the records {count} to {count2} has {min} to {max} bytes; 1 to {max_record_bytes} are possible.</source>
   <translation>Einer der Datensätze {count} bis {count2} hat {min} bis {max} Bytes; 1 bis {max_record_bytes} sind möglich.</translation>
  </message>
  <message>
   <source>One of these records</source>
   <translation>Einer dieser Datensätze</translation>
  </message>
  <message>
   <source>One piece</source>
   <translation>eine Angabe</translation>
  </message>
  <message>
   <source>One record counts once; of a day, at least one record counts.</source>
   <translation>Ein Datensatz zählt einmal; von einem Tag zählt mindestens ein Datensatz.</translation>
  </message>
  <message>
   <source>One that somebody else runs, or the public Devnet. It is looked at before it is used.</source>
   <translation>Eines, das jemand anderes betreibt, oder das öffentliche Devnet. Es wird angesehen, bevor es benutzt wird.</translation>
  </message>
  <message>
   <source>One transaction is in two slots.</source>
   <translation>Eine Transaktion steht in zwei Slots.</translation>
  </message>
  <message>
   <source>Only Solana tokens arrive here. Others are lost.</source>
   <translation>Nur Solana-Token kommen hier an. Andere sind verloren.</translation>
  </message>
  <message>
   <source>Only for the network in use</source>
   <translation>Nur für das benutzte Netz</translation>
  </message>
  <message>
   <source>Only noised numbers leave, no text of yours: nothing has to be decided here.</source>
   <translation>Nur verrauschte Zahlen gehen hinaus, kein Text von Ihnen: Hier gibt es nichts zu entscheiden.</translation>
  </message>
  <message>
   <source>Only sign what you can read. Ask whoever made it what it does.</source>
   <translation>Signieren Sie nur, was Sie lesen können. Fragen Sie, wer sie gemacht hat, was sie tut.</translation>
  </message>
  <message>
   <source>Only the buyer's key opens it, and only with yours.</source>
   <translation>Nur der Schlüssel des Käufers öffnet es, und nur zusammen mit Ihrem.</translation>
  </message>
  <message>
   <source>Only the day</source>
   <translation>Nur der Tag</translation>
  </message>
  <message>
   <source>Only the ledger makes receipts. This is a fault in the app; nothing was drawn.</source>
   <translation>Nur das Privatsphäre-Konto stellt Belege aus. Das ist ein Fehler der App; nichts wurde gezogen.</translation>
  </message>
  <message>
   <source>Only the month</source>
   <translation>Nur der Monat</translation>
  </message>
  <message>
   <source>Only the year</source>
   <translation>Nur das Jahr</translation>
  </message>
  <message>
   <source>Only this very program is accepted. After an upgrade you are asked again.</source>
   <translation>Nur genau dieses Programm wird akzeptiert. Nach einer Aktualisierung werden Sie wieder gefragt.</translation>
  </message>
  <message>
   <source>Only times, places and sizes are read; no picture leaves.</source>
   <translation>Nur Zeiten, Orte und Größen werden gelesen; kein Bild geht hinaus.</translation>
  </message>
  <message>
   <source>Only words of the standard list of 2,048 are accepted, so the first four letters are enough.</source>
   <translation>Nur Wörter der Standardliste von 2.048 werden angenommen, die ersten vier Buchstaben genügen also.</translation>
  </message>
  <message>
   <source>Only you see it. It can be changed at any time.</source>
   <translation>Nur Sie sehen ihn. Er kann jederzeit geändert werden.</translation>
  </message>
  <message>
   <source>Open Amazon's page Request your personal information while you are signed in.</source>
   <translation>Öffnen Sie angemeldet die Seite von Amazon „Ihre Daten anfordern“.</translation>
  </message>
  <message>
   <source>Open Gleaner</source>
   <translation>Gleaner öffnen</translation>
  </message>
  <message>
   <source>Open Google Takeout, deselect all, then select Chrome.</source>
   <translation>Öffnen Sie Google Takeout, heben Sie die Auswahl auf und wählen Sie dann „Chrome“.</translation>
  </message>
  <message>
   <source>Open Google Takeout, deselect all, then select Fit.</source>
   <translation>Öffnen Sie Google Takeout, heben Sie die Auswahl auf und wählen Sie dann „Fit“.</translation>
  </message>
  <message>
   <source>Open Google Takeout, deselect all, then select Fitbit or Google Health.</source>
   <translation>Öffnen Sie Google Takeout, heben Sie die Auswahl auf und wählen Sie dann „Fitbit“ oder „Google Health“.</translation>
  </message>
  <message>
   <source>Open Google Takeout, deselect all, then select Keep.</source>
   <translation>Öffnen Sie Google Takeout, heben Sie die Auswahl auf und wählen Sie dann „Notizen“ (Keep).</translation>
  </message>
  <message>
   <source>Open Google Takeout, deselect all, then select My Activity and YouTube.</source>
   <translation>Öffnen Sie Google Takeout, heben Sie die Auswahl auf und wählen Sie dann „Meine Aktivitäten“ und „YouTube“.</translation>
  </message>
  <message>
   <source>Open Google Takeout, deselect all, then select Saved and Maps (your places).</source>
   <translation>Öffnen Sie Google Takeout, heben Sie die Auswahl auf und wählen Sie dann „Gespeichert“ und „Maps (Meine Orte)“.</translation>
  </message>
  <message>
   <source>Open Netflix's page Get my info while you are signed in, and send the request.</source>
   <translation>Öffnen Sie angemeldet die Seite von Netflix „Meine Daten abrufen“ und senden Sie die Anfrage ab.</translation>
  </message>
  <message>
   <source>Open Reddit's data request page while you are signed in.</source>
   <translation>Öffnen Sie angemeldet die Seite von Reddit für Datenanfragen.</translation>
  </message>
  <message>
   <source>Open Settings, then Advanced, then Export Telegram data.</source>
   <translation>Öffnen Sie „Einstellungen“, dann „Erweitert“, dann „Telegram-Daten exportieren“.</translation>
  </message>
  <message>
   <source>Open Snapchat's My data page while you are signed in.</source>
   <translation>Öffnen Sie angemeldet die Seite „Meine Daten“ von Snapchat.</translation>
  </message>
  <message>
   <source>Open Spotify's privacy page while you are signed in.</source>
   <translation>Öffnen Sie angemeldet die Datenschutzseite von Spotify.</translation>
  </message>
  <message>
   <source>Open a file</source>
   <translation>Datei öffnen</translation>
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
   <source>Open a transaction that somebody else made: base64, base58 or JSON. You see what it does before you sign; what we cannot read, or what takes more than its words say, is refused.</source>
   <translation>Öffnen Sie eine Transaktion, die jemand anderes gemacht hat: base64, base58 oder JSON. Sie sehen, was sie tut, bevor Sie signieren; was wir nicht lesen können oder was mehr nimmt, als seine Worte sagen, wird verweigert.</translation>
  </message>
  <message>
   <source>Open it in the program it comes from and save it anew.</source>
   <translation>Öffnen Sie sie in dem Programm, aus dem sie stammt, und speichern Sie sie neu.</translation>
  </message>
  <message>
   <source>Open requests</source>
   <translation>Offene Anfragen</translation>
  </message>
  <message>
   <source>Open the label with the answers and the salt it was committed with.</source>
   <translation>Öffnen Sie das Etikett mit den Antworten und dem Salz, mit denen es hinterlegt wurde.</translation>
  </message>
  <message>
   <source>Open the mail that arrives and download the file within 24 hours.</source>
   <translation>Öffnen Sie die Mail, die ankommt, und laden Sie die Datei binnen 24 Stunden herunter.</translation>
  </message>
  <message>
   <source>Open the vote with the journal it was sealed with; look for it on the device that sealed it.</source>
   <translation>Öffnen Sie die Stimme mit dem Journal, mit dem sie versiegelt wurde; suchen Sie es auf dem Gerät, das sie versiegelt hat.</translation>
  </message>
  <message>
   <source>Opening the recipient's account</source>
   <translation>Öffnen des Empfängerkontos</translation>
  </message>
  <message>
   <source>Opening…</source>
   <translation>Wird geöffnet …</translation>
  </message>
  <message>
   <source>Opens a request and puts {text} into its escrow, for records at {price} each. What is not reserved for deliveries comes back when you close it.</source>
   <translation>Eröffnet eine Anfrage und legt {text} in ihre Treuhand, für Datensätze zu je {price}. Was nicht für Lieferungen reserviert ist, kommt beim Schließen zurück.</translation>
  </message>
  <message>
   <source>Opens a token account for {what}, owned by {who}, if there is none.</source>
   <translation>Öffnet ein Tokenkonto für {what} im Besitz von {who}, falls es keines gibt.</translation>
  </message>
  <message>
   <source>Opens a token account for {who}.</source>
   <translation>Öffnet ein Tokenkonto für {who}.</translation>
  </message>
  <message>
   <source>Opens an account for a proof or for labels. Its deposit of SOL comes back when it is closed.</source>
   <translation>Öffnet ein Konto für einen Beweis oder für Etiketten. Sein Pfand in SOL kommt beim Schließen zurück.</translation>
  </message>
  <message>
   <source>Opens the address table {short} of {who}; {who2} pays its deposit.</source>
   <translation>Öffnet die Adresstabelle {short} von {who}; {who2} zahlt ihr Pfand.</translation>
  </message>
  <message>
   <source>Opens the market's ledger and vault of a token.</source>
   <translation>Öffnet das Hauptbuch und die Kasse des Marktes für ein Token.</translation>
  </message>
  <message>
   <source>Opens your vote on {short}: {what}.{refused}</source>
   <translation>Öffnet Ihre Stimme zu {short}: {what}.{refused}</translation>
  </message>
  <message>
   <source>Or from My data</source>
   <translation>Oder aus „Meine Daten“</translation>
  </message>
  <message>
   <source>Order Date</source>
   <translation>Order Date</translation>
  </message>
  <message>
   <source>Order ID</source>
   <translation>Order ID</translation>
  </message>
  <message>
   <source>Order Status</source>
   <translation>Order Status</translation>
  </message>
  <message>
   <source>Orders on Amazon</source>
   <translation>Bestellungen bei Amazon</translation>
  </message>
  <message>
   <source>Original Quantity</source>
   <translation>Original Quantity</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Sonstiges</translation>
  </message>
  <message>
   <source>Other Solana wallets number accounts in other ways. We look at all of them for accounts that were used on this network. The node you ask learns that they belong together.</source>
   <translation>Andere Solana-Wallets nummerieren Konten anders. Wir sehen alle Arten nach Konten durch, die in diesem Netz benutzt wurden. Der gefragte Knoten erfährt, dass sie zusammengehören.</translation>
  </message>
  <message>
   <source>Other people's transactions only, and you type it out each time. Off, they are refused.</source>
   <translation>Nur Transaktionen anderer, und Sie tippen es jedes Mal aus. Ausgeschaltet werden sie verweigert.</translation>
  </message>
  <message>
   <source>Other work</source>
   <translation>Andere Arbeit</translation>
  </message>
  <message>
   <source>Out, sealed. Without your key it is noise.</source>
   <translation>Draußen, versiegelt. Ohne Ihren Schlüssel ist es Rauschen.</translation>
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
   <translation>Äußerer Schlüssel angefochten</translation>
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
   <source>PII controller</source>
   <translation>Verantwortlicher</translation>
  </message>
  <message>
   <source>PII principal</source>
   <translation>Betroffene Person</translation>
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
   <source>Pages visited with Chrome or its kin</source>
   <translation>Mit Chrome oder verwandten Browsern besuchte Seiten</translation>
  </message>
  <message>
   <source>Pages visited with Chrome, kept by Google</source>
   <translation>Mit Chrome besuchte Seiten, von Google aufbewahrt</translation>
  </message>
  <message>
   <source>Pages visited with Firefox</source>
   <translation>Mit Firefox besuchte Seiten</translation>
  </message>
  <message>
   <source>Paid</source>
   <translation>Bezahlt</translation>
  </message>
  <message>
   <source>Paid before</source>
   <translation>Schon gezahlt</translation>
  </message>
  <message>
   <source>Paid by {address}</source>
   <translation>Bezahlt von {address}</translation>
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
   <translation>Ausgezahlt</translation>
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
   <source>Paid: {transaction}</source>
   <translation>Bezahlt: {transaction}</translation>
  </message>
  <message>
   <source>Pane before</source>
   <translation>Voriger Bereich</translation>
  </message>
  <message>
   <source>Panels are drawn by Switchboard's oracles; nobody who asks for a value can ask again for another one. Where no value comes, a slot's hash is taken, which the leader of that slot can influence.</source>
   <translation>Prüfer werden über die Orakel von Switchboard ausgelost; wer nach einem Wert fragt, kann nicht nach einem anderen fragen. Wo keiner kommt, gilt der Hash eines Slots, den dessen Führer beeinflussen kann.</translation>
  </message>
  <message>
   <source>Panels are drawn by the hash of a slot: the leader of that one slot can influence who is drawn.</source>
   <translation>Prüfer werden mit dem Hash eines Slots ausgelost: Wer diesen einen Slot führt, kann beeinflussen, wen es trifft.</translation>
  </message>
  <message>
   <source>Part of a proof written</source>
   <translation>Teil eines Beweises geschrieben</translation>
  </message>
  <message>
   <source>Part of the stake's history could not be redone: {reason}.</source>
   <translation>Ein Teil des Einsatzverlaufs konnte nicht nachgerechnet werden: {reason}.</translation>
  </message>
  <message>
   <source>Part of this archive is web pages. Choose JSON when you ask Google for it: it holds exact times.</source>
   <translation>Ein Teil dieses Archivs besteht aus Webseiten. Wählen Sie JSON, wenn Sie es bei Google anfordern: Es enthält genaue Zeiten.</translation>
  </message>
  <message>
   <source>Part {listed} of this export is missing. Put all parts into one folder to read all of it.</source>
   <translation>Teil {listed} dieses Exports fehlt. Legen Sie alle Teile in einen Ordner, um ihn ganz zu lesen.</translation>
  </message>
  <message>
   <source>Parts of the export are missing ({listed}). Add them, or their conversations are left out.</source>
   <translation>Teile des Exports fehlen ({listed}). Fügen Sie sie hinzu, sonst werden ihre Unterhaltungen ausgelassen.</translation>
  </message>
  <message>
   <source>Passed</source>
   <translation>Bestanden</translation>
  </message>
  <message numerus="yes">
   <source>Passed, {n} things are worth knowing</source>
   <extracomment>Singular: Passed, {n} thing is worth knowing</extracomment>
   <translation>
    <numerusform>Bestanden, {n} Punkt ist wissenswert</numerusform>
    <numerusform>Bestanden, {n} Punkte sind wissenswert</numerusform>
   </translation>
  </message>
  <message>
   <source>Passes the buyer's own checks</source>
   <translation>Besteht die Prüfungen des Käufers</translation>
  </message>
  <message>
   <source>Passphrase</source>
   <translation>Passphrase</translation>
  </message>
  <message>
   <source>Passphrase above, in one day</source>
   <translation>Passphrase ab diesem Betrag, an einem Tag</translation>
  </message>
  <message>
   <source>Passphrase above, in one signature</source>
   <translation>Passphrase ab diesem Betrag, in einer Signatur</translation>
  </message>
  <message>
   <source>Passphrase changed</source>
   <translation>Passphrase geändert</translation>
  </message>
  <message>
   <source>Passphrase now</source>
   <translation>Jetzige Passphrase</translation>
  </message>
  <message>
   <source>Passphrase of the backup</source>
   <translation>Passphrase der Sicherung</translation>
  </message>
  <message>
   <source>Passphrase of the wallet</source>
   <translation>Passphrase der Wallet</translation>
  </message>
  <message>
   <source>Passphrase of the words</source>
   <translation>Passphrase der Wörter</translation>
  </message>
  <message>
   <source>Passphrase of this backup</source>
   <translation>Passphrase dieser Sicherung</translation>
  </message>
  <message>
   <source>Paste a key, or choose a file.</source>
   <translation>Fügen Sie einen Schlüssel ein oder wählen Sie eine Datei.</translation>
  </message>
  <message>
   <source>Paste a signed message, or open its file. It is checked on this computer, without a network.</source>
   <translation>Fügen Sie eine signierte Nachricht ein oder öffnen Sie ihre Datei. Sie wird auf diesem Computer geprüft, ohne Netz.</translation>
  </message>
  <message>
   <source>Paste a signed message.</source>
   <translation>Fügen Sie eine signierte Nachricht ein.</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <source>Pauses all transfers of the token {value}.</source>
   <translation>Hält alle Überweisungen des Tokens {value} an.</translation>
  </message>
  <message>
   <source>Pauses new requests and deliveries on the market; all else goes on.</source>
   <translation>Hält neue Anfragen und Lieferungen auf dem Markt an; alles andere läuft weiter.</translation>
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
   <translation>Zahlt {text} von Ihrem Marktguthaben an {who}.</translation>
  </message>
  <message>
   <source>Personal details</source>
   <translation>Persönliche Angaben</translation>
  </message>
  <message>
   <source>Personal details are left in it</source>
   <translation>Persönliche Angaben stehen noch darin</translation>
  </message>
  <message>
   <source>Phones and clipboards send pictures and text to places you do not see.</source>
   <translation>Telefone und Zwischenablagen senden Bilder und Texte an Orte, die Sie nicht sehen.</translation>
  </message>
  <message>
   <source>Photos: when, where and how they were taken</source>
   <translation>Fotos: wann, wo und wie sie aufgenommen wurden</translation>
  </message>
  <message>
   <source>Pictures or films belong to it.</source>
   <translation>Bilder oder Videos gehören dazu.</translation>
  </message>
  <message>
   <source>Places and actions</source>
   <translation>Orte und Aktionen</translation>
  </message>
  <message>
   <source>Places on a map with noise</source>
   <translation>Orte auf einer Karte, mit Rauschen</translation>
  </message>
  <message>
   <source>Places saved in Google Maps</source>
   <translation>In Google Maps gespeicherte Orte</translation>
  </message>
  <message>
   <source>Played in a private session.</source>
   <translation>In einer privaten Sitzung abgespielt.</translation>
  </message>
  <message>
   <source>Played in random order.</source>
   <translation>In zufälliger Reihenfolge abgespielt.</translation>
  </message>
  <message>
   <source>Played without a connection.</source>
   <translation>Ohne Verbindung abgespielt.</translation>
  </message>
  <message>
   <source>Plays on Spotify</source>
   <translation>Wiedergaben auf Spotify</translation>
  </message>
  <message>
   <source>Plays on Spotify in the last year</source>
   <translation>Wiedergaben auf Spotify im letzten Jahr</translation>
  </message>
  <message>
   <source>Plug in its drive, or name the folder where it is now with --home.</source>
   <translation>Schließen Sie sein Laufwerk an oder nennen Sie mit --home den Ordner, in dem er jetzt ist.</translation>
  </message>
  <message>
   <source>Plug it in, enter its PIN and open its Solana app. Its key never leaves it.</source>
   <translation>Stecken Sie ihn an, geben Sie seine PIN ein und öffnen Sie seine Solana-App. Sein Schlüssel verlässt ihn nie.</translation>
  </message>
  <message>
   <source>Points of tracks</source>
   <translation>Punkte von Strecken</translation>
  </message>
  <message>
   <source>Points to your public profile; everyone can read it.</source>
   <translation>Verweist auf Ihr öffentliches Profil; jeder kann es lesen.</translation>
  </message>
  <message>
   <source>Post your request</source>
   <translation>Ihre Anfrage veröffentlichen</translation>
  </message>
  <message>
   <source>Posts and comments on Instagram and Facebook</source>
   <translation>Beiträge und Kommentare auf Instagram und Facebook</translation>
  </message>
  <message>
   <source>Posts and comments on Reddit</source>
   <translation>Beiträge und Kommentare auf Reddit</translation>
  </message>
  <message>
   <source>Posts on X</source>
   <translation>Beiträge auf X</translation>
  </message>
  <message>
   <source>Practice</source>
   <translation>Übung</translation>
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
   <source>Press Keep again if it is right.</source>
   <translation>Drücken Sie noch einmal Behalten, wenn es stimmt.</translation>
  </message>
  <message>
   <source>Price list</source>
   <translation>Preisliste</translation>
  </message>
  <message>
   <source>Price {number} is not a price: {join}.</source>
   <translation>Preis {number} ist kein Preis: {join}.</translation>
  </message>
  <message>
   <source>Price {number} lacks one of {join}.</source>
   <translation>Preis {number} fehlt eines von {join}.</translation>
  </message>
  <message>
   <source>Prices</source>
   <translation>Preise</translation>
  </message>
  <message>
   <source>Prices are asked only at an https address without a user name.</source>
   <translation>Preise werden nur an einer https-Adresse ohne Benutzernamen abgefragt.</translation>
  </message>
  <message>
   <source>Prices from</source>
   <translation>Preise von</translation>
  </message>
  <message>
   <source>Priority, at most</source>
   <translation>Vorrang, höchstens</translation>
  </message>
  <message>
   <source>Privacy</source>
   <translation>Privatsphäre</translation>
  </message>
  <message>
   <source>Privacy budget spent</source>
   <translation>Privatsphäre-Budget verbraucht</translation>
  </message>
  <message>
   <source>Privacy ledger</source>
   <translation>Privatsphäre-Konto</translation>
  </message>
  <message>
   <source>Product Name</source>
   <translation>Product Name</translation>
  </message>
  <message>
   <source>Profile published</source>
   <translation>Profil veröffentlicht</translation>
  </message>
  <message>
   <source>Profit of what went: {profit}.</source>
   <translation>Gewinn aus dem, was ging: {profit}.</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>Programm</translation>
  </message>
  <message>
   <source>Program data: </source>
   <translation>Programmdaten: </translation>
  </message>
  <message>
   <source>Program of the market</source>
   <translation>Programm des Marktes</translation>
  </message>
  <message>
   <source>Program {address}</source>
   <translation>Programm {address}</translation>
  </message>
  <message>
   <source>Programs that record the screen see what is shown: we cannot prevent that here.</source>
   <translation>Programme, die den Bildschirm aufnehmen, sehen, was gezeigt wird: Das können wir hier nicht verhindern.</translation>
  </message>
  <message>
   <source>Proof</source>
   <translation>Nachweis</translation>
  </message>
  <message>
   <source>Proof begun, deposit held</source>
   <translation>Beweis begonnen, Pfand hinterlegt</translation>
  </message>
  <message>
   <source>Proof closed, deposit returned</source>
   <translation>Beweis geschlossen, Pfand zurückgegeben</translation>
  </message>
  <message>
   <source>Proof only</source>
   <translation>Nur Beweis</translation>
  </message>
  <message>
   <source>Proposes version {version} of the market's numbers.</source>
   <translation>Schlägt Version {version} der Zahlen des Marktes vor.</translation>
  </message>
  <message>
   <source>Protect</source>
   <translation>Schützen</translation>
  </message>
  <message>
   <source>Protecting days needs a column with dates or times, and only that does.</source>
   <translation>Tage zu schützen braucht eine Spalte mit Tagen oder Zeiten, und nur das braucht sie.</translation>
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
   <translation>Beweist Datensätze von {short}, die {short2} zuvor verkauft hat. Mit genug davon wird der ganze Einsatz des späteren Lieferanten eingezogen, zuerst für seinen Käufer.</translation>
  </message>
  <message>
   <source>Proves that a part of {short} does not decrypt to what was sold. Its contributor's whole stake is taken; yours is what you paid, as far as that goes.{shown}</source>
   <translation>Beweist, dass ein Teil von {short} sich nicht zu dem entschlüsselt, was verkauft wurde. Der ganze Einsatz seines Lieferanten wird eingezogen; Ihnen steht zu, was Sie gezahlt haben, soweit das reicht.{shown}</translation>
  </message>
  <message>
   <source>Public for ever. Exchanges ask for one; else leave it empty.</source>
   <translation>Für immer öffentlich. Börsen verlangen eines; sonst lassen Sie es leer.</translation>
  </message>
  <message>
   <source>Publish packages to (IPFS API)</source>
   <translation>Pakete veröffentlichen bei (IPFS-API)</translation>
  </message>
  <message>
   <source>Publishing</source>
   <translation>Veröffentlichen</translation>
  </message>
  <message>
   <source>Put into your escrow</source>
   <translation>In Ihre Treuhand gelegt</translation>
  </message>
  <message>
   <source>Put it in place</source>
   <translation>An seinen Platz setzen</translation>
  </message>
  <message>
   <source>Put more in: gleaner stake deposit AMOUNT</source>
   <translation>Legen Sie mehr ein: gleaner stake deposit BETRAG</translation>
  </message>
  <message>
   <source>Put some in: gleaner stake deposit AMOUNT</source>
   <translation>Legen Sie etwas ein: gleaner stake deposit BETRAG</translation>
  </message>
  <message>
   <source>Put stake on the market</source>
   <translation>Einsatz auf den Markt legen</translation>
  </message>
  <message>
   <source>Put the file back as it was, or start a new sale with the changed one.</source>
   <translation>Stellen Sie die Datei wieder her, wie sie war, oder beginnen Sie einen neuen Verkauf mit der geänderten.</translation>
  </message>
  <message>
   <source>Put the file back as it was, or start a new sale.</source>
   <translation>Stellen Sie die Datei wieder her, wie sie war, oder beginnen Sie einen neuen Verkauf.</translation>
  </message>
  <message>
   <source>Puts {text} into your stake. It is held, and comes back when you take it out after the exit time.</source>
   <translation>Legt {text} in Ihren Einsatz. Sie bleiben hinterlegt und kommen zurück, wenn Sie sie nach der Ausstiegszeit entnehmen.</translation>
  </message>
  <message>
   <source>Putting a day together again</source>
   <translation>Einen Tag wieder zusammensetzen</translation>
  </message>
  <message>
   <source>Python {python_version}</source>
   <translation>Python {python_version}</translation>
  </message>
  <message>
   <source>QR code of the payment link</source>
   <translation>QR-Code des Zahlungslinks</translation>
  </message>
  <message>
   <source>QR code of your address</source>
   <translation>QR-Code Ihrer Adresse</translation>
  </message>
  <message>
   <source>Quicker, with days alone: Account, your profile, Viewing activity, then Download all.</source>
   <translation>Schneller, nur mit Tagen: „Konto“, Ihr Profil, „Titelverlauf“, dann „Alle herunterladen“.</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message numerus="yes">
   <source>Quit while {n} sales are under way?</source>
   <extracomment>Singular: Quit while {n} sale is under way?</extracomment>
   <translation>
    <numerusform>Beenden, während {n} Verkauf läuft?</numerusform>
    <numerusform>Beenden, während {n} Verkäufe laufen?</numerusform>
   </translation>
  </message>
  <message>
   <source>REM sleep</source>
   <translation>REM-Schlaf</translation>
  </message>
  <message>
   <source>Random values of this market are slot hashes; none is requested.</source>
   <translation>Zufallswerte dieses Marktes sind Slot-Hashes; es wird keiner angefragt.</translation>
  </message>
  <message>
   <source>Randomised answers</source>
   <translation>Randomisierte Antworten</translation>
  </message>
  <message>
   <source>Raw form</source>
   <translation>Rohform</translation>
  </message>
  <message>
   <source>Raw form of instruction {number}</source>
   <translation>Rohform von Anweisung {number}</translation>
  </message>
  <message>
   <source>Read at slot {slot}</source>
   <translation>Gelesen in Slot {slot}</translation>
  </message>
  <message>
   <source>Read back from (gateway)</source>
   <translation>Zurücklesen von (Gateway)</translation>
  </message>
  <message>
   <source>Read back from another gateway</source>
   <translation>Von einem anderen Gateway zurückgelesen</translation>
  </message>
  <message>
   <source>Read back, 0 differences</source>
   <translation>Zurückgelesen, 0 Unterschiede</translation>
  </message>
  <message>
   <source>Read from the chain, not from the buyer</source>
   <translation>Von der Chain gelesen, nicht vom Käufer</translation>
  </message>
  <message>
   <source>Read from the request's account and the vault of its token at slot {slot}.</source>
   <translation>Aus dem Konto der Anfrage und der Kasse ihres Tokens im Slot {slot} gelesen.</translation>
  </message>
  <message>
   <source>Read here, on this computer. Nothing is sent.</source>
   <translation>Hier gelesen, auf diesem Computer. Nichts wird gesendet.</translation>
  </message>
  <message>
   <source>Read it again</source>
   <translation>Noch einmal lesen</translation>
  </message>
  <message>
   <source>Read them from its history.</source>
   <translation>Lesen Sie sie aus ihrem Verlauf.</translation>
  </message>
  <message>
   <source>Read what it means before you decide.</source>
   <translation>Lesen Sie, was das bedeutet, bevor Sie entscheiden.</translation>
  </message>
  <message>
   <source>Read {log}.</source>
   <translation>Lesen Sie {log}.</translation>
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
   <source>Reading what this would mean…</source>
   <translation>Wird gelesen, was das bedeuten würde …</translation>
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
   <source>Real money</source>
   <translation>Echtes Geld</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <source>Reason, if you want to give one</source>
   <translation>Grund, falls Sie einen nennen möchten</translation>
  </message>
  <message>
   <source>Receipt</source>
   <translation>Beleg</translation>
  </message>
  <message>
   <source>Receipt of a sale of data</source>
   <translation>Beleg über einen Datenverkauf</translation>
  </message>
  <message>
   <source>Receipt saved</source>
   <translation>Beleg gespeichert</translation>
  </message>
  <message>
   <source>Receipt to check</source>
   <translation>Beleg, der geprüft werden soll</translation>
  </message>
  <message>
   <source>Receipts</source>
   <translation>Belege</translation>
  </message>
  <message>
   <source>Receive</source>
   <translation>Empfangen</translation>
  </message>
  <message>
   <source>Receive tokens</source>
   <translation>Token empfangen</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>Datensatz</translation>
  </message>
  <message>
   <source>Record {index}</source>
   <translation>Datensatz {index}</translation>
  </message>
  <message>
   <source>Record {index} does not decrypt to what the contributor committed to (chunk {chunk}). If both keys match their commitments, this is proof of a bad package: open a dispute.</source>
   <translation>Datensatz {index} entschlüsselt sich nicht zu dem, was der Lieferant zugesagt hat (Abschnitt {chunk}). Passen beide Schlüssel zu ihren Zusagen, ist das der Beweis eines schlechten Pakets: Eröffnen Sie einen Streitfall.</translation>
  </message>
  <message>
   <source>Record {index} of the sample is not the one that stands in the batch's root.</source>
   <translation>Datensatz {index} der Stichprobe ist nicht der, der in der Wurzel der Charge steht.</translation>
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
   <translation>Datensatz {number} des Pakets behauptet {length} Bytes; 1 bis {max_record_bytes} sind möglich.</translation>
  </message>
  <message>
   <source>Record {record}</source>
   <translation>Datensatz {record}</translation>
  </message>
  <message>
   <source>Record {record} decrypts as its contributor committed to (chunk {chunk}). There is no fraud in it; nothing was sent.</source>
   <translation>Datensatz {record} entschlüsselt sich, wie sein Lieferant zugesagt hat (Abschnitt {chunk}). Darin ist kein Betrug; nichts wurde gesendet.</translation>
  </message>
  <message>
   <source>Records</source>
   <translation>Datensätze</translation>
  </message>
  <message>
   <source>Records as a table</source>
   <translation>Datensätze als Tabelle</translation>
  </message>
  <message>
   <source>Records by “{column}”</source>
   <translation>Datensätze nach „{column}“</translation>
  </message>
  <message>
   <source>Records share all that outsiders could know with at least one other, the rarest 1 % of records aside.</source>
   <translation>Datensätze teilen alles, was Außenstehende wissen könnten, mit mindestens einem anderen, abgesehen vom seltensten 1 % der Datensätze.</translation>
  </message>
  <message>
   <source>Records share all that outsiders could know with at least {others} others, the rarest 1 % of records aside.</source>
   <translation>Datensätze teilen alles, was Außenstehende wissen könnten, mit mindestens {others} anderen, abgesehen vom seltensten 1 % der Datensätze.</translation>
  </message>
  <message>
   <source>Records to sell</source>
   <translation>Zu verkaufende Datensätze</translation>
  </message>
  <message>
   <source>Recovery words of {wallet}</source>
   <translation>Wiederherstellungswörter von {wallet}</translation>
  </message>
  <message>
   <source>Reduce motion</source>
   <translation>Bewegung verringern</translation>
  </message>
  <message>
   <source>Refuse it on the device, too, if it still asks.</source>
   <translation>Lehnen Sie auch auf dem Gerät ab, falls es noch fragt.</translation>
  </message>
  <message>
   <source>Refused by the reviewers</source>
   <translation>Von den Prüfern abgelehnt</translation>
  </message>
  <message>
   <source>Refused on your Ledger</source>
   <translation>Auf Ihrem Ledger abgelehnt</translation>
  </message>
  <message>
   <source>Reject</source>
   <translation>Ablehnen</translation>
  </message>
  <message>
   <source>Rejected: part of the bond is lost</source>
   <translation>Abgelehnt: ein Teil der Kaution ist verloren</translation>
  </message>
  <message>
   <source>Rejects {short} as attester {attester}.</source>
   <translation>Lehnt {short} als Gutachter {attester} ab.</translation>
  </message>
  <message>
   <source>Release the key of your batch</source>
   <translation>Schlüssel Ihrer Charge freigeben</translation>
  </message>
  <message>
   <source>Releases the key of {short}, which makes it payable. From then on the buyer can read all of it, for good.</source>
   <translation>Gibt den Schlüssel von {short} frei, was sie auszahlbar macht. Von da an kann der Käufer alles lesen, endgültig.</translation>
  </message>
  <message>
   <source>Releasing it makes the batch payable.</source>
   <translation>Ihn freizugeben macht die Charge auszahlbar.</translation>
  </message>
  <message>
   <source>Reload and take another place of the seat table.</source>
   <translation>Laden Sie neu und nehmen Sie einen anderen Platz der Sitztabelle.</translation>
  </message>
  <message>
   <source>Reload and try again.</source>
   <translation>Laden Sie neu und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Reload the batch and see what can still be done; the network goes on without this step.</source>
   <translation>Laden Sie die Charge neu und sehen Sie, was noch zu tun ist; das Netz macht ohne diesen Schritt weiter.</translation>
  </message>
  <message>
   <source>Reload the batch: another round or draw has begun.</source>
   <translation>Laden Sie die Charge neu: Eine andere Runde oder Auslosung hat begonnen.</translation>
  </message>
  <message>
   <source>Reload the batch: it has moved on since this page was opened.</source>
   <translation>Laden Sie die Charge neu: Sie ist weiter, als beim Öffnen dieser Seite.</translation>
  </message>
  <message>
   <source>Reload, and check that the network in Settings is the one you mean.</source>
   <translation>Laden Sie neu und prüfen Sie, ob das Netzwerk in den Einstellungen das gemeinte ist.</translation>
  </message>
  <message>
   <source>Reload, and choose a seat this wallet holds.</source>
   <translation>Laden Sie neu und wählen Sie einen Sitz, den diese Wallet hält.</translation>
  </message>
  <message>
   <source>Reload, and vote with the wallet that owns this seat or its delegate.</source>
   <translation>Laden Sie neu und stimmen Sie mit der Wallet ab, der dieser Sitz gehört, oder ihrem Bevollmächtigten.</translation>
  </message>
  <message>
   <source>Reload: it has taken effect, was taken back, or never was proposed.</source>
   <translation>Laden Sie neu: Es gilt schon, wurde zurückgenommen oder nie vorgeschlagen.</translation>
  </message>
  <message>
   <source>Reload: it is there already, and nothing needs to be done again.</source>
   <translation>Laden Sie neu: Es ist schon da, und nichts muss noch einmal getan werden.</translation>
  </message>
  <message>
   <source>Reload: the market's numbers have changed since this page was opened.</source>
   <translation>Laden Sie neu: Die Zahlen des Marktes haben sich geändert, seit diese Seite geöffnet wurde.</translation>
  </message>
  <message>
   <source>Reload: the random value is there, and the draw can go on.</source>
   <translation>Laden Sie neu: Der Zufallswert ist da, und die Auslosung kann weitergehen.</translation>
  </message>
  <message>
   <source>Reload; if it happens again, update the app or choose another node in Settings.</source>
   <translation>Laden Sie neu; geschieht es wieder, aktualisieren Sie die App oder wählen Sie in den Einstellungen einen anderen Knoten.</translation>
  </message>
  <message>
   <source>Remove for good</source>
   <translation>Endgültig entfernen</translation>
  </message>
  <message>
   <source>Remove from this computer</source>
   <translation>Von diesem Computer entfernen</translation>
  </message>
  <message>
   <source>Remove this line.</source>
   <translation>Entfernen Sie diese Zeile.</translation>
  </message>
  <message>
   <source>Remove this wallet…</source>
   <translation>Diese Wallet entfernen …</translation>
  </message>
  <message>
   <source>Remove {account}?</source>
   <translation>{account} entfernen?</translation>
  </message>
  <message numerus="yes">
   <source>Remove {wallet} and its {n} accounts?</source>
   <extracomment>Singular: Remove {wallet} and its account?</extracomment>
   <translation>
    <numerusform>{wallet} und ihr Konto entfernen?</numerusform>
    <numerusform>{wallet} und ihre {n} Konten entfernen?</numerusform>
   </translation>
  </message>
  <message>
   <source>Removed now, what is held for them would be lost. Nothing was removed.</source>
   <translation>Jetzt entfernt, wäre verloren, was dafür hinterlegt ist. Nichts wurde entfernt.</translation>
  </message>
  <message>
   <source>Removes the key that votes, shares samples and releases keys for you.</source>
   <translation>Entfernt den Schlüssel, der für Sie abstimmt, Stichproben teilt und Schlüssel freigibt.</translation>
  </message>
  <message>
   <source>Remove…</source>
   <translation>Entfernen …</translation>
  </message>
  <message>
   <source>Removing…</source>
   <translation>Wird entfernt …</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Replace by a code</source>
   <translation>Durch einen Code ersetzen</translation>
  </message>
  <message>
   <source>Replace by a made-up one</source>
   <translation>Durch Erfundenes ersetzen</translation>
  </message>
  <message>
   <source>Replace them with --replace.</source>
   <translation>Ersetzen Sie sie mit --replace.</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>Report this: it must not happen. Then start the sale anew.</source>
   <translation>Melden Sie das: Es darf nicht vorkommen. Beginnen Sie dann den Verkauf neu.</translation>
  </message>
  <message>
   <source>Reputation</source>
   <translation>Reputation</translation>
  </message>
  <message>
   <source>Reputation and risk</source>
   <translation>Reputation und Risiko</translation>
  </message>
  <message>
   <source>Request</source>
   <translation>Anfrage</translation>
  </message>
  <message>
   <source>Request closed</source>
   <translation>Anfrage geschlossen</translation>
  </message>
  <message>
   <source>Request opened, escrow funded</source>
   <translation>Anfrage eröffnet, Treuhand gefüllt</translation>
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
   <source>Restore a backup</source>
   <translation>Sicherung einspielen</translation>
  </message>
  <message>
   <source>Restore into another folder with --home, or put the other wallet aside with --replace.</source>
   <translation>Spielen Sie sie mit --home in einen anderen Ordner ein oder legen Sie die andere Wallet mit --replace beiseite.</translation>
  </message>
  <message>
   <source>Restore it from a backup, or import the data again.</source>
   <translation>Stellen Sie es aus einer Sicherung wieder her oder importieren Sie die Daten noch einmal.</translation>
  </message>
  <message>
   <source>Restore the data folder from a backup, or move the database away; sales and balances are then read from the chain again.</source>
   <translation>Spielen Sie den Datenordner aus einer Sicherung ein oder schieben Sie die Datenbank beiseite; Verkäufe und Guthaben werden dann neu von der Chain gelesen.</translation>
  </message>
  <message>
   <source>Restore…</source>
   <translation>Einspielen …</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Wird eingespielt …</translation>
  </message>
  <message>
   <source>Returned after payout, unless reviewers reject it</source>
   <translation>Kommt nach der Auszahlung zurück, außer Prüfer lehnen ab</translation>
  </message>
  <message>
   <source>Returned when what it opens is closed</source>
   <translation>Kommt zurück, wenn geschlossen wird, was damit geöffnet wird</translation>
  </message>
  <message>
   <source>Returns {text} of your stake to {who}.</source>
   <translation>Gibt {text} Ihres Einsatzes an {who} zurück.</translation>
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
   <source>Review and sign</source>
   <translation>Prüfen und signieren</translation>
  </message>
  <message>
   <source>Review seat {place}</source>
   <translation>Prüfersitz {place}</translation>
  </message>
  <message>
   <source>Review seats</source>
   <translation>Prüfersitze</translation>
  </message>
  <message>
   <source>Review settled</source>
   <translation>Prüfung abgerechnet</translation>
  </message>
  <message>
   <source>Review settled: agreement {change} points</source>
   <translation>Prüfung abgerechnet: Übereinstimmung {change} Punkte</translation>
  </message>
  <message>
   <source>Reviewers are drawn by their seats</source>
   <translation>Prüfer werden nach ihren Sitzen ausgelost</translation>
  </message>
  <message>
   <source>Reviewers decide</source>
   <translation>Prüfer entscheiden</translation>
  </message>
  <message>
   <source>Reviewers found the records to be worthless.</source>
   <translation>Die Prüfer fanden die Datensätze wertlos.</translation>
  </message>
  <message>
   <source>Reviewers refused too many of the sampled records.</source>
   <translation>Die Prüfer haben zu viele der gezogenen Datensätze abgelehnt.</translation>
  </message>
  <message>
   <source>Reviewers vote, verdict</source>
   <translation>Prüfer stimmen ab, Urteil</translation>
  </message>
  <message>
   <source>Reviewers who do not vote, or vote against what stands, lose part of it.</source>
   <translation>Prüfer, die nicht abstimmen oder gegen das stimmen, was Bestand hat, verlieren einen Teil davon.</translation>
  </message>
  <message>
   <source>Reviews</source>
   <translation>Prüfungen</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Richtig</translation>
  </message>
  <message>
   <source>Rights and receipts</source>
   <translation>Rechte und Belege</translation>
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
   <source>Round to one decimal</source>
   <translation>Auf eine Nachkommastelle runden</translation>
  </message>
  <message>
   <source>Round to two decimals</source>
   <translation>Auf zwei Nachkommastellen runden</translation>
  </message>
  <message>
   <source>Round to whole numbers</source>
   <translation>Auf ganze Zahlen runden</translation>
  </message>
  <message>
   <source>Round {round}: {what} was challenged. {title}</source>
   <translation>Runde {round}: {what} wurde angefochten. {title}</translation>
  </message>
  <message>
   <source>Round {r} challenged by</source>
   <translation>Runde {r} angefochten von</translation>
  </message>
  <message>
   <source>Row seal</source>
   <translation>Zeilensiegel</translation>
  </message>
  <message>
   <source>Row {number}: {error}</source>
   <translation>Zeile {number}: {error}</translation>
  </message>
  <message>
   <source>Row {seq} of the privacy ledger does not fit the row before it. Until it is restored, nothing that spends privacy budget will be done.</source>
   <translation>Zeile {seq} des Privatsphäre-Kontos passt nicht zur Zeile davor. Bis sie wiederhergestellt ist, geschieht nichts, was Privatsphäre-Budget verbraucht.</translation>
  </message>
  <message>
   <source>Rows can be singled out</source>
   <translation>Zeilen lassen sich herausgreifen</translation>
  </message>
  <message>
   <source>Rows of {title}</source>
   <translation>Zeilen von {title}</translation>
  </message>
  <message>
   <source>Rules, number {number}</source>
   <translation>Regeln, Nummer {number}</translation>
  </message>
  <message>
   <source>Run it again when you want to.</source>
   <translation>Führen Sie es noch einmal aus, wann Sie wollen.</translation>
  </message>
  <message>
   <source>Run the attack tests again.</source>
   <translation>Führen Sie die Angriffstests noch einmal durch.</translation>
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
   <source>SHA-256 of the sealed copy</source>
   <translation>SHA-256 der versiegelten Kopie</translation>
  </message>
  <message>
   <source>SHA-256 on chain</source>
   <translation>SHA-256 auf der Chain</translation>
  </message>
  <message>
   <source>SHA-256 shipped</source>
   <translation>SHA-256 mitgeliefert</translation>
  </message>
  <message>
   <source>Sale</source>
   <translation>Verkauf</translation>
  </message>
  <message>
   <source>Sale {sale_id} is finished; step {step} was not added.</source>
   <translation>Verkauf {sale_id} ist abgeschlossen; Schritt {step} wurde nicht hinzugefügt.</translation>
  </message>
  <message>
   <source>Sales</source>
   <translation>Verkäufe</translation>
  </message>
  <message>
   <source>Sales stay sold, and the ledger keeps counting them.</source>
   <translation>Verkauftes bleibt verkauft, und das Privatsphäre-Konto zählt es weiter.</translation>
  </message>
  <message>
   <source>Sales there stay in your records and go on when it is added again. Their deadlines do not wait.</source>
   <translation>Verkäufe dort bleiben in Ihren Aufzeichnungen und gehen weiter, wenn es wieder hinzugefügt wird. Ihre Fristen warten nicht.</translation>
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
   <translation>Gezogene Datensätze werden ausgelosten Prüfern geöffnet.</translation>
  </message>
  <message>
   <source>Samples shared with the reviewers</source>
   <translation>Stichproben mit den Prüfern geteilt</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Save a copy</source>
   <translation>Kopie speichern</translation>
  </message>
  <message>
   <source>Save a copy of what leaves</source>
   <translation>Kopie dessen speichern, was hinausgeht</translation>
  </message>
  <message>
   <source>Save as file</source>
   <translation>Als Datei speichern</translation>
  </message>
  <message>
   <source>Save as page</source>
   <translation>Als Seite speichern</translation>
  </message>
  <message>
   <source>Save or export the file again with the encoding UTF-8.</source>
   <translation>Speichern oder exportieren Sie die Datei noch einmal in der Kodierung UTF-8.</translation>
  </message>
  <message>
   <source>Save report</source>
   <translation>Bericht speichern</translation>
  </message>
  <message>
   <source>Save tax lots</source>
   <translation>Steuerposten speichern</translation>
  </message>
  <message>
   <source>Save the file with line ends of Unix or Windows.</source>
   <translation>Speichern Sie die Datei mit Zeilenenden von Unix oder Windows.</translation>
  </message>
  <message>
   <source>Save the proof</source>
   <translation>Nachweis speichern</translation>
  </message>
  <message>
   <source>Save the receipt</source>
   <translation>Beleg speichern</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Gespeichert</translation>
  </message>
  <message>
   <source>Saved on this computer</source>
   <translation>Hier gespeichert</translation>
  </message>
  <message>
   <source>Saved once you agree. Until then nothing leaves.</source>
   <translation>Gespeichert, sobald Sie zustimmen. Bis dahin geht nichts hinaus.</translation>
  </message>
  <message>
   <source>Saved.</source>
   <translation>Gespeichert.</translation>
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
   <translation>Sagen Sie, welche Kategorien oder Zahlenbereiche gezählt werden. Sie dürfen nicht aus den Daten stammen.</translation>
  </message>
  <message>
   <source>Says that the outer key of {short} does not open. As much as the reviewers' fee is held; it is lost if the panel can judge the data all the same.</source>
   <translation>Sagt, dass der äußere Schlüssel von {short} nicht öffnet. So viel wie die Prüfergebühr wird hinterlegt; sie ist verloren, wenn die Prüfer die Daten trotzdem beurteilen können.</translation>
  </message>
  <message>
   <source>Says that {short} was a benchmark and shows everyone its answers. It is never paid, for good; what its reviewers cost is borne by {who}.</source>
   <translation>Sagt, dass {short} ein Test war, und zeigt allen seine Antworten. Er wird nie bezahlt, endgültig; was seine Prüfer kosten, trägt {who}.</translation>
  </message>
  <message>
   <source>Sealed</source>
   <translation>Versiegelt</translation>
  </message>
  <message>
   <source>Sealed and published</source>
   <translation>Versiegelt und veröffentlicht</translation>
  </message>
  <message>
   <source>Sealed copy</source>
   <translation>Versiegelte Kopie</translation>
  </message>
  <message>
   <source>Seals your vote on {short}. Not opening it in time costs part of the seat.</source>
   <translation>Versiegelt Ihre Stimme zu {short}. Sie nicht rechtzeitig zu öffnen kostet einen Teil des Sitzes.</translation>
  </message>
  <message>
   <source>Search accounts</source>
   <translation>Konten durchsuchen</translation>
  </message>
  <message>
   <source>Search history</source>
   <translation>Verlauf durchsuchen</translation>
  </message>
  <message>
   <source>Search names, notes and addresses</source>
   <translation>Namen, Notizen und Adressen durchsuchen</translation>
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
   <source>Searches with Google and YouTube</source>
   <translation>Suchanfragen bei Google und YouTube</translation>
  </message>
  <message>
   <source>Seat released</source>
   <translation>Sitz freigegeben</translation>
  </message>
  <message>
   <source>Seat taken</source>
   <translation>Sitz eingenommen</translation>
  </message>
  <message>
   <source>Seat {place}</source>
   <translation>Sitz {place}</translation>
  </message>
  <message>
   <source>Seat {place} can be emptied {why}.</source>
   <translation>Sitz {place} kann geleert werden, {why}.</translation>
  </message>
  <message>
   <source>Seat {place} is drawn no more after this epoch.</source>
   <translation>Sitz {place} wird nach dieser Epoche nicht mehr ausgelost.</translation>
  </message>
  <message>
   <source>Seat {place} is full, or being left.</source>
   <translation>Sitz {place} ist voll oder wird gerade verlassen.</translation>
  </message>
  <message>
   <source>Seat {place} is not yours.</source>
   <translation>Sitz {place} gehört nicht Ihnen.</translation>
  </message>
  <message>
   <source>Secret key</source>
   <translation>Geheimer Schlüssel</translation>
  </message>
  <message>
   <source>Secret key of {account}</source>
   <translation>Geheimer Schlüssel von {account}</translation>
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
   <source>See them by: gleaner contacts list</source>
   <translation>Zu sehen mit: gleaner contacts list</translation>
  </message>
  <message>
   <source>See them with: gleaner data list</source>
   <translation>Sie sehen sie mit: gleaner data list</translation>
  </message>
  <message>
   <source>See them, with their numbers, by: gleaner wallet list</source>
   <translation>Sehen Sie sie mit ihren Nummern durch: gleaner wallet list</translation>
  </message>
  <message>
   <source>See what an address holds and does, without a key for it. Nothing can be signed.</source>
   <translation>Sehen Sie, was eine Adresse enthält und tut, ohne Schlüssel dafür. Signieren lässt sich nichts.</translation>
  </message>
  <message>
   <source>See what it does</source>
   <translation>Ansehen, was sie tut</translation>
  </message>
  <message>
   <source>See what sells</source>
   <translation>Ansehen, was sich verkauft</translation>
  </message>
  <message>
   <source>See what there is with: gleaner receipts</source>
   <translation>Was es gibt, sehen Sie mit: gleaner receipts</translation>
  </message>
  <message>
   <source>See what was sold, to whom and why: it stands on this page.</source>
   <translation>Sehen Sie, was wem und wozu verkauft wurde: Es steht auf dieser Seite.</translation>
  </message>
  <message>
   <source>See when: gleaner stake</source>
   <translation>Wann, zeigt: gleaner stake</translation>
  </message>
  <message>
   <source>See your sales with: gleaner receipts</source>
   <translation>Ihre Verkäufe sehen Sie mit: gleaner receipts</translation>
  </message>
  <message>
   <source>See your seats: gleaner stake</source>
   <translation>Ihre Sitze zeigt: gleaner stake</translation>
  </message>
  <message>
   <source>Segmentation fault</source>
   <translation>Speicherzugriffsfehler</translation>
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
   <translation>Verkaufen Sie weniger Datensätze.</translation>
  </message>
  <message>
   <source>Sell from this</source>
   <translation>Hieraus verkaufen</translation>
  </message>
  <message>
   <source>Sell from {title}</source>
   <translation>Aus {title} verkaufen</translation>
  </message>
  <message>
   <source>Sell it, or confirm that it may go although it was paid for.</source>
   <translation>Verkaufen Sie ihn, oder bestätigen Sie, dass er weg darf, obwohl er bezahlt ist.</translation>
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
   <source>Send</source>
   <translation>Senden</translation>
  </message>
  <message>
   <source>Send at least that much.</source>
   <translation>Senden Sie mindestens so viel.</translation>
  </message>
  <message>
   <source>Send from your wallet</source>
   <translation>Aus Ihrer Wallet senden</translation>
  </message>
  <message>
   <source>Send it</source>
   <translation>Senden</translation>
  </message>
  <message>
   <source>Send less, or send everything.</source>
   <translation>Senden Sie weniger, oder senden Sie alles.</translation>
  </message>
  <message>
   <source>Send less.</source>
   <translation>Senden Sie weniger.</translation>
  </message>
  <message>
   <source>Send more.</source>
   <translation>Senden Sie mehr.</translation>
  </message>
  <message>
   <source>Send the file to this computer, and repeat this for every chat you want to add.</source>
   <translation>Senden Sie die Datei an diesen Rechner und wiederholen Sie das für jeden Chat, den Sie hinzufügen wollen.</translation>
  </message>
  <message>
   <source>Send the file to this computer.</source>
   <translation>Senden Sie die Datei an diesen Rechner.</translation>
  </message>
  <message>
   <source>Send the file to this computer. Takeout has the history only of accounts that never moved it to the phone.</source>
   <translation>Senden Sie die Datei an diesen Rechner. Takeout hat den Verlauf nur von Konten, die ihn nie auf das Telefon verlegt haben.</translation>
  </message>
  <message>
   <source>Send tokens</source>
   <translation>Token senden</translation>
  </message>
  <message>
   <source>Sending failed: only the fee was paid</source>
   <translation>Senden fehlgeschlagen: Nur die Gebühr wurde bezahlt</translation>
  </message>
  <message>
   <source>Sending…</source>
   <translation>Wird gesendet …</translation>
  </message>
  <message>
   <source>Sensitive</source>
   <translation>Sensibel</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Gesendet</translation>
  </message>
  <message>
   <source>Sent sealed. Without your key it is noise.</source>
   <translation>Versiegelt gesendet. Ohne Ihren Schlüssel ist es Rauschen.</translation>
  </message>
  <message>
   <source>Sent, and part of the chain.</source>
   <translation>Gesendet und Teil der Chain.</translation>
  </message>
  <message>
   <source>Sent, outcome not known yet</source>
   <translation>Gesendet, Ausgang noch unbekannt</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Server</translation>
  </message>
  <message>
   <source>Server (RPC)</source>
   <translation>Server (RPC)</translation>
  </message>
  <message>
   <source>Service</source>
   <translation>Dienst</translation>
  </message>
  <message>
   <source>Services must give you your data. Here is how to ask each for it.</source>
   <translation>Dienste müssen Ihnen Ihre Daten geben. Hier steht, wie Sie sie bei jedem anfordern.</translation>
  </message>
  <message>
   <source>Sessions with coding agents</source>
   <translation>Sitzungen mit Programmieragenten</translation>
  </message>
  <message>
   <source>Set aside for you by the buyer</source>
   <translation>Vom Käufer für Sie zurückgelegt</translation>
  </message>
  <message>
   <source>Set aside for you by the buyer: {text}</source>
   <translation>Vom Käufer für Sie zurückgelegt: {text}</translation>
  </message>
  <message>
   <source>Set exactly</source>
   <translation>Genau einstellen</translation>
  </message>
  <message>
   <source>Set the format to JSON and the date range to all time; HTML and the last year are chosen otherwise.</source>
   <translation>Stellen Sie das Format auf JSON und den Zeitraum auf „gesamter Zeitraum“; sonst sind HTML und das letzte Jahr gewählt.</translation>
  </message>
  <message>
   <source>Sets up a market; you become its authority.</source>
   <translation>Richtet einen Markt ein; Sie werden seine Verwaltung.</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Settle or withdraw what the account still holds, then close it.</source>
   <translation>Rechnen Sie ab oder entnehmen Sie, was das Konto noch hält, und schließen Sie es dann.</translation>
  </message>
  <message>
   <source>Settle the batch first; keepers do so by themselves.</source>
   <translation>Rechnen Sie zuerst die Charge ab; Hüter tun das von selbst.</translation>
  </message>
  <message>
   <source>Settle the seats that lose stake first; keepers keep this order.</source>
   <translation>Rechnen Sie zuerst die Sitze ab, die Einsatz verlieren; Hüter halten diese Reihenfolge ein.</translation>
  </message>
  <message>
   <source>Settled</source>
   <translation>Abgerechnet</translation>
  </message>
  <message>
   <source>Settles a batch: everyone gets what the verdict gives.</source>
   <translation>Rechnet eine Charge ab: Jeder erhält, was das Urteil gibt.</translation>
  </message>
  <message>
   <source>Settles one reviewer's seat of a batch.</source>
   <translation>Rechnet den Sitz eines Prüfers einer Charge ab.</translation>
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
   <source>Ship Date</source>
   <translation>Ship Date</translation>
  </message>
  <message>
   <source>Shorten it, or copy it again.</source>
   <translation>Kürzen Sie es oder kopieren Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Shorten it.</source>
   <translation>Kürzen Sie es.</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Anzeigen</translation>
  </message>
  <message>
   <source>Show folder</source>
   <translation>Ordner anzeigen</translation>
  </message>
  <message>
   <source>Show no values</source>
   <translation>Keine Werte zeigen</translation>
  </message>
  <message>
   <source>Show passphrase</source>
   <translation>Passphrase anzeigen</translation>
  </message>
  <message>
   <source>Show recovery words…</source>
   <translation>Wiederherstellungswörter anzeigen …</translation>
  </message>
  <message>
   <source>Show source</source>
   <translation>Quelle anzeigen</translation>
  </message>
  <message>
   <source>Show the key</source>
   <translation>Schlüssel anzeigen</translation>
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
  <message numerus="yes">
   <source>Show {n} hidden</source>
   <extracomment>Singular: Show {n} hidden</extracomment>
   <translation>
    <numerusform>{n} ausgeblendetes anzeigen</numerusform>
    <numerusform>{n} ausgeblendete anzeigen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Show {n} more</source>
   <extracomment>Singular: Show {n} more</extracomment>
   <translation>
    <numerusform>{n} weitere anzeigen</numerusform>
    <numerusform>{n} weitere anzeigen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Show {n} older rows</source>
   <extracomment>Singular: Show {n} older row</extracomment>
   <translation>
    <numerusform>{n} ältere Zeile anzeigen</numerusform>
    <numerusform>{n} ältere Zeilen anzeigen</numerusform>
   </translation>
  </message>
  <message>
   <source>Shows interest of {bps} % on the token {short}; {holder} may change it.</source>
   <translation>Zeigt {bps} % Zinsen auf das Token {short}; {holder} darf das ändern.</translation>
  </message>
  <message>
   <source>Shows interest of {signed} % on the token {short} from now on.</source>
   <translation>Zeigt von jetzt an {signed} % Zinsen auf das Token {short}.</translation>
  </message>
  <message>
   <source>Shows the sampled records of {short} to its reviewers, and only them.</source>
   <translation>Zeigt die gezogenen Datensätze von {short} ihren Prüfern, und nur ihnen.</translation>
  </message>
  <message>
   <source>Show…</source>
   <translation>Anzeigen …</translation>
  </message>
  <message>
   <source>Sign</source>
   <translation>Signieren</translation>
  </message>
  <message>
   <source>Sign a message</source>
   <translation>Nachricht signieren</translation>
  </message>
  <message>
   <source>Sign a message…</source>
   <translation>Nachricht signieren …</translation>
  </message>
  <message>
   <source>Sign a transaction</source>
   <translation>Transaktion signieren</translation>
  </message>
  <message>
   <source>Sign a transaction from a file</source>
   <translation>Transaktion aus einer Datei signieren</translation>
  </message>
  <message>
   <source>Sign and check</source>
   <translation>Signieren und prüfen</translation>
  </message>
  <message>
   <source>Sign and send</source>
   <translation>Signieren und senden</translation>
  </message>
  <message>
   <source>Sign for another program?</source>
   <translation>Für ein anderes Programm signieren?</translation>
  </message>
  <message>
   <source>Sign here anyway…</source>
   <translation>Hier trotzdem signieren …</translation>
  </message>
  <message>
   <source>Sign here from now on</source>
   <translation>Hier von jetzt an signieren</translation>
  </message>
  <message>
   <source>Sign message</source>
   <translation>Nachricht signieren</translation>
  </message>
  <message>
   <source>Sign this message</source>
   <translation>Diese Nachricht signieren</translation>
  </message>
  <message>
   <source>Sign what cannot be read</source>
   <translation>Signieren, was nicht lesbar ist</translation>
  </message>
  <message>
   <source>Sign with the attester's own key; the request names its committee.</source>
   <translation>Signieren Sie mit dem eigenen Schlüssel des Gutachters; die Anfrage nennt ihren Ausschuss.</translation>
  </message>
  <message>
   <source>Sign with the contributor's wallet or with the delegate it named.</source>
   <translation>Signieren Sie mit der Wallet des Lieferanten oder dem Bevollmächtigten, den sie benannt hat.</translation>
  </message>
  <message>
   <source>Sign with the market's authority; nobody else can do this.</source>
   <translation>Signieren Sie mit der Verwaltung des Marktes; sonst kann das niemand.</translation>
  </message>
  <message>
   <source>Sign with the wallet that opened the request, or wait for its deadline.</source>
   <translation>Signieren Sie mit der Wallet, die die Anfrage eröffnet hat, oder warten Sie auf ihre Frist.</translation>
  </message>
  <message>
   <source>Sign with the wallet the transaction names; unlock or connect it first.</source>
   <translation>Signieren Sie mit der Wallet, die die Transaktion nennt; entsperren oder verbinden Sie sie zuerst.</translation>
  </message>
  <message>
   <source>Sign: {name}</source>
   <translation>Signieren: {name}</translation>
  </message>
  <message>
   <source>Sign; nothing else does</source>
   <translation>Signieren; nichts sonst tut das</translation>
  </message>
  <message>
   <source>Signal messages</source>
   <translation>Signal-Nachrichten</translation>
  </message>
  <message>
   <source>Signature {key}</source>
   <translation>Signatur {key}</translation>
  </message>
  <message>
   <source>Signatures of others are missing, so it was not sent.</source>
   <translation>Signaturen anderer fehlen, also wurde sie nicht gesendet.</translation>
  </message>
  <message>
   <source>Signed and paid by</source>
   <translation>Signiert und bezahlt von</translation>
  </message>
  <message>
   <source>Signed by</source>
   <translation>Signiert von</translation>
  </message>
  <message>
   <source>Signed by your account. Anybody can check it without this computer.</source>
   <translation>Von Ihrem Konto signiert. Jeder kann es ohne diesen Computer prüfen.</translation>
  </message>
  <message>
   <source>Signed by {account} {key}</source>
   <translation>Signiert von {account} {key}</translation>
  </message>
  <message>
   <source>Signed by {account} {key} · {network}</source>
   <translation>Signiert von {account} {key} · {network}</translation>
  </message>
  <message>
   <source>Signed message</source>
   <translation>Signierte Nachricht</translation>
  </message>
  <message>
   <source>Signed messages (*.json *.txt);;All files (*)</source>
   <translation>Signierte Nachrichten (*.json *.txt);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Signed transaction</source>
   <translation>Signierte Transaktion</translation>
  </message>
  <message>
   <source>Signed. Hand this on; anybody can check it without you.</source>
   <translation>Signiert. Geben Sie sie weiter; jeder kann sie ohne Sie prüfen.</translation>
  </message>
  <message>
   <source>Signed. Nothing was sent yet.</source>
   <translation>Signiert. Noch wurde nichts gesendet.</translation>
  </message>
  <message>
   <source>Signed. Signatures of others are missing.</source>
   <translation>Signiert. Signaturen anderer fehlen.</translation>
  </message>
  <message>
   <source>Signing</source>
   <translation>Signieren</translation>
  </message>
  <message>
   <source>Signing…</source>
   <translation>Wird signiert …</translation>
  </message>
  <message>
   <source>Silence pays: they cannot hold it back</source>
   <translation>Schweigen zahlt: Er kann es nicht zurückhalten</translation>
  </message>
  <message>
   <source>Simulate again</source>
   <translation>Noch einmal simulieren</translation>
  </message>
  <message>
   <source>Simulated just now, succeeds</source>
   <translation>Gerade simuliert, gelingt</translation>
  </message>
  <message>
   <source>Simulating…</source>
   <translation>Wird simuliert …</translation>
  </message>
  <message>
   <source>Since this backup was made, sales, votes or privacy spends were added that it does not have.</source>
   <translation>Seit dieser Sicherung kamen Verkäufe, Stimmen oder Privatsphäre-Verbrauch hinzu, die sie nicht enthält.</translation>
  </message>
  <message>
   <source>Single positions, each of them moved</source>
   <translation>Einzelne Positionen, jede davon verschoben</translation>
  </message>
  <message>
   <source>Single tracks of any app can be added as GPX, TCX or FIT files.</source>
   <translation>Einzelne Strecken jeder App lassen sich als GPX-, TCX- oder FIT-Dateien hinzufügen.</translation>
  </message>
  <message>
   <source>Singling somebody out</source>
   <translation>Jemanden herausgreifen</translation>
  </message>
  <message>
   <source>Skip broken rows to leave it out.</source>
   <translation>Überspringen Sie fehlerhafte Zeilen, um sie auszulassen.</translation>
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
   <source>Slot</source>
   <translation>Slot</translation>
  </message>
  <message>
   <source>Slot hashes</source>
   <translation>Slot-Hashes</translation>
  </message>
  <message>
   <source>Small letters, digits, hyphens. “devnet” is the public Devnet and nothing else.</source>
   <translation>Kleinbuchstaben, Ziffern, Bindestriche. „devnet“ ist das öffentliche Devnet und nichts anderes.</translation>
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
   <source>Solana address</source>
   <translation>Solana-Adresse</translation>
  </message>
  <message>
   <source>Sold</source>
   <translation>Verkauft</translation>
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
   <source>Some pages of this archive write times without a clear time zone. Which one was set when it was made?</source>
   <translation>Manche Seiten dieses Archivs nennen Zeiten ohne eindeutige Zeitzone. Welche war eingestellt, als es erstellt wurde?</translation>
  </message>
  <message>
   <source>Some pictures say no time zone. In which one were most of them taken? Leave it empty if you do not know.</source>
   <translation>Manche Bilder nennen keine Zeitzone. In welcher wurden die meisten aufgenommen? Lassen Sie das Feld leer, wenn Sie es nicht wissen.</translation>
  </message>
  <message>
   <source>Some prices are missing.</source>
   <translation>Einige Preise fehlen.</translation>
  </message>
  <message>
   <source>Some records share all that outsiders could know with no other, the rarest 1 % of records aside.</source>
   <translation>Manche Datensätze teilen alles, was Außenstehende wissen könnten, mit keinem anderen, abgesehen vom seltensten 1 % der Datensätze.</translation>
  </message>
  <message>
   <source>Some stand alone</source>
   <translation>Manche stehen allein</translation>
  </message>
  <message>
   <source>Some wallets ask for one more word or sentence (BIP-39). Most people have none.</source>
   <translation>Manche Wallets fragen nach einem weiteren Wort oder Satz (BIP-39). Die meisten haben keinen.</translation>
  </message>
  <message>
   <source>Some were sold before</source>
   <translation>Einige wurden schon verkauft</translation>
  </message>
  <message>
   <source>Somebody has the power to move this token and used it. Do not copy the address.</source>
   <translation>Jemand hat die Macht, dieses Token zu bewegen, und hat sie benutzt. Kopieren Sie die Adresse nicht.</translation>
  </message>
  <message>
   <source>Something happened that you may want to see.</source>
   <translation>Etwas ist geschehen, das Sie vielleicht sehen wollen.</translation>
  </message>
  <message>
   <source>Something we cannot put into words (program {short}).</source>
   <translation>Etwas, das wir nicht in Worte fassen können (Programm {short}).</translation>
  </message>
  <message>
   <source>Something went wrong in this window</source>
   <translation>In diesem Fenster ist etwas schiefgegangen</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>Spent ε</source>
   <translation>Verbrauchtes ε</translation>
  </message>
  <message>
   <source>Split the delivery into several batches.</source>
   <translation>Teilen Sie die Lieferung in mehrere Chargen.</translation>
  </message>
  <message>
   <source>Split the delivery or add records, so that each batch is within the request's bounds.</source>
   <translation>Teilen Sie die Lieferung oder fügen Sie Datensätze hinzu, sodass jede Charge in den Grenzen der Anfrage liegt.</translation>
  </message>
  <message>
   <source>Split the text into lines.</source>
   <translation>Teilen Sie den Text in Zeilen auf.</translation>
  </message>
  <message>
   <source>Sport activities</source>
   <translation>Sportaktivitäten</translation>
  </message>
  <message>
   <source>Spotify's public name of what was played.</source>
   <translation>Öffentliche Spotify-Kennung des Abgespielten.</translation>
  </message>
  <message>
   <source>Stake</source>
   <translation>Einsatz</translation>
  </message>
  <message>
   <source>Stake answers for what you deliver and how you review</source>
   <translation>Einsatz haftet dafür, was Sie liefern und wie Sie prüfen</translation>
  </message>
  <message>
   <source>Stake deposited</source>
   <translation>Einsatz eingelegt</translation>
  </message>
  <message>
   <source>Stake held</source>
   <translation>Hinterlegter Einsatz</translation>
  </message>
  <message>
   <source>Stake is a pledge: it answers for what you deliver and for how you review, and comes back when both are settled.
Every move is said in words first, and signed only after you saw it.
Reputation lets more value be under way at a time; strikes multiply what a mistake costs.</source>
   <translation>Einsatz ist ein Pfand: Er haftet dafür, was Sie liefern und wie Sie prüfen, und kommt zurück, wenn beides abgerechnet ist.
Jede Bewegung wird zuerst in Worten gesagt und erst signiert, wenn Sie sie gesehen haben.
Reputation lässt mehr Wert gleichzeitig laufen; Verwarnungen vervielfachen, was ein Fehler kostet.</translation>
  </message>
  <message>
   <source>Stake is held until it is settled.</source>
   <translation>Einsatz ist hinterlegt, bis abgerechnet ist.</translation>
  </message>
  <message>
   <source>Stake lost</source>
   <translation>Verlorener Einsatz</translation>
  </message>
  <message>
   <source>Stake moved</source>
   <translation>Einsatz bewegt</translation>
  </message>
  <message>
   <source>Stake taken out</source>
   <translation>Einsatz entnommen</translation>
  </message>
  <message>
   <source>Stake, free to use</source>
   <translation>Einsatz, frei nutzbar</translation>
  </message>
  <message>
   <source>Stake, seats, reputation</source>
   <translation>Einsatz, Sitze, Reputation</translation>
  </message>
  <message>
   <source>Stake, stays yours</source>
   <translation>Einsatz, bleibt Ihrer</translation>
  </message>
  <message>
   <source>Staked by the buyer</source>
   <translation>Vom Käufer eingesetzt</translation>
  </message>
  <message>
   <source>Stand-in for another device of yours it was opened on.</source>
   <translation>Pseudonym für ein anderes Ihrer Geräte, auf dem es geöffnet wurde.</translation>
  </message>
  <message>
   <source>Stand-in for the app or device that measured it.</source>
   <translation>Pseudonym für die App oder das Gerät, das es gemessen hat.</translation>
  </message>
  <message>
   <source>Stand-in for the device or app that measured it.</source>
   <translation>Pseudonym für das Gerät oder die App, die es gemessen hat.</translation>
  </message>
  <message>
   <source>Stand-in for the place, the same each time you were there.</source>
   <translation>Pseudonym für den Ort, jedes Mal dasselbe, wenn Sie dort waren.</translation>
  </message>
  <message>
   <source>Standing alone</source>
   <translation>Allein dastehen</translation>
  </message>
  <message>
   <source>Stars you gave, 1 to 5.</source>
   <translation>Sterne, die Sie vergeben haben, 1 bis 5.</translation>
  </message>
  <message>
   <source>Start a new sale with the data set as it is now.</source>
   <translation>Beginnen Sie einen neuen Verkauf mit dem Datenbestand, wie er jetzt ist.</translation>
  </message>
  <message>
   <source>Start it again.</source>
   <translation>Starten Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Start it there, or unset GLEANER_NETWORK.</source>
   <translation>Starten Sie es dort oder setzen Sie GLEANER_NETWORK nicht.</translation>
  </message>
  <message>
   <source>Start sale</source>
   <translation>Verkauf beginnen</translation>
  </message>
  <message>
   <source>Start sale: {title}</source>
   <translation>Verkauf beginnen: {title}</translation>
  </message>
  <message>
   <source>Starting the practice network…</source>
   <translation>Übungsnetz wird gestartet …</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>Stay here</source>
   <translation>Hier bleiben</translation>
  </message>
  <message>
   <source>Stay on test money</source>
   <translation>Bei Testgeld bleiben</translation>
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
   <translation>Schritt {index} der Transaktion wurde vom Netz abgelehnt ({str}).</translation>
  </message>
  <message>
   <source>Step {step} of {total} · {title}</source>
   <translation>Schritt {step} von {total} · {title}</translation>
  </message>
  <message>
   <source>Step {step} of {where}sale {sale_id} is in the journal already, with another content. It was not repeated.</source>
   <translation>Schritt {step} von {where}Verkauf {sale_id} steht schon im Journal, mit anderem Inhalt. Er wurde nicht wiederholt.</translation>
  </message>
  <message>
   <source>Steps or turns of the pedals.</source>
   <translation>Schritte oder Umdrehungen der Pedale.</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Stop adding</source>
   <translation>Hinzufügen abbrechen</translation>
  </message>
  <message>
   <source>Stop all motion</source>
   <translation>Jede Bewegung anhalten</translation>
  </message>
  <message>
   <source>Stop and compare: this address begins and ends like another one and is not it. Some are forged so.</source>
   <translation>Halten Sie an und vergleichen Sie: Diese Adresse beginnt und endet wie eine andere und ist es nicht. Manche werden so gefälscht.</translation>
  </message>
  <message>
   <source>Stop it first, then try again.</source>
   <translation>Halten Sie es zuerst an und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Stop looking</source>
   <translation>Suche abbrechen</translation>
  </message>
  <message>
   <source>Stop reading</source>
   <translation>Lesen abbrechen</translation>
  </message>
  <message>
   <source>Stop watching</source>
   <translation>Nicht mehr beobachten</translation>
  </message>
  <message>
   <source>Stopped before anything was computed: this sale would bring what was revealed from {epsilon_before} to {epsilon_after}, and your limit is {cap_epsilon}.</source>
   <translation>Angehalten, bevor etwas berechnet wurde: Dieser Verkauf brächte das Verratene von {epsilon_before} auf {epsilon_after}, und Ihre Grenze ist {cap_epsilon}.</translation>
  </message>
  <message>
   <source>Stopped before anything was computed: this sale would bring what was revealed from {epsilon_before} to {epsilon_after}, and your limit is {epsilon}.</source>
   <translation>Angehalten, bevor etwas berechnet wurde: Dieser Verkauf brächte das Verratene von {epsilon_before} auf {epsilon_after}, und Ihre Grenze ist {epsilon}.</translation>
  </message>
  <message>
   <source>Stopped to protect you</source>
   <translation>Zu Ihrem Schutz angehalten</translation>
  </message>
  <message>
   <source>Stopped. All that was done is saved.</source>
   <translation>Angehalten. Alles bisher Getane ist gespeichert.</translation>
  </message>
  <message>
   <source>Stopped. Nothing leaves before all of it was looked through.</source>
   <translation>Angehalten. Nichts geht hinaus, bevor alles durchsucht ist.</translation>
  </message>
  <message>
   <source>Stopped. Nothing leaves before it was tested.</source>
   <translation>Angehalten. Nichts geht hinaus, bevor es getestet ist.</translation>
  </message>
  <message>
   <source>Stopped. What was not whole was removed again.</source>
   <translation>Angehalten. Was nicht vollständig war, wurde wieder entfernt.</translation>
  </message>
  <message>
   <source>Stored</source>
   <translation>Gespeichert</translation>
  </message>
  <message>
   <source>Stored and checked</source>
   <translation>Gespeichert und geprüft</translation>
  </message>
  <message>
   <source>Strength</source>
   <translation>Stärke</translation>
  </message>
  <message>
   <source>Strong protection</source>
   <translation>Starker Schutz</translation>
  </message>
  <message>
   <source>Stronger attackers may exist. These are the ones we know and ran.</source>
   <translation>Es kann stärkere Angreifer geben. Dies sind die, die wir kennen und ausgeführt haben.</translation>
  </message>
  <message>
   <source>Submit your batch for review</source>
   <translation>Ihre Charge zur Prüfung einreichen</translation>
  </message>
  <message>
   <source>Submitted to the market</source>
   <translation>Beim Markt eingereicht</translation>
  </message>
  <message>
   <source>Switch to {account}</source>
   <translation>Zu {account} wechseln</translation>
  </message>
  <message>
   <source>Synthetic rows</source>
   <translation>Synthetische Zeilen</translation>
  </message>
  <message>
   <source>Synthetic rows need at least two columns.</source>
   <translation>Synthetische Zeilen brauchen mindestens zwei Spalten.</translation>
  </message>
  <message>
   <source>Synthetic rows need at least {least_records} records, and {kept} count here: invented rows would be worse than each column by itself. Nothing was spent. Sell histograms or tables instead.</source>
   <translation>Synthetische Zeilen brauchen mindestens {least_records} Datensätze, und hier zählen {kept}: Erfundene Zeilen wären schlechter als jede Spalte für sich. Nichts wurde verbraucht. Verkaufen Sie stattdessen Histogramme oder Tabellen.</translation>
  </message>
  <message>
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <source>Så på </source>
   <translation>Så på </translation>
  </message>
  <message>
   <source>TIFF and camera raw files keep pixels and metadata in one directory</source>
   <translation>TIFF und Kamera-Rohdateien halten Pixel und Metadaten in einem Verzeichnis</translation>
  </message>
  <message>
   <source>Tables are of one column or of two.</source>
   <translation>Tabellen haben eine Spalte oder zwei.</translation>
  </message>
  <message>
   <source>Tables with noise</source>
   <translation>Tabellen mit Rauschen</translation>
  </message>
  <message>
   <source>Take a review seat</source>
   <translation>Einen Prüfersitz einnehmen</translation>
  </message>
  <message>
   <source>Take a seat</source>
   <translation>Sitz einnehmen</translation>
  </message>
  <message>
   <source>Take a seat as a reviewer</source>
   <translation>Einen Sitz als Prüfer einnehmen</translation>
  </message>
  <message>
   <source>Take another place.</source>
   <translation>Nehmen Sie einen anderen Platz.</translation>
  </message>
  <message>
   <source>Take everything with you: Export everything.</source>
   <translation>Nehmen Sie alles mit: Alles exportieren.</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Entnehmen</translation>
  </message>
  <message>
   <source>Take out less, or leave a seat first: gleaner stake seat release PLACE</source>
   <translation>Entnehmen Sie weniger oder verlassen Sie zuerst einen Sitz: gleaner stake seat release PLATZ</translation>
  </message>
  <message>
   <source>Take stake back</source>
   <translation>Einsatz zurücknehmen</translation>
  </message>
  <message>
   <source>Take stake out</source>
   <translation>Einsatz entnehmen</translation>
  </message>
  <message>
   <source>Taken from your SOL stake</source>
   <translation>Aus Ihrem SOL-Staking genommen</translation>
  </message>
  <message>
   <source>Taken from your balance</source>
   <translation>Von Ihrem Guthaben genommen</translation>
  </message>
  <message>
   <source>Taken from your durable nonce</source>
   <translation>Aus Ihrem dauerhaften Nonce genommen</translation>
  </message>
  <message>
   <source>Taken from your escrow</source>
   <translation>Aus Ihrer Treuhand genommen</translation>
  </message>
  <message>
   <source>Taken from your free stake</source>
   <translation>Aus Ihrem freien Einsatz genommen</translation>
  </message>
  <message>
   <source>Takes back the offer of the market's authority.</source>
   <translation>Nimmt das Angebot der Marktverwaltung zurück.</translation>
  </message>
  <message>
   <source>Takes seat {place} as a reviewer. One seat's worth of your stake is held; wrong or missing votes can cost part of it.</source>
   <translation>Nimmt Sitz {place} als Prüfer ein. Einsatz für einen Sitz wird hinterlegt; falsche oder fehlende Stimmen können einen Teil davon kosten.</translation>
  </message>
  <message>
   <source>Takes the SOL that {short} holds beyond its deposit for {who}.</source>
   <translation>Nimmt die SOL, die {short} über sein Pfand hinaus hält, für {who}.</translation>
  </message>
  <message>
   <source>Takes the fees withheld by the token {short} for {who}.</source>
   <translation>Nimmt die vom Token {short} einbehaltenen Gebühren für {who}.</translation>
  </message>
  <message>
   <source>Takes the fees withheld in {count} accounts of the token {short} for {who}.</source>
   <translation>Nimmt die in {count} Konten des Tokens {short} einbehaltenen Gebühren für {who}.</translation>
  </message>
  <message>
   <source>Takes transfers only with a memo (exchanges)</source>
   <translation>Nimmt Überweisungen nur mit Memo (Börsen)</translation>
  </message>
  <message>
   <source>Takes {sol} from the durable nonce {short} for {who}.</source>
   <translation>Nimmt {sol} aus dem dauerhaften Nonce {short} für {who}.</translation>
  </message>
  <message>
   <source>Takes {sol} out of the stake {short} for {who}.</source>
   <translation>Nimmt {sol} aus dem Staking {short} für {who}.</translation>
  </message>
  <message>
   <source>Tax lots</source>
   <translation>Steuerposten</translation>
  </message>
  <message>
   <source>Tax lots saved</source>
   <translation>Steuerposten gespeichert</translation>
  </message>
  <message>
   <source>Telegram messages</source>
   <translation>Telegram-Nachrichten</translation>
  </message>
  <message>
   <source>Telling who is in it</source>
   <translation>Erkennen, wer darin vorkommt</translation>
  </message>
  <message>
   <source>Terms and money</source>
   <translation>Bedingungen, Geld</translation>
  </message>
  <message>
   <source>Test money</source>
   <translation>Testgeld</translation>
  </message>
  <message>
   <source>Test what leaves</source>
   <translation>Testen, was hinausgeht</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Text at 100 %</source>
   <translation>Schrift in 100 %</translation>
  </message>
  <message>
   <source>Text messages</source>
   <translation>SMS</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Schriftgröße</translation>
  </message>
  <message>
   <source>That did not work</source>
   <translation>Das hat nicht funktioniert</translation>
  </message>
  <message>
   <source>That is your limit already.</source>
   <translation>Das ist schon Ihre Grenze.</translation>
  </message>
  <message>
   <source>That passphrase does not open this backup. It has a passphrase of its own, which need not be the wallet's.</source>
   <translation>Diese Passphrase öffnet diese Sicherung nicht. Sie hat eine eigene Passphrase, die nicht die der Wallet sein muss.</translation>
  </message>
  <message>
   <source>That passphrase does not open this vault. Your money is untouched.</source>
   <translation>Diese Passphrase öffnet diesen Tresor nicht. Ihr Geld ist unberührt.</translation>
  </message>
  <message>
   <source>The CAR file names no root, so nothing would keep its blocks.</source>
   <translation>Die CAR-Datei nennt keine Wurzel, also würde nichts ihre Blöcke aufbewahren.</translation>
  </message>
  <message>
   <source>The Solana app is not open on your Ledger, or too old. Open it and try again. Nothing was signed.</source>
   <translation>Die Solana-App ist auf Ihrem Ledger nicht offen oder zu alt. Öffnen Sie sie und versuchen Sie es noch einmal. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>The acceptance that decides publishes it.</source>
   <translation>Die Annahme, die entscheidet, veröffentlicht ihn.</translation>
  </message>
  <message>
   <source>The account you send from.</source>
   <translation>Das Konto, von dem Sie senden.</translation>
  </message>
  <message>
   <source>The account {address} does not belong to the market.</source>
   <translation>Das Konto {address} gehört nicht dem Markt.</translation>
  </message>
  <message>
   <source>The account {address} is of another kind or version than expected.</source>
   <translation>Das Konto {address} ist von anderer Art oder Version als erwartet.</translation>
  </message>
  <message>
   <source>The amount left your account once.</source>
   <translation>Der Betrag hat Ihr Konto einmal verlassen.</translation>
  </message>
  <message>
   <source>The amount must be larger than zero.</source>
   <translation>Der Betrag muss größer als null sein.</translation>
  </message>
  <message>
   <source>The amount of this link is not a positive number.</source>
   <translation>Der Betrag dieses Links ist keine positive Zahl.</translation>
  </message>
  <message>
   <source>The answer of your Ledger cannot be right: {why}. Nothing was sent. Plug it in again.</source>
   <translation>Die Antwort Ihres Ledgers kann nicht stimmen: {why}. Nichts wurde gesendet. Stecken Sie ihn neu an.</translation>
  </message>
  <message>
   <source>The answer was thrown away. Your money is untouched by this.</source>
   <translation>Die Antwort wurde verworfen. Ihr Geld ist davon unberührt.</translation>
  </message>
  <message>
   <source>The answer, where it is not a number.</source>
   <translation>Die Antwort, wo sie keine Zahl ist.</translation>
  </message>
  <message>
   <source>The app goes on asking when the node answers again.</source>
   <translation>Die App fragt weiter, sobald der Knoten wieder antwortet.</translation>
  </message>
  <message>
   <source>The area may have {max_cells} cells at most.</source>
   <translation>Das Gebiet darf höchstens {max_cells} Zellen haben.</translation>
  </message>
  <message>
   <source>The attack tests were made on other records than these.</source>
   <translation>Die Angriffstests wurden an anderen Datensätzen als diesen gemacht.</translation>
  </message>
  <message>
   <source>The attesters have decided.</source>
   <translation>Die Gutachter haben entschieden.</translation>
  </message>
  <message>
   <source>The backup could not be written ({reason}). Choose another place, or free some space.</source>
   <translation>Die Sicherung konnte nicht geschrieben werden ({reason}). Wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
  </message>
  <message>
   <source>The backup is whole. Made {when}: {accounts}, {sales}, {spends}, {votes}.</source>
   <translation>Die Sicherung ist vollständig. Erstellt {when}: {accounts}, {sales}, {spends}, {votes}.</translation>
  </message>
  <message>
   <source>The batch is too large for one package; sell it as several batches.</source>
   <translation>Die Charge ist zu groß für ein Paket; verkaufen Sie sie als mehrere Chargen.</translation>
  </message>
  <message>
   <source>The bounds are no area: give south below north, west before east, within 80 degrees of the equator.</source>
   <translation>Die Grenzen ergeben kein Gebiet: Geben Sie Süd kleiner als Nord und West kleiner als Ost an, höchstens 80 Grad vom Äquator entfernt.</translation>
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
   <translation>Der Käufer kann die Datensätze lesen. Wer das Urteil falsch findet, kann es anfechten, bis die Frist endet.</translation>
  </message>
  <message>
   <source>The buyer can read what was delivered.</source>
   <translation>Der Käufer kann lesen, was geliefert wurde.</translation>
  </message>
  <message>
   <source>The buyer can read what was paid for.</source>
   <translation>Der Käufer kann lesen, was bezahlt wurde.</translation>
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
   <translation>Der Käufer hat diese Anfrage geschlossen.</translation>
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
   <translation>Der Käufer sagt, dass der äußere Schlüssel nicht öffnet, und hat {stake} darauf gesetzt. Ihre App zeigt diesen Schlüssel den Prüfern. Öffnet er, werden die Prüfer aus diesem Einsatz bezahlt; wenn nicht, wird die Charge abgelehnt.</translation>
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
   <translation>Der Schlüssel des Käufers hat {len} Bytes statt {buyer_public_bytes}.</translation>
  </message>
  <message>
   <source>The buyer's key in the request is damaged; nothing can be sealed to it.</source>
   <translation>Der Schlüssel des Käufers in der Anfrage ist beschädigt; an ihn lässt sich nichts versiegeln.</translation>
  </message>
  <message>
   <source>The buyer's key in this request is not a key.</source>
   <translation>Der Schlüssel des Käufers in dieser Anfrage ist kein Schlüssel.</translation>
  </message>
  <message>
   <source>The bytes received for {cid} are not what it names. Nothing was used of them.</source>
   <translation>Die für {cid} empfangenen Bytes sind nicht, was es benennt. Nichts davon wurde benutzt.</translation>
  </message>
  <message>
   <source>The channel.</source>
   <translation>Der Kanal.</translation>
  </message>
  <message>
   <source>The committee in this request's description is not the one that decides on chain.</source>
   <translation>Der Ausschuss in der Beschreibung dieser Anfrage ist nicht der, der auf der Chain entscheidet.</translation>
  </message>
  <message>
   <source>The computer it came from.</source>
   <translation>Der Computer, von dem es kam.</translation>
  </message>
  <message>
   <source>The connection to the node {host} was refused or lost.</source>
   <translation>Die Verbindung zum Knoten {host} wurde abgelehnt oder ging verloren.</translation>
  </message>
  <message>
   <source>The content has more than the {max_bytes} bytes accepted here.</source>
   <translation>Der Inhalt hat mehr als die {max_bytes} Bytes, die hier angenommen werden.</translation>
  </message>
  <message>
   <source>The data changed while it was being sealed. Nothing was published; start the sale of this batch again.</source>
   <translation>Die Daten haben sich beim Versiegeln geändert. Nichts wurde veröffentlicht; beginnen Sie den Verkauf dieser Charge neu.</translation>
  </message>
  <message>
   <source>The data folder cannot be used</source>
   <translation>Der Datenordner kann nicht benutzt werden</translation>
  </message>
  <message>
   <source>The data folder is where it was.</source>
   <translation>Der Datenordner ist, wo er war.</translation>
  </message>
  <message>
   <source>The data folder was moved to {target}, which is not there.</source>
   <translation>Der Datenordner wurde nach {target} verschoben, und dort ist er nicht.</translation>
  </message>
  <message>
   <source>The data folder {folder} is in use by {holder}.</source>
   <translation>Der Datenordner {folder} wird von {holder} benutzt.</translation>
  </message>
  <message>
   <source>The data folder {root} cannot be made: {value}.</source>
   <translation>Der Datenordner {root} kann nicht angelegt werden: {value}.</translation>
  </message>
  <message>
   <source>The data folder {root} cannot be used: {value}.</source>
   <translation>Der Datenordner {root} kann nicht benutzt werden: {value}.</translation>
  </message>
  <message>
   <source>The database cannot be read: it is damaged.</source>
   <translation>Die Datenbank kann nicht gelesen werden: Sie ist beschädigt.</translation>
  </message>
  <message>
   <source>The database could not be opened: {value}.</source>
   <translation>Die Datenbank konnte nicht geöffnet werden: {value}.</translation>
  </message>
  <message>
   <source>The database has version {found}; this Gleaner knows versions up to {known}.</source>
   <translation>Die Datenbank hat Version {found}; dieses Gleaner kennt Versionen bis {known}.</translation>
  </message>
  <message>
   <source>The database in this data folder does not open with this wallet's key: it belongs to another wallet, or is not a database.</source>
   <translation>Die Datenbank in diesem Datenordner öffnet sich nicht mit dem Schlüssel dieser Wallet: Sie gehört einer anderen Wallet oder ist keine Datenbank.</translation>
  </message>
  <message>
   <source>The database refused ({value}: {error}).</source>
   <translation>Die Datenbank hat abgelehnt ({value}: {error}).</translation>
  </message>
  <message>
   <source>The day it was viewed, where you were.</source>
   <translation>Der Tag, an dem es angesehen wurde, dort, wo Sie waren.</translation>
  </message>
  <message>
   <source>The day the bank booked it.</source>
   <translation>Der Tag, an dem die Bank es gebucht hat.</translation>
  </message>
  <message>
   <source>The day, in UTC.</source>
   <translation>Der Tag, in UTC.</translation>
  </message>
  <message>
   <source>The day, where you were.</source>
   <translation>Der Tag, dort, wo Sie waren.</translation>
  </message>
  <message>
   <source>The description</source>
   <translation>Die Beschreibung</translation>
  </message>
  <message>
   <source>The disk is full</source>
   <translation>Die Festplatte ist voll</translation>
  </message>
  <message>
   <source>The disk is full: {doing} stopped at {name}. Nothing was published and nothing is lost; free some space and try again.</source>
   <translation>Die Festplatte ist voll: {doing} hielt bei {name} an. Nichts wurde veröffentlicht, und nichts ist verloren; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>The disk refused</source>
   <translation>Die Festplatte hat abgelehnt</translation>
  </message>
  <message>
   <source>The disk refused to read or write, so the last step was not done. Nothing is lost: everything before it is saved.</source>
   <translation>Die Festplatte hat das Lesen oder Schreiben abgelehnt, also wurde der letzte Schritt nicht getan. Nichts ist verloren: Alles davor ist gespeichert.</translation>
  </message>
  <message>
   <source>The dispute window runs.</source>
   <translation>Die Streitfrist läuft.</translation>
  </message>
  <message>
   <source>The drive of {to} has {free} MB free, and {size} MB are to be moved.</source>
   <translation>Auf dem Laufwerk von {to} sind {free} MB frei, und {size} MB sind zu verschieben.</translation>
  </message>
  <message>
   <source>The earlier rounds of this batch are closed.</source>
   <translation>Die früheren Runden dieser Charge sind geschlossen.</translation>
  </message>
  <message>
   <source>The export you added it from stays where it is. Delete that yourself if you want it gone.</source>
   <translation>Der Export, aus dem Sie es hinzugefügt haben, bleibt, wo er ist. Löschen Sie ihn selbst, wenn er verschwinden soll.</translation>
  </message>
  <message>
   <source>The export you imported it from is yours and was not touched. {backups}</source>
   <translation>Der Export, aus dem Sie es importiert haben, gehört Ihnen und wurde nicht angerührt. {backups}</translation>
  </message>
  <message>
   <source>The extended history goes back to your first play and says more: ask Spotify for it.</source>
   <translation>Der erweiterte Verlauf reicht bis zu Ihrer ersten Wiedergabe zurück und sagt mehr: Fordern Sie ihn bei Spotify an.</translation>
  </message>
  <message>
   <source>The file has {size} bytes; at most {max_bytes} are accepted here.</source>
   <translation>Die Datei hat {size} Bytes; höchstens {max_bytes} werden hier angenommen.</translation>
  </message>
  <message>
   <source>The file is damaged here; export it again.</source>
   <translation>Die Datei ist hier beschädigt; exportieren Sie sie noch einmal.</translation>
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
   <source>The film.</source>
   <translation>Das Video.</translation>
  </message>
  <message>
   <source>The first account of these words: {address}</source>
   <translation>Das erste Konto dieser Wörter: {address}</translation>
  </message>
  <message>
   <source>The first ones in the file. The request's escrow and your file allow {most}.</source>
   <translation>Die ersten in der Datei. Die Treuhand der Anfrage und Ihre Datei erlauben {most}.</translation>
  </message>
  <message>
   <source>The folder of {name} cannot be listed: {strerror}.</source>
   <translation>Der Ordner von {name} lässt sich nicht auflisten: {strerror}.</translation>
  </message>
  <message>
   <source>The gateway's CAR has another root.</source>
   <translation>Die CAR-Datei des Gateways hat eine andere Wurzel.</translation>
  </message>
  <message>
   <source>The gateway's CAR is in another order.</source>
   <translation>Die CAR-Datei des Gateways hat eine andere Reihenfolge.</translation>
  </message>
  <message>
   <source>The group</source>
   <translation>Die Gruppe</translation>
  </message>
  <message>
   <source>The history cannot be read, so addresses you paid before are not compared.</source>
   <translation>Der Verlauf kann nicht gelesen werden, also werden früher bezahlte Adressen nicht verglichen.</translation>
  </message>
  <message>
   <source>The history kept on this computer is incomplete.</source>
   <translation>Der auf diesem Computer aufbewahrte Verlauf ist unvollständig.</translation>
  </message>
  <message>
   <source>The id of the message it answers, hashed.</source>
   <translation>Die Kennung der Nachricht, auf die es antwortet, gehasht.</translation>
  </message>
  <message>
   <source>The issuer has frozen the recipient's account for this token.</source>
   <translation>Der Herausgeber hat das Konto des Empfängers für dieses Token eingefroren.</translation>
  </message>
  <message>
   <source>The issuer has stopped all transfers of this token.</source>
   <translation>Der Herausgeber hat alle Überweisungen dieses Tokens angehalten.</translation>
  </message>
  <message>
   <source>The item's place in its order, hashed: tells newer exports from older ones.</source>
   <translation>Die Stelle des Artikels in der Bestellung, gehasht: unterscheidet neuere Exporte von älteren.</translation>
  </message>
  <message>
   <source>The key file cannot be read: {reason}.</source>
   <translation>Die Schlüsseldatei kann nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <source>The key of data set {dataset_id} is none.</source>
   <translation>Der Schlüssel des Datenbestands {dataset_id} ist keiner.</translation>
  </message>
  <message>
   <source>The key of its sealed copy is destroyed. Nobody can read the copy again, you neither.</source>
   <translation>Der Schlüssel der versiegelten Kopie ist vernichtet. Niemand kann die Kopie wieder lesen, auch Sie nicht.</translation>
  </message>
  <message>
   <source>The key of the database has 32 bytes, not {len}.</source>
   <translation>Der Schlüssel der Datenbank hat 32 Bytes, nicht {len}.</translation>
  </message>
  <message>
   <source>The key was not released in time.</source>
   <translation>Der Schlüssel wurde nicht rechtzeitig freigegeben.</translation>
  </message>
  <message>
   <source>The key was not released. The buyer cannot open the records.</source>
   <translation>Der Schlüssel wurde nicht freigegeben. Der Käufer kann die Datensätze nicht öffnen.</translation>
  </message>
  <message>
   <source>The keyring opens this vault no longer. Its entry could not be removed, and is of no use to anybody; remove “Gleaner vault” in your keyring's own program.</source>
   <translation>Der Schlüsselbund öffnet diesen Tresor nicht mehr. Sein Eintrag konnte nicht entfernt werden und nützt niemandem; entfernen Sie „Gleaner vault“ im Programm Ihres Schlüsselbunds.</translation>
  </message>
  <message>
   <source>The keyring's prompt was closed. Unlock with your passphrase instead.</source>
   <translation>Die Abfrage des Schlüsselbunds wurde geschlossen. Entsperren Sie stattdessen mit Ihrer Passphrase.</translation>
  </message>
  <message>
   <source>The keys in it stay under the wallet's passphrase of today: to restore, you need both.</source>
   <translation>Die Schlüssel darin bleiben unter der heutigen Passphrase der Wallet: Zum Einspielen brauchen Sie beide.</translation>
  </message>
  <message>
   <source>The keys in this backup are not the ones it names.</source>
   <translation>Die Schlüssel in dieser Sicherung sind nicht die, die sie nennt.</translation>
  </message>
  <message>
   <source>The keys in this backup do not open with the wallet's passphrase: it was changed since, or mistyped.</source>
   <translation>Die Schlüssel in dieser Sicherung öffnen sich nicht mit der Passphrase der Wallet: Sie wurde seitdem geändert oder vertippt.</translation>
  </message>
  <message>
   <source>The keys in this package do not open with yours: what was delivered cannot be checked. Reject it.</source>
   <translation>Die Schlüssel in diesem Paket öffnen sich nicht mit Ihrem: Was geliefert wurde, kann nicht geprüft werden. Lehnen Sie es ab.</translation>
  </message>
  <message>
   <source>The kind of transaction, as the bank calls it.</source>
   <translation>Die Art des Umsatzes, wie die Bank sie nennt.</translation>
  </message>
  <message>
   <source>The last step before a sale shows the very bytes, not a summary of them.</source>
   <translation>Der letzte Schritt vor einem Verkauf zeigt die Bytes selbst, keine Zusammenfassung.</translation>
  </message>
  <message>
   <source>The link asks for a part of a token that does not exist: it has too many decimals.</source>
   <translation>Der Link verlangt einen Teil eines Tokens, den es nicht gibt: Er hat zu viele Nachkommastellen.</translation>
  </message>
  <message>
   <source>The link asks for a token that this account does not hold.</source>
   <translation>Der Link verlangt ein Token, das dieses Konto nicht hält.</translation>
  </message>
  <message>
   <source>The mail's id, hashed: tells newer exports from older ones.</source>
   <translation>Die Kennung der Mail, gehasht: unterscheidet neuere Exporte von älteren.</translation>
  </message>
  <message>
   <source>The market did not take this</source>
   <translation>Der Markt hat das nicht angenommen</translation>
  </message>
  <message>
   <source>The market has no seat table.</source>
   <translation>Der Markt hat keine Sitztabelle.</translation>
  </message>
  <message>
   <source>The market is not set up on this network.</source>
   <translation>Der Markt ist in diesem Netz nicht eingerichtet.</translation>
  </message>
  <message>
   <source>The market's file: {why}.</source>
   <translation>Die Datei des Marktes: {why}.</translation>
  </message>
  <message>
   <source>The market's program is gone from its address.</source>
   <translation>Das Programm des Marktes ist von seiner Adresse verschwunden.</translation>
  </message>
  <message>
   <source>The membership</source>
   <translation>Die Mitgliedschaft</translation>
  </message>
  <message>
   <source>The memo of this link is too long, or holds characters that do not print.</source>
   <translation>Das Memo dieses Links ist zu lang oder enthält Zeichen, die nicht druckbar sind.</translation>
  </message>
  <message>
   <source>The message's id in the export, hashed: tells newer exports from older ones.</source>
   <translation>Die Kennung der Nachricht im Export, gehasht: unterscheidet neuere Exporte von älteren.</translation>
  </message>
  <message>
   <source>The model that finds faces is missing or was changed. Nothing has left; faces cannot be looked for; install Gleaner again.</source>
   <translation>Das Modell, das Gesichter findet, fehlt oder wurde verändert. Nichts ist hinausgegangen; nach Gesichtern kann nicht gesucht werden; installieren Sie Gleaner neu.</translation>
  </message>
  <message>
   <source>The model that finds names is missing or was changed. Nothing has left; names cannot be looked for; install Gleaner again.</source>
   <translation>Das Modell, das Namen findet, fehlt oder wurde verändert. Nichts ist hinausgegangen; nach Namen lässt sich nicht suchen; installieren Sie Gleaner neu.</translation>
  </message>
  <message>
   <source>The name of a step has 1 to 64 characters.</source>
   <translation>Der Name eines Schritts hat 1 bis 64 Zeichen.</translation>
  </message>
  <message>
   <source>The network did not take it in time. It can no longer land.</source>
   <translation>Das Netz hat sie nicht rechtzeitig genommen. Sie kann nicht mehr ankommen.</translation>
  </message>
  <message>
   <source>The network did not take it in time; it can no longer land.</source>
   <translation>Das Netz hat sie nicht rechtzeitig genommen; sie kann nicht mehr ankommen.</translation>
  </message>
  <message>
   <source>The network does not answer</source>
   <translation>Das Netz antwortet nicht</translation>
  </message>
  <message>
   <source>The network has this transaction already.</source>
   <translation>Das Netz hat diese Transaktion schon.</translation>
  </message>
  <message>
   <source>The network refused it; only the fee was paid.</source>
   <translation>Das Netz hat sie abgelehnt; nur die Gebühr wurde bezahlt.</translation>
  </message>
  <message>
   <source>The network refused the transaction ({word}).</source>
   <translation>Das Netz hat die Transaktion abgelehnt ({word}).</translation>
  </message>
  <message>
   <source>The network would no longer take it. Reject and try again.</source>
   <translation>Das Netz würde sie nicht mehr nehmen. Lehnen Sie ab und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>The new folder and the old one lie in each other.</source>
   <translation>Der neue und der alte Ordner liegen ineinander.</translation>
  </message>
  <message>
   <source>The node does not keep a connection open.</source>
   <translation>Der Knoten hält keine Verbindung offen.</translation>
  </message>
  <message>
   <source>The node does not show the cluster's clock.</source>
   <translation>Der Knoten zeigt die Uhr des Netzes nicht.</translation>
  </message>
  <message>
   <source>The node gives the same transactions twice.</source>
   <translation>Der Knoten nennt dieselben Transaktionen doppelt.</translation>
  </message>
  <message>
   <source>The node lists a transaction that does not name the account.</source>
   <translation>Der Knoten führt eine Transaktion auf, die das Konto nicht nennt.</translation>
  </message>
  <message>
   <source>The node lists more transactions than can be kept here.</source>
   <translation>Der Knoten führt mehr Transaktionen auf, als hier aufbewahrt werden können.</translation>
  </message>
  <message>
   <source>The node lists the transaction {signature}… and does not have it.</source>
   <translation>Der Knoten führt die Transaktion {signature}… auf und hat sie nicht.</translation>
  </message>
  <message>
   <source>The node refused {method} ({code}): {message}</source>
   <translation>Der Knoten hat {method} abgelehnt ({code}): {message}</translation>
  </message>
  <message>
   <source>The node says of one transaction that it failed, and that it did not.</source>
   <translation>Der Knoten sagt von einer Transaktion, dass sie gescheitert ist, und dass sie es nicht ist.</translation>
  </message>
  <message>
   <source>The node says that {signature} landed, but the market does not show it.</source>
   <translation>Der Knoten sagt, dass {signature} angekommen ist, aber der Markt zeigt es nicht.</translation>
  </message>
  <message>
   <source>The node shows a transaction that its signers did not sign.</source>
   <translation>Der Knoten zeigt eine Transaktion, die ihre Signierenden nicht signiert haben.</translation>
  </message>
  <message>
   <source>The node {host} answered {method} from slot {slot}, after slot {highest} before.</source>
   <translation>Der Knoten {host} hat {method} aus Slot {slot} beantwortet, nach Slot {highest} davor.</translation>
  </message>
  <message>
   <source>The node {host} answered {method} from slot {slot}, not from {least} on as asked.</source>
   <translation>Der Knoten {host} hat {method} aus Slot {slot} beantwortet, nicht ab {least} wie gefragt.</translation>
  </message>
  <message>
   <source>The node {host} asks us to call it less often.</source>
   <translation>Der Knoten {host} bittet uns, ihn seltener zu fragen.</translation>
  </message>
  <message>
   <source>The node {host} belongs to another network (genesis {text}…) than the one in use.</source>
   <translation>Der Knoten {host} gehört zu einem anderen Netz (Genesis {text}…) als dem benutzten.</translation>
  </message>
  <message>
   <source>The node {host} cannot serve at the moment (HTTP {status}).</source>
   <translation>Der Knoten {host} kann gerade nicht dienen (HTTP {status}).</translation>
  </message>
  <message>
   <source>The node {host} did not answer within {timeout_s} seconds.</source>
   <translation>Der Knoten {host} hat innerhalb von {timeout_s} Sekunden nicht geantwortet.</translation>
  </message>
  <message>
   <source>The node {host} does not take calls at this address (HTTP {status}).</source>
   <translation>Der Knoten {host} nimmt an dieser Adresse keine Aufrufe an (HTTP {status}).</translation>
  </message>
  <message>
   <source>The node {host} gives a blockhash that is over. Nothing was signed.</source>
   <translation>Der Knoten {host} gibt einen Blockhash, der vorbei ist. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>The node {host} is behind the chain, or not well ({code}).</source>
   <translation>Der Knoten {host} hängt der Chain hinterher oder ist nicht gesund ({code}).</translation>
  </message>
  <message>
   <source>The node {host} says a transaction may land for longer than the network allows. Nothing was signed.</source>
   <translation>Der Knoten {host} sagt, eine Transaktion könne länger ankommen, als das Netz erlaubt. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>The node's WebSocket address must start with ws:// or wss://.</source>
   <translation>Die WebSocket-Adresse des Knotens muss mit ws:// oder wss:// beginnen.</translation>
  </message>
  <message>
   <source>The node's address must start with http:// or https:// and name a host.</source>
   <translation>Die Adresse des Knotens muss mit http:// oder https:// beginnen und einen Rechner nennen.</translation>
  </message>
  <message>
   <source>The node's address names no host.</source>
   <translation>Die Adresse des Knotens nennt keinen Rechner.</translation>
  </message>
  <message>
   <source>The node's answer about a subscription belongs to another question.</source>
   <translation>Die Antwort des Knotens zu einem Abonnement gehört zu einer anderen Frage.</translation>
  </message>
  <message>
   <source>The node's answer to {method} belongs to another question.</source>
   <translation>Die Antwort des Knotens auf {method} gehört zu einer anderen Frage.</translation>
  </message>
  <message>
   <source>The node's answer to {method} cannot be right: {what}.</source>
   <translation>Die Antwort des Knotens auf {method} kann nicht stimmen: {what}.</translation>
  </message>
  <message>
   <source>The node's answer to {method} has no result.</source>
   <translation>Die Antwort des Knotens auf {method} hat kein Ergebnis.</translation>
  </message>
  <message>
   <source>The node's answer to {method} has no value.</source>
   <translation>Die Antwort des Knotens auf {method} hat keinen Wert.</translation>
  </message>
  <message>
   <source>The node's answer to {method} is larger than {max_body_bytes} bytes.</source>
   <translation>Die Antwort des Knotens auf {method} ist größer als {max_body_bytes} Bytes.</translation>
  </message>
  <message>
   <source>The node's answer to {method} is not JSON.</source>
   <translation>Die Antwort des Knotens auf {method} ist kein JSON.</translation>
  </message>
  <message>
   <source>The node's histories put transactions of one slot in different orders.</source>
   <translation>Die Verläufe des Knotens ordnen Transaktionen eines Slots verschieden.</translation>
  </message>
  <message>
   <source>The node's history contradicts itself at every look: {reason}.</source>
   <translation>Der Verlauf des Knotens widerspricht sich bei jedem Blick: {reason}.</translation>
  </message>
  <message>
   <source>The node's history does not hold transactions that were final before.</source>
   <translation>Der Verlauf des Knotens enthält Transaktionen nicht, die zuvor endgültig waren.</translation>
  </message>
  <message>
   <source>The node's history does not show a request that you sold to after your backup was made.</source>
   <translation>Der Verlauf des Knotens zeigt eine Anfrage nicht, an die Sie nach Ihrer Sicherung verkauft haben.</translation>
  </message>
  <message>
   <source>The node's history does not show how this batch ended.</source>
   <translation>Der Verlauf des Knotens zeigt nicht, wie diese Charge endete.</translation>
  </message>
  <message>
   <source>The node's history does not show the submission of one of your batches.</source>
   <translation>Der Verlauf des Knotens zeigt die Einreichung einer Ihrer Chargen nicht.</translation>
  </message>
  <message>
   <source>The node's message about a subscription is not JSON.</source>
   <translation>Die Nachricht des Knotens zu einem Abonnement ist kein JSON.</translation>
  </message>
  <message>
   <source>The node's message about a subscription is not text.</source>
   <translation>Die Nachricht des Knotens zu einem Abonnement ist kein Text.</translation>
  </message>
  <message>
   <source>The node's message is larger than {max_message_bytes} bytes.</source>
   <translation>Die Nachricht des Knotens ist größer als {max_message_bytes} Bytes.</translation>
  </message>
  <message>
   <source>The node's refusal of {method} cannot be read.</source>
   <translation>Die Ablehnung von {method} durch den Knoten kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>The node's simulation has balances of accounts that were not asked for.</source>
   <translation>Die Simulation des Knotens nennt Guthaben von Konten, nach denen nicht gefragt wurde.</translation>
  </message>
  <message>
   <source>The node's transaction cannot be read.</source>
   <translation>Die Transaktion des Knotens kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>The node's transaction has calls of an instruction that is not in it.</source>
   <translation>Die Transaktion des Knotens hat Aufrufe einer Anweisung, die nicht in ihr steht.</translation>
  </message>
  <message>
   <source>The node's transaction is of a version that was not asked for.</source>
   <translation>Die Transaktion des Knotens hat eine Version, nach der nicht gefragt wurde.</translation>
  </message>
  <message>
   <source>The node's transaction names accounts that are not in it.</source>
   <translation>Die Transaktion des Knotens nennt Konten, die nicht in ihr stehen.</translation>
  </message>
  <message>
   <source>The noised records are made of {leaving} of {all}. No record leaves.</source>
   <translation>Die verrauschten Datensätze entstehen aus {leaving} von {all}. Kein Datensatz geht hinaus.</translation>
  </message>
  <message>
   <source>The noised records of this sale were shown, and are no longer on this computer.</source>
   <translation>Die verrauschten Datensätze dieses Verkaufs wurden gezeigt und sind nicht mehr auf diesem Computer.</translation>
  </message>
  <message>
   <source>The noised records you agreed to sell are no longer on this computer. Drawn again they would be others, and reveal twice what was paid for once.</source>
   <translation>Die verrauschten Datensätze, deren Verkauf Sie zugestimmt haben, sind nicht mehr auf diesem Computer. Neu gezogen wären es andere, und sie verrieten zweimal, was einmal bezahlt wurde.</translation>
  </message>
  <message>
   <source>The notes of where {root} was moved to lead in a circle.</source>
   <translation>Die Vermerke, wohin {root} verschoben wurde, führen im Kreis.</translation>
  </message>
  <message>
   <source>The number measured, in the unit beside it.</source>
   <translation>Die gemessene Zahl, in der Einheit daneben.</translation>
  </message>
  <message>
   <source>The number ranges must be rising and have two ends.</source>
   <translation>Die Zahlenbereiche müssen aufsteigen und zwei Enden haben.</translation>
  </message>
  <message>
   <source>The only key of the sealed copy of {rows} rows was overwritten. Without it the copy is noise.</source>
   <translation>Der einzige Schlüssel der versiegelten Kopie von {rows} Zeilen wurde überschrieben. Ohne ihn ist die Kopie Rauschen.</translation>
  </message>
  <message>
   <source>The outer key in this package does not open with your key. The batch can be contested while the panel commits.</source>
   <translation>Der äußere Schlüssel in diesem Paket öffnet sich nicht mit Ihrem Schlüssel. Die Charge kann angefochten werden, solange die Prüfer ihre Stimmen hinterlegen.</translation>
  </message>
  <message>
   <source>The package belongs to another contributor or another request.</source>
   <translation>Das Paket gehört einem anderen Lieferanten oder zu einer anderen Anfrage.</translation>
  </message>
  <message>
   <source>The package cannot be read from the disk: {strerror}.</source>
   <translation>Das Paket kann nicht von der Festplatte gelesen werden: {strerror}.</translation>
  </message>
  <message>
   <source>The package could not be delivered or checked</source>
   <translation>Das Paket konnte nicht geliefert oder geprüft werden</translation>
  </message>
  <message>
   <source>The package ends too early; the file is cut short.</source>
   <translation>Das Paket endet zu früh; die Datei ist abgeschnitten.</translation>
  </message>
  <message>
   <source>The package has format version {version}; this app reads {version2}. Update the app.</source>
   <translation>Das Paket hat Formatversion {version}; diese App liest {version2}. Aktualisieren Sie die App.</translation>
  </message>
  <message>
   <source>The package has {count} records; the submission says {count2}.</source>
   <translation>Das Paket hat {count} Datensätze; die Einreichung sagt {count2}.</translation>
  </message>
  <message>
   <source>The package holds more bytes than its records; the file is padded or damaged.</source>
   <translation>Das Paket enthält mehr Bytes als seine Datensätze; die Datei ist aufgefüllt oder beschädigt.</translation>
  </message>
  <message>
   <source>The package is cut short within its first bytes.</source>
   <translation>Das Paket ist in seinen ersten Bytes abgeschnitten.</translation>
  </message>
  <message>
   <source>The package is cut short within its header.</source>
   <translation>Das Paket ist in seinem Kopf abgeschnitten.</translation>
  </message>
  <message>
   <source>The package is larger than its streams can be.</source>
   <translation>Das Paket ist größer, als seine Ströme sein können.</translation>
  </message>
  <message>
   <source>The package is {how}: {size} bytes instead of {size2}.</source>
   <translation>Das Paket ist {how}: {size} Bytes statt {size2}.</translation>
  </message>
  <message>
   <source>The package needs {size} bytes and the disk has {free} left. Nothing was published and nothing is lost; free some space and try again.</source>
   <translation>Das Paket braucht {size} Bytes, und auf der Festplatte sind {free} frei. Nichts wurde veröffentlicht, und nichts ist verloren; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>The package's content does not match the root on chain: bytes were changed or swapped.</source>
   <translation>Der Inhalt des Pakets passt nicht zur Wurzel auf der Chain: Bytes wurden geändert oder vertauscht.</translation>
  </message>
  <message>
   <source>The package's header claims {header_bytes} bytes; the file is damaged or foreign.</source>
   <translation>Der Kopf des Pakets behauptet {header_bytes} Bytes; die Datei ist beschädigt oder fremd.</translation>
  </message>
  <message>
   <source>The package's header has a damaged {name}.</source>
   <translation>Der Kopf des Pakets hat ein beschädigtes {name}.</translation>
  </message>
  <message>
   <source>The package's header is not JSON; the file is damaged or foreign.</source>
   <translation>Der Kopf des Pakets ist kein JSON; die Datei ist beschädigt oder fremd.</translation>
  </message>
  <message>
   <source>The package's header is not an object; the file is damaged or foreign.</source>
   <translation>Der Kopf des Pakets ist kein Objekt; die Datei ist beschädigt oder fremd.</translation>
  </message>
  <message>
   <source>The package's header is not in its one canonical form.</source>
   <translation>Der Kopf des Pakets hat nicht seine eine kanonische Form.</translation>
  </message>
  <message>
   <source>The package's header lacks {name}.</source>
   <translation>Dem Kopf des Pakets fehlt {name}.</translation>
  </message>
  <message>
   <source>The package's header names no usable spec.</source>
   <translation>Der Kopf des Pakets nennt keine brauchbare Beschreibung.</translation>
  </message>
  <message>
   <source>The package's header or trailer is damaged: they do not fit each other.</source>
   <translation>Kopf oder Ende des Pakets sind beschädigt: Sie passen nicht zueinander.</translation>
  </message>
  <message>
   <source>The package's index is wrong at record {number}; the file is damaged.</source>
   <translation>Das Verzeichnis des Pakets ist bei Datensatz {number} falsch; die Datei ist beschädigt.</translation>
  </message>
  <message>
   <source>The package's keys for its attesters are cut short or too many.</source>
   <translation>Die Schlüssel des Pakets für seine Gutachter sind abgeschnitten oder zu viele.</translation>
  </message>
  <message>
   <source>The package's {name} has {len} bytes instead of {size}.</source>
   <translation>Im Paket hat {name} {len} Bytes statt {size}.</translation>
  </message>
  <message>
   <source>The package's {what} ends too early; the file is damaged.</source>
   <translation>Im Paket endet {what} zu früh; die Datei ist beschädigt.</translation>
  </message>
  <message>
   <source>The payer reads this. It stays out of the chain.</source>
   <translation>Der Zahlende liest das. Es kommt nicht auf die Chain.</translation>
  </message>
  <message>
   <source>The paying account has no SOL yet.</source>
   <translation>Das zahlende Konto hat noch keine SOL.</translation>
  </message>
  <message>
   <source>The paying account holds too little SOL for the network fee.</source>
   <translation>Das zahlende Konto enthält zu wenig SOL für die Netzwerkgebühr.</translation>
  </message>
  <message>
   <source>The pixels of this picture are damaged. Nothing was written. Open it in a picture app, save it anew and try again.</source>
   <translation>Die Bildpunkte dieses Bildes sind beschädigt. Nichts wurde geschrieben. Öffnen Sie es in einer Bildbearbeitung, speichern Sie es neu und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>The plan decides about a kind of personal data this version does not know.</source>
   <translation>Der Plan entscheidet über eine Art persönlicher Daten, die diese Version nicht kennt.</translation>
  </message>
  <message>
   <source>The plan decides about a text that is too long to be one piece of personal data.</source>
   <translation>Der Plan entscheidet über einen Text, der für eine einzelne persönliche Angabe zu lang ist.</translation>
  </message>
  <message>
   <source>The plan does something to personal data that this version does not know.</source>
   <translation>Der Plan macht mit persönlichen Daten etwas, das diese Version nicht kennt.</translation>
  </message>
  <message>
   <source>The plan has a rule this version does not know. Choose the fields again.</source>
   <translation>Der Plan hat eine Regel, die diese Version nicht kennt. Wählen Sie die Felder neu.</translation>
  </message>
  <message>
   <source>The plan has two decisions about one piece of personal data.</source>
   <translation>Der Plan enthält zwei Entscheidungen über dieselbe persönliche Angabe.</translation>
  </message>
  <message>
   <source>The plan has two rules for one column. Choose again what happens to it.</source>
   <translation>Der Plan hat zwei Regeln für eine Spalte. Wählen Sie neu, was mit ihr geschieht.</translation>
  </message>
  <message>
   <source>The plan makes a field coarser in a way this version does not know. Choose it again.</source>
   <translation>Der Plan vergröbert ein Feld auf eine Weise, die diese Version nicht kennt. Wählen Sie sie neu.</translation>
  </message>
  <message>
   <source>The practice network of this data folder runs on its own and writes in it.</source>
   <translation>Das Übungsnetz dieses Datenordners läuft für sich und schreibt darin.</translation>
  </message>
  <message>
   <source>The practice network stopped as soon as it had started.</source>
   <translation>Das Übungsnetz endete, kaum dass es gestartet war.</translation>
  </message>
  <message>
   <source>The price endpoint gave no prices: {why}.</source>
   <translation>Der Preisdienst gab keine Preise: {why}.</translation>
  </message>
  <message>
   <source>The price list has more than {max_rows} prices.</source>
   <translation>Die Preisliste hat mehr als {max_rows} Preise.</translation>
  </message>
  <message>
   <source>The price list is larger than {max_price_bytes} MiB.</source>
   <translation>Die Preisliste ist größer als {max_price_bytes} MiB.</translation>
  </message>
  <message>
   <source>The privacy it spent stays counted, also if you add the same data again.</source>
   <translation>Die Privatsphäre, die es verbraucht hat, bleibt gezählt, auch wenn Sie dieselben Daten wieder hinzufügen.</translation>
  </message>
  <message>
   <source>The privacy ledger and the receipts stay, so that what was revealed is still counted.</source>
   <translation>Das Privatsphäre-Konto und die Belege bleiben, damit weiter gezählt wird, was verraten wurde.</translation>
  </message>
  <message>
   <source>The privacy ledger in this backup is not the one it names.</source>
   <translation>Das Privatsphäre-Konto in dieser Sicherung ist nicht das, das sie nennt.</translation>
  </message>
  <message>
   <source>The privacy ledger was changed</source>
   <translation>Das Privatsphäre-Konto wurde verändert</translation>
  </message>
  <message>
   <source>The privacy ledger was written by a newer version. Update the app.</source>
   <translation>Das Privatsphäre-Konto wurde von einer neueren Version geschrieben. Aktualisieren Sie die App.</translation>
  </message>
  <message>
   <source>The profile, hashed.</source>
   <translation>Das Profil, gehasht.</translation>
  </message>
  <message>
   <source>The program at {program} is not the one this Gleaner came with. On the network: SHA-256 {deployed_hash}…, shipped: {shipped_hash}…. What it does with your money is not what is described here.</source>
   <translation>Das Programm unter {program} ist nicht das, mit dem dieses Gleaner kam. Im Netz: SHA-256 {deployed_hash}…, mitgeliefert: {shipped_hash}…. Was es mit Ihrem Geld tut, ist nicht das hier Beschriebene.</translation>
  </message>
  <message>
   <source>The program {program}… refused: reload and try again.</source>
   <translation>Das Programm {program}… hat abgelehnt: Laden Sie neu und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>The proof of record {index} is malformed.</source>
   <translation>Der Beweis von Datensatz {index} ist fehlerhaft.</translation>
  </message>
  <message>
   <source>The properties of this request's schema are not an object.</source>
   <translation>Die Eigenschaften im Schema dieser Anfrage sind kein Objekt.</translation>
  </message>
  <message>
   <source>The receipt is kept with the sale.</source>
   <translation>Der Beleg wird beim Verkauf aufbewahrt.</translation>
  </message>
  <message>
   <source>The recipient has no account for this token yet. Opening it costs you {exact}, which is theirs from then on.</source>
   <translation>Der Empfänger hat noch kein Konto für dieses Token. Es zu öffnen kostet Sie {exact}, die von da an ihm gehören.</translation>
  </message>
  <message>
   <source>The recipient has no account for this token, and its issuer freezes new ones until it allows them.</source>
   <translation>Der Empfänger hat kein Konto für dieses Token, und sein Herausgeber friert neue ein, bis er sie zulässt.</translation>
  </message>
  <message>
   <source>The recipient takes this token only in confidential transfers, which Gleaner does not make.</source>
   <translation>Der Empfänger nimmt dieses Token nur in vertraulichen Überweisungen, die Gleaner nicht macht.</translation>
  </message>
  <message>
   <source>The recipient's account for this token belongs to somebody else by now: {owner}</source>
   <translation>Das Konto des Empfängers für dieses Token gehört inzwischen jemand anderem: {owner}</translation>
  </message>
  <message>
   <source>The recipient's account for this token is not usable.</source>
   <translation>Das Konto des Empfängers für dieses Token ist nicht brauchbar.</translation>
  </message>
  <message>
   <source>The recipient's account takes tokens only with a memo, so one is written with it.</source>
   <translation>Das Konto des Empfängers nimmt Token nur mit einem Memo, also wird eines dazugeschrieben.</translation>
  </message>
  <message>
   <source>The recorded spend describes another release. No noise was drawn.</source>
   <translation>Der verzeichnete Verbrauch beschreibt eine andere Freigabe. Kein Rauschen wurde gezogen.</translation>
  </message>
  <message>
   <source>The recorded spend is for something else. No noise was drawn.</source>
   <translation>Der verzeichnete Verbrauch ist für etwas anderes. Kein Rauschen wurde gezogen.</translation>
  </message>
  <message>
   <source>The records are as the request describes them.</source>
   <translation>Die Datensätze sind so, wie die Anfrage sie beschreibt.</translation>
  </message>
  <message>
   <source>The records do not belong to this wallet</source>
   <translation>Die Aufzeichnungen gehören nicht zu dieser Wallet</translation>
  </message>
  <message>
   <source>The records here go further than the backup's: they stay. Keys come from the backup.</source>
   <translation>Die Aufzeichnungen hier reichen weiter als die der Sicherung: Sie bleiben. Die Schlüssel kommen aus der Sicherung.</translation>
  </message>
  <message>
   <source>The records of these choices are not made yet.</source>
   <translation>Die Datensätze zu dieser Auswahl sind noch nicht erstellt.</translation>
  </message>
  <message>
   <source>The records of this batch are not the ones that were sealed before.</source>
   <translation>Die Datensätze dieser Charge sind nicht die, die zuvor versiegelt wurden.</translation>
  </message>
  <message>
   <source>The records you agreed to sell are no longer on this computer, and cannot be made again just so.</source>
   <translation>Die Datensätze, deren Verkauf Sie zugestimmt haben, sind nicht mehr auf diesem Computer und lassen sich nicht genau so noch einmal erstellen.</translation>
  </message>
  <message>
   <source>The recovery words of its wallet bring it back.</source>
   <translation>Die Wiederherstellungswörter seiner Wallet bringen es zurück.</translation>
  </message>
  <message>
   <source>The recovery words of this wallet were never checked, and it would be gone without them.</source>
   <translation>Die Wiederherstellungswörter dieser Wallet wurden nie geprüft, und ohne sie wäre sie weg.</translation>
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
   <translation>Die freie Treuhand der Anfrage deckt nicht so viele Datensätze. Nichts ist hinausgegangen.</translation>
  </message>
  <message>
   <source>The request, its ledger or its vault does not exist any more.</source>
   <translation>Die Anfrage, ihr Hauptbuch oder ihre Kasse gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>The reviewers could not get the data.</source>
   <translation>Die Prüfer konnten die Daten nicht bekommen.</translation>
  </message>
  <message>
   <source>The reviewers have decided.</source>
   <translation>Die Prüfer haben entschieden.</translation>
  </message>
  <message>
   <source>The rule {kind} of this request needs another {name}.</source>
   <translation>Die Regel {kind} dieser Anfrage braucht ein anderes {name}.</translation>
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
   <source>The same records, one a line.</source>
   <translation>Dieselben Datensätze, einer je Zeile.</translation>
  </message>
  <message>
   <source>The same transfer was sent before, and the network does not say what became of it: {signature}. It was not sent a second time.</source>
   <translation>Dieselbe Überweisung wurde schon gesendet, und das Netz sagt nicht, was aus ihr wurde: {signature}. Sie wurde kein zweites Mal gesendet.</translation>
  </message>
  <message>
   <source>The sample blob does not open with its key.</source>
   <translation>Das Stichprobenpaket öffnet sich nicht mit seinem Schlüssel.</translation>
  </message>
  <message>
   <source>The sample blob has format version {version}; this app reads 1 and 2.</source>
   <translation>Das Stichprobenpaket hat Formatversion {version}; diese App liest 1 und 2.</translation>
  </message>
  <message>
   <source>The sample blob holds more than its records.</source>
   <translation>Das Stichprobenpaket enthält mehr als seine Datensätze.</translation>
  </message>
  <message>
   <source>The sample blob holds no key for that member.</source>
   <translation>Das Stichprobenpaket enthält keinen Schlüssel für dieses Mitglied.</translation>
  </message>
  <message>
   <source>The sample blob holds no key for you.</source>
   <translation>Das Stichprobenpaket enthält keinen Schlüssel für Sie.</translation>
  </message>
  <message>
   <source>The sample blob holds {count} records instead of {len}.</source>
   <translation>Das Stichprobenpaket enthält {count} Datensätze statt {len}.</translation>
  </message>
  <message>
   <source>The sample blob is cut short or padded.</source>
   <translation>Das Stichprobenpaket ist abgeschnitten oder aufgefüllt.</translation>
  </message>
  <message>
   <source>The sample blob opens record {index} where record {expected} was drawn.</source>
   <translation>Das Stichprobenpaket öffnet Datensatz {index}, wo Datensatz {expected} gezogen wurde.</translation>
  </message>
  <message>
   <source>The sample blob was made for another panel.</source>
   <translation>Das Stichprobenpaket wurde für andere Prüfer gemacht.</translation>
  </message>
  <message>
   <source>The sample blob's content is cut short.</source>
   <translation>Der Inhalt des Stichprobenpakets ist abgeschnitten.</translation>
  </message>
  <message>
   <source>The sample blob's list of members is damaged.</source>
   <translation>Die Mitgliederliste des Stichprobenpakets ist beschädigt.</translation>
  </message>
  <message>
   <source>The sample key does not open with your key: vote that the samples are unavailable.</source>
   <translation>Der Stichprobenschlüssel öffnet sich nicht mit Ihrem Schlüssel: Stimmen Sie, dass die Stichproben nicht zu haben sind.</translation>
  </message>
  <message>
   <source>The sampled records take more than {max_blob_bytes} MiB together.</source>
   <translation>Die gezogenen Datensätze brauchen zusammen mehr als {max_blob_bytes} MiB.</translation>
  </message>
  <message>
   <source>The samples were not shared in time.</source>
   <translation>Die Stichproben wurden nicht rechtzeitig geteilt.</translation>
  </message>
  <message>
   <source>The saved choice of fields cannot be read. Nothing has left. Choose the fields again.</source>
   <translation>Die gespeicherte Feldauswahl kann nicht gelesen werden. Nichts ist hinausgegangen. Wählen Sie die Felder neu.</translation>
  </message>
  <message>
   <source>The sealed copy was removed from this data folder, and so were records prepared of it that were no sale yet.</source>
   <translation>Die versiegelte Kopie wurde aus diesem Datenordner entfernt, ebenso daraus aufbereitete Datensätze, die noch kein Verkauf waren.</translation>
  </message>
  <message>
   <source>The sealed package does not hold what you were shown.</source>
   <translation>Das versiegelte Paket enthält nicht, was Ihnen gezeigt wurde.</translation>
  </message>
  <message>
   <source>The sealing does not open with the seed handed over: it was never readable.</source>
   <translation>Das Siegel öffnet sich nicht mit dem übergebenen Seed: Es war nie lesbar.</translation>
  </message>
  <message>
   <source>The sealing was not made with the seed handed over: it was never readable.</source>
   <translation>Das Siegel wurde nicht mit dem übergebenen Seed gemacht: Es war nie lesbar.</translation>
  </message>
  <message>
   <source>The sign dialog will ask you to type a sentence for each such signature. Gleaner's own never need it.</source>
   <translation>Der Signierdialog wird Sie für jede solche Signatur einen Satz tippen lassen. Gleaners eigene brauchen das nie.</translation>
  </message>
  <message>
   <source>The signature does not fit the message. It was thrown away.</source>
   <translation>Die Signatur passt nicht zur Nachricht. Sie wurde verworfen.</translation>
  </message>
  <message>
   <source>The signature for {key} does not fit the transaction.</source>
   <translation>Die Signatur für {key} passt nicht zur Transaktion.</translation>
  </message>
  <message>
   <source>The signature for {me} does not fit the transaction.</source>
   <translation>Die Signatur für {me} passt nicht zur Transaktion.</translation>
  </message>
  <message>
   <source>The signature of {key} is required, and nobody here can give it.</source>
   <translation>Die Signatur von {key} ist nötig, und niemand hier kann sie geben.</translation>
  </message>
  <message>
   <source>The simulation does not show all of {tokens_text} leaving that the instructions say. Count on what they say.</source>
   <translation>Die Simulation zeigt nicht alle {tokens_text} hinausgehen, die die Anweisungen nennen. Verlassen Sie sich auf das, was diese sagen.</translation>
  </message>
  <message>
   <source>The sizes in a block do not add up.</source>
   <translation>Die Größen in einem Block ergeben keine Summe.</translation>
  </message>
  <message>
   <source>The sizes in the package's header are impossible.</source>
   <translation>Die Größen im Kopf des Pakets sind unmöglich.</translation>
  </message>
  <message>
   <source>The sport, in the language of the export.</source>
   <translation>Die Sportart, in der Sprache des Exports.</translation>
  </message>
  <message>
   <source>The sport, such as Running.</source>
   <translation>Die Sportart, etwa Running.</translation>
  </message>
  <message>
   <source>The storage service did not confirm that it keeps the upload. Nothing counts as published.</source>
   <translation>Der Speicherdienst hat nicht bestätigt, dass er das Hochgeladene aufbewahrt. Nichts gilt als veröffentlicht.</translation>
  </message>
  <message>
   <source>The storage service did not keep the upload: {message}.</source>
   <translation>Der Speicherdienst hat das Hochgeladene nicht aufbewahrt: {message}.</translation>
  </message>
  <message>
   <source>The storage service does not accept your token or password. Nothing was uploaded; correct it in the settings.</source>
   <translation>Der Speicherdienst nimmt Ihr Token oder Passwort nicht an. Nichts wurde hochgeladen; berichtigen Sie es in den Einstellungen.</translation>
  </message>
  <message>
   <source>The storage service refused the upload ({value}). The package is safe in the staging folder.</source>
   <translation>Der Speicherdienst hat das Hochladen abgelehnt ({value}). Das Paket liegt sicher im Ausgangsordner.</translation>
  </message>
  <message>
   <source>The storage service reports a problem: {message}.</source>
   <translation>Der Speicherdienst meldet ein Problem: {message}.</translation>
  </message>
  <message>
   <source>The storage service's answer is not understandable; the upload may be lost.</source>
   <translation>Die Antwort des Speicherdienstes ist nicht verständlich; das Hochgeladene kann verloren sein.</translation>
  </message>
  <message>
   <source>The storage service's answer is too long to be one. Nothing counts as sent.</source>
   <translation>Die Antwort des Speicherdienstes ist zu lang für eine. Nichts gilt als gesendet.</translation>
  </message>
  <message>
   <source>The system does not keep the pages with keys out of its swap.{allowed}</source>
   <translation>Das System hält die Seiten mit Schlüsseln nicht aus seinem Auslagerungsspeicher heraus.{allowed}</translation>
  </message>
  <message>
   <source>The system keyring does not answer ({name}). Unlock with your passphrase instead.</source>
   <translation>Der Schlüsselbund des Systems antwortet nicht ({name}). Entsperren Sie stattdessen mit Ihrer Passphrase.</translation>
  </message>
  <message>
   <source>The system keyring does not answer. Unlock with your passphrase instead.</source>
   <translation>Der Schlüsselbund des Systems antwortet nicht. Entsperren Sie stattdessen mit Ihrer Passphrase.</translation>
  </message>
  <message>
   <source>The system keyring does not hold a key for this vault. Unlock with your passphrase.</source>
   <translation>Der Schlüsselbund des Systems enthält keinen Schlüssel für diesen Tresor. Entsperren Sie mit Ihrer Passphrase.</translation>
  </message>
  <message>
   <source>The system keyring is locked. Unlock it in your desktop's settings, or use your passphrase.</source>
   <translation>Der Schlüsselbund des Systems ist gesperrt. Entsperren Sie ihn in den Einstellungen Ihres Desktops oder benutzen Sie Ihre Passphrase.</translation>
  </message>
  <message>
   <source>The system keyring no longer holds a key that fits this vault. Unlock with your passphrase; you can then ask to be remembered again.</source>
   <translation>Der Schlüsselbund des Systems enthält keinen passenden Schlüssel für diesen Tresor mehr. Entsperren Sie mit Ihrer Passphrase; danach können Sie sich wieder merken lassen.</translation>
  </message>
  <message>
   <source>The tables may have {max_cells} counts together at most.</source>
   <translation>Die Tabellen dürfen zusammen höchstens {max_cells} Anzahlen haben.</translation>
  </message>
  <message>
   <source>The terms could not be read.</source>
   <translation>Die Bedingungen konnten nicht gelesen werden.</translation>
  </message>
  <message>
   <source>The time to sign is over. It can no longer land. No money moved.</source>
   <translation>Die Zeit zum Signieren ist vorbei. Sie kann nicht mehr ankommen. Kein Geld wurde bewegt.</translation>
  </message>
  <message>
   <source>The token account is frozen by its issuer: ask the issuer.</source>
   <translation>Das Tokenkonto ist von seinem Herausgeber eingefroren: Fragen Sie diesen.</translation>
  </message>
  <message>
   <source>The token account is not empty: move its tokens first.</source>
   <translation>Das Tokenkonto ist nicht leer: Bewegen Sie zuerst seine Token.</translation>
  </message>
  <message>
   <source>The token account {value} takes tokens only with a memo.</source>
   <translation>Das Tokenkonto {value} nimmt Token nur mit einem Memo.</translation>
  </message>
  <message>
   <source>The token account {value} takes tokens without a memo.</source>
   <translation>Das Tokenkonto {value} nimmt Token ohne Memo.</translation>
  </message>
  <message>
   <source>The token keeps all of this as its fee: nothing would arrive.</source>
   <translation>Das Token behält das alles als Gebühr: Nichts käme an.</translation>
  </message>
  <message>
   <source>The token keeps {percent} % of each transfer: {exact} arrives.</source>
   <translation>Das Token behält {percent} % jeder Überweisung: {exact} kommen an.</translation>
  </message>
  <message>
   <source>The token {short}: each transfer pays {percent}, at most {most} base units; {holder} may change that, {holder2} may take what was paid.</source>
   <translation>Das Token {short}: Jede Überweisung zahlt {percent}, höchstens {most} Basiseinheiten; {holder} darf das ändern, {holder2} darf das Gezahlte nehmen.</translation>
  </message>
  <message>
   <source>The token {short}: {holder} may close it.</source>
   <translation>Das Token {short}: {holder} darf es schließen.</translation>
  </message>
  <message>
   <source>The token {short}: {holder} may {words}.</source>
   <translation>Das Token {short}: {holder} darf {words}.</translation>
  </message>
  <message>
   <source>The token {short}: {who} may take it from every holder at any time.</source>
   <translation>Das Token {short}: {who} darf es jedem Halter jederzeit wegnehmen.</translation>
  </message>
  <message>
   <source>The token {value} can never be sent on.</source>
   <translation>Das Token {value} kann nie weitergesendet werden.</translation>
  </message>
  <message>
   <source>The transaction has {len} bytes.</source>
   <translation>Die Transaktion hat {len} Bytes.</translation>
  </message>
  <message>
   <source>The transaction has {size} bytes; the network takes {max_transaction_bytes}.</source>
   <translation>Die Transaktion hat {size} Bytes; das Netz nimmt {max_transaction_bytes}.</translation>
  </message>
  <message>
   <source>The transaction is older than what this node remembers, so its fate is unknown.</source>
   <translation>Die Transaktion ist älter, als dieser Knoten sich erinnert; ihr Schicksal ist also unbekannt.</translation>
  </message>
  <message>
   <source>The transaction is too old, or the node is behind.</source>
   <translation>Die Transaktion ist zu alt, oder der Knoten hinkt hinterher.</translation>
  </message>
  <message>
   <source>The transaction names {len} accounts of {max_locks}.</source>
   <translation>Die Transaktion nennt {len} Konten von {max_locks}.</translation>
  </message>
  <message>
   <source>The transaction was sent, and the node no longer answers.</source>
   <translation>Die Transaktion wurde gesendet, und der Knoten antwortet nicht mehr.</translation>
  </message>
  <message>
   <source>The transaction {signature} did not do what was shown. {join}</source>
   <translation>Die Transaktion {signature} hat nicht getan, was gezeigt wurde. {join}</translation>
  </message>
  <message>
   <source>The two halves of this key do not belong together. Nothing was imported; copy it again.</source>
   <translation>Die zwei Hälften dieses Schlüssels gehören nicht zusammen. Nichts wurde importiert; kopieren Sie ihn noch einmal.</translation>
  </message>
  <message>
   <source>The unit of “{name}” is not known; {unit} is wanted.</source>
   <translation>Die Einheit von „{name}“ ist nicht bekannt; verlangt ist {unit}.</translation>
  </message>
  <message>
   <source>The upload did not get through ({value}). The package is safe in the staging folder; try again later.</source>
   <translation>Das Hochladen kam nicht durch ({value}). Das Paket liegt sicher im Ausgangsordner; versuchen Sie es später noch einmal.</translation>
  </message>
  <message>
   <source>The vault asks for key stretching outside sane bounds; it was changed or is not ours. Restore its backup copy, or the wallet from its recovery words.</source>
   <translation>Der Tresor verlangt eine Schlüsselstreckung außerhalb vernünftiger Grenzen; er wurde verändert oder ist nicht von uns. Stellen Sie seine Sicherungskopie wieder her oder die Wallet aus ihren Wiederherstellungswörtern.</translation>
  </message>
  <message>
   <source>The vault could not be prepared for saving; it was left as it was.</source>
   <translation>Der Tresor konnte nicht zum Speichern vorbereitet werden; er blieb, wie er war.</translation>
  </message>
  <message>
   <source>The vault could not be saved ({strerror}). The vault as it was before is still in place; free some space or check the folder's permissions, then try again.</source>
   <translation>Der Tresor konnte nicht gespeichert werden ({strerror}). Der vorige Tresor ist noch an seinem Platz; schaffen Sie Platz oder prüfen Sie die Rechte des Ordners und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>The vault does not cover one delivery. Nothing would be paid.</source>
   <translation>Die Treuhand deckt keine Lieferung. Nichts würde bezahlt.</translation>
  </message>
  <message>
   <source>The vault file cannot be read: {reason}. Your money is on the chain, not in this file; restore the wallet from its recovery words.</source>
   <translation>Die Tresordatei kann nicht gelesen werden: {reason}. Ihr Geld ist auf der Chain, nicht in dieser Datei; stellen Sie die Wallet aus ihren Wiederherstellungswörtern wieder her.</translation>
  </message>
  <message>
   <source>The vault file could not be read ({reason}), so {which} was opened, saved {saved} with {holds}. Your keys are safe; {missing}</source>
   <translation>Die Tresordatei konnte nicht gelesen werden ({reason}), also wurde {which} geöffnet, gespeichert {saved} mit {holds}. Ihre Schlüssel sind sicher; {missing}</translation>
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
   <translation>Die Kasse dieser Anfrage ist nicht die des Marktes.</translation>
  </message>
  <message>
   <source>The verdict follows from the opened votes.</source>
   <translation>Das Urteil folgt aus den geöffneten Stimmen.</translation>
  </message>
  <message>
   <source>The video is no longer there.</source>
   <translation>Das Video gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>The wallet could not do that</source>
   <translation>Die Wallet konnte das nicht tun</translation>
  </message>
  <message>
   <source>The wallet has none to add.</source>
   <translation>Die Wallet hat keine hinzuzufügen.</translation>
  </message>
  <message>
   <source>The wallet here is not as it was when the backup was made. Accounts and keys added since are not in the backup: they are put aside, not deleted.</source>
   <translation>Die Wallet hier ist nicht mehr wie bei der Sicherung. Seitdem hinzugefügte Konten und Schlüssel sind nicht in der Sicherung: Sie werden beiseitegelegt, nicht gelöscht.</translation>
  </message>
  <message>
   <source>The wallet here was changed after this backup was made, or is not the one it was then. Accounts and keys added since are not in the backup.</source>
   <translation>Die Wallet hier wurde nach dieser Sicherung geändert oder ist nicht mehr die von damals. Seitdem hinzugefügte Konten und Schlüssel sind nicht in der Sicherung.</translation>
  </message>
  <message>
   <source>The wallet is locked for it, and sales wait. Unlock again when it is done.</source>
   <translation>Die Wallet wird dafür gesperrt, und Verkäufe warten. Entsperren Sie wieder, wenn es fertig ist.</translation>
  </message>
  <message>
   <source>The wallet is locked. Unlock it with your passphrase and try again; nothing was signed.</source>
   <translation>Die Wallet ist gesperrt. Entsperren Sie sie mit Ihrer Passphrase und versuchen Sie es noch einmal; nichts wurde signiert.</translation>
  </message>
  <message>
   <source>The wallet is locked. Your money is untouched.</source>
   <translation>Die Wallet ist gesperrt. Ihr Geld ist unberührt.</translation>
  </message>
  <message>
   <source>The wallet was added</source>
   <translation>Die Wallet wurde hinzugefügt</translation>
  </message>
  <message>
   <source>The wallets or keys here have changed since these words were asked for.</source>
   <translation>Die Wallets oder Schlüssel hier haben sich geändert, seit nach diesen Wörtern gefragt wurde.</translation>
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
   <source>The words are not checked yet. We keep reminding you.</source>
   <translation>Die Wörter sind noch nicht geprüft. Wir erinnern Sie immer wieder.</translation>
  </message>
  <message>
   <source>The words are yours.</source>
   <translation>Die Worte sind von Ihnen.</translation>
  </message>
  <message>
   <source>The words of a wallet you have, from this app or another Solana wallet. They stay on this computer.</source>
   <translation>Die Wörter einer Wallet, die Sie haben, aus dieser App oder einer anderen Solana-Wallet. Sie bleiben auf diesem Computer.</translation>
  </message>
  <message>
   <source>The words on your paper are right</source>
   <translation>Die Wörter auf Ihrem Papier stimmen</translation>
  </message>
  <message>
   <source>Their keys stay in your Ledger and can be added again.</source>
   <translation>Ihre Schlüssel bleiben in Ihrem Ledger und können wieder hinzugefügt werden.</translation>
  </message>
  <message>
   <source>Their votes are sealed until all are in, so nobody can copy.</source>
   <translation>Ihre Stimmen sind versiegelt, bis alle da sind, sodass niemand abschreiben kann.</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Design</translation>
  </message>
  <message>
   <source>Theme as the system has it</source>
   <translation>Design wie im System</translation>
  </message>
  <message>
   <source>There are duties on the market. {join}</source>
   <translation>Es gibt Pflichten auf dem Markt. {join}</translation>
  </message>
  <message>
   <source>There are more than a million different days in this data. Nothing was spent.</source>
   <translation>In diesen Daten gibt es mehr als eine Million verschiedene Tage. Nichts wurde verbraucht.</translation>
  </message>
  <message>
   <source>There are more than {max_visits} visits in this data. Nothing was spent.</source>
   <translation>In diesen Daten gibt es mehr als {max_visits} Besuche. Nichts wurde verbraucht.</translation>
  </message>
  <message>
   <source>There are more than {most_tables} tables; import the others from smaller folders.</source>
   <translation>Es gibt mehr als {most_tables} Tabellen; importieren Sie die anderen aus kleineren Ordnern.</translation>
  </message>
  <message>
   <source>There are no records to sell: the prepared table is empty.</source>
   <translation>Es gibt keine Datensätze zu verkaufen: Die vorbereitete Tabelle ist leer.</translation>
  </message>
  <message>
   <source>There are no records.</source>
   <translation>Es gibt keine Datensätze.</translation>
  </message>
  <message>
   <source>There are no rows in it, so there is nothing to sell.</source>
   <translation>Darin sind keine Zeilen, also gibt es nichts zu verkaufen.</translation>
  </message>
  <message>
   <source>There are not enough tokens in the paying account: add tokens or choose less.</source>
   <translation>Im zahlenden Konto sind nicht genug Token: Legen Sie Token nach oder wählen Sie weniger.</translation>
  </message>
  <message>
   <source>There is no account number {number} in this wallet.</source>
   <translation>In dieser Wallet gibt es kein Konto Nummer {number}.</translation>
  </message>
  <message>
   <source>There is no account of this name, number or address</source>
   <translation>Es gibt kein Konto mit diesem Namen, dieser Nummer oder Adresse</translation>
  </message>
  <message>
   <source>There is no address.</source>
   <translation>Es fehlt eine Adresse.</translation>
  </message>
  <message>
   <source>There is no answer in this data. Nothing was spent.</source>
   <translation>In diesen Daten gibt es keine Antwort. Nichts wurde verbraucht.</translation>
  </message>
  <message>
   <source>There is no consent of yours to this sale on this computer.</source>
   <translation>Auf diesem Computer gibt es keine Einwilligung von Ihnen zu diesem Verkauf.</translation>
  </message>
  <message>
   <source>There is no data set “{name}”.</source>
   <translation>Es gibt keinen Datenbestand „{name}“.</translation>
  </message>
  <message>
   <source>There is no further appeal. It is settled with the next step, which anyone may take.</source>
   <translation>Weitere Berufung gibt es nicht. Mit dem nächsten Schritt, den jeder tun kann, wird abgerechnet.</translation>
  </message>
  <message>
   <source>There is no position in this data. Nothing was spent.</source>
   <translation>In diesen Daten gibt es keine Position. Nichts wurde verbraucht.</translation>
  </message>
  <message>
   <source>There is no recovery phrase to show: nothing here was made from one.</source>
   <translation>Es gibt keine Wiederherstellungsphrase anzuzeigen: Nichts hier entstand aus einer.</translation>
  </message>
  <message>
   <source>There is no stake yet.</source>
   <translation>Noch ist kein Einsatz da.</translation>
  </message>
  <message>
   <source>There is no such entry in the address book</source>
   <translation>Im Adressbuch gibt es keinen solchen Eintrag</translation>
  </message>
  <message>
   <source>There is no such request for payment.</source>
   <translation>Es gibt keine solche Zahlungsanforderung.</translation>
  </message>
  <message>
   <source>There is no such sale</source>
   <translation>Diesen Verkauf gibt es nicht</translation>
  </message>
  <message>
   <source>There is no such time zone.</source>
   <translation>Diese Zeitzone gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no text to sign. Nothing was signed.</source>
   <translation>Es gibt keinen Text zu signieren. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>There is no time zone called {name}. Write a name like Europe/Paris or an offset like +02:00.</source>
   <translation>Es gibt keine Zeitzone namens {name}. Schreiben Sie einen Namen wie Europe/Paris oder einen Abstand wie +02:00.</translation>
  </message>
  <message>
   <source>There is no token {mint} on this network.</source>
   <translation>In diesem Netz gibt es kein Token {mint}.</translation>
  </message>
  <message>
   <source>There is no vault in this data folder yet. Create a wallet or restore one from its words.</source>
   <translation>In diesem Datenordner ist noch kein Tresor. Legen Sie eine Wallet an oder stellen Sie eine aus ihren Wörtern wieder her.</translation>
  </message>
  <message>
   <source>There is no wallet in this data folder.</source>
   <translation>In diesem Datenordner ist keine Wallet.</translation>
  </message>
  <message>
   <source>There is no wallet number {number} in this vault.</source>
   <translation>In diesem Tresor gibt es keine Wallet Nummer {number}.</translation>
  </message>
  <message>
   <source>There is no window to sign in.</source>
   <translation>Es gibt kein Fenster zum Signieren.</translation>
  </message>
  <message>
   <source>There is not enough SOL in the paying account: add SOL.</source>
   <translation>Im zahlenden Konto sind nicht genug SOL: Legen Sie SOL nach.</translation>
  </message>
  <message>
   <source>There is not enough SOL: {exact} can be sent after the network fee.</source>
   <translation>Es sind nicht genug SOL: {exact} können nach der Netzwerkgebühr gesendet werden.</translation>
  </message>
  <message>
   <source>There is not enough memory to look at this picture. Nothing was written. Save it smaller.</source>
   <translation>Der Speicher reicht nicht, um dieses Bild anzusehen. Nichts wurde geschrieben. Speichern Sie es kleiner.</translation>
  </message>
  <message>
   <source>There is not enough: {exact} can be sent.{why}</source>
   <translation>Es ist nicht genug: {exact} können gesendet werden.{why}</translation>
  </message>
  <message>
   <source>There is nothing in it</source>
   <translation>Es ist nichts darin</translation>
  </message>
  <message>
   <source>There is nothing that could be delivered to this request now.</source>
   <translation>Gerade gibt es nichts, was an diese Anfrage geliefert werden könnte.</translation>
  </message>
  <message>
   <source>There is nothing to do.</source>
   <translation>Sie müssen nichts tun.</translation>
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
   <source>There is nothing to send yet.</source>
   <translation>Noch gibt es nichts zu senden.</translation>
  </message>
  <message>
   <source>There is nothing to send.</source>
   <translation>Es gibt nichts zu senden.</translation>
  </message>
  <message>
   <source>There was no room to write down the last step, so it was not done. Nothing is lost: everything before it is saved.</source>
   <translation>Es war kein Platz, den letzten Schritt aufzuschreiben, also wurde er nicht getan. Nichts ist verloren: Alles davor ist gespeichert.</translation>
  </message>
  <message>
   <source>There were</source>
   <translation>Vorhanden</translation>
  </message>
  <message>
   <source>These are counts with noise: no record of yours is among them.</source>
   <translation>Das sind Zahlen mit Rauschen: Kein Datensatz von Ihnen ist darunter.</translation>
  </message>
  <message>
   <source>These are not the labels that were committed to.</source>
   <translation>Das sind nicht die Etiketten, die hinterlegt wurden.</translation>
  </message>
  <message>
   <source>These are not the records you looked at: something changed since.</source>
   <translation>Das sind nicht die Datensätze, die Sie angesehen haben: Seitdem hat sich etwas geändert.</translation>
  </message>
  <message>
   <source>These keys belong to another batch than this package.</source>
   <translation>Diese Schlüssel gehören zu einer anderen Charge als dieses Paket.</translation>
  </message>
  <message>
   <source>These parameters do not exist.</source>
   <translation>Diese Regeln gibt es nicht.</translation>
  </message>
  <message>
   <source>These records are from a newer Gleaner</source>
   <translation>Diese Aufzeichnungen stammen von einem neueren Gleaner</translation>
  </message>
  <message>
   <source>These records are invented: none of them is yours.</source>
   <translation>Diese Datensätze sind erfunden: Keiner davon ist Ihrer.</translation>
  </message>
  <message>
   <source>These records are not made of single rows of yours, so there is no row to compare them with.</source>
   <translation>Diese Datensätze bestehen nicht aus einzelnen Zeilen von Ihnen, es gibt also keine Zeile, mit der man sie vergleichen könnte.</translation>
  </message>
  <message>
   <source>These records are not tables. Look at the bytes.</source>
   <translation>Diese Datensätze sind keine Tabellen. Sehen Sie die Bytes an.</translation>
  </message>
  <message>
   <source>These records must not have been sold elsewhere, by you or anybody. If you sell the same record twice, anyone who holds both can prove it, and your whole stake is lost.</source>
   <translation>Diese Datensätze dürfen nirgends sonst verkauft worden sein, von Ihnen oder irgendjemandem. Verkaufen Sie denselben Datensatz doppelt, kann es jeder beweisen, der beide hat, und Ihr ganzer Einsatz ist verloren.</translation>
  </message>
  <message>
   <source>These records were sold before under the same promise. This was proven on chain.</source>
   <translation>Diese Datensätze wurden zuvor unter demselben Versprechen verkauft. Das wurde auf der Chain erwiesen.</translation>
  </message>
  <message>
   <source>These words have a passphrase of their own</source>
   <translation>Diese Wörter haben eine eigene Passphrase</translation>
  </message>
  <message>
   <source>These words open the right accounts only with a passphrase of their own: {names}. Words alone are no proof that it is still known.</source>
   <translation>Diese Wörter öffnen die richtigen Konten nur mit einer eigenen Passphrase: {names}. Wörter allein beweisen nicht, dass sie noch bekannt ist.</translation>
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
   <translation>Sie werden nur beobachtet; ihre Adressen neu hinzuzufügen bringt sie zurück.</translation>
  </message>
  <message>
   <source>They have {duration}. The acceptance that decides pays you as it is given.</source>
   <translation>Sie haben {duration}. Die Annahme, die entscheidet, bezahlt Sie im selben Augenblick.</translation>
  </message>
  <message>
   <source>They hold for new requests. A request keeps the rules it was opened under.</source>
   <translation>Sie gelten für neue Anfragen. Eine Anfrage behält die Regeln, unter denen sie eröffnet wurde.</translation>
  </message>
  <message>
   <source>They read the whole delivery before anybody is paid. The acceptance that decides publishes the key and pays you in the same transaction. If too few of them speak in time, everything is returned.</source>
   <translation>Sie lesen die ganze Lieferung, bevor jemand bezahlt wird. Die Annahme, die entscheidet, veröffentlicht den Schlüssel und bezahlt Sie in derselben Transaktion. Äußern sich zu wenige rechtzeitig, wird alles zurückgegeben.</translation>
  </message>
  <message>
   <source>They see {seen} of a batch. At most {tolerated} may be refused.</source>
   <translation>Sie sehen {seen} einer Charge. Höchstens {tolerated} dürfen abgelehnt werden.</translation>
  </message>
  <message>
   <source>This GIF {reason}. Nothing was written. Save it as PNG in a picture app first.</source>
   <translation>Dieses GIF {reason}. Nichts wurde geschrieben. Speichern Sie es zuerst in einer Bild-App als PNG.</translation>
  </message>
  <message>
   <source>This JPEG is damaged: {reason}. Nothing was written. Open it in a picture app, save it anew and try again.</source>
   <translation>Dieses JPEG ist beschädigt: {reason}. Nichts wurde geschrieben. Öffnen Sie es in einer Bild-App, speichern Sie es neu und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>This Ledger does not hold the key of this account. Plug in the other one. Nothing was signed.</source>
   <translation>Dieser Ledger enthält den Schlüssel dieses Kontos nicht. Stecken Sie den anderen an. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>This PNG is damaged. Nothing was written. Open it in a picture app, save it anew and try again.</source>
   <translation>Dieses PNG ist beschädigt. Nichts wurde geschrieben. Öffnen Sie es in einer Bild-App, speichern Sie es neu und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>This WebP is damaged. Nothing was written. Open it in a picture app, save it anew and try again.</source>
   <translation>Dieses WebP ist beschädigt. Nichts wurde geschrieben. Öffnen Sie es in einer Bild-App, speichern Sie es neu und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>This account belongs to Gleaner's market; no wallet. Stake and escrow have their own commands.</source>
   <translation>Dieses Konto gehört Gleaners Markt, es ist keine Wallet. Einsatz und Treuhand haben eigene Befehle.</translation>
  </message>
  <message>
   <source>This account belongs to the network itself. What is sent to it would be lost.</source>
   <translation>Dieses Konto gehört dem Netz selbst. Was dorthin gesendet wird, wäre verloren.</translation>
  </message>
  <message>
   <source>This account belongs to the program {short}; it is not a wallet.</source>
   <translation>Dieses Konto gehört dem Programm {short}; es ist keine Wallet.</translation>
  </message>
  <message>
   <source>This account belongs to the token program; it is not a wallet.</source>
   <translation>Dieses Konto gehört dem Token-Programm; es ist keine Wallet.</translation>
  </message>
  <message>
   <source>This account cannot sell</source>
   <translation>Dieses Konto kann nicht verkaufen</translation>
  </message>
  <message>
   <source>This account has none of that token.</source>
   <translation>Dieses Konto hat nichts von diesem Token.</translation>
  </message>
  <message>
   <source>This account is in the vault already.</source>
   <translation>Dieses Konto ist schon im Tresor.</translation>
  </message>
  <message>
   <source>This account is no {name} of version {version}.</source>
   <translation>Dieses Konto ist kein {name} der Version {version}.</translation>
  </message>
  <message>
   <source>This account is not in this wallet.</source>
   <translation>Dieses Konto ist nicht in dieser Wallet.</translation>
  </message>
  <message>
   <source>This account is watched only: its key is not here. Use another account, or add its key.</source>
   <translation>Dieses Konto wird nur beobachtet: Sein Schlüssel ist nicht hier. Benutzen Sie ein anderes Konto oder fügen Sie seinen Schlüssel hinzu.</translation>
  </message>
  <message>
   <source>This account keeps a program. What is sent to it would be lost.</source>
   <translation>Dieses Konto enthält ein Programm. Was dorthin gesendet wird, wäre verloren.</translation>
  </message>
  <message>
   <source>This account keeps {kept}; it is not a wallet.</source>
   <translation>Dieses Konto enthält {kept}; es ist keine Wallet.</translation>
  </message>
  <message>
   <source>This address has never been used. Compare it once more.</source>
   <translation>Diese Adresse wurde noch nie benutzt. Vergleichen Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>This address is in the vault already, as {name}. Nothing was added.{advice}</source>
   <translation>Diese Adresse ist schon im Tresor, als {name}. Nichts wurde hinzugefügt.{advice}</translation>
  </message>
  <message>
   <source>This address is new on the network: an account holds at least {exact}.</source>
   <translation>Diese Adresse ist neu im Netz: Ein Konto enthält mindestens {exact}.</translation>
  </message>
  <message>
   <source>This address is not a token account.</source>
   <translation>Diese Adresse ist kein Tokenkonto.</translation>
  </message>
  <message>
   <source>This address is not a token's mint.</source>
   <translation>Diese Adresse ist nicht die eines Tokens (Mint).</translation>
  </message>
  <message>
   <source>This address resembles {named}, and is another one. Compare every group of characters.</source>
   <translation>Diese Adresse ähnelt {named} und ist eine andere. Vergleichen Sie jede Zeichengruppe.</translation>
  </message>
  <message>
   <source>This archive holds your location history only encrypted. Export it on the phone: on Android in Settings, Location, Location services, Timeline, Export; on an iPhone in Google Maps, Settings, Personal content, Export.</source>
   <translation>Dieses Archiv enthält Ihren Standortverlauf nur verschlüsselt. Exportieren Sie ihn auf dem Telefon: unter Android in Einstellungen, Standort, Standortdienste, Zeitachse, Zeitachsendaten exportieren; auf einem iPhone in Google Maps, Einstellungen, Persönliche Inhalte, Zeitachsendaten exportieren.</translation>
  </message>
  <message>
   <source>This backup cannot be used: {reason}. Nothing was replaced.</source>
   <translation>Diese Sicherung kann nicht benutzt werden: {reason}. Nichts wurde ersetzt.</translation>
  </message>
  <message>
   <source>This backup holds what no Gleaner writes.</source>
   <translation>Diese Sicherung enthält, was kein Gleaner schreibt.</translation>
  </message>
  <message>
   <source>This backup is of another wallet.</source>
   <translation>Diese Sicherung ist von einer anderen Wallet.</translation>
  </message>
  <message>
   <source>This backup lacks {missing} account{s} that this wallet has.</source>
   <translation>Dieser Sicherung fehlen Konten, die diese Wallet hat: {missing}.</translation>
  </message>
  <message>
   <source>This backup was written by another version of Gleaner.</source>
   <translation>Diese Sicherung wurde von einer anderen Version von Gleaner geschrieben.</translation>
  </message>
  <message>
   <source>This batch cannot be appealed any further.</source>
   <translation>Gegen diese Charge gibt es keine weitere Berufung.</translation>
  </message>
  <message>
   <source>This batch does not exist, or was closed after it was settled.</source>
   <translation>Diese Charge gibt es nicht, oder sie wurde nach der Abrechnung geschlossen.</translation>
  </message>
  <message>
   <source>This batch was closed after it was settled.</source>
   <translation>Diese Charge wurde nach der Abrechnung geschlossen.</translation>
  </message>
  <message>
   <source>This browser keeps 90 days. More of Chrome is in Google Takeout: takeout.google.com, only Chrome, JSON.</source>
   <translation>Dieser Browser bewahrt 90 Tage auf. Mehr von Chrome gibt es bei Google Takeout: takeout.google.com, nur Chrome, JSON.</translation>
  </message>
  <message>
   <source>This buyer asks for records as they are.</source>
   <translation>Dieser Käufer verlangt Datensätze, wie sie sind.</translation>
  </message>
  <message>
   <source>This buyer takes an epsilon from {epsilon_min} to {epsilon_max}.</source>
   <translation>Dieser Käufer nimmt ein Epsilon von {epsilon_min} bis {epsilon_max}.</translation>
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
   <source>This comes from a link. Its maker chose the address; what it says of itself proves nothing.</source>
   <translation>Das kommt aus einem Link. Wer ihn gemacht hat, hat die Adresse gewählt; was er über sich sagt, beweist nichts.</translation>
  </message>
  <message>
   <source>This computer could no longer move:</source>
   <translation>Dieser Computer könnte nicht mehr bewegen:</translation>
  </message>
  <message>
   <source>This computer has no keyring that we can use.</source>
   <translation>Dieser Computer hat keinen Schlüsselbund, den wir nutzen können.</translation>
  </message>
  <message>
   <source>This computer refused</source>
   <translation>Dieser Computer hat abgelehnt</translation>
  </message>
  <message>
   <source>This data does not meet the request. {problems}</source>
   <translation>Diese Daten erfüllen die Anfrage nicht. {problems}</translation>
  </message>
  <message>
   <source>This data does not say on which day something was.</source>
   <translation>Diese Daten sagen nicht, an welchem Tag etwas war.</translation>
  </message>
  <message>
   <source>This data folder already holds a vault. It was left as it is; unlock it, or use another data folder.</source>
   <translation>Dieser Datenordner enthält schon einen Tresor. Er blieb, wie er war; entsperren Sie ihn oder benutzen Sie einen anderen Datenordner.</translation>
  </message>
  <message>
   <source>This data folder holds another wallet, or one that cannot be read.</source>
   <translation>Dieser Datenordner enthält eine andere Wallet oder eine, die nicht gelesen werden kann.</translation>
  </message>
  <message>
   <source>This data folder holds another wallet, or one that cannot be read. It is put aside, not deleted.</source>
   <translation>Dieser Datenordner enthält eine andere Wallet oder eine, die nicht lesbar ist. Er wird beiseitegelegt, nicht gelöscht.</translation>
  </message>
  <message>
   <source>This data folder knows no sale “{sale_id}”.</source>
   <translation>Dieser Datenordner kennt keinen Verkauf „{sale_id}“.</translation>
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
   <source>This data leaves as it is, so there is no noise to measure.</source>
   <translation>Diese Daten gehen hinaus, wie sie sind, es gibt also kein Rauschen zu messen.</translation>
  </message>
  <message>
   <source>This data set is not erased yet.</source>
   <translation>Dieser Datenbestand ist noch nicht gelöscht.</translation>
  </message>
  <message>
   <source>This data set was changed or erased while its newer export was read.</source>
   <translation>Dieser Datenbestand wurde geändert oder gelöscht, während sein neuerer Export gelesen wurde.</translation>
  </message>
  <message>
   <source>This data set was erased</source>
   <translation>Dieser Datenbestand wurde gelöscht</translation>
  </message>
  <message>
   <source>This data would give about {expected} records, and the request takes {least} or more.</source>
   <translation>Diese Daten ergäben etwa {expected} Datensätze, und die Anfrage nimmt ab {least}.</translation>
  </message>
  <message>
   <source>This draft has paid for its noise already, or was given up. Nothing more was spent.</source>
   <translation>Dieser Entwurf hat sein Rauschen schon bezahlt oder wurde aufgegeben. Nichts Weiteres wurde verbraucht.</translation>
  </message>
  <message>
   <source>This draft was given up meanwhile.</source>
   <translation>Dieser Entwurf wurde inzwischen aufgegeben.</translation>
  </message>
  <message>
   <source>This export of Instagram or Facebook is for reading in a browser. Ask again and choose the format JSON.</source>
   <translation>Dieser Export von Instagram oder Facebook ist zum Lesen in einem Browser gedacht. Fordern Sie ihn noch einmal an und wählen Sie das Format JSON.</translation>
  </message>
  <message>
   <source>This export of Telegram is for reading in a browser. Export again and choose Machine-readable JSON.</source>
   <translation>Dieser Export von Telegram ist zum Lesen in einem Browser gedacht. Exportieren Sie noch einmal und wählen Sie Maschinenlesbares JSON.</translation>
  </message>
  <message>
   <source>This file cannot be read as it is</source>
   <translation>Diese Datei kann so nicht gelesen werden</translation>
  </message>
  <message>
   <source>This file has many fields. The {more} that are not shown stay here.</source>
   <translation>Diese Datei hat viele Felder. Die {more}, die nicht gezeigt werden, bleiben hier.</translation>
  </message>
  <message>
   <source>This file has no records.</source>
   <translation>Diese Datei enthält keine Datensätze.</translation>
  </message>
  <message>
   <source>This file holds no address book.</source>
   <translation>Diese Datei enthält kein Adressbuch.</translation>
  </message>
  <message>
   <source>This file is not readable JSON.</source>
   <translation>Diese Datei ist kein lesbares JSON.</translation>
  </message>
  <message>
   <source>This folder is an unfinished copy of {source}.</source>
   <translation>Dieser Ordner ist eine unfertige Kopie von {source}.</translation>
  </message>
  <message>
   <source>This gives somebody else control, so no limit holds for what it may cost later.</source>
   <translation>Das gibt jemand anderem die Kontrolle, also gilt keine Grenze für das, was es später kosten kann.</translation>
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
   <translation>Das enthält Zeichen, die keine Adresse hat; es kann eine andere nachahmen.</translation>
  </message>
  <message>
   <source>This is a fault of the app: report it.</source>
   <translation>Das ist ein Fehler der App: Melden Sie ihn.</translation>
  </message>
  <message>
   <source>This is a mistake of ours. Your keys, data and money are untouched, and what was under way is saved.</source>
   <translation>Das ist unser Fehler. Ihre Schlüssel, Ihre Daten und Ihr Geld sind unberührt, und was lief, ist gespeichert.</translation>
  </message>
  <message>
   <source>This is a payment link, not an address. Open it as a link.</source>
   <translation>Das ist ein Zahlungslink, keine Adresse. Öffnen Sie ihn als Link.</translation>
  </message>
  <message>
   <source>This is a practice network: do not send real money here, it would not arrive.</source>
   <translation>Das ist ein Übungsnetz: Senden Sie kein echtes Geld hierher, es käme nicht an.</translation>
  </message>
  <message>
   <source>This is a practice wallet. Its passphrase is {passphrase}</source>
   <translation>Das ist eine Übungswallet. Ihre Passphrase ist {passphrase}</translation>
  </message>
  <message>
   <source>This is a program, not a wallet. What is sent to it would be lost.</source>
   <translation>Das ist ein Programm, keine Wallet. Was dorthin gesendet wird, wäre verloren.</translation>
  </message>
  <message>
   <source>This is a secret key or a transaction's signature, not an address.</source>
   <translation>Das ist ein geheimer Schlüssel oder die Signatur einer Transaktion, keine Adresse.</translation>
  </message>
  <message>
   <source>This is a stake account, not a wallet. Send to the address of its owner.</source>
   <translation>Das ist ein Staking-Konto, keine Wallet. Senden Sie an die Adresse seines Besitzers.</translation>
  </message>
  <message>
   <source>This is a token itself (its mint), not a wallet. What is sent to it would be lost.</source>
   <translation>Das ist ein Token selbst (sein Mint), keine Wallet. Was dorthin gesendet wird, wäre verloren.</translation>
  </message>
  <message>
   <source>This is all of it: no data, names, folders or keys are in it. It is sent to nobody.</source>
   <translation>Das ist alles: Weder Daten noch Namen, Ordner oder Schlüssel stehen darin. Es wird an niemanden gesendet.</translation>
  </message>
  <message>
   <source>This is an address of Bitcoin or a network like it, {lost}</source>
   <translation>Das ist eine Adresse von Bitcoin oder einem ähnlichen Netz, {lost}</translation>
  </message>
  <message>
   <source>This is an address of Bitcoin or another network, {lost}</source>
   <translation>Das ist eine Adresse von Bitcoin oder einem anderen Netz, {lost}</translation>
  </message>
  <message>
   <source>This is an address of Ethereum or a network like it, {lost}</source>
   <translation>Das ist eine Adresse von Ethereum oder einem ähnlichen Netz, {lost}</translation>
  </message>
  <message>
   <source>This is being redone from transactions.</source>
   <translation>Das wird gerade aus Transaktionen nachgerechnet.</translation>
  </message>
  <message>
   <source>This is exactly what leaves</source>
   <translation>Genau das geht hinaus</translation>
  </message>
  <message>
   <source>This is no Solana transaction, so nothing was signed.</source>
   <translation>Das ist keine Solana-Transaktion, also wurde nichts signiert.</translation>
  </message>
  <message>
   <source>This is no account of a deployed program.</source>
   <translation>Das ist kein Konto eines aufgespielten Programms.</translation>
  </message>
  <message>
   <source>This is no folder that Gleaner can read.</source>
   <translation>Das ist kein Ordner, den Gleaner lesen kann.</translation>
  </message>
  <message>
   <source>This is no picture Gleaner knows: JPEG, PNG, WebP or GIF. Nothing was written.</source>
   <translation>Das ist kein Bild, das Gleaner kennt: JPEG, PNG, WebP oder GIF. Nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>This is no randomness account.</source>
   <translation>Das ist kein Zufallskonto.</translation>
  </message>
  <message>
   <source>This is no signed message of gleaner sign.</source>
   <translation>Das ist keine signierte Nachricht von gleaner sign.</translation>
  </message>
  <message>
   <source>This is no time zone</source>
   <translation>Das ist keine Zeitzone</translation>
  </message>
  <message>
   <source>This is not a CAR file of version 1.</source>
   <translation>Das ist keine CAR-Datei der Version 1.</translation>
  </message>
  <message>
   <source>This is not a CAR file.</source>
   <translation>Das ist keine CAR-Datei.</translation>
  </message>
  <message>
   <source>This is not a CID of version 1 in base32.</source>
   <translation>Das ist keine CID der Version 1 in base32.</translation>
  </message>
  <message>
   <source>This is not a Gleaner package: it does not begin like one.</source>
   <translation>Das ist kein Gleaner-Paket: Es beginnt nicht wie eines.</translation>
  </message>
  <message>
   <source>This is not a Solana address: a part of it is missing or too much.</source>
   <translation>Das ist keine Solana-Adresse: Ein Teil fehlt oder ist zu viel.</translation>
  </message>
  <message>
   <source>This is not a Solana address: it has the wrong length. Copy it again in full.</source>
   <translation>Das ist keine Solana-Adresse: Sie hat die falsche Länge. Kopieren Sie sie noch einmal ganz.</translation>
  </message>
  <message>
   <source>This is not a Solana address{hint}.</source>
   <translation>Das ist keine Solana-Adresse{hint}.</translation>
  </message>
  <message>
   <source>This is not a payment link: those begin with solana:</source>
   <translation>Das ist kein Zahlungslink: Die beginnen mit solana:</translation>
  </message>
  <message>
   <source>This is not a price list.</source>
   <translation>Das ist keine Preisliste.</translation>
  </message>
  <message>
   <source>This is not a receipt of Gleaner.</source>
   <translation>Das ist kein Beleg von Gleaner.</translation>
  </message>
  <message>
   <source>This is not a sample blob.</source>
   <translation>Das ist kein Stichprobenpaket.</translation>
  </message>
  <message>
   <source>This is not an open benchmark of this wallet that this data folder has lost.</source>
   <translation>Das ist kein offener Test dieser Wallet, den dieser Datenordner verloren hat.</translation>
  </message>
  <message>
   <source>This is not stopped halfway.</source>
   <translation>Das wird nicht auf halbem Weg angehalten.</translation>
  </message>
  <message>
   <source>This is not text that can be written in UTF-8. Nothing was signed.</source>
   <translation>Das ist kein Text, der sich in UTF-8 schreiben lässt. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>This is not text: line {number} holds bytes that no text has. It was not looked into any further.</source>
   <translation>Das ist kein Text: Zeile {number} enthält Bytes, die kein Text hat. Weiter wurde nicht hineingesehen.</translation>
  </message>
  <message>
   <source>This is not the address you copied here, although both begin with {first} and end with {last}. A program on this computer may have changed your clipboard. Do not send; compare every character.</source>
   <translation>Das ist nicht die Adresse, die Sie hier kopiert haben, obwohl beide mit {first} beginnen und mit {last} enden. Ein Programm auf diesem Computer hat vielleicht Ihre Zwischenablage geändert. Senden Sie nicht; vergleichen Sie jedes Zeichen.</translation>
  </message>
  <message>
   <source>This is somebody's account for one token, not a wallet. Send to its owner: {owner}</source>
   <translation>Das ist jemandes Konto für ein Token, keine Wallet. Senden Sie an seinen Besitzer: {owner}</translation>
  </message>
  <message>
   <source>This is the address where tokens are destroyed. What is sent there is gone.</source>
   <translation>Das ist die Adresse, an der Token vernichtet werden. Was dorthin gesendet wird, ist weg.</translation>
  </message>
  <message>
   <source>This is the largest size.</source>
   <translation>Das ist die größte Schrift.</translation>
  </message>
  <message>
   <source>This is the last account that can sign, so it stays. Nothing was removed. To give this computer away, reset the whole data folder instead.</source>
   <translation>Das ist das letzte Konto, das signieren kann, also bleibt es. Nichts wurde entfernt. Um diesen Computer wegzugeben, setzen Sie stattdessen den ganzen Datenordner zurück.</translation>
  </message>
  <message>
   <source>This is the last account, so it stays. Nothing was removed. To give this computer away, reset the whole data folder instead.</source>
   <translation>Das ist das letzte Konto, also bleibt es. Nichts wurde entfernt. Um diesen Computer wegzugeben, setzen Sie stattdessen den ganzen Datenordner zurück.</translation>
  </message>
  <message>
   <source>This is the shape of what leaves</source>
   <translation>Das ist die Form dessen, was hinausgeht</translation>
  </message>
  <message>
   <source>This is the smallest size.</source>
   <translation>Das ist die kleinste Schrift.</translation>
  </message>
  <message>
   <source>This is too long for an address.</source>
   <translation>Das ist zu lang für eine Adresse.</translation>
  </message>
  <message>
   <source>This is too long to be a key. Nothing was imported.</source>
   <translation>Das ist zu lang für einen Schlüssel. Nichts wurde importiert.</translation>
  </message>
  <message>
   <source>This is too long to be a recovery phrase of 12 or 24 words.</source>
   <translation>Das ist zu lang für eine Wiederherstellungsphrase aus 12 oder 24 Wörtern.</translation>
  </message>
  <message>
   <source>This is too long to be an address or a key.</source>
   <translation>Das ist zu lang für eine Adresse oder einen Schlüssel.</translation>
  </message>
  <message>
   <source>This key file is not a list of numbers from 0 to 255. Nothing was imported.</source>
   <translation>Diese Schlüsseldatei ist keine Liste von Zahlen von 0 bis 255. Nichts wurde importiert.</translation>
  </message>
  <message>
   <source>This key file is not a list of numbers. Nothing was imported.</source>
   <translation>Diese Schlüsseldatei ist keine Liste von Zahlen. Nichts wurde importiert.</translation>
  </message>
  <message>
   <source>This link asks to sign a transaction that a web site makes afterwards. Gleaner does not: the site learns your address and network address before you have seen what it wants.</source>
   <translation>Dieser Link verlangt, eine Transaktion zu signieren, die eine Website erst danach macht. Gleaner tut das nicht: Die Website erführe Ihre Adresse und Netzadresse, bevor Sie gesehen haben, was sie will.</translation>
  </message>
  <message>
   <source>This link holds more than a payment link does.</source>
   <translation>Dieser Link enthält mehr als ein Zahlungslink.</translation>
  </message>
  <message>
   <source>This link is damaged: it cannot be read.</source>
   <translation>Dieser Link ist beschädigt: Er kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>This link is too long, or holds characters that no link has.</source>
   <translation>Dieser Link ist zu lang oder enthält Zeichen, die kein Link hat.</translation>
  </message>
  <message>
   <source>This link names more than {max_references} references, or one of them twice.</source>
   <translation>Dieser Link nennt mehr als {max_references} Referenzen oder eine davon doppelt.</translation>
  </message>
  <message>
   <source>This link names {what} by something that is not a Solana address.</source>
   <translation>Dieser Link nennt {what} mit etwas, das keine Solana-Adresse ist.</translation>
  </message>
  <message>
   <source>This link says twice what {name} is.</source>
   <translation>Dieser Link sagt zweimal, was {name} ist.</translation>
  </message>
  <message>
   <source>This link was not made here.</source>
   <translation>Dieser Link wurde nicht hier erstellt.</translation>
  </message>
  <message>
   <source>This list</source>
   <translation>Diese Liste</translation>
  </message>
  <message>
   <source>This market draws by slot hashes: there is no randomness account.</source>
   <translation>Dieser Markt lost mit Slot-Hashes aus: Es gibt kein Zufallskonto.</translation>
  </message>
  <message>
   <source>This market's randomness account is {randomness_account}.</source>
   <translation>Das Zufallskonto dieses Marktes ist {randomness_account}.</translation>
  </message>
  <message>
   <source>This needs a correction</source>
   <translation>Das muss berichtigt werden</translation>
  </message>
  <message>
   <source>This needs {exact} for the network, and the account has {exact2}.</source>
   <translation>Das braucht {exact} für das Netz, und das Konto hat {exact2}.</translation>
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
   <source>This picture has more than {most_bytes} bytes. Nothing was written. Save it smaller.</source>
   <translation>Dieses Bild hat mehr als {most_bytes} Bytes. Nichts wurde geschrieben. Speichern Sie es kleiner.</translation>
  </message>
  <message>
   <source>This picture has {width} x {height} pixels, too many to look at. Nothing was written. Save it smaller.</source>
   <translation>Dieses Bild hat {width} x {height} Bildpunkte, zu viele, um es anzusehen. Nichts wurde geschrieben. Speichern Sie es kleiner.</translation>
  </message>
  <message>
   <source>This picture moves, and we look for faces in still ones only. Nothing was written. Save one frame of it.</source>
   <translation>Dieses Bild bewegt sich, und wir suchen nur in stehenden nach Gesichtern. Nichts wurde geschrieben. Speichern Sie eines seiner Einzelbilder.</translation>
  </message>
  <message>
   <source>This receipt was changed, or was not signed by the wallet it names.</source>
   <translation>Dieser Beleg wurde verändert oder nicht von der Wallet signiert, die er nennt.</translation>
  </message>
  <message>
   <source>This release is already in the privacy ledger. Go on with it instead of starting it again.</source>
   <translation>Diese Freigabe steht schon im Privatsphäre-Konto. Setzen Sie sie fort, statt sie neu zu beginnen.</translation>
  </message>
  <message>
   <source>This release is not in the privacy ledger. No noise was drawn.</source>
   <translation>Diese Freigabe steht nicht im Privatsphäre-Konto. Kein Rauschen wurde gezogen.</translation>
  </message>
  <message>
   <source>This request buys records as they are.</source>
   <translation>Diese Anfrage kauft Datensätze, wie sie sind.</translation>
  </message>
  <message>
   <source>This request buys {get} of “{column}”.</source>
   <translation>Diese Anfrage kauft {get} zu „{column}“.</translation>
  </message>
  <message>
   <source>This request buys {get}.</source>
   <translation>Diese Anfrage kauft {get}.</translation>
  </message>
  <message>
   <source>This request does not exist any more.</source>
   <translation>Diese Anfrage gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This request does not say which area it means.</source>
   <translation>Diese Anfrage sagt nicht, welches Gebiet sie meint.</translation>
  </message>
  <message>
   <source>This request has a rule of a kind that Gleaner does not know. Update the app.</source>
   <translation>Diese Anfrage hat eine Regel einer Art, die Gleaner nicht kennt. Aktualisieren Sie die App.</translation>
  </message>
  <message>
   <source>This request has more than {max_rules} rules.</source>
   <translation>Diese Anfrage hat mehr als {max_rules} Regeln.</translation>
  </message>
  <message>
   <source>This request is closed.</source>
   <translation>Diese Anfrage ist geschlossen.</translation>
  </message>
  <message>
   <source>This request is written in a format this version does not know ({str}).</source>
   <translation>Diese Anfrage ist in einem Format geschrieben, das diese Version nicht kennt ({str}).</translation>
  </message>
  <message>
   <source>This request takes {least} records or more; the file has {rows}.</source>
   <translation>Diese Anfrage nimmt ab {least} Datensätzen; die Datei hat {rows}.</translation>
  </message>
  <message>
   <source>This request wants noised counts to be sold only once. Counts of two honest people can be equal, and one of them would lose a stake for it.</source>
   <translation>Diese Anfrage will verrauschte Zahlen nur einmal verkauft haben. Die Zahlen zweier ehrlicher Menschen können gleich sein, und einer verlöre dafür Einsatz.</translation>
  </message>
  <message>
   <source>This request's description cannot be read ({name}).</source>
   <translation>Die Beschreibung dieser Anfrage kann nicht gelesen werden ({name}).</translation>
  </message>
  <message>
   <source>This request's description is too large to be one.</source>
   <translation>Die Beschreibung dieser Anfrage ist zu groß für eine.</translation>
  </message>
  <message>
   <source>This request's quality rules are larger than {spec_bytes} bytes.</source>
   <translation>Die Qualitätsregeln dieser Anfrage sind größer als {spec_bytes} Bytes.</translation>
  </message>
  <message>
   <source>This request's quality rules are not JSON.</source>
   <translation>Die Qualitätsregeln dieser Anfrage sind kein JSON.</translation>
  </message>
  <message>
   <source>This request's quality rules are not an object with a schema.</source>
   <translation>Die Qualitätsregeln dieser Anfrage sind kein Objekt mit einem Schema.</translation>
  </message>
  <message>
   <source>This request's rules are not a list of objects.</source>
   <translation>Die Regeln dieser Anfrage sind keine Liste von Objekten.</translation>
  </message>
  <message>
   <source>This request's schema is nested more than {max_depth} deep.</source>
   <translation>Das Schema dieser Anfrage ist mehr als {max_depth} tief verschachtelt.</translation>
  </message>
  <message>
   <source>This request's schema is not an object. Nothing can be checked against it.</source>
   <translation>Das Schema dieser Anfrage ist kein Objekt. Dagegen lässt sich nichts prüfen.</translation>
  </message>
  <message>
   <source>This request's schema is not valid JSON Schema.</source>
   <translation>Das Schema dieser Anfrage ist kein gültiges JSON Schema.</translation>
  </message>
  <message>
   <source>This request's schema is not written for JSON Schema 2020-12.</source>
   <translation>Das Schema dieser Anfrage ist nicht für JSON Schema 2020-12 geschrieben.</translation>
  </message>
  <message>
   <source>This request's schema uses a format that Gleaner does not check.</source>
   <translation>Das Schema dieser Anfrage nutzt ein Format, das Gleaner nicht prüft.</translation>
  </message>
  <message>
   <source>This request's schema uses {keyword}, which Gleaner does not evaluate.</source>
   <translation>Das Schema dieser Anfrage nutzt {keyword}, was Gleaner nicht auswertet.</translation>
  </message>
  <message>
   <source>This request's time is over.</source>
   <translation>Die Zeit dieser Anfrage ist vorbei.</translation>
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
   <source>This sale was begun by an earlier version of Gleaner, which found other things in texts and wrote other words in their place. The records you agreed to cannot be made again just so.</source>
   <translation>Diesen Verkauf hat eine frühere Version von Gleaner begonnen, die in Texten anderes fand und andere Wörter an dessen Stelle schrieb. Die Datensätze, denen Sie zugestimmt haben, lassen sich nicht genau so wieder erstellen.</translation>
  </message>
  <message>
   <source>This seed names too few records for a sample.</source>
   <translation>Dieser Seed nennt zu wenige Datensätze für eine Stichprobe.</translation>
  </message>
  <message>
   <source>This spend was used before. Drawing again would reveal more than was counted.</source>
   <translation>Dieser Verbrauch wurde schon benutzt. Noch einmal zu ziehen würde mehr verraten, als gezählt wurde.</translation>
  </message>
  <message>
   <source>This step was done before</source>
   <translation>Dieser Schritt wurde schon getan</translation>
  </message>
  <message>
   <source>This system has no keyring that keeps keys encrypted. Unlock with your passphrase instead.</source>
   <translation>Dieses System hat keinen Schlüsselbund, der Schlüssel verschlüsselt aufbewahrt. Entsperren Sie stattdessen mit Ihrer Passphrase.</translation>
  </message>
  <message>
   <source>This table</source>
   <translation>Diese Tabelle</translation>
  </message>
  <message>
   <source>This token account belongs to another token: check the addresses.</source>
   <translation>Dieses Tokenkonto gehört zu einem anderen Token: Prüfen Sie die Adressen.</translation>
  </message>
  <message>
   <source>This token account belongs to somebody else: check the addresses.</source>
   <translation>Dieses Tokenkonto gehört jemand anderem: Prüfen Sie die Adressen.</translation>
  </message>
  <message>
   <source>This token account is not initialised.</source>
   <translation>Dieses Tokenkonto ist nicht eingerichtet.</translation>
  </message>
  <message>
   <source>This token can never be sent on: it was made so.</source>
   <translation>Dieses Token kann nie weitergesendet werden: So wurde es gemacht.</translation>
  </message>
  <message>
   <source>This token does not exist on this network.</source>
   <translation>Dieses Token gibt es in diesem Netz nicht.</translation>
  </message>
  <message>
   <source>This token has its amounts shown multiplied; another wallet may show another number.</source>
   <translation>Die Beträge dieses Tokens werden vervielfacht angezeigt; eine andere Wallet zeigt vielleicht eine andere Zahl.</translation>
  </message>
  <message>
   <source>This transaction does not ask for the signature of {me}, so nothing was signed.</source>
   <translation>Diese Transaktion verlangt die Signatur von {me} nicht, also wurde nichts signiert.</translation>
  </message>
  <message>
   <source>This transaction takes accounts from a lookup table, or is of a kind we cannot read. Nothing was signed.</source>
   <translation>Diese Transaktion nimmt Konten aus einer Adresstabelle oder ist von einer Art, die wir nicht lesen können. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>This transfer was sent before, when Gleaner was stopped, and has landed: {signature}. It was not sent a second time.</source>
   <translation>Diese Überweisung wurde gesendet, als Gleaner angehalten wurde, und ist angekommen: {signature}. Sie wurde kein zweites Mal gesendet.</translation>
  </message>
  <message>
   <source>This vault has no recovery phrase.</source>
   <translation>Dieser Tresor hat keine Wiederherstellungsphrase.</translation>
  </message>
  <message>
   <source>This vault was written by another version of Gleaner (format {version}, this one reads up to {version2}). Nothing was changed; install the newer version to open it.</source>
   <translation>Dieser Tresor wurde von einer anderen Version von Gleaner geschrieben (Format {version}, diese liest bis {version2}). Nichts wurde geändert; installieren Sie die neuere Version, um ihn zu öffnen.</translation>
  </message>
  <message>
   <source>This vote names a record or a reason that does not exist.</source>
   <translation>Diese Stimme nennt einen Datensatz oder Grund, den es nicht gibt.</translation>
  </message>
  <message>
   <source>This wallet can still withdraw what it owns; it cannot deliver any more.</source>
   <translation>Diese Wallet kann noch entnehmen, was ihr gehört; liefern kann sie nicht mehr.</translation>
  </message>
  <message>
   <source>This wallet has no recovery phrase, so no further account can be derived.</source>
   <translation>Diese Wallet hat keine Wiederherstellungsphrase, also kann kein weiteres Konto abgeleitet werden.</translation>
  </message>
  <message>
   <source>This wallet has no recovery words.</source>
   <translation>Diese Wallet hat keine Wiederherstellungswörter.</translation>
  </message>
  <message>
   <source>This wallet has no words.</source>
   <translation>Diese Wallet hat keine Wörter.</translation>
  </message>
  <message>
   <source>This wallet still has the practice passphrase, which the lock page shows to everybody.</source>
   <translation>Diese Wallet hat noch die Übungspassphrase, die die Sperrseite allen zeigt.</translation>
  </message>
  <message>
   <source>This was a mistake of ours. Your keys, data and money are untouched, and what was under way goes on.</source>
   <translation>Das war unser Fehler. Ihre Schlüssel, Ihre Daten und Ihr Geld sind unberührt, und was lief, läuft weiter.</translation>
  </message>
  <message>
   <source>This was declined on your Ledger. Nothing was signed.</source>
   <translation>Das wurde auf Ihrem Ledger abgelehnt. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>This would leave {exact}, and an account on Solana holds at least {exact2}.</source>
   <translation>Das ließe {exact} übrig, und ein Konto auf Solana enthält mindestens {exact2}.</translation>
  </message>
  <message>
   <source>This year</source>
   <translation>Dieses Jahr</translation>
  </message>
  <message>
   <source>Those who should decide did not come together. Everything was returned.</source>
   <translation>Wer entscheiden sollte, kam nicht zusammen. Alles wurde zurückgegeben.</translation>
  </message>
  <message>
   <source>Three letters, for instance EUR. Prices in others are not used.</source>
   <translation>Drei Buchstaben, zum Beispiel EUR. Preise in anderen werden nicht benutzt.</translation>
  </message>
  <message>
   <source>Tick Export JSON files, which is off, and choose chat history.</source>
   <translation>Haken Sie „JSON-Dateien exportieren“ an, das aus ist, und wählen Sie den Chatverlauf.</translation>
  </message>
  <message>
   <source>Tick Extended streaming history, and confirm in the mail that follows.</source>
   <translation>Haken Sie „Erweiterter Streamingverlauf“ an und bestätigen Sie in der Mail, die folgt.</translation>
  </message>
  <message>
   <source>Tick that you have looked at what leaves.</source>
   <translation>Bestätigen Sie, dass Sie angesehen haben, was hinausgeht.</translation>
  </message>
  <message>
   <source>Timeline.json or location-history.json, named in your phone's language</source>
   <translation>Timeline.json oder location-history.json, benannt in der Sprache Ihres Telefons</translation>
  </message>
  <message>
   <source>Tiny, from a stranger</source>
   <translation>Winzig, von Fremden</translation>
  </message>
  <message>
   <source>Title of the video, missing where it was removed.</source>
   <translation>Titel des Videos; fehlt, wo es entfernt wurde.</translation>
  </message>
  <message>
   <source>Tittade på </source>
   <translation>Tittade på </translation>
  </message>
  <message>
   <source>To</source>
   <translation>An</translation>
  </message>
  <message>
   <source>To keep it small, choose the labels you want, such as Sent.</source>
   <translation>Damit es klein bleibt, wählen Sie die gewünschten Labels, etwa „Gesendet“.</translation>
  </message>
  <message>
   <source>To send the same once more, send again.</source>
   <translation>Um dasselbe noch einmal zu senden, senden Sie noch einmal.</translation>
  </message>
  <message>
   <source>To sign it all the same, type: {phrase}</source>
   <translation>Um trotzdem zu signieren, tippen Sie: {phrase}</translation>
  </message>
  <message>
   <source>To this account</source>
   <translation>Auf dieses Konto</translation>
  </message>
  <message>
   <source>To whom</source>
   <translation>An wen</translation>
  </message>
  <message>
   <source>To {name}</source>
   <translation>An {name}</translation>
  </message>
  <message>
   <source>Today {time}</source>
   <translation>Heute {time}</translation>
  </message>
  <message>
   <source>Token</source>
   <translation>Token</translation>
  </message>
  <message>
   <source>Token {mint}</source>
   <translation>Token {mint}</translation>
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
   <translation>Token dieses Netzes haben keinen Wert, also werden keine Preise gezeigt.</translation>
  </message>
  <message>
   <source>Told while you look elsewhere. Names and amounts never show while Gleaner is locked.</source>
   <translation>Gemeldet, während Sie woanders hinsehen. Namen und Beträge erscheinen nie, solange Gleaner gesperrt ist.</translation>
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
   <source>Total</source>
   <translation>Gesamt</translation>
  </message>
  <message>
   <source>Total Amount</source>
   <translation>Total Amount</translation>
  </message>
  <message>
   <source>Total Owed</source>
   <translation>Total Owed</translation>
  </message>
  <message>
   <source>Tracing by other programs of yours can only be refused on Linux.</source>
   <translation>Das Mitlesen durch andere Programme von Ihnen lässt sich nur unter Linux verweigern.</translation>
  </message>
  <message>
   <source>Tracing could not be refused: {error}.</source>
   <translation>Das Mitlesen konnte nicht verweigert werden: {error}.</translation>
  </message>
  <message>
   <source>Tracing could not be refused: {strerror}.</source>
   <translation>Das Mitlesen konnte nicht verweigert werden: {strerror}.</translation>
  </message>
  <message>
   <source>Track, episode or chapter.</source>
   <translation>Titel, Folge oder Kapitel.</translation>
  </message>
  <message>
   <source>Tracks and sport</source>
   <translation>Strecken und Sport</translation>
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
   <source>Transaction {name}</source>
   <translation>Transaktion {name}</translation>
  </message>
  <message>
   <source>Transaction {signature}</source>
   <translation>Transaktion {signature}</translation>
  </message>
  <message>
   <source>Transactions</source>
   <translation>Transaktionen</translation>
  </message>
  <message>
   <source>Transactions (*.txt *.json *.tx *.b64);;All files (*)</source>
   <translation>Transaktionen (*.txt *.json *.tx *.b64);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <source>Try again in a few seconds, or choose another node in Settings.</source>
   <translation>Versuchen Sie es in ein paar Sekunden noch einmal oder wählen Sie in den Einstellungen einen anderen Knoten.</translation>
  </message>
  <message>
   <source>Try again in a moment.</source>
   <translation>Versuchen Sie es gleich noch einmal.</translation>
  </message>
  <message>
   <source>Try again later, or with another node. See it with: gleaner sends</source>
   <translation>Versuchen Sie es später oder mit einem anderen Knoten noch einmal. Zu sehen mit: gleaner sends</translation>
  </message>
  <message>
   <source>Try again later.</source>
   <translation>Versuchen Sie es später noch einmal.</translation>
  </message>
  <message>
   <source>Try again, or show the portfolio without prices: gleaner portfolio --endpoint off</source>
   <translation>Versuchen Sie es noch einmal oder zeigen Sie das Vermögen ohne Preise: gleaner portfolio --endpoint off</translation>
  </message>
  <message>
   <source>Try again.</source>
   <translation>Versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Try again: it goes on where it stopped.</source>
   <translation>Versuchen Sie es noch einmal: Es geht weiter, wo es stehen blieb.</translation>
  </message>
  <message>
   <source>Try again; if it happens again, report it with the details.</source>
   <translation>Versuchen Sie es noch einmal; geschieht es wieder, melden Sie es mit den Einzelheiten.</translation>
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
   <source>Trying what somebody could try…</source>
   <translation>Ausprobiert wird, was jemand versuchen könnte …</translation>
  </message>
  <message>
   <source>Turn single keys off</source>
   <translation>Einzelne Tasten ausschalten</translation>
  </message>
  <message>
   <source>Turn single keys on</source>
   <translation>Einzelne Tasten einschalten</translation>
  </message>
  <message>
   <source>Turns {text} of the market's treasury into insurance for challengers of wrong verdicts.</source>
   <translation>Macht {text} der Marktkasse zur Versicherung für die, die falsche Urteile anfechten.</translation>
  </message>
  <message>
   <source>Two bins have the same name.</source>
   <translation>Zwei Gruppen haben denselben Namen.</translation>
  </message>
  <message>
   <source>Two keys, one of which stays here.</source>
   <translation>Zwei Schlüssel, von denen einer hier bleibt.</translation>
  </message>
  <message>
   <source>Two letters of the country.</source>
   <translation>Zwei Buchstaben für das Land.</translation>
  </message>
  <message>
   <source>Type a name.</source>
   <translation>Geben Sie einen Namen ein.</translation>
  </message>
  <message>
   <source>Type a number above 0, at most {most}.</source>
   <translation>Geben Sie eine Zahl über 0 ein, höchstens {most}.</translation>
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
   <source>Type it again.</source>
   <translation>Geben Sie sie noch einmal ein.</translation>
  </message>
  <message>
   <source>Type or paste an address.</source>
   <translation>Geben Sie eine Adresse ein oder fügen Sie sie ein.</translation>
  </message>
  <message>
   <source>Type the address of the other account.</source>
   <translation>Geben Sie die Adresse des anderen Kontos ein.</translation>
  </message>
  <message>
   <source>Type the address.</source>
   <translation>Geben Sie die Adresse ein.</translation>
  </message>
  <message>
   <source>Type the passphrase of now.</source>
   <translation>Geben Sie die jetzige Passphrase ein.</translation>
  </message>
  <message>
   <source>Type the passphrase of the words.</source>
   <translation>Geben Sie die Passphrase der Wörter ein.</translation>
  </message>
  <message>
   <source>Type the sentence above first.</source>
   <translation>Tippen Sie zuerst den Satz oben.</translation>
  </message>
  <message>
   <source>Type the text to sign.</source>
   <translation>Geben Sie den zu signierenden Text ein.</translation>
  </message>
  <message>
   <source>Type your passphrase.</source>
   <translation>Geben Sie Ihre Passphrase ein.</translation>
  </message>
  <message>
   <source>Type your words</source>
   <translation>Wörter eingeben</translation>
  </message>
  <message>
   <source>Type {example} with “{sign}” and no other signs between.</source>
   <translation>Geben Sie {example} ein: mit „{sign}“ und ohne andere Zeichen dazwischen.</translation>
  </message>
  <message numerus="yes">
   <source>Unbroken: the seals of {n} rows were checked now.</source>
   <extracomment>Singular: Unbroken: the seal of {n} row was checked now.</extracomment>
   <translation>
    <numerusform>Unversehrt: Das Siegel von {n} Zeile wurde gerade geprüft.</numerusform>
    <numerusform>Unversehrt: Die Siegel von {n} Zeilen wurden gerade geprüft.</numerusform>
   </translation>
  </message>
  <message>
   <source>Under way</source>
   <translation>Läuft</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undo, while a message offers it</source>
   <translation>Rückgängig, solange eine Meldung es anbietet</translation>
  </message>
  <message>
   <source>Unfreezes the token account of {who}.</source>
   <translation>Taut das Tokenkonto von {who} auf.</translation>
  </message>
  <message>
   <source>Unit Price</source>
   <translation>Unit Price</translation>
  </message>
  <message>
   <source>Unit of the value, as set on the phone.</source>
   <translation>Einheit des Werts, wie auf dem Telefon eingestellt.</translation>
  </message>
  <message>
   <source>Unlock</source>
   <translation>Entsperren</translation>
  </message>
  <message>
   <source>Unlock afterwards with the passphrase the wallet had when the backup was made.</source>
   <translation>Entsperren Sie danach mit der Passphrase, die die Wallet zur Zeit der Sicherung hatte.</translation>
  </message>
  <message>
   <source>Unlock it.</source>
   <translation>Entsperren Sie sie.</translation>
  </message>
  <message>
   <source>Unlock with this computer's keyring</source>
   <translation>Mit dem Schlüsselbund dieses Computers entsperren</translation>
  </message>
  <message>
   <source>Unlock your Ledger and open its Solana app.</source>
   <translation>Entsperren Sie Ihren Ledger und öffnen Sie seine Solana-App.</translation>
  </message>
  <message>
   <source>Unlocking…</source>
   <translation>Wird entsperrt …</translation>
  </message>
  <message>
   <source>Untitled data</source>
   <translation>Daten ohne Titel</translation>
  </message>
  <message>
   <source>Untitled request</source>
   <translation>Anfrage ohne Titel</translation>
  </message>
  <message>
   <source>Up to {amount}.</source>
   <translation>Bis zu {amount}.</translation>
  </message>
  <message>
   <source>Up to {credit} of value may be under way at a time; {inflight} is.</source>
   <translation>Bis zu {credit} an Wert dürfen gleichzeitig laufen; {inflight} laufen.</translation>
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
   <translation>Aktualisieren Sie Gleaner oder wählen Sie eine andere Anfrage.</translation>
  </message>
  <message>
   <source>Update the app: the market on this network is older or newer than it.</source>
   <translation>Aktualisieren Sie die App: Der Markt in diesem Netz ist älter oder neuer als sie.</translation>
  </message>
  <message>
   <source>Update the app; if it is up to date, report this as a fault of the app.</source>
   <translation>Aktualisieren Sie die App; ist sie aktuell, melden Sie das als Fehler der App.</translation>
  </message>
  <message>
   <source>Update the history again.</source>
   <translation>Aktualisieren Sie den Verlauf noch einmal.</translation>
  </message>
  <message>
   <source>Use an account of your recovery words for that; see them with: gleaner wallet</source>
   <translation>Benutzen Sie dafür ein Konto Ihrer Wiederherstellungswörter; zu sehen mit: gleaner wallet</translation>
  </message>
  <message>
   <source>Use another account</source>
   <translation>Anderes Konto benutzen</translation>
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
   <source>Use it</source>
   <translation>Verwenden</translation>
  </message>
  <message>
   <source>Use keep, drop, redact, hash or generalise:HOW, such as generalise:month.</source>
   <translation>Benutzen Sie keep, drop, redact, hash oder generalise:WIE, etwa generalise:month.</translation>
  </message>
  <message>
   <source>Use real money?</source>
   <translation>Echtes Geld verwenden?</translation>
  </message>
  <message>
   <source>Use sample data</source>
   <translation>Beispieldaten verwenden</translation>
  </message>
  <message>
   <source>Use that window, close it first, or choose another folder with --home.</source>
   <translation>Benutzen Sie jenes Fenster, schließen Sie es zuerst oder wählen Sie mit --home einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Use the command line.</source>
   <translation>Verwenden Sie die Befehlszeile.</translation>
  </message>
  <message>
   <source>Use the issuer's own tool, if you trust it.</source>
   <translation>Benutzen Sie das eigene Werkzeug des Herausgebers, wenn Sie ihm vertrauen.</translation>
  </message>
  <message>
   <source>Use the key this batch was sealed with; look for it on the device that delivered it.</source>
   <translation>Benutzen Sie den Schlüssel, mit dem diese Charge versiegelt wurde; suchen Sie ihn auf dem Gerät, das sie geliefert hat.</translation>
  </message>
  <message>
   <source>Use the vault that belongs to it, or move the database away; sales and balances are then read from the chain again.</source>
   <translation>Benutzen Sie den Tresor, der dazu gehört, oder schieben Sie die Datenbank beiseite; Verkäufe und Guthaben werden dann neu von der Chain gelesen.</translation>
  </message>
  <message>
   <source>Use these prices</source>
   <translation>Diese Preise verwenden</translation>
  </message>
  <message>
   <source>Use this account</source>
   <translation>Dieses Konto benutzen</translation>
  </message>
  <message>
   <source>Use this computer's keyring</source>
   <translation>Schlüsselbund dieses Computers verwenden</translation>
  </message>
  <message>
   <source>Use {network}</source>
   <translation>{network} verwenden</translation>
  </message>
  <message>
   <source>Used accounts of {wallet}</source>
   <translation>Benutzte Konten von {wallet}</translation>
  </message>
  <message>
   <source>Uses the durable nonce {short} of {who}: this signature does not expire. Whoever holds it can send it at any later time.</source>
   <translation>Nutzt den dauerhaften Nonce {short} von {who}: Diese Signatur läuft nicht ab. Wer sie hat, kann sie jederzeit später senden.</translation>
  </message>
  <message>
   <source>Valid for about {s} s</source>
   <translation>Noch etwa {s} s gültig</translation>
  </message>
  <message>
   <source>Valid: {who} signed exactly this text.</source>
   <translation>Gültig: {who} hat genau diesen Text signiert.</translation>
  </message>
  <message>
   <source>Verdict challenged, pot staked</source>
   <translation>Urteil angefochten, Topf eingesetzt</translation>
  </message>
  <message>
   <source>Verdict that stands</source>
   <translation>Urteil, das Bestand hat</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>Version copied</source>
   <translation>Version kopiert</translation>
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
   <source>Viewing on Netflix</source>
   <translation>Gesehenes auf Netflix</translation>
  </message>
  <message>
   <source>Viewing on Netflix by day</source>
   <translation>Gesehenes auf Netflix nach Tagen</translation>
  </message>
  <message>
   <source>Visits are counted by days.</source>
   <translation>Besuche werden nach Tagen gezählt.</translation>
  </message>
  <message>
   <source>Você assistiu a </source>
   <translation>Você assistiu a </translation>
  </message>
  <message>
   <source>Vote again.</source>
   <translation>Stimmen Sie noch einmal ab.</translation>
  </message>
  <message>
   <source>Vote committed</source>
   <translation>Stimme hinterlegt</translation>
  </message>
  <message>
   <source>Vote revealed</source>
   <translation>Stimme geöffnet</translation>
  </message>
  <message>
   <source>Vous avez regardé </source>
   <translation>Vous avez regardé </translation>
  </message>
  <message>
   <source>Wait a few seconds; the random value is not there yet.</source>
   <translation>Warten Sie ein paar Sekunden; der Zufallswert ist noch nicht da.</translation>
  </message>
  <message>
   <source>Wait a minute, or choose another node in Settings.</source>
   <translation>Warten Sie eine Minute oder wählen Sie in den Einstellungen einen anderen Knoten.</translation>
  </message>
  <message>
   <source>Wait and try later; batches under way go on, and money can be withdrawn.</source>
   <translation>Warten Sie und versuchen Sie es später; laufende Chargen gehen weiter, und Geld kann entnommen werden.</translation>
  </message>
  <message>
   <source>Wait for its settlement; nothing can change it.</source>
   <translation>Warten Sie auf die Abrechnung; nichts kann sie ändern.</translation>
  </message>
  <message>
   <source>Wait for the draw.</source>
   <translation>Warten Sie auf die Auslosung.</translation>
  </message>
  <message>
   <source>Wait for the next interval; after three misses the network's own value is taken.</source>
   <translation>Warten Sie auf den nächsten Abschnitt; nach drei Fehlschlägen gilt der eigene Wert des Netzes.</translation>
  </message>
  <message>
   <source>Wait for the samples to be shared again; the panel decides.</source>
   <translation>Warten Sie, bis die Stichproben noch einmal geteilt werden; die Prüfer entscheiden.</translation>
  </message>
  <message>
   <source>Wait for the samples; vote that they could not be had if they do not come by half time.</source>
   <translation>Warten Sie auf die Stichproben; stimmen Sie, dass sie nicht zu haben waren, wenn sie bis zur Halbzeit nicht kommen.</translation>
  </message>
  <message>
   <source>Wait for the settlement; what the last panel said stands.</source>
   <translation>Warten Sie auf die Abrechnung; was die letzten Prüfer sagten, gilt.</translation>
  </message>
  <message>
   <source>Wait for them: gleaner stake</source>
   <translation>Warten Sie darauf: gleaner stake</translation>
  </message>
  <message>
   <source>Wait until everybody has opened their vote, or until the window is over.</source>
   <translation>Warten Sie, bis alle ihre Stimme geöffnet haben oder die Frist vorbei ist.</translation>
  </message>
  <message>
   <source>Wait until it is settled.</source>
   <translation>Warten Sie, bis er abgerechnet ist.</translation>
  </message>
  <message>
   <source>Wait until the panels this seat sits on are settled and its exit time is over.</source>
   <translation>Warten Sie, bis die Prüfungen dieses Sitzes abgerechnet sind und seine Ausstiegszeit vorbei ist.</translation>
  </message>
  <message>
   <source>Wait until the value under way arrives or its interval is over.</source>
   <translation>Warten Sie, bis der laufende Wert kommt oder sein Abschnitt vorbei ist.</translation>
  </message>
  <message>
   <source>Wait until the window shown with the batch opens.</source>
   <translation>Warten Sie, bis die bei der Charge gezeigte Frist beginnt.</translation>
  </message>
  <message>
   <source>Wait until your open batches are settled and the exit time after the last one is over.</source>
   <translation>Warten Sie, bis Ihre offenen Chargen abgerechnet sind und die Ausstiegszeit nach der letzten vorbei ist.</translation>
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
   <translation>Warten Sie und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Wait.</source>
   <translation>Warten Sie.</translation>
  </message>
  <message>
   <source>Waiting for the keyring…</source>
   <translation>Wartet auf den Schlüsselbund …</translation>
  </message>
  <message>
   <source>Waiting for your Ledger…</source>
   <translation>Wartet auf Ihren Ledger …</translation>
  </message>
  <message>
   <source>Waiting for your signature…</source>
   <translation>Wartet auf Ihre Signatur …</translation>
  </message>
  <message>
   <source>Waiting for {amount}</source>
   <translation>Wartet auf {amount}</translation>
  </message>
  <message>
   <source>Waits are upper limits</source>
   <translation>Wartezeiten sind Obergrenzen</translation>
  </message>
  <message>
   <source>Waits to be drawn</source>
   <translation>Wartet auf Auslosung</translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation>Wallet</translation>
  </message>
  <message>
   <source>Wallet {number}</source>
   <translation>Wallet {number}</translation>
  </message>
  <message>
   <source>Wallet, records and packages, after proof that they can come back.</source>
   <translation>Wallet, Aufzeichnungen und Pakete, nach dem Nachweis, dass sie zurückkommen können.</translation>
  </message>
  <message>
   <source>Wallet, sales, privacy ledger and packages are erased from this computer. Prove first that you can bring them back.</source>
   <translation>Wallet, Verkäufe, Privatsphäre-Konto und Pakete werden von diesem Computer gelöscht. Weisen Sie zuerst nach, dass Sie sie zurückbringen können.</translation>
  </message>
  <message>
   <source>Wallets</source>
   <translation>Wallets</translation>
  </message>
  <message>
   <source>Wallets and recovery words</source>
   <translation>Wallets und Wiederherstellungswörter</translation>
  </message>
  <message>
   <source>Watch an address</source>
   <translation>Adresse beobachten</translation>
  </message>
  <message>
   <source>Watch another folder</source>
   <translation>Anderen Ordner beobachten</translation>
  </message>
  <message>
   <source>Watch it</source>
   <translation>Beobachten</translation>
  </message>
  <message>
   <source>Watch only</source>
   <translation>Nur beobachten</translation>
  </message>
  <message>
   <source>Watch-only</source>
   <translation>Nur beobachtet</translation>
  </message>
  <message>
   <source>Watched</source>
   <translation>Beobachtet</translation>
  </message>
  <message>
   <source>Watched addresses</source>
   <translation>Beobachtete Adressen</translation>
  </message>
  <message>
   <source>Watched folder</source>
   <translation>Beobachteter Ordner</translation>
  </message>
  <message>
   <source>Watched only: there is no key for it here.</source>
   <translation>Nur beobachtet: Hier ist kein Schlüssel dafür.</translation>
  </message>
  <message>
   <source>Way to the next level</source>
   <translation>Weg zur nächsten Stufe</translation>
  </message>
  <message>
   <source>Ways to add a wallet</source>
   <translation>Wege, eine Wallet hinzuzufügen</translation>
  </message>
  <message>
   <source>We attack exactly what would leave, here.</source>
   <translation>Wir greifen genau das an, was hinausginge, und zwar hier.</translation>
  </message>
  <message>
   <source>We cannot say what this does. It may change {written} accounts, and take all that they allow.</source>
   <translation>Wir können nicht sagen, was das tut. Es kann {written} Konten ändern und alles nehmen, was sie erlauben.</translation>
  </message>
  <message>
   <source>We count what all your sales together reveal.</source>
   <translation>Wir zählen, was alle Ihre Verkäufe zusammen verraten.</translation>
  </message>
  <message>
   <source>We did not look for faces (--faces does), and cannot look for number plates or text within pictures: look at each picture before it leaves.</source>
   <translation>Wir haben nicht nach Gesichtern gesucht (--faces tut es) und können in Bildern nicht nach Kennzeichen oder Text suchen: Sehen Sie sich jedes Bild an, bevor es hinausgeht.</translation>
  </message>
  <message>
   <source>We did not sign this</source>
   <translation>Wir haben das nicht signiert</translation>
  </message>
  <message>
   <source>We did not sign this. In its simulation somebody else gets power over your account {short}, and no instruction says so.</source>
   <translation>Wir haben das nicht signiert. In der Simulation erhält jemand anderes Macht über Ihr Konto {short}, und keine Anweisung sagt das.</translation>
  </message>
  <message>
   <source>We did not sign this. In its simulation you lose {lost_text}, and its instructions say {said_text}.</source>
   <translation>Wir haben das nicht signiert. In der Simulation verlieren Sie {lost_text}, und die Anweisungen sagen {said_text}.</translation>
  </message>
  <message>
   <source>We did not sign this. In its simulation {tokens_text} of yours are gone altogether, and no instruction says so.</source>
   <translation>Wir haben das nicht signiert. In der Simulation sind {tokens_text} von Ihnen ganz weg, und keine Anweisung sagt das.</translation>
  </message>
  <message>
   <source>We did not sign this. In its simulation {who} loses {lost_text}, and its instructions say {said_text}.</source>
   <translation>Wir haben das nicht signiert. In der Simulation verliert {who} {lost_text}, und die Anweisungen sagen {said_text}.</translation>
  </message>
  <message>
   <source>We did not sign this. It changes an account in a way we cannot read.</source>
   <translation>Wir haben das nicht signiert. Es ändert ein Konto auf eine Weise, die wir nicht lesen können.</translation>
  </message>
  <message>
   <source>We did not sign this. It hides accounts in a lookup table.</source>
   <translation>Wir haben das nicht signiert. Es verbirgt Konten in einer Adresstabelle.</translation>
  </message>
  <message>
   <source>We did not sign this. It is a transaction of a kind we cannot read.</source>
   <translation>Wir haben das nicht signiert. Es ist eine Transaktion einer Art, die wir nicht lesen können.</translation>
  </message>
  <message>
   <source>We did not sign this. We cannot say what it would do (an unknown instruction of {program}).</source>
   <translation>Wir haben das nicht signiert. Wir können nicht sagen, was es täte (eine unbekannte Anweisung von {program}).</translation>
  </message>
  <message>
   <source>We did not sign this. We cannot say what it would do (program {short}).</source>
   <translation>Wir haben das nicht signiert. Wir können nicht sagen, was es täte (Programm {short}).</translation>
  </message>
  <message>
   <source>We did not sign this. We cannot say what it would do.</source>
   <translation>Wir haben das nicht signiert. Wir können nicht sagen, was es täte.</translation>
  </message>
  <message>
   <source>We keep reminding you.</source>
   <translation>Wir erinnern Sie immer wieder.</translation>
  </message>
  <message>
   <source>We say first what that means.</source>
   <translation>Wir sagen zuerst, was das bedeutet.</translation>
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
   <source>WebSocket</source>
   <translation>WebSocket</translation>
  </message>
  <message>
   <source>Welcome</source>
   <translation>Willkommen</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>What Gemini answered, missing where Google left it out.</source>
   <translation>Was Gemini geantwortet hat; fehlt, wo Google es weggelassen hat.</translation>
  </message>
  <message>
   <source>What a refused or late batch costs is multiplied by {now} now, by {then} after one more strike.</source>
   <translation>Was eine abgelehnte oder späte Charge kostet, wird jetzt mit {now} vervielfacht, nach einer weiteren Verwarnung mit {then}.</translation>
  </message>
  <message>
   <source>What all your sales together reveal</source>
   <translation>Was alle Ihre Verkäufe zusammen verraten</translation>
  </message>
  <message>
   <source>What all your sales together reveal, counted by what stays hidden: any single day, answer or record.
Each number has a limit of yours. What would pass it is stopped before anything is computed.
Every row seals the one before it: Check now verifies them all, and Export writes them for anybody to check.</source>
   <translation>Was alle Ihre Verkäufe zusammen verraten, gezählt nach dem, was verborgen bleibt: jeder einzelne Tag, jede Antwort oder jeder Datensatz.
Jede Zahl hat eine Grenze, die Sie setzen. Was sie überschritte, wird angehalten, bevor etwas berechnet wird.
Jede Zeile versiegelt die vorige: „Jetzt prüfen“ prüft sie alle, und „Exportieren“ schreibt sie so, dass jeder sie prüfen kann.</translation>
  </message>
  <message>
   <source>What answers for your deliveries and reviews</source>
   <translation>Was für Ihre Lieferungen und Prüfungen haftet</translation>
  </message>
  <message>
   <source>What arrives</source>
   <translation>Was ankommt</translation>
  </message>
  <message>
   <source>What became of the order.</source>
   <translation>Was aus der Bestellung wurde.</translation>
  </message>
  <message>
   <source>What came in (positive) or went out (negative).</source>
   <translation>Was hereinkam (positiv) oder hinausging (negativ).</translation>
  </message>
  <message>
   <source>What can I add?</source>
   <translation>Was kann ich hinzufügen?</translation>
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
   <source>What cannot be decoded or simulated may take all the account holds. That is how people are robbed.</source>
   <translation>Was nicht entschlüsselt oder simuliert werden kann, kann alles nehmen, was das Konto enthält. So werden Menschen ausgeraubt.</translation>
  </message>
  <message>
   <source>What comes after it cannot be read. Export it again.</source>
   <translation>Was danach kommt, kann nicht gelesen werden. Exportieren Sie es noch einmal.</translation>
  </message>
  <message>
   <source>What comes after it cannot be read. Export the file again.</source>
   <translation>Was danach kommt, kann nicht gelesen werden. Exportieren Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <source>What could somebody learn from it?</source>
   <translation>Was könnte jemand daraus erfahren?</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Was geschehen ist</translation>
  </message>
  <message>
   <source>What happens to all: {kind}</source>
   <translation>Was mit allen geschieht: {kind}</translation>
  </message>
  <message>
   <source>What happens to {name}</source>
   <translation>Was mit {name} geschieht</translation>
  </message>
  <message>
   <source>What happens to {text}</source>
   <translation>Was mit {text} geschieht</translation>
  </message>
  <message>
   <source>What is in it</source>
   <translation>Was darin ist</translation>
  </message>
  <message>
   <source>What is in this archive

data/ID.jsonl    each data set of your library, one JSON object a row, and data/ID.json what is known about it
receipts/N.json  every consent, sale and withdrawal, signed by your wallet: check one with  gleaner receipts verify FILE
ledger.jsonl     what was spent of each privacy budget, in order
access.json      the same as  gleaner rights access --json

It is not encrypted. Whoever has it has your data.
</source>
   <translation>Was in diesem Archiv ist

data/ID.jsonl    jeder Datenbestand Ihrer Bibliothek, ein JSON-Objekt je Zeile, und data/ID.json, was darüber bekannt ist
receipts/N.json  jede Einwilligung, jeder Verkauf und jeder Widerruf, von Ihrer Wallet signiert: Prüfen Sie einen Beleg mit  gleaner receipts verify DATEI
ledger.jsonl     was von jedem Privatsphäre-Budget verbraucht wurde, der Reihe nach
access.json      dasselbe wie  gleaner rights access --json

Es ist nicht verschlüsselt. Wer es hat, hat Ihre Daten.
</translation>
  </message>
  <message>
   <source>What is kept here, who was given what, and every signed paper: consents, sales, withdrawals, erasures.
Anybody can check a paper with nothing but its file. Export everything writes one archive, which is not encrypted.
A sale can be withdrawn until its key is released: open its consent to see what that costs.</source>
   <translation>Was hier aufbewahrt wird, wer was bekommen hat, und jeder unterschriebene Beleg: Einwilligungen, Verkäufe, Widerrufe, Löschungen.
Jeder kann einen Beleg allein mit seiner Datei prüfen. „Alles exportieren“ schreibt ein Archiv, das nicht verschlüsselt ist.
Ein Verkauf kann widerrufen werden, bis sein Schlüssel freigegeben ist: Öffnen Sie seine Einwilligung, um zu sehen, was das kostet.</translation>
  </message>
  <message>
   <source>What is kept, who has it, and proof of it</source>
   <translation>Was aufbewahrt wird, wer es hat, und der Nachweis dafür</translation>
  </message>
  <message>
   <source>What is on the market goes on without you: reviewers vote, verdicts stand, money is held or paid.</source>
   <translation>Was auf dem Markt ist, läuft ohne Sie weiter: Prüfer stimmen ab, Urteile gelten, Geld wird hinterlegt oder bezahlt.</translation>
  </message>
  <message>
   <source>What is withdrawn is not paid, and it cannot be taken up again.</source>
   <translation>Was widerrufen ist, wird nicht bezahlt und kann nicht wieder aufgenommen werden.</translation>
  </message>
  <message>
   <source>What it answers, hashed.</source>
   <translation>Worauf es antwortet, gehasht.</translation>
  </message>
  <message>
   <source>What it cost your bond is in its receipt.</source>
   <translation>Was es Ihre Kaution gekostet hat, steht in ihrem Beleg.</translation>
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
   <source>What it is, as the archive's language names it.</source>
   <translation>Was es ist, in der Sprache des Archivs.</translation>
  </message>
  <message>
   <source>What it is, such as beats per minute.</source>
   <translation>Was es ist, etwa beats per minute (Herzschläge pro Minute).</translation>
  </message>
  <message>
   <source>What it is: text, media, thought, tool, attachment, system and so on.</source>
   <translation>Was es ist: text, media, thought, tool, attachment, system und so weiter.</translation>
  </message>
  <message>
   <source>What it protects</source>
   <translation>Was es schützt</translation>
  </message>
  <message>
   <source>What it says; of a list, a line for each entry.</source>
   <translation>Was darin steht; bei einer Liste eine Zeile je Eintrag.</translation>
  </message>
  <message>
   <source>What it shows</source>
   <translation>Was es zeigt</translation>
  </message>
  <message>
   <source>What it was instead of a number, such as walking or light sleep.</source>
   <translation>Was es statt einer Zahl war, etwa walking oder light sleep.</translation>
  </message>
  <message>
   <source>What it was sold for</source>
   <translation>Wofür es verkauft wurde</translation>
  </message>
  <message>
   <source>What it was, such as Run.</source>
   <translation>Was es war, etwa Run.</translation>
  </message>
  <message>
   <source>What its writer wrote, without quotes and signature.</source>
   <translation>Was der Verfasser geschrieben hat, ohne Zitate und Signatur.</translation>
  </message>
  <message>
   <source>What may be read about you and others?</source>
   <translation>Was steht darin über Sie und andere?</translation>
  </message>
  <message>
   <source>What may be revealed</source>
   <translation>Was verraten werden darf</translation>
  </message>
  <message>
   <source>What my data would fetch</source>
   <translation>Was meine Daten einbrächten</translation>
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
   <source>What sales and reviews pay stands here, month by month.</source>
   <translation>Was Verkäufe und Prüfungen zahlen, steht hier, Monat für Monat.</translation>
  </message>
  <message>
   <source>What the bank wrote about it: names, purposes, shops.</source>
   <translation>Was die Bank dazu geschrieben hat: Namen, Zwecke, Geschäfte.</translation>
  </message>
  <message>
   <source>What the item cost in all.</source>
   <translation>Was der Artikel insgesamt gekostet hat.</translation>
  </message>
  <message>
   <source>What the place is called, or your label for it.</source>
   <translation>Wie der Ort heißt oder Ihre Bezeichnung dafür.</translation>
  </message>
  <message>
   <source>What the place is to you, such as home or work.</source>
   <translation>Was der Ort für Sie ist, etwa home (Zuhause) oder work (Arbeit).</translation>
  </message>
  <message>
   <source>What the simulation takes beyond its words stays refused.</source>
   <translation>Was die Simulation über ihre Worte hinaus nimmt, bleibt verweigert.</translation>
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
   <source>What this computer does stops and goes on at the next start. Nothing is sent or paid twice.</source>
   <translation>Was dieser Computer tut, hält an und geht beim nächsten Start weiter. Nichts wird doppelt gesendet oder bezahlt.</translation>
  </message>
  <message>
   <source>What this detector misses</source>
   <translation>Was diese Erkennung übersieht</translation>
  </message>
  <message>
   <source>What this page is for</source>
   <translation>Wofür diese Seite da ist</translation>
  </message>
  <message>
   <source>What this program does with your money is not what is described here. Get its hash from who runs this market, by another way than this network, and type its first 8 characters.</source>
   <translation>Was dieses Programm mit Ihrem Geld tut, ist nicht das hier Beschriebene. Holen Sie seinen Hash von denen, die diesen Markt betreiben, auf anderem Weg als über dieses Netz, und tippen Sie die ersten 8 Zeichen.</translation>
  </message>
  <message>
   <source>What to do</source>
   <translation>Was zu tun ist</translation>
  </message>
  <message>
   <source>What unlocks when</source>
   <translation>Was wann frei wird</translation>
  </message>
  <message>
   <source>What was measured, such as HeartRate or StepCount.</source>
   <translation>Was gemessen wurde, etwa HeartRate oder StepCount.</translation>
  </message>
  <message>
   <source>What was measured.</source>
   <translation>Was gemessen wurde.</translation>
  </message>
  <message>
   <source>What was not submitted is not sent, and costs nothing. What is on the market goes on.</source>
   <translation>Was nicht eingereicht wurde, wird nicht gesendet und kostet nichts. Was auf dem Markt ist, läuft weiter.</translation>
  </message>
  <message>
   <source>What was ordered.</source>
   <translation>Was bestellt wurde.</translation>
  </message>
  <message>
   <source>What was saved stays as it was.</source>
   <translation>Was gespeichert wurde, bleibt, wie es war.</translation>
  </message>
  <message>
   <source>What was sealed stays sealed.</source>
   <translation>Was versiegelt wurde, bleibt versiegelt.</translation>
  </message>
  <message>
   <source>What was searched, where the page is one of results.</source>
   <translation>Was gesucht wurde, wenn die Seite Suchergebnisse zeigt.</translation>
  </message>
  <message>
   <source>What was sold of it stays sold: buyers keep what they paid for.</source>
   <translation>Was davon verkauft wurde, bleibt verkauft: Käufer behalten, wofür sie bezahlt haben.</translation>
  </message>
  <message>
   <source>What was written.</source>
   <translation>Was geschrieben wurde.</translation>
  </message>
  <message>
   <source>What will change</source>
   <translation>Was sich ändern wird</translation>
  </message>
  <message>
   <source>What would one more sale do?</source>
   <translation>Was würde ein weiterer Verkauf bewirken?</translation>
  </message>
  <message>
   <source>What you add and sell is listed here, with a signed paper for every consent, sale and erasure.</source>
   <translation>Was Sie hinzufügen und verkaufen, steht hier, mit einem unterschriebenen Beleg für jede Einwilligung, jeden Verkauf und jede Löschung.</translation>
  </message>
  <message>
   <source>What you added: where it is from, what it was sold for, and what those sales revealed together.
Adding reads a file or folder where it is and keeps a sealed copy on this computer. Nothing is sent by adding it.
Deleting destroys the key of that copy and gives you a signed proof. What was sold stays sold.</source>
   <translation>Was Sie hinzugefügt haben: woher es stammt, wofür es verkauft wurde und was diese Verkäufe zusammen verraten haben.
Hinzufügen liest eine Datei oder einen Ordner dort, wo sie sind, und bewahrt eine versiegelte Kopie auf diesem Computer auf. Dabei wird nichts gesendet.
Löschen zerstört den Schlüssel dieser Kopie und gibt Ihnen einen signierten Nachweis. Was verkauft wurde, bleibt verkauft.</translation>
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
   <source>What you asked.</source>
   <translation>Was Sie gefragt haben.</translation>
  </message>
  <message>
   <source>What you can sell now</source>
   <translation>Was Sie jetzt verkaufen können</translation>
  </message>
  <message>
   <source>What you chose for it goes. No records were made and nothing was spent.</source>
   <translation>Was Sie dafür gewählt haben, geht verloren. Es wurden keine Datensätze gemacht und nichts verbraucht.</translation>
  </message>
  <message>
   <source>What you earn, stake and send stands here, each with the transaction it was read from.</source>
   <translation>Was Sie verdienen, einsetzen und senden, steht hier, jeweils mit der Transaktion, aus der es gelesen wurde.</translation>
  </message>
  <message>
   <source>What you risk</source>
   <translation>Was Sie riskieren</translation>
  </message>
  <message>
   <source>What you searched for.</source>
   <translation>Wonach Sie gesucht haben.</translation>
  </message>
  <message>
   <source>What you see is more than a minute old. Nothing was signed, no money moved.</source>
   <translation>Was Sie sehen, ist über eine Minute alt. Nichts wurde signiert, kein Geld bewegt.</translation>
  </message>
  <message>
   <source>What you wrote about it.</source>
   <translation>Was Sie darüber geschrieben haben.</translation>
  </message>
  <message>
   <source>What you wrote below it.</source>
   <translation>Was Sie darunter geschrieben haben.</translation>
  </message>
  <message>
   <source>What you wrote.</source>
   <translation>Was Sie geschrieben haben.</translation>
  </message>
  <message>
   <source>What your phone took your movement for, such as WALKING.</source>
   <translation>Wofür Ihr Telefon Ihre Bewegung gehalten hat, etwa WALKING.</translation>
  </message>
  <message>
   <source>What {many} took along stays with the buyers, under the licences they agreed to.</source>
   <translation>Was durch {many} hinausging, bleibt bei den Käufern, unter den Lizenzen, denen sie zugestimmt haben.</translation>
  </message>
  <message>
   <source>What {title} would fetch now</source>
   <translation>Was {title} jetzt einbrächte</translation>
  </message>
  <message>
   <source>WhatsApp messages</source>
   <translation>WhatsApp-Nachrichten</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>When it began.</source>
   <translation>Wann es begann.</translation>
  </message>
  <message>
   <source>When it began. {local}</source>
   <translation>Wann es begann. {local}</translation>
  </message>
  <message>
   <source>When it ended.</source>
   <translation>Wann es endete.</translation>
  </message>
  <message>
   <source>When it ended. {local}</source>
   <translation>Wann es endete. {local}</translation>
  </message>
  <message>
   <source>When it happened.</source>
   <translation>Wann es geschah.</translation>
  </message>
  <message>
   <source>When it was measured.</source>
   <translation>Wann gemessen wurde.</translation>
  </message>
  <message>
   <source>When it was ordered.</source>
   <translation>Wann bestellt wurde.</translation>
  </message>
  <message>
   <source>When it was published.</source>
   <translation>Wann es veröffentlicht wurde.</translation>
  </message>
  <message>
   <source>When it was sent.</source>
   <translation>Wann es gesendet wurde.</translation>
  </message>
  <message>
   <source>When it was taken.</source>
   <translation>Wann es aufgenommen wurde.</translation>
  </message>
  <message>
   <source>When measuring began.</source>
   <translation>Wann die Messung begann.</translation>
  </message>
  <message>
   <source>When the page was opened.</source>
   <translation>Wann die Seite geöffnet wurde.</translation>
  </message>
  <message>
   <source>When the play ended.</source>
   <translation>Wann die Wiedergabe endete.</translation>
  </message>
  <message>
   <source>When the quarter began.</source>
   <translation>Wann die Viertelstunde begann.</translation>
  </message>
  <message>
   <source>When the trip began.</source>
   <translation>Wann der Weg begann.</translation>
  </message>
  <message>
   <source>When the visit began.</source>
   <translation>Wann der Besuch begann.</translation>
  </message>
  <message>
   <source>When viewing began.</source>
   <translation>Wann das Ansehen begann.</translation>
  </message>
  <message>
   <source>When you last changed it.</source>
   <translation>Wann Sie es zuletzt geändert haben.</translation>
  </message>
  <message>
   <source>When you saved or reviewed it; lists do not say.</source>
   <translation>Wann Sie es gespeichert oder bewertet haben; Listen sagen es nicht.</translation>
  </message>
  <message>
   <source>When you were there.</source>
   <translation>Wann Sie dort waren.</translation>
  </message>
  <message>
   <source>When you were there; empty for planned routes.</source>
   <translation>Wann Sie dort waren; leer bei geplanten Routen.</translation>
  </message>
  <message>
   <source>When you wrote it; archives of before 2022 do not say.</source>
   <translation>Wann Sie es geschrieben haben; Archive von vor 2022 sagen es nicht.</translation>
  </message>
  <message>
   <source>Where it was published, such as a subreddit.</source>
   <translation>Wo es veröffentlicht wurde, etwa in einem Subreddit.</translation>
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
   <source>Where to write the archive</source>
   <translation>Wohin das Archiv geschrieben wird</translation>
  </message>
  <message>
   <source>Where to write the backup</source>
   <translation>Wohin die Sicherung geschrieben wird</translation>
  </message>
  <message>
   <source>Where you searched: google or youtube.</source>
   <translation>Wo Sie gesucht haben: google oder youtube.</translation>
  </message>
  <message>
   <source>Where: degrees east.</source>
   <translation>Wo: Grad östlicher Länge.</translation>
  </message>
  <message>
   <source>Where: degrees north.</source>
   <translation>Wo: Grad nördlicher Breite.</translation>
  </message>
  <message>
   <source>Which column is which?</source>
   <translation>Welche Spalte ist welche?</translation>
  </message>
  <message>
   <source>Which conversation, hashed: the same for all its mails.</source>
   <translation>Welche Unterhaltung, gehasht: für alle ihre Mails gleich.</translation>
  </message>
  <message>
   <source>Which conversation, hashed: the same for all its messages.</source>
   <translation>Welche Unterhaltung, gehasht: für alle ihre Nachrichten gleich.</translation>
  </message>
  <message>
   <source>Which data do you sell?</source>
   <translation>Welche Daten verkaufen Sie?</translation>
  </message>
  <message>
   <source>Which fields are read?</source>
   <translation>Welche Felder werden gelesen?</translation>
  </message>
  <message>
   <source>Which fields leave?</source>
   <translation>Welche Felder gehen hinaus?</translation>
  </message>
  <message>
   <source>Which mail address is yours?</source>
   <translation>Welche E-Mail-Adresse ist Ihre?</translation>
  </message>
  <message>
   <source>Which model answered.</source>
   <translation>Welches Modell geantwortet hat.</translation>
  </message>
  <message>
   <source>Which of Amazon's shops.</source>
   <translation>Welcher der Shops von Amazon.</translation>
  </message>
  <message>
   <source>Which of several values of one sample, from 0.</source>
   <translation>Welcher von mehreren Werten einer Messung, ab 0.</translation>
  </message>
  <message>
   <source>Which of these names is you?</source>
   <translation>Welcher dieser Namen ist Ihrer?</translation>
  </message>
  <message>
   <source>Which points belong together.</source>
   <translation>Welche Punkte zusammengehören.</translation>
  </message>
  <message>
   <source>Which profile is yours?</source>
   <translation>Welches Profil ist Ihres?</translation>
  </message>
  <message>
   <source>Which project may be read? It may hold code of others.</source>
   <translation>Welches Projekt darf gelesen werden? Es kann Code anderer enthalten.</translation>
  </message>
  <message>
   <source>Which tool the assistant used.</source>
   <translation>Welches Werkzeug der Assistent benutzt hat.</translation>
  </message>
  <message>
   <source>Who asks</source>
   <translation>Wer fragt</translation>
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
   <source>Who else reads it</source>
   <translation>Wer es noch liest</translation>
  </message>
  <message>
   <source>Who has all your other days guesses {value} of 100 facts about a missing day right; from your habits alone it would be {value2}.</source>
   <translation>Wer alle Ihre anderen Tage hat, errät {value} von 100 Angaben über einen fehlenden Tag richtig; allein aus Ihren Gewohnheiten wären es {value2}.</translation>
  </message>
  <message>
   <source>Who holds a seat is drawn to review and paid for it. A seat takes {amount}.</source>
   <translation>Wer einen Sitz hält, wird zum Prüfen ausgelost und dafür bezahlt. Ein Sitz braucht {amount}.</translation>
  </message>
  <message>
   <source>Who knows {fields} of a record finds it alone in {percent} of cases.</source>
   <translation>Wer von einem Datensatz {fields} kennt, erkennt ihn in {percent} der Fälle eindeutig.</translation>
  </message>
  <message>
   <source>Who runs a market publishes a file that describes it. With that file only a name is needed here; what you type wins over it.</source>
   <translation>Wer einen Markt betreibt, veröffentlicht eine Datei, die ihn beschreibt. Mit dieser Datei genügt hier ein Name; was Sie eingeben, geht ihr vor.</translation>
  </message>
  <message>
   <source>Who was given what</source>
   <translation>Wer was bekommen hat</translation>
  </message>
  <message>
   <source>Whoever gets it can show that you hold this account, and log in where this text is asked for.</source>
   <translation>Wer sie bekommt, kann zeigen, dass Sie dieses Konto halten, und sich dort anmelden, wo nach diesem Text gefragt wird.</translation>
  </message>
  <message>
   <source>Whoever has it has the money of this account. Asks for your passphrase.</source>
   <translation>Wer ihn hat, hat das Geld dieses Kontos. Fragt nach Ihrer Passphrase.</translation>
  </message>
  <message>
   <source>Whoever has it has the money of this account. Look around first: who sees your screen?</source>
   <translation>Wer ihn hat, hat das Geld dieses Kontos. Sehen Sie sich erst um: Wer sieht Ihren Bildschirm?</translation>
  </message>
  <message>
   <source>Whoever has them has the money of every account in this wallet. Look around first: who sees your screen?</source>
   <translation>Wer sie hat, hat das Geld jedes Kontos in dieser Wallet. Sehen Sie sich erst um: Wer sieht Ihren Bildschirm?</translation>
  </message>
  <message>
   <source>Whoever has these words has your money. Lose them and this computer, and nobody can bring it back. Not even us.</source>
   <translation>Wer diese Wörter hat, hat Ihr Geld. Verlieren Sie die Wörter und diesen Computer, kann es niemand zurückbringen. Auch wir nicht.</translation>
  </message>
  <message>
   <source>Whoever has this key has the money of this account. Other wallets import it as it stands here.</source>
   <translation>Wer diesen Schlüssel hat, hat das Geld dieses Kontos. Andere Wallets importieren ihn, wie er hier steht.</translation>
  </message>
  <message>
   <source>Whoever sees this can become at most {times} times surer about any one {unit} of yours.</source>
   <translation>Wer das sieht, kann sich über einen einzelnen {unit} von Ihnen höchstens {times}-mal sicherer werden.</translation>
  </message>
  <message>
   <source>Whose post was commented, hashed.</source>
   <translation>Wessen Beitrag kommentiert wurde, gehasht.</translation>
  </message>
  <message>
   <source>Why it began, such as clickrow or trackdone.</source>
   <translation>Warum es begann, etwa clickrow oder trackdone.</translation>
  </message>
  <message>
   <source>Why it ended, such as trackdone or fwdbtn.</source>
   <translation>Warum es endete, etwa trackdone oder fwdbtn.</translation>
  </message>
  <message>
   <source>Why may it leave all the same?</source>
   <translation>Warum dürfen sie trotzdem hinausgehen?</translation>
  </message>
  <message>
   <source>Width as stored.</source>
   <translation>Breite, wie gespeichert.</translation>
  </message>
  <message>
   <source>Windows decides about crash dumps by its own settings.</source>
   <translation>Windows entscheidet über Speicherabbilder nach eigenen Einstellungen.</translation>
  </message>
  <message>
   <source>Windows fatal exception: access violation</source>
   <translation>Schwerer Windows-Fehler: Zugriffsverletzung</translation>
  </message>
  <message>
   <source>Windows fatal exception: stack overflow</source>
   <translation>Schwerer Windows-Fehler: Stapelüberlauf</translation>
  </message>
  <message>
   <source>With fewer than {fewest_days} days there is no habit to compare with.</source>
   <translation>Bei weniger als {fewest_days} Tagen gibt es keine Gewohnheit zum Vergleichen.</translation>
  </message>
  <message>
   <source>With it goes the last trace of its recovery words here: only your paper brings them back.</source>
   <translation>Damit geht die letzte Spur seiner Wiederherstellungswörter hier: Nur Ihr Papier bringt sie zurück.</translation>
  </message>
  <message>
   <source>With names and amounts</source>
   <translation>Mit Namen und Beträgen</translation>
  </message>
  <message>
   <source>With this, {amount} leave today. Your limit for a day is {limit}.</source>
   <translation>Damit gehen heute {amount} hinaus. Ihre Grenze für einen Tag ist {limit}.</translation>
  </message>
  <message>
   <source>Withdraw</source>
   <translation>Widerrufen</translation>
  </message>
  <message>
   <source>Withdraw a sale, until its key is released: open its consent.</source>
   <translation>Widerrufen Sie einen Verkauf, bis sein Schlüssel freigegeben ist: Öffnen Sie seine Einwilligung.</translation>
  </message>
  <message>
   <source>Withdraw no more than the balance shows; reload it first.</source>
   <translation>Entnehmen Sie nicht mehr, als das Guthaben zeigt; laden Sie es zuerst neu.</translation>
  </message>
  <message>
   <source>Withdraw this sale?</source>
   <translation>Diesen Verkauf widerrufen?</translation>
  </message>
  <message>
   <source>Withdraw what you earned</source>
   <translation>Entnehmen, was Sie verdient haben</translation>
  </message>
  <message>
   <source>Withdrawal</source>
   <translation>Widerruf</translation>
  </message>
  <message>
   <source>Withdrawal of a consent</source>
   <translation>Widerruf einer Einwilligung</translation>
  </message>
  <message>
   <source>Withdrawing…</source>
   <translation>Wird widerrufen …</translation>
  </message>
  <message>
   <source>Withdraw…</source>
   <translation>Widerrufen …</translation>
  </message>
  <message>
   <source>Within all your limits</source>
   <translation>Innerhalb aller Ihrer Grenzen</translation>
  </message>
  <message>
   <source>Without --submit it is printed; send it with the tool that made it.</source>
   <translation>Ohne --submit wird sie ausgegeben; senden Sie sie mit dem Werkzeug, das sie gemacht hat.</translation>
  </message>
  <message>
   <source>Without a simulation nothing is signed.</source>
   <translation>Ohne Simulation wird nichts signiert.</translation>
  </message>
  <message>
   <source>Without a title</source>
   <translation>Ohne Titel</translation>
  </message>
  <message>
   <source>Without details</source>
   <translation>Ohne Einzelheiten</translation>
  </message>
  <message>
   <source>Without its words a broken disk takes this wallet's money.</source>
   <translation>Ohne ihre Wörter nimmt eine kaputte Festplatte das Geld dieser Wallet mit.</translation>
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
   <source>Word {number}</source>
   <translation>Wort {number}</translation>
  </message>
  <message>
   <source>Word {position} is not in the list of recovery words. Check its spelling; the other words may be fine.</source>
   <translation>Wort {position} steht nicht in der Liste der Wiederherstellungswörter. Prüfen Sie die Schreibweise; die anderen Wörter können stimmen.</translation>
  </message>
  <message>
   <source>Words from paper</source>
   <translation>Wörter vom Papier</translation>
  </message>
  <message>
   <source>Work it out</source>
   <translation>Berechnen</translation>
  </message>
  <message>
   <source>Work on something else</source>
   <translation>An anderem arbeiten</translation>
  </message>
  <message>
   <source>Worked out here. No buyer learns that you looked.</source>
   <translation>Hier berechnet. Kein Käufer erfährt, dass Sie nachgesehen haben.</translation>
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
   <source>Worth knowing</source>
   <translation>Wissenswert</translation>
  </message>
  <message>
   <source>Would leave: {names}.</source>
   <translation>Hinaus gingen: {names}.</translation>
  </message>
  <message>
   <source>Wrapped SOL arrives as a token; it becomes SOL when the recipient unwraps it.</source>
   <translation>Eingepackte SOL kommen als Token an; sie werden SOL, wenn der Empfänger sie auspackt.</translation>
  </message>
  <message>
   <source>Write archive</source>
   <translation>Archiv schreiben</translation>
  </message>
  <message>
   <source>Write backup</source>
   <translation>Sicherung schreiben</translation>
  </message>
  <message>
   <source>Write down {count} words</source>
   <translation>{count} Wörter aufschreiben</translation>
  </message>
  <message>
   <source>Write one {&quot;id&quot;: …, &quot;text&quot;: &quot;…&quot;} a line.</source>
   <translation>Schreiben Sie je Zeile ein {&quot;id&quot;: …, &quot;text&quot;: &quot;…&quot;}.</translation>
  </message>
  <message>
   <source>Write one.</source>
   <translation>Geben Sie einen ein.</translation>
  </message>
  <message>
   <source>Write recovery words down</source>
   <translation>Wiederherstellungswörter aufschreiben</translation>
  </message>
  <message>
   <source>Write the words down</source>
   <translation>Wörter aufschreiben</translation>
  </message>
  <message>
   <source>Write them down</source>
   <translation>Aufschreiben</translation>
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
   <translation>Schreibt für alle lesbar: „{shown}“</translation>
  </message>
  <message>
   <source>Writes {length} bytes of a proof or of labels to {short}, for everyone to read.</source>
   <translation>Schreibt {length} Bytes eines Beweises oder von Etiketten nach {short}, für alle lesbar.</translation>
  </message>
  <message>
   <source>Writing…</source>
   <translation>Wird geschrieben …</translation>
  </message>
  <message>
   <source>Written down and checked.</source>
   <translation>Aufgeschrieben und geprüft.</translation>
  </message>
  <message>
   <source>Yesterday {time}</source>
   <translation>Gestern {time}</translation>
  </message>
  <message>
   <source>You agreed to the terms</source>
   <translation>Sie haben den Bedingungen zugestimmt</translation>
  </message>
  <message>
   <source>You archived it.</source>
   <translation>Sie haben es archiviert.</translation>
  </message>
  <message>
   <source>You are about to send to</source>
   <translation>Sie sind dabei, zu senden an</translation>
  </message>
  <message>
   <source>You are offline.</source>
   <translation>Sie sind offline.</translation>
  </message>
  <message>
   <source>You are watching</source>
   <translation>Sie beobachten</translation>
  </message>
  <message>
   <source>You can also skip broken rows.</source>
   <translation>Sie können fehlerhafte Zeilen auch überspringen.</translation>
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
   <source>You can skip it.</source>
   <translation>Sie können es überspringen.</translation>
  </message>
  <message>
   <source>You can skip it; the others are read.</source>
   <translation>Sie können es überspringen; die anderen werden gelesen.</translation>
  </message>
  <message>
   <source>You cancelled this here, so whatever your Ledger signs is thrown away. Nothing was sent.</source>
   <translation>Sie haben das hier abgebrochen, also wird verworfen, was Ihr Ledger signiert. Nichts wurde gesendet.</translation>
  </message>
  <message>
   <source>You copied {copied} in this window, and this is {pasted}. If you copied no other address since, a program on this computer changes your clipboard: compare before you send.</source>
   <translation>Sie haben in diesem Fenster {copied} kopiert, und das ist {pasted}. Haben Sie seitdem keine andere Adresse kopiert, ändert ein Programm auf diesem Computer Ihre Zwischenablage: Vergleichen Sie, bevor Sie senden.</translation>
  </message>
  <message>
   <source>You deposit {need} of stake first. It stays yours.</source>
   <translation>Sie hinterlegen zuerst {need} als Einsatz. Er bleibt Ihrer.</translation>
  </message>
  <message>
   <source>You did not sign this</source>
   <translation>Sie haben das nicht signiert</translation>
  </message>
  <message>
   <source>You did not sign this, so nothing was sent.</source>
   <translation>Sie haben das nicht signiert, also wurde nichts gesendet.</translation>
  </message>
  <message>
   <source>You did not sign this: somebody has the power to move this token. Do not copy the address.</source>
   <translation>Sie haben das nicht signiert: Jemand hat die Macht, dieses Token zu bewegen. Kopieren Sie die Adresse nicht.</translation>
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
   <translation>Sie haben schon einen Verkauf genau dieser Datensätze an diese Anfrage.</translation>
  </message>
  <message>
   <source>You have an earlier export of this. What is new in it is added; nothing is counted twice.</source>
   <translation>Sie haben schon einen früheren Export davon. Das Neue darin kommt hinzu; nichts wird doppelt gezählt.</translation>
  </message>
  <message>
   <source>You have sold nothing, so nothing is revealed.</source>
   <translation>Sie haben nichts verkauft, also ist nichts verraten.</translation>
  </message>
  <message>
   <source>You have this address only from somebody who sent you a tiny amount. Who gave it to you?</source>
   <translation>Diese Adresse haben Sie nur von jemandem, der Ihnen einen winzigen Betrag gesendet hat. Von wem haben Sie sie?</translation>
  </message>
  <message>
   <source>You have {amount}.</source>
   <translation>Sie haben {amount}.</translation>
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
   <source>You paid these and gave them no name</source>
   <translation>An diese haben Sie gezahlt und ihnen keinen Namen gegeben</translation>
  </message>
  <message>
   <source>You paid this one before</source>
   <translation>An diese haben Sie schon gezahlt</translation>
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
   <source>You see what it holds and does. It can sign nothing here. The node you ask learns that you watch it.</source>
   <translation>Sie sehen, was sie enthält und tut. Signieren kann sie hier nichts. Der gefragte Knoten erfährt, dass Sie sie beobachten.</translation>
  </message>
  <message>
   <source>You send to the account you send from: it costs the fee and changes nothing else.</source>
   <translation>Sie senden an das Konto, von dem Sie senden: Das kostet die Gebühr und ändert sonst nichts.</translation>
  </message>
  <message>
   <source>You send {sol} to {whom}.</source>
   <translation>Sie senden {sol} an {whom}.</translation>
  </message>
  <message>
   <source>You send {text} to {whom}{note}.</source>
   <translation>Sie senden {text} an {whom}{note}.</translation>
  </message>
  <message>
   <source>You sent </source>
   <translation>You sent </translation>
  </message>
  <message>
   <source>You sent exactly this to the same address about {minutes} min ago, and it arrived.</source>
   <translation>Genau das haben Sie vor etwa {minutes} Min. an dieselbe Adresse gesendet, und es ist angekommen.</translation>
  </message>
  <message>
   <source>You set this limit in Settings. Nothing was signed yet.</source>
   <translation>Diese Grenze haben Sie in den Einstellungen gesetzt. Noch wurde nichts signiert.</translation>
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
   <source>You went on to the next one.</source>
   <translation>Sie haben zum nächsten weitergeschaltet.</translation>
  </message>
  <message>
   <source>You withdrew this batch or gave it up, so this step was not sent.</source>
   <translation>Sie haben diese Charge widerrufen oder aufgegeben, darum wurde dieser Schritt nicht gesendet.</translation>
  </message>
  <message>
   <source>You wrote it, or an assistant answered you.</source>
   <translation>Sie haben es geschrieben, oder ein Assistent hat Ihnen geantwortet.</translation>
  </message>
  <message>
   <source>You wrote it.</source>
   <translation>Sie haben es geschrieben.</translation>
  </message>
  <message>
   <source>You'd earn</source>
   <translation>Ihr Verdienst</translation>
  </message>
  <message>
   <source>You'd net</source>
   <translation>Sie erhielten</translation>
  </message>
  <message>
   <source>YouTube Music</source>
   <translation>YouTube Music</translation>
  </message>
  <message>
   <source>YouTube or YouTube Music.</source>
   <translation>YouTube oder YouTube Music.</translation>
  </message>
  <message>
   <source>YouTube, Google searches and Gemini</source>
   <translation>YouTube, Google-Suchen und Gemini</translation>
  </message>
  <message>
   <source>YouTube: what you watched</source>
   <translation>YouTube: was Sie angesehen haben</translation>
  </message>
  <message>
   <source>Your Ledger cannot show this, so it did not sign it. Its Solana app signs what it cannot show only after you allow blind signing in its settings; then compare what is shown here twice. Nothing was signed.</source>
   <translation>Ihr Ledger kann das nicht anzeigen, also hat er es nicht signiert. Seine Solana-App signiert, was sie nicht anzeigen kann, erst, wenn Sie in ihren Einstellungen blindes Signieren erlauben; vergleichen Sie dann zweimal, was hier gezeigt wird. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>Your Ledger did not sign</source>
   <translation>Ihr Ledger hat nicht signiert</translation>
  </message>
  <message>
   <source>Your Ledger does not answer yet</source>
   <translation>Ihr Ledger antwortet noch nicht</translation>
  </message>
  <message>
   <source>Your Ledger is locked. Enter its PIN and try again. Nothing was signed.</source>
   <translation>Ihr Ledger ist gesperrt. Geben Sie seine PIN ein und versuchen Sie es noch einmal. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>Your Ledger refused this (status {status}). Update its Solana app and try again. Nothing was signed.</source>
   <translation>Ihr Ledger hat das abgelehnt (Status {status}). Aktualisieren Sie seine Solana-App und versuchen Sie es noch einmal. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>Your Ledger shows an address. Agree there only if it is this one: {address}</source>
   <translation>Ihr Ledger zeigt eine Adresse. Stimmen Sie dort nur zu, wenn es diese ist: {address}</translation>
  </message>
  <message>
   <source>Your Ledger was unplugged or does not answer. Plug it in and try again. Nothing was signed.</source>
   <translation>Ihr Ledger wurde abgesteckt oder antwortet nicht. Stecken Sie ihn an und versuchen Sie es noch einmal. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>Your SOL given to a validator</source>
   <translation>Ihre SOL bei einem Validator</translation>
  </message>
  <message>
   <source>Your account</source>
   <translation>Ihr Konto</translation>
  </message>
  <message>
   <source>Your account “{name}” {key}</source>
   <translation>Ihr Konto „{name}“ {key}</translation>
  </message>
  <message>
   <source>Your address</source>
   <translation>Ihre Adresse</translation>
  </message>
  <message>
   <source>Your address book says that this address is for another network.</source>
   <translation>Ihr Adressbuch sagt, dass diese Adresse für ein anderes Netz ist.</translation>
  </message>
  <message>
   <source>Your app releases the key, which makes the batch payable. Released too late, it costs part of the bond.</source>
   <translation>Ihre App gibt den Schlüssel frei, was die Charge auszahlbar macht. Zu spät freigegeben, kostet es einen Teil der Kaution.</translation>
  </message>
  <message>
   <source>Your app shares the sampled records with them. Not shared in time, the batch is refused.</source>
   <translation>Ihre App teilt die gezogenen Datensätze mit ihnen. Nicht rechtzeitig geteilt, wird die Charge abgelehnt.</translation>
  </message>
  <message>
   <source>Your balance on the market</source>
   <translation>Ihr Marktguthaben</translation>
  </message>
  <message>
   <source>Your bank writes amounts such as 1.234 or 1,234. What do the last three digits mean?</source>
   <translation>Ihre Bank schreibt Beträge wie 1.234 oder 1,234. Was bedeuten die letzten drei Ziffern?</translation>
  </message>
  <message>
   <source>Your bond is held until the window closes. This was the last round.</source>
   <translation>Ihre Kaution ist hinterlegt, bis die Frist endet. Das war die letzte Runde.</translation>
  </message>
  <message>
   <source>Your bond is held until the window closes. You or anybody may challenge the verdict until then.</source>
   <translation>Ihre Kaution ist hinterlegt, bis die Frist endet. Bis dahin können Sie oder jeder andere das Urteil anfechten.</translation>
  </message>
  <message>
   <source>Your clipboard was changed</source>
   <translation>Ihre Zwischenablage wurde geändert</translation>
  </message>
  <message>
   <source>Your comment.</source>
   <translation>Ihr Kommentar.</translation>
  </message>
  <message>
   <source>Your data is as it was.</source>
   <translation>Ihre Daten sind, wie sie waren.</translation>
  </message>
  <message>
   <source>Your data stays here as it is. Nothing of this draft was sent to anybody.</source>
   <translation>Ihre Daten bleiben hier, wie sie sind. Nichts von diesem Entwurf wurde an jemanden gesendet.</translation>
  </message>
  <message>
   <source>Your decision is kept with the sale.</source>
   <translation>Ihre Entscheidung wird beim Verkauf aufbewahrt.</translation>
  </message>
  <message>
   <source>Your durable nonce</source>
   <translation>Ihr dauerhafter Nonce</translation>
  </message>
  <message>
   <source>Your escrow</source>
   <translation>Ihre Treuhand</translation>
  </message>
  <message>
   <source>Your first payment shows here, with where it came from.</source>
   <translation>Ihre erste Zahlung erscheint hier, mit ihrer Herkunft.</translation>
  </message>
  <message>
   <source>Your free stake</source>
   <translation>Ihr freier Einsatz</translation>
  </message>
  <message>
   <source>Your key is released</source>
   <translation>Ihr Schlüssel wird freigegeben</translation>
  </message>
  <message>
   <source>Your keys, addresses you watch, and accounts of a Ledger</source>
   <translation>Ihre Schlüssel, beobachtete Adressen und Konten eines Ledgers</translation>
  </message>
  <message>
   <source>Your labels, separated by commas.</source>
   <translation>Ihre Labels, durch Kommas getrennt.</translation>
  </message>
  <message>
   <source>Your limit {limit}: nothing is sold past it</source>
   <translation>Ihre Grenze {limit}: Darüber hinaus wird nichts verkauft</translation>
  </message>
  <message>
   <source>Your money is untouched by this.</source>
   <translation>Ihr Geld ist davon unberührt.</translation>
  </message>
  <message>
   <source>Your money is untouched.</source>
   <translation>Ihr Geld ist unberührt.</translation>
  </message>
  <message>
   <source>Your overall habits are what you sell. They are not hidden.</source>
   <translation>Ihre allgemeinen Gewohnheiten sind das, was Sie verkaufen. Sie sind nicht verborgen.</translation>
  </message>
  <message>
   <source>Your own account “{name}”.</source>
   <translation>Ihr eigenes Konto „{name}“.</translation>
  </message>
  <message>
   <source>Your passphrase</source>
   <translation>Ihre Passphrase</translation>
  </message>
  <message>
   <source>Your passphrase again</source>
   <translation>Noch einmal Ihre Passphrase</translation>
  </message>
  <message>
   <source>Your passphrase opens the wallet, the keyring does not. {why}</source>
   <translation>Ihre Passphrase öffnet die Wallet, der Schlüsselbund nicht. {why}</translation>
  </message>
  <message>
   <source>Your records leave as they are: there is nothing to reconstruct.</source>
   <translation>Ihre Datensätze gehen hinaus, wie sie sind: Es gibt nichts zu rekonstruieren.</translation>
  </message>
  <message>
   <source>Your records leave as they are: whoever has them knows they are yours.</source>
   <translation>Ihre Datensätze gehen hinaus, wie sie sind: Wer sie hat, weiß, dass sie von Ihnen sind.</translation>
  </message>
  <message>
   <source>Your rights</source>
   <translation>Ihre Rechte</translation>
  </message>
  <message>
   <source>Your stake</source>
   <translation>Ihr Einsatz</translation>
  </message>
  <message>
   <source>Your true counts, before noise. What is sealed has this shape; its noise is drawn once you agree.</source>
   <translation>Ihre wahren Zahlen, vor dem Rauschen. Was versiegelt wird, hat diese Form; das Rauschen wird gezogen, sobald Sie zustimmen.</translation>
  </message>
  <message>
   <source>Your wallet</source>
   <translation>Ihre Wallet</translation>
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
   <source>ZIP files named takeout- and the time, with folders in your language</source>
   <translation>ZIP-Dateien namens takeout- und die Zeit, mit Ordnern in Ihrer Sprache</translation>
  </message>
  <message>
   <source>ZIP files with .mbox files</source>
   <translation>ZIP-Dateien mit .mbox-Dateien</translation>
  </message>
  <message>
   <source>ZIP files with a folder Fit</source>
   <translation>ZIP-Dateien mit einem Ordner Fit</translation>
  </message>
  <message>
   <source>ZIP files with a folder Fitbit or Google Health</source>
   <translation>ZIP-Dateien mit einem Ordner Fitbit oder Google Health</translation>
  </message>
  <message>
   <source>[{name}] is a table</source>
   <translation>[{name}] ist eine Tabelle</translation>
  </message>
  <message>
   <source>a NUL byte is in the text</source>
   <translation>ein NUL-Byte steht im Text</translation>
  </message>
  <message>
   <source>a PDF document. Export the data itself as CSV or JSON</source>
   <translation>ein PDF-Dokument. Exportieren Sie die Daten selbst als CSV oder JSON</translation>
  </message>
  <message>
   <source>a SQLite database without a browser's history (copy its -wal file, too). Export its table as CSV</source>
   <translation>eine SQLite-Datenbank ohne den Verlauf eines Browsers (kopieren Sie auch ihre -wal-Datei). Exportieren Sie ihre Tabelle als CSV</translation>
  </message>
  <message>
   <source>a ZIP archive or an office document. Import it (gleaner import FILE), or save a sheet as CSV</source>
   <translation>ein ZIP-Archiv oder ein Office-Dokument. Importieren Sie es (gleaner import DATEI) oder speichern Sie eine Tabelle als CSV</translation>
  </message>
  <message>
   <source>a ZIP file of CSV tables</source>
   <translation>eine ZIP-Datei mit CSV-Tabellen</translation>
  </message>
  <message>
   <source>a ZIP file with Retail.OrderHistory</source>
   <translation>eine ZIP-Datei mit Retail.OrderHistory</translation>
  </message>
  <message>
   <source>a ZIP file with Streaming_History_Audio files</source>
   <translation>eine ZIP-Datei mit Dateien Streaming_History_Audio</translation>
  </message>
  <message>
   <source>a ZIP file with ViewingActivity.csv, or NetflixViewingHistory.csv</source>
   <translation>eine ZIP-Datei mit ViewingActivity.csv, oder NetflixViewingHistory.csv</translation>
  </message>
  <message>
   <source>a ZIP file with a folder Chrome</source>
   <translation>eine ZIP-Datei mit einem Ordner Chrome</translation>
  </message>
  <message>
   <source>a ZIP file with a folder Keep</source>
   <translation>eine ZIP-Datei mit einem Ordner Keep</translation>
  </message>
  <message>
   <source>a ZIP file with a folder Messages, named in your language</source>
   <translation>eine ZIP-Datei mit einem Ordner Messages, benannt in Ihrer Sprache</translation>
  </message>
  <message>
   <source>a ZIP file with a folder activities or DI_CONNECT</source>
   <translation>eine ZIP-Datei mit einem Ordner activities oder DI_CONNECT</translation>
  </message>
  <message>
   <source>a ZIP file with a folder data</source>
   <translation>eine ZIP-Datei mit einem Ordner data</translation>
  </message>
  <message>
   <source>a ZIP file with conversations.json, or several numbered ones</source>
   <translation>eine ZIP-Datei mit conversations.json oder mehreren nummerierten</translation>
  </message>
  <message>
   <source>a ZIP file with lists in CSV and JSON</source>
   <translation>eine ZIP-Datei mit Listen in CSV und JSON</translation>
  </message>
  <message>
   <source>a ZIP file with one JSON file</source>
   <translation>eine ZIP-Datei mit einer JSON-Datei</translation>
  </message>
  <message>
   <source>a carriage return stands alone</source>
   <translation>ein Wagenrücklauf steht allein</translation>
  </message>
  <message>
   <source>a cell does not have its column's type</source>
   <translation>eine Zelle hat nicht den Typ ihrer Spalte</translation>
  </message>
  <message>
   <source>a cell has a type that cannot be sold</source>
   <translation>eine Zelle hat einen Typ, der nicht verkauft werden kann</translation>
  </message>
  <message>
   <source>a cell has another kind than its column</source>
   <translation>eine Zelle ist von anderer Art als ihre Spalte</translation>
  </message>
  <message>
   <source>a cell has more than {cell_chars} characters</source>
   <translation>eine Zelle hat mehr als {cell_chars} Zeichen</translation>
  </message>
  <message>
   <source>a colon is missing here</source>
   <translation>hier fehlt ein Doppelpunkt</translation>
  </message>
  <message>
   <source>a comma is missing between two elements</source>
   <translation>zwischen zwei Elementen fehlt ein Komma</translation>
  </message>
  <message>
   <source>a comma is missing here</source>
   <translation>hier fehlt ein Komma</translation>
  </message>
  <message>
   <source>a conversation has no messages where they should be</source>
   <translation>eine Unterhaltung hat keine Nachrichten, wo sie sein müssten</translation>
  </message>
  <message>
   <source>a day of yours</source>
   <translation>ein Tag von Ihnen</translation>
  </message>
  <message>
   <source>a field has no name or a very long one</source>
   <translation>ein Feld hat keinen oder einen sehr langen Namen</translation>
  </message>
  <message>
   <source>a field is named twice</source>
   <translation>ein Feld ist zweimal benannt</translation>
  </message>
  <message>
   <source>a field that the buyer needs is missing</source>
   <translation>ein Feld, das der Käufer braucht, fehlt</translation>
  </message>
  <message>
   <source>a field without a name</source>
   <translation>ein Feld ohne Namen</translation>
  </message>
  <message>
   <source>a file of the contributor's, prepared on the contributor's device</source>
   <translation>eine Datei des Lieferanten, auf dem Gerät des Lieferanten aufbereitet</translation>
  </message>
  <message>
   <source>a finite number expected</source>
   <translation>eine endliche Zahl erwartet</translation>
  </message>
  <message>
   <source>a folder DataExport with result.json</source>
   <translation>ein Ordner DataExport mit result.json</translation>
  </message>
  <message>
   <source>a folder for each project with .jsonl files</source>
   <translation>ein Ordner je Projekt mit .jsonl-Dateien</translation>
  </message>
  <message>
   <source>a folder of pictures</source>
   <translation>ein Ordner mit Bildern</translation>
  </message>
  <message>
   <source>a folder with main.jsonl</source>
   <translation>ein Ordner mit main.jsonl</translation>
  </message>
  <message>
   <source>a memo has at most {max_memo_bytes} bytes</source>
   <translation>ein Memo hat höchstens {max_memo_bytes} Bytes</translation>
  </message>
  <message>
   <source>a message has no number</source>
   <translation>eine Nachricht hat keine Nummer</translation>
  </message>
  <message>
   <source>a name cannot be read here</source>
   <translation>ein Name kann hier nicht gelesen werden</translation>
  </message>
  <message>
   <source>a name is missing here</source>
   <translation>hier fehlt ein Name</translation>
  </message>
  <message>
   <source>a name stands twice</source>
   <translation>ein Name steht zweimal da</translation>
  </message>
  <message>
   <source>a network of its own</source>
   <translation>ein eigenes Netz</translation>
  </message>
  <message>
   <source>a nonce for delayed transactions</source>
   <translation>ein Nonce für verzögerte Transaktionen</translation>
  </message>
  <message>
   <source>a number has more than 100 digits</source>
   <translation>eine Zahl hat mehr als 100 Ziffern</translation>
  </message>
  <message>
   <source>a number is NaN or infinite</source>
   <translation>eine Zahl ist NaN oder unendlich</translation>
  </message>
  <message>
   <source>a number is absurdly large</source>
   <translation>eine Zahl ist unsinnig groß</translation>
  </message>
  <message>
   <source>a number is not finite</source>
   <translation>eine Zahl ist nicht endlich</translation>
  </message>
  <message>
   <source>a number is too long</source>
   <translation>eine Zahl ist zu lang</translation>
  </message>
  <message>
   <source>a number that is not finite has no unit</source>
   <translation>eine Zahl, die nicht endlich ist, hat keine Einheit</translation>
  </message>
  <message>
   <source>a number too large to keep</source>
   <translation>eine Zahl, zu groß zum Aufbewahren</translation>
  </message>
  <message>
   <source>a packet is out of order</source>
   <translation>ein Päckchen ist außer der Reihe</translation>
  </message>
  <message>
   <source>a panel has 1 to {max_members} different members</source>
   <translation>eine Prüfergruppe hat 1 bis {max_members} verschiedene Mitglieder</translation>
  </message>
  <message>
   <source>a position is outside the tree of {count} leaves</source>
   <translation>eine Stelle liegt außerhalb des Baums mit {count} Blättern</translation>
  </message>
  <message>
   <source>a position on its path has no time</source>
   <translation>eine Position auf dem Weg hat keine Zeit</translation>
  </message>
  <message>
   <source>a post has no words</source>
   <translation>ein Beitrag hat keinen Text</translation>
  </message>
  <message>
   <source>a quotation mark opens here and is never closed</source>
   <translation>hier öffnet ein Anführungszeichen und wird nie geschlossen</translation>
  </message>
  <message>
   <source>a record of yours</source>
   <translation>ein Datensatz von Ihnen</translation>
  </message>
  <message>
   <source>a release nobody can make</source>
   <translation>eine Freigabe, die niemand machen kann</translation>
  </message>
  <message>
   <source>a release of a kind this version does not know</source>
   <translation>eine Freigabe von einer Art, die diese Version nicht kennt</translation>
  </message>
  <message>
   <source>a sample has 1 to {max_samples} different records</source>
   <translation>eine Stichprobe hat 1 bis {max_samples} verschiedene Datensätze</translation>
  </message>
  <message>
   <source>a settled batch</source>
   <translation>eine abgerechnete Charge</translation>
  </message>
  <message>
   <source>a settled committee</source>
   <translation>einen abgerechneten Ausschuss</translation>
  </message>
  <message>
   <source>a settled round of a batch</source>
   <translation>eine abgerechnete Runde einer Charge</translation>
  </message>
  <message>
   <source>a signature cannot be read</source>
   <translation>eine Signatur kann nicht gelesen werden</translation>
  </message>
  <message>
   <source>a stream has at most 2^32 blocks of 64 bytes</source>
   <translation>ein Strom hat höchstens 2^32 Blöcke von 64 Bytes</translation>
  </message>
  <message>
   <source>a text file (Android) or a ZIP file with _chat.txt (iPhone), with the newest 40,000 messages at most</source>
   <translation>eine Textdatei (Android) oder eine ZIP-Datei mit _chat.txt (iPhone), mit höchstens den neuesten 40.000 Nachrichten</translation>
  </message>
  <message>
   <source>a text has more than {cell_chars} characters</source>
   <translation>ein Text hat mehr als {cell_chars} Zeichen</translation>
  </message>
  <message>
   <source>a text has more than {max_text_chars} characters</source>
   <translation>ein Text hat mehr als {max_text_chars} Zeichen</translation>
  </message>
  <message>
   <source>a time without its zone</source>
   <translation>eine Zeit ohne ihre Zeitzone</translation>
  </message>
  <message>
   <source>a token amount is not a number</source>
   <translation>ein Tokenbetrag ist keine Zahl</translation>
  </message>
  <message>
   <source>a transaction is in another slot than listed</source>
   <translation>eine Transaktion steht in einem anderen Slot als aufgeführt</translation>
  </message>
  <message>
   <source>a transaction landed in a slot that is still to come</source>
   <translation>eine Transaktion kam in einem Slot an, der erst noch kommt</translation>
  </message>
  <message>
   <source>a transaction was taken back while the history was read</source>
   <translation>eine Transaktion wurde zurückgenommen, während der Verlauf gelesen wurde</translation>
  </message>
  <message>
   <source>a tree needs at least one leaf</source>
   <translation>ein Baum braucht mindestens ein Blatt</translation>
  </message>
  <message>
   <source>a value is nested too deeply</source>
   <translation>ein Wert ist zu tief verschachtelt</translation>
  </message>
  <message>
   <source>a value of kind {name} cannot be kept</source>
   <translation>ein Wert der Art {name} kann nicht aufbewahrt werden</translation>
  </message>
  <message>
   <source>a wallet or key added after that is missing here: add it again from its words or its key.</source>
   <translation>eine danach hinzugefügte Wallet oder ein Schlüssel fehlt hier: Fügen Sie sie aus ihren Wörtern oder ihrem Schlüssel wieder hinzu.</translation>
  </message>
  <message>
   <source>a whole number in its bounds expected</source>
   <translation>eine ganze Zahl innerhalb ihrer Grenzen erwartet</translation>
  </message>
  <message>
   <source>a window that ends before it begins</source>
   <translation>ein Zeitraum, der endet, bevor er beginnt</translation>
  </message>
  <message>
   <source>about {duration}</source>
   <translation>etwa {duration}</translation>
  </message>
  <message numerus="yes">
   <source>about {n} more sales like the last</source>
   <extracomment>Singular: about {n} more sale like the last</extracomment>
   <translation>
    <numerusform>noch etwa {n} Verkauf wie der letzte</numerusform>
    <numerusform>noch etwa {n} Verkäufe wie der letzte</numerusform>
   </translation>
  </message>
  <message>
   <source>accepted</source>
   <translation>angenommen</translation>
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
   <source>access to what was sold, to whom and why (gleaner rights access)</source>
   <translation>Auskunft darüber, was verkauft wurde, an wen und warum (gleaner rights access)</translation>
  </message>
  <message>
   <source>account</source>
   <translation>Konto</translation>
  </message>
  <message>
   <source>account data</source>
   <translation>Kontodaten</translation>
  </message>
  <message>
   <source>account index</source>
   <translation>Kontonummer</translation>
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
   <source>af bij</source>
   <translation>af bij</translation>
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
   <source>again {again}/{path}</source>
   <translation>erneut {again}/{path}</translation>
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
   <source>all of them</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>all requests</source>
   <translation>alle Anfragen</translation>
  </message>
  <message>
   <source>also {amounts}</source>
   <translation>außerdem {amounts}</translation>
  </message>
  <message>
   <source>amount (eur)</source>
   <translation>amount (eur)</translation>
  </message>
  <message>
   <source>amount (gbp)</source>
   <translation>amount (gbp)</translation>
  </message>
  <message>
   <source>amount (usd)</source>
   <translation>amount (usd)</translation>
  </message>
  <message>
   <source>an .ofx, .qfx, .xml or .csv file</source>
   <translation>eine Datei .ofx, .qfx, .xml oder .csv</translation>
  </message>
  <message>
   <source>an XML file named sms- and the day</source>
   <translation>eine XML-Datei namens sms- und der Tag</translation>
  </message>
  <message>
   <source>an account or name added just before may be missing and can be added again.</source>
   <translation>ein kurz davor hinzugefügtes Konto oder ein Name kann fehlen und wieder hinzugefügt werden.</translation>
  </message>
  <message>
   <source>an address you paid before</source>
   <translation>einer Adresse, an die Sie schon gezahlt haben</translation>
  </message>
  <message>
   <source>an earlier record has the same values</source>
   <translation>ein früherer Datensatz hat dieselben Werte</translation>
  </message>
  <message>
   <source>an element has more than {max_chars} characters</source>
   <translation>ein Element hat mehr als {max_chars} Zeichen</translation>
  </message>
  <message>
   <source>an element is missing here</source>
   <translation>hier fehlt ein Element</translation>
  </message>
  <message>
   <source>an element is nested more than {hopeless_depth} deep</source>
   <translation>ein Element ist mehr als {hopeless_depth} tief verschachtelt</translation>
  </message>
  <message>
   <source>an empty ZIP archive</source>
   <translation>ein leeres ZIP-Archiv</translation>
  </message>
  <message>
   <source>an empty balance</source>
   <translation>ein leeres Guthaben</translation>
  </message>
  <message>
   <source>an empty stake</source>
   <translation>einen leeren Einsatz</translation>
  </message>
  <message>
   <source>an exception without a name</source>
   <translation>ein Fehler ohne Namen</translation>
  </message>
  <message>
   <source>an inner instruction's data is not base58</source>
   <translation>die Daten einer inneren Anweisung sind kein base58</translation>
  </message>
  <message>
   <source>an old random value</source>
   <translation>einen alten Zufallswert</translation>
  </message>
  <message>
   <source>an unknown confirmation status</source>
   <translation>ein unbekannter Bestätigungsstand</translation>
  </message>
  <message>
   <source>and on top</source>
   <translation>und obendrauf</translation>
  </message>
  <message>
   <source>and {more} more</source>
   <translation>und {more} weitere</translation>
  </message>
  <message>
   <source>and {more} more like these</source>
   <translation>und {more} weitere wie diese</translation>
  </message>
  <message numerus="yes">
   <source>and {n} more</source>
   <extracomment>Singular: and {n} more</extracomment>
   <translation>
    <numerusform>und {n} weiteres</numerusform>
    <numerusform>und {n} weitere</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and {n} more, on the Sell page</source>
   <extracomment>Singular: and {n} more, on the Sell page</extracomment>
   <translation>
    <numerusform>und {n} weitere, auf der Seite Verkaufen</numerusform>
    <numerusform>und {n} weitere, auf der Seite Verkaufen</numerusform>
   </translation>
  </message>
  <message>
   <source>and, as stake</source>
   <translation>und als Einsatz</translation>
  </message>
  <message>
   <source>another Gleaner</source>
   <translation>einem anderen Gleaner</translation>
  </message>
  <message>
   <source>another number of accounts than asked for</source>
   <translation>eine andere Anzahl Konten als gefragt</translation>
  </message>
  <message>
   <source>another number of statuses than asked for</source>
   <translation>eine andere Anzahl Stände als gefragt</translation>
  </message>
  <message>
   <source>answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <source>any single answer</source>
   <translation>jede einzelne Antwort</translation>
  </message>
  <message>
   <source>any single day</source>
   <translation>jeder einzelne Tag</translation>
  </message>
  <message>
   <source>any single place</source>
   <translation>jeder einzelne Ort</translation>
  </message>
  <message>
   <source>any single record</source>
   <translation>jeder einzelne Datensatz</translation>
  </message>
  <message>
   <source>appearance</source>
   <translation>Darstellung</translation>
  </message>
  <message>
   <source>apr abr avr kwi апр nis dub tra huh</source>
   <translation>apr abr avr kwi апр nis dub tra huh</translation>
  </message>
  <message>
   <source>are more than are counted at once</source>
   <translation>sind mehr, als auf einmal gezählt werden</translation>
  </message>
  <message>
   <source>as before</source>
   <translation>wie zuvor</translation>
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
   <source>as it is, without noise</source>
   <translation>wie sie sind, ohne Rauschen</translation>
  </message>
  <message>
   <source>as the buyer calls itself; not verified</source>
   <translation>wie der Käufer sich nennt; nicht überprüft</translation>
  </message>
  <message>
   <source>as they are</source>
   <translation>wie sie sind</translation>
  </message>
  <message>
   <source>assistant chats</source>
   <translation>Chats mit Assistenten</translation>
  </message>
  <message>
   <source>at an unknown time</source>
   <translation>zu unbekannter Zeit</translation>
  </message>
  <message>
   <source>at most {max_members} sealings are opened</source>
   <translation>höchstens {max_members} Siegel werden geöffnet</translation>
  </message>
  <message>
   <source>at most {max_statuses} signatures a call</source>
   <translation>höchstens {max_statuses} Signaturen je Aufruf</translation>
  </message>
  <message>
   <source>at most {units} units, priority fee {fee}</source>
   <translation>höchstens {units} Einheiten, Vorranggebühr {fee}</translation>
  </message>
  <message>
   <source>at most {words}</source>
   <translation>höchstens {words}</translation>
  </message>
  <message>
   <source>at once</source>
   <translation>sofort</translation>
  </message>
  <message>
   <source>auftraggeber / begünstigter</source>
   <translation>auftraggeber / begünstigter</translation>
  </message>
  <message>
   <source>aug aoû ago sie авг ağu srp elo</source>
   <translation>aug aoû ago sie авг ağu srp elo</translation>
  </message>
  <message>
   <source>autoplayed: user action: none</source>
   <translation>autoplayed: user action: none</translation>
  </message>
  <message>
   <source>await key</source>
   <translation>wartet auf Schlüssel</translation>
  </message>
  <message>
   <source>backup phrase seed paper</source>
   <translation>Sicherung Phrase Seed Papier</translation>
  </message>
  <message>
   <source>bank account</source>
   <translation>Bankkonto</translation>
  </message>
  <message>
   <source>base units</source>
   <translation>Basiseinheiten</translation>
  </message>
  <message>
   <source>batch nonce</source>
   <translation>Chargen-Nonce</translation>
  </message>
  <message>
   <source>batch {batch_no} of </source>
   <translation>Charge {batch_no} von </translation>
  </message>
  <message>
   <source>because of: </source>
   <translation>wegen: </translation>
  </message>
  <message>
   <source>bedrag (eur)</source>
   <translation>bedrag (eur)</translation>
  </message>
  <message>
   <source>begun on {day}</source>
   <translation>begonnen am {day}</translation>
  </message>
  <message>
   <source>belastung chf</source>
   <translation>belastung chf</translation>
  </message>
  <message>
   <source>belastung in chf</source>
   <translation>belastung in chf</translation>
  </message>
  <message>
   <source>bell errors payments</source>
   <translation>Glocke Fehler Zahlungen</translation>
  </message>
  <message>
   <source>benchmark</source>
   <translation>Test</translation>
  </message>
  <message>
   <source>beside the server</source>
   <translation>neben dem Server</translation>
  </message>
  <message>
   <source>betrag (eur)</source>
   <translation>betrag (eur)</translation>
  </message>
  <message>
   <source>body digest</source>
   <translation>Inhaltsprüfsumme</translation>
  </message>
  <message>
   <source>booking date</source>
   <translation>booking date</translation>
  </message>
  <message>
   <source>bool</source>
   <translation>ja/nein</translation>
  </message>
  <message>
   <source>bytes</source>
   <translation>Bytes</translation>
  </message>
  <message>
   <source>bytes behind the end</source>
   <translation>Bytes hinter dem Ende</translation>
  </message>
  <message>
   <source>can be taken out</source>
   <translation>kann entnommen werden</translation>
  </message>
  <message>
   <source>cannot be read: {error}</source>
   <translation>kann nicht gelesen werden: {error}</translation>
  </message>
  <message>
   <source>capital I</source>
   <translation>großes I</translation>
  </message>
  <message>
   <source>capital O</source>
   <translation>großes O</translation>
  </message>
  <message>
   <source>cleaning the staging folder</source>
   <translation>beim Aufräumen des Ausgangsordners</translation>
  </message>
  <message>
   <source>column {position}</source>
   <translation>Spalte {position}</translation>
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
   <source>commit</source>
   <translation>Stimmen hinterlegen</translation>
  </message>
  <message>
   <source>complaint to a supervisory authority</source>
   <translation>Beschwerde bei einer Aufsichtsbehörde</translation>
  </message>
  <message>
   <source>completed date</source>
   <translation>completed date</translation>
  </message>
  <message>
   <source>compressed with gzip. Import it (gleaner import FILE), or unpack it first</source>
   <translation>mit gzip gepackt. Importieren Sie sie (gleaner import DATEI) oder entpacken Sie sie zuerst</translation>
  </message>
  <message>
   <source>connections or messages.</source>
   <translation>connections (Kontakte) oder messages (Nachrichten).</translation>
  </message>
  <message>
   <source>contact name address</source>
   <translation>Kontakt Name Adresse</translation>
  </message>
  <message>
   <source>content-addressed storage, sealed; readable by the buyer after the key is out</source>
   <translation>inhaltsadressierter Speicher, versiegelt; für den Käufer lesbar, sobald der Schlüssel freigegeben ist</translation>
  </message>
  <message>
   <source>continue any time.</source>
   <translation>jederzeit fortsetzbar.</translation>
  </message>
  <message>
   <source>coordinates</source>
   <translation>Koordinaten</translation>
  </message>
  <message>
   <source>copying from the staging folder</source>
   <translation>beim Kopieren aus dem Ausgangsordner</translation>
  </message>
  <message>
   <source>counted exactly</source>
   <translation>genau gezählt</translation>
  </message>
  <message>
   <source>create import key words watch ledger</source>
   <translation>anlegen importieren Schlüssel Wörter beobachten Ledger</translation>
  </message>
  <message>
   <source>creating the market</source>
   <translation>der Markt wird angelegt</translation>
  </message>
  <message>
   <source>credit euros</source>
   <translation>credit euros</translation>
  </message>
  <message>
   <source>crédit euros</source>
   <translation>crédit euros</translation>
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
   <translation>abgeschnitten</translation>
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
   <source>data contabile</source>
   <translation>data contabile</translation>
  </message>
  <message>
   <source>data export</source>
   <translation>Datenexport</translation>
  </message>
  <message>
   <source>data lancamento</source>
   <translation>data lancamento</translation>
  </message>
  <message>
   <source>data lançamento</source>
   <translation>data lançamento</translation>
  </message>
  <message>
   <source>data movimento</source>
   <translation>data movimento</translation>
  </message>
  <message>
   <source>data operazione</source>
   <translation>data operazione</translation>
  </message>
  <message>
   <source>data registrazione</source>
   <translation>data registrazione</translation>
  </message>
  <message>
   <source>data source</source>
   <translation>data source</translation>
  </message>
  <message>
   <source>date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>date comptable</source>
   <translation>date comptable</translation>
  </message>
  <message>
   <source>date de comptabilisation</source>
   <translation>date de comptabilisation</translation>
  </message>
  <message>
   <source>date of birth</source>
   <translation>Geburtsdatum</translation>
  </message>
  <message>
   <source>date operation</source>
   <translation>date operation</translation>
  </message>
  <message>
   <source>date opération</source>
   <translation>date opération</translation>
  </message>
  <message>
   <source>date posted</source>
   <translation>date posted</translation>
  </message>
  <message>
   <source>date valeur</source>
   <translation>date valeur</translation>
  </message>
  <message>
   <source>day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <source>day first (31.12.)</source>
   <translation>Tag zuerst (31.12.)</translation>
  </message>
  <message>
   <source>day, month, year</source>
   <translation>Tag, Monat, Jahr</translation>
  </message>
  <message>
   <source>days</source>
   <translation>Tage</translation>
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
   <source>debit euros</source>
   <translation>debit euros</translation>
  </message>
  <message>
   <source>dec dez dic déc gru дек ara pro joulu</source>
   <translation>dec dez dic déc gru дек ara pro joulu</translation>
  </message>
  <message>
   <source>decimal</source>
   <translation>Dezimalzahl</translation>
  </message>
  <message>
   <source>decimals (a little more than one)</source>
   <translation>Dezimalstellen (etwas mehr als eins)</translation>
  </message>
  <message>
   <source>deep sleep</source>
   <translation>Tiefschlaf</translation>
  </message>
  <message>
   <source>delivered</source>
   <translation>geliefert</translation>
  </message>
  <message>
   <source>deposit bond</source>
   <translation>einlegen Kaution</translation>
  </message>
  <message>
   <source>descrizione operazione</source>
   <translation>descrizione operazione</translation>
  </message>
  <message>
   <source>devnet rpc server</source>
   <translation>Devnet RPC Server</translation>
  </message>
  <message>
   <source>discrete Laplace days in cells, {rows} x {columns} cells of {cell_m} m, stays of {stay_minutes} min, {words}</source>
   <translation>diskretes Laplace, Tage in Zellen, {rows} x {columns} Zellen von {cell_m} m, Aufenthalte von {stay_minutes} min, {words}</translation>
  </message>
  <message>
   <source>discrete Laplace histogram, {len} bins, {words}</source>
   <translation>diskretes Laplace-Histogramm, {len} Gruppen, {words}</translation>
  </message>
  <message>
   <source>discrete {law} marginals, {len} tables, {words}</source>
   <translation>diskrete Randverteilungen, {law}, {len} Tabellen, {words}</translation>
  </message>
  <message>
   <source>disk files</source>
   <translation>Festplatte Dateien</translation>
  </message>
  <message>
   <source>distance of the shares (total variation)</source>
   <translation>Abstand der Anteile (Totalvariation)</translation>
  </message>
  <message>
   <source>distance of the shares of places (total variation)</source>
   <translation>Abstand der Anteile der Orte (Totalvariation)</translation>
  </message>
  <message>
   <source>does not match</source>
   <translation>passt nicht</translation>
  </message>
  <message>
   <source>done</source>
   <comment>step</comment>
   <translation>erledigt</translation>
  </message>
  <message>
   <source>draws text in a way that nothing shows any more</source>
   <translation>zeichnet Text auf eine Weise, die nichts mehr anzeigt</translation>
  </message>
  <message>
   <source>duplicate</source>
   <translation>Kopie</translation>
  </message>
  <message>
   <source>débit euros</source>
   <translation>débit euros</translation>
  </message>
  <message>
   <source>e-mail address</source>
   <translation>E-Mail-Adresse</translation>
  </message>
  <message>
   <source>earlier sale</source>
   <translation>früherer Verkauf</translation>
  </message>
  <message>
   <source>earlier sales</source>
   <translation>frühere Verkäufe</translation>
  </message>
  <message>
   <source>earned on the market</source>
   <translation>auf dem Markt verdient</translation>
  </message>
  <message>
   <source>earned {amount}</source>
   <translation>{amount} verdient</translation>
  </message>
  <message>
   <source>empty, or not there yet</source>
   <translation>leer oder noch nicht da</translation>
  </message>
  <message>
   <source>ended</source>
   <translation>beendet</translation>
  </message>
  <message>
   <source>epsilon budget cap</source>
   <translation>Epsilon Budget Obergrenze</translation>
  </message>
  <message>
   <source>erase remove forget</source>
   <translation>löschen entfernen vergessen</translation>
  </message>
  <message>
   <source>erasure of what is kept here (gleaner data erase)</source>
   <translation>Löschung dessen, was hier aufbewahrt ist (gleaner data erase)</translation>
  </message>
  <message>
   <source>executable is not true or false</source>
   <translation>„executable“ ist weder wahr noch falsch</translation>
  </message>
  <message>
   <source>expected after</source>
   <translation>erwartet nach</translation>
  </message>
  <message>
   <source>explicit consent</source>
   <translation>ausdrückliche Einwilligung</translation>
  </message>
  <message>
   <source>export.zip, named in your phone's language</source>
   <translation>export.zip, benannt in der Sprache Ihres Telefons</translation>
  </message>
  <message>
   <source>exported by the contributor: {source}, {title}; prepared on the contributor's device</source>
   <translation>vom Lieferanten exportiert: {source}, {title}; auf dem Gerät des Lieferanten aufbereitet</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fehlgeschlagen</translation>
  </message>
  <message>
   <source>feb fév fev lut фев şub úno vel hel</source>
   <translation>feb fév fev lut фев şub úno vel hel</translation>
  </message>
  <message>
   <source>fecha contable</source>
   <translation>fecha contable</translation>
  </message>
  <message>
   <source>fecha de operación</source>
   <translation>fecha de operación</translation>
  </message>
  <message>
   <source>fecha operacion</source>
   <translation>fecha operacion</translation>
  </message>
  <message>
   <source>fecha operación</source>
   <translation>fecha operación</translation>
  </message>
  <message>
   <source>fecha valor</source>
   <translation>fecha valor</translation>
  </message>
  <message>
   <source>file copy save</source>
   <translation>Datei Kopie speichern</translation>
  </message>
  <message>
   <source>file import</source>
   <translation>Datei importieren</translation>
  </message>
  <message>
   <source>fills seat {place} up</source>
   <translation>füllen Sitz {place} auf</translation>
  </message>
  <message>
   <source>final</source>
   <translation>endgültig</translation>
  </message>
  <message>
   <source>fingerprint of the key</source>
   <translation>Fingerabdruck des Schlüssels</translation>
  </message>
  <message>
   <source>finished</source>
   <translation>abgeschlossen</translation>
  </message>
  <message>
   <source>fit sell open</source>
   <translation>passen verkaufen offen</translation>
  </message>
  <message>
   <source>fitbit log</source>
   <translation>fitbit log</translation>
  </message>
  <message>
   <source>float</source>
   <translation>Kommazahl</translation>
  </message>
  <message>
   <source>follower, following or friend.</source>
   <translation>follower (folgt Ihnen), following (Sie folgen) oder friend (befreundet).</translation>
  </message>
  <message>
   <source>for ever</source>
   <translation>für immer</translation>
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
   <source>foreign multisig partial</source>
   <translation>fremd mehrfach teilweise</translation>
  </message>
  <message>
   <source>fraud</source>
   <translation>Betrug</translation>
  </message>
  <message>
   <source>from a sample of the groups</source>
   <translation>aus einer Stichprobe der Gruppen</translation>
  </message>
  <message>
   <source>from bond and penalties; not insured</source>
   <translation>aus Kaution und Strafen; nicht versichert</translation>
  </message>
  <message>
   <source>from bond, penalties and insurance</source>
   <translation>aus Kaution, Strafen und Versicherung</translation>
  </message>
  <message>
   <source>from source</source>
   <translation>aus dem Quelltext</translation>
  </message>
  <message>
   <source>further pictures</source>
   <translation>weitere Bilder</translation>
  </message>
  <message>
   <source>gdpr ccpa zip portability</source>
   <translation>dsgvo gdpr ccpa zip übertragbarkeit auskunft</translation>
  </message>
  <message>
   <source>given up</source>
   <translation>aufgegeben</translation>
  </message>
  <message>
   <source>google fit</source>
   <translation>google fit</translation>
  </message>
  <message>
   <source>google place</source>
   <translation>google place</translation>
  </message>
  <message>
   <source>google spotify whatsapp export how</source>
   <translation>google spotify whatsapp export wie</translation>
  </message>
  <message>
   <source>guesses of 100</source>
   <translation>Treffer von 100</translation>
  </message>
  <message>
   <source>gutschrift chf</source>
   <translation>gutschrift chf</translation>
  </message>
  <message>
   <source>gutschrift in chf</source>
   <translation>gutschrift in chf</translation>
  </message>
  <message>
   <source>half a character (a lone surrogate) is in a text</source>
   <translation>ein halbes Zeichen (ein einzelnes Surrogat) steht in einem Text</translation>
  </message>
  <message>
   <source>hardware address</source>
   <translation>Hardware-Adresse</translation>
  </message>
  <message>
   <source>has no end</source>
   <translation>hat kein Ende</translation>
  </message>
  <message>
   <source>has to begin with format = &quot;{format}&quot;</source>
   <translation>muss mit format = &quot;{format}&quot; beginnen</translation>
  </message>
  <message>
   <source>hash of the deployed program</source>
   <translation>Hash des aufgespielten Programms</translation>
  </message>
  <message>
   <source>hash of the shipped program</source>
   <translation>Hash des mitgelieferten Programms</translation>
  </message>
  <message>
   <source>have no day</source>
   <translation>haben keinen Tag</translation>
  </message>
  <message>
   <source>health connect</source>
   <translation>health connect</translation>
  </message>
  <message>
   <source>health insurance number</source>
   <translation>Krankenversicherungsnummer</translation>
  </message>
  <message>
   <source>held</source>
   <comment>after an amount of stake</comment>
   <translation>hinterlegt</translation>
  </message>
  <message>
   <source>held as bonds</source>
   <translation>als Kautionen hinterlegt</translation>
  </message>
  <message>
   <source>held of {total}</source>
   <translation>hinterlegt von {total}</translation>
  </message>
  <message>
   <source>here already</source>
   <translation>schon hier</translation>
  </message>
  <message>
   <source>hidden</source>
   <translation>verborgen</translation>
  </message>
  <message>
   <source>holds one object, not a list of records. Export the list inside it</source>
   <translation>enthält ein Objekt, keine Liste von Datensätzen. Exportieren Sie die Liste darin</translation>
  </message>
  <message>
   <source>hours to days</source>
   <translation>Stunden bis Tage</translation>
  </message>
  <message>
   <source>hours to days; the links expire after a few days</source>
   <translation>Stunden bis Tage; die Links verfallen nach wenigen Tagen</translation>
  </message>
  <message>
   <source>hours; about two days for Garmin</source>
   <translation>Stunden; bei Garmin etwa zwei Tage</translation>
  </message>
  <message>
   <source>if all is accepted</source>
   <translation>wenn alles angenommen wird</translation>
  </message>
  <message>
   <source>if sold at today's rates</source>
   <translation>wenn heute verkauft</translation>
  </message>
  <message>
   <source>import export takeout archive drop</source>
   <translation>Import Export Takeout Archiv ablegen</translation>
  </message>
  <message>
   <source>import photos directory</source>
   <translation>importieren Fotos Verzeichnis</translation>
  </message>
  <message>
   <source>importe eur</source>
   <translation>importe eur</translation>
  </message>
  <message>
   <source>imported {day}</source>
   <translation>importiert {day}</translation>
  </message>
  <message>
   <source>importo (eur)</source>
   <translation>importo (eur)</translation>
  </message>
  <message>
   <source>in language {code}</source>
   <translation>in der Sprache {code}</translation>
  </message>
  <message>
   <source>in seats</source>
   <translation>in Sitzen</translation>
  </message>
  <message>
   <source>in the wallet</source>
   <translation>in der Wallet</translation>
  </message>
  <message>
   <source>in this file more than once</source>
   <translation>mehrfach in dieser Datei</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>in Benutzung</translation>
  </message>
  <message>
   <source>inner instruction</source>
   <translation>innere Anweisung</translation>
  </message>
  <message>
   <source>inner instructions</source>
   <translation>innere Anweisungen</translation>
  </message>
  <message>
   <source>int</source>
   <translation>ganze Zahl</translation>
  </message>
  <message>
   <source>invented records</source>
   <translation>erfundene Datensätze</translation>
  </message>
  <message>
   <source>is XML. Export it as CSV or JSON</source>
   <translation>ist XML. Exportieren Sie sie als CSV oder JSON</translation>
  </message>
  <message>
   <source>is a web page, perhaps a download link that has expired. Download the export again</source>
   <translation>ist eine Webseite, vielleicht ein abgelaufener Downloadlink. Laden Sie den Export noch einmal herunter</translation>
  </message>
  <message>
   <source>is damaged</source>
   <translation>ist beschädigt</translation>
  </message>
  <message>
   <source>is not an archive</source>
   <translation>ist kein Archiv</translation>
  </message>
  <message>
   <source>is not text and not Parquet</source>
   <translation>ist weder Text noch Parquet</translation>
  </message>
  <message>
   <source>it answered {status}</source>
   <translation>er antwortete {status}</translation>
  </message>
  <message>
   <source>it begins with what no Gleaner writes</source>
   <translation>sie beginnt mit etwas, das kein Gleaner schreibt</translation>
  </message>
  <message>
   <source>it cannot be opened</source>
   <translation>sie kann nicht geöffnet werden</translation>
  </message>
  <message>
   <source>it cannot be read</source>
   <translation>sie kann nicht gelesen werden</translation>
  </message>
  <message>
   <source>it contains an account of somebody else</source>
   <translation>sie enthält ein Konto von jemand anderem</translation>
  </message>
  <message>
   <source>it contains an account that was not asked for</source>
   <translation>sie enthält ein Konto, nach dem nicht gefragt wurde</translation>
  </message>
  <message>
   <source>it declares entities or a document type</source>
   <translation>es deklariert Entitäten oder einen Dokumenttyp</translation>
  </message>
  <message>
   <source>it does not say what was measured</source>
   <translation>es sagt nicht, was gemessen wurde</translation>
  </message>
  <message>
   <source>it does not say which sport it was</source>
   <translation>es sagt nicht, welche Sportart es war</translation>
  </message>
  <message>
   <source>it does not say which stage of sleep it was</source>
   <translation>es sagt nicht, welche Schlafphase es war</translation>
  </message>
  <message>
   <source>it ends before it begins, or lasts longer than a year</source>
   <translation>es endet, bevor es beginnt, oder dauert länger als ein Jahr</translation>
  </message>
  <message>
   <source>it ends within its pixels</source>
   <translation>es endet mitten in seinen Bildpunkten</translation>
  </message>
  <message>
   <source>it has format {version}, and this Gleaner reads {version2}: install a newer one</source>
   <translation>sie hat Format {version}, und dieses Gleaner liest {version2}: Installieren Sie ein neueres</translation>
  </message>
  <message>
   <source>it has more frames than any activity</source>
   <translation>es hat mehr Frames als jede Aktivität</translation>
  </message>
  <message>
   <source>it has more than {columns} fields</source>
   <translation>es hat mehr als {columns} Felder</translation>
  </message>
  <message>
   <source>it has more than {row_chars} characters</source>
   <translation>es hat mehr als {row_chars} Zeichen</translation>
  </message>
  <message>
   <source>it has no address of a place</source>
   <translation>es hat keine Adresse eines Orts</translation>
  </message>
  <message>
   <source>it has no content</source>
   <translation>es hat keinen Inhalt</translation>
  </message>
  <message>
   <source>it has no end</source>
   <translation>es hat kein Ende</translation>
  </message>
  <message>
   <source>it has no position</source>
   <translation>es hat keine Position</translation>
  </message>
  <message>
   <source>it has no rows</source>
   <translation>es hat keine Zeilen</translation>
  </message>
  <message>
   <source>it has no time</source>
   <translation>sie hat keine Zeit</translation>
  </message>
  <message>
   <source>it has no time that can be read</source>
   <translation>sie hat keine lesbare Zeit</translation>
  </message>
  <message>
   <source>it has {len} fields where the header has {len2}</source>
   <translation>sie hat {len} Felder, wo der Kopf {len2} hat</translation>
  </message>
  <message>
   <source>it has {len} fields where the header has {width}</source>
   <translation>sie hat {len} Felder, wo der Kopf {width} hat</translation>
  </message>
  <message>
   <source>it holds more than it says</source>
   <translation>sie enthält mehr, als sie sagt</translation>
  </message>
  <message>
   <source>it holds nothing of this table</source>
   <translation>sie enthält nichts aus dieser Tabelle</translation>
  </message>
  <message>
   <source>it is</source>
   <translation>es ist</translation>
  </message>
  <message>
   <source>it is another transaction</source>
   <translation>es ist eine andere Transaktion</translation>
  </message>
  <message>
   <source>it is cut short</source>
   <translation>sie ist abgeschnitten</translation>
  </message>
  <message>
   <source>it is cut short or was changed</source>
   <translation>sie ist abgeschnitten oder wurde verändert</translation>
  </message>
  <message>
   <source>it is cut short or was changed on the disk</source>
   <translation>sie ist abgeschnitten oder wurde auf der Festplatte verändert</translation>
  </message>
  <message>
   <source>it is cut short, or is no backup of Gleaner</source>
   <translation>sie ist abgeschnitten oder keine Sicherung von Gleaner</translation>
  </message>
  <message>
   <source>it is gone</source>
   <translation>sie ist weg</translation>
  </message>
  <message>
   <source>it is more data than was asked for</source>
   <translation>es sind mehr Daten als gefragt</translation>
  </message>
  <message>
   <source>it is nested more than {depth} deep</source>
   <translation>sie ist tiefer als {depth} Ebenen verschachtelt</translation>
  </message>
  <message>
   <source>it is nested more than {json_depth} deep</source>
   <translation>es ist mehr als {json_depth} tief verschachtelt</translation>
  </message>
  <message>
   <source>it is no backup of Gleaner</source>
   <translation>sie ist keine Sicherung von Gleaner</translation>
  </message>
  <message>
   <source>it is no picture Gleaner knows</source>
   <translation>es ist kein Bild, das Gleaner kennt</translation>
  </message>
  <message>
   <source>it is no record of a position</source>
   <translation>es ist kein Positionseintrag</translation>
  </message>
  <message>
   <source>it is not JSON from character {pos} on</source>
   <translation>es ist ab Zeichen {pos} kein JSON</translation>
  </message>
  <message>
   <source>it is not a vault file</source>
   <translation>sie ist keine Tresordatei</translation>
  </message>
  <message>
   <source>it is not an object with named fields</source>
   <translation>es ist kein Objekt mit benannten Feldern</translation>
  </message>
  <message>
   <source>it is not text</source>
   <translation>es ist kein Text</translation>
  </message>
  <message>
   <source>it is only watched, and its key is not in this vault</source>
   <translation>es wird nur beobachtet, und sein Schlüssel ist nicht in diesem Tresor</translation>
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
   <translation>sie ist zu groß für einen Tresor</translation>
  </message>
  <message>
   <source>it is too short</source>
   <translation>sie ist zu kurz</translation>
  </message>
  <message>
   <source>it lists the transaction {signature}… and does not have it</source>
   <translation>er führt die Transaktion {signature}… auf und hat sie nicht</translation>
  </message>
  <message>
   <source>it names another transaction</source>
   <translation>sie nennt eine andere Transaktion</translation>
  </message>
  <message>
   <source>it reports an account of another program</source>
   <translation>sie meldet ein Konto eines anderen Programms</translation>
  </message>
  <message>
   <source>its address is missing</source>
   <translation>ihre Adresse fehlt</translation>
  </message>
  <message>
   <source>its address or time is missing</source>
   <translation>ihre Adresse oder Zeit fehlt</translation>
  </message>
  <message>
   <source>its amount cannot be read</source>
   <translation>ihr Betrag kann nicht gelesen werden</translation>
  </message>
  <message>
   <source>its backup copy</source>
   <translation>seine Sicherungskopie</translation>
  </message>
  <message>
   <source>its configuration is too short</source>
   <translation>ihre Einstellung ist zu kurz</translation>
  </message>
  <message>
   <source>its content does not have the form Gleaner writes</source>
   <translation>ihr Inhalt hat nicht die Form, die Gleaner schreibt</translation>
  </message>
  <message>
   <source>its content has another length than its header says</source>
   <translation>ihr Inhalt hat eine andere Länge, als ihr Kopf sagt</translation>
  </message>
  <message>
   <source>its date cannot be read</source>
   <translation>ihr Datum kann nicht gelesen werden</translation>
  </message>
  <message>
   <source>its day cannot be read</source>
   <translation>ihr Tag kann nicht gelesen werden</translation>
  </message>
  <message>
   <source>its header has an impossible length</source>
   <translation>ihr Kopf hat eine unmögliche Länge</translation>
  </message>
  <message>
   <source>its header is malformed</source>
   <translation>ihr Kopf ist fehlerhaft</translation>
  </message>
  <message>
   <source>its header or content was changed after it was written</source>
   <translation>ihr Kopf oder Inhalt wurde nach dem Schreiben verändert</translation>
  </message>
  <message>
   <source>its key lies in your Ledger</source>
   <translation>sein Schlüssel liegt in Ihrem Ledger</translation>
  </message>
  <message>
   <source>its pages are out of order</source>
   <translation>seine Seiten sind außer der Reihe</translation>
  </message>
  <message>
   <source>its pages repeat each other</source>
   <translation>seine Seiten wiederholen einander</translation>
  </message>
  <message>
   <source>its position cannot be read</source>
   <translation>ihre Position kann nicht gelesen werden</translation>
  </message>
  <message>
   <source>its position is not on the globe</source>
   <translation>ihre Position liegt nicht auf der Erde</translation>
  </message>
  <message>
   <source>its public key has another size</source>
   <translation>ihr öffentlicher Schlüssel hat eine andere Größe</translation>
  </message>
  <message>
   <source>its second backup copy</source>
   <translation>seine zweite Sicherungskopie</translation>
  </message>
  <message>
   <source>its segments cannot be followed</source>
   <translation>ihren Abschnitten lässt sich nicht folgen</translation>
  </message>
  <message>
   <source>its signature does not fit what was to be signed</source>
   <translation>ihre Signatur passt nicht zu dem, was signiert werden sollte</translation>
  </message>
  <message>
   <source>its signature has another size</source>
   <translation>ihre Signatur hat eine andere Größe</translation>
  </message>
  <message>
   <source>its third and last backup copy</source>
   <translation>seine dritte und letzte Sicherungskopie</translation>
  </message>
  <message>
   <source>its time cannot be read</source>
   <translation>ihre Zeit kann nicht gelesen werden</translation>
  </message>
  <message>
   <source>its time does not exist in the order and zone stated</source>
   <translation>ihre Zeit gibt es in der angegebenen Reihenfolge und Zeitzone nicht</translation>
  </message>
  <message>
   <source>its time has no offset</source>
   <translation>ihrer Zeit fehlt der Abstand zu UTC</translation>
  </message>
  <message>
   <source>its time has no zone</source>
   <translation>ihrer Zeit fehlt die Zeitzone</translation>
  </message>
  <message>
   <source>its {what} cannot be read</source>
   <translation>{what} kann nicht gelesen werden</translation>
  </message>
  <message>
   <source>jan ene gen oca sty янв led sij tam</source>
   <translation>jan ene gen oca sty янв led sij tam</translation>
  </message>
  <message>
   <source>jpeg, heif, png and so on.</source>
   <translation>jpeg, heif, png und so weiter.</translation>
  </message>
  <message>
   <source>jul lug июл tem čvc srp hei</source>
   <translation>jul lug июл tem čvc srp hei</translation>
  </message>
  <message>
   <source>jun jui giu cze июн haz čvn lip kes</source>
   <translation>jun jui giu cze июн haz čvn lip kes</translation>
  </message>
  <message>
   <source>key account clipboard</source>
   <translation>Schlüssel Konto Zwischenablage</translation>
  </message>
  <message>
   <source>keyboard shortcuts letters</source>
   <translation>Tastatur Kürzel Buchstaben</translation>
  </message>
  <message>
   <source>keys of another length</source>
   <translation>Schlüssel einer anderen Länge</translation>
  </message>
  <message>
   <source>label</source>
   <translation>Etikett</translation>
  </message>
  <message>
   <source>label root</source>
   <translation>Etikettenwurzel</translation>
  </message>
  <message>
   <source>lacks or misstates {error}</source>
   <translation>es fehlt oder ist falsch: {error}</translation>
  </message>
  <message>
   <source>lastschrift in chf</source>
   <translation>lastschrift in chf</translation>
  </message>
  <message>
   <source>late key</source>
   <translation>Schlüssel zu spät</translation>
  </message>
  <message>
   <source>less than 0.1 %</source>
   <translation>weniger als 0,1 %</translation>
  </message>
  <message>
   <source>level {level}</source>
   <translation>Stufe {level}</translation>
  </message>
  <message>
   <source>libelle operation</source>
   <translation>libelle operation</translation>
  </message>
  <message>
   <source>libelle simplifie</source>
   <translation>libelle simplifie</translation>
  </message>
  <message>
   <source>libellé opération</source>
   <translation>libellé opération</translation>
  </message>
  <message>
   <source>licence plate</source>
   <translation>Kfz-Kennzeichen</translation>
  </message>
  <message>
   <source>lie outside what is counted</source>
   <translation>liegen außerhalb dessen, was gezählt wird</translation>
  </message>
  <message>
   <source>light sleep</source>
   <translation>Leichtschlaf</translation>
  </message>
  <message>
   <source>liveness</source>
   <translation>abgelehnt: nicht zu haben</translation>
  </message>
  <message>
   <source>loaded address</source>
   <translation>geladene Adresse</translation>
  </message>
  <message>
   <source>loaded addresses</source>
   <translation>geladene Adressen</translation>
  </message>
  <message>
   <source>lock keyring words</source>
   <translation>sperren Schlüsselbund Wörter</translation>
  </message>
  <message>
   <source>log line</source>
   <translation>Protokollzeile</translation>
  </message>
  <message>
   <source>long post</source>
   <translation>langer Beitrag</translation>
  </message>
  <message>
   <source>longer than it may be</source>
   <translation>länger, als es sein darf</translation>
  </message>
  <message>
   <source>made coarser</source>
   <translation>gröber gemacht</translation>
  </message>
  <message>
   <source>made on {day}</source>
   <translation>gemacht am {day}</translation>
  </message>
  <message>
   <source>mar mär mrt maa мар mrz bře ožu</source>
   <translation>mar mär mrt maa мар mrz bře ožu</translation>
  </message>
  <message>
   <source>may change</source>
   <translation>darf ändern</translation>
  </message>
  <message>
   <source>may mai mei mag maj май мая máj kvě svi tou</source>
   <translation>may mai mei mag maj май мая máj kvě svi tou</translation>
  </message>
  <message>
   <source>mean distance of a position from the true one (metres)</source>
   <translation>mittlerer Abstand einer Position von der wahren (Meter)</translation>
  </message>
  <message>
   <source>mean distance of one-column tables (total variation)</source>
   <translation>mittlerer Abstand der Tabellen mit einer Spalte (Totalvariation)</translation>
  </message>
  <message>
   <source>mean distance of the shares estimated from {pool} such answers (total variation)</source>
   <translation>mittlerer Abstand der Anteile, geschätzt aus {pool} solchen Antworten (Totalvariation)</translation>
  </message>
  <message>
   <source>mean distance of two-column tables (total variation)</source>
   <translation>mittlerer Abstand der Tabellen mit zwei Spalten (Totalvariation)</translation>
  </message>
  <message>
   <source>meta follows</source>
   <translation>Meta: gefolgte Konten</translation>
  </message>
  <message>
   <source>meta interests</source>
   <translation>Meta: Interessen</translation>
  </message>
  <message>
   <source>meta messages</source>
   <translation>Meta: Nachrichten</translation>
  </message>
  <message>
   <source>meta posts</source>
   <translation>Meta: Beiträge</translation>
  </message>
  <message>
   <source>minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <source>minutes to a day</source>
   <translation>Minuten bis ein Tag</translation>
  </message>
  <message>
   <source>minutes to days</source>
   <translation>Minuten bis Tage</translation>
  </message>
  <message>
   <source>minutes to hours</source>
   <translation>Minuten bis Stunden</translation>
  </message>
  <message>
   <source>money for {funded} of {wanted}</source>
   <translation>Geld für {funded} von {wanted}</translation>
  </message>
  <message>
   <source>money in</source>
   <translation>Geldeingang</translation>
  </message>
  <message>
   <source>money out</source>
   <translation>Geldausgang</translation>
  </message>
  <message>
   <source>montant (eur)</source>
   <translation>montant (eur)</translation>
  </message>
  <message>
   <source>montant en eur</source>
   <translation>montant en eur</translation>
  </message>
  <message>
   <source>month first (12/31)</source>
   <translation>Monat zuerst (12/31)</translation>
  </message>
  <message>
   <source>month, day, year</source>
   <translation>Monat, Tag, Jahr</translation>
  </message>
  <message>
   <source>more calls than a transaction can make</source>
   <translation>mehr Aufrufe, als eine Transaktion machen kann</translation>
  </message>
  <message>
   <source>moving money. A signed message can never be a transaction.</source>
   <translation>Geld zu bewegen. Eine signierte Nachricht kann nie eine Transaktion sein.</translation>
  </message>
  <message>
   <source>naam / omschrijving</source>
   <translation>naam / omschrijving</translation>
  </message>
  <message>
   <source>name a mint or a token program</source>
   <translation>nennen Sie einen Mint oder ein Token-Programm</translation>
  </message>
  <message>
   <source>name of a person</source>
   <translation>Name einer Person</translation>
  </message>
  <message>
   <source>name zahlungsbeteiligter</source>
   <translation>name zahlungsbeteiligter</translation>
  </message>
  <message>
   <source>names one to {max_mints} mints</source>
   <translation>nennt ein bis {max_mints} Mints</translation>
  </message>
  <message>
   <source>national identity number</source>
   <translation>Personenkennziffer</translation>
  </message>
  <message>
   <source>natural person</source>
   <translation>natürliche Person</translation>
  </message>
  <message>
   <source>nature de l'opération</source>
   <translation>nature de l'opération</translation>
  </message>
  <message>
   <source>no answer</source>
   <translation>keine Antwort</translation>
  </message>
  <message>
   <source>no batch judged yet</source>
   <translation>noch keine Charge beurteilt</translation>
  </message>
  <message>
   <source>no data</source>
   <translation>keine Daten</translation>
  </message>
  <message>
   <source>no heartbeat, or a broken frame</source>
   <translation>kein Lebenszeichen oder ein defektes Paket</translation>
  </message>
  <message>
   <source>no money left</source>
   <translation>kein Geld mehr</translation>
  </message>
  <message>
   <source>no number of milliseconds</source>
   <translation>keine Zahl von Millisekunden</translation>
  </message>
  <message>
   <source>no number of seconds</source>
   <translation>keine Zahl von Sekunden</translation>
  </message>
  <message>
   <source>no program</source>
   <translation>kein Programm</translation>
  </message>
  <message>
   <source>no such offset</source>
   <translation>diesen Abstand gibt es nicht</translation>
  </message>
  <message>
   <source>no transaction in it</source>
   <translation>keine Transaktion darin</translation>
  </message>
  <message>
   <source>nobody</source>
   <translation>niemand</translation>
  </message>
  <message>
   <source>nobody can say</source>
   <translation>das kann niemand sagen</translation>
  </message>
  <message>
   <source>noised counts</source>
   <translation>verrauschte Zahlen</translation>
  </message>
  <message>
   <source>noised on the contributor's device: {mechanism}, epsilon {epsilon} {unit}</source>
   <translation>auf dem Gerät des Lieferanten verrauscht: {mechanism}, Epsilon {epsilon} {unit}</translation>
  </message>
  <message>
   <source>none found</source>
   <translation>keine gefunden</translation>
  </message>
  <message>
   <source>none of its {broken} rows can be read</source>
   <translation>keine der {broken} Zeilen kann gelesen werden</translation>
  </message>
  <message>
   <source>none of mine</source>
   <translation>keine von meinen</translation>
  </message>
  <message>
   <source>none yet</source>
   <translation>noch keine</translation>
  </message>
  <message>
   <source>none: as they are</source>
   <translation>keiner: wie sie sind</translation>
  </message>
  <message>
   <source>normaliser version {normaliser} is not known to this version of the app</source>
   <translation>Normalisierer Version {normaliser} ist dieser Version der App nicht bekannt</translation>
  </message>
  <message>
   <source>not a date</source>
   <translation>kein Datum</translation>
  </message>
  <message>
   <source>not a day</source>
   <translation>kein Tag</translation>
  </message>
  <message>
   <source>not a line of a sealed copy</source>
   <translation>keine Zeile einer versiegelten Kopie</translation>
  </message>
  <message>
   <source>not a month</source>
   <translation>kein Monat</translation>
  </message>
  <message>
   <source>not a time</source>
   <translation>keine Zeit</translation>
  </message>
  <message>
   <source>not a time between the years 1 and 9999</source>
   <translation>keine Zeit zwischen den Jahren 1 und 9999</translation>
  </message>
  <message>
   <source>not a time in seconds</source>
   <translation>keine Zeit in Sekunden</translation>
  </message>
  <message>
   <source>not a timestamp</source>
   <translation>kein Zeitstempel</translation>
  </message>
  <message>
   <source>not in it</source>
   <translation>nicht enthalten</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>noch nicht bekannt</translation>
  </message>
  <message>
   <source>not of Solana. Sent there, it would be lost.</source>
   <translation>nicht von Solana. Dorthin gesendet, wäre es verloren.</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>nicht angegeben</translation>
  </message>
  <message>
   <source>not shared</source>
   <translation>abgelehnt: nicht geteilt</translation>
  </message>
  <message>
   <source>not sold yet</source>
   <translation>unverkauft</translation>
  </message>
  <message>
   <source>not stated by the buyer</source>
   <translation>vom Käufer nicht angegeben</translation>
  </message>
  <message>
   <source>not the code of a language</source>
   <translation>kein Sprachcode</translation>
  </message>
  <message>
   <source>not understood</source>
   <translation>nicht verstanden</translation>
  </message>
  <message>
   <source>not withdrawn</source>
   <translation>nicht widerrufen</translation>
  </message>
  <message>
   <source>notes of an app</source>
   <translation>Notizen einer App</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>nothing follows a comma</source>
   <translation>auf ein Komma folgt nichts</translation>
  </message>
  <message>
   <source>nothing has left this computer.</source>
   <translation>nichts hat diesen Computer verlassen.</translation>
  </message>
  <message>
   <source>nothing is assigned here</source>
   <translation>hier wird nichts zugewiesen</translation>
  </message>
  <message>
   <source>nothing is held or paid before you sign.</source>
   <translation>nichts wird hinterlegt oder bezahlt, bevor Sie signieren.</translation>
  </message>
  <message>
   <source>nothing spent</source>
   <translation>nichts verbraucht</translation>
  </message>
  <message>
   <source>nothing yet</source>
   <translation>noch nichts</translation>
  </message>
  <message>
   <source>nov lis ноя kas stu</source>
   <translation>nov lis ноя kas stu</translation>
  </message>
  <message>
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <source>nowhere yet</source>
   <translation>noch nirgends</translation>
  </message>
  <message>
   <source>number</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <source>oct okt ott out paź окт eki říj lis lok</source>
   <translation>oct okt ott out paź окт eki říj lis lok</translation>
  </message>
  <message>
   <source>of 100 guesses right</source>
   <translation>von 100 richtig geraten</translation>
  </message>
  <message>
   <source>on foot</source>
   <translation>zu Fuß</translation>
  </message>
  <message>
   <source>one answer</source>
   <translation>eine Antwort</translation>
  </message>
  <message>
   <source>one day</source>
   <translation>einen Tag</translation>
  </message>
  <message>
   <source>one element has more than {max_chars} characters or a quotation mark is never closed</source>
   <translation>ein Element hat mehr als {max_chars} Zeichen, oder ein Anführungszeichen wird nie geschlossen</translation>
  </message>
  <message>
   <source>one field is there twice</source>
   <translation>ein Feld steht doppelt da</translation>
  </message>
  <message>
   <source>one or several ZIP files</source>
   <translation>eine oder mehrere ZIP-Dateien</translation>
  </message>
  <message>
   <source>one or several ZIP files whose names end in batch-0000.zip, batch-0001.zip and so on</source>
   <translation>eine oder mehrere ZIP-Dateien, deren Namen auf batch-0000.zip, batch-0001.zip und so weiter enden</translation>
  </message>
  <message>
   <source>one or several ZIP files with a folder json</source>
   <translation>eine oder mehrere ZIP-Dateien mit einem Ordner json</translation>
  </message>
  <message>
   <source>one place</source>
   <translation>einen Ort</translation>
  </message>
  <message>
   <source>one record</source>
   <translation>einen Datensatz</translation>
  </message>
  <message>
   <source>one transaction is listed in two slots</source>
   <translation>eine Transaktion ist in zwei Slots aufgeführt</translation>
  </message>
  <message>
   <source>one {unit}</source>
   <translation>eine Einheit „{unit}“</translation>
  </message>
  <message>
   <source>opened: a test with known answers</source>
   <translation>geöffnet: ein Test mit bekannten Antworten</translation>
  </message>
  <message>
   <source>opening the ledger of {mint}</source>
   <translation>das Hauptbuch von {mint} wird geöffnet</translation>
  </message>
  <message>
   <source>opening the staging folder</source>
   <translation>beim Öffnen des Ausgangsordners</translation>
  </message>
  <message>
   <source>optional</source>
   <translation>optional</translation>
  </message>
  <message>
   <source>other {code}</source>
   <translation>Sonstiges {code}</translation>
  </message>
  <message>
   <source>out of bed</source>
   <translation>nicht im Bett</translation>
  </message>
  <message>
   <source>overturned by a panel</source>
   <translation>von Prüfern umgestoßen</translation>
  </message>
  <message>
   <source>owner (you), P1, P2, … (others), assistant, or system.</source>
   <translation>owner (Sie), P1, P2, … (andere), assistant oder system.</translation>
  </message>
  <message>
   <source>paid</source>
   <translation>bezahlt</translation>
  </message>
  <message>
   <source>paid in</source>
   <translation>eingezahlt</translation>
  </message>
  <message>
   <source>paid out</source>
   <translation>ausgezahlt</translation>
  </message>
  <message>
   <source>part {group}/{path}</source>
   <translation>Teil {group}/{path}</translation>
  </message>
  <message>
   <source>partly paid</source>
   <translation>teilweise bezahlt</translation>
  </message>
  <message>
   <source>partly withdrawn</source>
   <translation>teilweise widerrufen</translation>
  </message>
  <message>
   <source>passphrase amount day privacy</source>
   <translation>Passphrase Betrag Tag Privatsphäre</translation>
  </message>
  <message>
   <source>passport number</source>
   <translation>Reisepassnummer</translation>
  </message>
  <message>
   <source>pause all its transfers</source>
   <translation>alle seine Überweisungen anhalten</translation>
  </message>
  <message>
   <source>pay transfer withdraw</source>
   <translation>zahlen überweisen auszahlen</translation>
  </message>
  <message>
   <source>payment card</source>
   <translation>Zahlungskarte</translation>
  </message>
  <message>
   <source>per answer</source>
   <translation>je Antwort</translation>
  </message>
  <message>
   <source>per day</source>
   <translation>je Tag</translation>
  </message>
  <message>
   <source>per place (200 m)</source>
   <translation>je Ort (200 m)</translation>
  </message>
  <message>
   <source>per record</source>
   <translation>je Datensatz</translation>
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
   <source>phone number</source>
   <translation>Telefonnummer</translation>
  </message>
  <message>
   <source>phone, watch or app: what recorded it, without its name.</source>
   <translation>phone (Telefon), watch (Uhr) oder app: was es aufgezeichnet hat, ohne den Namen.</translation>
  </message>
  <message>
   <source>place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>places.sqlite in your profile's folder</source>
   <translation>places.sqlite im Ordner Ihres Profils</translation>
  </message>
  <message>
   <source>planar Laplace, {fixes} fixes of epsilon {each} within {radius_m} m, summed</source>
   <translation>planares Laplace, {fixes} Positionen mit Epsilon {each} innerhalb von {radius_m} m, summiert</translation>
  </message>
  <message>
   <source>portability of everything kept here (gleaner rights export)</source>
   <translation>Übertragbarkeit von allem, was hier aufbewahrt wird (gleaner rights export)</translation>
  </message>
  <message>
   <source>post or comment.</source>
   <translation>post (Beitrag) oder comment (Kommentar).</translation>
  </message>
  <message>
   <source>post, reply, repost, comment and so on.</source>
   <translation>post (Beitrag), reply (Antwort), repost (geteilt), comment (Kommentar) und so weiter.</translation>
  </message>
  <message>
   <source>postal address</source>
   <translation>Postanschrift</translation>
  </message>
  <message>
   <source>posting date</source>
   <translation>Buchungstag</translation>
  </message>
  <message>
   <source>practice network</source>
   <translation>Übungsnetz</translation>
  </message>
  <message>
   <source>prepared on the contributor's device, without noise</source>
   <translation>auf dem Gerät des Lieferanten aufbereitet, ohne Rauschen</translation>
  </message>
  <message>
   <source>private link</source>
   <translation>privater Link</translation>
  </message>
  <message>
   <source>program address</source>
   <translation>Programmadresse</translation>
  </message>
  <message>
   <source>program rules insurance</source>
   <translation>Programm Regeln Versicherung</translation>
  </message>
  <message>
   <source>prove login signature text</source>
   <translation>beweisen anmelden Signatur Text</translation>
  </message>
  <message>
   <source>public key</source>
   <translation>öffentlicher Schlüssel</translation>
  </message>
  <message>
   <source>quality</source>
   <translation>abgelehnt: Qualität</translation>
  </message>
  <message>
   <source>randomised answers</source>
   <translation>randomisierte Antworten</translation>
  </message>
  <message>
   <source>randomised response, {vectors} vectors of {len} answers with {choices} choices</source>
   <translation>randomisierte Antwort, {vectors} Vektoren aus {len} Antworten mit {choices} Möglichkeiten</translation>
  </message>
  <message>
   <source>reading the package</source>
   <translation>beim Lesen des Pakets</translation>
  </message>
  <message>
   <source>reading the staging folder</source>
   <translation>beim Lesen des Ausgangsordners</translation>
  </message>
  <message>
   <source>reading the upload</source>
   <translation>beim Lesen des Hochzuladenden</translation>
  </message>
  <message>
   <source>receipt {receipt_id}</source>
   <translation>Beleg {receipt_id}</translation>
  </message>
  <message>
   <source>record</source>
   <translation>Datensatz</translation>
  </message>
  <message>
   <source>record was</source>
   <translation>Datensatz wurde</translation>
  </message>
  <message>
   <source>records as they are</source>
   <translation>Datensätze, wie sie sind</translation>
  </message>
  <message>
   <source>records compared in a way this version does not know</source>
   <translation>Datensätze, auf eine Weise verglichen, die diese Version nicht kennt</translation>
  </message>
  <message>
   <source>records were</source>
   <translation>Datensätze wurden</translation>
  </message>
  <message>
   <source>reddit posts</source>
   <translation>Reddit-Beiträge</translation>
  </message>
  <message>
   <source>reduced motion animation blink</source>
   <translation>weniger Bewegung Animation Blinken</translation>
  </message>
  <message>
   <source>refused as worthless</source>
   <translation>als wertlos abgelehnt</translation>
  </message>
  <message>
   <source>refused or not decided</source>
   <translation>abgelehnt oder nicht entschieden</translation>
  </message>
  <message>
   <source>refused: the reviewers could not get the data</source>
   <translation>abgelehnt: Die Prüfer konnten die Daten nicht bekommen</translation>
  </message>
  <message>
   <source>refused: the samples were not shared in time</source>
   <translation>abgelehnt: Die Stichproben wurden nicht rechtzeitig geteilt</translation>
  </message>
  <message>
   <source>refused: too many bad records</source>
   <translation>abgelehnt: zu viele schlechte Datensätze</translation>
  </message>
  <message>
   <source>rehearsal {number}</source>
   <translation>Probe {number}</translation>
  </message>
  <message>
   <source>rejected</source>
   <translation>abgelehnt</translation>
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
   <source>reveal</source>
   <translation>Stimmen öffnen</translation>
  </message>
  <message>
   <source>revealed: {what}</source>
   <translation>preisgegeben: {what}</translation>
  </message>
  <message>
   <source>reviewer jury panel</source>
   <translation>Prüfer Jury Gremium</translation>
  </message>
  <message>
   <source>row {line}</source>
   <translation>Zeile {line}</translation>
  </message>
  <message>
   <source>rows samples</source>
   <translation>Zeilen Beispiele</translation>
  </message>
  <message>
   <source>runs no program yet</source>
   <translation>führt noch kein Programm aus</translation>
  </message>
  <message>
   <source>runs the program {short}</source>
   <translation>führt das Programm {short} aus</translation>
  </message>
  <message>
   <source>sale is</source>
   <translation>Verkauf ist</translation>
  </message>
  <message>
   <source>sale on another network is</source>
   <translation>Verkauf in einem anderen Netz ist</translation>
  </message>
  <message>
   <source>sale {sale_id}</source>
   <translation>Verkauf {sale_id}</translation>
  </message>
  <message>
   <source>sales are</source>
   <translation>Verkäufe sind</translation>
  </message>
  <message>
   <source>sales on other networks are</source>
   <translation>Verkäufe in anderen Netzen sind</translation>
  </message>
  <message>
   <source>save file rows</source>
   <translation>speichern Datei Zeilen</translation>
  </message>
  <message>
   <source>saved, label (such as home), review, or list.</source>
   <translation>saved (gespeichert), label (Beschriftung, etwa home), review (Rezension) oder list (Liste).</translation>
  </message>
  <message>
   <source>saving the download</source>
   <translation>beim Speichern des Heruntergeladenen</translation>
  </message>
  <message>
   <source>scan derivation path find</source>
   <translation>suchen Ableitung Pfad finden</translation>
  </message>
  <message>
   <source>score {score}</source>
   <translation>{score} Punkte</translation>
  </message>
  <message>
   <source>seal of row {number}</source>
   <translation>Siegel der Zeile {number}</translation>
  </message>
  <message>
   <source>sealed bytes, the price, your address</source>
   <translation>versiegelte Bytes, den Preis, Ihre Adresse</translation>
  </message>
  <message>
   <source>sealed outer key</source>
   <translation>versiegelter äußerer Schlüssel</translation>
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
   <source>secret or key</source>
   <translation>Geheimnis oder Schlüssel</translation>
  </message>
  <message>
   <source>sent or received.</source>
   <translation>sent (gesendet) oder received (empfangen).</translation>
  </message>
  <message>
   <source>sep set wrz сен eyl zář ruj syy</source>
   <translation>sep set wrz сен eyl zář ruj syy</translation>
  </message>
  <message>
   <source>set aside</source>
   <translation>zurückgelegt</translation>
  </message>
  <message>
   <source>shortcuts keys help</source>
   <translation>Kürzel Tasten Hilfe</translation>
  </message>
  <message>
   <source>shown</source>
   <translation>gezeigt</translation>
  </message>
  <message>
   <source>signs</source>
   <translation>signiert</translation>
  </message>
  <message>
   <source>single moved positions</source>
   <translation>einzelne verschobene Positionen</translation>
  </message>
  <message>
   <source>small L</source>
   <translation>kleines L</translation>
  </message>
  <message>
   <source>sol stake</source>
   <translation>SOL-Staking</translation>
  </message>
  <message>
   <source>sold after the backup that was restored: the most its buyer took</source>
   <translation>nach der eingespielten Sicherung verkauft: höchstens, was der Käufer nahm</translation>
  </message>
  <message>
   <source>sold under the same promise before</source>
   <translation>zuvor unter demselben Versprechen verkauft</translation>
  </message>
  <message>
   <source>something else</source>
   <translation>etwas anderes</translation>
  </message>
  <message>
   <source>something follows the end of the document</source>
   <translation>nach dem Ende des Dokuments folgt noch etwas</translation>
  </message>
  <message>
   <source>something follows the end of the list</source>
   <translation>nach dem Ende der Liste folgt noch etwas</translation>
  </message>
  <message>
   <source>source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>staging the file</source>
   <translation>beim Ablegen der Datei</translation>
  </message>
  <message>
   <source>start page</source>
   <translation>Startseite</translation>
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
   <translation>das Übungsnetz startet (ein paar Sekunden)</translation>
  </message>
  <message>
   <source>status {status}</source>
   <translation>Status {status}</translation>
  </message>
  <message>
   <source>status {status}: {message}</source>
   <translation>Status {status}: {message}</translation>
  </message>
  <message>
   <source>stays here</source>
   <translation>bleibt hier</translation>
  </message>
  <message>
   <source>stopped at exactly 2 GiB</source>
   <translation>endet bei genau 2 GiB</translation>
  </message>
  <message>
   <source>submitted</source>
   <translation>eingereicht</translation>
  </message>
  <message>
   <source>switch account wallet</source>
   <translation>Konto Wallet wechseln</translation>
  </message>
  <message>
   <source>synthetic rows, tree of {len} columns, discrete {law}, {words}</source>
   <translation>synthetische Zeilen, Baum aus {len} Spalten, diskretes {law}, {words}</translation>
  </message>
  <message>
   <source>tables of one and two fields</source>
   <translation>Tabellen aus einem und zwei Feldern</translation>
  </message>
  <message>
   <source>tag {text} is longer than 16 bytes</source>
   <translation>Marke {text} ist länger als 16 Bytes</translation>
  </message>
  <message>
   <source>takes a seat</source>
   <translation>nehmen einen Sitz ein</translation>
  </message>
  <message>
   <source>tax number</source>
   <translation>Steuernummer</translation>
  </message>
  <message>
   <source>tests passed</source>
   <translation>Tests bestanden</translation>
  </message>
  <message>
   <source>text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>text follows a closing quotation mark</source>
   <translation>auf ein schließendes Anführungszeichen folgt Text</translation>
  </message>
  <message>
   <source>text messages</source>
   <translation>SMS</translation>
  </message>
  <message>
   <source>that the package could not be had</source>
   <translation>dass das Paket nicht zu haben war</translation>
  </message>
  <message>
   <source>that the samples could not be had</source>
   <translation>dass die Stichproben nicht zu haben waren</translation>
  </message>
  <message>
   <source>the Address Lookup Table program</source>
   <translation>das Programm der Adresstabellen</translation>
  </message>
  <message>
   <source>the Associated Token Account program</source>
   <translation>das Programm Associated Token Account</translation>
  </message>
  <message>
   <source>the Compute Budget program</source>
   <translation>das Programm Rechenbudget</translation>
  </message>
  <message>
   <source>the FIT file is damaged here</source>
   <translation>die FIT-Datei ist hier beschädigt</translation>
  </message>
  <message>
   <source>the Memo program</source>
   <translation>das Memo-Programm</translation>
  </message>
  <message>
   <source>the Stake program</source>
   <translation>das Staking-Programm</translation>
  </message>
  <message>
   <source>the System program</source>
   <translation>das System-Programm</translation>
  </message>
  <message>
   <source>the Token program</source>
   <translation>das Token-Programm</translation>
  </message>
  <message>
   <source>the Token-2022 program</source>
   <translation>das Token-2022-Programm</translation>
  </message>
  <message>
   <source>the account of a proof</source>
   <translation>das Konto eines Beweises</translation>
  </message>
  <message>
   <source>the account's size differs from its data</source>
   <translation>die Größe des Kontos weicht von seinen Daten ab</translation>
  </message>
  <message>
   <source>the amount is not a number</source>
   <translation>der Betrag ist keine Zahl</translation>
  </message>
  <message>
   <source>the beginning</source>
   <translation>dem Anfang</translation>
  </message>
  <message>
   <source>the database is damaged here</source>
   <translation>die Datenbank ist hier beschädigt</translation>
  </message>
  <message>
   <source>the document is cut off here</source>
   <translation>das Dokument ist hier abgeschnitten</translation>
  </message>
  <message>
   <source>the document is not well-formed XML here</source>
   <translation>das Dokument ist hier kein wohlgeformtes XML</translation>
  </message>
  <message>
   <source>the element is not JSON from its character {pos} on</source>
   <translation>das Element ist ab Zeichen {pos} kein JSON</translation>
  </message>
  <message>
   <source>the evidence of an old delivery</source>
   <translation>die Belege einer alten Lieferung</translation>
  </message>
  <message>
   <source>the file</source>
   <translation>die Datei</translation>
  </message>
  <message>
   <source>the file breaks off here</source>
   <translation>die Datei bricht hier ab</translation>
  </message>
  <message>
   <source>the file ends in the middle of this element</source>
   <translation>die Datei endet mitten in diesem Element</translation>
  </message>
  <message>
   <source>the file ends within this transaction</source>
   <translation>die Datei endet mitten in dieser Transaktion</translation>
  </message>
  <message>
   <source>the hash</source>
   <translation>der Hash</translation>
  </message>
  <message>
   <source>the key is out: the buyer can read what is paid for.</source>
   <translation>der Schlüssel ist draußen: Der Käufer kann lesen, was bezahlt wird.</translation>
  </message>
  <message>
   <source>the last line is only half written</source>
   <translation>die letzte Zeile ist nur halb geschrieben</translation>
  </message>
  <message>
   <source>the line is not JSON; it may be cut off</source>
   <translation>die Zeile ist kein JSON; vielleicht ist sie abgeschnitten</translation>
  </message>
  <message>
   <source>the list does not begin with a bracket</source>
   <translation>die Liste beginnt nicht mit einer Klammer</translation>
  </message>
  <message>
   <source>the list is cut off here</source>
   <translation>die Liste ist hier abgeschnitten</translation>
  </message>
  <message>
   <source>the list is too long</source>
   <translation>die Liste ist zu lang</translation>
  </message>
  <message>
   <source>the list is too short</source>
   <translation>die Liste ist zu kurz</translation>
  </message>
  <message>
   <source>the mail is too broken to be read</source>
   <translation>die E-Mail ist zu beschädigt, um gelesen zu werden</translation>
  </message>
  <message>
   <source>the market</source>
   <translation>der Markt</translation>
  </message>
  <message>
   <source>the market, with other accounts than it takes</source>
   <translation>der Markt, mit anderen Konten, als er nimmt</translation>
  </message>
  <message>
   <source>the number is too large</source>
   <translation>die Zahl ist zu groß</translation>
  </message>
  <message>
   <source>the number is too small</source>
   <translation>die Zahl ist zu klein</translation>
  </message>
  <message>
   <source>the opened label</source>
   <translation>das geöffnete Etikett</translation>
  </message>
  <message>
   <source>the program {short}</source>
   <translation>das Programm {short}</translation>
  </message>
  <message>
   <source>the recipient</source>
   <translation>den Empfänger</translation>
  </message>
  <message>
   <source>the request's description as published, account {address}</source>
   <translation>die Beschreibung der Anfrage, wie veröffentlicht, Konto {address}</translation>
  </message>
  <message>
   <source>the right to change how amounts are shown</source>
   <translation>das Recht, die Anzeige der Beträge zu ändern,</translation>
  </message>
  <message>
   <source>the right to change its description</source>
   <translation>das Recht, seine Beschreibung zu ändern,</translation>
  </message>
  <message>
   <source>the right to change its group</source>
   <translation>das Recht, seine Gruppe zu ändern,</translation>
  </message>
  <message>
   <source>the right to change its interest</source>
   <translation>das Recht, seine Zinsen zu ändern,</translation>
  </message>
  <message>
   <source>the right to change its membership</source>
   <translation>das Recht, seine Mitgliedschaft zu ändern,</translation>
  </message>
  <message>
   <source>the right to change its transfer fee</source>
   <translation>das Recht, seine Überweisungsgebühr zu ändern,</translation>
  </message>
  <message>
   <source>the right to change what runs at each transfer</source>
   <translation>das Recht, zu ändern, was bei jeder Überweisung läuft,</translation>
  </message>
  <message>
   <source>the right to choose its validator</source>
   <translation>das Recht, den Validator zu wählen,</translation>
  </message>
  <message>
   <source>the right to close</source>
   <translation>das Recht zu schließen</translation>
  </message>
  <message>
   <source>the right to close the token</source>
   <translation>das Recht, das Token zu schließen,</translation>
  </message>
  <message>
   <source>the right to freeze accounts</source>
   <translation>das Recht, Konten einzufrieren,</translation>
  </message>
  <message>
   <source>the right to make more of it</source>
   <translation>das Recht, mehr davon herzustellen,</translation>
  </message>
  <message>
   <source>the right to pause it</source>
   <translation>das Recht, es anzuhalten,</translation>
  </message>
  <message>
   <source>the right to take it from every holder</source>
   <translation>das Recht, es jedem Halter wegzunehmen,</translation>
  </message>
  <message>
   <source>the right to take its SOL out</source>
   <translation>das Recht, die SOL zu entnehmen,</translation>
  </message>
  <message>
   <source>the right to take withheld fees</source>
   <translation>das Recht, einbehaltene Gebühren zu nehmen,</translation>
  </message>
  <message>
   <source>the system's keyring</source>
   <translation>der Schlüsselbund des Systems</translation>
  </message>
  <message>
   <source>the tables are gone</source>
   <translation>die Tabellen sind weg</translation>
  </message>
  <message>
   <source>the text does not have the form asked for</source>
   <translation>der Text hat nicht die verlangte Form</translation>
  </message>
  <message>
   <source>the text has too few words</source>
   <translation>der Text hat zu wenige Wörter</translation>
  </message>
  <message>
   <source>the text is not UTF-8</source>
   <translation>der Text ist kein UTF-8</translation>
  </message>
  <message>
   <source>the text is not a valid date or time</source>
   <translation>der Text ist kein gültiges Datum und keine gültige Zeit</translation>
  </message>
  <message>
   <source>the text is not {upper}</source>
   <translation>der Text ist kein {upper}</translation>
  </message>
  <message>
   <source>the text is too long</source>
   <translation>der Text ist zu lang</translation>
  </message>
  <message>
   <source>the text is too short</source>
   <translation>der Text ist zu kurz</translation>
  </message>
  <message>
   <source>the token</source>
   <translation>das Token</translation>
  </message>
  <message>
   <source>the value cannot be put in order</source>
   <translation>der Wert lässt sich nicht einordnen</translation>
  </message>
  <message>
   <source>the value does not fit the buyer's schema</source>
   <translation>der Wert passt nicht zum Schema des Käufers</translation>
  </message>
  <message>
   <source>the value does not follow the one of the record before</source>
   <translation>der Wert folgt nicht auf den des Datensatzes davor</translation>
  </message>
  <message>
   <source>the value has another type than asked for</source>
   <translation>der Wert hat einen anderen Typ als verlangt</translation>
  </message>
  <message>
   <source>the value is none of those allowed</source>
   <translation>der Wert ist keiner der erlaubten</translation>
  </message>
  <message>
   <source>the value is not the one asked for</source>
   <translation>der Wert ist nicht der verlangte</translation>
  </message>
  <message>
   <source>the value is outside the range the buyer asks for</source>
   <translation>der Wert liegt außerhalb des vom Käufer verlangten Bereichs</translation>
  </message>
  <message>
   <source>the verdict</source>
   <translation>das Urteil</translation>
  </message>
  <message>
   <source>the whole number {value}</source>
   <translation>die ganze Zahl {value}</translation>
  </message>
  <message>
   <source>the {program} program</source>
   <translation>das Programm {program}</translation>
  </message>
  <message>
   <source>their names are too long</source>
   <translation>ihre Namen sind zu lang</translation>
  </message>
  <message>
   <source>their names point outside of the archive</source>
   <translation>ihre Namen zeigen aus dem Archiv hinaus</translation>
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
   <translation>hier gibt es zu wenige verschiedene Werte</translation>
  </message>
  <message>
   <source>there cannot be more successes than trials</source>
   <translation>es kann nicht mehr Erfolge als Versuche geben</translation>
  </message>
  <message>
   <source>there is a field the buyer did not ask for</source>
   <translation>es gibt ein Feld, nach dem der Käufer nicht gefragt hat</translation>
  </message>
  <message>
   <source>these units measure different things</source>
   <translation>diese Einheiten messen Verschiedenes</translation>
  </message>
  <message>
   <source>they are</source>
   <translation>sie sind</translation>
  </message>
  <message>
   <source>they are encrypted</source>
   <translation>sie sind verschlüsselt</translation>
  </message>
  <message>
   <source>they are links or devices, not files</source>
   <translation>sie sind Verknüpfungen oder Geräte, keine Dateien</translation>
  </message>
  <message>
   <source>they are packed in a way Gleaner does not read</source>
   <translation>sie sind auf eine Art gepackt, die Gleaner nicht liest</translation>
  </message>
  <message>
   <source>they have no name</source>
   <translation>sie haben keinen Namen</translation>
  </message>
  <message>
   <source>this entry has more than {block_bytes} bytes</source>
   <translation>dieser Eintrag hat mehr als {block_bytes} Bytes</translation>
  </message>
  <message>
   <source>this folder</source>
   <translation>dieser Ordner</translation>
  </message>
  <message>
   <source>this is not base58</source>
   <translation>das ist kein base58</translation>
  </message>
  <message>
   <source>this line is longer than a row may be</source>
   <translation>diese Zeile ist länger, als eine Zeile sein darf</translation>
  </message>
  <message>
   <source>this month</source>
   <translation>in diesem Monat</translation>
  </message>
  <message>
   <source>this row cannot be read as CSV</source>
   <translation>diese Zeile kann nicht als CSV gelesen werden</translation>
  </message>
  <message>
   <source>this time does not exist in the zone you stated</source>
   <translation>diese Zeit gibt es in der angegebenen Zone nicht</translation>
  </message>
  <message>
   <source>this time has no zone</source>
   <translation>diese Zeit hat keine Zone</translation>
  </message>
  <message>
   <source>this week</source>
   <translation>diese Woche</translation>
  </message>
  <message>
   <source>thousands (more than a thousand)</source>
   <translation>Tausender (mehr als tausend)</translation>
  </message>
  <message>
   <source>time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>time of change</source>
   <translation>Zeitpunkt der Änderung</translation>
  </message>
  <message>
   <source>timestamp</source>
   <translation>Zeitpunkt</translation>
  </message>
  <message>
   <source>title, or what else it was: trailer, hook, promotional and so on.</source>
   <translation>title (Titel) oder was es sonst war: trailer, hook, promotional und so weiter.</translation>
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
   <translation>Tokenguthaben</translation>
  </message>
  <message>
   <source>token balances</source>
   <translation>Tokenguthaben</translation>
  </message>
  <message>
   <source>tokens without value, the others are automatic.</source>
   <translation>Token ohne Wert, die anderen sind automatisch.</translation>
  </message>
  <message>
   <source>too large a number</source>
   <translation>eine zu große Zahl</translation>
  </message>
  <message>
   <source>too long a list</source>
   <translation>eine zu lange Liste</translation>
  </message>
  <message>
   <source>too long a text</source>
   <translation>ein zu langer Text</translation>
  </message>
  <message>
   <source>too many records have no value here</source>
   <translation>zu viele Datensätze haben hier keinen Wert</translation>
  </message>
  <message>
   <source>too many records have the same value here</source>
   <translation>zu viele Datensätze haben hier denselben Wert</translation>
  </message>
  <message>
   <source>too many texts have too few words</source>
   <translation>zu viele Texte haben zu wenige Wörter</translation>
  </message>
  <message>
   <source>tool result</source>
   <translation>Werkzeugergebnis</translation>
  </message>
  <message>
   <source>track, episode or audiobook.</source>
   <translation>track (Titel), episode (Folge) oder audiobook (Hörbuch).</translation>
  </message>
  <message>
   <source>training and evaluation of AI models</source>
   <translation>Training und Bewertung von KI-Modellen</translation>
  </message>
  <message>
   <source>transaction</source>
   <translation>Transaktion</translation>
  </message>
  <message>
   <source>transaction amount</source>
   <translation>Transaktionsbetrag</translation>
  </message>
  <message>
   <source>transaction date</source>
   <translation>Transaktionsdatum</translation>
  </message>
  <message>
   <source>transaction type</source>
   <translation>Transaktionsart</translation>
  </message>
  <message>
   <source>umsatz in eur</source>
   <translation>umsatz in eur</translation>
  </message>
  <message>
   <source>under way</source>
   <translation>läuft</translation>
  </message>
  <message>
   <source>unexpected end</source>
   <translation>unerwartetes Ende</translation>
  </message>
  <message>
   <source>unnamed buyer</source>
   <translation>unbenannter Käufer</translation>
  </message>
  <message>
   <source>unnamed {number}</source>
   <translation>unbenannt {number}</translation>
  </message>
  <message>
   <source>unstake withdraw</source>
   <translation>entnehmen auszahlen</translation>
  </message>
  <message>
   <source>until batch {batch} is settled; its step “{state}” ends</source>
   <translation>bis Charge {batch} abgerechnet ist; ihr Schritt „{state}“ endet</translation>
  </message>
  <message>
   <source>until epoch {epoch}</source>
   <translation>bis Epoche {epoch}</translation>
  </message>
  <message>
   <source>until {date}</source>
   <translation>bis {date}</translation>
  </message>
  <message>
   <source>until {deadline}</source>
   <translation>bis {deadline}</translation>
  </message>
  <message>
   <source>until {iso} for deliveries not yet submitted</source>
   <translation>bis {iso} für noch nicht eingereichte Lieferungen</translation>
  </message>
  <message>
   <source>untouched for long</source>
   <translation>lange nicht angefasst</translation>
  </message>
  <message>
   <source>up to 24 hours for the first export</source>
   <translation>bis zu 24 Stunden beim ersten Export</translation>
  </message>
  <message>
   <source>up to 30 days</source>
   <translation>bis zu 30 Tage</translation>
  </message>
  <message>
   <source>up to 30 days; 5 days for account data</source>
   <translation>bis zu 30 Tage; 5 Tage für Kontodaten</translation>
  </message>
  <message>
   <source>up to 30 days; none for the quick list</source>
   <translation>bis zu 30 Tage; die schnelle Liste sofort</translation>
  </message>
  <message>
   <source>up to {duration}</source>
   <translation>bis zu {duration}</translation>
  </message>
  <message>
   <source>up to {money}, {sources}</source>
   <translation>bis zu {money}, {sources}</translation>
  </message>
  <message>
   <source>useless</source>
   <translation>unbrauchbar</translation>
  </message>
  <message>
   <source>user name</source>
   <translation>Benutzername</translation>
  </message>
  <message>
   <source>user-day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <source>value date</source>
   <translation>Wertstellung</translation>
  </message>
  <message>
   <source>verify genuine paper signature</source>
   <translation>prüfen echt beleg unterschrift</translation>
  </message>
  <message>
   <source>verify message proof</source>
   <translation>prüfen Nachricht Beweis</translation>
  </message>
  <message>
   <source>verify seals chain</source>
   <translation>prüfen Siegel Kette</translation>
  </message>
  <message>
   <source>version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>view, like, favourite, comment or search.</source>
   <translation>view (angesehen), like (Gefällt mir), favourite (Favorit), comment (Kommentar) oder search (Suche).</translation>
  </message>
  <message>
   <source>visits to places</source>
   <translation>Besuche an Orten</translation>
  </message>
  <message>
   <source>void</source>
   <translation>nichtig</translation>
  </message>
  <message>
   <source>what if</source>
   <translation>was wäre, wenn</translation>
  </message>
  <message>
   <source>what is out is sealed. Without your key it is noise.</source>
   <translation>was draußen ist, ist versiegelt. Ohne Ihren Schlüssel ist es Rauschen.</translation>
  </message>
  <message>
   <source>what you answered</source>
   <translation>was Sie geantwortet haben</translation>
  </message>
  <message>
   <source>what you earned waits on the market and never expires.</source>
   <translation>was Sie verdient haben, wartet auf dem Markt und verfällt nie.</translation>
  </message>
  <message>
   <source>when its panels are settled and the epoch is over</source>
   <translation>wenn seine Prüfungen abgerechnet sind und die Epoche vorbei ist</translation>
  </message>
  <message>
   <source>whether {what} is in it</source>
   <translation>ob {what} darin ist</translation>
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
   <source>withdraw, until the key is released (gleaner rights withdraw)</source>
   <translation>Widerruf, bis der Schlüssel freigegeben ist (gleaner rights withdraw)</translation>
  </message>
  <message>
   <source>withdrawn</source>
   <translation>widerrufen</translation>
  </message>
  <message>
   <source>within it: </source>
   <translation>darin: </translation>
  </message>
  <message>
   <source>writing its numbers</source>
   <translation>seine Zahlen werden geschrieben</translation>
  </message>
  <message>
   <source>writing the package</source>
   <translation>beim Schreiben des Pakets</translation>
  </message>
  <message>
   <source>writing to the staging folder</source>
   <translation>beim Schreiben in den Ausgangsordner</translation>
  </message>
  <message>
   <source>year, day, month</source>
   <translation>Jahr, Tag, Monat</translation>
  </message>
  <message>
   <source>year, month, day</source>
   <translation>Jahr, Monat, Tag</translation>
  </message>
  <message>
   <source>you</source>
   <translation>Sie</translation>
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
   <source>your</source>
   <translation>Ihr</translation>
  </message>
  <message>
   <source>your account “{own}”</source>
   <translation>Ihr Konto „{own}“</translation>
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
   <source>your data</source>
   <translation>Ihre Daten</translation>
  </message>
  <message>
   <source>your verdict on the records</source>
   <translation>Ihr Urteil über die Datensätze</translation>
  </message>
  <message>
   <source>your vote</source>
   <translation>Ihre Stimme</translation>
  </message>
  <message>
   <source>{accepted} of {needed} needed</source>
   <translation>{accepted} von {needed} nötigen</translation>
  </message>
  <message>
   <source>{account} was added</source>
   <translation>{account} wurde hinzugefügt</translation>
  </message>
  <message>
   <source>{account} was removed</source>
   <translation>{account} wurde entfernt</translation>
  </message>
  <message>
   <source>{advice} You can also skip broken rows.</source>
   <translation>{advice} Sie können fehlerhafte Zeilen auch überspringen.</translation>
  </message>
  <message>
   <source>{again} of these records</source>
   <translation>{again} dieser Datensätze</translation>
  </message>
  <message>
   <source>{amount} base units</source>
   <translation>{amount} Basiseinheiten</translation>
  </message>
  <message>
   <source>{amount} base units of an unknown token</source>
   <translation>{amount} Basiseinheiten eines unbekannten Tokens</translation>
  </message>
  <message>
   <source>{amount} base units of token {short}</source>
   <translation>{amount} Basiseinheiten des Tokens {short}</translation>
  </message>
  <message>
   <source>{amount} if rejected</source>
   <translation>{amount} bei Ablehnung</translation>
  </message>
  <message>
   <source>{amount} leave at once. Your limit for one signature is {limit}.</source>
   <translation>{amount} gehen auf einmal hinaus. Ihre Grenze für eine Signatur ist {limit}.</translation>
  </message>
  <message>
   <source>{amount} repay challengers of wrong verdicts. What it does not hold, it cannot repay.</source>
   <translation>{amount} entschädigen die, die falsche Urteile anfechten. Was sie nicht enthält, kann sie nicht zahlen.</translation>
  </message>
  <message>
   <source>{attesters} attesters of the buyer read the whole delivery. {threshold} of them have to accept it.</source>
   <translation>{attesters} Gutachter des Käufers lesen die ganze Lieferung. {threshold} von ihnen müssen sie annehmen.</translation>
  </message>
  <message>
   <source>{attesters} attesters of the buyer, who read all of it to decide</source>
   <translation>{attesters} Gutachter des Käufers, die alles lesen, um zu entscheiden</translation>
  </message>
  <message>
   <source>{at} of {total}</source>
   <translation>{at} von {total}</translation>
  </message>
  <message>
   <source>{before} → {after} of {limit}.</source>
   <translation>{before} → {after} von {limit}.</translation>
  </message>
  <message>
   <source>{beginning} data sets begin with “{name}”.</source>
   <translation>{beginning} Datenbestände beginnen mit „{name}“.</translation>
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
   <translation>{capitalize} scheiterte bei {path}: {reason}. Nichts wurde veröffentlicht.</translation>
  </message>
  <message>
   <source>{cid} cannot be read from the staging folder: {strerror}.</source>
   <translation>{cid} kann nicht aus dem Ausgangsordner gelesen werden: {strerror}.</translation>
  </message>
  <message>
   <source>{cid} could not be fetched after {attempts} attempts ({reason}). What arrived so far is kept; try again later or add a gateway.</source>
   <translation>{cid} konnte nach {attempts} Versuchen nicht geholt werden ({reason}). Was ankam, ist aufbewahrt; versuchen Sie es später noch einmal oder fügen Sie ein Gateway hinzu.</translation>
  </message>
  <message>
   <source>{cid} is larger than what is accepted here.</source>
   <translation>{cid} ist größer, als hier angenommen wird.</translation>
  </message>
  <message>
   <source>{cid} is no longer in the staging folder.</source>
   <translation>{cid} ist nicht mehr im Ausgangsordner.</translation>
  </message>
  <message>
   <source>{cid} is not at {base}.</source>
   <translation>{cid} ist nicht bei {base}.</translation>
  </message>
  <message>
   <source>{cid} is not in the staging folder.</source>
   <translation>{cid} ist nicht im Ausgangsordner.</translation>
  </message>
  <message>
   <source>{clock} (in {time})</source>
   <translation>{clock} (in {time})</translation>
  </message>
  <message>
   <source>{committed} committed, {revealed} opened, of {count}</source>
   <translation>{committed} hinterlegt, {revealed} geöffnet, von {count}</translation>
  </message>
  <message>
   <source>{constant} is no JSON</source>
   <translation>{constant} ist kein JSON</translation>
  </message>
  <message>
   <source>{contributions} per {unit}</source>
   <translation>{contributions} je {unit}</translation>
  </message>
  <message>
   <source>{counted} not settled: samples and keys are still asked for.</source>
   <translation>{counted} nicht abgerechnet: Nach Stichproben und Schlüsseln wird noch gefragt.</translation>
  </message>
  <message>
   <source>{counts}; each off by about {error}</source>
   <translation>{counts}; jede weicht um etwa {error} ab</translation>
  </message>
  <message>
   <source>{count} files were left out: {reason}.</source>
   <translation>{count} Dateien wurden ausgelassen: {reason}.</translation>
  </message>
  <message>
   <source>{count} for {purpose}. Kept: {retention}. Fields: {fields}.</source>
   <translation>{count} für {purpose}. Aufbewahrt: {retention}. Felder: {fields}.</translation>
  </message>
  <message>
   <source>{count} or more</source>
   <translation>{count} oder mehr</translation>
  </message>
  <message>
   <source>{count} or more are refused</source>
   <translation>{count} oder mehr werden abgelehnt</translation>
  </message>
  <message>
   <source>{count} reviewers are being drawn</source>
   <translation>{count} Prüfer werden ausgelost</translation>
  </message>
  <message>
   <source>{count} reviewers open their votes</source>
   <translation>{count} Prüfer öffnen ihre Stimmen</translation>
  </message>
  <message>
   <source>{count} reviewers vote</source>
   <translation>{count} Prüfer stimmen ab</translation>
  </message>
  <message>
   <source>{count}, the nearest in {duration}</source>
   <translation>{count}, die nächste Frist in {duration}</translation>
  </message>
  <message>
   <source>{day}: {title} {epsilon}, {total} in all</source>
   <translation>{day}: {title} {epsilon}, insgesamt {total}</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} von {total}</translation>
  </message>
  <message>
   <source>{done} of {total} attacks</source>
   <translation>{done} von {total} Angriffen</translation>
  </message>
  <message>
   <source>{d} d</source>
   <translation>{d} Tg.</translation>
  </message>
  <message>
   <source>{d} d</source>
   <comment>short</comment>
   <translation>{d} T</translation>
  </message>
  <message>
   <source>{d} d {h} h</source>
   <translation>{d} Tg. {h} Std.</translation>
  </message>
  <message>
   <source>{elsewhere} of these records were sold before without this promise. Their buyers have them; sold under it by one of them first, they would cost you your whole stake.</source>
   <translation>{elsewhere} dieser Datensätze wurden zuvor ohne dieses Versprechen verkauft. Ihre Käufer haben sie; verkauft sie einer von ihnen zuerst darunter, kosten sie Sie Ihren ganzen Einsatz.</translation>
  </message>
  <message>
   <source>{error} Nothing was imported.</source>
   <translation>{error} Nichts wurde importiert.</translation>
  </message>
  <message>
   <source>{failed} wrong passphrases in a row. The next is taken in {wait}, so that nobody guesses it by machine. What runs goes on, and nothing was changed.</source>
   <translation>{failed} falsche Passphrasen hintereinander. Die nächste wird in {wait} angenommen, damit niemand sie maschinell errät. Was läuft, läuft weiter, und nichts wurde geändert.</translation>
  </message>
  <message>
   <source>{file_name} cannot be read further: {strerror}. Nothing has left.</source>
   <translation>{file_name} kann nicht weiter gelesen werden: {strerror}. Nichts ist hinausgegangen.</translation>
  </message>
  <message>
   <source>{file_name} has {len} columns; the limit is {columns}.</source>
   <translation>{file_name} hat {len} Spalten; die Grenze ist {columns}.</translation>
  </message>
  <message>
   <source>{file_name}, line {line}: {reason}. Nothing has left. {advice}</source>
   <translation>{file_name}, Zeile {line}: {reason}. Nichts ist hinausgegangen. {advice}</translation>
  </message>
  <message>
   <source>{file_name}: a column name is very long. Check that the first line holds the names.</source>
   <translation>{file_name}: Ein Spaltenname ist sehr lang. Prüfen Sie, ob die erste Zeile die Namen enthält.</translation>
  </message>
  <message>
   <source>{first_day} to {last_day}</source>
   <translation>{first_day} bis {last_day}</translation>
  </message>
  <message>
   <source>{first_day} to {last_day} · imported {day}</source>
   <translation>{first_day} bis {last_day} · importiert {day}</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first} bis {last}</translation>
  </message>
  <message>
   <source>{folder} cannot be made: {strerror}.</source>
   <translation>{folder} kann nicht angelegt werden: {strerror}.</translation>
  </message>
  <message>
   <source>{frauds} The whole stake of its contributor was taken.</source>
   <translation>{frauds} Der ganze Einsatz ihres Lieferanten wurde eingezogen.</translation>
  </message>
  <message>
   <source>{fromtimestamp} UTC</source>
   <translation>{fromtimestamp} UTC</translation>
  </message>
  <message>
   <source>{give_up}. A new sale draws noise anew, which counts again.</source>
   <translation>{give_up}. Ein neuer Verkauf zieht das Rauschen neu, und das zählt wieder.</translation>
  </message>
  <message>
   <source>{give_up}. Then begin a new one.</source>
   <translation>{give_up}. Beginnen Sie dann einen neuen.</translation>
  </message>
  <message>
   <source>{give_up}. Then prepare the data anew: you see what is found, and decide about it.</source>
   <translation>{give_up}. Bereiten Sie die Daten dann neu auf: Sie sehen, was gefunden wird, und entscheiden darüber.</translation>
  </message>
  <message>
   <source>{gln} are free. The rest is held by bonds and seats.</source>
   <translation>{gln} sind frei. Der Rest ist durch Kautionen und Sitze gebunden.</translation>
  </message>
  <message>
   <source>{gln} become your first stake; the score grows faster the older stake is.</source>
   <translation>{gln} werden Ihr erster Einsatz; die Punkte wachsen schneller, je älter Einsatz ist.</translation>
  </message>
  <message>
   <source>{gln} come back by releasing it again in {duration}, its panels settled.</source>
   <translation>{gln} kommen in {duration} zurück, wenn er wieder freigegeben und abgerechnet ist.</translation>
  </message>
  <message>
   <source>{gln} go from your wallet into your stake: {gln2} free then.</source>
   <translation>{gln} gehen von Ihrer Wallet in Ihren Einsatz: dann {gln2} frei.</translation>
  </message>
  <message>
   <source>{gln} go to your wallet now, {gln2} stay free, {gln3} in seats.{aged}</source>
   <translation>{gln} gehen jetzt in Ihre Wallet, {gln2} bleiben frei, {gln3} in Sitzen.{aged}</translation>
  </message>
  <message>
   <source>{gln} of seat {place} become free stake again.</source>
   <translation>{gln} von Sitz {place} werden wieder freier Einsatz.</translation>
  </message>
  <message>
   <source>{gln} of your free stake {doing}. A seat is left in two steps, {duration} apart.</source>
   <translation>{gln} Ihres freien Einsatzes {doing}. Ein Sitz wird in zwei Schritten verlassen, mit {duration} dazwischen.</translation>
  </message>
  <message>
   <source>{guesses} canaries were put into your data by coin flips, and the same release was made of it on this device; nobody saw it, so it cost no budget. This is a lower bound: a better attacker may exist.</source>
   <translation>{guesses} Testeinträge wurden per Münzwurf in Ihre Daten gesetzt, und daraus wurde auf diesem Gerät dieselbe Freigabe erstellt; niemand hat sie gesehen, sie kostete also kein Budget. Das ist eine untere Schranke: Es kann einen besseren Angreifer geben.</translation>
  </message>
  <message>
   <source>{guesses} facts of {days} days, each held out in turn, were guessed from this release ({value} of 100 right) and from {len} others like it that nobody saw.</source>
   <translation>{guesses} Angaben aus {days} Tagen, jede reihum zurückgehalten, wurden aus dieser Freigabe erraten ({value} von 100 richtig) und aus {len} anderen wie ihr, die niemand gesehen hat.</translation>
  </message>
  <message>
   <source>{held} of your stake is held, up to {wait} until the verdict.</source>
   <translation>{held} Ihres Einsatzes werden hinterlegt, bis zu {wait} lang, bis zum Urteil.</translation>
  </message>
  <message>
   <source>{hits} places</source>
   <translation>{hits} Stellen</translation>
  </message>
  <message>
   <source>{home}/Library/Application Support/BraveSoftware/Brave-Browser</source>
   <translation>{home}/Library/Application Support/BraveSoftware/Brave-Browser</translation>
  </message>
  <message>
   <source>{home}/Library/Application Support/Chromium</source>
   <translation>{home}/Library/Application Support/Chromium</translation>
  </message>
  <message>
   <source>{home}/Library/Application Support/Firefox/Profiles</source>
   <translation>{home}/Library/Application Support/Firefox/Profiles</translation>
  </message>
  <message>
   <source>{home}/Library/Application Support/Google/Chrome</source>
   <translation>{home}/Library/Application Support/Google/Chrome</translation>
  </message>
  <message>
   <source>{home}/Library/Application Support/Microsoft Edge</source>
   <translation>{home}/Library/Application Support/Microsoft Edge</translation>
  </message>
  <message>
   <source>{h} h</source>
   <translation>{h} Std.</translation>
  </message>
  <message>
   <source>{h} h</source>
   <comment>short</comment>
   <translation>{h} h</translation>
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
   <translation>{known_as} nimmt Überweisungen nur mit einem Memo, und diese hat keines: Sie kann verloren gehen.</translation>
  </message>
  <message>
   <source>{label} cannot be opened: {strerror}. Check that it exists.</source>
   <translation>{label} kann nicht geöffnet werden: {strerror}. Prüfen Sie, ob es das gibt.</translation>
  </message>
  <message>
   <source>{label} cannot be read further: {strerror}.</source>
   <translation>{label} kann nicht weiter gelesen werden: {strerror}.</translation>
  </message>
  <message>
   <source>{label} cannot be read: {strerror}.</source>
   <translation>{label} kann nicht gelesen werden: {strerror}.</translation>
  </message>
  <message>
   <source>{label} has more than {columns} different fields.</source>
   <translation>{label} hat mehr als {columns} verschiedene Felder.</translation>
  </message>
  <message>
   <source>{label} has more than {member_bytes} bytes.</source>
   <translation>{label} hat mehr als {member_bytes} Bytes.</translation>
  </message>
  <message>
   <source>{label} has more than {rows} rows. Split it.</source>
   <translation>{label} hat mehr als {rows} Zeilen. Teilen Sie die Datei auf.</translation>
  </message>
  <message>
   <source>{label} is cut off. Download the export again.</source>
   <translation>{label} ist abgeschnitten. Laden Sie den Export noch einmal herunter.</translation>
  </message>
  <message>
   <source>{label} is damaged: its bytes are not those that were packed. Download it again.</source>
   <translation>{label} ist beschädigt: Die Bytes sind nicht die, die gepackt wurden. Laden Sie die Datei noch einmal herunter.</translation>
  </message>
  <message>
   <source>{label} is not a file.</source>
   <translation>{label} ist keine Datei.</translation>
  </message>
  <message>
   <source>{label} unpacks to far more than it should, as archives do that are made to fill disks. It was not read further.</source>
   <translation>{label} wird beim Entpacken weit größer, als es sollte, wie bei Archiven, die Festplatten füllen sollen. Es wurde nicht weiter gelesen.</translation>
  </message>
  <message>
   <source>{label} unpacks to far more than it should. It was not read further.</source>
   <translation>{label} wird beim Entpacken weit größer, als es sollte. Es wurde nicht weiter gelesen.</translation>
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
   <translation>{len} Bytes passen nicht in einen Block von {max_raw_bytes}.</translation>
  </message>
  <message>
   <source>{len} of its addresses have other entries here, the first is “{label}”.</source>
   <translation>{len} seiner Adressen haben hier andere Einträge, der erste ist „{label}“.</translation>
  </message>
  <message>
   <source>{len} pieces</source>
   <translation>{len} Angaben</translation>
  </message>
  <message>
   <source>{len} records stand in both batches; {needed} prove a duplicate. Nothing was sent.</source>
   <translation>{len} Datensätze stehen in beiden Chargen; {needed} beweisen eine Kopie. Nichts wurde gesendet.</translation>
  </message>
  <message>
   <source>{len} sales</source>
   <translation>{len} Verkäufe</translation>
  </message>
  <message>
   <source>{list}, or {last}.</source>
   <translation>{list} oder {last}.</translation>
  </message>
  <message>
   <source>{local}/BraveSoftware/Brave-Browser/User Data</source>
   <translation>{local}/BraveSoftware/Brave-Browser/User Data</translation>
  </message>
  <message>
   <source>{local}/Chromium/User Data</source>
   <translation>{local}/Chromium/User Data</translation>
  </message>
  <message>
   <source>{local}/Google/Chrome/User Data</source>
   <translation>{local}/Google/Chrome/User Data</translation>
  </message>
  <message>
   <source>{local}/Microsoft/Edge/User Data</source>
   <translation>{local}/Microsoft/Edge/User Data</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} bis {high}</translation>
  </message>
  <message>
   <source>{many} not finished. Samples and keys are still asked for, and only this device gives them.</source>
   <translation>{many} nicht abgeschlossen. Nach Stichproben und Schlüsseln wird noch gefragt, und nur dieses Gerät gibt sie.</translation>
  </message>
  <message>
   <source>{many} not finished: choose that network, and let them end there.</source>
   <translation>{many} nicht abgeschlossen: Wählen Sie jenes Netz und lassen Sie sie dort enden.</translation>
  </message>
  <message>
   <source>{many} was {where}, and this request takes each record once.</source>
   <translation>{many} wurde {where}, und diese Anfrage nimmt jeden Datensatz einmal.</translation>
  </message>
  <message>
   <source>{many} were {where}, and this request takes each record once.</source>
   <translation>{many} wurden {where}, und diese Anfrage nimmt jeden Datensatz einmal.</translation>
  </message>
  <message>
   <source>{meaning} In {unit}.</source>
   <translation>{meaning} In {unit}.</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} Min.</translation>
  </message>
  <message>
   <source>{minutes} min {seconds} s</source>
   <translation>{minutes} Min. {seconds} s</translation>
  </message>
  <message>
   <source>{min} min</source>
   <translation>{min} Min.</translation>
  </message>
  <message>
   <source>{min} min</source>
   <comment>short</comment>
   <translation>{min} min</translation>
  </message>
  <message>
   <source>{min} min {s} s</source>
   <translation>{min} Min. {s} s</translation>
  </message>
  <message>
   <source>{money} or more</source>
   <translation>{money} oder mehr</translation>
  </message>
  <message numerus="yes">
   <source>{name} and {n} more files</source>
   <extracomment>Singular: {name} and {n} more file</extracomment>
   <translation>
    <numerusform>{name} und {n} weitere Datei</numerusform>
    <numerusform>{name} und {n} weitere Dateien</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} cannot be opened: {strerror}. Check that it exists.</source>
   <translation>{name} kann nicht geöffnet werden: {strerror}. Prüfen Sie, ob es das gibt.</translation>
  </message>
  <message>
   <source>{name} cannot be read further: {strerror}.</source>
   <translation>{name} lässt sich nicht weiter lesen: {strerror}.</translation>
  </message>
  <message>
   <source>{name} cannot be read: {strerror}.</source>
   <translation>{name} kann nicht gelesen werden: {strerror}.</translation>
  </message>
  <message>
   <source>{name} cannot do this: {where}. Nothing was signed.</source>
   <translation>{name} kann das nicht: {where}. Nichts wurde signiert.</translation>
  </message>
  <message>
   <source>{name} changed while it was copied, so no backup was written.</source>
   <translation>{name} änderte sich beim Kopieren, also wurde keine Sicherung geschrieben.</translation>
  </message>
  <message>
   <source>{name} does not answer.</source>
   <translation>{name} antwortet nicht.</translation>
  </message>
  <message>
   <source>{name} has</source>
   <translation>{name} hat</translation>
  </message>
  <message>
   <source>{name} has changed since it was opened. Nothing has left. Open it again.</source>
   <translation>{name} hat sich seit dem Öffnen geändert. Nichts ist hinausgegangen. Öffnen Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <source>{name} has more than {columns} different fields.</source>
   <translation>{name} hat mehr als {columns} verschiedene Felder.</translation>
  </message>
  <message>
   <source>{name} has more than {most} bytes.</source>
   <translation>{name} hat mehr als {most} Bytes.</translation>
  </message>
  <message>
   <source>{name} has more than {rows} rows. Split it into several files.</source>
   <translation>{name} hat mehr als {rows} Zeilen. Teilen Sie sie in mehrere Dateien.</translation>
  </message>
  <message>
   <source>{name} has {len} bytes, which is not {size} and whole entries of {tail}.</source>
   <translation>{name} hat {len} Bytes, das sind nicht {size} und ganze Einträge von {tail}.</translation>
  </message>
  <message>
   <source>{name} has {len} columns; the limit is {columns}.</source>
   <translation>{name} hat {len} Spalten; die Grenze ist {columns}.</translation>
  </message>
  <message>
   <source>{name} has {rows} rows; the limit is {rows2}. Split the file.</source>
   <translation>{name} hat {rows} Zeilen; die Grenze ist {rows2}. Teilen Sie die Datei.</translation>
  </message>
  <message>
   <source>{name} has {size} bytes, not {len}</source>
   <translation>{name} hat {size} Bytes, nicht {len}</translation>
  </message>
  <message>
   <source>{name} has {stamp} bytes; the limit is {file_bytes}. Split it.</source>
   <translation>{name} hat {stamp} Bytes; die Grenze ist {file_bytes}. Teilen Sie sie.</translation>
  </message>
  <message>
   <source>{name} holds a file of more than {member_bytes} bytes.</source>
   <translation>{name} enthält eine Datei mit mehr als {member_bytes} Bytes.</translation>
  </message>
  <message>
   <source>{name} holds more than {members} files. Import a part of it.</source>
   <translation>{name} enthält mehr als {members} Dateien. Importieren Sie einen Teil davon.</translation>
  </message>
  <message>
   <source>{name} holds nothing that Gleaner knows.</source>
   <translation>{name} enthält nichts, was Gleaner kennt.</translation>
  </message>
  <message>
   <source>{name} is a document of an office program. Save its sheet as CSV.</source>
   <translation>{name} ist ein Dokument eines Büroprogramms. Speichern Sie seine Tabelle als CSV.</translation>
  </message>
  <message>
   <source>{name} is a saved web page, not an archive: the download link had expired or asked for a login. Nothing was read. Sign in to the service and download the export again.</source>
   <translation>{name} ist eine gespeicherte Webseite, kein Archiv: Der Download-Link war abgelaufen oder verlangte eine Anmeldung. Nichts wurde gelesen. Melden Sie sich beim Dienst an und laden Sie den Export noch einmal herunter.</translation>
  </message>
  <message>
   <source>{name} is already there; a package is written once and never changed.</source>
   <translation>{name} ist schon da; ein Paket wird einmal geschrieben und nie geändert.</translation>
  </message>
  <message>
   <source>{name} is broken base64</source>
   <translation>{name} ist fehlerhaftes base64</translation>
  </message>
  <message>
   <source>{name} is cut short</source>
   <translation>{name} ist abgeschnitten</translation>
  </message>
  <message>
   <source>{name} is damaged or cut off. Download it again.</source>
   <translation>{name} ist beschädigt oder abgeschnitten. Laden Sie es noch einmal herunter.</translation>
  </message>
  <message>
   <source>{name} is damaged: its list of contents cannot be read. Nothing was read. Download it again.</source>
   <translation>{name} ist beschädigt: Das Inhaltsverzeichnis kann nicht gelesen werden. Nichts wurde gelesen. Laden Sie die Datei noch einmal herunter.</translation>
  </message>
  <message>
   <source>{name} is encrypted. Nothing was read. Unpack it with its password, then choose the folder.</source>
   <translation>{name} ist verschlüsselt. Nichts wurde gelesen. Entpacken Sie die Datei mit ihrem Passwort und wählen Sie dann den Ordner.</translation>
  </message>
  <message>
   <source>{name} is in the folder we watch.</source>
   <translation>{name} liegt im Ordner, den wir beobachten.</translation>
  </message>
  <message>
   <source>{name} is longer than an account can be</source>
   <translation>{name} ist länger, als ein Konto sein kann</translation>
  </message>
  <message>
   <source>{name} is not a file. Choose a single file.</source>
   <translation>{name} ist keine Datei. Wählen Sie eine einzelne Datei.</translation>
  </message>
  <message>
   <source>{name} is not a list of the right length</source>
   <translation>{name} ist keine Liste der richtigen Länge</translation>
  </message>
  <message>
   <source>{name} is not a number in JSON</source>
   <translation>{name} ist in JSON keine Zahl</translation>
  </message>
  <message>
   <source>{name} is not a number in range</source>
   <translation>{name} ist keine Zahl im Bereich</translation>
  </message>
  <message>
   <source>{name} is not a short text</source>
   <translation>{name} ist kein kurzer Text</translation>
  </message>
  <message>
   <source>{name} is not an address</source>
   <translation>{name} ist keine Adresse</translation>
  </message>
  <message>
   <source>{name} is not an object</source>
   <translation>{name} ist kein Objekt</translation>
  </message>
  <message>
   <source>{name} is not base64 data</source>
   <translation>{name} ist kein base64</translation>
  </message>
  <message>
   <source>{name} is not the file you chose: its content has changed since.</source>
   <translation>{name} ist nicht die gewählte Datei: Ihr Inhalt hat sich seitdem geändert.</translation>
  </message>
  <message>
   <source>{name} is not the network it was: its genesis hash differs.</source>
   <translation>{name} ist nicht das Netz, das es war: Sein Genesis-Hash ist ein anderer.</translation>
  </message>
  <message>
   <source>{name} is not what was backed up</source>
   <translation>{name} ist nicht, was gesichert wurde</translation>
  </message>
  <message>
   <source>{name} is one piece of a split archive. Join the pieces into one file first.</source>
   <translation>{name} ist ein Teil eines geteilten Archivs. Fügen Sie die Teile zuerst zu einer Datei zusammen.</translation>
  </message>
  <message>
   <source>{name} looks like Parquet but cannot be read: it is damaged or cut off. Write it again.</source>
   <translation>{name} sieht aus wie Parquet, kann aber nicht gelesen werden: Die Datei ist beschädigt oder abgeschnitten. Schreiben Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>{name} must be {size} bytes, not {len}</source>
   <translation>{name} muss {size} Bytes haben, nicht {len}</translation>
  </message>
  <message>
   <source>{name} should have {size} bytes and has {len}.</source>
   <translation>{name} sollte {size} Bytes haben und hat {len}.</translation>
  </message>
  <message>
   <source>{name} takes transfers only with a memo. Without one your money may be lost.</source>
   <translation>{name} nimmt Überweisungen nur mit einem Memo. Ohne eines kann Ihr Geld verloren gehen.</translation>
  </message>
  <message>
   <source>{name} unpacks to far more than it should, as archives do that are made to fill disks. Nothing was read.</source>
   <translation>{name} wird entpackt weit größer, als es sein dürfte, wie Archive, die Festplatten füllen sollen. Nichts wurde gelesen.</translation>
  </message>
  <message>
   <source>{name} unpacks to more than {total_bytes} bytes. Import a part of it.</source>
   <translation>{name} wird beim Entpacken größer als {total_bytes} Bytes. Importieren Sie einen Teil davon.</translation>
  </message>
  <message>
   <source>{name} uses the same bytes for several files, as archives do that are made to fill disks. Nothing was read. Download the export again.</source>
   <translation>{name} nutzt dieselben Bytes für mehrere Dateien, wie Archive, die Festplatten füllen sollen. Nichts wurde gelesen. Laden Sie den Export noch einmal herunter.</translation>
  </message>
  <message>
   <source>{name} {stopped}: the download is incomplete. Nothing was read. Download it again, all parts of it.</source>
   <translation>{name} {stopped}: Der Download ist unvollständig. Nichts wurde gelesen. Laden Sie ihn noch einmal herunter, mit allen Teilen.</translation>
  </message>
  <message>
   <source>{name} {what}. Gleaner reads CSV, JSON lists, JSONL and Parquet. Nothing has left.</source>
   <translation>{name} {what}. Gleaner liest CSV, JSON-Listen, JSONL und Parquet. Nichts ist hinausgegangen.</translation>
  </message>
  <message>
   <source>{name}: a column has no name or a very long one. Rename it and write the file again.</source>
   <translation>{name}: Eine Spalte hat keinen oder einen sehr langen Namen. Benennen Sie sie um und schreiben Sie die Datei noch einmal.</translation>
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
   <source>{network} added</source>
   <translation>{network} hinzugefügt</translation>
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
   <source>{n} accepted batches in a row forgive one strike.</source>
   <extracomment>Singular: {n} accepted batch in a row forgives one strike.</extracomment>
   <translation>
    <numerusform>{n} angenommene Charge in Folge tilgt eine Verwarnung.</numerusform>
    <numerusform>{n} angenommene Chargen in Folge tilgen eine Verwarnung.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} accounts</source>
   <extracomment>Singular: {n} account</extracomment>
   <translation>
    <numerusform>{n} Konto</numerusform>
    <numerusform>{n} Konten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} accounts looked at</source>
   <extracomment>Singular: {n} account looked at</extracomment>
   <translation>
    <numerusform>{n} Konto angesehen</numerusform>
    <numerusform>{n} Konten angesehen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} accounts together</source>
   <extracomment>Singular: {n} account</extracomment>
   <translation>
    <numerusform>{n} Konto</numerusform>
    <numerusform>{n} Konten zusammen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} accounts were added</source>
   <extracomment>Singular: {n} account was added</extracomment>
   <translation>
    <numerusform>{n} Konto wurde hinzugefügt</numerusform>
    <numerusform>{n} Konten wurden hinzugefügt</numerusform>
   </translation>
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
   <source>{n} broken, left out</source>
   <extracomment>Singular: {n} broken, left out</extracomment>
   <translation>
    <numerusform>{n} fehlerhaft, ausgelassen</numerusform>
    <numerusform>{n} fehlerhaft, ausgelassen</numerusform>
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
   <source>{n} characters in it do not show.</source>
   <extracomment>Singular: {n} character in it does not show.</extracomment>
   <translation>
    <numerusform>{n} Zeichen darin ist nicht sichtbar.</numerusform>
    <numerusform>{n} Zeichen darin sind nicht sichtbar.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} different values</source>
   <extracomment>Singular: {n} different value</extracomment>
   <translation>
    <numerusform>{n} verschiedener Wert</numerusform>
    <numerusform>{n} verschiedene Werte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} empty</source>
   <extracomment>Singular: {n} empty</extracomment>
   <translation>
    <numerusform>{n} leer</numerusform>
    <numerusform>{n} leer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} exports arrived</source>
   <extracomment>Singular: An export arrived</extracomment>
   <translation>
    <numerusform>Ein Export ist angekommen</numerusform>
    <numerusform>{n} Exporte sind angekommen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} failed, overridden</source>
   <extracomment>Singular: {n} failed, overridden</extracomment>
   <translation>
    <numerusform>{n} nicht bestanden, übergangen</numerusform>
    <numerusform>{n} nicht bestanden, übergangen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} fields</source>
   <extracomment>Singular: {n} field</extracomment>
   <translation>
    <numerusform>{n} Feld</numerusform>
    <numerusform>{n} Felder</numerusform>
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
   <source>{n} instructions, all understood</source>
   <extracomment>Singular: {n} instruction, all understood</extracomment>
   <translation>
    <numerusform>{n} Anweisung, alle verstanden</numerusform>
    <numerusform>{n} Anweisungen, alle verstanden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} instructions, not all understood</source>
   <extracomment>Singular: {n} instruction, not all understood</extracomment>
   <translation>
    <numerusform>{n} Anweisung, nicht alle verstanden</numerusform>
    <numerusform>{n} Anweisungen, nicht alle verstanden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} lots</source>
   <extracomment>Singular: {n} lot</extracomment>
   <translation>
    <numerusform>{n} Posten</numerusform>
    <numerusform>{n} Posten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more are on My data: open one there.</source>
   <extracomment>Singular: {n} more is on My data: open it there.</extracomment>
   <translation>
    <numerusform>{n} weiterer steht unter „Meine Daten“: Öffnen Sie ihn dort.</numerusform>
    <numerusform>{n} weitere stehen unter „Meine Daten“: Öffnen Sie dort einen.</numerusform>
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
   <source>{n} more requests fit less well.</source>
   <extracomment>Singular: {n} more request fits less well.</extracomment>
   <translation>
    <numerusform>{n} weitere Anfrage passt weniger gut.</numerusform>
    <numerusform>{n} weitere Anfragen passen weniger gut.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more tables are in it. Add these first.</source>
   <extracomment>Singular: {n} more table is in it. Add these first.</extracomment>
   <translation>
    <numerusform>{n} weitere Tabelle ist darin. Fügen Sie zuerst diese hier hinzu.</numerusform>
    <numerusform>{n} weitere Tabellen sind darin. Fügen Sie zuerst diese hier hinzu.</numerusform>
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
   <source>{n} noised counts of {names}</source>
   <extracomment>Singular: {n} noised count of {names}</extracomment>
   <translation>
    <numerusform>{n} verrauschte Anzahl zu {names}</numerusform>
    <numerusform>{n} verrauschte Anzahlen zu {names}</numerusform>
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
   <source>{n} open</source>
   <extracomment>Singular: {n} open</extracomment>
   <translation>
    <numerusform>{n} offen</numerusform>
    <numerusform>{n} offen</numerusform>
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
   <source>{n} pieces decided</source>
   <extracomment>Singular: {n} piece decided</extracomment>
   <translation>
    <numerusform>{n} Angabe entschieden</numerusform>
    <numerusform>{n} Angaben entschieden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} pieces of personal data, found {hits} times in {rows} records.</source>
   <extracomment>Singular: {n} piece of personal data, found {hits} times in {rows} records.</extracomment>
   <translation>
    <numerusform>{n} persönliche Angabe, {hits}-mal in {rows} Datensätzen gefunden.</numerusform>
    <numerusform>{n} persönliche Angaben, {hits}-mal in {rows} Datensätzen gefunden.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} pieces wait for your decision.</source>
   <extracomment>Singular: {n} piece waits for your decision.</extracomment>
   <translation>
    <numerusform>{n} Angabe wartet auf Ihre Entscheidung.</numerusform>
    <numerusform>{n} Angaben warten auf Ihre Entscheidung.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} privacy spends</source>
   <extracomment>Singular: {n} privacy spend</extracomment>
   <translation>
    <numerusform>{n} Privatsphäre-Verbrauch</numerusform>
    <numerusform>{n} Privatsphäre-Verbräuche</numerusform>
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
   <source>{n} records as they are</source>
   <extracomment>Singular: {n} record as it is</extracomment>
   <translation>
    <numerusform>{n} Datensatz, wie er ist</numerusform>
    <numerusform>{n} Datensätze, wie sie sind</numerusform>
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
   <source>{n} records left as they are. Who buys them reads them, and no number limits what can be learnt from them.</source>
   <extracomment>Singular: {n} record left as it is. Who buys it reads it, and no number limits what can be learnt from it.</extracomment>
   <translation>
    <numerusform>{n} Datensatz unverändert gelassen. Wer ihn kauft, liest ihn, und keine Zahl begrenzt, was sich daraus erfahren lässt.</numerusform>
    <numerusform>{n} Datensätze unverändert gelassen. Wer sie kauft, liest sie, und keine Zahl begrenzt, was sich daraus erfahren lässt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} records looked at</source>
   <extracomment>Singular: {n} record looked at</extracomment>
   <translation>
    <numerusform>{n} Datensatz angesehen</numerusform>
    <numerusform>{n} Datensätze angesehen</numerusform>
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
    <numerusform>{n} angesehen</numerusform>
    <numerusform>{n} angesehen</numerusform>
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
    <numerusform>{n} Prüfer, bis {duration}</numerusform>
    <numerusform>{n} Prüfer, bis {duration}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows</source>
   <extracomment>Singular: {n} row</extracomment>
   <translation>
    <numerusform>{n} Zeile</numerusform>
    <numerusform>{n} Zeilen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows added</source>
   <extracomment>Singular: {n} row added</extracomment>
   <translation>
    <numerusform>{n} Zeile hinzugefügt</numerusform>
    <numerusform>{n} Zeilen hinzugefügt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows could not be read and were left out.</source>
   <extracomment>Singular: {n} row could not be read and was left out.</extracomment>
   <translation>
    <numerusform>{n} Zeile konnte nicht gelesen werden und wurde ausgelassen.</numerusform>
    <numerusform>{n} Zeilen konnten nicht gelesen werden und wurden ausgelassen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows could not be read and were left out. Nothing of them was kept.</source>
   <extracomment>Singular: {n} row could not be read and was left out. Nothing of it was kept.</extracomment>
   <translation>
    <numerusform>{n} Zeile konnte nicht gelesen werden und wurde ausgelassen. Nichts davon wurde behalten.</numerusform>
    <numerusform>{n} Zeilen konnten nicht gelesen werden und wurden ausgelassen. Nichts davon wurde behalten.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows you had already from an earlier export.</source>
   <extracomment>Singular: {n} row you had already from an earlier export.</extracomment>
   <translation>
    <numerusform>{n} Zeile hatten Sie schon aus einem früheren Export.</numerusform>
    <numerusform>{n} Zeilen hatten Sie schon aus einem früheren Export.</numerusform>
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
   <source>{n} rows. It is not encrypted.</source>
   <extracomment>Singular: {n} row. It is not encrypted.</extracomment>
   <translation>
    <numerusform>{n} Zeile. Es ist nicht verschlüsselt.</numerusform>
    <numerusform>{n} Zeilen. Es ist nicht verschlüsselt.</numerusform>
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
   <source>{n} sales are not finished. Only this device gives the samples and keys they still need; without them what is held for them is lost.</source>
   <extracomment>Singular: {n} sale is not finished. Only this device gives the samples and keys it still needs; without them what is held for it is lost.</extracomment>
   <translation>
    <numerusform>{n} Verkauf ist nicht abgeschlossen. Nur dieses Gerät gibt die Stichproben und Schlüssel, die er noch braucht; ohne sie ist verloren, was dafür hinterlegt ist.</numerusform>
    <numerusform>{n} Verkäufe sind nicht abgeschlossen. Nur dieses Gerät gibt die Stichproben und Schlüssel, die sie noch brauchen; ohne sie ist verloren, was dafür hinterlegt ist.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} sales here are not finished. They wait until you come back, and their deadlines do not: what is held for them can be lost.</source>
   <extracomment>Singular: {n} sale here is not finished. It waits until you come back, and its deadlines do not: what is held for it can be lost.</extracomment>
   <translation>
    <numerusform>{n} Verkauf hier ist nicht abgeschlossen. Er wartet, bis Sie zurückkommen, seine Fristen nicht: Was dafür hinterlegt ist, kann verloren gehen.</numerusform>
    <numerusform>{n} Verkäufe hier sind nicht abgeschlossen. Sie warten, bis Sie zurückkommen, ihre Fristen nicht: Was dafür hinterlegt ist, kann verloren gehen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} sales. Who buys them reads them.</source>
   <extracomment>Singular: {n} sale. Who buys it reads it.</extracomment>
   <translation>
    <numerusform>{n} Verkauf. Wer kauft, liest die Daten.</numerusform>
    <numerusform>{n} Verkäufe. Wer kauft, liest die Daten.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} sources on this computer</source>
   <extracomment>Singular: {n} source on this computer</extracomment>
   <translation>
    <numerusform>{n} Quelle auf diesem Computer</numerusform>
    <numerusform>{n} Quellen auf diesem Computer</numerusform>
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
   <source>{n} strikes. {left} more end all deliveries; proven fraud counts 3.</source>
   <extracomment>Singular: {n} strike. {left} more end all deliveries; proven fraud counts 3.</extracomment>
   <translation>
    <numerusform>{n} Verwarnung. {left} weitere beenden alle Lieferungen; erwiesener Betrug zählt 3.</numerusform>
    <numerusform>{n} Verwarnungen. {left} weitere beenden alle Lieferungen; erwiesener Betrug zählt 3.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} tests failed</source>
   <extracomment>Singular: {n} test failed</extracomment>
   <translation>
    <numerusform>{n} Test nicht bestanden</numerusform>
    <numerusform>{n} Tests nicht bestanden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} texts, {hits} times</source>
   <extracomment>Singular: {n} text, {hits} times</extracomment>
   <translation>
    <numerusform>{n} Text, {hits}-mal</numerusform>
    <numerusform>{n} Texte, {hits}-mal</numerusform>
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
   <source>{n} things need you</source>
   <extracomment>Singular: {n} thing needs you</extracomment>
   <translation>
    <numerusform>{n} Sache braucht Sie</numerusform>
    <numerusform>{n} Sachen brauchen Sie</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} things to read under the records.</source>
   <extracomment>Singular: {n} thing to read under the records.</extracomment>
   <translation>
    <numerusform>{n} Punkt unter den Datensätzen zu lesen.</numerusform>
    <numerusform>{n} Punkte unter den Datensätzen zu lesen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} times in {columns}</source>
   <extracomment>Singular: {n} time in {columns}</extracomment>
   <translation>
    <numerusform>{n}-mal in {columns}</numerusform>
    <numerusform>{n}-mal in {columns}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} token accounts</source>
   <extracomment>Singular: {n} token account</extracomment>
   <translation>
    <numerusform>{n} Tokenkonto</numerusform>
    <numerusform>{n} Tokenkonten</numerusform>
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
   <source>{n} undecided</source>
   <extracomment>Singular: {n} undecided</extracomment>
   <translation>
    <numerusform>{n} unentschieden</numerusform>
    <numerusform>{n} unentschieden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} unfinished sales of noised data end: going on could reveal twice what was paid for once.</source>
   <extracomment>Singular: {n} unfinished sale of noised data ends: going on could reveal twice what was paid for once.</extracomment>
   <translation>
    <numerusform>{n} unfertiger Verkauf verrauschter Daten endet: Weiterzumachen könnte doppelt verraten, was einmal bezahlt wurde.</numerusform>
    <numerusform>{n} unfertige Verkäufe verrauschter Daten enden: Weiterzumachen könnte doppelt verraten, was einmal bezahlt wurde.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} used</source>
   <extracomment>Singular: {n} used</extracomment>
   <translation>
    <numerusform>{n} benutzt</numerusform>
    <numerusform>{n} benutzt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} votes</source>
   <extracomment>Singular: {n} vote</extracomment>
   <translation>
    <numerusform>{n} Stimme</numerusform>
    <numerusform>{n} Stimmen</numerusform>
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
   <translation>{open_batches} Ihrer Chargen sind offen. Freier Einsatz haftet für Betrug darin, bis sie abgerechnet sind, und {duration} länger.</translation>
  </message>
  <message>
   <source>{open_sales} sales are</source>
   <translation>{open_sales} Verkäufe sind</translation>
  </message>
  <message>
   <source>{panel} reviewers drawn by lot, who read {sampled} sampled records of each batch</source>
   <translation>{panel} ausgeloste Prüfer, die aus jeder Charge {sampled} gezogene Datensätze lesen</translation>
  </message>
  <message>
   <source>{path} cannot be read, so it is not known where the data folder is.</source>
   <translation>{path} kann nicht gelesen werden, also ist nicht bekannt, wo der Datenordner ist.</translation>
  </message>
  <message>
   <source>{path} cannot be written: {strerror}.</source>
   <translation>{path} kann nicht geschrieben werden: {strerror}.</translation>
  </message>
  <message>
   <source>{path} exists; it was left as it is.</source>
   <translation>{path} gibt es schon; es blieb, wie es war.</translation>
  </message>
  <message>
   <source>{path} is a link, or no file.</source>
   <translation>{path} ist eine Verknüpfung oder keine Datei.</translation>
  </message>
  <message>
   <source>{plural} ({percent}) can be joined with records you sold before, by values that only they have.</source>
   <translation>Über Werte, die nur darin vorkommen, mit früher verkauften Datensätzen verknüpfbar: {plural} ({percent}).</translation>
  </message>
  <message>
   <source>{plural}{where} still hold what looks personal: {named}.</source>
   <translation>{plural}{where} enthalten noch etwas, das persönlich aussieht: {named}.</translation>
  </message>
  <message>
   <source>{plural}{where} still holds what looks personal: {named}.</source>
   <translation>{plural}{where} enthält noch etwas, das persönlich aussieht: {named}.</translation>
  </message>
  <message>
   <source>{price} a record</source>
   <translation>{price} je Satz</translation>
  </message>
  <message>
   <source>{price} for each accepted record.</source>
   <translation>{price} für jeden angenommenen Datensatz.</translation>
  </message>
  <message>
   <source>{problem} Nothing has left. Decide again.</source>
   <translation>{problem} Nichts ist hinausgegangen. Entscheiden Sie neu.</translation>
  </message>
  <message>
   <source>{problem} Nothing was counted or spent.</source>
   <translation>{problem} Nichts wurde gezählt oder verbraucht.</translation>
  </message>
  <message>
   <source>{reason}. Nothing was written. Save it as JPEG or PNG in a picture app first.</source>
   <translation>{reason}. Nichts wurde geschrieben. Speichern Sie es zuerst in einem Bildprogramm als JPEG oder PNG.</translation>
  </message>
  <message>
   <source>{redraw} of 2 times: too few votes came</source>
   <translation>{redraw} von 2 Malen: Zu wenige Stimmen kamen</translation>
  </message>
  <message>
   <source>{rejected} of {refusing} that would refuse it</source>
   <translation>{rejected} von {refusing}, die es ablehnen würden</translation>
  </message>
  <message>
   <source>{rejecting} of {size} reject</source>
   <translation>{rejecting} von {size} lehnen ab</translation>
  </message>
  <message>
   <source>{retention_days} days</source>
   <translation>{retention_days} Tage</translation>
  </message>
  <message>
   <source>{rows} rows</source>
   <translation>{rows} Zeilen</translation>
  </message>
  <message>
   <source>{rows} rows are fewer than the {min_records} a delivery needs.</source>
   <translation>{rows} Zeilen sind weniger als die {min_records}, die eine Lieferung braucht.</translation>
  </message>
  <message>
   <source>{rows} rows are fewer than the {min_rows} that are wanted.</source>
   <translation>{rows} Zeilen sind weniger als die {min_rows}, die verlangt sind.</translation>
  </message>
  <message>
   <source>{said} At epsilon {better} it would be {better2}.</source>
   <translation>{said} Bei Epsilon {better} wären es {better2}.</translation>
  </message>
  <message>
   <source>{said} No epsilon taken here shows many more.</source>
   <translation>{said} Kein Epsilon, das hier genommen wird, zeigt viel mehr.</translation>
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
   <source>{score} make level {level}.</source>
   <translation>{score} Punkte ergeben Stufe {level}.</translation>
  </message>
  <message>
   <source>{searched} of {total} records were searched</source>
   <translation>{searched} von {total} Datensätzen durchsucht</translation>
  </message>
  <message>
   <source>{several} of the {seen} are refused</source>
   <translation>{several} der {seen} werden abgelehnt</translation>
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
   <source>{shown} of {total} rows so far.</source>
   <translation>Bisher {shown} von {total} Zeilen.</translation>
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
   <source>{size} MB used. Keys and data are encrypted here.</source>
   <translation>{size} MB belegt. Schlüssel und Daten sind hier verschlüsselt.</translation>
  </message>
  <message>
   <source>{size} MB, read back: {path}</source>
   <translation>{size} MB, zurückgelesen: {path}</translation>
  </message>
  <message>
   <source>{size} attesters of the buyer decide</source>
   <translation>{size} Gutachter des Käufers entscheiden</translation>
  </message>
  <message>
   <source>{source} · deleted from here</source>
   <translation>{source} · hier gelöscht</translation>
  </message>
  <message>
   <source>{source} · erased</source>
   <translation>{source} · gelöscht</translation>
  </message>
  <message numerus="yes">
   <source>{source} · {n} rows</source>
   <extracomment>Singular: {source} · {n} row</extracomment>
   <translation>
    <numerusform>{source} · {n} Zeile</numerusform>
    <numerusform>{source} · {n} Zeilen</numerusform>
   </translation>
  </message>
  <message>
   <source>{spent} is spent already: every further sale with noise is refused until you raise it.</source>
   <translation>{spent} ist schon verbraucht: Jeder weitere Verkauf mit Rauschen wird abgelehnt, bis Sie die Grenze anheben.</translation>
  </message>
  <message>
   <source>{spent} today</source>
   <translation>{spent} heute</translation>
  </message>
  <message>
   <source>{step} of 3 · {title}</source>
   <translation>{step} von 3 · {title}</translation>
  </message>
  <message>
   <source>{str} (process {int})</source>
   <translation>{str} (Prozess {int})</translation>
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
   <source>{target} does not hold what was written to it.</source>
   <translation>{target} enthält nicht, was hineingeschrieben wurde.</translation>
  </message>
  <message>
   <source>{texts} of personal data in {places} still wait for your decision.</source>
   <translation>Persönliche Angaben warten noch auf Ihre Entscheidung: {texts}, verteilt auf {places}.</translation>
  </message>
  <message>
   <source>{texts} of personal data in {places} still waits for your decision.</source>
   <translation>Eine persönliche Angabe wartet noch auf Ihre Entscheidung: {texts}, verteilt auf {places}.</translation>
  </message>
  <message>
   <source>{text} The losing side pays this panel.</source>
   <translation>{text} Die unterlegene Seite bezahlt diese Prüfer.</translation>
  </message>
  <message>
   <source>{threshold} of {attesters} attesters</source>
   <translation>{threshold} von {attesters} Gutachtern</translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation>noch {time}</translation>
  </message>
  <message>
   <source>{title} (failed: only the fee was paid)</source>
   <translation>{title} (fehlgeschlagen: nur die Gebühr wurde bezahlt)</translation>
  </message>
  <message>
   <source>{title} +{epsilon}</source>
   <translation>{title} +{epsilon}</translation>
  </message>
  <message>
   <source>{title} has no rows, so nothing of it was added.</source>
   <translation>{title} hat keine Zeilen, daher wurde nichts davon hinzugefügt.</translation>
  </message>
  <message>
   <source>{title}, to {buyer}</source>
   <translation>{title}, an {buyer}</translation>
  </message>
  <message>
   <source>{token} in one day</source>
   <translation>{token} an einem Tag</translation>
  </message>
  <message>
   <source>{token} in one signature</source>
   <translation>{token} in einer Signatur</translation>
  </message>
  <message>
   <source>{total} if all are accepted</source>
   <translation>{total}, wenn alle angenommen werden</translation>
  </message>
  <message>
   <source>{total} records cannot be split into batches of {least} to {most}.</source>
   <translation>{total} Datensätze lassen sich nicht in Chargen von {least} bis {most} teilen.</translation>
  </message>
  <message>
   <source>{to} cannot be used: {strerror}.</source>
   <translation>{to} kann nicht benutzt werden: {strerror}.</translation>
  </message>
  <message>
   <source>{to} is not empty.</source>
   <translation>{to} ist nicht leer.</translation>
  </message>
  <message>
   <source>{under_scope} of these records were sold under this promise before.</source>
   <translation>{under_scope} dieser Datensätze wurden zuvor unter diesem Versprechen verkauft.</translation>
  </message>
  <message>
   <source>{unknown} of {count} instructions are unknown. We cannot say what they would do.</source>
   <translation>{unknown} von {count} Anweisungen sind unbekannt. Wir können nicht sagen, was sie täten.</translation>
  </message>
  <message>
   <source>{unread} archives within were not looked into: they are damaged, encrypted or too large.</source>
   <translation>{unread} Archive darin wurden nicht durchsucht: Sie sind beschädigt, verschlüsselt oder zu groß.</translation>
  </message>
  <message>
   <source>{url} is not the address of a gateway.</source>
   <translation>{url} ist nicht die Adresse eines Gateways.</translation>
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
   <translation>{usable} Datensätze sind weniger als die {min_records}, die diese Anfrage verlangt.</translation>
  </message>
  <message>
   <source>{value} is not usable as the address of an IPFS RPC.</source>
   <translation>{value} ist nicht als Adresse eines IPFS-RPC brauchbar.</translation>
  </message>
  <message>
   <source>{value} {unit}, surely between {low} and {high}</source>
   <translation>{value} {unit}, sicher zwischen {low} und {high}</translation>
  </message>
  <message>
   <source>{value}, surely between {low} and {high}</source>
   <translation>{value}, sicher zwischen {low} und {high}</translation>
  </message>
  <message>
   <source>{vault} free</source>
   <translation>{vault} frei</translation>
  </message>
  <message>
   <source>{verdicts}, round {standing_round}</source>
   <translation>{verdicts}, Runde {standing_round}</translation>
  </message>
  <message>
   <source>{wallets} wallet{s} and {accounts} account{s2}</source>
   <translation>Wallets: {wallets}, Konten: {accounts}</translation>
  </message>
  <message>
   <source>{what} (turned off)</source>
   <translation>{what} (ausgeschaltet)</translation>
  </message>
  <message>
   <source>{what} If it is a secret key, show it to nobody.</source>
   <translation>{what} Wenn es ein geheimer Schlüssel ist, zeigen Sie ihn niemandem.</translation>
  </message>
  <message>
   <source>{what} That needs you.</source>
   <translation>{what} Das braucht Sie.</translation>
  </message>
  <message>
   <source>{what} of the token {short} stands in {where} from now on.</source>
   <translation>{what} des Tokens {short} steht von jetzt an in {where}.</translation>
  </message>
  <message>
   <source>{what} of the token {short} stands in {where}; {holder} may change that.</source>
   <translation>{what} des Tokens {short} steht in {where}; {holder} darf das ändern.</translation>
  </message>
  <message>
   <source>{what}: score {before} → {after}, strikes {strikes}</source>
   <translation>{what}: Punkte {before} → {after}, Verwarnungen {strikes}</translation>
  </message>
  <message>
   <source>{what}{whose} changed by {moved} {unit}, not by {said}.</source>
   <translation>{what}{whose} änderte sich um {moved} {unit}, nicht um {said}.</translation>
  </message>
  <message>
   <source>{where} has no “{key}”; known there: {join}</source>
   <translation>{where} hat kein „{key}“; dort bekannt: {join}</translation>
  </message>
  <message>
   <source>{where} is a table</source>
   <translation>{where} ist eine Tabelle</translation>
  </message>
  <message>
   <source>{whose} holds {money}, the lots {money2}: part of the history is missing here, so lots and profit of this token are incomplete.</source>
   <translation>{whose} hält {money}, die Posten {money2}: Ein Teil des Verlaufs fehlt hier, also sind Posten und Gewinn dieses Tokens unvollständig.</translation>
  </message>
  <message>
   <source>{whose}. Its program is not the one this app came with: nothing is signed there.</source>
   <translation>{whose}. Sein Programm ist nicht das, mit dem diese App kam: Dort wird nichts signiert.</translation>
  </message>
  <message>
   <source>{whose}. Its program is the one this app came with.</source>
   <translation>{whose}. Sein Programm ist das, mit dem diese App kam.</translation>
  </message>
  <message>
   <source>{who} sends {sol} to {whom}.</source>
   <translation>{who} sendet {sol} an {whom}.</translation>
  </message>
  <message>
   <source>{who} sends {text} to {whom}{note}.</source>
   <translation>{who} sendet {text} an {whom}{note}.</translation>
  </message>
  <message>
   <source>{who}, staking {money}</source>
   <translation>{who}, mit {money} Einsatz</translation>
  </message>
  <message>
   <source>{within} records stand in this file more than once. Leave the repetitions out.</source>
   <translation>{within} Datensätze stehen mehrfach in dieser Datei. Lassen Sie die Wiederholungen weg.</translation>
  </message>
  <message>
   <source>{words} recovery words bring back every account in it.</source>
   <translation>{words} Wiederherstellungswörter bringen jedes Konto darin zurück.</translation>
  </message>
  <message>
   <source>{words} recovery words, with a passphrase of their own.</source>
   <translation>{words} Wiederherstellungswörter, mit eigener Passphrase.</translation>
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
   <source>Çöp kutusu</source>
   <translation>Çöp kutusu</translation>
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
   <source>ε of that sale</source>
   <translation>ε dieses Verkaufs</translation>
  </message>
  <message>
   <source>ε {epsilon}</source>
   <translation>ε {epsilon}</translation>
  </message>
  <message>
   <source>ε {epsilon} per answer</source>
   <translation>ε {epsilon} je Antwort</translation>
  </message>
  <message>
   <source>ε {epsilon} per day</source>
   <translation>ε {epsilon} je Tag</translation>
  </message>
  <message>
   <source>ε {epsilon} per place</source>
   <translation>ε {epsilon} je Ort</translation>
  </message>
  <message>
   <source>ε {epsilon} per record</source>
   <translation>ε {epsilon} je Datensatz</translation>
  </message>
  <message>
   <source>ε {epsilon} spent</source>
   <translation>ε {epsilon} verbraucht</translation>
  </message>
  <message>
   <source>ε {epsilon} was spent on it and stays spent: nothing gives it back.</source>
   <translation>ε {epsilon} wurde dafür verbraucht und bleibt verbraucht: Nichts gibt es zurück.</translation>
  </message>
  <message>
   <source>ε {epsilon}, {unit}</source>
   <translation>ε {epsilon}, {unit}</translation>
  </message>
  <message>
   <source>ε {epsilon}: {error}, between {low} and {high}</source>
   <translation>ε {epsilon}: {error}, zwischen {low} und {high}</translation>
  </message>
  <message>
   <source>ε {limit} for each kind of data and unit. Beyond it nothing is computed.</source>
   <translation>ε {limit} für jede Art von Daten und Einheit. Darüber hinaus wird nichts berechnet.</translation>
  </message>
  <message>
   <source>ε {spent} of {limit}</source>
   <translation>ε {spent} von {limit}</translation>
  </message>
  <message>
   <source>ε {spent}, {total} in all</source>
   <translation>ε {spent}, insgesamt {total}</translation>
  </message>
  <message>
   <source>ε, set exactly</source>
   <translation>ε, genau eingestellt</translation>
  </message>
  <message>
   <source>Вы посмотрели видео </source>
   <translation>Вы посмотрели видео </translation>
  </message>
  <message>
   <source>“{action}” is not something a field can have done to it.</source>
   <translation>„{action}“ ist nichts, was mit einem Feld getan werden kann.</translation>
  </message>
  <message>
   <source>“{code}” is not a currency.</source>
   <translation>„{code}“ ist keine Währung.</translation>
  </message>
  <message>
   <source>“{column}” by generalise:{how}</source>
   <translation>„{column}“ durch generalise:{how}</translation>
  </message>
  <message>
   <source>“{column}” cannot be given as “{name}”: one of them is not there.</source>
   <translation>„{column}“ kann nicht als „{name}“ gegeben werden: Eines von beiden gibt es nicht.</translation>
  </message>
  <message>
   <source>“{name}” holds {kinds} and leaves as it is. Go back to cover it.</source>
   <translation>„{name}“ enthält {kinds} und geht hinaus, wie es ist. Gehen Sie zurück, um es abzudecken.</translation>
  </message>
  <message>
   <source>“{name}” in your address book.</source>
   <translation>„{name}“ in Ihrem Adressbuch.</translation>
  </message>
  <message>
   <source>“{name}” is nothing that is protected.</source>
   <translation>„{name}“ ist nichts, was geschützt wird.</translation>
  </message>
  <message>
   <source>“{name}” is wanted in {unit}, and the column is in {unit2}.</source>
   <translation>„{name}“ wird in {unit} verlangt, und die Spalte ist in {unit2}.</translation>
  </message>
  <message>
   <source>“{text}” is a name. Names are not looked up: whoever answers could point it elsewhere.</source>
   <translation>„{text}“ ist ein Name. Namen werden nicht nachgeschlagen: Wer antwortet, könnte woandershin zeigen.</translation>
  </message>
  <message>
   <source>“{title}” is not as you chose it: a newer export was added since.</source>
   <translation>„{title}“ ist nicht mehr, wie Sie es gewählt haben: Seitdem wurde ein neuerer Export hinzugefügt.</translation>
  </message>
  <message>
   <source>“{title}” is not in this file any more.</source>
   <translation>„{title}“ ist nicht mehr in dieser Datei.</translation>
  </message>
  <message>
   <source>“{title}” was erased: its keys were destroyed, so nobody can read it any more.</source>
   <translation>„{title}“ wurde gelöscht: Die Schlüssel wurden vernichtet, niemand kann es mehr lesen.</translation>
  </message>
  <message>
   <source>“{title}” was not imported: {rows}.{why}</source>
   <translation>„{title}“ wurde nicht importiert: {rows}.{why}</translation>
  </message>
  <message>
   <source>“{unit}” is nothing that is protected.</source>
   <translation>„{unit}“ ist nichts, was geschützt wird.</translation>
  </message>
  <message>
   <source>“{value}” is a word this version does not know</source>
   <translation>„{value}“ ist ein Wort, das diese Version nicht kennt</translation>
  </message>
  <message>
   <source>≈ {name}: {count} → about {count} ± {error} (noised)</source>
   <translation>≈ {name}: {count} → etwa {count} ± {error} (verrauscht)</translation>
  </message>
 </context>
</TS>
