package cl.soser.canal.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The secret that went out last to each person about each alert. */
@ApplicationScoped
public class AlertTokens {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlertCalled event) {
        event.people()
                .forEach(one -> TOKENS.put(key(event.ticketId(), one.account()), one.token()));
    }

    public static String of(long ticket, long account) {
        return TOKENS.get(key(ticket, account));
    }

    private static String key(long ticket, long account) {
        return ticket + ":" + account;
    }
}
