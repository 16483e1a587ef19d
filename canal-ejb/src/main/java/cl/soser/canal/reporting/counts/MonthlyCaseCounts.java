package cl.soser.canal.reporting.counts;

import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.reporting.criteria.Dimension;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;

/**
 * The sums of a past month for one combination of codes of a {@link Cuboid}. Nothing is pending in
 * it, because its deadlines have passed.
 */
@Entity
@Table(name = "month_tally")
class MonthlyCaseCounts {

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "month_tally")
    @SequenceGenerator(name = "month_tally", sequenceName = "month_tally_seq", allocationSize = 500)
    private Long id;

    private long edition;

    @Enumerated(EnumType.STRING)
    private Cuboid cuboid;

    @Column(name = "month_start")
    private LocalDate month;

    private LocalDate dia;
    private String motivo;
    private String tema;
    private String subtema;
    private String canal;
    private String contexto;
    private String contrato;
    private String institucion;
    private String region;
    private String comuna;
    private String area;
    private String estado;
    private String urgencia;

    private long received;
    private long annulled;

    @Column(name = "in_time")
    private long inTime;

    private long late;

    @Column(name = "still_open")
    private long open;

    protected MonthlyCaseCounts() {
        // for JPA
    }

    MonthlyCaseCounts(
            long edition, Cuboid cuboid, LocalDate month, List<String> codes, CaseCounts counts) {
        this.edition = edition;
        this.cuboid = cuboid;
        this.month = month;
        List<Dimension> dimensions = cuboid.dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            keep(dimensions.get(i), codes.get(i));
        }
        received = counts.received();
        annulled = counts.annulled();
        inTime = counts.inTime();
        late = counts.late();
        open = counts.open();
        if (counts.pending() > 0) {
            throw new IllegalArgumentException(month + " is not over");
        }
    }

    private void keep(Dimension dimension, String code) {
        switch (dimension) {
            case MOTIVO -> motivo = code;
            case TEMA -> tema = code;
            case SUBTEMA -> subtema = code;
            case CANAL -> canal = code;
            case CONTEXTO -> contexto = code;
            case CONTRATO -> contrato = code;
            case INSTITUCION -> institucion = code;
            case REGION -> region = code;
            case COMUNA -> comuna = code;
            case AREA -> area = code;
            case ESTADO -> estado = code;
            case URGENCIA -> urgencia = code;
            case DIA -> dia = LocalDate.parse(code);
            case ESTABLECIMIENTO ->
                    throw new IllegalArgumentException("no sums are kept by school");
            case CAUSA -> throw new IllegalArgumentException("no sums are kept by cause");
            case MES -> throw new IllegalArgumentException("every row is of one month");
        }
    }
}
