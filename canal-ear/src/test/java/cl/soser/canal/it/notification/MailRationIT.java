package cl.soser.canal.it.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.signin.PasswordResetService;
import cl.soser.canal.account.signin.RegistrationService;
import cl.soser.canal.filing.Consent;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.Mailbox;
import cl.soser.canal.it.Newcomer;
import cl.soser.canal.notification.outbox.MessageState;
import cl.soser.canal.notification.outbox.OutboxJob;
import cl.soser.canal.right.OpenRightCommand;
import cl.soser.canal.right.RightAsker;
import cl.soser.canal.right.RightHolder;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.intake.RightAccessService;
import cl.soser.canal.right.intake.RightIntakeService;
import cl.soser.canal.right.intake.RightReceipt;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.suite.PostgresqlSuite;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody sends a stranger's address through every form that takes one (rules, section 3). */
class MailRationIT extends InContainer {

    private static final String WORDS = "Compre en http://mal.example";

    @Inject FilingService filingService;
    @Inject RegistrationService registrationService;
    @Inject PasswordResetService passwordResetService;
    @Inject RightIntakeService rightIntakeService;
    @Inject RightAccessService rightAccessService;
    @Inject OutboxJob outboxJob;
    @Inject Clock clock;

    private final String victim = "victima-" + SecretTokens.digits(12) + "@it.example";

    @Tag(PostgresqlSuite.ALONE)
    @Test
    void theStrangerHearsOnceInTenMinutesAndFiveTimesInADay() throws Exception {
        List<Instant> heard = new ArrayList<>();
        for (int turn = 0; turn < 20; turn++) {
            attack(turn);
            drain();
            int now = Mailbox.of(victim).size();
            assertTrue(now <= heard.size() + 1, "two at once");
            if (now > heard.size()) {
                heard.add(clock.instant());
            }
            time.advance(Duration.ofMinutes(3));
        }
        assertEquals(5, heard.size());
        for (int i = 1; i < heard.size(); i++) {
            Duration gap = Duration.between(heard.get(i - 1), heard.get(i));
            assertFalse(gap.compareTo(Duration.ofMinutes(10)) < 0, gap.toString());
        }
        for (String mail : Mailbox.of(victim)) {
            assertFalse(mail.contains("mal.example"), mail);
            assertTrue(mail.contains("To: " + victim + "\r\n"), "no name somebody typed");
        }
    }

    /** Each way in turn, within the limits it has itself. */
    private void attack(int turn) {
        switch (turn % 4) {
            case 0 -> file();
            case 3 -> ask();
            case 1 -> {
                if (turn < 12) {
                    registrationService.register(
                            Newcomer.of(victim).called(WORDS, WORDS).form(), network());
                }
            }
            default -> {
                if (turn < 12) {
                    passwordResetService.request(victim, network());
                }
            }
        }
    }

    /** Until nothing that may leave now is left, behind the mails of other tests too. */
    private void drain() {
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        while (due() > 0) {
            assertTrue(Instant.now().isBefore(end), "the outbox does not empty");
            outboxJob.round();
        }
    }

    private long due() {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(m) FROM OutboundMessage m WHERE m.recipientAddress ="
                                                + " :to AND m.state = :pending"
                                                + " AND m.nextAttemptAt <= :now",
                                        Long.class)
                                .setParameter("to", victim)
                                .setParameter("pending", MessageState.PENDIENTE)
                                .setParameter("now", clock.instant())
                                .getSingleResult());
    }

    private void file() {
        Map<DraftField, String> form = new EnumMap<>(DraftField.class);
        form.put(DraftField.MOTIVE, "RECLAMO");
        form.put(DraftField.SCHOOL_NOTE, WORDS);
        form.put(DraftField.PLACE_COMUNA, "13101");
        form.put(DraftField.CONTEXT, "SERVICIO_REGULAR");
        form.put(DraftField.TOPIC, "BASICA_MEDIA");
        form.put(DraftField.URGENCY, "MEDIA");
        form.put(DraftField.SUBJECT, WORDS);
        form.put(DraftField.DETAIL, WORDS);
        form.put(DraftField.FIRST_NAMES, WORDS);
        form.put(DraftField.LAST_NAMES, WORDS);
        form.put(DraftField.DOCUMENT_TYPE, "RUT");
        form.put(DraftField.DOCUMENT, "11.111.111-1");
        form.put(DraftField.USER_TYPE, "APODERADO");
        form.put(DraftField.EMAIL, victim);
        form.put(DraftField.MOBILE, "9 8765 4321");
        form.put(DraftField.COMUNA, "13101");
        String token = filingService.open(network());
        filingService.save(token, form);
        assertTrue(
                filingService.submit(token, new Consent(true, null), network()).number() != null);
    }

    /** Her data, and another code. */
    private void ask() {
        OpenRightCommand wanted =
                new OpenRightCommand(
                        SecretTokens.random(),
                        RightKind.ACCESO,
                        new RightAsker(WORDS, null, victim, null, null),
                        RightHolder.SELF,
                        WORDS,
                        Map.of(),
                        Set.of());
        RightReceipt receipt = rightIntakeService.open(wanted, null, network());
        rightAccessService.requestCode(receipt.number(), network());
    }

    /** One of its own for each call, so that no limit on networks is met. */
    private static String network() {
        return "it-" + SecretTokens.digits(9);
    }
}
