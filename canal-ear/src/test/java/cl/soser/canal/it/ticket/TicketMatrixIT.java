package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.workflow.RejectionReason;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.suite.PostgresqlSuite;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every act in every state by every role: exactly what the rules' tables allow goes through, by the
 * use cases themselves, whatever a page shows.
 */
@Tag(PostgresqlSuite.ALONE)
class TicketMatrixIT extends TicketCase {

    private static final Set<TicketStatus> ALL = EnumSet.allOf(TicketStatus.class);
    private static final Set<TicketStatus> OPEN =
            EnumSet.complementOf(EnumSet.of(TicketStatus.CERRADO, TicketStatus.ANULADO));
    private static final Set<TicketStatus> UNANSWERED =
            EnumSet.complementOf(
                    EnumSet.of(
                            TicketStatus.CERRADO, TicketStatus.ANULADO, TicketStatus.RESPONDIDO));

    /** Does it to that ticket, as whoever asks at the moment. */
    private interface Doing {
        void to(String number) throws Exception;
    }

    private record Rule(String act, Doing doing, Set<String> roles, Set<TicketStatus> states) {}

    private Rule rule(String act, Doing doing, Set<TicketStatus> states, String... roles) {
        return new Rule(act, doing, Set.of(roles), states);
    }

    /** OWN is the area that answers; OTHER one that has nothing to do with the ticket. */
    private static final String OWN = "own area";

    private static final String OTHER = "other area";

    private List<Rule> rules() {
        String administrator = Role.ADMINISTRADOR;
        return List.of(
                rule(
                        "validate",
                        n -> ticketService.validateRouting(ref(n), ANSWERING, null),
                        EnumSet.of(TicketStatus.POR_VALIDAR),
                        administrator),
                rule(
                        "reroute",
                        n -> ticketService.reroute(ref(n), "LOGISTICA", "es suyo"),
                        EnumSet.of(TicketStatus.EN_AREA),
                        administrator,
                        OWN),
                rule("take", n -> ticketService.take(ref(n)), OPEN, administrator, OWN),
                rule(
                        "urgency",
                        n -> ticketService.treatAs(ref(n), Urgency.BAJA, "es leve"),
                        OPEN,
                        administrator,
                        OWN),
                rule(
                        "reclassify",
                        n ->
                                ticketService.reclassify(
                                        ref(n),
                                        "CONSULTA",
                                        "BASICA_MEDIA",
                                        null,
                                        Context.SERVICIO_REGULAR,
                                        "pregunta"),
                        UNANSWERED,
                        administrator),
                rule(
                        "institution",
                        n -> ticketService.belongTo(ref(n), "JUNJI", "es un jardín"),
                        ALL,
                        administrator),
                rule(
                        "ask the citizen",
                        n -> ticketService.askCitizen(ref(n), "¿Qué curso?"),
                        EnumSet.of(TicketStatus.EN_AREA, TicketStatus.EN_REVISION),
                        administrator,
                        OWN),
                rule(
                        "record a reply",
                        n -> ticketService.recordReply(ref(n), "Es el 3° B"),
                        OPEN,
                        administrator,
                        OWN,
                        Role.OPERADOR),
                rule(
                        "note",
                        n -> ticketService.note(n, "ojo"),
                        ALL,
                        administrator,
                        OWN,
                        Role.OPERADOR,
                        Role.OPERACIONES),
                rule(
                        "reopen for a caller",
                        n -> ticketService.reopenForCaller(ref(n), "sigue igual"),
                        EnumSet.of(TicketStatus.CERRADO),
                        Role.OPERADOR),
                rule(
                        "annul",
                        n -> ticketService.annul(ref(n), AnnulmentCause.SPAM, "publicidad"),
                        OPEN,
                        administrator),
                rule(
                        "submit",
                        n -> answers.submit(ref(n)),
                        EnumSet.of(TicketStatus.EN_AREA, TicketStatus.RESPONDIDO),
                        administrator,
                        OWN),
                rule(
                        "give back",
                        n -> answers.returnToArea(ref(n), "falta la causa"),
                        EnumSet.of(TicketStatus.EN_REVISION),
                        administrator),
                rule(
                        "ask approval",
                        n -> answers.askApproval(ref(n), null),
                        EnumSet.of(TicketStatus.EN_REVISION),
                        administrator),
                rule(
                        "approve",
                        n -> answers.approve(ref(n), approvedVersion(n)),
                        EnumSet.of(TicketStatus.EN_VISACION),
                        Role.OPERACIONES),
                rule(
                        "reject",
                        n -> answers.reject(ref(n), approvedVersion(n), RejectionReason.OTRO, "no"),
                        EnumSet.of(TicketStatus.EN_VISACION),
                        Role.OPERACIONES),
                rule(
                        "send",
                        n -> answers.send(ref(n), true),
                        EnumSet.of(TicketStatus.EN_REVISION),
                        administrator),
                rule(
                        "save as the area",
                        n ->
                                answers.save(
                                        n,
                                        version(n),
                                        definitive("Otro texto, bien largo.", Finding.ACOGIDO)),
                        EnumSet.of(
                                TicketStatus.POR_VALIDAR,
                                TicketStatus.EN_AREA,
                                TicketStatus.ESPERA_CIUDADANO,
                                TicketStatus.RESPONDIDO),
                        OWN),
                rule(
                        "restrict",
                        n ->
                                ticketService.restrict(
                                        ref(n), RestrictedMatter.MALTRATO, "nombra a una niña"),
                        ALL,
                        administrator));
    }

    private int approvedVersion(String number) {
        Integer version = version(number);
        return version == null ? 0 : version;
    }

    private Map<String, Known> people() {
        Map<String, Known> people = new LinkedHashMap<>();
        Role.OF_PEOPLE.stream()
                .filter(role -> !role.equals(Role.AREA))
                .forEach(role -> people.put(role, with(role)));
        people.put(Role.OPERACIONES, manager());
        people.put(OWN, writer());
        people.put(OTHER, area("CALIDAD"));
        return people;
    }

    @Test
    void onlyWhatTheTablesAllowGoesThrough() throws Exception {
        Map<String, Known> people = people();
        List<String> wrong = new ArrayList<>();
        for (TicketStatus status : TicketStatus.values()) {
            String number = in(status);
            for (Rule rule : rules()) {
                for (var person : people.entrySet()) {
                    boolean mayRole = rule.roles().contains(person.getKey());
                    boolean may = mayRole && rule.states().contains(status);
                    // the administrator drafts too, also while reviewing: not this rule's matter
                    if (rule.act().startsWith("save")
                            && person.getKey().equals(Role.ADMINISTRADOR)) {
                        continue;
                    }
                    String outcome = outcome(person.getValue(), rule, number);
                    String expected = may ? "done" : mayRole ? "refused" : "no right";
                    if (!outcome.equals(expected)) {
                        wrong.add(
                                String.join(
                                        " / ",
                                        rule.act(),
                                        status.name(),
                                        person.getKey(),
                                        "expected " + expected + " but " + outcome));
                    }
                    if (outcome.equals("done")) {
                        number = in(status);
                    } else if (status(number) != status) {
                        wrong.add(rule.act() + " was refused and yet moved " + status);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private String outcome(Known person, Rule rule, String number) throws Exception {
        try {
            as(person, () -> rule.doing().to(number));
            return "done";
        } catch (EJBAccessException | NotFoundException e) {
            return "no right";
        } catch (CanalException e) {
            return "refused";
        }
    }
}
