package cl.soser.canal.guidance;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A notice of the portal. A notice that was shown is withdrawn, never deleted. */
@Entity
@NamedQuery(
        name = Announcement.ALL,
        query = "SELECT a FROM Announcement a ORDER BY a.startsOn DESC, a.id DESC")
class Announcement {

    static final String ALL = "Announcement.all";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "announcement")
    @SequenceGenerator(
            name = "announcement",
            sequenceName = "announcement_seq",
            allocationSize = 50)
    private Long id;

    private String title;
    private String body;

    @Enumerated(STRING)
    private Severity severity;

    @Enumerated(STRING)
    private Audience audience;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "region_code")
    private String region;

    @Column(name = "school_id")
    private Long school;

    private boolean retired;
    @Version private int version;

    protected Announcement() {
        // for JPA
    }

    Announcement(AnnouncementContent text) {
        apply(text);
    }

    void apply(AnnouncementContent text) {
        title = text.title().strip();
        body = text.body().strip();
        severity = text.severity();
        audience = text.audience();
        startsOn = text.startsOn();
        endsOn = text.endsOn();
        region = text.region();
        school = text.school();
    }

    void retire(boolean away) {
        retired = away;
    }

    AnnouncementContent text() {
        return new AnnouncementContent(
                title, body, severity, audience, startsOn, endsOn, region, school);
    }

    Long getId() {
        return id;
    }

    boolean isRetired() {
        return retired;
    }

    int getVersion() {
        return version;
    }
}
