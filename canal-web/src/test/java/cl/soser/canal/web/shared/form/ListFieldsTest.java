package cl.soser.canal.web.shared.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.list.DaySpan;
import jakarta.faces.model.SelectItem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListFieldsTest {

    private static final List<SelectItem> AREAS =
            List.of(new SelectItem("CALIDAD", "Calidad"), new SelectItem("LOGISTICA", "Logística"));

    private static ListFields filter(String words, String area, DaySpan days) {
        return ListFields.of("/lista")
                .keep("ver", "pendientes")
                .text("que", "x", words)
                .choice("area", "x", area, AREAS)
                .days("dia", "x", days);
    }

    @Test
    void whatIsSetIsInTheAddressOfEachPageOfTheList() {
        DaySpan days = new DaySpan(LocalDate.of(2026, 11, 2), null);
        ListFields filter = filter(" pan & leche ", "CALIDAD", days);
        assertEquals(3, filter.getCount());
        assertEquals(
                "/lista?ver=pendientes&que=pan+%26+leche&area=CALIDAD&diaDesde=2026-11-02",
                filter.getAddress());
        assertEquals(filter.getAddress() + "&desde=7_8", filter.after("desde", "7_8"));
        assertEquals("/lista?ver=pendientes", filter.getClear());
        assertTrue(filter.isOpen());
    }

    @Test
    void whatNoFieldOffersCountsAsNotGiven() {
        ListFields filter = filter("  ", "CALIDAD' or 1=1", DaySpan.ANY);
        assertNull(filter.value("que"));
        assertNull(filter.value("area"));
        assertFalse(filter.isActive());
        assertFalse(filter.isOpen());
        assertEquals("/lista?ver=pendientes", filter.getAddress());
    }

    @Test
    void twoDaysAreOneField() {
        LocalDate day = LocalDate.of(2026, 11, 2);
        ListFields filter = filter(null, null, DaySpan.of(day));
        assertEquals(1, filter.getCount());
        assertEquals("2026-11-02", filter.value("diaHasta"));
    }

    @Test
    void aTextIsNoLongerThanItsField() {
        assertEquals(100, filter("a".repeat(5000), null, DaySpan.ANY).value("que").length());
    }

    @Test
    void aFieldMayStandUnderAnotherColumn() {
        ListFields filter = ListFields.of("/lista").choice("area", "x", null, AREAS).under("que");
        assertEquals("que", filter.getFields().get(0).column());
        assertEquals("area", filter.getFields().get(0).name());
        assertEquals("/lista", filter.getAddress());
    }

    @Test
    void aPageMadeForSearchingShowsItsFieldsFromTheStart() {
        assertTrue(ListFields.of("/lista").shown().text("q", "x", null).isOpen());
    }
}
