package cl.soser.canal.activity;

import static jakarta.persistence.FetchType.LAZY;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.directory.School;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A school an activity is for; the files that show that it got there are this row's. */
@Entity
@Table(name = "activity_school")
@NamedQuery(
        name = ActivitySchool.COUNTS,
        query =
                """
                SELECT s.activity.id, COUNT(s) FROM ActivitySchool s
                WHERE s.activity.id IN :activities AND s.files >= :files
                GROUP BY s.activity.id""")
@NamedQuery(
        name = ActivitySchool.WITHOUT_FILES,
        query =
                """
                SELECT s FROM ActivitySchool s JOIN FETCH s.activity a
                    JOIN FETCH s.school
                WHERE s.files = 0 AND a.state = :held AND s.id < :below
                ORDER BY s.id DESC""")
@NamedQuery(
        name = ActivitySchool.COUNTS_OF_REGIONS,
        query =
                """
                SELECT s.comuna.region.code, COUNT(DISTINCT s.id)
                FROM ActivitySchool v JOIN v.activity a JOIN v.school s
                WHERE a.state = :held AND a.doneOn >= :from AND a.doneOn < :until
                    AND v.files >= :least
                GROUP BY s.comuna.region.code""")
@NamedQuery(
        name = ActivitySchool.OF_ACTIVITY,
        query =
                """
                SELECT s FROM ActivitySchool s JOIN FETCH s.school c
                    JOIN FETCH c.comuna
                WHERE s.activity = :activity ORDER BY c.name, s.id""")
@NamedQuery(
        name = ActivitySchool.SCHOOL_IDS,
        query = "SELECT s.school.id FROM ActivitySchool s WHERE s.activity = :activity")
@NamedQuery(
        name = ActivitySchool.COUNT,
        query = "SELECT COUNT(s) FROM ActivitySchool s WHERE s.activity = :activity")
public class ActivitySchool {

    static final String COUNTS = "ActivitySchool.counts";
    static final String WITHOUT_FILES = "ActivitySchool.withoutFiles";
    static final String COUNTS_OF_REGIONS = "ActivitySchool.countsOfRegions";
    static final String OF_ACTIVITY = "ActivitySchool.ofActivity";
    static final String SCHOOL_IDS = "ActivitySchool.schoolIds";
    static final String COUNT = "ActivitySchool.count";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "activity_school")
    @SequenceGenerator(
            name = "activity_school",
            sequenceName = "activity_school_seq",
            allocationSize = 50)
    private Long id;

    @Version private int version;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "activity_id")
    private Activity activity;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    private int files;

    protected ActivitySchool() {
        // for JPA
    }

    ActivitySchool(Activity activity, School school) {
        this.activity = activity;
        this.school = school;
    }

    void show(int more) {
        files += more;
    }

    public Long getId() {
        return id;
    }

    public Activity getActivity() {
        return activity;
    }

    public School getSchool() {
        return school;
    }

    /** How many files show it. */
    public int getFiles() {
        return files;
    }
}
