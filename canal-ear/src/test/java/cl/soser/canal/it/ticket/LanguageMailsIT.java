package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.signin.RegistrationService;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.configuration.SettingService;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.Mailbox;
import cl.soser.canal.it.Newcomer;
import cl.soser.canal.notification.outbox.OutboxJob;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.language.ChosenLanguage;
import cl.soser.canal.shared.language.Language;
import cl.soser.canal.shared.language.LanguageQuery;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.intake.TicketIntakeWorker;
import cl.soser.canal.ticket.tracking.FollowUpService;
import cl.soser.canal.ticket.tracking.ReadingLanguageService;
import cl.soser.canal.ticket.tracking.SentCodes;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a citizen reads is kept, and her mails come in it with the Spanish below: only while the
 * language is offered, read from the real mail server.
 */
class LanguageMailsIT extends InContainer {

    @Inject ChosenLanguage chosenLanguage;
    @Inject LanguageQuery languageQuery;
    @Inject SettingService settingService;
    @Inject SettingRepository settingRepository;
    @Inject TicketIntakeWorker ticketIntakeWorker;
    @Inject ReadingLanguageService readingLanguageService;
    @Inject FollowUpService followUpService;
    @Inject RegistrationService registrationService;
    @Inject OutboxJob outboxJob;

    /** One mail, read as a reader's program does. */
    private record Mail(String subject, String text, String html, String[] languages) {

        static Mail read(String raw) throws Exception {
            MimeMessage mail =
                    new MimeMessage(
                            null, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            MimeMultipart both = (MimeMultipart) mail.getContent();
            BodyPart html = both.getBodyPart(1);
            return new Mail(
                    mail.getSubject(),
                    ((String) both.getBodyPart(0).getContent()).replace("\r\n", "\n"),
                    (String) html.getContent(),
                    html.getHeader("Content-Language"));
        }
    }

    @AfterEach
    void silence() throws Exception {
        if (chosenLanguage != null) {
            chosenLanguage.speaks(null);
            offer(SettingDefinition.LANGUAGE_CREOLE, "no");
        }
    }

    private void offer(SettingDefinition setting, String reviser) throws Exception {
        String before = settingRepository.of(setting);
        if (!before.equals(reviser)) {
            as(
                    with("ADMINISTRADOR"),
                    () -> settingService.change(Map.of(setting, before), Map.of(setting, reviser)));
        }
    }

    /** It is known everywhere within ten seconds. */
    private void offerCreole() throws Exception {
        offer(SettingDefinition.LANGUAGE_CREOLE, "Marie Jean");
        for (int tries = 0; !languageQuery.offered().contains(Language.CREOLE); tries++) {
            assertTrue(tries < 30, "offered within ten seconds");
            Thread.sleep(500);
        }
    }

    private static String somebody() {
        return "lang" + UUID.randomUUID().toString().replace("-", "") + "@it.example";
    }

    private String file(String email) {
        FileTicketCommand request =
                new FileTicketCommand(
                        UUID.randomUUID().toString(),
                        new ChosenCodes(
                                Context.SERVICIO_REGULAR,
                                "RECLAMO",
                                "BASICA_MEDIA",
                                null,
                                Urgency.BAJA),
                        "Faltó pan",
                        "Hoy faltó el pan del desayuno.",
                        PlaceDetails.called("Escuela de prueba"),
                        FormValues.NONE,
                        GivenAnswers.NONE);
        return ticketIntakeWorker.fileAsVisitor(
                request,
                new PersonDetails(
                        "Ana",
                        "Ficticia Prueba",
                        new Identity(DocumentType.RUT, "40000001-8"),
                        null,
                        null,
                        UserType.APODERADO,
                        ContactDetails.mail(email),
                        null));
    }

    private Language kept(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT p.readingLanguage FROM Ticket t JOIN t.person p
                                        WHERE t.number = :number""",
                                        Language.class)
                                .setParameter("number", number)
                                .getSingleResult());
    }

    private Mail sent(String email, String code) throws Exception {
        String raw = Mailbox.first(email, code, outboxJob::round);
        return Mail.read(raw);
    }

    private String code(String number) {
        int before = SentCodes.of(number).size();
        followUpService.requestCode(number, SecretTokens.random());
        return SentCodes.of(number).get(before);
    }

    @Test
    void theReceiptIsInTheOfferedLanguageAndTheSpanishFollowsWhole() throws Exception {
        offerCreole();
        chosenLanguage.speaks(Language.CREOLE);
        String email = somebody();
        String number = file(email);
        assertEquals(Language.CREOLE, kept(number));
        Mail mail = sent(email, number);
        assertEquals("[" + number + "] Nou resevwa demann ou an", mail.subject());
        int creole = mail.text().indexOf("Yon moun te fè yon demann");
        int spanish = mail.text().indexOf("En español: Recibimos una solicitud");
        assertTrue(creole >= 0 && creole < spanish, mail.text());
        assertTrue(mail.text().substring(spanish).contains("Responderemos antes del "));
        assertTrue(
                mail.text().substring(0, spanish).matches("(?s).*fè yon demann.* 20\\d\\d,.*"),
                mail.text());
        assertTrue(mail.html().contains("<title lang=\"ht\">"), mail.html());
        assertTrue(
                mail.html().indexOf("<div lang=\"ht\">")
                        < mail.html().indexOf("<div lang=\"es-CL\">"),
                mail.html());
        assertEquals("ht,es-CL", String.join("", mail.languages()).replace(" ", ""));
        assertFalse(mail.text().substring(0, spanish).contains("131"), "no first aid in a draft");
    }

    @Test
    void whatIsNotOfferedIsSpanishAlone() throws Exception {
        chosenLanguage.speaks(Language.ENGLISH);
        String email = somebody();
        String number = file(email);
        assertEquals(Language.ENGLISH, kept(number));
        Mail mail = sent(email, number);
        assertTrue(mail.subject().endsWith("Recibimos una solicitud con este correo"));
        assertFalse(mail.text().contains("We received"), mail.text());
        assertFalse(mail.text().contains("En español"), mail.text());
        assertFalse(mail.html().contains("<div lang="), mail.html());
        assertEquals(null, mail.languages());
    }

    @Test
    void aChoiceOnTheTicketsPageIsForLaterMails() throws Exception {
        offerCreole();
        String email = somebody();
        String number = file(email);
        assertEquals(null, kept(number));
        String first = code(number);
        Mail spanish = sent(email, first);
        assertFalse(spanish.text().contains("Kòd"), spanish.text());
        readingLanguageService.choose(Optional.of(Language.CREOLE), number, "no such grant");
        assertEquals(null, kept(number), "a stranger changes nothing");
        String grant = followUpService.open(number, first, SecretTokens.random()).orElseThrow();
        readingLanguageService.choose(Optional.of(Language.CREOLE), number, grant);
        assertEquals(Language.CREOLE, kept(number));
        time.advance(Duration.ofMinutes(3));
        Mail both = sent(email, code(number));
        assertEquals("Kòd ou pou wè demann " + number, both.subject());
        assertTrue(both.text().contains("En español: Su código de seguimiento"), both.text());
        readingLanguageService.choose(Optional.empty(), number, grant);
        assertEquals(null, kept(number));
    }

    @Test
    void whoRegistersKeepsItForTheMailsOfTheAccount() throws Exception {
        offerCreole();
        chosenLanguage.speaks(Language.CREOLE);
        String email = somebody();
        registrationService.register(Newcomer.of(email).form(), SecretTokens.random());
        chosenLanguage.speaks(null);
        Mail mail = sent(email, "verificar");
        assertEquals("Konfime imèl ou nan Canal PAE", mail.subject());
        assertTrue(mail.text().contains("En español: Confirme su correo"), mail.text());
        assertEquals(
                Language.CREOLE,
                data.with(
                        em ->
                                em.createQuery(
                                                """
                                                SELECT p.readingLanguage FROM Person p
                                                WHERE p.email = :email""",
                                                Language.class)
                                        .setParameter("email", email)
                                        .getSingleResult()));
    }
}
