package cl.soser.canal.st.faults;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param back seconds until the first request was acknowledged again; negative if none was
 * @param slowest the longest that one page took meanwhile, in seconds
 * @param filed requests that people sent, each until it was acknowledged
 * @param lost acknowledged and not stored, or never acknowledged
 * @param doubled stored more than once
 * @param mailsLost acknowledged without a mail
 * @param mailsAgain mails that arrived once more
 * @param files contents in use that are not there, and files without a row
 * @param wrong what else is not as it should be; empty if nothing
 */
record Verdict(
        Fault fault,
        double back,
        double slowest,
        int filed,
        int lost,
        int doubled,
        int mailsLost,
        int mailsAgain,
        int files,
        String wrong) {

    static final String HEAD =
            String.format(
                    Locale.ROOT,
                    "%-11s %-46s %-5s %8s %6s %8s %6s %5s %8s %11s %11s %6s",
                    "id",
                    "fault",
                    "pass",
                    "back s",
                    "plan",
                    "slowest",
                    "filed",
                    "lost",
                    "doubled",
                    "mails lost",
                    "mails again",
                    "files");

    /** Time alone fails nothing: machines differ. */
    boolean passes() {
        return back >= 0
                && lost == 0
                && doubled == 0
                && mailsLost == 0
                && mailsAgain <= fault.copies()
                && files == 0
                && wrong.isEmpty();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-11s %-46s %-5s %8.1f %6d %8.1f %6d %5d %8d %11d %11d %6d%s%s",
                fault.name().replace('_', ' '),
                fault.what(),
                passes() ? "yes" : "NO",
                back,
                fault.within(),
                slowest,
                filed,
                lost,
                doubled,
                mailsLost,
                mailsAgain,
                files,
                back > fault.within() ? "  SLOW" : "",
                wrong.isEmpty() ? "" : "  " + wrong);
    }
}
