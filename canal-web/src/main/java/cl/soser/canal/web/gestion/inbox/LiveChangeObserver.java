package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.ticket.live.LiveHint;
import cl.soser.canal.ticket.live.OpenList;
import cl.soser.canal.ticket.live.OpenTicketsMoved;
import cl.soser.canal.ticket.live.TicketsMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.omnifaces.cdi.Push;
import org.omnifaces.cdi.PushContext;
import org.omnifaces.cdi.push.SocketEvent;
import org.omnifaces.cdi.push.SocketEvent.Opened;

/** Tells the browsers that are open at this server what each account may know of a change. */
@ApplicationScoped
public class LiveChangeObserver {

    private static final Logger LOG = Logger.getLogger(LiveChangeObserver.class.getName());
    private static final String HELLO = "hola";
    private static final int TRIES = 3;

    @Inject
    @Push(channel = "gestion")
    PushContext push;

    void moved(@Observes TicketsMoved event) {
        event.hints()
                .forEach(
                        (account, hint) ->
                                send(
                                        told(hint, event.lists().getOrDefault(account, Map.of())),
                                        account));
    }

    void moved(@Observes OpenTicketsMoved event) {
        event.numbers().forEach((account, open) -> send(Map.of("abiertas", open), account));
    }

    /** A browser that was cut off learns so that it need not ask by itself any more. */
    void opened(@Observes @Opened SocketEvent event) {
        Long account = event.getUser();
        send(Map.of(HELLO, true), account);
    }

    /**
     * One that ends at this moment would keep it from all that come after; then it is sent again.
     */
    private void send(Map<String, Object> message, Long account) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                push.send(message, account);
                return;
            } catch (RuntimeException ended) {
                LOG.log(Level.FINE, "a socket ended meanwhile", ended);
            }
        }
    }

    private static Map<String, Object> told(LiveHint hint, Map<String, OpenList> lists) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("cambios", hint.changed());
        message.put("esperan", hint.waiting());
        message.put("alertas", hint.alerts());
        Map<String, Object> stand = new LinkedHashMap<>();
        lists.forEach((name, list) -> stand.put(name, ListNewsAnswer.of(list).fields()));
        message.put("listas", stand);
        return message;
    }
}
