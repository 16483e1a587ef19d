package cl.soser.canal.notification;

import cl.soser.canal.shared.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * Writes messages in the transaction of what they tell, so that neither exists without the other.
 * Observers of this package ask it; the {@link Postman} takes over after the commit.
 */
@ApplicationScoped
class Outbox {

    @PersistenceContext EntityManager em;
    @Inject Templates templates;
    @Inject Clock clock;

    /** Writes the message unless this person has been told about this occasion already. */
    void post(NewMessage wanted) {
        String key = key(wanted);
        boolean known =
                em.createNamedQuery(Message.KNOWN, Long.class)
                                .setParameter("dedupeKey", key)
                                .getSingleResult()
                        > 0;
        if (!known) {
            Template wording = templates.find(wanted.code, wanted.motive, wanted.topic);
            Map<String, String> values = wanted.values();
            em.persist(
                    new Message(
                            wanted,
                            key,
                            wording.subject(values),
                            wording.letter(values),
                            clock.instant()));
        }
    }

    private static String key(NewMessage wanted) {
        String person = wanted.channel + ":" + wanted.address.strip().toLowerCase(Locale.ROOT);
        String what = wanted.code.file() + "|" + wanted.occasion;
        return (what.length() <= 135 ? what : Tokens.hash(what)) + "|" + Tokens.hash(person);
    }
}
