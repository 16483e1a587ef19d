package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.approval.ApprovalRule;
import cl.soser.canal.approval.ApprovalRuleContent;
import cl.soser.canal.approval.ApprovalRuleService;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.workflow.ApprovalTrialQuery;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What Operations accepts is data of Operations: tried out, switched on, kept in a history. */
class ApprovalRulesIT extends TicketCase {

    @Inject ApprovalRuleService rules;
    @Inject ApprovalTrialQuery approvalTrialQuery;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;

    private static ApprovalRuleContent text(String name, String words, boolean asks) {
        return new ApprovalRuleContent(
                name, null, null, null, null, null, null, null, false, false, null, words, asks);
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private ApprovalRule rule(long id) throws Exception {
        return as(manager(), () -> rules.get(id));
    }

    private String reviewed(String word) throws Exception {
        String number = in(TicketStatus.EN_AREA);
        draft(number, definitive("Lo revisamos y corregimos, " + word + ".", Finding.ACOGIDO));
        submit(number);
        return number;
    }

    @Test
    void aRuleRulesOnlyWhileItIsSwitchedOn() throws Exception {
        String word = word();
        String number = reviewed(word);
        long id = as(manager(), () -> rules.add(text("Dice " + word, word, true)));
        assertTrue(as(administrator(), () -> answers.approvalReason(number)).isEmpty());
        as(manager(), () -> rules.turn(id, rule(id).getVersion(), true));
        assertEquals(
                "Dice " + word,
                as(administrator(), () -> answers.approvalReason(number)).orElseThrow());
        assertRefused(() -> as(administrator(), () -> answers.send(ref(number), true)));
        as(manager(), () -> rules.turn(id, rule(id).getVersion(), false));
        sendAndLeave(number);
        assertEquals(TicketStatus.CERRADO, status(number));
    }

    private static void assertRefused(Step step) {
        assertEquals(
                "answer.approval.needed",
                assertThrows(NotAllowedException.class, step::run).getMessage());
    }

    @Test
    void anExceptionAboveSparesAndBelowDoesNot() throws Exception {
        String word = word();
        String number = reviewed(word);
        long asks = as(manager(), () -> rules.add(text("Dice " + word, word, true)));
        long spares = as(manager(), () -> rules.add(text("Salvo " + word, word, false)));
        as(manager(), () -> rules.turn(asks, rule(asks).getVersion(), true));
        as(manager(), () -> rules.turn(spares, rule(spares).getVersion(), true));
        assertTrue(as(administrator(), () -> answers.approvalReason(number)).isPresent());
        as(manager(), () -> rules.move(spares, rule(spares).getVersion(), true));
        assertTrue(as(administrator(), () -> answers.approvalReason(number)).isEmpty());
        as(manager(), () -> rules.remove(asks, rule(asks).getVersion()));
        as(manager(), () -> rules.remove(spares, rule(spares).getVersion()));
        assertThrows(NotFoundException.class, () -> rule(asks));
    }

    @Test
    void onlyOperationsChangesThemAndTheAdministratorReads() throws Exception {
        assertFalse(as(administrator(), () -> rules.all()).isEmpty());
        ApprovalRuleContent text = text("Ajena", word(), true);
        for (Known other : List.of(administrator(), writer(), with("TI"), with("OPERADOR"))) {
            assertThrows(EJBAccessException.class, () -> as(other, () -> rules.add(text)));
            assertThrows(EJBAccessException.class, () -> as(other, () -> rules.turn(2, 0, false)));
        }
        assertThrows(EJBAccessException.class, () -> as(writer(), () -> rules.all()));
    }

    @Test
    void anExceptionFromEverythingIsRefusedAndWordsMustBeWords() {
        assertEquals("approvalRule.nothing", refused(text("Todo sale", null, false)));
        assertEquals("approvalRule.noWords", refused(text("Signos", " , ;", true)));
        assertEquals("approvalRule.noWords", refused(text("Todo", "*", true)));
        assertEquals("approvalRule.noWords", refused(text("Todo", "***", true)));
        assertEquals("rule.words.tooOpen", refused(text("Casi todo", "dinero, a*", true)));
    }

    private String refused(ApprovalRuleContent text) {
        return assertThrows(NotAllowedException.class, () -> as(manager(), () -> rules.add(text)))
                .getMessage();
    }

    @Test
    void aScreenThatWasOvertakenChangesNothing() throws Exception {
        long id = as(manager(), () -> rules.add(text("Una", word(), true)));
        int seen = rule(id).getVersion();
        as(manager(), () -> rules.turn(id, seen, true));
        EJBException lost =
                assertThrows(
                        EJBException.class,
                        () ->
                                as(
                                        manager(),
                                        () -> rules.rewrite(id, seen, text("Otra", word(), true))));
        assertEquals(OptimisticLockException.class, lost.getCause().getClass());
        assertEquals("Una", rule(id).getName());
        as(manager(), () -> rules.turn(id, rule(id).getVersion(), false));
    }

    @Test
    void everyChangeIsInTheHistoryWithHowItWas() throws Exception {
        long id = as(manager(), () -> rules.add(text("Antes", word(), true)));
        as(manager(), () -> rules.rewrite(id, rule(id).getVersion(), text("Ahora", "pan", true)));
        var entries =
                as(
                        manager(),
                        () ->
                                configurationHistoryQuery
                                        .page(
                                                Set.of(ConfigurationKind.VISACION),
                                                String.valueOf(id),
                                                null,
                                                10)
                                        .rows());
        assertEquals(2, entries.size());
        assertTrue(
                entries.get(0).fields().stream()
                        .anyMatch(
                                field ->
                                        "Antes".equals(field.before())
                                                && "Ahora".equals(field.after())));
    }

    @Test
    void aTrialSaysWhatWouldHaveChangedAndChangesNothing() throws Exception {
        String word = word();
        String number = reviewed(word);
        sendAndLeave(number);
        var result = as(manager(), () -> approvalTrialQuery.of(null, text("Dice", word, true)));
        assertEquals(1, result.matching());
        assertEquals(List.of(number), result.newly());
        assertEquals(0, result.sparedCount());
        assertTrue(result.looked() >= 1);
        var nothing = as(manager(), () -> approvalTrialQuery.of(null, text("Nada", word(), true)));
        assertEquals(0, nothing.matching());
        assertEquals(0, nothing.newlyCount());
        var all = as(manager(), () -> approvalTrialQuery.of(null, text("Todo", null, true)));
        assertEquals(all.looked(), all.matching());
        assertThrows(
                EJBAccessException.class,
                () -> as(writer(), () -> approvalTrialQuery.of(null, text("Ajena", word, true))));
    }
}
