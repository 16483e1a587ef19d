package cl.soser.canal.reporting.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The codes of one group, in the order of the dimensions asked for; an empty code stands for those
 * that have none.
 */
public record CaseGroup(List<String> codes) implements Comparable<CaseGroup> {

    public CaseGroup {
        codes = List.copyOf(codes);
    }

    /**
     * @param attributes the values of the attributes from the database, in their order
     * @param time the slice's label for a dimension of time
     */
    public static CaseGroup of(
            List<Dimension> by, List<?> attributes, Function<Dimension, String> time) {
        List<String> codes = new ArrayList<>();
        var attribute = attributes.iterator();
        for (Dimension dimension : by) {
            if (dimension.isTime()) {
                codes.add(time.apply(dimension));
            } else {
                Object code = attribute.next();
                codes.add(code == null ? "" : code.toString());
            }
        }
        return new CaseGroup(codes);
    }

    /** The group along one of the dimensions alone. */
    public CaseGroup only(int place) {
        return new CaseGroup(List.of(codes.get(place)));
    }

    @Override
    public int compareTo(CaseGroup other) {
        for (int i = 0; i < codes.size(); i++) {
            int order = codes.get(i).compareTo(other.codes.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
