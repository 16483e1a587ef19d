package cl.soser.canal.reporting.recent;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What figures group a request by and narrow it to. */
final class CaseCodes {

    /** By the place of the dimension; null for none. */
    private final String[] codes = new String[Dimension.values().length];

    private final boolean annulled;

    /**
     * @param dimensions none of time
     * @param values their values in that order, as the database has them
     */
    CaseCodes(List<Dimension> dimensions, Iterator<?> values, boolean annulled) {
        for (Dimension dimension : dimensions) {
            Object value = values.next();
            // Few codes and many requests: each code is in memory once.
            codes[dimension.ordinal()] = value == null ? null : value.toString().intern();
        }
        this.annulled = annulled;
    }

    boolean isAnnulled() {
        return annulled;
    }

    /** Null for none. */
    String of(Dimension dimension) {
        return codes[dimension.ordinal()];
    }

    /** Whether it is among those of a filter of codes and a school. */
    boolean fits(CaseCriteria filter) {
        if (annulled && !filter.annulled()) {
            return false;
        }
        if (filter.codes().isEmpty() && filter.school() == null) {
            return true; // the usual case, of every row
        }
        for (Map.Entry<Dimension, String> one : filter.codes().entrySet()) {
            String code = of(one.getKey());
            if (!one.getValue().equals(code == null ? "" : code)) {
                return false;
            }
        }
        return filter.school() == null
                || filter.school().toString().equals(of(Dimension.ESTABLECIMIENTO));
    }

    /** Its group; those of one group are equal. */
    List<String> group(List<Dimension> by, LocalDate day) {
        return switch (by.size()) {
            case 0 -> List.of();
            case 1 -> List.of(code(by.get(0), day));
            case 2 -> List.of(code(by.get(0), day), code(by.get(1), day));
            default -> by.stream().map(one -> code(one, day)).toList();
        };
    }

    private String code(Dimension dimension, LocalDate day) {
        if (dimension.isTime()) {
            return DayRange.label(day, dimension);
        }
        String code = of(dimension);
        return code == null ? "" : code;
    }
}
