package cl.soser.canal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTest {

    private final RoutingRule illness =
            rule(
                    "Enfermos",
                    null,
                    "vomit*",
                    "CALIDAD",
                    List.of("OPERACIONES"),
                    Urgency.ALTA,
                    true,
                    false);
    private final RoutingRule press =
            rule(
                    "Prensa",
                    null,
                    "prensa",
                    null,
                    List.of("OPERACIONES"),
                    Urgency.ALTA,
                    false,
                    false);
    private final RoutingRule coeliac =
            rule("Celíacos", "CELIACO", null, "NUTRICION", List.of("CALIDAD"), null, false, false);
    private final RoutingRule rest =
            rule("Todo lo demás", null, null, "OPERACIONES", List.of(), null, false, false);

    private static RoutingRule rule(
            String name,
            String topic,
            String words,
            String area,
            List<String> copies,
            Urgency urgency,
            boolean alert,
            boolean stops) {
        return new RoutingRule(
                1,
                new RoutingRuleContent(
                        name,
                        new RuleCriteria(
                                null, topic, null, null, null, null, RuleCriteria.Place.ANY, words),
                        new RuleEffects(area, copies, urgency, alert, false, alert),
                        stops));
    }

    private static RoutingFacts facts(String topic, Urgency urgency, String prose) {
        return new RoutingFacts(
                "RECLAMO",
                topic,
                null,
                urgency,
                Channel.WEB,
                Context.SERVICIO_REGULAR,
                "JUNAEB",
                "13",
                null,
                FoldedText.of(prose));
    }

    private static Route decide(List<RoutingRule> ordered, RoutingFacts facts) {
        return new RuleEngine(ordered).route(facts);
    }

    @Test
    void theFirstRuleThatNamesAnAreaDecidesIt() {
        Route route =
                decide(
                        List.of(press, coeliac, rest),
                        facts("CELIACO", Urgency.BAJA, "iré a la prensa"));
        assertEquals("NUTRICION", route.area());
        assertEquals(Urgency.ALTA, route.urgency());
        assertEquals(Set.of("OPERACIONES", "CALIDAD"), route.copies());
    }

    @Test
    void onlyRulesThatChangedSomethingAreReasons() {
        Route route =
                decide(
                        List.of(press, coeliac, press, rest),
                        facts("CELIACO", Urgency.BAJA, "iré a la prensa"));
        assertEquals(List.of("Prensa («prensa»)", "Celíacos"), route.trace());
    }

    @Test
    void anAreaIsNeverInCopyOfItself() {
        Route route =
                decide(List.of(press, rest), facts("BASICA_MEDIA", Urgency.BAJA, "la prensa"));
        assertEquals("OPERACIONES", route.area());
        assertTrue(route.copies().isEmpty());
    }

    @Test
    void aRedFlagAlertsAndHoldsWhateverTheTopic() {
        Route route =
                decide(List.of(illness, rest), facts("CANASTAS", Urgency.BAJA, "vomitó en clases"));
        assertEquals("CALIDAD", route.area());
        assertTrue(route.alert());
        assertTrue(route.holdsAnswer());
        assertEquals("Enfermos («vomit*»)", route.trace().get(0));
    }

    @Test
    void aRuleThatStopsSilencesTheRest() {
        RoutingRule stop =
                rule("Maltrato", null, "golpe*", "RRHH", List.of(), Urgency.ALTA, true, true);
        Route route =
                decide(
                        List.of(stop, illness),
                        facts("BASICA_MEDIA", Urgency.BAJA, "golpes y vómitos"));
        assertEquals(List.of("Maltrato («golpe*»)"), route.trace());
    }

    @Test
    void withoutAnyRuleTheAdministratorGetsItWithTheCitizensUrgency() {
        Route route = decide(List.of(), facts("BASICA_MEDIA", Urgency.NO_INDICADA, "hola"));
        assertEquals("CANAL", route.area());
        assertEquals(Urgency.MEDIA, route.urgency());
        assertFalse(route.alert());
    }
}
