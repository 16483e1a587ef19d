package cl.soser.canal.reporting.events;

import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.sla.BusinessHours;
import cl.soser.canal.sla.SlaTerms;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * What the event log says once, before the requests.
 *
 * @param at the instant to which it is complete; the months are counted as of it
 * @param terms every version that a request may be stamped with
 * @param calendars the working time of every version
 * @param whole the months whose requests are all in the log; null if there is none
 * @param months their figures, by month and motive
 */
public record EventLogHead(
        String institution,
        Instant at,
        List<SlaTerms> terms,
        SortedMap<Integer, BusinessHours> calendars,
        DayRange whole,
        List<TimelinessReport.Group> months) {

    public EventLogHead {
        terms = List.copyOf(terms);
        months = List.copyOf(months);
    }
}
