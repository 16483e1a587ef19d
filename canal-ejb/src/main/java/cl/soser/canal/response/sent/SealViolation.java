package cl.soser.canal.response.sent;

import cl.soser.canal.response.Answer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A sent answer that differs from what left; one row per changed state. */
@Entity
@Table(name = "broken_seal")
@IdClass(SealViolation.SealViolationId.class)
class SealViolation {

    /** An answer, as it was found. */
    static class SealViolationId implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long answer;
        private String found;

        protected SealViolationId() {
            // for JPA
        }

        SealViolationId(long answer, String found) {
            this.answer = answer;
            this.found = found;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof SealViolationId that
                    && answer.equals(that.answer)
                    && found.equals(that.found);
        }

        @Override
        public int hashCode() {
            return Objects.hash(answer, found);
        }
    }

    @Id
    @Column(name = "answer_id")
    private Long answer;

    @Id
    @Column(name = "found_hash")
    private String found;

    @Column(name = "sealed_hash")
    private String sealed;

    @Column(name = "found_at")
    private Instant foundAt;

    protected SealViolation() {
        // for JPA
    }

    SealViolation(Answer answer, String found, Instant now) {
        this.answer = answer.getId();
        this.found = found;
        this.sealed = answer.getSentHash();
        this.foundAt = now;
    }
}
