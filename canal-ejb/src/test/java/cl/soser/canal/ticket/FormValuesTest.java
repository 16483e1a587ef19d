package cl.soser.canal.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormValuesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void whatIsGivenComesBackInTheOrderOfTheForm() {
        FormValues values =
                FormValues.NONE
                        .with(FormField.AFFECTED, 12)
                        .with(FormField.LOT, " L-2231 ")
                        .with(FormField.HAPPENED_ON, DAY);
        assertEquals(
                List.of(FormField.HAPPENED_ON, FormField.LOT, FormField.AFFECTED),
                List.copyOf(values.given().keySet()));
        assertEquals("L-2231", values.text(FormField.LOT));
        assertEquals(12, values.count(FormField.AFFECTED));
        assertEquals(List.of(DAY), values.getPastDays());
    }

    @Test
    void blankIsNothing() {
        FormValues values = FormValues.NONE.with(FormField.PRODUCT, "Leche");
        assertNull(values.with(FormField.PRODUCT, "  ").text(FormField.PRODUCT));
        assertEquals(FormValues.NONE, values.with(FormField.PRODUCT, null));
    }

    @Test
    void aValueOfAnotherKindIsAMistake() {
        assertThrows(
                ClassCastException.class, () -> FormValues.NONE.with(FormField.EXPIRES_ON, "ayer"));
    }

    @Test
    void noTextIsLongerThanItsColumnAndNoNumberBeyondReason() {
        assertTrue(FormValues.NONE.with(FormField.LOT, "x".repeat(60)).isFitting());
        assertFalse(FormValues.NONE.with(FormField.LOT, "x".repeat(61)).isFitting());
        assertTrue(FormValues.NONE.with(FormField.AFFECTED, 100_000).isFitting());
        assertFalse(FormValues.NONE.with(FormField.AFFECTED, 100_001).isFitting());
        assertFalse(FormValues.NONE.with(FormField.AFFECTED, -1).isFitting());
    }
}
