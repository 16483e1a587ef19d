package cl.soser.canal.paper;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Folios that follow one another, both ends included. */
public record FolioRange(Folio first, Folio last) implements Serializable {

    public FolioRange {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException("a range backwards: " + first + " " + last);
        }
    }

    public static FolioRange of(long first, long last) {
        return new FolioRange(new Folio(first), new Folio(last));
    }

    public int size() {
        return Math.toIntExact(last.number() - first.number() + 1);
    }

    public boolean contains(Folio folio) {
        return first.compareTo(folio) <= 0 && folio.compareTo(last) <= 0;
    }

    public boolean isSingle() {
        return first.equals(last);
    }

    public Stream<Folio> folios() {
        return LongStream.rangeClosed(first.number(), last.number()).mapToObj(Folio::new);
    }

    /**
     * The skipped sheets: still blank although a later one of the booklet is used. As sheets are
     * taken from the top, each of these has to be explained.
     *
     * @param used numbers of the used sheets
     * @param marked numbers of those void or lost, which are explained already
     */
    List<FolioRange> gaps(Collection<Long> used, Collection<Long> marked) {
        List<FolioRange> gaps = new ArrayList<>();
        if (used.isEmpty()) {
            return gaps;
        }
        TreeSet<Long> known = new TreeSet<>(used);
        long end = known.last();
        known.addAll(marked);
        long from = first.number();
        for (long number : known.headSet(end, true)) {
            if (number > from) {
                gaps.add(of(from, number - 1));
            }
            from = number + 1;
        }
        return gaps;
    }
}
