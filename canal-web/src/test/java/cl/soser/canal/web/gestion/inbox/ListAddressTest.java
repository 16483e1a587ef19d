package cl.soser.canal.web.gestion.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.EntrySpan;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketOrder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListAddressTest {

    private static ListAddress read(String... pairs) {
        Map<String, String> said = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            said.put(pairs[i], pairs[i + 1]);
        }
        return ListAddress.read("/gestion", said, ListAddressTest::person);
    }

    /** Handles of this test are "h" and an id. */
    private static long person(String handle) {
        if (!handle.startsWith("h")) {
            throw new NotFoundException();
        }
        return Long.parseLong(handle.substring(1));
    }

    @Test
    void whatItSaysIsTheFilter() {
        var filter =
                read("bandeja", "VENCIDAS", "area", "CALIDAD", "urgencia", "ALTA", "persona", "h7")
                        .filter(TicketPile.ABIERTAS);
        assertEquals(TicketPile.VENCIDAS, filter.box());
        assertEquals("CALIDAD", filter.area());
        assertEquals(Urgency.ALTA, filter.urgency());
        assertEquals(7L, filter.person());
    }

    @Test
    void theDayOfEntryIsSaidByAWordOrByItself() {
        assertEquals(
                EntrySpan.read("AYER").orElseThrow(),
                read("ingreso", "AYER").filter(TicketPile.ABIERTAS).entered());
        ListAddress day = read("ingreso", "AYER", "dia", "2026-11-30");
        assertEquals("/gestion?ingreso=2026-11-30", day.toString());
        assertEquals("2026-11-30", day.day());
        assertEquals(1, day.filters());
        assertNull(read("ingreso", "nunca", "dia", "x").filter(TicketPile.ABIERTAS).entered());
    }

    @Test
    void whatItSaysWronglyCountsAsNotSaid() {
        var filter =
                read("bandeja", "x'", "urgencia", "MUCHA", "foo", "bar")
                        .filter(TicketPile.ABIERTAS);
        assertEquals(TicketPile.ABIERTAS, filter.box());
        assertNull(filter.urgency());
        assertNull(filter.person());
        assertEquals(TicketOrder.VENCE, read("orden", "t.id;drop").order(TicketPile.ABIERTAS));
    }

    @Test
    void aPersonIsNamedByAHandleOrNotFound() {
        for (String guessed : new String[] {"7", "1 or 1=1", "-1"}) {
            assertThrows(NotFoundException.class, () -> read("persona", guessed), guessed);
        }
    }

    @Test
    void aViewKeepsThePersonAndAnAddressTheirHandle() {
        ListAddress list = read("bandeja", "TODAS", "persona", "h7", "vista", "3");
        assertEquals("bandeja=TODAS&persona=7", list.terms().toString());
        assertEquals("bandeja=TODAS&persona=h7", list.parameters());
        ListAddress again = read().of(3, list.terms(), id -> "h" + id);
        assertEquals("/gestion?bandeja=TODAS&persona=h7&vista=3", again.toString());
        assertEquals(list.terms(), again.terms());
        assertEquals(7L, again.filter(TicketPile.TODAS).person());
        assertNull(again.withoutFilters().filter(TicketPile.TODAS).person());
    }

    @Test
    void itCanBeSharedWithAnyWordsInIt() {
        String shared = read("q", "pan & té ñandú").toString();
        assertEquals("/gestion?q=pan+%26+t%C3%A9+%C3%B1and%C3%BA", shared);
    }

    @Test
    void anOrderIsRememberedWithItsDirection() {
        ListAddress down = read().sorted(TicketOrder.INGRESO, false);
        assertFalse(down.ascending(TicketPile.ABIERTAS));
        assertEquals("/gestion?orden=INGRESO&sentido=desc", down.toString());
        assertTrue(down.sorted(TicketOrder.INGRESO, true).ascending(TicketPile.TODAS));
    }

    @Test
    void workIsSortedByWhatEndsFirstAndHistoryByWhatMovedLast() {
        assertEquals(TicketOrder.VENCE, read().order(TicketPile.EN_AREA));
        assertTrue(read().ascending(TicketPile.EN_AREA));
        assertEquals(TicketOrder.MOVIMIENTO, read().order(TicketPile.CERRADAS));
        assertFalse(read().ascending(TicketPile.CERRADAS));
    }

    @Test
    void theWayOutOfTheFiltersKeepsThePile() {
        ListAddress filtered = read("bandeja", "VENCIDAS", "motivo", "RECLAMO", "q", "pan");
        assertTrue(filtered.isFiltered());
        assertEquals("/gestion?bandeja=VENCIDAS", filtered.withoutFilters().toString());
        assertFalse(filtered.withoutFilters().isFiltered());
    }
}
