package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.response.sent.SealCheckJob;
import cl.soser.canal.response.sent.SealCheckWorker;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What left is held against its seal; whoever changes it past the channel is found out. */
class SealCheckIT extends TicketCase {

    @Inject SealCheckWorker sealCheckWorker;
    @Inject SealCheckJob sealCheckJob;

    private long sent(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT a.id FROM Answer a WHERE a.ticket.number = :n",
                                        Long.class)
                                .setParameter("n", number)
                                .getSingleResult());
    }

    private void tamper(String sql, long answer) {
        int changed =
                data.with(em -> em.createNativeQuery(sql).setParameter(1, answer).executeUpdate());
        assertTrue(changed > 0);
    }

    private long told(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(m) FROM OutboundMessage m WHERE m.ticketNumber = :n AND m.templateCode = :c AND m.recipientAddress = :to",
                                        Long.class)
                                .setParameter("n", number)
                                .setParameter("c", "sello-roto")
                                .setParameter("to", administrator().email())
                                .getSingleResult());
    }

    @Test
    void anAnswerAsItLeftIsInOrder() throws Exception {
        String number = in(TicketStatus.CERRADO);
        assertEquals(List.of(), sealCheckWorker.check(List.of(sent(number))));
        assertEquals(0, told(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update answer set body = 'Todo estaba bien.' where id = ?",
                "update answer set cause = null where id = ?",
                "update answer_action set description = 'Nada' where answer_id = ?",
                "delete from answer_action where answer_id = ?",
                "update answer set sent_hash = 'x' where id = ?"
            })
    void whatSomebodyChangesInTheDatabaseIsToldOnce(String sql) throws Exception {
        administrator();
        String number = in(TicketStatus.CERRADO);
        long answer = sent(number);
        tamper(sql, answer);
        sealCheckJob.look();
        assertEquals(List.of(answer), sealCheckWorker.check(List.of(answer)));
        assertEquals(1, told(number));
        tamper("update answer set body = 'Otra cosa.' where id = ?", answer);
        assertEquals(List.of(answer), sealCheckWorker.check(List.of(answer)));
        assertEquals(2, told(number), "it is another text now");
    }
}
