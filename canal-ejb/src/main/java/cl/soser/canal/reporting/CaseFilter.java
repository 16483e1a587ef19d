package cl.soser.canal.reporting;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which requests a figure, a list or an export is of: one type for all of them, so that a number
 * and the list behind it cannot differ. A null component narrows nothing.
 *
 * @param entered days of entry
 * @param term how they stand towards the contract's term
 * @param codes code by attribute; an empty code means those that have none
 * @param school one school, by its key
 * @param changedSince changed at this instant or later
 * @param annulled whether annulled ones are among them; no figure of the contract counts those
 * @param progress their progress
 */
public record CaseFilter(
        Days entered,
        Term term,
        Map<Dimension, String> codes,
        Long school,
        Instant changedSince,
        boolean annulled,
        CaseProgress progress)
        implements Serializable {

    /**
     * How requests stand towards the contract's term.
     *
     * @param due days in which the term ends
     * @param outcome their state towards it
     * @param overdue whether it has passed without an answer
     */
    public record Term(Days due, Outcome outcome, Boolean overdue) implements Serializable {

        static final Term ANY = new Term(null, null, null);
    }

    /** Everything, annulled ones too. */
    public static final CaseFilter ALL =
            new CaseFilter(null, Term.ANY, Map.of(), null, null, true, CaseProgress.ANY);

    /** The requests that the contract's figures count. */
    public static final CaseFilter COUNTED =
            new CaseFilter(null, Term.ANY, Map.of(), null, null, false, CaseProgress.ANY);

    public CaseFilter {
        Map<Dimension, String> copy = new EnumMap<>(Dimension.class);
        copy.putAll(codes);
        if (copy.keySet().stream().anyMatch(Dimension::isTime)) {
            throw new IllegalArgumentException("a period is no code");
        }
        codes = Collections.unmodifiableMap(copy);
    }

    public CaseFilter entered(Days days) {
        return new CaseFilter(days, term, codes, school, changedSince, annulled, progress);
    }

    /** Days in which the contract's term ends. */
    public Days due() {
        return term.due();
    }

    /** Their state towards that term. */
    public Outcome outcome() {
        return term.outcome();
    }

    /** Whether that term has passed without an answer. */
    public Boolean overdue() {
        return term.overdue();
    }

    public CaseFilter due(Days days) {
        return of(new Term(days, outcome(), overdue()));
    }

    public CaseFilter standing(Outcome one) {
        return of(new Term(due(), one, overdue()));
    }

    public CaseFilter overdue(Boolean whether) {
        return of(new Term(due(), outcome(), whether));
    }

    private CaseFilter of(Term other) {
        return new CaseFilter(entered, other, codes, school, changedSince, annulled, progress);
    }

    /** Narrowed to a code as well; null leaves it as it is. */
    public CaseFilter with(Dimension dimension, String code) {
        if (code == null) {
            return this;
        }
        Map<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(codes);
        more.put(dimension, code);
        return new CaseFilter(entered, term, more, school, changedSince, annulled, progress);
    }

    public CaseFilter at(Long oneSchool) {
        return new CaseFilter(entered, term, codes, oneSchool, changedSince, annulled, progress);
    }

    public CaseFilter changedSince(Instant instant) {
        return new CaseFilter(entered, term, codes, school, instant, annulled, progress);
    }

    /** Narrowed to a progress as well. */
    public CaseFilter come(CaseProgress far) {
        return new CaseFilter(entered, term, codes, school, changedSince, annulled, far);
    }

    /** Whether it is narrowed by codes only, as stored sums are. */
    boolean isOfCodesAlone() {
        return entered == null
                && term.equals(Term.ANY)
                && school == null
                && changedSince == null
                && progress.equals(CaseProgress.ANY);
    }
}
