"""Words that say what a number beside them is, in the languages of the formats in `id_formats.py`.

A cue is one word or two words joined by a space, in lower case. A cue without a type (`None`) says that the number is
nothing personal: an order, a version, a part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from privacy.kinds import PiiType

_WORDS: Final[dict[PiiType | None, str]] = {
    "NATIONAL_ID": """
        ssn|social security|socialsecurity|soc sec|national id|national identity|identity number|identity card|id card|id number|id no|citizen id
        |national insurance|ni number|nino|nin|sin|social insurance|aadhaar|aadhar|adhaar|uidai|citizen card
        |personalausweis|personalausweisnummer|ausweisnummer|ausweis|ausweisnr|perso|rentenversicherungsnummer
        |sozialversicherungsnummer|sozialversicherung|svnr|sv nummer|sv nr|rvnr|ahv|ahv nummer|ahv nr|avs|numéro avs
        |sécurité sociale|securite sociale|numéro sécu|sécu|nir|carte nationale|cni|carte identité|d identité|identité
        |dni|nie|nif dni|documento nacional|documento de|documento identidad|cédula|cedula|curp|cuil|clave única
        |carta d|carta identità|identità|bsn|burgerservicenummer|sofinummer|identiteitskaart|identiteitskaartnummer
        |rijksregisternummer|rijksregister|registre national|nationaal nummer|insz|niss|pesel|dowód|dowodu|dowód osobisty
        |dowodu osobistego|nr dowodu|personnummer|personnr|pnr|samordningsnummer|cpr|cpr nr|cpr nummer|fødselsnummer
        |fodselsnummer|fnr|henkilötunnus|hetu|rodné číslo|rodne cislo|rodné|rč|cnp|egn|oib|jmbg|cpf|rg|cartão cidadão|cidadão
        |cartão de|bilhete identidade|citizenship number|nric|fin no|hkid|tckn|kimlik|kimlik no|tc kimlik|rrn
        |resident registration|my number|mynumber|pps|ppsn|driver license|drivers license|driving licence|driving license|driver licence
        |licence number|license number|dl number|führerschein|führerscheinnummer|permis conduire|permis de|patente|carné conducir|rijbewijs
        |rijbewijsnummer|prawo jazdy|körkort|führerschein nr|voter id|epic
        """,
    "TAX_ID": """
        tax id|tax identification|tax number|tax no|tin|itin|ein|tax file|tfn|utr|taxpayer reference|unique taxpayer|taxpayer
        |vat|vat no|vat number|vat id|abn|steuer id|steuerid|steuernummer|steuer nr|steuernr|steueridentifikationsnummer|idnr|st nr|ust id
        |ustid|ust idnr|umsatzsteuer|uid|numéro fiscal|numero fiscal|n fiscal|fiscal|spi|référence fiscale|tva|siret|siren
        |nif|cif|identificación fiscal|rfc|nit|rut|cuit|ruc|codice fiscale|codicefiscale|cod fisc|c f|partita iva|p iva|piva
        |fiscaal nummer|btw|btw nummer|rsin|nip|regon|numer podatkowy|contribuinte|número contribuinte|cnpj|pan|pan card|pan number
        |permanent account|gstin|gst|moms|organisationsnummer|org nr|skattenummer|vkn|vergi no|inn|инн
        """,
    "PASSPORT": """
        passport|passport no|passport number|passports|pass nr|pass no|passnummer|reisepass|reisepassnummer|reisepass nr|passeport|pasaporte
        |passaporto|paspoort|paspoortnummer|passaporte|paszport|paszportu|pass|passi|pasnummer|pasnr|útlevél|pasaport|cestovní pas
        """,
    "HEALTH_ID": """
        nhs|nhs number|nhs no|medicare|medicaid|mbi|health insurance|health card|healthcare|health id|member id|insurance number|ohip|phn|mrn
        |patient id|patient number|patient no|medical record|subscriber id|policy number|hic|hicn|krankenversicherung
        |krankenversichertennummer|versichertennummer|versicherten nr|versichertennr|kvnr|krankenkasse|gesundheitskarte|egk
        |versichertenkarte|carte vitale|vitale|assurance maladie|mutuelle|tarjeta sanitaria|sanitaria|seguridad social|nuss|naf|cip
        |tessera sanitaria|zorgverzekering|polisnummer|zorgpolis|verzekerdennummer|relatienummer|ekuz|ubezpieczenia|sns|utente
        |número utente|cartão nacional|cns|sus|cartão sus|abha|health account|ehic|ihi|försäkringskassan
        """,
    "BANK_ACCOUNT": """
        account|account no|account number|acct|acc|a c|acc no|bank account|sort code|sortcode|routing|routing number|aba|checking|savings
        |transit|institution|ifsc|ifsc code|bsb|konto|kontonummer|konto nr|kontonr|ktonr|kto|bankkonto|blz|bankleitzahl|compte|rib
        |numéro compte|n compte|cuenta|cuenta bancaria|ccc|número cuenta|clabe|conto|conto corrente|c c|rekening|rekeningnummer
        |bankrekening|conta|conta corrente|conta bancária|agência|agencia|nib|numer konta|rachunek|rachunku|nr konta|bankgiro
        |plusgiro|clearingnummer|clearing|bankkontonummer|tilinumero|postkonto|beneficiary account
        """,
    "PHONE": """
        phone|phone number|phones|telephone|tel|tél|mobile|mobil|cell|cellphone|cell number|call|call me|text|ring|dial|whatsapp|wa|signal|sms|fax|contact number
        |telefon|telefonnummer|handy|handynummer|handynr|rufnummer|ruf|anrufen|rückruf|nummer|telefonisch|mobilnummer|téléphone
        |telephone|portable|appelez|appeler|appelle|joindre|joignable|numéro|teléfono|telefono|móvil|movil|celular|llamar|llama|llámame|cellulare
        |chiama|chiamami|chiamare|telefoonnummer|telefoon|mobiel|bel|bellen|telefone|telemóvel|telemovel|ligue|ligar|liga|zap
        |tel kom|komórka|komórkowy|telefonu|numer telefonu|zadzwoń|dzwoń|dzwonić|telefonnr|ringa|ring|mobilnr|puhelin|number|hotline|reach|telf|gsm|natel
        |number is|nummer ist|reachable|erreichbar|erreichen|sms
        """,
    "PLATE": """
        plate|plates|license plate|licence plate|number plate|reg|registration|registration number|vehicle|car|van|parked|parking|vrm|rego|tag
        |kennzeichen|autokennzeichen|nummernschild|kfz|fahrzeug|auto|pkw|wagen|geparkt|parkt|immatriculation|plaque|voiture|véhicule|immatriculée
        |immatriculé|garé|garée|matrícula|matricula|coche|vehículo|aparcado|placa|placas|carro|veículo|targa|targata|macchina|automobile|parcheggiata|kenteken
        |nummerplaat|geparkeerd|tablica|tablice|rejestracyjny|rejestracja|rejestracyjne|samochód|samochodu|auta|registreringsnummer|regnr|bil|bilen|skylt
        |nummerpladen|nummerplade|rekisterinumero|truck|lorry|taxi|uber|vehicle reg|carro|motorrad|moto|suv|volvo|bmw|audi|vw|golf|ford|toyota|honda|renault|peugeot|fiat|seat|tesla
        """,
    None: """
        order|orders|order number|order no|order id|invoice|invoices|ref|reference|reference number|ticket|case|tracking|tracking number|parcel|shipment|sku|isbn|issn|ean|upc
        |gtin|part|model|serial|serial number|version|release|build|commit|item|product|article|batch|lot|page|pages|error|code|port|line|row|pid|process
        |chapter|room|flight|train|bus|gate|seat|booking|reservation|confirmation|revision|sha|hash|md5|checksum|transaction|receipt|population|sequence|epoch|timestamp
        |bestellung|bestellnummer|bestellnr|auftrag|auftragsnummer|rechnung|rechnungsnummer|rechnungsnr|artikel|artikelnummer|artikelnr|sendung
        |sendungsnummer|paket|paketnummer|seriennummer|vorgang|vorgangsnummer|aktenzeichen|zug|flug|seite|zimmer|buchung|buchungsnummer|kundennummer|losnummer|charge
        |commande|facture|colis|référence|réf|dossier|article|chambre|vol|série|lot|suivi|pedido|factura|albarán|envío|referencia|artículo|habitación|vuelo|serie|lote|seguimiento
        |ordine|fattura|pacco|spedizione|riferimento|articolo|camera|volo|lotto|bestelling|factuur|pakket|zending|bestelnummer|factuurnummer|ordernummer|serienummer
        |artikelnummer|kamer|vlucht|encomenda|fatura|quarto|voo|referência|rastreio|nota fiscal|zamówienie|zamówienia|faktura|faktury|przesyłka|paczka|numer seryjny|pokój|lot
        |beställning|ordernr|försändelse|kolli|rum|flyg|tågnummer|price|total|amount|sum|meter|zähler|zählerstand|zählernummer|barcode|imei|asin|doi|issue|bug|jira|pr|customer number|bytes|size
        """,
}


def _table() -> dict[str, PiiType | None]:
    cues: dict[str, PiiType | None] = {}
    for kind, words in _WORDS.items():
        for word in words.split("|"):
            cues.setdefault(" ".join(word.split()), kind)
    return cues


CUES: Final[dict[str, PiiType | None]] = _table()
"""Type of each cue."""
