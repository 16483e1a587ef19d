package cl.soser.canal.reporting.cases;

import cl.soser.canal.shared.privacy.TextMask;
import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The masks of many requests, for readers who may not see identities. */
@Dependent
class CaseMasks {

    @PersistenceContext EntityManager em;
    @Inject InstallationSettings installationSettings;

    private Set<String> own;

    @PostConstruct
    void know() {
        own = Set.of(installationSettings.mailFrom().toLowerCase(Locale.ROOT));
    }

    TextMask of(long ticket) {
        return of(List.of(ticket)).get(ticket);
    }

    /** In one statement, however many. */
    Map<Long, TextMask> of(Collection<Long> tickets) {
        Map<Long, TextMask> masks = new HashMap<>();
        if (tickets.isEmpty()) {
            return masks;
        }
        em.createQuery(
                        """
                        SELECT t.id, p.firstNames, p.lastNames
                        FROM Ticket t JOIN t.person p WHERE t.id IN :ids""",
                        Object[].class)
                .setParameter("ids", tickets)
                .getResultStream()
                .forEach(row -> masks.put((Long) row[0], of((String) row[1], (String) row[2])));
        return masks;
    }

    TextMask of(String firstNames, String lastNames) {
        return new TextMask(firstNames + " " + lastNames, own);
    }
}
