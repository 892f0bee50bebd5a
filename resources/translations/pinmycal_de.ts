<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>window</name>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_table.py" />
   <source> and {0} more</source>
   <translation> und {0} weitere</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;About PinmyCal Desktop</source>
   <translation>Ü&amp;ber PinmyCal Desktop</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Agenda</source>
   <translation>&amp;Agenda</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Booking</source>
   <translation>&amp;Buchung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Cancel the booking…</source>
   <translation>Buchung ab&amp;sagen…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Day</source>
   <translation>&amp;Tag</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Decline…</source>
   <translation>Ab&amp;lehnen…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Event types</source>
   <translation>&amp;Terminarten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Export bookings…</source>
   <translation>Buchungen &amp;exportieren…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Filter the bookings…</source>
   <translation>Buchungen &amp;filtern…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Go</source>
   <translation>&amp;Gehe zu</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Go to a date…</source>
   <translation>&amp;Gehe zu Datum…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Import a calendar…</source>
   <translation>Kalender &amp;importieren…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Keys</source>
   <translation>&amp;Tasten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Light</source>
   <translation>&amp;Hell</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Local service</source>
   <translation>&amp;Lokaler Dienst</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Mark as absent…</source>
   <translation>Als abwesend ver&amp;merken…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Menu</source>
   <translation>&amp;Menü</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Month</source>
   <translation>&amp;Monat</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;New booking…</source>
   <translation>&amp;Neue Buchung…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Next</source>
   <translation>&amp;Weiter</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Number of days</source>
   <translation>A&amp;nzahl Tage</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Outbox</source>
   <translation>Postaus&amp;gang</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Paste a calendar</source>
   <translation>Kalender einf&amp;ügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;People</source>
   <translation>&amp;Personen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Previous</source>
   <translation>&amp;Zurück</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Published calendars</source>
   <translation>&amp;Veröffentlichte Kalender</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Redo</source>
   <translation>&amp;Wiederholen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Schedules</source>
   <translation>&amp;Zeitpläne</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Search or command…</source>
   <translation>&amp;Suche oder Befehl…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Side bar</source>
   <translation>&amp;Seitenleiste</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Today</source>
   <translation>&amp;Heute</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Week</source>
   <translation>&amp;Woche</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>&amp;Where are your bookings?</source>
   <translation>&amp;Wo sind die Buchungen?</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>, and .</source>
   <translation>, und .</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>0–9</source>
   <translation>0–9</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/page.py" />
   <source>1 change waits</source>
   <translation>1 Änderung wartet</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>1 day before</source>
   <translation>1 Tag vorher</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>1 hour before</source>
   <translation>1 Stunde vorher</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/welcome.py" />
   <source>12 hours</source>
   <translation>12 Stunden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>14:00</source>
   <translation>14:00</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>2 to 9</source>
   <translation>2 bis 9</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>24 Dec, tomorrow, thu+2w, in 3 weeks</source>
   <translation>24. Dez., morgen, do+2w, in 3 Wochen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/welcome.py" />
   <source>24 hours</source>
   <translation>24 Stunden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>2:00 pm</source>
   <translation>2:00 pm</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>A Cal.com server of your own</source>
   <translation>Ein eigener Cal.com-Server</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>A PinmyCal server of your own</source>
   <translation>Ein eigener PinmyCal-Server</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/begun_draft.py" />
   <source>A booking was begun: {0}</source>
   <translation>Eine Buchung wurde begonnen: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>A change nobody told of</source>
   <translation>Eine Änderung, die niemand gemeldet hat</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>A change that was told late</source>
   <translation>Eine Änderung, die spät gemeldet wurde</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/view.py" />
   <source>A command, a person, a date, or: book Ava intro thu 3pm london</source>
   <translation>Befehl, Person, Datum oder: buche Ava intro do 15:00 london</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>A delivery is a hint: it is verified, kept, and its booking is read from the service. None of it is ever believed.</source>
   <translation>Eine Zustellung ist ein Hinweis: Sie wird geprüft und aufbewahrt, und ihre Buchung wird beim Dienst gelesen. Geglaubt wird ihr nichts.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/dialog.py" />
   <source>A further zone is not chosen</source>
   <translation>Eine weitere Zone ist nicht gewählt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>A key</source>
   <translation>Ein Schlüssel</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>A key that ends in {0}</source>
   <translation>Ein Schlüssel, der auf {0} endet</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <source>A link</source>
   <translation>Ein Link</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/where.py" />
   <source>A link, sent later</source>
   <translation>Ein Link, kommt später</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/program.py" />
   <source>A mistake of ours</source>
   <translation>Unser Fehler</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/changes.py" />
   <source>A new event type. Bookings can be made once it is saved.</source>
   <translation>Eine neue Terminart. Sobald sie gespeichert ist, kann sie gebucht werden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/live_part.py" />
   <source>A service can tell this computer of changes at once. For that it needs a public address that leads here: one of yours, or one that a tunnel program on this computer gives. Without one nothing is missed, only later.</source>
   <translation>Ein Dienst kann diesem Rechner Änderungen sofort melden. Dafür braucht er eine öffentliche Adresse, die hierher führt: eine eigene oder eine, die ein Tunnelprogramm auf diesem Rechner gibt. Ohne sie geht nichts verloren, es kommt nur später.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>A service did not take it as it is. Say what is to be done.</source>
   <translation>Ein Dienst hat es so nicht angenommen. Sagen Sie, was geschehen soll.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>A&amp;ccounts</source>
   <translation>&amp;Konten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>API versions</source>
   <translation>API-Versionen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Accent colour</source>
   <translation>Akzentfarbe</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/filter_bar.py" />
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>Account</source>
   <translation>Konto</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/page.py" />
   <location filename="../../pinmycal_desktop/ui/rail.py" />
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <source>Accounts</source>
   <translation>Konten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Act for so&amp;mebody…</source>
   <translation>Für &amp;jemanden handeln …</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/acting.py" />
   <location filename="../../pinmycal_desktop/ui/owner_box.py" />
   <source>Acting for</source>
   <translation>Im Namen von</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <source>Acting for {0}</source>
   <translation>Im Namen von {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/lengths.py" />
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Add &amp;guests…</source>
   <translation>&amp;Gäste hinzufügen…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/guests_field.py" />
   <source>Add a person</source>
   <translation>Person hinzufügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/questions.py" />
   <source>Add a question</source>
   <translation>Frage hinzufügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/side.py" />
   <source>Add a schedule</source>
   <translation>Zeitplan hinzufügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Add an &amp;account…</source>
   <translation>&amp;Konto hinzufügen…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/page.py" />
   <source>Add an account…</source>
   <translation>Konto hinzufügen…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/side.py" />
   <source>Add an event type</source>
   <translation>Terminart hinzufügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/dates.py" />
   <source>Add dates</source>
   <translation>Tage hinzufügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <location filename="../../pinmycal_desktop/ui/booking/guests_dialog.py" />
   <source>Add guests</source>
   <translation>Weitere Gäste hinzufügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Add guests: {0}</source>
   <translation>Gäste hinzufügen: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/override_card.py" />
   <source>Add hours</source>
   <translation>Zeiten hinzufügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/rows.py" />
   <source>Add hours on {0}</source>
   <translation>Zeiten am {0} hinzufügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/lengths.py" />
   <source>Add it</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/question_dialog.py" />
   <source>Add question</source>
   <translation>Frage hinzufügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/guests_dialog.py" />
   <source>Added guests: {0}.</source>
   <translation>Gäste hinzugefügt: {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>Address of its pages</source>
   <translation>Adresse seiner Seiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>Address of the server</source>
   <translation>Adresse des Servers</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>Address of the service</source>
   <translation>Adresse des Dienstes</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <source>Address or file</source>
   <translation>Adresse oder Datei</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>Addresses for webhooks</source>
   <translation>Adressen für Webhooks</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>Addresses of your own</source>
   <translation>Eigene Adressen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>Addresses…</source>
   <translation>Adressen …</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/view.py" />
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <source>Agenda</source>
   <translation>Agenda</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>All about them</source>
   <translation>Alles über sie</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>All accounts</source>
   <translation>Alle Konten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>All bookings</source>
   <translation>Alle Buchungen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <location filename="../../pinmycal_desktop/ui/week/head_picture.py" />
   <source>All day</source>
   <translation>Ganztägig</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>All event types</source>
   <translation>Alle Terminarten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/series_dialog.py" />
   <source>All that are still to come</source>
   <translation>Alle, die noch kommen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>All, cancelled ones too</source>
   <translation>Alle, auch abgesagte</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/view.py" />
   <source>Also could mean</source>
   <translation>Könnte auch heißen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/side.py" />
   <source>Alt ↑ and Alt ↓ change the order</source>
   <translation>Alt ↑ und Alt ↓ ändern die Reihenfolge</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Alt+Arrows</source>
   <translation>Alt+Pfeile</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Alt+Shift+Up, Down</source>
   <translation>Alt+Umschalt+Auf, Ab</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/theme.py" />
   <source>Amber</source>
   <translation>Bernstein</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/drop_area.py" />
   <source>An .ics file, an invitation, or a saved mail with one.</source>
   <translation>Eine .ics-Datei, eine Einladung oder eine gespeicherte Mail mit einer.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/live_row.py" />
   <location filename="../../pinmycal_desktop/ui/booking/where.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <source>An address</source>
   <translation>Eine Adresse</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>An address needs the local service: switch it on first.</source>
   <translation>Eine Adresse braucht den lokalen Dienst: bitte erst einschalten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/reassign_dialog.py" />
   <source>An address or number there. Empty: whose turn it is.</source>
   <translation>Eine Adresse oder Nummer dort. Leer: wer an der Reihe ist.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <source>An address under which this can be booked for a while.</source>
   <translation>Eine Adresse, unter der dies eine Zeit lang gebucht werden kann.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
   <source>And a third one</source>
   <translation>Und eine dritte</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_preview.py" />
   <source>And {0} more remarks.</source>
   <translation>Und {0} weitere Hinweise.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Another &amp;zone for a while</source>
   <translation>Eine Weile andere &amp;Zone</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>Another file</source>
   <translation>Andere Datei</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/reassign_dialog.py" />
   <source>Another host holds it. Its time stays as it is.</source>
   <translation>Ein anderer Gastgeber hält sie. Die Zeit bleibt, wie sie ist.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/where.py" />
   <source>Another link</source>
   <translation>Anderer Link</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/where.py" />
   <source>Another number</source>
   <translation>Andere Nummer</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/question_dialog.py" />
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Answers</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/filter_bar.py" />
   <source>Any account</source>
   <translation>Jedes Konto</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/filter_bar.py" />
   <source>Any event type</source>
   <translation>Jede Terminart</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/filter_bar.py" />
   <source>Any status</source>
   <translation>Jeder Status</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/filter_bar.py" />
   <source>Anybody</source>
   <translation>Alle</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <source>Approval</source>
   <translation>Bestätigung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Arrows</source>
   <translation>Pfeile</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <source>As it calls itself</source>
   <translation>Wie er sich selbst nennt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/changes.py" />
   <source>As it was: {0}</source>
   <translation>Wie zuvor: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>As its provider tells it for CalDAV, such as {0}. The address of the calendar itself will do too.</source>
   <translation>Wie der Anbieter sie für CalDAV nennt, etwa {0}. Auch die Adresse des Kalenders selbst geht.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/rows.py" />
   <source>As text</source>
   <translation>Als Text</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>As the computer</source>
   <translation>Wie der Computer</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/override_card.py" />
   <source>As usual</source>
   <translation>Wie üblich</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/invitee.py" />
   <source>As {0} says now, without unsaved changes.</source>
   <translation>Wie {0} jetzt sagt, ohne ungespeicherte Änderungen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/questions.py" />
   <source>Ask it later (Alt+Down)</source>
   <translation>Später fragen (Alt+Ab)</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/questions.py" />
   <source>Ask it sooner (Alt+Up)</source>
   <translation>Früher fragen (Alt+Auf)</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/invitee.py" />
   <source>Ask {0} now</source>
   <translation>{0} jetzt fragen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Asked</source>
   <translation>Abgefragt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <source>Asked now, not kept</source>
   <translation>Jetzt gefragt, nicht aufbewahrt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>Asking the server…</source>
   <translation>Der Server wird gefragt…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <source>Asking {0}…</source>
   <translation>{0} wird gefragt…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/steering.py" />
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Asking…</source>
   <translation>Wird gefragt…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <source>At most</source>
   <translation>Höchstens</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>At most, in minutes</source>
   <translation>Höchstens, in Minuten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>At the service</source>
   <translation>Beim Dienst</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Be told of changes</source>
   <translation>Von Änderungen erfahren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Before and after these days</source>
   <translation>Die Tage davor und danach</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/state.py" />
   <source>Being fetched…</source>
   <translation>Wird geholt…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/theme.py" />
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/row.py" />
   <source>Body, as it was received</source>
   <translation>Inhalt, wie er ankam</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/palette/view.py" />
   <location filename="../../pinmycal_desktop/ui/reading/interfaces.py" />
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <source>Book</source>
   <translation>Buchen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Book &amp;again…</source>
   <translation>Erneut b&amp;uchen…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Book a series</source>
   <translation>Eine Serie buchen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>Book anyway</source>
   <translation>Trotzdem buchen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Book the same person again</source>
   <translation>Dieselbe Person erneut buchen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Book the time, or open the booking</source>
   <translation>Die Zeit buchen oder die Buchung öffnen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <location filename="../../pinmycal_desktop/ui/palette/commanding.py" />
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>Book {0}</source>
   <translation>{0} buchen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>Book {0} with {1}</source>
   <translation>{0} mit {1} buchen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Book, move and cancel</source>
   <translation>Buchen, verschieben und absagen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <source>Booked by</source>
   <translation>Gebucht über</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/booking_doors.py" />
   <location filename="../../pinmycal_desktop/ui/intents.py" />
   <source>Booked {0}.</source>
   <translation>{0} gebucht.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking_menu.py" />
   <source>Booking</source>
   <translation>Buchung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/buffer_strip.py" />
   <source>Booking, {0} min</source>
   <translation>Buchung, {0} Min.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_preview.py" />
   <source>Bookings</source>
   <translation>Buchungen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/changes.py" />
   <source>Bookings already made stay as they are.</source>
   <translation>Bestehende Buchungen bleiben, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>Bookings of all, two weeks</source>
   <translation>Buchungen aller, zwei Wochen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>Bookings of teams, two weeks</source>
   <translation>Buchungen der Teams, zwei Wochen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Bookings of this computer</source>
   <translation>Buchungen dieses Computers</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>Booking…</source>
   <translation>Wird gebucht…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <source>Buffer after</source>
   <translation>Puffer danach</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <source>Buffer before</source>
   <translation>Puffer davor</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <source>Buffer before and after</source>
   <translation>Puffer davor und danach</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Busy</source>
   <translation>Belegt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>Busy in the next two weeks</source>
   <translation>Belegt in den nächsten zwei Wochen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_preview.py" />
   <source>Busy times</source>
   <translation>Belegte Zeiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/where.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <source>By phone</source>
   <translation>Am Telefon</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>C&amp;hange keys…</source>
   <translation>Tasten än&amp;dern…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/rail.py" />
   <source>Calendar</source>
   <translation>Kalender</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>Calendar (*.ics)</source>
   <translation>Kalender (*.ics)</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Calendar UID</source>
   <translation>Kalender-UID</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Calendar file (.ics)</source>
   <translation>Kalenderdatei (.ics)</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/export.py" />
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Calendar files (*.ics)</source>
   <translation>Kalenderdateien (*.ics)</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <source>Calendars</source>
   <translation>Kalender</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>Calendars and mails (*.ics *.ical *.ifb *.eml)</source>
   <translation>Kalender und Mails (*.ics *.ical *.ifb *.eml)</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Calls left</source>
   <translation>Übrige Abfragen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/question_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/line.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <location filename="../../pinmycal_desktop/ui/reading/interfaces.py" />
   <source>Cancel</source>
   <comment>a booking</comment>
   <translation>Absagen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Cancel a sea&amp;t…</source>
   <translation>Einen &amp;Platz absagen…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/seat_dialog.py" />
   <source>Cancel a seat</source>
   <translation>Einen Platz absagen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/cancel_dialog.py" />
   <source>Cancel booking</source>
   <translation>Buchung absagen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Cancel the booking</source>
   <translation>Die Buchung absagen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Cancel the rest of the s&amp;eries…</source>
   <translation>Rest der S&amp;erie absagen…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/series_dialog.py" />
   <source>Cancel the rest of the series</source>
   <translation>Rest der Serie absagen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/seat_dialog.py" />
   <source>Cancel the seat</source>
   <translation>Platz absagen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/series_dialog.py" />
   <source>Cancel them</source>
   <translation>Absagen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Cancel {0}</source>
   <translation>{0} absagen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_words.py" />
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Cancelled</source>
   <translation>Abgesagt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/seat_dialog.py" />
   <source>Cancelled the seat of {0}.</source>
   <translation>Platz von {0} abgesagt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/series_dialog.py" />
   <source>No meeting with {0} was left to cancel.</source>
   <translation>Kein Termin mit {0} war mehr abzusagen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/booking/series_dialog.py" />
   <source>Cancelled {0} meetings with {1}.</source>
   <comment>Cancelled 1 meeting with {1}.</comment>
   <translation>
    <numerusform>1 Termin mit {1} abgesagt.</numerusform>
    <numerusform>{0} Termine mit {1} abgesagt.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/booking_doors.py" />
   <source>Cancelled {0}.</source>
   <translation>{0} abgesagt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/news.py" />
   <source>Cancelled: {0}</source>
   <translation>Abgesagt: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/cancel_dialog.py" />
   <source>Cancelling…</source>
   <translation>Wird abgesagt…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_words.py" />
   <source>Cannot be read as one meeting</source>
   <translation>Nicht als ein Termin lesbar</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Carry the booking; Enter puts it down, Esc puts it back</source>
   <translation>Die Buchung verschieben; Enter legt sie ab, Esc legt sie zurück</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <source>Change</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <source>Change a calendar</source>
   <translation>Kalender ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <source>Change anyway</source>
   <translation>Trotzdem ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Change event types</source>
   <translation>Terminarten ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Change hours</source>
   <translation>Zeiten ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/row.py" />
   <source>Change it all the same</source>
   <translation>Trotzdem ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/keys_dialog.py" />
   <source>Change keys</source>
   <translation>Tasten ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Change keys…</source>
   <translation>Tasten ändern…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/question_dialog.py" />
   <source>Change question</source>
   <translation>Frage ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Change the &amp;place…</source>
   <translation>&amp;Ort ändern…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <source>Change the length of {0}?</source>
   <translation>Dauer von {0} ändern?</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/place_dialog.py" />
   <source>Change the place</source>
   <translation>Ort ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Change the place: {0}</source>
   <translation>Ort ändern: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Change the profile</source>
   <translation>Profil ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Change where it is</source>
   <translation>Ort ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>Change {0}</source>
   <translation>{0} ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Changed at</source>
   <translation>Geändert am</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/news.py" />
   <source>Changed in its calendar: {0}</source>
   <translation>In seinem Kalender geändert: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_page.py" />
   <source>Changed in the calendar</source>
   <translation>Im Kalender geändert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/place_dialog.py" />
   <source>Changed the place: {0}.</source>
   <translation>Ort geändert: {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>Changed {0}.</source>
   <translation>{0} geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/dot.py" />
   <source>Changed, not saved</source>
   <translation>Geändert, nicht gespeichert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/live_row.py" />
   <source>Changes are told at once, at {0}, since {1}.</source>
   <translation>Änderungen werden sofort gemeldet, an {0}, seit {1}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Changes wait here and go out in order.</source>
   <translation>Änderungen warten hier und gehen der Reihe nach hinaus.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_card.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/row.py" />
   <source>Change…</source>
   <translation>Ändern…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Check now</source>
   <translation>Jetzt prüfen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <source>Choose a calendar file</source>
   <translation>Kalenderdatei wählen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/dialog.py" />
   <source>Choose a city for it, or switch it off.</source>
   <translation>Eine Stadt dafür wählen oder sie ausschalten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <source>Choose a file…</source>
   <translation>Datei wählen…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/booking/reschedule_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/booking/two_clocks.py" />
   <source>Choose a time</source>
   <translation>Zeit wählen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/reschedule_dialog.py" />
   <source>Choose a time first.</source>
   <translation>Zuerst eine Zeit wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <location filename="../../pinmycal_desktop/ui/booking/times_side.py" />
   <source>Choose another time</source>
   <translation>Andere Zeit wählen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>Choose at least one column.</source>
   <translation>Mindestens eine Spalte wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/free_times.py" />
   <source>Choose at most {0} days.</source>
   <translation>Höchstens {0} Tage wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/drop_area.py" />
   <source>Choose files…</source>
   <translation>Dateien wählen…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/date_field.py" />
   <source>Choose from a month</source>
   <translation>Aus einem Monat wählen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/questions.py" />
   <source>Choose one</source>
   <translation>Bitte wählen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/welcome.py" />
   <source>Choose one. You can add the others later.</source>
   <translation>Eines wählen. Die anderen lassen sich später hinzufügen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/seat_dialog.py" />
   <source>Choose who is not coming</source>
   <translation>Wählen Sie, wer nicht kommt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/seat_dialog.py" />
   <source>Choose whose seat it is.</source>
   <translation>Wählen Sie, wessen Platz es ist.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/telling.py" />
   <source>Click a free time to book it. You can be booked in the lighter hours: change that under Schedules.</source>
   <translation>Ein Klick auf eine freie Zeit bucht sie. Buchbar sind die helleren Stunden: Das lässt sich unter Zeitpläne ändern.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>Client ID</source>
   <translation>Client-ID</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/welcome.py" />
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Clock</source>
   <translation>Uhr</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Clocks go forward</source>
   <translation>Die Uhr springt vor</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/absence_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/booking/decline_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/booking/guests_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/booking/place_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/booking/reassign_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/booking/reschedule_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/booking/seat_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/settings/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/settings/keys_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/free_times.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>Close the details</source>
   <translation>Details schließen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/banner.py" />
   <source>Close this notice</source>
   <translation>Hinweis schließen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/telling.py" />
   <source>Close without saving</source>
   <translation>Ohne Speichern schließen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/dates.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/override_card.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/rows.py" />
   <source>Closed</source>
   <translation>Geschlossen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <location filename="../../pinmycal_desktop/ui/widgets/swatch.py" />
   <source>Colour and pattern</source>
   <translation>Farbe und Muster</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Colours of the &amp;computer</source>
   <translation>Farben des &amp;Computers</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Command line</source>
   <translation>Kommandozeile</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/view.py" />
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Compact</source>
   <translation>Kompakt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Con&amp;firm</source>
   <translation>Bes&amp;tätigen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/view.py" />
   <location filename="../../pinmycal_desktop/ui/details/line.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>Confirm</source>
   <translation>Bestätigen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Confirm and decline</source>
   <translation>Bestätigen und ablehnen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Confirm {0}</source>
   <translation>{0} bestätigen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Confirmed</source>
   <translation>Bestätigt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Confirmed at once</source>
   <translation>Sofort bestätigt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Confirmed only</source>
   <translation>Nur bestätigte</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Confirmed or waiting</source>
   <translation>Bestätigt oder wartend</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/intents.py" />
   <source>Confirmed {0}.</source>
   <translation>{0} bestätigt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/news.py" />
   <source>Confirmed: {0}</source>
   <translation>Bestätigt: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>Connected calendars</source>
   <translation>Verbundene Kalender</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Consent in the browser</source>
   <translation>Zustimmung im Browser</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Cop&amp;y as a calendar file</source>
   <translation>Als &amp;Kalenderdatei kopieren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <location filename="../../pinmycal_desktop/ui/widgets/parts.py" />
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/copy_hours.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/free_times.py" />
   <location filename="../../pinmycal_desktop/ui/widgets/parts.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Copy &amp;free times…</source>
   <translation>&amp;Freie Zeiten kopieren…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>Copy as a calendar file</source>
   <translation>Als Kalenderdatei kopieren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/free_times.py" />
   <source>Copy free times</source>
   <translation>Freie Zeiten kopieren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>Copy it now into the other program: it is shown this once.</source>
   <translation>Jetzt in das andere Programm kopieren: Es wird nur dieses eine Mal gezeigt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>Copy it now. Only its fingerprint is kept: it cannot be shown again.</source>
   <translation>Jetzt kopieren. Behalten wird nur der Fingerabdruck: Noch einmal lässt es sich nicht zeigen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>Copy its address</source>
   <translation>Adresse kopieren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/copy_hours.py" />
   <source>Copy the hours of</source>
   <translation>Kopiere die Zeiten von</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/rows.py" />
   <source>Copy to…</source>
   <translation>Kopieren nach…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/parts.py" />
   <source>Copy: {0}</source>
   <translation>Kopieren: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>Create a token</source>
   <translation>Token erzeugen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Ctrl+Drag</source>
   <translation>Strg+Ziehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Ctrl+Home, End</source>
   <translation>Strg+Pos1, Ende</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Ctrl+Wheel</source>
   <translation>Strg+Mausrad</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Da&amp;rk</source>
   <translation>&amp;Dunkel</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/view.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/differences.py" />
   <source>Dates</source>
   <translation>Tage</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/dates.py" />
   <source>Dates that differ</source>
   <translation>Abweichende Tage</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <source>Day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week/view.py" />
   <source>Day {0}</source>
   <translation>Tag {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>Days from and to</source>
   <translation>Tage von und bis</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>De&amp;tails</source>
   <translation>Det&amp;ails</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/view.py" />
   <location filename="../../pinmycal_desktop/ui/booking/decline_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/details/line.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>Decline</source>
   <translation>Ablehnen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/decline_dialog.py" />
   <source>Decline booking</source>
   <translation>Buchung ablehnen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Decline {0}</source>
   <translation>{0} ablehnen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Declined</source>
   <translation>Abgelehnt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/booking_doors.py" />
   <source>Declined {0}.</source>
   <translation>{0} abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/news.py" />
   <source>Declined: {0}</source>
   <translation>Abgelehnt: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/decline_dialog.py" />
   <source>Declining…</source>
   <translation>Wird abgelehnt…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/differences.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/head.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/listing.py" />
   <source>Default</source>
   <translation>Standard</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <source>Default: {0}</source>
   <translation>Standard: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Del</source>
   <translation>Entf</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_card.py" />
   <source>Delete our bookings there, and remove it?</source>
   <translation>Die Buchungen dort löschen und entfernen?</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_card.py" />
   <source>Delete there</source>
   <translation>Dort löschen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_card.py" />
   <source>Delete there: {0}</source>
   <translation>Dort löschen: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_words.py" />
   <source>Deleted</source>
   <translation>Gelöscht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <source>Description</source>
   <translation>Beschreibung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <location filename="../../pinmycal_desktop/ui/details/line.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <location filename="../../pinmycal_desktop/ui/workbench/row.py" />
   <source>Details</source>
   <translation>Details</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/row.py" />
   <source>Details: {0}</source>
   <translation>Einzelheiten: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/page.py" />
   <source>Diagnostics (*.json)</source>
   <translation>Diagnose (*.json)</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/page_head.py" />
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/side.py" />
   <source>Do something with it</source>
   <translation>Etwas damit tun</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/undoing.py" />
   <source>Done again: {0}</source>
   <translation>Wiederholt: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/week.py" />
   <source>Drag to open · drag an edge to change · Del to close</source>
   <translation>Ziehen öffnet · am Rand ziehen ändert · Entf schließt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Draw a time, and carry it to another day</source>
   <translation>Eine Zeit aufziehen und auf einen anderen Tag tragen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/row.py" />
   <source>Drop</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/drop_area.py" />
   <source>Drop calendar files here</source>
   <translation>Kalenderdateien hier ablegen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/unsent.py" />
   <source>Drop the change</source>
   <translation>Änderung verwerfen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/drop_area.py" />
   <source>Dropped</source>
   <translation>Abgelegt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/page.py" />
   <source>Dropped: {0}.</source>
   <translation>Verworfen: {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/side.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/side.py" />
   <source>Duplicate</source>
   <translation>Duplizieren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/form.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/form.py" />
   <source>E-mail, required</source>
   <translation>E-Mail, erforderlich</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>Each booking keeps its UID: other calendars know it again.</source>
   <translation>Jede Buchung behält ihre UID: Andere Kalender erkennen sie wieder.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/row.py" />
   <source>Earlier</source>
   <translation>Früher</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/free_times_panel.py" />
   <location filename="../../pinmycal_desktop/ui/editing/slot_preview.py" />
   <source>Earlier days</source>
   <translation>Frühere Tage</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/past_imports.py" />
   <source>Earlier imports</source>
   <translation>Frühere Importe</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/facts.py" />
   <source>Early for {0}: {1} in {2}.</source>
   <translation>Früh für {0}: {1} in {2}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/free_times_panel.py" />
   <source>Early or late</source>
   <translation>Früh oder spät</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/questions.py" />
   <source>Edit: {0}</source>
   <translation>Bearbeiten: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Empty leaves titles as they are.</source>
   <translation>Leer lässt die Titel, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Empty: until you remove it.</source>
   <translation>Leer: bis zum Entfernen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>End</source>
   <translation>Ende</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/format.py" />
   <source>Ended {0} ago</source>
   <translation>Vor {0} beendet</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Ends</source>
   <translation>Endet</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/frame.py" />
   <location filename="../../pinmycal_desktop/ui/palette/commanding.py" />
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>Enter books it, Ctrl+Enter opens the form. Nobody is told.</source>
   <translation>Enter bucht, Strg+Enter öffnet das Formular. Niemand wird benachrichtigt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>Enter books it, Ctrl+Enter opens the form. {0} tells them.</source>
   <translation>Eingabe bucht, Strg+Eingabe öffnet das Formular. {0} sagt Bescheid.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/commanding.py" />
   <source>Enter does it. Tab fills in the words.</source>
   <translation>Enter führt es aus. Tab füllt die Wörter ein.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>Enter opens the form: {0}.</source>
   <translation>Enter öffnet das Formular: {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <location filename="../../pinmycal_desktop/ui/booking/form.py" />
   <location filename="../../pinmycal_desktop/ui/filter_bar.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/invitee.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/free_times.py" />
   <source>Event type</source>
   <translation>Terminart</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/side.py" />
   <location filename="../../pinmycal_desktop/ui/palette/view.py" />
   <location filename="../../pinmycal_desktop/ui/rail.py" />
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <source>Event types</source>
   <translation>Terminarten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>Event types of teams</source>
   <translation>Terminarten der Teams</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/pace_words.py" />
   <source>Every {0}</source>
   <translation>Alle {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/acting.py" />
   <source>Everybody</source>
   <translation>Alle</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/steering.py" />
   <location filename="../../pinmycal_desktop/ui/accounts/page.py" />
   <source>Everything is up to date.</source>
   <translation>Alles ist auf dem neuesten Stand.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Everything its person may do</source>
   <translation>Alles, was die Person darf</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/welcome.py" />
   <source>Everything works on this computer. Nothing is sent to anyone.</source>
   <translation>Alles geht auf diesem Computer. Nichts wird gesendet.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>Example</source>
   <translation>Beispiel</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/question_dialog.py" />
   <source>Example, shown in the empty field</source>
   <translation>Beispiel, steht im leeren Feld</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>Export bookings</source>
   <translation>Buchungen exportieren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>Feeds for other calendar programs</source>
   <translation>Feeds für andere Kalenderprogramme</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/row.py" />
   <source>Fetch now</source>
   <translation>Jetzt holen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/state.py" />
   <source>Fetched {0} ago</source>
   <translation>Vor {0} geholt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Figures</source>
   <translation>Ziffern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>First and last day</source>
   <translation>Erster und letzter Tag</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>First and last open hour</source>
   <translation>Erste und letzte offene Stunde</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>First day of the week</source>
   <translation>Erster Tag der Woche</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/drift_row.py" />
   <source>Follow</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/drift_row.py" />
   <source>Follow all the same</source>
   <translation>Trotzdem übernehmen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_page.py" />
   <source>Follow does the same here. Put back writes yours there again.</source>
   <translation>„Übernehmen“ tut hier dasselbe. „Zurücksetzen“ schreibt dort wieder den hiesigen Stand.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>For you</source>
   <translation>Für mich</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/begun_draft.py" />
   <location filename="../../pinmycal_desktop/app/begun_edits.py" />
   <source>Forget it</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/free_times_panel.py" />
   <location filename="../../pinmycal_desktop/ui/booking/slot_columns.py" />
   <source>Free times</source>
   <translation>Freie Zeiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/free_times.py" />
   <source>Free times next week</source>
   <translation>Freie Zeiten nächste Woche</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <location filename="../../pinmycal_desktop/ui/booking/reschedule_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/free_times.py" />
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/reassign_dialog.py" />
   <source>Gave to another host: {0}.</source>
   <translation>Anderem Gastgeber gegeben: {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/booking_doors.py" />
   <source>Gave {0} to {1}.</source>
   <translation>{0} an {1} gegeben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/give_card.py" />
   <source>Give</source>
   <translation>Geben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Give a booking to another host</source>
   <translation>Buchung einem anderen Gastgeber geben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/question_dialog.py" />
   <source>Give at least one option to choose from.</source>
   <translation>Mindestens eine Auswahl angeben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Give it a name, such as: cal</source>
   <translation>Einen Namen geben, etwa: cal</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/reassign_dialog.py" />
   <source>Give it to</source>
   <translation>Geben an</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Give the secret that the sender signs with.</source>
   <translation>Das Geheimnis angeben, mit dem der Absender unterschreibt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Give to another host: {0}</source>
   <translation>Jemand anderem geben: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/give_card.py" />
   <source>Give to {0}?</source>
   <translation>An {0} geben?</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Give up a seat: {0}</source>
   <translation>Platz aufgeben: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Give up or move one seat</source>
   <translation>Einen Platz aufgeben oder verschieben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/give_card.py" />
   <source>Giving…</source>
   <translation>Wird gegeben …</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/begun_draft.py" />
   <location filename="../../pinmycal_desktop/app/begun_edits.py" />
   <source>Go on</source>
   <translation>Fortfahren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Go through the bookings</source>
   <translation>Durch die Buchungen gehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/month_button.py" />
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Go to a date</source>
   <translation>Gehe zu Datum</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/free_times_panel.py" />
   <source>Go to the next free day</source>
   <translation>Zum nächsten freien Tag</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/commanding.py" />
   <source>Go to {0}</source>
   <translation>Gehe zu {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Goes out next</source>
   <translation>Geht als Nächstes hinaus</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <source>Good for</source>
   <translation>Gültig für</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/theme.py" />
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/facts.py" />
   <source>Guest</source>
   <translation>Weiterer Gast</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/form.py" />
   <location filename="../../pinmycal_desktop/ui/booking/guests_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <location filename="../../pinmycal_desktop/ui/widgets/guests_field.py" />
   <source>Guests</source>
   <translation>Weitere Gäste</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/row.py" />
   <source>Headers that say nothing secret</source>
   <translation>Kopfzeilen, die nichts Geheimes sagen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Height of the hours</source>
   <translation>Höhe der Stunden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Held</source>
   <translation>Reserviert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Held until {0} for someone who is booking it: {1}, {2}</source>
   <translation>Bis {0} reserviert für jemanden, der gerade bucht: {1}, {2}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/drift_row.py" />
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Here</source>
   <translation>Hier</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/head.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/listing.py" />
   <source>Hidden</source>
   <translation>Verborgen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/side.py" />
   <source>Hide</source>
   <translation>Verbergen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/row.py" />
   <source>Hold</source>
   <translation>Zurückhalten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Home, End</source>
   <translation>Pos1, Ende</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/facts.py" />
   <source>Host</source>
   <translation>Gastgeber</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <location filename="../../pinmycal_desktop/ui/widgets/range_field.py" />
   <source>Hours</source>
   <translation>Zeiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>Hours of members</source>
   <translation>Zeiten der Mitglieder</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/override_card.py" />
   <source>Hours {0} of these days</source>
   <translation>Zeiten {0} dieser Tage</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <source>How far ahead</source>
   <translation>Wie weit voraus</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>How to sign in</source>
   <translation>Art der Anmeldung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <source>I confirm each request</source>
   <translation>Ich bestätige jede Anfrage</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>I have copied it</source>
   <translation>Ich habe es kopiert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>I have it</source>
   <translation>Ich habe es</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>Import a calendar</source>
   <translation>Kalender importieren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Imported</source>
   <translation>Importiert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/where.py" />
   <source>In person</source>
   <translation>Persönlich</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>In the browser</source>
   <translation>Im Browser</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>In the grid</source>
   <translation>Im Raster</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>In this window</source>
   <translation>In diesem Fenster</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/free_times.py" />
   <source>In this zone too</source>
   <translation>Auch in dieser Zone</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/drift_row.py" />
   <source>In {0}</source>
   <translation>In {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/account_part.py" />
   <source>Invitations you save name you as the organizer by it.</source>
   <translation>Gespeicherte Einladungen nennen unter ihr den Organisator.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/form.py" />
   <location filename="../../pinmycal_desktop/ui/details/facts.py" />
   <source>Invitee</source>
   <translation>Gast</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/form.py" />
   <source>Invitee, required</source>
   <translation>Gast, erforderlich</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Is being sent</source>
   <translation>Wird gesendet</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/keys_dialog.py" />
   <source>It asks for “{0}”. Press other keys, or free it there first.</source>
   <translation>Das ruft „{0}“ auf. Andere Tasten drücken oder sie dort zuerst freigeben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/where.py" />
   <source>It begins with cal_. You find it under Settings, Developer, API keys.</source>
   <translation>Er beginnt mit cal_ und steht unter Settings, Developer, API keys.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <source>It begins with https:// or webcal://. It is kept in your keyring, for whoever knows it can read the calendar.</source>
   <translation>Sie beginnt mit https:// oder webcal:// und bleibt im Schlüsselbund, denn wer sie kennt, kann den Kalender lesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/where.py" />
   <source>It begins with pmc_. You find it in your PinmyCal settings.</source>
   <translation>Er beginnt mit pmc_ und steht in den PinmyCal-Einstellungen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>It belongs to no account: nothing follows from it.</source>
   <translation>Sie gehört zu keinem Konto: Es folgt nichts daraus.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/state.py" />
   <source>It came from files you imported.</source>
   <translation>Er kam aus importierten Dateien.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/page.py" />
   <source>It holds no key, no name and no booking. Send it on.</source>
   <translation>Sie enthält keinen Schlüssel, keinen Namen und keine Buchung und kann weitergegeben werden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/state.py" />
   <source>It holds {0} busy times around now.</source>
   <translation>Er enthält {0} belegte Zeiten um heute.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_table.py" />
   <source>It is</source>
   <translation>Es ist</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/reschedule_dialog.py" />
   <source>It is at this time already.</source>
   <translation>Sie ist schon zu dieser Zeit.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>It is being read again.</source>
   <translation>Wird noch einmal gelesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>It is kept in your keyring. Many servers want a password made for this one program.</source>
   <translation>Es bleibt im Schlüsselbund. Viele Server wollen ein eigenes Kennwort für dieses eine Programm.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/place_dialog.py" />
   <source>It is there already. Choose another place.</source>
   <translation>Sie ist schon dort. Wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_words.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/state.py" />
   <source>It is tried again {0}.</source>
   <translation>Neuer Versuch {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/keys_dialog.py" />
   <source>It moves about in the days. Please press other keys.</source>
   <translation>Damit bewegt man sich in den Tagen. Bitte andere Tasten drücken.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <location filename="../../pinmycal_desktop/ui/booking/reschedule_dialog.py" />
   <source>It now stands as shown. Move it all the same?</source>
   <translation>Sie steht jetzt wie gezeigt. Trotzdem verschieben?</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/short_dialog.py" />
   <source>It now stands as shown. Press again to go on.</source>
   <translation>Sie steht jetzt wie gezeigt. Noch einmal drücken, um fortzufahren.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
   <source>It says what can be booked, how long it takes and when.</source>
   <translation>Sie sagt, was gebucht werden kann, wie lange und wann.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/undoing.py" />
   <source>It was changed meanwhile. It is at {0} now.</source>
   <translation>Sie wurde inzwischen geändert und ist jetzt um {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/undoing.py" />
   <source>It was changed meanwhile. This is how it is now.</source>
   <translation>Sie wurde inzwischen geändert. So ist sie jetzt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>It was changed there meanwhile.</source>
   <translation>Dort wurde es inzwischen geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
   <source>Its colour and its place in lists are yours.</source>
   <translation>Farbe und Platz in Listen bleiben Ihnen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/cancel_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/booking/decline_dialog.py" />
   <source>Its time is free again. You can undo this.</source>
   <translation>Die Zeit ist wieder frei. Das lässt sich rückgängig machen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <source>Its times are busy: nothing is offered over them</source>
   <translation>Seine Zeiten sind belegt: Über ihnen wird nichts angeboten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/line.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>Join</source>
   <translation>Teilnehmen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/cancel_dialog.py" />
   <source>Keep booking</source>
   <translation>Buchung behalten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Keep in a file…</source>
   <translation>In einer Datei halten…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/unsent.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <source>Keep mine</source>
   <translation>Meine behalten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Keep the feed in a file</source>
   <translation>Feed in einer Datei halten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/series_dialog.py" />
   <source>Keep them</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <source>Kept free</source>
   <translation>Frei gehalten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>Key</source>
   <translation>Schlüssel</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/keys_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Kind of file</source>
   <translation>Art der Datei</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Last day</source>
   <translation>Letzter Tag</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Last synced</source>
   <translation>Zuletzt abgeglichen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/facts.py" />
   <source>Late evening for {0}: {1} in {2}.</source>
   <translation>Später Abend für {0}: {1} in {2}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/free_times_panel.py" />
   <location filename="../../pinmycal_desktop/ui/editing/slot_preview.py" />
   <source>Later days</source>
   <translation>Spätere Tage</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Latest calls</source>
   <translation>Letzte Abfragen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/row.py" />
   <source>Leave it as it is there</source>
   <translation>So lassen, wie es dort ist</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Leaves at {0}</source>
   <translation>Geht um {0} hinaus</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Leaves in a moment</source>
   <translation>Geht gleich hinaus</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/length_field.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/invitee.py" />
   <source>Length</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <source>Lengths</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Let another calendar program read bookings</source>
   <translation>Ein anderes Kalenderprogramm Buchungen lesen lassen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <source>Limits</source>
   <translation>Grenzen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Link</source>
   <translation>Link</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <source>Link, number or address</source>
   <translation>Link, Nummer oder Adresse</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/live_part.py" />
   <source>Live updates</source>
   <translation>Sofortmeldungen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/live_part.py" />
   <source>Live updates changed.</source>
   <translation>Sofortmeldungen geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/live_row.py" />
   <source>Live updates of {0}</source>
   <translation>Sofortmeldungen von {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>Live updates…</source>
   <translation>Sofortmeldungen …</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/rail.py" />
   <location filename="../../pinmycal_desktop/ui/service/page.py" />
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Local service</source>
   <translation>Lokaler Dienst</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/live_row.py" />
   <source>Local service…</source>
   <translation>Lokaler Dienst…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Location</source>
   <translation>Ort</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Long text</source>
   <translation>Langer Text</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>Look</source>
   <translation>Nachsehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/row.py" />
   <source>Look now</source>
   <translation>Jetzt nachsehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Made at</source>
   <translation>Erstellt am</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Made by</source>
   <translation>Erstellt von</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/menu_button.py" />
   <source>Main menu</source>
   <translation>Hauptmenü</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/owner_box.py" />
   <source>Main menu. {0}, {1}</source>
   <translation>Hauptmenü. {0}, {1}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Make an address</source>
   <translation>Adresse anlegen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
   <source>Make an event type</source>
   <translation>Terminart anlegen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/head.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/side.py" />
   <source>Make default</source>
   <translation>Zum Standard machen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/lengths.py" />
   <source>Make it the usual one</source>
   <translation>Zur üblichen machen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Make private links</source>
   <translation>Private Links anlegen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Make the booking shorter or longer</source>
   <translation>Die Buchung kürzer oder länger machen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Make the hours higher or lower</source>
   <translation>Stunden höher oder niedriger machen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/absence_dialog.py" />
   <source>Mark as absent</source>
   <translation>Als abwesend vermerken</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>Meeting applications</source>
   <translation>Programme für Besprechungen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Meetings</source>
   <translation>Termine</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/month/view.py" />
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <source>Month</source>
   <translation>Monat</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/month/view.py" />
   <source>Month {0}</source>
   <translation>Monat {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/row.py" />
   <source>More: {0}</source>
   <translation>Mehr: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <location filename="../../pinmycal_desktop/ui/booking/reschedule_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/reading/interfaces.py" />
   <source>Move</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Move a seat: {0}</source>
   <translation>Platz verschieben: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <location filename="../../pinmycal_desktop/ui/booking/reschedule_dialog.py" />
   <source>Move anyway</source>
   <translation>Trotzdem verschieben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/reschedule_dialog.py" />
   <source>Move booking</source>
   <translation>Buchung verschieben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/side.py" />
   <source>Move down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Move from cell to cell</source>
   <translation>Von Zelle zu Zelle gehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/account_part.py" />
   <source>Move my hours from {0} to {1} too; 9:00 stays 9:00 there.</source>
   <translation>Auch meine Zeiten von {0} nach {1} umstellen; 9:00 bleibt dort 9:00.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/account_part.py" />
   <source>Move my hours too</source>
   <translation>Auch meine Zeiten umstellen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/reschedule_dialog.py" />
   <source>Move to {0}</source>
   <translation>Auf {0} verschieben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/side.py" />
   <source>Move up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Move {0}</source>
   <translation>{0} verschieben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Move {0} to {1}</source>
   <translation>{0} auf {1} verschieben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <source>Move {0}?</source>
   <translation>{0} verschieben?</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/booking_doors.py" />
   <source>Moved {0}.</source>
   <translation>{0} verschoben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/news.py" />
   <source>Moved: {0}</source>
   <translation>Verschoben: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <location filename="../../pinmycal_desktop/ui/booking/reschedule_dialog.py" />
   <source>Moving…</source>
   <translation>Wird verschoben…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/question_dialog.py" />
   <source>Must be answered</source>
   <translation>Muss beantwortet werden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/differences.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/questions.py" />
   <source>Name and e-mail are always asked. Add what else you need to know.</source>
   <translation>Name und E-Mail werden immer erfragt. Hier steht, was noch wissenswert ist.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Name of the account</source>
   <translation>Name des Kontos</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/account_part.py" />
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Name of the calendar</source>
   <translation>Name des Kalenders</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Name of the calendar there</source>
   <translation>Name des Kalenders dort</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>Name of the new token</source>
   <translation>Name des neuen Tokens</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/people_field.py" />
   <source>Name of the person you meet</source>
   <translation>Name der Person</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/head.py" />
   <source>Name of the schedule</source>
   <translation>Name des Zeitplans</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Name of the webhook address</source>
   <translation>Name der Webhook-Adresse</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Name, such as: cal</source>
   <translation>Name, etwa: cal</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Needs reply</source>
   <translation>Braucht Antwort</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>New booking</source>
   <translation>Neue Buchung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>New booking for {0}</source>
   <translation>Neue Buchung für {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>New booking with {0}</source>
   <translation>Neue Buchung mit {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>New feed</source>
   <translation>Neuer Feed</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>New feed…</source>
   <translation>Neuer Feed…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/keys_dialog.py" />
   <source>New keys</source>
   <translation>Neue Tasten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/lengths.py" />
   <source>New length</source>
   <translation>Neue Dauer</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <source>New link</source>
   <translation>Neuer Link</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/question_dialog.py" />
   <source>New question</source>
   <translation>Neue Frage</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <source>New schedule</source>
   <translation>Neuer Zeitplan</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/month_grid.py" />
   <location filename="../../pinmycal_desktop/ui/widgets/mini_month.py" />
   <source>Next month</source>
   <translation>Nächster Monat</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Next try at {0}</source>
   <translation>Nächster Versuch: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Next try in {0} s</source>
   <translation>Nächster Versuch in {0} s</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/facts.py" />
   <source>Night for {0}: {1} in {2}.</source>
   <translation>Nacht für {0}: {1} in {2}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week/nights.py" />
   <source>Night in {0}</source>
   <translation>Nacht in {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/questions.py" />
   <location filename="../../pinmycal_desktop/ui/details/facts.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/welcome.py" />
   <source>No account</source>
   <translation>Kein Konto</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/page.py" />
   <source>No account at a service</source>
   <translation>Kein Konto bei einem Dienst</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>No alarm</source>
   <translation>Kein Alarm</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_page.py" />
   <source>No calendar on a server yet</source>
   <translation>Noch kein Kalender auf einem Server</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>No call yet.</source>
   <translation>Noch keine Abfrage.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/dialog.py" />
   <source>No city is called “{0}”</source>
   <translation>Keine Stadt heißt „{0}“</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <source>No city is called “{0}”. The zone stays as it was.</source>
   <translation>Keine Stadt heißt „{0}“. Die Zone bleibt, wie sie war.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/form.py" />
   <source>No city is called “{0}”: {1} stays. Type another, or choose.</source>
   <translation>Keine Stadt heißt „{0}“: {1} bleibt. Eine andere tippen oder wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/dates.py" />
   <source>No dates differ. Choose days above.</source>
   <translation>Kein Tag weicht ab. Oben Tage wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/side.py" />
   <source>No event type.</source>
   <translation>Keine Terminart.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/times_side.py" />
   <source>No free time is near: look at later days.</source>
   <translation>Keine freie Zeit ist nah: spätere Tage ansehen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/slot_columns.py" />
   <source>No free time.</source>
   <translation>Keine freie Zeit.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/slot_preview.py" />
   <source>No free times {0}.</source>
   <translation>Keine freien Zeiten {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <source>No keyring: its address is kept until you close.</source>
   <translation>Kein Schlüsselbund: Die Adresse bleibt bis zum Beenden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>No keyring: its password is kept until you close.</source>
   <translation>Kein Schlüsselbund: Das Kennwort bleibt bis zum Beenden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/keys_dialog.py" />
   <source>No keys</source>
   <translation>Keine Tasten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>No other program on this computer reads your bookings.</source>
   <translation>Kein anderes Programm auf diesem Computer liest Buchungen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>No program may send webhooks yet.</source>
   <translation>Noch darf kein Programm Webhooks senden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>No time yet</source>
   <translation>Noch keine Zeit</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/outcome_note.py" />
   <source>Nobody is told.</source>
   <translation>Niemand wird benachrichtigt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>Nobody yet</source>
   <translation>Noch niemand</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>Nobody. A program registers itself with its token, or you do: pinmycal subscriber add</source>
   <translation>Niemand. Ein Programm meldet sich selbst mit seinem Token an, oder per Hand: pinmycal subscriber add</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/row.py" />
   <source>None were kept.</source>
   <translation>Keine wurden aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>Not all of {0} could be taken back.</source>
   <translation>{0} konnte nicht ganz zurückgenommen werden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/steering.py" />
   <source>Not everything could be asked.</source>
   <translation>Nicht alles konnte abgefragt werden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/state.py" />
   <source>Not fetched yet</source>
   <translation>Noch nicht geholt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/state.py" />
   <source>Not reached</source>
   <translation>Nicht erreicht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/state.py" />
   <source>Not readable: {0}.</source>
   <translation>Nicht lesbar: {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/where.py" />
   <source>Not said</source>
   <translation>Nicht gesagt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/listing.py" />
   <location filename="../../pinmycal_desktop/ui/telling.py" />
   <source>Not saved yet</source>
   <translation>Noch nicht gespeichert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/begun_edits.py" />
   <source>Not saved yet: {0}</source>
   <translation>Noch nicht gespeichert: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <location filename="../../pinmycal_desktop/ui/editing/unsent.py" />
   <source>Not sent yet</source>
   <translation>Noch nicht gesendet</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>Not signed in</source>
   <translation>Nicht angemeldet</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/unsent.py" />
   <source>Not taken</source>
   <translation>Nicht angenommen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/undoing.py" />
   <source>Not taken back: {0}</source>
   <translation>Nicht zurückgenommen: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/row.py" />
   <source>Not taken, for {0}</source>
   <translation>Nicht angenommen, für {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/listing.py" />
   <source>Not used</source>
   <translation>Nicht benutzt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Not yet</source>
   <translation>Noch nicht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/override_card.py" />
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Note who came: {0}</source>
   <translation>Vermerken, wer kam: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Note who did not come</source>
   <translation>Notieren, wer nicht kam</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/absence_dialog.py" />
   <source>Noted who came: {0}.</source>
   <translation>Vermerkt, wer da war: {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/booking_doors.py" />
   <source>Noted {0}. It waits for your answer.</source>
   <translation>{0} notiert. Wartet auf Antwort.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/form.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>Nothing arrived</source>
   <translation>Nichts ist angekommen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Nothing arrived yet. What arrives changes no booking.</source>
   <translation>Noch ist nichts angekommen. Was ankommt, ändert keine Buchung.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/commanding.py" />
   <source>Nothing fits. Try: book Ava intro thu 3pm london</source>
   <translation>Nichts passt. Etwa: buche Ava intro do 15:00 london</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/view.py" />
   <source>Nothing is booked on these days. Press Book to add a meeting.</source>
   <translation>An diesen Tagen ist nichts gebucht. „Buchen“ fügt einen Termin hinzu.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/changes.py" />
   <source>Nothing is changed.</source>
   <translation>Nichts ist geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/absence_dialog.py" />
   <source>Nothing is different.</source>
   <translation>Nichts ist anders.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/free_times.py" />
   <source>Nothing is free there.</source>
   <translation>Dort ist nichts frei.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/page.py" />
   <source>Nothing of it is on this computer any more.</source>
   <translation>Nichts davon ist mehr auf diesem Computer.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/page.py" />
   <source>Nothing waits</source>
   <translation>Nichts wartet</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/past_imports.py" />
   <source>Nothing was imported yet.</source>
   <translation>Noch wurde nichts importiert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>Nothing was sent yet.</source>
   <translation>Noch wurde nichts gesendet.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/invitee.py" />
   <source>Nothing: there is no event type to offer.</source>
   <translation>Nichts: Es gibt keine Terminart zum Anbieten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <source>Notice</source>
   <translation>Vorlauf</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/format.py" />
   <source>Now, until the end in {0}</source>
   <translation>Jetzt, bis zum Ende in {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Now: everything, of every account.</source>
   <translation>Jetzt: alles, aus allen Konten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Now: {0}. The feed keeps to these filters.</source>
   <translation>Jetzt: {0}. Der Feed behält diese Filter.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Number</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Of which event type</source>
   <translation>Welche Terminart</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Of which view</source>
   <translation>Von welcher Ansicht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/where.py" />
   <source>Of your own OAuth client, under Settings, Developer, OAuth. It is a public one and answers to {0}. It is typed only once.</source>
   <translation>Die Ihres eigenen OAuth-Clients, unter Settings, Developer, OAuth. Er ist öffentlich und antwortet an {0}. Sie wird nur einmal eingegeben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/live_row.py" />
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>Off</source>
   <translation>Aus</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <source>Offer it to nobody but myself</source>
   <translation>Nur mir selbst anbieten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/head.py" />
   <source>Offered</source>
   <translation>Angeboten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Offline</source>
   <translation>Offline</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Offline since {0}</source>
   <translation>Offline seit {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/theme.py" />
   <source>Olive</source>
   <translation>Oliv</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>On</source>
   <translation>Ein</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/status_line.py" />
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>On this computer</source>
   <translation>Auf diesem Computer</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>On this computer only, port {0}.</source>
   <translation>Nur auf diesem Computer, Port {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/page.py" />
   <source>On this computer. Nothing is sent to anyone.</source>
   <translation>Auf diesem Computer. Nichts wird gesendet.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/live_row.py" />
   <source>One moment: the service is asked to tell.</source>
   <translation>Einen Moment: Der Dienst wird um Meldungen gebeten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>One moment…</source>
   <translation>Einen Moment…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>One of</source>
   <translation>Eines von</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/facts.py" />
   <source>One of a series</source>
   <translation>Teil einer Serie</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/question_dialog.py" />
   <source>One on each line.</source>
   <translation>Eines pro Zeile.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>Only if they are elsewhere than its interface.</source>
   <translation>Nur wenn sie anderswo liegen als die Schnittstelle.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Only the first time of a day</source>
   <translation>Nur die erste Zeit am Tag</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Only when you are busy</source>
   <translation>Nur die belegten Zeiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/invitee.py" />
   <source>Only {0} knows when this is free.</source>
   <translation>Nur {0} weiß, wann das frei ist.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/reading/interfaces.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <source>Open hours</source>
   <translation>Offene Zeiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Open the outbox</source>
   <translation>Postausgang öffnen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>Open the page again</source>
   <translation>Seite erneut öffnen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/welcome.py" />
   <source>Opens your usual browser and comes back here.</source>
   <translation>Öffnet den üblichen Browser und kommt hierher zurück.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/line.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>Opens {0}</source>
   <translation>Öffnet {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/question_dialog.py" />
   <source>Options</source>
   <translation>Auswahl</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/theme.py" />
   <source>Orange</source>
   <translation>Orange</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/override_card.py" />
   <source>Other hours</source>
   <translation>Andere Zeiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Out of office</source>
   <translation>Abwesend</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/page.py" />
   <location filename="../../pinmycal_desktop/ui/rail.py" />
   <source>Outbox</source>
   <translation>Postausgang</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/waiting_pill.py" />
   <source>Outbox: {0}</source>
   <translation>Postausgang: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <source>Over</source>
   <translation>Vorbei</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_table.py" />
   <source>Overlaps {0}{1}.</source>
   <translation>Überschneidet {0}{1}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Page Up, Page Down</source>
   <translation>Bild auf, Bild ab</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/canvas.py" />
   <source>Painted week</source>
   <translation>Gemalte Woche</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>Password</source>
   <translation>Kennwort</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/drop_area.py" />
   <source>Paste</source>
   <translation>Einfügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/welcome.py" />
   <source>Paste a key</source>
   <translation>Schlüssel einfügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/drop_area.py" />
   <source>Pasted</source>
   <translation>Eingefügt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Paused</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <location filename="../../pinmycal_desktop/ui/palette/view.py" />
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>People in them</source>
   <translation>Personen darin</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/filter_bar.py" />
   <source>Person</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Phone number</source>
   <translation>Telefonnummer</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/theme.py" />
   <source>Pink</source>
   <translation>Rosa</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/main_window.py" />
   <source>PinmyCal Desktop – sample data</source>
   <translation>PinmyCal Desktop – Beispieldaten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/welcome.py" />
   <source>PinmyCal, Cal.com or your own server. Checked before it is kept.</source>
   <translation>PinmyCal, Cal.com oder ein eigener Server. Wird vor dem Speichern geprüft.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/question_dialog.py" />
   <source>Please fill this in.</source>
   <translation>Bitte ausfüllen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/keys_dialog.py" />
   <source>Press the new keys here</source>
   <translation>Hier die neuen Tasten drücken</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <source>Previous</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/month_grid.py" />
   <location filename="../../pinmycal_desktop/ui/widgets/mini_month.py" />
   <source>Previous month</source>
   <translation>Voriger Monat</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <source>Private links</source>
   <translation>Private Links</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>Programs on this computer cannot reach your calendar. Switch it on to let those with a token read it and book.</source>
   <translation>Programme auf diesem Computer erreichen den Kalender nicht. Eingeschaltet können die mit Token ihn lesen und buchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>Programs that are told of bookings</source>
   <translation>Programme, die von Buchungen erfahren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/live_row.py" />
   <source>Public address that leads here</source>
   <translation>Öffentliche Adresse, die hierher führt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>Publish</source>
   <translation>Veröffentlichen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_card.py" />
   <source>Publish now</source>
   <translation>Jetzt veröffentlichen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>Publish to a calendar</source>
   <translation>In einen Kalender veröffentlichen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_page.py" />
   <source>Publish to a calendar…</source>
   <translation>In einen Kalender veröffentlichen…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_page.py" />
   <location filename="../../pinmycal_desktop/ui/rail.py" />
   <source>Published calendars</source>
   <translation>Veröffentlichte Kalender</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>Publishing to {0}.</source>
   <translation>Wird in {0} veröffentlicht.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/give_card.py" />
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <source>Put back</source>
   <translation>Zurücklegen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/drift_row.py" />
   <source>Put back</source>
   <comment>into a calendar</comment>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/question_dialog.py" />
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Questions</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/form.py" />
   <source>Questions for the invitee</source>
   <translation>Fragen an den Gast</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Re&amp;schedule…</source>
   <translation>&amp;Verschieben…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>Read again</source>
   <translation>Neu lesen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>Read again: {0}</source>
   <translation>Neu lesen: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/welcome.py" />
   <source>Read from this computer. You can change them at any time.</source>
   <translation>Von diesem Computer gelesen. Lassen sich jederzeit ändern.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Reading your bookings…</source>
   <translation>Ihre Buchungen werden gelesen …</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>Reading {0}…</source>
   <translation>{0} wird gelesen…</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Reading: {0} bookings</source>
   <comment>Reading: 1 booking</comment>
   <translation>
    <numerusform>Gelesen: {0} Buchung</numerusform>
    <numerusform>Gelesen: {0} Buchungen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Reading: {0} of {1} bookings</source>
   <translation>Gelesen: {0} von {1} Buchungen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/status_line.py" />
   <location filename="../../pinmycal_desktop/ui/widgets/page_cover.py" />
   <source>Reading…</source>
   <translation>Wird gelesen …</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <source>Really remove?</source>
   <translation>Wirklich entfernen?</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/frame.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Reass&amp;ign…</source>
   <translation>Weiterge&amp;ben…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/reassign_dialog.py" />
   <source>Reassign</source>
   <translation>Weitergeben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/invitee.py" />
   <source>Reckoned here, from what {0} told last.</source>
   <translation>Hier berechnet, nach dem letzten Stand von {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/theme.py" />
   <source>Red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <location filename="../../pinmycal_desktop/ui/workbench/row.py" />
   <source>Refused</source>
   <translation>Abgelehnt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_card.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/row.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/side.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/side.py" />
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Remove it for good</source>
   <translation>Endgültig entfernen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_card.py" />
   <source>Remove it; what is there stays?</source>
   <translation>Entfernen; was dort ist, bleibt?</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Remove the event type {0}</source>
   <translation>Terminart {0} entfernen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Remove the schedule {0}</source>
   <translation>Zeitplan {0} entfernen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/range_field.py" />
   <source>Remove these hours</source>
   <translation>Diese Zeiten entfernen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/chip.py" />
   <source>Remove {0}</source>
   <translation>{0} entfernen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_card.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/questions.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/dates.py" />
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Remove: {0}</source>
   <translation>Entfernen: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_page.py" />
   <location filename="../../pinmycal_desktop/ui/intents.py" />
   <source>Removed {0}.</source>
   <translation>{0} entfernt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/side.py" />
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/head.py" />
   <source>Rename (F2)</source>
   <translation>Umbenennen (F2)</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/page.py" />
   <source>Renamed to {0}.</source>
   <translation>In {0} umbenannt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Renewed by itself, next at {0}</source>
   <translation>Erneuert sich selbst, wieder um {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/row.py" />
   <source>Replay</source>
   <translation>Erneut auswerten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Requests take their time</source>
   <translation>Anfragen belegen ihre Zeit</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/questions.py" />
   <source>Required</source>
   <translation>Erforderlich</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/questions.py" />
   <source>Required: {0}</source>
   <translation>Erforderlich: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/line.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>Reschedule</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Rest&amp;ore</source>
   <translation>Wieder&amp;herstellen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/line.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>Restore</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/unopened.py" />
   <source>Restore the newest copy</source>
   <translation>Neueste Kopie wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/unopened.py" />
   <source>Restored from the newest copy</source>
   <translation>Aus der neuesten Kopie wiederhergestellt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/intents.py" />
   <source>Restored {0}.</source>
   <translation>{0} wiederhergestellt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>Revoke</source>
   <translation>Widerrufen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>Revoke it for good</source>
   <translation>Endgültig widerrufen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>Revoke: {0}</source>
   <translation>Widerrufen: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Rights</source>
   <translation>Rechte</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Ring before each meeting</source>
   <translation>Vor jedem Termin erinnern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Roomy</source>
   <translation>Geräumig</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>Routing forms</source>
   <translation>Formulare, die weiterleiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>S&amp;ync now</source>
   <translation>Jetzt ab&amp;gleichen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <source>Said later</source>
   <translation>Später gesagt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Sample</source>
   <translation>Beispiel</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/status_line.py" />
   <source>Sample data, made up</source>
   <translation>Beispieldaten, erfunden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/absence_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/settings/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/settings/keys_dialog.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/export.py" />
   <source>Save a calendar file</source>
   <translation>Kalenderdatei speichern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/cancel_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/booking/decline_dialog.py" />
   <source>Save a cancellation</source>
   <translation>Absage speichern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Save an in&amp;vitation…</source>
   <translation>Einladung s&amp;peichern…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/outcome_note.py" />
   <source>Save an invitation</source>
   <translation>Einladung speichern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>Save an invitation…</source>
   <translation>Einladung speichern…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>Save as…</source>
   <translation>Speichern unter…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/page.py" />
   <source>Save diagnostics</source>
   <translation>Diagnose speichern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Save diagnostics…</source>
   <translation>Diagnose speichern…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
   <source>Save event type</source>
   <translation>Terminart speichern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <source>Save hours</source>
   <translation>Zeiten speichern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Save the event type {0}</source>
   <translation>Terminart {0} speichern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Save the schedule {0}</source>
   <translation>Zeitplan {0} speichern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/telling.py" />
   <source>Save what you changed here, or close without it.</source>
   <translation>Die Änderungen speichern oder ohne sie schließen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/telling.py" />
   <source>Saved as {0}. Nobody is told: send it yourself.</source>
   <translation>Als {0} gespeichert. Niemand wird benachrichtigt: bitte selbst senden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Saved the settings.</source>
   <translation>Einstellungen gespeichert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/page.py" />
   <source>Saved {0}</source>
   <translation>{0} gespeichert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/deed_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>Saving…</source>
   <translation>Wird gespeichert…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Say the cell, and the day</source>
   <translation>Die Zelle und den Tag ansagen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Say this instead of each title</source>
   <translation>Das statt jedes Titels sagen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>Say yes in your browser, and come back. There is time for {0} minutes.</source>
   <translation>Im Browser zustimmen und zurückkommen. Dafür sind {0} Minuten Zeit.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/rail.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/side.py" />
   <source>Schedules</source>
   <translation>Zeitpläne</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Se&amp;ttings…</source>
   <translation>Eins&amp;tellungen…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/view.py" />
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <source>Search or command</source>
   <translation>Suche oder Befehl</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Second zone</source>
   <translation>Zweite Zone</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Secret of the webhook</source>
   <translation>Geheimnis des Webhooks</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Secret the sender signs with</source>
   <translation>Geheimnis, mit dem der Absender unterschreibt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Secrets are kept in memory and forgotten when you close the program; everything else works. Unlock or set up your keyring to keep them.</source>
   <translation>Geheimnisse bleiben im Speicher und sind nach dem Beenden vergessen; alles andere funktioniert. Der Schlüsselbund muss entsperrt oder eingerichtet sein, um sie zu behalten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>See bookings</source>
   <translation>Buchungen sehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>See connected calendars</source>
   <translation>Verbundene Kalender sehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>See hours</source>
   <translation>Zeiten sehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>See meeting applications</source>
   <translation>Besprechungsprogramme sehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>See teams</source>
   <translation>Teams sehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>Send a test</source>
   <translation>Test senden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>Send a test: {0}</source>
   <translation>Test senden: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>Send again</source>
   <translation>Erneut senden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>Send again: {0}</source>
   <translation>Erneut senden: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/page.py" />
   <source>Send all</source>
   <translation>Alle senden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/row.py" />
   <source>Send now</source>
   <translation>Jetzt senden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>Sent webhooks</source>
   <translation>Gesendete Webhooks</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Sent, but nobody answered. It is looked up first.</source>
   <translation>Gesendet, aber ohne Antwort. Erst wird nachgesehen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Sequence</source>
   <translation>Folge</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Server</source>
   <translation>Server</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>Service</source>
   <translation>Dienst</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <source>Set up</source>
   <translation>Einrichten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/dialog.py" />
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Settings changed: {0}.</source>
   <translation>Einstellungen geändert: {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Shift+Arrows</source>
   <translation>Umschalt+Pfeile</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Shift+Wheel</source>
   <translation>Umschalt+Mausrad</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Short text</source>
   <translation>Kurzer Text</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/side.py" />
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
   <source>Show a second zone beside the hours</source>
   <translation>Zweite Zone neben den Stunden zeigen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/commanding.py" />
   <source>Show bookings with {0}</source>
   <translation>Buchungen mit {0} zeigen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/filter_bar.py" />
   <source>Show everything again</source>
   <translation>Wieder alles zeigen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Show more days or fewer</source>
   <translation>Mehr oder weniger Tage zeigen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <source>Show the private links</source>
   <translation>Private Links zeigen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/commanding.py" />
   <source>Show the time of {0}</source>
   <translation>Die Zeit von {0} zeigen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/reading/interfaces.py" />
   <source>Show this day</source>
   <translation>Diesen Tag zeigen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/status_line.py" />
   <source>Shown by the clocks of {0}</source>
   <translation>Nach der Uhr von {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/rail.py" />
   <source>Side bar</source>
   <translation>Seitenleiste</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>Sign in</source>
   <translation>Anmelden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Sign in again</source>
   <translation>Erneut anmelden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/welcome.py" />
   <source>Sign in through the browser</source>
   <translation>Über den Browser anmelden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/page.py" />
   <source>Sign in, and its bookings stand in your week beside these.</source>
   <translation>Nach der Anmeldung stehen seine Buchungen in der Woche neben diesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Sign in…</source>
   <translation>Anmelden …</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Sign out</source>
   <translation>Abmelden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Sign out of this account</source>
   <translation>Von diesem Konto abmelden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Sign out, and forget its copy here</source>
   <translation>Abmelden und die Kopie hier vergessen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Sign out, and lose {0} changes not sent yet</source>
   <translation>Abmelden und {0} ungesendete Änderungen verlieren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Signed in</source>
   <translation>Angemeldet</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>Signed in as {0}</source>
   <translation>Angemeldet als {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Signed in with</source>
   <translation>Angemeldet mit</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/page.py" />
   <source>Signed out of {0}</source>
   <translation>Von {0} abgemeldet</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>Since {0}.</source>
   <translation>Seit {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Single characters are switched off.</source>
   <translation>Einzelne Zeichen sind ausgeschaltet.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/keys_dialog.py" />
   <source>Single characters ask for things in the days</source>
   <translation>Einzelne Zeichen wirken in den Tagen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Single characters work in the days; ? works on every page.</source>
   <translation>Einzelne Zeichen wirken in den Tagen; ? wirkt auf jeder Seite.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Single letters as keys</source>
   <translation>Einzelne Buchstaben als Tasten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/theme.py" />
   <source>Slate</source>
   <translation>Schiefer</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/week.py" />
   <source>Snap 15 min</source>
   <translation>Raster 15 Min.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>So many days</source>
   <translation>So viele Tage</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <source>Some hours cannot be read yet. Write two times.</source>
   <translation>Manche Zeiten sind noch nicht lesbar. Bitte zwei Uhrzeiten schreiben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Some of</source>
   <translation>Einige von</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/program.py" />
   <source>Something went wrong inside the program ({0}). Your bookings are safe; what you just did may not have been done. Details are in {1}.</source>
   <translation>Im Programm ging etwas schief ({0}). Die Buchungen sind sicher; der letzte Schritt wurde vielleicht nicht ausgeführt. Einzelheiten stehen in {1}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Standard</source>
   <translation>Normal</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Start</source>
   <translation>Beginn</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>Start empty</source>
   <translation>Leer beginnen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <source>Start times every</source>
   <translation>Beginn alle</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Start times follow free hours</source>
   <translation>Beginn folgt den freien Zeiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Start times shifted by</source>
   <translation>Beginn versetzt um</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/format.py" />
   <source>Starts in {0}</source>
   <translation>Beginnt in {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <location filename="../../pinmycal_desktop/ui/filter_bar.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Su&amp;bscribe to a calendar…</source>
   <translation>Kalender a&amp;bonnieren…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <source>Subscribe</source>
   <translation>Abonnieren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <source>Subscribe to a calendar</source>
   <translation>Kalender abonnieren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <source>Subscribed to {0}.</source>
   <translation>{0} abonniert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_preview.py" />
   <source>Suggested. {0}</source>
   <translation>Vorschlag. {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Sync now</source>
   <translation>Jetzt abgleichen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Tab</source>
   <translation>Tab</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>Table (*.csv)</source>
   <translation>Tabelle (*.csv)</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Table for a program (.json)</source>
   <translation>Tabelle für ein Programm (.json)</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>Table for a spreadsheet (.csv)</source>
   <translation>Tabelle für eine Tabellenkalkulation (.csv)</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/absence_dialog.py" />
   <source>Take a tick away for somebody who was there after all.</source>
   <translation>Nehmen Sie den Haken bei jemandem weg, der doch da war.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/past_imports.py" />
   <source>Take back</source>
   <translation>Zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/past_imports.py" />
   <source>Take back: {0}</source>
   <translation>Zurücknehmen: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/row.py" />
   <source>Take it in</source>
   <translation>Doch annehmen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/page_head.py" />
   <source>Take the last step back</source>
   <translation>Letzten Schritt zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/unsent.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <source>Take theirs</source>
   <translation>Die anderen nehmen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_preview.py" />
   <source>Take them in as</source>
   <translation>Übernehmen als</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/undoing.py" />
   <source>Taken back: {0}</source>
   <translation>Zurückgenommen: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/theme.py" />
   <source>Teal</source>
   <translation>Petrol</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>Teams</source>
   <translation>Teams</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <source>Tentative</source>
   <translation>Mit Vorbehalt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>That is no date. Write one such as {0}, or choose below.</source>
   <translation>Das ist kein Datum. Eines schreiben wie {0} oder unten wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>The address of the new feed</source>
   <translation>Die Adresse des neuen Feeds</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>The address of your feed</source>
   <translation>Die Adresse des Feeds</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/intents.py" />
   <source>The booking is on the clipboard, as a calendar file.</source>
   <translation>Die Buchung ist in der Zwischenablage, als Kalenderdatei.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>The browser did not open. Copy the address, and open it there.</source>
   <translation>Der Browser öffnete sich nicht. Die Adresse kopieren und dort öffnen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>The clipboard holds no calendar.</source>
   <translation>Die Zwischenablage enthält keinen Kalender.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/page.py" />
   <source>The file could not be saved</source>
   <translation>Die Datei konnte nicht gespeichert werden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/free_times.py" />
   <source>The free times are on the clipboard.</source>
   <translation>Die freien Zeiten sind in der Zwischenablage.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/absence_dialog.py" />
   <source>The host did not come</source>
   <translation>Der Gastgeber ist nicht gekommen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/free_times.py" />
   <source>The last day comes before the first.</source>
   <translation>Der letzte Tag liegt vor dem ersten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>The last day comes before the first. Choose a later one.</source>
   <translation>Der letzte Tag liegt vor dem ersten. Bitte einen späteren wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/live_row.py" />
   <source>The local service is off, so nothing can arrive.</source>
   <translation>Der lokale Dienst ist aus, also kann nichts ankommen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <source>The name</source>
   <translation>Der Name</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>The new token</source>
   <translation>Das neue Token</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/seat_dialog.py" />
   <source>The others keep theirs. With the last one it is cancelled.</source>
   <translation>Die anderen behalten ihren. Mit dem letzten wird abgesagt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/canvas.py" />
   <source>The same hours can be typed in the list “As text”.</source>
   <translation>Dieselben Zeiten lassen sich in der Liste „Als Text“ tippen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/page.py" />
   <source>The secret is kept until you close the program.</source>
   <translation>Das Geheimnis bleibt bis zum Beenden des Programms.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/service_switch.py" />
   <source>The service does not run</source>
   <translation>Der Dienst läuft nicht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>The service does not say</source>
   <translation>Der Dienst sagt es nicht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>The service has not said yet</source>
   <translation>Der Dienst hat es noch nicht gesagt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/live_row.py" />
   <source>The service is asked every now and then.</source>
   <translation>Der Dienst wird von Zeit zu Zeit gefragt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>The service is off</source>
   <translation>Der Dienst ist aus</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>The service is on</source>
   <translation>Der Dienst ist an</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>The service said no.</source>
   <translation>Der Dienst hat abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>The service wants a pause</source>
   <translation>Der Dienst will eine Pause</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>The signature does not fit the secret there is now.</source>
   <translation>Die Signatur passt nicht zum jetzigen Geheimnis.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>The signature fits the secret of this place.</source>
   <translation>Die Signatur passt zum Geheimnis dieser Stelle.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/place_dialog.py" />
   <source>The time stays as it is.</source>
   <translation>Die Zeit bleibt, wie sie ist.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>The usual blue</source>
   <translation>Das übliche Blau</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/keys_dialog.py" />
   <source>The usual ones</source>
   <translation>Die üblichen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>The usual port was taken, so this one is used.</source>
   <translation>Der übliche Port war belegt, darum dieser.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/account_part.py" />
   <source>The week is shown in it.</source>
   <translation>Die Woche wird in ihr gezeigt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/dialog.py" />
   <source>The zone stays as it was. Type another, or choose.</source>
   <translation>Die Zone bleibt, wie sie war. Eine andere tippen oder wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/page.py" />
   <source>Their bookings are shown together in one week.</source>
   <translation>Ihre Buchungen erscheinen gemeinsam in einer Woche.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/free_times_panel.py" />
   <source>Their night</source>
   <translation>Nacht des Gasts</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/series_dialog.py" />
   <source>Their times are free again. You can undo this.</source>
   <translation>Ihre Zeiten sind wieder frei. Sie können das rückgängig machen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/form.py" />
   <source>Their zone</source>
   <translation>Zone des Gasts</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>Theirs</source>
   <translation>Beim Gast</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>There</source>
   <translation>Dort</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
   <source>There is no event type</source>
   <translation>Es gibt keine Terminart</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>There is no token yet.</source>
   <translation>Es gibt noch kein Token.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/unopened.py" />
   <source>There is no whole copy to restore</source>
   <translation>Es gibt keine heile Kopie</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <source>These days</source>
   <translation>Diese Tage</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/attached.py" />
   <source>These days could not be read</source>
   <translation>Diese Tage konnten nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <source>These weeks</source>
   <translation>Diese Wochen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_preview.py" />
   <source>They become meetings you can move and cancel.</source>
   <translation>Sie werden zu Terminen, die sich verschieben und absagen lassen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_preview.py" />
   <source>They block your time and stay in the background.</source>
   <translation>Sie belegen die Zeit und bleiben im Hintergrund.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/guests_dialog.py" />
   <source>They come besides those who are expected already.</source>
   <translation>Sie kommen zu denen hinzu, die schon erwartet werden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/stranded.py" />
   <source>They stay as they are; nobody is told. Move or cancel them in the week, if you wish.</source>
   <translation>Sie bleiben, wie sie sind; niemand wird benachrichtigt. In der Woche lassen sie sich verschieben oder absagen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Third zone</source>
   <translation>Dritte Zone</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week/keys.py" />
   <source>This booking has one length only.</source>
   <translation>Diese Buchung hat nur eine Dauer.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>This booking: {0}</source>
   <translation>Diese Buchung: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/undoing.py" />
   <source>This cannot be done again: {0}</source>
   <translation>Das lässt sich nicht wiederholen: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/undoing.py" />
   <source>This cannot be taken back: {0}</source>
   <translation>Das lässt sich nicht zurücknehmen: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <source>This computer</source>
   <translation>Dieser Computer</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>This computer has no keyring that can be used. You stay signed in until you close the program.</source>
   <translation>Dieser Computer hat keinen benutzbaren Schlüsselbund. Die Anmeldung gilt bis zum Beenden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>This computer has no keyring that can be used: it stays signed in until you close the program.</source>
   <translation>Dieser Computer hat keinen benutzbaren Schlüsselbund: Die Anmeldung gilt bis zum Beenden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/page_cover.py" />
   <source>This could not be read</source>
   <translation>Das konnte nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/settings/dialog.py" />
   <source>This could not be saved</source>
   <translation>Das konnte nicht gespeichert werden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <source>This day</source>
   <translation>Dieser Tag</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
   <source>This event type was changed meanwhile.</source>
   <translation>Diese Terminart wurde inzwischen geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>This hour comes twice</source>
   <translation>Diese Stunde kommt zweimal</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>This is needed.</source>
   <translation>Das wird gebraucht.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>This is no day. Type it like 31 Dec.</source>
   <translation>Das ist kein Tag. Bitte tippen wie 31. Dez.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>This is what you typed before.</source>
   <translation>Das wurde zuvor getippt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/telling.py" />
   <source>This is your week</source>
   <translation>Das ist die Woche</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/series_dialog.py" />
   <source>This one and those after it</source>
   <translation>Diese und die danach</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <source>This schedule was changed meanwhile.</source>
   <translation>Dieser Zeitplan wurde inzwischen geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/unsent.py" />
   <source>This was changed at {0} meanwhile.</source>
   <translation>Das wurde bei {0} inzwischen geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <source>This week</source>
   <translation>Diese Woche</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/dialog.py" />
   <source>This window</source>
   <translation>Dieses Fenster</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/absence_dialog.py" />
   <source>Tick who did not come, or take a tick away.</source>
   <translation>Haken Sie an, wer nicht kam, oder nehmen Sie einen Haken weg.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/account_part.py" />
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <location filename="../../pinmycal_desktop/ui/widgets/zone_field.py" />
   <source>Time zone</source>
   <translation>Zeitzone</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/import_table.py" />
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Titles and times</source>
   <translation>Titel und Zeiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <location filename="../../pinmycal_desktop/ui/booking/reschedule_dialog.py" />
   <source>To</source>
   <translation>Nach</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/free_times.py" />
   <source>To, included</source>
   <translation>Bis einschließlich</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <location filename="../../pinmycal_desktop/ui/details/facts.py" />
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>Tokens</source>
   <translation>Tokens</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Trouble at the service</source>
   <translation>Störung beim Dienst</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Trouble at {0} since {1}</source>
   <translation>Störung bei {0} seit {1}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/unopened.py" />
   <location filename="../../pinmycal_desktop/ui/attached.py" />
   <location filename="../../pinmycal_desktop/ui/editing/unsent.py" />
   <location filename="../../pinmycal_desktop/ui/outbox/row.py" />
   <location filename="../../pinmycal_desktop/ui/widgets/page_cover.py" />
   <source>Try again</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>Try it, with a token of yours:</source>
   <translation>Ausprobieren, mit eigenem Token:</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Try now</source>
   <translation>Jetzt versuchen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>Trying the key…</source>
   <translation>Der Schlüssel wird geprüft…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/zone_field.py" />
   <source>Type a city</source>
   <translation>Stadt tippen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>UID</source>
   <translation>UID</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/telling.py" />
   <location filename="../../pinmycal_desktop/ui/undoing.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>Up to date</source>
   <translation>Auf dem neuesten Stand</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/live_row.py" />
   <source>Use</source>
   <translation>Verwenden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/side.py" />
   <source>Used by</source>
   <translation>Benutzt von</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>User name</source>
   <translation>Benutzername</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <location filename="../../pinmycal_desktop/ui/workbench/row.py" />
   <source>Verified</source>
   <translation>Geprüft</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>Verified, and taken in.</source>
   <translation>Geprüft und angenommen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/row.py" />
   <source>Verify again</source>
   <translation>Erneut prüfen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/theme.py" />
   <source>Violet</source>
   <translation>Violett</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Waits for the one above</source>
   <translation>Wartet auf die darüber</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Waits for: {0}</source>
   <translation>Wartet auf: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>Waits until you send it</source>
   <translation>Wartet, bis sie gesendet wird</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Web&amp;hooks that arrived</source>
   <translation>Angekommene Web&amp;hooks</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>Webhooks</source>
   <translation>Webhooks</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/rail.py" />
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>Webhooks that arrived</source>
   <translation>Angekommene Webhooks</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/live_part.py" />
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Webhooks that arrived…</source>
   <translation>Angekommene Webhooks …</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <source>Week</source>
   <translation>Woche</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/welcome.py" />
   <source>Week starts</source>
   <translation>Wochenbeginn</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <location filename="../../pinmycal_desktop/ui/week/view.py" />
   <source>Week {0}</source>
   <translation>KW {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Weekend</source>
   <translation>Wochenende</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/invitee.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/invitee.py" />
   <source>What an invitee sees</source>
   <translation>Was ein Gast sieht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>What arrived last</source>
   <translation>Zuletzt angekommen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>What became of it</source>
   <translation>Was daraus wurde</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/view.py" />
   <source>What fits</source>
   <translation>Was passt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/override_card.py" />
   <source>What holds on these days</source>
   <translation>Was an diesen Tagen gilt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/free_times.py" />
   <source>What is copied</source>
   <translation>Was kopiert wird</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>What is it for? Such as: assistant</source>
   <translation>Wofür? Etwa: Assistenz</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/page_cover.py" />
   <source>What is kept on this computer is being read.</source>
   <translation>Was auf diesem Computer liegt, wird gerade gelesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/state.py" />
   <source>What is shown was fetched {0} ago.</source>
   <translation>Das Gezeigte wurde vor {0} geholt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>What is shown, filtered: {0}</source>
   <translation>Was zu sehen ist, gefiltert: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>What is shown: {0}</source>
   <translation>Gezeigt wird: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>What is there</source>
   <translation>Was dort ist</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/keys_dialog.py" />
   <source>What it asks for</source>
   <translation>Was es aufruft</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <source>What it is</source>
   <translation>Was es ist</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>What it may do</source>
   <translation>Was es darf</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>What it tells</source>
   <translation>Was es erzählt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>What it was signed in with is not on this computer any more. Sign in again.</source>
   <translation>Womit es angemeldet war, ist nicht mehr auf diesem Computer. Bitte erneut anmelden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>What nobody told</source>
   <translation>Was niemand gemeldet hat</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/changes.py" />
   <source>What saving will change</source>
   <translation>Was das Speichern ändert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>What services and programs tell this computer is listed here. Live updates are switched on under Accounts, and programs of your own get an address under Local service.</source>
   <translation>Was Dienste und Programme diesem Computer mitteilen, steht hier. Live-Aktualisierungen werden unter Konten eingeschaltet; eigene Programme bekommen ihre Adresse unter Lokaler Dienst.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>What the account is called here, such as Work.</source>
   <translation>Wie das Konto hier heißt, etwa Arbeit.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>What the days show now</source>
   <translation>Was die Tage jetzt zeigen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_preview.py" />
   <source>What the events become</source>
   <translation>Was aus den Ereignissen wird</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_table.py" />
   <source>What the file holds</source>
   <translation>Was in der Datei steht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/where.py" />
   <source>What the server knows this program by: whoever runs it makes a public client that answers to {0}. It is typed only once.</source>
   <translation>Woran der Server dieses Programm erkennt: Wer ihn betreibt, legt einen öffentlichen Client an, der an {0} antwortet. Sie wird nur einmal eingegeben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>What to export</source>
   <translation>Was exportiert wird</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/unopened.py" />
   <source>What was changed since it was made is missing. The damaged file is kept as {0}.</source>
   <translation>Was seitdem geändert wurde, fehlt. Die beschädigte Datei bleibt als {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>What was told</source>
   <translation>Was gemeldet wurde</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/page.py" />
   <source>What you change in an account at a service leaves from here.</source>
   <translation>Änderungen in einem Konto bei einem Dienst gehen von hier hinaus.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/begun_edits.py" />
   <source>What you changed is kept.</source>
   <translation>Was geändert wurde, ist aufgehoben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/begun_draft.py" />
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>What you typed is kept.</source>
   <translation>Das Getippte bleibt erhalten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/short_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/import_table.py" />
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>When it begins</source>
   <translation>Wenn er beginnt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/form.py" />
   <location filename="../../pinmycal_desktop/ui/booking/place_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/booking/where.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/welcome.py" />
   <source>Where are your bookings?</source>
   <translation>Wo sind die Buchungen?</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>Where bookings are written</source>
   <translation>Wohin Buchungen geschrieben werden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/where.py" />
   <source>Where exactly</source>
   <translation>Wo genau</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>Where its interface answers, such as {0}</source>
   <translation>Wo die Schnittstelle antwortet, etwa {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feed_dialog.py" />
   <source>Which bookings</source>
   <translation>Welche Buchungen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/series_dialog.py" />
   <source>Which meetings</source>
   <translation>Welche Termine</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/main_window.py" />
   <source>Which zone? Type a city into the palette.</source>
   <translation>Welche Zone? Eine Stadt in die Palette tippen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>Who comes is written as plain text, so that the server invites nobody.</source>
   <translation>Wer kommt, steht als bloßer Text darin; so lädt der Server niemanden ein.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>Who is signed in</source>
   <translation>Wer angemeldet ist</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <source>Whoever has an address can book. Removed, it leads nowhere.</source>
   <translation>Wer eine Adresse hat, kann buchen. Entfernt führt sie nirgendwohin.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>Whose bookings</source>
   <translation>Wessen Buchungen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/seat_dialog.py" />
   <source>Whose seat</source>
   <translation>Wessen Platz</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/reassign_dialog.py" />
   <source>Whose turn it is</source>
   <translation>Wer an der Reihe ist</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_table.py" />
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/override_card.py" />
   <source>Why, for yourself</source>
   <translation>Warum, nur für mich</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>With a key</source>
   <translation>Mit einem Schlüssel</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/invitee.py" />
   <source>With unsaved hours.</source>
   <translation>Mit ungespeicherten Zeiten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/begun_edits.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/head.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/invitee.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/listing.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/listing.py" />
   <source>Without a name</source>
   <translation>Ohne Namen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>Without names and numbers of bookings</source>
   <translation>Ohne Namen und Nummern von Buchungen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <source>Wor&amp;king week</source>
   <translation>Ar&amp;beitswoche</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/filter_bar.py" />
   <source>Words in a booking</source>
   <translation>Wörter in einer Buchung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>Write a day, such as {0}.</source>
   <translation>Einen Tag schreiben wie {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/guests_dialog.py" />
   <source>Write the address of who is to come.</source>
   <translation>Schreiben Sie die Adresse dessen, der kommen soll.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/range_field.py" />
   <source>Write two times, such as 9:00 – 17:00.</source>
   <translation>Zwei Uhrzeiten schreiben wie 9:00 – 17:00.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/place_dialog.py" />
   <source>Write where you meet.</source>
   <translation>Schreiben Sie, wo Sie sich treffen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_page.py" />
   <source>Write your bookings to one, such as at Nextcloud, Fastmail or iCloud: your phone shows them, and what is changed there is told here.</source>
   <translation>Die Buchungen in einen schreiben, etwa bei Nextcloud, Fastmail oder iCloud: Das Telefon zeigt sie, und was dort geändert wird, steht hier.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/questions.py" />
   <location filename="../../pinmycal_desktop/ui/details/facts.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Yes or no</source>
   <translation>Ja oder nein</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/facts.py" />
   <source>You</source>
   <translation>Ich</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/dialog.py" />
   <source>You and your calendar</source>
   <translation>Ich und mein Kalender</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>You can book it all the same.</source>
   <translation>Buchen geht trotzdem.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>You can read, book, move and cancel.</source>
   <translation>Sie können lesen, buchen, verschieben und absagen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>You confirm</source>
   <translation>Ich bestätige</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/invitee.py" />
   <source>You confirm each request.</source>
   <translation>Ich bestätige jede Anfrage.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/sign_in.py" />
   <source>Your browser asks you now</source>
   <translation>Der Browser fragt jetzt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/unopened.py" />
   <source>Your data cannot be opened</source>
   <translation>Die Daten lassen sich nicht öffnen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/account_part.py" />
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Your e-mail</source>
   <translation>Meine E-Mail</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Your keyring cannot be used now.</source>
   <translation>Der Schlüsselbund ist gerade nicht benutzbar.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/account_part.py" />
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Your name</source>
   <translation>Mein Name</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>Your new token</source>
   <translation>Das neue Token</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/welcome.py" />
   <source>Your zone</source>
   <translation>Eigene Zone</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/differences.py" />
   <source>Zone</source>
   <translation>Zone</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/slot_preview.py" />
   <source>Zone of the invitee</source>
   <translation>Zone des Gasts</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/head.py" />
   <source>Zone of the schedule</source>
   <translation>Zone des Zeitplans</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/view.py" />
   <source>Zones</source>
   <translation>Zonen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>a booking</source>
   <translation>eine Buchung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <source>a day</source>
   <translation>am Tag</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <source>a month</source>
   <translation>im Monat</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>a person is missing</source>
   <translation>eine Person fehlt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>a time is missing</source>
   <translation>eine Zeit fehlt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <source>a week</source>
   <translation>in der Woche</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/typed.py" />
   <source>ago</source>
   <translation>her</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <source>ahead</source>
   <translation>voraus</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <location filename="../../pinmycal_desktop/ui/week/access.py" />
   <source>all day</source>
   <translation>ganztägig</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>an e-mail address is missing</source>
   <translation>eine E-Mail-Adresse fehlt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <source>and up to</source>
   <translation>und bis zu</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/slot_preview.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/stranded.py" />
   <source>and {0} more</source>
   <translation>und {0} weitere</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <source>and {0} more</source>
   <comment>and one more</comment>
   <translation>
    <numerusform>und noch eines</numerusform>
    <numerusform>und {0} weitere</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <source>as long as the meeting</source>
   <translation>so lang wie der Termin</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>as of {0}</source>
   <translation>Stand {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/month_grid.py" />
   <source>as usual</source>
   <translation>wie üblich</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_words.py" />
   <source>being deleted there</source>
   <translation>wird dort gelöscht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/commanding.py" />
   <source>book</source>
   <translation>buche</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/intents.py" />
   <source>booking</source>
   <translation>buchung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/row.py" />
   <source>booking read</source>
   <translation>Buchung gelesen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/past_imports.py" />
   <source>bookings</source>
   <translation>Buchungen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/past_imports.py" />
   <source>busy times</source>
   <translation>belegte Zeiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_table.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>cancelled</source>
   <translation>abgesagt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_table.py" />
   <source>changed</source>
   <translation>geändert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>changed at {0}</source>
   <translation>geändert {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/month_grid.py" />
   <source>chosen</source>
   <translation>gewählt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/differences.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/month_grid.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/rows.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/stranded.py" />
   <source>closed</source>
   <translation>geschlossen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>confirmed</source>
   <translation>bestätigt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/swatch.py" />
   <source>dash</source>
   <translation>gestrichelt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/typed.py" />
   <source>day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/notice_field.py" />
   <location filename="../../pinmycal_desktop/ui/typed.py" />
   <source>days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>declined</source>
   <translation>abgelehnt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>delivered</source>
   <translation>zugestellt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/facts.py" />
   <source>did not come</source>
   <translation>kam nicht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/swatch.py" />
   <source>dot</source>
   <translation>gepunktet</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/swatch.py" />
   <source>double</source>
   <translation>doppelt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/telling.py" />
   <source>early</source>
   <translation>früh</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>early for them</source>
   <translation>früh für sie</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/slot_preview.py" />
   <source>early there</source>
   <translation>dort früh</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/calendars/publish_dialog.py" />
   <source>empty: as it is</source>
   <translation>leer: wie es ist</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>ends in {0} · made {1} · {2}</source>
   <translation>endet auf {0} · erzeugt {1} · {2}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>ends in {0}.ics</source>
   <translation>endet auf {0}.ics</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>found at {0}</source>
   <translation>gefunden {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>free</source>
   <translation>frei</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/telling.py" />
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>from {0}</source>
   <translation>ab {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>given up</source>
   <translation>aufgegeben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>has no secret now, so everything is refused: add it again</source>
   <translation>hat jetzt kein Geheimnis, darum wird alles abgewiesen: bitte neu hinzufügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/notice_field.py" />
   <source>hours</source>
   <translation>Stunden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/typed.py" />
   <source>in</source>
   <translation>in</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>in their day</source>
   <translation>an ihrem Tag</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>in their night</source>
   <translation>in ihrer Nacht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/row.py" />
   <source>is being read</source>
   <translation>wird gelesen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/swatch.py" />
   <source>ladder</source>
   <translation>schräg gestreift</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/typed.py" />
   <source>last</source>
   <translation>letzte</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>last read {0}</source>
   <translation>zuletzt gelesen {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>last used {0}</source>
   <translation>zuletzt benutzt {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/telling.py" />
   <source>late</source>
   <translation>spät</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>late for them</source>
   <translation>spät für sie</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/slot_preview.py" />
   <source>late there</source>
   <translation>dort spät</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_words.py" />
   <source>looked at {0} ago</source>
   <translation>vor {0} nachgesehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/telling.py" />
   <source>made {0}</source>
   <translation>gemacht {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>met once</source>
   <translation>einmal getroffen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>met twice</source>
   <translation>zweimal getroffen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>met {0} times</source>
   <translation>{0}-mal getroffen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/lengths.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <source>min</source>
   <translation>Min.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/notice_field.py" />
   <source>minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/typed.py" />
   <source>month</source>
   <translation>Monat</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/typed.py" />
   <source>months</source>
   <translation>Monate</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/row.py" />
   <source>names no booking</source>
   <translation>nennt keine Buchung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>needs reply</source>
   <translation>braucht Antwort</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>never read</source>
   <translation>nie gelesen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>never used</source>
   <translation>nie benutzt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_table.py" />
   <source>new</source>
   <translation>neu</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/typed.py" />
   <source>next</source>
   <translation>nächste</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>next try {0}</source>
   <translation>nächster Versuch {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/telling.py" />
   <source>night</source>
   <translation>Nacht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/slot_preview.py" />
   <source>night there</source>
   <translation>dort Nacht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/differences.py" />
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>no answer</source>
   <translation>keine Antwort</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/holdings_part.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/differences.py" />
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_words.py" />
   <source>not looked at yet</source>
   <translation>noch nicht nachgesehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/telling.py" />
   <source>not offered</source>
   <translation>nicht angeboten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/side.py" />
   <location filename="../../pinmycal_desktop/ui/editing/side_list.py" />
   <source>not saved</source>
   <translation>nicht gespeichert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>not sent yet</source>
   <translation>noch nicht gesendet</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>not signed</source>
   <translation>nicht unterschrieben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <location filename="../../pinmycal_desktop/ui/workbench/row.py" />
   <source>not understood</source>
   <translation>nicht verstanden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/past_imports.py" />
   <source>nothing new</source>
   <translation>nichts Neues</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>of every account</source>
   <translation>von jedem Konto</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>on its way</source>
   <translation>unterwegs</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/month_grid.py" />
   <source>other hours</source>
   <translation>andere Zeiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>over since {0}</source>
   <translation>vorbei seit {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <source>overlap</source>
   <translation>Überschneidung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/range_field.py" />
   <source>past midnight, ends {0}</source>
   <translation>über Mitternacht, endet {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/range_field.py" />
   <source>past midnight, ends {0} {1}</source>
   <translation>über Mitternacht, endet {0} {1}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>paused</source>
   <translation>pausiert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/labelled.py" />
   <source>required</source>
   <translation>erforderlich</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>revoked {0}</source>
   <translation>widerrufen {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/import_table.py" />
   <source>same</source>
   <translation>gleich</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>say one, such as 3pm</source>
   <translation>eine nennen, etwa 15:00</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>signed</source>
   <translation>unterschrieben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>since {0}</source>
   <translation>seit {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/swatch.py" />
   <source>solid</source>
   <translation>durchgezogen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>stuck</source>
   <translation>hängt fest</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/slot_button.py" />
   <location filename="../../pinmycal_desktop/ui/booking/telling.py" />
   <source>taken</source>
   <translation>vergeben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/past_imports.py" />
   <source>taken back</source>
   <translation>zurückgenommen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_words.py" />
   <source>tentative</source>
   <translation>vorläufig</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>the clocks leave that time out: moved on</source>
   <translation>die Uhr überspringt diese Zeit: weitergerückt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>the first of two: clocks go back</source>
   <translation>die erste von zweien: die Uhr geht zurück</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>the length</source>
   <translation>die Dauer</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>the second of two: clocks go back</source>
   <translation>die zweite von zweien: die Uhr geht zurück</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>the time is not offered</source>
   <translation>die Zeit wird nicht angeboten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>there are questions to answer</source>
   <translation>es gibt Fragen zu beantworten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/owner_box.py" />
   <source>this computer</source>
   <translation>dieser Computer</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>this event type has no such length</source>
   <translation>diese Terminart hat diese Dauer nicht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/query_words.py" />
   <source>those of no type</source>
   <translation>solche ohne Art</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/copy_hours.py" />
   <source>to</source>
   <translation>bis</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week/ghosts.py" />
   <source>to {0}</source>
   <translation>an {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/typed.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>today</source>
   <translation>heute</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/workbench/page.py" />
   <source>told at {0}</source>
   <translation>gemeldet {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/typed.py" />
   <source>tomorrow</source>
   <translation>morgen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_table.py" />
   <source>unreadable</source>
   <translation>unlesbar</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <location filename="../../pinmycal_desktop/ui/booking/telling.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>until {0}</source>
   <translation>bis {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <source>used up</source>
   <translation>verbraucht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>verified with its secret</source>
   <translation>mit dem Geheimnis geprüft</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>waits for the next try</source>
   <translation>wartet auf den nächsten Versuch</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/form_row.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/rows.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>was {0}</source>
   <translation>war {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/typed.py" />
   <source>week</source>
   <translation>Woche</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/typed.py" />
   <source>weeks</source>
   <translation>Wochen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/pace_words.py" />
   <source>while the line is paid for by use; at once when you come back</source>
   <translation>solange die Verbindung nach Verbrauch kostet; sofort, wenn Sie zurückkommen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/pace_words.py" />
   <source>while the window is not in front</source>
   <translation>solange das Fenster nicht vorn ist</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/pace_words.py" />
   <source>while this computer runs on its battery; at once when you come back</source>
   <translation>solange der Computer im Akkubetrieb läuft; sofort, wenn Sie zurückkommen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/pace_words.py" />
   <source>while you look at the window</source>
   <translation>solange Sie das Fenster ansehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/pace_words.py" />
   <source>while you look, and the line is paid for by use</source>
   <translation>solange Sie hinsehen und die Verbindung nach Verbrauch kostet</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/pace_words.py" />
   <source>while you look, and this computer runs on its battery</source>
   <translation>solange Sie hinsehen und der Computer im Akkubetrieb läuft</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_words.py" />
   <source>whole days</source>
   <translation>ganze Tage</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>with filters of its own</source>
   <translation>mit eigenen Filtern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/query_words.py" />
   <source>with {0}</source>
   <translation>mit {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/query_words.py" />
   <source>without {0}</source>
   <translation>ohne {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>written {0}</source>
   <translation>geschrieben {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/typed.py" />
   <source>year</source>
   <translation>Jahr</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/differences.py" />
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/typed.py" />
   <source>yesterday</source>
   <translation>gestern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>{0} a day</source>
   <translation>{0} am Tag</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>{0} a month</source>
   <translation>{0} im Monat</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>{0} a week</source>
   <translation>{0} in der Woche</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>{0} a year</source>
   <translation>{0} im Jahr</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/page.py" />
   <source>{0} added.</source>
   <translation>{0} hinzugefügt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/news.py" />
   <source>{0} asks for a time</source>
   <translation>{0} fragt nach einem Termin</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/news.py" />
   <source>{0} booked</source>
   <translation>{0} hat gebucht</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <location filename="../../pinmycal_desktop/ui/status_line.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>{0} bookings</source>
   <comment>1 booking</comment>
   <translation>
    <numerusform>1 Buchung</numerusform>
    <numerusform>{0} Buchungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/calendars/published_words.py" />
   <source>{0} bookings are there as here</source>
   <comment>1 booking is there as here</comment>
   <translation>
    <numerusform>{0} Buchung ist dort wie hier</numerusform>
    <numerusform>{0} Buchungen sind dort wie hier</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/news.py" />
   <source>{0} bookings changed elsewhere</source>
   <comment>1 booking changed elsewhere</comment>
   <translation>
    <numerusform>1 Buchung wurde anderswo geändert</numerusform>
    <numerusform>{0} Buchungen wurden anderswo geändert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/schedule/stranded.py" />
   <source>{0} bookings fall outside these hours.</source>
   <comment>1 booking falls outside these hours.</comment>
   <translation>
    <numerusform>1 Buchung fällt nicht in diese Zeiten.</numerusform>
    <numerusform>{0} Buchungen fallen nicht in diese Zeiten.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>{0} bookings written to {1}.</source>
   <comment>1 booking written to {1}.</comment>
   <translation>
    <numerusform>1 Buchung in {1} geschrieben.</numerusform>
    <numerusform>{0} Buchungen in {1} geschrieben.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>{0} bookings, {1}: {2}</source>
   <translation>{0} Buchungen, {1}: {2}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>{0} can be read no more.</source>
   <translation>{0} kann nicht mehr gelesen werden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/feeds.py" />
   <source>{0} can be read now.</source>
   <translation>{0} kann jetzt gelesen werden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/past_imports.py" />
   <source>{0} cancelled</source>
   <translation>{0} abgesagt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/past_imports.py" />
   <source>{0} changed</source>
   <translation>{0} geändert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>{0} changed.</source>
   <translation>Geändert: {0}.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/waiting_pill.py" />
   <source>{0} changes wait</source>
   <comment>1 change waits</comment>
   <translation>
    <numerusform>{0} Änderung wartet</numerusform>
    <numerusform>{0} Änderungen warten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>{0} changes wait for you</source>
   <comment>1 change waits for you</comment>
   <translation>
    <numerusform>{0} Änderung wartet auf Sie</numerusform>
    <numerusform>{0} Änderungen warten auf Sie</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/outbox/page.py" />
   <source>{0} changes wait, oldest first</source>
   <translation>{0} Änderungen warten, die älteste zuerst</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/page.py" />
   <source>{0} created.</source>
   <translation>{0} erzeugt.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/actions.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <source>{0} days</source>
   <comment>1 day</comment>
   <translation>
    <numerusform>1 Tag</numerusform>
    <numerusform>{0} Tage</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/format.py" />
   <source>{0} days</source>
   <comment>{0} day</comment>
   <translation>
    <numerusform>{0} Tag</numerusform>
    <numerusform>{0} Tagen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>{0} days before</source>
   <translation>{0} Tage vorher</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/absence_dialog.py" />
   <source>{0} did not come</source>
   <translation>{0} ist nicht gekommen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/unsent.py" />
   <source>{0} did not take this change.</source>
   <translation>{0} hat diese Änderung nicht angenommen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/schedule/listing.py" />
   <source>{0} event types</source>
   <comment>1 event type</comment>
   <translation>
    <numerusform>1 Terminart</numerusform>
    <numerusform>{0} Terminarten</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>{0} files</source>
   <translation>{0} Dateien</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/details/facts.py" />
   <source>{0} guests</source>
   <comment>1 guest</comment>
   <translation>
    <numerusform>1 weiterer Gast</numerusform>
    <numerusform>{0} weitere Gäste</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/format.py" />
   <source>{0} h</source>
   <translation>{0} Std.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>{0} h free</source>
   <translation>{0} Std. frei</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/keys_dialog.py" />
   <source>{0} has a meaning already</source>
   <translation>{0} hat schon eine Bedeutung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <source>{0} has none for this event type.</source>
   <translation>{0} hat keine für diese Terminart.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/give_card.py" />
   <source>{0} holds it instead of {1}. You can undo this.</source>
   <translation>{0} übernimmt statt {1}. Das lässt sich zurücknehmen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>{0} hours before</source>
   <translation>{0} Stunden vorher</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>{0} imported: {1}.</source>
   <translation>{0} importiert: {1}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/telling.py" />
   <location filename="../../pinmycal_desktop/ui/week/head_picture.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>{0} in {1}</source>
   <translation>{0} in {1}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>{0} in {1}, as you said</source>
   <translation>{0} in {1}, wie gesagt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/published_page.py" />
   <source>{0} is as in its calendar now.</source>
   <translation>{0} ist jetzt wie im Kalender.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/at_once.py" />
   <source>{0} is hidden.</source>
   <translation>{0} ist verborgen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/guests_field.py" />
   <source>{0} is not an e-mail address, such as ana@example.com.</source>
   <translation>{0} ist keine E-Mail-Adresse wie ana@example.com.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>{0} is not reached since {1}</source>
   <translation>{0} ist seit {1} nicht erreichbar</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/stranded.py" />
   <source>{0} is now {1}</source>
   <translation>{0} ist jetzt {1}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/at_once.py" />
   <source>{0} is offered again.</source>
   <translation>{0} wird wieder angeboten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/page.py" />
   <source>{0} is on its way to {1}.</source>
   <translation>{0} ist unterwegs zu {1}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/page.py" />
   <source>{0} is told no more.</source>
   <translation>{0} erfährt nichts mehr.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/absence_dialog.py" />
   <source>{0} keeps it, and tells nobody.</source>
   <translation>{0} behält es und sagt es niemandem.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/free_times_panel.py" />
   <source>{0} left, {1} right</source>
   <translation>{0} links, {1} rechts</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/length_field.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/buffer_strip.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/invitee.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/lengths.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/listing.py" />
   <location filename="../../pinmycal_desktop/ui/format.py" />
   <location filename="../../pinmycal_desktop/ui/palette/preview.py" />
   <source>{0} min</source>
   <translation>{0} Min.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/buffer_strip.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>{0} min kept free before, {1} min after</source>
   <translation>{0} Min. davor und {1} Min. danach frei</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/lengths.py" />
   <source>{0} min · usual</source>
   <translation>{0} Min. · üblich</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export_form.py" />
   <source>{0} minutes before</source>
   <translation>{0} Minuten vorher</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/month/picture.py" />
   <source>{0} more</source>
   <translation>{0} weitere</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/at_once.py" />
   <source>{0} moved.</source>
   <translation>{0} verschoben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>{0} ms</source>
   <translation>{0} ms</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/waiting_pill.py" />
   <source>{0} need you</source>
   <comment>1 needs you</comment>
   <translation>
    <numerusform>{0} braucht Sie</numerusform>
    <numerusform>{0} brauchen Sie</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/past_imports.py" />
   <source>{0} new</source>
   <translation>{0} neu</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/month/access.py" />
   <source>{0} not shown</source>
   <translation>{0} nicht gezeigt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/zone_field.py" />
   <source>{0} now</source>
   <translation>jetzt {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/filter_bar.py" />
   <source>{0} of {1}</source>
   <translation>{0} von {1}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/links_part.py" />
   <source>{0} of {1} booked</source>
   <translation>{0} von {1} gebucht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/card.py" />
   <source>{0} of {1}, all again at {2}</source>
   <translation>{0} von {1}, alle wieder um {2}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <source>{0} overlap</source>
   <comment>1 overlap</comment>
   <translation>
    <numerusform>1 überschneidet sich</numerusform>
    <numerusform>{0} überschneiden sich</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>{0} questions</source>
   <comment>1 question</comment>
   <translation>
    <numerusform>1 Frage</numerusform>
    <numerusform>{0} Fragen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/unsent.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/at_once.py" />
   <location filename="../../pinmycal_desktop/ui/service/page.py" />
   <source>{0} removed.</source>
   <translation>{0} entfernt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/unsent.py" />
   <source>{0} removed. {1} is told in a moment.</source>
   <translation>{0} entfernt. {1} erfährt es gleich.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>{0} requests answered.</source>
   <comment>1 request answered.</comment>
   <translation>
    <numerusform>1 Anfrage beantwortet.</numerusform>
    <numerusform>{0} Anfragen beantwortet.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/page.py" />
   <source>{0} revoked.</source>
   <translation>{0} widerrufen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/free_times_panel.py" />
   <source>{0} right, {1} left</source>
   <translation>{0} rechts, {1} links</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/accounts/pace_words.py" />
   <source>{0} s</source>
   <translation>{0} s</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/unsent.py" />
   <source>{0} saved.</source>
   <translation>{0} gespeichert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/unsent.py" />
   <source>{0} saved. {1} is told in a moment.</source>
   <translation>{0} gespeichert. {1} erfährt es gleich.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/unopened.py" />
   <source>{0} stays as it is. Put a copy of your own in its place, or move it away to begin anew.</source>
   <translation>{0} bleibt, wie sie ist. Eine eigene Kopie an ihre Stelle setzen oder sie wegbewegen, um neu zu beginnen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/reassign_dialog.py" />
   <source>{0} tells both hosts and the invitee.</source>
   <translation>{0} sagt es beiden Gastgebern und dem Gast.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/outcome_note.py" />
   <source>{0} tells the invitee.</source>
   <translation>{0} benachrichtigt den Gast.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/seat_dialog.py" />
   <source>{0} tells whose seat it was.</source>
   <translation>{0} sagt es dem, dessen Platz es war.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <source>{0} to answer</source>
   <translation>{0} zu beantworten</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>{0} tries</source>
   <comment>1 try</comment>
   <translation>
    <numerusform>1 Versuch</numerusform>
    <numerusform>{0} Versuche</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/editing/page_head.py" />
   <source>{0} unsaved changes</source>
   <comment>1 unsaved change</comment>
   <translation>
    <numerusform>1 ungespeicherte Änderung</numerusform>
    <numerusform>{0} ungespeicherte Änderungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/calendars/published_words.py" />
   <location filename="../../pinmycal_desktop/ui/waiting_pill.py" />
   <source>{0} wait</source>
   <comment>1 waits</comment>
   <translation>
    <numerusform>{0} wartet</numerusform>
    <numerusform>{0} warten</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/syncing.py" />
   <source>{0} wants you to sign in again</source>
   <translation>{0} möchte, dass Sie sich neu anmelden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>{0} was taken back.</source>
   <translation>{0} wurde zurückgenommen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/calendars/published_words.py" />
   <source>{0} were not taken</source>
   <comment>1 was not taken</comment>
   <translation>
    <numerusform>{0} wurde nicht angenommen</numerusform>
    <numerusform>{0} wurden nicht angenommen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/guests_dialog.py" />
   <source>{0} writes to the guests.</source>
   <translation>{0} schreibt den Gästen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/canvas.py" />
   <source>{0} {1}, closed</source>
   <translation>{0} {1}, geschlossen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/canvas.py" />
   <source>{0} {1}, open</source>
   <translation>{0} {1}, offen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/status_line.py" />
   <source>{0} · clocks change on {1}</source>
   <translation>{0} · Zeitumstellung am {1}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/listing.py" />
   <source>{0} · not saved yet</source>
   <translation>{0} · noch nicht gespeichert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>{0} · {1} in {2}</source>
   <translation>{0} · {1} in {2}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <source>{0}, all past</source>
   <translation>{0}, alle vorbei</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>{0}, at night</source>
   <translation>{0}, nachts</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <source>{0}, copy</source>
   <translation>{0}, Kopie</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/month_button.py" />
   <source>{0}, go to a date</source>
   <translation>{0}, gehe zu Datum</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/rows.py" />
   <source>{0}, hours {1}</source>
   <translation>{0}, Zeiten {1}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>{0}, last on {1}</source>
   <translation>{0}, zuletzt am {1}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/calendars/row.py" />
   <source>{0}, takes no time</source>
   <translation>{0}, belegt keine Zeit</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>{0}, tentative</source>
   <translation>{0}, mit Vorbehalt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/notice_field.py" />
   <source>{0}, unit</source>
   <translation>{0}, Einheit</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/free_times.py" />
   <source>{0}, was {1}</source>
   <translation>{0}, war {1}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/alternatives.py" />
   <source>{0}, {1}</source>
   <translation>{0}, {1}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/invitee.py" />
   <source>{0}, {1} min</source>
   <translation>{0}, {1} Min.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/free_times.py" />
   <source>{0}, {1}. Times of {2}:</source>
   <translation>{0}, {1}. Zeiten von {2}:</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/listing.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/differences.py" />
   <source>{0}: mine {1}, theirs {2}</source>
   <translation>{0}: meins {1}, das andere {2}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/changes.py" />
   <source>{0}: {1}, was {2}</source>
   <translation>{0}: {1}, war {2}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/query_words.py" />
   <source>“{0}”</source>
   <translation>„{0}“</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>“{0}” is no day. Write one such as {1}.</source>
   <translation>„{0}“ ist kein Tag. Einen schreiben wie {1}.</translation>
  </message>
 </context>
 <context>
  <name>words</name>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>"{value}" cannot be part of an address. Use small letters, digits and hyphens, at most 63.</source>
   <translation>„{value}“ kann nicht Teil einer Adresse sein. Erlaubt sind Kleinbuchstaben, Ziffern und Bindestriche, höchstens 63.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A booking with this uid was undone. Book again under a new one.</source>
   <translation>Eine Buchung mit dieser UID wurde rückgängig gemacht. Bitte unter einer neuen buchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A change can only be replaced by one of its kind.</source>
   <translation>Eine Änderung lässt sich nur durch eine ihrer Art ersetzen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A change can wait {most} seconds at most.</source>
   <translation>Eine Änderung kann höchstens {most} Sekunden warten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A clock has 12 or 24 hours, not {value}.</source>
   <translation>Eine Uhr hat 12 oder 24 Stunden, nicht {value}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A feed is at an address or in a file: choose one.</source>
   <translation>Ein Feed liegt unter einer Adresse oder in einer Datei: Bitte eines wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A revoked token stays closed; create another one.</source>
   <translation>Ein widerrufenes Token bleibt gesperrt; ein neues erzeugen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A series has from 1 to {most} meetings.</source>
   <translation>Eine Serie hat 1 bis {most} Termine.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A service keeps the length of a booking when it is moved.</source>
   <translation>Ein Dienst behält beim Verschieben die Dauer einer Buchung.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A team keeps an owner. Make somebody else the owner first.</source>
   <translation>Ein Team behält einen Eigentümer. Zuerst jemand anderen dazu machen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A team offers this. Change it with the team.</source>
   <translation>Ein Team bietet das an. Dort lässt es sich ändern.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A token is kept by the SHA-256 of its key: 32 bytes.</source>
   <translation>Ein Token wird als SHA-256 seines Schlüssels behalten: 32 Byte.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A uid is one word without blanks, such as a UUID.</source>
   <translation>Eine UID ist ein Wort ohne Leerzeichen, etwa eine UUID.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A {kind} stands within another one; both were read.</source>
   <translation>Ein {kind} steht in einem anderen; beide wurden gelesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Accept</source>
   <translation>Annehmen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>All seats are taken.</source>
   <translation>Alle Plätze sind belegt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>All seats are taken: {subject}.</source>
   <translation>Alle Plätze sind belegt: {subject}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Already past.</source>
   <translation>Schon vorbei.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>An invitation is kept by the SHA-256 of its token: 32 bytes.</source>
   <translation>Eine Einladung wird als SHA-256 ihres Tokens behalten: 32 Byte.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>An override covers at most ten years. Choose an end.</source>
   <translation>Abweichungen reichen höchstens zehn Jahre. Bitte ein Ende wählen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>And {count} more.</source>
   <comment>And one more.</comment>
   <translation>
    <numerusform>Und noch eines.</numerusform>
    <numerusform>Und {count} weitere.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another PinmyCal is using the data in {path} and does not answer. Wait a moment and try again; if it hangs, end it.</source>
   <translation>Ein anderes PinmyCal benutzt die Daten in {path} und antwortet nicht. Kurz warten und erneut versuchen; hängt es, dann beenden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another PinmyCal is using the data in {path}. Close it, or wait a moment and try again.</source>
   <translation>Ein anderes PinmyCal benutzt die Daten in {path}. Schließen, oder kurz warten und erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another account is called {value}.</source>
   <translation>Ein anderes Konto heißt {value}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another event type has this address already. Choose another.</source>
   <translation>Eine andere Terminart hat diese Adresse schon. Bitte eine andere wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another host is called “{value}”. Choose another username.</source>
   <translation>Ein anderer Gastgeber heißt „{value}“. Bitte einen anderen Namen wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another program is using the data file: {path}. Close it and try again.</source>
   <translation>Ein anderes Programm benutzt die Datendatei: {path}. Schließen und erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another schedule is called so already. Choose another.</source>
   <translation>Ein anderer Zeitplan heißt schon so. Bitte einen anderen Namen wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another seat of the same meeting.</source>
   <translation>Ein weiterer Platz im selben Termin.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another team has this address already. Choose another.</source>
   <translation>Ein anderes Team hat diese Adresse schon. Bitte eine andere wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Anybody on the way could read and change this calendar. Use its https address.</source>
   <translation>Unterwegs könnte jeder diesen Kalender lesen und ändern. Bitte die https-Adresse nehmen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Anybody on the way could read the password. Use the server's https address.</source>
   <translation>Unterwegs könnte jeder das Kennwort lesen. Die https-Adresse des Servers nehmen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many bookings a day as allowed: {amount}.</source>
   <translation>Mehr Buchungen am Tag sind nicht erlaubt: {amount}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many bookings a month as allowed: {amount}.</source>
   <translation>Mehr Buchungen im Monat sind nicht erlaubt: {amount}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many bookings a week as allowed: {amount}.</source>
   <translation>Mehr Buchungen in der Woche sind nicht erlaubt: {amount}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many bookings a year as allowed: {amount}.</source>
   <translation>Mehr Buchungen im Jahr sind nicht erlaubt: {amount}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many bookings as allowed are made.</source>
   <translation>Mehr Buchungen sind nicht erlaubt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many bookings as you allow are made around that time.</source>
   <translation>Um diese Zeit gibt es schon so viele Buchungen wie erlaubt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many minutes a day as allowed: {amount}.</source>
   <translation>Mehr Minuten am Tag sind nicht erlaubt: {amount}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many minutes a month as allowed: {amount}.</source>
   <translation>Mehr Minuten im Monat sind nicht erlaubt: {amount}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many minutes a week as allowed: {amount}.</source>
   <translation>Mehr Minuten in der Woche sind nicht erlaubt: {amount}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many minutes a year as allowed: {amount}.</source>
   <translation>Mehr Minuten im Jahr sind nicht erlaubt: {amount}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Ask for at most {most} days at once.</source>
   <translation>Bitte höchstens {most} Tage auf einmal.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>At most {most} days can be asked for at once.</source>
   <translation>Höchstens {most} Tage gehen auf einmal.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>At most {most} fit here.</source>
   <translation>Hier passen höchstens {most}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>At most {most} fit here. Remove some.</source>
   <translation>Hier passen höchstens {most}. Bitte einige entfernen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Attachments are not taken in.</source>
   <translation>Anhänge werden nicht übernommen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Book</source>
   <translation>Buchen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Booked again.</source>
   <translation>Wieder gebucht.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Booked for {start_at}.</source>
   <translation>Gebucht für {start_at}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Booked: {subject}.</source>
   <translation>Gebucht: {subject}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Booking undone.</source>
   <translation>Buchung rückgängig gemacht.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Booking {name} is in its calendar as it is here, or in none at all.</source>
   <translation>Buchung {name} ist im Kalender wie hier, oder in gar keinem.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Bookings are written there already, as “{name}”.</source>
   <translation>Dorthin werden Buchungen schon geschrieben, als „{name}“.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Bookings are written to no calendar called {name}.</source>
   <translation>In einen Kalender namens {name} werden keine Buchungen geschrieben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Bookings of teams in the next two weeks</source>
   <translation>Buchungen der Teams in den nächsten zwei Wochen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Bookings of the organization in the next two weeks</source>
   <translation>Buchungen der Organisation in den nächsten zwei Wochen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Busy</source>
   <translation>Belegt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Busy in another calendar.</source>
   <translation>In einem anderen Kalender belegt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Busy in the next two weeks</source>
   <translation>Belegt in den nächsten zwei Wochen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Busy in {subject}.</source>
   <translation>Belegt in {subject}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Cancel</source>
   <translation>Absagen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Cancelled by the import {name}.</source>
   <translation>Abgesagt durch den Import {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Cancelled.</source>
   <translation>Abgesagt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Cancelled: {reason}</source>
   <translation>Abgesagt: {reason}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change event type</source>
   <translation>Terminart ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change hours</source>
   <translation>Zeiten ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your bookings</source>
   <translation>Buchungen ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your calendars and how meetings are held</source>
   <translation>Kalender und Art der Termine ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your event types</source>
   <translation>Terminarten ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your name, address and preferences</source>
   <translation>Name, Adresse und Vorlieben ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your teams’ bookings</source>
   <translation>Buchungen der Teams ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your teams’ event types</source>
   <translation>Terminarten der Teams ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your teams’ members</source>
   <translation>Mitglieder der Teams ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your teams’ members’ working hours</source>
   <translation>Arbeitszeiten der Teammitglieder ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your teams’ names and preferences</source>
   <translation>Namen und Vorlieben der Teams ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your working hours</source>
   <translation>Arbeitszeiten ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Changed by the import {name}.</source>
   <translation>Geändert durch den Import {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Changed on both sides.</source>
   <translation>Auf beiden Seiten geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Changed: {fields}.</source>
   <translation>Geändert: {fields}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Changes are journalled before they are made.</source>
   <translation>Änderungen stehen im Journal, bevor sie gemacht werden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Changes are not journalled. Open the window once.</source>
   <translation>Änderungen stehen nicht im Journal. Bitte einmal das Fenster öffnen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Choose a time at the right.</source>
   <translation>Rechts eine Zeit wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Choose a time between the years 1970 and 2199.</source>
   <translation>Eine Zeit zwischen den Jahren 1970 und 2199 wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Choose a whole minute.</source>
   <translation>Eine ganze Minute wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Choose at least one account.</source>
   <translation>Mindestens ein Konto wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Confirmed.</source>
   <translation>Bestätigt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Connected calendars</source>
   <translation>Verbundene Kalender</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Decline</source>
   <translation>Ablehnen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Declined.</source>
   <translation>Abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Declined: {reason}</source>
   <translation>Abgelehnt: {reason}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Done (status {status}).</source>
   <translation>Fertig (Status {status}).</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Event types</source>
   <translation>Terminarten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Event types of teams</source>
   <translation>Terminarten der Teams</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Every booking is known by its name.</source>
   <translation>Jede Buchung ist unter ihrem Namen bekannt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Everything that belongs together is there.</source>
   <translation>Alles, was zusammengehört, ist da.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Free are: {at}.</source>
   <translation>Frei sind: {at}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Free, but not one of the starts you offer.</source>
   <translation>Frei, aber kein angebotener Beginn.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Free, but only the first slot of a day is offered.</source>
   <translation>Frei, aber nur die erste Zeit am Tag wird angeboten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Free, but too short for this length.</source>
   <translation>Frei, aber zu kurz für diese Dauer.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Further ahead than can be booked.</source>
   <translation>Weiter voraus, als gebucht werden kann.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Give an address that begins with https:// and has a name only, such as https://desk.example.org.</source>
   <translation>Eine Adresse angeben, die mit https:// beginnt und nur einen Namen hat, etwa https://desk.example.org.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Give at least one length.</source>
   <translation>Mindestens eine Dauer angeben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Give at least one option to choose from.</source>
   <translation>Mindestens eine Auswahl angeben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Give the address of a calendar, or an .ics file.</source>
   <translation>Die Adresse eines Kalenders oder eine .ics-Datei angeben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Give the address of the server, as its provider tells it.</source>
   <translation>Die Adresse des Servers angeben, wie sein Anbieter sie nennt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Give the client ID this program is known by at the server. It has letters, figures and dashes.</source>
   <translation>Die Client-ID angeben, unter der der Server dieses Programm kennt. Sie hat Buchstaben, Ziffern und Striche.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Give to another host</source>
   <translation>Jemand anderem geben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Give up a seat</source>
   <translation>Platz aufgeben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Goes with the next ones.</source>
   <translation>Geht mit den nächsten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Held for someone who is booking it right now.</source>
   <translation>Gehalten für jemanden, der gerade bucht.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Held.</source>
   <translation>Angehalten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Hours</source>
   <translation>Zeiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Hours of members</source>
   <translation>Zeiten der Mitglieder</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Import the file again instead.</source>
   <translation>Stattdessen die Datei noch einmal importieren.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Imported from {name}.</source>
   <translation>Importiert aus {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Invite</source>
   <translation>Einladen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Is being sent.</source>
   <translation>Wird gesendet.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It answered that it cannot now ({status}).</source>
   <translation>Die Antwort war: gerade nicht ({status}).</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It answered, but did not take the message.</source>
   <translation>Es antwortete, nahm die Nachricht aber nicht an.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It did not answer in time.</source>
   <translation>Es antwortete nicht rechtzeitig.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It does not let you in ({status}). Its address may have changed.</source>
   <translation>Kein Zutritt ({status}). Die Adresse hat sich vielleicht geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It drifted in several calendars. Name one of these: {known}.</source>
   <translation>Sie weicht in mehreren Kalendern ab. Einen davon nennen: {known}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It has no start.</source>
   <translation>Es hat keinen Beginn.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It is cancelled, and was never here.</source>
   <translation>Es ist abgesagt und war nie hier.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It is larger than {count} MB.</source>
   <comment>It is larger than {count} MB.</comment>
   <translation>
    <numerusform>Er ist größer als {count} MB.</numerusform>
    <numerusform>Er ist größer als {count} MB.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It is not known yet whether this was done.</source>
   <translation>Ob das geschah, ist noch nicht bekannt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It is one of your bookings.</source>
   <translation>Es ist eine der eigenen Buchungen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It leads from one address to the next, without end.</source>
   <translation>Es führt endlos von einer Adresse zur nächsten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It leads from the internet into your own network, so it was not followed.</source>
   <translation>Es führt aus dem Internet ins eigene Netz, darum wurde ihm nicht gefolgt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It leads to an address that is not safe, so it was not followed.</source>
   <translation>Es führt zu einer unsicheren Adresse, darum wurde ihm nicht gefolgt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It lies before 1600 or after 2199.</source>
   <translation>Es liegt vor 1600 oder nach 2199.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It takes no time.</source>
   <translation>Es dauert keine Zeit.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It was never sent; do it again if you want it after all.</source>
   <translation>Es wurde nie gesendet; bei Bedarf noch einmal tun.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It was noted who came.</source>
   <translation>Notiert, wer kam.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It was sent.</source>
   <translation>Es wurde gesendet.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Its address is not kept any more. Change the calendar and give it again.</source>
   <translation>Seine Adresse wird nicht mehr aufbewahrt. Den Kalender ändern und sie neu angeben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Its lines are indented; they were read without that.</source>
   <translation>Die Zeilen sind eingerückt; sie wurden ohne das gelesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Its password is not kept any more. Change the calendar and give it again.</source>
   <translation>Das Kennwort wird nicht mehr aufbewahrt. Den Kalender ändern und es neu angeben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Its secret was forgotten; it has to be set up again.</source>
   <translation>Sein Geheimnis wurde vergessen; es muss neu eingerichtet werden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Its times cannot be worked out.</source>
   <translation>Die Zeiten lassen sich nicht berechnen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Journey {number}, on the clock of {zone} from {first_on} on, has some of these days. Remove it first: pinmycal travel remove {number}</source>
   <translation>Reise {number}, nach der Uhr von {zone} ab {first_on}, hat einige dieser Tage. Zuerst entfernen: pinmycal travel remove {number}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Kept free around a booking.</source>
   <translation>Frei gehalten um eine Buchung.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Kept free around {subject}.</source>
   <translation>Frei gehalten um {subject}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Leave name and password out of the address: it is kept in plain text.</source>
   <translation>Bitte Name und Passwort aus der Adresse lassen: Sie bleibt im Klartext.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Leaves at {at}.</source>
   <translation>Geht um {at}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Line {line} and those after it are left out: their part is too long.</source>
   <translation>Zeile {line} und folgende fehlen: Der Teil ist zu lang.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Line {line} asks when you are busy; it tells nothing.</source>
   <translation>Zeile {line} fragt nach belegten Zeiten und nennt keine.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Line {line} ends a {kind} that never began.</source>
   <translation>Zeile {line} beendet ein {kind}, das nie begann.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Line {line} makes no sense and was left out: {text}</source>
   <translation>Zeile {line} ergibt keinen Sinn und fehlt: {text}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Meet elsewhere</source>
   <translation>Anderer Ort</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Meeting applications</source>
   <translation>Programme für Besprechungen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Metadata is a JSON object.</source>
   <translation>Metadaten sind ein JSON-Objekt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>More than {limit} requests in a minute. Try again in {seconds} s.</source>
   <translation>Mehr als {limit} Anfragen in einer Minute. In {seconds} s erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Move</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Move a seat</source>
   <translation>Platz verschieben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Moved from {from_at} to {to_at}.</source>
   <translation>Verschoben von {from_at} auf {to_at}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Moved from {from_at} to {to_at}: {reason}</source>
   <translation>Verschoben von {from_at} auf {to_at}: {reason}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>No account is signed in at a service. “pinmycal accounts add” signs one in.</source>
   <translation>Kein Konto ist bei einem Dienst angemeldet. „pinmycal accounts add“ meldet eines an.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>No calendar called {name} is connected there, only {known}.</source>
   <translation>Dort ist kein Kalender {name} verbunden, nur {known}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>No calendar is connected there.</source>
   <translation>Dort ist kein Kalender verbunden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>No free times were named. Say another start.</source>
   <translation>Es wurden keine freien Zeiten genannt. Nennen Sie einen anderen Beginn.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>No one host is free for all of it.</source>
   <translation>Kein Gastgeber ist die ganze Zeit frei.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>No published operation has “{text}” in it.</source>
   <translation>Keine veröffentlichte Operation enthält „{text}“.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>No such place is open here, or its secret is not known.</source>
   <translation>Eine solche Stelle ist hier nicht offen, oder ihr Geheimnis ist nicht bekannt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>No webhook {name} of an account arrived lately. See: pinmycal live deliveries</source>
   <translation>Kein Webhook {name} eines Kontos ist in letzter Zeit angekommen. Siehe: pinmycal live deliveries</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Nobody answered there.</source>
   <translation>Dort antwortete niemand.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Nobody came back from the browser in time. Try it once more.</source>
   <translation>Niemand kam rechtzeitig aus dem Browser zurück. Bitte noch einmal versuchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Nobody else who holds {title} is free then.</source>
   <translation>Sonst ist dann niemand frei, der {title} hält.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Nobody is let in through the browser there. Use a key.</source>
   <translation>Dort wird niemand über den Browser eingelassen. Nehmen Sie einen Schlüssel.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Nobody is waited for in the browser any more. Begin anew.</source>
   <translation>Im Browser wird auf niemanden mehr gewartet. Beginnen Sie neu.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Nobody knows the time zone “{name}”; its times were read in {zone}.</source>
   <translation>Niemand kennt die Zeitzone „{name}“; ihre Zeiten wurden in {zone} gelesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>None.</source>
   <translation>Nichts.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Nothing called {value} can be done with a change.</source>
   <translation>Mit einer Änderung lässt sich nichts tun, was {value} heißt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Nothing was allowed. This page can be closed.</source>
   <translation>Nichts wurde erlaubt. Diese Seite kann geschlossen werden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Nothing was verified under the number {name}.</source>
   <translation>Unter der Nummer {name} wurde nichts geprüft.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Of the series “{title}”, {first_on} to {last_on} is taken in.</source>
   <translation>Von der Serie „{title}“ wird {first_on} bis {last_on} übernommen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Only Cal.com's webhooks take a template.</source>
   <translation>Nur Webhooks von Cal.com nehmen eine Vorlage.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Only a running service steps aside.</source>
   <translation>Nur ein laufender Dienst tritt zurück.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Only its title is another one there, and a booking keeps its own. Put yours back instead.</source>
   <translation>Nur der Titel ist dort ein anderer, und eine Buchung behält ihren. Stattdessen zurücksetzen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Only the first {count} events were read.</source>
   <comment>Only {count} event was read.</comment>
   <translation>
    <numerusform>Nur {count} Ereignis wurde gelesen.</numerusform>
    <numerusform>Nur die ersten {count} Ereignisse wurden gelesen.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Only you can read the data file.</source>
   <translation>Niemand sonst kann die Datendatei lesen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Only {count} free times were named.</source>
   <comment>Only {count} free time was named.</comment>
   <translation>
    <numerusform>Nur {count} freie Zeit wurde genannt.</numerusform>
    <numerusform>Nur {count} freie Zeiten wurden genannt.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Other hours on this date.</source>
   <translation>Andere Zeiten an diesem Tag.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Other hours on this date: {subject}.</source>
   <translation>Andere Zeiten an diesem Tag: {subject}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Others can read the data file.</source>
   <translation>Andere können die Datendatei lesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Out of office</source>
   <translation>Abwesend</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Out of office.</source>
   <translation>Abwesend.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Out of office: {subject}.</source>
   <translation>Abwesend: {subject}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Outside the hours of this event type.</source>
   <translation>Außerhalb der Zeiten dieser Terminart.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Outside the hours of this event type: {subject}.</source>
   <translation>Außerhalb der Zeiten dieser Terminart: {subject}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Outside your hours.</source>
   <translation>Außerhalb der offenen Zeiten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Paste the key first.</source>
   <translation>Zuerst den Schlüssel einfügen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>People in them</source>
   <translation>Personen darin</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>PinmyCal did not ask for this page.</source>
   <translation>PinmyCal hat nicht um diese Seite gebeten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>PinmyCal stopped asking.</source>
   <translation>PinmyCal fragt nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Please check: {fields}.</source>
   <translation>Bitte prüfen: {fields}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Please fill this in.</source>
   <translation>Bitte ausfüllen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Private links</source>
   <translation>Private Links</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Reading this file took too long, so it was stopped. Nothing was changed.</source>
   <translation>Das Lesen der Datei dauerte zu lange und wurde beendet. Nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Reading was cancelled. Nothing was changed.</source>
   <translation>Das Lesen wurde abgebrochen. Nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Refused.</source>
   <translation>Abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Remove event type</source>
   <translation>Terminart entfernen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Remove hours</source>
   <translation>Zeiten entfernen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Requested for {start_at}; waits for your answer.</source>
   <translation>Angefragt für {start_at}; wartet auf Antwort.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Restored.</source>
   <translation>Wiederhergestellt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Routing forms</source>
   <translation>Formulare, die weiterleiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>SQLite {version} keeps the data.</source>
   <translation>SQLite {version} verwahrt die Daten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Say a method and a path, such as GET /v2/me, or --list.</source>
   <translation>Methode und Pfad nennen, etwa GET /v2/me, oder --list.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Say in which time zone this is: end it with Z, or with an offset like +01:00.</source>
   <translation>Die Zeitzone fehlt: am Ende Z schreiben oder einen Abstand wie +01:00.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Say what to be told of, at least one thing.</source>
   <translation>Mindestens ein Thema der Benachrichtigung nennen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Say which account, with --account: {known}.</source>
   <translation>Das Konto nennen, mit --account: {known}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Say who came</source>
   <translation>Sagen, wer kam</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your bookings</source>
   <translation>Buchungen sehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your calendars and how meetings are held</source>
   <translation>Kalender und Art der Termine sehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your event types</source>
   <translation>Terminarten sehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your name, address and preferences</source>
   <translation>Name, Adresse und Vorlieben sehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your teams’ bookings</source>
   <translation>Buchungen der Teams sehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your teams’ event types</source>
   <translation>Terminarten der Teams sehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your teams’ members</source>
   <translation>Mitglieder der Teams sehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your teams’ members’ working hours</source>
   <translation>Arbeitszeiten der Teammitglieder sehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your teams’ names and preferences</source>
   <translation>Namen und Vorlieben der Teams sehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your working hours</source>
   <translation>Arbeitszeiten sehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Send a challenge of 32 to 128 lower-case hexadecimal digits.</source>
   <translation>Eine Aufgabe von 32 bis 128 kleinen Hexadezimalziffern senden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Send a valid token: Authorization: Bearer pmc_live_…. “pinmycal token create” makes one.</source>
   <translation>Ein gültiges Token senden: Authorization: Bearer pmc_live_…. „pinmycal token create“ erzeugt eines.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Send one key of 1 to {most} characters.</source>
   <translation>Einen Schlüssel von 1 bis {most} Zeichen senden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Send the body as Content-Type: application/json.</source>
   <translation>Den Inhalt als Content-Type: application/json senden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Send the webhook as application/json, without Content-Encoding.</source>
   <translation>Den Webhook als application/json senden, ohne Content-Encoding.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Sent, without an answer. The service is asked soon.</source>
   <translation>Gesendet, ohne Antwort. Der Dienst wird bald gefragt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Several tokens are called "{value}". Name the one you mean by its number.</source>
   <translation>Mehrere Tokens heißen „{value}“. Bitte das gemeinte mit seiner Nummer nennen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Sign in again: the key or consent is no longer taken.</source>
   <translation>Bitte erneut anmelden: Schlüssel oder Zustimmung gilt nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Some letters are damaged and show as �.</source>
   <translation>Manche Buchstaben sind beschädigt und erscheinen als �.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Somebody else has to stand in.</source>
   <translation>Jemand anderes muss vertreten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Somebody is booking that time right now.</source>
   <translation>Jemand bucht diese Zeit gerade.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Something went wrong here. Quote the request id when you ask.</source>
   <translation>Hier ging etwas schief. Bei Fragen bitte die Nummer der Anfrage nennen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Something went wrong in the PinmyCal that is running. Nothing was changed; its log says more.</source>
   <translation>Im laufenden PinmyCal ging etwas schief. Nichts wurde geändert; sein Protokoll sagt mehr.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Starts too soon.</source>
   <translation>Beginnt zu bald.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Teams</source>
   <translation>Teams</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That is all. Go back to PinmyCal; this page can be closed.</source>
   <translation>Das ist alles. Zurück zu PinmyCal; diese Seite kann geschlossen werden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is already past.</source>
   <translation>Diese Zeit ist schon vorbei.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is kept free around another booking.</source>
   <translation>Diese Zeit wird um eine andere Buchung frei gehalten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is not among the days that can be booked.</source>
   <translation>Diese Zeit liegt nicht an einem buchbaren Tag.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is not free.</source>
   <translation>Diese Zeit ist nicht frei.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is not one of the starts you offer.</source>
   <translation>Diese Zeit ist kein angebotener Beginn.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is outside the hours you offer.</source>
   <translation>Diese Zeit liegt außerhalb der offenen Zeiten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is taken in another calendar.</source>
   <translation>Diese Zeit ist in einem anderen Kalender belegt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is too soon.</source>
   <translation>Diese Zeit ist zu bald.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The PinmyCal that is running has no window.</source>
   <translation>Das laufende PinmyCal hat kein Fenster.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The PinmyCal that is running is another version. Close it and try again.</source>
   <translation>Das laufende PinmyCal hat eine andere Version. Schließen und erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The answer could not be understood.</source>
   <translation>Die Antwort war nicht verständlich.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The answer of {host} broke off.</source>
   <translation>Die Antwort von {host} brach ab.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The answer of {host} is larger than anything it should send.</source>
   <translation>Die Antwort von {host} ist größer als alles, was sie sein sollte.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The body did not arrive in time.</source>
   <translation>Der Inhalt kam nicht rechtzeitig an.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The body is larger than {most} bytes.</source>
   <translation>Der Inhalt ist größer als {most} Byte.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The body is not JSON.</source>
   <translation>Der Inhalt ist kein JSON.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The browser came back with a no. Nothing was kept.</source>
   <translation>Der Browser kam mit einem Nein zurück. Nichts wurde behalten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The calendar has this meeting already, from elsewhere. That one is left alone.</source>
   <translation>Der Kalender hat diesen Termin schon, von anderswo. Jener bleibt unberührt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The calendar is not there any more ({status}). Nothing here was changed.</source>
   <translation>Den Kalender gibt es nicht mehr ({status}). Hier wurde nichts geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The calendar was taken out of a saved mail.</source>
   <translation>Der Kalender kommt aus einer gespeicherten Mail.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The connection broke off.</source>
   <translation>Die Verbindung brach ab.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The damaged file is now {aside}. A copy of {made_at} took its place: what was done since is in the damaged file only.</source>
   <translation>Die beschädigte Datei heißt jetzt {aside}. Eine Kopie von {made_at} steht an ihrer Stelle: Was seitdem geschah, steht nur in der beschädigten Datei.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file cannot be changed: {path}. Allow writing to it and its folder.</source>
   <translation>Die Datendatei lässt sich nicht ändern: {path}. Das Schreiben in sie und ihren Ordner erlauben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file cannot be opened: {path}. Check that its folder is there and writable.</source>
   <translation>Die Datendatei lässt sich nicht öffnen: {path}. Bitte prüfen, ob ihr Ordner da und beschreibbar ist.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file is closed: {path}. Start PinmyCal again.</source>
   <translation>Die Datendatei ist geschlossen: {path}. PinmyCal neu starten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file is damaged and no whole copy of it is kept here: {path}. Put a copy of your own in its place, or move it away to start anew; keep it, for somebody may still read it.</source>
   <translation>Die Datendatei ist beschädigt, und hier liegt keine heile Kopie: {path}. Eine eigene Kopie an ihre Stelle setzen oder sie wegbewegen, um neu zu beginnen; bitte aufheben, vielleicht kann sie noch jemand lesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file is damaged: {detail}</source>
   <translation>Die Datendatei ist beschädigt: {detail}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file is damaged: {path}. “pinmycal doctor --repair” puts it aside and brings back the newest whole copy.</source>
   <translation>Die Datendatei ist beschädigt: {path}. „pinmycal doctor --repair“ legt sie beiseite und holt die neueste heile Kopie zurück.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file is open for looking only: {path}</source>
   <translation>Die Datendatei ist nur zum Ansehen offen: {path}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file is whole.</source>
   <translation>Die Datendatei ist heil.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file was not opened by this version before: {path}. Start the window once, then try again.</source>
   <translation>Diese Version hat die Datendatei noch nie geöffnet: {path}. Einmal das Fenster starten, dann erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file was written by a newer PinmyCal: {path}. Update this one to open it. Nothing was changed.</source>
   <translation>Die Datendatei stammt von einem neueren PinmyCal: {path}. Dieses aktualisieren, um sie zu öffnen. Nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data folder {path} cannot be used: {why}. Check its rights, or name another one with --data-dir.</source>
   <translation>Der Datenordner {path} ist nicht benutzbar: {why}. Seine Rechte prüfen oder mit --data-dir einen anderen nennen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The disk did not answer as it should, so nothing was changed: {path}. Check the disk, then try again.</source>
   <translation>Die Festplatte antwortete nicht richtig, darum wurde nichts geändert: {path}. Die Festplatte prüfen, dann erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The disk is full, so nothing was changed. Make some room and try again: {path}</source>
   <translation>Die Festplatte ist voll, darum wurde nichts geändert. Platz schaffen und erneut versuchen: {path}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The end of “{title}” (line {line}) cannot be right; it was taken in without one.</source>
   <translation>Das Ende von „{title}“ (Zeile {line}) kann nicht stimmen; es wurde ohne übernommen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The file describes the time zone “{name}” wrongly; the real one was used.</source>
   <translation>Die Datei beschreibt die Zeitzone „{name}“ falsch; die echte wurde genommen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The file holds events without a calendar around them.</source>
   <translation>Die Datei enthält Ereignisse ohne einen Kalender darum.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The file is cut off at its end. What is whole was read.</source>
   <translation>Die Datei ist am Ende abgeschnitten. Was heil ist, wurde gelesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The file is cut off within this event.</source>
   <translation>Die Datei ist in diesem Ereignis abgeschnitten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The import {name} was taken back.</source>
   <translation>Der Import {name} wurde zurückgenommen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The key or app you signed in with lacks the permission {scope}. It is for booking, moving and cancelling. Sign in again with a key that has it, or in the browser, and allow it.
“{said}”</source>
   <translation>Dem Schlüssel oder Programm dieser Anmeldung fehlt das Recht {scope}. Es erlaubt, zu buchen, zu verschieben und abzusagen. Bitte erneut anmelden, mit einem Schlüssel, der es hat, oder im Browser, und es erlauben.
„{said}“</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The key or app you signed in with lacks the permission {scope}. It is for changing who is in a team. Sign in again with a key that has it, or in the browser, and allow it.
“{said}”</source>
   <translation>Dem Schlüssel oder Programm dieser Anmeldung fehlt das Recht {scope}. Es erlaubt, zu ändern, wer in einem Team ist. Bitte erneut anmelden, mit einem Schlüssel, der es hat, oder im Browser, und es erlauben.
„{said}“</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The key or app you signed in with lacks the permission {scope}. It is for changing working hours. Sign in again with a key that has it, or in the browser, and allow it.
“{said}”</source>
   <translation>Dem Schlüssel oder Programm dieser Anmeldung fehlt das Recht {scope}. Es erlaubt, Arbeitszeiten zu ändern. Bitte erneut anmelden, mit einem Schlüssel, der es hat, oder im Browser, und es erlauben.
„{said}“</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The key or app you signed in with lacks the permission {scope}. It is for changing your name and time zone there. Sign in again with a key that has it, or in the browser, and allow it.
“{said}”</source>
   <translation>Dem Schlüssel oder Programm dieser Anmeldung fehlt das Recht {scope}. Es erlaubt, den eigenen Namen und die Zeitzone dort zu ändern. Bitte erneut anmelden, mit einem Schlüssel, der es hat, oder im Browser, und es erlauben.
„{said}“</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The key or app you signed in with lacks the permission {scope}. It is for choosing calendars and meeting applications. Sign in again with a key that has it, or in the browser, and allow it.
“{said}”</source>
   <translation>Dem Schlüssel oder Programm dieser Anmeldung fehlt das Recht {scope}. Es erlaubt, Kalender und Meeting-Programme zu wählen. Bitte erneut anmelden, mit einem Schlüssel, der es hat, oder im Browser, und es erlauben.
„{said}“</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The key or app you signed in with lacks the permission {scope}. It is for making and changing event types. Sign in again with a key that has it, or in the browser, and allow it.
“{said}”</source>
   <translation>Dem Schlüssel oder Programm dieser Anmeldung fehlt das Recht {scope}. Es erlaubt, Terminarten anzulegen und zu ändern. Bitte erneut anmelden, mit einem Schlüssel, der es hat, oder im Browser, und es erlauben.
„{said}“</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The key or app you signed in with lacks the permission {scope}. It is for reading bookings. Sign in again with a key that has it, or in the browser, and allow it.
“{said}”</source>
   <translation>Dem Schlüssel oder Programm dieser Anmeldung fehlt das Recht {scope}. Es erlaubt, Buchungen zu lesen. Bitte erneut anmelden, mit einem Schlüssel, der es hat, oder im Browser, und es erlauben.
„{said}“</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The key or app you signed in with lacks the permission {scope}. It is for reading event types. Sign in again with a key that has it, or in the browser, and allow it.
“{said}”</source>
   <translation>Dem Schlüssel oder Programm dieser Anmeldung fehlt das Recht {scope}. Es erlaubt, Terminarten zu lesen. Bitte erneut anmelden, mit einem Schlüssel, der es hat, oder im Browser, und es erlauben.
„{said}“</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The key or app you signed in with lacks the permission {scope}. It is for reading working hours. Sign in again with a key that has it, or in the browser, and allow it.
“{said}”</source>
   <translation>Dem Schlüssel oder Programm dieser Anmeldung fehlt das Recht {scope}. Es erlaubt, Arbeitszeiten zu lesen. Bitte erneut anmelden, mit einem Schlüssel, der es hat, oder im Browser, und es erlauben.
„{said}“</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The key or app you signed in with lacks the permission {scope}. It is for seeing connected calendars and meeting applications. Sign in again with a key that has it, or in the browser, and allow it.
“{said}”</source>
   <translation>Dem Schlüssel oder Programm dieser Anmeldung fehlt das Recht {scope}. Es erlaubt, verbundene Kalender und Meeting-Programme zu sehen. Bitte erneut anmelden, mit einem Schlüssel, der es hat, oder im Browser, und es erlauben.
„{said}“</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The key or app you signed in with lacks the permission {scope}. It is for seeing who is in a team. Sign in again with a key that has it, or in the browser, and allow it.
“{said}”</source>
   <translation>Dem Schlüssel oder Programm dieser Anmeldung fehlt das Recht {scope}. Es erlaubt, zu sehen, wer in einem Team ist. Bitte erneut anmelden, mit einem Schlüssel, der es hat, oder im Browser, und es erlauben.
„{said}“</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The key or app you signed in with lacks the permission {scope}. It is for seeing who is signed in. Sign in again with a key that has it, or in the browser, and allow it.
“{said}”</source>
   <translation>Dem Schlüssel oder Programm dieser Anmeldung fehlt das Recht {scope}. Es erlaubt, zu sehen, wer angemeldet ist. Bitte erneut anmelden, mit einem Schlüssel, der es hat, oder im Browser, und es erlauben.
„{said}“</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The keyring of this computer cannot be used now, so the secret has no place to stay. Unlock it, or start the window or pinmycal serve first: they keep the secret until they end.</source>
   <translation>Der Schlüsselbund dieses Computers ist gerade nicht benutzbar, darum hat das Geheimnis keinen Platz. Entsperren, oder zuerst das Fenster oder pinmycal serve starten: Sie behalten das Geheimnis, bis sie enden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The last day comes before the first. Swap them.</source>
   <translation>Der letzte Tag liegt vor dem ersten. Bitte tauschen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The last day is before the first.</source>
   <translation>Der letzte Tag liegt vor dem ersten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The local account is at no service to be asked.</source>
   <translation>Das lokale Konto ist bei keinem Dienst, der gefragt werden kann.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The local service stopped by itself; this is our mistake, not yours. Start it again; {file} says more.</source>
   <translation>Der lokale Dienst hielt von selbst an; das ist unser Fehler. Bitte wieder starten; {file} sagt mehr.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The new key is kept; the one before opens nothing any more.</source>
   <translation>Der neue Schlüssel ist gespeichert; der vorige öffnet nichts mehr.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The old secret of {name} counts no more.</source>
   <translation>Das alte Geheimnis von {name} gilt nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The place is now {place}.</source>
   <translation>Der Ort ist jetzt {place}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The port {port} cannot be used, nor any near it.</source>
   <translation>Der Port {port} ist nicht benutzbar, auch keiner in der Nähe.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The program ended while this was sent.</source>
   <translation>Das Programm endete beim Senden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The program that asked ended before it could answer.</source>
   <translation>Das fragende Programm endete vor der Antwort.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The request's header is larger than {most} bytes.</source>
   <translation>Der Kopf der Anfrage ist größer als {most} Byte.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The same is here twice. Remove one of them.</source>
   <translation>Dasselbe steht hier zweimal. Bitte eines entfernen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The seat is at that time already.</source>
   <translation>Der Platz ist schon zu dieser Zeit.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The secret could not be read from the keyring.</source>
   <translation>Das Geheimnis ließ sich nicht aus dem Schlüsselbund lesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The secret is not in your keyring any more. Set it again.</source>
   <translation>Das Geheimnis ist nicht mehr im Schlüsselbund. Bitte neu setzen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The secret is too short: it needs at least {least} bytes.</source>
   <translation>Das Geheimnis ist zu kurz: Es braucht mindestens {least} Byte.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>No meeting in this time is as the change of “{title}” from then on says (line {line}); it was left out.</source>
   <translation>Kein Termin in dieser Zeit folgt der Änderung „{title}“ (Zeile {line}), die für alle späteren gelten soll; sie wurde ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The series “{title}” does not occur in this time.</source>
   <translation>Die Serie „{title}“ kommt in dieser Zeit nicht vor.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The series “{title}” is too involved to be followed to its end.</source>
   <translation>Die Serie „{title}“ ist zu verwickelt, um ihr bis zum Ende zu folgen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The series “{title}” was cut after {count} occurrences.</source>
   <comment>The series “{title}” was cut after {count} occurrence.</comment>
   <translation>
    <numerusform>Die Serie „{title}“ wurde nach {count} Mal gekürzt.</numerusform>
    <numerusform>Die Serie „{title}“ wurde nach {count} Malen gekürzt.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The server answered with status {status} (request {id}).</source>
   <translation>Der Server antwortete mit Status {status} (Anfrage {id}).</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The server answered with status {status}.</source>
   <translation>Der Server antwortete mit Status {status}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The server did not take it.</source>
   <translation>Der Server nahm es nicht an.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The server did not take it: {said}</source>
   <translation>Der Server nahm es nicht an: {said}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The server does not take it ({said}).</source>
   <translation>Der Server nimmt ihn nicht an ({said}).</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The server sends you on to {host}. If that is where your calendar is, give that address: your password goes to no place you did not name.</source>
   <translation>Der Server verweist auf {host}. Ist der Kalender dort, diese Adresse angeben: Das Kennwort geht an keinen Ort, der nicht genannt wurde.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The server wants to be left alone for {seconds} seconds.</source>
   <translation>Der Server will {seconds} Sekunden Ruhe.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The service cannot do this now. Try again in a moment.</source>
   <translation>Der Dienst kann das gerade nicht. Gleich erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The service does not have this event type.</source>
   <translation>Der Dienst hat diese Terminart nicht.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The service has this already, and knows no way back.</source>
   <translation>Der Dienst hat das schon und kennt keinen Weg zurück.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The service of this account does not offer this here.</source>
   <translation>Der Dienst dieses Kontos bietet das hier nicht an.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The service of {name} does not offer this to programs.</source>
   <translation>Der Dienst von {name} bietet das Programmen nicht an.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The service refused the sign-in ({said}). Try it once more.</source>
   <translation>Der Dienst lehnte die Anmeldung ab ({said}). Bitte noch einmal versuchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The service refused the sign-in. Try it once more.</source>
   <translation>Der Dienst lehnte die Anmeldung ab. Bitte noch einmal versuchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The service refused this change. Edit it, or drop it.</source>
   <translation>Der Dienst lehnte diese Änderung ab. Bearbeiten oder verwerfen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The sign-in was stopped. Nothing was kept.</source>
   <translation>Die Anmeldung wurde abgebrochen. Nichts wurde behalten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The text was taken for {encoding}.</source>
   <translation>Der Text wurde als {encoding} gelesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The time in line {line} is in UTC; its zone was ignored.</source>
   <translation>Die Zeit in Zeile {line} ist in UTC; ihre Zone wurde übergangen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The time zone of line {line} has no name.</source>
   <translation>Die Zeitzone in Zeile {line} hat keinen Namen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The time zone “{name}” was taken for {zone}.</source>
   <translation>Die Zeitzone „{name}“ wurde als {zone} gelesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The webhook cannot be verified: the secret of this place is lost. Who runs this service has to open it again.</source>
   <translation>Der Webhook lässt sich nicht prüfen: Das Geheimnis dieser Stelle ist verloren. Wer den Dienst betreibt, muss sie neu öffnen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The webhook's signature does not fit.</source>
   <translation>Die Unterschrift des Webhooks passt nicht.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The year should be between {first} and {last}.</source>
   <translation>Das Jahr sollte zwischen {first} und {last} liegen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The {kind} of line {line} has no end; it was read so far.</source>
   <translation>Das {kind} in Zeile {line} hat kein Ende; es wurde bis dahin gelesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There are no events in this file.</source>
   <translation>In dieser Datei sind keine Ereignisse.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There are several calendars. Name one of these: {known}.</source>
   <translation>Es gibt mehrere Kalender. Einen davon nennen: {known}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is a booking.</source>
   <translation>Da ist eine Buchung.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is a token with this key already. Make a new key.</source>
   <translation>Es gibt schon ein Token mit diesem Schlüssel. Bitte einen neuen machen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is another event in its place, which is left alone.</source>
   <translation>An seiner Stelle steht ein anderer Termin; er bleibt unberührt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no Cal.com interface at {address}. Type where it answers: usually {example}, for a server of your own such as https://HOST/api/v2.</source>
   <translation>Unter {address} ist keine Schnittstelle von Cal.com. Bitte angeben, wo sie antwortet: meist {example}, bei einem eigenen Server etwa https://HOST/api/v2.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no PinmyCal interface at {address}. Type where it answers: usually {example}.</source>
   <translation>Unter {address} ist keine Schnittstelle von PinmyCal. Bitte angeben, wo sie antwortet: meist {example}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no account {name} here, only {known}.</source>
   <translation>Hier gibt es kein Konto {name}, nur {known}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no account {name} here.</source>
   <translation>Hier gibt es kein Konto {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no attendee {name}.</source>
   <translation>Es gibt keinen Gast {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no booking {name}.</source>
   <translation>Es gibt keine Buchung {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no calendar there that you may write to. Make one there first.</source>
   <translation>Dort ist kein Kalender, in den geschrieben werden darf. Zuerst dort einen anlegen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no calendar “{name}” that can be written to. There are: {known}.</source>
   <translation>Es gibt keinen Kalender „{name}“, in den geschrieben werden kann. Es gibt: {known}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no change {name} on its way any more.</source>
   <translation>Keine Änderung {name} ist mehr unterwegs.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no column {name}. Choose among: {known}.</source>
   <translation>Es gibt keine Spalte {name}. Zur Wahl stehen: {known}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no event type {name}.</source>
   <translation>Es gibt keine Terminart {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no event type {name}. Choose from: {known}.</source>
   <translation>Es gibt keine Terminart {name}. Zur Wahl stehen: {known}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no feed at this address, or its time is over.</source>
   <translation>Unter dieser Adresse gibt es keinen Feed, oder seine Zeit ist um.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no feed {name}. See them all: pinmycal feeds</source>
   <translation>Es gibt keinen Feed {name}. Alle zeigt: pinmycal feeds</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no file there that can be read.</source>
   <translation>Dort ist keine lesbare Datei.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no host {name} here.</source>
   <translation>Hier gibt es keinen Gastgeber {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no import {name}.</source>
   <translation>Es gibt keinen Import {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no journey {name}. See: pinmycal travel list</source>
   <translation>Es gibt keine Reise {name}. Siehe: pinmycal travel list</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no keyring here. The key is kept until the program ends.</source>
   <translation>Hier gibt es keinen Schlüsselbund. Der Schlüssel bleibt bis zum Beenden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no keyring to keep the address in. Open the window or run `pinmycal serve` first: it keeps the address until it ends.</source>
   <translation>Es gibt keinen Schlüsselbund für die Adresse. Zuerst das Fenster öffnen oder `pinmycal serve` starten: Die Adresse bleibt, bis es endet.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no keyring to keep the key in. Open the window and sign in there: it keeps the key until you close it.</source>
   <translation>Es gibt keinen Schlüsselbund für den Schlüssel. Das Fenster öffnen und dort anmelden: Er bleibt bis zum Schließen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no keyring to keep the password in. Open the window or run `pinmycal serve` first: it keeps the password until it ends.</source>
   <translation>Es gibt keinen Schlüsselbund für das Kennwort. Zuerst das Fenster oder `pinmycal serve` starten: Das behält das Kennwort, bis es endet.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no keyring to use: the address is kept until the running PinmyCal ends. After that the calendar is not fetched until you give it again.</source>
   <translation>Es gibt keinen Schlüsselbund: Die Adresse bleibt, bis das laufende PinmyCal endet. Danach wird der Kalender erst wieder geholt, wenn sie neu angegeben ist.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no keyring to use: the password is kept until the running PinmyCal ends. After that nothing is written until you give it again.</source>
   <translation>Es gibt keinen benutzbaren Schlüsselbund: Das Kennwort bleibt, bis das laufende PinmyCal endet. Danach wird nichts geschrieben, bis es neu angegeben ist.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no keyring to use: the secret is kept until the running PinmyCal ends. Add the place again after that.</source>
   <translation>Es gibt keinen Schlüsselbund: Das Geheimnis bleibt, bis das laufende PinmyCal endet. Danach die Stelle neu hinzufügen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no keyring to use: the secret is kept until the running PinmyCal ends. After that nothing is sent there until you add it again.</source>
   <translation>Es gibt keinen Schlüsselbund: Das Geheimnis bleibt, bis das laufende PinmyCal endet. Danach wird nichts mehr gesendet, bis es neu hinzugefügt ist.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no membership {name} in this team.</source>
   <translation>In diesem Team gibt es keine Mitgliedschaft {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no message {name}.</source>
   <translation>Es gibt keine Nachricht {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no other calendar {name}. See them all: pinmycal calendars</source>
   <translation>Es gibt keinen anderen Kalender {name}. Alle zeigt: pinmycal calendars</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no out of office entry {name}.</source>
   <translation>Es gibt keinen Eintrag {name} für Abwesenheit.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no place for webhooks named {name}.</source>
   <translation>Es gibt keine Stelle für Webhooks namens {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no private link {name}.</source>
   <translation>Es gibt keinen privaten Link {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no program {name} that may ask for consent.</source>
   <translation>Es gibt kein Programm {name}, das um Zustimmung bitten darf.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no room left on {host}.</source>
   <translation>Auf {host} ist kein Platz mehr.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no schedule {name} any more.</source>
   <translation>Es gibt keinen Zeitplan {name} mehr.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no scope “{value}”. Name one such as BOOKING_READ or SCHEDULE_WRITE.</source>
   <translation>Es gibt kein Recht „{value}“. Eines nennen wie BOOKING_READ oder SCHEDULE_WRITE.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no service {value} here, only {known}.</source>
   <translation>Hier gibt es keinen Dienst {value}, nur {known}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no subscribed calendar {name}.</source>
   <translation>Es gibt keinen abonnierten Kalender {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no subscriber {name}.</source>
   <translation>Es gibt keinen Empfänger {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no team {name} here.</source>
   <translation>Hier gibt es kein Team {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no time zone “{value}”. Choose one such as Europe/Rome.</source>
   <translation>Es gibt keine Zeitzone „{value}“. Eine wählen wie Europe/Rome.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no token {name}.</source>
   <translation>Es gibt kein Token {name}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no tunnel program {name} on this computer. “pinmycal live” names those there are.</source>
   <translation>Auf diesem Computer gibt es kein Tunnelprogramm {name}. „pinmycal live“ nennt die vorhandenen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is nothing at this address.</source>
   <translation>Unter dieser Adresse gibt es nichts.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is nothing there any more ({status}).</source>
   <translation>Dort gibt es nichts mehr ({status}).</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There it is at {at}.</source>
   <translation>Dort ist es um {at}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There it is only tentative, which cannot be followed. Put yours back instead, or cancel the booking.</source>
   <translation>Dort ist er nur vorläufig; das lässt sich nicht übernehmen. Stattdessen zurücksetzen, oder die Buchung absagen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There it takes place no more.</source>
   <translation>Dort findet es nicht mehr statt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There it takes whole days, which cannot be followed. Put yours back instead.</source>
   <translation>Dort nimmt er ganze Tage ein; das lässt sich nicht übernehmen. Stattdessen zurücksetzen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There must be a default. Make another schedule the default instead of {schedule}.</source>
   <translation>Einen Standard muss es geben. Statt {schedule} einen anderen Zeitplan zum Standard machen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>These days were changed meanwhile.</source>
   <translation>Diese Tage wurden inzwischen geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>They already have a seat at {title}.</source>
   <translation>Hat schon einen Platz bei {title}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>They are already expected at {title}.</source>
   <translation>Wird bei {title} schon erwartet.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>They hold {title} already.</source>
   <translation>{title} liegt schon bei dieser Person.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This Idempotency-Key was already used with a different request.</source>
   <translation>Dieser Idempotency-Key wurde schon mit einer anderen Anfrage benutzt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This account may not do that.</source>
   <translation>Dieses Konto darf das nicht.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This account may not do that: {said}</source>
   <translation>Dieses Konto darf das nicht: {said}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This account was changed meanwhile.</source>
   <translation>Dieses Konto wurde inzwischen geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This address does not take {method}.</source>
   <translation>Diese Adresse nimmt {method} nicht an.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This belongs to no team.</source>
   <translation>Das gehört zu keinem Team.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This booking was changed meanwhile.</source>
   <translation>Diese Buchung wurde inzwischen geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This calendar is here already, as “{name}”.</source>
   <translation>Dieser Kalender ist schon hier, als „{name}“.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This cannot be done with this account's server.</source>
   <translation>Das geht mit dem Server dieses Kontos nicht.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This change is being sent. Wait what comes of it.</source>
   <translation>Diese Änderung wird gesendet. Bitte das Ergebnis abwarten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This change is held. Send it first.</source>
   <translation>Diese Änderung ist angehalten. Zuerst senden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This change is not about when something starts.</source>
   <translation>Bei dieser Änderung geht es um keinen Beginn.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This change is on its way already. Wait what comes of it.</source>
   <translation>Diese Änderung ist schon unterwegs. Bitte das Ergebnis abwarten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This change waits for its turn. Nothing is to be settled.</source>
   <translation>Diese Änderung wartet, bis sie dran ist. Nichts ist zu klären.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This change was sent, and the service has not said what came of it. It is asked soon.</source>
   <translation>Diese Änderung wurde gesendet, und der Dienst hat das Ergebnis noch nicht gesagt. Er wird bald gefragt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This computer has no address {host}.</source>
   <translation>Dieser Computer hat keine Adresse {host}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This computer has no keyring the program can use. Secrets are kept until you close it.</source>
   <translation>Dieser Computer hat keinen benutzbaren Schlüsselbund. Geheimnisse bleiben bis zum Beenden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This computer lets no program wait for the browser ({why}).</source>
   <translation>Dieser Computer lässt kein Programm auf den Browser warten ({why}).</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This event type was changed meanwhile. Look at it again before you save.</source>
   <translation>Diese Terminart wurde inzwischen geändert. Vor dem Speichern bitte noch einmal ansehen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This file holds contacts, not a calendar. Choose an .ics file.</source>
   <translation>Diese Datei enthält Kontakte, keinen Kalender. Bitte eine .ics-Datei wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This file is empty. Export the calendar again.</source>
   <translation>Diese Datei ist leer. Den Kalender noch einmal exportieren.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This file is larger than {count} MB. Export a shorter time.</source>
   <comment>This file is larger than {count} MB. Export a shorter time.</comment>
   <translation>
    <numerusform>Diese Datei ist größer als {count} MB. Bitte einen kürzeren Zeitraum exportieren.</numerusform>
    <numerusform>Diese Datei ist größer als {count} MB. Bitte einen kürzeren Zeitraum exportieren.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This file needs too much memory. Export a shorter time.</source>
   <translation>Diese Datei braucht zu viel Speicher. Bitte einen kürzeren Zeitraum exportieren.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This file stopped the reader. Nothing was changed.</source>
   <translation>An dieser Datei scheiterte das Lesen. Nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This has an unexpected form.</source>
   <translation>Das hat eine unerwartete Form.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This has {count} characters; at most {most} fit here.</source>
   <translation>Das hat {count} Zeichen; hier passen höchstens {most}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This host is in the team already.</source>
   <translation>Dieser Gastgeber ist schon im Team.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This host was changed meanwhile. Look at it again before you save.</source>
   <translation>Dieser Gastgeber wurde inzwischen geändert. Vor dem Speichern bitte noch einmal ansehen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This import was taken back already.</source>
   <translation>Dieser Import wurde schon zurückgenommen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This invitation has ended, or never was. Ask the team for another.</source>
   <translation>Diese Einladung ist abgelaufen oder gab es nie. Bitte das Team um eine neue bitten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This invitation would have ended already. Choose a later day.</source>
   <translation>Diese Einladung wäre schon abgelaufen. Bitte einen späteren Tag wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is a database, not a calendar. Choose an .ics file.</source>
   <translation>Das ist eine Datenbank, kein Kalender. Bitte eine .ics-Datei wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is a document, not a calendar. Choose an .ics file.</source>
   <translation>Das ist ein Dokument, kein Kalender. Bitte eine .ics-Datei wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is a picture, not a calendar. Choose an .ics file.</source>
   <translation>Das ist ein Bild, kein Kalender. Bitte eine .ics-Datei wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is a web page, not a calendar. Look for a link that ends in .ics.</source>
   <translation>Das ist eine Webseite, kein Kalender. Bitte nach einem Link suchen, der auf .ics endet.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is an archive, not a calendar. Unpack it and open the .ics file in it.</source>
   <translation>Das ist ein Archiv, kein Kalender. Bitte entpacken und die .ics-Datei darin öffnen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is before the first day.</source>
   <translation>Das liegt vor dem ersten Tag.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is empty. Write what it shall be, or leave it out.</source>
   <translation>Das ist leer. Bitte angeben, was es sein soll, oder weglassen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is longer than {most} characters.</source>
   <translation>Das ist länger als {most} Zeichen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is missing.</source>
   <translation>Das fehlt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is no address of a calendar. It begins with https:// or webcal://, or is the path of an .ics file.</source>
   <translation>Das ist keine Adresse eines Kalenders. Sie beginnt mit https:// oder webcal:// oder ist der Pfad einer .ics-Datei.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is no address of a server. It looks like https://dav.example.com/.</source>
   <translation>Das ist keine Adresse eines Servers. Sie sieht so aus: https://dav.example.com/.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is no e-mail address. Write it like ava@example.org.</source>
   <translation>Das ist keine E-Mail-Adresse. Bitte schreiben wie ava@example.org.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is no key: it has blanks or unusual letters in it.</source>
   <translation>Das ist kein Schlüssel: Er enthält Leerzeichen oder ungewöhnliche Buchstaben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is no page that was handed out. Start without one.</source>
   <translation>Diese Seite wurde nicht ausgegeben. Ohne Seite beginnen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is no path of a file.</source>
   <translation>Das ist kein Pfad einer Datei.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is not a calendar. Choose an .ics file.</source>
   <translation>Das ist kein Kalender. Bitte eine .ics-Datei wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is not a request this service understands.</source>
   <translation>Diese Anfrage versteht der Dienst nicht.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is over already. Choose a later day.</source>
   <translation>Das ist schon vorbei. Bitte einen späteren Tag wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is somebody else's account. Sign in as the one who uses {name}, or add it as another account.</source>
   <translation>Das ist ein anderes Konto. Als die Person anmelden, die {name} benutzt, oder es als weiteres Konto hinzufügen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is somebody's answer to an invitation, not a meeting.</source>
   <translation>Das ist eine Antwort auf eine Einladung, kein Termin.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This membership was changed meanwhile. Look at it again before you save.</source>
   <translation>Diese Mitgliedschaft wurde inzwischen geändert. Vor dem Speichern bitte noch einmal ansehen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This notice is too long: at most {most} days.</source>
   <translation>Dieser Vorlauf ist zu lang: höchstens {most} Tage.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This schedule was changed meanwhile. Look at it again before you save.</source>
   <translation>Dieser Zeitplan wurde inzwischen geändert. Vor dem Speichern bitte noch einmal ansehen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This schedule was removed. Choose another, or the default.</source>
   <translation>Dieser Zeitplan wurde entfernt. Bitte einen anderen wählen oder den Standard.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This server does not say when something changes, so nothing is written to it.</source>
   <translation>Dieser Server sagt nicht, wenn sich etwas ändert; deshalb wird nichts dorthin geschrieben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This service answers at its own address on this computer only.</source>
   <translation>Dieser Dienst antwortet nur unter seiner eigenen Adresse auf diesem Computer.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This should be 0 or more; 0 means without limit.</source>
   <translation>Das sollte 0 oder mehr sein; 0 heißt ohne Grenze.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This should be a list.</source>
   <translation>Das sollte eine Liste sein.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This should be a number from {least} to {most}.</source>
   <translation>Das sollte eine Zahl von {least} bis {most} sein.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This should be a whole number.</source>
   <translation>Das sollte eine ganze Zahl sein.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This should be an object with fields.</source>
   <translation>Das sollte ein Objekt mit Feldern sein.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This should be text.</source>
   <translation>Das sollte Text sein.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This should be true or false.</source>
   <translation>Das sollte wahr oder falsch sein.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This team was changed meanwhile. Look at it again before you save.</source>
   <translation>Dieses Team wurde inzwischen geändert. Vor dem Speichern bitte noch einmal ansehen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This token was not allowed {scope}.</source>
   <translation>Diesem Token wurde {scope} nicht erlaubt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This token would have ended already. Choose a later day.</source>
   <translation>Dieses Token wäre schon abgelaufen. Bitte einen späteren Tag wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This was answered before. This page can be closed.</source>
   <translation>Das wurde schon beantwortet. Diese Seite kann geschlossen werden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This was changed at the service too. Choose which of the two is to hold.</source>
   <translation>Das wurde auch beim Dienst geändert. Bitte wählen, welches von beiden gilt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This webhook names no booking: there is nothing to read.</source>
   <translation>Dieser Webhook nennt keine Buchung: Es gibt nichts zu lesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Those days are out of office already.</source>
   <translation>Diese Tage gelten schon als abwesend.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Times without a time zone were read in {zone}.</source>
   <translation>Zeiten ohne Zeitzone wurden in {zone} gelesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Too many connections are open. Try again in a moment.</source>
   <translation>Zu viele Verbindungen sind offen. Gleich erneut versuchen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Too soon: at least {count} minutes ahead.</source>
   <comment>Too soon: at least {count} minute ahead.</comment>
   <translation>
    <numerusform>Zu bald: mindestens {count} Minute voraus.</numerusform>
    <numerusform>Zu bald: mindestens {count} Minuten voraus.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Two of these ranges overlap. Join them, or move one.</source>
   <translation>Zwei dieser Zeiten überschneiden sich. Verbinden oder eine verschieben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Waits for change {behind}.</source>
   <translation>Wartet auf Änderung {behind}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Waits for your answer again.</source>
   <translation>Wartet wieder auf Antwort.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Web pages may not use this service.</source>
   <translation>Webseiten dürfen diesen Dienst nicht benutzen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Webhooks</source>
   <translation>Webhooks</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Webhooks for {name} are put off: its secret is in a keyring that cannot be read now. Unlock the keyring.</source>
   <translation>Webhooks für {name} müssen warten: Das Geheimnis liegt in einem Schlüsselbund, der gerade nicht lesbar ist. Bitte den Schlüsselbund entsperren.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Webhooks for {name} are refused: its secret is lost. Open it again, and give the new secret to the sender: pinmycal webhook add {name}</source>
   <translation>Webhooks für {name} werden abgewiesen: Das Geheimnis ist verloren. Neu öffnen und das neue Geheimnis dem Absender geben: pinmycal webhook add {name}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Webhooks for {name} arrive already. A new secret shuts out who has the old one; to give it one all the same: pinmycal webhook add {name} --replace</source>
   <translation>Webhooks für {name} kommen schon an. Ein neues Geheimnis schließt aus, wer das alte hat; trotzdem eines geben: pinmycal webhook add {name} --replace</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>What answered at {host} is not the service. Check the address, and whether the network wants you to sign in first.</source>
   <translation>Was bei {host} antwortete, ist nicht der Dienst. Bitte die Adresse prüfen, und ob das Netz erst eine Anmeldung will.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>What answers at {host} is not a calendar server. Its provider knows the address for CalDAV.</source>
   <translation>Was bei {host} antwortet, ist kein Kalenderserver. Der Anbieter kennt die Adresse für CalDAV.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>What became of it there cannot be read as one meeting. Put yours back instead.</source>
   <translation>Was dort daraus wurde, ist nicht als ein Termin lesbar. Stattdessen zurücksetzen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>What depends on another change stays behind it.</source>
   <translation>Was von einer anderen Änderung abhängt, bleibt hinter ihr.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>What is here is newer.</source>
   <translation>Was hier steht, ist neuer.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>What lies deeper than {count} levels was left out.</source>
   <comment>What lies deeper than {count} level was left out.</comment>
   <translation>
    <numerusform>Was tiefer liegt als {count} Ebene, fehlt.</numerusform>
    <numerusform>Was tiefer liegt als {count} Ebenen, fehlt.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>What the file says about “{name}” cannot be used.</source>
   <translation>Was die Datei über „{name}“ sagt, ist nicht brauchbar.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Where bookings are written</source>
   <translation>Wohin Buchungen geschrieben werden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Which meeting of its series “{title}” (line {line}) is cannot be told; it was taken in where it stands.</source>
   <translation>Welcher Termin seiner Serie „{title}“ (Zeile {line}) ist, lässt sich nicht sagen; er wurde übernommen, wie er dasteht.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Who is it with? Write a name.</source>
   <translation>Mit wem? Bitte einen Namen schreiben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Who is signed in</source>
   <translation>Wer angemeldet ist</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Whoever booked stays. Cancel the booking instead.</source>
   <translation>Wer gebucht hat, bleibt. Stattdessen die Buchung absagen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Write an e-mail address, such as ava@example.org.</source>
   <translation>Eine E-Mail-Adresse schreiben wie ava@example.org.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>You are out of office then.</source>
   <translation>Dann ist Abwesenheit eingetragen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>You are signed in at {name} with this account already.</source>
   <translation>Mit diesem Konto besteht bei {name} schon eine Anmeldung.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>You have a booking in your account {subject} then.</source>
   <translation>Dann ist im Konto {subject} eine Buchung.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>You may not use the data file: {path}. Allow yourself to read and write it.</source>
   <translation>Die Datendatei ist nicht zugänglich: {path}. Bitte Lesen und Schreiben erlauben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Your keyring could not do what was asked.</source>
   <translation>Der Schlüsselbund konnte das nicht ausführen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Your keyring does not answer. It may be waiting for you to unlock it.</source>
   <translation>Der Schlüsselbund antwortet nicht. Vielleicht wartet er darauf, entsperrt zu werden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Your keyring has not been set up yet. Open it once in your desktop's password settings.</source>
   <translation>Der Schlüsselbund ist noch nicht eingerichtet. Bitte einmal in den Passwort-Einstellungen öffnen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Your keyring is locked. Unlock it and try again.</source>
   <translation>Der Schlüsselbund ist gesperrt. Entsperren und erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>being asked for</source>
   <translation>wird angefordert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>booking read</source>
   <translation>Buchung gelesen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>is being read</source>
   <translation>wird gelesen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>nothing can arrive: the local service is off</source>
   <translation>nichts kann ankommen: Der lokale Dienst ist aus</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>off: asked now and then</source>
   <translation>aus: wird ab und zu abgefragt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>told at once</source>
   <translation>wird sofort gemeldet</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>trouble</source>
   <translation>Störung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{account} has no event type to book. Make one under Event types.</source>
   <translation>{account} hat keine Terminart zum Buchen. Unter „Terminarten“ lässt sich eine anlegen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} bookings have lost the names they are known by.</source>
   <comment>{count} booking has lost the name it is known by.</comment>
   <translation>
    <numerusform>{count} Buchung hat ihren Namen verloren.</numerusform>
    <numerusform>{count} Buchungen haben ihre Namen verloren.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} bookings stay as they are, because their time is taken: {titles}.</source>
   <comment>{count} booking stays as it is, because its time is taken: {titles}.</comment>
   <translation>
    <numerusform>{count} Buchung bleibt, weil ihre Zeit belegt ist: {titles}.</numerusform>
    <numerusform>{count} Buchungen bleiben, weil ihre Zeit belegt ist: {titles}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} bookings were changed since the import and stay: {titles}.</source>
   <comment>{count} booking was changed since the import and stays: {titles}.</comment>
   <translation>
    <numerusform>{count} Buchung wurde seit dem Import geändert und bleibt: {titles}.</numerusform>
    <numerusform>{count} Buchungen wurden seit dem Import geändert und bleiben: {titles}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} changes wait.</source>
   <comment>{count} change waits.</comment>
   <translation>
    <numerusform>{count} Änderung wartet.</numerusform>
    <numerusform>{count} Änderungen warten.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} changes were not sent yet and would be lost. Wait, or drop them.</source>
   <comment>One change was not sent yet and would be lost. Wait until it is, or drop it.</comment>
   <translation>
    <numerusform>Eine Änderung ist noch nicht gesendet und ginge verloren. Warten oder verwerfen.</numerusform>
    <numerusform>{count} Änderungen sind noch nicht gesendet und gingen verloren. Warten oder verwerfen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} copies of the data file are kept.</source>
   <comment>{count} copy of the data file is kept.</comment>
   <translation>
    <numerusform>{count} Kopie der Datendatei wird behalten.</numerusform>
    <numerusform>{count} Kopien der Datendatei werden behalten.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} entries refer to ones that are gone.</source>
   <comment>{count} entry refers to one that is gone.</comment>
   <translation>
    <numerusform>{count} Eintrag verweist auf einen, den es nicht mehr gibt.</numerusform>
    <numerusform>{count} Einträge verweisen auf solche, die es nicht mehr gibt.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} guests are too many: at most {most} can come.</source>
   <translation>{count} weitere Gäste sind zu viele: Höchstens {most} können kommen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} minutes are kept free around a booking.</source>
   <comment>{count} minute is kept free around a booking.</comment>
   <translation>
    <numerusform>{count} Minute wird um eine Buchung frei gehalten.</numerusform>
    <numerusform>{count} Minuten werden um eine Buchung frei gehalten.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} minutes are kept free around {subject}.</source>
   <comment>{count} minute is kept free around {subject}.</comment>
   <translation>
    <numerusform>{count} Minute wird um {subject} frei gehalten.</numerusform>
    <numerusform>{count} Minuten werden um {subject} frei gehalten.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} more remarks are left out.</source>
   <comment>{count} more remark is left out.</comment>
   <translation>
    <numerusform>{count} weiterer Hinweis fehlt.</numerusform>
    <numerusform>{count} weitere Hinweise fehlen.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} notes are too many: at most {most} can be kept.</source>
   <translation>{count} Notizen sind zu viele: Höchstens {most} können bleiben.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} reminders are not used here; bookings keep theirs for others.</source>
   <comment>{count} reminder is not used here; a booking keeps its own for others.</comment>
   <translation>
    <numerusform>{count} Erinnerung gilt hier nicht; eine Buchung behält ihre für andere.</numerusform>
    <numerusform>{count} Erinnerungen gelten hier nicht; Buchungen behalten ihre für andere.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} {kind} are left out: only meetings and busy times are taken in.</source>
   <comment>{count} {kind} is left out: only meetings and busy times are taken in.</comment>
   <translation>
    <numerusform>{count} {kind} fehlt: Nur Termine und belegte Zeiten kommen herein.</numerusform>
    <numerusform>{count} {kind} fehlen: Nur Termine und belegte Zeiten kommen herein.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{event_type} does not ask this. Leave the answer out.</source>
   <translation>{event_type} fragt das nicht. Bitte die Antwort weglassen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{event_type} does not last {value} minutes. Choose from: {lengths}.</source>
   <translation>{event_type} dauert nicht {value} Minuten. Zur Wahl stehen: {lengths}.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{events} events tell of {count} meetings.</source>
   <comment>{events} events tell of {count} meeting.</comment>
   <translation>
    <numerusform>{events} Ereignisse erzählen von {count} Termin.</numerusform>
    <numerusform>{events} Ereignisse erzählen von {count} Terminen.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{hosts} are no accepted members of the team. Ask them into it first.</source>
   <translation>{hosts} gehören noch nicht zum Team. Bitte zuerst einladen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{host} cannot be reached now. Check the connection.</source>
   <translation>{host} ist gerade nicht erreichbar. Bitte die Verbindung prüfen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{host} could not prove who it is, so nothing was sent. Check the date of this computer, and whether the network wants you to sign in first.</source>
   <translation>{host} konnte sich nicht ausweisen, darum wurde nichts gesendet. Bitte das Datum dieses Computers prüfen, und ob das Netz erst eine Anmeldung will.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{host} did not answer in time.</source>
   <translation>{host} antwortete nicht rechtzeitig.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{host} did not complete the sign-in ({said}). Try it once more.</source>
   <translation>{host} schloss die Anmeldung nicht ab ({said}). Bitte noch einmal versuchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{host} did not complete the sign-in. Try it once more.</source>
   <translation>{host} schloss die Anmeldung nicht ab. Bitte noch einmal versuchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{host} does not know this client ID, or lets nobody in through the browser. Check it, or sign in with a key.</source>
   <translation>{host} kennt diese Client-ID nicht oder lässt niemanden über den Browser ein. Bitte prüfen oder mit einem Schlüssel anmelden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{host} does not let you write to this calendar.</source>
   <translation>{host} lässt in diesen Kalender nicht schreiben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{host} does not take this key. Check that it was copied whole, belongs to this service, and has not ended. Nothing was kept.</source>
   <translation>{host} nimmt diesen Schlüssel nicht an. Bitte prüfen, ob er ganz kopiert ist, zu diesem Dienst gehört und noch gilt. Nichts wurde behalten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{host} does not take this name and password. Some servers want a password made for this one program.</source>
   <translation>{host} nimmt diesen Namen und dieses Kennwort nicht an. Manche Server wollen ein eigenes Kennwort für dieses eine Programm.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{host} has trouble at the moment (status {status}).</source>
   <translation>{host} hat gerade Schwierigkeiten (Status {status}).</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{host} knows this program as one that keeps a secret, which a program on your computer cannot. Ask for a public client, or sign in with a key.</source>
   <translation>{host} kennt dieses Programm als eines mit Geheimnis, was auf einem eigenen Computer nicht geht. Um einen öffentlichen Client bitten oder mit einem Schlüssel anmelden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{host} leads to another place, which is not followed. Check the address.</source>
   <translation>{host} führt an einen anderen Ort; dem wird nicht gefolgt. Bitte die Adresse prüfen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{host} owns this calendar and stays. Remove the data folder to start anew.</source>
   <translation>{host} gehört dieser Kalender und bleibt. Zum Neubeginn den Datenordner entfernen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{host} would send its answer to another place than this computer. Ask for a client that answers to http://127.0.0.1, or sign in with a key.</source>
   <translation>{host} würde die Antwort an einen anderen Ort senden als diesen Computer. Um einen Client bitten, der an http://127.0.0.1 antwortet, oder mit einem Schlüssel anmelden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{most} bookings ahead are as many as one invitee may have.</source>
   <translation>Mehr als {most} kommende Buchungen darf ein Gast nicht haben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} cannot take back what it was told. Book the time again.</source>
   <translation>{name} kann nicht zurücknehmen, was es erfahren hat. Buchen Sie die Zeit noch einmal.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} cannot take one person out of a booking. Cancel it, and book again without them.</source>
   <translation>{name} kann niemanden aus einer Buchung nehmen. Sagen Sie sie ab und buchen Sie ohne die Person neu.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} does not have this yet. Wait until it was sent.</source>
   <translation>{name} hat dies noch nicht. Warten Sie, bis es gesendet ist.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} gave up a seat.</source>
   <translation>{name} gab einen Platz auf.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} gave up a seat: {reason}</source>
   <translation>{name} gab einen Platz auf: {reason}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} holds it now.</source>
   <translation>{name} hält ihn jetzt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} holds it now: {reason}</source>
   <translation>{name} hält ihn jetzt: {reason}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} is not free then.</source>
   <translation>{name} ist dann nicht frei.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} is the account of this computer. It stays.</source>
   <translation>{name} ist das Konto dieses Computers. Es bleibt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} keeps its bookings, and this is a copy. Cancel it, or sign out to remove the copy.</source>
   <translation>{name} behält seine Buchungen, dies ist eine Kopie. Sagen Sie ab, oder melden Sie sich ab, um die Kopie zu entfernen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} moved a seat from {from_at} to {to_at}.</source>
   <translation>{name} verschob einen Platz von {from_at} auf {to_at}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} should be JSON, not “{value}”.</source>
   <translation>{name} sollte JSON sein, nicht „{value}“.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} should be a number, not “{value}”.</source>
   <translation>{name} sollte eine Zahl sein, nicht „{value}“.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} should be true or false, not “{value}”.</source>
   <translation>{name} sollte wahr oder falsch sein, nicht „{value}“.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} took a seat.</source>
   <translation>{name} nahm einen Platz.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} was signed in without the right to do this. Sign in again to allow it.</source>
   <translation>{name} wurde ohne dieses Recht angemeldet. Erneut anmelden, um es zu erlauben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} will come too.</source>
   <translation>{name} kommt auch.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} will not come.</source>
   <translation>{name} kommt nicht.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name}: asks for fewer questions. As of {at}.</source>
   <translation>{name}: bittet um weniger Anfragen. Stand {at}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name}: at rest. As of {at}.</source>
   <translation>{name}: ruht. Stand {at}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name}: being read.</source>
   <translation>{name}: wird gelesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name}: in trouble. What is shown is as of {at}.</source>
   <translation>{name}: hat Schwierigkeiten. Gezeigt ist der Stand {at}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name}: not reached. What is shown is as of {at}.</source>
   <translation>{name}: nicht erreicht. Gezeigt ist der Stand {at}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name}: nothing was read yet.</source>
   <translation>{name}: noch nichts gelesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name}: sign in again. As of {at}.</source>
   <translation>{name}: bitte erneut anmelden. Stand {at}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name}: up to date, as of {at}.</source>
   <translation>{name}: auf dem Stand von {at}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{path} belongs to another program. Choose another folder with --data-dir.</source>
   <translation>{path} gehört einem anderen Programm. Mit --data-dir einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{path} could not be written: {why}. Choose another place or name.</source>
   <translation>{path} konnte nicht geschrieben werden: {why}. Bitte anderen Ort oder Namen wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{path} does not end like a picture. Give it a name that ends in .png.</source>
   <translation>{path} endet nicht wie ein Bild. Bitte einen Namen geben, der auf .png endet.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{path} holds data that is not made up. --sample keeps out of it.</source>
   <translation>{path} enthält echte Daten. --sample hält sich davon fern.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{path} is a file. Name a folder for --data-dir.</source>
   <translation>{path} ist eine Datei. Für --data-dir bitte einen Ordner nennen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{program} could not be started.</source>
   <translation>{program} konnte nicht gestartet werden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{program} ended at once. It said last: {said}</source>
   <translation>{program} endete sofort. Zuletzt sagte es: {said}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{program} ended by itself. It is started again.</source>
   <translation>{program} hat sich selbst beendet. Es wird neu gestartet.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{program} is no longer on this computer.</source>
   <translation>{program} ist nicht mehr auf diesem Rechner.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{program} told no public address in time. Look whether it is signed in. It said last: {said}</source>
   <translation>{program} nannte rechtzeitig keine öffentliche Adresse. Bitte prüfen, ob es angemeldet ist. Zuletzt sagte es: {said}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{said}</source>
   <translation>{said}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{schedule} is the default. Make another schedule the default, then remove it.</source>
   <translation>{schedule} ist der Standard. Einen anderen zum Standard machen, dann entfernen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{start_at} cannot be booked.</source>
   <translation>{start_at} lässt sich nicht buchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{start_at} has just been taken.</source>
   <translation>{start_at} wurde gerade vergeben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{start_at} is not a time you offer.</source>
   <translation>{start_at} ist keine angebotene Zeit.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{start_at} is not a time you offer. Take it anyway?</source>
   <translation>{start_at} ist keine angebotene Zeit. Trotzdem nehmen?</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{start_at} is outside your hours.</source>
   <translation>{start_at} liegt außerhalb der offenen Zeiten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{start_at} is outside your hours. Take it anyway?</source>
   <translation>{start_at} liegt außerhalb der offenen Zeiten. Trotzdem nehmen?</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} also needs {names}.</source>
   <translation>{title} braucht auch {names}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} cannot be cancelled by invitees.</source>
   <translation>Gäste können {title} nicht absagen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} cannot be held by that host.</source>
   <translation>Dieser Gastgeber kann {title} nicht halten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} cannot be moved by invitees.</source>
   <translation>Gäste können {title} nicht verschieben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} cannot be moved when it begins within {minutes} minutes.</source>
   <translation>{title} lässt sich nicht verschieben, wenn der Beginn in {minutes} Minuten oder weniger ist.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} does not wait for an answer.</source>
   <translation>{title} wartet nicht auf Antwort.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} has no seats left at that time.</source>
   <translation>{title} hat zu dieser Zeit keine Plätze mehr.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} has no such seat, or it was given up.</source>
   <translation>{title} hat keinen solchen Platz, oder er wurde aufgegeben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} has not begun yet.</source>
   <translation>{title} hat noch nicht begonnen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} has seats, and so cannot be booked as a series.</source>
   <translation>{title} hat Plätze und lässt sich darum nicht als Serie buchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is a meeting without seats.</source>
   <translation>{title} ist ein Termin ohne Plätze.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is cancelled. Restore it in the window, or book a new time.</source>
   <translation>{title} ist abgesagt. Im Fenster wiederherstellen oder eine neue Zeit buchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is declined. Restore it in the window, or book a new time.</source>
   <translation>{title} ist abgelehnt. Im Fenster wiederherstellen oder eine neue Zeit buchen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is not a published operation. Near are: {near}.</source>
   <translation>{title} ist keine veröffentlichte Operation. Ähnlich sind: {near}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is not a published operation. “pinmycal api --list” shows them all.</source>
   <translation>{title} ist keine veröffentlichte Operation. „pinmycal api --list“ zeigt alle.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is not confirmed.</source>
   <translation>{title} ist nicht bestätigt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is not held in turns: it stays with who has it.</source>
   <translation>{title} wird nicht im Wechsel gehalten: Der Termin bleibt, wo er ist.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is not offered as a series.</source>
   <translation>{title} wird nicht als Serie angeboten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is not one of a series.</source>
   <translation>{title} gehört zu keiner Serie.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is of this computer, which knows its times. Leave --live out.</source>
   <translation>{title} gehört diesem Computer, der die Zeiten kennt. Lassen Sie --live weg.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is over, so programs cannot move it.</source>
   <translation>{title} ist vorbei, darum können Programme nichts verschieben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is over.</source>
   <translation>{title} ist vorbei.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} takes no body.</source>
   <translation>{title} nimmt keinen Inhalt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} takes no guests.</source>
   <translation>{title} nimmt keine weiteren Gäste.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} takes no {name}, and nothing else.</source>
   <translation>{title} nimmt kein {name} und sonst nichts.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} takes no {name}. Did you mean {near}?</source>
   <translation>{title} nimmt kein {name}. Gemeint ist vielleicht {near}?</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} takes no {name}. It takes: {known}.</source>
   <translation>{title} nimmt kein {name}. Möglich sind: {known}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} takes place: there is nothing to restore.</source>
   <translation>{title} findet statt: Es gibt nichts wiederherzustellen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{value} are no hours. Say them as 09:00-17:00, or closed.</source>
   <translation>{value} sind keine Zeiten. Schreiben Sie 09:00-17:00, oder closed.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{value} days is too far ahead: at most {most} days.</source>
   <translation>{value} Tage sind zu weit voraus: höchstens {most} Tage.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{value} is no weekday. Say mon, tue, wed, thu, fri, sat, sun.</source>
   <translation>{value} ist kein Wochentag. Schreiben Sie mon, tue, wed, thu, fri, sat, sun.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{value} is not between {least} and {most}.</source>
   <translation>{value} liegt nicht zwischen {least} und {most}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{value} is too much: at most {most}. A dash means any number.</source>
   <translation>{value} ist zu viel: höchstens {most}. Ein Strich heißt beliebig viele.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{value} min does not fit: from {least} to {most} min do.</source>
   <translation>{value} Min. passen nicht: {least} bis {most} Min. gehen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{who} accepts; an answer changes nothing here.</source>
   <translation>{who} sagt zu; eine Antwort ändert hier nichts.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{who} asks for another time, {start_at}. Move the meeting if that suits you.</source>
   <translation>{who} bittet um eine andere Zeit, {start_at}. Passt sie, den Termin verschieben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{who} asks for the invitation once more.</source>
   <translation>{who} bittet noch einmal um die Einladung.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{who} declines; an answer changes nothing here.</source>
   <translation>{who} sagt ab; eine Antwort ändert hier nichts.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{who} keeps to the time it has.</source>
   <translation>{who} bleibt bei der jetzigen Zeit.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{who} may come; an answer changes nothing here.</source>
   <translation>{who} kommt vielleicht; eine Antwort ändert hier nichts.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{who} sends somebody else; nothing changes here.</source>
   <translation>{who} schickt jemand anderen; hier ändert sich nichts.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{address}” cannot be used. Write it like {example}.</source>
   <translation>„{address}“ ist nicht brauchbar. Bitte schreiben wie {example}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{address}” would be sent unprotected. Use https; http is for this computer.</source>
   <translation>„{address}“ ginge ungeschützt hinaus. Bitte https; http ist für diesen Computer.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{guest}” is no e-mail address. Write it like ava@example.org.</source>
   <translation>„{guest}“ ist keine E-Mail-Adresse. Bitte schreiben wie ava@example.org.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{host}” would open the service to other computers. Use 127.0.0.1, ::1 or localhost.</source>
   <translation>„{host}“ würde den Dienst für andere Computer öffnen. Möglich sind 127.0.0.1, ::1 oder localhost.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{name}” came from a file that was imported. Take the import back instead.</source>
   <translation>„{name}“ kam aus einer importierten Datei. Stattdessen den Import zurücknehmen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{name}” cannot be opened. Check that it is there and that you may read it.</source>
   <translation>„{name}“ lässt sich nicht öffnen. Bitte prüfen, ob es da und lesbar ist.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{name}” cannot be read as text.</source>
   <translation>„{name}“ lässt sich nicht als Text lesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{name}” cannot be read.</source>
   <translation>„{name}“ lässt sich nicht lesen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{name}” cannot be written. Choose another folder, or make some room.</source>
   <translation>„{name}“ lässt sich nicht schreiben. Anderen Ordner wählen oder Platz schaffen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{name}” cannot be written: {why}.</source>
   <translation>„{name}“ lässt sich nicht schreiben: {why}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{name}” is no JSON.</source>
   <translation>„{name}“ ist kein JSON.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{name}” is no object, so no fields can be added to it.</source>
   <translation>„{name}“ ist kein Objekt, darum lassen sich keine Felder hinzufügen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{name}” is set as the keyring, but keeps no secret safe, so it is not used. Set up the keyring of your system.</source>
   <translation>„{name}“ ist als Schlüsselbund eingestellt, bewahrt aber kein Geheimnis sicher und bleibt darum unbenutzt. Bitte den Schlüsselbund des Systems einrichten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” needs an answer.</source>
   <translation>„{question}“ braucht eine Antwort.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes a line of up to 1000 characters.</source>
   <translation>„{question}“ nimmt eine Zeile bis 1000 Zeichen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes a link, such as https://example.org.</source>
   <translation>„{question}“ nimmt einen Link wie https://example.org.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes a number, such as 3 or 2.5.</source>
   <translation>„{question}“ nimmt eine Zahl wie 3 oder 2.5.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes a phone number, such as +39 06 1234567.</source>
   <translation>„{question}“ nimmt eine Telefonnummer wie +39 06 1234567.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes a text of up to 10000 characters.</source>
   <translation>„{question}“ nimmt einen Text bis 10000 Zeichen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes one of its options.</source>
   <translation>„{question}“ nimmt eine der Möglichkeiten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes some of its options, each once.</source>
   <translation>„{question}“ nimmt einige der Möglichkeiten, jede einmal.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes yes or no.</source>
   <translation>„{question}“ nimmt ja oder nein.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{text}” in line {line} is no date and was left out.</source>
   <translation>„{text}“ in Zeile {line} ist kein Datum und fehlt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{text}” is no date or time.</source>
   <translation>„{text}“ ist kein Datum und keine Zeit.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{text}” is none of {states}.</source>
   <translation>„{text}“ ist keines von {states}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{text}” is not a date. Write it like 2026-03-10.</source>
   <translation>„{text}“ ist kein Datum. Bitte schreiben wie 2026-03-10.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{text}” is not a time zone. Write it like Europe/Berlin or Asia/Kolkata.</source>
   <translation>„{text}“ ist keine Zeitzone. Bitte schreiben wie Europe/Berlin oder Asia/Kolkata.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{text}” is not a time. Write it like 2026-03-10T09:30:00Z.</source>
   <translation>„{text}“ ist keine Zeit. Bitte schreiben wie 2026-03-10T09:30:00Z.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{text}” lacks its offset from UTC. Write it like 2026-03-10T09:30:00Z.</source>
   <translation>„{text}“ fehlt der Abstand zu UTC. Bitte schreiben wie 2026-03-10T09:30:00Z.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” (line {line}) has a day at one end and a time at the other; see whether it is meant as it is taken in.</source>
   <translation>„{title}“ (Zeile {line}) hat an einem Ende einen Tag und am anderen eine Uhrzeit; ist es gemeint, wie es übernommen wird?</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” belongs to a series that is not in this file.</source>
   <translation>„{title}“ gehört zu einer Serie, die nicht in dieser Datei steht.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” has a rule that makes no sense, “{text}” in line {line}; only its start was taken in.</source>
   <translation>„{title}“ hat eine Regel ohne Sinn, „{text}“ in Zeile {line}; nur der Beginn wurde übernommen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” has more than {count} attendees; the others were left out.</source>
   <comment>“{title}” has more than {count} attendee; the others were left out.</comment>
   <translation>
    <numerusform>„{title}“ hat mehr als {count} Gast; die anderen fehlen.</numerusform>
    <numerusform>„{title}“ hat mehr als {count} Gäste; die anderen fehlen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” has more than {count} rules; the others were left out.</source>
   <comment>“{title}” has more than {count} rule; the others were left out.</comment>
   <translation>
    <numerusform>„{title}“ hat mehr als {count} Regel; die anderen fehlen.</numerusform>
    <numerusform>„{title}“ hat mehr als {count} Regeln; die anderen fehlen.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” has several starts; the first one counts.</source>
   <translation>„{title}“ hat mehrere Anfänge; der erste gilt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” leaves out whole days, so all of its times on them are left out.</source>
   <translation>„{title}“ lässt ganze Tage aus, darum entfallen alle Zeiten an ihnen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” repeats by another calendar (line {line}); only its start was taken in.</source>
   <translation>„{title}“ wiederholt sich nach einem anderen Kalender (Zeile {line}); nur der Beginn wurde übernommen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” repeats “{text}” (line {line}), which nobody can follow; only its start was taken in.</source>
   <translation>„{title}“ wiederholt sich „{text}“ (Zeile {line}), dem niemand folgen kann; nur der Beginn wurde übernommen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” stands in the file {count} times; it counts once.</source>
   <comment>“{title}” stands in the file {count} time; it counts once.</comment>
   <translation>
    <numerusform>„{title}“ steht {count}-mal in der Datei; es zählt einmal.</numerusform>
    <numerusform>„{title}“ steht {count}-mal in der Datei; es zählt einmal.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” starts at a time the clocks skip; it was moved to after it.</source>
   <translation>„{title}“ beginnt in der Stunde, die die Uhr überspringt; es wurde dahinter gelegt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{url}” is told already.</source>
   <translation>„{url}“ wird schon benachrichtigt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” cannot be a username. Use letters and digits, with single dots, hyphens or underscores between.</source>
   <translation>„{value}“ kann kein Benutzername sein. Erlaubt sind Buchstaben und Ziffern, dazwischen einzelne Punkte, Binde- oder Unterstriche.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” cannot be an address. Use a-z, 0-9 and hyphens between, like first-meeting.</source>
   <translation>„{value}“ kann keine Adresse sein. Erlaubt sind a-z, 0-9 und Bindestriche dazwischen, wie first-meeting.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” cannot be an address. Use a-z, 0-9 and hyphens between, like sales-team.</source>
   <translation>„{value}“ kann keine Adresse sein. Erlaubt sind a-z, 0-9 und Bindestriche dazwischen, wie sales-team.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” cannot be part of an address. Use a-z, 0-9 and hyphens between.</source>
   <translation>„{value}“ kann nicht Teil einer Adresse sein. Erlaubt sind a-z, 0-9 und Bindestriche dazwischen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” cannot name a question. Use letters, digits, hyphens and underscores.</source>
   <translation>„{value}“ kann keine Frage benennen. Erlaubt sind Buchstaben, Ziffern, Binde- und Unterstriche.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” is no e-mail address. Write it like ava@example.org.</source>
   <translation>„{value}“ ist keine E-Mail-Adresse. Bitte schreiben wie ava@example.org.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” is no field. Write it like name=value.</source>
   <translation>„{value}“ ist kein Feld. Bitte schreiben wie name=value.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” is no language. Write it like en or pt-BR.</source>
   <translation>„{value}“ ist keine Sprache. Bitte schreiben wie en oder pt-BR.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” is no link. Write it like https://example.org/room.</source>
   <translation>„{value}“ ist kein Link. Bitte schreiben wie https://example.org/room.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” is no phone number. Write it like +39 06 1234567.</source>
   <translation>„{value}“ ist keine Telefonnummer. Bitte schreiben wie +39 06 1234567.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” is not an address. Write it like https://example.org/hook.</source>
   <translation>„{value}“ ist keine Adresse. Bitte schreiben wie https://example.org/hook.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” is nothing to be told of. There are: {known}.</source>
   <translation>Von „{value}“ kann nichts erzählt werden. Es gibt: {known}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” would be sent unprotected. Use https; http is for this computer.</source>
   <translation>„{value}“ ginge ungeschützt hinaus. Bitte https; http ist für diesen Computer.</translation>
  </message>
 </context>
</TS>
