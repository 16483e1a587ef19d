package cl.soser.canal.identity;

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
    static final int MOST_LETTERS = 20_000;

    private static final IdentityReader SHIPPED = new IdentityReader();

    private final PlaceFinder places;
    private final NameFinder names;
    private final CourseFinder courses = new CourseFinder();
    private final AddressFinder addresses;
    private final HealthFinder health;

    private IdentityReader() {
        NameTable table = new NameTable();
        places = new PlaceFinder(table);
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
        if (text == null || text.isBlank()) {
            return List.of();
        }
        String letters = text.substring(0, Math.min(text.length(), MOST_LETTERS));
        Prose prose = Prose.of(letters);
        List<IdentitySpan> found = new ArrayList<>(addresses.find(prose));
        add(courses.find(letters), found);
        BitSet taken = places.find(prose);
        for (int i = 0; i < prose.size(); i++) {
            if (meets(prose.span(IdentityKind.NOMBRE, i, i + 1), found)) {
                taken.set(i);
            }
        }
        BitSet named = names.find(prose, taken);
        add(spans(prose, named), found);
        add(health.find(prose, named), found);
        found.sort(Comparator.comparingInt(IdentitySpan::from));
        return List.copyOf(found);
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

    private static void add(List<IdentitySpan> more, List<IdentitySpan> found) {
        more.stream().filter(span -> !meets(span, found)).forEach(found::add);
    }

    private static boolean meets(IdentitySpan span, List<IdentitySpan> found) {
        return found.stream().anyMatch(span::meets);
    }
}
