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
   <source>&amp;Menu</source>
   <translation>&amp;Menü</translation>
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
   <source>&amp;Previous</source>
   <translation>&amp;Zurück</translation>
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
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>, and .</source>
   <translation>, und .</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>14:00</source>
   <translation>14:00</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>24 Dec, tomorrow, Friday</source>
   <translation>24. Dez., morgen, Freitag</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>2:00 pm</source>
   <translation>2:00 pm</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/lengths.py" />
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Add</source>
   <translation>Hinzufügen</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>Address of the service</source>
   <translation>Adresse des Dienstes</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/view.py" />
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <source>Agenda</source>
   <translation>Agenda</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>All bookings</source>
   <translation>Alle Buchungen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week/head_picture.py" />
   <source>All day</source>
   <translation>Ganztägig</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
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
   <location filename="../../pinmycal_desktop/ui/booking/where.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <source>An address</source>
   <translation>Eine Adresse</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_preview.py" />
   <source>And {0} more remarks.</source>
   <translation>Und {0} weitere Hinweise.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>Another file</source>
   <translation>Andere Datei</translation>
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
   <source>Answers</source>
   <translation>Antworten</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/changes.py" />
   <source>As it was: {0}</source>
   <translation>Wie zuvor: {0}</translation>
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
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Before and after these days</source>
   <translation>Die Tage davor und danach</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/theme.py" />
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <source>Book</source>
   <translation>Buchen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>Book anyway</source>
   <translation>Trotzdem buchen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Book the time, or open the booking</source>
   <translation>Die Zeit buchen oder die Buchung öffnen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>Book {0}</source>
   <translation>{0} buchen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <source>Booked by</source>
   <translation>Gebucht über</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/doors.py" />
   <source>Booked {0}.</source>
   <translation>{0} gebucht.</translation>
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
   <location filename="../../pinmycal_desktop/ui/export.py" />
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
   <location filename="../../pinmycal_desktop/ui/event_type/question_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/line.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>Cancel</source>
   <comment>a booking</comment>
   <translation>Absagen</translation>
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
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Cancelled</source>
   <translation>Abgesagt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/doors.py" />
   <source>Cancelled {0}.</source>
   <translation>{0} abgesagt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/cancel_dialog.py" />
   <source>Cancelling…</source>
   <translation>Wird abgesagt…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Carry the booking; Enter puts it down, Esc puts it back</source>
   <translation>Die Buchung verschieben; Enter legt sie ab, Esc legt sie zurück</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/question_dialog.py" />
   <source>Change question</source>
   <translation>Frage ändern</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/dot.py" />
   <source>Changed, not saved</source>
   <translation>Geändert, nicht gespeichert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/dialog.py" />
   <source>Choose a city for it, or switch it off.</source>
   <translation>Eine Stadt dafür wählen oder sie ausschalten.</translation>
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
   <location filename="../../pinmycal_desktop/app/program.py" />
   <source>Click a free time to book it. You can be booked in the lighter hours: change that under Schedules.</source>
   <translation>Ein Klick auf eine freie Zeit bucht sie. Buchbar sind die helleren Stunden: Das lässt sich unter Zeitpläne ändern.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
   <source>Clock</source>
   <translation>Uhr</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Clocks go forward</source>
   <translation>Die Uhr springt vor</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/decline_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/booking/reschedule_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/settings/dialog.py" />
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
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
   <location filename="../../pinmycal_desktop/ui/main_window.py" />
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
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <location filename="../../pinmycal_desktop/ui/widgets/swatch.py" />
   <source>Colour and pattern</source>
   <translation>Farbe und Muster</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
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
   <location filename="../../pinmycal_desktop/ui/intents.py" />
   <source>Confirmed {0}.</source>
   <translation>{0} bestätigt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/parts.py" />
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/copy_hours.py" />
   <location filename="../../pinmycal_desktop/ui/service/parts.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>Copy it now. Only its fingerprint is kept: it cannot be shown again.</source>
   <translation>Jetzt kopieren. Behalten wird nur der Fingerabdruck: Noch einmal lässt es sich nicht zeigen.</translation>
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
   <location filename="../../pinmycal_desktop/ui/service/parts.py" />
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
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Declined</source>
   <translation>Abgelehnt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/doors.py" />
   <source>Declined {0}.</source>
   <translation>{0} abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/decline_dialog.py" />
   <source>Declining…</source>
   <translation>Wird abgelehnt…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/differences.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/head.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
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
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <source>Description</source>
   <translation>Beschreibung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/line.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>Details</source>
   <translation>Details</translation>
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
   <source>Draw a time</source>
   <translation>Eine Zeit aufziehen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/drop_area.py" />
   <source>Drop calendar files here</source>
   <translation>Kalenderdateien hier ablegen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/drop_area.py" />
   <source>Dropped</source>
   <translation>Abgelegt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/side.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/side.py" />
   <source>Duplicate</source>
   <translation>Duplizieren</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/form.py" />
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
   <location filename="../../pinmycal_desktop/ui/format.py" />
   <source>Ended {0} ago</source>
   <translation>Vor {0} beendet</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/frame.py" />
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <location filename="../../pinmycal_desktop/ui/booking/form.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/invitee.py" />
   <source>Event type</source>
   <translation>Terminart</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/side.py" />
   <location filename="../../pinmycal_desktop/ui/rail.py" />
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <source>Event types</source>
   <translation>Terminarten</translation>
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
   <source>Export a calendar file</source>
   <translation>Kalenderdatei exportieren</translation>
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
   <source>First day of the week</source>
   <translation>Erster Tag der Woche</translation>
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
   <source>From</source>
   <translation>Von</translation>
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
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Give the secret that the sender signs with.</source>
   <translation>Das Geheimnis angeben, mit dem der Absender unterschreibt.</translation>
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
   <location filename="../../pinmycal_desktop/ui/widgets/guests_field.py" />
   <source>Guests</source>
   <translation>Weitere Gäste</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
   <source>Height of the hours</source>
   <translation>Höhe der Stunden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/head.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
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
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <location filename="../../pinmycal_desktop/ui/widgets/range_field.py" />
   <source>Hours</source>
   <translation>Zeiten</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <source>I confirm each request</source>
   <translation>Ich bestätige jede Anfrage</translation>
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
   <location filename="../../pinmycal_desktop/ui/booking/cancel_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/booking/decline_dialog.py" />
   <source>Its time is free again. You can undo this.</source>
   <translation>Die Zeit ist wieder frei. Das lässt sich rückgängig machen.</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <source>Keep mine</source>
   <translation>Meine behalten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Keys</source>
   <translation>Tasten</translation>
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
   <location filename="../../pinmycal_desktop/ui/rail.py" />
   <location filename="../../pinmycal_desktop/ui/service/page.py" />
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Local service</source>
   <translation>Lokaler Dienst</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Long text</source>
   <translation>Langer Text</translation>
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
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Make the hours higher or lower</source>
   <translation>Stunden höher oder niedriger machen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>Meetings</source>
   <translation>Termine</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <location filename="../../pinmycal_desktop/ui/booking/reschedule_dialog.py" />
   <source>Move</source>
   <translation>Verschieben</translation>
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
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <source>Move {0}?</source>
   <translation>{0} verschieben?</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/doors.py" />
   <source>Moved {0}.</source>
   <translation>{0} verschoben.</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/differences.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/questions.py" />
   <source>Name and e-mail are always asked. Add what else you need to know.</source>
   <translation>Name und E-Mail werden immer erfragt. Hier steht, was noch wissenswert ist.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/account_part.py" />
   <source>Name of the calendar</source>
   <translation>Name des Kalenders</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/lengths.py" />
   <source>New length</source>
   <translation>Neue Dauer</translation>
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
   <location filename="../../pinmycal_desktop/ui/details/facts.py" />
   <source>Night for {0}: {1} in {2}.</source>
   <translation>Nacht für {0}: {1} in {2}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/questions.py" />
   <location filename="../../pinmycal_desktop/ui/details/facts.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>No</source>
   <translation>Nein</translation>
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
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>No program may send webhooks yet.</source>
   <translation>Noch darf kein Programm Webhooks senden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/outcome_note.py" />
   <source>Nobody is told.</source>
   <translation>Niemand wird benachrichtigt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>Nobody. A program registers itself with its token, or you do: pinmycal subscriber add</source>
   <translation>Niemand. Ein Programm meldet sich selbst mit seinem Token an, oder per Hand: pinmycal subscriber add</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>Not all of {0} could be taken back.</source>
   <translation>{0} konnte nicht ganz zurückgenommen werden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/where.py" />
   <source>Not said</source>
   <translation>Nicht gesagt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/main_window.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <source>Not saved yet</source>
   <translation>Noch nicht gespeichert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/undoing.py" />
   <source>Not taken back: {0}</source>
   <translation>Nicht zurückgenommen: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <source>Not used</source>
   <translation>Nicht benutzt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/override_card.py" />
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/doors.py" />
   <source>Noted {0}. It waits for your answer.</source>
   <translation>{0} notiert. Wartet auf Antwort.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/form.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Nothing arrived yet. What arrives changes no booking.</source>
   <translation>Noch ist nichts angekommen. Was ankommt, ändert keine Buchung.</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Number</source>
   <translation>Zahl</translation>
  </message>
  <message>
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
   <source>On this computer</source>
   <translation>Auf diesem Computer</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>On this computer only, port {0}.</source>
   <translation>Nur auf diesem Computer, Port {0}.</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Only the first time of a day</source>
   <translation>Nur die erste Zeit am Tag</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <source>Open hours</source>
   <translation>Offene Zeiten</translation>
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
   <location filename="../../pinmycal_desktop/ui/transfer/drop_area.py" />
   <source>Paste</source>
   <translation>Einfügen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/drop_area.py" />
   <source>Pasted</source>
   <translation>Eingefügt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
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
   <location filename="../../pinmycal_desktop/ui/event_type/question_dialog.py" />
   <source>Please fill this in.</source>
   <translation>Bitte ausfüllen.</translation>
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
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <source>Put back</source>
   <translation>Zurücklegen</translation>
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
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>Reading {0}…</source>
   <translation>{0} wird gelesen…</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/frame.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/theme.py" />
   <source>Red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/side.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/side.py" />
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
   <location filename="../../pinmycal_desktop/ui/event_type/questions.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/dates.py" />
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Remove: {0}</source>
   <translation>Entfernen: {0}</translation>
  </message>
  <message>
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
   <location filename="../../pinmycal_desktop/ui/settings/words.py" />
   <source>Roomy</source>
   <translation>Geräumig</translation>
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
   <location filename="../../pinmycal_desktop/ui/settings/dialog.py" />
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
   <location filename="../../pinmycal_desktop/ui/main_window.py" />
   <source>Save what you changed here, or close without it.</source>
   <translation>Die Änderungen speichern oder ohne sie schließen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/telling.py" />
   <source>Saved as {0}. Nobody is told: send it yourself.</source>
   <translation>Als {0} gespeichert. Niemand wird benachrichtigt: bitte selbst senden.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/doors.py" />
   <source>Saved the settings.</source>
   <translation>Einstellungen gespeichert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Say the cell, and the day</source>
   <translation>Die Zelle und den Tag ansagen</translation>
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
   <location filename="../../pinmycal_desktop/ui/settings/window_part.py" />
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
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>Sent webhooks</source>
   <translation>Gesendete Webhooks</translation>
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
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Shift+Up, Down</source>
   <translation>Umschalt+Auf, Ab</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>Short text</source>
   <translation>Kurzer Text</translation>
  </message>
  <message>
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
   <location filename="../../pinmycal_desktop/ui/rail.py" />
   <source>Side bar</source>
   <translation>Seitenleiste</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>Since {0}.</source>
   <translation>Seit {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Single letters and ? work wherever nothing is being typed.</source>
   <translation>Einzelne Buchstaben und ? wirken überall, wo nichts getippt wird.</translation>
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
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_preview.py" />
   <source>Suggested. {0}</source>
   <translation>Vorschlag. {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>Tab</source>
   <translation>Tab</translation>
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
   <location filename="../../pinmycal_desktop/ui/editing/page_head.py" />
   <source>Take the last step back</source>
   <translation>Letzten Schritt zurücknehmen</translation>
  </message>
  <message>
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
   <location filename="../../pinmycal_desktop/ui/small_dialogs.py" />
   <source>That is no date. Write one such as {0}, or choose below.</source>
   <translation>Das ist kein Datum. Eines schreiben wie {0} oder unten wählen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>The last day comes before the first. Choose a later one.</source>
   <translation>Der letzte Tag liegt vor dem ersten. Bitte einen späteren wählen.</translation>
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
   <location filename="../../pinmycal_desktop/ui/schedule/canvas.py" />
   <source>The same hours can be typed in the list “As text”.</source>
   <translation>Dieselben Zeiten lassen sich in der Liste „Als Text“ tippen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/dialog.py" />
   <source>The second zone is not chosen</source>
   <translation>Die zweite Zone ist nicht gewählt</translation>
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
   <location filename="../../pinmycal_desktop/ui/booking/free_times_panel.py" />
   <source>Their night</source>
   <translation>Nacht des Gasts</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/form.py" />
   <source>Their zone</source>
   <translation>Zone des Gasts</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <source>Theirs</source>
   <translation>Beim Gast</translation>
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
   <location filename="../../pinmycal_desktop/ui/schedule/stranded.py" />
   <source>They stay as they are; nobody is told. Move or cancel them in the week, if you wish.</source>
   <translation>Sie bleiben, wie sie sind; niemand wird benachrichtigt. In der Woche lassen sie sich verschieben oder absagen.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>This booking: {0}</source>
   <translation>Diese Buchung: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/side_bar.py" />
   <source>This computer</source>
   <translation>Dieser Computer</translation>
  </message>
  <message>
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
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>This is what you typed before.</source>
   <translation>Das wurde zuvor getippt.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/program.py" />
   <source>This is your week</source>
   <translation>Das ist die Woche</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <source>This schedule was changed meanwhile.</source>
   <translation>Dieser Zeitplan wurde inzwischen geändert.</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/account_part.py" />
   <location filename="../../pinmycal_desktop/ui/widgets/zone_field.py" />
   <source>Time zone</source>
   <translation>Zeitzone</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_table.py" />
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/move_card.py" />
   <location filename="../../pinmycal_desktop/ui/booking/reschedule_dialog.py" />
   <source>To</source>
   <translation>Nach</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
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
   <location filename="../../pinmycal_desktop/app/unopened.py" />
   <source>Try again</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/switch.py" />
   <source>Try it, with a token of yours:</source>
   <translation>Ausprobieren, mit eigenem Token:</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/zone_field.py" />
   <source>Type a city</source>
   <translation>Stadt tippen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/undoing.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/side.py" />
   <source>Used by</source>
   <translation>Benutzt von</translation>
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
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>Webhooks that arrive</source>
   <translation>Ankommende Webhooks</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <source>Week</source>
   <translation>Woche</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/toolbar.py" />
   <location filename="../../pinmycal_desktop/ui/week/view.py" />
   <source>Week {0}</source>
   <translation>KW {0}</translation>
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
   <location filename="../../pinmycal_desktop/ui/schedule/override_card.py" />
   <source>What holds on these days</source>
   <translation>Was an diesen Tagen gilt</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>What is it for? Such as: assistant</source>
   <translation>Wofür? Etwa: Assistenz</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>What is shown: {0}</source>
   <translation>Gezeigt wird: {0}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <source>What it is</source>
   <translation>Was es ist</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/changes.py" />
   <source>What saving will change</source>
   <translation>Was das Speichern ändert</translation>
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
   <location filename="../../pinmycal_desktop/ui/booking/dialog.py" />
   <source>What you typed is kept.</source>
   <translation>Das Getippte bleibt erhalten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/short_dialog.py" />
   <location filename="../../pinmycal_desktop/ui/transfer/import_table.py" />
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/form.py" />
   <location filename="../../pinmycal_desktop/ui/booking/where.py" />
   <location filename="../../pinmycal_desktop/ui/details/panel.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/names_part.py" />
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/where.py" />
   <source>Where exactly</source>
   <translation>Wo genau</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <source>Who</source>
   <translation>Wer</translation>
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
   <location filename="../../pinmycal_desktop/ui/schedule/invitee.py" />
   <source>With unsaved hours.</source>
   <translation>Mit ungespeicherten Zeiten.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/head.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/invitee.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <source>Without a name</source>
   <translation>Ohne Namen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/export.py" />
   <source>Write a day, such as {0}.</source>
   <translation>Einen Tag schreiben wie {0}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/range_field.py" />
   <source>Write two times, such as 9:00 – 17:00.</source>
   <translation>Zwei Uhrzeiten schreiben wie 9:00 – 17:00.</translation>
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
   <location filename="../../pinmycal_desktop/app/unopened.py" />
   <source>Your data cannot be opened</source>
   <translation>Die Daten lassen sich nicht öffnen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/settings/account_part.py" />
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
   <source>Your name</source>
   <translation>Mein Name</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>Your new token</source>
   <translation>Das neue Token</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <source>a week</source>
   <translation>in der Woche</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <source>ahead</source>
   <translation>voraus</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <source>all day</source>
   <translation>ganztägig</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>all seats are taken: {name}</source>
   <translation>alle Plätze sind belegt: {name}</translation>
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
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/times_part.py" />
   <source>as long as the meeting</source>
   <translation>so lang wie der Termin</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/month_grid.py" />
   <source>as usual</source>
   <translation>wie üblich</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>between the times you offer</source>
   <translation>zwischen den angebotenen Zeiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>booked: {name}, {when}</source>
   <translation>gebucht: {name}, {when}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/intents.py" />
   <source>booking</source>
   <translation>buchung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/past_imports.py" />
   <source>bookings</source>
   <translation>Buchungen</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>busy in {name}, {when}</source>
   <translation>belegt in {name}, {when}</translation>
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
   <source>closed by {name}</source>
   <translation>geschlossen durch {name}</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/limits_part.py" />
   <location filename="../../pinmycal_desktop/ui/event_type/notice_field.py" />
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
   <location filename="../../pinmycal_desktop/ui/editing/slot_preview.py" />
   <source>early there</source>
   <translation>dort früh</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/tokens.py" />
   <source>ends in {0} · made {1} · {2}</source>
   <translation>endet auf {0} · erzeugt {1} · {2}</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>free</source>
   <translation>frei</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/telling.py" />
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
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>held for someone who is booking it</source>
   <translation>gehalten für jemanden, der gerade bucht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/event_type/notice_field.py" />
   <source>hours</source>
   <translation>Stunden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>in the past</source>
   <translation>in der Vergangenheit</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/swatch.py" />
   <source>ladder</source>
   <translation>schräg gestreift</translation>
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
   <location filename="../../pinmycal_desktop/ui/editing/slot_preview.py" />
   <source>late there</source>
   <translation>dort spät</translation>
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
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>needs reply</source>
   <translation>braucht Antwort</translation>
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
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>no one host is free for all of it</source>
   <translation>kein Gastgeber ist die ganze Zeit frei</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/differences.py" />
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/telling.py" />
   <source>not offered</source>
   <translation>nicht angeboten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/editing/side_list.py" />
   <source>not saved</source>
   <translation>nicht gespeichert</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>not signed</source>
   <translation>nicht unterschrieben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/webhooks.py" />
   <source>not understood</source>
   <translation>nicht verstanden</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/past_imports.py" />
   <source>nothing new</source>
   <translation>nichts Neues</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>on its way</source>
   <translation>unterwegs</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>only the first time of a day is offered</source>
   <translation>nur die erste Zeit am Tag wird angeboten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/month_grid.py" />
   <source>other hours</source>
   <translation>andere Zeiten</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>out of office</source>
   <translation>abwesend</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>outside the dates that can be booked</source>
   <translation>außerhalb der buchbaren Tage</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>outside the hours of this event type</source>
   <translation>außerhalb der Zeiten dieser Terminart</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>outside your hours</source>
   <translation>außerhalb der offenen Zeiten</translation>
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
   <location filename="../../pinmycal_desktop/ui/service/sent.py" />
   <source>signed</source>
   <translation>unterschrieben</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/swatch.py" />
   <source>solid</source>
   <translation>durchgezogen</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
   <source>the length</source>
   <translation>die Dauer</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>the limit of {count} is reached</source>
   <translation>die Grenze von {count} ist erreicht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/owner_box.py" />
   <source>this computer</source>
   <translation>dieser Computer</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/schedule/copy_hours.py" />
   <source>to</source>
   <translation>bis</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>today</source>
   <translation>heute</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>too short before the next booking</source>
   <translation>zu kurz vor der nächsten Buchung</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>too soon: your minimum notice</source>
   <translation>zu bald: der Vorlauf reicht nicht</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_table.py" />
   <source>unreadable</source>
   <translation>unlesbar</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
   <location filename="../../pinmycal_desktop/ui/booking/telling.py" />
   <source>until {0}</source>
   <translation>bis {0}</translation>
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
   <location filename="../../pinmycal_desktop/ui/schedule/differences.py" />
   <source>yes</source>
   <translation>ja</translation>
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
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/agenda/rows.py" />
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
   <location filename="../../pinmycal_desktop/ui/service/page.py" />
   <source>{0} created.</source>
   <translation>{0} erzeugt.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/event_type/field_words.py" />
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
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
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
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>{0} imported: {1}.</source>
   <translation>{0} importiert: {1}.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/booking/telling.py" />
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>{0} in {1}</source>
   <translation>{0} in {1}</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
   <location filename="../../pinmycal_desktop/ui/format.py" />
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
   <location filename="../../pinmycal_desktop/ui/event_type/at_once.py" />
   <source>{0} moved.</source>
   <translation>{0} verschoben.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/past_imports.py" />
   <source>{0} new</source>
   <translation>{0} neu</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/ui/widgets/zone_field.py" />
   <source>{0} now</source>
   <translation>jetzt {0}</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/at_once.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <location filename="../../pinmycal_desktop/ui/service/page.py" />
   <source>{0} removed.</source>
   <translation>{0} entfernt.</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
   <location filename="../../pinmycal_desktop/ui/schedule/page.py" />
   <source>{0} saved.</source>
   <translation>{0} gespeichert.</translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/app/unopened.py" />
   <source>{0} stays as it is. Put a copy of your own in its place, or move it away to begin anew.</source>
   <translation>{0} bleibt, wie sie ist. Eine eigene Kopie an ihre Stelle setzen oder sie wegbewegen, um neu zu beginnen.</translation>
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
  <message>
   <location filename="../../pinmycal_desktop/ui/transfer/import_dialog.py" />
   <source>{0} was taken back.</source>
   <translation>{0} wurde zurückgenommen.</translation>
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
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
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
   <location filename="../../pinmycal_desktop/ui/event_type/page.py" />
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
   <location filename="../../pinmycal_desktop/ui/week_words.py" />
   <source>{count} min kept free beside {name}</source>
   <translation>{count} Min. frei neben {name}</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A booking with this uid was undone. Book again under a new one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A clock has 12 or 24 hours, not {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A series has from 1 to {most} meetings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A team keeps an owner. Make somebody else the owner first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A team offers this. Change it with the team.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A token is kept by the SHA-256 of its key: 32 bytes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A uid is one word without blanks, such as a UUID.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>A {kind} stands within another one; both were read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>All seats are taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>All seats are taken: {subject}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Already past.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>An invitation is kept by the SHA-256 of its token: 32 bytes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>An override covers at most ten years. Choose an end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another PinmyCal is using the data in {path} and does not answer. Wait a moment and try again; if it hangs, end it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another PinmyCal is using the data in {path}. Close it, or wait a moment and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another event type has this address already. Choose another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another host is called “{value}”. Choose another username.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another program is using the data file: {path}. Close it and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another schedule is called so already. Choose another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another seat of the same meeting.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Another team has this address already. Choose another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many bookings a day as allowed: {amount}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many bookings a month as allowed: {amount}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many bookings a week as allowed: {amount}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many bookings a year as allowed: {amount}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many bookings as allowed are made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many bookings as you allow are made around that time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many minutes a day as allowed: {amount}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many minutes a month as allowed: {amount}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many minutes a week as allowed: {amount}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>As many minutes a year as allowed: {amount}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Ask for at most {most} days at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>At most {most} days can be asked for at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>At most {most} fit here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>At most {most} fit here. Remove some.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Attachments are not taken in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Booked again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Booked for {start_at}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Booking undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Busy in another calendar.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Busy in {subject}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Cancelled by the import {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Cancelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Cancelled: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your bookings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your calendars and how meetings are held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your event types</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your name, address and preferences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your teams’ bookings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your teams’ event types</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your teams’ members</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your teams’ members’ working hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your teams’ names and preferences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Change your working hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Changed by the import {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Changed: {fields}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Changes are journalled before they are made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Changes are not journalled. Open the window once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Choose a time at the right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Choose a time between the years 1970 and 2199.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Choose a whole minute.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Confirmed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Declined.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Declined: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Every booking is known by its name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Everything that belongs together is there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Free, but not one of the starts you offer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Free, but only the first slot of a day is offered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Free, but too short for this length.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Further ahead than can be booked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Give at least one length.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Give at least one option to choose from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Held for someone who is booking it right now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Imported from {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It answered, but did not take the message.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It did not answer in time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It has no start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It is cancelled, and was never here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It is one of your bookings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It lies before 1600 or after 2199.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It takes no time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>It was noted who came.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Its times cannot be worked out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Kept free around a booking.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Kept free around {subject}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Leave name and password out of the address: it is kept in plain text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Line {line} and those after it are left out: their part is too long.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Line {line} ends a {kind} that never began.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Line {line} makes no sense and was left out: {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Metadata is a JSON object.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>More than {limit} requests in a minute. Try again in {seconds} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Moved from {from_at} to {to_at}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Moved from {from_at} to {to_at}: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>No one host is free for all of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Nobody answered there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Nobody else who holds {title} is free then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Nobody knows the time zone “{name}”; its times were read in {zone}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Nothing was verified under the number {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Of the series “{title}”, {first_on} to {last_on} is taken in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Only Cal.com's webhooks take a template.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Only a running service steps aside.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Only the first {count} events were read.</source>
   <comment>Only {count} event was read.</comment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Only you can read the data file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Other hours on this date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Other hours on this date: {subject}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Others can read the data file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Out of office.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Out of office: {subject}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Outside the hours of this event type.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Outside the hours of this event type: {subject}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Outside your hours.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Please check: {fields}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Please fill this in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Reading this file took too long, so it was stopped. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Reading was cancelled. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Requested for {start_at}; waits for your answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Restored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>SQLite {version} keeps the data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Say in which time zone this is: end it with Z, or with an offset like +01:00.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Say what to be told of, at least one thing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your bookings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your calendars and how meetings are held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your event types</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your name, address and preferences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your teams’ bookings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your teams’ event types</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your teams’ members</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your teams’ members’ working hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your teams’ names and preferences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>See your working hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Send a valid token: Authorization: Bearer pmc_live_…. “pinmycal token create” makes one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Send one key of 1 to {most} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Send the body as Content-Type: application/json.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Send the webhook as application/json, without Content-Encoding.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Several tokens are called "{value}". Name the one you mean by its number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Some letters are damaged and show as �.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Somebody else has to stand in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Somebody is booking that time right now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Something went wrong here. Quote the request id when you ask.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Something went wrong in the PinmyCal that is running. Nothing was changed; its log says more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Starts too soon.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is already past.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is kept free around another booking.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is not among the days that can be booked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is not free.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is not one of the starts you offer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is outside the hours you offer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is taken in another calendar.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>That time is too soon.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The PinmyCal that is running has no window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The PinmyCal that is running is another version. Close it and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The body did not arrive in time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The body is larger than {most} bytes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The body is not JSON.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The calendar was taken out of a saved mail.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The connection broke off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The damaged file is now {aside}. A copy of {made_at} took its place: what was done since is in the damaged file only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file cannot be changed: {path}. Allow writing to it and its folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file cannot be opened: {path}. Check that its folder is there and writable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file is closed: {path}. Start PinmyCal again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file is damaged and no whole copy of it is kept here: {path}. Put a copy of your own in its place, or move it away to start anew; keep it, for somebody may still read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file is damaged: {detail}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file is damaged: {path}. “pinmycal doctor --repair” puts it aside and brings back the newest whole copy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file is open for looking only: {path}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file is whole.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file was not opened by this version before: {path}. Start the window once, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data file was written by a newer PinmyCal: {path}. Update this one to open it. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The data folder {path} cannot be used: {why}. Check its rights, or name another one with --data-dir.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The disk did not answer as it should, so nothing was changed: {path}. Check the disk, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The disk is full, so nothing was changed. Make some room and try again: {path}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The end of “{title}” (line {line}) cannot be right; it was taken in without one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The file describes the time zone “{name}” wrongly; the real one was used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The file holds events without a calendar around them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The file is cut off at its end. What is whole was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The file is cut off within this event.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The import {name} was taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The keyring of this computer cannot be used now, so the secret has no place to stay. Unlock it, or start the window or pinmycal serve first: they keep the secret until they end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The last day comes before the first. Swap them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The last day is before the first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The local service stopped by itself; this is our mistake, not yours. Start it again; {file} says more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The old secret of {name} counts no more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The place is now {place}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The port {port} cannot be used, nor any near it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The request's header is larger than {most} bytes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The same is here twice. Remove one of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The seat is at that time already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The secret could not be read from the keyring.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The secret is not in your keyring any more. Set it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The secret is too short: it needs at least {least} bytes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The series “{title}” does not occur in this time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The series “{title}” is too involved to be followed to its end.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The series “{title}” was cut after {count} occurrences.</source>
   <comment>The series “{title}” was cut after {count} occurrence.</comment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The service cannot do this now. Try again in a moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The text was taken for {encoding}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The time in line {line} is in UTC; its zone was ignored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The time zone of line {line} has no name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The time zone “{name}” was taken for {zone}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The webhook cannot be verified: the secret of this place is lost. Who runs this service has to open it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The webhook's signature does not fit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The year should be between {first} and {last}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>The {kind} of line {line} has no end; it was read so far.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There are no events in this file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is a booking.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is a booking: {subject}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is a token with this key already. Make a new key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no account {name} here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no attendee {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no booking {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no event type {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no event type {name}. Choose from: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no host {name} here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no import {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no keyring to use: the secret is kept until the running PinmyCal ends. Add the place again after that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no keyring to use: the secret is kept until the running PinmyCal ends. After that nothing is sent there until you add it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no membership {name} in this team.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no message {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no other calendar {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no out of office entry {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no place for webhooks named {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no private link {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no program {name} that may ask for consent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no schedule {name} any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no scope “{value}”. Name one such as BOOKING_READ or SCHEDULE_WRITE.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no subscriber {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no team {name} here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no time zone “{value}”. Choose one such as Europe/Rome.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is no token {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There is nothing at this address.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>There must be a default. Make another schedule the default instead of {schedule}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>These days were changed meanwhile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>They already have a seat at {title}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>They are already expected at {title}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This Idempotency-Key was already used with a different request.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This address does not take {method}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This belongs to no team.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This booking was changed meanwhile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This computer has no address {host}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This computer has no keyring the program can use. Secrets are kept until you close it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This event type was changed meanwhile. Look at it again before you save.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This file holds contacts, not a calendar. Choose an .ics file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This file is empty. Export the calendar again.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This file is larger than {count} MB. Export a shorter time.</source>
   <comment>This file is larger than {count} MB. Export a shorter time.</comment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This file needs too much memory. Export a shorter time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This file stopped the reader. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This has an unexpected form.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This has {count} characters; at most {most} fit here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This host is in the team already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This host was changed meanwhile. Look at it again before you save.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This import was taken back already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This invitation has ended, or never was. Ask the team for another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This invitation would have ended already. Choose a later day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is a database, not a calendar. Choose an .ics file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is a document, not a calendar. Choose an .ics file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is a picture, not a calendar. Choose an .ics file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is a web page, not a calendar. Look for a link that ends in .ics.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is an archive, not a calendar. Unpack it and open the .ics file in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is before the first day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is longer than {most} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is no e-mail address. Write it like ava@example.org.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is no page that was handed out. Start without one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is not a calendar. Choose an .ics file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is not a request this service understands.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This is somebody's answer to an invitation, not a meeting.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This membership was changed meanwhile. Look at it again before you save.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This notice is too long: at most {most} days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This schedule was changed meanwhile. Look at it again before you save.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This schedule was removed. Choose another, or the default.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This service answers at its own address on this computer only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This should be 0 or more; 0 means without limit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This should be a list.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This should be a number from {least} to {most}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This should be a whole number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This should be an object with fields.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This should be text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This should be true or false.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This team was changed meanwhile. Look at it again before you save.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This token was not allowed {scope}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>This token would have ended already. Choose a later day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Those days are out of office already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Times without a time zone were read in {zone}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Too many connections are open. Try again in a moment.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Too soon: at least {count} minutes ahead.</source>
   <comment>Too soon: at least {count} minute ahead.</comment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Two of these ranges overlap. Join them, or move one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Waits for your answer again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Web pages may not use this service.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Webhooks for {name} are put off: its secret is in a keyring that cannot be read now. Unlock the keyring.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Webhooks for {name} are refused: its secret is lost. Open it again, and give the new secret to the sender: pinmycal webhook add {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Webhooks for {name} arrive already. A new secret shuts out who has the old one; to give it one all the same: pinmycal webhook add {name} --replace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>What is here is newer.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>What lies deeper than {count} levels was left out.</source>
   <comment>What lies deeper than {count} level was left out.</comment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>What the file says about “{name}” cannot be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Who is it with? Write a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Whoever booked stays. Cancel the booking instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Write an e-mail address, such as ava@example.org.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>You are out of office then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>You may not use the data file: {path}. Allow yourself to read and write it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Your keyring could not do what was asked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Your keyring does not answer. It may be waiting for you to unlock it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Your keyring has not been set up yet. Open it once in your desktop's password settings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>Your keyring is locked. Unlock it and try again.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} bookings have lost the names they are known by.</source>
   <comment>{count} booking has lost the name it is known by.</comment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} bookings stay as they are, because their time is taken: {titles}.</source>
   <comment>{count} booking stays as it is, because its time is taken: {titles}.</comment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} bookings were changed since the import and stay: {titles}.</source>
   <comment>{count} booking was changed since the import and stays: {titles}.</comment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} copies of the data file are kept.</source>
   <comment>{count} copy of the data file is kept.</comment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} entries refer to ones that are gone.</source>
   <comment>{count} entry refers to one that is gone.</comment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} guests are too many: at most {most} can come.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} more remarks are left out.</source>
   <comment>{count} more remark is left out.</comment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{count} notes are too many: at most {most} can be kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{event_type} does not ask this. Leave the answer out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{event_type} does not last {value} minutes. Choose from: {lengths}.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{events} events tell of {count} meetings.</source>
   <comment>{events} events tell of {count} meeting.</comment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{hosts} are no accepted members of the team. Ask them into it first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{host} owns this calendar and stays. Remove the data folder to start anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{most} bookings ahead are as many as one invitee may have.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} gave up a seat.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} gave up a seat: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} holds it now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} holds it now: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} moved a seat from {from_at} to {to_at}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} took a seat.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} will come too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{name} will not come.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{path} belongs to another program. Choose another folder with --data-dir.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{path} could not be written: {why}. Choose another place or name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{path} does not end like a picture. Give it a name that ends in .png.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{path} holds data that is not made up. --sample keeps out of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{path} is a file. Name a folder for --data-dir.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{schedule} is the default. Make another schedule the default, then remove it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{start_at} cannot be booked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{start_at} has just been taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{start_at} is not a time you offer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{start_at} is not a time you offer. Take it anyway?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{start_at} is outside your hours.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{start_at} is outside your hours. Take it anyway?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} cannot be cancelled by invitees.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} cannot be held by that host.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} cannot be moved by invitees.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} cannot be moved when it begins within {minutes} minutes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} does not wait for an answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} has no seats left at that time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} has no such seat, or it was given up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} has not begun yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} has seats, and so cannot be booked as a series.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is cancelled. Restore it in the window, or book a new time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is declined. Restore it in the window, or book a new time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is not confirmed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is over, so programs cannot move it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} is over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} takes no guests.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{title} takes place: there is nothing to restore.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{value} days is too far ahead: at most {most} days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{value} is not between {least} and {most}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{value} is too much: at most {most}. A dash means any number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{value} min does not fit: from {least} to {most} min do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{who} accepts; an answer changes nothing here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{who} asks for another time, {start_at}. Move the meeting if that suits you.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{who} asks for the invitation once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{who} declines; an answer changes nothing here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{who} keeps to the time it has.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{who} may come; an answer changes nothing here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>{who} sends somebody else; nothing changes here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{guest}” is no e-mail address. Write it like ava@example.org.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{host}” would open the service to other computers. Use 127.0.0.1, ::1 or localhost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{name}” cannot be opened. Check that it is there and that you may read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{name}” cannot be read as text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{name}” cannot be written. Choose another folder, or make some room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{name}” is set as the keyring, but keeps no secret safe, so it is not used. Set up the keyring of your system.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” needs an answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes a line of up to 1000 characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes a link, such as https://example.org.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes a number, such as 3 or 2.5.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes a phone number, such as +39 06 1234567.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes a text of up to 10000 characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes one of its options.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes some of its options, each once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{question}” takes yes or no.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{text}” in line {line} is no date and was left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{text}” is no date or time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{text}” is none of {states}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{text}” is not a date. Write it like 2026-03-10.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{text}” is not a time zone. Write it like Europe/Berlin or Asia/Kolkata.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{text}” is not a time. Write it like 2026-03-10T09:30:00Z.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{text}” lacks its offset from UTC. Write it like 2026-03-10T09:30:00Z.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” belongs to a series that is not in this file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” has a rule that makes no sense, “{text}” in line {line}; only its start was taken in.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” has more than {count} attendees; the others were left out.</source>
   <comment>“{title}” has more than {count} attendee; the others were left out.</comment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” has more than {count} rules; the others were left out.</source>
   <comment>“{title}” has more than {count} rule; the others were left out.</comment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” has several starts; the first one counts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” leaves out whole days, so all of its times on them are left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” repeats by another calendar (line {line}); only its start was taken in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” repeats “{text}” (line {line}), which nobody can follow; only its start was taken in.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” stands in the file {count} times; it counts once.</source>
   <comment>“{title}” stands in the file {count} time; it counts once.</comment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{title}” starts at a time the clocks skip; it was moved to after it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{url}” is told already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” cannot be a username. Use letters and digits, with single dots, hyphens or underscores between.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” cannot be an address. Use a-z, 0-9 and hyphens between, like first-meeting.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” cannot be an address. Use a-z, 0-9 and hyphens between, like sales-team.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” cannot be part of an address. Use a-z, 0-9 and hyphens between.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” cannot name a question. Use letters, digits, hyphens and underscores.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” is no e-mail address. Write it like ava@example.org.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” is no language. Write it like en or pt-BR.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” is no link. Write it like https://example.org/room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” is no phone number. Write it like +39 06 1234567.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” is not an address. Write it like https://example.org/hook.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” is nothing to be told of. There are: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../pinmycal_desktop/words/english" />
   <source>“{value}” would be sent unprotected. Use https; http is for this computer.</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
