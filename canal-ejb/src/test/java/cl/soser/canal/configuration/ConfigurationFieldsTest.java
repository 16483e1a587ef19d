package cl.soser.canal.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationFieldsTest {

    private enum Colour {
        RED
    }

    private static final ConfigurationFields RULE =
            ConfigurationFields.NONE
                    .field("name", "Celíacos")
                    .field("area", "Nutrición")
                    .field("alert", false);

    @Test
    void onlyWhatIsDifferentIsAChange() {
        assertEquals(
                List.of(new FieldChange("area", "Nutrición", "Calidad")),
                ConfigurationFields.changes(RULE, RULE.field("area", "Calidad")));
        assertEquals(List.of(), ConfigurationFields.changes(RULE, RULE));
    }

    @Test
    void ofWhatIsNewAllThatIsSaidCameAndOfWhatIsGoneAllWent() {
        ConfigurationFields some =
                ConfigurationFields.NONE.field("name", "Uno").field("area", (String) null);
        assertEquals(
                List.of(new FieldChange("name", null, "Uno")),
                ConfigurationFields.changes(ConfigurationFields.NONE, some));
        assertEquals(
                List.of(new FieldChange("name", "Uno", null)),
                ConfigurationFields.changes(some, ConfigurationFields.NONE));
    }

    @Test
    void otherEndsOfLinesAreNoChangeAndMonthsAreInWords() {
        assertEquals(
                List.of(),
                ConfigurationFields.changes(
                        RULE.field("body", "Uno\nDos"), RULE.field("body", "Uno\r\nDos")));
        assertEquals(
                List.of(new FieldChange("month", null, "mayo de 2027")),
                ConfigurationFields.changes(RULE, RULE.field("month", YearMonth.of(2027, 5))));
    }

    @Test
    void nothingSaidIsNothingAndOneThingIsSomething() {
        assertTrue(ConfigurationFields.NONE.isNothing());
        assertTrue(ConfigurationFields.NONE.field("name", "").isNothing());
        assertFalse(RULE.isNothing());
    }

    @Test
    void blankIsNothingAndSpacesAroundAreNoChange() {
        assertEquals(
                List.of(),
                ConfigurationFields.changes(RULE.field("words", ""), RULE.field("words", "   ")));
        assertEquals(
                List.of(), ConfigurationFields.changes(RULE, RULE.field("name", " Celíacos ")));
    }

    @Test
    void theOrderIsThatOfTheFormEvenForWhatOnlyOneSideSays() {
        ConfigurationFields after =
                ConfigurationFields.NONE
                        .field("name", "B")
                        .field("words", "hongo")
                        .field("area", "Z");
        assertEquals(
                List.of("name", "words", "area", "alert"),
                ConfigurationFields.changes(RULE, after).stream().map(FieldChange::name).toList());
    }

    @Test
    void valuesReadAsPeopleWriteThemAndCodesAsWordsOfTheBundle() {
        ConfigurationFields all =
                ConfigurationFields.NONE
                        .field("from", LocalDate.of(2026, 3, 9))
                        .field("colour", Colour.RED)
                        .field("active", true)
                        .field("copies", List.of("Calidad", "Logística"))
                        .field("order", 12);
        assertEquals(
                List.of("09-03-2026", "{colour.RED}", "{yesNo.true}", "Calidad, Logística", "12"),
                ConfigurationFields.changes(ConfigurationFields.NONE, all).stream()
                        .map(FieldChange::after)
                        .toList());
    }
}
