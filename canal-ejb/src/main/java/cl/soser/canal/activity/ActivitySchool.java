package cl.soser.canal.activity;

import static jakarta.persistence.FetchType.LAZY;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.directory.School;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A school an activity is for; the files that show that it got there are this row's. */
@Entity
@Table(name = "activity_school")
public class ActivitySchool {

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
