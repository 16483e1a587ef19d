package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.configuration.ConfigurationEntry;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.FieldChange;
import cl.soser.canal.routing.RoutingRuleContent;
import cl.soser.canal.routing.RoutingRuleRow;
import cl.soser.canal.routing.RoutingRuleService;
import cl.soser.canal.routing.RuleCriteria;
import cl.soser.canal.routing.RuleEffects;
import cl.soser.canal.routing.trial.RoutingPrecision;
import cl.soser.canal.routing.trial.RoutingTrial;
import cl.soser.canal.routing.trial.RoutingTrialQuery;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules for their owner: tried on what entered, put in force as tried, never lost. */
class RoutingRulesIT extends TicketCase {

    @Inject RoutingRuleService rules;
    @Inject RoutingTrialQuery routingTrialQuery;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;

    /** A word of this test alone, of letters only. */
    private String word;

    @BeforeEach
    void aWordNobodyElseUses() {
        StringBuilder letters = new StringBuilder("zarza");
        for (char digit : Long.toString(System.nanoTime()).toCharArray()) {
            letters.append((char) ('a' + digit - '0'));
        }
        word = letters.toString();
    }

    private RoutingRuleContent about(String words, String area) {
        return new RoutingRuleContent(
                "Regla " + word, RuleCriteria.words(words), RuleEffects.area(area), false);
    }

    private RoutingRuleContent marked(String words, Urgency urgency, boolean alert, boolean stops) {
        return new RoutingRuleContent(
                "Regla " + word,
                RuleCriteria.words(words),
                new RuleEffects(null, false, List.of(), urgency, alert, false, false),
                stops);
    }

    private RoutingTrial tried(Long id, RoutingRuleContent text) throws Exception {
        return as(administrator(), () -> routingTrialQuery.of(id, text, null, 0));
    }

    private long save(RoutingRuleContent text, boolean inForce) throws Exception {
        String code = tried(null, text).code();
        return as(administrator(), () -> rules.save(null, 0, text, null, inForce, code));
    }

    private RoutingRuleRow row(long id) throws Exception {
        return as(administrator(), () -> rules.all()).stream()
                .filter(one -> one.id() == id)
                .findAny()
                .orElseThrow();
    }

    private void off(long id) throws Exception {
        as(administrator(), () -> rules.switchOff(id, row(id).version()));
    }

    private String filed(String detail) {
        return file("RECLAMO", "Algo pasó hoy", detail);
    }

    private ConfigurationEntry told(long id) throws Exception {
        return as(
                        administrator(),
                        () ->
                                configurationHistoryQuery.page(
                                        Set.of(ConfigurationKind.REGLA),
                                        String.valueOf(id),
                                        null,
                                        1))
                .rows()
                .get(0);
    }

    private void refused(String key, RoutingRuleContent text) {
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () ->
                                as(
                                        administrator(),
                                        () -> rules.save(null, 0, text, null, false, null)),
                        key);
        assertEquals(key, no.getMessage());
    }

    @Test
    void aTrialTellsWhatWouldChangeAndChangesNothing() throws Exception {
        String moved = filed("Llegaron " + word.toUpperCase() + "es el lunes.");
        String same = file("SUGERENCIA", "Más " + word, "Nos gusta.");
        filed("No hubo " + word + " esta vez.");
        String area = ticket(moved).getArea();
        RoutingTrial trial = tried(null, about(word + "*", "MANTENCION"));
        assertEquals(2, trial.matched(), "a denied word does not count");
        assertEquals(2, trial.decided());
        assertEquals(2, trial.moved());
        assertTrue(trial.all() > 2);
        assertEquals(
                Set.of(moved, same),
                trial.samples().stream()
                        .map(RoutingTrial.Sample::number)
                        .collect(java.util.stream.Collectors.toSet()));
        assertEquals(area, ticket(moved).getArea());
        assertFalse(trial.isSilent());
        assertFalse(trial.isAboutEverything());
    }

    @Test
    void whatIsNoCriterionOfTheWordsAloneCountsToo() throws Exception {
        filed("Llegó " + word + " a la escuela.");
        RoutingRuleContent elsewhere =
                new RoutingRuleContent(
                        "Regla " + word,
                        new RuleCriteria(
                                "CONSULTA",
                                null,
                                null,
                                null,
                                Channel.WEB,
                                null,
                                RuleCriteria.Place.ANY,
                                new RuleCriteria.Text(null, word)),
                        RuleEffects.area("CALIDAD"),
                        false);
        assertTrue(tried(null, elsewhere).isSilent());
        RoutingRuleContent here =
                new RoutingRuleContent(
                        "Regla " + word,
                        new RuleCriteria(
                                "RECLAMO",
                                "BASICA_MEDIA",
                                null,
                                Urgency.MEDIA,
                                Channel.WEB,
                                null,
                                new RuleCriteria.Place("JUNAEB", null, null),
                                new RuleCriteria.Text(null, word)),
                        RuleEffects.area("CALIDAD"),
                        false);
        assertEquals(1, tried(null, here).matched());
    }

    @Test
    void aRuleWithoutConditionsIsToldToBeAboutEverything() throws Exception {
        filed("Cualquier cosa.");
        assertTrue(tried(null, about(null, "CALIDAD")).isAboutEverything());
    }

    @Test
    void urgencyAndAlertsAreCountedBesideTheArea() throws Exception {
        filed("Trajo " + word + ".");
        RoutingTrial trial = tried(null, marked(word, Urgency.ALTA, true, false));
        assertEquals(1, trial.gains().graver());
        assertEquals(1, trial.gains().alerted());
        assertEquals(0, trial.moved());
        assertEquals(0, trial.decided());
    }

    @Test
    void agreementIsMeasuredOnWhatAdministratorsDecided() throws Exception {
        String first = filed("Trajo " + word + ".");
        as(
                administrator(),
                () -> ticketService.validateRouting(ref(first), "NUTRICION", "es de minuta"));
        RoutingTrial trial = tried(null, about(word, "NUTRICION"));
        assertEquals(
                List.of(1, 0, 1), List.of(trial.looked(), trial.rightNow(), trial.rightThen()));
        long id = save(about(word, "NUTRICION"), true);
        String second = filed("Otra vez " + word + ".");
        String third = filed("Y otra " + word + ".");
        assertEquals("NUTRICION", ticket(second).getArea());
        as(administrator(), () -> ticketService.validateRouting(ref(second), "NUTRICION", null));
        as(
                administrator(),
                () -> ticketService.validateRouting(ref(third), "CALIDAD", "venía malo"));
        RoutingPrecision so = as(administrator(), () -> routingTrialQuery.precision(1)).get(id);
        assertEquals(new RoutingPrecision(2, 1), so);
        assertEquals(50, so.percent());
        off(id);
    }

    @Test
    void onlyWhatWasTriedCanBePutInForce() throws Exception {
        RoutingRuleContent text = about(word, "NUTRICION");
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () ->
                                as(
                                        administrator(),
                                        () -> rules.save(null, 0, text, null, true, null)));
        assertEquals("rule.untried", no.getMessage());
        String code = tried(null, text).code();
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                administrator(),
                                () ->
                                        rules.save(
                                                null,
                                                0,
                                                about(word, "CALIDAD"),
                                                null,
                                                true,
                                                code)));
        long id = save(text, false);
        assertNotEquals("NUTRICION", ticket(filed("Con " + word)).getArea(), "not in force yet");
        as(administrator(), () -> rules.save(id, row(id).version(), text, null, true, code));
        assertEquals("NUTRICION", ticket(filed("Con " + word)).getArea());
        off(id);
        assertNotEquals("NUTRICION", ticket(filed("Con " + word)).getArea());
        assertEquals(
                List.of(new FieldChange("active", "{yesNo.true}", "{yesNo.false}")),
                told(id).fields());
    }

    @Test
    void theOrderDecidesAndMovingKeepsEveryRuleOnce() throws Exception {
        long first = save(about(word, "NUTRICION"), true);
        RoutingRuleContent other =
                new RoutingRuleContent(
                        "Otra " + word,
                        RuleCriteria.words(word),
                        RuleEffects.area("CALIDAD"),
                        false);
        long second = save(other, true);
        assertEquals(1, row(second).place(), "saved for the first place");
        assertEquals("CALIDAD", ticket(filed("Hay " + word)).getArea());
        int rulesBefore = as(administrator(), () -> rules.all()).size();
        for (int i = 0; i < 12; i++) {
            boolean up = i % 2 == 1;
            as(administrator(), () -> rules.move(second, row(second).version(), up));
        }
        as(administrator(), () -> rules.move(second, row(second).version(), false));
        assertEquals(List.of(1, 2), List.of(row(first).place(), row(second).place()));
        assertEquals("NUTRICION", ticket(filed("Hay " + word)).getArea());
        assertEquals(rulesBefore, as(administrator(), () -> rules.all()).size());
        assertEquals(List.of(new FieldChange("order", "1", "2")), told(second).fields());
        as(administrator(), () -> rules.move(first, row(first).version(), true));
        assertEquals(1, row(first).place(), "nothing is above the first");
        off(first);
        off(second);
    }

    @Test
    void whoSavesWhatAnotherChangedMeanwhileIsTold() throws Exception {
        long id = save(about(word, "NUTRICION"), false);
        int seen = row(id).version();
        as(administrator(), () -> rules.save(id, seen, about(word, "CALIDAD"), null, false, null));
        EJBException lost =
                assertThrows(
                        EJBException.class,
                        () ->
                                as(
                                        administrator(),
                                        () ->
                                                rules.save(
                                                        id,
                                                        seen,
                                                        about(word, "RRHH"),
                                                        null,
                                                        false,
                                                        null)));
        assertEquals(OptimisticLockException.class, lost.getCause().getClass());
        assertEquals("CALIDAD", row(id).text().effects().area());
    }

    @Test
    void whatRoutedStaysAndWhatNeverDidMayGo() throws Exception {
        long used = save(about(word, "NUTRICION"), true);
        filed("Con " + word);
        off(used);
        assertTrue(as(administrator(), () -> rules.isUsed(used)));
        assertThrows(
                NotAllowedException.class,
                () -> as(administrator(), () -> rules.delete(used, row(used).version())));
        word = word + "x";
        long idle = save(about(word, "NUTRICION"), false);
        as(administrator(), () -> rules.delete(idle, row(idle).version()));
        assertTrue(told(idle).isEnd());
        assertNull(
                as(administrator(), () -> rules.all()).stream()
                        .filter(one -> one.id() == idle)
                        .findAny()
                        .orElse(null));
    }

    @Test
    void aRuleThatMakesNoSenseIsRefusedInWords() throws Exception {
        refused("rule.saysNothing", marked(word, null, false, false));
        refused("rule.words.tooOpen", about("go*", "CALIDAD"));
        refused("rule.words.none", about("*, ()", "CALIDAD"));
        refused("rule.unknownChoice", about(word, "NINGUNA"));
        save(about(word, "CALIDAD"), false);
        refused("rule.nameTaken", about(word, "NUTRICION"));
        assertThrows(
                jakarta.validation.ConstraintViolationException.class,
                () ->
                        as(
                                administrator(),
                                () ->
                                        rules.save(
                                                null,
                                                0,
                                                about("x".repeat(2001), "CALIDAD"),
                                                null,
                                                false,
                                                null)));
    }

    @Test
    void wordsWithSignsOfTheSearchLanguageAreOnlyWords() throws Exception {
        filed("Vino " + word + " y con tierra.");
        RoutingTrial trial = tried(null, about("'; drop | & ! (" + word + " y) <-> :*", "CALIDAD"));
        assertEquals(0, trial.matched());
        assertEquals(1, tried(null, about("(" + word + "|y)", "CALIDAD")).matched());
    }

    @Test
    void onlyTheAdministratorOfTheChannelRules() {
        for (Known other :
                List.of(
                        area("CALIDAD"),
                        with(Role.TI),
                        with(Role.OPERADOR),
                        with(Role.OPERACIONES),
                        institution("JUNAEB"))) {
            assertThrows(EJBAccessException.class, () -> as(other, () -> rules.all()));
            assertThrows(
                    EJBAccessException.class,
                    () ->
                            as(
                                    other,
                                    () ->
                                            routingTrialQuery.of(
                                                    null, about(word, "CALIDAD"), null, 0)));
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> routingTrialQuery.precision(90)));
        }
        assertThrows(EJBAccessException.class, () -> rules.delete(1, 0));
    }

    @Test
    void everyRuleShippedOpensToBeChanged() throws Exception {
        List<RoutingRuleRow> shipped = as(administrator(), () -> rules.all());
        assertFalse(shipped.isEmpty());
        for (RoutingRuleRow row : shipped) {
            RoutingTrial trial =
                    as(
                            administrator(),
                            () -> routingTrialQuery.of(row.id(), row.text(), row.after(), 30));
            assertFalse(trial.code().isEmpty(), row.text().name());
        }
    }

    @Test
    void aRuleThatTakesEverythingAndEndsTheReadingStandsBeforeNoOther() throws Exception {
        RoutingRuleContent everything = marked(null, null, true, true);
        String code = tried(null, everything).code();
        assertEquals(
                "rule.neverHeard",
                assertThrows(
                                NotAllowedException.class,
                                () ->
                                        as(
                                                administrator(),
                                                () ->
                                                        rules.save(
                                                                null,
                                                                0,
                                                                everything,
                                                                null,
                                                                true,
                                                                code)))
                        .getMessage());
        long off = as(administrator(), () -> rules.save(null, 0, everything, null, false, null));
        as(administrator(), () -> rules.delete(off, row(off).version()));
    }
}
