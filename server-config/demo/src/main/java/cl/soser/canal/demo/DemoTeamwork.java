package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.signin.DemoAccounts;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.link.LinkKind;
import cl.soser.canal.macro.MacroContent;
import cl.soser.canal.macro.MacroKind;
import cl.soser.canal.macro.MacroStepContent;
import cl.soser.canal.macro.PastTeamwork;
import cl.soser.canal.person.Person;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.intake.TicketCreator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Colleagues at work on the same tickets: one person reported the same matter by web and by
 * telephone, and the two tickets are merged; another did so too, and it is not noticed yet.
 */
@Stateless
public class DemoTeamwork {

    private static final int FIRST_PERSON = 940;

    @PersistenceContext EntityManager em;
    @Inject TicketCreator ticketCreator;
    @Inject PastTeamwork past;
    @Inject DemoAccounts demoAccounts;
    @Inject Clock clock;

    @TransactionAttribute(REQUIRES_NEW)
    public void live(long school) {
        Person mother = person(0, 30);
        Ticket web =
                tell(
                        school,
                        Channel.WEB,
                        mother,
                        30,
                        "fruta-web",
                        "Faltó la fruta de la colación",
                        "Esta semana faltó dos veces la fruta de la colación en el 2° básico.");
        Ticket call =
                tell(
                        school,
                        Channel.LINEA_800,
                        mother,
                        7,
                        "fruta-llamada",
                        "Otra vez sin fruta en la colación",
                        "Llama la misma apoderada: tampoco hoy llegó la fruta de la colación.");
        long administrator = demoAccounts.id("administradora");
        past.merge(
                web,
                call,
                "Es la misma apoderada y la misma fruta; lo confirmó por teléfono.",
                administrator);
        past.mention(
                web,
                "@gerencia, ¿sabemos si el proveedor de fruta cambió la ruta esta semana?",
                administrator,
                demoAccounts.id("gerencia"),
                ago(5));
        past.mention(
                web,
                "@administradora el proveedor confirma que sí: desde el lunes sale una hora más tarde.",
                demoAccounts.id("gerencia"),
                administrator,
                ago(2));
        macros(administrator);
        Person father = person(1, 20);
        Ticket other =
                tell(
                        school,
                        Channel.WEB,
                        father,
                        20,
                        "jugo-web",
                        "El jugo llegó tibio",
                        "El jugo del desayuno llega tibio hace tres días en el 5° básico.");
        tell(
                school,
                Channel.LINEA_800,
                father,
                4,
                "jugo-llamada",
                "El jugo sigue llegando tibio",
                "Llama el apoderado que ya escribió por la web: hoy el jugo llegó tibio de nuevo.");
        past.link(
                LinkKind.MISMA_CAUSA,
                web,
                other,
                "Las dos vienen del mismo reparto de la mañana.",
                demoAccounts.id("calidad"),
                ago(3));
    }

    private void macros(long owner) {
        past.macro(
                new MacroContent(
                        "Pedir curso y fecha",
                        "Cuando el relato no dice en qué curso ni qué día ocurrió.",
                        List.of("ADMINISTRADOR", "AREA"),
                        List.of(
                                new MacroStepContent(MacroKind.TOMAR, null, null),
                                new MacroStepContent(
                                        MacroKind.PEDIR_DATOS,
                                        null,
                                        "{persona}, para revisar lo ocurrido en {establecimiento}"
                                                + " necesitamos saber en qué curso fue y qué día."
                                                + " Puede contestar desde esta misma solicitud."),
                                new MacroStepContent(
                                        MacroKind.NOTA,
                                        null,
                                        "Se pidió curso y fecha; el plazo {plazo} sigue corriendo."))),
                owner);
        past.macro(
                new MacroContent(
                        "Alimento en mal estado",
                        "Sube la urgencia y deja la pauta de Calidad.",
                        List.of("ADMINISTRADOR", "AREA"),
                        List.of(
                                new MacroStepContent(
                                        MacroKind.URGENCIA,
                                        "ALTA",
                                        "Alimento en mal estado entregado a niños y niñas"),
                                new MacroStepContent(
                                        MacroKind.NOTA,
                                        null,
                                        "Pauta: pedir el lote, separar lo que quede en"
                                                + " {establecimiento} y avisar a la supervisora."))),
                owner);
    }

    private Ticket tell(
            long school,
            Channel channel,
            Person person,
            int hoursAgo,
            String key,
            String subject,
            String detail) {
        return ticketCreator.admit(
                new FileTicketCommand(
                        "demo-equipo-" + key,
                        new ChosenCodes(
                                Context.SERVICIO_REGULAR,
                                "RECLAMO",
                                "BASICA_MEDIA",
                                null,
                                Urgency.MEDIA),
                        subject,
                        detail,
                        PlaceDetails.school(school),
                        FormValues.NONE,
                        GivenAnswers.NONE),
                channel,
                person,
                null,
                channel == Channel.WEB ? null : demoAccounts.id("operadora"),
                ago(hoursAgo));
    }

    private Person person(int who, int hoursAgo) {
        int number = FIRST_PERSON + who;
        Person person = DemoPeople.person(number, ago(hoursAgo), new Random(number));
        em.persist(person);
        return person;
    }

    private Instant ago(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }
}
