package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.audit.AuditEntry;
import cl.soser.canal.callcentre.CallerQuery;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.Rut;
import cl.soser.canal.person.UserType;
import cl.soser.canal.personaldata.SeededPerson;
import cl.soser.canal.purpose.Purpose;
import cl.soser.canal.purpose.PurposeObjectionRepository;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.right.CorrectableField;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.ErasurePlan;
import cl.soser.canal.right.OpenRightCommand;
import cl.soser.canal.right.RefusalGround;
import cl.soser.canal.right.Representation;
import cl.soser.canal.right.RightAsker;
import cl.soser.canal.right.RightChannel;
import cl.soser.canal.right.RightHolder;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.RightOrigin;
import cl.soser.canal.right.RightOutcome;
import cl.soser.canal.right.RightState;
import cl.soser.canal.right.answer.AnswerRightCommand;
import cl.soser.canal.right.answer.DataOfficeService;
import cl.soser.canal.right.answer.RightCaseQuery;
import cl.soser.canal.right.answer.RightCaseService;
import cl.soser.canal.right.answer.RightDetails;
import cl.soser.canal.right.answer.RightDetails.Named;
import cl.soser.canal.right.answer.RightFigures;
import cl.soser.canal.right.answer.RightHandling;
import cl.soser.canal.right.answer.RightLetterService;
import cl.soser.canal.right.answer.RightPile;
import cl.soser.canal.right.answer.RightRow;
import cl.soser.canal.right.intake.CitizenRightDetails;
import cl.soser.canal.right.intake.CitizenRightService;
import cl.soser.canal.right.intake.RightAccessService;
import cl.soser.canal.right.intake.RightDraftDetails;
import cl.soser.canal.right.intake.RightEntryService;
import cl.soser.canal.right.intake.RightIntakeService;
import cl.soser.canal.right.intake.RightIntakeWorker;
import cl.soser.canal.right.intake.RightReceipt;
import cl.soser.canal.right.intake.TicketRightCommand;
import cl.soser.canal.right.warning.RightWarningWorker;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.privacy.MaskedText;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.MessageKind;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.handling.RiskService;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.restricted.RestrictedTicketService;
import cl.soser.canal.ticket.restricted.TicketBlockJob;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people ask about their data: from the request to its proof, and what must never happen. */
@Tag(DerbySuite.LONG)
class DataRightsIT extends TicketCase {

    private static final String CODE = "ABCD2345";
    private static final String ANA = "40000001-8";
    private static final int OTHERS_RUT = 33_000_111;

    @Inject RightIntakeService rightIntakeService;
    @Inject RightIntakeWorker rightIntakeWorker;
    @Inject RightAccessService rightAccessService;
    @Inject CitizenRightService citizenRightService;
    @Inject RightEntryService rightEntryService;
    @Inject RightCaseService rightCaseService;
    @Inject SeededPerson seededPerson;
    @Inject RiskService riskService;
    @Inject TicketBlockJob ticketBlockJob;
    @Inject RightCaseQuery rightCaseQuery;
    @Inject RightLetterService rightLetterService;
    @Inject RightWarningWorker rightWarningWorker;
    @Inject DataOfficeService dataOfficeService;
    @Inject AttachmentService attachmentService;
    @Inject PurposeObjectionRepository purposeObjectionRepository;
    @Inject CallerQuery callerQuery;
    @Inject TicketDetailsService ticketDetailsService;
    @Inject RestrictedTicketService restrictedTicketService;

    private final String mailbox = "titular-" + UUID.randomUUID() + "@it.example";
    private final String network = "10." + (int) (Math.random() * 250) + "." + UUID.randomUUID();

    private Known officer() {
        return with("DATOS");
    }

    /** A ticket of a person with the mailbox of this test. */
    private Person person(String name) {
        String number =
                ticketIntakeWorker.fileAsVisitor(
                        new FileTicketCommand(
                                UUID.randomUUID().toString(),
                                new ChosenCodes(
                                        Context.SERVICIO_REGULAR,
                                        "RECLAMO",
                                        "BASICA_MEDIA",
                                        null,
                                        Urgency.MEDIA),
                                "Bandejas con poca comida",
                                "Hoy las bandejas venían con poca comida.",
                                PlaceDetails.called("Escuela de prueba"),
                                FormValues.NONE,
                                GivenAnswers.NONE),
                        new PersonDetails(
                                name,
                                "Titular Prueba",
                                new Identity(DocumentType.RUT, ANA),
                                null,
                                null,
                                UserType.APODERADO,
                                new ContactDetails(
                                        "+56 9 5555 0188",
                                        null,
                                        null,
                                        mailbox,
                                        AnswerChannel.CORREO,
                                        null),
                                null));
        return ticket(number).getPerson();
    }

    private String numberOf(Person one) {
        return data.with(
                em ->
                        em.createNamedQuery(Ticket.OF_PERSONS, Ticket.class)
                                .setParameter("persons", Set.of(one.getId()))
                                .getSingleResult()
                                .getNumber());
    }

    private Person again(Person one) {
        return data.with(em -> em.find(Person.class, one.getId()));
    }

    private RightAsker asker() {
        return new RightAsker("Ana Titular", null, mailbox, null, null);
    }

    private OpenRightCommand wanted(RightKind kind) {
        return wanted(kind, asker(), RightHolder.SELF, Map.of(), Set.of());
    }

    private static OpenRightCommand wanted(
            RightKind kind,
            RightAsker asker,
            RightHolder holder,
            Map<CorrectableField, String> corrections,
            Set<Purpose> purposes) {
        return new OpenRightCommand(
                SecretTokens.random(), kind, asker, holder, null, corrections, purposes);
    }

    /** Opens it on the portal, with a code that this test knows. */
    private String opened(OpenRightCommand wanted) {
        RightOrigin origin =
                new RightOrigin(RightChannel.PORTAL, LocalDate.now(clock), null, null, null, null);
        return rightIntakeWorker.open(wanted, origin, null, CODE).number();
    }

    /** The mail with its code waits for another day. */
    private String openedWithout(OpenRightCommand wanted) {
        RightOrigin origin =
                new RightOrigin(RightChannel.PORTAL, LocalDate.now(clock), null, null, null, null);
        return rightIntakeWorker.open(wanted, origin, null, null).number();
    }

    private String proved(OpenRightCommand wanted) {
        String number = opened(wanted);
        assertTrue(rightAccessService.open(number, "abcd-2345", network).isPresent());
        return number;
    }

    private DataRightCase found(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT c FROM DataRightCase c WHERE c.number = :number",
                                        DataRightCase.class)
                                .setParameter("number", number)
                                .getSingleResult());
    }

    private List<String> acts(String number) {
        return data.with(
                em ->
                        em
                                .createQuery(
                                        "SELECT e FROM AuditEntry e WHERE e.ticketNumber = :number"
                                                + " AND e.objectType = 'DERECHO' ORDER BY e.id",
                                        AuditEntry.class)
                                .setParameter("number", number)
                                .getResultList()
                                .stream()
                                .map(AuditEntry::getActionCode)
                                .toList());
    }

    private record Mail(String address, String text) {}

    private List<Mail> mails(String start) {
        return data.with(
                em ->
                        em
                                .createQuery(
                                        "SELECT m.recipientAddress, m.body FROM OutboundMessage m"
                                                + " WHERE m.dedupeKey LIKE :start",
                                        Object[].class)
                                .setParameter("start", start + "%")
                                .getResultList()
                                .stream()
                                .map(row -> new Mail((String) row[0], (String) row[1]))
                                .toList());
    }

    private static AnswerRightCommand granted(String... points) {
        return new AnswerRightCommand(
                RightOutcome.ACOGE, null, "Hicimos lo que pidió.", Set.of(points), null, null);
    }

    private void answer(String number, AnswerRightCommand decision) throws Exception {
        DataRightCase about = found(number);
        as(officer(), () -> rightCaseService.answer(about.getId(), about.getVersion(), decision));
    }

    private String basket(String name) {
        String basket = SecretTokens.random();
        attachmentService.receive(
                basket,
                new UploadedFile(
                        name,
                        "text/plain",
                        Channel.WEB,
                        new ByteArrayInputStream(
                                ("Documento " + name).getBytes(StandardCharsets.UTF_8))));
        return basket;
    }

    @Test
    void aRectificationShowsOldAndNewAndIsAppliedWhenGranted() throws Exception {
        Person ana = person("Ana");
        String number =
                opened(
                        wanted(
                                RightKind.RECTIFICACION,
                                asker(),
                                RightHolder.SELF,
                                Map.of(
                                        CorrectableField.NOMBRES, "Ana María",
                                        CorrectableField.CELULAR, "9 8765 4321"),
                                Set.of()));
        String grant = rightAccessService.open(number, CODE, network).orElseThrow();
        DataRightCase about = found(number);
        assertEquals(RightState.EN_CURSO, about.getState());
        var sheet = as(officer(), () -> rightCaseService.open(about.getId()));
        assertEquals("Ana", sheet.now().get("NOMBRES"));
        assertEquals(1, sheet.found().persons());
        AnswerRightCommand part =
                new AnswerRightCommand(
                        RightOutcome.ACOGE_EN_PARTE,
                        RefusalGround.DATOS_EXACTOS,
                        "Corregimos el nombre.",
                        Set.of("NOMBRES"),
                        null,
                        null);
        answer(number, part);
        assertEquals("Ana María", again(ana).getFirstNames());
        assertEquals("+56955550188", again(ana).getMobile().orElseThrow().international());
        assertEquals(
                List.of(
                        "DERECHO_RECIBIDA",
                        "DERECHO_IDENTIDAD_ACREDITADA",
                        "DERECHO_DATOS_CORREGIDOS",
                        "DERECHO_RESPONDIDA"),
                acts(number));
        assertEquals(1, mails("derecho-respondido|" + number).size());
        assertEquals(
                Map.of("NOMBRES", true, "CELULAR", false),
                citizenRightService.open(number, grant).answer().points().stream()
                        .collect(
                                Collectors.toMap(
                                        CitizenRightDetails.Point::code,
                                        CitizenRightDetails.Point::granted)),
                "she sees what was corrected, and what was not");
    }

    @Test
    void anOppositionStopsSurveysAlsoOfLaterRequests() throws Exception {
        Person ana = person("Ana");
        String number =
                proved(
                        wanted(
                                RightKind.OPOSICION,
                                asker(),
                                RightHolder.SELF,
                                Map.of(),
                                Set.of(Purpose.ENCUESTA)));
        assertThrows(NotAllowedException.class, () -> answer(number, granted()));
        answer(number, granted("ENCUESTA"));
        Person later = person("Ana");
        assertNotEquals(ana.getId(), later.getId());
        List<String> contact = List.of(PurposeObjectionRepository.mailbox(mailbox));
        data.with(
                em -> {
                    assertTrue(
                            purposeObjectionRepository.stands(
                                    ana.getId(), List.of(), Purpose.ENCUESTA));
                    assertTrue(
                            purposeObjectionRepository.stands(
                                    later.getId(), contact, Purpose.ENCUESTA));
                    assertFalse(
                            purposeObjectionRepository.stands(
                                    ana.getId(), contact, Purpose.APRENDIZAJE));
                    return null;
                });
    }

    @Test
    void aBlockHidesThePersonUntilItIsLifted() throws Exception {
        Person ana = person("Zoraida");
        String ofAna = numberOf(ana);
        Known operator = with("OPERADOR");
        assertEquals(1, as(operator, () -> callerQuery.find("Zoraida Titular")).size());
        String number = proved(wanted(RightKind.BLOQUEO));
        assertTrue(found(number).getDueOn().isBefore(LocalDate.now(clock).plusDays(12)));
        answer(number, granted());
        assertTrue(again(ana).isBlocked());
        assertTrue(
                as(administrator(), () -> restrictedTicketService.look(ofAna).blocked()),
                "its clock is seen, and no word of it");
        assertThrows(
                NotFoundException.class,
                () -> as(administrator(), () -> ticketDetailsService.open(ofAna)));
        assertEquals(0, as(operator, () -> callerQuery.find("Zoraida Titular")).size());
        DataRightCase about = found(number);
        as(
                officer(),
                () ->
                        rightCaseService.liftBlock(
                                about.getId(), about.getVersion(), "La persona lo pidió."));
        assertFalse(again(ana).isBlocked());
        assertFalse(ticket(ofAna).isRestricted());
        assertEquals(1, mails("derecho-levantado|" + number).size(), "she is told that it ended");
        assertFalse(as(administrator(), () -> restrictedTicketService.isClosed(ofAna)));
        assertEquals(1, as(operator, () -> callerQuery.find("Zoraida Titular")).size());
    }

    @Test
    void whoIsInDangerIsHelpedAndWhatIsAskedLaterIsAnsweredAlsoDuringABlock() throws Exception {
        String urgent = numberOf(person("Yolanda"));
        as(administrator(), () -> riskService.raise(ref(urgent), DangerKind.ENFERMEDAD));
        String number = proved(wanted(RightKind.BLOQUEO));
        answer(number, granted());
        assertFalse(ticket(urgent).isBlocked(), "an open alert is handled to its end");
        assertNotNull(as(administrator(), () -> ticketDetailsService.open(urgent)));
        String later = numberOf(person("Yolanda"));
        ticketBlockJob.run();
        assertFalse(ticket(urgent).isBlocked());
        assertFalse(ticket(later).isBlocked(), "she asked it after the block");
    }

    @Test
    void aCopyGoesWithItsFileToWhoProvedToBeTheOneWhoAsked() throws Exception {
        person("Ana");
        for (RightKind kind : List.of(RightKind.ACCESO, RightKind.PORTABILIDAD)) {
            String number = opened(wanted(kind));
            String grant = rightAccessService.open(number, CODE, network).orElseThrow();
            assertThrows(NotAllowedException.class, () -> answer(number, granted()));
            DataRightCase about = found(number);
            as(
                    officer(),
                    () ->
                            rightCaseService.attach(
                                    about.getId(), about.getVersion(), basket("copia.txt")));
            assertNull(citizenRightService.open(number, grant).answer());
            answer(number, granted());
            var answer = citizenRightService.open(number, grant).answer();
            assertEquals(RightOutcome.ACOGE, answer.outcome());
            String file = answer.files().get(0).publicId();
            assertNotNull(attachmentService.copy(file, null, grant));
            assertThrows(
                    NotFoundException.class, () -> attachmentService.copy(file, null, "other"));
        }
    }

    @Test
    void anErasureIsRefusedWithItsGroundAndTheWayToTheAgency() throws Exception {
        person("Ana");
        String number = proved(wanted(RightKind.SUPRESION));
        AnswerRightCommand groundless =
                new AnswerRightCommand(
                        RightOutcome.NO_ACOGE, null, "No podemos.", Set.of(), null, null);
        AnswerRightCommand wrong =
                new AnswerRightCommand(
                        RightOutcome.NO_ACOGE,
                        RefusalGround.DATOS_EXACTOS,
                        "No podemos.",
                        Set.of(),
                        null,
                        null);
        AnswerRightCommand unfilled =
                new AnswerRightCommand(
                        RightOutcome.NO_ACOGE,
                        RefusalGround.DEBER_LEGAL,
                        "No podemos. La razón en su caso: [complete: por qué].",
                        Set.of(),
                        null,
                        null);
        assertThrows(NotAllowedException.class, () -> answer(number, unfilled));
        assertThrows(NotAllowedException.class, () -> answer(number, groundless));
        assertThrows(NotAllowedException.class, () -> answer(number, wrong));
        assertThrows(NotAllowedException.class, () -> answer(number, granted()));
        answer(
                number,
                new AnswerRightCommand(
                        RightOutcome.NO_ACOGE,
                        RefusalGround.DEBER_LEGAL,
                        "Debemos guardarlos mientras se revisa el contrato.",
                        Set.of(),
                        null,
                        null));
        assertEquals(RightState.RESPONDIDA, found(number).getState());
        assertTrue(
                mails("derecho-respondido|" + number)
                        .get(0)
                        .text()
                        .contains("Agencia de Protección de Datos Personales"));
    }

    @Test
    void nothingIsDisclosedOrDoneUntilItIsProvedWhoAsks() throws Exception {
        person("Ana");
        RightReceipt receipt = rightIntakeService.open(wanted(RightKind.ACCESO), null, network);
        String number = receipt.number();
        var sheet = citizenRightService.open(number, receipt.token());
        assertTrue(sheet.missing().identity());
        DataRightCase about = found(number);
        assertEquals(
                0, as(officer(), () -> rightCaseService.open(about.getId())).found().persons());
        assertThrows(NotAllowedException.class, () -> answer(number, granted()));
        assertEquals(Optional.empty(), rightAccessService.open(number, "WRONGCOD", network));
        for (String grant : new String[] {null, "", "invented"}) {
            assertThrows(NotFoundException.class, () -> citizenRightService.open(number, grant));
        }
        as(
                officer(),
                () ->
                        rightCaseService.refuseIdentity(
                                about.getId(), about.getVersion(), "No llegó ningún documento."));
        assertEquals(RightState.NO_ACREDITADA, found(number).getState());
        assertNull(citizenRightService.open(number, receipt.token()).answer());
    }

    @Test
    void theSameAskedTwiceJoinsTheFirstAndSentTwiceIsOne() {
        OpenRightCommand first = wanted(RightKind.ACCESO);
        String number = opened(first);
        assertEquals(number, opened(first));
        String second = opened(wanted(RightKind.ACCESO));
        assertNotEquals(number, second);
        assertTrue(rightAccessService.open(number, CODE, network).isPresent());
        assertEquals(RightState.POR_ACREDITAR, found(second).getState());
        assertTrue(rightAccessService.open(second, CODE, network).isPresent());
        assertEquals(RightState.UNIDA, found(second).getState());
        assertEquals(found(number).getId(), found(second).getJoinedId());
        assertEquals(RightState.EN_CURSO, found(number).getState());
        assertNotEquals(RightState.UNIDA, found(opened(wanted(RightKind.PORTABILIDAD))).getState());
    }

    @Test
    void anotherCorrectionIsAnotherRequestAndAStrangersIsNotHers() {
        RightAsker intruder = new RightAsker("Pedro Intruso", null, mailbox, null, null);
        String his = opened(corrected(intruder, CorrectableField.CELULAR, "9 6666 0000"));
        String hers = opened(corrected(asker(), CorrectableField.APELLIDOS, "Titular Nueva"));
        assertTrue(rightAccessService.open(hers, CODE, network).isPresent());
        assertEquals(RightState.EN_CURSO, found(hers).getState());
        assertEquals(RightState.POR_ACREDITAR, found(his).getState());
        String more = opened(corrected(asker(), CorrectableField.NOMBRES, "Ana María"));
        assertTrue(rightAccessService.open(more, CODE, network).isPresent());
        assertEquals(RightState.EN_CURSO, found(more).getState());
    }

    private OpenRightCommand corrected(RightAsker who, CorrectableField field, String value) {
        return wanted(
                RightKind.RECTIFICACION, who, RightHolder.SELF, Map.of(field, value), Set.of());
    }

    /** Whoever a complaint is about could type their own name, or any. */
    @Test
    void aNameThatNoDocumentShowsTakesNothingOutOfOthersTextsAndGetsNoneOfThem() throws Exception {
        String name = "Bernarda Quila" + SecretTokens.random().replaceAll("[^a-z]", "");
        String number = file("RECLAMO", "Empujones", "La manipuladora " + name + " empujó.");
        String case1 =
                proved(
                        wanted(
                                RightKind.SUPRESION,
                                new RightAsker(name, null, mailbox, null, null),
                                RightHolder.SELF,
                                Map.of(),
                                Set.of()));
        DataRightCase about = found(case1);
        var sheet = as(officer(), () -> rightCaseService.open(about.getId()));
        assertEquals(List.of(), sheet.found().rows().named());
        var plan =
                as(
                        officer(),
                        () -> rightCaseService.planErasure(about.getId(), about.getVersion()));
        assertTrue(
                plan.goes().stream().noneMatch(line -> line.startsWith("Textos")), plan::toString);
        assertTrue(told(number).contains(name));
    }

    private String told(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT x.detail FROM TicketText x, Ticket t"
                                                + " WHERE t.id = x.ticketId AND t.number = :number",
                                        String.class)
                                .setParameter("number", number)
                                .getSingleResult());
    }

    @Test
    void theErasureOfAChildThatIsNamedLeavesWhatIsOpenAndWhatWasNotChosen() throws Exception {
        String surname = "Quila" + SecretTokens.random().replaceAll("[^a-z]", "");
        String child = "Florencia Ignacia " + surname + " Soto";
        String open = file("RECLAMO", "Sin colación", "Florencia " + surname + " quedó sin ella.");
        String thanks = file("FELICITACION", "Gracias", "A Florencia " + surname + " la cuidan.");
        String other = file("FELICITACION", "Gracias", "También a Florencia " + surname + ".");
        String said = file("FELICITACION", "Gracias", "Está todo bien.");
        write(said, "Lo agradece la mamá de FLORENCIA " + surname.replace('a', 'á') + ".");
        DataRightCase about =
                onPaper(
                        RightKind.SUPRESION,
                        new RightAsker("Elsa Ficticia", null, null, null, "Los Aromos 12"),
                        new RightHolder(Representation.NINO, child, null));
        String basket = basket("certificado.txt");
        as(officer(), () -> rightCaseService.addProof(about.getId(), about.getVersion(), basket));
        represents(found(about.getNumber()), "Certificado de nacimiento");
        var rows = as(officer(), () -> rightCaseService.open(about.getId())).found().rows();
        assertEquals(
                Set.of(open, thanks, other, said),
                rows.named().stream().map(Named::number).collect(Collectors.toSet()));
        as(
                officer(),
                () ->
                        rightCaseService.chooseTexts(
                                about.getId(),
                                found(about.getNumber()).getVersion(),
                                Set.of(open, thanks, said)));
        ErasurePlan plan =
                as(
                        officer(),
                        () ->
                                rightCaseService.planErasure(
                                        about.getId(), found(about.getNumber()).getVersion()));
        assertEquals(1, plan.goes().size(), plan::toString);
        assertTrue(plan.kept().get(0).startsWith(open), plan::toString);
        answer(
                about.getNumber(),
                new AnswerRightCommand(
                        RightOutcome.ACOGE_EN_PARTE,
                        RefusalGround.DEBER_LEGAL,
                        "Se borró lo cerrado.",
                        Set.of(),
                        "RR 124",
                        null,
                        plan.digest()));
        assertTrue(told(open).contains("Florencia"));
        assertTrue(told(other).contains("Florencia"));
        assertFalse(told(thanks).contains("Florencia"), told(thanks));
        assertFalse(told(thanks).contains(surname), told(thanks));
        assertFalse(message(said).toLowerCase(Locale.ROOT).contains("florencia"), message(said));
        restore(about, thanks, "A Florencia " + surname + " la cuidan.");
        assertEquals(1, seededPerson.repeat());
        assertFalse(told(thanks).contains(surname), told(thanks));
        assertEquals(0, seededPerson.repeat(), "once");
    }

    private void write(String number, String text) {
        Ticket to = ticket(number);
        data.with(
                em -> {
                    em.persist(
                            new TicketMessage(
                                    to,
                                    MessageKind.CIUDADANO,
                                    text,
                                    null,
                                    SecretTokens.random(),
                                    clock.instant()));
                    return null;
                });
    }

    private String message(String number) {
        long of = ticket(number).getId();
        return data.with(
                em ->
                        em.createNamedQuery(TicketMessage.OF_TICKET, TicketMessage.class)
                                .setParameter("ticket", of)
                                .getSingleResult()
                                .getBody());
    }

    /** A backup of before the erasure has its text again and does not know of it. */
    private void restore(DataRightCase about, String number, String text) {
        long ticket = ticket(number).getId();
        data.with(
                em -> {
                    em.createNativeQuery("delete from personal_task where order_key = ?1")
                            .setParameter(1, "derecho-" + about.getId())
                            .executeUpdate();
                    return em.createNativeQuery(
                                    "update ticket_text set detail = ?1 where ticket_id = ?2")
                            .setParameter(1, text)
                            .setParameter(2, ticket)
                            .executeUpdate();
                });
    }

    @Test
    void whoOnlyWroteHerMailboxDoesNotLearnThatSheAsked() {
        String number = opened(wanted(RightKind.SUPRESION));
        assertTrue(rightAccessService.open(number, CODE, network).isPresent());
        RightAsker intruder = new RightAsker("Pedro Intruso", null, mailbox, null, null);
        RightReceipt his =
                rightIntakeService.open(
                        wanted(RightKind.SUPRESION, intruder, RightHolder.SELF, Map.of(), Set.of()),
                        null,
                        network);
        CitizenRightDetails seen = citizenRightService.open(his.number(), his.token());
        assertNull(seen.continuedAs());
        assertEquals(RightState.POR_ACREDITAR, seen.state());
        assertTrue(seen.missing().identity());
        assertEquals(1, seen.steps().size());
    }

    /** A stranger's requests use up the few mails that an unproved mailbox gets in a day. */
    @Test
    void anyCodeThatReachedTheMailboxProvesHerRequestAndNoOtherMailbox() {
        RightAsker stranger = new RightAsker("Pedro Intruso", null, mailbox, null, null);
        String his =
                opened(wanted(RightKind.SUPRESION, stranger, RightHolder.SELF, Map.of(), Set.of()));
        String hers = openedWithout(wanted(RightKind.BLOQUEO));
        assertTrue(rightAccessService.open(hers, CODE, network).isPresent());
        assertEquals(RightState.EN_CURSO, found(hers).getState());
        assertEquals(RightState.POR_ACREDITAR, found(his).getState());
        assertEquals(1, mails("derecho-recibido|" + hers).size());
        assertEquals(0, mails("derecho-recibido|" + his).size());
        RightAsker other = new RightAsker("Otra Persona", null, "x" + mailbox, null, null);
        String another =
                openedWithout(
                        wanted(RightKind.ACCESO, other, RightHolder.SELF, Map.of(), Set.of()));
        assertEquals(Optional.empty(), rightAccessService.open(another, CODE, network));
    }

    /** Knowing a document is no proof of it. */
    @Test
    void aDocumentThatWasOnlyTypedBringsNobodysCase() throws Exception {
        String rut = "11.111.111-1";
        DataRightCase hers =
                onPaper(
                        RightKind.ACCESO,
                        new RightAsker("Elena Ficticia", rut, null, null, "Los Pinos 12, Talca"),
                        RightHolder.SELF);
        file("CONSULTA", "Horarios", "¿A qué hora es?", "Elena", "11111111-1");
        String his =
                opened(
                        wanted(
                                RightKind.ACCESO,
                                new RightAsker("Elena Ficticia", rut, mailbox, null, null),
                                RightHolder.SELF,
                                Map.of(),
                                Set.of()));
        String grant = rightAccessService.open(his, CODE, network).orElseThrow();
        prepareCopy(found(his));
        answer(his, granted());
        String copy = json(citizenRightService.copy(his, grant).bytes());
        assertTrue(copy.contains(his), copy);
        assertFalse(copy.contains(hers.getNumber()), copy);
        retire(his);
        assertThrows(NotFoundException.class, () -> citizenRightService.copy(his, grant));
        assertThrows(NotAllowedException.class, () -> retire(his));
    }

    @Test
    void whatAnAccountAskedIsOpenedByItsOwnMailboxAlone() throws Exception {
        Known account = accounts.account("pide-" + mailbox, Set.of("CIUDADANO"), Set.of(), null);
        String number =
                as(account, () -> rightIntakeService.open(wanted(RightKind.ACCESO), null, network))
                        .number();
        rightIntakeWorker.sendCode(number);
        List<Mail> codes = mails("codigo-derecho|" + number);
        assertEquals(1, codes.size());
        assertEquals(account.email(), codes.get(0).address());
    }

    @Test
    void anothersDocumentIsSeenByTheOfficer() throws Exception {
        person("Ana");
        String number =
                proved(
                        wanted(
                                RightKind.ACCESO,
                                new RightAsker("Otra Persona", "11.111.111-1", mailbox, null, null),
                                RightHolder.SELF,
                                Map.of(),
                                Set.of()));
        long id = found(number).getId();
        assertTrue(as(officer(), () -> rightCaseService.open(id)).found().otherDocument());
    }

    private void represents(DataRightCase about, String seen) throws Exception {
        as(
                officer(),
                () ->
                        rightCaseService.acceptRepresentation(
                                about.getId(), about.getVersion(), seen, null));
    }

    @Test
    void whatTheOfficerTookForAProofCanBeTakenBackAndNothingFollowsFromItAnyMore()
            throws Exception {
        DataRightCase about =
                onPaper(
                        RightKind.ACCESO,
                        new RightAsker("Elsa Ficticia", "11.111.111-1", null, null, "Alerce 1"),
                        RightHolder.SELF);
        as(officer(), () -> rightCaseService.choose(about.getId(), about.getVersion(), Set.of()));
        takeBack(about.getNumber());
        DataRightCase now = found(about.getNumber());
        assertEquals(RightState.POR_ACREDITAR, now.getState());
        assertNull(now.getChosenPersons());
        assertThrows(NotAllowedException.class, () -> answer(about.getNumber(), granted()));
        assertThrows(NotAllowedException.class, () -> takeBack(about.getNumber()));
        identify(now.getId(), now.getVersion(), "Cédula vigente, otra", "22.222.222-2");
        assertEquals(RightState.EN_CURSO, found(about.getNumber()).getState());
        assertEquals("22.222.222-2", found(about.getNumber()).getAsker().document());
    }

    private void retire(String number) throws Exception {
        DataRightCase about = found(number);
        as(
                officer(),
                () ->
                        rightCaseService.retireCopy(
                                about.getId(), about.getVersion(), "Es de otra persona."));
    }

    private void takeBack(String number) throws Exception {
        DataRightCase about = found(number);
        as(
                officer(),
                () ->
                        rightCaseService.takeProofBack(
                                about.getId(), about.getVersion(), "Era de otra persona."));
    }

    @Test
    void whoAsksForAChildShowsItByADocumentThatIsDeletedAfterwards() throws Exception {
        RightHolder child = new RightHolder(Representation.NINO, "Luis Prueba", null);
        String number = opened(wanted(RightKind.ACCESO, asker(), child, Map.of(), Set.of()));
        String grant = rightAccessService.open(number, CODE, network).orElseThrow();
        assertEquals(RightState.POR_ACREDITAR, found(number).getState());
        DataRightCase before = found(number);
        assertThrows(
                NotAllowedException.class, () -> represents(before, "Certificado de nacimiento"));
        citizenRightService.attachProof(number, grant, basket("certificado.txt"));
        DataRightCase about = found(number);
        var sheet = as(officer(), () -> rightCaseService.open(about.getId()));
        String file = sheet.proofs().get(0).publicId();
        assertThrows(NotFoundException.class, () -> attachmentService.copy(file, null, grant));
        represents(about, "Certificado de nacimiento");
        assertEquals(RightState.EN_CURSO, found(number).getState());
        answer(
                number,
                new AnswerRightCommand(
                        RightOutcome.NO_ACOGE,
                        RefusalGround.NO_HAY_DATOS,
                        "No tenemos datos de él.",
                        Set.of(),
                        null,
                        null));
        assertEquals(
                List.of(),
                data.with(em -> attachmentService.of(OwnerKind.PROOF, List.of(about.getId()))));
        assertTrue(acts(number).contains("DERECHO_DOCUMENTOS_BORRADOS"));
    }

    @Test
    void anHeirOnPaperShowsADocumentAndTheOfficerSeesThatTheAccountIsUsed() throws Exception {
        Person person = person("Berta Viva");
        Known account = accounts.account("viva-" + mailbox, Set.of("CIUDADANO"), Set.of(), null);
        Instant used = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        data.with(
                em -> {
                    em.createQuery(
                                    "UPDATE Person p SET p.accountId = :account, p.rutNumber = :rut"
                                            + " WHERE p.id = :id")
                            .setParameter("account", account.id())
                            .setParameter("rut", OTHERS_RUT)
                            .setParameter("id", person.getId())
                            .executeUpdate();
                    return em.createQuery(
                                    "UPDATE Account a SET a.lastSignInAt = :used WHERE a.id = :id")
                            .setParameter("used", used)
                            .setParameter("id", account.id())
                            .executeUpdate();
                });
        RightHolder dead =
                new RightHolder(Representation.HEREDERO, "Berta Viva", Rut.of(OTHERS_RUT).format());
        OpenRightCommand wanted = wanted(RightKind.ACCESO, asker(), dead, Map.of(), Set.of());
        RightReceipt receipt =
                as(
                        with("OPERADOR"),
                        () ->
                                rightEntryService.open(
                                        wanted, RightChannel.PAPEL, LocalDate.now(clock), null));
        DataRightCase about = found(receipt.number());
        RightDetails sheet = as(officer(), () -> rightCaseService.open(about.getId()));
        assertEquals(used, sheet.found().warnings().signedIn());
        assertThrows(NotAllowedException.class, () -> represents(about, "Dice que es su hija"));
        String basket = basket("posesion-efectiva.txt");
        as(officer(), () -> rightCaseService.addProof(about.getId(), about.getVersion(), basket));
        DataRightCase shown = found(receipt.number());
        represents(shown, "Posesión efectiva");
        assertNotNull(found(receipt.number()).getRepresentedAt());
    }

    private void rutOfAnother(Person person) {
        data.with(
                em ->
                        em.createQuery("UPDATE Person p SET p.rutNumber = :rut WHERE p.id = :id")
                                .setParameter("rut", OTHERS_RUT)
                                .setParameter("id", person.getId())
                                .executeUpdate());
    }

    @Test
    void everyGroundCanBeKept() throws Exception {
        person("Ana");
        String number = proved(wanted(RightKind.SUPRESION));
        for (RefusalGround ground : RefusalGround.values()) {
            DataRightCase about = found(number);
            as(
                    officer(),
                    () ->
                            rightCaseService.saveDraft(
                                    about.getId(),
                                    about.getVersion(),
                                    RightOutcome.NO_ACOGE,
                                    ground,
                                    "No podemos."));
            assertEquals(ground, found(number).getGround());
        }
    }

    @Test
    void whoSharesAMailboxGetsNothingOfTheOthers() throws Exception {
        Person ana = person("Ana");
        Person bruno = person("Bruno");
        rutOfAnother(bruno);
        String number = proved(wanted(RightKind.BLOQUEO));
        DataRightCase about = found(number);
        RightDetails sheet = as(officer(), () -> rightCaseService.open(about.getId()));
        assertEquals(1, sheet.found().persons());
        assertEquals(1, sheet.found().warnings().ofOthers());
        answer(number, granted());
        assertTrue(again(ana).isBlocked());
        assertFalse(again(bruno).isBlocked());
        OpenRightCommand nameless =
                wanted(
                        RightKind.ACCESO,
                        new RightAsker("Titular Prueba", null, mailbox, null, null),
                        RightHolder.SELF,
                        Map.of(),
                        Set.of());
        DataRightCase unclear = found(proved(nameless));
        RightDetails nobody = as(officer(), () -> rightCaseService.open(unclear.getId()));
        assertEquals(0, nobody.found().persons(), "which of the two it is, a document must show");
    }

    @Test
    void theNumberOnADocumentFindsDataWhereNoneWasWrittenAndTheCopyGoesByLetter() throws Exception {
        rutOfAnother(person("Carla"));
        RightAsker asker =
                new RightAsker("Carla Titular", null, null, null, "Los Aromos 12, Talca");
        OpenRightCommand wanted =
                wanted(RightKind.ACCESO, asker, RightHolder.SELF, Map.of(), Set.of());
        String number =
                as(
                                with("OPERADOR"),
                                () ->
                                        rightEntryService.open(
                                                wanted,
                                                RightChannel.PAPEL,
                                                LocalDate.now(clock),
                                                null))
                        .number();
        DataRightCase about = found(number);
        long id = about.getId();
        String seen = "Cédula vista en el sobre";
        assertThrows(
                NotAllowedException.class,
                () -> identify(id, about.getVersion(), seen, "33.000.111-0"));
        identify(id, about.getVersion(), seen, Rut.of(OTHERS_RUT).format());
        assertTrue(as(officer(), () -> rightCaseService.open(id)).found().persons() > 0);
        assertThrows(
                NotFoundException.class, () -> as(officer(), () -> rightLetterService.copy(id)));
        as(officer(), () -> rightCaseService.prepareCopy(id, found(number).getVersion()));
        try (var copy = as(officer(), () -> rightLetterService.copy(id)).bytes()) {
            assertTrue(copy.read() > 0);
        }
        assertTrue(acts(number).contains("DERECHO_COPIA_DESCARGADA"), acts(number)::toString);
    }

    /** Writes it down from paper, and sees the document in the envelope. */
    private DataRightCase onPaper(RightKind kind, RightAsker asker, RightHolder holder)
            throws Exception {
        OpenRightCommand wanted = wanted(kind, asker, holder, Map.of(), Set.of());
        String number =
                as(
                                with("OPERADOR"),
                                () ->
                                        rightEntryService.open(
                                                wanted,
                                                RightChannel.PAPEL,
                                                LocalDate.now(clock),
                                                null))
                        .number();
        DataRightCase about = found(number);
        identify(about.getId(), about.getVersion(), "Cédula vista en el sobre", null);
        return found(number);
    }

    private void describe(Person person, int rut, Long account) {
        data.with(
                em ->
                        em.createQuery(
                                        "UPDATE Person p SET p.rutNumber = :rut, p.accountId = :account"
                                                + " WHERE p.id = :id")
                                .setParameter("rut", rut)
                                .setParameter("account", account)
                                .setParameter("id", person.getId())
                                .executeUpdate());
    }

    private void prepareCopy(DataRightCase about) throws Exception {
        int version = found(about.getNumber()).getVersion();
        as(officer(), () -> rightCaseService.prepareCopy(about.getId(), version));
    }

    private String json(InputStream copy) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(copy)) {
            while (!zip.getNextEntry().getName().equals("datos.json")) {
                zip.closeEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whoTypedHerNumberIsNotHerUntilTheOfficerSaysSo() throws Exception {
        int rut = 30_000_000 + (int) (Math.random() * 1_000_000);
        Person hers = person("Carla");
        Person typed = person("Bruno");
        Known account = accounts.account("bruno-" + mailbox, Set.of("CIUDADANO"), Set.of(), null);
        describe(hers, rut, null);
        describe(typed, rut, account.id());
        RightAsker carla =
                new RightAsker(
                        "Carla Titular", Rut.of(rut).format(), null, null, "Los Aromos 12, Talca");
        DataRightCase about = onPaper(RightKind.ACCESO, carla, RightHolder.SELF);
        long id = about.getId();
        var rows = as(officer(), () -> rightCaseService.open(id)).found().rows();
        assertEquals(2, rows.all().size());
        assertEquals(1, rows.hers());
        assertTrue(rows.all().toString().contains("Bruno Titular Prueba"), rows::toString);
        as(officer(), () -> rightCaseService.prepareCopy(id, about.getVersion()));
        String copy = json(as(officer(), () -> rightLetterService.copy(id)).bytes());
        assertTrue(copy.contains(numberOf(hers)));
        assertFalse(copy.contains(numberOf(typed)), "of whoever typed her number");
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                officer(),
                                () ->
                                        rightCaseService.choose(
                                                id,
                                                found(about.getNumber()).getVersion(),
                                                Set.of("inventada"))));
        Set<String> both =
                rows.all().stream().map(RightDetails.Ficha::handle).collect(Collectors.toSet());
        as(
                officer(),
                () -> rightCaseService.choose(id, found(about.getNumber()).getVersion(), both));
        assertNull(found(about.getNumber()).getCopySha256(), "it is not of the rows chosen");
        assertEquals(2, as(officer(), () -> rightCaseService.open(id)).found().persons());

        String number =
                proved(
                        wanted(
                                RightKind.RECTIFICACION,
                                new RightAsker("Ana", null, "otra-" + mailbox, null, null),
                                RightHolder.SELF,
                                Map.of(CorrectableField.RUT, Rut.of(rut).format()),
                                Set.of()));
        long rectification = found(number).getId();
        assertEquals(
                2,
                as(officer(), () -> rightCaseService.open(rectification))
                        .found()
                        .warnings()
                        .sameRut());
        data.with(
                em ->
                        em.createQuery(
                                        "UPDATE Account a SET a.lastSignInAt = :now WHERE a.id = :id")
                                .setParameter("now", clock.instant())
                                .setParameter("id", account.id())
                                .executeUpdate());
        String own =
                as(account, () -> rightIntakeService.open(wanted(RightKind.ACCESO), null, network))
                        .number();
        DataRightCase his = found(own);
        assertTrue(his.isProved());
        as(officer(), () -> rightCaseService.prepareCopy(his.getId(), his.getVersion()));
        answer(own, granted());
        String got = json(as(account, () -> citizenRightService.copy(own, null)).bytes());
        assertTrue(got.contains(numberOf(typed)));
        assertFalse(
                got.contains(numberOf(hers)),
                "he typed her number, telephone and mailbox, and proved none");
    }

    @Test
    void whoHasNoMailboxIsToldByLetterThatTheBlockEnded() throws Exception {
        int rut = 31_000_000 + (int) (Math.random() * 1_000_000);
        Person person = person("Dora");
        describe(person, rut, null);
        RightAsker dora =
                new RightAsker("Dora Titular", Rut.of(rut).format(), null, null, "Talca 12");
        DataRightCase about = onPaper(RightKind.BLOQUEO, dora, RightHolder.SELF);
        long id = about.getId();
        answer(
                about.getNumber(),
                new AnswerRightCommand(
                        RightOutcome.ACOGE, null, "Lo hicimos.", Set.of(), "CL1", null));
        assertTrue(again(person).isBlocked());
        assertThrows(
                NotAllowedException.class,
                () -> as(officer(), () -> rightLetterService.endOfBlock(id)));
        as(
                officer(),
                () ->
                        rightCaseService.liftBlock(
                                id, found(about.getNumber()).getVersion(), "Ella lo pidió así."));
        byte[] letter = as(officer(), () -> rightLetterService.endOfBlock(id));
        assertEquals("%PDF", new String(letter, 0, 4, StandardCharsets.US_ASCII));
    }

    @Test
    void aChildOfWhomThereIsNoRowIsFoundInTheTextsThatNameIt() throws Exception {
        String child = "Nehuén Pehuenche" + (int) (Math.random() * 1_000_000);
        String number = file("RECLAMO", "Poca comida", "A mi hijo " + child + " no le sirvieron.");
        RightAsker mother = new RightAsker("Elsa Ficticia", null, null, null, "Los Aromos 12");
        DataRightCase about =
                onPaper(
                        RightKind.ACCESO,
                        mother,
                        new RightHolder(Representation.NINO, child, null));
        String basket = basket("certificado.txt");
        as(officer(), () -> rightCaseService.addProof(about.getId(), about.getVersion(), basket));
        represents(found(about.getNumber()), "Certificado de nacimiento");
        var rows = as(officer(), () -> rightCaseService.open(about.getId())).found().rows();
        assertEquals(0, rows.hers());
        assertEquals(List.of(number), rows.named().stream().map(Named::number).toList());
        assertEquals(
                List.of("A mi hijo " + child + " no le sirvieron."),
                rows.named().get(0).passages());
    }

    @Test
    void theCopyOfAChildHoldsWhatTheChosenTextsSayOfIt() throws Exception {
        String child = "Ayelén Quila" + SecretTokens.random().replaceAll("[^a-z]", "");
        String number =
                file(
                        "RECLAMO",
                        "Sin colación",
                        "Hubo visitas. A mi hija "
                                + child
                                + " la dejó sin colación Marcela Rojas Fuentes.");
        DataRightCase about =
                onPaper(
                        RightKind.ACCESO,
                        new RightAsker("Elsa Ficticia", null, null, null, "Los Aromos 12"),
                        new RightHolder(Representation.NINO, child, null));
        String basket = basket("certificado.txt");
        as(officer(), () -> rightCaseService.addProof(about.getId(), about.getVersion(), basket));
        represents(found(about.getNumber()), "Certificado de nacimiento");
        prepareCopy(about);
        AnswerRightCommand granted =
                new AnswerRightCommand(
                        RightOutcome.ACOGE, null, "Va la copia.", Set.of(), "RR 123", null, null);
        NotAllowedException unread =
                assertThrows(NotAllowedException.class, () -> answer(about.getNumber(), granted));
        assertEquals("right.answer.texts", unread.getMessage());
        as(
                officer(),
                () ->
                        rightCaseService.chooseTexts(
                                about.getId(),
                                found(about.getNumber()).getVersion(),
                                Set.of(number)));
        assertNull(found(about.getNumber()).getCopySha256());
        prepareCopy(about);
        String copy = json(as(officer(), () -> rightLetterService.copy(about.getId())).bytes());
        assertTrue(copy.contains("A mi hija " + child), copy);
        assertFalse(copy.contains("Marcela"), copy);
        assertFalse(copy.contains("Hubo visitas"), copy);
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                officer(),
                                () ->
                                        rightCaseService.chooseTexts(
                                                about.getId(),
                                                found(about.getNumber()).getVersion(),
                                                Set.of("CP-2020-000001"))));
    }

    @Test
    void whatIsTooShortIsToldSo() {
        ConstraintViolationException flaw =
                assertThrows(
                        ConstraintViolationException.class, () -> identify(1, 0, "cédula", null));
        assertEquals(
                "Escriba entre 10 y 500 caracteres.",
                flaw.getConstraintViolations().iterator().next().getMessage());
    }

    private void identify(long id, int version, String note, String document) throws Exception {
        as(officer(), () -> rightCaseService.acceptIdentity(id, version, note, document));
    }

    @Test
    void theOwnerOfAnAccountLearnsThatItAskedUnderAnotherMailbox() throws Exception {
        Known account = accounts.account("propia-" + mailbox, Set.of("CIUDADANO"), Set.of(), null);
        String number =
                as(account, () -> rightIntakeService.open(wanted(RightKind.ACCESO), null, network))
                        .number();
        List<Mail> told = mails("derecho-de-su-cuenta|" + number);
        assertEquals(1, told.size());
        assertEquals(account.email(), told.get(0).address());
    }

    @Test
    void beforeABlockTheOfficerSeesHowManyOpenRequestsWouldStandStill() throws Exception {
        person("Ana Titular");
        String number = opened(wanted(RightKind.BLOQUEO));
        rightAccessService.open(number, CODE, network).orElseThrow();
        DataRightCase about = found(number);
        RightDetails sheet = as(officer(), () -> rightCaseService.open(about.getId()));
        assertEquals(1, sheet.found().warnings().openRequests());
        assertFalse(sheet.found().warnings().blocked());
    }

    @Test
    void paperIsEnteredByAnOperatorAndAnsweredByLetter() throws Exception {
        RightAsker asker =
                new RightAsker("Rosa Sin Correo", ANA, null, null, "Los Aromos 12, Talca");
        OpenRightCommand wanted =
                wanted(RightKind.ACCESO, asker, RightHolder.SELF, Map.of(), Set.of());
        LocalDate received = LocalDate.now(clock).minusDays(3);
        Known operator = with("OPERADOR");
        RightReceipt receipt =
                as(
                        operator,
                        () -> rightEntryService.open(wanted, RightChannel.PAPEL, received, null));
        assertNull(receipt.token());
        DataRightCase about = found(receipt.number());
        assertEquals(received.plusDays(30), about.getDueOn());
        assertThrows(
                EJBAccessException.class,
                () -> as(operator, () -> rightCaseService.open(about.getId())));
        as(
                officer(),
                () ->
                        rightCaseService.acceptIdentity(
                                about.getId(),
                                about.getVersion(),
                                "Cédula vista en el sobre",
                                null));
        AnswerRightCommand byLetter =
                new AnswerRightCommand(
                        RightOutcome.NO_ACOGE,
                        RefusalGround.NO_HAY_DATOS,
                        "No tenemos datos suyos.",
                        Set.of(),
                        null,
                        null);
        assertThrows(NotAllowedException.class, () -> answer(receipt.number(), byLetter));
        DataRightCase open = found(receipt.number());
        assertThrows(
                NotAllowedException.class,
                () -> as(officer(), () -> rightLetterService.letter(open.getId())));
        as(
                officer(),
                () ->
                        rightCaseService.saveDraft(
                                open.getId(),
                                open.getVersion(),
                                RightOutcome.NO_ACOGE,
                                RefusalGround.NO_HAY_DATOS,
                                "No tenemos <datos> suyos."));
        byte[] letter = as(officer(), () -> rightLetterService.letter(open.getId()));
        assertEquals("%PDF", new String(letter, 0, 4, StandardCharsets.US_ASCII));
        answer(
                receipt.number(),
                new AnswerRightCommand(
                        RightOutcome.NO_ACOGE,
                        RefusalGround.NO_HAY_DATOS,
                        "No tenemos datos suyos.",
                        Set.of(),
                        "CL123456789",
                        null));
        assertEquals("CL123456789", found(receipt.number()).getLetterCode());
    }

    @Test
    void aTicketThatAsksItBecomesACaseOfItsPerson() throws Exception {
        String number = numberOf(person("Ana"));
        RightReceipt receipt =
                as(
                        administrator(),
                        () ->
                                rightEntryService.openFromTicket(
                                        ofTicket(), number, RightChannel.TELEFONO));
        DataRightCase about = found(receipt.number());
        assertEquals(mailbox, about.getAsker().email());
        as(
                officer(),
                () ->
                        rightCaseService.acceptIdentity(
                                about.getId(),
                                about.getVersion(),
                                "Cédula vista en persona",
                                null));
        var sheet = as(officer(), () -> rightCaseService.open(about.getId()));
        assertEquals(Rut.read(ANA), about.getAsker().rut());
        assertTrue(sheet.found().persons() > 0, "other tests have people of that number too");
        assertEquals(number, sheet.source().number());
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                officer(),
                                () ->
                                        rightEntryService.openFromTicket(
                                                ofTicket(), number, RightChannel.PAPEL)));
    }

    private static TicketRightCommand ofTicket() {
        return new TicketRightCommand(
                SecretTokens.random(), RightKind.ACCESO, RightHolder.SELF, null, null);
    }

    @Test
    void theFormOfATicketShowsItsPersonMasked() throws Exception {
        Person ana = person("Ana");
        String number = numberOf(ana);
        RightDraftDetails shown = as(with("OPERADOR"), () -> rightEntryService.ofTicket(number));
        assertEquals(number, shown.number());
        assertEquals(MaskedText.mailbox(mailbox), shown.email());
        assertFalse(shown.name().contains(ana.getLastNames()), shown.name());
        assertTrue(shown.document().startsWith(MaskedText.MARK), shown.document());
    }

    @Test
    void theTermGrowsOnceAndWarnsTheOfficerAndThenOperations() throws Exception {
        Known manager = manager();
        officer();
        String number = proved(wanted(RightKind.ACCESO));
        DataRightCase about = found(number);
        long id = about.getId();
        rightWarningWorker.warn(id);
        assertEquals(0, mails("derecho-por-vencer|" + number).size());
        as(
                officer(),
                () ->
                        rightCaseService.extend(
                                id, about.getVersion(), "Faltan archivos de otra área"));
        DataRightCase longer = found(number);
        assertEquals(about.getDueOn().plusDays(30), longer.getDueOn());
        assertEquals(1, mails("derecho-prorrogado|" + number).size());
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                officer(),
                                () ->
                                        rightCaseService.extend(
                                                id, longer.getVersion(), "Otra vez lo mismo")));
        time.advance(Duration.ofDays(56));
        rightWarningWorker.warn(id);
        rightWarningWorker.warn(id);
        long officers = mails("derecho-por-vencer|" + number).size();
        assertTrue(officers > 0);
        time.advance(Duration.ofDays(6));
        rightWarningWorker.warn(id);
        rightWarningWorker.warn(id);
        List<Mail> late = mails("derecho-vencido|" + number);
        assertTrue(late.size() > officers);
        assertEquals(
                1, late.stream().filter(mail -> mail.address().equals(manager.email())).count());
        assertTrue(rightWarningWorker.open().contains(id));
        RightFigures figures = as(officer(), () -> rightCaseQuery.figures());
        assertTrue(figures.openLate() > 0 && figures.open() >= figures.openLate());
    }

    @Test
    void whatIsOnlyProcessedIsHandedOverToItsInstitution() throws Exception {
        String contract = dataOf(() -> dataOfficeService.contracts()).get(0).contract();
        person("Ana");
        String number = opened(wanted(RightKind.ACCESO));
        String grant = rightAccessService.open(number, CODE, network).orElseThrow();
        DataRightCase about = found(number);
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                officer(),
                                () ->
                                        rightCaseService.handOver(
                                                about.getId(), about.getVersion(), contract)));
        String mail = "datos-" + UUID.randomUUID() + "@institucion.example";
        change(contract, RightHandling.DERIVA, mail);
        try {
            var sheet = as(officer(), () -> rightCaseService.open(about.getId()));
            assertEquals(LocalDate.now(clock).plusDays(2), sheet.found().handOverBy());
            RightRow row =
                    as(officer(), () -> rightCaseQuery.page(RightPile.ABIERTAS, null, 100))
                            .rows()
                            .stream()
                            .filter(one -> one.number().equals(number))
                            .findFirst()
                            .orElseThrow();
            assertTrue(row.days().handOver());
            assertEquals(LocalDate.now(clock).plusDays(2), row.days().dueOn());
            as(
                    officer(),
                    () ->
                            rightCaseService.handOver(
                                    about.getId(), found(number).getVersion(), contract));
            assertEquals(RightState.DERIVADA, found(number).getState());
            assertEquals(mail, mails("derecho-a-institucion|" + number).get(0).address());
            assertTrue(mails("derecho-derivado|" + number).get(0).text().contains(mail));
            var steps = citizenRightService.open(number, grant).steps();
            assertTrue(steps.get(steps.size() - 1).to().contains(mail), "she knows where");
        } finally {
            change(contract, RightHandling.RESPONDE, null);
        }
        assertThrows(NotAllowedException.class, () -> change(contract, RightHandling.DERIVA, null));
    }

    private <T> T dataOf(java.util.concurrent.Callable<T> work) throws Exception {
        return as(officer(), work);
    }

    private void change(String contract, RightHandling how, String mail) throws Exception {
        int version =
                dataOf(() -> dataOfficeService.contracts()).stream()
                        .filter(one -> one.contract().equals(contract))
                        .findFirst()
                        .orElseThrow()
                        .version();
        as(officer(), () -> dataOfficeService.change(contract, version, how, mail));
    }

    @Test
    void onlyTheOfficerReadsAndDecides() throws Exception {
        String number = opened(wanted(RightKind.ACCESO));
        DataRightCase about = found(number);
        for (String role : Role.OF_PEOPLE) {
            if (!role.equals("DATOS")) {
                Known other = with(role);
                for (Step step :
                        List.<Step>of(
                                () -> rightCaseService.open(about.getId()),
                                () -> rightCaseQuery.page(RightPile.ABIERTAS, null, 5),
                                () -> rightCaseQuery.figures(),
                                () -> rightLetterService.letter(about.getId()),
                                () -> dataOfficeService.contracts(),
                                () ->
                                        rightCaseService.acceptIdentity(
                                                about.getId(), 0, "Cédula vista aquí", null),
                                () -> rightCaseService.answer(about.getId(), 0, granted()))) {
                    assertThrows(EJBAccessException.class, () -> as(other, step), role);
                }
                assertThrows(
                        NotFoundException.class,
                        () -> as(other, () -> citizenRightService.open(number, null)),
                        role);
            }
        }
        assertThrows(EJBException.class, () -> rightCaseService.open(about.getId()));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        RightAsker nowhere = new RightAsker("Ana Titular", null, null, null, null);
        RightAsker list = new RightAsker("Ana", null, "a@it.example,b@it.example", null, null);
        for (OpenRightCommand bad :
                List.of(
                        wanted(RightKind.ACCESO, nowhere, RightHolder.SELF, Map.of(), Set.of()),
                        wanted(RightKind.ACCESO, list, RightHolder.SELF, Map.of(), Set.of()),
                        wanted(RightKind.RECTIFICACION),
                        wanted(RightKind.OPOSICION),
                        wanted(
                                RightKind.OPOSICION,
                                asker(),
                                RightHolder.SELF,
                                Map.of(),
                                Set.of(Purpose.ATENCION)),
                        wanted(
                                RightKind.RECTIFICACION,
                                asker(),
                                RightHolder.SELF,
                                Map.of(CorrectableField.RUT, "12.345.678-0"),
                                Set.of()),
                        wanted(
                                RightKind.ACCESO,
                                asker(),
                                new RightHolder(Representation.HEREDERO, " ", null),
                                Map.of(),
                                Set.of()))) {
            assertThrows(
                    ConstraintViolationException.class,
                    () -> rightIntakeService.open(bad, null, network));
        }
    }
}
