package cl.soser.canal.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** The record that a week was summarised to Operations, once: its Monday is the key. */
@Entity
@Table(name = "weekly_digest")
class WeeklyDigest {

    @Id
    @Column(name = "week_start")
    private LocalDate week;

    @Column(name = "told_at")
    private Instant notifiedAt;

    protected WeeklyDigest() {
        // for JPA
    }

    WeeklyDigest(LocalDate week, Instant notifiedAt) {
        this.week = week;
        this.notifiedAt = notifiedAt;
    }
}
