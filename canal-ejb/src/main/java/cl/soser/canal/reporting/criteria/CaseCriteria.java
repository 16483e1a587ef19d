package cl.soser.canal.reporting.criteria;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which requests a figure, a list or an export contains: one type for all of them, so that a number
 * and the list behind it cannot differ. A null component narrows nothing.
 *
 * @param entered days of entry
 * @param term how they stand towards the contract's term
 * @param codes code by attribute; an empty code means those that have none
 * @param school one school, by its key
 * @param changedSince changed at this instant or later
 * @param annulled whether annulled ones are among them; no figure of the contract counts those
 * @param progress their progress
 * @param readBy the institution that reads them, whosever figures they are in
 */
public record CaseCriteria(
        DayRange entered,
        Term term,
        Map<Dimension, String> codes,
        Long school,
        Instant changedSince,
        boolean annulled,
        CaseProgressCriteria progress,
        String readBy)
        implements Serializable {

    /**
     * How requests stand towards the contract's term.
     *
     * @param due days in which the term ends
     * @param standing their state towards it
     * @param overdue whether it has passed without an answer
     */
    public record Term(DayRange due, CaseStanding standing, Boolean overdue)
            implements Serializable {

        static final Term ANY = new Term(null, null, null);
    }

    /** Everything, annulled ones too. */
    public static final CaseCriteria ALL =
            new CaseCriteria(
                    null, Term.ANY, Map.of(), null, null, true, CaseProgressCriteria.ANY, null);

    /** The requests that the contract's figures count. */
    public static final CaseCriteria COUNTED =
            new CaseCriteria(
                    null, Term.ANY, Map.of(), null, null, false, CaseProgressCriteria.ANY, null);

    public CaseCriteria {
        Map<Dimension, String> copy = new EnumMap<>(Dimension.class);
        copy.putAll(codes);
        if (copy.keySet().stream().anyMatch(Dimension::isTime)) {
            throw new IllegalArgumentException("a period is no code");
        }
        codes = Collections.unmodifiableMap(copy);
    }

    public CaseCriteria entered(DayRange days) {
        return new CaseCriteria(
                days, term, codes, school, changedSince, annulled, progress, readBy);
    }

    /** Days in which the contract's term ends. */
    public DayRange due() {
        return term.due();
    }

    /** Their state towards that term. */
    public CaseStanding standing() {
        return term.standing();
    }

    /** Whether that term has passed without an answer. */
    public Boolean overdue() {
        return term.overdue();
    }

    public CaseCriteria due(DayRange days) {
        return of(new Term(days, standing(), overdue()));
    }

    public CaseCriteria standing(CaseStanding one) {
        return of(new Term(due(), one, overdue()));
    }

    public CaseCriteria overdue(Boolean whether) {
        return of(new Term(due(), standing(), whether));
    }

    private CaseCriteria of(Term other) {
        return new CaseCriteria(
                entered, other, codes, school, changedSince, annulled, progress, readBy);
    }

    /** Narrowed to a code as well; null leaves it as it is. */
    public CaseCriteria with(Dimension dimension, String code) {
        if (code == null) {
            return this;
        }
        Map<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(codes);
        more.put(dimension, code);
        return new CaseCriteria(
                entered, term, more, school, changedSince, annulled, progress, readBy);
    }

    public CaseCriteria at(Long oneSchool) {
        return new CaseCriteria(
                entered, term, codes, oneSchool, changedSince, annulled, progress, readBy);
    }

    public CaseCriteria changedSince(Instant instant) {
        return new CaseCriteria(entered, term, codes, school, instant, annulled, progress, readBy);
    }

    /** Narrowed to a progress as well. */
    public CaseCriteria progress(CaseProgressCriteria other) {
        return new CaseCriteria(
                entered, term, codes, school, changedSince, annulled, other, readBy);
    }

    /** Those that an institution may read, instead of those in its figures. */
    CaseCriteria readBy(String institution) {
        Map<Dimension, String> rest = new EnumMap<>(Dimension.class);
        rest.putAll(codes);
        rest.remove(Dimension.INSTITUCION);
        return new CaseCriteria(
                entered, term, rest, school, changedSince, annulled, progress, institution);
    }

    /** Whether it is narrowed by codes only, as stored sums are. */
    public boolean isOfCodesAlone() {
        return school == null && isOfCodesAndSchool();
    }

    /** Whether it is narrowed by codes and a school only, if at all. */
    public boolean isOfCodesAndSchool() {
        return entered == null
                && term.equals(Term.ANY)
                && changedSince == null
                && readBy == null
                && progress.equals(CaseProgressCriteria.ANY);
    }
}
