package cl.soser.canal.danger;

import cl.soser.canal.danger.DangerReading.Excerpt;
import cl.soser.canal.danger.DangerReading.Excerpt.Part;
import cl.soser.canal.danger.DangerReading.Reason;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads what people write: is somebody in danger, of what kind, and who must answer. Words speak
 * first, the classifier adds its opinion; without a classifier words go on alone. It keeps nothing
 * of what it reads and serves any number of threads.
 */
public final class DangerReader {

    /** From so many words on a text is long. */
    private static final int LONG = 120;

    private static final int MOST_REASONS = 5;
    private static final int MOST_AREAS = 3;

    /** What a rule adds to the classifier's share of its kind. */
    private static final double VOTE = 0.1;

    /** "Acoso" alone tells of no violence, although it may be of that kind. */
    private static final String AT_WORK = "ACOSO_LABORAL";

    private final Spelling spelling;
    private final ConceptFinder concepts;
    private final List<DangerRule> rules;
    private final DangerClassifier classifier;
    private final Thresholds thresholds;

    DangerReader(DangerWords words, DangerClassifier classifier, Thresholds thresholds) {
        this.spelling = words.spelling();
        this.concepts = new ConceptFinder(words.concepts());
        this.rules = words.rules();
        this.classifier = classifier;
        this.thresholds = thresholds;
    }

    /** Reads the shipped words and nothing else. */
    public static DangerReader ofWords() {
        return new DangerReader(DangerWords.shipped(), null, Thresholds.SHIPPED);
    }

    /** Reads these words in place of the shipped ones. */
    public static DangerReader ofWords(Collection<ReaderEntry> entries) {
        return new DangerReader(DangerWords.of(entries), null, Thresholds.SHIPPED);
    }

    /** The same with what these messages teach; takes seconds. */
    public DangerReader taught(List<LabelledMessage> messages) {
        return with(learn(messages));
    }

    /** Other words, the same classifier. */
    public DangerReader withWords(Collection<ReaderEntry> entries) {
        return new DangerReader(DangerWords.of(entries), classifier, thresholds);
    }

    /**
     * The same with the classifier that was learned when the product was built.
     *
     * @throws IOException if it is missing or broken
     */
    public DangerReader asShipped() throws IOException {
        try (InputStream file = DangerReader.class.getResourceAsStream(ClassifierTraining.FILE)) {
            if (file == null) {
                throw new FileNotFoundException(ClassifierTraining.FILE);
            }
            return withClassifier(file);
        }
    }

    /**
     * The same with a classifier that was kept.
     *
     * @throws IOException also if it is broken, or of another version of the product
     */
    public DangerReader withClassifier(InputStream kept) throws IOException {
        return with(DangerClassifier.read(kept));
    }

    public void writeClassifier(OutputStream out) throws IOException {
        classifier.write(out);
    }

    DangerReader with(DangerClassifier opinion) {
        return new DangerReader(
                new DangerWords(spelling, concepts.table(), rules), opinion, thresholds);
    }

    DangerClassifier learn(List<LabelledMessage> messages) {
        return DangerClassifier.learn(
                messages,
                messages.stream()
                        .map(one -> text(one.subject(), one.detail()).features())
                        .toList());
    }

    /** Whether it has a classifier. */
    public boolean isTaught() {
        return classifier != null;
    }

    /**
     * @param subject may be empty or null
     * @param detail may be empty or null
     */
    public DangerReading read(String subject, String detail) {
        Text text = text(subject, detail);
        WordReading said = WordReading.of(text.wording(), text.hits(), rules);
        return classifier == null ? byWords(text, said) : byBoth(text, said);
    }

    /** Whether the words tell of violence against a person, whatever the kind of danger. */
    public boolean isViolent(String subject, String detail) {
        List<ConceptHit> hits = text(subject, detail).hits();
        Set<Integer> atWork =
                hits.stream()
                        .filter(hit -> hit.concept().equals(AT_WORK))
                        .map(ConceptHit::first)
                        .collect(Collectors.toSet());
        return hits.stream()
                .filter(hit -> hit.isStated() && DangerRule.VIOLENCE.contains(hit.concept()))
                .anyMatch(hit -> !atWork.contains(hit.first()));
    }

    private Text text(String subject, String detail) {
        String title = subject == null ? "" : subject;
        Wording wording = Wording.of(title + '\n' + (detail == null ? "" : detail), spelling);
        return new Text(title.length() + 1, wording, concepts.find(wording));
    }

    private DangerReading byWords(Text text, WordReading said) {
        DangerKind kind = said.kind();
        return new DangerReading(
                said.level(),
                kind,
                said.matches().isEmpty() ? null : text.excerpt(said.matches().get(0).sentence()),
                kind == DangerKind.NINGUNO ? List.of() : kind.areas(),
                kind.isRestricted(),
                reasons(text, said, null));
    }

    private DangerReading byBoth(Text text, WordReading said) {
        DangerClassifier.Opinion opinion = opinion(text, said);
        boolean restricted = thresholds.isRestricted(opinion.restricted(), said);
        DangerLevel level = thresholds.level(opinion.danger(), said);
        if (restricted && level == DangerLevel.NINGUNO) {
            level = DangerLevel.POSIBLE_RIESGO; // its named readers look at it
        }
        DangerKind kind =
                level == DangerLevel.NINGUNO
                        ? DangerKind.NINGUNO
                        : likeliest(opinion.kinds(), said, restricted);
        WordReading.Match certain = said.certain();
        if (certain != null && certain.rule().level().compareTo(level) > 0) {
            level = certain.rule().level();
            kind = certain.rule().kind();
        }
        return new DangerReading(
                level,
                kind,
                level == DangerLevel.NINGUNO ? null : text.excerpt(cause(text, said, kind)),
                areas(level == DangerLevel.ALERTA ? kind : DangerKind.NINGUNO, opinion.areas()),
                restricted || kind.isRestricted(),
                reasons(
                        text,
                        said,
                        new Reason(kind, List.of(), List.of(), opinion.kinds().get(kind))));
    }

    /**
     * Of the whole; of a long text also of each sentence that states an alert: what is written
     * around it does not make it less.
     */
    private DangerClassifier.Opinion opinion(Text text, WordReading said) {
        DangerClassifier.Opinion whole = classifier.of(text.features());
        if (text.wording().words().size() < LONG) {
            return whole;
        }
        return Stream.concat(
                        Stream.of(whole),
                        said.alertingSentences()
                                .mapToObj(sentence -> classifier.of(text.features(sentence))))
                .max(Comparator.comparingDouble(DangerClassifier.Opinion::danger))
                .orElseThrow();
    }

    /** By both opinions; a restricted kind where the message is restricted, and only there. */
    private static DangerKind likeliest(
            Map<DangerKind, Double> shares, WordReading said, boolean restricted) {
        Map<DangerKind, Double> dangers = new EnumMap<>(shares);
        dangers.remove(DangerKind.NINGUNO);
        said.alerting().forEach(kind -> dangers.computeIfPresent(kind, (k, share) -> share + VOTE));
        return dangers.entrySet().stream()
                .max(
                        Comparator.comparing(
                                        (Map.Entry<DangerKind, Double> one) ->
                                                restricted == one.getKey().isRestricted())
                                .thenComparing(Map.Entry.comparingByValue()))
                .orElseThrow()
                .getKey();
    }

    /**
     * The areas by their share, none where even the first has little; those that never answer for
     * the kind come last.
     */
    private List<String> areas(DangerKind kind, Map<String, Double> shares) {
        Comparator<String> byShare = Comparator.comparingDouble(area -> -shares.get(area));
        List<String> areas = new ArrayList<>(shares.keySet());
        areas.sort(
                Comparator.comparing((String area) -> !kind.mayBeAnsweredBy(area))
                        .thenComparing(byShare));
        return areas.isEmpty() || shares.get(areas.get(0)) < thresholds.area()
                ? List.of()
                : areas.subList(0, Math.min(MOST_AREAS, areas.size()));
    }

    /**
     * The sentence that weighs most for the kind: of those that a rule names, or of all, the one
     * with most that speaks of such a danger; rather the detail than a word of the subject.
     */
    private int cause(Text text, WordReading said, DangerKind kind) {
        List<Integer> named = said.sentencesOf(kind);
        Set<String> dangers = WordReading.dangers(rules, kind);
        Map<Integer, Long> weights = new TreeMap<>();
        for (int one : named.isEmpty() ? text.telling() : named) {
            weights.put(one, 2 * text.count(one, dangers) + (text.isDetail(one) ? 1 : 0));
        }
        long most = weights.values().stream().max(Long::compare).orElse(0L);
        weights.values().retainAll(Set.of(most));
        int best = 0;
        double clearest = -1;
        for (int one : weights.keySet()) {
            double share = weights.size() == 1 ? 1 : share(text, one, kind);
            if (share > clearest) {
                best = one;
                clearest = share;
            }
        }
        return best;
    }

    private double share(Text text, int sentence, DangerKind kind) {
        return classifier.of(text.features(sentence)).kinds().getOrDefault(kind, 0.0);
    }

    private static List<Reason> reasons(Text text, WordReading said, Reason opinion) {
        List<Reason> reasons = new ArrayList<>();
        if (opinion != null) {
            reasons.add(opinion);
        }
        for (WordReading.Match match : said.matches()) {
            if (reasons.size() < MOST_REASONS) {
                reasons.add(text.reason(match));
            }
        }
        return reasons;
    }

    /** A message as it is read. */
    private record Text(int detailAt, Wording wording, List<ConceptHit> hits) {

        FeatureSet features() {
            return FeatureSet.of(wording.words(), hits, 0, wording.words().size());
        }

        FeatureSet features(int sentence) {
            Wording.Sentence one = wording.sentences().get(sentence);
            return FeatureSet.of(wording.words(), hits, one.first(), one.end());
        }

        /** The sentences with a concept, or all if none has. */
        Collection<Integer> telling() {
            Set<Integer> telling = new TreeSet<>();
            hits.forEach(hit -> telling.add(wording.words().get(hit.first()).sentence()));
            return telling.isEmpty()
                    ? IntStream.range(0, wording.sentences().size()).boxed().toList()
                    : telling;
        }

        /** How many of these concepts a sentence states. */
        long count(int sentence, Set<String> concepts) {
            Wording.Sentence one = wording.sentences().get(sentence);
            return hits.stream()
                    .filter(hit -> hit.isStated() && one.holds(hit))
                    .map(ConceptHit::concept)
                    .filter(concepts::contains)
                    .distinct()
                    .count();
        }

        boolean isDetail(int sentence) {
            return wording.sentences().get(sentence).from() >= detailAt;
        }

        Excerpt excerpt(int sentence) {
            if (wording.sentences().isEmpty()) {
                return null;
            }
            Wording.Sentence one = wording.sentences().get(sentence);
            return one.from() < detailAt
                    ? new Excerpt(Part.SUBJECT, one.from(), one.until())
                    : new Excerpt(Part.DETAIL, one.from() - detailAt, one.until() - detailAt);
        }

        Reason reason(WordReading.Match match) {
            return new Reason(
                    match.rule().kind(),
                    match.rule().concepts().stream().sorted().toList(),
                    match.hits().stream().map(this::words).distinct().toList(),
                    null);
        }

        private String words(ConceptHit hit) {
            List<String> words = new ArrayList<>();
            for (Word word : wording.words().subList(hit.first(), hit.end())) {
                words.add(word.folded());
            }
            return String.join(" ", words);
        }
    }
}
