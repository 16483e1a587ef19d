package cl.soser.canal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.Danger;
import cl.soser.canal.routing.RuleComparison.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleComparisonTest {

    private final RoutingRule milk = rule("Leche", "leche", "LOGISTICA");
    private final RoutingRule rest = rule("Todo lo demás", null, "OPERACIONES");
    private final List<RoutingRule> inForce = List.of(milk, rest);

    private static RoutingRule rule(String name, String words, String area) {
        return new RoutingRule(1, text(name, words, area));
    }

    private static RoutingRuleContent text(String name, String words, String area) {
        return new RoutingRuleContent(
                name, RuleCriteria.words(words), RuleEffects.area(area), false);
    }

    private static RoutingFacts says(String prose) {
        return new RoutingFacts(
                "RECLAMO",
                "BASICA_MEDIA",
                null,
                Urgency.MEDIA,
                Channel.WEB,
                Context.SERVICIO_REGULAR,
                "JUNAEB",
                "13",
                null,
                Danger.NONE,
                FoldedText.of(prose));
    }

    @Test
    void aNewRuleInFrontTakesWhatItIsAboutAndLeavesTheRest() {
        RoutingRule sour = RoutingRule.onTrial(text("Agria", "agria", "CALIDAD"));
        RuleComparison rehearsal =
                new RuleComparison(inForce, null, List.of(sour, milk, rest), sour);
        Outcome outcome = rehearsal.of(says("La leche venía agria")).orElseThrow();
        assertTrue(outcome.matched());
        assertTrue(outcome.decides());
        assertEquals("LOGISTICA", outcome.now().area());
        assertEquals("CALIDAD", outcome.then().area());
        assertEquals(Optional.empty(), rehearsal.of(says("Faltó leche")));
    }

    @Test
    void aNewRuleBehindSpeaksAndDecidesNothing() {
        RoutingRule sour = RoutingRule.onTrial(text("Agria", "agria", "CALIDAD"));
        Outcome outcome =
                new RuleComparison(inForce, null, List.of(milk, rest, sour), sour)
                        .of(says("La leche venía agria"))
                        .orElseThrow();
        assertTrue(outcome.matched());
        assertFalse(outcome.decides());
        assertEquals("LOGISTICA", outcome.then().area());
    }

    @Test
    void whatARuleNoLongerFindsFallsToThoseAfterIt() {
        RoutingRule narrower = RoutingRule.onTrial(text("Leche", "leche agria", "LOGISTICA"));
        Outcome outcome =
                new RuleComparison(inForce, milk, List.of(narrower, rest), narrower)
                        .of(says("Faltó leche"))
                        .orElseThrow();
        assertFalse(outcome.matched());
        assertEquals("LOGISTICA", outcome.now().area());
        assertEquals("OPERACIONES", outcome.then().area());
    }

    @Test
    void theSearchFindsWhatEitherVersionIsAboutAndKnowsWhenItCannot() {
        RoutingRule sour = RoutingRule.onTrial(text("Leche", "agri*, en mal estado", "CALIDAD"));
        assertEquals(
                Optional.of("(agri:*) | (en <-> mal <-> estado) | (leche)"),
                new RuleComparison(inForce, milk, List.of(sour, rest), sour).search());
        RoutingRule any = RoutingRule.onTrial(text("Todo", null, "CALIDAD"));
        assertEquals(
                Optional.empty(), new RuleComparison(inForce, null, List.of(any), any).search());
    }
}
