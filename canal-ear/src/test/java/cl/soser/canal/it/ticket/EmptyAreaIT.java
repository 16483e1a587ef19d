package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.staff.UnstaffedAreaQuery;
import cl.soser.canal.catalogue.Area;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is sent to an area nobody works for is not lost: the administrators stand in for it. */
class EmptyAreaIT extends TicketCase {

    /** No other test gives this area anybody. */
    private static final String EMPTY = "INFORMATICA";

    @Inject UnstaffedAreaQuery unstaffedAreaQuery;

    private List<String> toldOf(String number, String template) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT m.recipientAddress FROM OutboundMessage m WHERE m.ticketNumber = :n"
                                                + " AND m.templateCode = :t",
                                        String.class)
                                .setParameter("n", number)
                                .setParameter("t", template)
                                .getResultList());
    }

    private List<String> unmanned() throws Exception {
        return as(
                administrator(),
                () -> unstaffedAreaQuery.unmanned().stream().map(Area::getCode).toList());
    }

    /** Other tests may have had people there. */
    private void everybodyLeaves() {
        data.with(
                em ->
                        em.createNativeQuery("delete from account_area where area_code = ?1")
                                .setParameter(1, EMPTY)
                                .executeUpdate());
    }

    @Test
    void itsAdministratorsAreToldAndWarnedUntilSomebodyWorksThere() throws Exception {
        Known administrator = administrator();
        everybodyLeaves();
        assertTrue(unmanned().contains(EMPTY));
        String number = complaint();
        as(administrator, () -> ticketService.validateRouting(ref(number), EMPTY, "Es del sitio."));
        assertTrue(toldOf(number, "derivado").contains("administrador@it.example"));
        as(administrator, () -> answers.save(number, null, definitive("Lo corregimos.", null)));
        assertEquals("Lo corregimos.", underWay(number).text().body());

        area(EMPTY);
        assertFalse(unmanned().contains(EMPTY));
        String next = complaint();
        as(administrator, () -> ticketService.validateRouting(ref(next), EMPTY, "Es del sitio."));
        assertEquals(List.of("informatica@it.example"), toldOf(next, "derivado"));
    }

    @Test
    void theChannelsOwnAreaIsNeverEmpty() throws Exception {
        assertFalse(unmanned().contains(Area.CANAL));
    }
}
