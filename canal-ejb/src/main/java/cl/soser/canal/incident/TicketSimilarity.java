package cl.soser.canal.incident;

import cl.soser.canal.ticket.search.NearbyTicketRepository;
import cl.soser.canal.ticket.search.SimilarityFacts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why two tickets may be about the same event: same topic, same school or lot, within 48 hours, and
 * common words (rules, section 4). It only makes an offer; a person joins.
 *
 * @param words the common words, in lower case
 */
record TicketSimilarity(boolean sameSchool, boolean sameLot, List<String> words) {

    /** At one school other things happen on the same day; one lot in two complaints hardly does. */
    private static final int WORDS_AT_A_SCHOOL = 2;

    private static final int WORDS_OF_A_LOT = 1;
    private static final int WORDS_SHOWN = 8;

    TicketSimilarity {
        words = List.copyOf(words);
    }

    /** Empty where they are not alike enough to be offered. */
    static Optional<TicketSimilarity> between(SimilarityFacts one, SimilarityFacts other) {
        boolean near =
                Duration.between(one.enteredAt(), other.enteredAt())
                                .abs()
                                .compareTo(NearbyTicketRepository.APART)
                        <= 0;
        boolean school = one.school() != null && one.school().equals(other.school());
        boolean lot = one.lotKey() != null && one.lotKey().equals(other.lotKey());
        if (!near || !Objects.equals(one.topic(), other.topic()) || !school && !lot) {
            return Optional.empty();
        }
        List<String> words = shared(keywords(one), keywords(other));
        return words.size() >= (lot ? WORDS_OF_A_LOT : WORDS_AT_A_SCHOOL)
                ? Optional.of(new TicketSimilarity(school, lot, words))
                : Optional.empty();
    }

    private static Map<String, String> keywords(SimilarityFacts facts) {
        return KeywordExtractor.of(facts.subject(), facts.detail(), facts.product());
    }

    private static List<String> shared(Map<String, String> one, Map<String, String> other) {
        return one.keySet().stream()
                .filter(other::containsKey)
                .map(
                        stem ->
                                Stream.of(one.get(stem), other.get(stem))
                                        .sorted()
                                        .findFirst()
                                        .orElseThrow())
                .toList();
    }

    /** As it is kept and shown: the longest, which say most, in their order. */
    String wordsShown() {
        List<String> longest =
                words.stream()
                        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                        .limit(WORDS_SHOWN)
                        .toList();
        String shown = String.join(", ", words.stream().filter(longest::contains).toList());
        return shown.length() <= 200 ? shown : shown.substring(0, 200);
    }
}
