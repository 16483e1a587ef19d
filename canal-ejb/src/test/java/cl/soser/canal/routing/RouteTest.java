package cl.soser.canal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.Danger;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.DangerReading;
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
                                null,
                                topic,
                                null,
                                null,
                                null,
                                null,
                                RuleCriteria.Place.ANY,
                                new RuleCriteria.Text(null, words)),
                        new RuleEffects(area, false, copies, urgency, alert, false, alert),
                        stops));
    }

    private static RoutingFacts facts(String topic, Urgency urgency, String prose) {
        return facts(topic, urgency, Danger.NONE, prose);
    }

    private static RoutingFacts facts(String topic, Urgency urgency, Danger danger, String prose) {
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
                danger,
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

    @Test
    void theAreaThatTheTextProposesComesBeforeTheOneOfARuleThatPrefersIt() {
        RoutingRule last =
                new RoutingRule(
                        1,
                        new RoutingRuleContent(
                                "Lo demás",
                                RuleCriteria.text(new RuleCriteria.Text(null, null)),
                                new RuleEffects(
                                        "OPERACIONES", true, List.of(), null, false, false, false),
                                false));
        Danger proposing = Danger.kept(DangerLevel.NINGUNO, null, false, "INFORMATICA");
        RoutingFacts biometric = facts("BASICA_MEDIA", Urgency.BAJA, proposing, "el lector");
        assertEquals("INFORMATICA", decide(List.of(last), biometric).area());
        assertEquals("OPERACIONES", decide(List.of(rest, last), biometric).area());
        RoutingFacts gone =
                facts(
                        "BASICA_MEDIA",
                        Urgency.BAJA,
                        proposing.among(area -> !area.equals("INFORMATICA")),
                        "el lector");
        assertEquals("OPERACIONES", decide(List.of(last), gone).area());
    }

    private static RoutingRule ofKind(DangerKind kind, String area) {
        return new RoutingRule(
                1,
                new RoutingRuleContent(
                        "De " + kind,
                        RuleCriteria.text(new RuleCriteria.Text(kind, null)),
                        new RuleEffects(
                                area, false, List.of("LOGISTICA"), Urgency.ALTA, true, false, true),
                        false));
    }

    private static DangerReading read(DangerLevel level, DangerKind kind) {
        return new DangerReading(level, kind, null, kind.areas(), kind.isRestricted(), List.of());
    }

    private Route routed(Danger danger) {
        return decide(
                List.of(
                        ofKind(DangerKind.MALTRATO, "RRHH"),
                        ofKind(DangerKind.GAS_FUEGO, "MANTENCION"),
                        rest),
                facts("BASICA_MEDIA", Urgency.BAJA, danger, "hola"));
    }

    @Test
    void anAnswerIsAnAlertAndItsKindDecidesTheArea() {
        Route route = routed(Danger.of(DangerKind.GAS_FUEGO, Urgency.BAJA, Danger.NONE.reading()));
        assertTrue(route.alert());
        assertTrue(route.holdsAnswer());
        assertEquals("MANTENCION", route.area());
        assertEquals(Urgency.ALTA, route.urgency());
        assertEquals(List.of("De GAS_FUEGO (lo marcó quien escribe)"), route.trace());
    }

    @Test
    void aPossibleRiskIsRoutedAndHeldButAlertsNobody() {
        Route route =
                routed(
                        Danger.of(
                                null,
                                Urgency.BAJA,
                                read(DangerLevel.POSIBLE_RIESGO, DangerKind.GAS_FUEGO)));
        assertFalse(route.alert());
        assertTrue(route.danger().isPossibleRisk());
        assertTrue(route.holdsAnswer());
        assertEquals("MANTENCION", route.area());
        assertEquals(Urgency.BAJA, route.urgency());
    }

    @Test
    void wordsRaiseWhatTheAnswerDenies() {
        Route route =
                routed(
                        Danger.of(
                                DangerKind.NINGUNO,
                                Urgency.BAJA,
                                read(DangerLevel.ALERTA, DangerKind.GAS_FUEGO)));
        assertTrue(route.alert());
        assertEquals("MANTENCION", route.area());
    }

    @Test
    void wordsDoNotLowerAnAnswerAndKeepItRestricted() {
        Route route =
                routed(
                        Danger.of(
                                DangerKind.GAS_FUEGO,
                                Urgency.BAJA,
                                read(DangerLevel.POSIBLE_RIESGO, DangerKind.MALTRATO)));
        assertTrue(route.alert());
        assertTrue(route.restricted());
        assertEquals("MANTENCION", route.area());
    }

    @Test
    void riskForSomebodyAlertsWithoutAnyRule() {
        Route route =
                decide(
                        List.of(rest),
                        facts(
                                "BASICA_MEDIA",
                                Urgency.ALTA,
                                Danger.of(null, Urgency.ALTA, Danger.NONE.reading()),
                                "hola"));
        assertTrue(route.alert());
        assertEquals("OPERACIONES", route.area());
    }

    private static Route byText(RuleCriteria about, String area, Danger danger) {
        RoutingRule rule =
                new RoutingRule(
                        1,
                        new RoutingRuleContent(
                                "Según el texto",
                                about,
                                new RuleEffects(area, true, List.of(), null, false, false, false),
                                false));
        return decide(List.of(rule), facts("BASICA_MEDIA", Urgency.MEDIA, danger, "hola"));
    }

    private static Danger proposing(DangerKind answer, String... areas) {
        return Danger.of(
                answer,
                Urgency.MEDIA,
                new DangerReading(
                        DangerLevel.NINGUNO,
                        DangerKind.NINGUNO,
                        null,
                        List.of(areas),
                        false,
                        List.of()));
    }

    @Test
    void theTextComesBeforeTheAreaOfARuleThatPrefersIt() {
        assertEquals(
                "LOGISTICA",
                byText(RuleCriteria.ANY, "CANAL", proposing(null, "LOGISTICA")).area());
        assertEquals("CANAL", byText(RuleCriteria.ANY, "CANAL", proposing(null)).area());
    }

    @Test
    void theTextChoosesAmongTheAreasThatAnswerForTheAnswerUnlessItIsAboutSomethingElse() {
        RuleCriteria withoutFood =
                RuleCriteria.text(new RuleCriteria.Text(DangerKind.SIN_COMIDA, null));
        assertEquals(
                "INFORMATICA",
                byText(
                                withoutFood,
                                "OPERACIONES",
                                proposing(DangerKind.SIN_COMIDA, "INFORMATICA", "CANAL"))
                        .area());
        assertEquals(
                "OPERACIONES",
                byText(
                                withoutFood,
                                "OPERACIONES",
                                proposing(DangerKind.SIN_COMIDA, "CANAL", "INFORMATICA"))
                        .area());
    }
}
