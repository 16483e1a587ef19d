package cl.soser.canal.paper.photo;

import cl.soser.canal.paper.Folio;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A sheet that became a ticket, with the four instants its lags are counted from (rules, section
 * 9).
 */
@Entity
@NamedQuery(
        name = Transcription.OF_FOLIO,
        query = "SELECT t FROM Transcription t WHERE t.folio = :folio")
@NamedQuery(
        name = Transcription.ENTERED,
        query =
                """
                SELECT t, s FROM Transcription t JOIN School s ON s.id = t.school
                WHERE t.enteredAt >= :after AND (t.enteredAt > :after OR t.id > :id)
                  AND t.enteredAt < :until
                ORDER BY t.enteredAt, t.id""")
@NamedQuery(
        name = Transcription.OF_TICKET,
        query = "SELECT t FROM Transcription t WHERE t.ticketId = :ticket")
@NamedQuery(
        name = Transcription.FOLIOS,
        query =
                """
                SELECT t.photo.id, t.folio, k.number, t.enteredBy, t.enteredAt
                FROM Transcription t JOIN Ticket k ON k.id = t.ticketId
                WHERE t.photo.id IN :photos ORDER BY t.folio""")
@NamedQuery(
        name = Transcription.TICKETS_OF_PHOTO,
        query =
                """
                SELECT k FROM Ticket k, Transcription t
                WHERE t.photo.id = :photo AND k.id = t.ticketId""")
@NamedQuery(
        name = Transcription.COUNT_OF_PHOTO,
        query = "SELECT COUNT(t) FROM Transcription t WHERE t.photo.id = :photo")
public class Transcription implements Serializable {

    static final String OF_FOLIO = "Transcription.ofFolio";
    public static final String ENTERED = "Transcription.entered";
    public static final String OF_TICKET = "Transcription.ofTicket";
    static final String FOLIOS = "Transcription.folios";
    static final String TICKETS_OF_PHOTO = "Transcription.ticketsOfPhoto";
    static final String COUNT_OF_PHOTO = "Transcription.countOfPhoto";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transcription")
    @SequenceGenerator(
            name = "transcription",
            sequenceName = "transcription_seq",
            allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "photo_id")
    private PaperPhoto photo;

    private long folio;

    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "school_id")
    private long school;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    @Column(name = "photographed_time")
    private Instant photographedAt;

    @Column(name = "received_time")
    private Instant receivedAt;

    @Column(name = "entered_time")
    private Instant enteredAt;

    private boolean signed;

    @Column(name = "written_document")
    private String writtenDocument;

    @Column(name = "entered_by")
    private long enteredBy;

    protected Transcription() {
        // for JPA
    }

    public Transcription(
            PaperPhoto photo,
            Folio folio,
            long ticketId,
            PaperDetails paper,
            long enteredBy,
            Instant now) {
        this.photo = photo;
        this.folio = folio.number();
        this.ticketId = ticketId;
        this.school = photo.getSchool().getId();
        this.writtenOn = paper.writtenOn();
        this.photographedAt = photo.getPhotographedAt();
        this.receivedAt = photo.getReceivedAt();
        this.enteredAt = now;
        this.signed = paper.signed();
        this.writtenDocument = paper.writtenDocument();
        this.enteredBy = enteredBy;
    }

    public Long id() {
        return id;
    }

    public PaperPhoto photo() {
        return photo;
    }

    public Folio folio() {
        return new Folio(folio);
    }

    long ticketId() {
        return ticketId;
    }

    public LocalDate writtenOn() {
        return writtenOn;
    }

    public Instant photographedAt() {
        return photographedAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public boolean isSigned() {
        return signed;
    }

    public String writtenDocument() {
        return writtenDocument;
    }

    long enteredBy() {
        return enteredBy;
    }
}
