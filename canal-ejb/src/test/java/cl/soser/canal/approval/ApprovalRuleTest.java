package cl.soser.canal.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Urgency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalRuleTest {

    private static final String PLAIN = "Faltó pan en el desayuno.";

    private final ApprovalRule press =
            rule("Prensa", new Criteria().words("prensa, abogad*"), true);
    private final ApprovalRule urgent = rule("Urgente", new Criteria().urgency(Urgency.ALTA), true);

    @Test
    void aRuleWithoutCriteriaHoldsForEveryText() {
        Criteria none = new Criteria();
        assertTrue(none.text("Todo", true).isForEverything());
        assertTrue(rule("Todo", none, true).holds(facts(PLAIN, "Lo revisamos.")));
        assertFalse(new Criteria().words("pan").text("Pan", true).isForEverything());
    }

    @Test
    void itsWordsCountInTheRequestAndInTheAnswer() {
        assertTrue(press.holds(facts("Iré a la PRENSA", "Lo revisamos.")));
        assertTrue(press.holds(facts(PLAIN, "Su abogada nos escribió.")));
        assertFalse(press.holds(facts(PLAIN, "Lo revisamos.")));
    }

    @Test
    void whatIsDeniedIsNotMentioned() {
        ApprovalRule hurt = rule("Lesiones", new Criteria().words("lesion*"), true);
        assertFalse(hurt.holds(facts("No hubo lesiones, por suerte", "Lo revisamos.")));
        assertTrue(hurt.holds(facts("Hubo lesiones", "Lo revisamos.")));
    }

    @Test
    void allItsCriteriaMustHold() {
        ApprovalRule both =
                rule(
                        "Prensa y urgente",
                        new Criteria().words("prensa").urgency(Urgency.ALTA),
                        true);
        assertFalse(both.holds(facts("Iré a la prensa", "x")));
        assertTrue(both.holds(facts("Iré a la prensa", "x", Urgency.ALTA, 1)));
    }

    @Test
    void fromHowManyAffectedIsToldAndNeverGuessed() {
        ApprovalRule many = rule("Muchos", new Criteria().affectedFrom(30), true);
        assertFalse(many.holds(facts(PLAIN, "x", Urgency.MEDIA, 29)));
        assertTrue(many.holds(facts(PLAIN, "x", Urgency.MEDIA, 30)));
        assertFalse(many.holds(facts(PLAIN, "x", Urgency.MEDIA, null)));
    }

    @Test
    void theFirstRuleThatHoldsDecidesAndGivesTheReason() {
        ApprovalFacts facts = facts("Iré a la prensa", "x", Urgency.ALTA, 1);
        assertEquals(
                Optional.of("Prensa"),
                ApprovalRuleRepository.reason(List.of(press, urgent), facts));
        assertEquals(
                Optional.of("Urgente"),
                ApprovalRuleRepository.reason(List.of(urgent, press), facts));
    }

    @Test
    void anExceptionSparesFromTheRulesBelowIt() {
        ApprovalRule none = rule("Por teléfono no", new Criteria(), false);
        ApprovalFacts facts = facts("Iré a la prensa", "x");
        assertEquals(Optional.empty(), ApprovalRuleRepository.reason(List.of(none, press), facts));
        assertEquals(
                Optional.of("Prensa"), ApprovalRuleRepository.reason(List.of(press, none), facts));
    }

    @Test
    void whereNoRuleHoldsNothingIsAsked() {
        assertEquals(
                Optional.empty(),
                ApprovalRuleRepository.reason(List.of(press, urgent), facts(PLAIN, "x")));
        assertEquals(Optional.empty(), ApprovalRuleRepository.reason(List.of(), facts(PLAIN, "x")));
    }

    private static ApprovalFacts facts(String asked, String answered) {
        return facts(asked, answered, Urgency.MEDIA, 1);
    }

    private static ApprovalFacts facts(
            String asked, String answered, Urgency urgency, Integer affected) {
        return new ApprovalFacts(
                "RECLAMO",
                "BASICA_MEDIA",
                Channel.WEB,
                "JUNAEB",
                "CALIDAD",
                urgency,
                null,
                false,
                false,
                affected,
                asked,
                answered);
    }

    private static ApprovalRule rule(String name, Criteria criteria, boolean asks) {
        return new ApprovalRule(10, criteria.text(name, asks));
    }

    /** The criteria a test is about; all others match everything. */
    private static final class Criteria {

        private String words;
        private Urgency urgency;
        private Integer affectedFrom;

        Criteria words(String list) {
            words = list;
            return this;
        }

        Criteria urgency(Urgency one) {
            urgency = one;
            return this;
        }

        Criteria affectedFrom(int people) {
            affectedFrom = people;
            return this;
        }

        ApprovalRuleContent text(String name, boolean asks) {
            return new ApprovalRuleContent(
                    name,
                    null,
                    null,
                    null,
                    null,
                    null,
                    urgency,
                    null,
                    false,
                    false,
                    affectedFrom,
                    words,
                    asks);
        }
    }
}
