package cl.soser.canal.ticket.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The codes that went out for each ticket, oldest first, before any mail is written. */
@ApplicationScoped
public class SentCodes {

    private static final Map<String, List<String>> SENT = new ConcurrentHashMap<>();

    void on(@Observes FollowCodeRequested request) {
        SENT.computeIfAbsent(request.number(), number -> new CopyOnWriteArrayList<>())
                .add(request.code());
    }

    public static List<String> of(String number) {
        return List.copyOf(SENT.getOrDefault(number, List.of()));
    }
}
