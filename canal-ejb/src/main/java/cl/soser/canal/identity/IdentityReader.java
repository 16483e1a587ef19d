package cl.soser.canal.identity;

import cl.soser.canal.shared.privacy.MaskedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Reads which words of a text tell who a person is, where one lives, which course one visits or how
 * one is. Reads any text; keeps nothing of it.
 */
public final class IdentityReader {

    /** Longer texts are read to here; no channel takes more. */
    public static final int MOST_LETTERS = 20_000;

    private static final IdentityReader SHIPPED = new IdentityReader();

    private final PlaceFinder places;
    private final OwnPlaceFinder ownPlaces;
    private final NameFinder names;
    private final CourseFinder courses = new CourseFinder();
    private final AddressFinder addresses;
    private final HealthFinder health;

    private IdentityReader() {
        NameTable table = new NameTable();
        places = new PlaceFinder(table);
        ownPlaces = new OwnPlaceFinder(table);
        names = new NameFinder(table);
        addresses = new AddressFinder(table);
        health = new HealthFinder(table);
    }

    /** With the lists of the product. */
    public static IdentityReader shipped() {
        return SHIPPED;
    }

    /** In the order of the text; none meets another. */
    public List<IdentitySpan> read(String text) {
        return read(text, OwnPlace.NONE);
    }

    /**
     * @param own the place that the text is about
     */
    public List<IdentitySpan> read(String text, OwnPlace own) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        String letters = text.substring(0, Math.min(text.length(), MOST_LETTERS));
        Prose prose = Prose.of(letters);
        Collected collected = new Collected();
        addresses.find(prose).forEach(collected::add);
        courses.find(letters).forEach(collected::add);
        BitSet mailboxes = mailboxes(letters);
        BitSet taken = places.find(prose);
        taken.or(ownPlaces.find(prose, own));
        for (int i = 0; i < prose.size(); i++) {
            int from = prose.at(i).from();
            if (collected.covers(from) || mailboxes.get(from)) {
                taken.set(i);
            }
        }
        BitSet named = names.find(prose, taken);
        spans(prose, named).forEach(collected::add);
        health.find(prose, named).forEach(collected::add);
        return collected.inOrder();
    }

    /** Their letters; they are hidden as a whole, by their form. */
    private static BitSet mailboxes(String text) {
        BitSet letters = new BitSet();
        MaskedText.mailboxes(text).forEach(one -> letters.set(one.start(), one.end()));
        return letters;
    }

    /** What was found first stays. */
    private static final class Collected {

        private final List<IdentitySpan> spans = new ArrayList<>();
        private final BitSet letters = new BitSet();

        void add(IdentitySpan span) {
            int next = letters.nextSetBit(span.from());
            if (next < 0 || next >= span.until()) {
                spans.add(span);
                letters.set(span.from(), span.until());
            }
        }

        boolean covers(int letter) {
            return letters.get(letter);
        }

        List<IdentitySpan> inOrder() {
            return spans.stream().sorted(Comparator.comparingInt(IdentitySpan::from)).toList();
        }
    }

    /** Names side by side are one mark. */
    private static List<IdentitySpan> spans(Prose prose, BitSet named) {
        List<IdentitySpan> spans = new ArrayList<>();
        for (int i = named.nextSetBit(0); i >= 0; ) {
            int end = i + 1;
            while (named.get(end) && isClose(prose.at(end))) {
                end++;
            }
            spans.add(prose.span(IdentityKind.NOMBRE, i, end));
            i = named.nextSetBit(end);
        }
        return spans;
    }

    private static boolean isClose(ProseWord word) {
        return word.follows() || word.gap() == ProseWord.Gap.DOT;
    }
}
