package cl.soser.canal.api;

import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.reporting.events.EventLogHead;
import cl.soser.canal.reporting.events.LoggedStep;
import cl.soser.canal.reporting.events.LoggedStep.Trait;
import cl.soser.canal.reporting.events.LoggedTicket;
import cl.soser.canal.sla.BusinessHours;
import cl.soser.canal.sla.SlaTerms;
import cl.soser.canal.ticket.StageTerm;
import cl.soser.canal.ticket.StageVisit;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.Timeliness;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lines of the event log, in their order. */
final class EventLines {

    /** Raised when a member changes its meaning; a new member or kind of line raises nothing. */
    private static final int VERSION = 1;

    private EventLines() {}

    static List<EventLine> of(EventLogHead head, DayRange days) {
        List<EventLine> lines = new ArrayList<>();
        lines.add(
                new EventLine.Head(
                        "cabecera",
                        VERSION,
                        head.institution(),
                        days.from().toString(),
                        days.until().toString(),
                        Instants.text(head.at()),
                        head.whole() == null ? null : month(head.whole().from()),
                        head.whole() == null ? null : month(head.whole().until())));
        head.terms().forEach(terms -> lines.add(terms(terms)));
        head.calendars().forEach((version, hours) -> lines.add(calendar(version, hours)));
        head.months().forEach(month -> lines.add(month(month)));
        return lines;
    }

    private static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    private static EventLine terms(SlaTerms terms) {
        return new EventLine.Terms(
                "plazos",
                terms.version(),
                terms.contract().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                one ->
                                        new EventLine.TermOfMotive(
                                                one.getKey(), one.getValue().toHours()))
                        .toList(),
                terms.internal().entrySet().stream()
                        .map(
                                one ->
                                        new EventLine.TermOfStage(
                                                one.getKey().stage().name(),
                                                one.getKey().area().equals(SlaTerms.EVERY_AREA)
                                                        ? null
                                                        : one.getKey().area(),
                                                one.getValue().toMinutes()))
                        .toList(),
                terms.shares().reservePercent(),
                terms.shares().parts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> new EventLine.PartOfStage(one.getKey().name(), one.getValue()))
                        .toList());
    }

    private static EventLine calendar(int version, BusinessHours hours) {
        return new EventLine.Calendar(
                "calendario",
                version,
                hours.opens().toString(),
                hours.closes().toString(),
                hours.days().stream().map(DayOfWeek::getValue).sorted().toList(),
                hours.holidays().stream().sorted().map(LocalDate::toString).toList());
    }

    private static EventLine month(TimelinessReport.Group month) {
        return new EventLine.Month(
                "mes",
                month.key().get(Dimension.MES),
                month.key().get(Dimension.MOTIVO),
                month.figures().received(),
                month.figures().inTime(),
                month.figures().late(),
                month.figures().stillOpen(),
                month.figures().pending());
    }

    /**
     * @param at the instant at which it is judged
     */
    static List<EventLine> of(LoggedTicket logged, Instant at) {
        Ticket ticket = logged.ticket();
        List<EventLine> lines = new ArrayList<>();
        lines.add(
                new EventLine.Entry(
                        "ingreso",
                        ticket.getNumber(),
                        Instants.text(ticket.getEnteredAt()),
                        ticket.getChosenMotive(),
                        ticket.getRoutedArea(),
                        logged.alert(),
                        ticket.getSlaVersion(),
                        ticket.getCalendarVersion()));
        for (LoggedStep step : logged.steps()) {
            lines.add(fact(ticket.getNumber(), lines.size(), step));
        }
        lines.add(standing(logged, at));
        return lines;
    }

    private static EventLine fact(String number, int n, LoggedStep step) {
        return new EventLine.Fact(
                "hecho",
                number,
                n,
                step.kind().name(),
                Instants.text(step.at()),
                step.from() == null ? null : step.from().name(),
                step.to().name(),
                step.to(Trait.MOTIVE),
                step.to(Trait.AREA),
                step.to(Trait.INSTITUTION),
                step.to(Trait.PROMISED));
    }

    private static EventLine standing(LoggedTicket logged, Instant at) {
        Ticket ticket = logged.ticket();
        Timeliness timeliness =
                Timeliness.of(ticket.getStatus(), ticket.getFirstAnswerAt(), ticket.getDueAt(), at);
        StageTerm stage = ticket.getStageTerm().orElse(null);
        return new EventLine.Standing(
                "resultado",
                ticket.getNumber(),
                ticket.getStatus().name(),
                logged.motive(),
                Instants.text(ticket.getDueAt()),
                ticket.getClock().name(),
                Instants.text(ticket.getAttendBy()),
                Instants.text(ticket.getFirstAnswerAt()),
                timeliness,
                stage == null ? null : stage.getStage().name(),
                stage == null ? null : Instants.text(stage.getWorkDue()),
                stage == null ? null : Instants.text(stage.getPausedAt()),
                stage == null || stage.getPausedAt() == null ? null : stage.getLeft().toMillis(),
                logged.visits().stream().map(EventLines::left).toList());
    }

    private static EventLine.LeftStage left(StageVisit visit) {
        return new EventLine.LeftStage(
                visit.getVisit(),
                visit.getStage().name(),
                visit.getArea(),
                Instants.text(visit.getStartedAt()),
                Instants.text(visit.getWorkDue()),
                Instants.text(visit.getEndedAt()),
                visit.isInTime());
    }
}
