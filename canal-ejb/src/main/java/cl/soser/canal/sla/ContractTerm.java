package cl.soser.canal.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.Objects;

/** Elapsed hours a motive has in a version of the terms. */
@Embeddable
class ContractTerm {

    @Column(name = "motive_code")
    private String motive;

    private int hours;

    protected ContractTerm() {
        // for JPA
    }

    ContractTerm(String motive, Duration term) {
        this.motive = motive;
        this.hours = Math.toIntExact(term.toHours());
    }

    String motive() {
        return motive;
    }

    Duration term() {
        return Duration.ofHours(hours);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContractTerm that
                && motive.equals(that.motive)
                && hours == that.hours;
    }

    @Override
    public int hashCode() {
        return Objects.hash(motive, hours);
    }
}
