package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.macro.Macro;
import cl.soser.canal.macro.MacroContent;
import cl.soser.canal.macro.MacroExecutionService;
import cl.soser.canal.macro.MacroKind;
import cl.soser.canal.macro.MacroService;
import cl.soser.canal.macro.MacroStepContent;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.StaleTicketException;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.handling.TicketDetails;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Acts done together under a name: as the caller, all or none, and told in the history. */
class MacrosIT extends TicketCase {

    @Inject MacroService keeping;
    @Inject MacroExecutionService macroExecutionService;

    private static MacroStepContent act(MacroKind kind, String choice, String words) {
        return new MacroStepContent(kind, choice, words);
    }

    private static MacroContent text(List<String> roles, MacroStepContent... acts) {
        return new MacroContent(
                "Macro " + UUID.randomUUID().toString().substring(0, 8),
                "Para probar",
                roles,
                List.of(acts));
    }

    private long make(MacroContent text) throws Exception {
        return as(administrator(), () -> keeping.add(text));
    }

    private Macro one(long id) throws Exception {
        return as(administrator(), () -> keeping.one(id));
    }

    private void apply(Known who, String number, long id) throws Exception {
        TicketRef ref = ref(number);
        int version = one(id).getVersion();
        as(who, () -> macroExecutionService.apply(ref, id, version));
    }

    private void refused(String key, Step act) {
        NotAllowedException no = assertThrows(NotAllowedException.class, act::run);
        assertTrue(no.getMessage().contains(key), no.getMessage());
    }

    @Test
    void itsActsAreDoneInTheirOrderAsTheCallerAndToldAsOfTheMacro() throws Exception {
        long id =
                make(
                        text(
                                List.of("ADMINISTRADOR", "AREA"),
                                act(MacroKind.TOMAR, null, null),
                                act(MacroKind.URGENCIA, "ALTA", "Hay niños sin comer"),
                                act(MacroKind.NOTA, null, "Revisar {numero} hoy"),
                                act(
                                        MacroKind.PEDIR_DATOS,
                                        null,
                                        "{persona}, ¿qué curso fue en {establecimiento}?")));
        String number = in(TicketStatus.EN_AREA);
        List<MacroStepContent> plan = as(writer(), () -> macroExecutionService.plan(number, id));
        assertEquals("Revisar " + number + " hoy", plan.get(2).words());
        assertEquals(TicketStatus.EN_AREA, status(number));
        apply(writer(), number, id);
        assertEquals(TicketStatus.ESPERA_CIUDADANO, status(number));
        assertEquals(Urgency.ALTA, ticket(number).getOperativeUrgency());
        assertEquals(writer().id(), ticket(number).getTakenBy());
        TicketDetails sheet = as(writer(), () -> ticketDetailsService.open(number));
        assertTrue(
                sheet.messages().stream()
                        .anyMatch(m -> m.getBody().startsWith("Ana, ¿qué curso fue en Escuela")));
        String name = one(id).getName();
        for (StepKind kind : List.of(StepKind.MACRO, StepKind.URGENCIA)) {
            assertTrue(
                    sheet.steps().stream()
                            .anyMatch(
                                    step ->
                                            step.getKind() == kind
                                                    && step.getReason().contains(name)
                                                    && step.getAccount() == writer().id()));
        }
    }

    @Test
    void oneActThatMayNotBeDoneUndoesAllOfIt() throws Exception {
        long id =
                make(
                        text(
                                List.of("ADMINISTRADOR"),
                                act(MacroKind.URGENCIA, "ALTA", "Primero"),
                                act(MacroKind.NOTA, null, "Segundo"),
                                act(MacroKind.DERIVAR, ANSWERING, "Ya está ahí")));
        String number = in(TicketStatus.EN_AREA);
        Urgency before = ticket(number).getOperativeUrgency();
        int version = ticket(number).getVersion();
        assertThrows(NotAllowedException.class, () -> apply(administrator(), number, id));
        assertEquals(before, ticket(number).getOperativeUrgency());
        assertEquals(version, ticket(number).getVersion());
        assertEquals(
                0, as(administrator(), () -> ticketDetailsService.open(number)).messages().size());
        assertThrows(
                StaleTicketException.class,
                () ->
                        as(
                                administrator(),
                                () ->
                                        macroExecutionService.apply(
                                                new TicketRef(number, version - 1),
                                                id,
                                                one(id).getVersion())));
    }

    @Test
    void whatItMayNotBeIsRefusedOnSaving() throws Exception {
        refused(
                "macro.variable",
                () -> make(text(List.of("AREA"), act(MacroKind.NOTA, null, "Su {rut}"))));
        refused(
                "macro.right.DERIVAR",
                () ->
                        make(
                                text(
                                        List.of("AREA", "OPERADOR"),
                                        act(MacroKind.DERIVAR, "CALIDAD", "x"))));
        refused(
                "macro.choice.DERIVAR",
                () -> make(text(List.of("AREA"), act(MacroKind.DERIVAR, "NO_HAY", "x"))));
        refused(
                "macro.choice.URGENCIA",
                () -> make(text(List.of("AREA"), act(MacroKind.URGENCIA, null, "x"))));
        refused(
                "macro.words.NOTA",
                () -> make(text(List.of("AREA"), act(MacroKind.NOTA, null, " "))));
        refused(
                "macro.roles",
                () -> make(text(List.of("CIUDADANO"), act(MacroKind.NOTA, null, "x"))));
        assertThrows(ConstraintViolationException.class, () -> make(text(List.of("AREA"))));
        MacroContent once = text(List.of("AREA"), act(MacroKind.NOTA, null, "x"));
        make(once);
        refused("macro.name", () -> make(once));
    }

    @Test
    void retiredItIsOfferedToNobodyAndItsHistoryStays() throws Exception {
        MacroContent text = text(List.of("AREA"), act(MacroKind.NOTA, null, "Vista"));
        long id = make(text);
        String number = in(TicketStatus.EN_AREA);
        apply(writer(), number, id);
        int shown = one(id).getVersion();
        as(administrator(), () -> keeping.retire(id, shown));
        refused("macro.stale", () -> as(administrator(), () -> keeping.retire(id, shown)));
        assertThrows(NotFoundException.class, () -> apply(writer(), number, id));
        assertFalse(
                as(writer(), () -> macroExecutionService.offered()).stream()
                        .anyMatch(one -> one.getId().equals(id)));
        make(text);
        refused(
                "macro.name",
                () -> as(administrator(), () -> keeping.offerAgain(id, one(id).getVersion())));
        long changes =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT COUNT(c) FROM ConfigurationChange c WHERE c.kind = :kind AND c.objectKey = :key",
                                                Long.class)
                                        .setParameter("kind", ConfigurationKind.MACRO)
                                        .setParameter("key", String.valueOf(id))
                                        .getSingleResult());
        assertEquals(2, changes);
    }

    @Test
    void othersNeitherKeepThemNorAreOfferedThem() throws Exception {
        long id = make(text(List.of("AREA"), act(MacroKind.NOTA, null, "Vista")));
        String number = in(TicketStatus.EN_AREA);
        for (Known who : List.of(writer(), with("OPERADOR"), manager(), with("TI"))) {
            assertThrows(EJBAccessException.class, () -> as(who, () -> keeping.all()));
        }
        assertThrows(NotFoundException.class, () -> apply(with("OPERADOR"), number, id));
        assertThrows(NotFoundException.class, () -> apply(area("LOGISTICA"), number, id));
        assertThrows(EJBAccessException.class, () -> apply(with("TI"), number, id));
    }
}
