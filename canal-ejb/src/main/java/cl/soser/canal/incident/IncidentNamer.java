package cl.soser.canal.incident;

import cl.soser.canal.directory.School;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketText;
import cl.soser.canal.ticket.search.NearbyTicketRepository;
import cl.soser.canal.ticket.search.SimilarityFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Calls a new incident by what its tickets have in common; people may call it something else. */
@ApplicationScoped
class IncidentNamer {

    private static final int WORDS = 4;

    @PersistenceContext EntityManager em;
    @Inject NearbyTicketRepository nearbyTicketRepository;

    Incident incident(List<Ticket> tickets, long openedBy, Instant now) {
        List<SimilarityFacts> facts = tickets.stream().map(nearbyTicketRepository::of).toList();
        Ticket first = tickets.get(0);
        return new Incident(
                name(first, facts),
                first.getTopic(),
                common(tickets.stream().map(Ticket::getSchool).toList()),
                lot(facts),
                openedBy,
                now);
    }

    private static String name(Ticket first, List<SimilarityFacts> facts) {
        Map<String, String> words = null;
        for (SimilarityFacts one : facts) {
            Map<String, String> keywords =
                    KeywordExtractor.of(one.subject(), one.detail(), one.product());
            if (words == null) {
                words = keywords;
            } else {
                words.keySet().retainAll(keywords.keySet());
            }
        }
        if (words == null || words.isEmpty()) {
            return first.getTopic().getLabel();
        }
        List<String> longest =
                words.values().stream()
                        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                        .limit(WORDS)
                        .toList();
        String text = (first.getSubject() + " " + facts.get(0).detail()).toLowerCase(Locale.ROOT);
        String name =
                words.values().stream()
                        .filter(longest::contains)
                        .sorted(Comparator.comparingInt(text::indexOf))
                        .collect(Collectors.joining(", "));
        String whole = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return whole.length() <= 120 ? whole : whole.substring(0, 120);
    }

    /** The text as written, if all that have one have the same. */
    private String lot(List<SimilarityFacts> facts) {
        List<SimilarityFacts> naming = facts.stream().filter(one -> one.lotKey() != null).toList();
        return common(naming.stream().map(SimilarityFacts::lotKey).toList()) == null
                ? null
                : em.find(TicketText.class, naming.get(0).ticketId()).getLot();
    }

    private static <T> T common(List<T> values) {
        return !values.isEmpty() && values.stream().allMatch(one -> same(one, values.get(0)))
                ? values.get(0)
                : null;
    }

    private static boolean same(Object one, Object other) {
        return one instanceof School a && other instanceof School b
                ? a.getId().equals(b.getId())
                : Objects.equals(one, other);
    }
}
