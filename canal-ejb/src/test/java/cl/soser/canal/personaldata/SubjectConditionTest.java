package cl.soser.canal.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the rows of somebody are looked for. */
class SubjectConditionTest {

    private static final PersonalDataMap MAP = PersonalDataMap.shipped();
    private static final DataSubject TICKET = DataSubject.ofTickets(Set.of(7L), Set.of("CP-1"));

    private static SubjectCondition of(String table, DataSubject subject) {
        return new SubjectCondition(MAP, MAP.find(table).of(), subject);
    }

    @Test
    void textsAreValuesAndAlternativesWithoutAnyAreLeftOut() {
        SubjectCondition message = of("message", TICKET);
        assertEquals(
                "ticket_id in (7) or ticket_number in (?1) or answer_id in"
                        + " (select answer.id from answer where ticket_id in (7))",
                message.sql(0));
        assertEquals(List.of("CP-1"), message.values());
        assertEquals(
                "ticket_id in (7) or ticket_number in (?2)",
                of("message", TICKET).sql(1).substring(0, 41));
    }

    @Test
    void ofAlternativesInParenthesesTheVainOnesAreLeftOutToo() {
        assertEquals(
                "state in ('RESPONDIDA', 'NO_ACREDITADA', 'DERIVADA', 'UNIDA') and (ticket_id in (7))",
                of("data_right_case", TICKET).sql(0));
        assertEquals(
                "case_id in (select data_right_case.id from data_right_case where state in"
                        + " ('RESPONDIDA', 'NO_ACREDITADA', 'DERIVADA', 'UNIDA')"
                        + " and (account_id in (4)))",
                of("data_right_step", DataSubject.ofPersons(Set.of(3L), Set.of(4L))).sql(0));
    }

    @Test
    void whoHasNothingHasNoRows() {
        DataSubject nobody = DataSubject.ofTickets(Set.of(), Set.of());
        for (PersonalTable table : MAP.personal()) {
            String sql = of(table.name(), nobody).sql(0);
            assertEquals("1 = 0", sql, table.name());
        }
    }
}
