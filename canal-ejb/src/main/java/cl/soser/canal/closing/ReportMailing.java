package cl.soser.canal.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Who gets the report of one institution, or of all of them, by mail, and on which day. */
@Entity
@Table(name = "report_mailing")
@NamedQuery(
        name = ReportMailing.ALL,
        query = "SELECT m FROM ReportMailing m ORDER BY m.institution")
class ReportMailing {

    static final String ALL = "ReportMailing.all";

    @Id
    @Column(name = "institution_code")
    private String institution;

    @Column(name = "send_day")
    private int day;

    private String addresses;
    private Instant since;
    @Version private int version;

    protected ReportMailing() {
        // for JPA
    }

    /**
     * @param day of the month after the reported one, 1 to 28
     * @param since months closed before then are not mailed
     */
    ReportMailing(String institution, int day, List<String> addresses, Instant since) {
        this.institution = institution;
        this.since = since;
        send(day, addresses);
    }

    void send(int onDay, List<String> to) {
        day = onDay;
        addresses = String.join("\n", to);
    }

    /** Not before its day; a month closed later than that is mailed at once. */
    boolean isDue(MonthClose close, LocalDate today) {
        YearMonth next = close.getMonth().plusMonths(1);
        return !close.getClosedAt().isBefore(since) && !today.isBefore(next.atDay(day));
    }

    String getInstitution() {
        return institution;
    }

    int getDay() {
        return day;
    }

    List<String> getAddresses() {
        return List.of(addresses.split("\n"));
    }
}
