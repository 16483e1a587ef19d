package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.signin.DemoAccounts;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.incident.PastIncidents;
import cl.soser.canal.person.Person;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.radar.PastOutbreaks;
import cl.soser.canal.response.ActionKind;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.CauseAnalysis;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.PromisedActionContent;
import cl.soser.canal.response.workflow.PastAnswers;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormField;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.intake.TicketCreator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Events that several people reported within a day, by web, telephone and on paper: one that the
 * system offers and that is not joined yet, one that is an incident whose common answer waits for
 * Operations, and one that the radar found in several schools. For the start-up, which has no
 * caller.
 */
@Stateless
public class DemoIncidents {

    private static final String AREA = "CALIDAD";

    /** Beyond the people of the year's tickets; one of them has no mailbox. */
    private static final int FIRST_PERSON = 907;

    @PersistenceContext EntityManager em;
    @Inject TicketCreator ticketCreator;
    @Inject TicketRepository ticketRepository;
    @Inject PastIncidents incidents;
    @Inject PastOutbreaks pastOutbreaks;
    @Inject PastAnswers answers;
    @Inject DemoAccounts demoAccounts;
    @Inject Clock clock;

    /** Three complaints about milk of one lot, the last an hour ago. */
    @TransactionAttribute(REQUIRES_NEW)
    public void offered(long school) {
        tell(
                school,
                Channel.WEB,
                0,
                20,
                milk(
                        "L 2611-04",
                        "Leche vencida en el desayuno",
                        "A mi hija le dieron leche vencida en el desayuno. La caja dice lote L 2611-04."));
        tell(
                school,
                Channel.LINEA_800,
                2,
                9,
                milk(
                        "l2611-04",
                        "Leche vencida con mal olor",
                        "Llama la profesora de 2° A: la leche del desayuno está vencida y tiene mal olor."));
        tell(
                school,
                Channel.PAPEL,
                1,
                1,
                milk(
                        "L2611-04",
                        "La leche venía vencida",
                        "La leche del desayuno venía vencida hace dos días, varios niños no la tomaron."));
    }

    /** Three schools tell of yogurt of one lot; the radar has it. */
    @TransactionAttribute(REQUIRES_NEW)
    public void spread(List<Long> schools) {
        pastOutbreaks.keep(
                List.of(
                        tell(
                                schools.get(0),
                                Channel.WEB,
                                12,
                                22,
                                yogurt(
                                        "Y 2611-7",
                                        "El yogur viene aguado",
                                        "El yogur de ayer venía aguado y los niños no lo quisieron. Lote Y 2611-7.")),
                        tell(
                                schools.get(1),
                                Channel.PAPEL,
                                13,
                                7,
                                yogurt(
                                        "Y2611-7",
                                        "Yogur aguado",
                                        "El yogur del desayuno estaba aguado y sin sabor.")),
                        tell(
                                schools.get(2),
                                Channel.LINEA_800,
                                14,
                                2,
                                yogurt(
                                        "y2611-7",
                                        "Yogur sin cuajar",
                                        "Llama la inspectora: el yogur de hoy viene sin cuajar, es puro líquido."))));
    }

    /** Three complaints about cold bread, joined, with one draft for all before Operations. */
    @TransactionAttribute(REQUIRES_NEW)
    public void joined(long school) {
        Ticket web =
                tell(
                        school,
                        Channel.WEB,
                        3,
                        28,
                        bread(
                                "Pan frío y duro en el desayuno",
                                "Toda la semana el pan del desayuno llega frío y duro. Mi hijo no lo come."));
        Ticket call =
                tell(
                        school,
                        Channel.LINEA_800,
                        11,
                        26,
                        bread(
                                "El pan llega frío y duro",
                                "Llama un apoderado del 3° B: el pan del desayuno se entrega frío y duro."));
        Ticket paper =
                tell(
                        school,
                        Channel.PAPEL,
                        5,
                        22,
                        bread(
                                "Pan duro y frío",
                                "El pan del desayuno está duro y frío, los niños lo botan."));
        List<Ticket> all = List.of(web, call, paper);
        long administrator = demoAccounts.id("administradora");
        long writer = demoAccounts.id("calidad");
        for (Ticket ticket : all) {
            ticketRepository.stepAt(
                    ticket,
                    StepKind.CORRECCION,
                    "Lo ve Calidad, es del mismo pan",
                    administrator,
                    ago(21),
                    (t, now) -> t.validateRouting(AREA, now));
        }
        incidents.open(all, administrator, ago(20));
        Answer answer = answers.write(web, text(), writer, ago(6));
        answers.serve(answer, List.of(call, paper), writer);
        answers.submit(answer, writer, ago(5));
        answers.askApproval(answer, administrator, ago(3));
    }

    private AnswerContent text() {
        LocalDate today = LocalDate.now(clock);
        return new AnswerContent(
                Stage.RESPUESTA_DEFINITIVA,
                "Tenía razón: el pan salía de la panadería a las 5:30 y esperaba dos horas en bolsas"
                        + " sin abrigo antes del desayuno. Cambiamos la hora del reparto y desde el"
                        + " lunes llega en cajas térmicas, media hora antes de servirse. La supervisora"
                        + " de zona lo revisará cada día de la primera semana.",
                null,
                Finding.ACOGIDO,
                "El reparto de pan llegaba dos horas antes de servirse, sin cajas térmicas.",
                new CauseAnalysis(
                        CauseKind.TRANSPORTE,
                        List.of(
                                "El pan estaba frío y duro al servirse",
                                "Llegó dos horas antes, en bolsas sin abrigo",
                                "La ruta del pan sale con la de la leche, que parte a las 5:30",
                                "Nadie ha parado las dos rutas desde que se juntaron en marzo")),
                null,
                List.of(
                        new PromisedActionContent(
                                UUID.randomUUID().toString(),
                                ActionKind.CORRECTIVA,
                                "Repartir el pan en cajas térmicas media hora antes del desayuno",
                                "Jefe de Logística",
                                demoAccounts.id("logistica"),
                                today.plusDays(6),
                                null),
                        new PromisedActionContent(
                                UUID.randomUUID().toString(),
                                ActionKind.PREVENTIVA,
                                "Revisar la temperatura del pan cada día de la primera semana",
                                "Supervisora de zona",
                                demoAccounts.id("calidad"),
                                today.plusDays(12),
                                null)));
    }

    private Ticket tell(
            long school, Channel channel, int who, int hoursAgo, FileTicketCommand request) {
        Instant entered = ago(hoursAgo);
        int number = FIRST_PERSON + who;
        Person person = DemoPeople.person(number, entered, new Random(number));
        em.persist(person);
        return ticketCreator.admit(
                at(school, "demo-incidente-" + who, request),
                channel,
                person,
                null,
                channel == Channel.WEB ? null : demoAccounts.id("operadora"),
                entered);
    }

    private static FileTicketCommand milk(String lot, String subject, String detail) {
        return request(subject, detail, "Leche semidescremada 200 ml", lot);
    }

    private static FileTicketCommand yogurt(String lot, String subject, String detail) {
        return request(subject, detail, "Yogur batido frutilla 125 g", lot);
    }

    private static FileTicketCommand bread(String subject, String detail) {
        return request(subject, detail, null, null);
    }

    private static FileTicketCommand request(
            String subject, String detail, String product, String lot) {
        return new FileTicketCommand(
                "demo",
                new ChosenCodes(
                        Context.SERVICIO_REGULAR, "RECLAMO", "BASICA_MEDIA", null, Urgency.MEDIA),
                subject,
                detail,
                PlaceDetails.NONE,
                FormValues.NONE.with(FormField.PRODUCT, product).with(FormField.LOT, lot),
                GivenAnswers.NONE);
    }

    private static FileTicketCommand at(long school, String key, FileTicketCommand told) {
        return new FileTicketCommand(
                key,
                told.codes(),
                told.subject(),
                told.detail(),
                PlaceDetails.school(school),
                told.values(),
                GivenAnswers.NONE);
    }

    private Instant ago(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }
}
