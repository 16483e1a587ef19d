package cl.soser.canal.shared.list;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Locale;

/** A typed text inside a column, in any case; what stands for other letters in LIKE is itself. */
public final class LikePattern {

    private static final char ESCAPE = '!';

    private LikePattern() {}

    public static Predicate within(Expression<String> column, String typed, CriteriaBuilder cb) {
        return cb.like(cb.lower(column), of(typed), ESCAPE);
    }

    static String of(String typed) {
        return "%" + typed.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
