package cl.soser.canal.qualitysample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That a month's sample was drawn, once: its month is the key. */
@Entity
@Table(name = "pertinence_sample")
@NamedQuery(name = QualitySample.ALL, query = "SELECT s FROM QualitySample s ORDER BY s.month DESC")
class QualitySample {

    static final String ALL = "QualitySample.all";

    @Id
    @Column(name = "sample_month")
    private LocalDate month;

    private int population;

    @Column(name = "sample_size")
    private int size;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    protected QualitySample() {
        // for JPA
    }

    QualitySample(LocalDate month, int population, int size, Instant drawnAt) {
        this.month = month;
        this.population = population;
        this.size = size;
        this.drawnAt = drawnAt;
    }

    /** Its first day. */
    public LocalDate getMonth() {
        return month;
    }

    /** How many answers people wrote that left in the month. */
    public int getPopulation() {
        return population;
    }

    public int getSize() {
        return size;
    }
}
