package cl.soser.canal.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private enum Colour {
        RED
    }

    private static final Fields RULE =
            Fields.NONE.field("name", "Celíacos").field("area", "Nutrición").field("alert", false);

    @Test
    void onlyWhatIsDifferentIsAChange() {
        assertEquals(
                List.of(new FieldChange("area", "Nutrición", "Calidad")),
                Fields.changes(RULE, RULE.field("area", "Calidad")));
        assertEquals(List.of(), Fields.changes(RULE, RULE));
    }

    @Test
    void ofWhatIsNewAllThatIsSaidCameAndOfWhatIsGoneAllWent() {
        Fields some = Fields.NONE.field("name", "Uno").field("area", (String) null);
        assertEquals(
                List.of(new FieldChange("name", null, "Uno")), Fields.changes(Fields.NONE, some));
        assertEquals(
                List.of(new FieldChange("name", "Uno", null)), Fields.changes(some, Fields.NONE));
    }

    @Test
    void otherEndsOfLinesAreNoChangeAndMonthsAreInWords() {
        assertEquals(
                List.of(),
                Fields.changes(RULE.field("body", "Uno\nDos"), RULE.field("body", "Uno\r\nDos")));
        assertEquals(
                List.of(new FieldChange("month", null, "mayo de 2027")),
                Fields.changes(RULE, RULE.field("month", YearMonth.of(2027, 5))));
    }

    @Test
    void nothingSaidIsNothingAndOneThingIsSomething() {
        assertTrue(Fields.NONE.isNothing());
        assertTrue(Fields.NONE.field("name", "").isNothing());
        assertFalse(RULE.isNothing());
    }

    @Test
    void blankIsNothingAndSpacesAroundAreNoChange() {
        assertEquals(
                List.of(), Fields.changes(RULE.field("words", ""), RULE.field("words", "   ")));
        assertEquals(List.of(), Fields.changes(RULE, RULE.field("name", " Celíacos ")));
    }

    @Test
    void theOrderIsThatOfTheFormEvenForWhatOnlyOneSideSays() {
        Fields after = Fields.NONE.field("name", "B").field("words", "hongo").field("area", "Z");
        assertEquals(
                List.of("name", "words", "area", "alert"),
                Fields.changes(RULE, after).stream().map(FieldChange::name).toList());
    }

    @Test
    void valuesReadAsPeopleWriteThemAndCodesAsWordsOfTheBundle() {
        Fields all =
                Fields.NONE
                        .field("from", LocalDate.of(2026, 3, 9))
                        .field("colour", Colour.RED)
                        .field("active", true)
                        .field("copies", List.of("Calidad", "Logística"))
                        .field("order", 12);
        assertEquals(
                List.of("09-03-2026", "{colour.RED}", "{yesNo.true}", "Calidad, Logística", "12"),
                Fields.changes(Fields.NONE, all).stream().map(FieldChange::after).toList());
    }
}
